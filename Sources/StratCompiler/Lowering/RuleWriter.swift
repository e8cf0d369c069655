// SPDX-License-Identifier: Apache-2.0
// Rules as programs: binders open frames, the trigger and the condition narrow them, the body acts.

import StratEngine
import StratSyntax

struct RuleWriter {
  let context: Context
  let rule: Rule
  /// Parts of the condition that hold for all things or for none, asked once a world; and the rest.
  private let worldParts: ArraySlice<TypedExpr>
  private let condition: TypedExpr?
  var model: Model { context.model }

  init(context: Context, rule: Rule) {
    self.context = context
    self.rule = rule
    // A trigger that each thing has for itself remembers what it saw, so it is asked whatever the world is like.
    let isAsked = rule.turns == nil && rule.trigger.map { RuleWriter.isOfTheWorld($0, rule) } ?? true
    let parts = rule.condition?.conjuncts ?? []
    worldParts = isAsked ? parts.prefix { RuleWriter.isOfTheWorld($0, rule, context) } : []
    condition = TypedExpr.all(of: Array(parts.dropFirst(worldParts.count)))
  }

  /// Neither looks at the rule's things nor draws; and where it may go wrong, there is some thing to ask it for.
  private static func isOfTheWorld(_ expr: TypedExpr, _ rule: Rule, _ context: Context) -> Bool {
    let traits = context.traits(of: expr)
    if rule.binders.isEmpty || traits.isLive || rule.binders.contains(where: { expr.reads($0.local) }) {
      return false
    }
    return !traits.mayFault
      || rule.binders.allSatisfy { binder in
        if case .kind(let kind) = binder.domain { context.isNeverEmpty(kind) } else { false }
      }
  }

  /// One program, or two where a rule in turns or rounds needs its trigger's state kept by a rule of its own.
  func programs() -> [RuleProgram] {
    let acts = rule.turns != nil && !rule.binders.isEmpty || rule.rounds != nil || rule.turns != nil
    guard let trigger = rule.trigger, acts, trigger.isStateful || isDrawnOnce(trigger) else {
      return [program(rule.trigger.map { .asked($0) })]
    }
    let (watcher, column, home, draws) = watcher(trigger)
    return [watcher, program(.kept(column, home), after: draws)]
  }

  /// A chance for the rule as a whole, which its turns must not draw again one by one.
  private func isDrawnOnce(_ trigger: Trigger) -> Bool {
    guard rule.turns != nil, rule.rounds == nil, isOfTheWorld(trigger), case .chance = trigger.point else {
      return false
    }
    return true
  }

  /// How the rule knows whether it acts.
  private enum Asking {
    case asked(Trigger)
    /// Another rule has worked it out: a flag column.
    case kept(Int, TriggerHome)

    /// What is drawn each step anew, where that is all there is to it.
    var chance: TypedExpr? {
      guard case .asked(let trigger) = self, trigger.duration == nil, case .chance(let p) = trigger.point,
        p.type == .yesNo
      else { return nil }
      return p
    }
  }

  /// - Parameter draws: how many draws of the rule have been made already, by its watcher.
  private func program(_ asking: Asking?, after draws: Int = 0) -> RuleProgram {
    let writer = CodeWriter(context, owner: rule.name)
    writer.ordinal = draws
    var asking = asking
    let rounds = rounds(writer, &asking)
    let place = writer.place(rule.span)
    if let turns = rule.turns, !rule.binders.isEmpty {
      let (manner, body) = inTurns(writer, turns, asking)
      return RuleProgram(name: rule.name, manner: manner, rounds: rounds, body: body, place: place)
    }
    together(writer, asking)
    let manner: RuleProgram.Manner =
      rule.turns == nil && rule.rounds == nil ? .together : .alone(whole: false)
    return RuleProgram(name: rule.name, manner: manner, rounds: rounds, body: writer.finish(), place: place)
  }

  // ---- Rounds ----

