// SPDX-License-Identifier: Apache-2.0
// `use A instead of B`: which modules of a model take the place of others, and which such lines contradict one another.

import StratCompiler
import StratSyntax

/// One line that says so.
struct Swap: Hashable, Sendable {
  var module: Name
  var other: Name
  var span: SourceSpan
}

/// All of them, each module that gives way once.
struct Swaps: Hashable, Sendable {
  /// In the order of the lines.
  private(set) var all: [Swap] = []
  /// Lines that cannot hold, alone or together.
  private(set) var problems: [Diagnostic] = []

  init() {}

  /// - Parameter statements: all of the model's own texts, in their order.
  init(_ statements: [Statement]) {
    for statement in statements {
      guard case .declaration(.use(let use)) = statement.kind, let other = use.insteadOf else { continue }
      add(Swap(module: use.module, other: other, span: statement.span))
    }
  }

  /// The line by which a module gives way.
  func swap(of module: String) -> Swap? { all.first { $0.other.text == module } }

  private mutating func add(_ swap: Swap) {
    if let problem = problem(of: swap) { return problems.append(problem) }
    if self.swap(of: swap.other.text) == nil { all.append(swap) }
  }

  private func problem(of swap: Swap) -> Diagnostic? {
    let (module, other) = (swap.module.text, swap.other.text)
    if module == other {
      return Trouble(
        "E0777", "`\(module)` cannot be used instead of itself", at: swap.span, help: ["use \(module)"]
      ).diagnostic
    }
    if let before = self.swap(of: other), before.module.text != module {
      return clash(
        "E0778", "`\(other)` gives way to `\(before.module.text)` already, and only to one module", swap,
        before,
        help: "keep one of the two lines: \(before.line)")
    }
    if let before = self.swap(of: module), before.module.text == other {
      return clash(
        "E0779", "`\(module)` and `\(other)` are each to be used instead of the other", swap, before,
        help: "keep one of the two lines: \(before.line)")
    }
    return chain(swap)
  }

  /// One line names a module that another line puts out of use.
  private func chain(_ swap: Swap) -> Diagnostic? {
    let ahead = self.swap(of: swap.module.text).map { (first: $0, before: $0, other: swap.other.text) }
    let behind = all.first { $0.module.text == swap.other.text }.map {
      (first: swap, before: $0, other: $0.other.text)
    }
    guard let found = ahead ?? behind else { return nil }
    let (module, middle) = (found.first.module.text, found.first.other.text)
    return clash(
      "E0780",
      "`\(middle)` is to be used instead of `\(found.other)`, and gives way to `\(module)` itself", swap,
      found.before,
      help: "in one line: use \(module) instead of \(found.other)")
  }

  private func clash(_ code: String, _ title: String, _ swap: Swap, _ before: Swap, help: String)
    -> Diagnostic
  {
    Diagnostic(
      DiagnosticCode(rawValue: code), title, at: LabelledSpan(swap.span),
      also: [LabelledSpan(before.span, "said here")], help: [help])
  }
}

extension Swap {
  /// As it is typed.
  var line: String { "use \(module.text) instead of \(other.text)" }
}
