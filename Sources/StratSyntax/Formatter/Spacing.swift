// SPDX-License-Identifier: Apache-2.0
// Which pieces stand close, and which have a space between them.

enum Spacing {
  /// The spaces before each part of a statement; none before the first.
  static func spaces(_ nodes: [OutlineNode]) -> [Int] {
    var isInAmount = false
    return nodes.indices.map { i in
      guard i > 0 else { return 0 }
      let (last, next) = (nodes[i - 1].lastPiece, nodes[i].firstPiece)
      if next.isSign(.divided) {
        isInAmount = isAmountSign(at: i, in: nodes, isInAmount: isInAmount)
        return isInAmount || isClose(last, next, isFirst: i == 1) ? 0 : 1
      }
      if isInAmount, last.isSign(.divided) { return 0 }
      isInAmount = false
      return isClose(last, next, isFirst: i == 1) ? 0 : 1
    }
  }

  /// Whether a `/` stands between two units of an amount: `20k USD/quarter`.
  private static func isAmountSign(at i: Int, in nodes: [OutlineNode], isInAmount: Bool) -> Bool {
    guard i > 1, i + 1 < nodes.count, isPlainName(nodes[i - 1].lastPiece),
      isPlainName(nodes[i + 1].firstPiece)
    else { return false }
    guard isInAmount || nodes[i - 2].lastPiece.kind == .number else { return false }
    guard i + 2 < nodes.count else { return true }
    let behind = nodes[i + 2].firstPiece
    return !behind.isSign(.dot) && !(behind.isOpener && behind.facts.contains(.isTight))
  }

  private static func isPlainName(_ piece: Piece) -> Bool {
    piece.kind == .word && piece.facts.contains(.isName)
  }

  private static func isClose(_ last: Piece, _ next: Piece, isFirst: Bool) -> Bool {
    if next.kind == .comment { return false }
    if last.facts.contains(.isPrefix) { return !next.facts.contains(.isPrefix) }
    if last.isOpener || next.isCloser || isTightSign(last) || isTightSign(next) { return true }
    if next.isOpener { return next.facts.contains(.isTight) }
    if next.isSign(.comma) || next.isSign(.colon) || next.isSign(.question) { return true }
    // `:quit`, `?step`
    if isFirst, last.isSign(.colon) || last.isSign(.question) { return true }
    return last.kind == .word && last.text == "!"
  }

  /// Signs with no space on either side.
  private static func isTightSign(_ piece: Piece) -> Bool {
    guard case .sign(let sign) = piece.kind else { return false }
    switch sign {
    case .dot, .spread, .power: return true
    case .divided, .star: return piece.facts.contains(.isTight)
    default: return false
    }
  }
}

extension OutlineNode {
  /// The piece that its neighbour before it sees.
  var firstPiece: Piece {
    switch self {
    case .piece(let piece): piece
    case .block(let block): block.opener
    }
  }

  /// The piece that its neighbour behind it sees.
  var lastPiece: Piece {
    switch self {
    case .piece(let piece): piece
    case .block(let block): block.closer
    }
  }
}
