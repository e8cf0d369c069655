// SPDX-License-Identifier: Apache-2.0
// What a pasted text becomes before it is put into the line.

/// A pasted text with line ends and tabs made plain, and the prompts of a copied session taken off.
///
/// If any line begins with the prompt `strat> ` (or one that ends in `> ` and was shown in this session), the
/// lines without a prompt are answers, and are left out.
func cleanPaste(_ text: String, prompts: Set<String>) -> String {
  var plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: "  ")
  plain.unicodeScalars.removeAll { ($0.value < 32 && $0 != "\n") || $0.value == 127 }
  var lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
  let starts = prompts.map { $0 + "> " }
  if lines.contains(where: { line in starts.contains { line.hasPrefix($0) } }) {
    lines = lines.compactMap { line in
      starts.first { line.hasPrefix($0) }.map { line.dropFirst($0.count) }
    }
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n")
}
