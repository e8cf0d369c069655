// SPDX-License-Identifier: Apache-2.0
// What checking can find wrong: each family is an enum of facts with its words beside it in
// `…+Diagnostic.swift`.
// Codes: E02xx names, E03xx declarations, E04xx data, E05xx values and units, E06xx bodies.

import StratSyntax

/// Something that checking found wrong, as facts; `diagnostic` puts it into words.
protocol Problem {
  var diagnostic: Diagnostic { get }
}

/// A message: shorter to write than the full form. Names can be thousands of letters long; a line of a message is not.
func message(
  _ code: String, _ title: String, at span: SourceSpan, _ label: String? = nil,
  also: [(SourceSpan, String)] = [], help: String? = nil, fix: (text: String, isSafe: Bool)? = nil
) -> Diagnostic {
  Diagnostic(
    DiagnosticCode(rawValue: code), cut(title), at: LabelledSpan(span, label),
    also: also.map { LabelledSpan($0.0, $0.1) }, help: help.map { [cut($0)] } ?? [],
    fix: fix.map { TextEdit(span: span, text: $0.text) }, isFixSafe: fix?.isSafe ?? true)
}

private func cut(_ words: String) -> String {
  words.utf8.count <= 400 ? words : "\(words.prefix(200)) … \(words.suffix(60))"
}
