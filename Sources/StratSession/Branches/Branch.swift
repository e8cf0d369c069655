// SPDX-License-Identifier: Apache-2.0
// Other roads: each a world with its model and its past, kept whole beside the one that the session is on. They are
// values that share what is alike, so to branch costs next to nothing.

import StratSyntax

/// A road that the session is not on now.
struct Branch: Sendable {
  var name: String
  private let kept: Kept

  /// A core within a core: a class, which values hold by reference. It never changes.
  private final class Kept: Sendable {
    let core: Core
    init(_ core: Core) { self.core = core }
  }

  init(_ name: String, _ core: Core) {
    self.name = name
    var bare = core
    bare.branches = []
    kept = Kept(bare)
  }

  /// What the session would be on this road. What belongs to no road is as of the end of the road.
  var core: Core { kept.core }
}

/// Where a road leaves another.
struct Fork: Hashable, Sendable {
  var parent: String
  var step: Int
  /// How many deeds of the other it has in common with it.
  var deeds: Int
}

/// Something that was done and does not follow from the model: a move, a change by hand, a shock, a declaration.
struct Deed: Sendable {
  enum Sort: Sendable { case move, change, shock, declaration }
  var sort: Sort
  /// Steps taken before it.
  var step: Int
  /// As written, on one line.
  var words: String
  /// What is to be done to do it again; none for what was declared, and for a shock that came by itself.
  var statement: Statement?
  /// The shock that came by itself.
  var shock: String?
  /// Of what was declared, all of it.
  var text = ""
  /// Who spoke then, where the words name nobody.
  var speaker: Name?
  /// The step at which a shock comes that was called for a later moment: then it stands among the deeds once more.
  var due: Int?
}

extension Deed {
  func moved(to step: Int) -> Deed {
    var deed = self
    deed.step = step
    return deed
  }
}

extension Deed.Sort {
  /// What a statement is, if it does something to the world that lasts.
  init?(of statement: Statement, hasSpeaker: Bool) {
    switch statement.kind {
    case .command(.shock): self = .shock
    case .command(.follow), .command(.stopFollowing): self = .change
    case .action(let action):
      switch action {
      case .spoken: self = .move
      case .assign, .tie, .if, .each, .pay, .untie, .create, .remove: self = .change
      case .value(let value):
        switch value.kind {
        case .call where hasSpeaker: self = .move
        case .tieTest: self = .change
        default: return nil
        }
      default: return nil
      }
    case .command, .declaration, .missing: return nil
    }
  }
}

extension Core {
  /// This road, in the session as it is on another: journal, runs, texts and manners are those of the session.
  func joining(_ now: Core) -> Core {
    var core = after(now)
    core.firstSeed = now.firstSeed
    core.journal = now.journal
    core.journalPart = now.journal.count
    core.savedAs = now.savedAs
    core.knowsWhereRunsBegin = now.knowsWhereRunsBegin
    core.runs = now.runs
    core.saysTime = now.saysTime
    core.manner = now.manner
    core.filesRead.formUnion(now.filesRead)
    core.libraryTexts.formUnion(now.libraryTexts)
    core.branches = now.branches
    core.branchNames = now.branchNames
    return core
  }

  /// A road by its name, the one that the session is on included.
  func road(_ name: String) -> Core? {
    name == branch ? self : branches.first { $0.name == name }?.core
  }

  /// All roads, the oldest first.
  var roads: [(name: String, core: Core)] {
    branchNames.compactMap { name in road(name).map { (name, $0) } }
  }

  /// A name like it that no road has: `main_2`, and of that `main_3`.
  func freeBranchName(like name: String) -> String {
    let parts = name.split(separator: "_")
    let isNumbered = parts.count > 1 && parts.last.map { Int($0) != nil } ?? false
    let stem = isNumbered ? parts.dropLast().joined(separator: "_") : name
    return (2...).lazy.map { "\(stem)_\($0)" }.first { !branchNames.contains($0) } ?? name
  }
}
