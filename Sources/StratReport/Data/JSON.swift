// SPDX-License-Identifier: Apache-2.0
// JSON as RFC 8259 has it, written from a small tree. Members keep the order they are given in, so the same
// data gives the same bytes.

/// A value to be written as JSON.
public indirect enum JSONValue: Hashable, Sendable {
  case none
  case flag(Bool)
  /// What is not finite is written as `null`.
  case number(Double)
  case text(String)
  case list([JSONValue])
  case members([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value on one line.
  public var text: String {
    switch self {
    case .none: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): number.isFinite ? exactText(number) : "null"
    case .text(let text): quoted(text)
    case .list(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .members(let members):
      "{" + members.map { quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..<"\u{20}": result += "\\u" + fourDigits(scalar.value)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func fourDigits(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
