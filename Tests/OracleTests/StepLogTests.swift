// SPDX-License-Identifier: Apache-2.0
// A step that is taken down is the same step, to the last bit, and its writes make each state that it lands in.

import StratCompiler
@testable import StratEngine
import Testing

@Suite struct StepLogTests {
  @Test("random models come to the same bits when their steps are taken down", arguments: 0..<4)
  func same(_ batch: Int) throws {
    for seed in batch * 25..<(batch + 1) * 25 {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      let simulation = Simulation(try subject(text).program)
      guard var state = try? simulation.start(seed: UInt64(seed)) else { continue }
      for _ in 0..<3 {
        guard let next = try? simulation.step(state).state else { break }
        let log = try simulation.logged(stepFrom: state)
        #expect(differs(log.end, next) == nil, "model \(seed)\n\(text)")
        let found = unexplained(log, from: state, simulation.program)
        #expect(found == nil, "model \(seed): \(found ?? "")\n\(text)")
        state = next
      }
    }
  }

  @Test("a program that gives accounts comes to the same bits, and its terms add up", arguments: 0..<4)
  func accounts(_ batch: Int) throws {
    var sums = 0
    for seed in batch * 25..<(batch + 1) * 25 {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      sums += try told(text, seed: UInt64(seed))
    }
    #expect(sums > 0)
  }

  @Test("so it is where the best goes first, and what is told to be done was worth something")
  func worths() throws {
    for (_, text) in Texts.bestFirst { _ = try told(Texts.head + text, seed: 1, steps: 8) }
  }

  /// Takes some steps both ways, and checks what is told.
  ///
  /// - Returns: how many sums were told.
  private func told(_ text: String, seed: UInt64, steps: Int = 3) throws -> Int {
    let subject = try subject(text)
    let columns = Dictionary(uniqueKeysWithValues: subject.model.fields.indices.map { ($0, Set(0..<4)) })
    let lowered = Lowering(wanted: columns).lower(subject.model)
    let mistakes = ProgramVerifier.mistakes(in: lowered.program)
    #expect(mistakes == [], "model \(seed)\n\(text)")
    let (plain, telling) = (Simulation(subject.program), Simulation(lowered.program))
    guard var state = try? plain.start(seed: seed) else { return 0 }
    var sums = 0
    for _ in 0..<steps {
      guard let next = try? plain.step(state).state else { break }
      let log = try telling.logged(stepFrom: state)
      #expect(differs(log.end, next) == nil, "model \(seed)\n\(text)")
      for note in log.notes {
        guard let account = lowered.accounts[note.template] else { continue }
        sums += check(account, note.values, text) ? 1 : 0
      }
      state = next
    }
    return sums
  }

  /// Whether there were terms, which add up to what was written; and what was drawn agrees with what was done.
  private func check(_ account: WriteAccount, _ values: [Double], _ text: String) -> Bool {
    let written = values[account.cellSize]
    var rest = values.dropFirst(account.cellSize + 1 + account.members.count)
    var terms: [Double] = []
    for part in account.parts {
      switch part {
      case .term: terms.append(rest.removeFirst())
      case .compared: rest = rest.dropFirst(2)
      case .chance:
        let (drawn, under) = (rest.removeFirst(), rest.removeFirst())
        #expect(drawn >= 0 && drawn < 1 && under >= 0 && under <= 1, "\(text)")
      case .held: break
      case .worth: #expect(rest.removeFirst() > 0, "\(text)")
      }
    }
    #expect(rest.count == 2 * account.reads.count)
    let isSum = account.isSum && terms.count > 1
    if isSum {
      let apart = (terms.reduce(0, +) - written).magnitude
      #expect(
        apart <= 1e-9 * max(1, terms.map(\.magnitude).max() ?? 1),
        "\(account.span) \(terms) \(written)\n\(text)")
    }
    return isSum
  }

  private func differs(_ a: WorldState, _ b: WorldState) -> Int? {
    zip(a.columns, b.columns).enumerated().first { _, pair in
      let (x, y) = (UnsafeRawBufferPointer(start: pair.0.raw, count: pair.0.bytes), pair.1)
      return pair.0.bytes != y.bytes || !x.elementsEqual(UnsafeRawBufferPointer(start: y.raw, count: y.bytes))
    }?.offset
  }

  /// The first cell of a landing in which nothing began or ended that its writes do not make, within the bounds.
  private func unexplained(_ log: StepLog, from start: WorldState, _ program: Program) -> String? {
    var before = start
    for landing in log.landings {
      var made = before
      made.apply(landing.groups.flatMap(\.writes), of: program)
      defer { before = landing.after }
      for (n, column) in program.columns.enumerated() where column.lane == .number && !column.isShared {
        let (a, b) = (made.columns[n], landing.after.columns[n])
        guard a.bytes == b.bytes, hasSameRows(before, landing.after, column.table) else { continue }
        for cell in 0..<a.bytes / 8 {
          let bounded = min(max(a.numbers[cell], column.least), column.most)
          // Several statements' sums may be added in another order than the writes here.
          if (bounded - b.numbers[cell]).magnitude > 1e-9 * max(1, b.numbers[cell].magnitude) {
            return "\(column.name) \(cell): \(bounded), \(b.numbers[cell])"
          }
        }
      }
    }
    return nil
  }

  private func hasSameRows(_ a: WorldState, _ b: WorldState, _ table: Int?) -> Bool {
    guard let table else { return true }
    let (x, y) = (a.tables[table], b.tables[table])
    return x.count == y.count
      && (0..<x.count).allSatisfy {
        x.isAlive($0, world: 0, worlds: 1) == y.isAlive($0, world: 0, worlds: 1)
      }
  }
}
