// SPDX-License-Identifier: Apache-2.0
// A conversation: what it begins with (habits of one's own, a file, the session that was not saved), and where it is
// kept while it goes on.

import Glibc
import StratREPL
import StratSession

/// At a terminal, opens the file (if there is one) and talks about it; elsewhere reads statements line by line.
func talk(opening name: String?, _ choices: Choices) -> Int32 {
  var session = choices.session()
  if seesPrompt { session.options.patience = 2 }
  var greeting = [greetingLine] + (seesPrompt ? setAside() : [])
  readHabits(&session, choices)
  if let name {
    var screen = choices.screen()
    guard let source = Source(named: name, &screen) else { return Code.problem }
    Interrupts.watch(endOnSecond: true)
    let (code, wantsToQuit) = perform(source, in: &session, screen)
    Interrupts.forget()
    if wantsToQuit || code == Code.interrupted && !seesPrompt { return code }
    switch code {
    case Code.fine: greeting.append("opened \(name)")
    case Code.interrupted: greeting.append("stopped on the way through \(name): what was done is kept")
    default: break
    }
  } else if seesPrompt, let left = sessionsFolder.flatMap(SessionKeeper.newest) {
    let what = left.isCutOff ? "a session was cut off" : "the last session was not saved"
    greeting.append("\(what), \(counted(left.lines)): strat --restore goes on with it")
  }
  return converse(session, greeting, origin: name, choices)
}

/// Goes on with the session that was cut off or left unsaved.
func restoreSession(_ choices: Choices) -> Int32 {
  var screen = choices.screen()
  for line in setAside() { screen.problem([line]) }
  guard let left = sessionsFolder.flatMap(SessionKeeper.newest) else {
    screen.problem(["there is no session to go on with: all were saved, or left with nothing to save"])
    return Code.problem
  }
  var session = choices.session()
  readHabits(&session, choices)
  Interrupts.watch(endOnSecond: true)
  let outcome = session.perform(left.script, name: left.origin)
  for problem in outcome.problems { screen.problem([problem]) }
  guard outcome.isDone else {
    screen.problem(["it cannot go on; its lines are in \(left.path)"])
    return outcome.wasInterrupted ? Code.interrupted : Code.problem
  }
  let isSame = Seal.last(of: left.script).map { $0.seal == session.seal } ?? true
  let other = isSame ? "" : "; its numbers are not those that it had"
  let greeting = [
    greetingLine, "\(counted(left.lines)) of the session before; undo takes back, save keeps\(other)",
  ]
  return converse(session, greeting, origin: left.origin, restored: left.path, choices)
}

/// What is kept and cannot be read is put aside, and named.
private func setAside() -> [String] {
  (sessionsFolder.map(SessionKeeper.setAsideDamaged) ?? []).map {
    "what was kept of a session is damaged; it is put aside as \($0)"
  }
}

private let greetingLine = "\(versionText): type help for a start, quit to leave"

private func counted(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }

private var seesPrompt: Bool { isTerminal(0) && isTerminal(1) }

private var sessionsFolder: String? { SessionKeeper.folder(environment: environmentValue) }

private func converse(
  _ session: Session, _ greeting: [String], origin: String?, restored: String? = nil, _ choices: Choices
) -> Int32 {
  var session = session
  session.options.hasEditor = seesPrompt
  var keeper =
    seesPrompt
    ? sessionsFolder.map { SessionKeeper(folder: $0, origin: whole(origin ?? "session.strat")) } : nil
  if let restored, keeper != nil {
    // Kept under its new name before the old one goes.
    keeper?.keep(session.script, seal: session.seal?.line(version: version))
    unlink(restored)
  }
  let partner = SessionPartner(session, hints: seesPrompt, keeper: keeper, isSaved: restored == nil)
  return converse(with: partner, greeting: greeting, colour: choices.colour)
}

/// A path that holds from any folder.
private func whole(_ path: String) -> String {
  guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  return String(cString: here) + "/" + path
}

/// What somebody always says first, in `${XDG_CONFIG_HOME:-~/.config}/strat/init.strat`: at a terminal only. What is
/// wrong in it is said, and shuts nobody out.
private func readHabits(_ session: inout Session, _ choices: Choices) {
  guard seesPrompt, !choices.skipsInit, let path = habitsPath, let bytes = readWholeFile(path) else { return }
  var screen = choices.screen()
  let outcome = session.perform(bytes: bytes, name: path)
  _ = screen.answer(outcome.lines)
  if !outcome.problems.isEmpty {
    screen.problem(outcome.problems + ["the rest of \(path) is left out; --no-init leaves out all of it"])
  }
}

private var habitsPath: String? {
  if let folder = environmentValue("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
    return folder + "/strat/init.strat"
  }
  guard let home = environmentValue("HOME"), home.hasPrefix("/") else { return nil }
  return home + "/.config/strat/init.strat"
}
