// SPDX-License-Identifier: Apache-2.0
// How a conversation starts: with the editor at a terminal, with plain lines at a terminal that cannot move
// its cursor, and without prompts anywhere else.

import CLineEdit
import Glibc

/// When output is coloured.
public enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// The flag comes first, then NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR, TERM=dumb, and last the terminal.
  public func isOn(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment("NO_COLOR")?.isEmpty == false { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = environment(name), !value.isEmpty, value != "0" { return true }
    }
    return isTerminal && environment("TERM") != "dumb"
  }
}

/// One variable of the environment.
public func environmentValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

public func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// The flag that Ctrl-C sets while something runs; the engine asks for it through a closure.
public enum Interrupts {
  /// From now on Ctrl-C sets the flag and nothing else.
  ///
  /// - Parameter endOnSecond: in a script, where a second Ctrl-C before the first is answered ends the process.
  public static func watch(endOnSecond: Bool) { strat_watch_interrupts(endOnSecond ? 1 : 0) }

  public static var isRaised: Bool { strat_interrupted() != 0 }

  public static func forget() { strat_forget_interrupts() }
}

/// Talks on standard input, output and error until the end.
///
/// - Parameters:
///   - partner: who answers.
///   - greeting: lines shown first, at a terminal only.
/// - Returns: the exit code.
public func converse(with partner: some Conversation, greeting: [String], colour: ColourChoice) -> Int32 {
  let seesPrompt = isTerminal(0) && isTerminal(1)
  var screen = StandardScreen(
    isColoured: colour.isOn(isTerminal: isTerminal(2), environment: environmentValue))
  guard seesPrompt else {
    Interrupts.watch(endOnSecond: true)
    return talk(partner, PlainSource(isTerminal: false), screen)
  }
  Interrupts.watch(endOnSecond: false)
  let isEditable = !["", "dumb"].contains(environmentValue("TERM") ?? "")
  let isColoured = colour.isOn(isTerminal: true, environment: environmentValue)
  let history = History(path: History.standardPath(environment: environmentValue))
  if isEditable, let source = LibeditSource(history: history, isColoured: isColoured) {
    _ = screen.answer(greeting)
    return talk(partner, source, screen)
  }
  let note = isEditable ? ["no UTF-8 locale is installed here, so lines cannot be edited"] : []
  _ = screen.answer(greeting + note)
  return talk(partner, PlainSource(isTerminal: true, show: { writeAll(Array($0.utf8), to: 1) }), screen)
}

private func talk(_ partner: some Conversation, _ lines: some LineSource, _ screen: StandardScreen) -> Int32 {
  var loop = REPL(partner: partner, lines: lines, screen: screen)
  return loop.run()
}
