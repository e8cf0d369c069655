// SPDX-License-Identifier: Apache-2.0
// A person at a terminal: types, waits for words, looks at what has been written.

import CPseudoTerminal
import Foundation

final class Terminal {
  private let descriptor: Int32
  let process: pid_t
  /// Everything written so far, with the sequences that move and colour taken out.
  var seen: String {
    if plainOf != raw.count { (plainText, plainOf) = (plain(raw), raw.count) }
    return plainText
  }
  /// Everything written so far, as it was written.
  private(set) var raw: [UInt8] = []
  private var plainText = ""
  private var plainOf = -1
  private var isOpen = true

  /// - Parameter home: the folder for the history; a new one if left out.
  init(
    _ program: String = "EchoREPL", _ arguments: [String] = [], home: String? = nil,
    environment: [String: String] = [:], columns: Int = 80
  ) throws {
    let home = try home ?? Terminal.newHome()
    var all = [
      "TERM": "xterm", "HOME": home, "XDG_STATE_HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
    ]
    all.merge(environment) { $1 }
    let path = program.hasPrefix("/") ? program : Terminal.folder + "/" + program
    var child: pid_t = 0
    descriptor = withCStrings([path] + arguments) { arguments in
      withCStrings(all.map { "\($0)=\($1)" }) {
        pseudo_terminal_start(path, arguments, $0, Int32(columns), 24, &child)
      }
    }
    process = child
    guard descriptor >= 0 else { throw Failure(what: "no pseudo-terminal") }
    // Writing must not wait for a program that waits for its own output to be read.
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if isOpen {
      kill(process, SIGKILL)
      _ = pseudo_terminal_exit(process)
    }
    close(descriptor)
  }

  struct Failure: Error, CustomStringConvertible {
    var what: String
    /// The exit code, where the program has ended.
    var code: Int?
    var description: String { what }
  }

  /// Where the products of this build are.
  static let folder: String = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// A process that another has started.
  static func child(of process: pid_t) -> pid_t? {
    let path = "/proc/\(process)/task/\(process)/children"
    return (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").first.flatMap {
      pid_t($0)
    }
  }

  static func newHome() throws -> String {
    let folder = NSTemporaryDirectory() + "strat-terminal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Ends the program at once, as a crash would.
  func crash() {
    kill(process, SIGKILL)
    _ = pseudo_terminal_exit(process)
    isOpen = false
  }

  func type(_ keys: String) { type(bytes: Array(keys.utf8)) }

  func type(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 512)) }
      if count < 0, errno == EAGAIN {
        guard look(milliseconds: 5) else { return }
        continue
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
      look(milliseconds: bytes.isEmpty ? 0 : 1)
    }
  }

  /// Forgets what was written so far: there may be much of it.
  func forget() {
    raw = []
    plainOf = -1
    markOffset = 0
  }

  /// Waits until the words have been written after what was asked for before.
  func wait(for words: String, seconds: Double = 10) throws {
    let end = Date().addingTimeInterval(seconds)
    while true {
      if let found = seen.range(of: words, range: mark..<seen.endIndex) {
        markOffset = seen.distance(from: seen.startIndex, to: found.upperBound)
        return
      }
      guard Date() < end else { throw Failure(what: "no \"\(words.prefix(80))\" in:\n\(seen.suffix(4000))") }
      guard look(milliseconds: 50) else {
        isOpen = false
        let code = Int(pseudo_terminal_exit(process))
        throw Failure(what: "it ended with \(code):\n\(seen.suffix(4000))", code: code)
      }
    }
  }

  /// Waits for the words, typed at a prompt that is ready.
  func say(_ line: String, expecting words: String) throws {
    type(line + "\r")
    try wait(for: words)
  }

  /// Reads on for a while.
  func rest(seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end { look(milliseconds: 20) }
  }

  /// Waits until nothing has been written for a while.
  func settle() {
    var before = -1
    while seen.count != before {
      before = seen.count
      rest(seconds: 0.3)
    }
  }

  func resize(columns: Int) { _ = pseudo_terminal_resize(descriptor, Int32(columns), 24) }

  func signal(_ number: Int32) { kill(process, number) }

  /// The exit code, once everything has been read.
  func ended(seconds: Double = 10) throws -> Int {
    let end = Date().addingTimeInterval(seconds)
    while look(milliseconds: 50) {
      guard Date() < end else { throw Failure(what: "still running:\n\(seen)") }
    }
    isOpen = false
    return Int(pseudo_terminal_exit(process))
  }

  private var markOffset = 0
  private var mark: String.Index { seen.index(seen.startIndex, offsetBy: min(markOffset, seen.count)) }

  /// False once the program has gone.
  @discardableResult
  private func look(milliseconds: Int32) -> Bool {
    guard pseudo_terminal_wait(descriptor, milliseconds) == 1 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    raw += buffer[..<count]
    return true
  }
}

/// The text without escape sequences, bells and carriage returns.
private func plain(_ bytes: [UInt8]) -> String {
  // By bytes: a carriage return and a line feed together are one Character.
  let text = String(decoding: bytes.filter { $0 != 13 && $0 != 7 }, as: UTF8.self)
  return text.replacing(#/\x1b\[[0-9;?]*[ -\/]*[@-~]|\x1b[@-Z\\-_=>]/#, with: "")
}

private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has a base") }
    return body(base)
  }
}
