// SPDX-License-Identifier: Apache-2.0
// Checks that a program makes sense before anything runs it: registers are written before they are read, on a
// frame that can see them; lanes agree; tables, columns, sites and the like exist.

/// Walks code as it will run. Finds mistakes of whoever wrote the program, not of the model.
public struct ProgramVerifier {
  private let program: Program
  /// Registers of each open frame, innermost last.
  private var frames: [Set<Register>] = []
  private var lists: [Set<ListRegister>] = []
  private var place = ""
  public private(set) var mistakes: [String] = []

  public init(_ program: Program) { self.program = program }

  /// All mistakes of a program, in order; none for a good one.
  public static func mistakes(in program: Program) -> [String] {
    var verifier = ProgramVerifier(program)
    verifier.verifyAll()
    return verifier.mistakes
  }

  /// Mistakes of code that is run beside a program.
  public static func mistakes(in block: Block, of program: Program) -> [String] {
    var verifier = ProgramVerifier(program)
    verifier.verify(block, [], "fragment")
    return verifier.mistakes
  }

  private mutating func verifyAll() {
    for (index, item) in program.start.enumerated() {
      if case .run(let block, _) = item { verify(block, [], "start \(index)") }
      if case .link(let link) = item { verify(link.setup, link.parameters, "link \(index)") }
    }
    for rule in program.phases.joined() { verify(rule) }
    for (index, routine) in (program.measures + program.invariants).enumerated() {
      verify(routine.body, routine.results, "measure or promise \(index)")
    }
    for recorder in program.recorders { verify(recorder.body, [], "record \(recorder.name)") }
  }

  private mutating func verify(_ rule: RuleProgram) {
    if let rounds = rule.rounds { verify(rounds.body, rounds.results, rule.name) }
    var members: [Register] = []
    if case .turns(let turns) = rule.manner {
      members = turns.members
      if members.count != turns.levels.count { mistake("turns have \(members.count) members") }
      open()
      let depth = enter(turns.levels)
      if let key = turns.order.key {
        walk(key.block)
        read([key.number])
      }
      close(depth)
      frames.removeLast()
      lists.removeLast()
    }
    verify(rule.body, [], rule.name, given: members)
  }

  private mutating func verify(_ block: Block, _ results: [Register], _ place: String, given: [Register] = [])
  {
    self.place = place
    open()
    write(given)
    walk(block)
    read(results)
    close(1)
  }

  // ---- Frames ----

  private mutating func open() {
    frames.append([])
    lists.append([])
  }

  private mutating func close(_ count: Int) {
    frames.removeLast(count)
    lists.removeLast(count)
  }

  private mutating func write(_ registers: [Register]) {
    for register in registers { frames[frames.count - 1].insert(register) }
  }

  private mutating func read(_ registers: [Register]) {
    for register in registers where !(frames.last?.contains(register) ?? false) {
      mistake("r\(register.id)\(register.lane.letter) is read but not there")
    }
  }

  private mutating func read(_ list: ListRegister) {
    if !(lists.last?.contains(list) ?? false) { mistake("list \(list.id) is read but not there") }
  }

  private mutating func mistake(_ text: String) { mistakes.append("\(place): \(text)") }

  // ---- Code ----

  private mutating func walk(_ block: Block) {
    for instruction in block.code { verify(instruction) }
  }

  private mutating func inner(_ block: Block, members: [Register] = [], _ results: [Register] = []) {
    open()
    write(members)
    walk(block)
    read(results)
    close(1)
  }

