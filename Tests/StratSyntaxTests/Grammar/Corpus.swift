// SPDX-License-Identifier: Apache-2.0
// Where the texts to be read come from: the files beside strat.ebnf, every .strat file, and the blocks of the
// docs.

import Foundation

enum Corpus {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The blocks of lines.txt or trees.txt: the first line of each, and the rest.
  static func blocks(_ path: String) throws -> [(first: String, rest: String)] {
    try text(path).dropLast().components(separatedBy: "\n---\n").dropFirst().map { block in
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  /// Files under a folder of the repository with this ending, in order; none if there is no such folder.
  static func files(under folder: String, ending: String) -> [String] {
    let there = root.appendingPathComponent(folder)
    guard let found = FileManager.default.enumerator(atPath: there.path) else { return [] }
    // What is hidden was made by a command and is no part of the tree.
    let names = found.compactMap { $0 as? String }.filter { !$0.hasPrefix(".") && !$0.contains("/.") }
    return names.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }

  /// The strat blocks of a document. A block marked `strat-wrong` shows what is refused, and is not among them.
  static func blocks(ofDocument text: String) -> [String] {
    var out: [String] = []
    var open: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = open {
        if line.hasPrefix("```") {
          out.append(lines.joined(separator: "\n"))
          open = nil
        } else {
          open = lines + [line]
        }
      } else if line == "```strat" {
        open = []
      }
    }
    return out
  }

  /// The grammar of this repository. Made once: the table takes a second or so.
  static let grammar = Result { try Grammar(text("grammar/strat.ebnf")) }
}
