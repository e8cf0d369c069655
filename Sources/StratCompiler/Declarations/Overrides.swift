// SPDX-License-Identifier: Apache-2.0
// A module's parameters are starting beliefs: a text that brings the module in may give one another value, by a
// `parameter` line of its own. Its line then takes the place of the module's; the rules of the module stay.

import StratSyntax

/// Which `parameter` lines of modules give way to one in a text that uses them.
struct Overrides {
  /// The places of the lines that give way.
  private(set) var spans: Set<SourceSpan> = []
  private(set) var names: Set<String> = []
  /// Modules that are brought in instead of others, by those.
  private let swaps: [String: String]

  init(_ modules: [Module]) {
    swaps = Overrides.swaps(modules)
    var later: [(module: Int, names: Set<String>)] = []
    for (place, module) in modules.enumerated().reversed() {
      if module.role != .model {
        for (name, span) in Overrides.parameters(of: module)
        where later.contains(where: {
          $0.names.contains(name) && uses(modules, $0.module, place)
        }) {
          spans.insert(span)
          names.insert(name)
        }
      }
      let own = Set(Overrides.parameters(of: module).map(\.name))
      if !own.isEmpty { later.append((place, own)) }
    }
  }

  /// `use A instead of B`, said by the model.
  private static func swaps(_ modules: [Module]) -> [String: String] {
    var swaps: [String: String] = [:]
    for statement in modules.filter({ $0.role == .model }).flatMap(\.statements) {
      if case .declaration(.use(let use)) = statement.kind, let other = use.insteadOf {
        swaps[other.text] = use.module.text
      }
    }
    return swaps
  }

  private static func parameters(of module: Module) -> [(name: String, span: SourceSpan)] {
    module.statements.compactMap { statement in
      guard case .declaration(.parameter(let parameter)) = statement.kind else { return nil }
      return (parameter.name.text, statement.span)
    }
  }

  /// Whether one text brings another in, itself or by those that it uses; the model has all of them.
  private func uses(_ modules: [Module], _ user: Int, _ used: Int) -> Bool {
    if modules[user].role == .model { return true }
    var open = [user]
    var seen: Set<Int> = []
    while let place = open.popLast() {
      if !seen.insert(place).inserted { continue }
      if place == used { return true }
      let names = modules[place].statements.compactMap { statement -> String? in
        guard case .declaration(.use(let use)) = statement.kind else { return nil }
        return swaps[use.module.text] ?? use.module.text
      }
      open += modules.indices.filter { names.contains(modules[$0].name) }
    }
    return false
  }
}

extension Module {
  /// The name by which `use` brings the text in: that of its file, without folders and ending.
  public var name: String {
    let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return file.hasSuffix(".strat") ? String(file.dropLast(6)) : file
  }
}
