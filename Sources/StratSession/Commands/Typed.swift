// SPDX-License-Identifier: Apache-2.0
// What was typed at the prompt, in this session and before. The prompt keeps it, and hands it in with each text.

/// Statements by number, counted from 1, oldest first.
public struct Typed: Sendable {
  public var statements: [String]
  /// How many of them are older than this session.
  public var older: Int

  public init(_ statements: [String] = [], older: Int = 0) {
    self.statements = statements
    self.older = older
  }

  /// Those of this session.
  var own: ArraySlice<String> { statements.dropFirst(older) }

  subscript(number: Int) -> String? {
    statements.indices.contains(number - 1) ? statements[number - 1] : nil
  }
}
