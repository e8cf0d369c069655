// SPDX-License-Identifier: Apache-2.0
// The one door to files. The rooms below never touch one; the command hands in what opens them.

/// Reads and writes files for a session.
public protocol SessionFiles: Sendable {
  /// The bytes of a file, named as in the text `from` (a path, or nothing at the prompt); nothing if it
  /// cannot be read.
  func read(_ name: String, from: String?) -> [UInt8]?
  /// What lies in a folder (`""` for the one where the command was started), sorted; folders end in `/`, and hidden
  /// ones are left out.
  func names(in folder: String) -> [String]
  /// Writes a whole file, or says in plain words why not.
  func write(_ name: String, _ bytes: [UInt8]) -> String?
  /// Adds to the end of a file, or says in plain words why not.
  func append(_ name: String, _ bytes: [UInt8]) -> String?
}

extension SessionFiles {
  public func append(_ name: String, _ bytes: [UInt8]) -> String? {
    write(name, (read(name, from: nil) ?? []) + bytes)
  }
}

/// A session that reaches no file.
public struct NoFiles: SessionFiles {
  public init() {}
  public func read(_ name: String, from: String?) -> [UInt8]? { nil }
  public func write(_ name: String, _ bytes: [UInt8]) -> String? { "this session writes no files" }
}

extension SessionFiles {
  public func names(in folder: String) -> [String] { [] }

  /// `name` beside the file `from`.
  public static func beside(_ name: String, _ from: String?) -> String {
    guard !name.hasPrefix("/"), let from, let slash = from.lastIndex(of: "/") else { return name }
    return String(from[...slash]) + name
  }
}
