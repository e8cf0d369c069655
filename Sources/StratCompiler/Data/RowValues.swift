// SPDX-License-Identifier: Apache-2.0
// `row.students`, `row["Students 2026"]`, `row.pct / 100` in a block of data: a whole column at once, read as
// the
// type of the field that it is given to.

import StratSyntax

extension Checker {
  /// Whether a value is of the line: `row` stands in it.
  func mentionsRow(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .name(let name): name.text == "row"
    case .member(let member): mentionsRow(member.owner)
    case .index(let owner, _): mentionsRow(owner)
    case .unary(let unary): mentionsRow(unary.operand)
    case .binary(let binary): mentionsRow(binary.left) || mentionsRow(binary.right)
    case .conditional(let condition, let then, let otherwise):
      mentionsRow(condition) || mentionsRow(then) || mentionsRow(otherwise)
    case .call(_, let arguments), .list(let arguments): arguments.contains(where: mentionsRow)
    default: false
    }
  }

  /// The column that `row.students` or `row["Students 2026"]` names; reports one that the table does not
  /// have.
  func rowColumn(_ expr: Expr, _ table: CSVTable) -> Int? {
    guard let (name, span) = rowName(expr) else { return nil }
    if let column = table.column(name) { return column }
    let nearest = Spelling.nearest(name, among: table.columns)
    let fault = DataFault.noColumn(file: table.name, column: name, nearest: nearest, known: table.columns)
    report(DataProblem(fault: fault, span: span))
    return nil
  }

  private func rowName(_ expr: Expr) -> (String, SourceSpan)? {
    switch expr.kind {
    case .member(let member):
      guard case .name(let row) = member.owner.kind, row.text == "row" else { return nil }
      return (member.field.text, member.field.span)
    case .index(let owner, let keys):
      guard case .name(let row) = owner.kind, row.text == "row", keys.count == 1,
        case .text(let text) = keys[0].kind, let plain = text.plain
      else { return nil }
      return (plain, keys[0].span)
    default: return nil
    }
  }

  /// A column for a field; with it, for `or none`, which lines have a value. `nil` after a report.
  func column(_ expr: Expr, for field: FieldID, _ table: CSVTable) -> (values: [Double], given: [Double]?)? {
    let info = model.fields[field.index]
    do throws(DataFault) {
      guard let values = try values(expr, info, field, table) else { return nil }
      guard info.presence != nil else { return (values, nil) }
      let none = constant(standIn(info)) ?? 0
      return (values.map { $0.isNaN ? none : $0 }, values.map { $0.isNaN ? 0 : 1 })
    } catch {
      report(DataProblem(fault: error, span: expr.span))
      return nil
    }
  }

  /// One number per line; NaN for none.
  private func values(_ expr: Expr, _ info: Field, _ field: FieldID, _ table: CSVTable) throws(DataFault)
    -> [Double]?
  {
    guard rowName(expr) != nil else { return try arithmetic(expr, info, field, table) }
    guard let column = rowColumn(expr, table) else { return nil }
    var values = try read(column, as: info.type, table)
    if case .number = info.type {
      let scale = pending.scales[field] ?? 1
      if scale != 1 { for i in values.indices { values[i] *= scale } }
      try checkBounds(values, info, table, column)
    }
    if info.presence == nil { try checkBlanks(values, info, table, column) }
    return values
  }

  private func checkBounds(_ values: [Double], _ field: Field, _ table: CSVTable, _ column: Int)
    throws(DataFault)
  {
    let low = field.least ?? -Double.infinity
    let high = field.most ?? Double.infinity
    guard let row = values.firstIndex(where: { $0 < low || $0 > high }) else { return }
    throw .outside(
      table.cell(row, column), field: field.name, least: field.least, most: field.most,
      isShare: field.type == .share)
  }

  private func checkBlanks(_ values: [Double], _ field: Field, _ table: CSVTable, _ column: Int)
    throws(DataFault)
  {
    guard !field.type.mayBeNone, let row = values.firstIndex(where: \.isNaN) else { return }
    throw .blank(table.cell(row, column), field: field.name)
  }

  /// One number per line; NaN where the cell is blank.
  private func read(_ column: Int, as type: ValueType, _ table: CSVTable) throws(DataFault) -> [Double] {
    switch type {
    case .number: return try table.numbers(column: column)
    case .yesNo:
      return try table.words(column, wanted: "yes or no", among: ["yes", "no"]) {
        Self.flags[$0.lowercased()]
      }
    case .choice(let index):
      let words = model.choices[index].words
      let known = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Double($0)) })
      return try table.words(column, wanted: "one of \(Words.list(words, "or"))", among: words) { known[$0] }
    case .thing(let kind, _):
      let noun = Words.a(model.kinds[kind.index].name)
      return try table.words(column, wanted: noun, among: thingNames(of: kind)) { self.slot($0, of: kind) }
    case .date:
      if !model.clock.hasDates,
        let row = (0..<table.rowCount).first(where: { isDate(row: $0, column, table) })
      {
        throw .dateWithoutClock(table.cell(row, column))
      }
      return try table.words(column, wanted: "a date such as 2026-Q3 or 2026-09-15", among: []) {
        self.date($0)
      }
    default: return try table.numbers(column: column)
    }
  }

  private static let flags: [String: Double] = ["yes": 1, "no": 0, "true": 1, "false": 0, "1": 1, "0": 0]

  /// The slot of a thing by its name in data or in the model.
  func slot(_ cell: String, of kind: KindID) -> Double? {
    let name = Name.typeable(cell)
    if let thing = names.dataNames[model.kinds[kind.index].root]?[name], isKind(thing.kind, kind) {
      return Double(thing.slot)
    }
    if case .thing(let own, let slot)? = names.find(name), isKind(own, kind), slot >= 0 {
      return Double(slot)
    }
    return nil
  }

  private func thingNames(of kind: KindID) -> [String] {
    model.groups.filter { isKind($0.kind, kind) }.flatMap { $0.names.compactMap { $0 } }
  }

  private func isDate(row: Int, _ column: Int, _ table: CSVTable) -> Bool {
    Self.date(table.text(row: row, column: column)) != nil
  }

  /// A date as time since the clock's start, in the clock's unit.
  private func date(_ text: String) -> Double? {
    Self.date(text).flatMap { model.clock.elapsed(at: $0) }
  }

  private static func date(_ text: String) -> DateLiteral? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first), parts.count <= 3 else {
      return nil
    }
    var date = DateLiteral(year: year)
    if parts.count == 2, parts[1].first == "Q", let quarter = Int(parts[1].dropFirst()),
      (1...4).contains(quarter)
    {
      date.quarter = quarter
    } else if parts.count >= 2 {
      guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      date.month = month
      if parts.count == 3 {
        guard let day = Int(parts[2]), (1...31).contains(day) else { return nil }
        date.day = day
      }
    }
    return date
  }

  /// Arithmetic over the numbers of each line.
  private func arithmetic(
    _ expr: Expr, _ field: Field, _ id: FieldID, _ table: CSVTable
  ) throws(DataFault) -> [Double]? {
    guard case .number = field.type, let values = try numbers(expr, table, mayBeBlank: field.presence != nil)
    else {
      report(DeclarationProblem.rowTooMuch(expr.span))
      return nil
    }
    let scale = mentionsUnit(expr) ? 1 : pending.scales[id] ?? 1
    let scaled = values.map { $0 * scale }
    try checkBounds(scaled, field, of: expr, table)
    return scaled
  }

  /// What is computed must lie within the bounds too; the message shows it at the first column it is made of.
  private func checkBounds(_ values: [Double], _ field: Field, of expr: Expr, _ table: CSVTable)
    throws(DataFault)
  {
    guard let column = columns(in: expr).lazy.compactMap(table.column).first else { return }
    let low = field.least ?? -Double.infinity
    let high = field.most ?? Double.infinity
    guard let row = values.firstIndex(where: { $0 < low || $0 > high }) else { return }
    var cell = table.cell(row, column)
    cell.text = spelled(values[row])
    throw .outside(cell, field: field.name, least: field.least, most: field.most)
  }

  private func mentionsUnit(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .number(let number): number.unit != nil
    case .unary(let unary): mentionsUnit(unary.operand)
    case .binary(let binary): mentionsUnit(binary.left) || mentionsUnit(binary.right)
    default: false
    }
  }

  /// What is computed of a blank is blank, where that may be.
  private func numbers(_ expr: Expr, _ table: CSVTable, mayBeBlank: Bool) throws(DataFault) -> [Double]? {
    if rowName(expr) != nil {
      guard let column = rowColumn(expr, table) else { return nil }
      let values = try table.numbers(column: column)
      if !mayBeBlank, let row = values.firstIndex(where: \.isNaN) {
        throw .blank(table.cell(row, column), field: table.columns[column])
      }
      return values
    }
    if case .binary(let binary) = expr.kind, mentionsRow(expr) {
      guard let a = try numbers(binary.left, table, mayBeBlank: mayBeBlank),
        let b = try numbers(binary.right, table, mayBeBlank: mayBeBlank)
      else { return nil }
      guard let operation = Self.operation(binary.op) else { return nil }
      if binary.op == .divided || binary.op == .per,
        let row = a.indices.first(where: { b[$0] == 0 && !a[$0].isNaN })
      {
        throw .dividesByZero(
          .init(file: table.name, line: table.line(of: row)), columns: columns(in: binary.right))
      }
      return zip(a, b).map(operation)
    }
    if case .unary(let unary) = expr.kind, unary.op == .minus, mentionsRow(expr) {
      return try numbers(unary.operand, table, mayBeBlank: mayBeBlank)?.map { -$0 }
    }
    return quantity(of: expr).map { Array(repeating: $0.value, count: table.rowCount) }
  }

  /// The columns that a value of the line is made of.
  func columns(in expr: Expr) -> [String] {
    if let (name, _) = rowName(expr) { return [name] }
    return switch expr.kind {
    case .unary(let unary): columns(in: unary.operand)
    case .binary(let binary): columns(in: binary.left) + columns(in: binary.right)
    default: []
    }
  }

  private static func operation(_ op: StratSyntax.BinaryOperator) -> ((Double, Double) -> Double)? {
    switch op {
    case .plus: { $0 + $1 }
    case .minus: { $0 - $1 }
    case .times: { $0 * $1 }
    case .divided, .per: { $0 / $1 }
    default: nil
    }
  }
}

