// SPDX-License-Identifier: Apache-2.0
// Programs spoilt at random: words deleted, doubled, swapped, lines lost, brackets taken out. Nothing may
// trap, hang, or leave a session that does not answer. The seed is fixed; STRAT_FUZZ sets another and
// STRAT_FUZZ_COUNT how many.

import Foundation
import StratReport
import StratSession
import StratSyntax
import Testing

@Suite struct FuzzTests {
  /// SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(max(1, sides)))
    }
  }

  static let environment = ProcessInfo.processInfo.environment
  static let seed = environment["STRAT_FUZZ"].flatMap { UInt64($0) } ?? 2026
  static let count = environment["STRAT_FUZZ_COUNT"].flatMap { Int($0) } ?? 320

  @Test func spoiltPrograms() throws {
    let files = try GoldenFile.all(in: "lang")
    let sources =
      files.map { $0.chunks.flatMap { $0 }.filter { !$0.isEmpty }.map(\.source).joined() }
      + [corner, try String(contentsOfFile: ReplayTests.root + ReplayTests.example, encoding: .utf8)]
    var dice = Dice(state: FuzzTests.seed)
    for n in 0..<FuzzTests.count {
      let which = dice.roll(sources.count)
      let mutant = spoil(sources[which], &dice)
      // A trap ends the process: what ran last must be found afterwards.
      try mutant.write(toFile: FuzzTests.lastPath, atomically: false, encoding: .utf8)
      try run(mutant, n, dice.roll(2) == 0)
    }
    try? FileManager.default.removeItem(atPath: FuzzTests.lastPath)
  }

  static let lastPath = FileManager.default.temporaryDirectory.path + "/strat-spoilt-\(getpid()).strat"

  private func run(_ text: String, _ n: Int, _ isByLine: Bool) throws {
    let deadline = Date().addingTimeInterval(10)
    let options = SessionOptions(
      page: Page(width: 80, marks: .ascii), files: MemoryFiles(folder: GoldenFile.root + "lang/data/"),
      isInterrupted: { Date() > deadline })
    var session = Session(options)
    for part in isByLine ? GoldenFile.Unit.all(in: text).map(\.source) : [text] {
      let before = session.script
      let outcome = session.perform(part)
      for message in outcome.messages {
        #expect(bannedWords(in: message) == [], "mutant \(n): \(message.title)\n\(text)")
        #expect(message.title.count < 400, "mutant \(n)")
      }
      if isByLine && !outcome.isDone && !part.contains(";")
        && Reader.read(SourceText(id: SourceID(0), name: "", text: part)).statements.count < 2
      {
        #expect(session.script == before, "mutant \(n) changed the session:\n\(part)")
      }
    }
    #expect(session.perform("1 + 1").lines == ["2"], "mutant \(n):\n\(text)")
  }

  /// One to three changes of words.
  private func spoil(_ text: String, _ dice: inout Dice) -> String {
    var words = pieces(text)
    for _ in 0...dice.roll(3) where words.count > 3 {
      let at = dice.roll(words.count)
      let other = dice.roll(words.count)
      switch dice.roll(7) {
      case 0: words.remove(at: at)
      case 1: words.insert(words[at], at: at)
      case 2: words.swapAt(at, other)
      case 3: words.insert(words[other], at: at)
      case 4: words[at] = words[other]
      case 5: words.removeSubrange(at..<min(words.count, at + 1 + dice.roll(6)))
      default: words[at] = FuzzTests.strange[dice.roll(FuzzTests.strange.count)]
      }
    }
    return words.joined()
  }

  static let strange = [
    "1e308", "0", "-1", "{", "}", "(", ")", "\"", "none", "it", "99999999999", "-0.5", "of", "where", "é",
    "\u{1F600}", "%", "..", "~", "x", "each",
    "1/0", "\n", ";", "= =", "200%", "[]", "now", "outside", "share", "0..0", "\t",
  ]

  /// Words, spaces and signs, which joined are the text.
  private func pieces(_ text: String) -> [String] {
    var out: [String] = []
    for character in text {
      let isWord = character.isLetter || character.isNumber || character == "_"
      if isWord, let last = out.last?.last, last.isLetter || last.isNumber || last == "_" {
        out[out.count - 1].append(character)
      } else {
        out.append(String(character))
      }
    }
    return out
  }
}
