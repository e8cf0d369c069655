// SPDX-License-Identifier: Apache-2.0
// The plausible range of a parameter: `parameter q = 5% plausible 3% to 8%`. The value is what the model believes, the
// range what others could believe as well. Nothing is drawn from it unless it is asked for: `with q ~ plausible`, and
// `with parameters ~ plausible` for all that have one, evenly between both ends.

import StratSyntax

extension Checker {
  /// Two known values of the parameter's own kind, the lower first, with its value between them.
  func checkPlausible(_ id: FieldID, in scope: Scope) {
    let field = model.fields[id.index]
    guard let range = pending.plausible[id], field.type != .unknown else { return }
    let ends = [range.low, range.high].map { typed($0, in: scope, expecting: field.type) }
    guard
      zip(ends, [range.low, range.high]).allSatisfy({
        isFit($0, field.type, "an end of the range", written: $1)
      })
    else { return }
    guard field.type.lane == .number, field.keys.isEmpty, let low = constant(ends[0]),
      let high = constant(ends[1]), low < high
    else {
      return report(DeclarationProblem.noRange(range.span, name: field.name))
    }
    checkBounds(ends[0], field, written: range.low)
    checkBounds(ends[1], field, written: range.high)
    guard low >= field.least ?? low, high <= field.most ?? high else { return }
    model.fields[id.index].plausible = low...high
    if pending.replaced[id] == nil { checkBelief(field, in: low...high, range) }
  }

  /// What is believed must be plausible; what is drawn already has a range of its own.
  private func checkBelief(_ field: Field, in range: ClosedRange<Double>, _ written: PlausibleRange) {
    if field.isUncertain { return report(DeclarationProblem.twoRanges(written.span, name: field.name)) }
    guard let value = field.first.flatMap({ constant($0) }), !range.contains(value) else { return }
    report(DeclarationProblem.implausible(written.span, name: field.name))
  }

  // ---- Drawn from ----

  /// What `with q = 9%` gives in place of a parameter's own value: the last that speaks of it.
  func override(of parameter: ParameterDeclaration) -> StratSyntax.Given? {
    for setting in overrides.reversed() {
      guard case .name(let target) = setting.target.kind else { continue }
      let isOwn = target.text == parameter.name.text
      guard setting.isPlausible else {
        if isOwn { return setting.given }
        continue
      }
      if let range = parameter.plausible, isOwn || target.text == Setting.all {
        let drawn = Expr(span: range.span, kind: .between(range.low, range.high))
        return StratSyntax.Given(gives: .uncertain, value: drawn)
      }
    }
    return nil
  }

  /// `with q ~ plausible` needs a range to draw from.
  func checkPlausible(_ setting: Setting, _ name: Name) {
    if name.text == Setting.all {
      guard model.fields.allSatisfy({ $0.plausible == nil }) else { return }
      return report(DeclarationProblem.nothingPlausible(setting.span, name: nil))
    }
    if let id = parameter(named: name), model.fields[id.index].plausible == nil {
      report(DeclarationProblem.nothingPlausible(setting.span, name: name.text))
    }
  }
}

extension Setting {
  /// All parameters that have a range, in `with parameters ~ plausible`.
  static let all = "parameters"

  /// `parameters ~ plausible`
  public static var allPlausible: Setting {
    func word(_ text: String) -> Expr { Expr(span: .none, kind: .name(Name(text: text, span: .none))) }
    return Setting(
      span: .none, target: word(all), given: StratSyntax.Given(gives: .uncertain, value: word(plausible)))
  }

  private static let plausible = "plausible"

  var isPlausible: Bool {
    guard given.gives == .uncertain, case .name(let name) = given.value.kind else { return false }
    return name.text == Setting.plausible
  }
}
