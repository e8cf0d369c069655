// SPDX-License-Identifier: Apache-2.0
// What somebody can do now: each move with each thing that it can be made with is tried on a twin of the world.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// A move with what it is made with, as it is said.
struct SpokenMove: Hashable {
  var speaker: String
  var move: String
  /// `rally(teachers)`
  var words: String
  var line: String { "\(speaker): \(words)" }
}

/// What came of trying a move.
struct Trial {
  var spoken: SpokenMove
  /// The world in which it was made; nothing where it was refused.
  var after: Core?
  var reason = ""
  /// Where what stands against it is written.
  var cause: SourceSpan?
  /// What it takes from the accounts of who makes it: `12 hours of energy`.
  var cost = ""
}

extension Performer {
  /// How many ways to make one move are tried at most.
  private static let mostWays = 60

  /// The moves that a thing can make, each with all that it can be made with, as far as that can be counted.
  func ways(of speaker: String, _ compiled: Compiled) -> [SpokenMove] {
    guard case .thing(let kind, _)? = known(compiled).names.find(speaker) else { return [] }
    return compiled.model.moves.flatMap { move -> [SpokenMove] in
      guard case .thing(let wanted, _) = compiled.model.locals[move.speaker.index].type,
        compiled.model.kinds[wanted.index].family.contains(kind)
      else { return [] }
      let choices = move.parameters.map { values(of: compiled.model.locals[$0.index].type, compiled) }
      return combinations(choices).map {
        SpokenMove(speaker: speaker, move: move.name, words: "\(move.name)(\($0.joined(separator: ", ")))")
      }
    }
  }

  /// What can stand for a value: things by name, words of a choice. A number cannot be counted through.
  func values(of type: ValueType, _ compiled: Compiled) -> [String] {
    switch type {
    case .thing(let kind, _):
      guard let state = core.state else { return [] }
      let family = compiled.model.kinds[kind.index].family
      let rows = state.rows(of: compiled.lowered.tableOfKind[kind.index])
      let own = rows.filter { row in family.contains { Int32($0.index) == row.tag } }
      return own.prefix(Performer.mostWays).map { thingName(kind, $0.row) }
    case .choice(let index): return compiled.model.choices[index].words
    case .yesNo: return ["yes", "no"]
    default: return []
    }
  }

  private func combinations(_ choices: [[String]]) -> [[String]] {
    var all: [[String]] = [[]]
    for choice in choices {
      all = Array(all.lazy.flatMap { one in choice.map { one + [$0] } }.prefix(Performer.mostWays))
    }
    return all
  }

  /// Makes a move on a twin.
  func trial(of spoken: SpokenMove) -> Trial {
    var twin = twin
    let source = SourceText(
      id: SourceID(UInt32(core.sources.count + 1)), name: "trial", text: spoken.line)
    let reading = Reader.read(source)
    twin.core.sources.append(source)
    guard let statement = reading.statements.first, case .action(let action) = statement.kind else {
      return Trial(spoken: spoken)
    }
    // What is refused here is told in a line, without all that a message to somebody who typed it would say.
    do { try twin.perform(action, statement) } catch {
      let message = messages(of: error).first
      return Trial(spoken: spoken, reason: message?.title ?? "", cause: message?.primary.span)
    }
    return Trial(spoken: spoken, after: twin.core, cost: cost(to: spoken.speaker, from: core, to: twin.core))
  }

  /// What accounts of a thing have less.
  private func cost(to speaker: String, from before: Core, to after: Core) -> String {
    guard let compiled = before.compiled, let then = before.state, let now = after.state,
      case .thing(let kind, let slot)? = known(compiled).names.find(speaker)
    else { return "" }
    let parts = compiled.model.fields.enumerated().compactMap { n, field -> String? in
      guard field.isAccount, case .kind(let owner) = field.owner, field.keys.isEmpty,
        compiled.model.kinds[owner.index].family.contains(kind)
      else { return nil }
      let column = compiled.lowered.columnOf(FieldID(n))
      let info = compiled.lowered.program.columns[column]
      let spent = then.value(column, info, row: slot) - now.value(column, info, row: slot)
      return spent > 0 ? "\(valueText(spent, field.type)) of \(field.name)" : nil
    }
    return parts.joined(separator: ", ")
  }
}
