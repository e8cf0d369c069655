// SPDX-License-Identifier: Apache-2.0
// The words for a word or sign that cannot stand where it does, by what is missing there, and for heads of
// declarations that are not whole.

extension ReadingError {
  func cannotStand(_ found: String, _ wanted: [Wanted], _ at: SourceSpan) -> Diagnostic {
    let code = placeCode(found, wanted)
    let what = found.isEmpty ? "the line cannot end here" : "`\(short(found))` cannot stand here"
    let reason: String? =
      switch code {
      case .behindTheEnd: "the statement has ended before it"
      case .valueIsMissing where !found.isEmpty: "a value is missing"
      case .nameIsMissing where !found.isEmpty: "a name is missing"
      default: nil
      }
    return Diagnostic(
      code, reason.map { "\(what): \($0)" } ?? what, at: .init(at, nearest(found, wanted)),
      help: (wanted.isEmpty ? [] : ["here stands " + Wanted.list(wanted)]) + habitHelp(found, wanted))
  }

  /// The line of this language, where the sign shows which one of another was meant.
  private func habitHelp(_ found: String, _ wanted: [Wanted]) -> [String] {
    if let line = Self.wholeLine(found, wanted) { return [line] }
    return switch found.lowercased() {
    case ":" where wanted.contains(.block): ["what is to be done stands in braces: { … }"]
    case "in" where wanted == [.written(":")]: ["in a head the kind stands behind a colon: for each s: shop"]
    case "{" where wanted == [.written(":")]:
      ["name it, and say of which kind: for each s: shop { … }, by p: person { … }"]
    case "{" where wanted == [.written("in")]: ["name it, and say of which: each s in shops { … }"]
    case "of" where wanted == [.written("in")]: ["each s in shops { … }"]
    case "elif", "elsif", "elseif": ["the other way: } else if x > 2 { … }"]
    case "+" where wanted == [.value]: ["to add to something: x += 1; a number above zero has no sign"]
    case ">" where wanted == [.value], "=" where wanted == [.value]:
      ["to give a value: x = 5; to ask: x is 5, x is not 5, x >= 5"]
    case "if" where wanted.contains(.block):
      ["who is meant stands behind where: for each s: shop where s.size > 2 { … }"]
    case "if" where wanted.first == .lineEnd:
      ["a value by case: if x > 2 then 3 else 4; which of many: … where size > 2"]
    case "?" where wanted.first == .lineEnd: ["a value by case: if x > 2 then 3 else 4"]
    case "with", "that", "who", "which", "having":
      wanted.first == .lineEnd
        ? ["which of many are meant stands behind where: share of shops where size > 2"] : []
    case "for" where wanted == [.value]:
      ["an aggregate: sum size of shops; with a condition: sum size of shops where size > 2"]
    case "best" where wanted.contains(.block):
      ["behind a comma: strategy calm for Dana, best first { … }"]
    case "after" where wanted.contains(.block):
      ["a rule that waits: rule r in act at 2027-Q3 { … }, or every 3 quarters"]
    default: []
    }
  }

  /// A whole line as an example, where one word is missing that few know of.
  private static func wholeLine(_ found: String, _ wanted: [Wanted]) -> String? {
    switch wanted {
    case [.text]: "a file stands in quotes: save \"session.strat\", open \"model.strat\""
    case [.written("worlds")]: "run 100 worlds over 8 steps"
    case [.written("from")]: "who pays stands behind from: pay 5 USD from outside to s.till"
    case [.typeNote]: "for example: size: number = 3"
    case [.written("between"), .written("from")]:
      "for example: relation knows between person and person; one way: relation visits from person to shop"
    case [.written(":")] where found == "[": "a value for each stands so: price: number for each 1..3 = 0"
    case [.written(":")] where found == "}": "say what it holds: size: number = 3"
    case [.written("(")] where found == "by":
      "a move has brackets, also empty ones: move rest() by p: person { … }"
    case [.written("by")] where found == "{": "say who makes it: move rest() by p: person { … }"
    case [.written("for")] where found == "{": "say whose it is: strategy calm for Dana { … }"
    case [.written("first")], [.written("best")]:
      "its best line first: strategy calm for Dana, best first { … }"
    case [.written("none")]: "several words stand so: stage: one of new, old"
    default:
      ["extends", "inherits", "implements"].contains(found.lowercased()) && wanted.first == .lineEnd
        ? "a kind below another: kind shop is place" : nil
    }
  }

  private static let libraries: Set<String> = [
    "math", "np", "numpy", "random", "stats", "pd", "scipy", "statistics", "cmath", "plt", "console",
  ]

