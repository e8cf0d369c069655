// SPDX-License-Identifier: Apache-2.0
// Slots: a module says in its opening remarks which one it fills (`# Slot: spreading`), and modules of one slot are
// rivals, of which a model uses one. `list theories` tells them.

import StratCompiler
import StratLibrary
import StratReport
import StratSyntax

/// A question to which several modules are answers.
struct Slot: Hashable, Sendable {
  var name: String
  /// The modules of the model that fill it: one, as a rule.
  var used: [String] = []
  /// The others that could, by name.
  var rivals: [String] = []

  /// The slot that a module says it fills, in a line of its opening remarks.
  static func stated(in text: some StringProtocol) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.drop(while: \.isWhitespace)
      guard words.hasPrefix("#") else { return nil }
      let remark = words.drop { $0 == "#" || $0.isWhitespace }
      guard remark.lowercased().hasPrefix("slot:") else { continue }
      let name = String(remark.dropFirst("slot:".count)).trimmed
      return name.isEmpty ? nil : name
    }
    return nil
  }
}

extension Performer {
  /// All slots that modules of the library, or files beside the model, say they fill; by name.
  var slots: [Slot] {
    var slots: [String: Slot] = [:]
    for module in core.modules where module.role != .model {
      guard let name = Slot.stated(in: module.source.text) else { continue }
      slots[name, default: Slot(name: name)].used.append(module.name)
    }
    for (module, text) in modulesAtHand.sorted(by: { $0.key < $1.key }) {
      guard !core.modules.contains(where: { $0.role != .model && $0.name == module }),
        let name = Slot.stated(in: text)
      else { continue }
      slots[name, default: Slot(name: name)].rivals.append(module)
    }
    return slots.values.sorted { $0.name < $1.name }
  }

  /// The texts of all modules that a line of the model could bring in, by name: a file beside it goes before one of
  /// the library.
  private var modulesAtHand: [String: String] {
    var texts: [String: String] = [:]
    for module in Library.modules { texts[moduleName(module.path)] = module.text }
    let own = Set(core.modules.filter { $0.role == .model }.map { NoFiles.beside("", $0.source.name) })
    for folder in [options.library.map { $0 + "/" }].compactMap({ $0 }) + own.sorted() {
      for file in options.files.names(in: folder) where file.hasSuffix(".strat") && isName(moduleName(file)) {
        guard let bytes = options.files.read(folder + file, from: nil) else { continue }
        texts[moduleName(file)] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return texts
  }

  /// Whether `use` could name it.
  private func isName(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0 == "_" } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// `list theories`: each slot, the module that fills it now, and its rivals.
  mutating func listTheories() {
    let slots = slots
    let rows = slots.map { slot -> [Cell] in
      [
        .text(slot.name), slot.used.isEmpty ? .none : .text(slot.used.joined(separator: ", ")),
        slot.rivals.isEmpty ? .none : .text(slot.rivals.joined(separator: ", ")),
      ]
    }
    let said = slots.map { slot in
      let used = slot.used.isEmpty ? "no module is used" : slot.used.joined(separator: ", ")
      return "\(slot.name): \(used)"
        + (slot.rivals.isEmpty ? "" : "; there is \(slot.rivals.joined(separator: ", "))")
    }
    tell(
      said.isEmpty ? ["No module here says which slot it fills, as in: # Slot: spreading"] : said,
      or: StratReport.Table(columns: [.init("slot"), .init("module"), .init("rivals")], rows: rows))
    let free = slots.first { !$0.used.isEmpty && !$0.rivals.isEmpty }
    if let free, !output.isPure {
      say(
        "One line changes it: \(lines(putting: free.rivals[0], inPlaceOf: free.used[0]).joined(separator: "; "))"
      )
    }
  }

  /// What to type so that a rival takes the place of a module that is used now, wherever that is named or stands for
  /// another.
  func lines(putting rival: String, inPlaceOf module: String) -> [String] {
    let standing = core.swaps.all.filter { $0.module.text == module }.map(\.other.text)
    if standing.isEmpty { return ["use \(rival) instead of \(module)"] }
    return standing.map {
      $0 == rival ? "use \(rival) instead of \(module)" : "use \(rival) instead of \($0)"
    }
  }
}
