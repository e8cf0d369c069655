// SPDX-License-Identifier: Apache-2.0
// Files of models below a folder.

import Glibc

/// The file itself, or all files that end in `.strat` below a folder, in the order of their paths. `full.strat`
/// beside a model is its long form, run only when it is named.
func stratFiles(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [path] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  let base = path.hasSuffix("/") ? String(path.dropLast()) : path
  return names.sorted().flatMap { name -> [String] in
    let inner = base + "/" + name
    var info = stat()
    guard stat(inner, &info) == 0 else { return [] }
    if info.st_mode & S_IFMT == S_IFDIR { return stratFiles(in: inner) }
    return name.hasSuffix(".strat") && name != "full.strat" ? [inner] : []
  }
}
