// SPDX-License-Identifier: Apache-2.0
// What names stand for, as far as the declarations say that were read: known also where the model they make does
// not hold together.

import StratCompiler
import StratSyntax

/// The declarations of a session and of the text at hand, by name.
struct Declared {
  private(set) var kinds: [String] = []
  private(set) var things: [(name: String, kind: String)] = []
  private(set) var moves: [String: MoveDeclaration] = [:]
  /// Parameters, and what each rule's phase is, by name.
  private(set) var parameters: Set<String> = []
  private(set) var rules: [String: String] = [:]
  private var fields: Set<String> = []
  private var fieldsOf: [(kind: String, field: String)] = []
  private var all: Set<String> = []
  private var plurals: [String: String] = [:]
  private let names: Names?
  let session: SessionNames

  init(_ statements: [Statement], _ names: Names?, _ session: SessionNames) {
    self.names = names
    self.session = session
    for statement in statements { add(statement) }
  }

  private mutating func add(_ statement: Statement) {
    let own = declaredNames(of: [statement])
    all.formUnion(own)
    switch statement.kind {
    case .declaration(.kind(let kind)):
      kinds.append(kind.name.text)
      for case .field(let field) in kind.fields.map(\.kind) {
        fieldsOf.append((kind.name.text, field.name.text))
      }
      plurals[kind.name.text] = own.last
    case .declaration(.instance(let thing)): things.append((thing.name.text, thing.kind.text))
    case .declaration(.move(let move)): moves[move.name.text] = move
    case .declaration(.parameter(let parameter)): parameters.insert(parameter.name.text)
    case .declaration(.rule(let rule)): rules[rule.name.text] = rule.phase.text
    case .declaration(.field(let field)): fields.insert(field.name.text)
    default: break
    }
  }

  /// Whether anything has a name.
  func has(_ name: String) -> Bool { all.contains(name) || names?.find(name) != nil }

  /// Whether a declared name is near: then it was probably meant.
  func isNear(_ name: String) -> Bool {
    Spelling.nearest(name, among: all.union(names?.all ?? [])) != nil
  }

  /// Whether a path could be given a value: a field of the world, a field of a thing.
  func isGiven(_ path: String) -> Bool {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 1 ? fields.contains(path) : parts.first.map { isThing($0) } ?? false
  }

  func isKind(_ name: String) -> Bool { kinds.contains(name) }

  func isThing(_ name: String) -> Bool {
    if things.contains(where: { $0.name == name }) { return true }
    if case .thing? = names?.find(name) { return true }
    return false
  }

  /// The kinds that have a field of a name.
  func owners(of field: String) -> [String] { fieldsOf.filter { $0.field == field }.map(\.kind) }

  /// All things of a kind: `clinics` of `clinic`.
  func plural(_ kind: String) -> String? { isKind(kind) ? plurals[kind] : nil }

  /// The kind that a word names, in the singular or the plural.
  func kind(_ word: String) -> String? { isKind(word) ? word : kinds.first { plurals[$0] == word } }
}

extension Declared {
  /// The move that a misspelt word was to be.
  func nearestMove(_ word: String) -> String? { Spelling.nearest(word, among: moves.keys.sorted()) }

  /// The thing that a misspelt word was to be.
  func nearestThing(_ word: String) -> String? { Spelling.nearest(word, among: things.map(\.name)) }

  /// Somebody who can make a move.
  func speaker(for move: MoveDeclaration) -> String? {
    guard case .unit(let kind) = move.actor.type else { return nil }
    return things.first { $0.kind == kind.first.text }?.name
  }

  /// What a move takes in its brackets, as declared: `c: clinic`.
  static func takes(_ move: MoveDeclaration) -> [String] {
    move.parameters.map { binder in
      switch binder.type {
      case .unit(let unit): "\(binder.name.text): \(unit.first.text)"
      case .yesNo: "\(binder.name.text): yes/no"
      }
    }
  }

  /// What could stand in the brackets of a move: the first thing of each kind, else the name of what is taken.
  func example(for move: MoveDeclaration) -> String {
    move.parameters.map { binder in
      guard case .unit(let unit) = binder.type else { return "yes" }
      let kind = unit.first.text
      if let thing = things.first(where: { $0.kind == kind }) { return thing.name }
      return isKind(kind) ? binder.name.text : kind == "share" ? "50%" : "1"
    }.joined(separator: ", ")
  }
}
