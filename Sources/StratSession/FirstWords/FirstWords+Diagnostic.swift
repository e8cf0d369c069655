// SPDX-License-Identifier: Apache-2.0
// The words for lines whose first words say what was meant.

import StratSyntax

extension FirstWords {
  /// - Parameter isWhole: whether the line is all of the statement, so that another line can take its place.
  func diagnostic(at span: SourceSpan, isWhole: Bool) -> Diagnostic {
    var found = words(at: span)
    guard isWhole else { return found }
    switch self {
    case .gives(let line), .longName(let line), .roundBrackets(let line), .commandBrackets(_, let line):
      found.fix = TextEdit(span: span, text: line)
    case .noWord(_, _, let line):
      (found.fix, found.isFixSafe) = (TextEdit(span: span, text: line), false)
    default: break
    }
    return found
  }

  private func words(at span: SourceSpan) -> Diagnostic {
    switch self {
    case .move(let line, let name, let takes):
      message(
        "E0734", "a move is said so: who, a colon, and the move with its brackets", at: span,
        [line] + (takes.isEmpty ? [] : ["`\(name)` takes \(takes.joined(separator: ", "))"]))
    case .newName(let name, let lines):
      message("E0735", "nothing is called `\(name)` yet", at: span, lines)
    case .gives(let line):
      message("E0736", "what is there is given a value by `=` and no other word", at: span, [line])
    case .longName(let line):
      message("E0737", "a name is one word; the text to show stands behind it", at: span, [line])
    case .roundBrackets(let line):
      message("E0738", "the values of a thing stand in curly brackets", at: span, [line])
    case .noWord(let word, let nearest, let line):
      message(
        "E0739", "`\(word)` is not a word of strat, and nothing here is called so", at: span, [line],
        label: nearest.map { "the nearest is `\($0)`" })
    case .foreign(let word, let line, let note):
      message(
        "E0739", "`\(word)` is not a word of strat, and nothing here is called so", at: span,
        [line] + (note.map { [$0] } ?? []))
    case .commandBrackets(let word, let line):
      message("E0740", "`\(word)` stands without brackets", at: span, [line])
    case .eachOne(let line):
      message("E0741", "to do something with each, say `each`", at: span, [line])
    case .speech(let line), .half(let line):
      message("E0746", "said in other words, this can be done", at: span, [line])
    }
  }

  private func message(
    _ code: String, _ title: String, at span: SourceSpan, _ help: [String], label: String? = nil
  ) -> Diagnostic {
    Trouble(code, title, at: span, label: label, help: help).diagnostic
  }
}

extension Performer {
  /// Problems, where those of a statement whose first words say what was meant give way to one answer.
  func meant(_ problems: [Diagnostic], in statements: [Statement], of source: SourceText) -> [Diagnostic] {
    guard !problems.isEmpty else { return [] }
    let places = problems.map(\.primary.span)
    let wrong = Set(statements.map(\.span).filter { places.contains(where: source.withSigns($0).holds) })
    let known = declarations(with: statements, but: wrong)
    var mended = problems
    for span in statements.map(\.span).filter(wrong.contains).map(source.withSigns) {
      guard let words = FirstWords(source.text(at: span), known),
        let first = mended.firstIndex(where: { span.holds($0.primary.span) })
      else { continue }
      if case .half(let line) = words {
        if mended[first].code.rawValue == "E0102" { mended[first].help.append(line) }
        continue
      }
      mended.removeAll { span.holds($0.primary.span) }
      let line = source.line(of: span)
      mended.insert(words.diagnostic(at: line, isWhole: line == span), at: first)
    }
    return mended
  }

  /// `x <- 3`, which reads `x < -3`: with its spaces so it is meant to give `x` a value.
  func arrow(_ statement: Statement) -> Diagnostic? {
    let source = core.source(of: statement.span)
    guard let text = source?.text(at: statement.span), text.contains(" <- "),
      let words = FirstWords(text, declarations(with: []))
    else { return nil }
    return words.diagnostic(at: statement.span, isWhole: true)
  }

  /// What is declared by the session and by statements, but for those that are wrong.
  private func declarations(with statements: [Statement], but wrong: Set<SourceSpan> = []) -> Declared {
    let all = core.modules.flatMap(\.statements) + statements
    return Declared(all.filter { !wrong.contains($0.span) }, core.compiled?.checked.names, core.sessionNames)
  }
}

extension SourceSpan {
  /// Whether another begins in it.
  fileprivate func holds(_ other: SourceSpan) -> Bool {
    source == other.source && start <= other.start && other.start <= end
  }
}

extension SourceText {
  /// A statement with the signs that other tools put in front of their commands: `\d`, `%time`.
  fileprivate func withSigns(_ span: SourceSpan) -> SourceSpan {
    let signs = Set("\\%!@]:.-?/".utf8)
    var start = span.start
    while start > 0, start <= utf8.count, signs.contains(utf8[start - 1]) { start -= 1 }
    return SourceSpan(source: span.source, start: start, end: span.end)
  }

  /// The part of a statement on its first line.
  fileprivate func line(of span: SourceSpan) -> SourceSpan {
    let line = text(at: span).prefix { !$0.isNewline }
    return SourceSpan(source: span.source, start: span.start, end: span.start + line.utf8.count)
  }
}
