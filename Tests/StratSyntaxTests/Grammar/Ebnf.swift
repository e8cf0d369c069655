// SPDX-License-Identifier: Apache-2.0
// Reads the notation of grammar/strat.ebnf: the reserved words, and each rule as a tree of choices. A rule of
// forms, `x<v>`, becomes the three rules that it stands for.

/// What stands on the right of a rule.
indirect enum EbnfPart: Sendable {
  case word(String)
  case name(String)
  case row([EbnfPart])
  case either([EbnfPart])
  case maybe(EbnfPart)
  case many(EbnfPart)
}

struct Ebnf: Sendable {
  var reserved: [String] = []
  var rules: [(name: String, body: EbnfPart)] = []
  /// The words and marks in quotes, without them.
  var quoted: Set<String> = []

  /// Words in quotes that are not reserved: each opens a statement or a clause of one.
  var opening: Set<String> {
    quoted.filter { $0.first?.isLetter == true }.subtracting(reserved)
  }

  struct Problem: Error { let text: String }

  init(_ text: String) throws {
    var pieces = Ebnf.pieces(of: text)[...]
    while let name = pieces.popFirst() {
      if name == "RESERVED" {
        while let word = pieces.popFirst(), word != ";" { reserved.append(word) }
        continue
      }
      guard pieces.popFirst() == "=" else { throw Problem(text: "no = after \(name)") }
      let start = pieces
      for form in name.hasSuffix("<v>") ? ["", "c", "o"] : [""] {
        pieces = start
        var reading = RuleReading(pieces: pieces, form: form)
        let body = try reading.either()
        guard reading.pieces.popFirst() == ";" else { throw Problem(text: "no ; after \(name)") }
        pieces = reading.pieces
        quoted.formUnion(reading.quoted)
        rules.append((RuleReading.named(name, form: form), body))
      }
    }
  }

  /// The pieces of the notation: quoted words (with their quotes), names with their form, and marks.
  static func pieces(of text: String) -> [String] {
    var out: [String] = []
    for line in text.split(separator: "\n") {
      var rest = uncommented(line)
      while let first = rest.first {
        var length = 1
        if first == "\"" {
          length = 2 + rest.dropFirst().prefix { $0 != "\"" }.count
        } else if first.isLetter {
          length = rest.prefix { $0.isLetter || $0 == "_" }.count
          if rest.dropFirst(length).first == "<" {
            length += 1 + rest.dropFirst(length).prefix { $0 != ">" }.count
          }
        }
        if first != " " { out.append(String(rest.prefix(length))) }
        rest = rest.dropFirst(length)
      }
    }
    return out
  }

  /// The line up to a `#` that begins it or follows a space.
  private static func uncommented(_ line: Substring) -> Substring {
    var before: Character = " "
    for index in line.indices {
      if line[index] == "#" && before == " " { return line[..<index] }
      before = line[index]
    }
    return line
  }
}

/// Reads one rule, in one of its forms.
private struct RuleReading {
  var pieces: ArraySlice<String>
  let form: String
  var quoted: Set<String> = []

  init(pieces: ArraySlice<String>, form: String) {
    self.pieces = pieces
    self.form = form
  }

  mutating func either() throws -> EbnfPart {
    var ways = [try row()]
    while pieces.first == "|" {
      pieces.removeFirst()
      ways.append(try row())
    }
    return ways.count == 1 ? ways[0] : .either(ways)
  }

  private mutating func row() throws -> EbnfPart {
    var parts: [EbnfPart] = []
    while let next = pieces.first, ![";", "|", ")", "]", "}"].contains(next) { parts.append(try part()) }
    return parts.count == 1 ? parts[0] : .row(parts)
  }

  private mutating func part() throws -> EbnfPart {
    let piece = pieces.removeFirst()
    switch piece {
    case "(": return try closed(by: ")")
    case "[": return .maybe(try closed(by: "]"))
    case "{": return .many(try closed(by: "}"))
    default: break
    }
    guard piece.hasPrefix("\"") else { return .name(RuleReading.named(piece, form: form)) }
    let word = String(piece.dropFirst().dropLast())
    quoted.insert(word)
    return .word(word)
  }

  private mutating func closed(by end: String) throws -> EbnfPart {
    let inside = try either()
    guard pieces.popFirst() == end else { throw Ebnf.Problem(text: "no \(end) where it is due") }
    return inside
  }

  /// `x<v>` in form c is `x<c>`; `<v->` is the form that may stand on the left of an operator.
  static func named(_ name: String, form: String) -> String {
    guard let mark = name.firstIndex(of: "<") else { return name }
    let base = name[..<mark]
    var wanted = String(name[name.index(after: mark)...].dropLast())
    if wanted == "v" { wanted = form }
    if wanted == "v-" { wanted = form.isEmpty ? "" : "c" }
    return wanted.isEmpty ? String(base) : "\(base)<\(wanted)>"
  }
}
