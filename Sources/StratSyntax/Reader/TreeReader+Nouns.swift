// SPDX-License-Identifier: Apache-2.0
// Statements that declare what there is. One function for each rule of the grammar.

extension TreeReader {
  /// The declaration that a word opens, or `nil` when it opens none.
  func declaration(_ word: Word) throws(ReadingError) -> Declaration? {
    switch word {
    case .use: .use(try use())
    case .clock: .clock(try clock())
    case .record: .record(try record())
    case .unit: .unit(try unit())
    case .kind: .kind(try kind())
    case .extend: .extend(try extend())
    case .relation: .relation(try relation())
    case .curve: .curve(try curve())
    case .template: .template(try template())
    case .link: .link(try link())
    case .parameter: .parameter(try parameter())
    case .define: .define(try define())
    case .measure: .measure(try measure())
    case .phases: .phases(try phases())
    case .phase: .phase(try phase())
    case .rule: .rule(try rule())
    case .move: .move(try move())
    case .question: .question(try questionDeclaration())
    case .shock: try shockDeclaration()
    case .signal: .signal(try signal())
    case .strategy: .strategy(try strategy())
    case .in: .truth(try truth())
    case .test: .test(try test())
    case .lesson: .lesson(try lesson())
    default: nil
    }
  }

  private func use() throws(ReadingError) -> UseDeclaration {
    advance()
    let module = try name()
    guard take(.instead) else { return UseDeclaration(module: module) }
    try need(.of)
    return UseDeclaration(module: module, insteadOf: try name())
  }

  private func clock() throws(ReadingError) -> ClockDeclaration {
    advance()
    skipLines()
    let token = current
    let step: Expr
    if token.isNumber {
      advance()
      let unit = try name()
      step = try make(numberKind(token, unit: unit), span(from: token))
    } else {
      let name = try name()
      step = try make(.name(name), name.span)
    }
    guard take(.from) else { return ClockDeclaration(step: step) }
    skipLines()
    if current.isNumber { return ClockDeclaration(step: step, start: try amount()) }
    guard case .date = current.kind else { throw trouble([.moment]) }
    return ClockDeclaration(step: step, start: try simple())
  }

  private func record() throws(ReadingError) -> RecordDeclaration {
    advance()
    try need(.every)
    return RecordDeclaration(every: try simple())
  }

  private func unit() throws(ReadingError) -> UnitDeclaration {
    advance()
    var unit = UnitDeclaration(name: try name())
    if take(.comma) { unit.plural = try name() }
    if take(.gives) { unit.value = try expression() }
    return unit
  }

  private func kind() throws(ReadingError) -> KindDeclaration {
    advance()
    var kind = KindDeclaration(name: try name())
    if take(.comma) { kind.plural = try name() }
    kind.title = try textIfPresent()
    if take(.is) { kind.parent = try name() }
    kind.fields = try fieldsIfPresent()
    return kind
  }

  private func extend() throws(ReadingError) -> ExtendDeclaration {
    advance()
    let kind = try name()
    return ExtendDeclaration(kind: kind, fields: try fields())
  }

  private func relation() throws(ReadingError) -> RelationDeclaration {
    advance()
    let name = try name()
    var relation = RelationDeclaration(name: name, ends: try relationEnds())
    if take(.comma) {
      skipLines()
      let token = current
      let first = try multiplicity()
      try need(.to)
      let second = try multiplicity()
      relation.multiplicity = Multiplicities(span: span(from: token), firstIsOne: first, secondIsOne: second)
    }
    relation.fields = try fieldsIfPresent()
    return relation
  }

  private func multiplicity() throws(ReadingError) -> Bool {
    skipLines()
    if take(.one) { return true }
    try need(.many, or: .one)
    return false
  }

  private func relationEnds() throws(ReadingError) -> RelationEnds {
    skipLines()
    let token = current
    let isDirected = take(.from)
    if !isDirected { try need(.between, or: .from) }
    let first = try name()
    try need(isDirected ? .to : .and)
    let second = try name()
    return RelationEnds(span: span(from: token), isDirected: isDirected, first: first, second: second)
  }

  private func curve() throws(ReadingError) -> CurveDeclaration {
    advance()
    let name = try name()
    skipLines()
    if take(.from) {
      let file = try text()
      return CurveDeclaration(name: name, shape: .file(file, try valuesIfPresent()))
    }
    try need(.through, or: .from)
    var points = [try point()]
    while take(.comma) { points.append(try point()) }
    return CurveDeclaration(name: name, shape: .points(points))
  }

  private func point() throws(ReadingError) -> CurvePoint {
    skipLines()
    let token = current
    let (x, y) = try bracketed(.leftRound, .rightRound) { () throws(ReadingError) in
      let x = try expression()
      try need(.comma)
      return (x, try expression())
    }
    return CurvePoint(span: span(from: token), x: x, y: y)
  }

  private func template() throws(ReadingError) -> TemplateDeclaration {
    advance()
    var template = TemplateDeclaration(kind: try name(), name: try name())
    template.template = try likeIfPresent()
    template.values = try valuesIfPresent()
    return template
  }

