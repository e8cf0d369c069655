// SPDX-License-Identifier: Apache-2.0
// Plain instructions on the current frame, each written once where its result is already there.

import StratEngine
import StratSyntax

extension CodeWriter {
  func number(_ value: Double) -> Register {
    shared(ResultKey(1, Int(truncatingIfNeeded: Int64(bitPattern: value.bitPattern))), .number) {
      .number($0, value)
    }
  }

  func index(_ value: Int) -> Register {
    shared(ResultKey(2, value), .index) { .index($0, Int32(truncatingIfNeeded: value)) }
  }

  func flag(_ value: Bool) -> Register {
    shared(ResultKey(3, value ? 1 : 0), .flag) { .flag($0, value) }
  }

  func clock(_ part: ClockPart) -> Register {
    shared(ResultKey(4, Int(part.rawValue)), .number) { .clock($0, part) }
  }

  func unary(_ op: UnaryOp, _ a: Register, at span: SourceSpan) -> Register {
    let place = placeOnce(ResultKey(5, Int(op.rawValue), a.id), span)
    return shared(ResultKey(5, Int(op.rawValue), a.id), .number) { .unary($0, op, a, place: place) }
  }

  func binary(_ op: BinaryOp, _ a: Register, _ b: Register, at span: SourceSpan) -> Register {
    let key = ResultKey(6, Int(op.rawValue), a.id, b.id)
    let place = placeOnce(key, span)
    return shared(key, .number) { .binary($0, op, a, b, place: place) }
  }

  /// A place only for an instruction that will really be written.
  private func placeOnce(_ key: ResultKey, _ span: SourceSpan) -> Int {
    frames[depth].known[key] == nil ? place(span) : 0
  }

  func compare(_ op: CompareOp, _ a: Register, _ b: Register) -> Register {
    shared(ResultKey(7, Int(op.rawValue), a.id, b.id), .flag) { .compare($0, op, a, b) }
  }

  func sameIndex(_ a: Register, _ b: Register) -> Register {
    shared(ResultKey(8, a.id, b.id), .flag) { .sameIndex($0, a, b) }
  }

  func flags(_ op: FlagOp, _ a: Register, _ b: Register) -> Register {
    shared(ResultKey(9, Int(op.rawValue), a.id, b.id), .flag) { .flags($0, op, a, b) }
  }

  func both(_ a: Register, _ b: Register) -> Register { flags(.and, a, b) }
  func either(_ a: Register, _ b: Register) -> Register { flags(.or, a, b) }

  func not(_ a: Register) -> Register {
    shared(ResultKey(10, a.id), .flag) { .not($0, a) }
  }

  func select(_ mask: Register, _ a: Register, _ b: Register) -> Register {
    shared(ResultKey(11, mask.id, a.id, b.id), a.lane) { .select($0, mask: mask, a, b) }
  }

  /// The same value in another lane.
  func convert(_ a: Register, to lane: Lane) -> Register {
    if a.lane == lane { return a }
    if lane == .flag { return not(compare(.equal, convert(a, to: .number), number(0))) }
    return shared(ResultKey(12, a.id, Int(lane.rawValue)), lane) { .convert($0, a) }
  }

  func clamp(_ a: Register, low: Register, high: Register) -> Register {
    shared(ResultKey(13, a.id, low.id, high.id), .number) { .clamp($0, a, low: low, high: high) }
  }

  func curve(_ index: Int, _ a: Register) -> Register {
    shared(ResultKey(14, index, a.id), .number) { .curve($0, index, a) }
  }

  func load(_ column: Int, _ lane: Lane, at: [Register]) -> Register {
    shared(ResultKey(15, column, at: at), lane) { .load($0, column: column, at: at) }
  }

  func tag(table: Int, row: Register) -> Register {
    shared(ResultKey(16, table, row.id), .index) { .tag($0, table: table, row: row) }
  }

