// SPDX-License-Identifier: Apache-2.0
// Texts of libFuzzer's making (https://llvm.org/docs/LibFuzzer.html), given to one room of the house until
// something traps, hangs or leaks. STRAT_FUZZ_TARGET says which room (Target.swift). Scripts/fuzz calls it.

import Foundation

/// What libFuzzer calls with each text. It brings its own `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
