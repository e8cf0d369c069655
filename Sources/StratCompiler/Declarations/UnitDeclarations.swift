// SPDX-License-Identifier: Apache-2.0
// `unit USD`, `unit child, children`, `unit dozen = 12`, `unit cent = 0.01 USD`.

import StratSyntax

extension Checker {
  /// Declares the base units in order, then those that are so many of another, in whatever order they stand.
  func declareUnits(_ items: [Item]) {
    var multiples: [UnitDeclaration] = []
    var roles: [String: Module.Role] = [:]
    for item in items {
      guard case .unit(let unit) = item.declaration, !unit.name.text.isEmpty else { continue }
      if let first = roles[unit.name.text], first != item.role, unit.value == nil { continue }
      roles[unit.name.text] = item.role
      guard declareNames(of: unit) else { continue }
      if unit.value == nil {
        model.units.append(UnitInfo(name: unit.name.text, plural: plural(of: unit).text))
        set(unit, Unit([.init(base: model.units.count - 1, exponent: 1)]), 1)
      } else {
        multiples.append(unit)
      }
    }
    settle(multiples)
  }

  private func declareNames(of unit: UnitDeclaration) -> Bool {
    let plural = plural(of: unit)
    guard declare(unit.name, .unit(unit.name.text)) else { return false }
    return plural.text == unit.name.text || declare(plural, .unit(unit.name.text))
  }

  private func plural(of unit: UnitDeclaration) -> Name {
    unit.plural ?? Name(text: Plural.of(unit.name.text), span: unit.name.span)
  }

  private func set(_ declaration: UnitDeclaration, _ unit: Unit, _ scale: Double) {
    for name in [declaration.name.text, plural(of: declaration).text] {
      model.unitNames[name] = (unit, scale)
    }
  }

  private func settle(_ multiples: [UnitDeclaration]) {
    var waiting = multiples
    for unit in multiples {
      for name in [unit.name.text, plural(of: unit).text] { model.unitNames[name] = nil }
    }
    while !waiting.isEmpty {
      let ready = waiting.filter { unit in
        unit.value.map {
          needs($0).isDisjoint(with: waiting.flatMap { [$0.name.text, plural(of: $0).text] })
        } ?? true
      }
      guard !ready.isEmpty else { break }
      for unit in ready { settle(unit) }
      waiting.removeAll { unit in ready.contains { $0.name == unit.name } }
    }
    for unit in waiting {
      report(DeclarationProblem.ring(unit.name.span, name: unit.name.text, through: [unit.name.text]))
      set(unit, .one, 1)
    }
  }

  private func settle(_ unit: UnitDeclaration) {
    guard let value = unit.value else { return }
    guard let found = quantity(of: value), found.value > 0, found.value.isFinite else {
      if value.kind != .missing { report(DeclarationProblem.unitValue(value.span, unit: unit.name.text)) }
      return set(unit, .one, 1)
    }
    set(unit, found.unit, found.value)
  }

  /// The names in a plain calculation.
  private func needs(_ expr: Expr) -> Set<String> {
    switch expr.kind {
    case .number(let number): number.unit.map { [$0.text] } ?? []
    case .name(let name): [name.text]
    case .unary(let unary): needs(unary.operand)
    case .binary(let binary): needs(binary.left).union(needs(binary.right))
    default: []
    }
  }

  /// Adds a name to the one list, or reports which declared one it clashes with.
  @discardableResult
  func declare(_ name: Name, _ symbol: Symbol) -> Bool {
    guard !name.text.isEmpty else { return false }
    guard let first = names.add(name, symbol) else { return true }
    report(NameProblem.clash(name, first: first, isCase: first.text != name.text))
    return false
  }
}
