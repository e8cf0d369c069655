// SPDX-License-Identifier: Apache-2.0
// Where a statement that is too wide goes on on the next line: where its author broke it, if that fits, else
// at the loosest places that make all lines fit.

struct LineBreaks {
  private let run: [SpacedPiece]
  /// The columns that are used where the run begins, and those of the margin of further lines.
  private let first: Int
  private let rest: Int
  /// The columns wanted behind the last piece.
  private let reserve: Int

  init(_ run: [SpacedPiece], first: Int, rest: Int, reserve: Int) {
    self.run = run
    self.first = first
    self.rest = rest
    self.reserve = reserve
  }

  /// The pieces that begin a line, but for the first.
  var starts: Set<Int> {
    let all = 0..<run.count
    let keepsRows = all.contains { $0 + 1 < run.count && isBrokenList(at: $0) }
    if !keepsRows, first + width(of: all) + reserve <= SourceFormatter.width { return [] }
    let written = all.dropFirst().filter {
      run[$0].piece.lineEnds > 0 && run[$0].piece.facts.contains(.mayBreak)
    }
    if keepsRows || fits(written) { return Set(written) }
    return best()
  }

  /// Whether a line of the author's ends behind the `[` of a list: its rows mean something.
  private func isBrokenList(at i: Int) -> Bool {
    run[i].piece.isSign(.leftSquare) && run[i + 1].piece.lineEnds > 0
  }

  private func width(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + run[$1].piece.width + ($1 == range.lowerBound && $1 > 0 ? 0 : run[$1].space) }
  }

  private func fits(_ starts: [Int]) -> Bool {
    guard !starts.isEmpty else { return false }
    let edges = [0] + starts + [run.count]
    return zip(edges, edges.dropFirst()).allSatisfy { start, end in
      let before = start == 0 ? first : rest
      return before + width(of: start..<end) + (end == run.count ? reserve : 0) <= SourceFormatter.width
    }
  }

  // MARK: - The best places

  /// The places whose prices add up to the least while all lines fit; equals: the later ones.
  private func best() -> Set<Int> {
    let prices = prices()
    let count = run.count
    var least = Array(repeating: Int.max, count: count + 1)
    var next = Array(repeating: count, count: count + 1)
    least[count] = 0
    for start in stride(from: count - 1, through: 0, by: -1) where start == 0 || prices[start] != nil {
      var used = start == 0 ? first : rest
      for end in (start + 1)...count {
        used += run[end - 1].piece.width + (end - 1 == start && start > 0 ? 0 : run[end - 1].space)
        let over = max(0, used + (end == count ? reserve : 0) - SourceFormatter.width)
        guard end == count || prices[end] != nil, least[end] < Int.max else { continue }
        let price = least[end] + (over > 0 ? 1000 : 0) + (end == count ? 0 : prices[end] ?? 0)
        if price <= least[start] { (least[start], next[start]) = (price, end) }
        if over > 0 { break }
      }
    }
    var starts: Set<Int> = []
    var at = next[0]
    while at < count {
      starts.insert(at)
      at = next[at]
    }
    return starts
  }

  /// What a line end before each piece costs; nothing where it would end the statement or tear a word off.
  private func prices() -> [Int?] {
    var depth = 0
    return run.indices.map { i in
      let piece = run[i].piece
      if piece.isCloser { depth -= 1 }
      defer { if piece.isOpener { depth += 1 } }
      guard i > 0, piece.facts.contains(.mayBreak) else { return nil }
      let last = run[i - 1].piece
      guard let price = Self.price(between: last, piece, isClose: run[i].space == 0) else { return nil }
      return price + 4 + 6 * max(0, depth)
    }
  }

  private static func price(between last: Piece, _ next: Piece, isClose: Bool) -> Int? {
    if last.isOpener { return next.isCloser ? nil : 20 }
    if isClose { return nil }
    // `shop 3` is one thing, and would be two words on two lines.
    if next.kind == .number, last.kind == .word, Word(rawValue: last.text) == nil { return nil }
    // No line begins with an operator; a text stands behind what it belongs to, but for a refusal.
    if case .sign = next.kind, !next.isOpener, !next.facts.contains(.isPrefix) { return nil }
    if next.kind == .text, !last.isWord(.else) { return nil }
    if last.isSign(.comma) { return 2 }
    if last.isWord(.and) || last.isWord(.or) { return 1 }
    if [Word.where, .every, .when, .for, .at].contains(where: next.isWord) { return 0 }
    if next.isWord(.then) || next.isWord(.else) || last.isWord(.else) && next.kind == .text { return 1 }
    if case .sign(let sign) = last.kind { return price(behind: sign) }
    if last.isWord(.where) { return 4 }
    if next.isWord(.weighted) || next.isWord(.over) { return 3 }
    return 15
  }

  private static func price(behind sign: Sign) -> Int {
    switch sign {
    case .plus, .minus: 3
    case .star, .divided: 5
    case .gives, .draws, .adds, .takes, .colon: 7
    default: 8
    }
  }
}
