// SPDX-License-Identifier: Apache-2.0
// Lines to text: comments at line ends below each other, and so the refusals of several `needs`.

enum LineAlignment {
  static func text(_ lines: [LaidLine]) -> String {
    var lines = lines
    alignRefusals(&lines)
    let texts = lines.map { String(repeating: " ", count: $0.indent * Layout.step) + $0.text }
    let columns = commentColumns(lines, texts)
    var out = ""
    for (i, line) in lines.enumerated() {
      if line.hasSpaceBefore { out += "\n" }
      out += texts[i]
      if let comment = line.comment {
        out += String(repeating: " ", count: max(2, columns[i] - Flat.width(texts[i]))) + comment
      }
      out += "\n"
    }
    return out
  }

  /// Refusals below each other, as far as the lines stay within the width.
  private static func alignRefusals(_ lines: inout [LaidLine]) {
    for run in runs(lines, where: { $0.refusal != nil }) where run.count > 1 {
      let margin = lines[run.lowerBound].indent * Layout.step
      let heads = run.map { Flat.width(String(lines[$0].text.prefix(lines[$0].refusal ?? 0))) }
      let tails = run.map { Flat.width(lines[$0].text) - heads[$0 - run.lowerBound] }
      let column = heads.sorted(by: >).first { column in
        zip(heads, tails).allSatisfy { $0 > column || margin + column + $1 <= SourceFormatter.width }
      }
      guard let column else { continue }
      for (i, head) in zip(run, heads) where head < column {
        let text = lines[i].text
        let place = text.index(text.startIndex, offsetBy: lines[i].refusal ?? 0)
        lines[i].text.insert(contentsOf: String(repeating: " ", count: column - head), at: place)
      }
    }
  }

  /// Lines wider than this do not push the comments of others to the right.
  private static let widestAligned = 60

  private static func commentColumns(_ lines: [LaidLine], _ texts: [String]) -> [Int] {
    var columns = Array(repeating: 0, count: lines.count)
    for run in runs(lines, where: { $0.comment != nil }) {
      let widths = run.map { Flat.width(texts[$0]) }
      let column = (widths.filter { $0 <= widestAligned }.max() ?? 0) + 2
      for i in run { columns[i] = column }
    }
    return columns
  }

  /// Runs of neighbouring lines of one margin that all are so, with no empty line in between.
  private static func runs(_ lines: [LaidLine], where isSo: (LaidLine) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isSo(lines[end]), lines[end].indent == lines[start].indent,
        end == start || !lines[end].hasSpaceBefore
      {
        end += 1
      }
      if end > start { runs.append(start..<end) }
      start = max(end, start + 1)
    }
    return runs
  }
}
