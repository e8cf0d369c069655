// SPDX-License-Identifier: Apache-2.0
// What a session knows: texts, model, program, state, and what was recorded on the way. A value.

import StratCompiler
import StratEngine
import StratSyntax

struct Core: Sendable {
  var seed: UInt64
  /// All texts by number, the modules of the library among them.
  var sources: [SourceText] = []
  /// Modules in the order in which they are checked: prelude, used modules, the model's texts.
  var modules: [Module] = []
  /// Paths of modules that were brought in.
  var used: Set<String> = []
  var compiled: Compiled?
  /// The present state; none before anything was declared.
  var state: WorldState?
  /// Measures at the start and after each recorded step, by measure.
  var series: [[Double]] = []
  /// Old states by step, for looking back; the oldest go when they take too much memory.
  var past: [WorldState] = []
  var speaker: Name?
  var runs: [String: RunResult] = [:]
  /// What was accepted, in order.
  var journal: [String] = []
  /// Settings of a test that take the place of declared values.
  var overrides: [Setting] = []
  /// `timing on`: each command says how long it took.
  var saysTime = false
  var nextNode = NodeID(0)

  init(seed: UInt64) { self.seed = seed }

  var script: String {
    "seed \(seed)\n" + journal.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }
}

/// A checked model with its program, loaded.
struct Compiled: Sendable {
  var checked: Checked
  var lowered: Lowered
  var simulation: Simulation
  var model: Model { checked.model }
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
}
