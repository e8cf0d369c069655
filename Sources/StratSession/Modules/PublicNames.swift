// SPDX-License-Identifier: Apache-2.0
// The names of a module that others may use: what it declares, the fields of its kinds and ties, the words that its
// relations call the others, and its phases. Names that begin with `_` are its own.

import StratCompiler
import StratSyntax

/// All names that statements give to others.
func publicNames(of statements: [Statement]) -> Set<String> {
  let all = declaredNames(of: statements) + statements.flatMap(\.partNames)
  return Set(all.filter { !$0.hasPrefix("_") })
}

extension Statement {
  /// Fields, words for the others of a tie, phases.
  fileprivate var partNames: [String] {
    guard case .declaration(let declaration) = kind else { return [] }
    switch declaration {
    case .kind(let kind): return kind.fields.flatMap(\.names)
    case .extend(let extended): return extended.fields.flatMap(\.names)
    case .relation(let relation): return relation.fields.flatMap(\.names)
    case .phases(let phases): return phases.names.map(\.text)
    case .phase(let phase): return [phase.name.text]
    default: return []
    }
  }
}

extension FieldItem {
  fileprivate var names: [String] {
    switch kind {
    case .field(let field): [field.name.text]
    case .called(let places): places.map(\.name.text)
    case .always: []
    }
  }
}
