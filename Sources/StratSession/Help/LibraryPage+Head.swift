// SPDX-License-Identifier: Apache-2.0
// Reads the remark at the head of a module: what it is about, what it leaves out, whom it follows, what to try.

import StratSyntax

extension LibraryPage.About {
  /// - Parameter text: the whole module.
  init(_ text: String) {
    let head = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .prefix { $0.hasPrefix("#") && !$0.hasPrefix("##") }.map { String($0.dropFirst()) }
    var words: [String] = []
    for line in head {
      if line.hasPrefix(" Try:") {
        tries.append(LibraryPage.Try(words: line.dropFirst(5).trimmed, typed: []))
      } else if tries.isEmpty {
        words.append(line.trimmed)
      } else {
        add(line)
      }
    }
    for sentence in Self.sentences(words) { take(sentence) }
    takeFrom()
  }

  // ---- What to try ----

  /// A line of a session stands three spaces in; one that is further in than the first, or closes a block, goes on
  /// with the statement before it. What is less far in goes on with the words.
  private mutating func add(_ line: String) {
    let last = tries.count - 1
    guard line.hasPrefix("   ") else {
      tries[last].words += (tries[last].words.isEmpty ? "" : " ") + line.trimmed
      return
    }
    let typed = String(line.dropFirst(3))
    let goesOn = typed.hasPrefix(" ") || typed.hasPrefix("}")
    if goesOn, !tries[last].typed.isEmpty {
      tries[last].typed[tries[last].typed.count - 1].append(typed)
    } else {
      tries[last].typed.append([typed.trimmed])
    }
  }

  // ---- Sentences ----

  private static let labels = ["Slot:", "Contract:", "Assumes:", "Left out:", "Sources:", "Source:"]

  /// Sentences of lines; one that begins with a label begins anew even where the line before has no point.
  static func sentences(_ lines: [String]) -> [String] {
    var found: [String] = []
    var isOpen = false
    for line in lines {
      let isLabelled = labels.contains { line.hasPrefix($0) }
      for (place, part) in parts(of: line).enumerated() {
        if isOpen, place == 0, !isLabelled {
          found[found.count - 1] += " " + part
        } else {
          found.append(part)
        }
        isOpen = !ends(part)
      }
    }
    return found
  }

  /// The pieces of a line, each but the last a sentence or the end of one.
  private static func parts(of line: String) -> [String] {
    var parts: [[Substring]] = [[]]
    let words = line.split(separator: " ")
    for (place, word) in words.enumerated() {
      parts[parts.count - 1].append(word)
      let next = place + 1 < words.count ? words[place + 1].first : nil
      let begins = next.map { $0.isUppercase || "`([".contains($0) } ?? false
      if begins, ends(String(word)), !word.hasSuffix("al.") { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  private static func ends(_ text: String) -> Bool {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix(".)") || text.hasSuffix("?)")
  }

  // ---- Parts ----

  private mutating func take(_ sentence: String) {
    func behind(_ label: String) -> String? {
      sentence.hasPrefix(label) ? sentence.dropFirst(label.count).trimmed : nil
    }
    if let words = behind("Slot:") {
      slot = words
    } else if let words = behind("Contract:") {
      contract = words
    } else if let words = behind("Assumes:") {
      assumes = words
    } else if let words = behind("Left out:") {
      leavesOut = words
    } else if let words = behind("Sources:") ?? behind("Source:") {
      sources = words
    } else if sentence.hasPrefix("Brought in") {
      bringing = sentence
    } else if !sentence.hasPrefix("Part of the prelude") {
      add(sentence: sentence)
    }
  }

  /// What follows sources belongs to them where it says whose the equations and figures are.
  private mutating func add(sentence: String) {
    let isOfSources = ["Equation", "Own ", "["].contains { sentence.hasPrefix($0) }
    if let known = sources, isOfSources {
      sources = known + " " + sentence
    } else {
      idea += (idea.isEmpty ? "" : " ") + sentence
    }
  }

  /// `(paragraphs 10-11 of the essay)` is taken out of the idea and kept by itself.
  private mutating func takeFrom() {
    guard
      let found = idea.firstMatch(
        of: #/ ?\(((?:paragraph|Table|footnote)[^()]*?)(?: of the essay([^()]*))?\)/#)
    else { return }
    from = String(found.1) + String(found.2 ?? "")
    idea.replaceSubrange(found.range, with: "")
  }
}
