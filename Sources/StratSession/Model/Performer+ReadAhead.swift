// SPDX-License-Identifier: Apache-2.0
// Modules of the library read before their turn, several at once: what a text uses, what that uses, and so on.

import Dispatch
import StratSyntax

/// A module of the library that was read before its turn.
struct EarlyReading: Sendable {
  let source: SourceText
  let reading: Reading
}

extension Performer {
  /// Reads what a text brings in of the library, and what that brings in, as far as it is new. Only the work is done
  /// before its turn: what is taken in, and in which order, is as it would be without.
  mutating func readAhead(_ statements: [Statement], of source: SourceText) {
    guard options.workers > 1 else { return }
    var wanted = used(statements).filter { find($0, source, isWithin: false)?.isLibrary == true }
    if core.modules.isEmpty { wanted.insert("prelude", at: 0) }
    while true {
      wanted = wanted.filter { early[$0] == nil && !core.used.contains($0) }
      let texts = wanted.compactMap { name in find(name, nil, isWithin: true).map { (name, $0) } }
        .filter { core.shelf[$0.1.key] == nil }
      if texts.isEmpty { return }
      let first = core.sources.count + 1
      let read = sideBySide(texts.count, workers: options.workers) { n in
        let (_, found) = texts[n]
        let source = SourceText(id: SourceID(UInt32(first + n)), name: found.name, bytes: found.bytes)
        return EarlyReading(source: source, reading: Reader.read(source))
      }
      for (text, done) in zip(texts, read) {
        core.sources.append(done.source)
        early[text.0] = done
      }
      wanted = read.flatMap { used($0.reading.statements) }
    }
  }

  /// The modules that statements name, each once.
  private func used(_ statements: [Statement]) -> [String] {
    var seen: Set<String> = []
    return statements.compactMap { statement in
      guard case .declaration(.use(let use)) = statement.kind, seen.insert(use.module.text).inserted else {
        return nil
      }
      return use.module.text
    }
  }

  /// A module's text in words, read now unless it was read before its turn.
  mutating func reading(of name: String, _ found: FoundModule) -> (source: SourceText, reading: Reading) {
    if found.isLibrary, let done = early.removeValue(forKey: name) { return (done.source, done.reading) }
    let source = SourceText(
      id: SourceID(UInt32(core.sources.count + 1)), name: found.name, bytes: found.bytes)
    core.sources.append(source)
    return (source, Reader.read(source))
  }
}

/// What `make` gives for `0..<count`, in order; up to `workers` at a time are at it.
func sideBySide<T: Sendable>(_ count: Int, workers: Int, _ make: @Sendable (Int) -> T) -> [T] {
  let workers = min(workers, count)
  if workers < 2 { return (0..<count).map(make) }
  return [T](unsafeUninitializedCapacity: count) { buffer, filled in
    // Each writes places of its own.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for n in stride(from: worker, to: count, by: workers) { places.initializeElement(at: n, to: make(n)) }
    }
    filled = count
  }
}
