// SPDX-License-Identifier: Apache-2.0
// A text that was handed in, with its name, and where its lines begin.

/// Which text a place is in. The caller numbers its texts; 0 is free for "the only one".
public struct SourceID: Hashable, Sendable {
  public var rawValue: UInt32
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A place in a text: a half-open range of UTF-8 bytes. Lines and columns are worked out when it is shown.
public struct SourceSpan: Hashable, Sendable {
  public var source: SourceID
  /// The first byte.
  public var start: Int
  /// One past the last byte; never below ``start``.
  public var end: Int

  public init(source: SourceID, start: Int, end: Int) {
    self.source = source
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// From the beginning of this place to the end of `other`, which stands behind it.
  public func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(source: source, start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }

  /// The empty place straight before this one.
  public var before: SourceSpan { SourceSpan(source: source, start: start, end: start) }

  /// The empty place straight after this one.
  public var after: SourceSpan { SourceSpan(source: source, start: end, end: end) }
}

/// One text: a file, a line at the prompt, a module.
///
///     SourceText(id: SourceID(1), name: "shock.strat", text: "a\nb").position(of: 2)  // line 2, column 1
public struct SourceText: Hashable, Sendable {
  public let id: SourceID
  /// The name to show in messages, e.g. `shock.strat`.
  public let name: String
  /// The text without a leading byte order mark; bytes that are no text stand as U+FFFD.
  public let text: String
  /// The bytes of ``text``: what spans count.
  public let utf8: [UInt8]
  /// Where each line begins, in bytes, ascending; the first is 0.
  public let lineStarts: [Int]
  /// The first byte of what was handed in that is no UTF-8 (counted from 0), or `nil` when all is well.
  public let firstBadByte: Int?
  /// That byte.
  let firstBad: UInt8?
  /// Where that byte's stand-in is in ``utf8``.
  let badByteMark: Int?

  public init(id: SourceID, name: String, text: String) {
    self.init(id: id, name: name, bytes: Array(text.utf8))
  }

  /// Takes bytes as they come from a file. A leading byte order mark is dropped; bytes that are
  /// no UTF-8 are kept as U+FFFD, and the reader reports the first by its position.
  public init(id: SourceID, name: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    let bytes = TextBytes.withLineFeeds(TextBytes.utf8(bytes))
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let bad = TextBytes.firstBadByte(in: body)
    firstBad = bad.map { body[$0] }
    firstBadByte = bad.map { $0 + (hasMark ? 3 : 0) }
    badByteMark = bad
    let text = String(decoding: body, as: UTF8.self)
    self.text = text
    let utf8 = bad == nil ? body : Array(text.utf8)
    self.utf8 = utf8
    var starts = [0]
    for (i, byte) in utf8.enumerated() where byte == 0x0A { starts.append(i + 1) }
    lineStarts = starts
  }

  /// The whole text as a place.
  public var span: SourceSpan { SourceSpan(source: id, start: 0, end: utf8.count) }

  /// The words at a place, as written.
  public func text(at span: SourceSpan) -> String {
    let start = Swift.min(span.start, utf8.count)
    return String(decoding: utf8[start..<Swift.max(start, Swift.min(span.end, utf8.count))], as: UTF8.self)
  }

  /// The line and the column of a byte, both counted from 1; columns count characters as a reader sees them.
  public func position(of byte: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: byte)
    let start = lineStarts[line]
    let before = String(decoding: utf8[start..<Swift.max(start, Swift.min(byte, utf8.count))], as: UTF8.self)
    return (line + 1, before.count + 1)
  }

  /// A line's text without its line end; lines are counted from 1. Empty for a line that is not there.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    var end = number < lineStarts.count ? lineStarts[number] - 1 : utf8.count
    let start = lineStarts[number - 1]
    if end > start, utf8[end - 1] == 0x0D { end -= 1 }
    return String(decoding: utf8[start..<Swift.max(start, end)], as: UTF8.self)
  }

  /// The index in ``lineStarts`` of the line that holds a byte.
  func lineIndex(of byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }
}
