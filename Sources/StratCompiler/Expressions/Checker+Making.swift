// SPDX-License-Identifier: Apache-2.0
// Things created and ties made, as statements and as values: `create lab { … }`, `(s uses i { … })`.

import StratSyntax

extension Checker {
  /// `create shop like small { district = d }`, as a value: the new thing.
  func typed(making creation: Creation, in scope: Scope) -> TypedExpr {
    guard let statement = creating(creation, in: scope), case .create(let made) = statement.kind else {
      return unknown(at: creation.span)
    }
    return self.made(.made(statement), .thing(made.kind, orNone: false), at: creation.span)
  }

  /// `(s uses i { stage = trying })`, as a value: the tie.
  func typed(making tie: TieMaking, in scope: Scope) -> TypedExpr {
    guard let statement = tying(tie, in: scope), case .tie(let made) = statement.kind else {
      return unknown(at: tie.span)
    }
    return self.made(.made(statement), .tie(made.relation, orNone: false), at: tie.span)
  }

  func creating(_ creation: Creation, in scope: Scope) -> TypedStatement? {
    guard changes(at: creation.span, "create", in: scope) else { return nil }
    guard case .kind(let kind)? = names.find(creation.kind) else {
      if let other = names.find(creation.kind) {
        report(NameProblem.wrong(creation.kind, is: other.words, wanted: "a kind", hint: nil))
      } else if !creation.kind.text.isEmpty {
        report(unknown(creation.kind, wanted: "a kind") { if case .kind = $0 { true } else { false } })
      }
      return nil
    }
    // What a rule makes again and again cannot have one name.
    if let name = creation.name { report(BodyProblem.namedMaking(name, kind: creation.kind.text)) }
    let itself = newLocal("it", .thing(kind, orNone: false))
    let given = given(
      creation.values, like: creation.template, of: .kind(kind), it: itself, in: scope)
    checkComplete(
      fieldsWithoutFirst(of: .kind(kind)), Set(given.map(\.field)), "the new \(model.kinds[kind.index].name)",
      at: creation.span)
    model.kinds[model.kinds[kind.index].root.index].isDynamic = true
    let making = TypedStatement.Creating(
      kind: kind, itself: itself,
      given: given.map { ($0.field, $0.keys, $0.value) })
    return TypedStatement(.create(making), at: creation.span)
  }

  func tying(_ tie: TieMaking, in scope: Scope) -> TypedStatement? {
    let ends = (typed(tie.left, in: scope), typed(tie.right, in: scope))
    guard let relation = relation(tie.relation), changes(at: tie.span, "tie", in: scope),
      let (from, to) = self.ends(of: relation, ends.0, ends.1, at: tie.span)
    else { return nil }
    let itself = newLocal("it", .tie(relation, orNone: false))
    let given =
      tie.values.isEmpty ? [] : given(tie.values, like: nil, of: .relation(relation), it: itself, in: scope)
    checkComplete(
      fieldsWithoutFirst(of: .relation(relation)), Set(given.map(\.field)), "the tie", at: tie.span)
    model.relations[relation.index].isDynamic = true
    let making = TypedStatement.Tying(
      relation: relation, from: from, to: to, itself: itself,
      given: given.map { ($0.field, $0.keys, $0.value) })
    return TypedStatement(.tie(making), at: tie.span)
  }

  /// Whether the world may be changed here; a definition and a question change nothing.
  func changes(at span: SourceSpan, _ what: String, in scope: Scope) -> Bool {
    switch scope.purpose {
    case .rule, .move, .command: return true
    case .start, .definition, .decision:
      report(BodyProblem.noChange(span, what, in: scope.owner))
      return false
    }
  }
}
