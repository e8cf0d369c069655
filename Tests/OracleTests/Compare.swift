// SPDX-License-Identifier: Apache-2.0
// Runs a text with the oracle and with the column engine, and tells the first thing in which they differ.

import StratCompiler
@testable import StratEngine
import StratSyntax

/// A text as a model and a program.
struct Subject {
  var model: Model
  var program: Program
  /// The owner of each place, to say which rule a fault names.
  var owners: [String]
}

struct Refused: Error, CustomStringConvertible {
  var description: String
}

/// Texts go through the reader, the checker and the lowering, as a user's do.
func subject(_ text: String) throws -> Subject {
  let source = SourceText(id: SourceID(1), name: "test.strat", text: text)
  let reading = Reader.read(source)
  guard reading.messages.isEmpty else { throw Refused(description: told(reading.messages, source)) }
  let checked = Compiler().check([Module(source: source, statements: reading.statements, role: .model)])
  guard !checked.hasErrors else { throw Refused(description: told(checked.messages, source)) }
  let lowered = Lowering().lower(checked.model)
  guard lowered.problems.isEmpty else {
    throw Refused(description: lowered.problems.map(\.words).joined(separator: "\n"))
  }
  let mistakes = ProgramVerifier.mistakes(in: lowered.program)
  guard mistakes.isEmpty else { throw Refused(description: mistakes.joined(separator: "\n")) }
  return Subject(model: checked.model, program: lowered.program, owners: lowered.places.map(\.owner))
}

private func told(_ messages: [Diagnostic], _ source: SourceText) -> String {
  messages.map { message in
    let line = source.position(of: message.primary.span.start).line
    let words = source.text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
    return "\(message.code.rawValue) \(message.title): \(words)"
  }.joined(separator: "\n")
}

/// How far a world came: its fault, or nothing.
struct Outcome {
  /// The step that could not be taken; -1: the start.
  var step: Int
  var kind: FaultKind
  var owner: String
}

/// The oracle's worlds and the engine's, side by side.
struct Race {
  let subject: Subject
  let seed: UInt64
  let worlds: Int
  let first: Int
  let steps: Int

  /// nil: no difference. Otherwise the first one, in words.
  func difference() -> String? {
    let simulation = Simulation(subject.program)
    var oracles: [OracleWorld] = []
    var faults: [Outcome] = []
    for w in 0..<worlds {
      do {
        oracles.append(try OracleWorld.start(subject.model, seed: seed, number: UInt32(first + w)))
      } catch let fault as OracleFault {
        faults.append(Outcome(step: -1, kind: fault.kind, owner: fault.owner))
      } catch { return "\(error)" }
    }
    var state: WorldState
    do {
      state = try simulation.start(seed: seed, worlds: worlds, first: first)
    } catch { return disagreement(error, faults, step: -1) }
    if !faults.isEmpty { return "the oracle faults at the start: \(faults)" }
    if let found = compare(state, oracles, simulation) { return "start: " + found }
    for step in 0..<steps {
      for oracle in oracles {
        do {
          try oracle.advance()
        } catch let fault as OracleFault {
          faults.append(Outcome(step: step, kind: fault.kind, owner: fault.owner))
        } catch { return "\(error)" }
      }
      do {
        state = try simulation.step(state).state
      } catch { return disagreement(error, faults, step: step) }
      if !faults.isEmpty { return "the oracle faults in step \(step): \(faults), the engine goes on" }
      if let found = compare(state, oracles, simulation) { return "after step \(step): " + found }
    }
    return nil
  }

  /// Both must fault in the same step, for a reason that some world has.
  private func disagreement(_ fault: Fault, _ faults: [Outcome], step: Int) -> String? {
    let owner = subject.owners.indices.contains(fault.place) ? subject.owners[fault.place] : "books"
    if faults.contains(where: { $0.kind == fault.kind }) { return nil }
    return
      "step \(step): the engine faults (\(fault.kind) in \(owner), \(fault.values)), the oracle says \(faults)"
  }

  // ---- States ----

  private func compare(_ state: WorldState, _ oracles: [OracleWorld], _ simulation: Simulation) -> String? {
    for (w, oracle) in oracles.enumerated() {
      if let found = compareTables(state, w, oracle) { return "world \(first + w): " + found }
      for f in subject.model.fields.indices {
        if let found = compareField(f, state, w, oracle) { return "world \(first + w): " + found }
      }
    }
    return compareMeasures(state, oracles, simulation)
  }

  private func compareMeasures(_ state: WorldState, _ oracles: [OracleWorld], _ simulation: Simulation)
    -> String?
  {
    if subject.model.measures.isEmpty { return nil }
    var kinds: [FaultKind] = []
    var expected: [[Double]] = []
    for oracle in oracles {
      do {
        expected.append(try subject.model.measures.map { try oracle.measure($0) })
      } catch let fault as OracleFault { kinds.append(fault.kind) } catch { return "\(error)" }
    }
    do {
      let found = try simulation.measure(state)
      if !kinds.isEmpty { return "a measure faults for the oracle: \(kinds)" }
      for (m, measure) in subject.model.measures.enumerated() {
        for w in 0..<worlds where found[m][w].bitPattern != expected[w][m].bitPattern {
          return "world \(first + w): measure \(measure.name) is \(found[m][w]), should be \(expected[w][m])"
        }
      }
    } catch { if !kinds.contains(error.kind) { return "a measure faults for the engine: \(error)" } }
    return nil
  }

