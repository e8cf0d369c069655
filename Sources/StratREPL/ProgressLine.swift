// SPDX-License-Identifier: Apache-2.0
// One line that says how far long work has come, while it goes on. A clock of its own writes it, so that it moves
// also where the work tells nothing for a while.

import Dispatch
import Glibc
import StratReport
public import StratSession

/// The line at the foot of the screen; nothing where no person looks. A class with a lock, because workers tell how
/// far they are, the clock writes, and whoever answers takes the line away.
public final class ProgressLine: @unchecked Sendable {
  /// What has been told of the work at hand.
  private struct Work {
    var begun = ProgressLine.now
    var latest = Progress.begun
    /// When the share that is done was first told, and what it was: what is left is judged from there.
    var first: (time: Double, share: Double)?
    /// Where lines stay: the share that the last one told, in tenths.
    var toldTenths = 0
    var toldAt = 0.0
  }

  private let lock = DispatchSemaphore(value: 1)
  private let queue = DispatchQueue(label: "progress")
  private var timer: (any DispatchSourceTimer)?
  private var work: Work?
  private var isShown = false
  private let look: Look

  /// How the line is shown.
  enum Look {
    case none
    /// In its place, over and over.
    case moving
    /// Line after line, for screens that cannot move their cursor and for those who listen to them.
    case standing
  }

  public convenience init() {
    let isDumb = ["", "dumb"].contains(environmentValue("TERM") ?? "")
    let isHeard = !["", "0"].contains(environmentValue("STRAT_ACCESSIBLE") ?? "")
    self.init(!isTerminal(2) ? .none : isDumb || isHeard ? .standing : .moving)
  }

  init(_ look: Look) { self.look = look }

  /// Nobody wants to read of what is over sooner.
  private static let patience = 2.0

  /// Takes what a session tells.
  @Sendable public func take(_ news: Progress) {
    if case .none = look { return }
    lock.wait()
    defer { lock.signal() }
    switch news {
    case .begun: begin()
    case .ended: end()
    default:
      work?.latest = news
      if let share = news.share, work?.first == nil { work?.first = (ProgressLine.now, share) }
    }
  }

  /// Takes the line away, for something else to be written.
  public func clear() {
    lock.wait()
    defer { lock.signal() }
    wipe()
  }

  // ---- With the lock ----

  private func begin() {
    work = Work()
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + ProgressLine.patience, repeating: 1)
    timer.setEventHandler { [weak self] in self?.tick() }
    timer.resume()
    self.timer = timer
  }

  private func end() {
    timer?.cancel()
    timer = nil
    work = nil
    wipe()
  }

  private func wipe() {
    if isShown { writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
    isShown = false
  }

  // ---- The clock ----

  private func tick() {
    lock.wait()
    defer { lock.signal() }
    guard var work else { return }
    let text = line(work)
    switch look {
    case .none: break
    case .moving:
      writeAll(Array(("\r" + cut(text, to: max(10, terminalWidth(2) - 1)) + "\u{1B}[K").utf8), to: 2)
      isShown = true
    case .standing:
      let tenths = Int((work.latest.share ?? 0) * 10)
      guard tenths > work.toldTenths || ProgressLine.now - work.toldAt >= 10 else { return }
      writeAll(Array((text + "\n").utf8), to: 2)
      (work.toldTenths, work.toldAt) = (tenths, ProgressLine.now)
      self.work = work
    }
  }

  private func line(_ work: Work) -> String {
    var left: Double?
    if let (time, first) = work.first, let share = work.latest.share, share > first {
      left = (ProgressLine.now - time) / (share - first) * (1 - share)
    }
    return progressWords(work.latest, seconds: ProgressLine.now - work.begun, left: left)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
