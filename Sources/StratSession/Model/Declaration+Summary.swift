// SPDX-License-Identifier: Apache-2.0
// What a declaration declares, in two or three words, and the name by which a second one takes its place.

import StratSyntax

extension Declaration {
  /// `kind clinic`, `rule fade`.
  var summary: String {
    switch self {
    case .use(let use): "use \(use.module.text)"
    case .clock: "the clock"
    case .record: "the record"
    case .truth: "truth"
    case .phases: "the phases"
    case .data(let data): "\(data.name.text) from data"
    case .population(let population): "a population of \(population.kind.text)"
    case .link(let link): "a network of \(link.relation.text)"
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
    case .shock(let shock): shock.name.text
    case .signal(let signal): signal.name.text
    case .strategy(let strategy): strategy.name.text
    case .clock: "the clock"
    default: nil
    }
  }
}

extension Performer {
  /// At the prompt the same declaration again is already so; a different one takes the place of the old.
  ///
  /// - Returns: what is to be taken in, and what is to be said once it has been.
  mutating func replace(_ statements: [Statement]) -> (taken: [Statement], answers: [String]) {
    var taken: [Statement] = []
    var answers: [String] = []
    renewed = []
    for statement in statements {
      guard case .declaration(let declaration) = statement.kind, let key = declaration.key,
        let (m, s) = place(of: key)
      else {
        taken.append(statement)
        continue
      }
      let old = core.modules[m].statements[s]
      guard isSameSort(old, declaration) else {
        // Another kind of thing by that name: the check says so, and shows both.
        taken.append(statement)
        continue
      }
      let isGone = isGone(declaration)
      if words(old) == words(statement), !isGone {
        answers.append("Already so: \(declaration.summary).")
        continue
      }
      core.modules[m].statements.remove(at: s)
      forgetInJournal(old)
      renewed.insert(key)
      answers.append(
        "\(declaration.summary) " + (isGone ? "is there again." : "takes the place of the one before."))
      if let state = core.state, state.step > 0, !isGone {
        answers.append(
          "The \(state.step == 1 ? "step" : "\(state.step) steps") taken so far followed the old one, and what is "
            + "there stays; what comes follows the new. To take them again under the new, on another branch: rerun"
        )
      }
      taken.append(statement)
    }
    return (taken, answers)
  }

  /// A thing that was removed: declared again, it begins anew.
  private func isGone(_ declaration: Declaration) -> Bool {
    guard case .instance(let thing) = declaration else { return false }
    return goneSince(thing.name) != nil
  }

  /// What is replaced before the world changed was never so: replayed, the two would stand in one text.
  private mutating func forgetInJournal(_ old: Statement) {
    guard let text = journalText(old),
      let place = core.journal[core.journalPart...].lastIndex(of: text)
    else { return }
    core.journal.remove(at: place)
  }

  private func isSameSort(_ old: Statement, _ new: Declaration) -> Bool {
    guard case .declaration(let declaration) = old.kind else { return false }
    return declaration.summary == new.summary
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
