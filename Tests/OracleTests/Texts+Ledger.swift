// SPDX-License-Identifier: Apache-2.0
// Small texts that ask the ledger.

extension Texts {
  private static let sites = """
    unit USD
    unit hour
    kind site, sites { budget: account of USD = uniform(10, 40) * 1 USD; jar: account of USD for each 1..2 = 3 USD; got: number = 0; paid: number = 0; time: account of hour = 9 hours }
    relation lends between site and site { called site.partners; line: account of USD = 2 USD }
    pot: account of USD = 50 USD
    site One { budget = 30 USD }
    6 sites {}

    """

  static let ledger: [(String, String)] = [
    (
      "what is only now being made has nothing to pay with",
      sites.replacingOccurrencesOnce(
        "sites { budget", "sites { wages: account of USD down to -5 USD = 0 USD; budget") + """
          rule open in act for each s: site where chance(30%) { let c = (create site { budget = 4 USD }); pay 3 USD from c.budget then c.wages then s.budget to pot; pay 2 USD from s.budget to c.budget }
          rule lend in act for each s: site, q: site where s is not q and chance(10%) { let u = (s lends q { line = 7 USD }); pay 1.3 USD from u.line then s.jar[1] to q.budget; pay whole 1 USD from u.line to outside }
          rule use_up in learn for each u: lends { pay 0.9 USD from u.line to u.to.jar[2] }
          rule close in learn for each s: site where chance(15%) { remove s }
          measure held = sum budget of sites
          measure owed = sum wages of sites
          """
    ),
    (
      "the ledger is asked by measures",
      sites + """
        rule hire in act for each s: site { if chance(40%) { pay 3.3 USD from s.budget then s.jar[1] to pot }; each q in sites where q is not s { if chance(30%) { pay 0.77 USD from s.jar[2] then s.budget to q.budget; pay 0.2 hours from s.time to outside } } }
        rule take in act for each s: site { pay whole 9 USD from pot to s.jar[1] }
        measure last_quarter = sum amount of payments where it.to is pot over 1 quarter
        measure year = sum (0.3 * amount) of payments where it.to is pot over 1 year
        measure hours_out = sum (amount / 3) of payments where it.to is outside and it.from is One.time over 2 quarters
        measure large = count of payments where it.from is pot and it.amount > 2 USD over 1 year
        measure mean_size = mean (amount / 3) of payments where it.from is pot or it.to is pot else 0 USD
        measure share_out = share of payments where it.to is outside over 2 quarters
        measure all_of_them = count of payments
        """
    ),
    (
      "the ledger is asked by rules",
      sites + """
        rule spend in act for each s: site, one at a time in random order { pay 5% * pot from pot to s.budget; s.got = 1.3 * (sum (amount / 1 USD) of payments where it.from is pot and it.to is s.budget over 2 quarters) }
        rule give in act for each s: site { each q in sites where q is not s { if chance(20%) { pay 0.77 USD from s.jar[2] then s.budget to q.jar[1] } } }
        rule look in learn for each s: site { s.paid = 0.7 * (sum (amount / 7 USD) of payments where it.from is s.budget over 3 quarters) + 0.3 * (count of payments where it.to is s.jar[1] or it.from is s.jar[2] over 1 quarter) }
        rule back in learn for each s: site where (any of payments where it.to is s.jar[1] over 1 quarter) { each p in payments where p.to is s.jar[1] { s.got += 1 } }
        """
    ),
    (
      "the ledger and ties that come and go",
      sites + """
        rule meet in spread for each s: site { if chance(30%) { let q = pick one of sites where it is not s; s lends q { line = 1 USD } } }
        rule draw in account for each k: lends { pay 0.3 USD from outside to k.line; pay 0.13 USD from k.line to pot }
        rule part in learn for each k: lends where chance(10%) { untie k }
        measure into = sum (0.3 * amount) of payments where it.to is pot over 3 quarters
        measure drawn = count of payments where it.from is outside
        """
    ),
  ]
}
