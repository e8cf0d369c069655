// SPDX-License-Identifier: Apache-2.0
// The one door to files, for sessions and for the command itself.

import Glibc
import StratREPL
import StratSession

/// Reads and writes where the command was started; what a file names is looked for beside that file.
struct DiskFiles: SessionFiles {
  func read(_ name: String, from: String?) -> [UInt8]? {
    readWholeFile(DiskFiles.beside(name, from))
  }

  /// Through a second file, so that a full disk does not cost what was there before. Who may read and write
  /// the file stays as it was, and a link stays a link.
  func write(_ name: String, _ bytes: [UInt8]) -> String? {
    let refusal = { "\(name) cannot be written: \(failureWords())" }
    let target = DiskFiles.behindLinks(name)
    let old = mode(of: target)
    if old != nil, access(target, W_OK) != 0 { return refusal() }
    let new = "\(target).\(getpid()).new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return refusal() }
    if let old { fchmod(descriptor, old & 0o7777) }
    let isWhole = writeAll(bytes, to: descriptor)
    let reason = isWhole ? nil : refusal()
    close(descriptor)
    if isWhole, rename(new, target) == 0 { return nil }
    defer { unlink(new) }
    return reason ?? refusal()
  }

  /// The file that a name stands for.
  private static func behindLinks(_ name: String) -> String {
    guard let path = realpath(name, nil) else { return name }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Why the last call on a file failed.
func failureWords() -> String {
  switch errno {
  case ENOENT: "there is no such file or folder"
  case EACCES, EPERM, EROFS: "it is not allowed here"
  case EISDIR: "it is a folder"
  case ENOSPC: "the disk is full"
  default: String(cString: strerror(errno))
  }
}

func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

/// What a path is, and who may do what with it; nothing where there is nothing.
private func mode(of path: String) -> mode_t? {
  var facts = stat()
  return stat(path, &facts) == 0 ? facts.st_mode : nil
}

/// All files below a folder whose name ends in `.strat`, sorted by path; hidden ones are left out.
func modelFiles(below folder: String) -> [String] {
  guard let entries = opendir(folder) else { return [] }
  defer { closedir(entries) }
  var found: [String] = []
  while let entry = readdir(entries) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name.hasPrefix(".") { continue }
    let path = folder == "." ? name : folder + "/" + name
    if isFolder(path) {
      found += modelFiles(below: path)
    } else if name.hasSuffix(".strat") {
      found.append(path)
    }
  }
  return found.sorted()
}
