// SPDX-License-Identifier: Apache-2.0
// What can be wrong with units, as facts. The words are in UnitProblem+Diagnostic.swift.

import StratSyntax

/// A value that a message sets beside another: what it measures, in words, and where it stands.
struct Measured {
  var unit: String
  var unitValue: Unit?
  var span: SourceSpan
  /// A number that stands there as such.
  var number: Double?
}

/// What is wrong with units.
enum UnitProblem: Problem {
  /// What is done with two values of unlike units.
  enum Verb {
    case added, taken, comparedWith, branches, paid
    /// Both stand in one function: "`min`"; mended is the line that was probably meant.
    case compared(String, mended: String? = nil)
  }

  /// `d.budget + a.energy`; the place is the sign between them.
  case unlike(SourceSpan, verb: Verb, left: Measured, right: Measured)
  /// A value whose unit is not the one that its place asks for.
  case wrong(SourceSpan, place: String, found: Measured, wanted: String, mended: String?)
  /// `x / 10 USD/hour`
  case twoReadings(SourceSpan, x: String, amount: String, unit: String)
  /// The root of a unit that has none.
  case noRoot(SourceSpan, unit: String)
  /// A unit to a power that is not known before anything runs.
  case openPower(SourceSpan, unit: String)
}
