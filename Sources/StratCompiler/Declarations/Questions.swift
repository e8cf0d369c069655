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
    model.questions.append(
      Question(
        name: source.name.text, title: plain(source.title), group: source.group.text, speaker: speaker,
        value: value, answer: answer, body: body(of: source.body.statements, in: scope), asksOthers: source.asksOthers, over: over,
        span: source.name.span, docs: docs))
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
  public func fragment(telling question: Question, answer: Double, by speaker: Name) -> CheckedFragment {
    fragment([], [:]) { checker, _ in
      guard let asker = checker.thing(speaker) else { return nil }
      let number = TypedExpr(.number(answer), question.value.type, at: question.span)
      let given = [([question.speaker], asker), ([question.answer], number)].map { locals, value in
        TypedStatement(.letting(locals, value), at: question.span)
      }
      return .statements(given + question.body)
    }
  }
}
