// SPDX-License-Identifier: Apache-2.0
// `strat fmt`: what it writes, what it leaves alone, what it says, and how it ends.

import Foundation
import Testing

@Suite struct FormatTests {
  let rough = "kind shop{size:number=1}#so\r\n\r\n\r\nx=1"
  let fine = "kind shop { size: number = 1 }  # so\n\nx = 1\n"

  @Test("files and folders are laid out, those that are so already are not written")
  func files() throws {
    let place = try folder(["a.strat": rough, "sub/b.strat": fine, "notes.txt": rough])
    let before = try date(place + "/sub/b.strat")
    let run = try strat("fmt", place)
    #expect(
      run.out == "\(place)/a.strat formatted\n2 files, 1 changed\n" && run.problems == "" && run.code == 0)
    #expect(try text(place + "/a.strat") == fine)
    #expect(try text(place + "/notes.txt") == rough)
    #expect(try date(place + "/sub/b.strat") == before)
    #expect(try strat("fmt", place).out == "2 files, none changed\n")
    #expect(try strat(["fmt"], folder: place).out == "2 files, none changed\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place).sorted() == ["a.strat", "notes.txt", "sub"])
  }

  @Test("--check names what would change, writes nothing, and ends with 1")
  func check() throws {
    let place = try folder(["a.strat": rough, "b.strat": fine])
    let run = try strat("fmt", "--check", place)
    #expect(run.out == "\(place)/a.strat would change\n2 files, 1 would change\n" && run.code == 1)
    #expect(try text(place + "/a.strat") == rough)
    let good = try strat("fmt", "--check", place + "/b.strat")
    #expect(good.out == "1 file, none would change\n" && good.code == 0)
  }

  @Test("a file that does not read is left alone, its problem told, and the others are laid out")
  func unread() throws {
    let place = try folder(["a.strat": "x = (1\n", "b.strat": rough])
    let run = try strat("fmt", place)
    #expect(run.code == 1 && run.problems.hasPrefix("\(place)/a.strat:1:") && run.problems.contains("E01"))
    #expect(run.out == "\(place)/b.strat formatted\n2 files, 1 changed, 1 left alone\n")
    #expect(try text(place + "/a.strat") == "x = (1\n")
    #expect(try text(place + "/b.strat") == fine)
    let bytes = place + "/c.strat"
    try Data([0x78, 0x3D, 0xFF]).write(to: URL(fileURLWithPath: bytes))
    #expect(try strat("fmt", bytes).code == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bytes)) == Data([0x78, 0x3D, 0xFF]))
  }

  @Test("- is standard input, and its text goes to standard output")
  func input() throws {
    let run = try strat(["fmt", "-"], input: rough)
    #expect(run.out == fine && run.problems == "" && run.code == 0)
    let wrong = try strat(["fmt", "-"], input: "x = \n")
    #expect(wrong.out == "" && wrong.problems.hasPrefix("input:") && wrong.code == 1)
    let check = try strat(["fmt", "--check", "-"], input: rough)
    #expect(check.out == "input would change\n1 file, 1 would change\n" && check.code == 1)
  }

  @Test("who may read a file stays as it was, a link stays a link, and what may not be written is told")
  func modes() throws {
    let place = try folder(["a.strat": rough, "b.strat": rough, "c.strat": rough])
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place + "/a.strat")
    try files.createSymbolicLink(atPath: place + "/link.strat", withDestinationPath: "b.strat")
    #expect(try strat("fmt", place + "/a.strat", place + "/link.strat").code == 0)
    #expect(try files.attributesOfItem(atPath: place + "/a.strat")[.posixPermissions] as? Int == 0o640)
    #expect(try files.destinationOfSymbolicLink(atPath: place + "/link.strat") == "b.strat")
    #expect(try text(place + "/b.strat") == fine)
    let missing = try strat("fmt", place + "/none.strat")
    #expect(missing.code == 1 && missing.problems.contains("there is no such file"))
    // The super-user may write everything.
    guard getuid() != 0 else { return }
    try files.setAttributes([.posixPermissions: 0o440], ofItemAtPath: place + "/c.strat")
    let run = try strat("fmt", place + "/c.strat")
    #expect(run.code == 1 && run.problems.contains("it is not allowed here"))
    #expect(try text(place + "/c.strat") == rough)
  }

  @Test("save writes text that is laid out already")
  func save() throws {
    let place = try folder(["m.strat": "kind shop{size:number=1}\nshop A\nsave \"out.strat\"\n"])
    #expect(try strat(["m.strat"], folder: place).code == 0)
    let saved = try text(place + "/out.strat")
    #expect(saved.hasPrefix("seed 1\nkind shop { size: number = 1 }\nshop A\n# strat "))
    #expect(try strat("fmt", "--check", place + "/out.strat").code == 0)
  }

  @Test("a word that nearly is fmt is answered with it")
  func misspelt() throws {
    let run = try strat("fmtt", "a.strat")
    #expect(run.code == 2 && run.problems.contains("strat fmt a.strat"))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private func date(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
