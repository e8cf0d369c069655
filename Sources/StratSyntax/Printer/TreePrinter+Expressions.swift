// SPDX-License-Identifier: Apache-2.0
// Values as text. Each function is one place of the grammar, and puts brackets around what cannot stand
// there.

extension TreePrinter {
  /// Where a value stands, which says when it needs brackets.
  struct Place {
    /// The loosest operator that may stand here without brackets: see ``TreeReader/Level``; 0
    /// also allows `if`.
    var level = TreeReader.Level.or
    /// Whether an aggregate may stand here without brackets.
    var folds = true
    /// Whether nothing follows, so that an aggregate may end in its `where`.
    var isLast = true
  }

  /// What stands on the right of an `=`: also maps, values by case, `create …`.
  func value(_ expr: Expr) -> String {
    switch expr.kind {
    case .map(let entries): map(entries)
    case .cases(let arms): braces(arms.map { inner.margin + inner.arm($0) })
    case .create(let creation): text(creation)
    default: expression(expr)
    }
  }

  func expression(_ expr: Expr) -> String { at(Place(level: 0), expr) }

  /// A value that is no `if … then … else`.
  func disjunction(_ expr: Expr, folds: Bool = true) -> String { at(Place(folds: folds), expr) }

  func sum(_ expr: Expr) -> String { at(Place(level: TreeReader.Level.sum, folds: false), expr) }

  /// A value, perhaps with `where` and `sorted by`.
  func selection(_ expr: Expr) -> String {
    guard case .selection(let selection) = expr.kind else { return disjunction(expr) }
    var out = path(selection.collection)
    if let condition = selection.condition { out += " where " + disjunction(condition) }
    if let key = selection.sortedBy { out += " sorted by " + part(key) }
    return out
  }

  /// A value without operators and aggregates.
  func simple(_ expr: Expr) -> String {
    switch expr.kind {
    case .number, .date, .none, .bool, .last, .range, .ago: operand(expr)
    default: path(expr)
    }
  }

  /// The same, perhaps with a minus before it.
  func part(_ expr: Expr) -> String {
    if case .unary(let unary) = expr.kind, unary.op == .minus { return "-" + part(unary.operand) }
    return simple(expr)
  }

  /// A thing, its fields, a call, a list; anything else in brackets.
  func path(_ expr: Expr) -> String {
    switch expr.kind {
    case .name, .it, .call, .list, .index, .member: operand(expr)
    default: brackets(expr)
    }
  }

  /// A path to which `.` and `[` can be added.
  private func thing(_ expr: Expr) -> String {
    if case .member(let member) = expr.kind, member.isOf { return brackets(expr) }
    return path(expr)
  }

  func bound(_ expr: Expr) -> String {
    if case .number(let number) = expr.kind, number.unit == nil { return number.text }
    return path(expr)
  }

  func collection(_ expr: Expr) -> String {
    if case .range = expr.kind { return operand(expr) }
    return path(expr)
  }

  func list(_ all: [Expr]) -> String { all.map(expression).joined(separator: ", ") }

  /// Parts of a call: `name = value` stays as written.
  private func parts(_ all: [Expr]) -> String {
    all.map { part in
      guard case .binary(let node) = part.kind, node.isForeign, node.op == .is, !part.isBracketed else {
        return expression(part)
      }
      return at(Place(level: 5, isLast: false), node.left) + " = " + at(Place(level: 5), node.right)
    }
    .joined(separator: ", ")
  }

  func brackets(_ expr: Expr) -> String {
    switch expr.kind {
    case .create(let creation): "(" + inline(creation) + ")"
    case .tie(let tie): "(" + ends(tie) + " " + inline(tie.values) + ")"
    case .at(let subject, let time): "(" + selection(subject) + " at " + simple(time) + ")"
    case .several(let all): "(" + list(all) + ")"
    case .selection: "(" + selection(expr) + ")"
    default: "(" + expression(expr) + ")"
    }
  }

  // MARK: - Operators

  private func at(_ place: Place, _ expr: Expr) -> String {
    stands(expr, at: place) ? unbracketed(expr, place) : brackets(expr)
  }

