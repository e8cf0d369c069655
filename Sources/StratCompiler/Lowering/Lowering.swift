// SPDX-License-Identifier: Apache-2.0
// From the typed model to a program: the one place that knows in which order its parts are written.

import StratEngine
import StratSyntax

public struct Lowering: Sendable {
  /// Fields that get a value of their own in each world from somebody else than the model.
  public var varying: Set<FieldID>
  /// Cells of which the program is to give accounts beside what it does: rows by column.
  public var wanted: [Int: Set<Int>]
  /// How many workers may write at once; what they write is the same.
  public var workers: Int

  public init(varying: Set<FieldID> = [], wanted: [Int: Set<Int>] = [:], workers: Int = 1) {
    self.varying = varying
    self.wanted = wanted
    self.workers = workers
  }

  /// The whole model. Where ``Lowered/problems`` is not empty, the program must not run.
  public func lower(_ model: Model) -> Lowered {
    let context = Context(model, wanted: wanted)
    let order = StartOrder(context, varying: varying)
    // Each context is written by one worker, and read by nobody until both are done.
    nonisolated(unsafe) let (own, ofMoves, starting) = (context, Context(beside: context), order)
    let parts = sideBySide(2, workers: workers) { part -> Lowered? in
      if part == 0 { return write(own, starting) }
      drawMoves(ofMoves)
      return nil
    }
    var lowered = parts.compactMap(\.self)[0]
    context.takeNames(of: ofMoves)
    lowered.basis = context.basis
    finish(&lowered, context, order)
    return lowered
  }

  private func write(_ context: Context, _ order: StartOrder) -> Lowered {
    let model = context.model
    var lowered = Lowered()
    lowered.program.start = StartWriter(context: context, order: order).items()
    lowered.program.phases = phases(context, &lowered)
    lowered.program.measures = model.measures.map { measure($0, context) }
    lowered.program.invariants = model.invariants.map { invariant($0, context) }
    lowered.program.recorders = model.recorders.enumerated().map { recorder($0.element, $0.offset, context) }
    return lowered
  }

  // ---- Phases ----

  private func phases(_ context: Context, _ lowered: inout Lowered) -> [[RuleProgram]] {
    let model = context.model
    var phases = Array(repeating: [RuleProgram](), count: max(1, model.phases.count))
    let shockPhase = model.phases.firstIndex(of: "shock") ?? 0
    let decidePhase = model.phases.firstIndex(of: "decide") ?? 0
    for shock in model.shocks {
      let (program, columns) = ShockWriter(context: context, shock: shock).program()
      phases[shockPhase].append(program)
      lowered.shocks.append(columns)
    }
    for rule in model.rules {
      let phase = phases.indices.contains(rule.phase) ? rule.phase : 0
      phases[phase] += RuleWriter(context: context, rule: rule).programs()
    }
    for strategy in model.strategies {
      let programs = strategy.followers.map {
        StrategyWriter(context: context, strategy: strategy, follower: $0).program()
      }
      phases[decidePhase] += programs.map(\.0)
      lowered.strategies.append(programs.map(\.column))
    }
    return phases
  }

  // ---- Measures, promises, records ----

  private func measure(_ measure: Measure, _ context: Context) -> Routine {
    let writer = CodeWriter(context, owner: measure.name)
    let result = writer.scalar(measure.value)
    return Routine(body: writer.finish(), results: [result])
  }

  private func invariant(_ invariant: Invariant, _ context: Context) -> Routine {
    let writer = CodeWriter(context, owner: "always")
    func check() {
      let shown = invariant.condition.compared
      let holds = writer.scalar(invariant.condition)
      let values = shown.map { writer.scalar($0) }
      writer.require(holds, .invariant, values, at: invariant.span, shown: shown.map(\.type))
    }
    if let itself = invariant.itself {
      onMembers([itself], writer, check)
    } else {
      check()
    }
    return Routine(body: writer.finish(), results: [])
  }

