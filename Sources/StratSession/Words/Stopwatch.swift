// SPDX-License-Identifier: Apache-2.0
// How long a command took: by the clock on the wall, and in work of all processors together; and the most memory that
// the process has used so far.

import Glibc
import StratReport

struct Stopwatch {
  private let wall = Stopwatch.now(CLOCK_MONOTONIC)
  private let work = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)

  /// `step 40 took 0.2310 s (0.2290 s of work, 85 MB at most)`.
  func words(for command: String) -> String {
    let passed = fixedText(Stopwatch.now(CLOCK_MONOTONIC) - wall, decimals: 4)
    let worked = fixedText(Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - work, decimals: 4)
    return "\(Words.short(command)) took \(passed) s (\(worked) s of work, \(Stopwatch.peak) MB at most)"
  }

  /// By the clock on the wall.
  var seconds: Double { Stopwatch.now(CLOCK_MONOTONIC) - wall }

  /// `3.2 s`, `4 min 10 s`
  var shortWords: String {
    let seconds = seconds
    return seconds < 60
      ? "\(fixedText(seconds, decimals: 1)) s" : "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
  }

  /// The most memory so far, in MB.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
