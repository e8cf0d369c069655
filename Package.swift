// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
// The floors of the house (ARCHITECTURE.md): a target imports only from lower floors, and only what is listed.

import PackageDescription

let swift: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  // What the checks at run time would find, tests find: they run without this, and the checks cost a tenth of a step.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
  name: "strat",
  products: [
    .executable(name: "strat", targets: ["strat"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Floor 0: the language as text, and the engine. Neither knows the other.
    .target(name: "StratSyntax", swiftSettings: swift),
    .target(name: "CStratKernels"),
    .target(name: "StratEngine", dependencies: ["CStratKernels"], swiftSettings: swift),

    // Floor 1: each imports floor 0 at most.
    .target(name: "StratCompiler", dependencies: ["StratSyntax", "StratEngine"], swiftSettings: swift),
    .target(name: "StratReport", swiftSettings: swift),
    .target(name: "StratLibrary", swiftSettings: swift),

    // Floor 2: the only room that knows the whole pipeline.
    .target(
      name: "StratSession",
      dependencies: ["StratSyntax", "StratEngine", "StratCompiler", "StratReport", "StratLibrary"],
      swiftSettings: swift),

    // Floor 3: keys and pipes to statements, answers to lines on a screen.
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEdit", dependencies: ["CLibEdit"]),
    .target(
      name: "StratREPL", dependencies: ["StratSession", "StratReport", "StratSyntax", "CLineEdit"],
      swiftSettings: swift),

    // Floor 4: the command.
    .executableTarget(
      name: "strat",
      dependencies: [
        "StratSession", "StratREPL", "StratReport", "StratSyntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    // Tests, one target for each room, and what several of them read the documents with.
    .target(name: "Documents", path: "Tests/Documents", swiftSettings: swift),
    .testTarget(name: "StratSyntaxTests", dependencies: ["StratSyntax"], swiftSettings: swift),
    .testTarget(
      name: "StratEngineTests", dependencies: ["StratEngine", "CStratKernels"], swiftSettings: swift),
    .testTarget(
      name: "StratCompilerTests", dependencies: ["StratCompiler", "StratSyntax", "StratEngine"],
      swiftSettings: swift),
    .testTarget(
      name: "OracleTests",
      dependencies: ["StratCompiler", "StratEngine", "StratSyntax", "CStratKernels", "Documents"],
      swiftSettings: swift),
    .testTarget(
      name: "StratSessionTests",
      dependencies: [
        "StratSession", "StratSyntax", "StratCompiler", "StratReport", "StratLibrary", "Documents",
      ],
      swiftSettings: swift),
    .testTarget(name: "StratReportTests", dependencies: ["StratReport"], swiftSettings: swift),
    .testTarget(name: "HouseTests", dependencies: ["StratLibrary"], swiftSettings: swift),
    .testTarget(name: "CommandTests", dependencies: ["strat", "Documents"], swiftSettings: swift),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .executableTarget(
      name: "EchoREPL", dependencies: ["StratREPL", "StratSession"], path: "Tests/EchoREPL",
      swiftSettings: swift),
    .testTarget(
      name: "StratREPLTests",
      dependencies: ["StratREPL", "StratSession", "EchoREPL", "strat", "CPseudoTerminal"],
      swiftSettings: swift
    ),
  ]
)

// Only Scripts/fuzz asks for this: it links only with the sanitizer of that name.
if Context.environment["STRAT_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "StratFuzz", dependencies: ["StratSession", "StratSyntax", "StratReport"],
      path: "Tests/Fuzz", swiftSettings: swift))
}