  private func recorder(_ recorder: Recorder, _ index: Int, _ context: Context) -> RecorderProgram {
    let writer = CodeWriter(context, owner: "record")
    let lane = recorder.value.type.lane
    var tables: [Int] = []
    for local in recorder.locals {
      guard case .row(let table) = writer.identity(of: context.local(local).type) else {
        context.cannot("only values of things and ties are kept for looking back", at: recorder.value.span)
        continue
      }
      tables.append(table)
    }
    let record = {
      let at = recorder.locals.compactMap { writer.bindings[$0] }.map { writer.use($0) }
      let value = writer.scalar(recorder.value, as: lane)
      writer.emit(.record(recorder: index, at: at, value: value))
    }
    if tables.isEmpty { record() } else { onMembers(recorder.locals, writer, record) }
    return RecorderProgram(
      name: "\(index)", tables: tables, depth: recorder.depth, lane: lane,
      blank: recorder.value.type.isReference ? -1 : 0, body: writer.finish())
  }

  /// Code on all things (or ties) that these locals can be.
  private func onMembers(_ locals: [LocalID], _ writer: CodeWriter, _ write: () -> Void) {
    let openers = locals.map { local in
      { () -> Level in
        let type = writer.context.local(local).type
        let member = writer.fresh(.index)
        let identity = writer.identity(of: type)
        writer.vary(local, .one(member, depth: writer.depth + 1), member, identity)
        guard case .row(let table) = identity else {
          return Level(setup: .empty, source: .values([]), member: member)
        }
        var tags: [Int32]?
        if case .thing(let kind, _) = type { tags = writer.tags(kind) }
        return Level(setup: .empty, source: .rows(table: table, tags: tags), member: member)
      }
    }
    let nested = writer.nest(openers, condition: nil, write)
    writer.emit(.each(nested.members, nested.body))
  }

  // ---- Moves ----

  /// Moves are spoken after the program has been loaded: their draws get their names now, and what of them does not
  /// run is found out. The code itself is written when a move is spoken.
  private func drawMoves(_ context: Context) {
    for (index, move) in context.model.moves.enumerated() {
      let writer = CodeWriter(context, owner: move.name)
      let speaker = writer.here(writer.index(0))
      let arguments = move.parameters.map { writer.standIn(context.local($0).type) }
      writer.asMove(MoveID(index), speaker: speaker, arguments: arguments) { writer.run($0.body) }
    }
  }

  // ---- The end ----

  /// What is said when something goes that still holds something.
  private func tellEstates(_ program: inout Program, _ context: Context) {
    let rows: [(type: ValueType, table: Int)] =
      context.model.kinds.indices.map { KindID($0) }.filter { context.model.kinds[$0.index].root == $0 }
      .map { (.thing($0, orNone: false), context.layout.tableOfKind[$0.index]) }
      + context.model.relations.indices.map {
        (.tie(RelationID($0), orNone: false), context.layout.tableOfRelation[$0])
      }
    for (index, field) in context.model.fields.enumerated() {
      guard let ledger = context.layout.ledgerOf[index], let table = context.layout.table(of: field.owner),
        program.tables[table].isDynamic, program.tables[table].estateNotes[ledger] == nil,
        let row = rows.first(where: { $0.table == table })
      else { continue }
      context.notes.append(
        NoteTemplate(parts: [
          .value(row.type), .plain(" has gone, and "), .value(field.type),
          .plain(" that it held went outside."),
        ]))
      program.tables[table].estateNotes[ledger] = context.notes.count - 1
    }
  }

  private func finish(_ lowered: inout Lowered, _ context: Context, _ order: StartOrder) {
    let model = context.model
    var columns = context.layout.columns
    for index in columns.indices { columns[index].isShared = order.shared.contains(.field(index)) }
    lowered.program.tables = context.layout.tables
    tellEstates(&lowered.program, context)
    lowered.program.columns = columns + context.hidden
    lowered.program.ledgers = context.layout.ledgers
    lowered.program.curves = model.curves.map { CurveTable(x: $0.x, y: $0.y) }
    lowered.program.data = context.data
    lowered.program.drawSites = context.drawSites
    lowered.program.step = model.clock.step
    lowered.program.recordEvery = model.clock.recordEvery
    lowered.program.paymentsKept = context.paymentsKept
    lowered.places = context.places
    lowered.notes = context.notes
    lowered.accounts = context.accounts
    lowered.tableOfKind = context.layout.tableOfKind
    lowered.tableOfRelation = context.layout.tableOfRelation
    lowered.problems = context.problems
  }
}

