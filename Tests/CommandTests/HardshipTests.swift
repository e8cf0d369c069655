// SPDX-License-Identifier: Apache-2.0
// What a machine may do to a command: a full disk, no home, outputs that are closed, an end at any moment.

import Foundation
import Testing

@Suite struct HardshipTests {
  /// Runs a shell line; `$STRAT` is the built command.
  private func shell(_ line: String, folder: String? = nil, _ environment: [String: String] = [:]) throws
    -> Run
  {
    let process = command([], folder: folder)
    let path = process.executableURL?.path ?? ""
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "STRAT": path].merging(environment) {
      $1
    }
    let (out, problems) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (out, problems)
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    let words = problems.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      out: String(decoding: text, as: UTF8.self), problems: String(decoding: words, as: UTF8.self),
      code: process.terminationStatus)
  }

  @Test("an answer that finds no room is told of; a closed output is not an error to speak of")
  func outputs() throws {
    let full = try shell("$STRAT -e '1 + 1' > /dev/full")
    #expect(full.code == 1 && full.problems == "the answer could not be written: the disk is full\n")
    let closed = try shell("$STRAT -e '1 + 1' >&-")
    #expect(closed.code == 1 && closed.problems.isEmpty)
    let read = try shell("$STRAT -e '1..100000' | head -c 1")
    #expect(read.problems.isEmpty && read.out.count == 1)
    let silent = try shell("$STRAT -e 'nobody' 2>&-")
    #expect(silent.code == 1 && silent.out.isEmpty)
    #expect(try shell("$STRAT - <&-").problems.hasPrefix("-: cannot be read"))
  }

  @Test(
    "what cannot be saved is said, and what was there stays", arguments: ["/dev/full", "none/x.strat", "."])
  func saving(_ name: String) throws {
    let path = try folder(["m.strat": "kind person\nsave \"\(name)\"\n"])
    let run = try shell("$STRAT m.strat", folder: path)
    #expect(run.code == 1 && run.problems.contains("`\(name)` could not be written: "))
    #expect(!run.out.contains("Saved"))
    var facts = stat()
    #expect(stat("/dev/full", &facts) == 0 && facts.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("a link stays a link, and who may read a file may go on reading it")
  func links() throws {
    let path = try folder(["m.strat": "kind person\nsave \"link.strat\"\n", "real.strat": "kind old\n"])
    let run = try shell("ln -s real.strat link.strat; chmod 640 real.strat; $STRAT m.strat", folder: path)
    #expect(run.out.contains("Saved 1 statement to link.strat."))
    let seen = try shell("test -h link.strat && stat -c %a real.strat && cat real.strat", folder: path)
    #expect(seen.out.hasPrefix("640\n") && seen.out.contains("kind person"))
  }

  @Test("without a home, or with one that is not there, all is as before")
  func homes() throws {
    for home in [[:], ["HOME": ""], ["HOME": "/nowhere/at/all"]] {
      let run = try shell("printf 'x: number = 2\\nx + 1\\n' | $STRAT", home)
      #expect(run.code == 0 && run.out.hasSuffix("3\n") && run.problems.isEmpty)
    }
  }

  @Test("ended at any moment, a file that is saved again and again is always whole")
  func killed() throws {
    let lines = (1...400).map { "x = \($0)\nsave \"kept.strat\"" }.joined(separator: "\n")
    let path = try folder(["m.strat": "x: number = 0\n\(lines)\n"])
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      let process = command(["m.strat"], folder: path)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 20_000...400_000, using: &dice))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: path + "/kept.strat") {
        let checked = try shell("$STRAT check kept.strat", folder: path)
        #expect(checked.code == 0, "\(checked.problems)")
      }
    }
  }
}
