// SPDX-License-Identifier: Apache-2.0
// What stands on standard output in each form, for pipes, for readers of screens, with and without colour, and where
// the locale has no more than ASCII.

import Foundation
import Testing

@Suite struct AnswerFormTests {
  static let model = """
    kind shop, shops { size: number = 1; open: yes/no = yes }
    shop Corner "The Corner Shop" { size = 0.1 + 0.2 }
    shop Mill
    rule grow in act for each s: shop { s.size += 1 }
    measure total = sum size of shops

    """

  private func run(_ words: [String], _ text: String, _ environment: [String: String] = [:]) throws -> Run {
    try strat(words + ["-"], input: Array((Self.model + text).utf8), environment: environment)
  }

  @Test(
    "after output csv, json or jsonl nothing but answers is on standard output",
    arguments: [
      ("csv", "total\n5.3\n"), ("json", "5.3\n"), ("jsonl", "5.3\n"),
      ("markdown", "| total |\n| ---: |\n| 5.3 |\n"),
    ])
  func pure(_ form: String, _ answer: String) throws {
    let run = try run(
      [], "output \(form)\ntiming on\nstep 2\nhelp\nrun 3 worlds over 1 round as mc\nundo\ntotal\n")
    #expect(run.code == 0 && run.out == answer)
    #expect(run.problems.contains("2 steps, now round 2") && run.problems.contains("total took"))
  }

