// SPDX-License-Identifier: Apache-2.0
// Things without a name of their own are known by their kind and a number: `shop 3` is the third shop that
// has none (docs/decisions/0010-things-by-number.md).

import StratSyntax

/// The things of one kind that have no name of their own.
public struct Unnamed: Sendable {
  /// The slots of those that are declared, in order of declaration.
  var declared: [Range<Int>] = []
  /// How many things the table of the root kind has at the start.
  var tableCount = 0
  /// Of the things that the table got under way, in order: whether it is one of this kind. Their numbers go on
  /// behind those of the declared ones.
  public var made: [Bool] = []

  /// One more, behind all others.
  mutating func add(_ slot: Int) {
    if let last = declared.indices.last, declared[last].upperBound == slot {
      declared[last] = declared[last].lowerBound..<(slot + 1)
    } else {
      declared.append(slot..<(slot + 1))
    }
  }

  /// The highest number that finds something.
  var last: Int { declared.reduce(0) { $0 + $1.count } + (made.lastIndex(of: true).map { $0 + 1 } ?? 0) }

  /// The slot of the thing with a number, counted from 1.
  func slot(_ number: Int) -> Int? {
    var left = number - 1
    for slots in declared {
      if slots.indices.contains(slots.lowerBound + left) { return slots.lowerBound + left }
      left -= slots.count
    }
    return made.indices.contains(left) && made[left] ? tableCount + left : nil
  }

  /// The number of a thing.
  func number(of slot: Int) -> Int? {
    var before = 0
    for slots in declared {
      if slots.contains(slot) { return before + slot - slots.lowerBound + 1 }
      before += slots.count
    }
    return slot >= tableCount ? before + slot - tableCount + 1 : nil
  }
}

extension Names {
  /// `shop 3`: a kind and a number.
  func findMember(_ text: String) -> Symbol? {
    guard let (kind, number) = member(text), let slot = unnamed[kind]?.slot(number) else { return nil }
    return .thing(kind, slot: slot)
  }

  /// What `shop 3` says, whether or not there are so many.
  private func member(_ text: String) -> (kind: KindID, number: Int)? {
    guard let gap = text.utf8.lastIndex(of: UInt8(ascii: " ")),
      let number = Int(text[text.index(after: gap)...]),
      case .kind(let kind)? = entries[String(text[..<gap])]?.symbol
    else { return nil }
    return (kind, number)
  }

  /// What is wrong with a kind and a number that find nothing; `nil` for any other name.
  func memberProblem(_ name: Name) -> NameProblem? {
    guard let gap = name.text.utf8.lastIndex(of: UInt8(ascii: " ")),
      Int(name.text[name.text.index(after: gap)...]) != nil
    else { return nil }
    let base = Name(text: String(name.text[..<gap]), span: name.span)
    switch find(base) {
    case .kind(let kind)?: return .noSuchMember(name, kind: base.text, last: unnamed[kind]?.last ?? 0)
    case .things(let kind)?:
      let one = entries.values.first { $0.symbol == .kind(kind) }?.name.text ?? base.text
      let number = name.text[name.text.index(after: gap)...]
      return .noKindToNumber(
        base, is: "all things of a kind",
        meant: "one of them: \(one) \(number); so many more: \(number) \(base.text) { }")
    case let other?:
      let line = name.text.split(separator: " ").joined(separator: " = ")
      return .noKindToNumber(base, is: other.words, meant: "to give it that value, write \(line)")
    case nil:
      return .unknown(
        base, wanted: "a kind", nearest: nearest(to: base.text) { if case .kind = $0 { true } else { false } }
      )
    }
  }
}

extension Model {
  /// What a thing is called: its own name, or its kind and its number among those of the kind that have none.
  ///
  /// - Parameters:
  ///   - slot: its place in the table of the root kind.
  ///   - made: the kind of a thing that was made under way.
  public func name(ofThing slot: Int, of kind: KindID, made: @autoclosure () -> KindID?, in names: Names)
    -> String
  {
    let root = kinds[kind.index].root
    var own = kind
    if slot < kinds[root.index].tableCount {
      guard let group = groups.first(where: { kinds[$0.kind.index].root == root && $0.slots.contains(slot) })
      else { return kinds[kind.index].name }
      if let name = group.names[slot - group.slots.lowerBound] { return name }
      own = group.kind
    } else {
      own = made() ?? kind
    }
    return kinds[own.index].name + (names.unnamed[own]?.number(of: slot).map { " \($0)" } ?? "")
  }
}
