// SPDX-License-Identifier: Apache-2.0
// Going through checked values and statements: what stands directly inside each, in the order in which it
// is written.

import StratEngine

/// The values directly inside this one.
func forEachChild(of expr: TypedExpr, _ visit: (TypedExpr) -> Void) {
  switch expr.kind {
  case .number, .flag, .word, .thing, .none, .local, .noCase, .elapsed: break
  case .text(let parts): forEachValue(in: parts, visit)
  case .field(_, let owner, let keys):
    if let owner { visit(owner) }
    keys.forEach(visit)
  case .formula(_, let owner): visit(owner)
  case .end(let tie, _): visit(tie)
  case .tied(_, let a, let b), .tie(_, let a, let b), .binary(_, let a, let b), .same(let a, let b):
    visit(a)
    visit(b)
  case .neighbour(_, let of, _), .unary(_, let of), .isKind(let of, _), .curve(_, let of), .chance(let of),
    .element(let of, _), .payment(_, let of), .at(let of, _), .inWorld(_, let of),
    .worldOf(_, let of):
    visit(of)
  case .paymentIs(_, let of, let account):
    visit(of)
    if let owner = account?.owner { visit(owner) }
    account?.keys.forEach(visit)
  case .conditional(let condition, let yes, let no):
    visit(condition)
    visit(yes)
    visit(no)
  case .function(_, let parts), .call(_, let parts), .draw(_, let parts), .list(let parts),
    .past(_, let parts, _):
    parts.forEach(visit)
  case .fold(let fold): forEachValue(in: fold, visit)
  case .collection(let collection): forEachValue(in: collection, visit)
  case .made(let statement): forEachExpression(in: statement, visit)
  }
}

private func forEachValue(in parts: [TypedExpr.TextPart], _ visit: (TypedExpr) -> Void) {
  for case .value(let value) in parts { visit(value) }
}

func forEachValue(in fold: Fold, _ visit: (TypedExpr) -> Void) {
  if let level = fold.level { visit(level) }
  forEachValue(in: fold.collection, visit)
  if let matching = fold.matching { visit(matching) }
  if let value = fold.value { visit(value) }
  if let weight = fold.weight { visit(weight) }
  if let otherwise = fold.otherwise { visit(otherwise) }
}

func forEachValue(in collection: Collection, _ visit: (TypedExpr) -> Void) {
  for level in collection.levels {
    switch level.source {
    case .things, .ties, .payments, .worlds: break
    case .neighbours(_, let of, _), .tiesOf(_, let of, _), .inverse(_, let of): visit(of)
    case .range(let low, let high):
      visit(low)
      visit(high)
    case .list(let parts): parts.forEach(visit)
    case .value(let value): visit(value)
    }
  }
  if let condition = collection.condition { visit(condition) }
  switch collection.order {
  case nil: break
  case .sorted(let key): visit(key)
  case .picked(let count, let weight, _):
    visit(count)
    if let weight { visit(weight) }
  case .best(let count, let key):
    visit(count)
    visit(key)
  }
}

/// The values directly inside a statement and inside the statements in it.
func forEachExpression(in statement: TypedStatement, _ visit: (TypedExpr) -> Void) {
  switch statement.kind {
  case .letting(_, let value), .assign(_, let value), .require(let value), .untieIt(let value),
    .remove(let value):
    visit(value)
  case .write(let write):
    if let owner = write.owner { visit(owner) }
    write.keys.forEach(visit)
    visit(write.value)
  case .conditional(let condition, let yes, let no):
    visit(condition)
    for inner in yes + no { forEachExpression(in: inner, visit) }
  case .each(let collection, let body):
    forEachValue(in: collection, visit)
    for inner in body { forEachExpression(in: inner, visit) }
  case .pay(let pay): forEachValue(in: pay, visit)
  case .tie(let tie):
    visit(tie.from)
    visit(tie.to)
    for given in tie.given { (given.keys + [given.value]).forEach(visit) }
  case .untie(_, let from, let to):
    visit(from)
    visit(to)
  case .create(let new):
    for given in new.given { (given.keys + [given.value]).forEach(visit) }
  case .note(let parts): forEachValue(in: parts, visit)
  case .needs(let condition, let otherwise):
    visit(condition)
    forEachValue(in: otherwise ?? [], visit)
  }
}

private func forEachValue(in pay: TypedStatement.Pay, _ visit: (TypedExpr) -> Void) {
  visit(pay.amount)
  for account in pay.from + (pay.to.map { [$0] } ?? []) {
    if let owner = account.owner { visit(owner) }
    account.keys.forEach(visit)
  }
  if let owner = pay.got?.owner { visit(owner) }
}

/// This statement and all statements inside it.
func forEachStatement(in statement: TypedStatement, _ visit: (TypedStatement) -> Void) {
  visit(statement)
  switch statement.kind {
  case .conditional(_, let yes, let no): for inner in yes + no { forEachStatement(in: inner, visit) }
  case .each(_, let body): for inner in body { forEachStatement(in: inner, visit) }
  default: break
  }
}

/// The locals that get a new value in these statements, in order.
func assigned(in statements: [TypedStatement]) -> [LocalID] {
  var found: [LocalID] = []
  for statement in statements {
    forEachStatement(in: statement) { inner in
      if case .assign(let local, _) = inner.kind, !found.contains(local) { found.append(local) }
    }
  }
  return found
}

extension TypedExpr {
  /// Whether any value in it, itself included, is so.
  func holds(where test: (TypedExpr) -> Bool) -> Bool {
    if test(self) { return true }
    var found = false
    forEachChild(of: self) { child in
      if !found { found = child.holds(where: test) }
    }
    return found
  }

  /// The parts of a condition that must all hold, in the order in which they are asked.
  var conjuncts: [TypedExpr] {
    guard case .binary(.and, let a, let b) = kind else { return [self] }
    return a.conjuncts + b.conjuncts
  }

  /// The condition of which these are the parts; nil where there are none.
  static func all(of parts: [TypedExpr]) -> TypedExpr? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { whole, part in
      TypedExpr(
        .binary(.and, whole, part), whole.type, at: whole.span, isHidden: whole.isHidden || part.isHidden)
    }
  }

  func reads(_ local: LocalID) -> Bool {
    holds { inner in
      if case .local(local) = inner.kind { true } else { false }
    }
  }
}
