// SPDX-License-Identifier: Apache-2.0
// The pages of docs/errors/ as the command carries them along: what happened, why, an example that is wrong and
// one that is right.

/// The pages on messages, by code.
public enum ErrorPages {
  /// All codes that have a page, ascending.
  public static var codes: [String] { embedded.map(\.code) }

  /// A page as lines for a screen: no signs of Markdown, programs four spaces in. `nil` for a code without a page.
  ///
  ///     ErrorPages.page("e0201")  // ["E0201: nothing is called so", "", …]
  ///
  /// - Parameter code: as shown behind a message, in any case.
  public static func page(_ code: String) -> [String]? {
    let wanted = code.uppercased()
    return embedded.first { $0.code == wanted }.map { plain($0.text) }
  }

  private static func plain(_ text: String) -> [String] {
    var lines: [String] = []
    var isProgram = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isProgram.toggle()
        // A file that an example reads is named above it.
        let words = line.split(separator: " ")
        if isProgram, words.count > 1 { lines += ["    \(words[1]):", ""] }
      } else if line.hasPrefix("#"), !isProgram {
        lines.append(String(line.drop { $0 == "#" || $0 == " " }))
      } else {
        lines.append(line.isEmpty || !isProgram ? String(line) : "    " + line)
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
