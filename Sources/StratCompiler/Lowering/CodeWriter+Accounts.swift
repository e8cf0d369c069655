// SPDX-License-Identifier: Apache-2.0
// An account of a write: what the value was made of, and what had to hold for it to be written. A program that gives
// accounts does the same as the plain one, to the last bit, and notes values beside the writes that are asked for: the
// names of all draws are as in the plain one, so what is drawn again for an account is what was drawn.

public import StratEngine
public import StratSyntax

/// What is told of a write, and how the values of its note are to be read.
public struct WriteAccount: Sendable {
  public enum Part: Sendable {
    /// A term of the sum that was written, or something that it was worked out from; one value.
    case term(SourceSpan, ValueType)
    /// A comparison that held; the value of either side.
    case compared(SourceSpan, ValueType, ValueType)
    /// A chance: what was drawn, and what it had to be under.
    case chance(SourceSpan)
    /// Something else that held; no value.
    case held(SourceSpan)
    /// What the line of a strategy was worth; its value.
    case worth(SourceSpan, ValueType)
  }

  /// The statement.
  public var span: SourceSpan
  public var column: Int
  /// How many values say which cell was written: the row, and its keys; then comes what was written.
  public var cellSize: Int
  /// Whom the statement was for; one value each.
  public var members: [(name: String, type: ValueType)]
  public var parts: [Part]
  /// Whether the terms add up to what was written.
  public var isSum = false
  /// Columns of the cells that were looked at for it, in what was written and in what had to hold; two values each, the
  /// row (0 for a field of the world) and what stood there. Those within aggregates are not among them.
  public var reads: [Int] = []
}

/// Something that had to hold for what stands behind it, with all that it takes to ask it once more.
struct Reason {
  var condition: TypedExpr
  /// False behind `else`.
  var holds: Bool
  /// How many draws were made before it.
  var ordinal: Int
  var owner: String
  var bindings: [LocalID: Value]
  var scope: [CodeWriter.Scoped]
}

/// What was found out before the world came to be as it is where somebody writes, and is told there all the same.
struct Finding {
  var parts: [WriteAccount.Part]
  /// Columns that were looked at for it.
  var reads: [Int]
  /// Numbers: those of the parts, and behind them two for each of the reads.
  var values: [Register]
}

extension CodeWriter {
  /// Writes what stands behind a condition.
  ///
  /// - Parameter asked: the writer as it was before the condition was asked.
  func because<T>(_ condition: TypedExpr, _ holds: Bool = true, asked: Asked, _ write: () -> T) -> T {
    guard !context.wanted.isEmpty else { return write() }
    reasons.append(
      Reason(
        condition: condition, holds: holds, ordinal: asked.ordinal, owner: owner, bindings: asked.bindings,
        scope: asked.scope))
    defer { reasons.removeLast() }
    return write()
  }

  /// Where the writer stands before a condition is asked.
  typealias Asked = (ordinal: Int, bindings: [LocalID: Value], scope: [Scoped])
  var asked: Asked { (ordinal, bindings, scope) }

  /// Notes a write to one of the cells that somebody asks about.
  ///
  /// - Parameters:
  ///   - cell: the row and its keys.
  ///   - value: what is written.
  ///   - start: how many draws were made before the value.
  func account(
    for write: TypedStatement.Write, of cell: [Register], value: Register, from start: Int,
    at span: SourceSpan
  ) {
    guard let rows = context.wanted[write.field.index] else { return }
    let after = ordinal
    defer { ordinal = after }
    guard write.owner != nil, let row = cell.first else {
      return note(write, cell, value, from: start, at: span)
    }
    let flags = rows.sorted().map { sameIndex(row, index($0)) }
    let isWanted = flags.dropFirst().reduce(flags[0]) { either($0, $1) }
    let outside = depth
    when(isWanted) {
      note(
        write, cell.map { lifted($0, from: outside) }, lifted(value, from: outside), from: start, at: span)
    }
  }

  private func note(
    _ write: TypedStatement.Write, _ cell: [Register], _ value: Register, from start: Int, at span: SourceSpan
  ) {
    var told = WriteAccount(
      span: span, column: write.field.index, cellSize: cell.count,
      members: scope.map { ($0.member.name, $0.member.type) }, parts: [])
    var values = cell + [value] + scope.map { use($0.value) }
    ordinal = start
    told.isSum = write.value.isSum
    for (part, isLess) in write.value.accountParts {
      let register = scalar(part, as: .number)
      values.append(isLess ? unary(.negate, register, at: part.span) : register)
      told.parts.append(.term(part.span, part.type))
    }
    var seen: [Register] = []
    for finding in findings {
      let count = finding.values.count - 2 * finding.reads.count
      told.parts += finding.parts
      told.reads += finding.reads
      values += finding.values.prefix(count).map { lifted($0, from: 0) }
      seen += finding.values.dropFirst(count).map { lifted($0, from: 0) }
    }
    for reason in reasons { tell(reason, &told, &values) }
    values += seen
    for read in reads(of: write.value) { add(read, &told, &values) }
    let teller = owner
    for reason in reasons {
      scoped {
        stand(at: reason)
        for read in reads(of: reason.condition) { add(read, &told, &values) }
      }
    }
    owner = teller
    context.notes.append(NoteTemplate(parts: []))
    context.accounts[context.notes.count - 1] = told
    emit(.note(template: context.notes.count - 1, values: values, place: place(span)))
  }

