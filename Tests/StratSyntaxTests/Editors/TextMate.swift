// SPDX-License-Identifier: Apache-2.0
// grammar/strat.tmLanguage.json, from the words. Rules stand in the order in which an editor tries them.

import Foundation

struct TextMate {
  let words: EditorWords

  static let name = #"[\p{L}_][\p{L}\p{N}_]*"#

  func json() throws -> String {
    let grammar: [String: Any] = [
      "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
      "comment":
        "Written from the tables of words in Sources/StratSyntax and grammar/strat.ebnf: see grammar/README.md.",
      "name": "strat", "scopeName": "source.strat", "fileTypes": ["strat"],
      "patterns": ["comments", "texts", "amounts", "openers", "values"].map { ["include": "#\($0)"] },
      "repository": [
        "comments": ["patterns": comments], "texts": ["patterns": [text]],
        "amounts": ["patterns": amounts], "openers": ["patterns": openers], "values": ["patterns": values],
      ],
    ]
    let data = try JSONSerialization.data(
      withJSONObject: grammar, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  // MARK: - Comments, texts, numbers

  private var comments: [[String: Any]] {
    [rule("##.*$", "comment.line.documentation.strat"), rule("#.*$", "comment.line.number-sign.strat")]
  }

  private var text: [String: Any] {
    let value: [String: Any] = [
      "begin": #"\{"#, "end": #"\}|(?=")"#, "name": "meta.embedded.strat",
      "patterns": [["include": "#amounts"], ["include": "#values"]],
    ]
    return [
      "begin": "\"", "end": "\"|$", "name": "string.quoted.double.strat",
      "patterns": [rule(#"\\.|\{\{|\}\}"#, "constant.character.escape.strat"), value],
    ]
  }

  private var amounts: [[String: Any]] {
    let noUnit = words.reserved + words.operators + words.folds + words.constants + words.clauses + ["worlds"]
    let unit = #"(?!(?i:\#(list(noUnit)))\b)\#(Self.name)"#
    // Behind a number and a name a block makes that many things.
    let isAmount = #"(?!\s*(?:\{|(?i:numbered|like)\b))"#
    let number = #"(?<![\p{L}\p{N}_])\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?[kMB]?%?"#
    return [
      rule(
        #"(?<![\p{L}\p{N}_])\d{4}-(?:[Qq][1-4]|\d\d(?:-\d\d)?)(?![\p{L}\p{N}_])"#, "constant.other.date.strat"
      ),
      rule(
        #"(\#(number))[ \t]+(\#(unit)(?:/\#(Self.name))*)\b\#(isAmount)"#, nil,
        ["constant.numeric.strat", "keyword.other.unit.strat"]),
      rule(number, "constant.numeric.strat"),
    ]
  }

  // MARK: - What opens a line

  private var openers: [[String: Any]] {
    var rules: [[String: Any]] = [
      opener(list(["in"]) + #"(?=\s+truth\b)"#, "storage.type.strat"),
      opener(#"(at)\s+(first|end|start)\b"#, nil, ["keyword.control.strat", "keyword.control.strat"]),
    ]
    let names = #"\#(Self.name)(?:\s*,\s*\#(Self.name))*"#
    rules += [
      opener(
        #"(rule)\s+(\#(Self.name))\s+(in)\s+(\#(Self.name))"#, nil,
        [
          "storage.type.strat", "entity.name.function.strat", "keyword.other.strat",
          "variable.other.phase.strat",
        ]),
      opener("(phases)\\s+(\(names))", nil, ["storage.type.strat", "variable.other.phase.strat"]),
    ]
    for (scope, group) in Self.named {
      rules.append(
        opener(
          "(\(list(group.filter(words.declarations.contains))))\\s+(\(Self.name))", nil,
          ["storage.type.strat", scope]))
    }
    let others = words.declarations.filter { $0 != "in" }
    rules += [
      opener("(\(list(others)))\\b" + Self.isNoName, nil, ["storage.type.strat"]),
      opener("(\(list(words.actions)))\\b" + Self.isNoName, nil, ["keyword.control.strat"]),
      opener("(\(list(words.commands)))\\b" + Self.isNoName, nil, ["support.function.command.strat"]),
      opener(
        "((?!\(list(words.reserved + words.folds + words.constants + words.operators))\\b)\(Self.name))[ \\t]+"
          + "((?!\(list(words.reserved + words.operators))\\b)\(Self.name))"
          + #"(?=\s*(?:["{;}]|$|like\b|numbered\b|[#]))"#, nil,
        ["entity.name.type.strat", "variable.other.constant.strat"]),
    ]
    return rules
  }

  /// What follows a word that a field or a phase is called by.
  private static let isNoName = #"(?!\s*(?:[:=.+*/^,)\]]|-=|is\b))"#

  /// The declarations that a name follows, by what the name is.
  private static let named: [(scope: String, words: [String])] = [
    ("entity.name.type.strat", ["kind", "extend", "unit", "template", "relation"]),
    (
      "entity.name.function.strat",
      ["rule", "move", "define", "measure", "shock", "signal", "strategy", "curve"]
    ),
    ("variable.parameter.strat", ["parameter"]),
    ("entity.name.namespace.strat", ["use"]),
  ]

  /// A rule that holds where a statement may begin.
  private func opener(_ match: String, _ scope: String?, _ captures: [String] = []) -> [String: Any] {
    let begin = #"(?:^\s*|(?<=[;{}])\s*)[.:]?"#
    if let scope { return rule("(?i)\(begin)(\(match))", nil, [scope]) }
    return rule("(?i)\(begin)\(match)", nil, captures)
  }

  // MARK: - Values

  private var values: [[String: Any]] {
    [
      rule(#"(?<=[^.]\.|^\.)\#(Self.name)"#, "variable.other.member.strat"),
      word(words.constants, "constant.language.strat"),
      word(["it"], "variable.language.strat"),
      word(words.folds, "support.function.aggregate.strat"),
      word(words.operators, "keyword.operator.word.strat"),
      word(words.reserved, "keyword.other.strat"),
      rule(#"\#(Self.name)(?=\s*:)"#, "variable.other.member.strat"),
      rule(#"\#(Self.name)(?=\()"#, "entity.name.function.call.strat"),
      rule(
        #"(?i)(?<![\p{L}\p{N}_])one\s+at\s+a\s+time(?![\p{L}\p{N}_])"#, "keyword.other.clause.strat"),
      rule(#"(?i)(?<=\()create(?=\s+[\p{L}_])"#, "keyword.other.clause.strat"),
      // Elsewhere it is mostly a name: `without moves by Rosa as others`.
      rule(#"(?i)(?<=\band\s)others(?=\s*=|\s+over\b)"#, "keyword.other.clause.strat"),
      // A clause word that is followed by what goes on with the clause; else it may be a field of that name.
      rule(
        #"(?i)(?<=[\s})])(?<![-+*/^=<>~]\s)\#(word(words.clauses.filter { $0 != "others" }))(?=\s+(?:[\p{L}\p{N}_"(\[{]|-\S)|\s*$|\s*[,)])"#,
        "keyword.other.clause.strat"),
      rule(#"\#(Self.name)"#, "variable.other.strat"),
      rule(#"\.\.|\+=|-=|<=|>=|==|!=|&&|\|\||[-+*/^<>=~!?]"#, "keyword.operator.strat"),
    ]
  }

  private func word(_ words: [String], _ scope: String) -> [String: Any] { rule("(?i)" + word(words), scope) }

  private func word(_ words: [String]) -> String {
    #"(?<![\p{L}\p{N}_])(?:\#(list(words)))(?![\p{L}\p{N}_])"#
  }

  private func list(_ words: [String]) -> String { words.sorted().joined(separator: "|") }

  private func rule(_ match: String, _ scope: String?, _ captures: [String] = []) -> [String: Any] {
    var rule: [String: Any] = ["match": match]
    if let scope { rule["name"] = scope }
    if !captures.isEmpty {
      rule["captures"] = Dictionary(
        uniqueKeysWithValues: captures.enumerated().map { ("\($0.offset + 1)", ["name": $0.element]) })
    }
    return rule
  }
}
