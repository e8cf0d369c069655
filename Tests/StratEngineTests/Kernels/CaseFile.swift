// SPDX-License-Identifier: Apache-2.0
// Reads the checks of a published case from Tests/Cases/<id>/expected.json.

import Foundation
import Testing

/// One check: what is asked, the answer, and how far off it may be.
struct CaseCheck {
  let name: String
  let numbers: [Double]
  let text: String?
  let absolute: Double
  let relative: Double

  /// Element by element: |got - want| <= absolute, or <= relative * |want|.
  func accepts(_ got: [Double]) -> Bool {
    got.count == numbers.count
      && zip(got, numbers).allSatisfy { abs($0 - $1) <= absolute || abs($0 - $1) <= relative * abs($1) }
  }
}

enum CaseFile {
  static func checks(_ id: String) throws -> [CaseCheck] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Cases/\(id)/expected.json")
    let top = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let checks = try #require(top["checks"] as? [[String: Any]])
    return try checks.map { check in
      CaseCheck(
        name: try #require(check["name"] as? String), numbers: numbers(check["value"]),
        text: check["value"] as? String, absolute: (check["tol_abs"] as? NSNumber)?.doubleValue ?? 0,
        relative: (check["tol_rel"] as? NSNumber)?.doubleValue ?? 0)
    }
  }

  private static func numbers(_ value: Any?) -> [Double] {
    if let list = value as? [Any] { return list.compactMap { ($0 as? NSNumber)?.doubleValue } }
    return (value as? NSNumber).map { [$0.doubleValue] } ?? []
  }
}
