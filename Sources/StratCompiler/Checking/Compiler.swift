// SPDX-License-Identifier: Apache-2.0
// The way in: statements of several texts become a model, or one line is checked against a model that is
// there.

public import StratSyntax

/// One text of a model with what the reader made of it.
public struct Module: Sendable {
  public enum Role: Sendable {
    /// What every model has without asking; yields to the names of the model and of used modules.
    case prelude
    /// A module brought in with `use`.
    case library
    /// The model itself: its file, and the lines of a session in order.
    case model
  }
  public var source: SourceText
  public var statements: [Statement]
  public var role: Role
  /// The statements were done in the course of a session: ties among them are no part of the start.
  public var isDone: Bool
  /// What of the text could not be read. With it the module can be checked and is not whole.
  public var unread: [UnreadPart]
  /// A module that it wants to use is not there, nor then what that would declare.
  public var missesModule: Bool
  public init(
    source: SourceText, statements: [Statement], role: Role, isDone: Bool = false, unread: [UnreadPart] = [],
    missesModule: Bool = false
  ) {
    self.source = source
    self.statements = statements
    self.role = role
    self.isDone = isDone
    self.unread = unread
    self.missesModule = missesModule
  }
}

/// A checked model. Whole only when ``hasErrors`` is false: what could not be made out is left out of
/// ``model``.
public struct Checked: Sendable {
  public var model: Model
  public var names: Names
  /// Kept as written; a test's settings are given to a check of its own.
  public var tests: [TestDeclaration]
  /// All that is neither a declaration nor a tie said before the first command: in order.
  public var commands: [Statement]
  /// At most ten, in order of place.
  public var messages: [Diagnostic]
  public var hasErrors: Bool
}

/// A line checked against a model, and that model with the locals and recorders that the line brought.
public struct CheckedFragment: Sendable {
  public var fragment: TypedFragment?
  public var model: Model
  public var messages: [Diagnostic]

  public init(fragment: TypedFragment? = nil, model: Model, messages: [Diagnostic] = []) {
    self.fragment = fragment
    self.model = model
    self.messages = messages
  }
}

/// Turns statements into models.
public struct Compiler: Sendable {
  /// The bytes of a data file by its name as written, for the text that names it; `nil` when there is none.
  public typealias Files = (String, SourceID) -> [UInt8]?

  public init() {}

  /// Checks the statements of all texts as one model. `modules` stand in order: prelude, used modules, the
  /// model.
  /// `overrides` are what `with` gives in a run or a test: values of parameters and fields of named things.
  public func check(
    _ modules: [Module], overrides: [Setting] = [], files: @escaping Files = { _, _ in nil }
  ) -> Checked {
    let checker = Checker(files: files, overrides: overrides)
    return checker.checked(modules)
  }
}

extension Checked {
  /// Names that a session or a test has settled: `let` at the prompt, as checked numbers, things, words or
  /// flags.
  public typealias Settled = [String: TypedExpr]

  /// A value for `show`, which says none of what is none.
  public func fragment(shown value: Expr, runs: Set<String> = [], settled: Settled = [:]) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in .value(checker.shown(value, in: scope)) }
  }

  /// A value to count with.
  public func fragment(
    value: Expr, expecting: ValueType? = nil, runs: Set<String> = [], settled: Settled = [:]
  ) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in .value(checker.typed(value, in: scope, expecting: expecting))
    }
  }

  /// A yes or no: `step until reach > 50%`.
  public func fragment(condition: Expr, runs: Set<String> = [], settled: Settled = [:]) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in .value(checker.condition(condition, in: scope)) }
  }

  /// `expect reach is 52% within 1%`: yes or no, near enough by one of the tolerances.
  public func fragment(
    expecting claim: Expr, within margins: [Margin], runs: Set<String> = [], settled: Settled = [:]
  ) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in .value(checker.expected(claim, within: margins, in: scope)) }
  }

  /// `expect laws matches [1, 2, 7] within 1`: only what is wrong with it, for what was recorded is no code. Without a
  /// list, beside a column of a file.
  public func fragment(
    matching series: Expr, _ list: Expr?, within margins: [Margin], runs: Set<String> = [],
    settled: Settled = [:]
  ) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in
      checker.match(series, list, within: margins, in: scope)
      return nil
    }
  }

  /// Statements that change the world: a tie said at the prompt, `Lab.quality = 9%`; and `expect` inside
  /// `each`.
  public func fragment(
    statements: [Statement], runs: Set<String> = [], settled: Settled = [:]
  ) -> CheckedFragment {
    fragment(runs, settled) { checker, scope in
      var scope = scope
      scope.purpose = .rule
      return .statements(checker.body(of: statements, in: scope))
    }
  }

  /// `Dana: rally(parents)`, or a bare call under `as Dana`.
  public func fragment(move call: Expr, by speaker: Name, settled: Settled = [:]) -> CheckedFragment {
    fragment([], settled) { checker, scope in
      guard let actor = checker.thing(speaker), let made = checker.spoken(call, by: actor, in: scope) else {
        return nil
      }
      return .move(made.move, speaker: actor, arguments: made.arguments)
    }
  }

  func fragment(
    _ runs: Set<String>, _ settled: Settled, _ make: (Checker, Scope) -> TypedFragment.Content?
  ) -> CheckedFragment {
    let checker = Checker()
    checker.runs = runs
    checker.model = model
    checker.names = names
    var scope = Scope(.command)
    scope.facts.known = settled
    let content = make(checker, scope)
    let fragment = checker.hasErrors ? nil : content.map { TypedFragment($0) }
    return CheckedFragment(fragment: fragment, model: checker.model, messages: checker.messages)
  }
}

extension Checker {
  /// All rounds, in order.
  func checked(_ modules: [Module]) -> Checked {
    let items = gather(modules)
    setClock(items)
    declareNames(items)
    declareKinds(items)
    declareFields(items)
    declareHeads()
    layOutThings(items)
    checkValues()
    checkTies(items)
    checkBodies()
    markWhatChanges()
    return Checked(
      model: model, names: names, tests: tests, commands: commands, messages: messagesInOrder,
      hasErrors: hasErrors)
  }

  /// By text, then by place in it.
  private var messagesInOrder: [Diagnostic] {
    messages.sorted { left, right in
      let first = (textOrder[left.primary.span.source] ?? 0, left.primary.span.start)
      return first < (textOrder[right.primary.span.source] ?? 0, right.primary.span.start)
    }
  }
}
