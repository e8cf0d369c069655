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

  /// Through a second file, so that a full disk does not cost what was there before.
  func write(_ name: String, _ bytes: [UInt8]) -> String? {
    let new = name + ".new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return "\(name) cannot be written: \(failureWords())" }
    let isWhole = writeAll(bytes, to: descriptor)
    let reason = failureWords()
    close(descriptor)
    if isWhole, rename(new, name) == 0 { return nil }
    unlink(new)
    return "\(name) cannot be written: \(isWhole ? failureWords() : reason)"
  }
}

extension DiskFiles {
  func append(_ name: String, _ bytes: [UInt8]) -> String? {
    StratREPL.append(String(decoding: bytes, as: UTF8.self), to: name)
      ? nil : "\(name) cannot be written: \(failureWords())"
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

func isFolder(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
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
