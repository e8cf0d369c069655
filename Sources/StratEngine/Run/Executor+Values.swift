// SPDX-License-Identifier: Apache-2.0
// Values lane by lane: arithmetic, comparison, choice, conversion, and the checks that go with them.

import CStratKernels

private typealias Numbers = UnsafeMutablePointer<Double>

extension Executor {
  /// Where a result goes and how many lanes it has: one where all operands are scalars.
  @inline(__always)
  private func result(_ r: Register, _ a: Register, _ b: Register, frame: Frame) -> (
    UnsafeMutableRawPointer, Int
  ) {
    cells[a.id].isScalar ? result(r, b, frame: frame) : (own(r, frame), frame.count)
  }

  @inline(__always)
  private func result(_ r: Register, _ a: Register, frame: Frame) -> (UnsafeMutableRawPointer, Int) {
    if !cells[a.id].isScalar { return (own(r, frame), frame.count) }
    let memory = UnsafeMutableRawPointer(scalars + r.id)
    cells[r.id] = Cell(memory: memory, isScalar: true, isOwned: false)
    return (memory, 1)
  }

  // ---- One operand ----

  func unary(_ r: Register, _ op: UnaryOp, _ a: Register, _ frame: Frame, _ place: Int) throws(Fault) {
    let source = numbers(a)
    let (memory, n) = result(r, a, frame: frame)
    let into = memory.assumingMemoryBound(to: Double.self)
    switch op {
    case .negate: sk_neg(into, source, n)
    case .abs: sk_abs(into, source, n)
    case .sign: sk_sign(into, source, n)
    case .floor: sk_floor(into, source, n)
    case .ceil: sk_ceil(into, source, n)
    case .round: sk_round(into, source, n)
    case .sqrt: sk_sqrt(into, source, n)
    case .exp: sk_exp(into, source, n)
    case .log: sk_log(into, source, n)
    case .log10: sk_log10(into, source, n)
    case .sin: sk_sin(into, source, n)
    case .cos: sk_cos(into, source, n)
    case .tan: sk_tan(into, source, n)
    case .normalCdf: sk_normal_cdf(into, source, n)
    case .normalQuantile: sk_normal_quantile(into, source, n)
    case .lgamma: sk_lgamma(into, source, n)
    case .factorial: for i in 0..<n { into[i] = Special.factorial(source[i]) }
    }
    switch op {
    case .negate, .abs, .sign, .floor, .ceil, .round: break
    default: try checkFinite(into, n, .outsideDomain, [a], frame, place)
    }
  }

  // ---- Two operands ----

  func binary(
    _ r: Register, _ op: BinaryOp, _ a: Register, _ b: Register, _ frame: Frame, _ place: Int
  ) throws(Fault) {
    if op == .divide || op == .mod {
      let zero = sk_first_zero(numbers(b), isScalar(b) ? 1 : frame.count)
      if zero >= 0 { throw fault(.divisionByZero, frame, lane: zero, place, values: [a, b]) }
    }
    let x = numbers(a)
    let y = numbers(b)
    let form = (isScalar(a), isScalar(b))
    let (memory, n) = result(r, a, b, frame: frame)
    let into = memory.assumingMemoryBound(to: Double.self)
    switch op {
    case .add: apply(form, into, x, y, n, sk_add_vv, sk_add_vs, sk_add_sv)
    case .subtract: apply(form, into, x, y, n, sk_sub_vv, sk_sub_vs, sk_sub_sv)
    case .multiply: apply(form, into, x, y, n, sk_mul_vv, sk_mul_vs, sk_mul_sv)
    case .divide: apply(form, into, x, y, n, sk_div_vv, sk_div_vs, sk_div_sv)
    case .power: apply(form, into, x, y, n, sk_pow_vv, sk_pow_vs, sk_pow_sv)
    case .min: apply(form, into, x, y, n, sk_min_vv, sk_min_vs, sk_min_sv)
    case .max: apply(form, into, x, y, n, sk_max_vv, sk_max_vs, sk_max_sv)
    case .mod: apply(form, into, x, y, n, sk_mod_vv, sk_mod_vs, sk_mod_sv)
    case .choose: for i in 0..<n { into[i] = Special.choose(x[form.0 ? 0 : i], y[form.1 ? 0 : i]) }
    }
    if op == .power || op == .choose { try checkFinite(into, n, .outsideDomain, [a, b], frame, place) }
  }

