// SPDX-License-Identifier: Apache-2.0
// Ways of reading a text that several tests use, and the texts of grammar/lines.txt with the answers wanted.

import StratSyntax
import Testing

/// One text and the answer wanted when it ends there.
struct WantedLine: Sendable, CustomTestStringConvertible {
  var answer: String
  var text: String
  var testDescription: String { "\(answer): \(text)" }
}

enum Texts {
  /// The blocks of grammar/lines.txt; none where the file cannot be read, which a test finds out.
  static let lines: [WantedLine] = {
    let blocks = (try? Corpus.blocks("grammar/lines.txt")) ?? []
    return blocks.map { WantedLine(answer: $0.first, text: $0.rest) }
  }()

  static func source(_ text: String) -> SourceText { SourceText(id: SourceID(0), name: "text", text: text) }

  static func read(_ text: String) -> Reading { Reader.read(source(text)) }

  static func answer(_ text: String) -> String {
    switch read(text).completeness {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .wrong: "wrong"
    }
  }

  /// What the layout shows for a text, all messages in a row.
  static func shown(_ text: String) -> String {
    let source = source(text)
    let layout = DiagnosticLayout(sources: [source])
    return Reader.read(source).messages.map(layout.text).joined()
  }
}
