// SPDX-License-Identifier: Apache-2.0
// What the docs show of the command line: blocks `console`, typed behind `$`, in a folder with the files that the
// document shows. STRAT_BLESS=1 writes today's answers into the docs.

import Documents
import Foundation
import Testing

@Suite struct DocsCommandTests {
  @Test("every line typed behind $ answers so", arguments: Repository.documents)
  func consoles(_ path: String) throws {
    let document = try Document(path)
    let blocks = document.pairs("console").map(\.block)
    guard !blocks.isEmpty else { return }
    let place = try folder(document.files)
    var mended: [MendedBlock] = []
    for (n, block) in blocks.enumerated() {
      var answered: [String] = []
      for line in block.lines where line.hasPrefix("$ ") {
        answered += [line] + (try shell(String(line.dropFirst(2)), in: place))
      }
      #expect(answered == block.lines, "\(path):\(block.line): STRAT_BLESS=1 writes today's answer")
      if answered != block.lines { mended.append(MendedBlock("console", n, answered)) }
    }
    if Document.isToBeMended { try Document.mend(path, mended) }
  }

  private static let interpreter = "/usr/bin/python3"

  @Test(
    "every piece of Python that shows what it prints prints so", .enabled(if: access(interpreter, X_OK) == 0),
    arguments: Repository.documents)
  func python(_ path: String) throws {
    for (n, (block, next)) in try Document(path).pairs("python").enumerated() {
      guard let next, next.word == "prints" else { continue }
      let place = try folder(["piece.py": block.text + "\n"])
      let answered = try shell("\(Self.interpreter) piece.py", in: place)
      #expect(answered == next.lines, "\(path):\(block.line): STRAT_BLESS=1 writes today's answer")
      if Document.isToBeMended, answered != next.lines {
        try Document.mend(path, [MendedBlock("python", n, answered, isBehind: true)])
      }
    }
  }

  /// What a shell that finds the built command answers, both outputs as one.
  private func shell(_ line: String, in place: String) throws -> [String] {
    let process = command([], folder: place)
    let strat = try #require(process.executableURL).deletingLastPathComponent().path
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment?["PATH"] = strat + ":/usr/bin:/bin"
    let out = Pipe()
    (process.standardOutput, process.standardError) = (out, out)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
