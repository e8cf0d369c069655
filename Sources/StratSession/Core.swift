// SPDX-License-Identifier: Apache-2.0
// What a session knows: texts, model, program, state, and what was recorded on the way. A value.

import StratCompiler
import StratEngine
import StratSyntax

struct Core: Sendable {
  var seed: UInt64
  /// The seed at the beginning of the journal.
  var firstSeed: UInt64
  /// All texts by number, the modules of the library among them.
  var sources: [SourceText] = []
  /// Modules in the order in which they are checked: prelude, used modules, the model's texts.
  var modules: [Module] = []
  /// What was done by hand, one statement for each field, relation and kind: what changes so is no fixed part
  /// of the model.
  var said: [Statement] = []
  var saidMarks: Set<String> = []
  /// Paths of modules that were brought in.
  var used: Set<String> = []
  /// Which modules take the place of others.
  var swaps = Swaps()
  /// Modules that something uses and another one stands for.
  var gaveWay: Set<String> = []
  /// The model's own texts, beside which modules lie.
  var homes: [SourceText] = []
  /// Modules as they were read, by their file: read once, however often they are brought in.
  var shelf: [String: Shelved] = [:]
  /// Texts that the command carries along.
  var libraryTexts: Set<SourceID> = []
  var compiled: Compiled?
  /// The present state; none before anything was declared.
  var state: WorldState?
  /// Measures at the start and after each recorded step, by measure; not a number before a measure was
  /// declared.
  var series: [[Double]] = []
  /// Old states by step, for looking back.
  var past = Timeline()
  /// The road that the session is on, and where it leaves another.
  var branch = Core.trunk
  var fork: Fork?
  /// The other roads.
  var branches: [Branch] = []
  /// The names of all roads, the oldest first.
  var branchNames = [Core.trunk]
  /// What lies ahead after going back: the end of this road.
  var ahead: Branch?
  /// What was done on this road, in its order.
  var deeds: [Deed] = []
  /// The world was changed by hand since its start, so a new declaration must not start it afresh.
  var isTouched = false
  /// Files that this session wrote.
  var savedAs: Set<String> = []
  /// It was said that runs leave out what was done by hand.
  var knowsWhereRunsBegin = false
  var speaker: Name?
  var runs: [String: RunResult] = [:]
  /// What was accepted, in order.
  var journal: [String] = []
  /// Where in the journal that begins which is declared behind the last change of the world.
  var journalPart = 0
  /// Settings of a test that take the place of declared values.
  var overrides: [Setting] = []
  /// `timing on`: each command says how long it took.
  var saysTime = false
  var manner = Manner()
  /// The file that what is typed and answered goes to.
  var transcript: String?
  /// `hints on` or `hints off`, where it was said.
  var wantsHints: Bool?
  /// What was shown last: `it` and `_` at the prompt. None where it was no single value, or the model is another now.
  var last: TypedExpr?
  /// Data and modules that were read: by what name, and for which text.
  var filesRead: Set<FileRead> = []
  /// What went wrong so far.
  var told = Told()

  /// The name of the first road.
  static let trunk = "main"

  init(seed: UInt64) {
    self.seed = seed
    firstSeed = seed
  }

  /// All that is checked: what was said by hand stands at the end, as things done.
  var allModules: [Module] {
    guard let first = said.first, let source = source(of: first.span) else {
      return modules
    }
    return modules + [Module(source: source, statements: said, role: .model, isDone: true)]
  }

  /// The text that a place is in; nothing for a place in none.
  func source(of span: SourceSpan) -> SourceText? { sources.first { $0.id == span.source } }

  /// What stands at a place.
  func text(at span: SourceSpan) -> String { source(of: span)?.text(at: span) ?? "" }

  /// What was before, which knows all texts that were read since.
  func after(_ later: Core) -> Core {
    var core = self
    core.sources = later.sources
    core.transcript = later.transcript
    core.wantsHints = later.wantsHints
    core.told = later.told
    return core
  }

  var script: String {
    "seed \(firstSeed)\n" + journal.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }

  /// The same in the one layout and with its seal, as `save` writes it.
  func savedScript(version: String) -> String {
    let source = SourceText(id: SourceID(0), name: "script", text: script)
    var text = script
    if case .text(let formatted) = SourceFormatter.format(source) { text = formatted }
    return text + (seal.map { $0.line(version: version) + "\n" } ?? "")
  }
}

/// A file that a text names.
struct FileRead: Hashable, Sendable {
  var name: String
  /// The text that names it; nothing at the prompt.
  var from: String?
}

/// A checked model with its program, loaded.
struct Compiled: Sendable {
  var checked: Checked
  var lowered: Lowered
  var simulation: Simulation
  var model: Model { checked.model }

  /// A state of the same model before it was changed: what is written at the same place looks back on the same past.
  ///
  /// - Parameter renewed: fields of the world that were declared anew, and things that are there again if they had
  ///   gone, by name.
  func adopt(_ state: WorldState, of old: Compiled, renewed: Set<String> = []) throws -> WorldState {
    let places = old.model.recorders.map(\.value.span)
    let kept = model.recorders.map { recorder in places.firstIndex(of: recorder.value.span) }
    let columns = model.fields.indices.filter {
      model.fields[$0].owner == .world && renewed.contains(model.fields[$0].name)
    }.map { lowered.columnOf(FieldID($0)) }
    var again: [Int: Set<Int>] = [:]
    for group in model.groups {
      for (slot, name) in zip(group.slots, group.names) where name.map(renewed.contains) ?? false {
        again[lowered.tableOfKind[group.kind.index], default: []].insert(slot)
      }
    }
    return try simulation.adopt(
      state, of: old.simulation, recorders: kept, renewed: Set(columns), again: again)
  }
}

/// What is kept of `run … as mc`.
struct RunResult: Sendable {
  var name: String
  var worlds: Int
  /// By measure, then by world: at the end of each world's run.
  var measures: [[Double]]
  var parameters: [FieldID: [Double]]
  /// Time run, in the clock's unit, by world.
  var elapsed: [Double]
  /// Worlds in which what the run went on until never came to hold.
  var open: Int
  /// What was run, for looking at the way that worlds took.
  var source: WorldsRun?
}
