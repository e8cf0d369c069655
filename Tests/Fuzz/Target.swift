// SPDX-License-Identifier: Apache-2.0
// What each target does with the bytes it is given. A property that does not hold traps, and libFuzzer keeps the
// bytes.

import Foundation
import StratReport
import StratSession
import StratSyntax

enum Target {
  static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "reader": reader, "checker": checker, "formatter": formatter, "csv": csv, "session": session,
    "step": step,
  ]

  /// The one that this process runs.
  static let chosen: @Sendable ([UInt8]) -> Void = {
    let name = ProcessInfo.processInfo.environment["STRAT_FUZZ_TARGET"] ?? ""
    guard let target = all[name] else {
      print("STRAT_FUZZ_TARGET must be one of: \(all.keys.sorted().joined(separator: ", "))")
      exit(64)
    }
    return target
  }()

  /// Any bytes are read; what is wrong with them is laid out in every form.
  @Sendable static func reader(_ bytes: [UInt8]) {
    let source = SourceText(id: SourceID(0), name: "fuzz", bytes: bytes)
    let reading = Reader.read(source)
    let layout = DiagnosticLayout(sources: [source])
    for message in reading.messages {
      precondition(!layout.lines(message).isEmpty)
      precondition(message.primary.span.end <= source.utf8.count, "a place behind the text")
    }
    guard reading.messages.isEmpty, reading.completeness == .complete else { return }
    // What was read is printed and read again: the same tree.
    let printed = TreePrinter.text(reading.statements)
    let again = Reader.read(SourceText(id: SourceID(0), name: "again", text: printed))
    precondition(again.messages.isEmpty, "what is printed does not read:\n\(printed)")
  }

  /// Whatever reads is laid out, so that it means the same and is laid out for good.
  @Sendable static func formatter(_ bytes: [UInt8]) {
    let source = SourceText(id: SourceID(0), name: "fuzz", bytes: bytes)
    switch SourceFormatter.format(source) {
    case .unread: return
    case .differs: preconditionFailure("what is laid out would read as something else")
    case .text(let once):
      let again = SourceFormatter.format(SourceText(id: SourceID(0), name: "again", text: once))
      precondition(again == .text(once), "laid out twice it is another text")
    }
  }

  /// Any bytes are checked as a file, library and all, and nothing is run.
  @Sendable static func checker(_ bytes: [UInt8]) {
    _ = fresh().check(bytes: bytes, name: "fuzz.strat")
  }

  /// Any bytes are the file that things, ties, a map and a curve come from.
  @Sendable static func csv(_ bytes: [UInt8]) {
    var session = fresh(["data.csv": bytes])
    for model in tables { _ = session.perform(model) }
    holds(&session)
  }

  private static let tables = [
    "kind school { size: number = 0; open: yes/no = no; text: number or none = none }",
    "schools from \"data.csv\" { name = row.name; size = row.size; open = row.open; text = row.text }",
    "relation feeds from school to school { weight: number = 0 }",
    "feeds from \"data.csv\" { from = row.from; to = row.to; weight = row.size }",
    "curve c from \"data.csv\" { x = row.x; y = row.y }",
    "show schools", "step", "show count of schools",
  ]

  /// Bytes are what somebody types, line by line: a statement is performed as soon as it is whole.
  @Sendable static func session(_ bytes: [UInt8]) {
    var session = fresh()
    var open = ""
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      open += open.isEmpty ? String(line) : "\n" + line
      if case .incomplete = session.reading(of: open) { continue }
      perform(open, in: &session)
      _ = session.prompt
      open = ""
    }
    perform(open, in: &session)
    holds(&session)
  }

  /// A statement that fails leaves the session as it was.
  private static func perform(_ text: String, in session: inout Session) {
    let before = session.script
    let outcome = session.perform(text)
    if outcome.isDone || outcome.wasInterrupted || text.contains(";") { return }
    let read = Reader.read(SourceText(id: SourceID(0), name: "", text: text))
    precondition(read.statements.count > 1 || session.script == before, "a failed line changed the session")
  }

  /// Bytes are a model: it steps, is undone, and runs in several worlds.
  @Sendable static func step(_ bytes: [UInt8]) {
    var session = fresh()
    guard session.perform(bytes: bytes, name: "fuzz.strat").isDone else { return }
    for line in ["step 3", "check books", "undo", "redo", "run 3 worlds over 2 steps", "step"] {
      let outcome = session.perform(line)
      precondition(!outcome.problems.contains { $0.contains("E0820") }, "the books do not balance")
    }
    holds(&session)
  }

  /// A session that answers no more is lost.
  private static func holds(_ session: inout Session) {
    session.options.isInterrupted = { false }
    // Whatever form of answers it was told to have.
    _ = session.perform("output table; timing off")
    precondition(session.perform("1 + 1").lines == ["2"], "the session does not answer")
  }

  /// A session that is interrupted like one at which somebody lost patience.
  private static func fresh(_ files: [String: [UInt8]] = [:]) -> Session {
    let deadline = Date().addingTimeInterval(2)
    return Session(
      SessionOptions(
        page: Page(width: 80, marks: .ascii), files: Memory(files: files),
        isInterrupted: { Date() > deadline }))
  }
}

/// Files that are given; what is written is forgotten.
private struct Memory: SessionFiles {
  let files: [String: [UInt8]]
  func read(_ name: String, from: String?) -> [UInt8]? { files[name] }
  func write(_ name: String, _ bytes: [UInt8]) -> String? { nil }
}
