// SPDX-License-Identifier: Apache-2.0
// Whether a module can take the place of another: both are there, somebody uses the one, the other does without it,
// and declares what is used of it.

import StratCompiler
import StratSyntax

extension Performer {
  /// What can be said before anything is brought in.
  mutating func refuseImpossibleSwaps() throws {
    var found: [Diagnostic] = []
    for swap in core.swaps.all {
      do { try refuseImpossible(swap) } catch { found += messages(of: error) }
    }
    if !found.isEmpty { throw Problems(messages: found) }
  }

  private mutating func refuseImpossible(_ swap: Swap) throws {
    let rival = wanted(swap, at: swap.module.span)
    _ = try shelved(rival)
    _ = try shelved(other(of: swap))
    var seen: Set<String> = []
    guard let way = way(from: rival, to: swap.other.text, &seen) else { return }
    let through = way.count > 2 ? ", through `\(way[1])`" : ""
    throw Trouble(
      "E0782", "`\(swap.module.text)` uses `\(swap.other.text)` itself\(through), and cannot take its place",
      at: swap.span,
      help: ["bring in both: use \(swap.module.text)"])
  }

  private func other(of swap: Swap) -> Wanted {
    Wanted(name: swap.other.text, span: swap.other.span, beside: home(of: swap.other.text, swap))
  }

  /// How a module uses another, itself or by those that it uses: all of them in their order.
  private mutating func way(from wanted: Wanted, to other: String, _ seen: inout Set<String>) -> [String]? {
    guard seen.insert(wanted.name).inserted, let shelved = try? shelved(wanted) else { return nil }
    for use in shelved.reading.statements.compactMap(\.use) {
      if use.module.text == other { return [wanted.name, other] }
      let next = Wanted(name: use.module.text, span: use.module.span, beside: shelved.source)
      if let way = way(from: next, to: other, &seen) { return [wanted.name] + way }
    }
    return nil
  }

  /// A swap of a module that nobody uses does nothing, and whoever wrote it meant something else.
  func refuseIdleSwaps() throws {
    let idle = core.swaps.all.filter { !core.gaveWay.contains($0.other.text) }
    if idle.isEmpty { return }
    throw Problems(
      messages: idle.map { swap in
        Trouble(
          "E0781", "nothing in this model uses `\(swap.other.text)`, so nothing can take its place",
          at: swap.span, help: ["use \(swap.module.text)"]
        ).diagnostic
      })
  }

  // ---- What is missing of what was there ----

  /// Problems that come of a swap are told as such: a name of the one module that others use, and that the other does
  /// not declare, or declares as something else.
  mutating func withSwapsExplained(_ problems: [Diagnostic]) -> [Diagnostic] {
    var left = problems
    var explained: [Diagnostic] = []
    for swap in core.swaps.all {
      let lost = names(lostBy: swap)
      let misfits = left.compactMap { misfit($0, swap, lost) }
      if misfits.isEmpty { continue }
      left.removeAll { problem in misfits.contains { $0.problem == problem } }
      explained.append(explanation(of: misfits, swap))
    }
    return explained + left
  }

  /// A problem that comes of a swap.
  private struct Misfit {
    var problem: Diagnostic
    var name: String
    /// The module in which it shows; nothing in the model's own texts.
    var user: String?
    var isMissing: Bool
  }

  /// Names that a module and those that it brings in declare, and whether each is declared no more.
  private mutating func names(lostBy swap: Swap) -> [String: Bool] {
    var names: Set<String> = []
    var open = [other(of: swap)]
    var seen: Set<String> = []
    while let wanted = open.popLast() {
      guard seen.insert(wanted.name).inserted, !core.used.contains(wanted.name),
        let shelved = try? shelved(wanted)
      else { continue }
      names.formUnion(publicNames(of: shelved.reading.statements))
      open += shelved.reading.statements.compactMap(\.use).map {
        Wanted(name: $0.module.text, span: $0.module.span, beside: shelved.source)
      }
    }
    let declared = publicNames(of: core.modules.flatMap(\.statements))
    return Dictionary(uniqueKeysWithValues: names.map { ($0, !declared.contains($0)) })
  }

  private func misfit(_ problem: Diagnostic, _ swap: Swap, _ lost: [String: Bool]) -> Misfit? {
    let place = problem.primary.span.source
    guard let text = core.modules.first(where: { $0.source.id == place }) else { return nil }
    let isOwn = text.role == .model
    if !isOwn, text.name == swap.module.text { return nil }
    for name in names(in: problem) {
      guard let isMissing = lost[name], isMissing || !isOwn else { continue }
      return Misfit(problem: problem, name: name, user: isOwn ? nil : text.name, isMissing: isMissing)
    }
    return nil
  }

  /// What a problem may be about: titles have names in backquotes, and the place is what was written.
  private func names(in problem: Diagnostic) -> [String] {
    let parts = problem.title.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    let quoted = parts.indices.filter { !$0.isMultiple(of: 2) }.map { parts[$0] }
    let written = core.text(at: problem.primary.span).split { !($0.isLetter || $0.isNumber || $0 == "_") }
    return quoted + written.map(String.init)
  }

  private mutating func explanation(of misfits: [Misfit], _ swap: Swap) -> Diagnostic {
    let first = misfits.first { $0.isMissing } ?? misfits[0]
    let (module, other) = (swap.module.text, swap.other.text)
    let user = first.user.map { "`\($0)`" } ?? "the model"
    let why =
      first.isMissing
      ? "it does not declare `\(first.name)`, which \(user) uses"
      : "it declares `\(first.name)` otherwise than \(user) uses it"
    let others = misfits.filter { $0.name != first.name }.map(\.name).inOrder.map { "`\($0)`" }
    let isOwn = (try? shelved(wanted(swap, at: swap.module.span)))?.isLibrary == false
    let more = others.isEmpty ? [] : ["it wants \(others.joined(separator: ", ")) as well"]
    return Diagnostic(
      DiagnosticCode(rawValue: first.isMissing ? "E0783" : "E0785"),
      "`\(module)` cannot take the place of `\(other)`: \(why)", at: LabelledSpan(swap.span),
      also: misfits.prefix(3).map { LabelledSpan($0.problem.primary.span, label(of: $0)) },
      help: more + [(isOwn ? "declare it in \(module).strat, or " : "") + "stay with the other: use \(other)"]
    )
  }

  private func label(of misfit: Misfit) -> String {
    misfit.isMissing ? "used here" : misfit.problem.title
  }
}

extension Statement {
  /// The line that brings in a module, if this is one.
  var use: UseDeclaration? {
    if case .declaration(.use(let use)) = kind { use } else { nil }
  }
}

extension [String] {
  /// Each once, where it stands first.
  var inOrder: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
