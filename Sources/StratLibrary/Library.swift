// SPDX-License-Identifier: Apache-2.0
// The library of models and the pages of help as text, so that the command carries them along and needs no folder
// beside it.

/// The modules of `stdlib/` and pages of `docs/`, embedded when the project was built.
public enum Library {
  /// One file of the library.
  public struct Module: Hashable, Sendable {
    /// Below `stdlib/`, with `/` between folders: `education.strat`, `diffusion/thresholds.strat`.
    public let path: String
    /// What `use` calls it: the file's name without its ending.
    public var name: String {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return file.hasSuffix(".strat") ? String(file.dropLast(6)) : file
    }
    /// The whole file; its last line is ended.
    public let text: String
  }

  /// All modules, in the order of their paths.
  public static var modules: [Module] { embedded }

  /// The pages of help in `docs/help/`, in the order of their paths.
  public static var help: [Module] { embeddedHelp }

  private static let byName = Dictionary(embedded.map { ($0.name, $0) }) { first, _ in first }

  /// The module that `use` calls by this name, if there is one.
  public static func module(named name: String) -> Module? { byName[name] }

  /// The module at a path below `stdlib/`, if there is one.
  public static func module(at path: String) -> Module? {
    embedded.first { $0.path == path }
  }
}
