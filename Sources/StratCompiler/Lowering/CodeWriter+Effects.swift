// SPDX-License-Identifier: Apache-2.0
// What changes the world: writes, payments, ties, things that come and go.

import StratEngine
import StratSyntax

extension CodeWriter {
  func write(_ write: TypedStatement.Write, at span: SourceSpan) {
    let lane = context.layout.columns[write.field.index].lane
    let at = cell(write.field, owner: write.owner, keys: write.keys)
    let start = ordinal
    let value = scalar(write.value, as: lane)
    let place = place(span)
    switch write.manner {
    case .give: emit(.claim(column: write.field.index, at: at, value: value, place: place))
    case .add: emit(.add(column: write.field.index, at: at, value: value, place: place))
    }
    account(for: write, of: at, value: value, from: start, at: span)
  }

  // ---- Payments ----

  func pay(_ pay: TypedStatement.Pay, at span: SourceSpan) {
    guard let any = pay.from.first ?? pay.to, let ledger = context.layout.ledgerOf[any.field.index] else {
      return
    }
    let amount = scalar(pay.amount, as: .number)
    let from = pay.from.map { account($0) }
    let to = pay.to.map { account($0) }
    let got = pay.got.map {
      AccountCell(column: $0.field.index, at: cell($0.field, owner: $0.owner, keys: []))
    }
    emit(
      .pay(
        PayProgram(
          amount: amount, ledger: ledger, from: from, to: to, isWhole: pay.isWhole, got: got,
          place: place(span))))
  }

  func account(_ account: TypedStatement.Account) -> AccountCell {
    AccountCell(
      column: account.field.index, at: cell(account.field, owner: account.owner, keys: account.keys))
  }

  // ---- The ledger ----

  /// How many whole steps a look at the ledger goes back, noted so that they are kept.
  func payments(_ over: Double?) -> Int? {
    // Further back than any run can be is all there is.
    let steps = over.map { Int(min(($0 / model.clock.step).rounded(), 1e9)) }
    guard let kept = paymentsKept else {
      context.paymentsKept = context.paymentsKept.widened(to: steps)
      return steps
    }
    if !kept.covers(steps) {
      context.cannot(
        kept == .nothing
          ? "payments are written down only in a model that asks for them: make this a measure"
          : "payments are not kept for so long: make this a measure, and they will be",
        at: asking)
    }
    return steps
  }

  func payment(_ part: PaymentPart, _ of: TypedExpr, at span: SourceSpan) -> Value {
    switch part {
    case .amount: here(payment(.amount, of: scalar(of, as: .number)))
    case .time: here(payment(.time, of: scalar(of, as: .number)))
    case .from, .to: cannot("an end of a payment can only be compared: it.to is outside", at: span)
    }
  }

  func paymentIs(_ part: PaymentPart, _ of: TypedExpr, _ account: TypedStatement.Account?) -> Register {
    let payment = scalar(of, as: .number)
    let before = trustsNames
    trustsNames = true
    defer { trustsNames = before }
    return self.payment(payment, isFrom: part == .from, is: account.map { self.account($0) })
  }

  // ---- Ties ----

  func made(_ statement: TypedStatement) -> Value {
    switch statement.kind {
    case .tie(let tying): return here(tie(tying, wantsRow: true, at: statement.span) ?? index(-1))
    case .create(let new): return here(create(new, wantsRow: true, at: statement.span) ?? index(-1))
    default: return cannot("this has no value", at: statement.span)
    }
  }

  func tie(_ tying: TypedStatement.Tying, wantsRow: Bool, at span: SourceSpan) -> Register? {
    let from = row(tying.from)
    let to = row(tying.to)
    let newborn = Newborn(owner: .relation(tying.relation), itself: tying.itself, given: tying.given)
    newborn.ends = (here(from), here(to))
    let values = firstValues(newborn, at: span)
    let into = wantsRow ? fresh(.index) : nil
    if let into { made[into.id] = newborn }
    emit(
      .makeTie(
        TieProgram(
          into: into, table: table(tying.relation), from: from, to: to, values: values, place: place(span))))
    return into
  }

