// SPDX-License-Identifier: Apache-2.0
// Reads with the table, one terminal at a time, and can be asked at any point what may come next.

struct Driver {
  let table: Table
  private var states: [Int]
  /// What has been read, grouped; kept only if asked for.
  private var values: [[String]] = []
  private let groups: Bool

  init(_ table: Table, start: String, groups: Bool = false) {
    self.table = table
    self.groups = groups
    states = [table.initial[start] ?? 0]
  }

  /// Whether the terminal may come next.
  func can(_ name: String) -> Bool {
    guard let terminal = table.grammar.numbers[name] else { return false }
    var below = states.count
    var above: [Int] = []
    while true {
      let state = above.last ?? states[below - 1]
      if table.goto[state * table.symbolCount + terminal] >= 0 { return true }
      let production = Int(table.reduction[state * table.grammar.terminalCount + terminal])
      if production < 0 { return false }
      let length = table.grammar.bodies[production].count
      let fromAbove = min(length, above.count)
      above.removeLast(fromAbove)
      below -= length - fromAbove
      let under = above.last ?? states[below - 1]
      above.append(Int(table.goto[under * table.symbolCount + table.grammar.heads[production]]))
    }
  }

  /// Reads the terminal, which must be one that may come next; `spelling` is what the grouping shows for it.
  mutating func feed(_ name: String, spelling: String = "") {
    guard let terminal = table.grammar.numbers[name] else { return }
    while let state = states.last, table.goto[state * table.symbolCount + terminal] < 0 {
      let production = Int(table.reduction[state * table.grammar.terminalCount + terminal])
      guard production >= 0 else { return }
      reduce(production)
    }
    push(terminal)
    if groups { values.append([spelling]) }
  }

  private mutating func push(_ symbol: Int) {
    states.append(Int(table.goto[(states.last ?? 0) * table.symbolCount + symbol]))
  }

  private mutating func reduce(_ production: Int) {
    let length = table.grammar.bodies[production].count
    let head = table.grammar.heads[production]
    states.removeLast(length)
    push(head)
    guard groups else { return }
    let parts = Array(values.suffix(length).joined())
    values.removeLast(length)
    let passesOn = table.grammar.isHelper[head] || parts.count == 1
    values.append(passesOn ? parts : ["(" + parts.joined(separator: " ") + ")"])
  }

  /// What has been read, with brackets around whatever holds two parts or more; to be asked at the end.
  var grouping: String {
    var finished = self
    finished.feed(Productions.end)
    return finished.values.dropLast().joined().joined(separator: " ")
  }
}
