// SPDX-License-Identifier: Apache-2.0
// What a script came to, in one line that stands at its end: version, model and numbers as digests. Whoever runs the
// script again can see whether all is as it was, to the last bit.
// The digest is FNV-1a of 64 bits (Fowler, Noll, Vo 1991), over words of eight bytes: it finds what changed by accident,
// and is no protection against somebody who means to deceive.

import StratEngine
import StratSyntax

/// Version, model and numbers at one moment.
public struct Seal: Hashable, Sendable {
  /// Digests, as sixteen digits.
  public var model: String
  public var numbers: String
  /// The moment, as it is shown.
  public var moment: String

  private static let mark = "# strat "

  /// `# strat 0.1.0, at 2028-Q3: model 1c0f…, numbers 9a3e…`
  public func line(version: String) -> String {
    "\(Seal.mark)\(version), at \(moment): model \(model), numbers \(numbers)"
  }

  /// The seal that a script ends with, and the version that wrote it; nothing where it has none.
  public static func last(of script: String) -> (seal: Seal, version: String)? {
    guard let line = script.split(separator: "\n").last, line.hasPrefix(mark) else { return nil }
    let parts = line.dropFirst(mark.count).split(separator: ",", maxSplits: 1)
    guard parts.count == 2, let colon = parts[1].lastIndex(of: ":") else { return nil }
    let words = parts[1][colon...].dropFirst().split { $0 == " " || $0 == "," }.map(String.init)
    guard words.count == 4, words[0] == "model", words[2] == "numbers" else { return nil }
    let moment = parts[1][..<colon].dropFirst(" at ".count)
    return (Seal(model: words[1], numbers: words[3], moment: String(moment)), String(parts[0]))
  }

  /// Of any bytes.
  public static func digest(of bytes: some Sequence<UInt8>) -> String {
    var digest = Digest()
    digest.add(Array(bytes))
    return digest.words
  }
}

extension Session {
  /// What the session has come to; nothing before anything is declared.
  public var seal: Seal? { core.seal }
}

extension Core {
  var seal: Seal? {
    guard let compiled, let state else { return nil }
    var model = Digest()
    // However it is laid out, and in whatever order it was said.
    for text in modules.flatMap(\.statements).map({ TreePrinter.text([$0]) }).sorted() {
      model.add(Array(text.utf8))
    }
    return Seal(
      model: model.words, numbers: numbers(state, compiled.lowered.program),
      moment: compiled.model.clock.label(step: state.step))
  }

  /// All columns by name, as far as there are rows, and all that measures recorded.
  private func numbers(_ state: WorldState, _ program: Program) -> String {
    var digest = Digest()
    for (n, column) in program.columns.enumerated().sorted(by: { $0.element.name < $1.element.name }) {
      let rows = column.table.map { state.tables[$0].count } ?? 1
      let bytes = min(
        state.columns[n].bytes, rows * column.keys.reduce(1, *) * column.lane.width * state.worlds)
      digest.add(Array(column.name.utf8))
      digest.add(UnsafeRawBufferPointer(start: state.columns[n].raw, count: bytes))
    }
    for series in series { series.withUnsafeBytes { digest.add($0) } }
    return digest.words
  }
}

/// FNV-1a over words of eight bytes; what is left over at the end counts as one more.
private struct Digest {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  var words: String {
    String(repeating: "0", count: 16 - String(value, radix: 16).count) + String(value, radix: 16)
  }

  private mutating func add(word: UInt64) { value = (value ^ word) &* 0x0000_0100_0000_01b3 }

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count / 8
    for n in 0..<whole { add(word: bytes.loadUnaligned(fromByteOffset: n * 8, as: UInt64.self)) }
    var rest: UInt64 = 0
    for n in (whole * 8)..<bytes.count { rest = rest << 8 | UInt64(bytes[n]) }
    add(word: rest)
    add(word: UInt64(bytes.count))
  }
}
