// SPDX-License-Identifier: Apache-2.0
// What stands after `:`, the names in heads of rules and moves, and the clauses that several declarations
// share.

extension TreeReader {
  /// `number from 0 to 1.5 or none for each group, month`
  func typeNote() throws(ReadingError) -> TypeNote {
    skipLines()
    let token = current
    var note = TypeNote(span: span(token), base: try typeBase())
    if take(.from) {
      note.lower = try unended { () throws(ReadingError) in try sum() }
      try need(.to)
      note.upper = try sum()
    }
    note.orNone = try orNoneIfPresent()
    if take(.for) {
      try need(.each)
      note.keys = [try keyNote()]
      while take(.comma) { note.keys.append(try keyNote()) }
    }
    note.span = span(from: token)
    return note
  }

  private func typeBase() throws(ReadingError) -> TypeNote.Base {
    if take(.one) {
      try need(.of)
      return .oneOf(try names())
    }
    if take(.account) {
      try need(.of)
      let unit = try unitNote(shareMayStand: false)
      guard take(.down) else { return .account(unit, downTo: nil) }
      try need(.to)
      return .account(unit, downTo: try sum())
    }
    if take(.formula) {
      try need(.of)
      return .formula(try plainNote())
    }
    return .plain(try plainNote())
  }

  /// `number`, `USD/quarter`, `yes/no`
  func plainNote() throws(ReadingError) -> PlainNote {
    skipLines()
    let token = current
    guard take(.yes) else { return .unit(try unitNote(shareMayStand: true)) }
    skipLines()
    mark(.isTight, current)
    try need(.divided)
    try need(.no)
    return .yesNo(span(from: token))
  }

  private func unitNote(shareMayStand: Bool) throws(ReadingError) -> UnitNote {
    skipLines()
    let token = current
    let first: Name
    if shareMayStand, isAt(.share) {
      first = Name(text: "share", span: span(advance()))
    } else if current.isWord || current.kind == .end {
      first = try name()
    } else {
      throw trouble([.typeNote])
    }
    var unit = UnitNote(span: first.span, first: first)
    while let op = unitOperator {
      if op != .per { mark(.isTight, current) }
      advance()
      unit.rest.append(UnitFactor(op: op, name: try name()))
    }
    unit.span = span(from: token)
    return unit
  }

  private var unitOperator: BinaryOperator? {
    if isAt(.star) { return .times }
    if isAt(.divided) { return .divided }
    return isAt(.per) ? .per : nil
  }

  func orNoneIfPresent() throws(ReadingError) -> Bool {
    guard take(.or) else { return false }
    try need(.none)
    return true
  }

  private func keyNote() throws(ReadingError) -> KeyNote {
    skipLines()
    if current.canBeName, !following.isSign(.spread) { return .name(takeName()) }
    let low = try rangeEnd()
    try need(.spread)
    return .range(low, try rangeEnd())
  }

  private func rangeEnd() throws(ReadingError) -> Expr {
    skipLines()
    if current.isNumber { return try bareNumber() }
    guard current.canBeName else { throw trouble([.name, .number]) }
    let name = takeName()
    return try make(.name(name), name.span)
  }

  // MARK: - Heads

  /// `s: shop or none`
  func binder() throws(ReadingError) -> Binder {
    skipLines()
    let token = current
    let name = try name()
    try need(.colon)
    let type = try plainNote()
    let orNone = try orNoneIfPresent()
    return Binder(span: span(from: token), name: name, type: type, orNone: orNone)
  }

  /// `(g: group, n: number)`
  func parameters() throws(ReadingError) -> [Binder] {
    mark(.isTight, tokens[indexBehindLines(index)])
    return try bracketed(.leftRound, .rightRound) { () throws(ReadingError) in
      if isAt(.rightRound) { return [] }
      var binders = [try binder()]
      while take(.comma) { binders.append(try binder()) }
      return binders
    }
  }

  /// The binders behind `for each`; where turns may follow, a comma that no binder follows belongs to them.
  private func binders(turnsMayFollow: Bool) throws(ReadingError) -> [Binder] {
    var binders = [try binder()]
    while isAt(.comma), !turnsMayFollow || commaBeginsBinder {
      advance()
      binders.append(try binder())
    }
    return binders
  }

  private var commaBeginsBinder: Bool {
    let word = indexBehindLines(indexBehindLines(index) + 1)
    guard tokens[word].isWord else { return false }
    return tokens[indexBehindLines(min(word + 1, tokens.count - 1))].isSign(.colon)
  }

  /// `for each s: shop, i: practice`, if it stands here; in a rule, `for` may also begin a
  /// duration, and turns may follow
  func forEachIfPresent(inRule: Bool) throws(ReadingError) -> [Binder] {
    guard isAt(.for), !inRule || followingBehindLines.word == .each else { return [] }
    advance()
    try need(.each)
    return try binders(turnsMayFollow: inRule)
  }

  /// `d = 0.2, Lab.quality = 9%` behind `with`
  func settings() throws(ReadingError) -> [Setting] {
    var settings = [try setting()]
    while take(.comma) { settings.append(try setting()) }
    return settings
  }

  private func setting() throws(ReadingError) -> Setting {
    skipLines()
    let token = current
    let target = try unended { () throws(ReadingError) in try path() }
    skipLines()
    let gives: Gives = isAt(.draws) ? .uncertain : .known
    guard take(.gives) || take(.draws) else { throw trouble([.written("="), .written("~")]) }
    let value = try disjunction(folds: false)
    return Setting(span: span(from: token), target: target, given: Given(gives: gives, value: value))
  }

  // MARK: - Triggers

  /// Whether a trigger begins here.
  var isAtTrigger: Bool { isAt(.at) || isAt(.every) || isAt(.when) || isAt(.for) }

  /// `at start`, `every year`, `when x > 5 becomes true`, each with `for 6 quarters`, or only that
  func trigger() throws(ReadingError) -> Trigger {
    let token = current
    var trigger = Trigger(span: span(token), moment: nil)
    if take(.at) {
      skipLines()
      trigger.moment = take(.start) ? .start : .at(try simple())
    } else if take(.every) {
      trigger.moment = .every(try simple())
    } else if take(.when) {
      trigger.moment = try whenMoment()
    }
    let hasDuration = take(.for)
    if trigger.moment == nil || hasDuration {
      if !hasDuration { try need(.for) }
      trigger.duration = try simple()
    }
    trigger.span = span(from: token)
    return trigger
  }

  /// Behind `when`.
  func whenMoment() throws(ReadingError) -> Trigger.Moment {
    let stops = context.stops
    defer { context.stops = stops }
    context.stops.append(.becomes)
    let condition = try disjunction()
    guard take(.becomes) else { return .when(condition, becomesTrue: false) }
    try need(.true)
    return .when(condition, becomesTrue: true)
  }

  /// A date, a number (perhaps with a unit) or a name.
  func moment() throws(ReadingError) -> Expr {
    skipLines()
    let token = current
    if case .date(let date) = token.kind {
      advance()
      return try make(.date(date), span(token))
    }
    if token.isNumber { return try amount() }
    guard token.canBeName else { throw trouble([.moment, .name]) }
    let name = takeName()
    return try make(.name(name), name.span)
  }
}
