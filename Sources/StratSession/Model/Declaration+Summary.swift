// SPDX-License-Identifier: Apache-2.0
// What a declaration declares, in two or three words, and the name by which a second one takes its place.

import StratSyntax

extension Declaration {
  /// `kind clinic`, `rule fade`.
  var summary: String {
    switch self {
    case .use(let use): "use \(use.module.text)" + (use.insteadOf.map { " instead of \($0.text)" } ?? "")
    case .clock: "the clock"
    case .record: "the record"
    case .truth: "truth"
    case .phases: "the phases"
    case .data(let data): "\(data.name.text) from data"
    case .population(let population): "a population of \(population.kind.text)"
    case .link(let link): "a network of \(link.relation.text)"
    case .question(let question): "question \(question.name.text)"
    case .test(let test): "test \"\(test.title.plain ?? "")\""
    default: key.map { "\(word) \($0)" } ?? word
    }
  }

  private var word: String {
    switch self {
    case .unit: "unit"
    case .kind: "kind"
    case .extend: "more fields"
    case .field: "field"
    case .relation: "relation"
    case .curve: "curve"
    case .template: "template"
    case .instance(let thing): thing.kind.text
    case .parameter: "parameter"
    case .define: "definition"
    case .measure: "measure"
    case .phase: "phase"
    case .rule: "rule"
    case .move: "move"
    case .shock: "shock"
    case .signal: "signal"
    case .strategy: "strategy"
    case .lesson: "lesson"
    default: "declaration"
    }
  }

  /// The declared name, where there is one.
  var key: String? {
    switch self {
    case .unit(let unit): unit.name.text
    case .kind(let kind): kind.name.text
    case .field(let field): field.name.text
    case .relation(let relation): relation.name.text
    case .curve(let curve): curve.name.text
    case .template(let template): template.name.text
    case .instance(let thing): thing.name.text
    case .parameter(let parameter): parameter.name.text
    case .define(let define): define.name.text
    case .measure(let measure): measure.name.text
    case .phase(let phase): phase.name.text
    case .rule(let rule): rule.name.text
    case .move(let move): move.name.text
    case .question(let question): "question \(question.name.text)"
    case .shock(let shock): shock.name.text
    case .signal(let signal): signal.name.text
    case .strategy(let strategy): strategy.name.text
    case .clock: "the clock"
    // No name has a space in it.
    case .use(let use): use.insteadOf.map { "instead of \($0.text)" }
    default: nil
    }
  }

  fileprivate var isSwap: Bool { if case .use(let use) = self { use.insteadOf != nil } else { false } }
}

/// What becomes of a text's declarations beside those that stand already.
struct Replaced {
  /// What is to be taken in.
  var taken: [Statement] = []
  /// What is to be said once it has been.
  var answers: [String] = []
  /// What took an earlier line back, and belongs into the journal because that line is there.
  var kept: [Statement] = []
  /// An earlier line was taken back, and nothing stands in its place.
  var takesBack = false
}

extension Performer {
  /// At the prompt the same declaration again is already so; a different one takes the place of the old.
  ///
  /// A swap is taken back by its opposite.
  mutating func replace(_ statements: [Statement]) -> Replaced {
    var replaced = Replaced()
    renewed = []
    for statement in statements {
      if takesSwapBack(statement, &replaced) { continue }
      guard case .declaration(let declaration) = statement.kind, let key = declaration.key,
        let (m, s) = place(of: key)
      else {
        if case .declaration(let declaration) = statement.kind, declaration.isSwap {
          replaced.answers += stepsBefore
        }
        replaced.taken.append(statement)
        continue
      }
      let old = core.modules[m].statements[s]
      guard isSameSort(old, declaration) else {
        // Another kind of thing by that name: the check says so, and shows both.
        replaced.taken.append(statement)
        continue
      }
      let isGone = isGone(declaration)
      if words(old) == words(statement), !isGone {
        replaced.answers.append("Already so: \(declaration.summary).")
        continue
      }
      core.modules[m].statements.remove(at: s)
      forgetInJournal(old)
      if !declaration.isSwap { renewed.insert(key) }
      replaced.answers.append(
        "\(declaration.summary) " + (isGone ? "is there again." : "takes the place of the one before."))
      if !isGone { replaced.answers += stepsBefore }
      replaced.taken.append(statement)
    }
    return replaced
  }

  /// What to know where another model held in the steps so far.
  private var stepsBefore: [String] {
    guard let state = core.state, state.step > 0 else { return [] }
    return [
      "The \(state.step == 1 ? "step" : "\(state.step) steps") taken so far followed the old one, and what is "
        + "there stays; what comes follows the new. "
        + "To take them again under the new, on another branch: rerun"
    ]
  }

  /// `use B instead of A` behind `use A instead of B`: all is used as it is written again.
  private mutating func takesSwapBack(_ statement: Statement, _ replaced: inout Replaced) -> Bool {
    guard case .declaration(.use(let use)) = statement.kind, let other = use.insteadOf,
      let (m, s) = place(of: "instead of \(use.module.text)"),
      case .declaration(.use(let before)) = core.modules[m].statements[s].kind,
      before.module.text == other.text
    else { return false }
    let old = core.modules[m].statements.remove(at: s)
    if !forgetInJournal(old) { replaced.kept.append(statement) }
    replaced.takesBack = true
    replaced.answers.append(
      "Taken back: \(Declaration.use(before).summary). \(use.module.text) is used again.")
    replaced.answers += stepsBefore
    return true
  }

  /// A thing that was removed: declared again, it begins anew.
  private func isGone(_ declaration: Declaration) -> Bool {
    guard case .instance(let thing) = declaration else { return false }
    return goneSince(thing.name) != nil
  }

  /// What is replaced before the world changed was never so: replayed, the two would stand in one text.
  ///
  /// - Returns: whether the journal knows nothing of it any more.
  @discardableResult
  private mutating func forgetInJournal(_ old: Statement) -> Bool {
    guard let text = journalText(old),
      let place = core.journal[core.journalPart...].lastIndex(of: text)
    else { return false }
    core.journal.remove(at: place)
    return true
  }

  private func isSameSort(_ old: Statement, _ new: Declaration) -> Bool {
    guard case .declaration(let declaration) = old.kind else { return false }
    return declaration.summary == new.summary || declaration.isSwap && new.isSwap
  }

  private func place(of key: String) -> (Int, Int)? {
    for (m, module) in core.modules.enumerated() where module.role == .model {
      for (s, statement) in module.statements.enumerated() {
        if case .declaration(let old) = statement.kind, old.key == key { return (m, s) }
      }
    }
    return nil
  }

  /// The words of a statement without regard to spaces and lines.
  private func words(_ statement: Statement) -> [Substring] {
    guard let source = core.source(of: statement.span) else { return [] }
    return source.text(at: statement.span).split(whereSeparator: { $0.isWhitespace })
  }
}
