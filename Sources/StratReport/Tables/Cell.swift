// SPDX-License-Identifier: Apache-2.0
// What one place of a table holds, as a fact: readers get words, machines the value.

/// One cell of a table.
public enum Cell: Hashable, Sendable {
  /// There is nothing to say here, as of the mean of words.
  case blank
  /// There is no value: readers see `none`.
  case none
  case text(String)
  /// `yes` or `no`
  case flag(Bool)
  case number(Double, NumberStyle)
  /// Values in the order of time, drawn in one row. Machines do not get it: it says nothing new.
  case trend([Double?])

  /// As people read it, with its unit.
  public func words(on page: Page = Page()) -> String {
    switch self {
    case .blank: ""
    case .none: "none"
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let value, let style): style.text(value)
    case .trend(let values): page.isLinear ? trendWords(values) : sparkline(values, marks: page.marks)
    }
  }

  /// In full precision, as a file has it; empty where there is no value.
  public var exact: String {
    switch self {
    case .blank, .none, .trend: ""
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let value, _): exactText(value)
    }
  }

  public var json: JSONValue {
    switch self {
    case .blank, .none, .trend: .none
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .number(let value, _): .number(value)
    }
  }
}

extension Cell: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

/// `rises`, `falls`, `stays`, `rises, with falls`, `goes up and down`: which way values went.
func trendWords(_ values: [Double?]) -> String {
  let known = values.compactMap { $0 }.filter(\.isFinite)
  guard let first = known.first, let last = known.last else { return "" }
  let steps = zip(known, known.dropFirst()).map { $1 - $0 }
  let (hasRisen, hasFallen) = (steps.contains { $0 > 0 }, steps.contains { $0 < 0 })
  switch (hasRisen, hasFallen) {
  case (false, false): return "stays"
  case (true, false): return "rises"
  case (false, true): return "falls"
  case (true, true):
    return last > first ? "rises, with falls" : last < first ? "falls, with rises" : "goes up and down"
  }
}
