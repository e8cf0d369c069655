// SPDX-License-Identifier: Apache-2.0
// Declarations of what there is: modules, clock, units, kinds, fields, relations, things, data, parameters.

/// `use complex_contagion instead of noisy_threshold`
public struct UseDeclaration: Hashable, Sendable {
  public var module: Name
  /// `noisy_threshold`
  public var insteadOf: Name?
  public init(module: Name, insteadOf: Name? = nil) {
    self.module = module
    self.insteadOf = insteadOf
  }
}

/// `clock 0.125 minutes from 0`
public struct ClockDeclaration: Hashable, Sendable {
  /// A name (`quarter`) or a number with its unit (`0.125 minutes`).
  public var step: Expr
  /// A date or a number, perhaps with a unit.
  public var start: Expr?
  public init(step: Expr, start: Expr? = nil) {
    self.step = step
    self.start = start
  }
}

/// `record every 2 quarters`
public struct RecordDeclaration: Hashable, Sendable {
  public var every: Expr
  public init(every: Expr) {
    self.every = every
  }
}

/// `unit child, children`, `unit dozen = 12`
public struct UnitDeclaration: Hashable, Sendable {
  public var name: Name
  public var plural: Name?
  public var value: Expr?
  public init(name: Name, plural: Name? = nil, value: Expr? = nil) {
    self.name = name
    self.plural = plural
    self.value = value
  }
}

/// `kind person, people "Person" is actor { … }`
public struct KindDeclaration: Hashable, Sendable {
  public var name: Name
  public var plural: Name?
  public var title: TextLiteral?
  /// `is actor`
  public var parent: Name?
  public var fields: [FieldItem]
  public init(
    name: Name, plural: Name? = nil, title: TextLiteral? = nil, parent: Name? = nil,
    fields: [FieldItem] = []
  ) {
    self.name = name
    self.plural = plural
    self.title = title
    self.parent = parent
    self.fields = fields
  }
}

/// `extend site { slots: number = 3 }`
public struct ExtendDeclaration: Hashable, Sendable {
  public var kind: Name
  public var fields: [FieldItem]
  public init(kind: Name, fields: [FieldItem]) {
    self.kind = kind
    self.fields = fields
  }
}

/// One line in the block of a kind or a relation.
public struct FieldItem: Hashable, Sendable {
  public var docs: Documentation?
  public var span: SourceSpan
  public var kind: Kind
  public init(docs: Documentation? = nil, span: SourceSpan, kind: Kind) {
    self.docs = docs
    self.span = span
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// `reading: share = 50%`
    case field(FieldDeclaration)
    /// `called shop.practices, practice.users`
    case called([Place])
    /// `always slack <= 900k USD`
    case always(Expr)
  }
}

/// `talent: hidden share = beta(2, 2)`
public struct FieldDeclaration: Hashable, Sendable {
  public var name: Name
  public var isHidden: Bool
  public var type: TypeNote
  public var given: Given?
  public init(name: Name, isHidden: Bool = false, type: TypeNote, given: Given? = nil) {
    self.name = name
    self.isHidden = isHidden
    self.type = type
    self.given = given
  }
}

/// `shop.practices` after `called`
public struct Place: Hashable, Sendable {
  public var owner: Name
  public var name: Name
  public init(owner: Name, name: Name) {
    self.owner = owner
    self.name = name
  }
}

/// `relation holds from actor to position, one to one { … }`
public struct RelationDeclaration: Hashable, Sendable {
  public var name: Name
  public var ends: RelationEnds
  /// How many of the first end one of the second has, and the other way round; none where nothing is said.
  public var multiplicity: Multiplicities?
  public var fields: [FieldItem]
  public init(name: Name, ends: RelationEnds, multiplicity: Multiplicities? = nil, fields: [FieldItem] = []) {
    self.name = name
    self.ends = ends
    self.multiplicity = multiplicity
    self.fields = fields
  }
}

/// `between actor and actor`, `from shop to practice`
public struct RelationEnds: Hashable, Sendable {
  public var span: SourceSpan
  /// Whether it was written with `from` and `to`.
  public var isDirected: Bool
  public var first: Name
  public var second: Name
  public init(span: SourceSpan, isDirected: Bool, first: Name, second: Name) {
    self.span = span
    self.isDirected = isDirected
    self.first = first
    self.second = second
  }
}

/// `one to many`
public struct Multiplicities: Hashable, Sendable {
  public var span: SourceSpan
  /// Whether the left word is `one`.
  public var firstIsOne: Bool
  /// Whether the right word is `one`.
  public var secondIsOne: Bool
  public init(span: SourceSpan, firstIsOne: Bool, secondIsOne: Bool) {
    self.span = span
    self.firstIsOne = firstIsOne
    self.secondIsOne = secondIsOne
  }
}

