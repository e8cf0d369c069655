// SPDX-License-Identifier: Apache-2.0
// Every module of the library stands by itself, says what it is about, and documents what it declares; every example
// in its documentation, run in the little world of Tests/Library/small_world.strat, prints what it says.

import Documents
import StratLibrary
import StratSession
import StratSyntax
import Testing

@Suite struct LibraryTests {
  /// `Example: `lines; the value` gives what is shown.`
  struct Example: Sendable, CustomTestStringConvertible {
    var module: String
    var lines: [String]
    var answer: String
    var testDescription: String { "\(module): \(lines.last ?? "")" }
  }

  private static let modules = Library.modules.map { (name: String($0.path.dropLast(6)), text: $0.text) }

  private static func examples(in module: (name: String, text: String)) -> [Example] {
    module.text.split(separator: "\n").compactMap { line in
      guard let found = line.firstMatch(of: #/^\s*## Example: `(.+)` gives (.+)\.$/#) else { return nil }
      return Example(module: module.name, lines: Statements.parted(String(found.1)), answer: String(found.2))
    }
  }

  @Test("examples print what they say", arguments: modules.map(\.name))
  func example(_ name: String) throws {
    let module = try #require(Self.modules.first { $0.name == name })
    let examples = Self.examples(in: module)
    guard !examples.isEmpty else { return }
    var world = Session()
    #expect(
      world.perform(try "use \(name)\n" + Repository.text("Tests/Library/small_world.strat")).problems == [])
    for example in examples {
      var session = world
      for line in example.lines.dropLast() { #expect(session.perform(line).problems == [], "\(example)") }
      let shown = session.perform("show \(example.lines.last ?? "")")
      #expect(shown.problems == [], "\(example)")
      let words = shown.lines.joined(separator: " ").split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ") == example.answer, "\(example)")
    }
  }

  @Test(
    "each module can be brought in alone, and begins with what it is about", arguments: modules.map(\.name))
  func module(_ name: String) throws {
    let module = try #require(Self.modules.first { $0.name == name })
    var session = Session()
    #expect(session.perform("clock quarter from 2026-Q3\nuse \(name)").problems == [])
    let head = module.text.split(separator: "\n", omittingEmptySubsequences: false).prefix {
      $0.hasPrefix("#")
    }
    #expect(head.count > 2, "\(name) says too little of itself")
  }

  @Test("what is declared is documented", arguments: modules.map(\.name))
  func documented(_ name: String) throws {
    let module = try #require(Self.modules.first { $0.name == name })
    let lines = module.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, line) in lines.enumerated()
    where line.firstMatch(of: #/^(define|kind|relation|measure|move|template|shock) /#) != nil {
      // Several that belong together may share the words before the first.
      let above = lines[..<number].reversed().prefix { !$0.isEmpty }
      #expect(above.contains { $0.hasPrefix("##") }, "\(name): \(line)")
    }
  }

  @Test("every definition with inputs has an example", arguments: modules.map(\.name))
  func exemplified(_ name: String) throws {
    let module = try #require(Self.modules.first { $0.name == name })
    let lines = module.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, line) in lines.enumerated() where line.firstMatch(of: #/^define \w+\(/#) != nil {
      let docs = lines[..<number].reversed().prefix { $0.hasPrefix("##") }
      #expect(docs.contains { $0.hasPrefix("## Example: ") }, "\(name): \(line)")
    }
  }
}
