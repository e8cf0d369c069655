// SPDX-License-Identifier: Apache-2.0
// What a definition, a rule or a move names in its head: locals of a kind, a relation or a number.

import StratSyntax

extension Checker {
  /// The parameters of definitions and moves, before any body is looked at.
  func declareHeads() {
    for (index, define) in pending.defines.enumerated() {
      var scope = Scope(.definition)
      model.defines[index].parameters = define.parameters.map { parameter($0, in: &scope) }
    }
    for (index, move) in pending.moves.enumerated() { declareHead(index, move) }
  }

  private func declareHead(_ index: Int, _ move: MoveDeclaration) {
    var scope = Scope(.move)
    let parameters = move.parameters.map { parameter($0, in: &scope) }
    let speaker = parameter(move.actor, in: &scope)
    if case .thing = model.locals[speaker.index].type {
    } else if model.locals[speaker.index].type != .unknown {
      report(DeclarationProblem.speakerOfNoKind(move.actor.span))
    }
    model.moves.append(
      Move(
        name: move.name.text, parameters: parameters, speaker: speaker, body: [], span: move.name.span,
        docs: pending.moveDocs[index]))
  }

  /// A name of a head as a local of the noted type.
  func parameter(_ binder: StratSyntax.Binder, in scope: inout Scope) -> LocalID {
    bind(binder.name, type(of: binder.type, orNone: binder.orNone), in: &scope)
  }

  /// Gives a local its name. It may hide nothing: neither another local nor a name of the model. In the
  /// library's
  /// own texts it may have the name of something of a model, which the library cannot know.
  @discardableResult
  func bind(_ name: Name, _ type: ValueType, in scope: inout Scope, isMutable: Bool = false) -> LocalID {
    let local = newLocal(name.text, type, isMutable: isMutable)
    if scope.locals[name.text] != nil {
      report(DeclarationProblem.localTwice(name))
    } else if let place = names.place(of: name.text), !names.privateSources.contains(name.span.source),
      let symbol = names.find(name)
    {
      report(DeclarationProblem.localHides(name, symbol.words, place))
    }
    if !name.text.isEmpty { scope.locals[name.text] = local }
    return local
  }
}
