// SPDX-License-Identifier: Apache-2.0
// Which terminals let a state reduce. Source: DeRemer and Pennello, "Efficient Computation of LALR(1) Look-
// Ahead Sets", ACM TOPLAS 4 (1982): the terminals that follow a step over a rule in a state are those read
// right after it, and those that follow the steps it ends; a reduction looks ahead to what follows the steps
// it completes.

extension Table {
  mutating func makeReductions() {
    var steps = Steps(table: self)
    steps.read()
    steps.include()
    settle(steps)
  }

  /// Puts every reduction where it is looked for, and notes each place that already has something to do.
  private mutating func settle(_ steps: Steps) {
    let terminals = grammar.terminalCount
    reduction = Array(repeating: -1, count: stateCount * terminals)
    for (key, ahead) in steps.reductions.sorted(by: { $0.key < $1.key }) {
      let state = key / grammar.heads.count
      let production = key % grammar.heads.count
      for terminal in 0..<terminals where ahead[terminal >> 6] >> UInt64(terminal & 63) & 1 == 1 {
        let place = state * terminals + terminal
        if goto[state * symbolCount + terminal] >= 0 || reduction[place] >= 0 {
          let rule = grammar.names[grammar.heads[production]]
          conflicts.append("\(rule) at \(grammar.names[terminal]) in state \(state)")
        }
        reduction[place] = Int32(production)
      }
    }
  }
}

/// The steps over rules (a state and a rule that it can go over), and what follows each.
private struct Steps {
  let table: Table
  let grammar: Productions
  /// 64-bit words in a set of terminals.
  let width: Int
  /// state * symbols + symbol -> step, or -1.
  var number: [Int32]
  var states: [Int] = []
  var symbols: [Int] = []
  /// The sets of all steps, one after the other.
  var follow: [UInt64] = []
  var canBeEmpty: [Bool]
  /// state * productions + production -> the terminals at which it is reduced there.
  var reductions: [Int: [UInt64]] = [:]

  init(table: Table) {
    self.table = table
    grammar = table.grammar
    width = (grammar.terminalCount + 63) / 64
    number = Array(repeating: -1, count: table.goto.count)
    canBeEmpty = Steps.empties(grammar)
    for state in 0..<table.stateCount {
      for symbol in grammar.terminalCount..<table.symbolCount where step(state, symbol) >= 0 {
        number[state * table.symbolCount + symbol] = Int32(states.count)
        states.append(state)
        symbols.append(symbol)
      }
    }
    follow = Array(repeating: 0, count: states.count * width)
  }

  func step(_ state: Int, _ symbol: Int) -> Int { Int(table.goto[state * table.symbolCount + symbol]) }

  /// What is read right after each step, also past rules that may be empty.
  mutating func read() {
    var edges: [[Int]] = Array(repeating: [], count: states.count)
    for this in states.indices {
      let next = step(states[this], symbols[this])
      for terminal in 0..<grammar.terminalCount where step(next, terminal) >= 0 {
        follow[this * width + terminal >> 6] |= 1 << UInt64(terminal & 63)
      }
      for symbol in grammar.terminalCount..<table.symbolCount where canBeEmpty[symbol] {
        let other = Int(number[next * table.symbolCount + symbol])
        if other >= 0 { edges[other].append(this) }
      }
    }
    spread(along: edges)
  }

  /// What follows a step follows the steps that end it; then each reduction learns what follows what it completes.
  mutating func include() {
    var edges: [[Int]] = Array(repeating: [], count: states.count)
    var completed: [(key: Int, by: Int)] = []
    for this in states.indices {
      for production in grammar.ofSymbol[symbols[this]] {
        let body = grammar.bodies[production]
        let open = body.count - (body.reversed().prefix { canBeEmpty[$0] }.count)
        var state = states[this]
        for (place, symbol) in body.enumerated() {
          if place + 1 >= open && !grammar.isTerminal(symbol) {
            edges[this].append(Int(number[state * table.symbolCount + symbol]))
          }
          state = step(state, symbol)
        }
        completed.append((state * grammar.heads.count + production, this))
      }
    }
    spread(along: edges)
    for (key, this) in completed {
      var ahead = reductions[key] ?? Array(repeating: 0, count: width)
      for word in 0..<width { ahead[word] |= follow[this * width + word] }
      reductions[key] = ahead
    }
  }

  /// Adds each step's set to those its edges lead to, until nothing changes.
  private mutating func spread(along edges: [[Int]]) {
    var waiting = Array(states.indices)
    var queued = Array(repeating: true, count: states.count)
    while let this = waiting.popLast() {
      queued[this] = false
      for other in edges[this] {
        var grew = false
        for word in 0..<width {
          let more = follow[this * width + word] & ~follow[other * width + word]
          if more != 0 {
            follow[other * width + word] |= more
            grew = true
          }
        }
        if grew && !queued[other] {
          queued[other] = true
          waiting.append(other)
        }
      }
    }
  }

  private static func empties(_ grammar: Productions) -> [Bool] {
    var empty = Array(repeating: false, count: grammar.names.count)
    var grew = true
    while grew {
      grew = false
      for (production, head) in grammar.heads.enumerated() where !empty[head] {
        if grammar.bodies[production].allSatisfy({ empty[$0] }) {
          empty[head] = true
          grew = true
        }
      }
    }
    return empty
  }
}
