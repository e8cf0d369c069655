// SPDX-License-Identifier: Apache-2.0
// Tables: alignment, how they give way on narrow pages, and that what is left out is said.

import StratReport
import Testing

@Suite struct TableTests {
  let small = Table(
    columns: [.init("name"), .init("budget", unit: "USD", isNumber: true)],
    rows: [["Riverside", .number(1200, .amount("USD"))], ["東部", .number(90, .amount("USD"))]])

  @Test("numbers stand to the right and units in the head")
  func alignment() {
    #expect(
      small.lines() == [
        "name       budget (USD)",
        "─────────  ────────────",
        "Riverside          1200",
        "東部                 90",
      ])
  }

  @Test("no line is wider than the page", arguments: [20, 30, 45, 59, 60, 75, 80, 120])
  func width(_ width: Int) {
    let columns = (1...8).map { Table.Column("measure \($0)", isNumber: $0 % 2 == 0) }
    let row: [Cell] = (1...8).map { $0 % 2 == 0 ? "1,234" : "a rather long name \($0)" }
    let table = Table(columns: [.init("thing")] + columns, rows: [["Lincoln"] + row, ["Adams"] + row])
    let lines = table.lines(on: Page(width: width))
    #expect(lines.allSatisfy { displayWidth($0) <= width })
    #expect(lines.contains { $0.hasPrefix("Lincoln") })
  }

  @Test("a narrow page gets records")
  func records() {
    let lines = small.lines(on: Page(width: 20))
    #expect(lines == ["Riverside", "  budget: 1200 USD", "東部", "  budget: 90 USD"])
  }

  @Test("a record has each number by itself, without the decimals of others")
  func recordNumbers() {
    let table = Table(
      columns: [.init("name"), .init("size", unit: "m", isNumber: true)],
      rows: [["a", .number(1_000_000, .amount("m"))], ["b", .number(0.125, .amount("m"))]])
    #expect(table.records() == ["a", "  size: 1,000,000 m", "b", "  size: 0.125 m"])
    #expect(table.lines()[2].hasSuffix("1,000,000.000"))
  }

  @Test("left-out rows and columns are said")
  func elision() {
    let long = Table(columns: [.init("n", isNumber: true)], rows: (1...40).map { ["\($0)"] })
    let lines = long.lines(on: Page(rowLimit: 12))
    #expect(lines.count == 2 + 13 + 1)
    #expect(lines.last == "12 of 40 rows shown")
    #expect(
      long.lines(on: Page(rowLimit: 12), asked: "show ns").last
        == "12 of 40 rows; all rows: show ns as table")
    #expect(lines[2 + 8] == "…" || lines[2 + 8].hasSuffix("…"))
    let wide = Table(
      columns: (1...20).map { .init("number \($0)", isNumber: true) }, rows: [(1...20).map { "\($0)" }])
    #expect(wide.lines().last?.hasSuffix("of 20 columns; a wider window shows more") == true)
    #expect(
      wide.lines(asked: "show ns").last?.hasSuffix("of 20 columns; all columns: show ns as list") == true)
  }

  @Test("short rows are filled, long rows cut, and ASCII pages hold nothing else")
  func ragged() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [["1"], ["1", "2", "3"]])
    let lines = table.lines(on: Page(marks: .ascii))
    #expect(lines == ["a  b", "-  -", "1", "1  2"])
  }

  @Test("columns stand closer before any text is cut, and titles go before any other column")
  func order() {
    let table = Table(
      columns: [.init("school"), .init("title", isOptional: true), .init("pupils", isNumber: true)],
      rows: [["Lincoln", "Lincoln Elementary School of the River", .number(512, .number)]])
    #expect(table.lines(on: Page(width: 80))[0].hasPrefix("school   title "))
    let wide = (1...12).map { Table.Column("field \($0)", isNumber: true) }
    let numbers = Table(columns: [.init("school")] + wide, rows: [["Lincoln"] + wide.map { _ in "1" }])
    let least = displayWidth(numbers.lines(on: Page(width: 1000))[1]) - wide.count
    #expect(numbers.lines(on: Page(width: least))[0].hasSuffix("field 11 field 12"))
    #expect(numbers.lines(on: Page(width: least - 1)).last?.contains("of 13 columns;") == true)
    let both = Table(
      columns: [.init("school"), .init("title", isOptional: true)] + wide,
      rows: [["Lincoln", "Lincoln Elementary"] + wide.map { _ in "1" }])
    #expect(both.lines(on: Page(width: least)) == numbers.lines(on: Page(width: least)))
    #expect(both.lines(on: Page(width: least + 13))[2].contains("Lincoln Ele…"))
  }

  @Test("for whoever hears it a table is records, however wide the page, with nothing cut")
  func linear() {
    let title = String(repeating: "long ", count: 30)
    let table = Table(
      columns: [.init("school"), .init("title"), .init("budget", unit: "USD", isNumber: true)],
      rows: [["Lincoln", .text(title), .number(12500, .amount("USD"))], ["Adams", .blank, .none]])
    #expect(
      table.lines(on: Page(width: 60, isLinear: true)) == [
        "Lincoln", "  title: " + title, "  budget: 12,500 USD", "Adams", "  budget: none",
      ])
  }

  @Test("a long list shows its ends, and says how to see all")
  func lists() {
    var asked = 0
    let lines = listLines(100_000, on: Page(rowLimit: 6), asked: "1..100000") { place in
      asked += 1
      return "\(place + 1)"
    }
    #expect(lines == ["1, 2, 3, 4, …, 99999, 100000", "6 of 100,000 values; all values: 1..100000 as list"])
    #expect(asked == 6)
    #expect(listLines(3, on: Page(rowLimit: 6)) { "\($0)" } == ["0, 1, 2"])
  }

  // ---- Forms ----

  static let mixed = Table(
    columns: [
      .init("name"), .init("size", unit: "USD", isNumber: true), .init("open"),
      .init("way", isDrawing: true), .init("name"),
    ],
    rows: [
      ["a|b", .number(0.1 + 0.2, .amount("USD")), .flag(true), .trend([1, 2, 3]), "x"],
      ["say \"é\"", .none, .flag(false), .trend([]), .blank],
    ])

  @Test(
    "a form has every row in full precision, and nothing else",
    arguments: [
      (OutputForm.csv, ["name,size,open,name_2", "a|b,0.30000000000000004,yes,x", "\"say \"\"é\"\"\",,no,"]),
      (
        .json,
        [
          #"[{"name":"a|b","size":0.30000000000000004,"open":true,"name_2":"x"},"#,
          #"{"name":"say \"é\"","size":null,"open":false,"name_2":null}]"#,
        ]
      ),
      (
        .jsonl,
        [
          #"{"name":"a|b","size":0.30000000000000004,"open":true,"name_2":"x"}"#,
          #"{"name":"say \"é\"","size":null,"open":false,"name_2":null}"#,
        ]
      ),
    ])
  func forms(_ form: OutputForm, _ lines: [String]) {
    for page in [Page(), Page(width: 20, rowLimit: 2, marks: .ascii, isLinear: true, theme: .dark)] {
      #expect(Self.mixed.lines(as: form, on: page) == lines)
    }
  }

  @Test("markdown has a head with units, and no mark of it in a cell")
  func markdown() {
    #expect(
      Self.mixed.lines(as: .markdown) == [
        "| name | size (USD) | open | way | name |", "| --- | ---: | --- | --- | --- |",
        "| a\\|b | 0.3 | yes | ▁▅█ | x |", "| say \"é\" | none | no |  |  |",
      ])
  }

  @Test("a table of no rows is still a table in every form")
  func empty() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [])
    #expect(table.lines(as: .csv) == ["a,b"])
    #expect(table.lines(as: .json) == ["[]"])
    #expect(table.lines(as: .jsonl) == [])
  }

  @Test("colour is one of sixteen and changes no letter", arguments: Theme.allCases)
  func colours(_ theme: Theme) {
    let plain = small.lines(on: Page(rowLimit: 2))
    let painted = small.lines(on: Page(rowLimit: 2, theme: theme))
    let sequences = painted.joined().matches(of: #/\u{1B}\[(\d*)m/#).map { Int($0.1) ?? -1 }
    #expect(!sequences.isEmpty)
    #expect(sequences.allSatisfy { (0...2).contains($0) || (30...37).contains($0) || (90...97).contains($0) })
    #expect(painted.map { $0.replacing(#/\u{1B}\[\d*m/#, with: "") } == plain)
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
