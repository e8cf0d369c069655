// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a value, as facts. The words are in ValueProblem+Diagnostic.swift and +Names.

import StratSyntax

/// What is wrong with a value.
enum ValueProblem: Problem {
  typealias Side = (span: SourceSpan, words: String)

  // Forms that stand in the wrong place.
  case textHere(SourceSpan)
  case severalHere(SourceSpan)
  case mapHere(SourceSpan)
  case noIt(SourceSpan)
  case outsideHere(SourceSpan)
  case rowHere(SourceSpan)
  case later(SourceSpan, String, String)
  case network(SourceSpan, String)
  case afterOtherwise(SourceSpan)

  // Names and what they stand for.
  /// A name with two readings; the lines that say which.
  case twoReadings(SourceSpan, String, String, String?)
  case kindAsValue(SourceSpan, String, plural: String)
  case notValue(SourceSpan, String, is: String)
  case needsValue(SourceSpan, String, String)
  case moveAsValue(SourceSpan, String)
  case notCalled(SourceSpan, String, is: String)
  /// A field of an outer aggregate's member by its bare name.
  case outerField(SourceSpan, String, plural: String)
  /// A field of a local by its bare name.
  case needsOwner(SourceSpan, String, mended: String)
  /// A field of what ties tie, asked of the ties; `called` is what those at the other end are called, if anything.
  case fieldOfEnd(SourceSpan, String, relation: String, kind: String, plural: String, called: String?)
  /// A word that is not among those of a choice.
  case noWord(SourceSpan, String, words: [String])
  case otherWord(SourceSpan, String, String)
  case habit(SourceSpan, String, line: String)
  case count(SourceSpan, String, wanted: Int, found: Int)

  // What a value is.
  case wrongKind(SourceSpan, place: String, found: String, wanted: String)
  case noCondition(SourceSpan, said: String?, found: String, isNumber: Bool)
  case noNumber(SourceSpan, String, said: String?, found: String, isYesNo: Bool)
  case neverSame(SourceSpan, left: Side, right: Side)
  case branches(SourceSpan, one: Side, other: Side)
  case pluralAsked(SourceSpan, String, singular: String)
  case byZero(SourceSpan)
  /// A share compared with a number that no share is; the line that was probably meant.
  case beyondShare(SourceSpan, said: String?, line: String?)
  case wrongEnds(SourceSpan, String, from: String, to: String, found: (String, String), isTurned: Bool)

  // References that may be none.
  case mayBeNone(SourceSpan, said: String?, kind: String)
  case notAskedBefore(SourceSpan, String)
  case notAsked(SourceSpan, said: String?, then: String?)
  case neverNone(SourceSpan, said: String?)
  case noneHas(SourceSpan, String)
  case noMembers(SourceSpan, String, said: String?, is: String)

  // Keys.
  case noKeys(SourceSpan, String, is: String)
  case keyCount(SourceSpan, String, wanted: [String], found: Int)
  case keyRange(SourceSpan, String, low: Int, high: Int)

  // Aggregates.
  case notSeveral(SourceSpan, said: String?, is: String)
  case notWhole(SourceSpan)
  case oneThing(SourceSpan, word: String, mended: String)
  case asksWhat(SourceSpan, String, String?)
  case ofWhat(SourceSpan, String, String?)
  case ofFirst(SourceSpan, String?, String?)
  case countHere(SourceSpan, String)
  case bestBy(SourceSpan, String?)
  case pickWhat(SourceSpan, String?)
  case repeatsOne(SourceSpan)
  case notWith(SourceSpan, String, String)
  case ledgerUnit(SourceSpan)
  case paymentEnd(SourceSpan, String)
}