  /// `shop Lincoln "Lincoln Elementary" numbered i like small { … }`
  func instance() throws(ReadingError) -> InstanceDeclaration {
    var instance = InstanceDeclaration(kind: try name(), name: try name())
    instance.title = try textIfPresent()
    if take(.numbered) { instance.number = try name() }
    instance.template = try likeIfPresent()
    instance.values = try valuesIfPresent()
    return instance
  }

  /// `39 shops numbered i like small { … }`
  func population() throws(ReadingError) -> PopulationDeclaration {
    let count = try bareNumber()
    var population = PopulationDeclaration(count: count, kind: try name(), values: [])
    // Without a name for the number what comes next stands on the same line: by that it was known.
    if take(.numbered) {
      population.number = try name()
      skipLines()
    }
    population.template = try likeIfPresent()
    population.values = try values()
    return population
  }

  /// `shops from "shops.csv" { … }`
  func data() throws(ReadingError) -> DataDeclaration {
    let name = try name()
    _ = take(.from)
    let file = try text()
    return DataDeclaration(name: name, file: file, values: try valuesIfPresent())
  }

  private func link() throws(ReadingError) -> LinkDeclaration {
    advance()
    let relation = try name()
    skipLines()
    let members: LinkDeclaration.Members = take(.among) ? .among(try name()) : .ends(try relationEnds())
    skipLines()
    let isDrawn = take(.draws)
    if !isDrawn { try need(.by) }
    return LinkDeclaration(
      relation: relation, members: members, gives: isDrawn ? .uncertain : .known, network: try call())
  }

  private func parameter() throws(ReadingError) -> ParameterDeclaration {
    advance()
    let name = try name()
    context.linesEnd = false
    defer { context.linesEnd = true }
    let type = take(.colon) ? try typeNote() : nil
    guard isAtGiven || current.kind == .end else { throw givesProblem(name) }
    context.linesEnd = true
    return ParameterDeclaration(
      name: name, type: type, given: try givenByParameter(), plausible: try plausible())
  }

  /// A value behind which a range may stand: `5 plausible` has no unit.
  private func givenByParameter() throws(ReadingError) -> Given {
    context.stops = [.plausible]
    defer { context.stops = [] }
    return try given()
  }

  /// `plausible 3% to 8%`
  private func plausible() throws(ReadingError) -> PlausibleRange? {
    guard take(.plausible) else { return nil }
    let low = try unended { () throws(ReadingError) in try sum() }
    try need(.to)
    return PlausibleRange(low: low, high: try sum())
  }

  private func define() throws(ReadingError) -> DefineDeclaration {
    advance()
    let name = try name()
    skipLines()
    let parameters = isAt(.leftRound) ? try parameters() : []
    skipLines()
    if take(.gives) {
      return DefineDeclaration(name: name, parameters: parameters, body: .value(try value()))
    }
    guard isAt(.leftBrace) else { throw trouble([.written("="), .block]) }
    return DefineDeclaration(name: name, parameters: parameters, body: .block(try block()))
  }

  private func measure() throws(ReadingError) -> MeasureDeclaration {
    advance()
    let name = try name()
    context.linesEnd = false
    defer { context.linesEnd = true }
    let title = try textIfPresent()
    let type = take(.colon) ? try typeNote() : nil
    try need(.gives)
    context.linesEnd = true
    return MeasureDeclaration(name: name, title: title, type: type, value: try value())
  }

  // MARK: - Fields

  private func fieldsIfPresent() throws(ReadingError) -> [FieldItem] { isAt(.leftBrace) ? try fields() : [] }

  private func fields() throws(ReadingError) -> [FieldItem] {
    try lines { (docs) throws(ReadingError) in try self.fieldItem(docs) }
  }

  private func fieldItem(_ docs: Documentation?) throws(ReadingError) -> FieldItem {
    let token = current
    let kind = try fieldKind()
    return FieldItem(docs: docs, span: span(from: token), kind: kind)
  }

  private func fieldKind() throws(ReadingError) -> FieldItem.Kind {
    if !raw(1).isSign(.colon) {
      if take(.called) {
        var places = [try place()]
        while take(.comma) { places.append(try place()) }
        return .called(places)
      }
      if take(.always) { return .always(try disjunction()) }
    }
    let name = try name()
    skipLines()
    if isAtGiven { throw .colonIsMissing(name: name.text, at: name.span) }
    try need(.colon)
    return .field(try field(name))
  }

  /// What stands behind the `:` of a field.
  func field(_ name: Name) throws(ReadingError) -> FieldDeclaration {
    skipLines()
    let isHidden = take(.hidden)
    let type = try typeNote()
    return FieldDeclaration(name: name, isHidden: isHidden, type: type, given: try givenIfPresent())
  }

  private func place() throws(ReadingError) -> Place {
    let owner = try name()
    try need(.dot)
    skipLines()
    guard current.isWord else { throw trouble([.name]) }
    return Place(owner: owner, name: takeName())
  }
}
