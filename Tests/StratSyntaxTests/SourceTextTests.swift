// SPDX-License-Identifier: Apache-2.0
// Lines, columns and bytes of a text: line ends of both sorts, the byte order mark, bytes that are no text.

import StratSyntax
import Testing

@Suite struct SourceTextTests {
  @Test func positionsCountFromOneAndByCharacter() {
    let text = SourceText(id: SourceID(0), name: "a.strat", text: "ab\r\nn\u{E9}x\n")
    #expect(text.position(of: 0) == (1, 1))
    #expect(text.position(of: 7) == (2, 3))
    #expect(text.line(1) == "ab")
    #expect(text.line(2) == "n\u{E9}x")
    #expect(text.line(3) == "")
    #expect(text.line(4) == "")
  }

  @Test func byteOrderMarkIsDropped() {
    let text = SourceText(id: SourceID(0), name: "a.strat", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    #expect(text.text == "a")
    #expect(text.firstBadByte == nil)
  }

  @Test(arguments: [
    ([0x61, 0xFF], 1), ([0xC3], 0), ([0xED, 0xA0, 0x80], 0), ([0xEF, 0xBB, 0xBF, 0x80], 3),
  ])
  func firstBadByteIsFound(bytes: [UInt8], position: Int) {
    #expect(SourceText(id: SourceID(0), name: "a.strat", bytes: bytes).firstBadByte == position)
  }

  @Test func wellFormedTextHasNoBadByte() {
    let text = "a \u{E9} \u{4E2D} \u{1F600}"
    #expect(SourceText(id: SourceID(0), name: "a.strat", bytes: Array(text.utf8)).firstBadByte == nil)
  }
}
