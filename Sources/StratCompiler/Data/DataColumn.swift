// SPDX-License-Identifier: Apache-2.0
// One column of numbers out of a data file, for expectations that compare a series with one.

/// Why a column of data could not be had, in plain words.
public struct DataColumnProblem: Error {
  public let words: String
}

/// The numbers of a column by its name; the only column where no name is given. A blank cell is NaN.
public func dataColumn(_ column: String?, of bytes: [UInt8], file: String) -> Result<
  [Double], DataColumnProblem
> {
  guard let table = try? CSVTable(name: file, bytes: bytes) else {
    return .failure(DataColumnProblem(words: "it cannot be read as a table with a line of names on top"))
  }
  let known = table.columns.joined(separator: ", ")
  guard let index = column.map({ table.column($0) }) ?? (table.columns.count == 1 ? 0 : nil) else {
    let missing = column.map { "it has no column `\($0)`" } ?? "say which column is meant"
    return .failure(DataColumnProblem(words: "\(missing); it has \(known)"))
  }
  guard let numbers = try? table.numbers(column: index) else {
    return .failure(
      DataColumnProblem(words: "column `\(table.columns[index])` holds something that is no number"))
  }
  return .success(numbers)
}
