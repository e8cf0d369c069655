// SPDX-License-Identifier: Apache-2.0
// Cuts lines into scopes by a tmLanguage file, as editors do: at each place the earliest rule that matches, of several
// the first.

import Foundation

@testable import StratSyntax

final class TextMateTokenizer {
  private struct Rule {
    var match: NSRegularExpression
    var end: NSRegularExpression?
    var scope: String?
    var captures: [Int: String] = [:]
    var inside: [[String: Any]] = []
  }

  private var repository: [String: [[String: Any]]] = [:]
  private var rules: [String: [Rule]] = [:]
  private let top: [Rule]

  struct Problem: Error { let text: String }

  init(_ json: String) throws {
    guard let grammar = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any],
      let parts = grammar["repository"] as? [String: [String: Any]],
      let patterns = grammar["patterns"] as? [[String: Any]]
    else { throw Problem(text: "no grammar") }
    for (name, part) in parts { repository[name] = part["patterns"] as? [[String: Any]] ?? [] }
    top = try Self.rules(patterns, repository)
  }

  private static func rules(_ patterns: [[String: Any]], _ repository: [String: [[String: Any]]]) throws
    -> [Rule]
  {
    try patterns.flatMap { pattern -> [Rule] in
      if let name = pattern["include"] as? String {
        guard let part = repository[String(name.dropFirst())] else { throw Problem(text: name) }
        return try rules(part, repository)
      }
      guard let match = (pattern["match"] ?? pattern["begin"]) as? String else {
        throw Problem(text: "\(pattern)")
      }
      var rule = Rule(match: try NSRegularExpression(pattern: match))
      rule.end = try (pattern["end"] as? String).map { try NSRegularExpression(pattern: $0) }
      rule.scope = pattern["name"] as? String
      for (number, capture) in pattern["captures"] as? [String: [String: String]] ?? [:] {
        rule.captures[Int(number) ?? 0] = capture["name"]
      }
      rule.inside = pattern["patterns"] as? [[String: Any]] ?? []
      return [rule]
    }
  }

  /// The innermost scope of each byte that has one.
  func scopes(_ source: SourceText) -> [Int: String] {
    var scopes: [Int: String] = [:]
    for number in 1...source.lineStarts.count {
      let line = source.line(number)
      let found = unitScopes(line)
      var (unit, byte) = (0, source.lineStarts[number - 1])
      for scalar in line.unicodeScalars {
        scopes[byte] = found[unit]
        unit += UTF16.width(scalar)
        byte += UTF8.width(scalar)
      }
    }
    return scopes
  }

  /// The innermost scope of each UTF-16 unit of a line.
  private func unitScopes(_ line: String) -> [String?] {
    let length = line.utf16.count
    var scopes: [String?] = Array(repeating: nil, count: length)
    var stack: [(rule: Rule, rules: [Rule])] = []
    var at = 0
    while at <= length {
      let rules = stack.last?.rules ?? top
      let rest = NSRange(location: at, length: length - at)
      let options: NSRegularExpression.MatchingOptions = [.withTransparentBounds, .withoutAnchoringBounds]
      let end = stack.last.flatMap { $0.rule.end?.firstMatch(in: line, options: options, range: rest) }
      var best: (rule: Rule, found: NSTextCheckingResult)?
      for rule in rules {
        guard let found = rule.match.firstMatch(in: line, options: options, range: rest) else { continue }
        if found.range.length == 0, rule.end == nil { continue }
        if found.range.location < best?.found.range.location ?? Int.max { best = (rule, found) }
      }
      let outer = stack.last?.rule.scope
      if let end, end.range.location <= best?.found.range.location ?? Int.max {
        fill(&scopes, NSRange(location: at, length: end.range.upperBound - at), outer)
        at = end.range.upperBound
        stack.removeLast()
        if at == length { return scopes }
        continue
      }
      guard let best else {
        fill(&scopes, rest, outer)
        return scopes
      }
      fill(&scopes, NSRange(location: at, length: best.found.range.location - at), outer)
      fill(&scopes, best.found.range, best.rule.scope ?? outer)
      for (number, scope) in best.rule.captures { fill(&scopes, best.found.range(at: number), scope) }
      at = best.found.range.upperBound
      if best.rule.end != nil {
        stack.append((best.rule, (try? Self.rules(best.rule.inside, repository)) ?? []))
      }
    }
    return scopes
  }

  private func fill(_ scopes: inout [String?], _ range: NSRange, _ scope: String?) {
    guard let scope, range.location != NSNotFound else { return }
    for i in range.location..<range.upperBound { scopes[i] = scope }
  }
}
