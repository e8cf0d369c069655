// SPDX-License-Identifier: Apache-2.0
// Many worlds at once: `run` and `sweep` with their options.

extension TreeReader {
  private static let optionWords: [Word] = [.seed, .following, .worlds, .keep, .without]

  func run() throws(ReadingError) -> RunCommand {
    advance()
    context.stops = Self.optionWords
    defer { context.stops = [] }
    skipLines()
    let worlds = current.isNumber ? try bareNumber() : try countName()
    try need(.worlds)
    var run = RunCommand(worlds: worlds, options: try options(overMayStand: true))
    guard take(.until) else { return run }
    run.until = try disjunction()
    if take(.within) { run.within = try sum() }
    run.options += try options(overMayStand: false)
    return run
  }

  private func countName() throws(ReadingError) -> Expr {
    let name = try name()
    return try make(.name(name), name.span)
  }

  func sweep() throws(ReadingError) -> SweepCommand {
    advance()
    context.stops = Self.optionWords
    defer { context.stops = [] }
    var swept = [try sweptName()]
    while take(.comma) { swept.append(try sweptName()) }
    return SweepCommand(swept: swept, options: try options(overMayStand: true))
  }

  private func sweptName() throws(ReadingError) -> Swept {
    let name = try name()
    skipLines()
    if take(.in) { return Swept(name: name, values: .collection(try collection())) }
    try need(.from, or: .in)
    let from = try unended { () throws(ReadingError) in try sum() }
    try need(.to)
    let to = try sum()
    return Swept(name: name, values: .span(from: from, to: to, by: take(.by) ? try sum() : nil))
  }

  private func options(overMayStand: Bool) throws(ReadingError) -> [RunOption] {
    var options: [RunOption] = []
    while let option = try option(overMayStand) { options.append(option) }
    return options
  }

  private func option(_ overMayStand: Bool) throws(ReadingError) -> RunOption? {
    if overMayStand, take(.over) { return .over(try sum()) }
    if take(.with) { return .with(try settings()) }
    if take(.without) { return try without() }
    if take(.as) { return .named(try name()) }
    if take(.seed) { return .seed(try bareNumber()) }
    if take(.following) { return .following(try name()) }
    if take(.from) { return .from(try moment()) }
    if take(.worlds) { return .worlds(try bareNumber()) }
    return take(.keep) ? .keep(try names()) : nil
  }

  private func without() throws(ReadingError) -> RunOption {
    skipLines()
    guard take(.moves) else { return .without(try names()) }
    return .withoutMoves(by: take(.by) ? try memberNames() : [])
  }
}
