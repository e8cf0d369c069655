// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with a declaration.

import StratSyntax

extension DeclarationProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .ring(let span, let name, let through):
      message(
        "E0301", "`\(name)` needs itself: \((through + [name]).joined(separator: " → "))", at: span,
        help: "nothing may go in a ring: give one of them a value of its own")
    case .noNone(let span):
      message("E0302", "only a thing may be `none`", at: span, help: "leave out `or none`")
    case .noLength(let name):
      message(
        "E0303", "`\(name.text)` has no length here: the clock counts rounds", at: name.span,
        help: "say how long a step is: clock quarter from 2026-Q3")
    case .noRounds(let name, let clock):
      message(
        "E0304", "there are no rounds here: the clock counts in \(clock)s", at: name.span,
        help: "say it in \(clock)s")
    }
  }
}
