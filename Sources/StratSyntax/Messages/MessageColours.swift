// SPDX-License-Identifier: Apache-2.0
// The colours of a message on a terminal: of the sixteen that everybody can choose for themselves, and never the
// only sign of what a part is. Whether a screen has colours, the room that knows the screen decides.

public enum MessageColours {
  /// A part of a message between the codes of its colour.
  public static let paint: @Sendable (String, MessageRole) -> String = { text, role in
    guard !text.isEmpty, let code = code(of: role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func code(of role: MessageRole) -> String? {
    switch role {
    case .place, .title: "1"
    case .gutter, .code: "2"
    case .primary: "31"
    case .secondary: "34"
    case .help: "32"
    case .source: nil
    }
  }
}
