// SPDX-License-Identifier: Apache-2.0
// Shocks and spoken moves as programs.

import StratEngine
import StratSyntax

// ---- Shocks ----

struct ShockWriter {
  let context: Context
  let shock: Shock

  /// The column `left` counts the steps still to come, the closing one among them: n steps on are n when it
  /// begins, 1 in the step after the last one on, in which the end is done, then 0.
  func program() -> (RuleProgram, ShockColumns) {
    let writer = CodeWriter(context, owner: shock.name)
    let columns = ShockColumns(
      forced: context.hiddenColumn(shock.name + ".forced", table: nil, lane: .flag),
      left: context.hiddenColumn(shock.name + ".left", table: nil, lane: .number))
    let span = shock.span
    let before = writer.load(columns.left, .number, at: [])
    let forced = writer.load(columns.forced, .flag, at: [])
    let begins = writer.either(
      forced, writer.both(pointHolds(writer), writer.compare(.atMost, before, writer.number(1))))
    let goesOn = writer.compare(.greater, before, writer.number(1))
    let length = shock.trigger?.duration.map { writer.steps($0) } ?? writer.number(1)
    let counted = writer.binary(
      .max, writer.binary(.subtract, before, writer.number(1), at: span), writer.number(0), at: span)
    let place = writer.place(span)
    writer.emit(
      .claim(column: columns.left, at: [], value: writer.select(begins, length, counted), place: place))
    writer.emit(.claim(column: columns.forced, at: [], value: writer.flag(false), place: place))
    let ends = writer.both(writer.compare(.equal, before, writer.number(1)), writer.not(begins))
    part(shock.first, when: begins, writer)
    part(shock.whileOn, when: writer.either(begins, goesOn), writer)
    part(shock.end, when: ends, writer)
    let program = RuleProgram(
      name: shock.name, manner: .together, rounds: nil, body: writer.finish(), place: place)
    return (program, columns)
  }

  /// A shock that only says how long it lasts waits for someone to call it.
  private func pointHolds(_ writer: CodeWriter) -> Register {
    guard let point = shock.trigger?.point else { return writer.flag(false) }
    return writer.isTrue(point, named: shock.name, home: .world, at: shock.span)
  }

  private func part(_ statements: [TypedStatement], when flag: Register, _ writer: CodeWriter) {
    guard !statements.isEmpty else { return }
    writer.when(flag) {
      writer.floor = 1
      writer.run(statements)
    }
    writer.floor = 0
  }
}

// ---- Moves ----

extension CodeWriter {
  /// A move's parts by name, with luck of its own: the same whoever has it made, by strategy or by word.
  func asMove<T>(_ id: MoveID, speaker: Value, arguments: [Value], _ write: (Move) -> T) -> T {
    let move = model.moves[id.index]
    let before = (owner, ordinal)
    defer { (owner, ordinal) = before }
    owner = move.name
    ordinal = 0
    return scoped {
      scope = []
      bind(move.speaker, speaker)
      for (parameter, value) in zip(move.parameters, arguments) { bind(parameter, value) }
      return write(move)
    }
  }

  private func bind(_ local: LocalID, _ value: Value) {
    let type = context.local(local).type
    if case .one(let register, _) = value {
      vary(local, value, register, identity(of: type))
    } else {
      bindings[local] = value
    }
  }
}

extension TypedStatement {
  var isNeed: Bool {
    switch kind {
    case .needs, .require: true
    default: false
    }
  }
}
