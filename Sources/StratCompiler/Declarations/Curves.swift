// SPDX-License-Identifier: Apache-2.0
// `curve dropout through (0, 30%), (0.5, 12%)` and `curve dropout from "d.csv" { x = row.t; y = row.share }`.

import StratSyntax

extension Checker {
  func check(curve index: Int) {
    let source = pending.curves[index]
    switch source.shape {
    case .points(let points): check(index, points)
    case .file(let file, let values): check(index, file, values)
    }
  }

  private func check(_ index: Int, _ points: [CurvePoint]) {
    let scope = Scope(.definition, owner: "curve \(model.curves[index].name)")
    var x: [Double] = []
    var y: [Double] = []
    for point in points {
      guard let across = coordinate(point.x, index, isX: true, isFirst: x.isEmpty, scope),
        let up = coordinate(point.y, index, isX: false, isFirst: y.isEmpty, scope)
      else { return }
      x.append(across)
      y.append(up)
    }
    set(index, x, y, points.first?.span ?? model.curves[index].span)
  }

  /// A number that is known, of the same unit as those before.
  private func coordinate(_ expr: Expr, _ index: Int, isX: Bool, isFirst: Bool, _ scope: Scope) -> Double? {
    let wanted: ValueType? =
      isFirst ? nil : isX ? .number(model.curves[index].xUnit, isShare: false) : model.curves[index].yType
    let value = typed(expr, in: scope, expecting: wanted)
    if value.type == .unknown { return nil }
    guard case .number(let unit, let isShare) = value.type, let number = constant(value) else {
      report(DeclarationProblem.notKnown(expr.span, what: "a point of a curve"))
      return nil
    }
    if isFirst {
      if isX {
        model.curves[index].xUnit = unit
      } else {
        model.curves[index].yType = .number(unit, isShare: isShare)
      }
    } else if let wanted, case .number(let known, _) = wanted, known != unit {
      report(
        DeclarationProblem.unfit(
          expr.span, what: "this point", found: words(value.type), wanted: words(known),
          mended: value.type.unit.flatMap { mended(expr, from: $0, to: known) }))
      return nil
    }
    return number
  }

  /// Points go from left to right: straight lines between them, flat beyond.
  private func set(_ index: Int, _ x: [Double], _ y: [Double], _ span: SourceSpan) {
    guard !x.isEmpty else { return }
    for i in x.indices.dropFirst() where x[i] <= x[i - 1] {
      report(DeclarationProblem.curveBackwards(span, curve: model.curves[index].name, at: x[i]))
      return
    }
    model.curves[index].x = x
    model.curves[index].y = y
  }

  private func check(_ index: Int, _ file: TextLiteral, _ values: [GivenValue]) {
    guard let table = table(file) else { return }
    guard let x = column("x", 0, values, table, file.span), let y = column("y", 1, values, table, file.span)
    else {
      return
    }
    model.curves[index].yType = .plain
    set(index, x, y, file.span)
  }

  /// The column that the block gives, or the one of that name, or the first and the second.
  private func column(
    _ name: String, _ place: Int, _ values: [GivenValue], _ table: CSVTable, _ span: SourceSpan
  ) -> [Double]? {
    let column: Int?
    if let value = values.first(where: { $0.name.text == name }) {
      column = rowColumn(value.given.value, table)
    } else {
      column = values.isEmpty ? table.column(name) ?? (place < table.columns.count ? place : nil) : nil
      if column == nil { report(DeclarationProblem.noEnd(span, relation: "the curve", names: [name])) }
    }
    guard let column else { return nil }
    do throws(DataFault) {
      let numbers = try table.numbers(column: column)
      if let row = numbers.firstIndex(where: \.isNaN) { throw .blank(table.cell(row, column), field: name) }
      return numbers
    } catch {
      report(DataProblem(fault: error, span: span))
      return nil
    }
  }
}
