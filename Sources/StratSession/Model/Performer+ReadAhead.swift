// SPDX-License-Identifier: Apache-2.0
// Modules of the library read before their turn, several at once: what a text uses, what that uses, and so on.

import StratEngine
import StratSyntax

extension Performer {
  /// Puts on the shelf what a text brings in of the library, and what that brings in, as far as it is not there. Only the
  /// reading is done before its turn: what is taken in, and in which order, is as it would be without.
  mutating func readAhead(_ statements: [Statement], of source: SourceText) {
    guard options.workers > 1 else { return }
    var wanted = names(usedIn: statements).filter { find($0, source, isWithin: false)?.isLibrary == true }
    if core.modules.isEmpty { wanted.insert("prelude", at: 0) }
    while true {
      let texts = wanted.inOrder.compactMap { find($0, nil, isWithin: true) }.filter {
        core.shelf[$0.key] == nil
      }
      if texts.isEmpty { return }
      let first = core.sources.count + 1
      let read = sideBySide(texts.count, workers: options.workers) { n in
        Shelved(texts[n], as: SourceID(UInt32(first + n)))
      }
      for (found, shelved) in zip(texts, read) { shelve(shelved, found) }
      wanted = read.flatMap { names(usedIn: $0.reading.statements) }
    }
  }

  private func names(usedIn statements: [Statement]) -> [String] { statements.compactMap(\.use?.module.text) }
}
