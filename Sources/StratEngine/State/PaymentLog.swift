// SPDX-License-Identifier: Apache-2.0
// The payments that landed, for code that asks the ledger. Kept only as far back as a program looks; a page
// for each step in which anything was paid, so that a new moment shares the older pages with the one before.

/// What a program keeps of the payments that land.
public enum PaymentsKept: Sendable, Hashable {
  /// Nobody asks: nothing is written down.
  case nothing
  /// Those of the last so many whole steps, and of the step under way.
  case steps(Int)
  /// All since the start.
  case all

  /// Whether code that looks back over `steps` (nil: as far as there is) finds all that it asks for.
  public func covers(_ steps: Int?) -> Bool {
    switch (self, steps) {
    case (.all, _): true
    case (.steps(let kept), let steps?): steps <= kept
    default: false
    }
  }

  /// What serves this and also a look back over `steps`.
  public func widened(to steps: Int?) -> PaymentsKept {
    guard let steps, self != .all else { return .all }
    if case .steps(let kept) = self { return .steps(max(kept, steps)) }
    return .steps(steps)
  }

  /// What serves both.
  public func widened(to other: PaymentsKept) -> PaymentsKept {
    switch other {
    case .nothing: self
    case .steps(let steps): widened(to: steps)
    case .all: .all
    }
  }
}

/// One payment as it landed: what moved, never zero. From several choices, each is a payment of its own.
public struct Payment: Sendable, Hashable {
  /// An account cell (its row times its keys, plus the key), or the rest of the world.
  public struct End: Sendable, Hashable {
    public var column: Int32
    public var cell: Int32
    public static let outside = End(column: -1, cell: 0)
    /// An account that the changed model no longer has: neither outside nor any account.
    static let gone = End(column: -2, cell: 0)
    var isAccount: Bool { column >= 0 }
  }
  public var amount: Double
  public var from: End
  public var to: End
}

/// Payments by step and world. Each has a number, counted in its world from the start, that stays its own.
public struct PaymentLog: Sendable {
  private struct Page: Sendable {
    var step: Int
    /// By world: the number of the page's first payment, and the payments.
    var first: [Int]
    var payments: [[Payment]]
  }

  private var pages: [Page] = []
  /// By world: the number that the next payment gets. Empty before the first one.
  private var next: [Int] = []

  public init() {}

  /// Writes down what landed at one moment: by world, in order.
  mutating func append(_ landed: [[Payment]], step: Int) {
    if next.isEmpty { next = landed.map { _ in 0 } }
    if pages.last?.step != step {
      pages.append(Page(step: step, first: next, payments: landed.map { _ in [] }))
    }
    for (world, payments) in landed.enumerated() where !payments.isEmpty {
      pages[pages.count - 1].payments[world] += payments
      next[world] += payments.count
    }
  }

  /// Lets go of what nobody looks back at when `step` is the present one.
  mutating func trim(_ kept: PaymentsKept, step: Int) {
    guard case .steps(let steps) = kept else { return }
    let old = pages.prefix { $0.step < step - steps }.count
    if old > 0 { pages.removeFirst(old) }
  }

  /// The numbers of a world's payments in the last `steps` whole steps before `step`, and in `step` itself.
  public func numbers(world: Int, last steps: Int?, before step: Int) -> Range<Int> {
    guard world < next.count else { return 0..<0 }
    let first = pages.first { page in steps.map { page.step >= step - $0 } ?? true }
    return (first?.first[world] ?? next[world])..<next[world]
  }

  /// A payment by its number, and the step in which it landed; nil where it is no longer kept.
  public func payment(_ number: Int, world: Int) -> (payment: Payment, step: Int)? {
    guard world < next.count, number < next[world] else { return nil }
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].first[world] <= number { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let page = pages[low - 1]
    return (page.payments[world][number - page.first[world]], page.step)
  }

  /// The same payments between other cells: the model was changed.
  func mapped(_ end: (Payment.End) -> Payment.End) -> PaymentLog {
    var copy = self
    copy.pages = pages.map { page in
      var page = page
      page.payments = page.payments.map { payments in
        payments.map { Payment(amount: $0.amount, from: end($0.from), to: end($0.to)) }
      }
      return page
    }
    return copy
  }
}
