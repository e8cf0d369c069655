// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a declaration, as facts. The words are in DeclarationProblem+Diagnostic.swift.

import StratSyntax

/// What is wrong with a declaration.
enum DeclarationProblem: Problem {
  /// `define f(x) = g(x)` and `define g(x) = f(x)`.
  case ring(SourceSpan, name: String, through: [String])
  /// `number or none`
  case noNone(SourceSpan)
  /// `1 quarter` on a clock of rounds.
  case noLength(Name)
  /// `3 rounds` on a clock with a length.
  case noRounds(Name, clock: String)
}
