// SPDX-License-Identifier: Apache-2.0
// A declaration that takes the place of another must fit what stands already. What does not fit is one problem,
// that of the new declaration, however many places use the old one.

import StratSyntax

extension Performer {
  /// Problems of a text that declares something anew: those in what stood before it become one.
  func renewing(_ statements: [Statement], _ source: SourceText, _ problems: [Diagnostic]) -> [Diagnostic] {
    if renewed.isEmpty { return problems }
    let old = problems.filter { $0.primary.span.source != source.id }
    let own = problems.filter { $0.primary.span.source == source.id }
    guard !old.isEmpty, let (name, span) = firstRenewed(of: statements) else {
      return first(of: problems, source)
    }
    let count = old.count == 1 ? "one place that stands" : "\(old.count) places that stand"
    let shown = old.prefix(2).map { LabelledSpan($0.primary.span, $0.title) }
    let one = Diagnostic(
      DiagnosticCode(rawValue: "E0744"), "declared anew like this, `\(name)` does not fit \(count) already",
      at: LabelledSpan(span), also: shown,
      help: ["keep in it what they use, or declare anew first what uses it"])
    return first(of: [one] + own, source)
  }

  /// The name that is declared anew and where, on one line.
  private func firstRenewed(of statements: [Statement]) -> (name: String, span: SourceSpan)? {
    for statement in statements {
      guard case .declaration(let declaration) = statement.kind, let key = declaration.key,
        renewed.contains(key)
      else { continue }
      let text = core.text(at: statement.span)
      let length = text.prefix { !$0.isNewline }.utf8.count
      return (
        key,
        SourceSpan(
          source: statement.span.source, start: statement.span.start, end: statement.span.start + length)
      )
    }
    return nil
  }
}
