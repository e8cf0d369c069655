// SPDX-License-Identifier: Apache-2.0
// Definitions, measures, curves and parameters are checked when their round comes or when a value needs them,
// whichever is first. Nothing recurses: what needs itself is reported as a ring.

import StratSyntax

extension Checker {
  /// A checked definition; its type is `.unknown` after a report.
  func define(_ id: DefineID) -> Define {
    onDemand(.define(id)) { self.check(define: id) }
    return model.defines[id.index]
  }

  /// A checked measure.
  func measure(_ index: Int) -> Measure {
    onDemand(.measure(index)) { self.check(measure: index) }
    return model.measures[index]
  }

  /// A checked curve.
  func curve(_ index: Int) -> Curve {
    onDemand(.curve(index)) { self.check(curve: index) }
    return model.curves[index]
  }

  /// The type of one entry of a field. A parameter without a type note gets its type from its value.
  func fieldType(_ id: FieldID) -> ValueType {
    if pending.untyped.contains(id) { onDemand(.field(id)) { self.check(first: id) } }
    return model.fields[id.index].type
  }

  /// Checks once; what is asked for while it is being checked stands in a ring.
  func onDemand(_ symbol: Symbol, _ check: () -> Void) {
    switch pending.states[symbol] {
    case nil: return
    case .underway:
      report(DeclarationProblem.ring(place(of: symbol), name: name(of: symbol), through: ring(to: symbol)))
    case .waiting:
      pending.states[symbol] = .underway
      underway.append(symbol)
      check()
      underway.removeLast()
      pending.states[symbol] = nil
    }
  }

  private func ring(to symbol: Symbol) -> [String] {
    guard let start = underway.firstIndex(of: symbol) else { return [] }
    return underway[start...].map(name(of:))
  }

  private func name(of symbol: Symbol) -> String {
    switch symbol {
    case .define(let id): model.defines[id.index].name
    case .measure(let index): model.measures[index].name
    case .curve(let index): model.curves[index].name
    case .field(let id): model.fields[id.index].name
    default: symbol.words
    }
  }

  private func place(of symbol: Symbol) -> SourceSpan {
    switch symbol {
    case .define(let id): model.defines[id.index].span
    case .measure(let index): model.measures[index].span
    case .curve(let index): model.curves[index].span
    case .field(let id): model.fields[id.index].span
    default: SourceSpan(source: SourceID(0), start: 0, end: 0)
    }
  }
}
