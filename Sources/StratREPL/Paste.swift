// SPDX-License-Identifier: Apache-2.0
// What a pasted text becomes before it is put into the line.

/// A pasted text with line ends and tabs made plain, and the prompts of a copied session taken off.
///
/// If any line begins with a prompt (`strat> `, `2026-Q3> `, `Dana main_2 round 4> `, or one that was shown in this
/// session), the lines without a prompt are answers, and are left out. Those behind `rule up, line 2 …> ` go on with
/// the statement before them.
func cleanPaste(_ text: String, prompts: Set<String>) -> String {
  var plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: "  ")
  plain.unicodeScalars.removeAll { ($0.value < 32 && $0 != "\n") || $0.value == 127 }
  var lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
  let typed = lines.map { Prompted($0, prompts) }
  if typed.contains(where: { $0?.isFirst ?? false }) { lines = typed.compactMap { $0?.text } }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n")
}

/// A line of a copied session that was typed, not answered.
private struct Prompted {
  /// What stands behind the prompt.
  var text: Substring
  /// A statement begins with it.
  var isFirst: Bool

  init?(_ line: Substring, _ prompts: Set<String>) {
    if let match = line.prefixMatch(of: Prompted.within) {
      (text, isFirst) = (line[match.range.upperBound...], false)
    } else if let start = prompts.first(where: { line.hasPrefix($0 + "> ") || line == $0 + ">" }) {
      (text, isFirst) = (line.dropFirst(start.count + 2), true)
    } else if let match = line.prefixMatch(of: Prompted.first) {
      (text, isFirst) = (line[match.range.upperBound...], true)
    } else {
      return nil
    }
  }

  /// At most a speaker and a road, then a moment: a date, or a unit of time and a number.
  private static var first: Regex<Substring> {
    #/(?:[\p{L}_][\p{L}\p{N}_]* ){0,2}(?:strat|\d{4}(?:-Q[1-4]|-\d\d(?:-\d\d)?)?|\p{L}+ -?\d[\d,.]*)>(?: |$)/#
  }

  private static var within: Regex<Substring> { #/(?:.{1,60}?, line \d+ )?…>(?: |$)/# }
}
