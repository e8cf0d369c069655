// SPDX-License-Identifier: Apache-2.0
// How messages are told over a session: the second time shorter, the last one at length, those of modules beside
// one's own, a declaration anew as one problem; and texts mended by their safe changes.

import StratReport
import StratSession
import StratSyntax
import Testing

@Suite struct ToldTests {
  @Test("the same message a second time is its title and what to do")
  func again() {
    var session = Session()
    _ = session.perform("kind shop { size: number = 1 }\nshop A")
    let first = session.perform("show A.sizes").problems
    let second = session.perform("show A.sizes").problems
    #expect(first.first?.split(separator: "\n").count == 5)
    let title = "line:1:8: a shop has no `sizes` (E0205, as before: help last)"
    #expect(second == ["\(title)\n      | the nearest is `size`"])
    _ = session.perform("compare")
    let half = session.perform("compare").problems
    #expect(
      half == [
        "line:1:8: this is not finished: now comes a name (E0102, as before: help last)\n      | branch other"
      ])
    // Another name is another message, and so is the same in a file.
    #expect(session.perform("show A.siez").problems.first?.contains("the nearest is `size`") == true)
    #expect(session.perform("show A.sizes", name: "a.strat").problems.first?.contains("\n") == true)
  }

  @Test(
    "a message fits the window, from 36 columns on, and takes 80 at most", arguments: [36, 40, 70, 80, 200])
  func fits(_ width: Int) {
    var session = Session(SessionOptions(page: Page(width: width)))
    _ = session.perform("kind shop { size: number = 1 }\nshop A")
    for line in ["show A.sizes + 3 * mean size of shops where size > 100000", "shop A, B, C, D", "x y z"] {
      let lines = session.perform(line).problems.flatMap { $0.split(separator: "\n") }
      #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= min(width, 80) }, "\(lines)")
    }
  }

  @Test("help last tells the last message and its page, help CODE any page")
  func last() {
    var session = Session()
    #expect(session.perform("help last").lines.last == "Nothing went wrong so far.")
    _ = session.perform("kind shop { size: number = 1 }\nshop A")
    _ = session.perform("show A.sizes")
    _ = session.perform("show A.sizes")
    let told = session.perform("help last").lines
    #expect(told.first == "line:1:8: a shop has no `sizes`")
    #expect(told.contains("    show A.size"))
    #expect(told.contains { $0.hasPrefix("E0205: ") })
    #expect(
      session.perform("help e0205").lines == Array(told[(told.firstIndex { $0.hasPrefix("E0205") } ?? 0)...]))
    #expect(session.perform("help E9999").messages.map(\.code.rawValue) == ["E0730"])
  }

  @Test("a module that cannot be read does not hide the problems of the text that uses it")
  func modules() {
    let files = MemoryFiles(["m.strat": "kind town {\n a b c\n}\nkind lake { deep: number = 3 }\n"])
    var session = Session(SessionOptions(files: files))
    let found = session.perform(
      "use m\nkind shop { town: town; lake: lkae }\nx: number = 3 hours", name: "main.strat")
    let places = found.messages.map { $0.code.rawValue }
    #expect(places == ["E0101", "E0201", "E0330"], "\(found.problems)")
    #expect(found.problems.first?.hasPrefix("m.strat:2:") == true)
  }

  @Test("a library that does not fit is one problem, at the line that brings it in")
  func library() {
    var session = Session()
    let found = session.perform("clock round\nuse accountability\n", name: "main.strat")
    #expect(found.messages.map(\.code.rawValue) == ["E0202"])
    #expect(found.problems.first?.hasPrefix("main.strat:2:1: ") == true)
  }

  @Test("a declaration anew that does not fit is one problem with two places")
  func anew() {
    var session = Session()
    _ = session.perform(
      "kind shop { size: number = 1 }\nshop A { size = 2 }\nshop B { size = 3 }\nmeasure m = mean size of shops"
    )
    let found = session.perform("kind shop { width: number = 1 }")
    #expect(found.messages.map(\.code.rawValue) == ["E0744"])
    #expect(found.messages.first?.title.contains("3 places") == true)
    #expect(found.messages.first?.secondary.count == 2)
    #expect(session.perform("A.size").lines == ["2"])
  }

  @Test("how many problems are not told is counted")
  func untold() {
    let text = (1...25).map { "x\($0) = = 1" }.joined(separator: "\n")
    let found = Session().check(bytes: Array(text.utf8), name: "a.strat")
    #expect(found.messages.count == 10)
    #expect(found.untold == 15)
  }

  // ---- Mending ----

  private func mended(_ text: String) -> (text: String, changes: [String], left: [String]) {
    let mended = Session().mend(bytes: Array(text.utf8), name: "a.strat")
    return (
      String(decoding: mended.bytes, as: UTF8.self), mended.changes, mended.left.messages.map(\.code.rawValue)
    )
  }

  @Test(
    "safe changes are made",
    arguments: [
      ("x: number = 3\nshow x == 3\n", "x: number = 3\nshow x is 3\n"),
      ("x: number = .5\n", "x: number = 0.5\n"),
      ("kind shop { size: number = 1 }\nshop A, B\n", "kind shop { size: number = 1 }\nshop A; shop B\n"),
      ("kind shop { open: yes/no = true }\n", "kind shop { open: yes/no = yes }\n"),
      ("x: number = 1\nrule r in act { x++ }\n", "x: number = 1\nrule r in act { x += 1 }\n"),
      (
        "x: number = 1\nrule r in act {\n  if x > 1 { x = 2 }\n  else { x = 3 }\n}\n",
        "x: number = 1\nrule r in act {\n  if x > 1 { x = 2 } else { x = 3 }\n}\n"
      ),
      (
        "kind shop\nshop Lab\nmeasure m = count of Shops\n",
        "kind shop\nshop Lab\nmeasure m = count of shops\n"
      ),
      ("\u{FEFF}x: number = .5\r\n", "\u{FEFF}x: number = 0.5\r\n"),
      (
        "x: number = 1\nmeasure a = x == 1\nmeasure b = x == 1\nmeasure c = x == 2\n",
        "x: number = 1\nmeasure a = x is 1\nmeasure b = x is 1\nmeasure c = x is 2\n"
      ),
    ])
  func safe(_ pair: (text: String, wanted: String)) {
    let found = mended(pair.text)
    #expect(found.text == pair.wanted)
    #expect(found.left == [])
    #expect(!found.changes.isEmpty)
  }

  @Test(
    "what may be meant otherwise is left as it is",
    arguments: [
      "kind shop\nmeasure m = count of shosp\n", "x: number = 1,000\n", "rule r { x = 1 }\n",
      "x: number = 5km\nx = = 3\n",
    ])
  func unsafe(_ text: String) {
    let found = mended(text)
    #expect(!found.left.isEmpty)
    if !text.contains("km") { #expect(found.text == text) }
  }

  @Test("what comes to light behind a safe change does not hold it back")
  func behind() {
    let start = mended("kind School { r: number = 1 }\nmeasure n = mean r of schools\n")
    #expect(start.text == "kind School { r: number = 1 }\nmeasure n = mean r of Schools\n")
    #expect(start.left == ["E0815"])
    let field = mended("kind School { r: number = 1 }\nmeasure n = sum q of schools\n")
    #expect(field.text == "kind School { r: number = 1 }\nmeasure n = sum q of Schools\n")
    #expect(field.left == ["E0201"])
  }

  @Test("where nothing is changed it says why")
  func why() {
    let unsure = Session().mend(bytes: Array("x: number = 1,000\n".utf8), name: "a.strat")
    #expect(unsure.left(of: "a.strat").first?.hasPrefix("a.strat: nothing is changed: ") == true)
    let worse = Session().mend(bytes: Array("kind School\nmeasure n = schools\n".utf8), name: "a.strat")
    #expect(worse.changes == [])
    #expect(worse.left(of: "a.strat").first?.contains("stays: it would lead to: ") == true)
    #expect(Session().mend(bytes: Array("x: number = 1\n".utf8), name: "a.strat").left(of: "a.strat") == [])
  }

  @Test("a check gives JSON with places in lines and bytes, and the changes")
  func json() {
    let found = Session().check(
      bytes: Array("kind caf\u{E9}\nmeasure m = count of Caf\u{E9}s\n".utf8), name: "a.strat")
    #expect(found.json.count == 1)
    for part in [
      #""code":"E0201""#, #""line":2,"column":22,"endLine":2,"endColumn":27,"start":32,"end":38"#,
      #""safe":true"#, "\"text\":\"caf\u{E9}s\"",
    ] { #expect(found.json.first?.contains(part) == true, "\(found.json)") }
  }
}
