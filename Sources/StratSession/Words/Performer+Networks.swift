// SPDX-License-Identifier: Apache-2.0
// Why a network cannot be made of so many things, and a line that can.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// What the network asks for, with the numbers at hand.
  func networkHelp(_ fault: Fault, at span: SourceSpan?) -> [String] {
    guard let model = core.compiled?.model, let link = model.links.first(where: { $0.span == span }) else {
      return ["complete() and random(5%) can always be made"]
    }
    let things = Int(fault.values.first ?? 0)
    let given = Array(fault.values.dropFirst())
    if link.from != link.to, link.maker != .complete, link.maker != .random {
      return ["it ties things of one kind; between two kinds: complete(), or random(5%)"]
    }
    return Self.cause(link.maker, given, things)
  }

  private static func cause(_ maker: Link.Maker, _ given: [Double], _ things: Int) -> [String] {
    func text(_ place: Int) -> String { given.count > place ? NumberStyle.number.text(given[place]) : "" }
    let few = "there are \(things): make more of them first, or take complete()"
    switch maker {
    case .complete: return []
    case .random: return ["a chance lies from 0% to 100%, and this is \(text(0)): random(5%)"]
    case .ring, .smallWorld:
      let share = maker == .ring ? "" : ", 10%"
      let name = maker == .ring ? "ring" : "small_world"
      if given.count > 1, given[1] < 0 || given[1] > 1 {
        return ["its second number is a share from 0% to 100%: small_world(\(text(0)), 10%)"]
      }
      return things < 3
        ? [few]
        : [
          "each is tied to an even number of neighbours, fewer than there are things",
          "\(name)(\(even(given.first ?? 2, below: things))\(share))",
        ]
    case .grid:
      let width = widths(of: things)
      return [
        "width times height must be \(things), as many as there are", "grid(\(width), \(things / width))",
      ]
    case .preferential:
      return things < 2
        ? [few]
        : [
          "each newcomer ties itself to a whole number of others, fewer than there are things",
          "preferential(\(min(2, things - 1)))",
        ]
    case .regular:
      return things < 2
        ? [few]
        : [
          "each has the same whole number of ties, fewer than there are things, and all together an even number",
          "regular(\(even(given.first ?? 2, below: things + (things % 2 == 0 ? 1 : 0))))",
        ]
    }
  }

  /// The even number that is nearest to one and leaves somebody over.
  private static func even(_ number: Double, below things: Int) -> Int {
    let wanted = min(max(2, number.isFinite ? number : 2), Double(things - 1))
    return max(2, Int(wanted) / 2 * 2)
  }

  /// The widest grid that is not wider than high.
  private static func widths(of things: Int) -> Int {
    guard things > 0 else { return 1 }
    return (1...things).last { $0 * $0 <= things && things % $0 == 0 } ?? 1
  }
}