  /// Whether a value may stand at a place without brackets.
  private func stands(_ expr: Expr, at place: Place) -> Bool {
    switch expr.kind {
    case .conditional: place.level == 0 && place.isLast
    case .binary(let node): node.op.level >= place.level
    case .unary(let node): (node.op == .not ? TreeReader.Level.not : TreeReader.Level.minus) >= place.level
    case .between: TreeReader.Level.spread >= place.level
    case .tieTest: TreeReader.Level.comparison >= place.level
    case .fold(let fold): place.folds && (place.isLast || !fold.endsInWhere)
    case .firstTime: place.folds && place.isLast
    case .timed: place.folds
    case .selection, .at, .tie, .create, .several, .map, .cases: false
    default: true
    }
  }

  private func unbracketed(_ expr: Expr, _ place: Place) -> String {
    switch expr.kind {
    case .conditional(let condition, let then, let otherwise):
      "if \(disjunction(condition)) then \(disjunction(then, folds: false)) else \(expression(otherwise))"
    case .binary(let node): binary(node, place)
    case .unary(let node):
      node.op == .not
        ? "not " + at(operandPlace(place, TreeReader.Level.not), node.operand)
        : "-" + at(operandPlace(place, TreeReader.Level.minus), node.operand)
    case .between(let low, let high): "between \(sum(low)) and \(sum(high))"
    case .tieTest(let left, let relation, let right): "\(path(left)) \(relation.text) \(path(right))"
    default: operand(expr)
    }
  }

  private func operandPlace(_ place: Place, _ level: Int) -> Place {
    Place(level: level, folds: place.folds, isLast: place.isLast)
  }

  private func binary(_ node: Binary, _ place: Place) -> String {
    let level = node.op.level
    let isPower = node.op == .power
    let leftLevel = node.op.isChain ? level : level + 1
    var left = Place(level: isPower ? TreeReader.Level.power + 1 : leftLevel, folds: place.folds)
    left.isLast = false
    // `not a is b` asks whether `a is b` fails, so a `not` on the left of a comparison stands in
    // brackets by its level.
    let right = Place(
      level: isPower ? TreeReader.Level.minus : level + 1, folds: place.folds, isLast: place.isLast)
    let space = isPower ? "" : " "
    return at(left, node.left) + space + node.op.rawValue + space + at(right, node.right)
  }

  // MARK: - Operands

  /// A value without operators around it.
  private func operand(_ expr: Expr) -> String {
    switch expr.kind {
    case .number(let number): number.text + (number.unit.map { " " + $0.text } ?? "")
    case .date(let date): text(date)
    case .text(let literal): text(literal)
    case .none: "none"
    case .bool(let isYes): isYes ? "yes" : "no"
    case .it: "it"
    case .name(let name): name.text
    case .member(let member):
      member.isOf
        ? "\(member.field.text) of \(path(member.owner))" : "\(thing(member.owner)).\(member.field.text)"
    case .index(let owner, let keys): thing(owner) + "[" + self.keys(keys) + "]"
    case .call(let name, let arguments): name.text + "(" + parts(arguments) + ")"
    case .list(let items): "[" + list(items) + "]"
    case .range(let low, let high): bound(low) + ".." + bound(high)
    case .fold(let fold): text(fold)
    case .timed(let timed): text(timed)
    case .firstTime(let condition): "first time " + disjunction(condition)
    case .last(let subject): "last " + path(subject)
    case .ago(let subject, let time): path(subject) + " " + operand(time) + " ago"
    case .missing: "…"
    default: brackets(expr)
    }
  }

  private func keys(_ keys: [Expr]) -> String {
    if let only = keys.first, keys.count == 1, case .text(let literal) = only.kind { return text(literal) }
    return list(keys)
  }

