// SPDX-License-Identifier: Apache-2.0
// What checking can find wrong: each family is an enum of facts with its words beside it in `…+Diagnostic.swift`.
// Codes: E02xx names, E03xx declarations, E04xx data, E05xx values and units, E06xx bodies.

public import StratSyntax

/// Something that checking found wrong, as facts; `diagnostic` puts it into words.
protocol Problem {
  var diagnostic: Diagnostic { get }
}

/// A message under way: shorter to write than the full form, and the one place that knows how that is made.
func message(
  _ code: String, _ title: String, at span: SourceSpan, also: [(SourceSpan, String)] = [], help: String? = nil
) -> Diagnostic {
  Diagnostic(code: code, title: title, span: span, also: also.map { .init(span: $0.0, text: $0.1) }, help: help)
}
