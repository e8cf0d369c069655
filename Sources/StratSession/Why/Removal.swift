// SPDX-License-Identifier: Apache-2.0
// What can be left out of the course of things: something that was done, a shock, what somebody does by strategy, and
// whatever has a name.

import StratCompiler
import StratEngine
import StratSyntax

/// Something that is left out of what was.
enum Removal: Hashable {
  /// By its number among the deeds.
  case deed(Int)
  case shock(String)
  /// All strategies of somebody.
  case strategies(of: String)
  case strategy(String)
  case rule(String)
  case move(String)
  case thing(String)
}

extension Removal {
  /// The model without it, or one in which it can go; false where the model stays as it is.
  func take(from checked: inout Checked) -> Bool {
    switch self {
    case .deed: return false
    case .thing(let name):
      guard case .thing(let kind, _)? = checked.names.find(name) else { return false }
      checked.model.lose(kind)
    default: take(from: &checked.model)
    }
    return true
  }

  private func take(from model: inout Model) {
    switch self {
    case .deed, .thing: break
    case .shock(let name):
      for n in model.shocks.indices where model.shocks[n].name == name { model.shocks[n].trigger = nil }
    case .strategies(let actor): model.leaveOutStrategies(of: [actor])
    case .strategy(let name):
      for n in model.strategies.indices where model.strategies[n].name == name {
        model.strategies[n].followers = []
      }
    case .rule(let name): model.rules.removeAll { $0.name == name }
    case .move(let name):
      for n in model.strategies.indices {
        model.strategies[n].lines.removeAll { line in
          line.moves.contains { model.moves[$0.move.index].name == name }
        }
      }
    }
  }

  /// Whether a deed goes with it: a shock that was called, a move that was made.
  func covers(_ deed: Deed, _ number: Int) -> Bool {
    switch self {
    case .deed(let own): return own == number
    case .shock(let name):
      if case .command(.shock(let called, at: _))? = deed.statement?.kind { return called.text == name }
      return false
    case .move(let name):
      switch deed.statement?.kind {
      case .action(.spoken(let spoken)): return spoken.move.calledName == name
      case .action(.value(let value)): return value.calledName == name
      default: return false
      }
    case .strategies, .strategy, .rule, .thing: return false
    }
  }
}

extension Expr {
  /// `rally` of `rally(parents)` and of `rally`.
  fileprivate var calledName: String? {
    switch kind {
    case .call(let name, _), .name(let name): name.text
    default: nil
    }
  }
}

extension Performer {
  /// How many things are left out in turn at most: the latest.
  private static let mostRemovals = 12

  /// All that can be left out of a time by itself: what was done, shocks that came, what was done by strategy.
  func removals(in window: Window) -> [Removal] {
    var found: [Removal] = []
    for (n, deed) in core.deeds.enumerated() where deed.step >= window.first && deed.sort != .declaration {
      if deed.statement != nil {
        found.append(.deed(n))
      } else if let shock = deed.shock {
        found.append(.shock(shock))
      }
    }
    let told = Set(
      core.deeds.filter { $0.step >= window.first }.compactMap { deed -> String? in
        if case .command(.follow(_, let actor))? = deed.statement?.kind { return actor.text }
        return nil
      })
    // What somebody does since they were told to is due to that.
    found +=
      core.compiled?.model.strategies.flatMap(\.followers).filter { $0.isDeclared || !told.contains($0.name) }
      .map { .strategies(of: $0.name) } ?? []
    var seen: Set<Removal> = []
    return found.filter { seen.insert($0).inserted }.suffix(Performer.mostRemovals)
  }

  /// What a name stands for that is to be left out.
  func removal(of name: Name) throws -> Removal {
    let compiled = try model(at: name.span)
    switch compiled.checked.names.find(name) {
    case .shock: return .shock(name.text)
    case .strategy: return .strategy(name.text)
    case .rule: return .rule(name.text)
    case .move: return .move(name.text)
    case .thing: return .thing(name.text)
    case nil: throw unknownThing(name, compiled)
    default:
      throw Trouble(
        "E0775", "`\(name.text)` cannot be left out", at: name.span,
        help: ["what can be: a thing, a rule, a move, a shock, a strategy"])
    }
  }

  func words(_ removal: Removal) -> String {
    switch removal {
    case .deed(let n): "\(core.deeds[n].words), \(label(core.deeds[n].step))"
    case .shock(let name): "shock \(name)"
    case .strategies(let actor): "what \(actor) did by strategy"
    case .strategy(let name): "strategy \(name)"
    case .rule(let name): "rule \(name)"
    case .move(let name): "move \(name)"
    case .thing(let name): name
    }
  }
}