  /// Nothing is tied to what is only being made.
  func tied(table: Int, _ a: Register, _ b: Register) -> Register {
    if made[a.id] != nil || made[b.id] != nil { return flag(false) }
    return shared(ResultKey(17, table, a.id, b.id), .flag) { .tied($0, table: table, from: a, to: b) }
  }

  func tie(table: Int, _ a: Register, _ b: Register) -> Register {
    if made[a.id] != nil || made[b.id] != nil { return index(-1) }
    return shared(ResultKey(18, table, a.id, b.id), .index) { .tie($0, table: table, from: a, to: b) }
  }

  func end(table: Int, tie: Register, isFrom: Bool) -> Register {
    shared(ResultKey(19, table, tie.id, isFrom ? 1 : 0), .index) {
      .end($0, table: table, tie: tie, isFrom: isFrom)
    }
  }

  func neighbour(table: Int, of row: Register, fromSide: Bool) -> Register {
    shared(ResultKey(20, table, row.id, fromSide ? 1 : 0), .index) {
      .neighbour($0, table: table, of: row, fromSide: fromSide)
    }
  }

  func payment(_ value: PaymentValue, of payment: Register) -> Register {
    shared(ResultKey(23, Int(value.rawValue), payment.id), .number) { .payment($0, value, of: payment) }
  }

  func payment(_ payment: Register, isFrom: Bool, is account: AccountCell?) -> Register {
    let cell = account.map { [$0.column] + $0.at.map(\.id) } ?? []
    let key = ResultKey(27, payment.id, isFrom ? 1 : 0, more: cell)
    return shared(key, .flag) {
      .paymentIs($0, of: payment, isFrom: isFrom, account)
    }
  }

  func copy(_ a: Register) -> Register {
    let register = fresh(a.lane)
    emit(.copy(register, a))
    return register
  }

  func draw(site: Int, things: [DrawThing]) -> Register {
    let register = fresh(.number)
    emit(.draw(register, site: site, things: things))
    return register
  }

  func require(
    _ flag: Register, _ kind: FaultKind, _ values: [Register], at span: SourceSpan, shown: [ValueType] = []
  ) {
    emit(.require(flag, kind, values: values, place: place(span, values: shown)))
  }

  /// A row that is there: faults where it is none.
  func present(_ row: Register, at span: SourceSpan) -> Register {
    let known = ResultKey(21, row.id)
    if frames[depth].known[known] == nil {
      require(not(sameIndex(row, index(-1))), .noneUsed, [], at: span)
      frames[depth].known[known] = row
    }
    return row
  }

  /// One of two ways; both end in registers of the same lanes.
  func branch(_ flag: Register, _ lanes: [Lane], then: () -> [Register], otherwise: () -> [Register])
    -> [Register]
  {
    let yes = inFrame(conditional: true) { scoped(then) }
    let no = inFrame(conditional: true) { scoped(otherwise) }
    let into = lanes.map { fresh($0) }
    let merges = into.indices.map { Merge(into: into[$0], then: yes.result[$0], otherwise: no.result[$0]) }
    emit(.branch(flag, then: yes.block, otherwise: no.block, merges: merges))
    return into
  }

  /// Numbers, as many as are written, in the lanes where the flag is 1; 0 in the others.
  func numbers(where flag: Register, _ write: () -> [Register]) -> [Register] {
    let yes = inFrame(conditional: true) { scoped(write) }
    let no = inFrame(conditional: true) { number(0) }
    let into = yes.result.map { _ in fresh(.number) }
    let merges = into.indices.map { Merge(into: into[$0], then: yes.result[$0], otherwise: no.result) }
    emit(.branch(flag, then: yes.block, otherwise: no.block, merges: merges))
    return into
  }

  /// Effects in the lanes where the flag is 1.
  func when(_ flag: Register, _ write: () -> Void) {
    _ = branch(
      flag, [],
      then: {
        write(); return []
      }, otherwise: { [] })
  }
}
