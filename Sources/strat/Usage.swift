// SPDX-License-Identifier: Apache-2.0
// The words of the command line itself: its one page of help, and its refusals.

let version = "0.1.0"
let versionText = "strat \(version)"

let usageLines = """
  strat: models of people, organizations and policies that run

    strat                   talk: type help for a start, quit to leave
    strat FILE              run a model or a script and end
    strat -i FILE           run it, then talk about what came of it
    strat -e TEXT           perform one line or several
    strat -                 perform what comes on standard input
    strat --restore         go on with the session that was not saved
    strat run FILE          the same as strat FILE
    strat replay FILE       run a saved script again
                            (--check: only say whether it comes to the same
                            numbers, to the last bit)
    strat check FILE…       read and check, run nothing
                            (--format json: for editors; --fix: mends what is
                            safe to mend, and says what)
    strat test [PATH…]      run the tests in files and folders (else here)
                            (--full: those called full.strat too, for minutes)
    strat fmt [PATH…]       lay out files and folders (else here), - for input
                            (--check: only name those that would change)

    --seed NUMBER           the luck of the run: same number, same run
    --workers NUMBER        how many blocks of worlds run at once: same results
    --library FOLDER        the library's modules from a folder of yours
    --color auto|always|never
    --accessible            lines one after another, for a screen reader
    --no-init               leave out what ~/.config/strat/init.strat says
    --version, --help

  Answers go to standard output, problems to standard error as file:line:column.
  It ends with 0 if all went well, 1 after a problem in a model or a test,
  2 if the command was not understood, 130 if it was interrupted.
  """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

/// A refusal of the option reader in our own words.
func plainWords(_ message: String) -> String {
  let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  let name = quoted.first.map { String($0.split(separator: " ").first ?? "") } ?? ""
  if message.hasPrefix("Unknown option") { return "there is no option \(name)" }
  if message.lowercased().contains("unexpected") {
    return "too many words: \(quoted.joined(separator: ", "))"
  }
  if message.hasPrefix("Missing expected") { return "the name of a file is missing" }
  if message.hasPrefix("Missing value") { return "a value is missing after \(name)" }
  if message.hasPrefix("The value"), quoted.count > 1 {
    return "'\(quoted[0])' does not fit \(quoted[1].split(separator: " ").first ?? "")"
  }
  return message
}
