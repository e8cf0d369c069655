// SPDX-License-Identifier: Apache-2.0
// The real prompt with a partner that says what it heard, so that a terminal test sees exactly what arrived.

import Glibc
import StratREPL
import StratSession

struct Echo: Conversation {
  var prompt = "echo"

  /// Brackets open and close; `wrong!` is wrong wherever it stands.
  func read(_ text: String) -> Reading {
    if text.contains("wrong!") { return .wrong }
    let depth = text.filter { $0 == "{" }.count - text.filter { $0 == "}" }.count
    return depth > 0 ? .incomplete(open: "block", sinceLine: 1) : .complete
  }

  mutating func perform(_ text: String, typed: Typed) -> Answer {
    switch text {
    case "quit": return Answer(lines: ["bye"], wantsToQuit: true)
    case "run": return run()
    case "nap":
      _ = StandardScreen().isAnswered(["napping"])
      sleep(1)
      return Answer(lines: ["awake"])
    case "crash": abort()
    case _ where text.contains("wrong!"): return Answer(problems: ["not understood"])
    case _ where text.utf8.count > 500:
      return Answer(lines: ["heard \(text.count) characters, \(digest(text))"])
    default: return Answer(lines: ["heard <\(text.replacing("\n", with: "|"))>"])
    }
  }

  /// Tells long texts apart.
  private func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  private func run() -> Answer {
    _ = StandardScreen().isAnswered(["running"])
    for _ in 0..<2000 {
      if Interrupts.isRaised {
        Interrupts.forget()
        return Answer(lines: ["stopped"])
      }
      usleep(5000)
    }
    return Answer(lines: ["never stopped"])
  }

  func completions(of text: String, at offset: Int) -> [Completion] {
    let typed = String(decoding: text.utf8.prefix(offset), as: UTF8.self).split { !$0.isLetter }.last ?? ""
    if text.isEmpty || text.last == " " { return [] }
    return [
      Completion("Lincoln", meaning: "a place"), Completion("Lincolnshire", meaning: "a larger place"),
      Completion("zebra", meaning: "an animal"),
    ].filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }
  }
}

extension StandardScreen {
  func isAnswered(_ lines: [String]) -> Bool {
    var screen = self
    return screen.answer(lines)
  }
}

exit(converse(with: Echo(), greeting: ["echo, for tests"], colour: .never))
