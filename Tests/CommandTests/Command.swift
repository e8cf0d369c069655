// SPDX-License-Identifier: Apache-2.0
// Runs the built command as a shell would.

import Foundation

/// What the command wrote and how it ended.
struct Run {
  var out = ""
  var problems = ""
  var code: Int32 = -1
}

/// The command, to be started.
func command(_ words: [String], folder: String? = nil, environment: [String: String] = [:]) -> Process {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("strat")
  process.arguments = words
  process.environment = ["PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(), "LANG": "C.UTF-8"].merging(
    environment
  ) { $1 }
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  return process
}

/// - Parameters:
///   - words: what follows `strat`.
///   - input: for standard input.
///   - folder: where it is started.
///   - environment: beside or in place of what every test has.
func strat(
  _ words: [String], input: [UInt8] = [], folder: String? = nil, environment: [String: String] = [:]
) throws -> Run {
  let process = command(words, folder: folder, environment: environment)
  let pipes = (input: Pipe(), out: Pipe(), problems: Pipe())
  process.standardInput = pipes.input
  process.standardOutput = pipes.out
  process.standardError = pipes.problems
  try process.run()
  try pipes.input.fileHandleForWriting.write(contentsOf: Data(input))
  try pipes.input.fileHandleForWriting.close()
  // What is written to standard error here is far below what a pipe holds.
  let out = pipes.out.fileHandleForReading.readDataToEndOfFile()
  let problems = pipes.problems.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Run(
    out: String(decoding: out, as: UTF8.self), problems: String(decoding: problems, as: UTF8.self),
    code: process.terminationStatus)
}

func strat(_ words: String...) throws -> Run { try strat(words) }

func strat(_ words: [String], input: String) throws -> Run { try strat(words, input: Array(input.utf8)) }

/// A new folder with these files in it.
func folder(_ files: [String: String]) throws -> String {
  let path = NSTemporaryDirectory() + "strat-command-" + UUID().uuidString
  for (name, text) in files {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }
  return path
}
