// SPDX-License-Identifier: Apache-2.0
// Lines checked against a model that is there; and models with a word missing or doubled, which never end the
// checker.

import StratSyntax
import Testing

@testable import StratCompiler

@Suite struct FragmentTests {
  static let model = """
    clock quarter from 2026-Q3
    unit USD
    phases decide, act
    kind group { support: share = 50% }
    kind actor { energy: number = 3; standing: share for each group = 20%; purse: account of USD = 5 USD }
    relation knows between actor and actor { called actor.contacts; strength: share = 50% }
    group parents
    actor Dana "Dana Ruiz" { standing = { parents: 35% } }
    actor Rosa
    Dana knows Rosa { strength = 70% }
    parameter q = 3%
    define known(a: actor) = sum strength of a.contacts
    measure mood = mean support of groups else 0
    curve c through (0, 1), (1, 2)
    template actor strong { energy = 9 }
    3 actors numbered i like strong { standing = { parents: 1% * i } }
    link knows among actors by ring(2)
    rule drift in act for each g: group where g.support < 90% every 1 year { g.support += q }
    shock slump { when chance(3% per quarter)
      for 2 quarters
      at first { note "slump" }
      while on { each a in actors { pay 1 USD from a.purse to outside } } }
    move rally(g: group) by a: actor {
      needs a.energy > 0 else "{a} is tired"
      a.energy -= 1
    }
    strategy plan for Dana { when support of parents < 50%: rally(parents) }
    """

  private func line(_ text: String) -> Statement? {
    Reader.read(SourceText(id: SourceID(7), name: "line", text: text)).statements.first
  }

  @Test func valuesAndConditions() throws {
    let model = checked(Self.model)
    #expect(model.codes == [], "\(model.titles)")
    guard case .action(.value(let value))? = line("known(Dana) + mood")?.kind else {
      Issue.record("this is a value")
      return
    }
    let found = model.fragment(value: value)
    #expect(found.messages.isEmpty)
    guard case .value(let typed)? = found.fragment?.content else {
      Issue.record("this is a value")
      return
    }
    #expect(typed.type == .plain)
    #expect(found.model.locals.count >= model.model.locals.count)
    guard case .action(.value(let wrong))? = line("known(Dana) + moood")?.kind else { return }
    #expect(model.fragment(value: wrong).messages.count == 1)
    #expect(model.fragment(value: wrong).fragment == nil)
  }

  @Test func movesAndStatements() throws {
    let model = checked(Self.model)
    guard case .action(.spoken(let spoken))? = line("Dana: rally(parents)")?.kind else {
      Issue.record("this is a move")
      return
    }
    let move = model.fragment(move: spoken.move, by: spoken.speaker)
    #expect(move.messages.isEmpty)
    let tie = try #require(line("Rosa.energy = 2"))
    let statements = model.fragment(statements: [tie])
    #expect(statements.messages.isEmpty)
    #expect(statements.fragment != nil)
    let creation = try #require(line("create actor like strong { energy = 2 }"))
    #expect(model.fragment(statements: [creation]).fragment != nil)
    let parents = Name(text: "parents", span: spoken.speaker.span)
    #expect(model.fragment(move: spoken.move, by: parents).messages.map(\.code.rawValue) == ["E0367"])
  }

  @Test func whatIsPlanned() throws {
    let predict = try #require(line("predict mood over 8 quarters"))
    #expect(LaterForm.message(for: predict)?.code.rawValue == "E0306")
    let step = try #require(line("step 4"))
    #expect(LaterForm.message(for: step) == nil)
  }

  /// The words of the model, with the blanks behind them.
  static let words: [Substring] = {
    var words: [Substring] = []
    var start = model.startIndex
    while start < model.endIndex {
      let blank = model[start...].firstIndex { $0 == " " || $0 == "\n" } ?? model.endIndex
      let end = model[blank...].firstIndex { $0 != " " && $0 != "\n" } ?? model.endIndex
      words.append(model[start..<end])
      start = end
    }
    return words
  }()

  @Test func aMissingWordEndsNothing() {
    for index in Self.words.indices {
      var words = Self.words
      words.remove(at: index)
      let found = checked(words.joined())
      #expect(found.messages.count <= 10)
      #expect(found.hasErrors != found.messages.isEmpty)
    }
  }

  @Test func aDoubledOrSwappedWordEndsNothing() {
    for index in Self.words.indices.dropFirst() {
      var doubled = Self.words
      doubled.insert(doubled[index], at: index)
      #expect(checked(doubled.joined()).messages.count <= 10)
      var swapped = Self.words
      swapped.swapAt(index, index - 1)
      #expect(checked(swapped.joined()).messages.count <= 10)
    }
  }
}
