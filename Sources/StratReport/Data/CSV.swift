// SPDX-License-Identifier: Apache-2.0
// Comma-separated values as RFC 4180 has them, with a bare line end. For machines: no colour, no elision.

/// One line per row: cells that hold a comma, a quote or a line end are quoted.
public func csvLines(head: [String], rows: [[String]]) -> [String] {
  ([head] + rows).map { row in row.map(csvCell).joined(separator: ",") }
}

func csvCell(_ text: String) -> String {
  // By code points: a carriage return and a line feed together are one Character, which is neither.
  let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
  guard text.unicodeScalars.contains(where: special.contains) else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
  }
  return quoted + "\""
}