  /// What is to be told later of a line that holds, in the world as it is here; nothing where nobody asks.
  func finding(_ condition: TypedExpr?, worth: TypedExpr) -> Finding {
    guard !context.wanted.isEmpty else { return Finding(parts: [], reads: [], values: []) }
    var told = WriteAccount(span: worth.span, column: 0, cellSize: 0, members: [], parts: [])
    var (values, seen): ([Register], [Register]) = ([], [])
    if let condition {
      let now = asked
      let reason = Reason(
        condition: condition, holds: true, ordinal: now.ordinal, owner: owner, bindings: now.bindings,
        scope: now.scope)
      tell(reason, &told, &values)
    }
    told.parts.append(.worth(worth.span, worth.type))
    values.append(scalar(worth))
    for read in (condition.map { reads(of: $0) } ?? []) + reads(of: worth) { add(read, &told, &seen) }
    return Finding(
      parts: told.parts, reads: told.reads, values: (values + seen).map { convert($0, to: .number) })
  }

  /// Fields of single things, and of the world, that a value is worked out from; only those that can change.
  private func reads(of expr: TypedExpr) -> [TypedExpr] {
    switch expr.kind {
    case .fold, .collection, .past, .made: return []
    case .field(let id, let owner, let keys):
      let inner = owner.map { reads(of: $0) } ?? []
      let isRead = keys.isEmpty && context.field(id).isWritten && !(owner?.type.admitsNone ?? false)
      return inner + (isRead ? [expr] : [])
    default:
      var found: [TypedExpr] = []
      forEachChild(of: expr) { found += reads(of: $0) }
      return found
    }
  }

  private func add(_ read: TypedExpr, _ told: inout WriteAccount, _ values: inout [Register]) {
    guard case .field(let id, let owner, _) = read.kind else { return }
    // What is drawn to find the thing cannot be asked for a second time.
    if let owner, context.traits(of: owner).isLive { return }
    told.reads.append(id.index)
    values += [owner.map { row($0) } ?? index(0), scalar(read)]
  }

  /// Names mean what they meant where the reason was asked, and draws are numbered on from there.
  private func stand(at reason: Reason) {
    (owner, ordinal) = (reason.owner, reason.ordinal)
    (bindings, scope) = (reason.bindings, reason.scope)
  }

  private func tell(_ reason: Reason, _ told: inout WriteAccount, _ values: inout [Register]) {
    let before = owner
    defer { owner = before }
    scoped {
      stand(at: reason)
      // What did not hold as a whole says nothing of its parts.
      let parts = reason.holds ? reason.condition.conjuncts : [reason.condition]
      for part in parts { tell(part, reason, &told, &values) }
    }
  }

  private func tell(
    _ part: TypedExpr, _ reason: Reason, _ told: inout WriteAccount, _ values: inout [Register]
  ) {
    if case .chance(let p) = part.kind {
      let under = scalar(p, as: .number)
      values += [draw(site: nextSite(), things: drawThings()), under]
      return told.parts.append(.chance(part.span))
    }
    let sides = part.sides
    if let (left, right) = sides, reason.holds {
      values += [scalar(left, as: .number), scalar(right, as: .number)]
      return told.parts.append(.compared(part.span, left.type, right.type))
    }
    // What is not told draws all the same, so that the draws behind it keep their names.
    if context.traits(of: part).isLive { _ = scalar(part) }
    if reason.holds { told.parts.append(.held(part.span)) }
  }
}

extension TypedExpr {
  /// The terms of a sum, with whether they are taken away; else what a value is worked out from, as far as it is
  /// written there and known to vary.
  var accountParts: [(TypedExpr, isLess: Bool)] {
    let terms = self.terms(isLess: false)
    if terms.count > 1 { return terms }
    let factors = (terms.first?.0 ?? self).factors
    return factors.count == 1 && factors[0].span == span ? [] : factors.map { ($0, false) }
  }

  /// Whether it is several terms.
  var isSum: Bool { terms(isLess: false).count > 1 }

  private func terms(isLess: Bool) -> [(TypedExpr, isLess: Bool)] {
    switch kind {
    case .binary(.add, let a, let b): a.terms(isLess: isLess) + b.terms(isLess: isLess)
    case .binary(.subtract, let a, let b): a.terms(isLess: isLess) + b.terms(isLess: !isLess)
    case .unary(.negate, let inner): inner.terms(isLess: !isLess)
    default: [(self, isLess)]
    }
  }

  private var factors: [TypedExpr] {
    switch kind {
    case .binary(.multiply, let a, let b), .binary(.divide, let a, let b): a.factors + b.factors
    case .function(_, let parts): parts.flatMap(\.factors)
    case .number, .flag, .word, .thing, .none, .text, .list, .collection: []
    case .unary(.negate, let inner): inner.factors
    default: if case .number = type { [self] } else { [] }
    }
  }

  /// The two sides of a comparison of numbers.
  fileprivate var sides: (TypedExpr, TypedExpr)? {
    switch kind {
    case .binary(.less, let a, let b), .binary(.atMost, let a, let b), .binary(.greater, let a, let b),
      .binary(.atLeast, let a, let b):
      return (a, b)
    case .same(let a, let b):
      if case .number = a.type, case .number = b.type { return (a, b) }
      return nil
    default: return nil
    }
  }
}