extension TypedExpr {
  /// The two sides of a comparison, to be shown when it fails.
  var compared: [TypedExpr] {
    switch kind {
    case .binary(.less, let a, let b), .binary(.atMost, let a, let b), .binary(.greater, let a, let b),
      .binary(.atLeast, let a, let b):
      [a, b]
    default: []
    }
  }
}

// ---- Fragments ----

extension Lowering {
  /// Checked text beside the model. `runs` holds what was kept of finished runs; `held` the values of `X at
  /// TIME`, in the order in which ``lookups(in:)`` gives them.
  public func lower(
    _ fragment: TypedFragment, of model: Model, after lowered: Lowered, runs: [String: RunColumns] = [:],
    held: [Double] = []
  ) -> LoweredFragment {
    let context = Context(model, after: lowered)
    let writer = CodeWriter(context, owner: "prompt")
    writer.runs = runs
    writer.held = held
    writer.recordersKept = lowered.program.recorders.count
    writer.paymentsKept = lowered.program.paymentsKept
    let content = content(fragment, writer)
    return LoweredFragment(
      content: content, drawSites: context.drawSites, data: context.data, places: context.places,
      notes: context.notes, problems: context.problems)
  }

  /// The values of other steps that a fragment asks for: each has to be answered in the state of its step.
  public func lookups(in expr: TypedExpr) -> [(value: TypedExpr, step: Int)] {
    if case .at(let value, let step) = expr.kind { return [(value, step)] }
    var found: [(value: TypedExpr, step: Int)] = []
    forEachChild(of: expr) { found += lookups(in: $0) }
    return found
  }

  private func content(_ fragment: TypedFragment, _ writer: CodeWriter) -> LoweredFragment.Content {
    switch fragment.content {
    case .value(let expr):
      writer.asking = expr.span
      let answer = writer.answer(expr)
      return .value(writer.finish(), answer: answer)
    case .statements(let statements):
      writer.asking = statements.first?.span ?? .none
      let place = writer.place(statements.first?.span ?? .none)
      writer.run(statements)
      return .act(act("prompt", writer, place))
    case .move(let move, let speaker, let arguments):
      let place = writer.place(speaker.span)
      let speaker = writer.value(speaker)
      let arguments = arguments.map { writer.value($0) }
      writer.asMove(move, speaker: speaker, arguments: arguments) { writer.run($0.body) }
      return .act(act(writer.model.moves[move.index].name, writer, place))
    }
  }

  private func act(_ name: String, _ writer: CodeWriter, _ place: Int) -> RuleProgram {
    RuleProgram(name: name, manner: .alone(whole: true), rounds: nil, body: writer.finish(), place: place)
  }
}

extension CodeWriter {
  /// A value to be shown, whatever it is.
  func answer(_ expr: TypedExpr) -> LoweredFragment.Answer {
    if case .text(let parts) = expr.kind {
      let (template, values) = text(parts, at: expr.span)
      return .text(template: template, values: values)
    }
    if let (value, isGiven) = expr.perhaps {
      return .perhaps(scalar(value), expr.type, isGiven: scalar(isGiven))
    }
    return answer(value(expr), expr.type)
  }

  private func answer(_ value: Value, _ type: ValueType) -> LoweredFragment.Answer {
    switch value {
    case .one: return .one(use(value), type)
    case .list(let list, let from, let element): return .list(lifted(list, from: from), element: element)
    case .parts(let parts):
      let types: [ValueType] = if case .list(let types) = type { types } else { [] }
      return .parts(parts.indices.map { answer(parts[$0], $0 < types.count ? types[$0] : .plain) })
    case .newborn: return .one(number(0), type)
    }
  }

  /// Something of a type, for code that is written but not run.
  func standIn(_ type: ValueType) -> Value {
    switch type {
    case .list(let parts): return .parts(parts.map { standIn($0) })
    case .collection(let element):
      let list = freshList(element.lane)
      return .list(list, depth: depth, element: element)
    default: return here(type.lane == .index ? index(0) : zero(type.lane))
    }
  }
}
