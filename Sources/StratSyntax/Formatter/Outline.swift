// SPDX-License-Identifier: Apache-2.0
// How pieces belong together: blocks of lines in braces, lines of statements, statements of pieces and blocks.

/// A statement, a line of a block, an entry of a map, a case; or a comment on a line of its own.
struct OutlineItem {
  var nodes: [OutlineNode] = []
  /// The comment at its end.
  var comment: Piece?
  /// The line ends before it.
  var lineEnds = 0
}

enum OutlineNode {
  case piece(Piece)
  case block(OutlineBlock)
}

/// What stands on one line of the text.
typealias OutlineRow = [OutlineItem]

/// What stands in braces.
struct OutlineBlock {
  var opener: Piece
  /// The comment behind the `{`.
  var comment: Piece?
  var rows: [OutlineRow] = []
  /// Whether commas stand between what is on one line.
  var isMap = false
  /// Whether it is written on several lines.
  var isBroken = false
  var closer: Piece

  var isEmpty: Bool { rows.isEmpty && comment == nil }
}

/// Reads pieces into an outline. The text is known to read, so braces come in pairs.
struct OutlineReader {
  private let pieces: [Piece]
  private var at = 0

  init(_ pieces: [Piece]) { self.pieces = pieces }

  mutating func program() -> [OutlineRow] { rows().rows }

  /// Everything up to the `}` of the block or the end.
  private mutating func rows() -> (rows: [OutlineRow], isMap: Bool) {
    var rows: [OutlineRow] = []
    var isMap = false
    while at < pieces.count, !pieces[at].isSign(.rightBrace) {
      if pieces[at].facts.contains(.separates) {
        isMap = true
        at += 1
        continue
      }
      let item = item()
      if rows.isEmpty || item.lineEnds > 0 { rows.append([item]) } else { rows[rows.count - 1].append(item) }
    }
    return (rows, isMap)
  }

  private mutating func item() -> OutlineItem {
    var item = OutlineItem(lineEnds: pieces[at].lineEnds)
    repeat {
      let piece = pieces[at]
      if piece.isSign(.leftBrace) {
        item.nodes.append(.block(block()))
      } else {
        at += 1
        item.nodes.append(.piece(piece))
      }
      if let comment = commentAtEnd() {
        item.comment = comment
        return item
      }
    } while at < pieces.count && !endsItem(at)
    return item
  }

  /// The comment behind the last piece of an item.
  private mutating func commentAtEnd() -> Piece? {
    guard at < pieces.count, pieces[at].kind == .comment, pieces[at].lineEnds == 0, endsItem(at + 1) else {
      return nil
    }
    at += 1
    return pieces[at - 1]
  }

  /// Whether an item is over before the piece at an index. A comment belongs to what goes on behind it.
  private func endsItem(_ index: Int) -> Bool {
    var i = index
    while i < pieces.count, pieces[i].kind == .comment { i += 1 }
    guard i < pieces.count else { return true }
    let piece = pieces[i]
    return piece.kind == .docs || piece.isSign(.rightBrace)
      || !piece.facts.isDisjoint(with: [.begins, .separates])
  }

  private mutating func block() -> OutlineBlock {
    let opener = pieces[at]
    at += 1
    var comment: Piece?
    if at < pieces.count, pieces[at].kind == .comment, pieces[at].lineEnds == 0 {
      comment = pieces[at]
      at += 1
    }
    let (rows, isMap) = rows()
    let closer = pieces[at]
    at += 1
    let isBroken = comment != nil || closer.lineEnds > 0 || rows.contains { $0.contains { $0.lineEnds > 0 } }
    return OutlineBlock(
      opener: opener, comment: comment, rows: rows, isMap: isMap, isBroken: isBroken, closer: closer)
  }
}