  /// How often, on the world frame. A trigger of the world is asked here, once for all rounds.
  private func rounds(_ writer: CodeWriter, _ asking: inout Asking?) -> Routine? {
    guard let rounds = rule.rounds else { return nil }
    var count = writer.scalar(rounds, as: .number)
    if let now = asking, isOfTheWorld(now) {
      count = writer.select(flag(now, writer), count, writer.number(0))
      asking = nil
    }
    let block = writer.finish()
    writer.frames = [OpenFrame()]
    return Routine(body: block, results: [count])
  }

  // ---- Together ----

  private func together(_ writer: CodeWriter, _ asking: Asking?) {
    guard let asking, isOfTheWorld(asking) else { return inWorlds(worldParts, writer, asking) }
    let asked = writer.asked
    inside(flag(asking, writer), writer) {
      guard let chance = asking.chance else { return inWorlds(worldParts, writer, nil) }
      writer.because(chance, asked: asked) { inWorlds(worldParts, writer, nil) }
    }
  }

  /// What the world must be like, one thing after another, so that none is asked where one before it fails.
  private func inWorlds(_ parts: ArraySlice<TypedExpr>, _ writer: CodeWriter, _ asking: Asking?) {
    guard let first = parts.first else { return members(writer, asking) }
    let asked = writer.asked
    inside(writer.scalar(first), writer) {
      writer.because(first, asked: asked) { inWorlds(parts.dropFirst(), writer, asking) }
    }
  }

  /// What needs no thing is moved out to the frame of the worlds that are left, and no further.
  private func inside(_ flag: Register, _ writer: CodeWriter, _ write: () -> Void) {
    writer.when(flag) {
      writer.floor += 1
      write()
      writer.floor -= 1
    }
  }

  private func members(_ writer: CodeWriter, _ asking: Asking?) {
    guard !rule.binders.isEmpty else { return acting(writer, asking) }
    let openers = rule.binders.map { binder in { self.open(binder, writer) } }
    var asked = writer.asked
    let condition: (() -> Register)? =
      asking == nil
      ? self.condition.map { condition in
        {
          asked = writer.asked
          return writer.scalar(condition)
        }
      } : nil
    let nested = writer.nest(openers, condition: condition) {
      if asking != nil { return acting(writer, asking) }
      guard let holds = self.condition else { return writer.run(rule.body) }
      writer.because(holds, asked: asked) { writer.run(rule.body) }
    }
    writer.emit(.each(nested.members, nested.body))
  }

  /// Trigger, then condition, then body, on the frame at hand.
  private func acting(_ writer: CodeWriter, _ asking: Asking?) {
    guard let asking else { return inCondition(writer) }
    let asked = writer.asked
    writer.when(flag(asking, writer)) {
      guard let chance = asking.chance else { return inCondition(writer) }
      writer.because(chance, asked: asked) { inCondition(writer) }
    }
  }

  private func inCondition(_ writer: CodeWriter) {
    guard let condition else { return writer.run(rule.body) }
    let asked = writer.asked
    writer.when(writer.scalar(condition)) {
      writer.because(condition, asked: asked) { writer.run(rule.body) }
    }
  }

  private func open(_ binder: Binder, _ writer: CodeWriter) -> Level {
    let member = writer.fresh(.index)
    let (table, tags) = source(binder)
    writer.vary(binder.local, .one(member, depth: writer.depth + 1), member, .row(table: table))
    return Level(setup: .empty, source: .rows(table: table, tags: tags), member: member)
  }

  private func source(_ binder: Binder) -> (table: Int, tags: [Int32]?) {
    switch binder.domain {
    case .relation(let relation): return (context.layout.tableOfRelation[relation.index], nil)
    case .kind(let kind):
      let isRoot = model.kinds[kind.index].root == kind
      let family = model.kinds[kind.index].family.map { Int32($0.index) }
      return (
        context.layout.tableOfKind[kind.index], isRoot ? nil : family.isEmpty ? [Int32(kind.index)] : family
      )
    }
  }

