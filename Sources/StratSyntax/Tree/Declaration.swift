// SPDX-License-Identifier: Apache-2.0
// Statements that declare: one struct for each. The structs of the nouns are in
// Declaration+Nouns.swift, those of rules, moves and the other verbs in Declaration+Verbs.swift.

/// A statement that declares something.
public indirect enum Declaration: Hashable, Sendable {
  /// `use complex_contagion instead of noisy_threshold`
  case use(UseDeclaration)
  /// `clock quarter from 2026-Q3`
  case clock(ClockDeclaration)
  /// `record every 1 minute`
  case record(RecordDeclaration)
  /// `unit child, children`
  case unit(UnitDeclaration)
  /// `kind person, people is actor { … }`
  case kind(KindDeclaration)
  /// `extend site { slots: number = 3 }`
  case extend(ExtendDeclaration)
  /// `temperature: number = 90`: a field of the world
  case field(FieldDeclaration)
  /// `relation knows between actor and actor { … }`
  case relation(RelationDeclaration)
  /// `curve dropout through (0, 30%), (1, 4%)`
  case curve(CurveDeclaration)
  /// `template position shop_keeper { … }`
  case template(TemplateDeclaration)
  /// `shop Lincoln "Lincoln Elementary" { … }`
  case instance(InstanceDeclaration)
  /// `39 shops numbered i { … }`
  case population(PopulationDeclaration)
  /// `shops from "shops.csv" { … }`
  case data(DataDeclaration)
  /// `link neighbors among shops by small_world(6, 10%)`
  case link(LinkDeclaration)
  /// `parameter imitation ~ 5% to 30%`
  case parameter(ParameterDeclaration)
  /// `define pressure(s: shop) = 2`
  case define(DefineDeclaration)
  /// `measure reach = share of shops where open`
  case measure(MeasureDeclaration)
  /// `phases decide, act, learn`
  case phases(PhasesDeclaration)
  /// `phase settle after account`
  case phase(PhaseDeclaration)
  /// `rule fade in spread for each u: uses where u.depth < 5% { untie u }`
  case rule(RuleDeclaration)
  /// `move rally(g: group) by a: actor { … }`
  case move(MoveDeclaration)
  /// `question hours_left "How much time is left?" in capacity by me: person = me.hours { … }`
  case question(QuestionDeclaration)
  /// `shock recession "State budget cut" { … }`
  case shock(ShockDeclaration)
  /// `signal poll to Dana every year ~ normal(reach, 3%)`
  case signal(SignalDeclaration)
  /// `strategy coalition_first for Dana { … }`
  case strategy(StrategyDeclaration)
  /// `in truth { quality = 9% }`
  case truth(Block)
  /// `test "books" with d = 0.2 { … }`
  case test(TestDeclaration)
  /// `lesson "First steps" { … }`
  case lesson(LessonDeclaration)
}
