// SPDX-License-Identifier: Apache-2.0
// The LALR(1) table of the grammar: the states and where each symbol leads (this file), and what is done at
// each terminal (Table+Lookahead.swift). Every conflict is kept, none is settled: a grammar with one fails
// its test. Flat arrays of numbers throughout, since tests run without optimisation.

/// An item is a production with a dot, numbered so that the next number is the dot moved on by one.
struct Items: Sendable {
  private(set) var start: [Int] = []
  /// The symbol after the dot, or -1 at the end.
  private(set) var symbol: [Int] = []
  private(set) var production: [Int] = []

  init(_ grammar: Productions) {
    for (number, body) in grammar.bodies.enumerated() {
      start.append(symbol.count)
      symbol += body
      symbol.append(-1)
      production += Array(repeating: number, count: body.count + 1)
    }
  }
}

struct Table: Sendable {
  let grammar: Productions
  let items: Items
  /// What every state is made of before it is closed.
  private(set) var kernels: [[Int]] = []
  /// state * symbols + symbol -> state, or -1.
  private(set) var goto: [Int32] = []
  /// The state each start begins in.
  private(set) var initial: [String: Int] = [:]
  /// state * terminals + terminal -> production to reduce, or -1.
  var reduction: [Int32] = []
  /// Each place where the next word does not say what to do.
  var conflicts: [String] = []

  var symbolCount: Int { grammar.names.count }
  var stateCount: Int { kernels.count }

  init(_ grammar: Productions) {
    self.grammar = grammar
    items = Items(grammar)
    makeStates()
    makeReductions()
  }

  private mutating func makeStates() {
    let below = leftmost()
    var numbers: [[Int]: Int] = [:]
    for (name, symbol) in grammar.starts.sorted(by: { $0.key < $1.key }) {
      initial[name] = add(grammar.ofSymbol[symbol].map { items.start[$0] }, &numbers)
    }
    var buckets: [[Int]] = Array(repeating: [], count: symbolCount)
    var seen = Array(repeating: -1, count: symbolCount)
    var state = 0
    while state < kernels.count {
      var used: [Int] = []
      for item in closure(of: state, below: below, seen: &seen) {
        let symbol = items.symbol[item]
        if buckets[symbol].isEmpty { used.append(symbol) }
        buckets[symbol].append(item + 1)
      }
      for symbol in used {
        let next = add(buckets[symbol].sorted(), &numbers)
        goto[state * symbolCount + symbol] = Int32(next)
        buckets[symbol].removeAll(keepingCapacity: true)
      }
      state += 1
    }
  }

  /// The items of a state that have a symbol after the dot.
  private func closure(of state: Int, below: [[Int]], seen: inout [Int]) -> [Int] {
    var out: [Int] = []
    for item in kernels[state] where items.symbol[item] >= 0 {
      out.append(item)
      for other in below[items.symbol[item]] where seen[other] != state {
        seen[other] = state
        for production in grammar.ofSymbol[other] where items.symbol[items.start[production]] >= 0 {
          out.append(items.start[production])
        }
      }
    }
    return out
  }

  private mutating func add(_ kernel: [Int], _ numbers: inout [[Int]: Int]) -> Int {
    if let known = numbers[kernel] { return known }
    numbers[kernel] = kernels.count
    kernels.append(kernel)
    goto += Array(repeating: -1, count: symbolCount)
    return kernels.count - 1
  }

  /// For each symbol, itself and every symbol that can begin it, terminals left out.
  private func leftmost() -> [[Int]] {
    (0..<symbolCount).map { symbol in
      guard !grammar.isTerminal(symbol) else { return [] }
      var found = [symbol]
      var seen: Set<Int> = [symbol]
      var next = 0
      while next < found.count {
        for production in grammar.ofSymbol[found[next]] {
          guard let first = grammar.bodies[production].first, !grammar.isTerminal(first) else { continue }
          if seen.insert(first).inserted { found.append(first) }
        }
        next += 1
      }
      return found
    }
  }
}
