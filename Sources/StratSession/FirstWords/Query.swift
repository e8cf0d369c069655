// SPDX-License-Identifier: Apache-2.0
// Questions and changes in the words of a database, and Python's way to bring in a module.

/// `SELECT * FROM clinics`, `from x import y`.
enum Query {
  /// The line of strat, and the word by which it was known.
  static func line(_ line: Pieces, _ declared: Declared) -> (word: String, line: String)? {
    let words = line.all.map { $0.lowercased() }
    guard let first = words.first, !declared.has(first) else { return nil }
    func name(behind word: String) -> String? { words.firstIndex(of: word).flatMap { line.name($0 + 1) } }
    func things(_ word: String?) -> (kind: String, many: String)? {
      guard let kind = word.flatMap(declared.kind), let many = declared.plural(kind) else { return nil }
      return (kind, many)
    }
    switch first {
    case "select":
      return things(name(behind: "from")).map {
        ("select", "show \($0.many)" + rest(line, words, from: "where"))
      }
    case "show" where ["tables", "databases", "schemas"].contains(words.dropFirst().first):
      return (words[1], "list")
    case "insert": return things(name(behind: "into")).map { ("insert", "\($0.kind) New_one") }
    case "update":
      guard let (kind, many) = things(line.name(1)), let set = words.firstIndex(of: "set") else { return nil }
      let end = words.firstIndex(of: "where") ?? words.count
      let one = String(kind.prefix(1)).lowercased()
      let condition = rest(line, words, from: "where")
      return ("update", "each \(one) in \(many)\(condition) { \(one).\(line.text(from: set + 1, to: end)) }")
    case "delete" where words.dropFirst().first == "from":
      return things(line.name(2)).map {
        ("delete", "each x in \($0.many)\(rest(line, words, from: "where")) { remove x }")
      }
    case "create" where words.dropFirst().first == "table":
      return line.name(2).map { ("table", "kind \($0) { size: number = 40 }") }
    case "from" where words.dropFirst(2).first == "import":
      return line.name(1).map { ("import", "use \($0)") }
    case "ask": return ("ask", "help each")
    case "to" where words.count == 2:
      return line.name(1).map { ("to", "rule \($0) in act { note \"hello\" }") }
    default: return nil
    }
  }

  /// ` where …` up to the end of the line or the next clause.
  private static func rest(_ line: Pieces, _ words: [String], from word: String) -> String {
    guard let start = words.firstIndex(of: word) else { return "" }
    let end = words[start...].firstIndex { ["order", "group", "limit", ";"].contains($0) } ?? words.count
    return " " + word + " " + line.text(from: start + 1, to: end)
  }
}