  @Test("lines read one by one from a pipe keep answers and words apart, too")
  func piped() throws {
    let run = try strat([], input: Self.model + "output jsonl\nstep\nshops\n")
    #expect(
      run.out.split(separator: "\n").suffix(2) == [
        #"{"shop":"Corner","title":"The Corner Shop","size":1.3,"open":true}"#,
        #"{"shop":"Mill","title":null,"size":2,"open":true}"#,
      ])
    #expect(!run.out.contains("1 step") && run.problems.contains("1 step"))
  }

  @Test("a form for machines is the same with colour, on a narrow page and for whoever hears it")
  func same() throws {
    let text = "show shops as csv\nshow total as json\nstep\nplot total as csv\n"
    let plain = try run([], text)
    #expect(plain.out.contains("Corner,The Corner Shop,0.30000000000000004,yes\n"))
    for (words, environment) in [
      (["--color", "always"], ["COLUMNS": "20"]), (["--accessible"], [:]),
      ([], ["TERM": "dumb", "CLICOLOR_FORCE": "1", "STRAT_ACCESSIBLE": "1", "LANG": "C"]),
    ] as [([String], [String: String])] {
      #expect(try run(words, text, environment).out == plain.out)
    }
  }

  @Test(
    "colour is on by the flag, then by the environment, and off in a pipe",
    arguments: [
      ([], [:], false), (["--color", "always"], ["NO_COLOR": "1"], true),
      (["--color=never"], ["CLICOLOR_FORCE": "1"], false), ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["FORCE_COLOR": "1", "TERM": "dumb"], true), ([], ["NO_COLOR": "1", "FORCE_COLOR": "1"], false),
      ([], ["NO_COLOR": "", "FORCE_COLOR": "1"], true), ([], ["FORCE_COLOR": "0"], false),
    ] as [([String], [String: String], Bool)])
  func colour(_ words: [String], _ environment: [String: String], _ isOn: Bool) throws {
    let run = try run(words, "shops\nnobody\n", environment)
    #expect(run.out.contains("\u{1B}[") == isOn)
    #expect(run.problems.contains("\u{1B}[") == isOn)
    #expect(run.out.replacing(#/\u{1B}\[\d*m/#, with: "").contains("shop    title            size  open\n"))
  }

  @Test("a problem has a colour for each of its parts, and the same words without them")
  func problem() throws {
    let coloured = try run(["--color=always"], "show Cornr\n").problems
    let plain = try run([], "show Cornr\n").problems
    for code in ["1", "2", "31"] { #expect(coloured.contains("\u{1B}[\(code)m")) }
    #expect(coloured.replacing(#/\u{1B}\[\d*m/#, with: "") == plain)
  }

  @Test("whoever hears a problem gets its places in words")
  func heardProblem() throws {
    let heard = try run(["--accessible"], "show Cornr\n").problems
    #expect(
      heard.hasSuffix(
        "nothing here is called `Cornr` (E0201)\nLine 6 says: show Cornr\nHere: Cornr\nHelp: the nearest is `Corner`\n"
      ),
      "\(heard)")
    #expect(!heard.contains("^") && !heard.contains(" | "))
  }

  @Test("a theme chooses colours, and none where there are none")
  func theme() throws {
    func out(_ theme: String) throws -> String {
      try run(["--color=always"], "theme \(theme)\nstep 3\nplot total\n").out
    }
    let (dark, light, plain) = (try out("dark"), try out("light"), try out("plain"))
    #expect(dark.contains("\u{1B}[36m") && light.contains("\u{1B}[34m") && !light.contains("\u{1B}[36m"))
    #expect(!plain.contains("\u{1B}[3"))
    #expect(try !run([], "theme light\nshops\n").out.contains("\u{1B}["))
    #expect(try run([], "theme blue\n").problems.contains("dark, light or plain"))
  }

  @Test("lines one after another by the flag, by the environment and by a word")
  func accessible() throws {
    let records =
      "Corner\n  title: The Corner Shop\n  size: 0.3\n  open: yes\nMill\n  size: 1\n  open: yes\n"
    #expect(try run(["--accessible"], "shops\n").out.hasSuffix(records))
    #expect(try run([], "shops\n", ["STRAT_ACCESSIBLE": "1"]).out.hasSuffix(records))
    #expect(try run([], "accessible on\nshops\n").out.hasSuffix(records))
    #expect(try !run([], "shops\n", ["STRAT_ACCESSIBLE": "0"]).out.hasSuffix(records))
    #expect(try !run(["--accessible"], "accessible off\nshops\n").out.hasSuffix(records))
  }

  @Test(
    "drawings are ASCII where the locale is not UTF-8 or the terminal is dumb",
    arguments: [
      (["LANG": "C.UTF-8"], false), (["LANG": "en_US.utf8"], false), (["LANG": "C"], true),
      (["LANG": ""], true),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], true), (["LANG": "C", "LC_CTYPE": "C.UTF-8"], false),
      (["LANG": "C.UTF-8", "TERM": "dumb"], true),
    ] as [([String: String], Bool)])
  func ascii(_ environment: [String: String], _ isPlain: Bool) throws {
    let out = try run([], "step 3\nplot total\nlist measures\nshops\n", environment).out
    #expect(out.unicodeScalars.allSatisfy(\.isASCII) == isPlain)
    #expect(!out.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
  }

  @Test("the width is that of COLUMNS where there is no terminal", arguments: [30, 50, 70, 100])
  func width(_ columns: Int) throws {
    let out = try run([], "step 9\nplot total\n", ["COLUMNS": "\(columns)"]).out
    let plot = out.split(separator: "\n").drop { $0 != "total" }
    #expect(plot.count > 5 && plot.allSatisfy { $0.count < columns })
    #expect(plot.contains { $0.contains("┤") } == (columns >= 40))
  }

  @Test("nothing is left out in a pipe")
  func whole() throws {
    let run = try run([], "1..300\n200 shops {}\nshops\n")
    #expect(run.out.contains("149, 150, 151") && run.out.contains("shop 101"))
  }

  @Test("a file that opens another goes on in its own form")
  func opened() throws {
    let place = try folder(["m.strat": Self.model])
    let run = try strat(
      ["-"], input: Array("output json\nopen \"\(place)/m.strat\"\ntotal\njournal\n".utf8), environment: [:])
    #expect(run.out == "1.3\n")
    #expect(!run.problems.contains("output json"))
  }
}
