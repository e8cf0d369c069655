// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a declaration, as facts. The words are in DeclarationProblem+Diagnostic.swift (what
// there is)
// and DeclarationProblem+Play.swift (what happens).

import StratSyntax

/// What is wrong with a declaration.
enum DeclarationProblem: Problem {
  // Rings, repetitions, what is not there yet
  /// `define f(x) = g(x)` and `define g(x) = f(x)`.
  case ring(SourceSpan, name: String, through: [String])
  /// A second `clock`, a second order of phases.
  case twice(SourceSpan, what: String, first: SourceSpan)
  /// `signal …`: planned.
  case later(LaterForm, SourceSpan)

  // Clock and units
  /// `1 quarter` on a clock of rounds.
  case noLength(Name)
  /// `3 rounds` on a clock with a length.
  case noRounds(Name, clock: String)
  /// `clock 5`, `clock fortnight`
  case clockStep(SourceSpan)
  /// `clock hour from 2026-Q3`
  case clockStart(SourceSpan)
  /// `clock quarter from 2026-02`
  case clockBetween(SourceSpan, unit: String)
  /// `record every 0.3 steps`
  case recordEvery(SourceSpan)
  /// `unit dozen = -2`
  case unitValue(SourceSpan, unit: String)

  // Types and fields
  /// `kind sheep, sheep`: one word for one and for all.
  case samePlural(Name)
  /// `yes/no or none`
  case noNone(SourceSpan)
  /// Two fields of one name, or a field and what a relation calls the others.
  case memberTwice(Name, owner: String, first: SourceSpan?)
  case calledElsewhere(Name, relation: String, ends: [String])
  case calledInKind(SourceSpan, kind: String)
  case betweenUnlike(SourceSpan, relation: String)
  case overdraft(SourceSpan)
  case boundsOfNothing(SourceSpan)
  case boundsReversed(SourceSpan, low: Double, high: Double)
  case manyKeys(SourceSpan, isFormula: Bool)
  case emptyRange(SourceSpan)
  /// Not known before anything runs.
  case notKnown(SourceSpan, what: String)
  case notWhole(SourceSpan, what: String, least: Int)
  case tooMany(SourceSpan, what: String, most: Int)
  case titleWithValue(SourceSpan)
  case fileWithValue(SourceSpan)

  // Values
  case unfit(SourceSpan, what: String, found: String, wanted: String, mended: String? = nil)
  case outside(SourceSpan, field: String, low: Double, high: Double, isShare: Bool, mended: String?)
  case noFirst(SourceSpan, field: String, owner: String?, example: String)
  case notOneValue(SourceSpan, name: String, found: String)
  case givenTwice(Name, first: SourceSpan)
  case keysOfNone(SourceSpan, field: String, count: Int)
  case keyOutside(SourceSpan, low: Int, high: Int)
  case listLength(SourceSpan, found: Int, wanted: Int)
  case templateOfOther(Name, is: String, wanted: String)
  case tiesInBlock(Name, relation: String)
  case inverseGiven(Name, field: String)
  case endGiven(Name)
  case curveBackwards(SourceSpan, curve: String, at: Double)

  // Data
  case nameNotOfRow(SourceSpan)
  case rowTooMuch(SourceSpan)
  case noEnd(SourceSpan, relation: String, names: [String])
  case mapOfNoKeys(Name)

  // Ties
  case tieReversed(SourceSpan, left: String, relation: String, right: String)
  case tieOfOther(SourceSpan, thing: String, relation: String, wanted: String)
  case tiedTwice(SourceSpan, first: SourceSpan)
  case notAThing(SourceSpan)
  case secondOfOne(SourceSpan, thing: String, relation: String, first: SourceSpan)
  case linkOfOther(Name, wanted: [String])
  case notANetwork(SourceSpan, nearest: String?)
  case networkNumbers(SourceSpan, name: String, form: String)

  // Heads and plays
  case localTwice(Name)
  case localHides(Name, String, SourceSpan)
  case binderOfNumber(SourceSpan, name: String)
  case unknownPhase(Name, known: [String])
  case turnsTwice(SourceSpan)
  case turnsOfNothing(Name)
  case speakerOfNoKind(SourceSpan)
  case speakerOfOther(SourceSpan, move: String, wanted: String)
  /// `follow S for Hill`, whose moves a shop does not make.
  case cannotFollow(SourceSpan, actor: String, strategy: String, move: String, wanted: String)
  case questionOfNoNumber(SourceSpan, said: String?)
  /// `plausible 8% to 3%`, `plausible x to y`.
  case noRange(SourceSpan, name: String)
  /// `parameter q = 9% plausible 3% to 8%`.
  case implausible(SourceSpan, name: String)
  /// `parameter q ~ 3% to 8% plausible 2% to 9%`.
  case twoRanges(SourceSpan, name: String)
  /// `with q ~ plausible` where `q` has no range; nil: no parameter has one.
  case nothingPlausible(SourceSpan, name: String?)
  /// `with parameters = plausible`, `with parameters ~ 3% to 8%`.
  case notPlausible(SourceSpan)
  /// `with noise = 0` in a question of now.
  case secondOfNow(SourceSpan, form: String)
  case secondOfNoParameter(SourceSpan)
  case moveTakes(SourceSpan, move: String, form: String, found: Int)
  case notAMove(SourceSpan)
  case notALine(SourceSpan)
  /// A line of a strategy that goes best first: `coach(Lab)`.
  case noWorth(SourceSpan, said: String?)
  /// `coach(Lab) worth 2` where the first line that can be done is done.
  case worthUnasked(SourceSpan, head: String)
  case worthWithUnit(SourceSpan, said: String?, unit: String)
  case notOfShock(SourceSpan)
  case settingOfNothing(SourceSpan)
  case settingOfData(SourceSpan, thing: String)
}
