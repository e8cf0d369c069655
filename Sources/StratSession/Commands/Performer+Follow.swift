// SPDX-License-Identifier: Apache-2.0
// `follow patience for Dana`, `stop following`: who follows which strategy from now on. A strategy is followed by the
// one that it is for until something else is said; whoever follows another lets the ones before it rest.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func follow(_ strategy: Name, for actor: Name, at span: SourceSpan) throws {
    let index = try strategyNamed(strategy)
    _ = try speaking(actor)
    try refuse(gone: actor, at: actor.span)
    try loosen(for: Statement(span: span, kind: .command(.follow(strategy, actor: actor))))
    let compiled = try model(at: span)
    let before = followings.filter { $0.name == actor.text }.map(\.strategy)
    setFollowers { n, follower in follower.name == actor.text ? n == index : nil }
    let rest = before.filter { $0 != index }.map { compiled.model.strategies[$0].name }
    say(
      "\(actor.text) follows \(strategy.text)"
        + (before == [index]
          ? " as before."
          : rest.isEmpty ? "." : "; \(rest.joined(separator: ", ")) rest\(rest.count == 1 ? "s" : "")."))
  }

  mutating func stopFollowing(_ strategy: Name?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    let index = try strategy.map { try strategyNamed($0) }
    let before = followings.filter { index == nil || $0.strategy == index }
    guard !before.isEmpty else {
      return say(strategy.map { "Nobody follows \($0.text)." } ?? "Nobody follows a strategy.")
    }
    setFollowers { n, _ in index == nil || n == index ? false : nil }
    let names = before.map { "\(compiled.model.strategies[$0.strategy].name) for \($0.name)" }
    say("No longer followed: \(names.joined(separator: ", ")).")
  }

  /// Who follows what now, by strategy.
  var followings: [(strategy: Int, name: String)] {
    guard let compiled = core.compiled, let state = core.state else { return [] }
    let columns = compiled.lowered.program.columns
    return compiled.model.strategies.enumerated().flatMap { n, strategy in
      zip(strategy.followers, compiled.lowered.strategies[n]).compactMap { follower, column in
        let isOther = state.value(column, columns[column]) != 0
        return isOther != follower.isDeclared ? (n, follower.name) : nil
      }
    }
  }

  /// Sets who follows what: yes, no, or nothing for those who go on as they do.
  private mutating func setFollowers(_ follows: (Int, Strategy.Follower) -> Bool?) {
    guard let compiled = core.compiled, var state = core.state else { return }
    for (n, strategy) in compiled.model.strategies.enumerated() {
      for (follower, column) in zip(strategy.followers, compiled.lowered.strategies[n]) {
        guard let wanted = follows(n, follower) else { continue }
        state.set(flag: column, to: wanted != follower.isDeclared)
      }
    }
    touch(state, compiled)
    hasChanged = true
  }

  /// The strategy of a name, which must be there.
  func strategyNamed(_ name: Name) throws -> Int {
    let compiled = try model(at: name.span)
    if case .strategy(let index)? = compiled.checked.names.find(name) { return index }
    if case .thing? = compiled.checked.names.find(name), let first = compiled.model.strategies.first {
      throw Trouble(
        "E0759", "`\(name.text)` is no strategy, but somebody who can follow one", at: name.span,
        help: ["follow \(first.name) for \(name.text)", "or nothing any more: stop following \(first.name)"])
    }
    throw missing("E0759", "strategy", name, among: compiled.model.strategies.map(\.name))
  }
}
