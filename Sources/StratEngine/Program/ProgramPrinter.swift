// SPDX-License-Identifier: Apache-2.0
// Programs as text, one line per instruction: for tests and for people who look for a mistake. A register is
// r, its number and its lane: r3n (number), r4i (index), r5f (flag); a list is l7i.

/// Writes blocks as indented lines. The text is for reading and may change; nothing reads it back.
public struct ProgramPrinter {
  private var lines: [String] = []
  private var indent = 0
  private let program: Program?

  public init(_ program: Program? = nil) { self.program = program }

  public static func text(_ block: Block, in program: Program? = nil) -> String {
    var printer = ProgramPrinter(program)
    printer.add(block)
    return printer.lines.joined(separator: "\n")
  }

  public static func text(_ program: Program) -> String {
    var printer = ProgramPrinter(program)
    printer.addAll(program)
    return printer.lines.joined(separator: "\n")
  }

  private mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: indent) + text)
  }

  private mutating func inside(_ block: Block) {
    indent += 1
    add(block)
    indent -= 1
  }

  private mutating func add(_ block: Block) {
    for instruction in block.code { add(instruction) }
  }

  // ---- Whole programs ----

  private mutating func addAll(_ program: Program) {
    for item in program.start { add(item) }
    for (phase, rules) in program.phases.enumerated() {
      for rule in rules { add(rule, phase) }
    }
    for (index, routine) in program.measures.enumerated() { add(routine, "measure \(index)") }
    for (index, routine) in program.invariants.enumerated() { add(routine, "always \(index)") }
    for recorder in program.recorders {
      line("record \(recorder.name)")
      inside(recorder.body)
    }
  }

  private mutating func add(_ item: StartItem) {
    switch item {
    case .run(let block, let isShared):
      line(isShared ? "start shared" : "start")
      inside(block)
    case .ties(let table, let from, _): line("ties \(name(table: table)) \(from.count)")
    case .link(let link):
      line("link \(name(table: link.table)) \(link.maker)\(registers(link.parameters))")
      inside(link.setup)
    }
  }

  private mutating func add(_ rule: RuleProgram, _ phase: Int) {
    line("rule \(rule.name) in \(phase) \(manner(rule.manner))")
    if let rounds = rule.rounds { add(rounds, "  rounds") }
    if case .turns(let turns) = rule.manner {
      indent += 1
      for level in turns.levels { add(level) }
      if let key = turns.order.key {
        line("by \(text(key.number))")
        inside(key.block)
      }
      line("turn\(registers(turns.members))")
      indent -= 1
    }
    inside(rule.body)
  }

  private func manner(_ manner: RuleProgram.Manner) -> String {
    switch manner {
    case .together: "together"
    case .alone(let whole): whole ? "alone, whole" : "alone"
    case .turns(let turns):
      switch turns.order {
      case .declared: "in turns"
      case .random(let site): "in turns, random \(name(site: site))"
      case .by: "in turns, by"
      case .best: "in turns, the best"
      }
    }
  }

  private mutating func add(_ routine: Routine, _ name: String) {
    line("\(name) ->\(registers(routine.results))")
    inside(routine.body)
  }

  // ---- Instructions with blocks ----

  private mutating func add(_ instruction: Instruction) {
    switch instruction {
    case .branch(let flag, let then, let otherwise, let merges):
      let into = merges.map { " \(text($0.into)) = \(text($0.then)) | \(text($0.otherwise))" }
      line("if \(text(flag))" + into.joined(separator: ","))
      inside(then)
      if !otherwise.code.isEmpty {
        line("else")
        inside(otherwise)
      }
    case .attempt(let r, let body, let holds):
      line("\(text(r)) = attempt, holds \(text(holds))")
      inside(body)
    case .loop(let r, let from, let to, let body):
      line("loop \(text(r)) = \(text(from)) to \(text(to))")
      inside(body)
    case .walk(let r, let list, let body):
      line("walk \(text(r)) in \(text(list))")
      inside(body)
    case .each(let members, let body):
      line("each")
      add(members)
      line("do")
      inside(body)
    case .fold(let fold): add(fold)
    case .collect(let collect): add(collect)
    default: line(simple(instruction))
    }
  }

  private mutating func add(_ fold: FoldProgram) {
    line("\(text(fold.into)) = \(fold.operation)" + (fold.level.map { " at \(text($0))" } ?? ""))
    add(fold.members)
    let parts = [("value", fold.value), ("weight", fold.weight), ("flag", fold.flag)]
    line("of" + parts.compactMap { name, r in r.map { " \(name) \(text($0))" } }.joined())
    inside(fold.body)
    if let otherwise = fold.otherwise {
      line("else \(text(otherwise.value))")
      inside(otherwise.body)
    }
  }

  private mutating func add(_ collect: CollectProgram) {
    let order: String =
      switch collect.order {
      case .declared: ""
      case .sorted(let key): ", sorted \(text(key))"
      case .best(let key, let count): ", best \(text(count)) by \(text(key))"
      case .picked(let count, let weight, let repeats, let site, _, _):
        ", pick \(text(count))" + (weight.map { " weight \(text($0))" } ?? "") + (repeats ? " repeats" : "")
          + " \(name(site: site))"
      }
    line("\(text(collect.into)) = collect \(text(collect.value))\(order)")
    add(collect.members)
    line("of")
    inside(collect.body)
  }

  private mutating func add(_ members: Members) {
    indent += 1
    for level in members.levels { add(level) }
    if let condition = members.condition {
      line("where \(text(condition.flag))")
      inside(condition.body)
    }
    indent -= 1
  }

  private mutating func add(_ level: Level) {
    if !level.setup.code.isEmpty {
      line("first")
      inside(level.setup)
    }
    line("\(text(level.member))\(level.tie.map { " through \(text($0))" } ?? "") in \(source(level.source))")
  }

  private func source(_ source: Level.Source) -> String {
    switch source {
    case .rows(let table, let tags): "rows \(name(table: table))" + (tags.map { " \($0)" } ?? "")
    case .span(let table, let low, let high): "span \(name(table: table)) \(low)..<\(high)"
    case .keys(let count): "keys \(count)"
    case .neighbours(let table, let of, let fromSide):
      "neighbours \(name(table: table)) of \(text(of)) \(fromSide ? "forward" : "backward")"
    case .inverse(let column, let of): "inverse \(name(column: column)) of \(text(of))"
    case .range(let from, let to): "range \(text(from)) to \(text(to))"
    case .values(let values): "values" + registers(values)
    case .list(let list): "list \(text(list))"
    case .payments(let steps): "payments" + (steps.map { " of \($0) steps" } ?? "")
    }
  }

  // ---- Plain instructions ----

  private func simple(_ instruction: Instruction) -> String {
    switch instruction {
    case .number(let r, let x): "\(text(r)) = \(x)"
    case .index(let r, let x): "\(text(r)) = #\(x)"
    case .flag(let r, let x): "\(text(r)) = \(x)"
    case .copy(let r, let a): "\(text(r)) = copy\(registers([a]))"
    case .lift(let r, let from): "\(text(r)) = lift\(registers([from]))"
    case .liftList(let r, let from): "\(text(r)) = lift \(text(from))"
    case .clock(let r, let part): "\(text(r)) = \(part)"
    case .unary(let r, let op, let a, _): "\(text(r)) = \(op)\(registers([a]))"
    case .binary(let r, let op, let a, let b, _): "\(text(r)) = \(op)\(registers([a, b]))"
    case .compare(let r, let op, let a, let b): "\(text(r)) = \(op)\(registers([a, b]))"
    case .sameIndex(let r, let a, let b): "\(text(r)) = same\(registers([a, b]))"
    case .flags(let r, let op, let a, let b): "\(text(r)) = \(op)\(registers([a, b]))"
    case .not(let r, let a): "\(text(r)) = not\(registers([a]))"
    case .select(let r, let mask, let a, let b): "\(text(r)) = select\(registers([mask, a, b]))"
    case .convert(let r, let a): "\(text(r)) = convert\(registers([a]))"
    case .clamp(let r, let a, let low, let high): "\(text(r)) = clamp\(registers([a, low, high]))"
    case .curve(let r, let index, let a): "\(text(r)) = curve \(index)\(registers([a]))"
    case .data(let r, let index, let row): "\(text(r)) = data \(index)\(registers([row]))"
    case .load(let r, let column, let at): "\(text(r)) = \(cell(column, at))"
    case .tag(let r, let table, let row): "\(text(r)) = tag \(name(table: table))\(registers([row]))"
    case .tied(let r, let table, let from, let to):
      "\(text(r)) = tied \(name(table: table))\(registers([from, to]))"
    case .tie(let r, let table, let from, let to):
      "\(text(r)) = tie \(name(table: table))\(registers([from, to]))"
    case .end(let r, let table, let tie, let isFrom):
      "\(text(r)) = \(isFrom ? "from" : "to") \(name(table: table))\(registers([tie]))"
    case .neighbour(let r, let table, let of, let fromSide):
      "\(text(r)) = neighbour \(name(table: table))\(registers([of])) \(fromSide ? "forward" : "backward")"
    case .past(let r, let recorder, let at, let op, _): "\(text(r)) = past \(recorder)\(registers(at)) \(op)"
    case .payment(let r, let part, let of): "\(text(r)) = payment \(part)\(registers([of]))"
    case .paymentIs(let r, let of, let isFrom, let account):
      "\(text(r)) = payment\(registers([of])) \(isFrom ? "from" : "to") "
        + (account.map { cell($0.column, $0.at) } ?? "outside")
    case .draw(let r, let site, let things):
      "\(text(r)) = draw \(name(site: site))\(registers(things.map(\.register)))"
    case .distribution(let r, let op, let uniform, let parameters, _):
      "\(text(r)) = \(op)\(registers([uniform] + parameters))"
    case .lengthOf(let r, let list): "\(text(r)) = length \(text(list))"
    case .memberOf(let r, let list, let n): "\(text(r)) = member \(text(list)) \(n)"
    default: effect(instruction)
    }
  }

  private func effect(_ instruction: Instruction) -> String {
    switch instruction {
    case .require(let flag, let kind, let values, _):
      "require \(text(flag)) \(kind)" + registers(values)
    case .assign(let into, let from, let up): "assign \(text(into)) = \(text(from)) up \(up)"
    case .first(let column, let at, let value): "first \(cell(column, at)) = \(text(value))"
    case .record(let recorder, let at, let value): "record \(recorder)\(registers(at)) = \(text(value))"
    case .add(let column, let at, let value, _): "\(cell(column, at)) += \(text(value))"
    case .claim(let column, let at, let value, _): "\(cell(column, at)) = \(text(value))"
    case .pay(let pay): payment(pay)
    case .makeTie(let tie):
      (tie.into.map { "\(text($0)) = " } ?? "")
        + "make \(name(table: tie.table))\(registers([tie.from, tie.to]))"
        + values(tie.values)
    case .endTie(let table, let ending): "end \(name(table: table))\(registers([ending.row]))"
    case .create(let new):
      (new.into.map { "\(text($0)) = " } ?? "") + "create \(name(table: new.table)) tag \(new.tag)"
        + values(new.values)
    case .remove(let table, let ending): "remove \(name(table: table))\(registers([ending.row]))"
    case .note(let template, let values, _): "note \(template)" + registers(values)
    default: ""
    }
  }

  private func payment(_ pay: PayProgram) -> String {
    let from = pay.from.map { cell($0.column, $0.at) }.joined(separator: " then ")
    let to = pay.to.map { cell($0.column, $0.at) } ?? "outside"
    return
      "pay \(pay.isWhole ? "whole " : "")\(text(pay.amount)) from \(from.isEmpty ? "outside" : from) to \(to)"
      + (pay.got.map { " as \(cell($0.column, $0.at))" } ?? "")
  }

  private func values(_ values: [NewValue]) -> String {
    values.isEmpty
      ? ""
      : " with " + values.map { "\(cell($0.column, $0.keys)) = \(text($0.value))" }.joined(separator: ", ")
  }

  // ---- Names ----

  private func cell(_ column: Int, _ at: [Register]) -> String {
    name(column: column) + "[" + at.map { text($0) }.joined(separator: ", ") + "]"
  }

  private func name(column: Int) -> String {
    guard let program, program.columns.indices.contains(column) else { return "c\(column)" }
    return program.columns[column].name
  }

  private func name(table: Int) -> String {
    guard let program, program.tables.indices.contains(table) else { return "t\(table)" }
    return program.tables[table].name
  }

  private func name(site: Int) -> String {
    guard let program, program.drawSites.indices.contains(site) else { return "site \(site)" }
    return "\(program.drawSites[site].owner)#\(program.drawSites[site].ordinal)"
  }

  private func registers(_ registers: [Register]) -> String { registers.map { " " + text($0) }.joined() }

  private func text(_ register: Register) -> String { "r\(register.id)" + register.lane.letter }
  private func text(_ list: ListRegister) -> String { "l\(list.id)" + list.lane.letter }
}

extension Lane {
  var letter: String {
    switch self {
    case .number: "n"
    case .index: "i"
    case .flag: "f"
    }
  }
}
