// SPDX-License-Identifier: Apache-2.0
// Help: one screen, a word of the language, or something that the model declares, with its present value.

import StratCompiler
import StratReport
import StratSyntax

extension Performer {
  mutating func help(_ topic: Name?) throws {
    guard let topic else {
      for line in HelpPages.overview { say(line) }
      return
    }
    if let lines = pageHelp(topic) {
      for line in lines { say(line) }
      return
    }
    if topic.text.lowercased() == "modules" {
      for line in HelpPages.modules { say(line) }
      return
    }
    if let page = HelpPages.pages.first(where: { $0.words.contains(topic.text.lowercased()) }) {
      for line in page.lines { say(line) }
      return
    }
    if let compiled = core.compiled, let lines = declared(topic, compiled) {
      for line in lines { say(line) }
      return
    }
    let names = HelpPages.pages.flatMap(\.words) + (core.compiled?.checked.names.all ?? [])
    let near = Spelling.nearest(topic.text, among: names)
    throw Trouble(
      "E0730", "there is no help on `\(topic.text)`", at: topic.span,
      label: near.map { "the nearest is `\($0)`" },
      help: near == nil ? ["help shows what there is"] : ["help \(near ?? "")"])
  }

  /// A thing of the model: what it is, what its author says of it, what it is now.
  private func declared(_ name: Name, _ compiled: Compiled) -> [String]? {
    let model = compiled.model
    func lines(_ what: String, _ docs: String, _ more: [String] = []) -> [String] {
      ["\(name.text): \(what)"] + (docs.isEmpty ? [] : docs.split(separator: "\n").map { "  \($0)" }) + more
    }
    switch compiled.checked.names.find(name) {
    case .kind(let id), .things(let id):
      return lines("a kind of thing", model.kinds[id.index].docs, fieldLines(.kind(id), model))
    case .relation(let id):
      return lines("a relation", model.relations[id.index].docs, fieldLines(.relation(id), model))
    case .field(let id):
      let field = model.fields[id.index]
      return lines(
        field.isParameter ? "a parameter" : "a field of the world", field.docs,
        [now(name, compiled)].compactMap { $0 })
    case .define(let id): return lines("a definition", model.defines[id.index].docs)
    case .measure(let index):
      return lines("a measure", model.measures[index].docs, [now(name, compiled)].compactMap { $0 })
    case .move(let id): return lines("a move", model.moves[id.index].docs)
    case .rule(let index):
      return lines("a rule of phase \(model.phases[model.rules[index].phase])", model.rules[index].docs)
    case .shock(let id): return lines("a shock", model.shocks[id.index].docs)
    case .strategy(let index): return lines("a strategy", model.strategies[index].docs)
    case .thing(let kind, _):
      return lines("one of \(model.kinds[kind.index].plural)", "", ["  show \(name.text) shows it"])
    case .curve: return lines("a curve", "")
    case .unit: return lines("a unit", "")
    default: return nil
    }
  }

  private func fieldLines(_ owner: Owner, _ model: Model) -> [String] {
    model.fields.filter { $0.owner == owner }.map { field in
      "  \(field.name): \(typeWords(field.type))"
        + (field.docs.isEmpty ? "" : "  \(field.docs.split(separator: "\n").first ?? "")")
    }
  }

  private func now(_ name: Name, _ compiled: Compiled) -> String? {
    guard let state = core.state else { return nil }
    let expr = Expr(id: NodeID(0), span: name.span, kind: .name(name))
    guard let fragment = try? fragment(value: expr), let answer = try? answer(fragment, in: state) else {
      return nil
    }
    return "  now: \(text(answer))"
  }
}
