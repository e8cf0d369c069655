// SPDX-License-Identifier: Apache-2.0
// Unicode normalisation, so that two ways of writing the same letter make the same name.

@_spi(_Unicode) import Swift

enum Normalization {
  /// The composed form (NFC): what names are kept in.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : joined(text._nfc)
  }

  /// The decomposed form (NFD): letters apart from their accents.
  static func decomposed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : joined(text._nfd)
  }

  private static func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var out = String.UnicodeScalarView()
    for scalar in scalars { out.append(scalar) }
    return String(out)
  }
}
