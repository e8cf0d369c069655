// SPDX-License-Identifier: Apache-2.0
// The one list of names of a model: what each name stands for and where it was declared. Names that begin
// with `_`
// are seen only by the text that declares them, when that text is a module of the library.

public import StratSyntax

/// The list of names. A value, kept with the checked model so that later lines can be checked against it.
public struct Names: Sendable {
  /// A thing that got its name from data.
  struct DataThing: Sendable {
    var kind: KindID
    var slot: Int
    var file: String
    var line: Int
  }

  struct Entry: Sendable {
    var symbol: Symbol
    var name: Name
  }

  /// By name; private names of a module carry the number of their text.
  private(set) var entries: [String: Entry] = [:]
  /// Declared spellings by their lower-case form, to mend the case.
  private var spellings: [String: String] = [:]
  /// Texts whose `_names` are their own.
  var privateSources: Set<SourceID> = []
  /// Names of the library that were left out because the model uses a name that they stand on: name -> that
  /// name.
  var leftOut: [String: String] = [:]
  /// Words of time that say nothing here, because steps have no length.
  var withoutLength: Set<String> = []
  /// Bundles of first values, by the index of ``Symbol/template(_:)``; lines at the prompt use them too.
  var templates: [TemplateDeclaration] = []
  /// Fields by owner, and by name within.
  var fields: [Owner: [String: FieldID]] = [:]
  /// What relations call the others, by kind.
  var called: [KindID: [String: MemberSymbol]] = [:]
  /// References to a kind, for `town.shops`: by the kind referred to, then by the plural of the owner.
  var inverses: [KindID: [String: [FieldID]]] = [:]
  /// Things named by data: of a root kind, by name. No two share one, and none has a declared one.
  var dataNames: [KindID: [String: DataThing]] = [:]

  /// Things that have no name of their own, by kind.
  public var unnamed: [KindID: Unnamed] = [:]

  private func key(_ name: Name) -> String {
    guard name.text.utf8.first == UInt8(ascii: "_"), privateSources.contains(name.span.source) else {
      return name.text
    }
    return "\(name.text)@\(name.span.source.rawValue)"
  }

  /// What a name stands for, or `nil`.
  public func find(_ name: Name) -> Symbol? {
    entries[key(name)]?.symbol ?? findInData(name.text) ?? findMember(name.text)
  }

  /// What a name stands for, for a name that stands in no text.
  public func find(_ text: String) -> Symbol? {
    entries[text]?.symbol ?? findInData(text) ?? findMember(text)
  }

  private func findInData(_ text: String) -> Symbol? {
    dataThing(text).map { .thing($0.kind, slot: $0.slot) }
  }

  /// A thing named by data, of whatever kind.
  func dataThing(_ text: String) -> DataThing? {
    for things in dataNames.values {
      if let thing = things[text] { return thing }
    }
    return nil
  }

  /// Where a name was declared.
  public func place(of text: String) -> SourceSpan? { entries[text]?.name.span }

  /// The declared name that differs from this one only in its capitals.
  func mended(_ text: String) -> String? { spellings[text.lowercased()].flatMap { $0 == text ? nil : $0 } }

  /// Room for so many more names.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(entries.count + count)
    spellings.reserveCapacity(spellings.count + count)
  }

  /// Adds a name, or says which declared one it clashes with.
  mutating func add(_ name: Name, _ symbol: Symbol) -> Name? {
    let key = key(name)
    if let old = entries[key] { return old.name }
    let folded = key.lowercased()
    if let spelling = spellings[folded], let old = entries[spelling] { return old.name }
    spellings[folded] = key
    entries[key] = Entry(symbol: symbol, name: name)
    return nil
  }

  /// Gives a declared name its final meaning, once slots are known.
  mutating func settle(_ name: Name, _ symbol: Symbol) { entries[key(name)]?.symbol = symbol }

  /// All names that can be said, for completion and for the nearest name.
  public var all: [String] { entries.keys.filter { !$0.contains("@") }.sorted() }

  /// The declared name nearest to a misspelt one, if one is near.
  func nearest(to text: String, where fits: (Symbol) -> Bool = { _ in true }) -> String? {
    if let name = mended(text), let entry = entries[name], fits(entry.symbol) { return name }
    return Spelling.nearest(text, among: entries.values.filter { fits($0.symbol) }.map(\.name.text).sorted())
  }
}
