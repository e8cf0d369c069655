// SPDX-License-Identifier: Apache-2.0
// What people write for numbers that is none, and what to write in its place.

extension CSVNumber {
  /// `1,234` and `12,345,678`: commas between thousands, or one that could be a decimal comma.
  static func isGrouped(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first.first != "0" else {
      return false
    }
    return parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// What stands in a cell that is no number, and what to write.
  static func mending(_ text: String) -> String {
    if blanks.contains(text.lowercased()) {
      return "where there is no number leave the cell blank, and let the field be empty: number or none"
    }
    let plain = String(text.unicodeScalars.filter { !isMoney($0) && $0 != " " }.map(Character.init))
    if plain.count < text.count, let number = ungrouped(plain) {
      return "write the number alone, \(number); its unit is said where the field is declared: 0 USD"
    }
    if isGrouped(text) {
      let readings = [text.filter { $0 != "," }, text.replacing(",", with: ".")]
      return
        "it can be read two ways: write \(text.filter { $0 == "," }.count == 1 ? readings.joined(separator: " or ") : readings[0])"
    }
    if let written = writtenOut(text) { return "write it out: \(written)" }
    if Double(text)?.isInfinite == true {
      return "it is larger than any number here: the largest is about 1.8e308"
    }
    return "write a number such as 12, 3.5 or 40%, or leave the cell blank where the field may be none"
  }

  private static let blanks: Set<String> = [
    "na", "n/a", "#n/a", "n.a.", "nan", "null", "none", "nil", "-", "--", "–", "—", ".", "..", "?", "missing",
  ]

  private static func isMoney(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }

  private static func ungrouped(_ text: String) -> String? {
    let plain = isGrouped(text) ? text.filter { $0 != "," } : text
    return Double(plain) == nil ? nil : plain
  }

  /// `20k` is 20000.
  private static func writtenOut(_ text: String) -> String? {
    guard let last = text.last, let number = Double(text.dropLast()),
      let factor = ["k": 1e3, "m": 1e6, "b": 1e9][last.lowercased()],
      let whole = Int(exactly: number * factor)
    else { return nil }
    return String(whole)
  }
}
