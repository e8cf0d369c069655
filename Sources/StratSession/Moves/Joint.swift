// SPDX-License-Identifier: Apache-2.0
// Moves of several who raise one answer: what they bring apart, together, and one after the other.
//
// What each adds is its share by Shapley 1953: the mean, over all orders in which they could join, of what the answer
// gains when it joins. The shares add up to what all of them gain together.

import StratCompiler
import StratEngine

struct Joint: Sendable {
  /// The asker's own first, then by what each adds alone.
  var moves: [Finding.Weighed]
  /// The answer with some of them made: with the nth where bit n is set.
  var values: [Double]
  /// The orders, one move a step, in which each can be made at its turn.
  var orders: [Order]

  struct Order: Sendable {
    var places: [Int]
    var value: Double
  }

  /// What all bring together.
  var gain: Double { (values.last ?? 0) - values[0] }

  /// What they bring together beyond what each brings alone.
  var synergy: Double { gain - moves.indices.reduce(0) { $0 + values[1 << $1] - values[0] } }

  var shares: [Double] {
    moves.indices.map { n in
      values.indices.filter { $0 & (1 << n) == 0 }.reduce(0) { sum, set in
        sum + weight(before: set.nonzeroBitCount) * (values[set | (1 << n)] - values[set])
      }
    }
  }

  /// The part of all orders in which just these come before one: s! (k - s - 1)! / k!.
  private func weight(before count: Int) -> Double {
    func factorial(_ n: Int) -> Double { (1...max(n, 1)).reduce(1) { $0 * Double($1) } }
    return factorial(count) * factorial(moves.count - count - 1) / factorial(moves.count)
  }

  var best: Order? { orders.reduce(nil) { ($0?.value ?? -.infinity) >= $1.value ? $0 : $1 } }
  var worst: Order? { orders.reduce(nil) { ($0?.value ?? .infinity) <= $1.value ? $0 : $1 } }
  var orderCount: Int { moves.indices.reduce(1) { $0 * ($1 + 1) } }
}

extension Performer {
  /// Nothing where the answer cannot be found in all of the twins.
  func joint(
    _ moves: [Finding.Weighed], _ finding: Finding, in state: WorldState, _ compiled: Compiled
  ) -> Joint? {
    let orders = Performer.orders(Array(moves.indices))
    let sets = 1 << moves.count
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let asked = finding.fragment
    let answers = sideBySide(sets + orders.count, workers: options.workers) { n -> Double in
      if me.options.isInterrupted() { return .nan }
      if n >= sets { return me.answer(to: asked, after: orders[n - sets].map { moves[$0] }, compiled) }
      let chosen = moves.indices.filter { n & (1 << $0) != 0 }.map { moves[$0] }
      return me.answer(to: asked, with: chosen, in: state, compiled)
    }
    if !answers.prefix(sets).allSatisfy(\.isFinite) { return nil }
    let possible = zip(orders, answers.dropFirst(sets)).filter { $1.isFinite }
    return Joint(
      moves: moves, values: Array(answers.prefix(sets)),
      orders: possible.map { Joint.Order(places: $0, value: $1) })
  }

  /// With moves made now, one behind the other. What cannot be made behind another counts as not made.
  private func answer(
    to asked: Fragment?, with moves: [Finding.Weighed], in state: WorldState, _ compiled: Compiled
  ) -> Double {
    var other = twin
    for move in moves {
      if let after = other.trial(of: move.spoken).after { other.core = after }
    }
    return later(other.core.state ?? state, [asked], compiled)?.first ?? .nan
  }

  /// With one move a step. NaN where one cannot be made at its turn.
  private func answer(to asked: Fragment?, after moves: [Finding.Weighed], _ compiled: Compiled) -> Double {
    var other = twin
    for (n, move) in moves.enumerated() {
      if n > 0, let state = other.core.state {
        other.core.state = try? compiled.simulation.run(state, steps: 1) { _, _ in true }
      }
      guard let after = other.trial(of: move.spoken).after else { return .nan }
      other.core = after
    }
    return other.core.state.flatMap { later($0, [asked], compiled)?.first } ?? .nan
  }

  private static func orders(_ places: [Int]) -> [[Int]] {
    if places.isEmpty { return [[]] }
    return places.flatMap { first in orders(places.filter { $0 != first }).map { [first] + $0 } }
  }
}
