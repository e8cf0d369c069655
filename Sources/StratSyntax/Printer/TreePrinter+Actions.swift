// SPDX-License-Identifier: Apache-2.0
// Actions and commands as text.

extension TreePrinter {
  func text(_ action: Action) -> String {
    switch action {
    case .let(let action): "let " + names(action.names) + " = " + value(action.value)
    case .assign(let action): text(action)
    case .tie(let tie): ends(tie) + valuesIfAny(tie.values)
    case .value(let value): shown(value)
    case .formed(let value, let form): shown(value) + " as " + form.text
    case .if(let action): text(action)
    case .each(let action): text(action)
    case .spoken(let spoken): text(spoken)
    case .pay(let pay): text(pay)
    case .untie(let untie):
      "untie " + path(untie.first) + (untie.relation.map { " " + $0.text } ?? "")
        + (untie.second.map { " " + path($0) } ?? "")
    case .create(let creation): text(creation)
    case .remove(let thing): "remove " + path(thing)
    case .note(let words): "note " + text(words)
    case .needs(let condition, let refusal):
      "needs " + disjunction(condition) + (refusal.map { " else " + text($0) } ?? "")
    case .require(let condition): "require " + disjunction(condition)
    case .expect(let expect): text(expect)
    default: shockOrPlan(action)
    }
  }

  private func shockOrPlan(_ action: Action) -> String {
    switch action {
    case .trigger(let trigger): text(trigger)
    case .atFirst(let body): "at first " + block(body)
    case .whileOn(let body): "while on " + block(body)
    case .atEnd(let body): "at end " + block(body)
    case .plan(let line): text(line)
    case .lesson(let word, let words): word.rawValue + " " + text(words)
    case .wait: "wait"
    default: ""
    }
  }

  /// A value alone on a line. A tie that is asked for stands in brackets: without them it would be made.
  private func shown(_ value: Expr) -> String {
    if case .tieTest = value.kind { return brackets(value) }
    return isConditional(value) ? expression(value) : selection(value)
  }

  private func isConditional(_ value: Expr) -> Bool {
    if case .conditional = value.kind { return true }
    return false
  }

  private func text(_ action: AssignAction) -> String {
    path(action.target) + " " + action.op.rawValue + " "
      + (action.op == .set || action.op == .draw ? value(action.value) : expression(action.value))
  }

  private func text(_ action: IfAction) -> String {
    let arms = action.arms.map { "if " + disjunction($0.condition) + " " + block($0.body) }
    return (arms + (action.otherwise.map { [block($0)] } ?? [])).joined(separator: " else ")
  }

  private func text(_ each: EachAction) -> String {
    "each \(each.variable.text) in " + collection(each.collection)
      + (each.condition.map { " where " + disjunction($0) } ?? "")
      + (each.sortedBy.map { " sorted by " + part($0) } ?? "") + " " + block(each.body)
  }

  private func text(_ spoken: SpokenMove) -> String { "\(spoken.speaker.text): " + path(spoken.move) }

  private func text(_ pay: PayAction) -> String {
    "pay " + (pay.isWhole ? "whole " : "") + expression(pay.amount) + " from "
      + pay.sources.map(path).joined(separator: " then ") + " to " + path(pay.target)
      + (pay.record.map { " as " + path($0) } ?? "")
  }

  private func text(_ line: PlanLine) -> String {
    let head =
      switch line.guardKind {
      case .when(let condition): "when " + disjunction(condition) + ": "
      case .otherwise: "otherwise: "
      case .always: ""
      }
    let moves =
      switch line.moves {
      case .call(let call): path(call)
      case .block(let body): block(body)
      }
    return head + moves + (line.worth.map { " worth " + expression($0) } ?? "")
  }

  private func text(_ expect: ExpectAction) -> String {
    let claim =
      switch expect.claim {
      case .holds(let condition): holding(condition)
      case .matches(let value, let list): disjunction(value) + " matches " + path(list)
      case .matchesFile(let value, let file, let column):
        disjunction(value) + " matches " + text(file) + (column.map { " column " + text($0) } ?? "")
      case .fails(let attempt, let words): text(attempt) + " fails" + optional(words)
      }
    guard !expect.tolerance.isEmpty else { return "expect " + claim }
    return "expect " + claim + " within " + expect.tolerance.map(text).joined(separator: " or ")
  }

  /// What is to hold; a value at a time stands there without brackets.
  private func holding(_ condition: Expr) -> String {
    guard case .binary(let node) = condition.kind, node.op.isComparison,
      case .at(let subject, let time) = node.left.kind
    else { return disjunction(condition) }
    return path(subject) + " at " + simple(time) + " \(node.op.rawValue) " + sum(node.right)
  }

  private func text(_ attempt: ExpectAction.Attempt) -> String {
    switch attempt {
    case .value(let value): disjunction(value)
    case .spoken(let spoken): text(spoken)
    case .block(let body): block(body)
    }
  }

  private func text(_ margin: Margin) -> String {
    margin.isOfIt ? bound(margin.amount) + " of it" : sum(margin.amount)
  }
}
