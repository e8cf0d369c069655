// SPDX-License-Identifier: Apache-2.0
// Each construct of the language in a small text: the oracle and the column engine must agree to the last bit, in
// one world, in several together and one by one, and in many.

import Testing

@Suite struct ConstructTests {
  @Test(arguments: Texts.all.indices) func agrees(_ n: Int) {
    let (name, text) = Texts.all[n]
    let found = disagreement(text)
    #expect(found == nil, "\(name): \(found ?? "")")
  }
}
