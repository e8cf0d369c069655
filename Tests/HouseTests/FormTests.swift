// SPDX-License-Identifier: Apache-2.0
// Rules on form: licence, sizes, width, what Swift may not do.

import Foundation
import Testing

@Suite struct FormTests {
  @Test("every source file begins with its licence and says what it is")
  func licence() throws {
    let files =
      House.files(in: ["Sources", "Tests"], ending: ["swift", "c", "h"])
      + House.files(
        in: ["stdlib", "examples", "Tests", "Benchmarks", "grammar"], ending: ["strat", "ebnf", "py"]
      )
      .filter { !$0.contains("/Golden/") && !$0.contains("/Bad/") }
    for file in files {
      let head = try House.lines(file).prefix(2)
      #expect(head.contains { $0.contains("SPDX-License-Identifier: Apache-2.0") }, "\(file)")
    }
    #expect(files.count > 20)
  }

  /// Files over the limit for a reason.
  private let longFiles: [String: String] = [:]

  @Test("no file over 600 lines")
  func fileSizes() throws {
    for file in House.sources + House.files(in: ["Tests"], ending: ["swift", "c", "h"]) {
      let count = try House.lines(file).count - 1
      if longFiles[file] == nil { #expect(count <= 600, "\(file) has \(count) lines") }
    }
  }

  @Test("no function over 80 lines, unless it is a switch of one-line cases")
  func functionSizes() throws {
    for (file, apart) in TakenApart.all {
      for function in apart.functions where function.lines.count > 80 {
        let cases = function.lines.filter { line in line.drop(while: \.isWhitespace).hasPrefix("case ") }
          .count
        let isRoutingSwitch = cases * 10 >= function.lines.count * 6
        #expect(
          isRoutingSwitch, "\(file):\(function.first): \(function.name) has \(function.lines.count) lines")
      }
    }
  }

  @Test("sources do not stop the program: no force unwrap, try! or fatalError")
  func noCrashes() throws {
    for file in House.swiftSources {
      let code = try #require(TakenApart.all[file]).code
      for (place, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where line.contains("!") || line.contains("fatalError") {
        let isForced = line.contains(#/(try|as)!|[\w\)\]"]!(?!=)/#) && !line.contains("#!")
        #expect(!isForced && !line.contains("fatalError"), "\(file):\(place + 1): \(line)")
      }
    }
  }

  @Test("nothing unfinished and no path of one machine is left in the tree")
  func leftovers() throws {
    // Put together here, so that this file does not find itself.
    let words = [
      "TO" + "DO", "FIX" + "ME", "for " + "now", "place" + "holder", "/ro" + "ot/", "/tmp/" + "wt",
    ]
    for file in House.files(
      in: ["Sources", "Tests", "Scripts", "stdlib", "examples", "grammar", "docs", "Benchmarks"],
      ending: ["swift", "c", "h", "strat", "md", "ebnf"])
    {
      let text = try House.text(file)
      for word in words { #expect(!text.contains(word), "\(file) holds \(word)") }
    }
  }

  @Test("the reader of these rules takes Swift apart rightly")
  func takesApart() {
    let apart = TakenApart(
      """
      // a comment with "quotes"
      let a = "one \\(b("two")) three" /* { */
      func f() { g("}") }
      let r = #"raw \\ "x" "#
      """)
    #expect(apart.texts == ["two", "one   three", "}", "raw \\ \"x\" "])
    #expect(apart.functions.map(\.name) == ["func f"])
    #expect(apart.functions.first?.first == 3)
    #expect(!apart.code.contains("comment") && !apart.code.contains("/*"))
  }
}
