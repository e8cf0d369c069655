// SPDX-License-Identifier: Apache-2.0
// What rules want: first values at once, everything else gathered in ``Pending`` until the phase lands.

import CStratKernels

extension Executor {
  // ---- The start, and records ----

  /// First values go straight into the state; one drawn outside its bounds stops at them.
  func first(_ column: Int, _ at: [Register], _ value: Register, _ frame: Frame) throws(Fault) {
    let info = program.columns[column]
    let source = full(value, frame)
    let buffer = state.writable(column)
    place(column, buffer)
    if info.lane == .number {
      let numbers = source.assumingMemoryBound(to: Double.self)
      for i in 0..<frame.count where !numbers[i].isFinite {
        throw fault(.notFinite, frame, lane: i, 0, values: [value], column: column)
      }
    }
    let step = stride(column)
    let rows = at.isEmpty ? nil : cellRows(info, at, frame)
    for i in 0..<frame.count {
      let cell = (rows.map { Int($0[i]) } ?? 0) * step + (step == 1 ? 0 : Int(frame.world[i]))
      switch info.lane {
      case .number:
        let x = source.assumingMemoryBound(to: Double.self)[i]
        let bounded = min(max(x, info.least), info.most)
        buffer.numbers[cell] =
          info.ledger == nil ? bounded : (bounded * 1024).rounded(.toNearestOrEven) / 1024
      case .index: buffer.indices[cell] = source.assumingMemoryBound(to: Int32.self)[i]
      case .flag: buffer.flags[cell] = source.assumingMemoryBound(to: UInt8.self)[i]
      }
    }
  }

  func record(_ recorder: Int, _ at: [Register], _ value: Register, _ frame: Frame) {
    guard let kept = state.recorded[recorder].last else { return }
    let parts = at.map { rows($0, frame) }
    for i in 0..<frame.count {
      var row = 0
      for part in parts { row = row * kept.apart + Int(part[i]) }
      kept.values.numbers[row * worlds + Int(frame.world[i])] = self.value(value, i)
    }
  }

  // ---- Payments ----

  func pay(_ pay: PayProgram, _ frame: Frame) throws(Fault) {
    let amounts = full(pay.amount, frame).assumingMemoryBound(to: Double.self)
    let wrong = sk_round_amounts(claims(of: pay, frame), amounts, frame.count)
    if wrong >= 0 { throw fault(.negativePayment, frame, lane: wrong, pay.place, values: [pay.amount]) }
  }

  /// A claim more for each lane of the frame; where their amounts go.
  func claims(of pay: PayProgram, _ frame: Frame) -> UnsafeMutablePointer<Double> {
    let (claims, n) = (pending.claims(pay), frame.count)
    for (choice, account) in pay.from.enumerated() {
      claims.from[choice].append(cells(of: account, frame), count: n)
    }
    if let to = pay.to { claims.to.append(cells(of: to, frame), count: n) }
    if let got = pay.got { claims.got.append(cells(of: got, frame), count: n) }
    return claims.more(n)
  }

  private func cells(of account: AccountCell, _ frame: Frame) -> CellList.Source {
    if let first = denseOffset(account.at, frame) { return .run(first: first) }
    return .listed(cells(account.column, account.at, frame))
  }

  /// The cell of each lane in a column.
  func cells(_ column: Int, _ at: [Register], _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    if at.count < 2 { return soloCells(at.first, frame) }
    return cells(of: cellRows(program.columns[column], at, frame), frame)
  }

  // ---- Ties and things ----

  func makeTie(_ tie: TieProgram, _ frame: Frame) throws(Fault) {
    let from = rows(tie.from, frame)
    let to = rows(tie.to, frame)
    let values = tie.values.map { newValue($0, frame) }
    let topology = state.tables[tie.table].topology
    let into = tie.into.map { own($0, frame).assumingMemoryBound(to: Int32.self) }
    for i in 0..<frame.count {
      guard from[i] >= 0, to[i] >= 0 else { throw fault(.noneUsed, frame, lane: i, tie.place) }
      let row = pending.beginTie(
        tie.table, from[i], to[i], topology: topology, world: Int(frame.world[i]),
        values: values.map { (cell: $0.column, key: $0.keys(i), value: $0.value(i)) }, place: tie.place)
      into?[i] = row
    }
  }

  private struct LaneValue {
    var column: Int
    var keys: (Int) -> Int
    var value: (Int) -> Double
  }

  private func newValue(_ new: NewValue, _ frame: Frame) -> LaneValue {
    let info = program.columns[new.column]
    let keys = new.keys
    return LaneValue(
      column: new.column,
      keys: { lane in
        var key = 0
        for (n, register) in keys.enumerated() { key = key * info.keys[n] + Int(self.value(register, lane)) }
        return key
      },
      value: { lane in self.value(new.value, lane) })
  }

  func endTie(_ table: Int, _ ending: Ending, _ frame: Frame) {
    pending.endings += leaving(table, ending, frame)
  }

  private func leaving(_ table: Int, _ ending: Ending, _ frame: Frame) -> [Pending.Leaving] {
    let rows = self.rows(ending.row, frame)
    return (0..<frame.count).filter { rows[$0] >= 0 }.map { i in
      .init(
        cell: .init(table: table, row: Int(rows[i]), world: Int(frame.world[i])), place: ending.place)
    }
  }

  func create(_ create: CreateProgram, _ frame: Frame) throws(Fault) {
    let values = create.values.map { newValue($0, frame) }
    let words = create.things.map { identities($0, frame) }
    let into = create.into.map { own($0, frame).assumingMemoryBound(to: Int32.self) }
    for i in 0..<frame.count {
      let world = Int(frame.world[i])
      let id = keys.newID(site: create.site, step: luckStep, round: round, things: words.map { $0[i] })
      let row = pending.create(
        create.table, after: state.tables[create.table].used[world], world: world, tag: create.tag, id: id,
        values: values.map { (cell: $0.column, key: $0.keys(i), value: $0.value(i)) })
      into?[i] = Int32(row)
    }
  }

  func remove(_ table: Int, _ ending: Ending, _ frame: Frame) {
    pending.removals += leaving(table, ending, frame)
  }

  func note(_ template: Int, _ values: [Register], _ frame: Frame, _ place: Int) {
    for i in 0..<frame.count {
      notes.append(
        Note(
          template: template, place: place, world: firstNumber + Int(frame.world[i]), step: state.step,
          values: values.map { value($0, i) }))
    }
  }
}

/// A line that a rule wrote in the step's report.
public struct Note: Sendable, Hashable {
  public var template: Int
  public var place: Int
  public var world: Int
  public var step: Int
  public var values: [Double]
}
