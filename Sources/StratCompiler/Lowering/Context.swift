// SPDX-License-Identifier: Apache-2.0
// What all parts of one lowering share: the model, its layout, and the tables that code refers to by number.

import StratEngine
import StratSyntax

/// A class because the writers of many bodies add to the same tables.
final class Context {
  let model: Model
  let layout: Layout
  var places: [Place] = []
  var notes: [NoteTemplate] = []
  var drawSites: [DrawSiteName] = []
  var data: [[Double]] = []
  var problems: [LoweringProblem] = []
  /// How far back any code of the model asks the ledger.
  var paymentsKept = PaymentsKept.nothing
  /// Cells of which somebody wants an account, as rows by column; none in a program that runs.
  let wanted: [Int: Set<Int>]
  /// By the template of the note that gives the values.
  var accounts: [Int: WriteAccount] = [:]
  /// Columns behind those of the fields.
  var hidden: [Column] = []
  let formulasOf: [FieldID: [Int]]
  private var siteIndex: [DrawSiteName: Int] = [:]
  private var traitsOfDefine: [Int: Traits] = [:]

  /// Names that only moves that are tried know: whether all could be done so far, and what a payment asks for.
  let isPossible: LocalID
  let asked: LocalID

  /// - Parameter lowered: the model's own program, where code is to go on behind its tables: a fragment's.
  init(_ model: Model, wanted: [Int: Set<Int>] = [:], after lowered: Lowered? = nil) {
    self.wanted = wanted
    isPossible = LocalID(model.locals.count)
    asked = LocalID(model.locals.count + 1)
    var model = model
    model.locals.append(Local(name: "possible", type: .yesNo, isMutable: true))
    model.locals.append(Local(name: "asked", type: .plain))
    self.model = model
    let known = lowered?.basis.flatMap { $0.fits(model) ? $0 : nil }
    layout = known?.layout ?? Layout(model)
    formulasOf = known?.formulasOf ?? Context.formulas(model)
    guard let lowered else { return }
    places = lowered.places
    notes = lowered.notes
    drawSites = lowered.program.drawSites
    data = lowered.program.data
    siteIndex = known?.siteIndex ?? Context.index(drawSites)
  }

  /// For code of the same model that is written beside it and thrown away: tables of its own, behind which nothing
  /// of the program's stands.
  init(beside other: Context) {
    model = other.model
    layout = other.layout
    formulasOf = other.formulasOf
    wanted = other.wanted
    (isPossible, asked) = (other.isPossible, other.asked)
  }

  /// Of such code the names of its draws are kept, how far back it asks the ledger, and what does not run.
  func takeNames(of other: Context) {
    for name in other.drawSites { _ = site(name.owner, name.ordinal) }
    paymentsKept = paymentsKept.widened(to: other.paymentsKept)
    for problem in other.problems where !problems.contains(problem) { problems.append(problem) }
  }

  private static func index(_ sites: [DrawSiteName]) -> [DrawSiteName: Int] {
    Dictionary(sites.enumerated().map { ($0.element, $0.offset) }) { $1 }
  }

  /// What code beside the model needs of it, kept so that it is worked out once.
  var basis: LoweringBasis {
    LoweringBasis(
      layout: layout, formulasOf: formulasOf, siteIndex: siteIndex, fields: model.fields.count,
      formulas: model.formulas.count)
  }

  func site(_ owner: String, _ ordinal: Int) -> Int {
    let name = DrawSiteName(owner: owner, ordinal: ordinal)
    if let known = siteIndex[name] { return known }
    drawSites.append(name)
    siteIndex[name] = drawSites.count - 1
    return drawSites.count - 1
  }

  func hiddenColumn(_ name: String, table: Int?, keys: [Int] = [], lane: Lane) -> Int {
    hidden.append(Column(name: name, table: table, keys: keys, lane: lane))
    return model.fields.count + hidden.count - 1
  }

  /// A thing that is named, or what a look back gives, may be gone by now.
  func mayBeGone(_ expr: TypedExpr) -> Bool {
    switch (expr.kind, expr.type) {
    case (.thing, .thing(let kind, _)), (.past, .thing(let kind, _)): model.kinds[kind.index].losesThings
    case (.past, .tie(let relation, _)):
      layout.tables[layout.tableOfRelation[relation.index]].isDynamic
    default: false
    }
  }

