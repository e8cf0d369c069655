// SPDX-License-Identifier: Apache-2.0
// Payments of a phase, by the rules of language.md: claims on one account that exceed it are scaled down
// alike; first
// choices settle before second ones; a whole payment that would be cut drops out before the rest are scaled.

import StratCompiler
import StratEngine

extension OracleWorld {
  func settle(_ wants: Wants, whole: Bool, late: Set<[Int]>) throws {
    var dropped = wants.claims.map { _ in false }
    var moved = moves(wants.claims, dropped, late)
    while true {
      let cut = wants.claims.indices.filter {
        wants.claims[$0].isWhole && !dropped[$0] && total(moved[$0]) < wants.claims[$0].amount
      }
      if cut.isEmpty { break }
      for claim in cut { dropped[claim] = true }
      moved = moves(wants.claims, dropped, late)
    }
    for (claim, parts) in zip(wants.claims, moved) {
      if whole && total(parts) < claim.amount { throw OracleFault(kind: .refused, owner: claim.owner) }
      transfer(claim, parts, wants, late)
      write(claim, parts, wants)
      guard let got = claim.got else { continue }
      wants.writes.append(
        .init(cell: got, value: total(parts), adds: false, owner: claim.owner, rule: wants.rule, at: 0))
    }
  }

  fileprivate func total(_ parts: [Double]) -> Double { parts.reduce(0, +) }

  /// What each claim moves from each of its choices (from outside: one part). There is nothing yet in an account
  /// of what is only now being made.
  fileprivate func moves(_ claims: [Wants.Claim], _ dropped: [Bool], _ late: Set<[Int]>) -> [[Double]] {
    var moved = claims.map { Array(repeating: 0.0, count: max(1, $0.from.count)) }
    var taken: [Cell: Double] = [:]
    let choices = claims.map(\.from.count).max() ?? 0
    for (c, claim) in claims.enumerated() where claim.from.isEmpty {
      moved[c][0] = dropped[c] ? 0 : claim.amount
    }
    for choice in 0..<choices {
      let owed = claims.indices.map { c in
        dropped[c] ? 0 : claims[c].amount - total(Array(moved[c].prefix(choice)))
      }
      var asked: [Cell: Double] = [:]
      for (c, claim) in claims.enumerated() where choice < claim.from.count {
        asked[claim.from[choice], default: 0] += owed[c]
      }
      var gone: [Cell: Double] = [:]
      for (c, claim) in claims.enumerated() where choice < claim.from.count {
        let cell = claim.from[choice]
        let isThere = !isOf(late, cell)
        let balance = isThere ? cells[cell.field][cell.index] - model.fields[cell.field].overdraft : 0
        let there = max(0, balance - (taken[cell] ?? 0))
        let all = asked[cell] ?? 0
        moved[c][choice] = all <= there ? owed[c] : (owed[c] * (there / all) * 1024).rounded(.down) / 1024
        gone[cell, default: 0] += moved[c][choice]
      }
      for (cell, amount) in gone { taken[cell, default: 0] += amount }
    }
    return moved
  }

  /// What is paid to something that is being made arrives when it is there.
  private func transfer(_ claim: Wants.Claim, _ parts: [Double], _ wants: Wants, _ late: Set<[Int]>) {
    for (cell, part) in zip(claim.from, parts) where part > 0 { cells[cell.field][cell.index] -= part }
    if claim.from.isEmpty { outside[claim.unit, default: 0] -= total(parts) }
    if let to = claim.to, isOf(late, to) {
      wants.credits.append((to, total(parts)))
    } else if let to = claim.to {
      cells[to.field][to.index] += total(parts)
    } else {
      outside[claim.unit, default: 0] += total(parts)
    }
  }
}

extension OracleWorld {
  /// Whether everything that is to be paid can be paid in full.
  func canPay(_ wants: Wants) -> Bool {
    let moved = moves(wants.claims, wants.claims.map { _ in false }, [])
    return zip(wants.claims, moved).allSatisfy { total($1) >= $0.amount }
  }
}
