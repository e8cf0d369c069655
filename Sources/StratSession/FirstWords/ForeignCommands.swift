// SPDX-License-Identifier: Apache-2.0
// Words that open a line in other tools, and the command that does here what they do there.

/// What newcomers type first, from other tools.
public enum ForeignCommands {
  /// The command that a word in small letters stands for, and whether it takes what stands behind the word.
  public static func meant(by word: String) -> (word: String, takesMore: Bool)? {
    table.first { $0.words.contains(word) }.map { ($0.meant, $0.takesMore) }
  }

  private static let table: [(words: Set<String>, meant: String, takesMore: Bool)] = [
    (["h", "hi", "hello", "hey", "man", "info", "commands", "tutorial"], "help", false),
    (["q", "bye", "logout", "wq", "goodbye", "close"], "quit", false),
    (["ls", "dir", "who", "whos"], "list", false),
    (["hist", "histogram", "summary", "describe", "head", "view", "display", "get", "see"], "show", true),
    (["go", "next", "tick", "advance", "setup"], "step", false),
    (["graph", "chart", "draw"], "plot", true),
    (["load", "source"], "open", true),
  ]
}
