// SPDX-License-Identifier: Apache-2.0
// From an outline to lines: what fits on a line stands on one, unless its author broke a block.

/// One line to be written.
struct LaidLine {
  var indent: Int
  var text: String
  /// The comment at its end.
  var comment: String?
  /// Where in the text `else "…"` begins, behind `needs`.
  var refusal: Int?
  /// Whether an empty line stands before it.
  var hasSpaceBefore = false

  init(indent: Int, text: String, comment: Piece? = nil) {
    self.indent = indent
    self.text = text
    self.comment = comment?.text
  }
}

struct Layout {
  var lines: [LaidLine] = []
  private var isBehindDocs = false

  /// Columns of one step of the margin.
  static let step = 2

  mutating func write(rows: [OutlineRow], indent: Int, isMap: Bool = false) {
    for (place, row) in rows.enumerated() {
      let start = lines.count
      let wantsSpace = row[0].lineEnds > 1 && place > 0 && !isBehindDocs
      write(row, indent: indent, isMap: isMap)
      if start < lines.count { lines[start].hasSpaceBefore = wantsSpace }
      isBehindDocs = row[row.count - 1].isDocs
    }
  }

  /// What stood on one line: on one line again if it fits, else one below the other.
  private mutating func write(_ row: OutlineRow, indent: Int, isMap: Bool) {
    let texts = row.map { Flat.text($0) }
    let joined = texts.compactMap(\.self).joined(separator: isMap ? ", " : "; ")
    if row.count > 1, !texts.contains(nil), !row.contains(where: \.isDocs),
      indent * Self.step + Flat.width(joined) <= SourceFormatter.width
    {
      return lines.append(LaidLine(indent: indent, text: joined, comment: row.last?.comment))
    }
    for item in row { write(item, indent: indent) }
  }

  private mutating func write(_ item: OutlineItem, indent: Int) {
    let text = Flat.text(item)
    let isAlone = item.nodes.count == 1
    if let text, isAlone || indent * Self.step + Flat.width(text) <= SourceFormatter.width {
      var line = LaidLine(indent: indent, text: text, comment: item.comment)
      line.refusal = Flat.refusal(in: item)
      return lines.append(line)
    }
    var writer = ItemWriter(indent: indent)
    writer.write(item, &self)
  }
}

extension OutlineItem {
  var isDocs: Bool {
    guard case .piece(let piece)? = nodes.first else { return false }
    return piece.kind == .docs
  }
}

/// What stands on one line.
enum Flat {
  static func width(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + LineView.width(of: $1) }
  }

  /// An item on one line; nothing if a comment or a broken block is inside it.
  static func text(_ item: OutlineItem) -> String? {
    var out = ""
    let spaces = Spacing.spaces(item.nodes)
    for (place, node) in item.nodes.enumerated() {
      out += String(repeating: " ", count: spaces[place])
      switch node {
      case .piece(let piece):
        if piece.kind == .comment, item.nodes.count > 1 { return nil }
        if piece.isSign(.leftSquare), place + 1 < item.nodes.count,
          item.nodes[place + 1].firstPiece.lineEnds > 0
        {
          return nil
        }
        out += piece.text
      case .block(let block):
        guard let inside = text(block) else { return nil }
        out += inside
      }
    }
    return out
  }

  private static func text(_ block: OutlineBlock) -> String? {
    if block.isEmpty { return "{}" }
    if block.isBroken { return nil }
    var items: [String] = []
    for item in block.rows.joined() {
      guard item.comment == nil, !item.isDocs, let text = text(item) else { return nil }
      items.append(text)
    }
    return "{ " + items.joined(separator: block.isMap ? ", " : "; ") + " }"
  }

  /// Where `else "…"` begins in the text of an item that begins with `needs`.
  static func refusal(in item: OutlineItem) -> Int? {
    guard item.nodes.count > 2, item.nodes[0].firstPiece.isWord(.needs) else { return nil }
    let last = item.nodes.count - 1
    guard item.nodes[last].firstPiece.kind == .text, item.nodes[last - 1].firstPiece.isWord(.else) else {
      return nil
    }
    let condition = OutlineItem(nodes: Array(item.nodes[..<(last - 1)]))
    return text(condition).map { $0.count + 1 }
  }
}
