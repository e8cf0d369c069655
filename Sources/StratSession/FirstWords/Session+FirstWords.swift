// SPDX-License-Identifier: Apache-2.0
// What the prompt asks before it hands a line on: whether it is a word of another tool that looks or leaves, and
// whether it was meant for the session while a statement is still open.

import StratCompiler
import StratSyntax

extension Session {
  /// The line to perform for what was typed: `quit` for `:q`, `help` for `hello`. What would change something is only
  /// offered, and what has a name in the model is left alone.
  public func meant(by text: String) -> String {
    let pieces = Pieces(firstLineOf: text)
    let names = core.compiled?.checked.names
    guard !text.contains("\n"),
      let first = pieces.all.first(where: { $0.first?.isLetter == true }).map(String.init)
    else { return text.contains("?") && text.allSatisfy({ "?\\:. ".contains($0) }) ? "help" : text }
    if text.contains("?"), text.allSatisfy({ "? ".contains($0) || first.contains($0) }) {
      return "help \(first)"
    }
    if names?.find(first) != nil { return text }
    let folded = first.lowercased()
    if Session.leaving.contains(folded), isAlone(pieces) { return folded }
    if let found = ForeignCommands.line(pieces), Session.acts(found.line),
      isAlone(pieces) || found.line != "help"
    {
      return found.line
    }
    return text
  }

  /// Lines that only look, or leave.
  private static func acts(_ line: String) -> Bool {
    ["list", "quit", "journal", "help"].contains(line) || line.hasPrefix("help ")
  }

  private static let leaving: Set<String> = ["quit", "exit", "help"]

  /// One word, and signs around it.
  private func isAlone(_ pieces: Pieces) -> Bool {
    pieces.all.count { $0.first?.isLetter == true || $0.first?.isNumber == true || $0.first == "\"" } == 1
  }

  /// What to say of a line that was meant for the session while a statement is still open; nothing for a line that
  /// goes on with it.
  ///
  /// - Parameters:
  ///   - text: what was typed of the statement before this line.
  ///   - open: what is unfinished, in words.
  public func hint(for line: String, inside text: String, open: String) -> String? {
    let pieces = Pieces(firstLineOf: line)
    let words = pieces.all.filter { $0.first?.isLetter == true }.map { $0.lowercased() }
    let isHelp = words.first == "help" && words.count == pieces.count
    guard let word = words.first, isAlone(pieces) || isHelp else {
      return line.contains("?") && words.isEmpty && pieces.all.allSatisfy({ $0 == "?" })
        && !pieces.all.isEmpty
        ? Session.hint("help", open) : nil
    }
    let isSaidBefore = Pieces.words(of: text).contains(word)
    let meant = Session.heard.contains(word) ? word : ForeignCommands.line(pieces)?.line
    guard let meant, !isSaidBefore, Session.heard.contains(word) || Session.acts(meant) else { return nil }
    return Session.hint(meant, open)
  }

  /// Words that no statement inside a block is made of alone.
  private static let heard: Set<String> = ["help", "quit", "exit", "undo", "journal"]

  private static func hint(_ meant: String, _ open: String) -> String {
    "\(open) is still open, and `\(meant)` is no part of it: two empty lines or Ctrl-C leave it, then \(meant)"
  }

  /// The nearest line that can be typed now and leads on: what beginners are shown. What takes time is not tried out
  /// before: where anything is declared, it can be typed.
  ///
  /// - Parameter said: lines that are known already.
  public func nextLine(after said: Set<String>) -> String? {
    let performer = Performer(options: options, core: core)
    return performer.nextLines.first { line in
      if said.contains(line) { return false }
      var copy = performer
      return ["step", "run", "plot", "save", "undo"].contains { line.hasPrefix($0) } || copy.take(line)
    }
  }

  /// `hints on` or `hints off`, if it was said.
  public var wantsHints: Bool? { core.wantsHints }
}