  private mutating func verify(_ instruction: Instruction) {
    switch instruction {
    case .lift(_, let from):
      if !(frames.dropLast().last?.contains(from) ?? false) {
        mistake("r\(from.id) is lifted but not outside")
      }
      write(instruction.info.writes)
    case .liftList(let into, let from):
      if !(lists.dropLast().last?.contains(from) ?? false) {
        mistake("list \(from.id) is lifted but not outside")
      }
      lists[lists.count - 1].insert(into)
    case .branch(let flag, let then, let otherwise, let merges):
      read([flag])
      inner(then, merges.map(\.then))
      inner(otherwise, merges.map(\.otherwise))
      for merge in merges where merge.then.lane != merge.into.lane || merge.otherwise.lane != merge.into.lane
      {
        mistake("ways meet in r\(merge.into.id) with different lanes")
      }
      write(merges.map(\.into))
    case .attempt(let into, let body, let holds):
      inner(body, [holds])
      expect(.flag, [into, holds])
      write([into])
    case .loop(let member, let from, let to, let body):
      read([from, to])
      inner(body, members: [member])
    case .walk(let member, let list, let body):
      read(list)
      if member.lane != list.lane { mistake("list \(list.id) is walked in another lane") }
      inner(body, members: [member])
    case .assign(let into, let from, let up):
      read([from])
      let frame = frames.count - 1 - up
      if !frames.indices.contains(frame) || !frames[frame].contains(into) || into.lane != from.lane {
        mistake("r\(into.id) is assigned but not \(up) frames outside")
      }
    case .each(let members, let body):
      let depth = enter(members)
      walk(body)
      close(depth)
    case .fold(let fold): verify(fold)
    case .collect(let collect): verify(collect)
    case .lengthOf(let r, let list):
      read(list)
      write([r])
    case .memberOf(let r, let list, _):
      read(list)
      if r.lane != list.lane { mistake("a member of list \(list.id) has another lane") }
      write([r])
    default:
      let info = instruction.info
      read(info.reads)
      checkNumbers(instruction)
      checkLanes(instruction)
      write(info.writes)
    }
  }

  private mutating func enter(_ levels: [Level]) -> Int {
    for level in levels {
      walk(level.setup)
      read(level.source.reads)
      if case .list(let list) = level.source { read(list) }
      if case .rows(let table, _) = level.source { check(table: table) }
      if case .span(let table, _, _) = level.source { check(table: table) }
      if case .neighbours(let table, _, _) = level.source { check(table: table) }
      if case .inverse(let column, _) = level.source { check(column: column, program.columns.count) }
      if case .payments(let steps) = level.source {
        if !program.paymentsKept.covers(steps) { mistake("payments are not kept so long") }
        expect(.number, [level.member])
      }
      open()
      write([level.member] + (level.tie.map { [$0] } ?? []))
    }
    return levels.count
  }

  private mutating func enter(_ members: Members) -> Int {
    let depth = enter(members.levels)
    guard let condition = members.condition else { return depth }
    walk(condition.body)
    read([condition.flag])
    open()
    return depth + 1
  }

  private mutating func verify(_ fold: FoldProgram) {
    if let level = fold.level { read([level]) }
    let depth = enter(fold.members)
    walk(fold.body)
    read([fold.value, fold.weight, fold.flag].compactMap { $0 })
    close(depth)
    if let otherwise = fold.otherwise { inner(otherwise.body, [otherwise.value]) }
    write([fold.into])
  }

  private mutating func verify(_ collect: CollectProgram) {
    var keys = [collect.value]
    switch collect.order {
    case .declared: break
    case .sorted(let key): keys.append(key)
    case .best(let key, let count):
      keys.append(key)
      read([count])
    case .picked(let count, let weight, _, let site, let things, _):
      if let weight { keys.append(weight) }
      read([count] + things.map(\.register))
      check(site: site)
    }
    let depth = enter(collect.members)
    walk(collect.body)
    read(keys)
    close(depth)
    lists[lists.count - 1].insert(collect.into)
  }

  // ---- Numbers of things ----

  private mutating func check(table: Int) {
    if !program.tables.indices.contains(table) { mistake("there is no table \(table)") }
  }

  private mutating func check(site: Int) {
    if !program.drawSites.indices.contains(site) { mistake("there is no draw site \(site)") }
  }

  private mutating func check(column: Int, _ count: Int) {
    if !(0..<count).contains(column) { mistake("there is no column \(column)") }
  }

  private mutating func check(cell column: Int, _ at: [Register], _ value: Register) {
    check(column: column, program.columns.count)
    guard program.columns.indices.contains(column) else { return }
    let info = program.columns[column]
    if info.lane != value.lane { mistake("\(info.name) is \(info.lane), r\(value.id) is \(value.lane)") }
    let keys = info.keys.count + (info.table == nil ? 0 : 1)
    if at.count != keys { mistake("\(info.name) has \(keys) keys, not \(at.count)") }
  }

