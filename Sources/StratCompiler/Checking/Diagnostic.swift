// SPDX-License-Identifier: Apache-2.0
// A message of the checker: what, where, what to do, and a code.

public import StratSyntax

/// A message: facts already put into words, without layout.
public struct Diagnostic: Hashable, Sendable {
  public struct Note: Hashable, Sendable {
    public var span: SourceSpan
    public var text: String
  }
  public var code: String
  public var title: String
  public var span: SourceSpan
  public var also: [Note]
  public var help: String?
}
