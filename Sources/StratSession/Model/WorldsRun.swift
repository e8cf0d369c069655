// SPDX-License-Identifier: Apache-2.0
// Many worlds of a model, in blocks that workers take one after another. What a world does depends on its
// number alone, so neither the blocks nor the workers change a bit of the result.

import StratCompiler
import StratEngine
import Synchronization

struct WorldsRun: Sendable {
  let compiled: Compiled
  let seed: UInt64
  let steps: Int
  let options: SessionOptions
  /// A condition at which a world's run ends.
  var until: LoweredFragment?

  init(compiled: Compiled, seed: UInt64, steps: Int, options: SessionOptions) {
    self.compiled = compiled
    self.seed = seed
    self.steps = steps
    self.options = options
  }

  /// Results of one block: measures and parameters by world of the block.
  private struct Part: Sendable {
    var measures: [[Double]]
    var parameters: [FieldID: [Double]]
    var elapsed: [Double]
    /// Worlds in which what the run goes on until has not come to hold.
    var open = 0
  }

  /// All worlds; nothing if the person stopped it.
  func all(_ worlds: Int, name: String) throws -> RunResult? {
    let size = blockSize(worlds)
    let course = Course()
    let laneSteps = Double(worlds) * Double(max(1, steps))
    let parts = sideBySide((worlds + size - 1) / size, workers: options.workers) {
      block -> Result<Part, any Error>? in
      if course.isStopped(options) { return nil }
      let first = block * size
      let part = Result {
        try self.block(first, min(size, worlds - first)) { lanes in
          options.progress(.worlds(worlds, share: Double(course.advance(lanes)) / laneSteps))
        }
      }
      // A block that was stopped on its way has results of an earlier step.
      return course.isStopped(options) ? nil : part
    }
    if parts.contains(where: { $0 == nil }) { return nil }
    return joined(try parts.compactMap { try $0?.get() }, name: name, worlds: worlds)
  }

  private func joined(_ parts: [Part], name: String, worlds: Int) -> RunResult {
    var run = RunResult(name: name, worlds: worlds, measures: [], parameters: [:], elapsed: [], open: 0)
    for part in parts {
      if run.measures.isEmpty { run.measures = part.measures.map { _ in [] } }
      for n in part.measures.indices { run.measures[n] += part.measures[n] }
      for (field, values) in part.parameters { run.parameters[field, default: []] += values }
      run.elapsed += part.elapsed
      run.open += part.open
    }
    return run
  }

  /// As many worlds side by side as keep a block's state in the near memory and leave each worker a few blocks, so that
  /// none waits long for another; one where ties differ from world to world or things are many.
  func blockSize(_ worlds: Int) -> Int {
    let program = compiled.lowered.program
    let rows = program.tables.map(\.count).max() ?? 0
    let lanes = program.columns.reduce(0) { sum, column in
      column.isShared ? sum : sum + column.keys.reduce(column.table.map { program.tables[$0].count } ?? 1, *)
    }
    let isSparse = program.tables.contains { table in
      guard table.isDynamic, case .ties(let from, let to, _, _, _) = table.shape else { return false }
      return program.tables[from].count * program.tables[to].count > 4096
    }
    if isSparse || rows > 4096 { return 1 }
    func parts(_ each: Int) -> Int { (worlds + options.workers * each - 1) / (options.workers * each) }
    // Below some thousand values an instruction costs more to begin than to do.
    let part = max(parts(4), min(parts(1), (1 << 12) / max(1, lanes)))
    // What is made in one world has a row in all worlds beside it, so many growing worlds are slow together.
    let isGrowing = program.tables.contains { table in
      if case .things = table.shape { return table.isDynamic } else { return false }
    }
    return max(1, min(isGrowing ? 16 : 512, (1 << 17) / max(1, lanes), part))
  }

  /// - Parameter advance: told of the worlds that have taken a step.
  private func block(_ first: Int, _ count: Int, advance: (Int) -> Void) throws -> Part {
    let simulation = compiled.simulation
    let state = try simulation.start(seed: seed, worlds: count, first: first)
    var part = Part(
      measures: try simulation.measure(state), parameters: parameters(state),
      elapsed: Array(repeating: 0, count: count))
    var open = Set(0..<count)
    try close(&open, state)
    let end = try simulation.run(state, steps: steps, isAskedLater: until != nil) { state, _ in
      advance(count)
      if self.until == nil { return !self.options.isInterrupted() }
      let now = try simulation.measure(state)
      for world in open {
        for n in now.indices { part.measures[n][world] = now[n][world] }
        part.elapsed[world] = Double(state.step) * compiled.model.clock.step
      }
      try self.close(&open, state)
      return !open.isEmpty && !self.options.isInterrupted()
    }
    part.open = until == nil ? 0 : open.count
    if until == nil {
      part.measures = try simulation.measure(end)
      part.elapsed = Array(repeating: Double(end.step) * compiled.model.clock.step, count: count)
    }
    return part
  }

  /// Worlds in which the condition holds are done.
  func close(_ open: inout Set<Int>, _ state: WorldState) throws {
    guard let until, case .value(let block, .one(let register, _)) = until.content else { return }
    let flags = try compiled.simulation.evaluate(
      Routine(body: block, results: [register]), in: state, beside: until.beside)
    for world in open where flags[0][world] != 0 { open.remove(world) }
  }

  private func parameters(_ state: WorldState) -> [FieldID: [Double]] {
    var result: [FieldID: [Double]] = [:]
    for (n, field) in compiled.model.fields.enumerated() where field.isParameter && field.keys.isEmpty {
      let column = compiled.lowered.columnOf(FieldID(n))
      result[FieldID(n)] = (0..<state.worlds).map {
        state.value(column, compiled.lowered.program.columns[column], world: $0)
      }
    }
    return result
  }

  /// How far the blocks have come together.
  private final class Course: Sendable {
    private let taken = Atomic(0)
    private let stopped = Atomic(false)

    /// So many worlds took a step; the steps of single worlds that all have taken by now.
    func advance(_ worlds: Int) -> Int { taken.wrappingAdd(worlds, ordering: .relaxed).newValue }

    /// Whether the person has stopped the run: once it is stopped it stays so, for all blocks.
    func isStopped(_ options: SessionOptions) -> Bool {
      if options.isInterrupted() { stopped.store(true, ordering: .relaxed) }
      return stopped.load(ordering: .relaxed)
    }
  }
}
