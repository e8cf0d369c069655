// SPDX-License-Identifier: Apache-2.0
// Sorts the statements of all texts into declarations, tests and commands, and lets the prelude yield: what
// it
// declares under a name that the model gives to something of its own is left out, with all that stands on it.

import StratSyntax

/// A declaration (or a tie said at the start) and where it comes from.
struct Item {
  var statement: Statement
  var role: Module.Role

  var declaration: Declaration? {
    if case .declaration(let declaration) = statement.kind { declaration } else { nil }
  }

  var docs: String { statement.docs?.lines.joined(separator: "\n") ?? "" }
}

extension Statement {
  /// Whether it leaves the world as it is at the start.
  fileprivate var isQuestion: Bool {
    switch kind {
    case .command(let command):
      switch command {
      case .seed, .show, .formed, .list, .help, .plot, .check, .speaker, .file(.save, _): true
      default: false
      }
    case .action(.expect(let expectation)):
      if case .fails = expectation.claim { false } else { true }
    case .action(.value(let value)):
      if case .call = value.kind { false } else { true }
    case .action(.formed): true
    default: false
    }
  }
}

extension Checker {
  /// All declarations in order; tests and commands go to their own lists.
  func gather(_ modules: [Module]) -> [Item] {
    names.privateSources = Set(modules.filter { $0.role != .model }.map(\.source.id))
    for (place, module) in modules.enumerated() {
      textOrder[module.source.id] = place
      texts[module.source.id] = module.source
    }
    unread = Unread(modules.flatMap(\.unread), missesModule: modules.contains(where: \.missesModule))
    hasErrors = !unread.isEmpty
    var own = Set(modules.filter { $0.role != .prelude }.flatMap { declaredNames(of: $0.statements) })
    own.formUnion(unread.declared)
    let overrides = Overrides(modules)
    own.subtract(overrides.names)
    let dropped = yielding(modules.filter { $0.role == .prelude }, to: own, of: modules).union(
      overrides.spans)
    return modules.flatMap { module in sorted(module, without: module.role == .model ? [] : dropped) }
  }

  /// Ties said before anything was done (in any text) are part of the start; later ones are things that are
  /// done.
  private func sorted(_ module: Module, without dropped: Set<SourceSpan>) -> [Item] {
    var items: [Item] = []
    for statement in module.statements where !dropped.contains(statement.span) {
      let item = Item(statement: statement, role: module.role)
      switch statement.kind {
      case .declaration(.test(let test)): tests.append(test)
      // Which modules come in was settled before.
      case .declaration(.use): break
      case .declaration(let declaration):
        if let later = LaterForm(declaration) {
          report(DeclarationProblem.later(later, statement.span))
        } else {
          items.append(item)
        }
      case .action(let action) where action.makesTie && !module.isDone && commands.allSatisfy(\.isQuestion):
        items.append(item)
      case .action, .command:
        if case .command(let command) = statement.kind, let later = LaterForm(command) {
          report(DeclarationProblem.later(later, statement.span))
        }
        if module.isDone, case .command(.follow(let strategy, let actor)) = statement.kind {
          pending.followings.append((strategy, actor))
        }
        commands.append(statement)
      case .missing: break
      }
    }
    return items
  }

  /// The places of the prelude's declarations that yield, and with them all that stands on them.
  private func yielding(_ prelude: [Module], to own: Set<String>, of modules: [Module]) -> Set<SourceSpan> {
    let declared = prelude.flatMap { declaredNames(of: $0.statements) }
    var gone = own.subtracting(sharedUnits(modules)).intersection(declared)
    names.withoutLength = wordsWithoutLength(modules).subtracting(gone)
    gone.formUnion(names.withoutLength)
    guard !gone.isEmpty else { return [] }
    let all = prelude.flatMap { module in module.statements.map { YieldingStatement($0, in: module.source) } }
    var dropped: Set<SourceSpan> = []
    /// What relations that are gone call the others, and why they are gone.
    var goneMembers: [String: String] = [:]
    var count = -1
    while count < dropped.count {
      count = dropped.count
      for item in all where !dropped.contains(item.span) {
        let byName = item.declared.union(item.mentioned).intersection(gone).sorted().first
        let byMember = item.members.sorted().lazy.compactMap { goneMembers[$0] }.first
        guard let cause = byName ?? byMember else { continue }
        dropped.insert(item.span)
        for name in item.called { goneMembers[name] = names.leftOut[cause] ?? cause }
        for name in item.declared where !gone.contains(name) {
          names.leftOut[name] = names.leftOut[cause] ?? cause
        }
        gone.formUnion(item.declared)
      }
    }
    return dropped
  }

  /// On a clock of rounds no word of time has a length, and what the prelude says with one is left out.
  private func wordsWithoutLength(_ modules: [Module]) -> Set<String> {
    if unread.clock != nil { return [] }
    var words = Set(TimeWord.allCases.flatMap { [$0.rawValue, $0.rawValue + "s"] })
    for statement in modules.flatMap(\.statements) {
      switch statement.kind {
      case .declaration(.clock(let clock)) where clock.hasLength: return []
      case .declaration(.unit): words.subtract(declaredNames(of: [statement]))
      default: break
      }
    }
    return words
  }

  /// Units that the model declares just as the prelude does: the same thing said again.
  private func sharedUnits(_ modules: [Module]) -> Set<String> {
    func units(_ isPrelude: Bool) -> Set<String> {
      Set(
        modules.filter { ($0.role == .prelude) == isPrelude }.flatMap(\.statements).compactMap { statement in
          guard case .declaration(.unit(let unit)) = statement.kind, unit.value == nil else { return nil }
          return unit.name.text
        })
    }
    let shared = units(true).intersection(units(false))
    return shared.union(shared.map(Plural.of))
  }
}

