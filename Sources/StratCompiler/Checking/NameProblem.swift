// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a name, as facts. The words are in NameProblem+Diagnostic.swift.

import StratSyntax

/// What is wrong with a name.
enum NameProblem: Problem {
  /// `schol`; `wanted` says what should stand there: "a kind".
  case unknown(Name, wanted: String?, nearest: String?)
  /// A name of the library that was left out, because the model gives another name that it stands on to its
  /// own.
  case leftOut(Name, because: String)
  /// A name of the library that stands on a word of time, in a model whose steps have no length.
  case needsLength(Name)
  /// `shop 40` where fewer have no name.
  case noSuchMember(Name, kind: String, last: Int)
  /// `x 5` where `x` is no kind.
  case noKindToNumber(Name, is: String, meant: String)
  /// `kind shop` twice, or `shop` and `Shop`.
  case clash(Name, first: Name, isCase: Bool)
  /// A name that is there but stands for something else than is wanted.
  case wrong(Name, is: String, wanted: String, hint: String?)
  /// `s.redding` where the owner has no such field.
  case noMember(Name, owner: String, nearest: String?)
  /// `town.shops` where two fields of a shop refer to a town.
  case twoInverses(Name, fields: [String], owner: String)
}
