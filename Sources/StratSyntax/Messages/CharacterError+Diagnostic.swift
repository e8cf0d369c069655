// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with single characters, numbers, dates and texts in quotes.

extension DiagnosticCode {
  static let strangeCharacter = DiagnosticCode(rawValue: "E0130")
  static let foreignQuotes = DiagnosticCode(rawValue: "E0131")
  static let openText = DiagnosticCode(rawValue: "E0132")
  static let braceInText = DiagnosticCode(rawValue: "E0133")
  static let commaInNumber = DiagnosticCode(rawValue: "E0134")
  static let pointInNumber = DiagnosticCode(rawValue: "E0135")
  static let lettersBehindNumber = DiagnosticCode(rawValue: "E0136")
  static let hugeNumber = DiagnosticCode(rawValue: "E0137")
  static let badDate = DiagnosticCode(rawValue: "E0138")
  static let slashDate = DiagnosticCode(rawValue: "E0139")
  static let badByte = DiagnosticCode(rawValue: "E0140")
  static let nakedPoint = DiagnosticCode(rawValue: "E0141")
  static let emptyBraces = DiagnosticCode(rawValue: "E0129")
}

extension CharacterError {
  /// The user-facing form of this error.
  public var diagnostic: Diagnostic {
    switch self {
    case .strangeCharacter(let character, let meant, let at): strange(character, meant, at)
    case .foreignQuotes(let text, let at):
      Diagnostic(
        .foreignQuotes, "a text stands in straight double quotes", at: .init(at),
        help: ["\"\(short(text))\""],
        fix: TextEdit(span: at, text: "\"\(text)\""))
    case .openText(let text, let at):
      Diagnostic(
        .openText, "this text has no closing quote on its line", at: .init(at), help: [short(text) + "\""],
        fix: TextEdit(span: at.after, text: "\""))
    case .openBraceInText(let at):
      Diagnostic(
        .braceInText, "this `{` in a text is not closed", at: .init(at),
        help: ["a value in a text stands in braces: \"{x}\"", "for the brace itself: {{"])
    case .emptyBracesInText(let at):
      Diagnostic(
        .emptyBraces, "between these braces a value is missing", at: .init(at),
        help: ["a value in a text stands in braces: \"{x}\"", "for the brace itself: {{"])
    case .badByte(let position, let value, let at):
      Diagnostic(
        .badByte, "byte \(position + 1) is not a character in UTF-8", at: .init(at),
        help: ["save the file as UTF-8" + TextBytes.perhaps(value)])
    case .commaInNumber(let text, let at): commaInNumber(text, at)
    case .openPoint(let text, let at):
      Diagnostic(
        .pointInNumber, "after the point a digit is missing", at: .init(at),
        help: ["\(short(text)).0 or \(short(text))"],
        fix: TextEdit(span: at, text: text))
    case .nakedPoint(let text, let at):
      Diagnostic(
        .nakedPoint, "before the point a digit is missing", at: .init(at), help: ["0" + short(text)],
        fix: TextEdit(span: at, text: "0" + text))
    case .lettersBehindNumber(let number, let letters, let at):
      Diagnostic(
        .lettersBehindNumber, "between a number and its unit stands a space", at: .init(at),
        help: ["\(short(number)) \(short(letters))"] + thousandHelp(number, letters),
        fix: thousandHelp(number, letters).isEmpty
          ? TextEdit(span: at, text: "\(number) \(letters)") : nil)
    case .hugeNumber(_, let at):
      Diagnostic(
        .hugeNumber, "this number is too large to work with", at: .init(at),
        help: ["the largest is about 1e308"])
    case .badDate(let text, let at): badDate(text, at)
    case .slashDate(_, let first, let second, let year, let at): slashDate(first, second, year, at)
    }
  }

  private func short(_ text: String) -> String { TextWrap.short(text) }

  private func strange(_ character: String, _ meant: String?, _ at: SourceSpan) -> Diagnostic {
    let help: [String]
    switch (character, meant) {
    case ("//", let meant?): help = ["a remark begins with `\(meant)`"]
    case ("//", nil): help = ["to round down what is divided: floor(7 / 2)"]
    case (_, let meant?): help = ["write `\(meant)`"]
    case ("%", _): help = ["a percent sign stands straight behind its number: 50%"]
    case ("&", _): help = ["write `and`"]
    case ("|", _): help = ["write `or`"]
    case ("$", _), ("\u{20AC}", _), ("\u{00A3}", _): help = ["money has a unit behind it: 20k USD"]
    case ("@", _): help = ["a moment is `at 2028-Q1`, a thing's field `thing.field`"]
    default: help = ["take it out"]
    }
    let shown =
      character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      ? "`\(character)`" : "this character"
    return Diagnostic(
      .strangeCharacter, "\(shown) has no meaning here", at: .init(at), help: help,
      fix: meant.map { TextEdit(span: at, text: $0) })
  }

  private func commaInNumber(_ text: String, _ at: SourceSpan) -> Diagnostic {
    let parts = text.split(separator: ",").map(String.init)
    let joined = parts.joined()
    let isOne = parts.count == 2
    // `1.000,5` has its points where others have commas.
    let whole = isOne ? parts[0].filter { $0 != "." } : ""
    let fraction = isOne ? ["\(whole).\(parts[1])   is a fraction"] : []
    return Diagnostic(
      .commaInNumber, "`\(short(text))` could be read in two ways", at: .init(at),
      help: (parts.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
        ? ["\(short(joined))   is one number"] : []) + fraction
        + ["\(short(parts.joined(separator: ", ")))   are several"])
  }

  private func thousandHelp(_ number: String, _ letters: String) -> [String] {
    // One letter may be a unit: m, b. The large K is none.
    guard let first = letters.first, "kKmMbB".contains(first), letters.count > 1 || first == "K" else {
      return []
    }
    let scale = ["k": "k", "K": "k", "m": "M", "M": "M", "b": "B", "B": "B"][String(first)] ?? "k"
    let unit = String(letters.dropFirst())
    return ["\(short(number))\(scale)" + (unit.isEmpty ? "" : " \(short(unit))")]
  }

  private func badDate(_ text: String, _ at: SourceSpan) -> Diagnostic {
    let parts = text.split(separator: "-").map(String.init)
    let year = parts.first ?? ""
    let rest = parts.dropFirst().joined(separator: " - ")
    var help = ["\(year)-09   is September, \(year)-Q3 a quarter, \(year)-09-15 a day"]
    if parts.count == 2, let month = Int(parts[1]) {
      if (1...9).contains(month), parts[1].count == 1 { help = ["\(year)-0\(month)   is a month"] }
      help.append("\(year) - \(rest)   is a difference")
    }
    return Diagnostic(.badDate, "`\(short(text))` is not a date", at: .init(at), help: help)
  }

  private func slashDate(_ first: Int, _ second: Int, _ year: Int, _ at: SourceSpan) -> Diagnostic {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var help: [String] = []
    for (month, day) in [(first, second), (second, first)]
    where DateLiteral(written: "\(year)-\(two(month))-\(two(day))") != nil {
      let line = "\(year)-\(two(month))-\(two(day))"
      if !help.contains(line) { help.append(line) }
    }
    help.append("\(first) / \(second) / \(year)   divides")
    return Diagnostic(.slashDate, "dates begin with the year", at: .init(at), help: help)
  }
}
