// SPDX-License-Identifier: Apache-2.0
// Parts of a text without the spaces around them.

extension StringProtocol {
  /// Without spaces and line ends before and behind.
  public var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
