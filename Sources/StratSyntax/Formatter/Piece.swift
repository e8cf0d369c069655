// SPDX-License-Identifier: Apache-2.0
// The pieces of a text as a formatter sees them: words, signs, comments, each with the line ends before it.

/// One word, sign or comment, spelled as it will be written.
struct Piece {
  var text: String
  var kind: Kind
  var facts: PieceFacts
  /// The line ends between it and what stands before it; two or more are an empty line.
  var lineEnds: Int

  enum Kind: Hashable {
    case word, number, text
    case sign(Sign)
    /// `## …`
    case docs
    /// `# …`
    case comment
  }

  /// The columns that it takes.
  var width: Int { Flat.width(text) }

  func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }

  /// Whether it is this word, and no name that is spelled so.
  func isWord(_ word: Word) -> Bool {
    kind == .word && !facts.contains(.isName) && (word.isReserved || facts.contains(.isWord))
      && text == word.rawValue
  }

  var isOpener: Bool { isSign(.leftRound) || isSign(.leftSquare) }
  var isCloser: Bool { isSign(.rightRound) || isSign(.rightSquare) }
}

extension Piece {
  /// All pieces and comments of a text in their order. Line ends and `;` are counted, not kept.
  static func all(of source: SourceText, _ tokens: [Token], _ facts: [Int: PieceFacts]) -> [Piece] {
    var pieces: [Piece] = []
    var lineEnds = 0
    var at = 0
    var isBehindDocs = false
    for token in tokens {
      if let comment = comment(in: source, at..<token.start) {
        pieces.append(Piece(text: comment, kind: .comment, facts: [], lineEnds: lineEnds))
        lineEnds = 0
      }
      at = token.end
      if token.kind == .end { break }
      if token.kind == .lineEnd {
        if source.utf8[token.start] == 0x0A { lineEnds += 1 }
        continue
      }
      var piece = Piece(token, in: source, facts[token.start] ?? [], lineEnds)
      if isBehindDocs { piece.facts.insert(.begins) }
      isBehindDocs = piece.kind == .docs
      pieces.append(piece)
      lineEnds = 0
    }
    return pieces
  }

  private init(_ token: Token, in source: SourceText, _ facts: PieceFacts, _ lineEnds: Int) {
    let written = source.text(at: SourceSpan(source: source.id, start: token.start, end: token.end))
    self.facts = facts
    self.lineEnds = lineEnds
    switch token.kind {
    case .word(let word):
      kind = .word
      let isWord = !facts.contains(.isName) && (facts.contains(.isWord) || word?.isReserved == true)
      text = isWord && !token.isForeignWord ? written.lowercased() : written
    case .date: (kind, text) = (.number, written.uppercased())
    case .number: (kind, text) = (.number, written)
    case .sign(let sign): (kind, text) = (.sign(sign), written)
    case .docs: (kind, text) = (.docs, Self.spaced(written, behind: "##"))
    case .text, .lineEnd, .end: (kind, text) = (.text, written)
    }
  }

  /// The comment in a part of a text that holds nothing else but spaces.
  private static func comment(in source: SourceText, _ range: Range<Int>) -> String? {
    guard let start = source.utf8[range].firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let place = SourceSpan(source: source.id, start: start, end: range.upperBound)
    return spaced(source.text(at: place), behind: "#")
  }

  /// A comment without spaces at its end, and with one behind its mark where words follow at once.
  /// Other signs there may mean something to others (`#=`, `#!`), and stay.
  private static func spaced(_ comment: String, behind mark: String) -> String {
    var text = Substring(comment)
    while let last = text.unicodeScalars.last, " \t\r".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    let words = text.dropFirst(mark.count)
    guard let first = words.first, first.isLetter || first.isNumber else { return String(text) }
    return mark + " " + words
  }
}
