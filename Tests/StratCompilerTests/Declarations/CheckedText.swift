// SPDX-License-Identifier: Apache-2.0
// The one door of these tests: texts in, a checked model and codes out.

import StratSyntax
import Testing

@testable import StratCompiler

/// Reads and checks a model, with data files and texts of a prelude and of used modules.
func checked(
  _ text: String, prelude: String = "", library: String = "", files: [String: String] = [:],
  with settings: String = ""
) -> Checked {
  var modules: [Module] = []
  for (id, part) in [(1, (prelude, Module.Role.prelude)), (2, (library, .library)), (3, (text, .model))]
  where !part.0.isEmpty {
    let source = SourceText(id: SourceID(UInt32(id)), name: "text\(id).strat", text: part.0)
    modules.append(Module(source: source, statements: Reader.read(source).statements, role: part.1))
  }
  return Compiler().check(modules, overrides: overrides(settings)) { name, _ in
    files[name].map { Array($0.utf8) }
  }
}

/// The settings of `with …`, read from the head of a test.
private func overrides(_ text: String) -> [Setting] {
  guard !text.isEmpty else { return [] }
  let source = SourceText(id: SourceID(9), name: "with", text: "test \"t\" with \(text) { step }")
  for statement in Reader.read(source).statements {
    if case .declaration(.test(let test)) = statement.kind { return test.settings }
  }
  return []
}

extension Checked {
  var codes: [String] { messages.map(\.code.rawValue) }
  var titles: String { messages.map { "\($0.code.rawValue) \($0.title)" }.joined(separator: "\n") }

  func kind(_ name: String) -> Kind? { model.kinds.first { $0.name == name } }
  func field(_ name: String) -> Field? { model.fields.first { $0.name == name } }
  func relation(_ name: String) -> Relation? { model.relations.first { $0.name == name } }
  func group(_ name: String) -> ThingGroup? { model.groups.first { $0.names.contains(name) } }
}

/// Checks that a text gets these codes and no others.
func expect(
  _ text: String, gets codes: [String], prelude: String = "", library: String = "",
  files: [String: String] = [:],
  with settings: String = "", at location: SourceLocation = #_sourceLocation
) {
  let found = checked(text, prelude: prelude, library: library, files: files, with: settings)
  #expect(found.codes == codes, "\(text)\n\(found.titles)", sourceLocation: location)
}
