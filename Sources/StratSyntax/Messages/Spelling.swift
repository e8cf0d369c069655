// SPDX-License-Identifier: Apache-2.0
// Finds the name that was probably meant.

/// Suggestions for a name that nothing answers to.
public enum Spelling {
  /// The nearest of some names, or `nil` when none is near. What comes first in this order wins, and the first
  /// among equals: the same letters in another case; the plural or the singular; without accents, hyphens,
  /// underscores and spaces the same; at most a third of the letters changed, the fewer the better.
  ///
  ///     Spelling.nearest("schol", among: ["shop", "lake"])  // nil
  ///     Spelling.nearest("Practise", among: ["practice", "price"])  // "practice"
  ///     Spelling.nearest("cafes", among: ["caf\u{E9}s", "cafe"])  // "cafe"
  ///
  /// - Complexity: O(number of names × length²); names longer than 64 letters are compared by case only.
  public static func nearest(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Forms(name)
    var best: (name: String, rank: Int)?
    for candidate in names where candidate != name {
      guard let rank = rank(wanted, Forms(candidate)) else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (candidate, rank) }
    }
    return best?.name
  }

  /// A name as it is compared: in small letters, and then without accents, hyphens, underscores and spaces.
  private struct Forms {
    let lower: [Unicode.Scalar]
    let bare: [Unicode.Scalar]

    init(_ name: String) {
      // Nearly all names are plain, and a model may have thousands of them.
      guard !name.utf8.allSatisfy({ $0 < 0x80 }) else {
        lower = name.utf8.map { Unicode.Scalar(0x41...0x5A ~= $0 ? $0 | 0x20 : $0) }
        bare = lower.contains(where: Forms.isSign) ? lower.filter { !Forms.isSign($0) } : lower
        return
      }
      lower = Array(Normalization.decomposed(name.lowercased()).unicodeScalars)
      bare = lower.filter { !Forms.isSign($0) && $0.properties.generalCategory != .nonspacingMark }
    }

    private static func isSign(_ letter: Unicode.Scalar) -> Bool {
      letter == "_" || letter == "-" || letter == " "
    }
  }

  /// How far two names are apart, or `nil` when too far: 0 other case, 1 plural, 2 other accents or signs, above
  /// that the letters changed.
  private static func rank(_ a: Forms, _ b: Forms) -> Int? {
    if a.lower == b.lower { return 0 }
    if isPlural(a.lower, of: b.lower) || isPlural(b.lower, of: a.lower) { return 1 }
    if a.bare == b.bare { return 2 }
    let limit = max(a.bare.count, b.bare.count) / 3
    guard limit > 0, a.bare.count <= 64, b.bare.count <= 64, abs(a.bare.count - b.bare.count) <= limit else {
      return nil
    }
    let changes = changes(a.bare, b.bare)
    return changes <= limit ? 2 + changes : nil
  }

  private static func isPlural(_ many: [Unicode.Scalar], of one: [Unicode.Scalar]) -> Bool {
    guard !one.isEmpty else { return false }
    if many == one + ["s"] || many == one + ["e", "s"] { return true }
    return one.last == "y" && many == one.dropLast() + ["i", "e", "s"]
  }

  /// The letters to insert, delete, replace or swap with their neighbour to come from one to the
  /// other (optimal string alignment; Damerau, "A technique for computer detection and correction
  /// of spelling errors", Communications of the ACM 7, 1964).
  private static func changes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
