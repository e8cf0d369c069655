// SPDX-License-Identifier: Apache-2.0
// Writes code onto a stack of open frames: fresh registers, lifts, shared results, nested blocks.

import StratEngine
import StratSyntax

/// The writer of one routine, rule, start item or recorder. A class because frames nest through closures.
final class CodeWriter {
  struct Scoped {
    var value: Value
    var identity: DrawThing.Identity
    var member: Place.Member
  }

  let context: Context
  var model: Model { context.model }
  /// The rule, move, shock, strategy or field that draws and faults are named by.
  var owner: String
  var ordinal = 0
  var nextRegister = 0
  var frames = [OpenFrame()]
  var bindings: [LocalID: Value] = [:]
  /// What varies here, outermost first: things for luck, names for messages.
  var scope: [Scoped] = [] { didSet { membersOfScope = nil } }
  /// The names of what varies, for the places of messages: worked out once for all that is written there.
  private var membersOfScope: [Place.Member]?
  /// What had to hold for what is written now, outermost first.
  var reasons: [Reason] = []
  /// And what was found out before, on the outermost frame.
  var findings: [Finding] = []
  /// What was made in the same body: it can be written and tied, and is not there to be read before the phase lands.
  var unborn: Set<LocalID> = []
  /// Rows of what was made in the same body, by their registers, with its first values.
  var made: [Int: Newborn] = [:]
  /// Values that need no inner frame are moved out to this depth: 1 inside a trigger, else 0.
  var floor = 0
  /// What is written is part of a value that may be moved, and so may be moved itself.
  var isInMovable = false
  /// What is named is taken to be there: at the start, and where payments of the past are compared.
  var trustsNames = false
  /// Formulas being written, to notice a ring.
  var openFormulas: [Int] = []
  var openCalls = 0
  /// Keys that are known while first values of something new are written.
  var fixedKeys: [LocalID: Int] = [:]
  /// Fragments: finished runs by name, and the values of `… at 2028-Q1`, in the order in which they are
  /// asked.
  var runs: [String: RunColumns] = [:]
  var held: [Double] = []
  /// A fragment can look back only at what the running program keeps.
  var recordersKept = Int.max
  /// Beside a model: what it keeps of payments. nil: the model itself is written, and keeps what it asks for.
  var paymentsKept: PaymentsKept?
  /// Where the text beside the model stands.
  var asking = SourceSpan.none

  init(_ context: Context, owner: String) {
    self.context = context
    self.owner = owner
  }

  var depth: Int { frames.count - 1 }

  // ---- Registers and instructions ----

  func fresh(_ lane: Lane) -> Register {
    nextRegister += 1
    return Register(nextRegister - 1, lane)
  }

  func freshList(_ lane: Lane) -> ListRegister {
    nextRegister += 1
    return ListRegister(nextRegister - 1, lane)
  }

  func emit(_ instruction: Instruction) {
    frames[frames.count - 1].code.append(instruction)
  }

  /// Writes an instruction once per frame: `key` says all that its result depends on. Registers get no second
  /// value (but those carried round a loop, which are never looked up), and state does not change within a
  /// body.
  func shared(_ key: ResultKey, _ lane: Lane, _ make: (Register) -> Instruction) -> Register {
    shared(key, lane, at: depth, make)
  }

  private func shared(
    _ key: ResultKey, _ lane: Lane, at depth: Int, _ make: (Register) -> Instruction
  ) -> Register {
    if let known = frames[depth].known[key] { return known }
    let register = fresh(lane)
    frames[depth].code.append(make(register))
    frames[depth].known[key] = register
    return register
  }

  // ---- Frames ----

  /// Code on an inner frame.
  func inFrame<T>(conditional: Bool, _ write: () -> T) -> (block: CodeBlock, result: T) {
    frames.append(OpenFrame(isConditional: conditional))
    let result = write()
    let frame = frames.removeLast()
    return (CodeBlock(frame.code), result)
  }

  /// Code on a frame further out, as if the inner ones were not open yet.
  func atDepth<T>(_ target: Int, _ write: () -> T) -> T {
    guard target < depth else { return write() }
    let inner = Array(frames[(target + 1)...])
    frames.removeLast(inner.count)
    let result = write()
    frames += inner
    return result
  }

  /// Names bound inside hold inside only.
  func scoped<T>(_ write: () -> T) -> T {
    let before = (bindings, scope)
    let result = write()
    (bindings, scope) = before
    return result
  }

  func finish() -> CodeBlock { CodeBlock(frames[0].code) }

  // ---- Using values on this frame ----

  /// The register that holds a single value on the current frame.
  func use(_ value: Value) -> Register {
    switch value {
    case .one(let register, let from): return lifted(register, from: from)
    case .parts(let parts): return parts.first.map { use($0) } ?? number(0)
    case .list, .newborn: return number(0)
    }
  }

  func lifted(_ register: Register, from: Int) -> Register {
    var current = register
    guard from < depth else { return current }
    for level in (from + 1)...depth {
      let outer = current
      current = shared(ResultKey(0, outer.id), outer.lane, at: level) { .lift($0, from: outer) }
      if let newborn = made[outer.id] { made[current.id] = newborn }
    }
    return current
  }

  func lifted(_ list: ListRegister, from: Int) -> ListRegister {
    var current = list
    guard from < depth else { return current }
    for level in (from + 1)...depth {
      if let known = frames[level].knownLists[current.id] {
        current = known
        continue
      }
      let inner = freshList(current.lane)
      frames[level].code.append(.liftList(inner, from: current))
      frames[level].knownLists[current.id] = inner
      current = inner
    }
    return current
  }

  func here(_ register: Register) -> Value { .one(register, depth: depth) }

  // ---- Places, sites, notes ----

  func place(_ span: SourceSpan, words: Int? = nil, values: [ValueType] = []) -> Int {
    let members = membersOfScope ?? scope.map(\.member)
    membersOfScope = members
    context.places.append(Place(owner: owner, span: span, members: members, words: words, values: values))
    return context.places.count - 1
  }

  /// The next draw of this owner. Draws are numbered in the order in which the typed tree is walked:
  /// conditions before parts, levels before `where`, `where` before what is counted, left before right.
  func nextSite() -> Int {
    ordinal += 1
    return context.site(owner, ordinal - 1)
  }

  /// The things that luck is keyed by here.
  func drawThings() -> [DrawThing] {
    scope.map { DrawThing(use($0.value), $0.identity) }
  }

  /// Binds a local to something that varies from here on.
  func vary(_ local: LocalID, _ value: Value, _ register: Register, _ identity: DrawThing.Identity) {
    bindings[local] = value
    let about = context.local(local)
    scope.append(
      Scoped(
        value: value, identity: identity,
        member: .init(name: about.name, register: register, type: about.type)))
  }

  func identity(of type: ValueType) -> DrawThing.Identity {
    switch type {
    case .thing(let kind, _): .row(table: context.layout.tableOfKind[kind.index])
    case .tie(let relation, _): .row(table: context.layout.tableOfRelation[relation.index])
    default: .number
    }
  }

  /// Something that can be written in the language but does not run.
  func cannot(_ words: String, at span: SourceSpan) -> Value {
    context.cannot(words, at: span)
    return here(number(0))
  }
}
