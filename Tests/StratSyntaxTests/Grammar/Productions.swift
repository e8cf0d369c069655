// SPDX-License-Identifier: Apache-2.0
// The grammar without its notation: plain productions over numbered symbols, as the table builder wants them.
// Options become productions with and without; repetitions become a helper rule of their own, shared by
// equals.

/// Productions over symbols numbered with the terminals first.
struct Productions: Sendable {
  private(set) var names: [String] = []
  private(set) var terminalCount = 0
  private(set) var numbers: [String: Int] = [:]
  private(set) var heads: [Int] = []
  private(set) var bodies: [[Int]] = []
  /// The productions of each symbol; none for a terminal.
  private(set) var ofSymbol: [[Int]] = []
  /// Whether a symbol is a helper for a repetition: its parts belong to whoever uses it.
  private(set) var isHelper: [Bool] = []
  /// For each start, the symbol of `start $END`.
  private(set) var starts: [String: Int] = [:]

  static let end = "$END"

  func isTerminal(_ symbol: Int) -> Bool { symbol < terminalCount }

  init(_ ebnf: Ebnf, starts wanted: [String]) {
    var flat = Flattening()
    for rule in ebnf.rules { flat.add(rule.name, rule.body) }
    for start in wanted { flat.rules.append(("$" + start, [[start, Productions.end]])) }
    let heads = Set(flat.rules.map(\.head))
    let terminals = Set(flat.rules.flatMap { $0.ways.joined() }).subtracting(heads).sorted()
    terminalCount = terminals.count
    for name in terminals + flat.rules.map(\.head) where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    isHelper = names.map { $0.hasPrefix("*") }
    ofSymbol = Array(repeating: [], count: names.count)
    for (head, ways) in flat.rules { for way in ways { add(head, way) } }
    for start in wanted { starts[start] = numbers["$" + start] }
  }

  private mutating func add(_ head: String, _ way: [String]) {
    guard let symbol = numbers[head] else { return }
    ofSymbol[symbol].append(heads.count)
    heads.append(symbol)
    bodies.append(way.compactMap { numbers[$0] })
  }
}

/// Writes rules as plain rows of names.
private struct Flattening {
  var rules: [(head: String, ways: [[String]])] = []
  private var helpers: [[[String]]: String] = [:]

  mutating func add(_ head: String, _ body: EbnfPart) {
    rules.append((head, distinct(ways(of: body))))
  }

  private mutating func ways(of part: EbnfPart) -> [[String]] {
    switch part {
    case .word(let word): return [["\"" + word]]
    case .name(let name): return [[name]]
    case .either(let parts): return parts.flatMap { ways(of: $0) }
    case .maybe(let inside): return ways(of: inside) + [[]]
    case .many(let inside): return [[helper(for: distinct(ways(of: inside)))], []]
    case .row(let parts):
      return parts.reduce([[]]) { rows, next in
        let more = ways(of: next)
        return rows.flatMap { row in more.map { row + $0 } }
      }
    }
  }

  private mutating func helper(for ways: [[String]]) -> String {
    if let known = helpers[ways] { return known }
    let name = "*\(helpers.count + 1)"
    helpers[ways] = name
    rules.append((name, ways + ways.map { [name] + $0 }))
    return name
  }

  private func distinct(_ ways: [[String]]) -> [[String]] {
    var seen: Set<[String]> = []
    return ways.filter { seen.insert($0).inserted }
  }
}