extension CSVTable {
  /// A column of words as numbers: NaN where blank. Throws the first cell that is none of them.
  func words(
    _ column: Int, wanted: String, among known: @autoclosure () -> [String], _ value: (String) -> Double?
  ) throws(DataFault) -> [Double] {
    var out = [Double](repeating: .nan, count: rowCount)
    for row in 0..<rowCount {
      let text = text(row: row, column: column)
      guard !text.isEmpty else { continue }
      guard let number = value(text) else {
        throw .notOne(cell(row, column), wanted: wanted, nearest: Spelling.nearest(text, among: known()))
      }
      out[row] = number
    }
    return out
  }
}

extension Clock {
  /// Whether steps are of a calendar.
  fileprivate var hasDates: Bool {
    switch calendar {
    case .months, .days: true
    case .numeric, .rounds: false
    }
  }

  /// Time since the clock's start at the beginning of a date, in the clock's unit; `nil` where the clock has
  /// no dates.
  public func elapsed(at date: DateLiteral) -> Double? {
    switch calendar {
    case .months(let perUnit, let start):
      let whole = Double(date.months - start) / Double(perUnit)
      guard let day = date.day, day > 1 else { return whole }
      return whole + Double(day - 1) / (365.25 / 12 * Double(perUnit))
    case .days(let perUnit, let start): return Double(date.days - start) / perUnit
    case .numeric, .rounds: return nil
    }
  }
}
