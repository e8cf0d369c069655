// SPDX-License-Identifier: Apache-2.0
// Declarations as text.

extension TreePrinter {
  func text(_ declaration: Declaration) -> String {
    switch declaration {
    case .use(let use): "use " + use.module.text + optional("instead of", use.insteadOf)
    case .clock(let clock): "clock " + simple(clock.step) + (clock.start.map { " from " + simple($0) } ?? "")
    case .record(let record): "record every " + simple(record.every)
    case .unit(let unit): text(unit)
    case .kind(let kind): text(kind)
    case .extend(let extend): "extend \(extend.kind.text) " + fields(extend.fields)
    case .field(let field): text(field)
    case .relation(let relation): text(relation)
    case .curve(let curve): text(curve)
    case .template(let template):
      "template \(template.kind.text) \(template.name.text)" + optional("like", template.template)
        + valuesIfAny(template.values)
    case .instance(let instance): text(instance)
    case .population(let population): text(population)
    case .data(let data): data.name.text + " from " + text(data.file) + valuesIfAny(data.values)
    case .link(let link): text(link)
    case .parameter(let parameter):
      "parameter " + parameter.name.text + note(parameter.type) + " " + given(parameter.given)
        + (parameter.plausible.map { " plausible \(sum($0.low)) to \(sum($0.high))" } ?? "")
    case .define(let define): text(define)
    case .measure(let measure):
      "measure " + measure.name.text + optional(measure.title) + note(measure.type) + " = "
        + value(measure.value)
    default: verb(declaration)
    }
  }

  private func note(_ type: TypeNote?) -> String { type.map { ": " + text($0) } ?? "" }

  private func text(_ unit: UnitDeclaration) -> String {
    "unit " + unit.name.text + (unit.plural.map { ", " + $0.text } ?? "")
      + (unit.value.map { " = " + expression($0) } ?? "")
  }

  private func text(_ kind: KindDeclaration) -> String {
    "kind " + kind.name.text + (kind.plural.map { ", " + $0.text } ?? "") + optional(kind.title)
      + optional("is", kind.parent) + fieldsIfAny(kind.fields)
  }

  private func fieldsIfAny(_ items: [FieldItem]) -> String { items.isEmpty ? "" : " " + fields(items) }

  private func fields(_ items: [FieldItem]) -> String {
    braces(items.map { inner.docs($0.docs) + inner.margin + inner.text($0.kind) })
  }

  private func text(_ item: FieldItem.Kind) -> String {
    switch item {
    case .field(let field): text(field)
    case .called(let places):
      "called " + places.map { "\($0.owner.text).\($0.name.text)" }.joined(separator: ", ")
    case .always(let condition): "always " + disjunction(condition)
    }
  }

  private func text(_ field: FieldDeclaration) -> String {
    "\(field.name.text): " + (field.isHidden ? "hidden " : "") + text(field.type)
      + (field.given.map { " " + given($0) } ?? "")
  }

  private func text(_ relation: RelationDeclaration) -> String {
    let many = relation.multiplicity.map {
      ", \($0.firstIsOne ? "one" : "many") to \($0.secondIsOne ? "one" : "many")"
    }
    return "relation \(relation.name.text) " + text(relation.ends) + (many ?? "")
      + fieldsIfAny(relation.fields)
  }

  private func text(_ ends: RelationEnds) -> String {
    ends.isDirected
      ? "from \(ends.first.text) to \(ends.second.text)"
      : "between \(ends.first.text) and \(ends.second.text)"
  }

  private func text(_ curve: CurveDeclaration) -> String {
    let shape =
      switch curve.shape {
      case .points(let points):
        "through " + points.map { "(\(expression($0.x)), \(expression($0.y)))" }.joined(separator: ", ")
      case .file(let file, let values): "from " + text(file) + valuesIfAny(values)
      }
    return "curve \(curve.name.text) " + shape
  }

