// SPDX-License-Identifier: Apache-2.0
// The nearest name to a misspelt one.

/// Distances between spellings.
enum Spelling {
  /// The nearest candidate that is at most a third of the letters (and at least one) away; among equals the first
  /// by alphabet. Names of more than 64 letters have no neighbours.
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(text.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let limit = Swift.max(1, letters.count / 3)
    var best: (distance: Int, name: String)?
    for name in candidates where name != text {
      let other = Array(name.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// Insertions, deletions, changes and swaps of neighbours that turn one into the other (optimal string alignment).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
