// SPDX-License-Identifier: Apache-2.0
// The grammar as Programs walks it: numbered parts, each with the fewest terminals that it can be.

struct Plan {
  enum Kind {
    case terminal(String)
    case row, either, maybe, many
  }

  struct Step {
    var kind: Kind
    /// The numbers of the parts in it; a rule that is named is one of them.
    var inside: [Int] = []
    var least = 1_000_000
    /// Whether it chooses between an operator and what binds more tightly, which comes first.
    var isLevel = false
  }

  private static let levels: Set<String> = [
    "disjunction", "conjunction", "negation", "comparison", "range", "sum", "product", "unary", "power",
  ]

  private(set) var parts: [Step] = []
  private var ofRule: [String: Int] = [:]
  var statement: Int { ofRule["statement"] ?? 0 }

  init(_ ebnf: Ebnf) {
    for rule in ebnf.rules {
      ofRule[rule.name] = parts.count
      parts.append(Step(kind: .row))
    }
    for (number, rule) in ebnf.rules.enumerated() {
      let body = add(rule.body)
      parts[number].inside = [body]
      parts[body].isLevel = Plan.levels.contains(String(rule.name.prefix { $0 != "<" }))
    }
    findLeast()
  }

  private mutating func add(_ part: EbnfPart) -> Int {
    switch part {
    case .word(let word): return add(.terminal("\"" + word), [])
    case .name(let name): return ofRule[name] ?? add(.terminal(name), [])
    case .row(let row): return add(.row, row.map { add($0) })
    case .either(let ways): return add(.either, ways.map { add($0) })
    case .maybe(let inside): return add(.maybe, [add(inside)])
    case .many(let inside): return add(.many, [add(inside)])
    }
  }

  private mutating func add(_ kind: Kind, _ inside: [Int]) -> Int {
    parts.append(Step(kind: kind, inside: inside))
    return parts.count - 1
  }

  private mutating func findLeast() {
    var changed = true
    while changed {
      changed = false
      for number in parts.indices {
        let size = least(parts[number])
        if size < parts[number].least {
          parts[number].least = size
          changed = true
        }
      }
    }
  }

  private func least(_ part: Step) -> Int {
    switch part.kind {
    case .terminal: return 1
    case .maybe, .many: return 0
    case .row: return part.inside.reduce(0) { $0 + parts[$1].least }
    case .either: return part.inside.map { parts[$0].least }.min() ?? 0
    }
  }
}