  func cannot(_ words: String, at span: SourceSpan) {
    // What is tried and what is done is the same text, and says its problem once.
    let problem = LoweringProblem.cannot(words, at: span)
    if !problems.contains(problem) { problems.append(problem) }
  }

  func field(_ id: FieldID) -> Field { model.fields[id.index] }
  func local(_ id: LocalID) -> Local { model.locals[id.index] }

  func traits(of define: DefineID) -> Traits {
    if let known = traitsOfDefine[define.index] { return known }
    // Nothing recurses, but a broken model must not hang the compiler: meanwhile it may do anything.
    traitsOfDefine[define.index] = .immovable
    let body = model.defines[define.index].body
    var traits = self.traits(of: body.value)
    for step in body.steps {
      traits.isCheap = false
      forEachExpression(in: step) { traits.join(self.traits(of: $0)) }
      if assigns(step) { traits.isCheap = false }
    }
    traitsOfDefine[define.index] = traits
    return traits
  }

  private func assigns(_ step: TypedStatement) -> Bool {
    if case .assign = step.kind { return true }
    return false
  }

  /// Which formulas a field can hold: the constants given to it, or all where a given one is computed.
  private static func formulas(_ model: Model) -> [FieldID: [Int]] {
    var found: [FieldID: Set<Int>] = [:]
    func give(_ field: FieldID, _ value: TypedExpr) {
      guard model.fields[field.index].isFormula else { return }
      if let index = value.constant {
        if index >= 0 { found[field, default: []].insert(Int(index)) }
      } else {
        found[field, default: []].formUnion(model.formulas.indices)
      }
    }
    for (index, field) in model.fields.enumerated() {
      if let first = field.first { give(FieldID(index), first) }
    }
    for given in model.groups.flatMap(\.given) + model.tieGroups.flatMap(\.given) {
      switch given.value {
      case .value(let value): give(given.field, value)
      case .data(let numbers):
        guard model.fields[given.field.index].isFormula else { continue }
        found[given.field, default: []].formUnion(numbers.filter { $0 >= 0 }.map { Int($0) })
      }
    }
    for statement in model.allStatements {
      forEachStatement(in: statement) { inner in
        switch inner.kind {
        case .write(let write): give(write.field, write.value)
        case .create(let new): for given in new.given { give(given.field, given.value) }
        case .tie(let tie): for given in tie.given { give(given.field, given.value) }
        default: break
        }
      }
    }
    return found.mapValues { $0.sorted().filter { $0 < model.formulas.count } }
  }
}

extension Model {
  /// The statements of all bodies that run after the start.
  var allStatements: [TypedStatement] {
    rules.flatMap(\.body) + moves.flatMap(\.body) + shocks.flatMap { $0.first + $0.whileOn + $0.end }
  }
}

extension TypedExpr {
  /// The number that stands for a value known from the text alone; NaN never, none is -1.
  var constant: Double? {
    switch kind {
    case .number(let value): value
    case .flag(let value): value ? 1 : 0
    case .word(let index): Double(index)
    case .thing(let slot): Double(slot)
    case .none: -1
    case .unary(.negate, let inner): inner.constant.map { -$0 }
    default: nil
    }
  }
}

/// What is worked out of a model once, for all code beside it.
final class LoweringBasis: Sendable {
  let layout: Layout
  let formulasOf: [FieldID: [Int]]
  let siteIndex: [DrawSiteName: Int]
  private let fields: Int
  private let formulas: Int

  init(
    layout: Layout, formulasOf: [FieldID: [Int]], siteIndex: [DrawSiteName: Int], fields: Int, formulas: Int
  ) {
    self.layout = layout
    self.formulasOf = formulasOf
    self.siteIndex = siteIndex
    self.fields = fields
    self.formulas = formulas
  }

  /// A fragment may bring formulas of its own.
  func fits(_ model: Model) -> Bool { model.fields.count == fields && model.formulas.count == formulas }
}
