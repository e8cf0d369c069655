// SPDX-License-Identifier: Apache-2.0
// The long story of a message: `help E0412` for any, `help last` for the last one, with the reader's own names.

import StratLibrary
import StratSyntax

extension Performer {
  /// The lines for a code, or for the word `last` where nothing is called so; `nil` for any other topic.
  func pageHelp(_ topic: Name) -> [String]? {
    let isDeclared = core.compiled?.checked.names.find(topic) != nil
    guard topic.text.lowercased() == "last", !isDeclared else { return ErrorPages.page(topic.text) }
    // Where nothing went wrong so far, the word has a page of its own.
    guard let last = core.told.last else {
      return (HelpPages.page(on: "last")?.lines ?? []) + ["", "Nothing went wrong so far."]
    }
    let lines = DiagnosticLayout(sources: core.sources).lines(last)
    return lines + [""] + (ErrorPages.page(last.code.rawValue) ?? [])
  }
}
