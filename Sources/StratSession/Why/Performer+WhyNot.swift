// SPDX-License-Identifier: Apache-2.0
// `why not rally(parents)`, `why not mean mood of people >= 45%`: what stands against a move or a condition, by how much,
// and what would change it.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func whyNot(_ wanted: Expr, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    if case .call(let name, _) = wanted.kind, case .move? = compiled.checked.names.find(name) {
      return whyNot(
        SpokenMove(speaker: try speaker(of: name, at: span).text, move: name.text, words: asWritten(wanted)),
        compiled)
    }
    try whyNot(condition: wanted, compiled)
  }

  // ---- A move ----

  private mutating func whyNot(_ move: SpokenMove, _ compiled: Compiled) {
    let trial = trial(of: move)
    guard trial.after == nil else {
      return say(
        "Nothing stands against it: \(move.line)" + (trial.cost.isEmpty ? "" : "   costs \(trial.cost)"))
    }
    say("\(move.line) is refused: \(trial.reason)")
    tell(waysRound(move, compiled))
  }

  private mutating func tell(_ ways: [String]) {
    if ways.isEmpty { return say("No way round was found.") }
    say(ways.count == 1 ? "A way round:" : "Ways round:")
    for way in ways { say("  \(way)") }
  }

  // ---- A condition ----

  private mutating func whyNot(condition: Expr, _ compiled: Compiled) throws {
    let parts = conjuncts(of: condition)
    let failing = try parts.filter { try !holds($0, in: core) }
    guard !failing.isEmpty else { return say("It holds: \(asWritten(condition))") }
    for part in failing {
      say("\(asWritten(part)) does not hold" + (try gap(in: part)).map { ": \($0)" }.orNothing)
    }
    var found: [String] = []
    for trial in firstMoves(compiled) where found.count < 3 {
      if let after = trial.after, try holds(condition, in: after) { found.append(trial.spoken.line) }
    }
    if found.count < 3, let steps = try wait(until: { try holds(condition, in: $0) }) {
      found.append(steps == 1 ? "step" : "step \(steps)")
    }
    if found.isEmpty {
      return say("No single move brings it about, and no wait of \(Performer.mostWaits) steps.")
    }
    say("What brings it about:")
    for line in found { say("  \(line)") }
  }

  private func conjuncts(of condition: Expr) -> [Expr] {
    if case .binary(let binary) = condition.kind, binary.op == .and {
      return conjuncts(of: binary.left) + conjuncts(of: binary.right)
    }
    return [condition]
  }

  private func holds(_ condition: Expr, in core: Core) throws -> Bool {
    var twin = self
    twin.core = core
    guard let state = core.state else { return false }
    return try twin.answer(twin.fragment(condition: condition), in: state).numbers.first == 1
  }

  /// What is there and what is wanted, where two numbers are compared.
  private func gap(in condition: Expr) throws -> String? {
    guard case .binary(let binary) = condition.kind, binary.op.compares, let state = core.state else {
      return nil
    }
    let (left, right) = (try number(binary.left, in: state), try number(binary.right, in: state))
    guard let (have, type) = left, let (want, _) = right else { return nil }
    let apart = valueText((have - want).magnitude, type)
    return "it is \(valueText(have, type)), \(apart) \(have < want ? "too little" : "too much")"
  }

  private func number(_ expr: Expr, in state: WorldState) throws -> (Double, ValueType)? {
    let fragment = try fragment(value: expr)
    guard case .value(let typed) = fragment.typed.content, case .number = typed.type else { return nil }
    return try answer(fragment, in: state).numbers.first.map { ($0, typed.type) }
  }
}

extension StratSyntax.BinaryOperator {
  /// Whether it compares by size.
  fileprivate var compares: Bool { [.less, .atMost, .greater, .atLeast].contains(self) }
}

extension Expr {
  /// The `X` of `not X`, and `X and Y` of `not X and Y`: behind `why`, the `not` goes for all of it.
  var negated: Expr? {
    switch kind {
    case .unary(let unary) where unary.op == .not: return unary.operand
    case .binary(var binary):
      guard let left = binary.left.negated else { return nil }
      binary.left = left
      var whole = self
      whole.kind = .binary(binary)
      whole.span.start = left.span.start
      return whole
    default: return nil
    }
  }
}

extension String? {
  fileprivate var orNothing: String { self ?? "" }
}
