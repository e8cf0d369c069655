// SPDX-License-Identifier: Apache-2.0
// Help: one screen, a word of the language, a message by its code, or a name of the model or of the library. What
// is none of these is looked for in all pages.

import StratCompiler
import StratLibrary
import StratSyntax

extension Performer {
  mutating func help(_ topic: [Name]) throws {
    guard let first = topic.first, let last = topic.last else { return tell(page: HelpPages.overview) }
    let words = topic.map(\.text).joined(separator: " ")
    if topic.count == 1, let page = page(on: first) { return tell(page: page) }
    if topic.count == 2, let page = pageOn(field: last, of: first) { return tell(page: page) }
    // `help what if`, `help why not`: the page on the first word tells of the second.
    if let page = HelpPages.page(on: first.text), page.lines.contains(where: { $0.contains(words) }) {
      return tell(page: page.lines)
    }
    let near = nearest(words)
    let found = pages(with: topic.map(\.text))
    guard !found.isEmpty else {
      throw Trouble(
        "E0730", "there is no help on `\(words)`", at: first.span.through(last.span),
        label: near.first.map { "the nearest is `\($0)`" },
        help: near.isEmpty ? ["help shows what there is"] : near.map { "help \($0)" })
    }
    say(
      "`\(words)` is no name here. " + (near.isEmpty ? "" : "Near are \(near.joined(separator: ", ")). ")
        + "It stands in the help on:")
    for (word, meaning) in found.prefix(Performer.mostFound) {
      say("  help \(word)" + String(repeating: " ", count: max(1, 16 - word.count)) + meaning)
    }
    if found.count > Performer.mostFound { say("  and \(found.count - Performer.mostFound) more") }
  }

  /// How many pages one search shows.
  private static let mostFound = 12

  private mutating func tell(page: [String]) {
    for line in page { say(line) }
  }

  private func page(on topic: Name) -> [String]? {
    if topic.text.lowercased() == "modules" { return HelpPages.modules }
    if let page = pageHelp(topic) { return page }
    // One word can be several things: a word of the language, a module, a name (the phase `shock`, the unit
    // `hour`). What can be tried comes last.
    let word = HelpPages.page(on: topic.text)?.lines
    let named = spelled(topic).flatMap { pageOn(name: $0) ?? pageInLibrary(on: $0) }
    let found = [word, page(onModule: topic.text), named].compactMap { $0 }
    return found.isEmpty ? nil : Array(found.joined(separator: [""]))
  }

  /// A name of the model or of the library as it is written, however its capitals were typed.
  private func spelled(_ topic: Name) -> Name? {
    let model = core.compiled
    let own = (model?.checked.names.all ?? []) + (model?.model.phases ?? [])
    let called = (model?.model.relations ?? []).flatMap { [$0.calledFrom, $0.calledTo].compactMap { $0 } }
    let parts = (model?.model.fields.map(\.name) ?? []) + called
    for names in [own, libraryNames.keys.sorted(), parts] {
      if names.contains(topic.text) { return topic }
      let folded = topic.text.lowercased()
      if let name = names.first(where: { $0.lowercased() == folded }) {
        return Name(text: name, span: topic.span)
      }
    }
    return model?.checked.names.find(topic) == nil ? nil : topic
  }

  // ---- What is no name ----

  /// Up to three names near a word.
  private func nearest(_ word: String) -> [String] {
    var names =
      HelpPages.pages.flatMap(\.words) + (core.compiled?.checked.names.all ?? []) + libraryNames.keys.sorted()
    var found: [String] = []
    while found.count < 3, let near = Spelling.nearest(word, among: names) {
      found.append(near)
      names.removeAll { $0 == near }
    }
    return found
  }

  /// Pages and documentation in which all words stand, each by one of its own words and what it begins with.
  private func pages(with words: [String]) -> [(word: String, meaning: String)] {
    let wanted = words.map { $0.lowercased() }
    guard wanted.contains(where: { $0.count >= Performer.shortest }) else { return [] }
    let all = pages { text in wanted.allSatisfy { wanted in text.contains { $0.hasPrefix(wanted) } } }
    if !all.isEmpty || words.count == 1 { return all }
    let long = wanted.filter { $0.count > Performer.shortest }
    return pages { text in long.contains { wanted in text.contains { $0.hasPrefix(wanted) } } }
  }

  /// A word of fewer letters stands nearly everywhere.
  private static let shortest = 3

  /// - Parameter isWanted: by the words of a text, in small letters.
  private func pages(_ isWanted: (Set<String>) -> Bool) -> [(word: String, meaning: String)] {
    func holds(_ text: String) -> Bool { isWanted(Pieces.words(of: text)) }
    let pages = HelpPages.pages.filter { holds($0.lines.joined(separator: "\n")) }.map {
      ($0.words[0], $0.meaning)
    }
    let own = core.modules.flatMap(\.statements).compactMap { statement -> (String, String)? in
      guard let docs = statement.docs?.lines.joined(separator: " "), holds(docs),
        let name = declaredNames(of: [statement]).first
      else { return nil }
      return (name, docs)
    }
    let library = own.isEmpty && core.modules.isEmpty ? libraryNames.filter { holds($0.value.docs) } : [:]
    return pages + own + library.map { ($0.key, $0.value.docs) }.sorted { $0.0 < $1.0 }
  }
}