  private mutating func check(_ account: AccountCell) {
    check(column: account.column, program.columns.count)
    guard program.columns.indices.contains(account.column) else { return }
    let info = program.columns[account.column]
    let keys = info.keys.count + (info.table == nil ? 0 : 1)
    if info.ledger == nil { mistake("\(info.name) is no account") }
    if account.at.count != keys { mistake("\(info.name) has \(keys) keys, not \(account.at.count)") }
  }

  private mutating func checkNumbers(_ instruction: Instruction) {
    switch instruction {
    case .load(let r, let column, let at): check(cell: column, at, r)
    case .first(let column, let at, let value), .add(let column, let at, let value, _),
      .claim(let column, let at, let value, _):
      check(cell: column, at, value)
    case .pay(let pay):
      for cell in pay.from + [pay.to, pay.got].compactMap({ $0 }) {
        check(cell: cell.column, cell.at, pay.amount)
      }
      if !program.ledgers.indices.contains(pay.ledger) { mistake("there is no ledger \(pay.ledger)") }
    case .tag(_, let table, _), .tied(_, let table, _, _), .tie(_, let table, _, _), .end(_, let table, _, _),
      .neighbour(_, let table, _, _), .endTie(let table, _), .remove(let table, _):
      check(table: table)
    case .makeTie(let tie):
      check(table: tie.table)
      for new in tie.values { check(cell: new.column, new.keys + [tie.from], new.value) }
    case .create(let create):
      check(table: create.table)
      check(site: create.site)
      for new in create.values { check(column: new.column, program.columns.count) }
    case .draw(_, let site, _): check(site: site)
    case .curve(_, let index, _):
      if !program.curves.indices.contains(index) { mistake("there is no curve \(index)") }
    case .data(_, let index, _):
      if !program.data.indices.contains(index) { mistake("there is no data \(index)") }
    case .paymentIs(_, _, _, let account?): check(account)
    case .past(_, let recorder, let at, _, _), .record(let recorder, let at, _):
      let known = program.recorders.indices.contains(recorder)
      if !known || program.recorders[recorder].tables.count != at.count {
        mistake("recorder \(recorder) does not fit")
      }
    default: break
    }
  }

  // ---- Lanes ----

  private mutating func expect(_ lane: Lane, _ registers: [Register]) {
    for register in registers where register.lane != lane {
      mistake("r\(register.id) is \(register.lane), not \(lane)")
    }
  }

  private mutating func checkLanes(_ instruction: Instruction) {
    switch instruction {
    case .number(let r, _), .clock(let r, _), .draw(let r, _, _), .data(let r, _, _): expect(.number, [r])
    case .index(let r, _), .tag(let r, _, _), .tie(let r, _, _, _), .end(let r, _, _, _),
      .neighbour(let r, _, _, _):
      expect(.index, [r])
    case .flag(let r, _), .tied(let r, _, _, _): expect(.flag, [r])
    case .unary(let r, _, let a, _), .curve(let r, _, let a): expect(.number, [r, a])
    case .binary(let r, _, let a, let b, _): expect(.number, [r, a, b])
    case .clamp(let r, let a, let low, let high): expect(.number, [r, a, low, high])
    case .distribution(let r, _, let uniform, let parameters, _): expect(.number, [r, uniform] + parameters)
    case .compare(let r, _, let a, let b):
      expect(.number, [a, b])
      expect(.flag, [r])
    case .payment(let r, _, let of): expect(.number, [r, of])
    case .paymentIs(let r, let of, _, _):
      expect(.number, [of])
      expect(.flag, [r])
    case .sameIndex(let r, let a, let b):
      expect(.index, [a, b])
      expect(.flag, [r])
    case .flags(let r, _, let a, let b): expect(.flag, [r, a, b])
    case .not(let r, let a): expect(.flag, [r, a])
    case .copy(let r, let a): expect(r.lane, [a])
    case .select(let r, let mask, let a, let b):
      expect(.flag, [mask])
      expect(r.lane, [a, b])
    case .require(let flag, _, _, _): expect(.flag, [flag])
    case .endTie(_, let ending), .remove(_, let ending): expect(.index, [ending.row])
    default: break
    }
  }
}
