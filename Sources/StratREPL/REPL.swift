// SPDX-License-Identifier: Apache-2.0
// The loop: lines are gathered until they make whole statements, performed, and answered. No input ends it
// but `quit`, the end of the input, or a reader that has gone.

/// Reads, performs and answers until there is nothing more to read.
public struct REPL<Partner: Conversation, Lines: LineSource, Output: Screen> {
  public private(set) var partner: Partner
  public private(set) var lines: Lines
  public private(set) var screen: Output
  /// The lines of the statement that is being typed.
  private var unfinished: [String] = []
  private var open: (name: String, line: Int)?
  private var emptyLines = 0
  /// What is left of a block that failed: how many braces are open, since when, and how many lines were left out.
  private var leftOver: (depth: Int, since: ContinuousClock.Instant, lines: Int)?
  private var hadProblems = false
  private var isDone = false

  public init(partner: Partner, lines: Lines, screen: Output) {
    self.partner = partner
    self.lines = lines
    self.screen = screen
  }

  /// Runs to the end.
  ///
  /// - Returns: the exit code: 0, or 1 if the input was no terminal and something in it failed.
  public mutating func run() -> Int32 {
    while !isDone { take(nextLine()) }
    return hadProblems && !lines.isTerminal ? 1 : 0
  }

  private mutating func nextLine() -> LineRead {
    let earlier = unfinished.isEmpty ? "" : unfinished.joined(separator: "\n") + "\n"
    let prompt = prompt
    let partner = partner
    return lines.next(prompt) { line, offset in
      partner.completions(of: earlier + line, at: earlier.utf8.count + offset)
    }
  }

  /// While something is open the prompt says what, and on which line of the statement it began.
  private var prompt: Prompt {
    guard let open else { return Prompt(partner.prompt) }
    return Prompt(open.name, ending: ", line \(open.line) …", isContinuation: true)
  }

  private mutating func take(_ read: LineRead) {
    switch read {
    case .line(let line): take(line)
    case .interrupted(let hadText): interrupt(hadText)
    case .end: end()
    case .notText(let byte, let line, let column):
      report(["line \(line), column \(column): byte \(byte) is not UTF-8 text; save the file as UTF-8"])
      isDone = true
    }
  }

  private mutating func take(_ line: String) {
    if leavesOut(line) { return }
    emptyLines = line.allSatisfy(\.isWhitespace) ? emptyLines + 1 : 0
    if unfinished.isEmpty, emptyLines > 0 { return }
    if emptyLines >= 2, lines.isTerminal { return drop("two empty lines") }
    if lines.isTerminal, let open,
      let hint = partner.hint(for: line, inside: unfinished.joined(separator: "\n"), open: open.name)
    {
      isDone = isDone || !screen.answer([hint])
      return
    }
    unfinished.append(line)
    let text = unfinished.joined(separator: "\n")
    switch partner.read(text) {
    case .complete: perform(text)
    case .wrong:
      let depth = unfinished.count > 1 ? depth(of: text) : 0
      perform(text)
      if depth > 0 { leftOver = (depth, .now, 0) }
    case .incomplete(let name, let since): open = (name, since)
    }
  }

  private mutating func perform(_ text: String) {
    clear()
    lines.remember(text)
    let answer = partner.perform(text, typed: lines.typed)
    if !(answer.isData ? screen.data(answer.lines) : screen.answer(answer.lines)) { isDone = true }
    screen.aside(answer.asides)
    if !answer.problems.isEmpty { report(answer.problems) }
    if answer.wantsToQuit {
      isDone = true
      _ = screen.answer(partner.leave())
    }
  }

  // ---- The rest of a block that failed ----

  /// Lines that belong to a block which failed on the way are no statements by themselves. At a terminal only what
  /// comes at once belongs to it: what was pasted or typed ahead.
  private mutating func leavesOut(_ line: String) -> Bool {
    guard var left = leftOver else { return false }
    if lines.isTerminal, ContinuousClock.now - left.since > .milliseconds(200) {
      endLeavingOut()
      return false
    }
    left.depth += depth(of: line)
    left.lines += 1
    left.since = .now
    leftOver = left
    if left.depth <= 0 { endLeavingOut() }
    return true
  }

  /// Says how many lines were left out, if any were.
  private mutating func endLeavingOut() {
    let count = leftOver?.lines ?? 0
    leftOver = nil
    if count == 0 { return }
    let words = count == 1 ? "1 more line of it was" : "\(count) more lines of it were"
    isDone = isDone || !screen.answer(["(\(words) left out)"])
  }

  /// How many braces a text opens and does not close, those in texts and remarks left aside.
  private func depth(of text: String) -> Int {
    var depth = 0
    for line in text.split(separator: "\n") {
      var isText = false
      for character in line {
        if character == "\"" { isText.toggle() }
        if character == "#" && !isText { break }
        if isText { continue }
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
      }
    }
    return depth
  }

  private mutating func interrupt(_ hadText: Bool) {
    if !unfinished.isEmpty { return drop("Ctrl-C") }
    if hadText { return }
    if !screen.answer(["nothing is running; to leave, type quit or press Ctrl-D"]) { isDone = true }
  }

  /// At a terminal the end of the input leaves a statement that is open, and only then the prompt. At the end of a
  /// pipe what is unfinished is still performed, so that its message says what is missing.
  private mutating func end() {
    endLeavingOut()
    if lines.isTerminal, !unfinished.isEmpty {
      _ = screen.answer([""])
      return drop("Ctrl-D")
    }
    isDone = true
    if lines.isTerminal {
      _ = screen.answer([""] + partner.leave())
    } else if !unfinished.isEmpty {
      perform(unfinished.joined(separator: "\n"))
    }
  }

  private mutating func drop(_ reason: String) {
    let name = open.map { $0.name } ?? "it"
    lines.remember(unfinished.joined(separator: "\n"))
    clear()
    isDone = isDone || !screen.answer(["left \(name) unfinished (\(reason)); Up brings it back"])
  }

  private mutating func clear() {
    unfinished = []
    open = nil
    emptyLines = 0
  }

  private mutating func report(_ problems: [String]) {
    hadProblems = true
    screen.problem(problems)
  }
}
