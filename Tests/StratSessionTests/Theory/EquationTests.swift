// SPDX-License-Identifier: Apache-2.0
// The library agrees with the reference simulation, equation by equation, to 1e-9: each file under
// Tests/Theory/equations is done for each row of its table.

import Documents
import Foundation
import StratSession
import Testing

@Suite struct EquationTests {
  @Test("what the library makes of a row is what the reference made of it", arguments: try Equation.all())
  func rows(_ equation: Equation) throws {
    let texts = try equation.texts()
    #expect(!texts.isEmpty, "no row of \(equation.rows.cases) is kept")
    for text in texts {
      let (problems, _, tests) = session().test(
        bytes: Array(text.utf8), name: "\(equation.folder)/\(equation.name)")
      for problem in problems { Issue.record("\(equation.name):\n\(problem)") }
      for test in tests where !test.hasPassed {
        Issue.record("\(equation.name), row \(test.title):\n\(test.problems.joined(separator: "\n"))")
      }
    }
  }

  @Test("each table of the reference has one equation")
  func tables() throws {
    let tables = Repository.files(in: Table.folder, ending: ".csv").filter { !$0.hasSuffix("_members.csv") }
    let named = try Equation.all().map { "\(Table.folder)/\($0.rows.cases)" }
    #expect(named.sorted() == tables)
  }

  /// What is left out by `where` is told in the file; no table is left out by most of its rows.
  @Test("most rows of each table are kept", arguments: try Equation.all())
  func kept(_ equation: Equation) throws {
    let count = try Table(equation.rows.cases).rows.count
    #expect(try equation.rows.kept().count * 2 > count)
  }

  @Test("a row with another wanted value fails")
  func wrongValue() throws {
    let equation = try #require(try Equation.all().first { $0.name == "similarity" })
    let text = try #require(try equation.texts().first).replacing("within 1e-9", with: "+ 1e-6 within 1e-9")
    let tests = session().test(bytes: Array(text.utf8), name: "wrong").tests
    #expect(tests.count > 40 && tests.allSatisfy { !$0.hasPassed })
  }

  /// A session whose library is the folder itself, so that what is edited is what is proved.
  private func session() -> Session {
    var options = SessionOptions(files: MemoryFiles(folder: Repository.root))
    options.library = "stdlib"
    return Session(options)
  }
}
