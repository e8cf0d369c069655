// SPDX-License-Identifier: Apache-2.0
// Lines from a terminal, edited with libedit. Swift answers the editor's questions: what is one visible
// character, what Tab can put in, which statement Up recalls, what a paste becomes.

import CLineEdit
import Glibc
import StratReport
public import StratSession

/// The editor on standard input and output. A class, for the C side holds its address.
public final class LibeditSource: LineSource {
  public let isTerminal = true
  private var editor: OpaquePointer?
  private var history: History
  private var recall = Recall()
  private var promptsShown: Set<String> = ["strat"]
  private var complete: (String, Int) -> [Completion] = { _, _ in [] }
  private let isColoured: Bool

  /// Nothing where the terminal cannot be edited on: no UTF-8 locale is to be had.
  public init?(history: History, isColoured: Bool) {
    self.history = history
    self.isColoured = isColoured
    let hooks = strat_editor_hooks(
      context: Unmanaged.passUnretained(self).toOpaque(), stride: strideHook, complete: completeHook,
      recall: recallHook, search: searchHook, paste: pasteHook)
    editor = strat_editor_open("strat", hooks)
    if editor == nil { return nil }
  }

  deinit { strat_editor_close(editor) }

  public func next(_ prompt: Prompt, complete: (String, Int) -> [Completion]) -> LineRead {
    guard let editor else { return .end }
    recall = Recall()
    promptsShown.insert(prompt.text)
    var outcome = STRAT_END
    let line = withoutActuallyEscaping(complete) { complete in
      self.complete = complete
      defer { self.complete = { _, _ in [] } }
      return strat_editor_read(editor, shown(prompt), &outcome)
    }
    defer { free(line) }
    switch outcome {
    case STRAT_LINE: return .line(line.map { String(cString: $0) } ?? "")
    case STRAT_DROPPED: return .interrupted(hadText: true)
    case STRAT_INTERRUPTED: return .interrupted(hadText: false)
    default: return .end
    }
  }

  public func remember(_ statement: String) { history.add(statement) }

  public var typed: Typed { history.typed }

  /// At most about a third of the width. The colour ends before the last two characters: libedit drops what stands
  /// at the very end, and the colour would run on into what is typed.
  private func shown(_ prompt: Prompt) -> String {
    let columns = terminalWidth(1)
    let whole = columns < 36 ? 8 : max(18, columns / 3 - 2)
    let room = whole - displayWidth(prompt.ending)
    let text = room < 4 ? cut(prompt.text + "…", to: 8) : cut(prompt.text, to: room) + prompt.ending
    guard isColoured else { return text + "> " }
    let role = prompt.isContinuation ? "2" : "1;36"
    return "\u{1}\u{1B}[\(role)m\u{1}\(text)\u{1}\u{1B}[0m\u{1}> "
  }
}

extension LibeditSource {
  fileprivate func tabbed(_ line: String, cursor: Int) -> TabResult {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    return tab(complete(line, cursor), before: before, width: terminalWidth(1))
  }

  fileprivate func recalled(_ line: String, cursor: Int, older: Bool) -> String? {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    return recall.next(line, before: before, older: older, in: history.entries)
  }

  fileprivate func found(_ pattern: String, skip: Int) -> String? { history.find(pattern, skip: skip) }

  fileprivate func pasted(_ text: String) -> String { cleanPaste(text, prompts: promptsShown) }
}

/// Columns of the terminal: its own word, else `COLUMNS`, else 80.
public func terminalWidth(_ descriptor: Int32) -> Int {
  let columns = Int(strat_terminal_columns(descriptor))
  if columns > 0 { return columns }
  let named = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 0
  return named > 0 ? named : 80
}

// The C side knows no Swift values, so each question finds its editor through the context.

private func source(_ context: UnsafeMutableRawPointer?) -> LibeditSource? {
  context.map { Unmanaged<LibeditSource>.fromOpaque($0).takeUnretainedValue() }
}

private func text(_ start: UnsafePointer<CChar>?, _ bytes: Int) -> String {
  guard let start else { return "" }
  return String(decoding: UnsafeRawBufferPointer(start: start, count: bytes), as: UTF8.self)
}

private func strideHook(
  _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<CChar>?, _ bytes: Int, _ forward: Int32,
  _ byWord: Int32
) -> Int32 {
  let text = text(start, bytes)
  let passed =
    forward != 0
    ? String(text.prefix(lengthOfStride(text, byWord != 0)))
    : String(text.suffix(lengthOfStride(text.reversed(), byWord != 0)))
  return Int32(passed.unicodeScalars.count)
}

/// Characters up to the next: one, or those that are in no word and the word behind them.
private func lengthOfStride(_ text: some Sequence<Character>, _ byWord: Bool) -> Int {
  guard byWord else { return 1 }
  var count = 0
  var isInWord = false
  for character in text {
    let isOfWord = character.isLetter || character.isNumber || character == "_"
    if isInWord && !isOfWord { break }
    isInWord = isInWord || isOfWord
    count += 1
  }
  return count
}

private func completeHook(
  _ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?, _ bytes: Int, _ cursor: Int,
  _ insert: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) {
  guard let source = source(context) else { return }
  let result = source.tabbed(text(line, bytes), cursor: cursor)
  if !result.insert.isEmpty { insert?.pointee = strdup(result.insert) }
  if !result.lines.isEmpty { list?.pointee = strdup(result.lines.joined(separator: "\n") + "\n") }
}

private func recallHook(
  _ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?, _ bytes: Int, _ cursor: Int,
  _ older: Int32
) -> UnsafeMutablePointer<CChar>? {
  source(context)?.recalled(text(line, bytes), cursor: cursor, older: older != 0).flatMap { strdup($0) }
}

private func searchHook(
  _ context: UnsafeMutableRawPointer?, _ pattern: UnsafePointer<CChar>?, _ skip: Int32
) -> UnsafeMutablePointer<CChar>? {
  guard let pattern else { return nil }
  return source(context)?.found(String(cString: pattern), skip: Int(skip)).flatMap { strdup($0) }
}

private func pasteHook(
  _ context: UnsafeMutableRawPointer?, _ pasted: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
  guard let pasted else { return nil }
  return source(context).flatMap { strdup($0.pasted(String(cString: pasted))) }
}
