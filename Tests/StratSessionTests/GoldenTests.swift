// SPDX-License-Identifier: Apache-2.0
// Every file under Tests/Golden/lang is one test case: performed statement by statement it must give the
// values and messages that it marks, and performed as one text the same answers. STRAT_BLESS=1 writes what
// was found, and fails.

import Foundation
import StratReport
import StratSession
import StratSyntax
import Testing

@Suite struct GoldenTests {
  static let isBlessing = ProcessInfo.processInfo.environment["STRAT_BLESS"] == "1"

  @Test("lang", arguments: try GoldenFile.all(in: "lang"))
  func lang(_ file: GoldenFile) throws {
    let found = file.chunks.map { annotate($0, in: file) }.joined(separator: "#---\n")
    if found == file.text { return }
    if GoldenTests.isBlessing { try file.bless(found) }
    Issue.record("\(file.path) (STRAT_BLESS=1 writes what was found):\n\(difference(file.text, found))")
  }

  @Test("lang as whole texts", arguments: try GoldenFile.all(in: "lang"))
  func whole(_ file: GoldenFile) throws {
    for units in file.chunks { try compareWhole(units, in: file) }
  }

  @Test("no message says a word that only programmers know", arguments: try GoldenFile.all(in: "lang"))
  func words(_ file: GoldenFile) throws {
    for units in file.chunks {
      var session = newSession(file)
      for unit in units where !unit.isEmpty {
        for message in session.perform(unit.source).messages { #expect(bannedWords(in: message) == []) }
      }
    }
  }

  private func newSession(_ file: GoldenFile) -> Session {
    let folder = GoldenFile.root + file.path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return Session(SessionOptions(page: Page(width: 80, marks: .ascii), files: MemoryFiles(folder: folder)))
  }

  // ---- Statement by statement ----

  private func annotate(_ units: [GoldenFile.Unit], in file: GoldenFile) -> String {
    var session = newSession(file)
    return units.map { unit -> String in
      if unit.isEmpty { return unit.text(values: [], tolerance: nil, messages: [:]) }
      let before = session.script
      let outcome = session.perform(unit.source, name: "statement")
      if !outcome.isDone && !isPartly(unit) {
        #expect(session.script == before, "\(unit.source) changed what was")
      }
      return marked(unit, outcome)
    }.joined()
  }

  /// Several statements in one unit: those before the one that failed are done.
  private func isPartly(_ unit: GoldenFile.Unit) -> Bool { unit.source.contains(";") }

  private func marked(_ unit: GoldenFile.Unit, _ outcome: Outcome) -> String {
    let asks = !unit.values.isEmpty || isQuestion(unit)
    let lines = asks ? outcome.lines.map { $0.trimmingSuffix(" ") } : []
    var tolerance: String?
    if let wanted = unit.tolerance {
      let number = lines.first.flatMap(firstNumber) ?? .nan
      let isNear = (number - wanted.number).magnitude <= wanted.within
      tolerance = isNear ? wanted.text : "\(lines.first ?? "nothing") \(wanted.within)"
    }
    return unit.text(
      values: tolerance == nil ? lines : [], tolerance: tolerance, messages: marks(outcome, unit))
  }

  /// Whether a statement asks for a value, so that its answer is always marked.
  private func isQuestion(_ unit: GoldenFile.Unit) -> Bool {
    let reading = Reader.read(SourceText(id: SourceID(0), name: "golden", text: unit.source))
    guard reading.messages.isEmpty, reading.statements.count == 1, let only = reading.statements.first else {
      return false
    }
    switch only.kind {
    case .action(.value(let value)):
      if case .tieTest = value.kind { return false }
      return true
    case .command(.show), .command(.list), .command(.formed), .action(.formed): return true
    default: return false
    }
  }

  private func marks(_ outcome: Outcome, _ unit: GoldenFile.Unit) -> [Int: [String]] {
    var marks: [Int: [String]] = [:]
    for message in outcome.messages {
      let source = SourceText(id: SourceID(0), name: "line", text: unit.source)
      let span = message.primary.span
      let words = "\(message.code.rawValue) \(message.title)"
      guard isHere(message, unit) else {
        marks[unit.lines.count - 1, default: []].append("#! " + words)
        continue
      }
      let at = source.position(of: span.start)
      let start = max(1, at.column - 1)
      let lineLength = unit.lines[min(at.line, unit.lines.count) - 1].count
      let length = max(1, min(span.end - span.start - (at.column == 1 ? 1 : 0), lineLength - start))
      let line =
        "#" + String(repeating: " ", count: start - 1) + String(repeating: "^", count: length) + " " + words
      marks[min(at.line, unit.lines.count) - 1, default: []].append(line)
    }
    return marks
  }

  /// Faults of a run are about a place in the model, and say so; all else is about what was just typed.
  private func isHere(_ message: Diagnostic, _ unit: GoldenFile.Unit) -> Bool {
    !message.title.contains("at step ") && message.primary.span.end <= unit.source.utf8.count
  }

  // ---- As one text ----

  private func compareWhole(_ units: [GoldenFile.Unit], in file: GoldenFile) throws {
    let used = units.filter { !$0.isEmpty }
    if used.contains(where: { !$0.messages.isEmpty }) { return }
    var lines: [String] = []
    var session = newSession(file)
    for unit in used { lines += session.perform(unit.source).lines }
    var other = newSession(file)
    let text = used.map(\.source).joined()
    let outcome = other.perform(text, name: "whole.strat")
    #expect(outcome.problems == [])
    let checked = newSession(file).check(bytes: Array(text.utf8), name: "whole.strat")
    #expect(checked.problems == [], "\(file.path) runs and is not accepted")
    #expect(outcome.lines.filter(isAnswer) == lines.filter(isAnswer), "\(file.path) as one text")
  }

  private func isAnswer(_ line: String) -> Bool { !line.hasPrefix("Declared: ") }
}

extension String {
  func trimmingSuffix(_ character: Character) -> String {
    var copy = self[...]
    while copy.last == character { copy.removeLast() }
    return String(copy)
  }
}

/// The first number of a line as printed, percentages as such: `52%` is 0.52.
func firstNumber(_ line: String) -> Double? {
  let text = line.replacingOccurrences(of: ",", with: "").prefix { !" ".contains($0) }
  return text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
}

/// Lines that differ, old with `-`, new with `+`.
func difference(_ old: String, _ new: String) -> String {
  let a = old.split(separator: "\n", omittingEmptySubsequences: false)
  let b = new.split(separator: "\n", omittingEmptySubsequences: false)
  var out: [String] = []
  for change in b.difference(from: a) {
    switch change {
    case .remove(let n, let line, _): out.append("\(n + 1) - \(line)")
    case .insert(let n, let line, _): out.append("\(n + 1) + \(line)")
    }
  }
  return out.joined(separator: "\n")
}

/// Words that no message may say, whole and in any case.
func bannedWords(in message: Diagnostic) -> [String] {
  let shown =
    [message.title, message.primary.label ?? ""] + message.secondary.map { $0.label ?? "" } + message.help
  return shown.flatMap { bannedWords(in: $0) }
}

/// The same of a line. What the user wrote stands in backquotes, and may be any word.
func bannedWords(in line: String) -> [String] {
  let banned: Set<String> = [
    "token", "identifier", "parse", "syntax", "expression", "argument", "type", "literal", "symbol",
    "unexpected",
    "null", "nil", "eof",
  ]
  return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 0 }
    .flatMap { $0.element.split { !$0.isLetter } }.map { $0.lowercased() }.filter(banned.contains)
}
