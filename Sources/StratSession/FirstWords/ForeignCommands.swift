// SPDX-License-Identifier: Apache-2.0
// Words that open a line in other tools (Python, R, NetLogo, SQL, shells, vi, GHCi, git), and the command that does
// here what they do there.

import StratCompiler

/// What newcomers type first, from other tools.
public enum ForeignCommands {
  /// What a word of another tool stands for here.
  struct Meaning {
    /// The line for the word alone.
    var alone: String
    /// The line for the word with something behind it, where `…` stands; the one for the word alone where nothing is
    /// said.
    var more: String?
    /// What else there is to say.
    var note: String?
  }

  private struct Entry {
    var words: Set<String>
    var meaning: Meaning

    init(_ words: String, _ alone: String, _ more: String? = nil, note: String? = nil) {
      self.words = Set(words.split(separator: " ").map(String.init))
      meaning = Meaning(alone: alone, more: more, note: note)
    }
  }

  private static let table: [Entry] = [
    Entry("h hi hello hey hallo hola commands usage guide intro faq howto how ok y thanks ver", "help"),
    Entry(
      "man info apropos doc docs desc explain str type typeof class browse lookfor example args i t id grep find tutorial",
      "help", "help …"),
    Entry("q q! qa bye logout goodbye ciao leave halt", "quit"),
    Entry("wq zz x!", "save \"model.strat\"; quit"),
    Entry("ls dir who whos vars globals locals objects tables variables status", "list", "list …"),
    Entry("schema d dt describe_table", "list", "help …"),
    Entry("log diff", "journal"),
    Entry("hist histogram summary describe head tail view display get see cat inspect", "list", "show …"),
    Entry("go next tick advance continue resume n s c play", "step"),
    Entry("setup reset restart reset-ticks", "seed 1", note: "the world starts afresh"),
    Entry("set.seed random-seed rng srand", "seed 1", "seed …"),
    Entry("clear-all ca clearall init", "new", note: "an empty model; undo brings this one back"),
    Entry("clear cls clc", "new", note: "an empty model; to clear the screen, press Ctrl-L"),
    Entry("graph chart draw", "help plot", "plot …"),
    Entry("load source read l e r reload", "open \"model.strat\"", "open \"…\""),
    Entry(
      "cd pwd getwd setwd", "open \"model.strat\"",
      note: "files are named from the folder where strat was started"),
    Entry("w write commit add push stash dump", "save \"model.strat\""),
    Entry("u oops revert rollback checkout restore abort", "undo"),
    Entry("vi vim nano emacs ed code", "edit"),
    Entry("library using attach", "help modules", "use …"),
    Entry("pip conda install.packages install pkg", "help modules"),
    Entry("rm", "help remove", "remove …"),
    Entry("assert", "help expect", "expect …"),
    Entry("crt cro create-turtles create-agents", Performer.firstLine),
    Entry("turtles-own patches-own breed", "kind shop { size: number = 40 }"),
    Entry("mode headers format once pset", "help output"),
    Entry("sink diary tee logstart spool", "transcript on \"session.strat\""),
    Entry("timer timeit tic toc", "timing on"),
    Entry("read.csv read_csv csv csvread", "help row", note: "shops from \"shops.csv\" { size = row.size }"),
    Entry("version about license credits copyright", "help version"),
    Entry("sudo bash sh ssh mkdir touch cp mv git", "help"),
  ]

  static func meaning(of word: String) -> Meaning? { table.first { $0.words.contains(word) }?.meaning }

  /// The line of strat that a line of another tool was to be.
  ///
  /// - Parameter line: its pieces, perhaps behind a `:`, a `.`, a `\` or the like.
  static func line(_ line: Pieces) -> (word: String, line: String, note: String?)? {
    let start = line.all.firstIndex { $0.first?.isLetter == true } ?? 0
    guard line.all[..<min(start, line.count)].allSatisfy({ signs.contains($0) }), let first = line.name(start)
    else {
      return nil
    }
    var (word, next) = joined(line, start)
    guard isCommand(line, start, word, next) else { return nil }
    if start > 0, let other = signed[String(line[start - 1]) + first], first == word { word = other }
    if word == "git", let second = line.name(next) {
      guard meaning(of: second.lowercased()) != nil else { return ("git", "help", nil) }
      (word, next) = (second.lowercased(), line.count)
    }
    guard let meaning = meaning(of: word) else { return nil }
    let rest = rest(line, next)
    guard let more = meaning.more, !rest.isEmpty else { return (word, meaning.alone, meaning.note) }
    return (word, more.replacingOnce("…", with: rest), meaning.note)
  }

  /// Whether a word stands as a command does: not as a name that is given something or counted with, nor as a function.
  private static func isCommand(_ line: Pieces, _ start: Int, _ word: String, _ next: Int) -> Bool {
    let isBare = line.count == next || line.text(from: next) == "()"
    if isBare { return true }
    if start == 0, word.count == 1 { return false }
    if line[next] == "(" { return Function(rawValue: word) == nil }
    return !["=", ":", "+", "*", "/", "^", "<", ">", "<-", ":=", "+=", "-=", "=="].contains(line[next])
  }

  /// Letters that stand for something else behind a sign.
  private static let signed = [":x": "wq", "\\i": "load", "\\o": "sink", "\\x": "mode"]

  /// What tools put in front of their commands.
  private static let signs: Set<Substring> = [":", ".", "\\", "%", "!", "]", "/", "@", "-", "?"]

  /// `clear`, or `clear-all` where it is written without spaces, and the place behind it.
  private static func joined(_ line: Pieces, _ start: Int) -> (word: String, next: Int) {
    var next = start + 1
    while ["-", "."].contains(line[next]), line.name(next + 1) != nil {
      let longer = line.text(from: start, to: next + 2)
      guard !longer.contains(where: \.isWhitespace), meaning(of: longer.lowercased()) != nil else { break }
      next += 2
    }
    return (line.text(from: start, to: next).lowercased(), next)
  }

  /// What stands behind the word, without brackets and quotes around it.
  private static func rest(_ line: Pieces, _ next: Int) -> String {
    let isBracketed = line[next] == "(" && line[line.count - 1] == ")"
    var rest = isBracketed ? line.text(from: next + 1, to: line.count - 1) : line.text(from: next)
    while let last = rest.last, "!;:?".contains(last) { rest.removeLast() }
    guard let first = rest.first, "\"'".contains(first), rest.count > 1, rest.last == first else {
      return rest
    }
    return String(rest.dropFirst().dropLast())
  }
}

extension String {
  fileprivate func replacingOnce(_ mark: Character, with text: String) -> String {
    guard let place = firstIndex(of: mark) else { return self }
    return self[..<place] + text + self[index(after: place)...]
  }
}
