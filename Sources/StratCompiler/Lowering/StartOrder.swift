// SPDX-License-Identifier: Apache-2.0
// In which order first values are made: each field after those that its first values read, fields of ties
// after the ties, and everything that looks along ties after them.

import StratEngine
import StratSyntax

/// What is made at the start: the values of a field, or the ties of a relation.
enum StartNode: Hashable {
  case field(Int)
  case relation(Int)
}

/// What some values read.
struct Needs {
  var nodes: [StartNode] = []
  var draws = false

  mutating func add(_ node: StartNode) {
    if !nodes.contains(node) { nodes.append(node) }
  }
}

struct StartOrder {
  private let context: Context
  private(set) var needs: [StartNode: Needs] = [:]
  private(set) var order: [StartNode] = []
  /// Columns that are the same in all worlds.
  private(set) var shared: Set<StartNode> = []
  private var needsOfDefine: [Int: Needs] = [:]
  /// Values that groups of things and of ties give to fields, in order.
  private let given: [FieldID: [TypedExpr]]

  /// `varying`: fields that somebody gives a value of its own in each world.
  init(_ context: Context, varying: Set<FieldID> = []) {
    self.context = context
    let model = context.model
    var given: [FieldID: [TypedExpr]] = [:]
    for one in model.groups.flatMap(\.given) + model.tieGroups.flatMap(\.given) {
      if case .value(let value) = one.value { given[one.field, default: []].append(value) }
    }
    self.given = given
    let nodes =
      model.relations.indices.map { StartNode.relation($0) }
      + model.fields.indices.map { StartNode.field($0) }
    for node in nodes { needs[node] = collect(node) }
    var path: [StartNode] = []
    var done: Set<StartNode> = []
    for node in nodes { visit(node, &path, &done) }
    for node in order where isShared(node, varying) { shared.insert(node) }
  }

  // ---- What a node reads ----

  private mutating func collect(_ node: StartNode) -> Needs {
    var found = Needs()
    switch node {
    case .field(let index):
      for expr in firstValues(of: FieldID(index)) { add(expr, to: &found) }
      if case .relation(let relation) = context.model.fields[index].owner {
        found.add(.relation(relation.index))
      }
    case .relation(let index):
      for link in context.model.links where link.relation.index == index {
        for expr in link.parameters { add(expr, to: &found) }
        if link.perWorld { found.draws = true }
      }
    }
    return found
  }

  private func firstValues(of field: FieldID) -> [TypedExpr] {
    (context.model.fields[field.index].first.map { [$0] } ?? []) + (given[field] ?? [])
  }

  private mutating func add(_ expr: TypedExpr, to found: inout Needs) {
    let model = context.model
    switch expr.kind {
    case .field(let field, _, _): found.add(.field(field.index))
    case .formula(let field, _):
      found.add(.field(field.index))
      for formula in context.formulasOf[field] ?? [] { add(model.formulas[formula].value, to: &found) }
    case .tied(let relation, _, _), .tie(let relation, _, _), .neighbour(let relation, _, _):
      found.add(.relation(relation.index))
    case .draw, .chance: found.draws = true
    case .fold(let fold):
      if fold.operation == .pickOne { found.draws = true }
      add(fold.collection, to: &found)
    case .collection(let collection): add(collection, to: &found)
    case .call(let define, _):
      let inner = defineNeeds(define)
      for node in inner.nodes { found.add(node) }
      found.draws = found.draws || inner.draws
    default: break
    }
    var children: [TypedExpr] = []
    forEachChild(of: expr) { children.append($0) }
    for child in children { add(child, to: &found) }
  }

  private mutating func add(_ collection: Collection, to found: inout Needs) {
    if case .picked = collection.order { found.draws = true }
    for level in collection.levels {
      switch level.source {
      case .ties(let relation), .neighbours(let relation, _, _), .tiesOf(let relation, _, _):
        found.add(.relation(relation.index))
      case .inverse(let field, _): found.add(.field(field.index))
      default: break
      }
    }
  }

  private mutating func defineNeeds(_ define: DefineID) -> Needs {
    if let known = needsOfDefine[define.index] { return known }
    needsOfDefine[define.index] = Needs()
    let body = context.model.defines[define.index].body
    var found = Needs()
    var inside = [body.value]
    for step in body.steps {
      forEachExpression(in: step) { inside.append($0) }
      forEachStatement(in: step) { inner in
        if case .each(let collection, _) = inner.kind {
          inside.append(TypedExpr(.collection(collection), collection.type, at: inner.span))
        }
      }
    }
    for expr in inside { add(expr, to: &found) }
    needsOfDefine[define.index] = found
    return found
  }

  // ---- Order ----

  private mutating func visit(_ node: StartNode, _ path: inout [StartNode], _ done: inout Set<StartNode>) {
    if done.contains(node) { return }
    if let start = path.firstIndex(of: node) {
      context.problems.append(.ring(path[start...].map { name($0) }, at: span(node)))
      return
    }
    path.append(node)
    for other in needs[node]?.nodes ?? [] { visit(other, &path, &done) }
    path.removeLast()
    if done.insert(node).inserted { order.append(node) }
  }

  private func name(_ node: StartNode) -> String {
    switch node {
    case .field(let index):
      context.layout.columns[context.model.field(markedBy: FieldID(index))?.index ?? index].name
    case .relation(let index): context.model.relations[index].name
    }
  }

  private func span(_ node: StartNode) -> SourceSpan {
    switch node {
    case .field(let index): context.model.fields[index].span
    case .relation(let index): context.model.relations[index].span
    }
  }

  // ---- What is the same in all worlds ----

  private func isShared(_ node: StartNode, _ varying: Set<FieldID>) -> Bool {
    let needs = needs[node] ?? Needs()
    guard !needs.draws, needs.nodes.allSatisfy({ shared.contains($0) }) else { return false }
    switch node {
    case .field(let index):
      let field = context.model.fields[index]
      let isDynamic = context.layout.columns[index].table.map { context.layout.tables[$0].isDynamic } ?? false
      return !field.isWritten && !field.isAccount && !field.isUncertain && !isDynamic
        && !varying.contains(FieldID(index))
    case .relation(let index): return !context.layout.tables[context.layout.tableOfRelation[index]].isDynamic
    }
  }
}
