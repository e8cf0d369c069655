// SPDX-License-Identifier: Apache-2.0
// The models of the repository check without a message: the library, the examples, the published cases.

import Foundation
import StratSyntax
import Testing

@testable import StratCompiler

@Suite struct ExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All `.strat` files below these folders, by their path in the repository.
  static let models: [String] = ["examples", "Tests/Cases", "stdlib"].flatMap { folder -> [String] in
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let names = files?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".strat") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(arguments: models)
  func checks(_ path: String) throws {
    var loader = Loader()
    let name = path.split(separator: "/").last?.dropLast(6) ?? ""
    try loader.load(Self.root.appending(path: "stdlib/prelude.strat"), .prelude)
    if path.hasPrefix("stdlib/") {
      try loader.use(String(name))
      let clock = SourceText(id: SourceID(99), name: "clock.strat", text: "clock quarter from 2026-Q3")
      loader.modules.append(Module(source: clock, statements: Reader.read(clock).statements, role: .model))
    } else {
      try loader.load(Self.root.appending(path: path), .model)
    }
    let folder = Self.root.appending(path: path).deletingLastPathComponent()
    let found = Compiler().check(loader.modules) { file, _ in
      (try? Data(contentsOf: folder.appending(path: file))).map { Array($0) }
    }
    let texts = loader.modules.map(\.source)
    let words = found.messages.map { message -> String in
      let source = texts.first { $0.id == message.primary.span.source }
      let place = source?.position(of: message.primary.span.start)
      return
        "\(source?.name ?? ""):\(place?.line ?? 0):\(place?.column ?? 0) \(message.code.rawValue) \(message.title)"
        + "\n      \(source?.line(place?.line ?? 0) ?? "")"
    }
    #expect(words.isEmpty, "\(words.joined(separator: "\n"))")
  }

  /// Reads a text and those that it uses, each once.
  struct Loader {
    var modules: [Module] = []
    var seen: Set<String> = []

    mutating func load(_ file: URL, _ role: Module.Role) throws {
      guard seen.insert(file.path).inserted else { return }
      let source = SourceText(
        id: SourceID(UInt32(seen.count)), name: file.lastPathComponent,
        text: try String(contentsOf: file, encoding: .utf8))
      let statements = Reader.read(source).statements
      for statement in statements {
        if case .declaration(.use(let use)) = statement.kind {
          let beside = file.deletingLastPathComponent().appending(path: "\(use.module.text).strat")
          let isBeside = FileManager.default.fileExists(atPath: beside.path)
          let module =
            isBeside ? beside : ExampleTests.root.appending(path: "stdlib/\(use.module.text).strat")
          try load(module, role == .prelude ? .prelude : .library)
        }
      }
      modules.append(Module(source: source, statements: statements, role: role))
    }

    mutating func use(_ module: String) throws {
      try load(ExampleTests.root.appending(path: "stdlib/\(module).strat"), .library)
    }
  }
}
