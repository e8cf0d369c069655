// SPDX-License-Identifier: Apache-2.0
// What a module of the library says of itself, as facts: read from its text once, and put into lines by `help MODULE`
// (LibraryPage+Screen) and into docs/library/ by the tests that write the docs.

import StratLibrary
import StratSyntax

/// A module of the library, taken apart.
public struct LibraryPage: Hashable, Sendable {
  public var name: String
  /// Whether every model has it without asking.
  public var isAlwaysThere: Bool
  public var about: About
  /// The modules that it brings in, as it names them.
  public var uses: [String]
  /// What it declares, in the order of its text.
  public var entries: [Entry]

  public init(_ module: Library.Module) {
    name = module.name
    isAlwaysThere = LibraryPage.alwaysThere.contains(module.name)
    about = About(module.text)
    let source = SourceText(id: SourceID(0), name: module.path, text: module.text)
    let statements = Reader.read(source).statements
    uses = LibraryPage.used(by: statements)
    entries = EntryReader(source: source).entries(statements)
  }

  /// A page for each module, in the order of their names.
  public static let all: [LibraryPage] = Library.modules.map { LibraryPage($0) }.sorted { $0.name < $1.name }

  public static func named(_ name: String) -> LibraryPage? { all.first { $0.name == name } }

  /// The prelude and what it brings in.
  private static let alwaysThere: Set<String> = {
    guard let prelude = Library.module(named: "prelude") else { return [] }
    let source = SourceText(id: SourceID(0), name: prelude.path, text: prelude.text)
    return Set(used(by: Reader.read(source).statements) + ["prelude"])
  }()

  private static func used(by statements: [Statement]) -> [String] {
    statements.compactMap { statement in
      if case .declaration(.use(let use)) = statement.kind { use.module.text } else { nil }
    }
  }

  public func entries(_ sorts: Entry.Sort...) -> [Entry] { entries.filter { sorts.contains($0.sort) } }
}

extension LibraryPage {
  /// The remark at the head of a module, by its parts.
  public struct About: Hashable, Sendable {
    /// What it is about, in plain words.
    public var idea = ""
    /// Where the idea comes from: `paragraphs 10-11`, `Table 2`.
    public var from: String?
    /// The place in which rival modules stand for each other.
    public var slot: String?
    /// What all modules of the slot define; only the usual one of the slot says it.
    public var contract: String?
    public var assumes: String?
    public var leavesOut: String?
    public var sources: String?
    /// `Brought in with …`, where more is to say than its name.
    public var bringing: String?
    public var tries: [Try] = []

    /// What the idea says first, up to a point, a colon or a semicolon that stands behind some words.
    public var title: String { beginning(upTo: ".:;", least: 4) }

    /// The first sentence of the idea.
    public var firstSentence: String { beginning(upTo: ".", least: 1) }

    private func beginning(upTo ends: String, least: Int) -> String {
      let words = idea.split(separator: " ")
      let end = words.indices.first { $0 + 1 >= least && ends.contains(words[$0].last ?? " ") }
      let text = words.prefix((end ?? words.count) + 1).joined(separator: " ")
      return text.last.map { ends.contains($0) } ?? false ? String(text.dropLast()) : text
    }
  }

  /// A short session that shows what the module does.
  public struct Try: Hashable, Sendable {
    /// What it shows.
    public var words: String
    /// The statements, each as its lines.
    public var typed: [[String]]

    public init(words: String, typed: [[String]]) {
      (self.words, self.typed) = (words, typed)
    }

    /// Whether it begins with a clock of its own; else it goes on in the world of Tests/Library/small_world.strat.
    public var isAlone: Bool { typed.first?.first?.hasPrefix("clock ") ?? false }
  }

  /// Something that a module declares.
  public struct Entry: Hashable, Sendable {
    public enum Sort: String, Hashable, Sendable {
      case parameter, kind, additions, relation, field, curve, unit, template, thing
      case define, measure, phases, rule, move, question, shock
    }
    public var sort: Sort
    public var name: String
    /// As written, up to where its block or its value begins: `hearing(a: actor, g: group)`.
    public var head: String
    /// As written, whole.
    public var text: String
    public var docs: Docs
    /// What is written behind `=` or `~` of a parameter.
    public var value = ""
    /// `3% to 8%` behind `plausible` of a parameter.
    public var range: String?
    /// The phase of a rule.
    public var phase: String?
    public var fields: [Field] = []
  }

  /// A field of a kind or a relation, as written and with its remark.
  public struct Field: Hashable, Sendable {
    public var name: String
    public var text: String
    public var docs: String
  }

  /// `Example: `typed` gives answer.`
  public struct Example: Hashable, Sendable {
    public var typed: String
    public var answer: String
  }
}
