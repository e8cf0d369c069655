// SPDX-License-Identifier: Apache-2.0
// Tests in the language: each in a fresh world of its own, with its own settings.

import StratCompiler
import StratSyntax

/// What came of one test.
public struct TestOutcome: Sendable {
  public var title: String
  /// Problems laid out; empty when it passed.
  public var problems: [String]
  public var hasPassed: Bool { problems.isEmpty }
}

extension Session {
  /// Runs the tests of a text. Its own commands are not performed.
  ///
  /// - Returns: problems of the text itself, or what came of each test, in order.
  public func test(bytes: [UInt8], name: String) -> (
    problems: [String], untold: Int, tests: [TestOutcome]
  ) {
    let source = SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: name, bytes: bytes)
    if Transcript.isOne(source.text) {
      let problems = Transcript(source.text).replay(options)
      return ([], 0, [TestOutcome(title: "the transcript", problems: problems)])
    }
    var performer = Performer(options: options, core: core)
    performer.isTest = true
    let outcome = performer.declareOnly(source)
    guard outcome.problems.isEmpty, let compiled = performer.core.compiled else {
      return (outcome.problems, outcome.untold, [])
    }
    let own = compiled.checked.tests.filter { $0.body.span.source == source.id }
    return ([], 0, own.map { performer.run(test: $0, source) })
  }
}

extension Performer {
  /// One test, on a copy of the model at its start.
  func run(test: TestDeclaration, _ source: SourceText) -> TestOutcome {
    var performer = Performer(options: options, core: core)
    performer.isTest = true
    performer.core.runs = [:]
    performer.core.overrides = test.settings
    performer.prepare(for: test)
    if performer.outcome.problems.isEmpty {
      for statement in test.body.statements where !performer.perform(statement, source) { break }
    }
    return TestOutcome(title: test.title.plain ?? "", problems: performer.outcome.problems)
  }

  private mutating func prepare(for test: TestDeclaration) {
    do {
      if !test.settings.isEmpty { core.compiled = try compile(try recheck(), options) }
      try start()
    } catch {
      say(messages(of: error))
    }
  }

  /// The same texts with this core's settings, and more.
  func recheck(with settings: [Setting] = []) throws -> Checked {
    let names = Dictionary(uniqueKeysWithValues: core.sources.map { ($0.id, $0.name) })
    let files = options.files
    let checked = Compiler().check(core.allModules, overrides: core.overrides + settings) { name, source in
      files.read(name, from: names[source])
    }
    if checked.hasErrors { throw Problems(messages: checked.messages) }
    return checked
  }
}
