// SPDX-License-Identifier: Apache-2.0
// What a session has by name besides its declarations: what lines to type are made of.

import StratCompiler

/// What a session has besides its declarations, for lines that can be typed.
struct SessionNames {
  /// All branches, and the one at hand.
  var branches = ["main"]
  var branch = "main"
  /// When the road began, as it is typed.
  var start = "0"
  /// Something that has a value: a measure, a field of a thing.
  var value: String?
  var shocks: [(name: String, title: String?)] = []
  var things: Set<String> = []
  /// Something that can be done.
  var deed: String?

  var other: String? { branches.first { $0 != branch } }

  /// A name for a branch that none has.
  var newBranch: String {
    (["other"] + (2...).lazy.prefix(99).map { "other_\($0)" }).first { !branches.contains($0) } ?? "other"
  }
}

extension Core {
  /// What the session has by name, as lines to type need it.
  var sessionNames: SessionNames {
    var names = SessionNames(branches: roads.map(\.name), branch: branch)
    guard let model = compiled?.model else { return names }
    names.start = model.clock.label(step: 0).split(separator: " ").last.map(String.init) ?? "0"
    names.shocks = model.shocks.map { ($0.name, $0.title) }
    names.things = Set(model.groups.flatMap { $0.names.compactMap(\.self) })
    let field = model.fields.first { field in
      guard case .kind(let kind) = field.owner, field.keys.isEmpty else { return false }
      return model.groups.contains { $0.kind == kind && $0.names.contains { $0 != nil } }
    }
    if let field, case .kind(let kind) = field.owner,
      let thing = model.groups.lazy.filter({ $0.kind == kind }).flatMap(\.names).compactMap(\.self).first
    {
      names.deed = "\(thing).\(field.name) = \(thing).\(field.name)"
      names.value = "\(thing).\(field.name)"
    }
    names.value = model.measures.first?.name ?? names.value
    return names
  }
}
