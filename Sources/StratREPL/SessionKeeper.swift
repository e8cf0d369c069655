// SPDX-License-Identifier: Apache-2.0
// Writes a session down after each statement, so that nothing is lost with a crash; what was left in order is
// forgotten again. Beside the history, for the owner alone.

import Glibc
import StratSession

/// The file of a session that goes on.
public struct SessionKeeper {
  private let path: String
  private let origin: String
  private var kept = ""

  /// A session that ended without being left.
  public struct CutOff {
    public var path: String
    /// Whether it was cut off rather than left.
    public var isCutOff: Bool { !path.contains("/\(SessionKeeper.leftMark)") }
    /// The file whose neighbours its texts name.
    public var origin: String
    public var script: String
    /// How many lines it has, without the seed.
    public var lines: Int { script.split(separator: "\n").count { !$0.hasPrefix("# ") } - 1 }
  }

  /// Where sessions are kept: `${XDG_STATE_HOME:-~/.local/state}/strat/sessions/`, or nothing where neither is set.
  public static func folder(environment: (String) -> String?) -> String? {
    History.standardPath(environment: environment).map { String($0.dropLast("history".count)) + "sessions/" }
  }

  /// - Parameters:
  ///   - folder: with a slash at its end.
  ///   - origin: the file that was opened, or the name of one in the folder where strat was started.
  public init(folder: String, origin: String) {
    path = folder + "\(getpid()).strat"
    self.origin = origin
  }

  /// Keeps a script, on the disk before this returns.
  ///
  /// - Parameter seal: what it came to, as one line.
  /// - Returns: whether it is kept.
  @discardableResult
  public mutating func keep(_ script: String, seal: @autoclosure () -> String? = nil) -> Bool {
    guard script != kept else { return true }
    if kept.isEmpty { makeFolders(for: path) }
    let new = path + ".new"
    unlink(new)
    let text = seal().map { script + $0 + "\n" } ?? script
    let head = "# \(origin)\n\(SessionKeeper.textMark)\(Seal.digest(of: text.utf8))\n"
    guard append(head + text, to: new, isFlushed: true), rename(new, path) == 0 else { return false }
    kept = script
    return true
  }

  /// What stands before the digest of all that follows.
  private static let textMark = "# text "

  /// The session was left, and there is nothing in it that is not elsewhere.
  public func forget() { unlink(path) }

  /// The session was left before it was saved: kept under a name of its own, so that none takes the place of an
  /// earlier one. False if it could not be kept.
  public func keepForLater() -> Bool {
    let folder = path.prefix(path.count - "\(getpid()).strat".count)
    return rename(path, "\(folder)\(SessionKeeper.leftMark)\(time(nil))-\(getpid()).strat") == 0
  }

  /// What the names of sessions begin with that were left and not cut off.
  static let leftMark = "left-"

  /// The newest of the sessions that were left unsaved, or cut off: whose process is gone.
  public static func newest(in folder: String) -> CutOff? {
    sessions(in: folder).reversed().lazy.compactMap { cutOff(at: $0) }.first { $0.lines > 0 }
  }

  /// The files of all sessions that are over, the newest last.
  private static func sessions(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var found: [(time: Int, path: String)] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var facts = stat()
      guard isOver(name), stat(folder + name, &facts) == 0 else { continue }
      found.append((facts.st_mtim.tv_sec, folder + name))
    }
    return found.sorted { ($0.time, $0.path) < ($1.time, $1.path) }.map(\.path)
  }

  /// Whether a file is that of a session that goes on no more.
  private static func isOver(_ name: String) -> Bool {
    guard name.hasSuffix(".strat") else { return false }
    if name.hasPrefix(leftMark) { return true }
    guard let process = pid_t(name.dropLast(".strat".count)) else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static func cutOff(at path: String) -> CutOff? {
    guard let bytes = readWholeFile(path) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3 else { return nil }
    let heads = lines.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    guard heads[0].hasPrefix("# ") else { return nil }
    let origin = String(heads[0].dropFirst(2))
    let script = String(decoding: lines[2], as: UTF8.self)
    // Kept by a version that knew no digests.
    if heads[1].hasPrefix("seed ") {
      return CutOff(path: path, origin: origin, script: heads[1] + "\n" + script)
    }
    guard heads[1] == textMark + Seal.digest(of: lines[2]) else { return nil }
    return CutOff(path: path, origin: origin, script: script)
  }

  /// Puts aside what is kept of sessions that are over and cannot be read: nothing half-written is gone on with, and
  /// nothing is thrown away.
  ///
  /// - Returns: the new names.
  public static func setAsideDamaged(in folder: String) -> [String] {
    sessions(in: folder).compactMap { path in
      if cutOff(at: path) != nil { return nil }
      let aside = path.dropLast(".strat".count) + ".damaged"
      return rename(path, String(aside)) == 0 ? String(aside) : nil
    }
  }
}