  private func text(_ instance: InstanceDeclaration) -> String {
    "\(instance.kind.text) \(instance.name.text)" + optional(instance.title)
      + optional("numbered", instance.number)
      + optional("like", instance.template) + valuesIfAny(instance.values)
  }

  private func text(_ population: PopulationDeclaration) -> String {
    "\(bound(population.count)) \(population.kind.text)" + optional("numbered", population.number)
      + optional("like", population.template) + " " + values(population.values)
  }

  private func text(_ link: LinkDeclaration) -> String {
    let members =
      switch link.members {
      case .among(let name): "among " + name.text
      case .ends(let ends): text(ends)
      }
    return "link \(link.relation.text) \(members) \(link.gives == .known ? "by" : "~") " + path(link.network)
  }

  private func text(_ define: DefineDeclaration) -> String {
    let head =
      "define " + define.name.text + (define.parameters.isEmpty ? "" : "(\(binders(define.parameters)))")
    return switch define.body {
    case .value(let value): head + " = " + self.value(value)
    case .block(let block): head + " " + self.block(block)
    }
  }

  // MARK: - Verbs

  private func verb(_ declaration: Declaration) -> String {
    switch declaration {
    case .phases(let phases): "phases " + names(phases.names)
    case .phase(let phase):
      "phase \(phase.name.text) \(phase.isAfter ? "after" : "before") \(phase.other.text)"
    case .rule(let rule): text(rule)
    case .move(let move):
      "move \(move.name.text)(\(binders(move.parameters))) by \(binder(move.actor)) " + block(move.body)
    case .question(let question): text(question)
    case .shock(let shock): "shock \(shock.name.text)" + optional(shock.title) + " " + block(shock.body)
    case .signal(let signal): text(signal)
    case .strategy(let strategy):
      "strategy \(strategy.name.text) for \(strategy.actor.text)"
        + (strategy.bestFirst ? ", best first " : " ")
        + block(strategy.body)
    case .truth(let body): "in truth " + block(body)
    case .test(let test):
      "test " + text(test.title) + (test.settings.isEmpty ? " " : " with \(settings(test.settings)) ")
        + block(test.body)
    case .lesson(let lesson): "lesson " + text(lesson.title) + " " + block(lesson.body)
    default: ""
    }
  }

  private func text(_ rule: RuleDeclaration) -> String {
    var out = "rule \(rule.name.text) in \(rule.phase.text)"
    if !rule.binders.isEmpty { out += " for each " + binders(rule.binders) }
    if let condition = rule.condition { out += " where " + disjunction(condition) }
    if let trigger = rule.trigger { out += " " + text(trigger) }
    for turns in rule.turns { out += ", " + text(turns) }
    return out + " " + block(rule.body)
  }

  private func text(_ turns: Turns) -> String {
    switch turns {
    case .oneAtATime(.declared, _): "one at a time"
    case .oneAtATime(.random, _): "one at a time in random order"
    case .oneAtATime(.by(let key), _): "one at a time by " + expression(key)
    case .times(let count, _): bound(count) + " times"
    }
  }

  private func text(_ question: QuestionDeclaration) -> String {
    var out = "question \(question.name.text)" + optional(question.title)
    out += " in \(question.group.text) by " + binder(question.speaker)
    if question.asksOthers { out += " and others" }
    if let over = question.over { out += " over " + sum(over) }
    if let second = question.second { out += " with \(settings(second.settings)) as \(second.name.text)" }
    return out + " = " + expression(question.value) + " " + block(question.body)
  }

  private func text(_ signal: SignalDeclaration) -> String {
    var out = "signal \(signal.name.text)"
    if !signal.binders.isEmpty { out += " for each " + binders(signal.binders) }
    out += " to " + path(signal.receiver)
    if let trigger = signal.trigger { out += " " + text(trigger) }
    return out + " " + given(signal.given)
  }

  func settings(_ all: [Setting]) -> String {
    all.map { "\(path($0.target)) \($0.given.gives.rawValue) " + disjunction($0.given.value, folds: false) }
      .joined(separator: ", ")
  }
}
