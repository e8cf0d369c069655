// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file
// Written by Scripts/embed-library from stdlib/. Change the files there and run `make library`.

extension Library {
  static let embedded: [Module] = [
  ]
}
