// SPDX-License-Identifier: Apache-2.0
// What people type who do not know the language yet, each program in a session of its own that knows the lines above
// `#---`, and what they are answered: the message with its help, or the answer where it was understood.
// STRAT_BLESS=1 writes what is answered today, and still fails, so that it is looked at once.

import Foundation
import StratSession
import StratSyntax
import Testing

@Suite struct WrongProgramTests {
  static let files = ["teacher", "student", "python", "best_first"]

  @Test("each program is answered so", arguments: files)
  func answers(_ name: String) throws {
    let path = GoldenFile.root + "wrong/\(name).txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let found = try WrongPrograms(text).answered
    if found == text { return }
    if GoldenTests.isBlessing { try found.write(toFile: path, atomically: true, encoding: .utf8) }
    let old = Set(text.split(separator: "\n"))
    let new = found.split(separator: "\n").filter { !old.contains($0) }
    Issue.record("\(path) (STRAT_BLESS=1 writes what was found):\n\(new.joined(separator: "\n"))")
  }

  @Test("there are many of them, and each refusal says what to do, in plain words")
  func help() throws {
    var refused: Set<String> = []
    for name in Self.files {
      let text = try String(contentsOfFile: GoldenFile.root + "wrong/\(name).txt", encoding: .utf8)
      let programs = try WrongPrograms(text)
      for program in programs.all {
        for message in programs.session.trying(program).messages {
          refused.insert(program)
          // What comes next stands in the title of a line that is not finished.
          let says =
            message.code.rawValue == "E0102" || !message.help.isEmpty || message.primary.label != nil
            || !message.secondary.isEmpty
          #expect(says, "\(program): \(message.title)")
          #expect(bannedWords(in: message) == [], "\(program): \(message.title)")
        }
      }
    }
    #expect(refused.count > 200)
  }
}

/// A file of programs, parted by empty lines.
private struct WrongPrograms {
  var head: String
  var session = Session()
  var all: [String] = []

  init(_ text: String) throws {
    let parts = text.components(separatedBy: "#---\n")
    head = parts[0]
    #expect(session.perform(head, name: "before.strat").problems == [])
    for part in parts[1].components(separatedBy: "\n\n") {
      let lines = part.split(separator: "\n").filter { !$0.hasPrefix("#: ") }
      if !lines.isEmpty { all.append(lines.joined(separator: "\n")) }
    }
  }

  var answered: String {
    head + "#---\n"
      + all.map { program in
        let outcome = session.trying(program)
        var lines = outcome.lines.prefix(3).map { "#: " + $0 }
        for message in outcome.messages {
          let label = message.primary.label.map { " (\($0))" } ?? ""
          lines.append("#: \(message.code.rawValue) \(message.title)\(label)")
          lines += message.help.map { "#:   \($0)" }
        }
        return "\n" + program + "\n" + lines.map { $0 + "\n" }.joined()
      }.joined()
  }
}

extension Session {
  /// What a text would be answered; the session stays as it is.
  fileprivate func trying(_ text: String) -> Outcome {
    var copy = self
    return copy.perform(text)
  }
}
