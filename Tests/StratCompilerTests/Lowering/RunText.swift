// SPDX-License-Identifier: Apache-2.0
// A text all the way: read, checked, lowered, verified, run. Tests of lowering ask what comes out.

import StratCompiler
import StratEngine
import StratSyntax
import Testing

/// A model from a text, ready to run. Any message on the way is a failure of the test.
struct RunText {
  let checked: Checked
  let lowered: Lowered
  let simulation: Simulation
  private(set) var state: WorldState
  private(set) var notes: [String] = []

  init(_ text: String, seed: UInt64 = 7, worlds: Int = 1, first: Int = 0) throws {
    let source = SourceText(
      id: SourceID(1), name: "test.strat", text: "phases shock, decide, act, later\n" + text)
    let reading = Reader.read(source)
    #expect(reading.messages.map(\.title) == [])
    checked = Compiler().check([Module(source: source, statements: reading.statements, role: .model)])
    #expect(checked.messages.map(\.title) == [])
    lowered = Lowering().lower(checked.model)
    #expect(lowered.problems.map(\.words) == [])
    #expect(ProgramVerifier.mistakes(in: lowered.program) == [])
    simulation = Simulation(lowered.program)
    state = try simulation.start(seed: seed, worlds: worlds, first: first)
  }

  mutating func step(_ count: Int = 1) throws {
    for _ in 0..<count {
      let (next, report) = try simulation.step(state)
      state = next
      notes += report.notes.map { note in
        lowered.notes[note.template].parts.map { if case .plain(let text) = $0 { text } else { "_" } }
          .joined()
      }
    }
  }

  /// All measures by name, in the first world.
  func measured() throws -> [String: Double] {
    let values = try simulation.measure(state)
    return Dictionary(uniqueKeysWithValues: zip(checked.model.measures.map(\.name), values.map { $0[0] }))
  }

  /// One measure after each of `steps` steps, the start first.
  mutating func series(_ name: String, _ steps: Int) throws -> [Double] {
    var found = [try #require(try measured()[name])]
    for _ in 0..<steps {
      try step()
      found.append(try #require(try measured()[name]))
    }
    return found
  }

  /// A value at the prompt, in every world.
  func ask(_ text: String) throws -> [Double] {
    let lowered = try fragment(text)
    guard case .value(let block, .one(let register, _)) = lowered.content else { return [] }
    return try simulation.evaluate(
      Routine(body: block, results: [register]), in: state, beside: beside(lowered))[0]
  }

  /// The members that a collection at the prompt lists, in the first world.
  func list(_ text: String) throws -> [Double] {
    let lowered = try fragment(text)
    guard case .value(let block, .list(let list, _)) = lowered.content else {
      Issue.record("\(lowered.content)"); return []
    }
    return try simulation.list(block, list, in: state, beside: beside(lowered))[0]
  }

  private func beside(_ lowered: LoweredFragment) -> Simulation.Beside {
    .init(drawSites: lowered.drawSites, data: lowered.data)
  }

  private func fragment(_ text: String) throws -> LoweredFragment {
    let source = SourceText(id: SourceID(2), name: "prompt", text: text)
    let asked = checked.fragment(value: Reader.readExpression(source).value)
    #expect(asked.messages.map(\.title) == [])
    let lowered = Lowering().lower(try #require(asked.fragment), of: asked.model, after: self.lowered)
    #expect(lowered.problems.map(\.words) == [])
    return lowered
  }

  /// Sets the flag by which a shock is called.
  mutating func call(shock: Int) {
    state.set(flag: lowered.shocks[shock].forced, to: true)
  }
}
