// SPDX-License-Identifier: Apache-2.0
// The lines of this language for words that open a line in other languages.

extension Habit {
  var title: String {
    switch self {
    case .while: "nothing goes on `while` something holds but a shock: `while on`"
    case .for: "what is done with each begins with `each`"
    default: "`\(rawValue)` is not a word of strat"
    }
  }

  /// What to type instead.
  ///
  /// - Parameters:
  ///   - rest: what stands behind the word on its line, without blocks.
  ///   - inBody: whether it stands in a block.
  func lines(_ rest: String, _ inBody: Bool) -> [String] {
    switch self {
    case .print, .echo: [shown(rest, inBody)]
    case .select: ["show shops where size > 3"]
    case .var, .set, .const: given(rest, inBody)
    case .def, .function: ["define f(x: number) = 2 * x"]
    case .class: ["kind shop { size: number = 3 }"]
    case .import: ["use " + (rest.isOneWord ? rest : "name_of_a_module")]
    case .for: [round(rest)]
    case .return: ["the last line of a `define` is its value"]
    case .delete, .del, .destroy: ["remove " + (rest.isEmpty ? "s" : rest)]
    case .while:
      [
        "each k in 1..3 { … }   (so many times)", "rule r in act, 3 times { … }   (rounds in one step)",
        "if x > 3 { … }   (a rule runs again in each step)",
      ]
    case .repeat: ["each k in 1..\(rest.isOneWord ? rest : "3") { … }"]
    }
  }

  /// `s in shops: s.x = 3`, as Python has it, with its body in a block.
  private func round(_ rest: String) -> String {
    let parts = rest.split(separator: ":", maxSplits: 1).map { $0.trimmed }
    let head = parts.first.flatMap { $0.contains(" in ") ? $0 : nil } ?? "x in shops"
    let name = head.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let body = parts.count > 1 && !parts[1].isEmpty ? parts[1] : "note \"{\(name)}\""
    return "each \(head) { \(body) }"
  }

  /// A field is given a value by its own name, a local by `let`, a name outside bodies by `parameter`.
  private func given(_ rest: String, _ inBody: Bool) -> [String] {
    let parts = rest.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let name = parts.first else {
      return inBody ? ["let x = 5   (a new name)", "s.size = 5   (a field)"] : ["parameter x = 5"]
    }
    return [name.contains(".") ? rest : (inBody ? "let " : "parameter ") + rest]
  }

  /// In a block only texts are said; outside one, values are shown.
  private func shown(_ rest: String, _ inBody: Bool) -> String {
    if rest.hasPrefix("\"") { return "note \(rest)" }
    if rest.isEmpty { return inBody ? "note \"hello\"" : "show x" }
    return inBody ? "note \"{\(rest)}\"" : "show \(rest)"
  }
}

extension String {
  fileprivate var isOneWord: Bool { !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
}
