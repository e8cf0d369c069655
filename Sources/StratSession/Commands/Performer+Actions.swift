// SPDX-License-Identifier: Apache-2.0
// Things done or asked at the prompt, in a script and in tests: values shown, moves spoken, the world changed
// by hand.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func perform(_ action: Action, _ statement: Statement) throws {
    switch action {
    case .value(let value): try perform(value: value, statement)
    case .formed(let value, let name):
      form = try form(named: name)
      defer { form = nil }
      try show(value)
    case .spoken(let spoken): try speak(spoken.move, by: spoken.speaker, at: spoken.span)
    case .expect(let expectation): try expect(expectation, at: statement.span)
    case .let(let letting):
      throw Trouble(
        "E0721", "a `let` lives inside a body; here a value gets its name with `parameter` or `define`",
        at: statement.span,
        help: ["define \(letting.names.first?.text ?? "x") = ..."])
    case .assign, .tie, .if, .each, .pay, .untie, .create, .remove, .note, .require:
      try change(statement)
    default:
      throw Trouble(
        "E0722", "this stands in a move, a shock, a strategy or a lesson, not by itself", at: statement.span)
    }
  }

  private mutating func perform(value: Expr, _ statement: Statement) throws {
    switch value.kind {
    case .tieTest: return try change(statement)
    case .binary:
      if let arrow = arrow(statement) { throw Problems(messages: [arrow]) }
    case .call(let name, _):
      if case .move? = core.compiled?.checked.names.find(name) {
        return try speak(value, by: try speaker(of: name, at: value.span), at: value.span)
      }
    default: break
    }
    try show(value)
  }

  /// Who makes a move that names nobody.
  func speaker(of move: Name, at span: SourceSpan) throws -> Name {
    if let speaker = core.speaker { return speaker }
    let said = core.text(at: span)
    let words = said.hasPrefix(move.text) ? said : "\(move.text)(…)"
    let name = somebody(for: move.text)
    throw Trouble(
      "E0723", "nobody speaks now, and a move is made by somebody", at: span,
      help: name.map { ["\($0): \(words)", "or say who speaks from now on: as \($0)"] }
        ?? ["name the speaker in front of it, and a colon"])
  }

  /// The first thing with a name that can make a move.
  func somebody(for move: String) -> String? {
    guard let model = core.compiled?.model, let move = model.moves.first(where: { $0.name == move }),
      case .thing(let kind, _) = model.locals[move.speaker.index].type
    else { return nil }
    let family = model.kinds[kind.index].family
    return model.groups.lazy.filter { family.contains($0.kind) }.flatMap(\.names).compactMap(\.self).first
  }

  mutating func speak(_ move: Expr, by speaker: Name, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    try refuse(gone: speaker, at: span)
    guard case .call(let name, _) = move.kind else {
      return try act(known(compiled).fragment(move: move, by: speaker), compiled)
    }
    let source = core.source(of: move.span)
    let words = source?.text(at: move.span) ?? name.text
    do {
      try act(known(compiled).fragment(move: move, by: speaker), compiled)
    } catch let problems as Problems {
      throw withWaysRound(
        problems, SpokenMove(speaker: speaker.text, move: name.text, words: words), compiled)
    }
    say("\(speaker.text): \(words) is done.")
  }

  /// A refusal at the prompt, with what could be done about it.
  private func withWaysRound(_ problems: Problems, _ move: SpokenMove, _ compiled: Compiled) -> Problems {
    guard isTyped, !isTest, problems.messages.first?.code.rawValue == "E0801" else { return problems }
    let ways = waysRound(move, compiled)
    if ways.isEmpty { return problems }
    var problems = problems
    problems.messages[0].help.append(ways.count == 1 ? "a way round:" : "ways round:")
    problems.messages[0].help += ways
    return problems
  }

  /// Statements that change the world, as a fragment of their own.
  private mutating func change(_ statement: Statement) throws {
    _ = try model(at: statement.span)
    try loosen(for: statement)
    let compiled = try model(at: statement.span)
    let notes = outcome.lines.count
    try act(known(compiled).fragment(statements: [statement]), compiled)
    if outcome.lines.count == notes && !isTest { say("Done.") }
  }

  func typeWords(_ type: ValueType) -> String {
    guard let compiled = core.compiled else { return "" }
    switch type {
    case .number(let unit, let isShare): return isShare ? "share" : unit.isPlain ? "number" : unitWords(unit)
    case .yesNo: return "yes/no"
    case .choice(let index): return "one of " + compiled.model.choices[index].words.joined(separator: ", ")
    case .thing(let kind, let orNone):
      return compiled.model.kinds[kind.index].name + (orNone ? " or none" : "")
    case .tie(let relation, _): return compiled.model.relations[relation.index].name
    case .date: return "date"
    case .text: return "text"
    case .collection(let element): return "several of " + typeWords(element)
    default: return "value"
    }
  }
}