/// `curve dropout through (0, 30%), (1, 4%)`, `curve dropout from "d.csv" { x = row.t; y = row.share }`
public struct CurveDeclaration: Hashable, Sendable {
  public var name: Name
  public var shape: Shape
  public init(name: Name, shape: Shape) {
    self.name = name
    self.shape = shape
  }

  public enum Shape: Hashable, Sendable {
    /// `through (0, 30%), (1, 4%)`
    case points([CurvePoint])
    /// `from "d.csv" { x = row.t }`
    case file(TextLiteral, [GivenValue])
  }
}

/// `(0.5, 12%)`
public struct CurvePoint: Hashable, Sendable {
  public var span: SourceSpan
  public var x: Expr
  public var y: Expr
  public init(span: SourceSpan, x: Expr, y: Expr) {
    self.span = span
    self.x = x
    self.y = y
  }
}

/// `template position shop_keeper like principal { authority = 15k USD/quarter }`
public struct TemplateDeclaration: Hashable, Sendable {
  public var kind: Name
  public var name: Name
  /// `like principal`
  public var template: Name?
  public var values: [GivenValue]
  public init(kind: Name, name: Name, template: Name? = nil, values: [GivenValue] = []) {
    self.kind = kind
    self.name = name
    self.template = template
    self.values = values
  }
}

/// `shop Lincoln "Lincoln Elementary" like small { reading = 46% }`
public struct InstanceDeclaration: Hashable, Sendable {
  public var kind: Name
  public var name: Name
  public var title: TextLiteral?
  /// `numbered i`
  public var number: Name?
  /// `like small`
  public var template: Name?
  public var values: [GivenValue]
  public init(
    kind: Name, name: Name, title: TextLiteral? = nil, number: Name? = nil, template: Name? = nil,
    values: [GivenValue] = []
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.number = number
    self.template = template
    self.values = values
  }
}

/// `39 shops numbered i like small { rank = i }`
public struct PopulationDeclaration: Hashable, Sendable {
  /// A number, without unit.
  public var count: Expr
  public var kind: Name
  /// `numbered i`
  public var number: Name?
  /// `like small`
  public var template: Name?
  public var values: [GivenValue]
  public init(count: Expr, kind: Name, number: Name? = nil, template: Name? = nil, values: [GivenValue]) {
    self.count = count
    self.kind = kind
    self.number = number
    self.template = template
    self.values = values
  }
}

/// `shops from "shops.csv" { enrollment = row.students }`: things, ties or a map
public struct DataDeclaration: Hashable, Sendable {
  public var name: Name
  public var file: TextLiteral
  public var values: [GivenValue]
  public init(name: Name, file: TextLiteral, values: [GivenValue] = []) {
    self.name = name
    self.file = file
    self.values = values
  }
}

/// `link uses between shops and practices ~ random(5%)`
public struct LinkDeclaration: Hashable, Sendable {
  public var relation: Name
  public var members: Members
  /// ``Gives/known`` for `by` (one network for all worlds), ``Gives/uncertain`` for `~` (one for each).
  public var gives: Gives
  /// A call.
  public var network: Expr
  public init(relation: Name, members: Members, gives: Gives, network: Expr) {
    self.relation = relation
    self.members = members
    self.gives = gives
    self.network = network
  }

  public enum Members: Hashable, Sendable {
    /// `among shops`
    case among(Name)
    /// `between shops and practices`, `from shops to practices`
    case ends(RelationEnds)
  }
}

/// `parameter imitation: share ~ 5% to 30%`
public struct ParameterDeclaration: Hashable, Sendable {
  public var name: Name
  public var type: TypeNote?
  public var given: Given
  /// `plausible 3% to 8%`: other values that one could believe as well.
  public var plausible: PlausibleRange?
  public init(name: Name, type: TypeNote? = nil, given: Given, plausible: PlausibleRange? = nil) {
    self.name = name
    self.type = type
    self.given = given
    self.plausible = plausible
  }
}

/// Both ends of a plausible range, as written.
public struct PlausibleRange: Hashable, Sendable {
  public var low: Expr
  public var high: Expr
  public var span: SourceSpan { low.span.through(high.span) }
  public init(low: Expr, high: Expr) {
    self.low = low
    self.high = high
  }
}

/// `define pressure(s: shop, i: practice) = 2`, `define low { 3 }`
public struct DefineDeclaration: Hashable, Sendable {
  public var name: Name
  public var parameters: [Binder]
  public var body: Body
  public init(name: Name, parameters: [Binder] = [], body: Body) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }

  public enum Body: Hashable, Sendable {
    case value(Expr)
    /// The last line is the value.
    case block(Block)
  }
}

/// `measure reach "Reach": share = share of shops where open`
public struct MeasureDeclaration: Hashable, Sendable {
  public var name: Name
  public var title: TextLiteral?
  public var type: TypeNote?
  public var value: Expr
  public init(name: Name, title: TextLiteral? = nil, type: TypeNote? = nil, value: Expr) {
    self.name = name
    self.title = title
    self.type = type
    self.value = value
  }
}
