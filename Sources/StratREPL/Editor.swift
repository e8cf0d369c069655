// SPDX-License-Identifier: Apache-2.0
// Hands a text to the person's own editor, and takes back what was saved.

import Glibc

enum Editor {
  /// What came of editing.
  enum Edited {
    case text(String)
    case unchanged
    case none
    case failed(String)

    /// Why there is nothing to perform.
    var words: String {
      switch self {
      case .text, .unchanged: "nothing was changed, and nothing is done"
      case .none: "no editor is named: say which before strat is started: export EDITOR=nano"
      case .failed(let reason): "the editor could not be used: \(reason)"
      }
    }
  }

  /// Opens a text in $VISUAL or $EDITOR and waits for its end.
  static func edited(_ text: String) -> Edited {
    guard let editor = ["VISUAL", "EDITOR"].lazy.compactMap(environmentValue).first(where: { !$0.isEmpty })
    else {
      return .none
    }
    let folder = environmentValue("TMPDIR") ?? "/tmp"
    let path = "\(folder)/strat-edit-\(getpid()).strat"
    unlink(path)
    guard append(text + "\n", to: path) else { return .failed(String(cString: strerror(errno))) }
    defer { unlink(path) }
    guard run(editor, path) else { return .failed("`\(editor)` did not end well") }
    guard let bytes = readWholeFile(path) else { return .failed("its file is gone") }
    let edited = String(decoding: bytes, as: UTF8.self)
    return edited == text + "\n" || edited.allSatisfy(\.isWhitespace) ? .unchanged : .text(edited)
  }

  /// The editor may be several words: `code --wait`.
  private static func run(_ editor: String, _ path: String) -> Bool {
    let words = ["sh", "-c", "\(editor) \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
