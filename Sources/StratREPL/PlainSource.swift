// SPDX-License-Identifier: Apache-2.0
// Lines from a pipe, or from a terminal that cannot move its cursor: no editing, strict UTF-8.

import Glibc
public import StratSession

/// Reads lines from a file descriptor.
public struct PlainSource: LineSource {
  public let isTerminal: Bool
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var consumed = 0
  private var linesRead = 0
  private var isAtEnd = false
  private let show: (String) -> Void
  private var history = History(path: nil)

  /// - Parameters:
  ///   - descriptor: an open file, pipe or terminal; not closed here.
  ///   - isTerminal: whether prompts are shown.
  ///   - show: writes a prompt.
  public init(descriptor: Int32 = 0, isTerminal: Bool, show: @escaping (String) -> Void = { _ in }) {
    self.descriptor = descriptor
    self.isTerminal = isTerminal
    self.show = show
  }

  public mutating func next(_ prompt: Prompt, complete: (String, Int) -> [Completion]) -> LineRead {
    if isTerminal { show(prompt.text + prompt.ending + "> ") }
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) { return line(upTo: end, skipping: 1) }
      if isAtEnd { return pending.isEmpty ? .end : line(upTo: pending.count, skipping: 0) }
      guard let part = readSome(descriptor) else {
        if errno == EINTR { return .interrupted(hadText: false) }
        isAtEnd = true
        continue
      }
      isAtEnd = part.isEmpty
      pending += part
    }
  }

  public mutating func remember(_ statement: String) { history.add(statement) }

  public var typed: Typed { history.typed }

  private mutating func line(upTo end: Int, skipping: Int) -> LineRead {
    var bytes = pending[..<end]
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if consumed == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    defer {
      consumed += end + skipping
      pending.removeFirst(end + skipping)
    }
    linesRead += 1
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let bad = bytes.startIndex + firstInvalidByte(bytes)
      let before = String(decoding: bytes[..<bad], as: UTF8.self)
      return .notText(byte: consumed + bad + 1, line: linesRead, column: before.count + 1)
    }
    return .line(text)
  }
}

/// Where the longest beginning that is UTF-8 ends.
public func firstInvalidByte(_ bytes: some Collection<UInt8>) -> Int {
  var decoder = UTF8()
  var source = bytes.makeIterator()
  var place = 0
  while true {
    switch decoder.decode(&source) {
    case .scalarValue(let scalar): place += UTF8.width(scalar)
    case .emptyInput, .error: return place
    }
  }
}
