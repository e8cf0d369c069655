// SPDX-License-Identifier: Apache-2.0
// Several values as code: levels of inner frames, and lists where an order or a name needs one.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// Code over members: `write` runs on the innermost frame.
  struct Nested<T> {
    var members: Members
    var body: CodeBlock
    var result: T
  }

  /// Opens a frame per level (each opener binds its names to the frame that comes next), one more for a
  /// condition, and closes them all.
  func nest<T>(_ openers: [() -> Level], condition: (() -> Register)?, _ write: () -> T) -> Nested<T> {
    scoped {
      let outside = depth
      var levels: [Level] = []
      for open in openers {
        let level = open()
        frames.append(OpenFrame())
        levels.append(level)
      }
      let flag = condition?()
      if flag != nil { frames.append(OpenFrame(isConditional: true)) }
      let result = write()
      let blocks = frames[(outside + 1)...].map { CodeBlock($0.code) }
      frames.removeLast(blocks.count)
      for index in levels.indices.dropFirst() { levels[index].setup = blocks[index - 1] }
      let kept = flag.map { Members.Condition(body: blocks[levels.count - 1], flag: $0) }
      return Nested(
        members: Members(levels: levels, condition: kept), body: blocks.last ?? .empty, result: result)
    }
  }

  /// A typed collection as levels. With an order, or a list inside a path, members come from a list.
  func nest<T>(_ collection: Collection, _ write: () -> T) -> Nested<T> {
    if collection.order != nil { return nest(listed: collection, write) }
    let flat = near(unwrapped(collection))
    let condition = flat.condition.map { condition in { self.scalar(condition) } }
    return nest(flat.levels.map { level in { self.open(level) } }, condition: condition, write)
  }

  /// `x in (shops where …)`: the inner collection's members and condition, under the outer name.
  private func unwrapped(_ collection: Collection) -> Collection {
    guard collection.levels.count == 1, case .value(let value) = collection.levels[0].source,
      case .collection(let inner) = value.kind, inner.order == nil, inner.condition == nil
    else { return collection }
    var flat = inner
    flat.levels[flat.levels.count - 1].local = collection.levels[0].local
    if let tie = collection.levels[0].tieLocal { flat.levels[flat.levels.count - 1].tieLocal = tie }
    flat.condition = collection.condition
    return unwrapped(flat)
  }

  /// What a level needs stands on the frame outside; its names are bound to the frame about to be opened.
  private func open(_ level: Collection.Level) -> Level {
    let type = context.local(level.local).type
    let member = fresh(type.lane)
    let inner = depth + 1
    func vary(_ source: Level.Source, tie: Register? = nil) -> Level {
      self.vary(level.local, .one(member, depth: inner), member, identity(of: type))
      if let tie, let local = level.tieLocal { bindings[local] = .one(tie, depth: inner) }
      return Level(setup: .empty, source: source, member: member, tie: tie)
    }
    switch level.source {
    case .things(let kind): return vary(.rows(table: table(kind), tags: tags(kind)))
    case .ties(let relation):
      if let tie = level.tieLocal { bindings[tie] = .one(member, depth: inner) }
      return vary(.rows(table: table(relation), tags: nil))
    case .neighbours(let relation, let of, let fromSide):
      let of = rowThere(of)
      let tie = level.tieLocal == nil ? nil : fresh(.index)
      return vary(.neighbours(table: table(relation), of: of, fromSide: fromSide), tie: tie)
    case .tiesOf(let relation, let of, let fromSide):
      return openTies(relation, of: rowThere(of), fromSide: fromSide, level, tie: member)
    case .inverse(let field, let of): return vary(.inverse(column: field.index, of: rowThere(of)))
    case .range(let low, let high):
      return vary(.range(scalar(low, as: .number), scalar(high, as: .number)))
    case .list(let parts): return vary(.values(parts.map { scalar($0, as: type.lane) }))
    case .value(let value): return vary(source(of: value, lane: type.lane))
    case .payments(let over): return vary(.payments(steps: payments(over)))
    case .worlds(let run): return vary(.range(number(0), number(Double((runs[run]?.worlds ?? 0) - 1))))
    }
  }

  /// The row of a thing whose ties are gone through: one that is being made has none yet.
  private func rowThere(_ of: TypedExpr) -> Register {
    let row = row(of)
    if made[row.id] != nil { _ = notYet(at: of.span) }
    return row
  }

  private func openTies(
    _ relation: RelationID, of row: Register, fromSide: Bool, _ level: Collection.Level, tie: Register
  ) -> Level {
    let inner = depth + 1
    vary(level.local, .one(tie, depth: inner), tie, .row(table: table(relation)))
    if let local = level.tieLocal { bindings[local] = .one(tie, depth: inner) }
    return Level(
      setup: .empty, source: .neighbours(table: table(relation), of: row, fromSide: fromSide),
      member: fresh(.index), tie: tie)
  }

  /// Members of a value that holds several.
  private func source(of expr: TypedExpr, lane: Lane) -> Level.Source {
    switch value(expr) {
    case .list(let list, let from, _): .list(lifted(list, from: from))
    case .parts(let parts): .values(parts.flatMap { flat($0) }.map { convert($0, to: lane) })
    case let single: .values([convert(use(single), to: lane)])
    }
  }

  private func place(of owner: String) -> SourceSpan {
    model.rules.first { $0.name == owner }?.span ?? model.measures.first { $0.name == owner }?.span ?? .none
  }

  /// Tags of a kind and those below it; nil: all rows of the table.
  func tags(_ kind: KindID) -> [Int32]? {
    model.kinds[kind.index].root == kind ? nil : tagList(kind)
  }

  func tagList(_ kind: KindID) -> [Int32] {
    let family = model.kinds[kind.index].family
    return (family.isEmpty ? [kind] : family).map { Int32($0.index) }
  }

  // ---- Lists ----

  func list(_ collection: Collection, at span: SourceSpan) -> Value {
    let (list, element) = collect(collection, wantsTies: false, at: span)
    return .list(list, depth: depth, element: element)
  }

  /// `wantsTies`: lists the ties through which neighbours were reached, so that both can be told afterwards.
  private func collect(
    _ collection: Collection, wantsTies: Bool, at span: SourceSpan
  ) -> (ListRegister, ValueType) {
    guard let last = collection.levels.last else { return (freshList(.number), .plain) }
    let count = self.count(of: collection.order)
    let pick = picking(collection.order)
    var plain = collection
    plain.order = nil
    let flat = unwrapped(plain)
    let named = (wantsTies ? last.tieLocal : last.local) ?? last.local
    let nested = nest(flat) { () -> (Register, Register?) in
      (use(bindings[named] ?? here(index(-1))), key(of: collection.order))
    }
    let type = context.local(named).type
    let into = freshList(nested.result.0.lane)
    let order = order(
      collection.order, key: nested.result.1, count: count, pick: pick, candidate: identity(of: type))
    emit(
      .collect(
        CollectProgram(
          into: into, members: nested.members, body: nested.body, value: nested.result.0, order: order,
          place: place(span))))
    return (into, type)
  }

  private func count(of order: Collection.Order?) -> Register? {
    switch order {
    case .picked(let count, _, _), .best(let count, _): scalar(count, as: .number)
    case .sorted, nil: nil
    }
  }

  private func picking(_ order: Collection.Order?) -> (site: Int, things: [DrawThing])? {
    if case .picked = order { (nextSite(), drawThings()) } else { nil }
  }

  private func key(of order: Collection.Order?) -> Register? {
    switch order {
    case .sorted(let key), .best(_, let key): scalar(key, as: .number)
    case .picked(_, let weight, _): weight.map { scalar($0, as: .number) }
    case nil: nil
    }
  }

  private func order(
    _ order: Collection.Order?, key: Register?, count: Register?, pick: (site: Int, things: [DrawThing])?,
    candidate: DrawThing.Identity
  ) -> CollectProgram.Order {
    switch order {
    case .sorted: return key.map { .sorted($0) } ?? .declared
    case .best: return key.map { .best($0, count: count ?? number(0)) } ?? .declared
    case .picked(_, _, let repeats):
      return .picked(
        count: count ?? number(0), weight: key, repeats: repeats, site: pick?.site ?? 0,
        things: pick?.things ?? [], candidate: candidate)
    case nil: return .declared
    }
  }

  /// Members of a list that is made first.
  private func nest<T>(listed collection: Collection, _ write: () -> T) -> Nested<T> {
    let open = { self.openListed(collection) }
    return nest(
      [open], condition: nil,
      {
        self.nameTie(collection); return write()
      })
  }

  private func openListed(_ collection: Collection) -> Level {
    guard let last = collection.levels.last else {
      return Level(setup: .empty, source: .values([]), member: fresh(.number))
    }
    let through = passesTies(collection)
    let span = collection.condition?.span ?? .none
    let (list, _) = collect(collection, wantsTies: through, at: span)
    let member = fresh(list.lane)
    let named = (through ? last.tieLocal : last.local) ?? last.local
    vary(named, .one(member, depth: depth + 1), member, identity(of: context.local(named).type))
    return Level(setup: .empty, source: .list(list), member: member)
  }

  /// Neighbours whose ties have a name: the list holds the ties, and the neighbour is the other end.
  private func passesTies(_ collection: Collection) -> Bool {
    guard let last = collection.levels.last, last.tieLocal != nil, case .neighbours = last.source else {
      return false
    }
    return true
  }

  private func nameTie(_ collection: Collection) {
    guard passesTies(collection), let last = collection.levels.last, let tieLocal = last.tieLocal,
      case .neighbours(let relation, let of, let fromSide) = last.source,
      let tie = bindings[tieLocal].map({ use($0) })
    else { return }
    let far = end(table: table(relation), tie: tie, isFrom: !fromSide)
    guard model.relations[relation.index].isSymmetric else {
      bindings[last.local] = here(far)
      return
    }
    let near = end(table: table(relation), tie: tie, isFrom: fromSide)
    bindings[last.local] = here(select(sameIndex(near, row(of)), far, near))
  }

  /// A list of the members, and the names that each member has when walked.
  func walkList(_ collection: Collection, at span: SourceSpan) -> ListRegister {
    collect(collection, wantsTies: passesTies(collection), at: span).0
  }

  func bindWalked(_ collection: Collection, member: Register) {
    guard let last = collection.levels.last else { return }
    let named = (passesTies(collection) ? last.tieLocal : last.local) ?? last.local
    vary(named, here(member), member, identity(of: context.local(named).type))
    nameTie(collection)
  }
}

extension SourceSpan {
  /// No place: for what the compiler adds itself.
  static var none: SourceSpan { SourceSpan(source: SourceID(0), start: 0, end: 0) }
}
