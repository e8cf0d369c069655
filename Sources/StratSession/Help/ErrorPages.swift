// SPDX-License-Identifier: Apache-2.0
// Help on messages by their codes. The one place where such a page is taken from.

import StratLibrary

enum ErrorPages {
  /// The page on a code in any case, with or without its E; nothing if no message has it.
  static func page(on code: String) -> [String]? {
    let digits = code.uppercased().hasPrefix("E") ? code.dropFirst() : code[...]
    guard digits.count == 4, digits.allSatisfy(\.isNumber) else { return nil }
    return words["E" + digits].map { ["E\(digits): \($0)"] }
  }

  /// All codes, sorted.
  static var codes: [String] { words.keys.sorted() }

  /// One line on each code, from the tables of docs/errors.md.
  private static let words: [String: String] = {
    var found: [String: String] = [:]
    for line in Library.messages.flatMap({ $0.text.split(separator: "\n") }) {
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard cells.count == 2, cells[0].hasPrefix("E"), cells[0].dropFirst().prefix(4).allSatisfy(\.isNumber)
      else { continue }
      found[String(cells[0].prefix(5))] = String(cells[1].reversed().drop { $0 == " " }.reversed())
    }
    return found
  }()
}
