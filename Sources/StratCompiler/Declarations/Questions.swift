// SPDX-License-Identifier: Apache-2.0
// Questions: what a strategist asks at each step. A number for the one who asks, of which notes say what it means.

import StratSyntax

extension Checker {
  func check(_ source: QuestionDeclaration, _ docs: String) {
    if let known = model.questions.first(where: { $0.name == source.name.text }) {
      return report(
        DeclarationProblem.twice(
          source.name.span, what: "the question `\(source.name.text)`", first: known.span))
    }
    var scope = Scope(.decision, owner: "question \(source.name.text)")
    let speaker = parameter(source.speaker, in: &scope)
    if case .thing = model.locals[speaker.index].type {
    } else if model.locals[speaker.index].type != .unknown {
      report(DeclarationProblem.speakerOfNoKind(source.speaker.span))
    }
    scope.speaker = speaker
    let value = typed(source.value, in: scope)
    open(value, in: "a question")
    if value.type != .unknown && value.type.unit == nil {
      report(DeclarationProblem.questionOfNoNumber(source.value.span, said: said(source.value)))
    }
    let answer = newLocal("answer", value.type, isMutable: false)
    scope.locals["answer"] = answer
    scope.purpose = .move
    let over = source.over.flatMap { steps($0, in: Scope(.definition)) }
    let second = source.second.map { self.second($0, value.type, in: &scope) }
    if let written = source.second, source.over == nil { reportUseless(written) }
    model.questions.append(
      Question(
        name: source.name.text, title: plain(source.title), group: source.group.text, speaker: speaker,
        value: value, answer: answer, body: body(of: source.body.statements, in: scope),
        asksOthers: source.asksOthers, over: over, second: second, span: source.name.span,
        docs: docs))
  }

  // MARK: A second answer

  private func second(_ source: SecondAnswer, _ type: ValueType, in scope: inout Scope) -> Question.Second {
    var parameters: [(field: FieldID, value: Double)] = []
    for setting in source.settings {
      guard let (field, value) = parameter(set: setting) else { continue }
      if parameters.contains(where: { $0.field == field }) {
        report(DeclarationProblem.turnsTwice(setting.span))
      }
      parameters.append((field, value))
    }
    return Question.Second(parameters: parameters, local: bind(source.name, type, in: &scope))
  }

  /// A parameter and the value that it has in the worlds of a second answer. Those worlds begin as what there is, so
  /// only what is one number of the world can be put in.
  private func parameter(set setting: Setting) -> (FieldID, Double)? {
    guard case .name(let name) = setting.target.kind, setting.given.gives == .known else {
      report(DeclarationProblem.secondOfNoParameter(setting.span))
      return nil
    }
    guard let id = parameter(named: name) else { return nil }
    let field = model.fields[id.index]
    guard field.keys.isEmpty, field.presence == nil else {
      report(DeclarationProblem.secondOfNoParameter(setting.span))
      return nil
    }
    let value = typed(setting.given.value, in: Scope(.definition), expecting: field.type)
    guard isFit(value, field.type, "`\(field.name)`", written: setting.given.value) else { return nil }
    checkBounds(value, field, written: setting.given.value)
    if let known = constant(value) { return (id, known) }
    report(DeclarationProblem.notKnown(value.span, what: "the other value of `\(field.name)`"))
    return nil
  }

  private func reportUseless(_ second: SecondAnswer) {
    guard let first = second.settings.first, let last = second.settings.last else { return }
    let span = SourceSpan(source: first.span.source, start: first.span.start, end: last.span.end)
    let form = second.settings.map { setting in
      "\(said(setting.target) ?? "…") = \(said(setting.given.value) ?? "…")"
    }
    report(
      DeclarationProblem.secondOfNow(
        span,
        form: "over 8 \(model.clock.unit)s with \(form.joined(separator: ", ")) as \(second.name.text)"))
  }
}

extension Checked {
  /// The number that a question asks for, for a thing of the model.
  public func fragment(of question: Question, by speaker: Name) -> CheckedFragment {
    fragment([], [:]) { checker, _ in
      checker.thing(speaker).map { .value(question.value.replacing([question.speaker: $0])) }
    }
  }

  /// The notes that say what an answer means.
  public func fragment(
    telling question: Question, answer: Double, second: Double?, by speaker: Name
  ) -> CheckedFragment {
    fragment([], [:]) { checker, _ in
      guard let asker = checker.thing(speaker) else { return nil }
      func letting(_ local: LocalID, _ value: TypedExpr) -> TypedStatement {
        TypedStatement(.letting([local], value), at: question.span)
      }
      func number(_ value: Double) -> TypedExpr {
        TypedExpr(.number(value), question.value.type, at: question.span)
      }
      var given = [letting(question.speaker, asker), letting(question.answer, number(answer))]
      if let local = question.second?.local, let second { given.append(letting(local, number(second))) }
      return .statements(given + question.body)
    }
  }
}