  private func text(_ date: DateLiteral) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(date.year)
    let year = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if let quarter = date.quarter { return "\(year)-Q\(quarter)" }
    return year + (date.month.map { "-" + two($0) } ?? "") + (date.day.map { "-" + two($0) } ?? "")
  }

  // MARK: - Aggregates

  private func text(_ fold: Fold) -> String {
    var out = fold.function.rawValue
    switch fold.measure {
    case .value(let measure): out += " " + measured(measure)
    case .count(let count): out += " " + operand(count)
    case .one: out += " one"
    case nil: break
    }
    out += " of " + (fold.variable.map { $0.text + " in " } ?? "") + collection(fold.collection)
    if let condition = fold.condition { out += " where " + disjunction(condition, folds: false) }
    if let weight = fold.weight { out += " weighted by " + part(weight) }
    if let rank = fold.rank { out += " by " + part(rank) }
    if fold.repeats { out += " with repeats" }
    if let over = fold.over { out += " over " + text(over) }
    return out + (fold.otherwise.map { " else " + part($0) } ?? "")
  }

  private func text(_ timed: Timed) -> String {
    let subject =
      switch timed.function {
      case .fold(let function): function.rawValue + " " + measured(timed.subject)
      case .change: "change in " + path(timed.subject)
      case .slope: "slope " + path(timed.subject)
      }
    return subject + " over " + text(timed.over) + (timed.otherwise.map { " else " + part($0) } ?? "")
  }

  private func text(_ period: Period) -> String {
    switch period {
    case .length(let length): simple(length)
    case .all: "all"
    }
  }

  /// What stands between the word of an aggregate and `of`.
  private func measured(_ expr: Expr) -> String {
    if case .binary(let node) = expr.kind, node.op == .power, !expr.isBracketed, isMeasured(node.left) {
      let right =
        isMeasured(node.right) || isBareNumber(node.right) ? operand(node.right) : brackets(node.right)
      return operand(node.left) + "^" + right
    }
    return isMeasured(expr) ? operand(expr) : brackets(expr)
  }

  private func isMeasured(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .name(let name): Word(spelledBy: name.text) == nil
    case .it, .call: true
    case .member(let member): !member.isOf && isMeasured(member.owner)
    case .index(let owner, _): isMeasured(owner)
    default: false
    }
  }

  private func isBareNumber(_ expr: Expr) -> Bool {
    if case .number(let number) = expr.kind { return number.unit == nil }
    return false
  }

  // MARK: - Maps, cases, making

  private func map(_ entries: [MapEntry]) -> String {
    guard !entries.isEmpty else { return "{}" }
    return "{ " + entries.map { "\(bound($0.key)): \(value($0.value))" }.joined(separator: ", ") + " }"
  }

  private func arm(_ arm: CaseArm) -> String {
    (arm.condition.map { "when " + disjunction($0) } ?? "otherwise") + ": " + value(arm.value)
  }

  func text(_ creation: Creation) -> String { head(creation) + valuesIfAny(creation.values) }

  private func inline(_ creation: Creation) -> String {
    head(creation) + (creation.values.isEmpty ? "" : " " + inline(creation.values))
  }

  private func head(_ creation: Creation) -> String {
    "create " + creation.kind.text + (creation.name.map { " " + $0.text } ?? "")
      + optional("like", creation.template)
  }

  func ends(_ tie: TieMaking) -> String { "\(path(tie.left)) \(tie.relation.text) \(path(tie.right))" }

  /// A block of values on one line; with documentation in it, on several.
  private func inline(_ given: [GivenValue]) -> String {
    if given.isEmpty { return "{}" }
    if given.contains(where: { $0.docs != nil }) { return values(given) }
    let lines = given.map { value in
      value.name.text + (value.keys.isEmpty ? "" : "[" + list(value.keys) + "]") + " "
        + self.given(value.given)
    }
    return "{ " + lines.joined(separator: "; ") + " }"
  }
}

extension Fold {
  /// Whether nothing stands behind its condition, which then runs as far as it can.
  var endsInWhere: Bool {
    condition != nil && weight == nil && rank == nil && !repeats && over == nil && otherwise == nil
  }
}

extension BinaryOperator {
  /// How tightly it binds: see ``TreeReader/Level``.
  var level: Int {
    switch self {
    case .or: TreeReader.Level.or
    case .and: TreeReader.Level.and
    case .is, .isNot, .less, .atMost, .greater, .atLeast: TreeReader.Level.comparison
    case .to: TreeReader.Level.spread
    case .plus, .minus: TreeReader.Level.sum
    case .times, .divided, .per: TreeReader.Level.product
    case .power: TreeReader.Level.power
    }
  }

  /// Whether it may stand several times in a row.
  var isChain: Bool { !isComparison && self != .to && self != .power }
}