  private typealias VV = (Numbers?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int) -> Void
  private typealias VS = (Numbers?, UnsafePointer<Double>?, Double, Int) -> Void
  private typealias SV = (Numbers?, Double, UnsafePointer<Double>?, Int) -> Void

  @inline(__always)
  private func apply(
    _ form: (Bool, Bool), _ into: Numbers, _ x: Numbers, _ y: Numbers, _ n: Int, _ vv: VV, _ vs: VS, _ sv: SV
  ) {
    switch form {
    case (false, true): vs(into, x, y[0], n)
    case (true, false): sv(into, x[0], y, n)
    default: vv(into, x, y, n)
    }
  }

  func compare(_ r: Register, _ op: CompareOp, _ a: Register, _ b: Register, _ frame: Frame) {
    let x = numbers(a)
    let y = numbers(b)
    let form = (isScalar(a), isScalar(b))
    let (memory, n) = result(r, a, b, frame: frame)
    let into = memory.assumingMemoryBound(to: UInt8.self)
    switch op {
    case .less: test(form, into, x, y, n, sk_lt_vv, sk_lt_vs, sk_lt_sv)
    case .atMost: test(form, into, x, y, n, sk_le_vv, sk_le_vs, sk_le_sv)
    case .greater: test(form, into, x, y, n, sk_gt_vv, sk_gt_vs, sk_gt_sv)
    case .atLeast: test(form, into, x, y, n, sk_ge_vv, sk_ge_vs, sk_ge_sv)
    case .equal: test(form, into, x, y, n, sk_eq_vv, sk_eq_vs, sk_eq_sv)
    case .notEqual: test(form, into, x, y, n, sk_ne_vv, sk_ne_vs, sk_ne_sv)
    }
  }

  private typealias Flags = UnsafeMutablePointer<UInt8>
  private typealias TestVV = (Flags?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int) -> Void
  private typealias TestVS = (Flags?, UnsafePointer<Double>?, Double, Int) -> Void
  private typealias TestSV = (Flags?, Double, UnsafePointer<Double>?, Int) -> Void

  @inline(__always)
  private func test(
    _ form: (Bool, Bool), _ into: Flags, _ x: Numbers, _ y: Numbers, _ n: Int, _ vv: TestVV, _ vs: TestVS,
    _ sv: TestSV
  ) {
    switch form {
    case (false, true): vs(into, x, y[0], n)
    case (true, false): sv(into, x[0], y, n)
    default: vv(into, x, y, n)
    }
  }

  func sameIndex(_ r: Register, _ a: Register, _ b: Register, _ frame: Frame) {
    let x = indices(a)
    let y = indices(b)
    let form = (isScalar(a), isScalar(b))
    let (memory, n) = result(r, a, b, frame: frame)
    let into = memory.assumingMemoryBound(to: UInt8.self)
    switch form {
    case (false, true): sk_eq_i32_vs(into, x, y[0], n)
    case (true, false): sk_eq_i32_vs(into, y, x[0], n)
    default: sk_eq_i32_vv(into, x, y, n)
    }
  }

  // ---- Flags ----

  func flags(_ r: Register, _ op: FlagOp, _ a: Register, _ b: Register, _ frame: Frame) {
    if isScalar(a) != isScalar(b) { return flagsWithScalar(r, op, a, b, frame) }
    let x = flagLanes(a)
    let y = flagLanes(b)
    let (memory, n) = result(r, a, b, frame: frame)
    let into = memory.assumingMemoryBound(to: UInt8.self)
    switch op {
    case .and: sk_and(into, x, y, n)
    case .or: sk_or(into, x, y, n)
    case .differ: sk_xor(into, x, y, n)
    case .same:
      sk_xor(into, x, y, n)
      sk_not(into, into, n)
    }
  }

