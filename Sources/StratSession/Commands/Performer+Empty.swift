// SPDX-License-Identifier: Apache-2.0
// A world in which nothing is declared yet answers with the first line to type.

import StratCompiler
import StratSyntax

extension Performer {
  /// A line that makes something to look at, to step and to change.
  static let firstLine = "kind shop { size: number = 40 }; 3 shops {}"

  static let firstSteps = "Nothing is declared yet. Start with: \(firstLine)"

  /// Whether nothing of a model is there, but for what is always there.
  var isEmptyWorld: Bool {
    !core.modules.contains { $0.role == .model && !$0.statements.isEmpty } && core.said.isEmpty
  }

  func emptyWorld(at span: SourceSpan) -> Trouble {
    Trouble(
      "E0701", "there is nothing here yet", at: span,
      help: [Performer.firstLine, "or open a model: open \"model.strat\""])
  }

  /// Problems of what was to be done in an empty world: those that come of it get the first line to type.
  func begun(_ problems: [Diagnostic], in statements: [Statement], isEmpty: Bool) -> [Diagnostic] {
    let isDoing = !statements.contains { if case .declaration = $0.kind { true } else { false } }
    guard isEmpty, isDoing else { return problems }
    return problems.map { problem in
      guard Performer.comesOfEmptiness(problem.code.rawValue) else { return problem }
      var problem = problem
      problem.help.append("nothing is declared yet; start with: \(Performer.firstLine)")
      return problem
    }
  }

  /// Unknown names, forms that are planned, values that cannot be.
  private static func comesOfEmptiness(_ code: String) -> Bool {
    ["E02", "E03", "E04", "E05", "E06", "E0712", "E0792"].contains { code.hasPrefix($0) }
  }

  /// An empty model in place of this one.
  mutating func startNew() {
    guard !isEmptyWorld else { return say(Performer.firstSteps) }
    core = Core(seed: core.seed).after(core)
    hasChanged = true
    isInJournal = true
    say("An empty model. undo brings the other back.")
  }
}

extension Command {
  /// Whether it asks for something that is declared, or lets time pass. All others work in an empty world, or
  /// answer there by themselves.
  var needsWorld: Bool {
    switch self {
    case .show, .list, .bare(.journal), .bare(.quit), .bare(.new), .undo, .redo, .file(.save, _),
      .file(.open, _), .seed,
      .setting, .speaker(nil), .transcript, .edit, .help, .history, .rerun, .file(.run, _):
      false
    default: true
    }
  }
}
