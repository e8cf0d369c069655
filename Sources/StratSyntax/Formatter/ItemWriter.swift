// SPDX-License-Identifier: Apache-2.0
// A statement that does not stand on one line: its blocks are opened, and what is between them is broken.

/// A piece with the space before it.
struct SpacedPiece {
  var piece: Piece
  var space: Int
}

struct ItemWriter {
  let indent: Int
  /// What is on the line so far.
  private var line = ""
  /// Whether that goes on with a line before it, and so stands further in.
  private var isContinued = false

  init(indent: Int) { self.indent = indent }

  mutating func write(_ item: OutlineItem, _ layout: inout Layout) {
    var run: [SpacedPiece] = []
    for (node, space) in zip(item.nodes, Spacing.spaces(item.nodes)) {
      let spaced = SpacedPiece(piece: node.firstPiece, space: space)
      guard case .block(let block) = node else {
        run.append(spaced)
        continue
      }
      let isBroken = write(run, reserve: block.isEmpty ? 3 : 2, &layout)
      run = []
      open(block, space: spaced.space, onOwnLine: isBroken && spaced.piece.facts.contains(.mayBreak), &layout)
    }
    _ = write(run, reserve: 0, &layout)
    flush(item.comment, &layout)
  }

  private mutating func open(_ block: OutlineBlock, space: Int, onOwnLine: Bool, _ layout: inout Layout) {
    if onOwnLine {
      if !line.isEmpty { flush(nil, &layout) }
      isContinued = false
    }
    line += String(repeating: " ", count: line.isEmpty ? 0 : space) + "{"
    if block.isEmpty {
      line += "}"
      return
    }
    flush(block.comment, &layout)
    let rows = block.isBroken ? block.rows : block.rows.joined().map { [$0] }
    layout.write(rows: rows, indent: indent + 1, isMap: block.isMap)
    line = "}"
    isContinued = false
  }

  private mutating func flush(_ comment: Piece?, _ layout: inout Layout) {
    let isCloser = line.first == ")" || line.first == "]"
    let margin = isContinued && !isCloser ? indent + 1 : indent
    layout.lines.append(LaidLine(indent: margin, text: line, comment: comment))
    line = ""
    isContinued = true
  }

  // MARK: - What stands between blocks

  /// - Returns: whether it takes more than one line.
  private mutating func write(_ run: [SpacedPiece], reserve: Int, _ layout: inout Layout) -> Bool {
    var isBroken = false
    for part in run.parts(around: { $0.piece.kind == .comment }) {
      if part[part.startIndex].piece.kind == .comment {
        put(comment: part[part.startIndex].piece, &layout)
        isBroken = true
      } else {
        let isLast = part.endIndex == run.endIndex
        if put(Array(part), reserve: isLast ? reserve : 0, &layout) { isBroken = true }
      }
    }
    return isBroken
  }

  private mutating func put(comment: Piece, _ layout: inout Layout) {
    if comment.lineEnds == 0, !line.isEmpty { return flush(comment, &layout) }
    if !line.isEmpty { flush(nil, &layout) }
    layout.lines.append(LaidLine(indent: indent + 1, text: comment.text))
    isContinued = true
  }

  private mutating func put(_ run: [SpacedPiece], reserve: Int, _ layout: inout Layout) -> Bool {
    let margin = (isContinued ? indent + 1 : indent) * Layout.step
    let breaks = LineBreaks(
      run, first: margin + Flat.width(line), rest: (indent + 1) * Layout.step, reserve: reserve)
    let starts = breaks.starts
    for (place, spaced) in run.enumerated() {
      if starts.contains(place) { flush(nil, &layout) }
      line += String(repeating: " ", count: line.isEmpty ? 0 : spaced.space) + spaced.piece.text
    }
    return !starts.isEmpty
  }
}

extension Array {
  /// The parts between some elements, and each of these as a part of its own.
  fileprivate func parts(around isAlone: (Element) -> Bool) -> [ArraySlice<Element>] {
    var parts: [ArraySlice<Element>] = []
    var start = startIndex
    for i in indices where isAlone(self[i]) {
      if start < i { parts.append(self[start..<i]) }
      parts.append(self[i...i])
      start = i + 1
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}