  func untie(_ relation: RelationID, _ from: TypedExpr, _ to: TypedExpr, at span: SourceSpan) {
    let row = tie(table: table(relation), self.row(from), self.row(to))
    // Untying what is not tied changes nothing.
    when(not(sameIndex(row, index(-1)))) {
      let row = self.lifted(row, from: self.depth - 1)
      emit(.endTie(table: self.table(relation), Ending(row, place: self.place(span))))
    }
  }

  func untie(_ tie: TypedExpr, at span: SourceSpan) {
    guard case .tie(let relation, _) = tie.type, isBorn(tie) else { return }
    emit(.endTie(table: table(relation), Ending(row(tie), place: place(span))))
  }

  /// What is made in the same body begins when the phase lands, after everything that ends.
  private func isBorn(_ made: TypedExpr) -> Bool {
    guard case .local(let local) = made.kind, unborn.contains(local) else { return true }
    context.cannot(
      "what is made here is not there before the phase is over, so it cannot end yet", at: made.span)
    return false
  }

  // ---- Things ----

  func create(_ new: TypedStatement.Creating, wantsRow: Bool, at span: SourceSpan) -> Register? {
    let newborn = Newborn(owner: .kind(new.kind), itself: new.itself, given: new.given)
    let values = firstValues(newborn, at: span)
    let into = wantsRow ? fresh(.index) : nil
    if let into { made[into.id] = newborn }
    emit(
      .create(
        CreateProgram(
          into: into, table: table(new.kind), tag: Int32(new.kind.index), values: values, site: nextSite(),
          things: drawThings(), place: place(span))))
    return into
  }

  func remove(_ thing: TypedExpr, at span: SourceSpan) {
    guard case .thing(let kind, _) = thing.type, isBorn(thing) else { return }
    emit(.remove(table: table(kind), Ending(row(thing), place: place(span))))
  }

  // ---- First values of what is made ----

  /// Every attribute of the table's columns that is not simply zero. References of other kinds in the same
  /// table are none, so that nobody is found through them.
  private func firstValues(_ newborn: Newborn, at span: SourceSpan) -> [NewValue] {
    scoped {
      if let itself = newborn.itself { bindings[itself] = .newborn(newborn) }
      return model.fields.indices.flatMap { firstValues(newborn, FieldID($0), at: span) }
    }
  }

  private func firstValues(_ newborn: Newborn, _ id: FieldID, at span: SourceSpan) -> [NewValue] {
    let field = context.field(id)
    guard context.layout.table(of: field.owner) == context.layout.table(of: newborn.owner),
      field.owner != .world
    else { return [] }
    let isOwn = model.owner(newborn.owner, has: field.owner)
    let isGiven = newborn.given.contains { $0.field == id }
    let isEmpty = field.first == nil && !isGiven && !field.type.isReference && !field.isFormula
    if isEmpty || (!isOwn && !field.type.isReference) || field.first?.constant == 0 && !isGiven { return [] }
    return keyTuples(field).map { keys in
      let value = isOwn ? use(first(newborn, id, keys, at: span)) : index(-1)
      return NewValue(column: id.index, keys: zip(field.keys, keys).map { keyRegister($0, $1) }, value: value)
    }
  }

  private func keyRegister(_ domain: KeyDomain, _ key: Int) -> Register {
    if case .range(let low, _) = domain { index(key - low) } else { index(key) }
  }

  /// All keys of a field, as slots or numbers of a range; one empty tuple where it has none.
  private func keyTuples(_ field: Field) -> [[Int]] {
    field.keys.reduce([[]]) { tuples, domain in
      let low: Int = if case .range(let low, _) = domain { low } else { 0 }
      let keys = (0..<model.size(of: domain)).map { $0 + low }
      return tuples.flatMap { tuple in keys.map { tuple + [$0] } }
    }
  }
}

extension Model {
  /// Whether things (ties) of `owner` have the fields of `fieldOwner`: their kind or one above it.
  func owner(_ owner: Owner, has fieldOwner: Owner) -> Bool {
    guard case .kind(let kind) = owner, case .kind(let holder) = fieldOwner else {
      return owner == fieldOwner
    }
    var current: KindID? = kind
    while let here = current {
      if here == holder { return true }
      current = kinds[here.index].parent
    }
    return false
  }
}
