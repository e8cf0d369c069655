// SPDX-License-Identifier: Apache-2.0
// Curves from points and from files.

import Testing

@testable import StratCompiler

@Suite struct CurveTests {
  @Test func points() throws {
    let found = checked(
      "clock year from 2000\ncurve c through (0 years, 30%), (2 quarters, 12%), (4 years, 4%)")
    #expect(found.codes == [], "\(found.titles)")
    let curve = try #require(found.model.curves.first)
    #expect(curve.x == [0, 0.5, 4])
    #expect(curve.xUnit == .time)
    expect("curve c through (0, 1), (0, 2)", gets: ["E0342"])
    expect("unit USD\ncurve c through (0, 1), (1 USD, 2)", gets: ["E0330"])
  }

  @Test func files() throws {
    let found = checked(
      "curve c from \"c.csv\" { x = row.t; y = row.share }", files: ["c.csv": "share,t\n30%,0\n10%,2\n"])
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.curves.first?.y == [0.3, 0.1])
    expect("curve c from \"c.csv\"", gets: ["E0342"], files: ["c.csv": "a,b\n1,2\n0,3\n"])
    expect("curve c from \"c.csv\"", gets: ["E0411"], files: ["c.csv": "a,b\n1,2\n2,\n"])
  }
}
