// SPDX-License-Identifier: Apache-2.0
// How far long work has come, in words.

import StratReport
import StratSession

extension Progress {
  /// The share that is done, where it is known.
  var share: Double? {
    switch self {
    case .steps(let done, let all): all > 0 ? Double(done) / Double(all) : nil
    case .worlds(_, let share): share
    case .begun, .making, .ended: nil
    }
  }
}

/// `step 40 of 1,000: 4%, 12 s so far, about 5 min to go; Ctrl-C stops`.
///
/// - Parameters:
///   - seconds: since the work was begun.
///   - left: seconds until it is over, where they can be judged.
func progressWords(_ progress: Progress, seconds: Double, left: Double?) -> String {
  var words: String
  switch progress {
  case .begun, .ended: words = "at work"
  case .making(let things): words = "making \(count(things)) things and ties"
  case .steps(let done, let all): words = "step \(count(done)) of \(count(all))"
  case .worlds(let worlds, _): words = "\(count(worlds)) worlds"
  }
  if let share = progress.share { words += ": \(Int(min(max(share, 0), 1) * 100))%" }
  words += ", \(length(seconds)) so far"
  if let left { words += ", about \(length(left)) to go" }
  return words + "; Ctrl-C stops"
}

private func count(_ number: Int) -> String { NumberStyle.number.text(Double(number)) }

/// `12 s`, `5 min`, `3 h`.
private func length(_ seconds: Double) -> String {
  switch seconds {
  case ..<99.5: "\(Int(seconds.rounded())) s"
  case ..<5940: "\(Int((seconds / 60).rounded())) min"
  default: "\(Int((min(seconds, 1e9) / 3600).rounded())) h"
  }
}
