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

  func names(in folder: String) -> [String] {
    namesInFolder(folder.isEmpty ? "." : folder).map { isFolder(folder + $0) ? $0 + "/" : $0 }.sorted()
  }

  /// Why it could not be written, or nothing. What is a file, or is not there yet, is written through a second file
  /// beside it, so that neither a full disk nor the end of the process costs what was there before. Who may read and
  /// write it stays as it was, a link stays a link, and what is no file (a device, a pipe) is written to as it is.
  func write(_ name: String, _ bytes: [UInt8]) -> String? {
    let target = DiskFiles.behindLinks(name)
    let old = mode(of: target)
    if let old, old & S_IFMT != S_IFREG { return writeInto(target, O_WRONLY, bytes) }
    if old != nil, access(target, W_OK) != 0 { return failureWords() }
    let new = "\(target).\(getpid()).new"
    if let problem = writeInto(new, O_WRONLY | O_CREAT | O_TRUNC, mode: old, bytes) {
      unlink(new)
      return problem
    }
    if rename(new, target) == 0 { return nil }
    let reason = failureWords()
    unlink(new)
    return reason
  }

  /// The file that a name stands for.
  private static func behindLinks(_ name: String) -> String {
    guard let path = realpath(name, nil) else { return name }
    defer { free(path) }
    return String(cString: path)
  }

  private func writeInto(_ path: String, _ how: Int32, mode: mode_t? = nil, _ bytes: [UInt8]) -> String? {
    let descriptor = open(path, how | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return failureWords() }
    if let mode { fchmod(descriptor, mode & 0o7777) }
    var isWhole = writeAll(bytes, to: descriptor)
    // Only then the disk has it; what cannot be told so (a terminal, a pipe) need not be.
    if isWhole, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { isWhole = false }
    let reason = failureWords()
    close(descriptor)
    return isWhole ? nil : reason
  }
}

func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

extension DiskFiles {
  func append(_ name: String, _ bytes: [UInt8]) -> String? {
    StratREPL.append(String(decoding: bytes, as: UTF8.self), to: name) ? nil : failureWords()
  }
}

/// What a path is, and who may do what with it; nothing where there is nothing.
private func mode(of path: String) -> mode_t? {
  var facts = stat()
  return stat(path, &facts) == 0 ? facts.st_mode : nil
}

/// What lies in a folder, in no order; hidden entries are left out.
private func namesInFolder(_ folder: String) -> [String] {
  guard let entries = opendir(folder) else { return [] }
  defer { closedir(entries) }
  var found: [String] = []
  while let entry = readdir(entries) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { found.append(name) }
  }
  return found
}

/// All files below a folder whose name ends in `.strat`, sorted by path; hidden ones are left out.
func modelFiles(below folder: String) -> [String] {
  var found: [String] = []
  for name in namesInFolder(folder) {
    let path = folder == "." ? name : folder + "/" + name
    if isFolder(path) {
      found += modelFiles(below: path)
    } else if name.hasSuffix(".strat") {
      found.append(path)
    }
  }
  return found.sorted()
}
