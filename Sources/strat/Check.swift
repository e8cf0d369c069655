// SPDX-License-Identifier: Apache-2.0
// `strat check`: what is wrong with files, for people or for programs, and mended where that is safe.

import StratREPL
import StratSession
import StratSyntax

/// How `strat check` tells what it found.
enum CheckFormat: String {
  /// For people, as everywhere.
  case plain
  /// For editors and other programs: one JSON object a line, on standard output.
  case json
}

/// - Parameter isFixing: whether safe changes are made in the files.
func check(_ names: [String], _ format: CheckFormat, isFixing: Bool, _ choices: Choices) -> Int32 {
  var screen = choices.screen()
  var code = Code.fine
  for name in names {
    var source: Source
    do { source = try Source(named: name) } catch {
      if format == .json { _ = screen.answer([json(error)]) } else { screen.problem([error.words]) }
      code = Code.problem
      continue
    }
    if isFixing, !mend(&source, from: name, choices, &screen) { code = Code.problem }
    var outcome = choices.session().check(bytes: source.bytes, name: source.name)
    if format == .json {
      if !screen.answer(outcome.json) { code = Code.problem }
      (outcome.lines, outcome.problems) = ([], [])
      if !outcome.messages.isEmpty { code = Code.problem }
    } else if !show(outcome, screen) || !outcome.isDone {
      code = Code.problem
    }
  }
  if code == Code.fine, format == .plain {
    _ = screen.answer([names.count == 1 ? "1 file, no problem" : "\(names.count) files, no problem"])
  }
  return code
}

/// A file that cannot be read, as a problem at its beginning.
private func json(_ failure: Unreadable) -> String {
  let source = SourceText(id: SourceID(1), name: failure.name, text: "")
  let start = LabelledSpan(SourceSpan(source: source.id, start: 0, end: 0))
  let message = Diagnostic(
    DiagnosticCode(rawValue: "E0711"), "`\(failure.name)` cannot be read: \(failure.reason)", at: start)
  return DiagnosticLayout(sources: [source]).json(message)
}

/// Makes the safe changes in a file, and says what they were; with `-`, the mended text is the answer.
///
/// - Returns: whether the file could be written.
private func mend(
  _ source: inout Source, from name: String, _ choices: Choices, _ screen: inout StandardScreen
) -> Bool {
  let mended = choices.session().mend(bytes: source.bytes, name: source.name)
  if name == "-" {
    _ = screen.answer([String(decoding: mended.bytes, as: UTF8.self)])
  } else if mended.bytes != source.bytes, let reason = DiskFiles().write(name, mended.bytes) {
    screen.problem([reason])
    return false
  }
  for line in mended.changes + mended.left(of: source.name) { screen.problem([line]) }
  source.bytes = mended.bytes
  return true
}
