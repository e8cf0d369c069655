// SPDX-License-Identifier: Apache-2.0
// What a session tells while it works.

import StratSession
import Synchronization
import Testing

@Suite struct ProgressTests {
  private final class Heard: Sendable {
    private let all = Mutex<[Progress]>([])
    @Sendable func take(_ news: Progress) { all.withLock { $0.append(news) } }
    var news: [Progress] { all.withLock { $0 } }
  }

  private func heard(_ texts: String..., workers: Int = 1) -> [Progress] {
    let heard = Heard()
    var session = Session(SessionOptions(workers: workers, progress: heard.take))
    for text in texts { _ = session.perform(text) }
    return heard.news
  }

  @Test("each text has a beginning and an end, things made are counted, and so are steps")
  func steps() {
    let news = heard("kind box, boxes { a: number = 0 }\n40 boxes { }", "step 2", "show nobody")
    #expect(news.prefix(3) == [.begun, .making(things: 40), .ended])
    #expect(news.dropFirst(3) == [.begun, .steps(1, of: 2), .steps(2, of: 2), .ended, .begun, .ended])
  }

  @Test("a run tells its share, which only grows and ends at 1", arguments: [1, 3])
  func worlds(workers: Int) {
    let news = heard("parameter p ~ 1 to 2\nmeasure m = p", "run 600 worlds over 20 rounds", workers: workers)
    let shares = news.compactMap { if case .worlds(600, let share) = $0 { share } else { nil } }
    #expect(shares.count >= 20 && shares.max() == 1)
    if workers == 1 { #expect(shares == shares.sorted()) }
  }
}
