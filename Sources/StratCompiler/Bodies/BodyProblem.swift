// SPDX-License-Identifier: Apache-2.0
// What can be wrong with the lines of a body, as facts. The words are in BodyProblem+Diagnostic.swift.

import StratSyntax

/// What is wrong with a line of a body.
enum BodyProblem: Problem {
  // Lines in the wrong place.
  case declarationHere(SourceSpan, in: String?)
  case commandHere(SourceSpan, in: String?)
  case elsewhere(SourceSpan, (what: String, where: String))
  case spokenHere(SourceSpan, String)
  /// `create shop Hope`
  case namedMaking(Name, kind: String)
  case noChange(SourceSpan, String, in: String?)
  case doesNothing(SourceSpan, String?)
  case equalsAlone(SourceSpan, String?, String?)
  case noLastValue(SourceSpan)

  // Locals.
  case newName(SourceSpan, String, String, isSet: Bool)
  /// A field of some kind is written in a rule that names no thing of it.
  case fieldOfNobody(SourceSpan, String, kind: String, plural: String)
  case fixedLocal(SourceSpan, String)
  case localByTime(SourceSpan, String, String)
  case bareNone(SourceSpan)
  case partCount(SourceSpan, wanted: Int, found: Int)
  case noParts(SourceSpan, wanted: Int, found: String)

  // Fields.
  case readAfterWrite(SourceSpan, String, said: String?, written: SourceSpan)
  case parameter(SourceSpan, String)
  case formula(SourceSpan, String)
  case tieEnd(SourceSpan, String?)
  case calledOther(SourceSpan, String?, String)
  case noField(SourceSpan, String?)
  case accountByPay(SourceSpan, String, amount: String, isTaken: Bool)
  case drawByEquals(SourceSpan, String, String?)
  case notAdded(SourceSpan, String?, found: String)
  case perTime(SourceSpan, target: String, value: String?, unit: String, isTaken: Bool)
  case needsPerTime(SourceSpan, target: String, value: String?, unit: String, time: String)
  case outOfBounds(SourceSpan, String, isShare: Bool, least: Double?, most: Double?, mended: String?)

  // Payments and endings.
  case noAccount(SourceSpan, String, field: String?, unit: String?, place: SourceSpan?)
  case negativePay(SourceSpan)
  case outsideAmong(SourceSpan)
  case fromOutsideToOutside(SourceSpan)
  case untieWhat(SourceSpan, found: String)
  case removeTie(SourceSpan, String?)
  case removeWhat(SourceSpan, found: String)

  // Decisions and triggers.
  case hidden(SourceSpan, place: String, through: String)
  case noTrigger(SourceSpan, String?)
  case drawnTrigger(SourceSpan, String?)
  case noDuration(SourceSpan, found: String)
  /// With the line that asks for nearness.
  case tolerance(SourceSpan, String?)
  /// More ways one behind another than are gone through: of which sort, and what helps.
  case tooManyWays(SourceSpan, what: String, limit: Int, instead: String)
}
