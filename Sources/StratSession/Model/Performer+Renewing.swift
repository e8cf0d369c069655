// SPDX-License-Identifier: Apache-2.0
// A declaration that takes the place of another must fit what stands already. What does not fit is one problem,
// that of the new declaration, however many places use the old one.

import StratSyntax

extension Performer {
  /// Problems of a text that declares something anew: those in what stood before it become one.
  func renewing(_ statements: [Statement], _ source: SourceText, _ problems: [Diagnostic]) -> [Diagnostic] {
    if renewed.isEmpty { return withoutEchoes(of: statements, in: source, problems) }
    let old = problems.filter { $0.primary.span.source != source.id }
    let own = problems.filter { $0.primary.span.source == source.id }
    guard !old.isEmpty, let (name, span) = first(of: statements, named: renewed.contains) else {
      return first(of: problems, source)
    }
    let one = misfit(
      "declared anew like this, `\(name)`", at: span, old,
      help: "keep in it what they use, or declare anew first what uses it")
    return first(of: [one] + own, source)
  }

  private func misfit(_ what: String, at span: SourceSpan, _ old: [Diagnostic], help: String) -> Diagnostic {
    let count = old.count == 1 ? "one place that stands" : "\(old.count) places that stand"
    let shown = old.prefix(2).map { LabelledSpan($0.primary.span, $0.title) }
    return Diagnostic(
      DiagnosticCode(rawValue: "E0744"), "\(what) does not fit \(count) already", at: LabelledSpan(span),
      also: shown, help: [help])
  }

  /// What stood before held together: a problem in it comes of the new text, which says so itself.
  private func withoutEchoes(
    of statements: [Statement], in source: SourceText, _ problems: [Diagnostic]
  ) -> [Diagnostic] {
    let echoes = problems.filter { $0.primary.span.source.rawValue < source.id.rawValue }
    if echoes.isEmpty { return problems }
    if echoes.count < problems.count {
      return problems.filter { $0.primary.span.source.rawValue >= source.id.rawValue }
    }
    guard
      let (name, span) = first(
        of: statements, named: { key in echoes.contains { $0.title.contains("`\(key)`") } })
    else { return problems }
    return [misfit("`\(name)` by this name", at: span, echoes, help: "take another name")]
  }

  /// The first declaration with such a name, and where it stands, on one line.
  private func first(of statements: [Statement], named fits: (String) -> Bool) -> (
    name: String, span: SourceSpan
  )? {
    for statement in statements {
      guard case .declaration(let declaration) = statement.kind, let key = declaration.key, fits(key)
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
