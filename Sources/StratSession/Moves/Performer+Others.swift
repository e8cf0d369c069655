// SPDX-License-Identifier: Apache-2.0
// `diagnose NAME` of a question that is asked of others too (`and others`): who else could raise its answer. What the
// others can do is tried on twins, as the asker's own moves are, and of each the best is kept.
//
// All together they can mostly do more than can be tried in a second. So of each of their moves some ways are tried
// first, those before all that are made with what the asker's own moves show to matter; and then all ways of the moves
// that promise most.

import StratCompiler
import StratEngine
import StratSyntax

/// What others could do to raise an answer.
struct Outlook {
  /// Of each the best way that was found, the one that raises it most first.
  var best: [Finding.Weighed] = []
  /// How many ways to make a move they have, and how many of these were tried.
  var ways = 0
  var tried = 0
}

extension Performer {
  /// How many others are laid side by side: with the asker there are 16 sets of them, and 24 orders.
  static let othersCompared = 3
  /// How many ways are tried at first, and how many then, of all others together: half a second's work in the largest
  /// of our models.
  private static let waysTried = (first: 200, then: 130)

  func outlook(_ finding: Finding, by asker: Name, in state: WorldState, _ compiled: Compiled) -> Outlook {
    let groups = others(than: asker, compiled).flatMap { Performer.byMove(ways(of: $0, compiled)) }
    let nearness = Nearness(finding)
    let quotas = Performer.quotas(groups.map(\.count), of: Performer.waysTried.first)
    let first = zip(groups, quotas).map { nearness.some($1, of: $0) }
    let found = raising(Array(first.joined()), finding, in: state, compiled)
    let then = promising(groups, after: first, found)
    let all = found + raising(then, finding, in: state, compiled)
    return Outlook(
      best: Performer.bestOfEach(all), ways: groups.reduce(0) { $0 + $1.count },
      tried: first.reduce(0) { $0 + $1.count } + then.count)
  }

  /// The ways not yet tried of the moves that promise most, as far as there is time for them.
  private func promising(
    _ groups: [[SpokenMove]], after first: [[SpokenMove]], _ found: [Finding.Weighed]
  ) -> [SpokenMove] {
    var best: [[String]: Double] = [:]
    for one in found { best[one.spoken.group] = max(best[one.spoken.group] ?? -.infinity, one.with) }
    let order = groups.indices.compactMap { n in
      groups[n].first.flatMap { best[$0.group] }.map { (place: n, value: $0) }
    }.sorted { ($1.value, $0.place) < ($0.value, $1.place) }
    let rest = order.flatMap { next in
      let seen = Set(first[next.place])
      return groups[next.place].filter { !seen.contains($0) }
    }
    return Array(rest.prefix(Performer.waysTried.then))
  }

  /// All that are there and can speak a move, but for the asker.
  private func others(than asker: Name, _ compiled: Compiled) -> [String] {
    var names: [String] = []
    for move in compiled.model.moves {
      let speakers = values(of: compiled.model.locals[move.speaker.index].type, compiled)
      names += speakers.filter { $0 != asker.text && !names.contains($0) }
    }
    return names
  }

  /// Those of some ways that would raise the answer.
  private func raising(
    _ ways: [SpokenMove], _ finding: Finding, in state: WorldState, _ compiled: Compiled
  ) -> [Finding.Weighed] {
    let asked = [finding.fragment]
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let wanted = asked
    return sideBySide(ways.count, workers: options.workers) { n -> Finding.Weighed? in
      if me.options.isInterrupted() { return nil }
      let trial = me.trial(of: ways[n])
      guard let after = trial.after?.state, let with = me.later(after, wanted, compiled)?.first else {
        return nil
      }
      return Finding.Weighed(spoken: ways[n], with: with, cost: trial.cost)
    }.compactMap(\.self).filter { $0.with > finding.without }
  }

  // ---- Which are tried ----

  private static func byMove(_ ways: [SpokenMove]) -> [[SpokenMove]] {
    var groups: [[SpokenMove]] = []
    for way in ways {
      if groups.last?[0].move == way.move {
        groups[groups.count - 1].append(way)
      } else {
        groups.append([way])
      }
    }
    return groups
  }

  /// How many of each group are tried: all of the small ones, equally many of the others.
  private static func quotas(_ counts: [Int], of budget: Int) -> [Int] {
    let most = counts.max() ?? 0
    let level = (0...most).last { level in counts.reduce(0) { $0 + min($1, level) } <= budget } ?? 0
    if level > 0 { return counts.map { min($0, level) } }
    let chosen = Set(places(budget, of: counts.count))
    return counts.indices.map { chosen.contains($0) ? 1 : 0 }
  }

  /// So many places of a list, equally far apart.
  fileprivate static func places(_ wanted: Int, of count: Int) -> [Int] {
    (0..<wanted).map { $0 * count / max(wanted, 1) }
  }

  /// The best of each who speaks, the highest first; of equals the first.
  private static func bestOfEach(_ moves: [Finding.Weighed]) -> [Finding.Weighed] {
    let order = moves.enumerated().sorted { ($1.element.with, $0.offset) < ($0.element.with, $1.offset) }
    var seen: Set<String> = []
    return order.map(\.element).filter { seen.insert($0.spoken.speaker).inserted }
  }
}

extension SpokenMove {
  /// What all ways of one move by one speaker have in common.
  fileprivate var group: [String] { [speaker, move] }

  /// What the move is made with.
  fileprivate var given: [String] {
    words.dropFirst(move.count + 1).dropLast().split(separator: ", ").map(String.init)
  }
}

/// How much the asker's own moves show a thing to matter to the question: by what they change at most that are made with
/// it. What is near to a question is mostly the same for all.
private struct Nearness {
  private var effects: [String: Double] = [:]

  init(_ finding: Finding) {
    for own in finding.tried {
      let effect = (own.with - finding.without).magnitude
      for thing in own.spoken.given + [own.spoken.words] { effects[thing] = max(effects[thing] ?? 0, effect) }
    }
  }

  private func score(_ way: SpokenMove) -> Double {
    (way.given + [way.words]).reduce(0) { $0 + (effects[$1] ?? 0) }
  }

  /// Some ways of a move: half of them the nearest, the rest from all over the list.
  func some(_ count: Int, of ways: [SpokenMove]) -> [SpokenMove] {
    if count >= ways.count { return ways }
    let scored = ways.indices.map { (place: $0, score: score(ways[$0])) }.filter { $0.score > 0 }
    let near = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix((count + 1) / 2)
    let best = Set(near.map(\.place))
    let rest = ways.indices.filter { !best.contains($0) }
    let spread = Performer.places(count - best.count, of: rest.count).map { rest[$0] }
    return (best.sorted() + spread).map { ways[$0] }
  }
}
