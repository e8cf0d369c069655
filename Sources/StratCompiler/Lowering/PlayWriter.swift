// SPDX-License-Identifier: Apache-2.0
// Shocks, strategies and spoken moves as programs.

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

// ---- Strategies ----

/// The first line where everything holds acts; whether it holds is found out before anything is done.
struct StrategyWriter {
  let context: Context
  let strategy: Strategy
  let follower: Strategy.Follower

  /// The column says whether the follower was told to do otherwise than declared: to rest, or to follow what is for
  /// somebody else.
  func program() -> (RuleProgram, column: Int) {
    let actor = follower.actor
    let owner = follower.isDeclared ? strategy.name : "\(strategy.name) for \(follower.name)"
    let writer = CodeWriter(context, owner: owner)
    let column = context.hiddenColumn(owner + ".otherwise", table: nil, lane: .flag)
    let isOther = writer.load(column, .flag, at: [])
    var acts = follower.isDeclared ? writer.not(isOther) : isOther
    var speaker: Value?
    if case .thing(let slot) = actor.kind, case .thing(let kind, _) = actor.type, context.mayBeGone(actor) {
      // The strategy of somebody who has gone rests.
      acts = writer.both(acts, writer.isThere(slot, kind))
      speaker = writer.here(writer.index(slot))
    }
    writer.when(acts) {
      writer.floor = 1
      line(strategy.lines[...], speaker ?? writer.value(actor), writer)
    }
    writer.floor = 0
    let program = RuleProgram(
      name: owner, manner: .alone(whole: true), rounds: nil, body: writer.finish(),
      place: writer.place(strategy.span))
    return (program, column)
  }

  private func line(_ lines: ArraySlice<Strategy.Line>, _ speaker: Value, _ writer: CodeWriter) {
    guard let line = lines.first else { return }
    let ordinal = writer.ordinal
    let before = writer.asked
    let asked = line.condition.map { writer.scalar($0) } ?? writer.flag(true)
    let holds = writer.branch(
      asked, [.flag],
      then: {
        [writer.attempt { canBeDone(line.moves[...], speaker, writer) }]
      },
      otherwise: { [writer.flag(false)] })[0]
    // What is asked and what is done must name the same draws.
    let after = writer.ordinal
    writer.ordinal = ordinal
    _ = writer.branch(
      holds, [],
      then: {
        func act() {
          for spoken in line.moves {
            move(spoken, speaker, writer) { writer.run($0.body.filter { !$0.isNeed }) }
          }
        }
        if let condition = line.condition { writer.because(condition, asked: before, act) } else { act() }
        return []
      },
      otherwise: {
        writer.ordinal = after
        self.line(lines.dropFirst(), speaker, writer)
        return []
      })
  }

  /// Whether one move after the other can be done.
  private func canBeDone(
    _ moves: ArraySlice<Strategy.Spoken>, _ speaker: Value, _ writer: CodeWriter
  ) -> Register {
    guard let first = moves.first else { return writer.flag(true) }
    let isPossible = move(first, speaker, writer) { writer.tried($0.body) }
    guard moves.count > 1 else { return isPossible }
    return writer.branch(
      isPossible, [.flag], then: { [canBeDone(moves.dropFirst(), speaker, writer)] },
      otherwise: { [writer.flag(false)] })[0]
  }

  @discardableResult
  private func move<T>(
    _ spoken: Strategy.Spoken, _ speaker: Value, _ writer: CodeWriter, _ write: (Move) -> T
  ) -> T {
    let arguments = spoken.arguments.map { writer.value($0) }
    return writer.asMove(spoken.move, speaker: speaker, arguments: arguments, write)
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
