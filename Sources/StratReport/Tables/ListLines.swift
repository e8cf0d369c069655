// SPDX-License-Identifier: Apache-2.0
// Many values in one line, the middle of a long list left out and that said.

/// Values with commas between; of more than the page shows at once the first and the last, and how to see all.
///
/// - Parameters:
///   - count: how many there are.
///   - asked: what was typed: with `as list` behind it every value is shown.
///   - text: the words of the value at a place; asked only for those that are shown.
public func listLines(
  _ count: Int, on page: Page = Page(), asked: String? = nil, text: (Int) -> String
) -> [String] {
  guard let limit = page.rowLimit, limit >= 2, count > limit else {
    return [(0..<count).map(text).joined(separator: ", ")]
  }
  let head = leadingPart(of: limit)
  let shown = (0..<head).map(text) + [page.ellipsis] + (count - (limit - head)..<count).map(text)
  return [
    shown.joined(separator: ", "),
    page.painted(elisionNote(limit, of: count, "values", all: asked.map { $0 + " as list" }), .quiet),
  ]
}
