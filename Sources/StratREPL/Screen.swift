// SPDX-License-Identifier: Apache-2.0
// Where answers and problems go: standard output and standard error, or lists in tests.

import Glibc
import StratReport

/// Takes finished lines.
public protocol Screen {
  /// An answer; false if nobody reads any more.
  mutating func answer(_ lines: [String]) -> Bool
  mutating func problem(_ lines: [String])
  /// An answer for machines, whose lines stay as they are.
  mutating func data(_ lines: [String]) -> Bool
  /// Words beside the answers, for people.
  mutating func aside(_ lines: [String])
}

extension Screen {
  public mutating func data(_ lines: [String]) -> Bool { answer(lines) }

  public mutating func aside(_ lines: [String]) {}
}

/// Standard output and standard error, written at once and unbuffered, so that the two keep their order.
public struct StandardScreen: Screen {
  private let isColoured: Bool
  private let progress: ProgressLine?

  /// - Parameters:
  ///   - isColoured: whether the first line of a problem without colours gets one.
  ///   - progress: the line that must go before anything else is written.
  public init(isColoured: Bool = false, progress: ProgressLine? = nil) {
    self.isColoured = isColoured
    self.progress = progress
  }

  public mutating func answer(_ lines: [String]) -> Bool {
    if lines.isEmpty { return true }
    progress?.clear()
    let shown = isTerminal(1) ? lines.flatMap { broken($0, to: terminalWidth(1)) } : lines
    if writeAll(bytes(shown), to: 1) { return true }
    // Who closed the pipe or the output wants no more; anybody else wants to know.
    if errno != EPIPE, errno != EBADF { problem(["the answer could not be written: \(failureWords())"]) }
    return false
  }

  public mutating func problem(_ lines: [String]) {
    guard var first = lines.first else { return }
    progress?.clear()
    // What a session says has its colours already.
    if isColoured, !first.contains("\u{1B}") { first = "\u{1B}[31m" + first + "\u{1B}[0m" }
    writeAll(bytes([first] + lines.dropFirst()), to: 2)
  }

  public mutating func data(_ lines: [String]) -> Bool { lines.isEmpty || writeAll(bytes(lines), to: 1) }

  public mutating func aside(_ lines: [String]) {
    if !lines.isEmpty { writeAll(bytes(lines), to: 2) }
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