  // ---- Turns ----

  private func inTurns(
    _ writer: CodeWriter, _ turns: Rule.Turns, _ asking: Asking?
  ) -> (RuleProgram.Manner, CodeBlock) {
    var levels: [Level] = []
    var order = Turns.Order.declared
    let nested = writer.nest(rule.binders.map { binder in { self.open(binder, writer) } }, condition: nil) {
      switch turns {
      case .declared: order = .declared
      case .random: order = .random(drawSite: writer.nextSite())
      case .by(let key):
        let register = writer.scalar(key, as: .number)
        order = .by(.empty, register)
      }
    }
    if case .by(_, let register) = order { order = .by(nested.body, register) }
    levels = nested.members.levels
    if let first = levels.indices.first { levels[first].setup = writer.finish() }
    writer.frames = [OpenFrame()]
    let members = rule.binders.map { binder in
      let member = writer.fresh(.index)
      writer.vary(binder.local, writer.here(member), member, .row(table: source(binder).table))
      return member
    }
    acting(writer, asking)
    return (.turns(Turns(levels: levels, members: members, order: order)), writer.finish())
  }

  // ---- Triggers ----

  private func flag(_ asking: Asking, _ writer: CodeWriter) -> Register {
    switch asking {
    case .asked(let trigger):
      writer.isOn(trigger, named: rule.name, home: isOfTheWorld(asking) ? .world : home, at: rule.span)
    case .kept(let column, let home): writer.load(column, .flag, at: home.at(writer))
    }
  }

  private func isOfTheWorld(_ asking: Asking) -> Bool {
    switch asking {
    case .asked(let trigger): isOfTheWorld(trigger)
    case .kept(_, let home): home.table == nil
    }
  }

  private func isOfTheWorld(_ trigger: Trigger) -> Bool { RuleWriter.isOfTheWorld(trigger, rule) }

  private static func isOfTheWorld(_ trigger: Trigger, _ rule: Rule) -> Bool {
    !trigger.expressions.contains { expr in rule.binders.contains { expr.reads($0.local) } }
  }

  /// State per member of the first binder, with keys for a second. Things that come later have no cells of
  /// keys, which is why pairs must be of kinds that stay.
  private var home: TriggerHome {
    guard let first = rule.binders.first else { return .world }
    let rest = rule.binders.dropFirst()
    let locals = rule.binders.map(\.local)
    for binder in rest where context.layout.tables[source(binder).table].isDynamic {
      context.cannot(
        "a trigger that remembers each pair needs things that neither come nor go", at: rule.span)
    }
    return TriggerHome(
      table: source(first).table, keys: rest.map { context.layout.tables[source($0).table].count },
      at: { writer in locals.compactMap { writer.bindings[$0] }.map { writer.use($0) } })
  }

  /// A rule that only works out whether another acts, and lands before it.
  private func watcher(_ trigger: Trigger) -> (RuleProgram, Int, TriggerHome, draws: Int) {
    let writer = CodeWriter(context, owner: rule.name)
    let isWorld = isOfTheWorld(trigger)
    let home = isWorld ? TriggerHome.world : self.home
    let column = context.hiddenColumn(rule.name + ".on", table: home.table, keys: home.keys, lane: .flag)
    func keep() {
      let flag = writer.isOn(trigger, named: rule.name, home: home, at: rule.span)
      writer.emit(.claim(column: column, at: home.at(writer), value: flag, place: writer.place(rule.span)))
    }
    if isWorld {
      keep()
    } else {
      let nested = writer.nest(
        rule.binders.map { binder in { self.open(binder, writer) } }, condition: nil, keep)
      writer.emit(.each(nested.members, nested.body))
    }
    let program = RuleProgram(
      name: rule.name, manner: .together, rounds: nil, body: writer.finish(), place: writer.place(rule.span))
    return (program, column, home, writer.ordinal)
  }
}
