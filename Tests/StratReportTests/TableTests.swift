// SPDX-License-Identifier: Apache-2.0
// Tables: alignment, how they give way on narrow pages, and that what is left out is said.

import StratReport
import Testing

@Suite struct TableTests {
  let small = Table(
    columns: [.init("name"), .init("budget", unit: "USD", isNumber: true)],
    rows: [["Riverside", "1,200"], ["東部", "90"]])

  @Test("numbers stand to the right and units in the head")
  func alignment() {
    #expect(
      small.lines() == [
        "name       budget (USD)",
        "─────────  ────────────",
        "Riverside         1,200",
        "東部                 90",
      ])
  }

  @Test("no line is wider than the page", arguments: [20, 30, 45, 59, 60, 75, 80, 120])
  func width(_ width: Int) {
    let columns = (1...8).map { Table.Column("measure \($0)", isNumber: $0 % 2 == 0) }
    let row = (1...8).map { $0 % 2 == 0 ? "1,234" : "a rather long name \($0)" }
    let table = Table(columns: [.init("thing")] + columns, rows: [["Lincoln"] + row, ["Adams"] + row])
    let lines = table.lines(on: Page(width: width))
    #expect(lines.allSatisfy { displayWidth($0) <= width })
    #expect(lines.contains { $0.hasPrefix("Lincoln") })
  }

  @Test("a narrow page gets records")
  func records() {
    let lines = small.lines(on: Page(width: 20))
    #expect(lines == ["Riverside", "  budget: 1,200 USD", "東部", "  budget: 90 USD"])
  }

  @Test("left-out rows and columns are said")
  func elision() {
    let long = Table(columns: [.init("n", isNumber: true)], rows: (1...40).map { ["\($0)"] })
    let lines = long.lines(on: Page(rowLimit: 12))
    #expect(lines.count == 2 + 13 + 1)
    #expect(lines.last == "12 of 40 rows shown")
    #expect(lines[2 + 8] == "…" || lines[2 + 8].hasSuffix("…"))
    let wide = Table(
      columns: (1...20).map { .init("number \($0)", isNumber: true) }, rows: [(1...20).map { "\($0)" }])
    #expect(wide.lines().last?.hasSuffix("of 20 columns shown; a wider window shows more") == true)
  }

  @Test("short rows are filled, long rows cut, and ASCII pages hold nothing else")
  func ragged() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [["1"], ["1", "2", "3"]])
    let lines = table.lines(on: Page(marks: .ascii))
    #expect(lines == ["a  b", "-  -", "1", "1  2"])
  }

  @Test("CSV quotes what needs it")
  func csv() {
    let lines = csvLines(head: ["a,b", "c"], rows: [["say \"x\"", "1"], ["two\r\nlines", ""]])
    #expect(lines == ["\"a,b\",c", "\"say \"\"x\"\"\",1", "\"two\r\nlines\","])
  }

  @Test("JSON keeps order and escapes")
  func json() {
    let value = JSONValue.members([
      .init("b", .list([.number(1), .number(0.5), .none])), .init("a", .text("é\"\n\u{1}")),
    ])
    #expect(value.text == #"{"b":[1,0.5,null],"a":"é\"\n\u0001"}"#)
  }
}
