// SPDX-License-Identifier: Apache-2.0
// What a name can mean at one place of a body: the locals around it, the aggregates that it stands in, its
// `it`.

import StratSyntax

/// The surroundings of a value or a body. A value type: an inner block works on its own copy.
struct Scope {
  /// What the place is part of: says what may stand there.
  enum Purpose {
    /// A first value, at the start of each world: draws are made afresh.
    case start
    /// The body of a `define`, a measure, a `formula of`, an `always`: no draws, nothing is changed.
    case definition
    /// A rule, a shock, a strategy's move: draws, changes; may read what is hidden.
    case rule
    case move
    /// `needs`, `when` of a strategy, `worth`: may read nothing hidden.
    case decision
    /// A value asked for at the prompt or by a command, a test's expectation.
    case command
  }

  /// An aggregate, a selection or a block of given values: a bare name may be a field of its member.
  struct Frame {
    /// The member, which is `it` unless it has a name of its own; what it is stands in ``Model/locals``.
    var it: LocalID
    /// The tie through which the member was reached, if it was.
    var tie: LocalID?
    /// `s.peers` as `p`: the member is reached by that name and bare names are not its fields' first.
    var isNamed = false
  }

  var purpose: Purpose
  /// Named locals: heads, `let`, `each`, named members of aggregates, `numbered`.
  var locals: [String: LocalID] = [:]
  /// Innermost last.
  var frames: [Frame] = []
  /// `it` in the block of a kind, a thing, a population or a tie.
  var it: LocalID?
  /// What is known here of references, writes and `let`s (Expressions/Facts.swift).
  var facts = Facts()
  /// The speaker of a move, where there is one.
  var speaker: LocalID?
  /// The declaration in whose body this is, for messages: "rule fade".
  var owner: String?

  init(_ purpose: Purpose, owner: String? = nil) {
    self.purpose = purpose
    self.owner = owner
  }
}
