// SPDX-License-Identifier: Apache-2.0
// `strat fmt`: lays out files anew, or says which ones it would change. A file that does not read is left alone.

import Glibc
import StratREPL
import StratSyntax

/// Formats files and folders; `-` is standard input, whose new text goes to standard output.
///
/// - Parameter isCheck: whether nothing is written, and files that would change are a problem.
func format(_ paths: [String], isCheck: Bool, _ choices: Choices) -> Int32 {
  var run = FormatRun(isCheck: isCheck, screen: choices.screen())
  for path in paths {
    if isFolder(path) { modelFiles(below: path).forEach { run.format($0) } } else { run.format(path) }
  }
  return run.end()
}

private struct FormatRun {
  let isCheck: Bool
  var screen: StandardScreen
  private var code = Code.fine
  private var count = 0
  private var changed = 0
  private var leftAlone = 0
  /// Whether standard output is for a text, where a line that counts has no place.
  private var isText = false

  init(isCheck: Bool, screen: StandardScreen) {
    self.isCheck = isCheck
    self.screen = screen
  }

  mutating func format(_ name: String) {
    count += 1
    let isInput = name == "-"
    if isInput, !isCheck { isText = true }
    guard let source = Source(named: name, &screen) else { return leave() }
    let text = SourceText(id: SourceID(0), name: source.name, bytes: source.bytes)
    switch SourceFormatter.format(text) {
    case .text(let formatted): take(Array(formatted.utf8), of: source, isInput: isInput)
    case .unread(let problems): tell(problems, in: text)
    case .differs:
      problem("\(source.name): left as it is: laid out anew it would read as something else. Please tell us.")
    }
  }

  private mutating func take(_ formatted: [UInt8], of source: Source, isInput: Bool) {
    if isInput, !isCheck {
      if !writeAll(formatted, to: 1) { code = Code.problem }
      return
    }
    guard formatted != source.bytes else { return }
    if isCheck {
      code = Code.problem
      say("\(source.name) would change")
    } else if let reason = DiskFiles().write(source.name, formatted) {
      return problem(reason)
    } else {
      say("\(source.name) formatted")
    }
    changed += 1
  }

  /// Says how many files there were.
  mutating func end() -> Int32 {
    guard !isText else { return code }
    let files = count == 1 ? "1 file" : "\(count) files"
    let some = changed == 0 ? "none" : String(changed)
    let rest = leftAlone == 0 ? "" : ", \(leftAlone) left alone"
    say("\(files), \(some) \(isCheck ? "would change" : "changed")\(rest)")
    return code
  }

  private mutating func leave() {
    code = Code.problem
    leftAlone += 1
  }

  private mutating func tell(_ problems: [Diagnostic], in text: SourceText) {
    leave()
    let layout = DiagnosticLayout(sources: [text])
    for problem in problems { screen.problem([layout.lines(problem).joined(separator: "\n")]) }
  }

  private mutating func problem(_ line: String) {
    leave()
    screen.problem([line])
  }

  private mutating func say(_ line: String) {
    if !screen.answer([line]) { code = Code.problem }
  }
}
