// SPDX-License-Identifier: Apache-2.0
// Files for sessions under test: what lies in a folder can be read, what is written stays in memory.

import Foundation
import StratSession

/// A class with a lock, because the copies of a session share what was written.
final class MemoryFiles: SessionFiles, @unchecked Sendable {
  private let folder: String?
  private let lock = NSLock()
  private var written: [String: [UInt8]]

  /// - Parameter folder: where what was never written is looked for, with a slash at its end.
  init(_ files: [String: String] = [:], folder: String? = nil) {
    self.folder = folder
    written = files.mapValues { Array($0.utf8) }
  }

  func read(_ name: String, from: String?) -> [UInt8]? {
    lock.lock()
    defer { lock.unlock() }
    if let bytes = written[MemoryFiles.beside(name, from)] ?? written[name] { return bytes }
    guard let folder, let data = FileManager.default.contents(atPath: folder + MemoryFiles.beside(name, from))
    else {
      return nil
    }
    return Array(data)
  }

  /// Nothing can be written into the folder `no_such_folder`.
  func write(_ name: String, _ bytes: [UInt8]) -> String? {
    if name.hasPrefix("no_such_folder/") { return "there is no such folder" }
    lock.lock()
    defer { lock.unlock() }
    written[name] = bytes
    return nil
  }

  /// What was written or given, in one folder.
  func names(in folder: String) -> [String] {
    lock.lock()
    defer { lock.unlock() }
    return written.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
      .filter { !$0.contains("/") }.sorted()
  }

  func text(_ name: String) -> String? { read(name, from: nil).map { String(decoding: $0, as: UTF8.self) } }
}