  private func table(_ root: Int) -> Int {
    subject.model.kinds.indices.filter { subject.model.kinds[$0].root.index == $0 }.firstIndex(of: root) ?? 0
  }

  private func tieTable(_ relation: Int) -> Int {
    subject.model.kinds.indices.filter { subject.model.kinds[$0].root.index == $0 }.count + relation
  }

  private func compareTables(_ state: WorldState, _ w: Int, _ oracle: OracleWorld) -> String? {
    for (root, things) in oracle.things {
      let table = state.tables[table(root)]
      if table.used[w] != things.count {
        return "\(table.used[w]) rows of kind \(root), should be \(things.count)"
      }
      for (row, thing) in things.enumerated() {
        if table.isAlive(row, world: w, worlds: worlds) != thing.isAlive {
          return "row \(row) of kind \(root) is there or not"
        }
        if table.id(row, world: w, worlds: worlds) != thing.id {
          return "row \(row) of kind \(root) has another identity"
        }
        let tag = table.tag(row, world: w, worlds: worlds)
        if thing.isAlive ? tag != Int32(thing.kind) : TableState.step(goneTag: tag) == nil {
          return "row \(row) is of another kind"
        }
      }
    }
    for relation in subject.model.relations.indices {
      let table = state.tables[tieTable(relation)]
      let pairs = (0..<(table.topology?.count ?? 0)).filter { table.isAlive($0, world: w, worlds: worlds) }
        .map { [Int(table.topology?.from[$0] ?? -1), Int(table.topology?.to[$0] ?? -1)] }
      let expected = oracle.ties[relation].filter(\.isAlive).map { [$0.from, $0.to] }
      if Set(pairs) != Set(expected) || pairs.count != expected.count {
        return "ties of \(subject.model.relations[relation].name) are \(pairs), should be \(expected)"
      }
    }
    return nil
  }

  private func compareField(_ f: Int, _ state: WorldState, _ w: Int, _ oracle: OracleWorld) -> String? {
    let field = subject.model.fields[f]
    let keys = oracle.keyCount(f)
    for row in 0..<oracle.rows(field.owner) {
      guard let there = engineRow(row, field.owner, state, oracle) else { continue }
      for key in 0..<keys {
        let found = told(cell(f, there * keys + key, w, state), field, state)
        let expected = told(oracle.cells[f][row * keys + key], field, oracle)
        if found.bitPattern != expected.bitPattern && !(found == 0 && expected == 0 && field.type.isWhole) {
          return
            "\(subject.program.columns[f].name) of row \(row), key \(key) is \(found), should be \(expected)"
        }
      }
    }
    return nil
  }

  /// A reference to a tie by its ends: rows of ties are the engine's own affair.
  private func told(_ value: Double, _ field: Field, _ state: WorldState) -> Double {
    guard case .tie(let relation, _) = field.type, value >= 0,
      let ends = state.ends(ofTie: Int(value), table: tieTable(relation.index))
    else { return value }
    return Double(ends.from * 100_000 + ends.to)
  }

  private func told(_ value: Double, _ field: Field, _ oracle: OracleWorld) -> Double {
    guard case .tie(let relation, _) = field.type, value >= 0 else { return value }
    let tie = oracle.ties[relation.index][Int(value)]
    return Double(tie.from * 100_000 + tie.to)
  }

  /// nil: the row is not there, or has not got the field.
  private func engineRow(_ row: Int, _ owner: Owner, _ state: WorldState, _ oracle: OracleWorld) -> Int? {
    switch owner {
    case .world: return row
    case .kind(let kind):
      guard let thing = oracle.things[oracle.root(kind)]?[row], thing.isAlive else { return nil }
      return oracle.owner(.kind(KindID(thing.kind)), has: owner) ? row : nil
    case .relation(let relation):
      let tie = oracle.ties[relation.index][row]
      guard tie.isAlive else { return nil }
      return state.tables[tieTable(relation.index)].topology.map {
        Int($0.row(Int32(tie.from), Int32(tie.to)))
      }
    }
  }

  private func cell(_ f: Int, _ index: Int, _ w: Int, _ state: WorldState) -> Double {
    let column = subject.program.columns[f]
    let at = column.isShared ? index : index * worlds + w
    switch column.lane {
    case .number: return state.columns[f].numbers[at]
    case .index: return Double(state.columns[f].indices[at])
    case .flag: return Double(state.columns[f].flags[at])
    }
  }
}

extension ValueType {
  /// Held as a whole number, so that -0 and 0 are one.
  var isWhole: Bool {
    if case .number = self { return false }
    return true
  }
}

/// All ways to run: one world, three together and one by one, many together.
func disagreement(_ text: String) -> String? {
  disagreement(text, seed: 7, runs: [(1, 1), (3, 0)], steps: 6)
    ?? disagreement(text, seed: 7, runs: [(64, 0)], steps: 2)
}

/// Runs of so many worlds from a first one on, and of several blocks of worlds by two workers.
func disagreement(_ text: String, seed: UInt64, runs: [(worlds: Int, first: Int)], steps: Int) -> String? {
  do {
    let subject = try subject(text)
    for (worlds, first) in runs {
      let race = Race(subject: subject, seed: seed, worlds: worlds, first: first, steps: steps)
      if let found = race.difference() { return "\(worlds) worlds from \(first): \(found)" }
    }
    if let found = subject.differenceByThreads(seed: seed, steps: steps) { return "two workers: \(found)" }
    return nil
  } catch { return "\(error)" }
}
