// SPDX-License-Identifier: Apache-2.0
// What is known at one place of a body beyond its names: which references have been asked for, what has been
// written already, and what each `let` stands for.

import StratSyntax

/// A way to a value that two mentions share: `d.office.holder` of a local `d`. Two equal paths are the same
/// value.
indirect enum Path: Hashable {
  case local(LocalID)
  case thing(KindID?, Int)
  case world
  case field(FieldID, Path, [Path])
  case end(Path, isFrom: Bool)
  case neighbour(RelationID, Path, fromSide: Bool)
  case tie(RelationID, Path, Path)
  case number(Double)

  /// The path of a checked value, or `nil` where it is no path (a sum, a draw).
  init?(_ value: TypedExpr) {
    switch value.kind {
    case .local(let id): self = .local(id)
    case .thing(let slot): self = .thing(nil, slot)
    case .number(let number): self = .number(number)
    case .field(let id, let owner, let keys):
      guard let base = owner.map(Path.init) ?? .some(.world) else { return nil }
      let paths = keys.compactMap(Path.init)
      guard paths.count == keys.count else { return nil }
      self = .field(id, base, paths)
    case .end(let tie, let isFrom):
      guard let base = Path(tie) else { return nil }
      self = .end(base, isFrom: isFrom)
    case .neighbour(let relation, let of, let side):
      guard let base = Path(of) else { return nil }
      self = .neighbour(relation, base, fromSide: side)
    case .tie(let relation, let a, let b):
      guard let one = Path(a), let other = Path(b) else { return nil }
      self = .tie(relation, one, other)
    default: return nil
    }
  }
}

/// What a place of a body knows. A value: what an inner block learns stays there.
struct Facts {
  /// References that are there: asked for by `is not none` or found by `is`.
  var present: Set<Path> = []
  /// Cells that this body has written, and where.
  var written: [Path: SourceSpan] = [:]
  /// What an unchanged `let` stands for.
  var lets: [LocalID: TypedExpr] = [:]
  /// Names that a test or the prompt has given a value, which is settled already.
  var known: [String: TypedExpr] = [:]
  /// Locals that hold something hidden.
  var hidden: Set<LocalID> = []
  /// Locals of this body that may be given new values.
  var assignable: Set<LocalID> = []
  /// The value, as it is written, that is only asked whether it is there, or is about to be written.
  var asked: SourceSpan?
  /// The unit of the payments that an aggregate looks at.
  var ledgerUnit: Unit?

  /// What is known to be there once a condition has come out as `outcome`.
  static func learned(from condition: TypedExpr, outcome: Bool) -> Set<Path> {
    switch condition.kind {
    case .unary(.not, let inner): return learned(from: inner, outcome: !outcome)
    case .binary(.and, let a, let b):
      let (one, other) = (learned(from: a, outcome: outcome), learned(from: b, outcome: outcome))
      return outcome ? one.union(other) : one.intersection(other)
    case .binary(.or, let a, let b):
      let (one, other) = (learned(from: a, outcome: outcome), learned(from: b, outcome: outcome))
      return outcome ? one.intersection(other) : one.union(other)
    case .same(let a, let b):
      if case .none = b.kind { return outcome ? [] : path(a) }
      if case .none = a.kind { return outcome ? [] : path(b) }
      guard outcome else { return [] }
      return (b.type.mayBeNone ? [] : path(a)).union(a.type.mayBeNone ? [] : path(b))
    case .field: return outcome ? path(condition) : []
    case .isKind(let value, _): return outcome ? path(value) : []
    case .tied(let relation, let a, let b):
      guard outcome, let one = Path(a), let other = Path(b) else { return [] }
      return [.tie(relation, one, other)]
    default: return []
    }
  }

  private static func path(_ value: TypedExpr) -> Set<Path> {
    guard let path = Path(value) else { return [] }
    return [path]
  }
}

extension Scope {
  /// The same place, once a condition has come out so.
  func knowing(_ condition: TypedExpr, is outcome: Bool) -> Scope {
    var copy = self
    copy.facts.present.formUnion(Facts.learned(from: condition, outcome: outcome))
    return copy
  }

  /// The same place inside an aggregate or a selection.
  func inside(_ frame: Frame, named name: String? = nil) -> Scope {
    var copy = self
    copy.frames.append(frame)
    if let name { copy.locals[name] = frame.it }
    return copy
  }

  /// Whether a value may be drawn here.
  var allowsDraws: Bool {
    switch purpose {
    case .start, .rule, .move: true
    case .definition, .decision, .command: false
    }
  }
}
