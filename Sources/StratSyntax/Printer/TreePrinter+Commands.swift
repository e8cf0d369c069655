// SPDX-License-Identifier: Apache-2.0
// Commands as text.

extension TreePrinter {
  func text(_ command: Command) -> String {
    switch command {
    case .step(.one): "step"
    case .step(.amount(let amount)): "step " + simple(amount)
    case .step(.until(let condition, let within)):
      "step until " + disjunction(condition) + (within.map { " within " + simple($0) } ?? "")
    case .show(let value): "show " + selection(value)
    case .formed(let command, let form): text(command) + " as " + form.text
    case .check(let name): "check " + name.text
    case .list(let name): "list" + optional(name)
    case .bare(let word): word.rawValue
    case .why(let why): text(why)
    case .back(.one): "back"
    case .back(.steps(let count)): "back " + bound(count)
    case .back(.to(let moment)): "back to " + simple(moment)
    case .forward(let count): "forward" + (count.map { " " + bound($0) } ?? "")
    case .undo(let count): "undo" + (count.map { " " + bound($0) } ?? "")
    case .redo(let count): "redo" + (count.map { " " + bound($0) } ?? "")
    case .history(.recent): "history"
    case .history(.last(let count)): "history " + bound(count)
    case .history(.save(let file)): "history save " + text(file)
    case .rerun(let first, let last):
      "rerun" + (first.map { " " + bound($0) } ?? "") + (last.map { "-" + bound($0) } ?? "")
    case .branch(let name, let from): "branch " + name.text + (from.map { " from " + simple($0) } ?? "")
    case .switch(let name): "switch " + name.text
    case .drop(let name): "drop " + name.text
    case .rename(let old, let new): "rename \(old.text) \(new.text)"
    case .compare(let branches, let on): "compare " + names(branches) + (on.isEmpty ? "" : " on " + names(on))
    case .compareTheories(let comparison):
      "compare theories" + optional(comparison.slot) + " on " + names(comparison.measures)
        + over(comparison.over) + (comparison.worlds.map { " with \(bound($0)) worlds" } ?? "")
    case .whatIf(let blocks, let length):
      "what if " + blocks.map(block).joined(separator: " or ") + over(length)
    case .shock(let name, let moment): "shock " + name.text + (moment.map { " at " + simple($0) } ?? "")
    default: question(command)
    }
  }

  private func question(_ command: Command) -> String {
    switch command {
    case .speaker(let name): "as " + (name?.text ?? "none")
    case .diagnose(let name): "diagnose" + optional(name)
    case .predict(let subject, let length): "predict " + disjunction(subject, folds: false) + over(length)
    case .believe(let subject): "believe" + (subject.map { " " + path($0) } ?? "")
    case .advise(let length): "advise" + over(length)
    case .follow(let strategy, let actor): "follow \(strategy.text) for \(actor.text)"
    case .stopFollowing(let name): "stop following" + optional(name)
    case .run(let run): text(run)
    case .sweep(let sweep): "sweep " + sweep.swept.map(text).joined(separator: ", ") + options(sweep.options)
    case .plot(let subjects, let length):
      "plot " + subjects.map { disjunction($0, folds: false) }.joined(separator: ", ") + over(length)
    case .file(let command, let file): command.rawValue + " " + text(file)
    case .seed(let number): "seed " + bound(number)
    case .setting(let command, let value): command.rawValue + optional(value)
    case .transcript(let name, let file): "transcript \(name.text)" + (file.map { " " + text($0) } ?? "")
    case .edit(let name): "edit" + optional(name)
    case .help(let topic): (["help"] + topic.map(\.text)).joined(separator: " ")
    default: ""
    }
  }

  private func optional(_ name: Name?) -> String { name.map { " " + $0.text } ?? "" }

  private func over(_ length: Expr?) -> String { length.map { " over " + sum($0) } ?? "" }

  private func text(_ why: WhyCommand) -> String {
    var out = "why " + disjunction(why.subject) + (why.since.map { " since " + simple($0) } ?? "")
    out += (why.isAgo ? " ago" : "") + (why.without.isEmpty ? "" : " without " + names(why.without))
    return out + (why.byShare ? " by share" : "") + (why.all ? " all" : "")
  }

  // MARK: - Runs

  /// `over` stands before `until`, the other options of both places are the same: so all stand before.
  private func text(_ run: RunCommand) -> String {
    var out = "run " + bound(run.worlds) + " worlds" + options(run.options)
    if let until = run.until {
      out += " until " + disjunction(until) + (run.within.map { " within " + sum($0) } ?? "")
    }
    return out
  }

  private func text(_ swept: Swept) -> String {
    switch swept.values {
    case .span(let from, let to, let by):
      "\(swept.name.text) from \(sum(from)) to \(sum(to))" + (by.map { " by " + sum($0) } ?? "")
    case .collection(let values): "\(swept.name.text) in " + collection(values)
    }
  }

  private func options(_ options: [RunOption]) -> String { options.map { " " + text($0) }.joined() }

  private func text(_ option: RunOption) -> String {
    switch option {
    case .over(let length): "over " + sum(length)
    case .with(let settings): "with " + self.settings(settings)
    case .without(let names): "without " + self.names(names)
    case .withoutMoves(let actors): "without moves" + (actors.isEmpty ? "" : " by " + names(actors))
    case .named(let name): "as " + name.text
    case .seed(let number): "seed " + bound(number)
    case .following(let name): "following " + name.text
    case .from(let moment): "from " + simple(moment)
    case .worlds(let number): "worlds " + bound(number)
    case .keep(let names): "keep " + self.names(names)
    }
  }
}
