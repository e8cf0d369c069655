// SPDX-License-Identifier: Apache-2.0
// The library of models and the pages of help as text, so that the command carries them along and needs no folder
// beside it.

/// The modules of `stdlib/` and pages of `docs/`, embedded when the project was built.
public enum Library {
  /// One file of the library.
  public struct Module: Hashable, Sendable {
    /// Below `stdlib/`, with `/` between folders: `education.strat`, `diffusion/thresholds.strat`.
    public let path: String
    /// The whole file; its last line is ended.
    public let text: String
  }

  /// All modules, in the order of their paths.
  public static var modules: [Module] { embedded }

  /// The pages of help in `docs/help/`, in the order of their paths.
  public static var help: [Module] { embeddedHelp }

  /// The module at a path below `stdlib/`, if there is one.
  public static func module(at path: String) -> Module? {
    embedded.first { $0.path == path }
  }
}
