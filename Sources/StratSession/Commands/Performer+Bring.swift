// SPDX-License-Identifier: Apache-2.0
// A script that is saved into another folder brings the files along that it names: it would not run again without.

extension Performer {
  /// Puts data and modules beside a saved script, and says what lies there now and what could not be put there.
  mutating func bringFiles(to path: String) {
    for file in core.filesRead.sorted(by: { ($0.name, $0.from ?? "") < ($1.name, $1.from ?? "") })
    where !file.name.hasPrefix("/") {
      let (from, to) = (NoFiles.beside(file.name, file.from), NoFiles.beside(file.name, path))
      guard plain(from) != plain(to), let bytes = options.files.read(file.name, from: file.from) else {
        continue
      }
      let there = options.files.read(file.name, from: path)
      if there == bytes { continue }
      if there != nil {
        say(
          "\(to) is another file than \(from), and the script will read it: save it elsewhere to keep both.")
      } else if let problem = options.files.write(to, bytes) {
        say("\(from) stays behind, and the script does not run without it: \(problem)")
      } else {
        say("Brought along: \(to).")
      }
    }
  }

  /// A path without `./`.
  private func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
