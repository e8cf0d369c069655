// SPDX-License-Identifier: Apache-2.0
// One pass over the statements of a model. Declarations may stand in any order, so it runs in rounds: names,
// then
// kinds and types, then things and their slots, then values and bodies. What a value needs of a definition
// that has
// not been looked at yet is checked on demand (Declarations/OnDemand.swift).
//
// Two groups of files share this class by extension; each implements what the other calls.
//
// Declarations/ and Checking/ implement:
//   symbol(_ name: Name) -> Symbol?                 what a name stands for; reports the unknown one
//   member(_ name: String, of: KindID) -> MemberSymbol?      field, called, inverse or definition; reports
// nothing
//   member(_ name: String, of: RelationID) -> MemberSymbol?
//   memberNames(of: Owner) -> [String]              for the nearest name
//   newLocal(_:_:isMutable:) -> LocalID
//   type(of note: TypeNote / PlainNote, orNone:) -> ValueType;  unit(of: UnitNote) -> (unit: Unit, scale:
// Double)?
//   unit(named: Name) -> (unit: Unit, scale: Double)?         reports the unknown one
//   fieldType(_: FieldID) -> ValueType              of one entry; parameters without a type get it from their
// value
//   define(_: DefineID) -> Define, measure(_: Int) -> Measure, curve(_: Int) -> Curve     checked on demand
//   given(_ values: [GivenValue], like: Name?, of: Owner, it: LocalID, in: Scope) -> [CheckedGiven]
//   spoken(_ call: Expr, by: TypedExpr, in: Scope) -> (move: MoveID, arguments: [TypedExpr])?
//   constant(_: TypedExpr) -> Double?               a number that is known before anything runs
//   choice(_ words: [String]) -> Int                the index of a list of words, made where there is none
//   isKind(_ kind: KindID, _ above: KindID) -> Bool the kind is the other or below it
//   bind(_ name: Name, _: ValueType, in: inout Scope, isMutable:) -> LocalID     a named local that hides
// nothing
//   isFit(_: TypedExpr, _ wanted: ValueType, _ what: String) -> Bool             reports what does not fit
//   checkBounds(_: TypedExpr, _: Field, written: Expr) a known number outside the bounds
//   fieldsWithoutFirst(of: Owner) -> [FieldID]      what `create` and a tie's block must give
//   thing(_: Name), relation(_: Name), kind(_: Name)          reports what is none
//   words(_: ValueType) -> String
//   Field.presence: such a field (`number or none`, `one of a, b or none`) is read where its flag is known to be
//   yes, asked for by the flag (`x is none` is `not present`), and written together with it.
//
// Expressions/, Units/ and Bodies/ implement (signatures in Checking/Contract.swift until they are there):
//   typed(_ expr: Expr, in: Scope, expecting: ValueType?) -> TypedExpr     always gives one; `.unknown` after
// a report
//   condition(_ expr: Expr, in: Scope) -> TypedExpr                        yes or no, or a report
//   body(of: [Statement], in: Scope) -> [TypedStatement]
//   definitionBody(_ block: Block, in: Scope) -> TypedBody                 steps and a last line that is the
// value
//   trigger(_: StratSyntax.Trigger, in: Scope) -> Trigger?
//   fits(_ found: ValueType, _ wanted: ValueType) -> Bool                  may stand where `wanted` is asked
// for

import StratSyntax

/// The checking of one model, or of one line against a checked one. Not shared and used once; a class because
/// every part of a long pass adds to the same model, names and messages.
final class Checker {
  var model = Model()
  var names = Names()
  /// At most ten are kept; the first of each place.
  private(set) var messages: [Diagnostic] = []
  /// Whether the model is not whole: something was reported, or could not be read.
  var hasErrors = false
  private var reportedPlaces: Set<SourceSpan> = []
  /// Names that nothing has and that have been reported: each once, wherever else it stands.
  private var unknownNames: Set<String> = []
  /// The bytes of a data file, by its name as written and the text that names it.
  let files: (String, SourceID) -> [UInt8]?
  /// `with q = 9%` of a run or a test: parameters' values that take the place of the declared ones.
  let overrides: [Setting]

  /// Declarations with the indices they were given, in order; the rounds go through these.
  var pending = Pending()
  /// Tests and commands, kept as written.
  var tests: [TestDeclaration] = []
  var commands: [Statement] = []
  /// What could not be read: of what it declares nothing is known.
  var unread = Unread()
  /// The texts of the model.
  var texts: [SourceID: SourceText] = [:]
  /// The order of the texts, for the order of messages.
  var textOrder: [SourceID: Int] = [:]
  /// Data files that have been read, by the text that names them and the name.
  var tables: [String: CSVTable] = [:]
  /// The names of finished runs, whose worlds a fragment may look at.
  var runs: Set<String> = []
  /// What is being checked on demand, so that a ring is found: what it is, in words.
  var underway: [Symbol] = []

  init(
    files: @escaping (String, SourceID) -> [UInt8]? = { _, _ in nil }, overrides: [Setting] = []
  ) {
    self.files = files
    self.overrides = overrides
  }

  /// Records a problem. A place that has one already gets no second, so that one mistake gives one message.
  func report(_ problem: some Problem) {
    let diagnostic = problem.diagnostic
    hasErrors = true
    if mayComeOfUnread(problem, at: diagnostic.primary.span) { return }
    if case .unknown(let name, _, _)? = problem as? NameProblem, !unknownNames.insert(name.text).inserted {
      return
    }
    guard hasRoom, reportedPlaces.insert(diagnostic.primary.span).inserted else { return }
    messages.append(diagnostic)
  }

  /// Whether another problem would be told.
  private var hasRoom: Bool { messages.count < 10 }

  /// A new local that a LocalID names.
  func newLocal(_ name: String, _ type: ValueType, isMutable: Bool = false) -> LocalID {
    model.locals.append(Local(name: name, type: type, isMutable: isMutable))
    return LocalID(model.locals.count - 1)
  }

  /// What a name stands for; reports one that nothing has.
  func symbol(_ name: Name) -> Symbol? {
    if let symbol = names.find(name) { return symbol }
    if !name.text.isEmpty { report(unknown(name)) }
    return nil
  }

  /// The words for a name that nothing has: the mended case, what the library left out, or the nearest.
  func unknown(_ name: Name, wanted: String? = nil, where fits: (Symbol) -> Bool = { _ in true })
    -> NameProblem
  {
    if let problem = names.memberProblem(name) { return problem }
    if let cause = names.leftOut[name.text] {
      return names.withoutLength.contains(cause) ? .needsLength(name) : .leftOut(name, because: cause)
    }
    // Of what is not told, the nearest is not looked for: that takes long among thousands of names.
    return .unknown(name, wanted: wanted, nearest: hasRoom ? names.nearest(to: name.text, where: fits) : nil)
  }

  /// Whether a kind is another or below it.
  func isKind(_ kind: KindID, _ above: KindID) -> Bool {
    model.kinds.indices.contains(above.index) && model.kinds[above.index].family.contains(kind)
  }
}
