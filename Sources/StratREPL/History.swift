// SPDX-License-Identifier: Apache-2.0
// Statements of earlier days: a UTF-8 file of our own, since libedit's has escapes that no other
// tool reads. A statement is one entry; its further lines begin with a tab. Each is appended at
// once, so a crash loses none, and so that sessions beside one another keep one file.

import Glibc
public import StratSession

/// What was entered, oldest first, and the file it is kept in.
public struct History: Sendable {
  public private(set) var entries: [String] = []
  private let path: String?
  /// How many of the entries are older than this session.
  private var older = 0

  /// Past sessions are cut to this many statements.
  public static let most = 5000

  /// - Parameter path: the file; `nil`, or a place that cannot be written, keeps statements for this session only.
  public init(path: String?) {
    self.path = path
    guard let path, let bytes = readWholeFile(path) else { return }
    entries = History.entries(in: String(decoding: bytes, as: UTF8.self))
    if entries.count > History.most {
      entries.removeFirst(entries.count - History.most)
      History.shorten(path)
    }
    older = entries.count
  }

  public var typed: Typed { Typed(entries, older: older) }

  /// Keeps a statement, unless it begins with a space or repeats the one before.
  public mutating func add(_ statement: String) {
    guard let entry = History.entry(for: statement), entry != entries.last else { return }
    entries.append(entry)
    guard let path else { return }
    makeFolders(for: path)
    appendLocked(History.line(for: entry), to: path)
  }

  /// The latest entry that holds a text in any case, or the one that is `skip` different entries older.
  func find(_ pattern: String, skip: Int) -> String? {
    if pattern.isEmpty { return nil }
    let wanted = pattern.lowercased()
    var seen: Set<String> = []
    for entry in entries.reversed() where entry.lowercased().contains(wanted) && seen.insert(entry).inserted {
      if seen.count == skip + 1 { return entry }
    }
    return nil
  }

  /// `${XDG_STATE_HOME:-~/.local/state}/strat/history`, or nothing where neither is set.
  public static func standardPath(environment: (String) -> String?) -> String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/strat/history" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/strat/history"
  }
}

extension History {
  /// A statement as it is kept, or nothing for one that stays out.
  static func entry(for statement: String) -> String? {
    guard let first = statement.unicodeScalars.first, first != " " else { return nil }
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.drop { $0.allSatisfy(\.isWhitespace) }
    guard let head = kept.first else { return nil }
    let leading = String(head.drop { $0 == "\t" })
    let text = ([leading] + kept.dropFirst().map(String.init)).joined(separator: "\n")
    let trimmed = text.reversed().drop { $0.isWhitespace }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  static func line(for entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n\t") + "\n"
  }

  static func entries(in text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.first == "\t", let last = entries.popLast() {
        entries.append(last + "\n" + line.dropFirst())
      } else {
        entries.append(String(line))
      }
    }
    return entries
  }

  /// Lets the oldest entries of a file go. It goes through a second file, so that a full disk cannot leave half a
  /// history, and reads again what there is once nobody else writes.
  private static func shorten(_ path: String) {
    guard let descriptor = openLocked(path) else { return }
    defer { close(descriptor) }
    guard let bytes = readWholeFile(path) else { return }
    let kept = entries(in: String(decoding: bytes, as: UTF8.self)).suffix(most)
    let new = path + ".new"
    unlink(new)
    if append(kept.map(line).joined(), to: new) { rename(new, path) } else { unlink(new) }
  }
}

/// One walk through the history with Up and Down.
struct Recall {
  private var place: Int?
  private var prefix = ""
  private var typed = ""
  private var shown: String?

  /// The text to show instead, or nothing at either end.
  ///
  /// A walk goes on as long as the line is what the last key showed; any edit begins a new one, which finds
  /// entries that start with what stands before the cursor.
  mutating func next(_ line: String, before cursor: String, older: Bool, in entries: [String]) -> String? {
    if shown != line {
      self = Recall()
      prefix = cursor
      typed = line
    }
    var at = place ?? entries.count
    repeat {
      at += older ? -1 : 1
      guard at >= 0, at < entries.count else { break }
    } while !entries[at].hasPrefix(prefix) || entries[at] == line
    if at < 0 || place == nil && at >= entries.count { return nil }
    place = at >= entries.count ? nil : at
    shown = place.map { entries[$0] } ?? typed
    return shown
  }
}
