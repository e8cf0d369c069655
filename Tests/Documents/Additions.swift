// SPDX-License-Identifier: Apache-2.0
// What tests put beside a model to see that it moves nothing in it.

public enum Additions {
  /// Things, a rule, a move, a shock and a measure that draw for themselves alone, wherever they stand.
  public static let before = """
    kind zz_thing, zz_things { zz_v: number = normal(0, 1) }
    zz_thing Zz_one
    3 zz_things {}
    rule zz_before in act for each z: zz_thing { if chance(50%) { z.zz_v += normal(0, 1) } }

    """
  public static let after = """

    rule zz_after in act for each z: zz_thing { z.zz_v += uniform(0, 1) }
    move zz_do() by z: zz_thing { if chance(50%) { z.zz_v += 1 } }
    shock zz_shock { when chance(40%); at first { zz_level += 1 } }
    zz_level: number = 1
    measure zz_mean = mean zz_v of zz_things

    """
}
