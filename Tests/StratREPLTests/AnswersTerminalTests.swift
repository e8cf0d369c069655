// SPDX-License-Identifier: Apache-2.0
// Answers at a real terminal: what is left out is said, what machines read is not broken, and the terminal is never
// asked anything.

import Foundation
import StratReport
import Testing

@testable import StratREPL

@Suite(.timeLimit(.minutes(2))) struct AnswersTerminalTests {
  private func opened(_ options: [String] = ["--color", "never"], columns: Int) throws -> Terminal {
    let terminal = try Terminal("strat", options, columns: columns)
    try terminal.wait(for: "type help for")
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test("the middle of a long answer is left out, with the line to type for all of it")
  func elision() throws {
    let terminal = try opened(columns: 100)
    try terminal.say("1..100000", expecting: "100,000\n")
    try terminal.wait(for: "40 of 100,000 values; all values: 1..100000 as list\n")
    try terminal.wait(for: "> ")
    try terminal.say("kind shop, shops { size: number = 1 }", expecting: "> ")
    try terminal.say("70 shops {}", expecting: "> ")
    try terminal.say("shops where size > 0", expecting: "shop 27")
    try terminal.wait(for: "40 of 70 rows; all rows: shops where size > 0 as table\n")
    #expect(!terminal.seen.contains("shop 45"))
    try terminal.wait(for: "> ")
    try terminal.say("shops as table", expecting: "shop 45")
    try terminal.wait(for: "shop 70")
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
  }

  @Test("lines for machines are written whole on a narrow terminal, and words beside them are broken")
  func whole() throws {
    let terminal = try opened(columns: 50)
    let title = String(repeating: "so long ", count: 12) + "a name"
    try terminal.say("kind shop, shops { size: number = 1 }; shop Mill \"\(title)\"", expecting: "> ")
    terminal.type("shops as csv\r")
    try terminal.wait(for: "shop,title,size\nMill,\(title),1\n")
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
  }

  @Test("a terminal is asked nothing, with colour and without", arguments: ["always", "never"])
  func asksNothing(_ colour: String) throws {
    let terminal = try opened(["--color", colour], columns: 80)
    try terminal.say("x: number = 1; measure m = x", expecting: "> ")
    try terminal.say("step 3", expecting: "> ")
    try terminal.say("plot m", expecting: "> ")
    try terminal.say("list measures", expecting: "> ")
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
    let written = String(decoding: terminal.raw, as: UTF8.self)
    // Where is the cursor, what are you, which colours have you, which modes are on: each would be answered as typing.
    let questions = #/\x1b\[[>=]?\d*[cn]|\x1b\][\d;]*\?|\x1bP|\x1b\[\?\d+\$p|\x1bZ|\x05/#
    #expect(written.firstMatch(of: questions) == nil)
    #expect(written.contains("\u{1B}[1m") == (colour == "always"))
  }

  @Test("what is known of the screen settles the page")
  func page() {
    func page(_ isTerminal: Bool, _ values: [String: String], isAccessible: Bool = false) -> StratReport.Page
    {
      .ofScreen(isAccessible: isAccessible, colour: .auto, isTerminal: isTerminal) { values[$0] }
    }
    #expect(page(true, ["LANG": "C.UTF-8"]).theme != nil && page(false, ["LANG": "C.UTF-8"]).theme == nil)
    #expect(page(true, [:]).rowLimit == 40 && page(false, [:]).rowLimit == nil)
    #expect(page(true, ["LANG": "de_DE.UTF-8"]).marks == .blocks)
    #expect(page(true, ["LANG": "de_DE.UTF-8", "LC_ALL": "POSIX"]).marks == .ascii)
    #expect(page(true, ["LANG": "C.UTF-8", "TERM": "dumb"]).marks == .ascii)
    #expect(page(true, ["STRAT_ACCESSIBLE": "1"]).isLinear && page(true, [:], isAccessible: true).isLinear)
    #expect(!page(true, ["STRAT_ACCESSIBLE": "0"]).isLinear)
  }
}
