// SPDX-License-Identifier: Apache-2.0
// The parts of a text in quotes: plain words, and values in braces, which are read by the same
// rules as all others.

extension TreeReader {
  /// The parts of a text; what is wrong in its braces is reported, and stands as ``Expr/Kind/missing``.
  func textParts(_ token: Token) -> [TextPart] {
    let bytes = source.utf8
    var parts: [TextPart] = []
    var plain: [UInt8] = []
    let isClosed = token.end > token.start + 1 && bytes[token.end - 1] == UInt8(ascii: "\"")
    var i = token.start + 1
    let end = isClosed ? token.end - 1 : token.end
    while i < end {
      let byte = bytes[i]
      let next = i + 1 < end ? bytes[i + 1] : 0
      if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
        plain.append(next)
        i += 2
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), next == byte {
        plain.append(byte)
        i += 2
      } else if byte == UInt8(ascii: "{") {
        if !plain.isEmpty { parts.append(.plain(String(decoding: plain, as: UTF8.self))) }
        plain = []
        i = valuePart(from: i, end: end, into: &parts)
      } else {
        plain.append(byte)
        i += 1
      }
    }
    if !plain.isEmpty { parts.append(.plain(String(decoding: plain, as: UTF8.self))) }
    return parts
  }

  /// Reads `{value}`; returns the byte behind it.
  private func valuePart(from start: Int, end: Int, into parts: inout [TextPart]) -> Int {
    var stop = start + 1
    while stop < end, source.utf8[stop] != UInt8(ascii: "}"), source.utf8[stop] != UInt8(ascii: "{") {
      stop += 1
    }
    let brace = SourceSpan(source: source.id, start: start, end: start + 1)
    guard stop < end, source.utf8[stop] == UInt8(ascii: "}") else {
      note(.character(.openBraceInText(at: brace)))
      return max(stop, start + 1)
    }
    let inside = source.text(at: SourceSpan(source: source.id, start: start + 1, end: stop))
    if inside.allSatisfy(\.isWhitespace) {
      note(.character(.emptyBracesInText(at: SourceSpan(source: source.id, start: start, end: stop + 1))))
    } else {
      parts.append(.expr(valueInside(start + 1..<stop)))
    }
    return stop + 1
  }

  /// Reads one value from a part of the text, and comes back to where the reader was.
  private func valueInside(_ range: Range<Int>) -> Expr {
    let saved = (tokens, index, lastSpan, context, open, asking, lastPath, openFold, heights)
    defer {
      (tokens, index, lastSpan, context, open, asking, lastPath, openFold, heights) = saved
    }
    var lexer = Lexer(source, in: range)
    let (inner, problems) = lexer.run()
    (tokens, index, context, open, asking, heights) = (inner, 0, Context(linesEnd: false), [], false, [])
    lastSpan = SourceSpan(source: source.id, start: range.lowerBound, end: range.lowerBound)
    problems.forEach { note(.character($0)) }
    return oneExpression(mayGoOn: false)
  }

  /// Reads a text that is one value and nothing more.
  func wholeExpression() -> Expr {
    context.linesEnd = false
    return oneExpression(mayGoOn: true)
  }

  private func oneExpression(mayGoOn: Bool) -> Expr {
    do throws(ReadingError) {
      let value = try expression()
      guard current.kind == .end else { throw trouble([]) }
      return value
    } catch {
      if !mayGoOn, case .unfinished(let wanted, _, let at) = error {
        note(
          .cannotStand(
            found: "}", wanted: wanted, at: SourceSpan(source: source.id, start: at.start, end: at.start + 1))
        )
      } else {
        note(error)
      }
      return Expr(span: lastSpan, kind: .missing)
    }
  }
}
