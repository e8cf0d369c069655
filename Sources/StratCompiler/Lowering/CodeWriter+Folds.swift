// SPDX-License-Identifier: Apache-2.0
// One value from many: what is asked of each member stands on the innermost frame, the rest outside.

import StratEngine
import StratSyntax

extension CodeWriter {
  func fold(_ written: Fold, _ expr: TypedExpr) -> Register {
    if let share = nearShare(written, at: expr.span) { return share }
    let fold = near(written)
    let level = outside(fold)
    let source = givesMember(fold.operation) ? memberSource(fold.collection, at: expr.span) : fold.collection
    let nested = nest(source) { () -> (value: Register?, weight: Register?, flag: Register?) in
      let flag = fold.matching.map { scalar($0) }
      let value = fold.value.map { scalar($0, as: .number) }
      return (value, fold.weight.map { scalar($0, as: .number) }, flag)
    }
    let into = fresh(expr.type.lane)
    let otherwise = fold.otherwise.map { other in
      let empty = inFrame(conditional: true) { scoped { scalar(other, as: into.lane) } }
      return (body: empty.block, value: empty.result)
    }
    emit(
      .fold(
        FoldProgram(
          into: into, operation: fold.operation.program, members: nested.members, body: nested.body,
          value: nested.result.value, weight: nested.result.weight, flag: nested.result.flag, level: level,
          otherwise: otherwise, place: place(expr.span))))
    return into
  }

  /// What the fold needs on the frame outside: which quantile, or the luck of a pick.
  private func outside(_ fold: Fold) -> Register? {
    switch fold.operation {
    case .quantile: fold.level.map { scalar($0, as: .number) }
    case .pickOne: draw(site: nextSite(), things: drawThings())
    default: nil
    }
  }

  private func givesMember(_ operation: Fold.Operation) -> Bool {
    switch operation {
    case .first, .best, .pickOne: true
    default: false
    }
  }

  /// The engine gives back a level's member, which for the ties of a thing is the neighbour: so those are
  /// listed first.
  private func memberSource(_ collection: Collection, at span: SourceSpan) -> Collection {
    guard let last = collection.levels.last, case .tiesOf = last.source, collection.order == nil else {
      return collection
    }
    var listed = collection
    listed.condition = nil
    listed.order = nil
    var inner = collection
    inner.levels[inner.levels.count - 1].tieLocal = nil
    let whole = TypedExpr(.collection(inner), .collection(context.local(last.local).type), at: span)
    // The inner collection names its members itself; outside, the same name stands for what is listed.
    listed.levels = [Collection.Level(source: .value(whole), local: last.local, tieLocal: nil)]
    return forcedList(listed)
  }

  private func forcedList(_ collection: Collection) -> Collection {
    guard case .value(let whole) = collection.levels[0].source, case .collection(let inner) = whole.kind
    else {
      return collection
    }
    let value = list(inner, at: whole.span)
    var listed = collection
    let local = collection.levels[0].local
    bindings[local] = value
    listed.levels[0].source = .value(TypedExpr(.local(local), whole.type, at: whole.span))
    return listed
  }
}

extension Fold.Operation {
  var program: FoldProgram.Operation {
    switch self {
    case .count: .count
    case .share: .share
    case .sum: .sum
    case .mean: .mean
    case .median: .median
    case .min: .min
    case .max: .max
    case .any: .any
    case .all: .all
    case .first: .first
    case .best: .best
    case .pickOne: .pickOne
    case .quantile: .quantile
    }
  }
}
