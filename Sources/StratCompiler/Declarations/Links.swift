// SPDX-License-Identifier: Apache-2.0
// `link neighbors among shops by small_world(6, 10%)`, `link uses between shops and practices ~ random(5%)`.

import StratSyntax

extension Link.Maker {
  /// The maker, and how many numbers it takes.
  static let byName: [String: (maker: Link.Maker, counts: ClosedRange<Int>, form: String)] = [
    "complete": (.complete, 0...0, "complete()"),
    "ring": (.ring, 0...1, "ring(2)"),
    "small_world": (.smallWorld, 2...2, "small_world(6, 10%)"),
    "random": (.random, 1...1, "random(5%)"),
    "grid": (.grid, 0...2, "grid(10, 10)"),
    "preferential": (.preferential, 1...1, "preferential(2)"),
    "regular": (.regular, 1...1, "regular(4)"),
  ]
}

extension Checker {
  func check(_ link: LinkDeclaration, _ span: SourceSpan) {
    guard let relation = relation(link.relation), let ends = ends(of: link.members) else { return }
    let info = model.relations[relation.index]
    guard isKind(ends.from, info.from), isKind(ends.to, info.to) else {
      let wanted = [info.from, info.to].map { model.kinds[$0.index].plural }
      report(DeclarationProblem.linkOfOther(link.relation, wanted: wanted))
      return
    }
    guard let (name, arguments) = call(link.network) else {
      if link.network.kind != .missing {
        report(DeclarationProblem.notANetwork(link.network.span, nearest: nil))
      }
      return
    }
    guard let found = Link.Maker.byName[name.text] else {
      let nearest = Spelling.nearest(name.text, among: Link.Maker.byName.keys.sorted())
      report(DeclarationProblem.notANetwork(name.span, nearest: nearest))
      return
    }
    guard found.counts.contains(arguments.count) else {
      report(DeclarationProblem.networkNumbers(link.network.span, name: name.text, form: found.form))
      return
    }
    let scope = Scope(.start, owner: "link \(link.relation.text)")
    let parameters = arguments.map { typed($0, in: scope, expecting: .plain) }
    for parameter in parameters { _ = isFit(parameter, .plain, "what `\(name.text)` takes") }
    checkComplete(fieldsWithoutFirst(of: .relation(relation)), [], "the ties", at: span)
    model.links.append(
      Link(
        relation: relation, from: ends.from, to: ends.to, maker: found.maker, parameters: parameters,
        perWorld: link.gives == .uncertain, span: span))
    if link.gives == .uncertain { model.relations[relation.index].isDynamic = true }
  }

  private func ends(of members: LinkDeclaration.Members) -> (from: KindID, to: KindID)? {
    switch members {
    case .among(let name): kind(name).map { ($0, $0) }
    case .ends(let ends):
      if let from = kind(ends.first), let to = kind(ends.second) { (from, to) } else { nil }
    }
  }

  private func call(_ expr: Expr) -> (Name, [Expr])? {
    switch expr.kind {
    case .call(let name, let arguments): (name, arguments)
    case .name(let name): (name, [])
    default: nil
    }
  }
}
