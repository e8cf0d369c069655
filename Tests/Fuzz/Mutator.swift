// SPDX-License-Identifier: Apache-2.0
// Changes of whole words, so that what is made is often still a program: a number grows beyond bounds, a line moves,
// a name stands where another did. Half of the changes are left to libFuzzer, which changes bytes.

@_silgen_name("LLVMFuzzerMutate")
private func changeBytes(_ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int) -> Int

/// What libFuzzer calls to make a new text of an old one, in place. Returns the new length.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int, _ seed: CUnsignedInt)
  -> Int
{
  var dice = Dice(state: UInt64(seed))
  guard let bytes, count > 0, dice.roll(2) == 0 else { return changeBytes(bytes, count, room) }
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  var words = Words.pieces(text)
  for _ in 0...dice.roll(3) { Words.change(&words, &dice) }
  let made = Array(words.joined().utf8).prefix(room)
  for (i, byte) in made.enumerated() { bytes[i] = byte }
  return made.count
}

/// SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, sides)))
  }
  mutating func pick<T>(_ all: [T]) -> T { all[roll(all.count)] }
}

enum Words {
  /// What is worth trying wherever a word stands: sizes at the edge of what fits, and words that open or end.
  static let corners = [
    "0", "1", "-1", "2147483648", "9007199254740993", "1e308", "1e-320", "100%", "none", "it", "{", "}", "(",
    ")", "\n",
    "1 quarter", "0 quarters", "10000000", "all", "now", "\"\"", "é", "each", "where", "step 2", "undo", "~",
    ".", ",",
  ]

  /// Words, numbers, blanks and single signs, which together are the text.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isWord = false
    for character in text {
      let goesOn = character.isLetter || character.isNumber || character == "_"
      if goesOn && isWord {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isWord = goesOn
    }
    return pieces
  }

  static func change(_ words: inout [String], _ dice: inout Dice) {
    guard words.count > 2 else { return words.append(dice.pick(corners)) }
    let (at, other) = (dice.roll(words.count), dice.roll(words.count))
    switch dice.roll(8) {
    case 0: words.remove(at: at)
    case 1: words.swapAt(at, other)
    case 2: words[at] = words[other]
    case 3: words.insert(words[other], at: at)
    case 4, 5: words[at] = dice.pick(corners)
    case 6: words.insert(" " + dice.pick(corners) + " ", at: at)
    default: moveLines(&words, at, other)
    }
  }

  /// A stretch of lines goes elsewhere, or is there twice.
  private static func moveLines(_ words: inout [String], _ from: Int, _ to: Int) {
    let end = words[from...].firstIndex(of: "\n") ?? words.count - 1
    let stretch = words[from...end]
    let at = words[to...].firstIndex(of: "\n") ?? words.count - 1
    words.insert(contentsOf: stretch, at: at)
  }
}
