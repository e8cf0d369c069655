// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with a name.

import StratSyntax

extension NameProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let wanted, let nearest):
      message(
        "E0201", wanted.map { "`\(name.text)` is not \($0)" } ?? "nothing here is called `\(name.text)`",
        at: name.span,
        help: nearest.map { Self.hint($0, for: name.text) } ?? Self.declaring(name.text, as: wanted ?? ""),
        fix: Self.fix(nearest, for: name.text))
    case .needsLength(let name):
      message(
        "E0202", "`\(name.text)` of the library needs a clock that has a length", at: name.span,
        help: "say how long a step is: clock quarter from 2026-Q3")
    case .leftOut(let name, let cause):
      message(
        "E0210", "`\(name.text)` of the library stands on `\(cause)`, which this model declares for itself",
        at: name.span, help: "give your own `\(cause)` another name, or declare `\(name.text)` too")
    case .noSuchMember(let name, let kind, let last):
      message(
        "E0208", "there is no `\(name.text)`", at: name.span,
        help: last == 0
          ? "no \(kind) is without a name of its own: list"
          : "without a name of their own there are \(kind) 1 to \(kind) \(last)")
    case .noKindToNumber(let name, let found, let meant):
      message(
        "E0209", "`\(name.text)` is \(found), and only things of a kind have numbers", at: name.span,
        help: meant)
    case .clash(let one, let other, let isCase):
      // Kinds are looked at before things, whatever was written first.
      one.span.isBehind(other.span) ? clash(one, first: other, isCase) : clash(other, first: one, isCase)
    case .wrong(let name, let found, let wanted, let hint):
      message(
        "E0204", "`\(name.text)` is \(found), not \(wanted)", at: name.span,
        help: hint ?? "help \(name.text) tells more of it")
    case .noMember(let name, let owner, let nearest):
      message(
        "E0205", "\(owner) has no `\(name.text)`", at: name.span,
        help: nearest.map { Self.hint($0, for: name.text) }
          ?? "help \(owner.split(separator: " ").last ?? "") tells what there is",
        fix: Self.fix(nearest, for: name.text))
    case .twoInverses(let name, let fields, let owner):
      message(
        "E0206", "`\(name.text)` can be read two ways: by \(Words.list(fields.map { "`\($0)`" }, "or"))",
        at: name.span,
        help: fields.first.map { "say which: \(name.text) where \($0) is \(owner)" })
    }
  }

  private func clash(_ name: Name, first: Name, _ isCase: Bool) -> Diagnostic {
    message(
      isCase ? "E0211" : "E0203",
      isCase
        ? "`\(name.text)` and `\(first.text)` differ only in capitals" : "`\(name.text)` is declared twice",
      at: name.span, also: [(first.span, "declared here first")],
      help: "one name, one thing: give one of them another name")
  }

  /// Only capitals are mended without a look: a near name may be another one.
  private static func fix(_ nearest: String?, for text: String) -> (text: String, isSafe: Bool)? {
    nearest.map { ($0, $0.lowercased() == text.lowercased()) }
  }

  /// The line that would declare a name that nothing has.
  private static func declaring(_ name: String, as wanted: String) -> String {
    if wanted.hasPrefix("a kind, a unit, or") {
      return ForeignWords.holds[name.lowercased()]
        ?? "a thing of a kind, a unit, or number, share, date, yes/no, one of a, b"
    }
    switch wanted {
    case "a kind": return "declare it first: kind \(Plural.declaring(name)) { … }"
    case "a unit": return ForeignWords.units[name.lowercased()] ?? "declare it first: unit \(name)"
    case "a relation": return "declare it first: relation \(name) between … and …"
    case "a definition or a function" where FoldFunction(rawValue: name.lowercased()) != nil:
      return "it is taken of things: \(name.lowercased()) size of shops; numbers are written out: a + b"
    case "a definition or a function": return "declare it first: define \(name)(x: number) = 2 * x"
    case "a parameter": return "declare it first: parameter \(name) = 5%"
    case "": return "list shows what there is; to declare it: parameter \(name) = 5%, define \(name) = …"
    default: return "list shows what there is"
    }
  }

  private static func hint(_ nearest: String, for text: String) -> String {
    nearest.lowercased() == text.lowercased()
      ? "its capitals are written so: \(nearest)" : "the nearest is `\(nearest)`"
  }
}

/// Lists in words.
enum Words {
  /// `a, b and c`
  static func list(_ parts: [String], _ last: String = "and") -> String {
    guard parts.count > 1, let end = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }

  /// `an office`, `a shop`
  static func a(_ noun: String) -> String {
    guard let first = noun.lowercased().unicodeScalars.first else { return noun }
    return "aeio".unicodeScalars.contains(first) ? "an \(noun)" : "a \(noun)"
  }
}

extension SourceSpan {
  /// Whether it was written later: in a later text, or further down in the same.
  fileprivate func isBehind(_ other: SourceSpan) -> Bool {
    (source.rawValue, start) > (other.source.rawValue, other.start)
  }
}
