// SPDX-License-Identifier: Apache-2.0
// A session that is cut off at any moment: what was answered is in its journal, nothing half-written is read, and what
// is damaged is put aside and named.

import Foundation
import StratREPL
import Testing

@Suite struct CrashTests {
  @Test("killed at two hundred moments, nothing that was answered is lost and nothing half-written is read")
  func killed() throws {
    var dice = SystemRandomNumberGenerator()
    var kept = 0
    for _ in 0..<200 {
      let home = try Terminal.newHome()
      let terminal = try Terminal("strat", ["--no-init"], home: home)
      try terminal.wait(for: "strat> ")
      terminal.type("x: number = 0\r" + (1...40).map { "x = \($0)\r" }.joined())
      terminal.rest(seconds: Double.random(in: 0.001...0.08, using: &dice))
      terminal.crash()
      let answered = terminal.seen.components(separatedBy: "Done.").count - 1
      let folder = home + "/strat/sessions/"
      #expect(SessionKeeper.setAsideDamaged(in: folder) == [])
      let script = SessionKeeper.newest(in: folder)?.script ?? ""
      let said = script.split(separator: "\n").filter { $0.hasPrefix("x = ") }.map(String.init)
      #expect(said == (1...40).prefix(said.count).map { "x = \($0)" })
      #expect(said.count >= answered, "\(answered) were answered, and \(said.count) are kept")
      kept += said.count
      try FileManager.default.removeItem(atPath: home)
    }
    #expect(kept > 0)
  }

  @Test("where nothing can be kept, that is told once, and the session goes on")
  func unkept() throws {
    let home = try Terminal.newHome()
    // A file where the folder would be: nobody can make one there.
    try Data().write(to: URL(fileURLWithPath: home + "/strat"))
    let terminal = try Terminal("strat", ["--no-init"], home: home)
    try terminal.wait(for: "strat> ")
    try terminal.say("x: number = 3", expecting: "in a crash this is lost")
    try terminal.say("x + 39", expecting: "42")
    #expect(terminal.seen.components(separatedBy: "in a crash this is lost").count == 2)
  }

  @Test("what is damaged is put aside and named, whatever is wrong with it; what is whole is gone on with")
  func damaged() throws {
    let home = try Terminal.newHome()
    let folder = home + "/strat/sessions/"
    var keeper = SessionKeeper(folder: folder, origin: "m.strat")
    keeper.keep("seed 1\nx: number = 1\n")
    #expect(keeper.keepForLater())
    let left = try #require(SessionKeeper.newest(in: folder)?.path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: left))
    let broken = [
      Data(), whole.prefix(9), whole.dropLast(3), whole + Data("step\n".utf8), Data([0xFF, 0x00, 0x23]),
    ]
    for (n, bytes) in broken.enumerated() {
      try bytes.write(to: URL(fileURLWithPath: folder + "left-99999999\(n)-1.strat"))
    }
    // Older, and kept by a version that knew no digests.
    let old = folder + "left-1-1.strat"
    try Data("# o.strat\nseed 1\ny: number = 2\n".utf8).write(to: URL(fileURLWithPath: old))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: old)
    let terminal = try Terminal("strat", ["--no-init"], home: home)
    try terminal.wait(for: "what was kept of a session is damaged; it is put aside as ")
    try terminal.wait(for: "the last session was not saved, 1 line: strat --restore goes on with it")
    try terminal.wait(for: "strat> ")
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count { $0.hasSuffix(".damaged") } == broken.count)
    let again = try Terminal("strat", ["--no-init", "--restore"], home: home)
    try again.wait(for: "1 line of the session before")
    try again.wait(for: "> ")
    try again.say("show x + 41", expecting: "42")
    again.type("quit\r")
    _ = try again.ended()
    let third = try #require(SessionKeeper.newest(in: folder))
    #expect(third.path == old || third.script.contains("x: number"))
    #expect(FileManager.default.fileExists(atPath: old))
  }
}