/// A statement of the prelude: the names it declares, and the words in it.
private struct YieldingStatement {
  var span: SourceSpan
  var declared: Set<String>
  var mentioned: Set<String>
  /// What a relation calls the others, and the words after a point, which may be such.
  var called: Set<String> = []
  var members: Set<String>

  init(_ statement: Statement, in source: SourceText) {
    span = statement.span
    declared = Set(declaredNames(of: [statement]))
    mentioned = WordScan.words(of: source, in: statement.span)
    members = WordScan.words(of: source, in: statement.span, afterPoint: true)
    if case .declaration(.relation(let relation)) = statement.kind {
      for case .called(let places) in relation.fields.map(\.kind) {
        called.formUnion(places.map(\.name.text))
      }
      members.subtract(called)
    }
  }
}

/// Finds the words of a text that may name something of the model: not those after a point or before a colon. Or just
/// those after a point.
enum WordScan {
  static func words(of source: SourceText, in span: SourceSpan, afterPoint isWanted: Bool = false) -> Set<
    String
  > {
    var found: Set<String> = []
    var i = span.start
    let bytes = source.utf8
    let end = Swift.min(span.end, bytes.count)
    while i < end {
      if bytes[i] == UInt8(ascii: "#") {
        while i < end, bytes[i] != 0x0A { i += 1 }
      } else if isLetter(bytes[i]) {
        let start = i
        while i < end, isLetter(bytes[i]) || isDigit(bytes[i]) { i += 1 }
        let afterPoint = start > span.start && bytes[start - 1] == UInt8(ascii: ".")
        let beforeColon = i < end && bytes[i] == UInt8(ascii: ":")
        if afterPoint == isWanted && !beforeColon {
          found.insert(String(decoding: bytes[start..<i], as: UTF8.self))
        }
      } else {
        i += 1
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

/// Regular plurals.
enum Plural {
  /// `shop` -> `shops`, `duty` -> `duties`, `branch` -> `branches`; abbreviations in capitals stay as they
  /// are.
  static func of(_ noun: String) -> String {
    guard let last = noun.unicodeScalars.last, last.properties.isLowercase else {
      return noun.unicodeScalars.last?.properties.isUppercase == true ? noun : noun + "s"
    }
    let beforeLast = noun.unicodeScalars.dropLast().last
    if last == "y", let letter = beforeLast, !"aeiou".unicodeScalars.contains(letter) {
      return String(noun.dropLast()) + "ies"
    }
    if last == "s" || last == "x" || last == "z" || (last == "h" && (beforeLast == "c" || beforeLast == "s"))
    {
      return noun + "es"
    }
    return noun + "s"
  }

  /// What declares a kind of which only one word is known, the one for several perhaps: `shop` of `shops`,
  /// `child, children` of `children`.
  static func declaring(_ word: String) -> String {
    if let one = irregular[word.lowercased()] { return "\(one), \(word)" }
    let one = word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.dropLast(word.hasSuffix("ses") ? 2 : 1)
    return one.count > 1 && of(String(one)) == word ? String(one) : word
  }

  private static let irregular = [
    "children": "child", "people": "person", "men": "man", "women": "woman", "wives": "wife", "mice": "mouse",
  ]
}

/// The names that statements add to the one list of names; singular and plural of kinds and units.
public func declaredNames(of statements: [Statement]) -> [String] {
  statements.flatMap { statement -> [String] in
    guard case .declaration(let declaration) = statement.kind else { return [] }
    return declaration.declaredNames
  }
}

extension Declaration {
  var declaredNames: [String] {
    switch self {
    case .unit(let unit): [unit.name.text, unit.plural?.text ?? Plural.of(unit.name.text)]
    case .kind(let kind): [kind.name.text, kind.plural?.text ?? Plural.of(kind.name.text)]
    case .clock(let clock): clock.declaredNames
    case .field(let field): [field.name.text]
    case .relation(let relation): [relation.name.text]
    case .curve(let curve): [curve.name.text]
    case .template(let template): [template.name.text]
    case .instance(let thing): [thing.name.text]
    case .parameter(let parameter): [parameter.name.text]
    case .define(let define): [define.name.text]
    case .measure(let measure): [measure.name.text]
    case .rule(let rule): [rule.name.text]
    case .move(let move): [move.name.text]
    case .shock(let shock): [shock.name.text]
    case .strategy(let strategy): [strategy.name.text]
    case .signal(let signal): [signal.name.text]
    default: []
    }
  }
}

extension ClockDeclaration {
  /// A clock of hours takes the word from effort: `hour` is then time.
  fileprivate var declaredNames: [String] {
    guard let word, TimeWord(name: word) == .hour else { return [] }
    return ["hour", "hours"]
  }

  /// A word that is none of time is a problem of its own, and not of all that speaks of time.
  fileprivate var hasLength: Bool { word != "round" && word != "rounds" }

  private var word: String? {
    switch step.kind {
    case .name(let name): name.text
    case .number(let number): number.unit?.text
    default: nil
    }
  }
}

extension Action {
  /// `Dana knows Rosa`, with or without a block.
  var makesTie: Bool {
    switch self {
    case .tie: true
    case .value(let expr): if case .tieTest = expr.kind { true } else { false }
    default: false
    }
  }
}
