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

  func program() -> RuleProgram {
    let writer = CodeWriter(context, owner: strategy.name)
    let lines = strategy.lines[...]
    if case .thing(let slot) = strategy.speaker.kind, case .thing(let kind, _) = strategy.speaker.type,
      context.mayBeGone(strategy.speaker)
    {
      // The strategy of somebody who has gone rests.
      writer.when(writer.isThere(slot, kind)) {
        writer.floor = 1
        line(lines, writer.here(writer.index(slot)), writer)
      }
      writer.floor = 0
    } else {
      line(lines, writer.value(strategy.speaker), writer)
    }
    return RuleProgram(
      name: strategy.name, manner: .alone(whole: true), rounds: nil, body: writer.finish(),
      place: writer.place(strategy.span))
  }

  private func line(_ lines: ArraySlice<Strategy.Line>, _ speaker: Value, _ writer: CodeWriter) {
    guard let line = lines.first else { return }
    let ordinal = writer.ordinal
    let asked = line.condition.map { writer.scalar($0) } ?? writer.flag(true)
    let holds = writer.branch(
      asked, [.flag],
      then: {
        [
          moves(line, speaker, writer) { writer.canBeDone($0.body) }.reduce(writer.flag(true)) {
            writer.both($0, $1)
          }
        ]
      },
      otherwise: { [writer.flag(false)] })[0]
    // What is asked and what is done must name the same draws.
    let after = writer.ordinal
    writer.ordinal = ordinal
    _ = writer.branch(
      holds, [],
      then: {
        _ = moves(line, speaker, writer) { move in writer.run(move.body.filter { !$0.isNeed }) }
        return []
      },
      otherwise: {
        writer.ordinal = after
        self.line(lines.dropFirst(), speaker, writer)
        return []
      })
  }

  private func moves<T>(
    _ line: Strategy.Line, _ speaker: Value, _ writer: CodeWriter, _ write: (Move) -> T
  ) -> [T] {
    line.moves.map { move in
      let arguments = move.arguments.map { writer.value($0) }
      return writer.asMove(move.move, speaker: speaker, arguments: arguments, write)
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

extension CodeWriter {
  /// Whether all needs of these statements hold and every payment can be made in full. Nothing is done.
  func canBeDone(_ statements: [TypedStatement]) -> Register {
    canBeDone(statements[...], spent: [])
  }

  /// What earlier payments of a move take, and the frame on which that stands.
  private struct Spent {
    var cell: AccountCell
    var amount: Register
    var depth: Int
  }

  private func canBeDone(_ statements: ArraySlice<TypedStatement>, spent: [Spent]) -> Register {
    var spent = spent
    var holds = flag(true)
    for (n, statement) in zip(statements.indices, statements) {
      switch statement.kind {
      case .letting, .assign: self.statement(statement)
      case .needs(let condition, _), .require(let condition):
        // What comes after a need may count on it.
        let rest = statements[(n + 1)...]
        return branch(
          both(holds, scalar(condition)), [.flag], then: { [self.canBeDone(rest, spent: spent)] },
          otherwise: { [self.flag(false)] })[0]
      case .pay(let pay): holds = both(holds, isCovered(pay, &spent))
      case .conditional(let condition, let yes, let no):
        holds = both(
          holds,
          branch(
            scalar(condition), [.flag], then: { [self.canBeDone(yes[...], spent: spent)] },
            otherwise: { [self.canBeDone(no[...], spent: spent)] })[0])
      case .each(let collection, let body): holds = both(holds, all(collection, body, at: statement.span))
      default: break
      }
    }
    return holds
  }

  private func all(_ collection: Collection, _ body: [TypedStatement], at span: SourceSpan) -> Register {
    let nested = nest(collection) { canBeDone(body) }
    let into = fresh(.flag)
    emit(
      .fold(
        FoldProgram(
          into: into, operation: .all, members: nested.members, body: nested.body, value: nil, weight: nil,
          flag: nested.result, level: nil, otherwise: nil, place: place(span))))
    return into
  }

  /// What the accounts hold, less what earlier payments of the same move take from the same cells, is enough.
  private func isCovered(_ pay: TypedStatement.Pay, _ spent: inout [Spent]) -> Register {
    let span = pay.amount.span
    let amount = scalar(pay.amount, as: .number)
    guard !pay.from.isEmpty else { return compare(.atLeast, amount, number(0)) }
    let cells = pay.from.map { account($0) }
    var held = number(0)
    for cell in cells {
      let column = context.layout.columns[cell.column]
      let free = binary(
        .subtract, load(cell.column, .number, at: cell.at), number(column.overdraft), at: span)
      held = binary(.add, held, binary(.max, free, number(0), at: span), at: span)
    }
    for earlier in spent {
      let shares = cells.filter { $0.column == earlier.cell.column }.map { isSameCell($0, earlier) }
      guard let first = shares.first else { continue }
      let isShared = shares.dropFirst().reduce(first) { either($0, $1) }
      let taken = lifted(earlier.amount, from: earlier.depth)
      held = binary(.subtract, held, select(isShared, taken, number(0)), at: span)
    }
    spent += cells.map { Spent(cell: $0, amount: amount, depth: depth) }
    return both(compare(.atLeast, amount, number(0)), compare(.atLeast, held, amount))
  }

  private func isSameCell(_ a: AccountCell, _ b: Spent) -> Register {
    zip(a.at, b.cell.at).reduce(flag(true)) { both($0, sameIndex($1.0, lifted($1.1, from: b.depth))) }
  }
}