  /// One side is the same in all lanes: the result is the other side, its opposite, or a scalar.
  private func flagsWithScalar(_ r: Register, _ op: FlagOp, _ a: Register, _ b: Register, _ frame: Frame) {
    let (lanes, one) = isScalar(a) ? (b, flagLanes(a)[0]) : (a, flagLanes(b)[0])
    let source = flagLanes(lanes)
    switch (op, one) {
    case (.and, 0): setScalarFlag(r, 0)
    case (.or, 1): setScalarFlag(r, 1)
    case (.and, _), (.or, _), (.same, 1), (.differ, 0):
      own(r, frame).copyMemory(from: UnsafeRawPointer(source), byteCount: frame.count)
    default: sk_not(own(r, frame).assumingMemoryBound(to: UInt8.self), source, frame.count)
    }
  }

  func not(_ r: Register, _ a: Register, _ frame: Frame) {
    let source = flagLanes(a)
    let (memory, n) = result(r, a, frame: frame)
    sk_not(memory.assumingMemoryBound(to: UInt8.self), source, n)
  }

  func select(_ r: Register, _ mask: Register, _ a: Register, _ b: Register, _ frame: Frame) {
    if isScalar(mask) {
      let chosen = flagLanes(mask)[0] != 0 ? a : b
      if isScalar(chosen) { setScalar(r, from: cells[chosen.id].memory) } else { copy(r, chosen, frame) }
      return
    }
    let flag = flagLanes(mask)
    let form = (isScalar(a), isScalar(b))
    let n = frame.count
    switch r.lane {
    case .number:
      let (x, y) = (numbers(a), numbers(b))
      let into = own(r, frame).assumingMemoryBound(to: Double.self)
      switch form {
      case (false, false): sk_select_vv(into, flag, x, y, n)
      case (false, true): sk_select_vs(into, flag, x, y[0], n)
      case (true, false): sk_select_sv(into, flag, x[0], y, n)
      case (true, true): sk_select_ss(into, flag, x[0], y[0], n)
      }
    case .index:
      let x = full(a, frame).assumingMemoryBound(to: Int32.self)
      let y = full(b, frame).assumingMemoryBound(to: Int32.self)
      sk_select_i32_vv(own(r, frame).assumingMemoryBound(to: Int32.self), flag, x, y, n)
    case .flag:
      let x = full(a, frame).assumingMemoryBound(to: UInt8.self)
      let y = full(b, frame).assumingMemoryBound(to: UInt8.self)
      sk_select_u8_vv(own(r, frame).assumingMemoryBound(to: UInt8.self), flag, x, y, n)
    }
  }

  // ---- Conversions ----

  func convert(_ r: Register, _ a: Register, _ frame: Frame) {
    let source = cells[a.id].memory
    let (memory, n) = result(r, a, frame: frame)
    switch (a.lane, r.lane) {
    case (.flag, .number):
      sk_f64_of_u8(memory.assumingMemoryBound(to: Double.self), source.assumingMemoryBound(to: UInt8.self), n)
    case (.index, .number):
      sk_f64_of_i32(
        memory.assumingMemoryBound(to: Double.self), source.assumingMemoryBound(to: Int32.self), n)
    case (.number, .index):
      sk_i32_of_f64(
        memory.assumingMemoryBound(to: Int32.self), source.assumingMemoryBound(to: Double.self), n)
    case (.number, .flag):
      sk_ne_vs(memory.assumingMemoryBound(to: UInt8.self), source.assumingMemoryBound(to: Double.self), 0, n)
    default: memory.copyMemory(from: source, byteCount: n * r.lane.width)
    }
  }

