// SPDX-License-Identifier: Apache-2.0
// Tables of comma-separated values, and things, ties and maps that come from them.

import Testing

@testable import StratCompiler

@Suite struct CSVTests {
  static func table(_ text: String) throws(DataFault) -> CSVTable {
    try CSVTable(name: "t.csv", bytes: Array(text.utf8))
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "\u{FEFF}a,b\r\n1,2\r\n3,4", "\na,b\n\n1,2\n\n\n3,4\n\n", "a,b\r1,2\r3,4\r",
  ])
  func lineEndsAndMarks(_ text: String) throws {
    let table = try Self.table(text)
    #expect(table.columns == ["a", "b"])
    #expect(try table.numbers(column: 0) == [1, 3])
    #expect(try table.numbers(column: 1) == [2, 4])
  }

  @Test func quotes() throws {
    let table = try Self.table("name,\"two, words\"\n\"say \"\"hi\"\"\",\" 3 \"\n\"two\nlines\",\"\"\nx,5%\n")
    #expect(table.columns == ["name", "two, words"])
    #expect(table.text(row: 0, column: 0) == "say \"hi\"")
    #expect(table.text(row: 1, column: 0) == "two\nlines")
    #expect(table.line(of: 2) == 5)
    let numbers = try table.numbers(column: 1)
    #expect(numbers[0] == 3 && numbers[1].isNaN && numbers[2] == 0.05)
  }

  @Test func emptyCellsAtTheEnds() throws {
    let table = try Self.table("a,b,c\n2,,\n,,\n1,,\n , \n\"\",")
    #expect(table.rowCount == 2)
    #expect(table.line(of: 1) == 4)
    #expect(try table.numbers(column: 2).allSatisfy(\.isNaN))
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-12.5", -12.5), ("+3", 3), ("1e3", 1000), ("123456789012345678", 123456789012345678),
    ("0.30000000000000004", 0.30000000000000004), ("46%", 0.46), (".5", 0.5), ("2.5E-3", 0.0025),
  ])
  func numbersAreTheNearest(_ text: String, _ value: Double) throws {
    #expect(try Self.table("a\n\(text)\n").numbers(column: 0) == [value])
  }

  @Test(arguments: [
    "x", "1 2", "nan", "inf", "1,000".replacing(",", with: "'"), "--1", "1.2.3", "0x10", "1e999", "%",
  ])
  func whatIsNoNumber(_ text: String) throws {
    let table = try Self.table("a\n\(text)\n")
    #expect(throws: DataFault.self) { try table.numbers(column: 0) }
  }

  @Test func whatMakesATableUnreadable() {
    #expect(throws: DataFault.empty(file: "t.csv")) { try Self.table("") }
    #expect(throws: DataFault.ragged(file: "t.csv", line: 3, expected: 2, found: 1)) {
      try Self.table("a,b\n1,2\n3\n")
    }
    #expect(throws: DataFault.openQuote(file: "t.csv", line: 2)) { try Self.table("a,b\n1,\"2\n3,4\n") }
    #expect(throws: DataFault.afterQuote(file: "t.csv", line: 2)) { try Self.table("a,b\n\"1\"x,2\n") }
    #expect(throws: DataFault.columnTwice(file: "t.csv", column: "a")) { try Self.table("a,a\n1,2\n") }
    #expect(throws: DataFault.badByte(file: "t.csv", line: 2, column: 1, byte: 3, value: 0xFF)) {
      try CSVTable(name: "t.csv", bytes: [0x61, 0x0A, 0xFF, 0x0A])
    }
    #expect(throws: DataFault.badByte(file: "t.csv", line: 2, column: 3, byte: 10, value: 0xFF)) {
      try CSVTable(name: "t.csv", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A] + Array("é,".utf8) + [0xFF])
    }
  }

  static let kinds = """
    kind state { law: number or none = none; region: one of north, south = north; open: yes/no = no }
    relation borders between state and state { called state.neighbors; length: number = 0 }

    """

  @Test func thingsFromLines() throws {
    let found = checked(
      Self.kinds
        + "states from \"s.csv\" { name = row.abbr; title = row[\"Full name\"]; law = row.law; region = row.where }",
      files: ["s.csv": "abbr,Full name,law,where\nAL,Alabama,2015,south\nND,North Dakota,,north\n"])
    #expect(found.codes == [], "\(found.titles)")
    let group = try #require(found.model.groups.first)
    #expect(group.names == ["AL", "ND"])
    #expect(group.titles == ["Alabama", "North Dakota"])
    #expect(found.names.find("ND") == .thing(KindID(0), slot: 1))
    let columns = group.given.map { given -> [Double] in
      if case .data(let values) = given.value { values } else { [] }
    }
    #expect(columns == [[2015, 0], [1, 0], [1, 0]])
  }

  @Test func columnsOfTheFieldsNameNeedNoBlock() {
    let found = checked(Self.kinds + "states from \"s.csv\"", files: ["s.csv": "name,law,other\nAL,2015,x\n"])
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.groups.first?.given.count == 2)
  }

  @Test func tiesFromLines() throws {
    let found = checked(
      Self.kinds
        + "states from \"s.csv\"\nstate XX\nborders from \"b.csv\" { a = row.from; b = row.to; length = row.km / 10 }",
      files: ["s.csv": "name\nAL\nFL\n", "b.csv": "from,to,km\nAL,FL,50\nXX,AL,20\nFL,AL,50\n"])
    #expect(found.codes == [], "\(found.titles)")
    let ties = try #require(found.model.tieGroups.first)
    #expect(ties.from == [0, 0])
    #expect(ties.to == [1, 2])
    guard case .data(let lengths)? = ties.given.first?.value else {
      Issue.record("lengths come from data")
      return
    }
    #expect(lengths == [5, 2])
  }

  @Test func mapsFromLines() {
    let text =
      "kind g\ng a\ng b\nworth: number for each g = 0\nworth from \"w.csv\" { g = row.g; value = row.v }"
    let found = checked(text, files: ["w.csv": "g,v\na,0.9\nb,0.5\n"])
    #expect(found.codes == [], "\(found.titles)")
    expect("x: number = 1\nx from \"w.csv\" { value = row.v }", gets: ["E0346"], files: ["w.csv": "v\n1\n"])
  }

  @Test func whatIsWrongWithCells() {
    func one(
      _ block: String, _ text: String, _ codes: [String], at location: SourceLocation = #_sourceLocation
    ) {
      expect(
        Self.kinds + "states from \"s.csv\" { name = row.name; \(block) }", gets: codes,
        files: ["s.csv": text],
        at: location)
    }
    one("law = row.law", "name,law\nAL,soon\n", ["E0410"])
    one("law = row.lwa", "name,law\nAL,1\n", ["E0409"])
    one("region = row.r", "name,r\nAL,souht\n", ["E0412"])
    one("region = row.r", "name,r\nAL,\n", ["E0411"])
    one("open = row.r", "name,r\nAL,maybe\n", ["E0412"])
    one("law = row.law", "name,law\nAL,1\nAL,2\n", ["E0414"])
    one("law = row.law", "name,law\nAL\n", ["E0407"])
    one("law = row.law", "", ["E0402"])
    expect(Self.kinds + "states from \"x.csv\"", gets: ["E0401"])
    expect(
      "kind k { part: share = 0% }\nks from \"k.csv\"".replacing("ks from", with: "k from"), gets: ["E0413"],
      files: ["k.csv": "part\n1.2\n"])
    expect(Self.kinds + "borders from \"b.csv\"", gets: ["E0412"], files: ["b.csv": "a,b\nAL,FL\n"])
    expect(Self.kinds + "borders from \"b.csv\"", gets: ["E0345"], files: ["b.csv": "x,b\nAL,FL\n"])
  }

  @Test func theMessageSaysLineAndColumn() {
    let found = checked(Self.kinds + "states from \"s.csv\"", files: ["s.csv": "name,law\nAL,1\nFL, soon\n"])
    #expect(found.messages.first?.title.hasPrefix("s.csv:3:4:") == true, "\(found.titles)")
  }

  @Test func manyLines() throws {
    var text = "name,law\n"
    for i in 0..<20_000 { text += "s\(i),\(i)\n" }
    let found = checked(Self.kinds + "states from \"s.csv\"", files: ["s.csv": text])
    #expect(found.codes == [])
    #expect(found.names.find("s19999") == .thing(KindID(0), slot: 19_999))
  }

  @Test(
    "What is no number says what to write",
    arguments: [
      ("1,234", "write 1234 or 1.234"), ("1,234,567", "write 1234567"), ("$12", "the number alone, 12;"),
      ("€1,200", "the number alone, 1200;"), ("20k", "write it out: 20000"),
      ("3.5M", "write it out: 3500000"),
      ("NA", "leave the cell blank"), ("n/a", "leave the cell blank"), ("1e400", "larger than any number"),
      ("many", "write a number such as 12"),
    ])
  func mending(_ text: String, _ words: String) {
    #expect(CSVNumber.mending(text).contains(words))
  }
}
