// SPDX-License-Identifier: Apache-2.0
// Finds the name that was probably meant.

/// Suggestions for a name that nothing answers to.
public enum Spelling {
  /// The nearest of some names, or `nil` when none is near: the same name in another case, with
  /// other accents or hyphens, its plural or singular, or at most a third of its letters changed.
  /// The first wins among equals.
  ///
  ///     Spelling.nearest("schol", among: ["shop", "lake"])  // nil
  ///     Spelling.nearest("Practise", among: ["practice", "price"])  // "practice"
  ///
  /// - Complexity: O(number of names × length²); names longer than 64 letters are compared by case only.
  public static func nearest(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = folded(name)
    var best: (name: String, distance: Int)?
    for candidate in names where candidate != name {
      guard let distance = distance(wanted, folded(candidate)) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }

  /// A name without case, accents, hyphens and underscores.
  private static func folded(_ name: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for scalar in Normalization.decomposed(name.lowercased()).unicodeScalars
    where scalar != "_" && scalar != "-" && scalar.properties.generalCategory != .nonspacingMark {
      out.append(scalar)
    }
    return out
  }

  /// How far two folded names are apart, or `nil` when too far: 0 the same, 1 a plural, else letters changed.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int? {
    if a == b { return 0 }
    if isPlural(a, of: b) || isPlural(b, of: a) { return 1 }
    let limit = max(a.count, b.count) / 3
    guard limit > 0, a.count <= 64, b.count <= 64, abs(a.count - b.count) <= limit else { return nil }
    let changes = changes(a, b)
    return changes <= limit ? changes : nil
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
