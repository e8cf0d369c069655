// SPDX-License-Identifier: Apache-2.0
// The few things the prompt does with files and descriptors, straight on the C library: Foundation would
// double the time to start.

import Glibc

/// All bytes of a file, or nothing (with the reason in `errno`) if it cannot be read.
public func readWholeFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  let bytes = readAll(descriptor)
  // Closing may change the reason.
  let reason = errno
  close(descriptor)
  errno = reason
  return bytes
}

/// All bytes that come from a descriptor, or nothing if it cannot be read.
public func readAll(_ descriptor: Int32) -> [UInt8]? {
  var bytes: [UInt8] = []
  while true {
    guard let part = readSome(descriptor) else { return nil }
    if part.isEmpty { return bytes }
    bytes += part
  }
}

/// Some bytes, none at the end, nothing on failure (with `errno` set).
func readSome(_ descriptor: Int32) -> [UInt8]? {
  var failed = false
  let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
    let got = read(descriptor, buffer.baseAddress, buffer.count)
    failed = got < 0
    count = max(0, got)
  }
  return failed ? nil : part
}

/// Opens a file that only its owner may read, to add to it while nobody else does, and makes it if it is not there.
///
/// Whoever shortens such a file puts another in its place; what is opened is the one that has the name then.
func openLocked(_ path: String) -> Int32? {
  for _ in 0..<100 {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    // A file system without locks is written to as it is.
    guard flock(descriptor, LOCK_EX) == 0 else { return descriptor }
    var (held, named) = (stat(), stat())
    if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
      return descriptor
    }
    close(descriptor)
  }
  return nil
}

/// Adds to a file of several writers.
func appendLocked(_ text: String, to path: String) {
  guard let descriptor = openLocked(path) else { return }
  defer { close(descriptor) }
  writeAll(Array(text.utf8), to: descriptor)
}

/// Adds to a file that only its owner may read, with one write.
///
/// - Parameter isFlushed: whether it is on the disk before this returns.
@discardableResult
public func append(_ text: String, to path: String, isFlushed: Bool = false) -> Bool {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return writeAll(Array(text.utf8), to: descriptor) && (!isFlushed || fsync(descriptor) == 0)
}

/// Writes everything; false if the reader has gone or the disk is full.
@discardableResult
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return false }
    rest = rest.dropFirst(written)
  }
  return true
}

/// Makes the folders above a file, for their owner alone.
func makeFolders(for path: String) {
  var folder = ""
  for part in path.split(separator: "/").dropLast() {
    folder += "/" + part
    mkdir(folder, 0o700)
  }
}

/// Why the last call on a file failed.
public func failureWords() -> String {
  switch errno {
  case ENOENT: "there is no such file or folder"
  case EACCES, EPERM, EROFS: "it is not allowed here"
  case EISDIR: "it is a folder"
  case ENOSPC: "the disk is full"
  default: String(cString: strerror(errno))
  }
}
