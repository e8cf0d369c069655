// SPDX-License-Identifier: Apache-2.0
// What can be asked for on the command line. `strat`, `strat FILE`, `strat -` and `strat -e TEXT` are one
// command, the one that needs no name.

import ArgumentParser
import StratREPL
import StratSyntax

/// The names of the commands; each knows its own options.
struct StratCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strat", version: versionText,
    subcommands: [Talk.self, Run.self, Replay.self, Check.self, Test.self, Format.self],
    defaultSubcommand: Talk.self)
}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option var seed: UInt64?
  @Option var color: ColourChoice = .auto
  @Flag var accessible = false
  @Option var workers: Int?
  @Option var library: String?

  var choices: Choices {
    var choices = Choices(seed: seed, colour: color, isAccessible: accessible, workers: workers)
    choices.library = library
    return choices
  }
}

extension ColourChoice: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}

struct Talk: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "talk", shouldDisplay: false)
  @OptionGroup var common: CommonOptions
  @Option(name: .customShort("e"), parsing: .unconditional) var text: String?
  @Flag(name: .shortAndLong) var interactive = false
  @Flag var restore = false
  @Flag var noInit = false
  @Argument var file: String?

  func run() throws {
    if let text, file != nil || interactive {
      throw ValidationError("-e \(shellQuoted(text)) stands alone: without a file and without -i")
    }
    if let text { return try end(perform(Source(name: "-e", bytes: Array(text.utf8)), common.choices)) }
    if restore, file != nil || interactive { throw ValidationError("--restore stands alone: without a file") }
    var choices = common.choices
    choices.skipsInit = noInit
    if restore { return try end(restoreSession(choices)) }
    guard let file else { return try end(talk(opening: nil, choices)) }
    if interactive { return try end(talk(opening: file, choices)) }
    try end(perform(file, common.choices))
  }
}

struct Run: ParsableCommand {
  @OptionGroup var common: CommonOptions
  @Argument var file: String

  func run() throws { try end(perform(file, common.choices)) }
}

struct Replay: ParsableCommand {
  @OptionGroup var common: CommonOptions
  @Flag var check = false
  @Argument var file: String

  func run() throws {
    try end(check ? replay(file, common.choices) : perform(file, common.choices))
  }
}

struct Check: ParsableCommand {
  @OptionGroup var common: CommonOptions
  @Option var format: CheckFormat = .plain
  @Flag var fix = false
  @Argument var files: [String]

  func run() throws { try end(check(files, format, isFixing: fix, common.choices)) }
}

struct Test: ParsableCommand {
  @OptionGroup var common: CommonOptions
  @Flag var full = false
  @Argument var paths: [String] = []

  func run() throws { try end(test(paths.isEmpty ? ["."] : paths, isFull: full, common.choices)) }
}

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fmt")
  @OptionGroup var common: CommonOptions
  @Flag var check = false
  @Argument var paths: [String] = []

  func run() throws { try end(format(paths.isEmpty ? ["."] : paths, isCheck: check, common.choices)) }
}

private func end(_ code: Int32) throws {
  if code != 0 { throw ExitCode(code) }
}

private func shellQuoted(_ text: String) -> String { "'" + text.prefix(20) + (text.count > 20 ? "…'" : "'") }

/// `strat --library FOLDER test PATH`: what every command takes may stand before its name as well.
private func withNameFirst(_ words: [String]) -> [String] {
  let valued = ["--seed", "--color", "--workers", "--library"]
  var at = 0
  while at < words.count, words[at].hasPrefix("--") { at += valued.contains(words[at]) ? 2 : 1 }
  guard at < words.count, ["run", "replay", "check", "test", "fmt"].contains(words[at]) else { return words }
  return [words[at]] + words[..<at] + words[(at + 1)...]
}

/// Does what the words ask for.
///
/// - Returns: 0 ok, 1 a problem in a model or a test, 2 words that cannot be understood, 130 interrupted.
func runCommandLine(_ words: [String]) -> Int32 {
  var screen = StandardScreen()
  if asksForHelp(words) { return screen.answer(usageLines) ? 0 : 1 }
  do {
    var command = try StratCommand.parseAsRoot(withNameFirst(words))
    try command.run()
    return 0
  } catch {
    if let code = error as? ExitCode { return code.rawValue }
    let message = StratCommand.message(for: error)
    if StratCommand.exitCode(for: error).isSuccess { return screen.answer([message]) ? 0 : 1 }
    screen.problem([
      "strat: " + (misspelt(words) ?? plainWords(message)), "strat --help shows what can be asked for",
    ])
    return 2
  }
}

/// What to say of `strat chek x`: the first of several words was to be a command.
private func misspelt(_ words: [String]) -> String? {
  guard words.count > 1, let word = words.first,
    let near = Spelling.nearest(word, among: ["run", "replay", "check", "test", "fmt"])
  else { return nil }
  let line = (["strat", near] + words.dropFirst()).joined(separator: " ")
  return "there is no command \(word), the nearest is \(near): \(line)"
}

/// `--help` anywhere, unless it is what `-e` is to perform.
private func asksForHelp(_ words: [String]) -> Bool {
  for (place, word) in words.enumerated() where ["--help", "-h"].contains(word) {
    if place == 0 || words[place - 1] != "-e" { return true }
  }
  return words.first == "help" && words.count == 1
}