  func clamp(_ r: Register, _ a: Register, _ low: Register, _ high: Register, _ frame: Frame) {
    let source = numbers(a)
    if isScalar(low), isScalar(high) {
      let (l, h) = (numbers(low)[0], numbers(high)[0])
      let (memory, n) = result(r, a, frame: frame)
      sk_clamp(memory.assumingMemoryBound(to: Double.self), source, l, h, n)
      return
    }
    let x = full(a, frame).assumingMemoryBound(to: Double.self)
    let l = full(low, frame).assumingMemoryBound(to: Double.self)
    let h = full(high, frame).assumingMemoryBound(to: Double.self)
    let into = own(r, frame).assumingMemoryBound(to: Double.self)
    for i in 0..<frame.count { into[i] = x[i] < l[i] ? l[i] : x[i] > h[i] ? h[i] : x[i] }
  }

  func curve(_ r: Register, _ index: Int, _ a: Register, _ frame: Frame) {
    let source = numbers(a)
    let (memory, n) = result(r, a, frame: frame)
    let into = memory.assumingMemoryBound(to: Double.self)
    let table = program.curves[index]
    for i in 0..<n { into[i] = table.value(at: source[i]) }
  }

  func data(_ r: Register, _ index: Int, _ row: Register, _ frame: Frame) {
    let isNumber = row.lane == .number
    let source = cells[row.id].memory
    let (memory, n) = result(r, row, frame: frame)
    data[index].withUnsafeBufferPointer { column in
      for i in 0..<n {
        let at =
          isNumber
          ? Int(source.assumingMemoryBound(to: Double.self)[i])
          : Int(source.assumingMemoryBound(to: Int32.self)[i])
        let value = at >= 0 && at < column.count ? column[at] : .nan
        switch r.lane {
        case .number: memory.assumingMemoryBound(to: Double.self)[i] = value
        case .index: memory.assumingMemoryBound(to: Int32.self)[i] = value.isNaN ? -1 : Int32(value)
        case .flag: memory.assumingMemoryBound(to: UInt8.self)[i] = value > 0 ? 1 : 0
        }
      }
    }
  }

  // ---- Checks ----

  func require(_ flag: Register, _ kind: FaultKind, _ values: [Register], _ frame: Frame, _ place: Int)
    throws(Fault)
  {
    let flags = flagLanes(flag)
    let n = isScalar(flag) ? min(1, frame.count) : frame.count
    for i in 0..<n where flags[i] == 0 { throw fault(kind, frame, lane: i, place, values: values) }
  }

  func checkFinite(
    _ lanes: UnsafeMutablePointer<Double>, _ n: Int, _ kind: FaultKind, _ values: [Register], _ frame: Frame,
    _ place: Int
  ) throws(Fault) {
    let bad = sk_all_finite(lanes, n)
    if bad >= 0 { throw fault(kind, frame, lane: bad, place, values: values) }
  }

  /// What is known of a bad lane: the things of its frames, and the values at hand.
  func fault(
    _ kind: FaultKind, _ frame: Frame, lane: Int, _ place: Int, values: [Register] = [], column: Int? = nil
  ) -> Fault {
    var things: [Fault.Thing] = []
    var at: (frame: Frame, lane: Int)? = (frame, lane)
    while let (here, i) = at {
      if let member = here.member, let table = member.table {
        things.append(.init(table: table, row: Int(rowOfMember(member.register, here, i))))
      }
      at = here.outer.map { ($0, Int(here.parent[i])) }
    }
    return Fault(
      kind: kind, place: place, otherPlace: nil, step: state.step,
      world: firstNumber + Int(frame.count > 0 ? frame.world[lane] : 0), things: things.reversed(),
      values: values.map { value($0, lane) }, column: column)
  }

  private func rowOfMember(_ register: Int, _ frame: Frame, _ lane: Int) -> Int32 {
    if case .dense(register, let first, _) = frame.layout { return Int32(first + lane / worlds) }
    return cells[register].memory.assumingMemoryBound(to: Int32.self)[lane]
  }
}

extension CurveTable {
  func value(at x: Double) -> Double {
    guard let low = self.x.first, let high = self.x.last else { return 0 }
    if x <= low { return y[0] }
    if x >= high { return y[y.count - 1] }
    var i = 1
    while self.x[i] < x { i += 1 }
    let part = (x - self.x[i - 1]) / (self.x[i] - self.x[i - 1])
    return y[i - 1] + part * (y[i] - y[i - 1])
  }
}