  /// The line for `owner.name(given)`.
  func memberLine(_ name: String, _ owner: String, _ given: String) -> String {
    if Self.libraries.contains(owner.lowercased()) {
      return "it stands alone: \(name)(\(given.isEmpty ? "…" : given))"
    }
    switch name.lowercased() {
    case "mean", "sum", "min", "max", "median":
      let path = owner.split(separator: ".").map(String.init)
      if given.isEmpty, path.count > 1 {
        return
          "it stands in front: \(name) \(path[path.count - 1]) of \(path.dropLast().joined(separator: "."))"
      }
      return "it stands in front: \(name) \(given.isEmpty ? "size" : given) of \(owner)"
    case "count", "len", "length", "size", "share": return "it stands in front: count of \(owner)"
    case "filter", "where", "select": return "\(owner) where \(given.isEmpty ? "size > 2" : given)"
    case "delete", "remove", "destroy": return "remove \(owner)"
    case "head", "show", "print": return "show \(owner)"
    default: break
    }
    return given.isEmpty
      ? "a field or a definition stands without brackets: \(owner).\(name)"
      : "put the thing first among its parts: \(name)(\(owner), \(given))"
  }

  /// One code for each cause: what is wanted tells them apart.
  private func placeCode(_ found: String, _ wanted: [Wanted]) -> DiagnosticCode {
    if found.isEmpty { return .lineTooShort }
    if wanted.first == .lineEnd { return .behindTheEnd }
    if wanted == [.value] { return .valueIsMissing }
    if wanted == [.name] { return .nameIsMissing }
    return wanted.contains(.block) ? .blockIsMissing : .cannotStand
  }

  /// The wanted word that was probably meant.
  private func nearest(_ found: String, _ wanted: [Wanted]) -> String? {
    let words = wanted.compactMap {
      if case .written(let word) = $0, word.first?.isLetter == true { word } else { nil }
    }
    let all = words.flatMap { $0.split(separator: " ").map(String.init) }
    return Spelling.nearest(found, among: all).map { "the nearest is `\($0)`" }
  }

  // MARK: - Heads

  /// `size: number` belongs into the kind; `size: 3` was to give the value.
  private func fieldInThing(_ name: String, _ holds: String, _ at: SourceSpan) -> Diagnostic {
    let what = "what `\(short(name))` holds is said in the kind, not in one of its things"
    let value = String(holds.prefix { $0 != "," })
    if ["yes", "no"].contains(value) || value.first?.isNumber == true {
      return Diagnostic(
        .fieldInThing, what, at: .init(at), help: ["here only its value: \(short(name)) = \(short(value))"],
        fix: TextEdit(span: at, text: "\(name) ="))
    }
    return Diagnostic(
      .fieldInThing, what, at: .init(at),
      help: [
        "in the kind: kind … { \(short(name)): \(short(holds)) = … }",
        "here only its value: \(short(name)) = …",
      ])
  }

  /// The message where the head of a declaration is not whole or holds too much.
  var headDiagnostic: Diagnostic {
    switch self {
    case .phaseIsMissing(let rule, let at):
      Diagnostic(
        .phaseIsMissing, "the rule `\(short(rule))` does not say in which phase of a step it runs",
        at: .init(at),
        help: [
          "rule \(short(rule)) in act …",
          "(shock, environment, decide, act, spread, account, sense, learn: in this order)",
        ],
        fix: TextEdit(span: at.before, text: "in act "), isFixSafe: false)
    case .severalThings(let kind, let names, let at):
      Diagnostic(
        .severalThings, "one statement declares one thing, and these are \(names.count)", at: .init(at),
        help: [
          names.map { "\(short(kind)) \(short($0))" }.joined(separator: "; "),
          "for many alike, without names: \(names.count) \(short(kind))s { … }",
        ],
        fix: TextEdit(span: at, text: names.map { "\(kind) \($0)" }.joined(separator: "; ")))
    case .fieldInThing(let name, let holds, let at): fieldInThing(name, holds, at)
    case .doubleSign(let sign, let target, let at):
      Diagnostic(
        .doubleSign, "`\(sign)` is no sign of strat", at: .init(at),
        help: ["\(short(target)) \(sign.prefix(1))= 1"],
        fix: TextEdit(span: at, text: " \(sign.prefix(1))= 1"))
    default:
      Diagnostic(
        .cannotStand, "this cannot stand here", at: .init(SourceSpan(source: SourceID(0), start: 0, end: 0)))
    }
  }
}
