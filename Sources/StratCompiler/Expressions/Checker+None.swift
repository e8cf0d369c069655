// SPDX-License-Identifier: Apache-2.0
// What may be none and is no reference: `number or none`, `one of a, b or none`. A field beside it says whether
// there is a value; here the two are asked, given, written and shown together.

import StratSyntax

extension Checker {
  /// The field that says whether this one has a value; `nil` where it always has one, or is a reference.
  func presence(of value: TypedExpr) -> TypedExpr? {
    guard case .field(let id, let owner, let keys) = value.kind,
      let presence = model.fields[id.index].presence
    else { return nil }
    return made(.field(presence, owner: owner, keys: keys), .yesNo, at: value.span)
  }

  /// `law is none`: the field beside it says so.
  func presenceAsked(_ binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr? {
    let written: Expr
    if case .none = binary.right.kind {
      written = binary.left
    } else if case .none = binary.left.kind {
      written = binary.right
    } else {
      return nil
    }
    guard var flag = presence(of: typed(written, in: scope.asking(of: written))) else { return nil }
    flag.span = span
    return made(.unary(.not, flag), .yesNo, at: span)
  }

  /// A value that is handed on as it is, and a yes or no that says whether there is one.
  func perhaps(_ expr: Expr, in scope: Scope, expecting wanted: ValueType? = nil) -> (
    value: TypedExpr, isGiven: TypedExpr
  ) {
    let value = typed(expr, in: scope.asking(of: expr), expecting: wanted)
    if let flag = presence(of: value), !isPresent(flag, in: scope) { return (value, flag) }
    return (value, TypedExpr(.flag(value.type != .none), .yesNo, at: expr.span))
  }

  /// The same as one value: a reference, or what is no calculation and may be shown as none.
  func shown(_ expr: Expr, in scope: Scope) -> TypedExpr {
    let (value, isGiven) = perhaps(expr, in: scope)
    guard case .field = isGiven.kind else { return value }
    return made(
      .conditional(isGiven, value, TypedExpr(.none, .none, at: expr.span)), value.type, at: expr.span)
  }

  /// The same as a first value of a field that may be none.
  func first(_ expr: Expr, of field: Field, in scope: Scope) -> (value: TypedExpr, isGiven: TypedExpr) {
    let (value, isGiven) = perhaps(expr, in: scope, expecting: field.type)
    switch isGiven.kind {
    case .flag(true): return (value, isGiven)
    case .flag(false): return (standIn(field), isGiven)
    default:
      return (made(.conditional(isGiven, value, standIn(field)), value.type, at: expr.span), isGiven)
    }
  }

  /// Whether what may be none is asked for in a value of earlier itself: what has been asked of now need not have
  /// been so then. Reports what is not.
  func isAskedThere(_ value: TypedExpr) -> Bool {
    let bare = value.first { part in
      guard let flag = presence(of: part).flatMap(Path.init) else { return false }
      return !value.holds { Path($0) == flag }
    }
    guard let bare else { return true }
    report(ValueProblem.notAskedBefore(bare.span, said(bare) ?? "this"))
    return false
  }

  /// What stands in a field while it is none: nobody reads it, but its bounds hold for it, too.
  func standIn(_ field: Field) -> TypedExpr {
    let least = field.least ?? -.infinity
    let kind: TypedExpr.Kind =
      switch field.type {
      case .yesNo: .flag(false)
      case .choice: .word(0)
      default: .number(Swift.min(Swift.max(0, least), field.most ?? .infinity))
      }
    return TypedExpr(kind, field.type, at: field.span)
  }

  /// Whether a flag is known to be yes here.
  func isPresent(_ flag: TypedExpr, in scope: Scope) -> Bool {
    Path(flag).map(scope.facts.present.contains) == true
  }
}

extension Scope {
  /// The same place, for a value that is only asked whether it is there, handed on, or about to be written.
  func asking(of expr: Expr) -> Scope {
    var copy = self
    copy.facts.asked = expr.span
    return copy
  }
}

extension TypedExpr {
  /// What ``Checker/shown(_:in:)`` made of a value that may be none and is no reference.
  var perhaps: (value: TypedExpr, isGiven: TypedExpr)? {
    guard case .conditional(let isGiven, let value, let other) = kind, case .none = other.kind,
      !type.isReference
    else { return nil }
    return (value, isGiven)
  }
}
