// SPDX-License-Identifier: Apache-2.0
// Expectations: that something holds, within a tolerance; that a series matches; that something is refused.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// An expectation that was not met.
struct Unmet: Error {
  var message: Diagnostic
  init(_ words: String, at span: SourceSpan, help: [String] = []) {
    message = Diagnostic(DiagnosticCode(rawValue: "E0901"), words, at: LabelledSpan(span), help: help)
  }
}

extension Performer {
  mutating func expect(_ expectation: ExpectAction, at span: SourceSpan) throws {
    do {
      switch expectation.claim {
      case .holds(let claim): try expectHolds(claim, expectation.tolerance, span)
      case .matches(let left, let right):
        try refuse(check(matching: left, right, within: expectation.tolerance, try model(at: span)))
        try expectMatch(try series(left), try values(right), expectation.tolerance, span)
      case .matchesFile(let left, let file, let column):
        try refuse(check(matching: left, nil, within: expectation.tolerance, try model(at: span)))
        try expectMatch(try series(left), try fileColumn(file, column), expectation.tolerance, span)
      case .fails(let attempt, let words): try expectFailure(attempt, words?.plain, span)
      }
    } catch let unmet as Unmet {
      throw Problems(messages: [unmet.message])
    }
  }

  // ---- Values ----

  private func expectHolds(_ claim: Expr, _ tolerance: [Margin], _ span: SourceSpan) throws {
    guard let state = core.state else { return }
    if try holds(try fragment(expecting: claim, within: tolerance), in: state) { return }
    guard case .binary(let binary) = claim.kind,
      binary.op == .is || binary.op == .isNot || binary.op.isComparison,
      let sides = try? self.sides(binary, state)
    else { throw Unmet("expected \(words(claim)), and it is not so", at: span) }
    let (wanted, found) = unlikeTexts(sides.1, sides.0)
    throw Unmet(
      "expected \(words(binary.left)) \(binary.op.rawValue) \(wanted), and it is \(found)", at: span)
  }

  /// Both sides as values, to be told; a year or a word of a choice is none by itself.
  private func sides(_ binary: Binary, _ state: WorldState) throws -> (AnswerValue, AnswerValue) {
    let left = try fragment(value: binary.left)
    var type: ValueType?
    if case .value(let typed) = left.typed.content { type = typed.type }
    let right = try fragment(value: binary.right, expecting: type)
    return (try answer(left, in: state), try answer(right, in: state))
  }

  /// Two values as texts; with all their digits if they would look alike.
  private func unlikeTexts(_ wanted: AnswerValue, _ found: AnswerValue) -> (String, String) {
    let texts = (text(wanted), text(found))
    guard texts.0 == texts.1, case .one(let a, _) = wanted, case .one(let b, _) = found else { return texts }
    return (exactText(a), exactText(b))
  }

  /// Within any of the margins; exactly equal where there is none.
  private func isNear(_ value: Double, _ wanted: Double, _ tolerance: [Margin]) throws -> Bool {
    if value == wanted { return true }
    for margin in tolerance {
      let isPart = margin.isPart(of: tolerance)
      if (value - wanted).magnitude <= (try size(of: margin)) * (isPart ? wanted.magnitude : 1) {
        return true
      }
    }
    return false
  }

  private func size(of margin: Margin) throws -> Double {
    guard let state = core.state else { return 0 }
    return try answer(try fragment(value: margin.amount), in: state).numbers.first ?? 0
  }

  private func words(_ expr: Expr) -> String {
    core.source(of: expr.span)?.text(at: expr.span) ?? "it"
  }

  // ---- Series ----

  /// The recorded values of a measure, or the parts of a list.
  private func series(_ expr: Expr) throws -> [Double] {
    if case .name(let name) = expr.kind, case .measure(let index)? = core.compiled?.checked.names.find(name) {
      return core.series[index].filter { !$0.isNaN }
    }
    return try values(expr)
  }

  private func values(_ expr: Expr) throws -> [Double] {
    guard let state = core.state else { return [] }
    return try answer(try fragment(value: expr), in: state).numbers
  }

  private func expectMatch(_ found: [Double], _ wanted: [Double], _ tolerance: [Margin], _ span: SourceSpan)
    throws
  {
    guard found.count == wanted.count else {
      throw Unmet("expected \(wanted.count) values, and there are \(found.count)", at: span)
    }
    for n in found.indices {
      let isClose = try isNear(found[n], wanted[n], tolerance)
      if !isClose {
        throw Unmet(
          "value \(n + 1) of \(found.count): expected \(exactText(wanted[n])), and it is \(exactText(found[n]))",
          at: span)
      }
    }
  }

  func fileColumn(_ file: TextLiteral, _ column: TextLiteral?) throws -> [Double] {
    let from = core.source(of: file.span)?.name
    guard let path = file.plain, let bytes = options.files.read(path, from: from) else {
      throw Trouble("E0711", "`\(file.plain ?? "")` cannot be read", at: file.span)
    }
    switch dataColumn(column?.plain, of: bytes, file: path) {
    case .success(let values): return values
    case .failure(let problem):
      throw Trouble("E0728", "`\(path)`: \(problem.words)", at: (column ?? file).span)
    }
  }

  // ---- Refusals ----

  private mutating func expectFailure(_ attempt: ExpectAction.Attempt, _ words: String?, _ span: SourceSpan)
    throws
  {
    let before = self
    do {
      try make(attempt)
    } catch let problems as Problems {
      self = before
      return try check(problems.messages, words, span)
    } catch let trouble as Trouble {
      self = before
      return try check([trouble.diagnostic], words, span)
    } catch let fault as Fault {
      if fault.kind == .stopped { throw fault }
      self = before
      return try check([faultMessage(fault)], words, span)
    }
    self = before
    throw Unmet("expected this to be refused, and it was done", at: span)
  }

  private mutating func make(_ attempt: ExpectAction.Attempt) throws {
    switch attempt {
    case .spoken(let spoken): try speak(spoken.move, by: spoken.speaker, at: spoken.span)
    case .value(let value):
      if case .call(let name, _) = value.kind, case .move? = core.compiled?.checked.names.find(name),
        let speaker = core.speaker
      {
        return try speak(value, by: speaker, at: value.span)
      }
      guard let state = core.state else { return }
      _ = try answer(try fragment(value: value), in: state)
    case .block(let block):
      for statement in block.statements {
        switch statement.kind {
        case .command(let command): try perform(command, at: statement.span)
        case .action(let action): try perform(action, statement)
        default: break
        }
      }
    }
  }

  private func check(_ messages: [Diagnostic], _ words: String?, _ span: SourceSpan) throws {
    guard let words else { return }
    if messages.contains(where: { ([$0.title] + $0.help).contains { $0.contains(words) } }) { return }
    throw Unmet("it was refused, but with other words: \(messages.first?.title ?? "")", at: span)
  }
}
