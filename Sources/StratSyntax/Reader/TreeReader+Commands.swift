// SPDX-License-Identifier: Apache-2.0
// Statements to the session. One function for each rule of the grammar; runs are in TreeReader+Runs.swift.

extension TreeReader {
  /// The command that a word opens, or `nil` when it opens none.
  func command(_ word: Word) throws(ReadingError) -> Command? {
    if let bare = word == .exit ? .quit : BareCommand(rawValue: word.rawValue) {
      advance()
      return .bare(bare)
    }
    if let file = FileCommand(rawValue: word.rawValue), file != .run || followingBehindLines.kind == .text {
      return .file(file, try behind(word) { () throws(ReadingError) in try self.text() })
    }
    if let setting = SettingCommand(rawValue: word.rawValue) {
      return .setting(setting, try behind(word) { () throws(ReadingError) in self.nameIfPresent() })
    }
    if let command = try timeCommand(word) { return command }
    return try lookCommand(word)
  }

  /// Commands about time, branches and runs.
  private func timeCommand(_ word: Word) throws(ReadingError) -> Command? {
    switch word {
    case .step: .step(try step())
    case .back: .back(try back())
    case .forward: .forward(try behind(word) { () throws(ReadingError) in try self.countIfPresent() })
    case .undo: .undo(try behind(word) { () throws(ReadingError) in try self.countIfPresent() })
    case .redo: .redo(try behind(word) { () throws(ReadingError) in try self.countIfPresent() })
    case .history: try history()
    case .rerun: try rerun()
    case .branch: try branch()
    case .switch: .switch(try behind(word) { () throws(ReadingError) in try self.name() })
    case .drop: .drop(try behind(word) { () throws(ReadingError) in try self.name() })
    case .rename:
      try behind(word) { () throws(ReadingError) in .rename(try self.name(), try self.name()) }
    case .compare: try compare()
    case .what: try whatIf()
    case .shock: try shockCommand()
    case .follow: try follow()
    case .stop: try stopFollowing()
    case .run: .run(try run())
    case .sweep: .sweep(try sweep())
    case .seed: .seed(try behind(word) { () throws(ReadingError) in try self.bareNumber() })
    default: nil
    }
  }

  /// Commands that look, ask and set.
  private func lookCommand(_ word: Word) throws(ReadingError) -> Command? {
    switch word {
    case .show: try show()
    case .check: .check(try behind(word) { () throws(ReadingError) in try self.name() })
    case .list: .list(try behind(word) { () throws(ReadingError) in self.nameIfPresent() })
    case .why: try why()
    case .as: try speaker()
    case .diagnose: .diagnose(try behind(word) { () throws(ReadingError) in self.nameIfPresent() })
    case .predict: try predict()
    case .believe: .believe(try behind(word) { () throws(ReadingError) in try self.pathIfPresent() })
    case .advise: .advise(over: try behind(word) { () throws(ReadingError) in try self.overIfPresent() })
    case .plot: try plot()
    case .transcript: try transcript()
    case .edit: .edit(try behind(word) { () throws(ReadingError) in self.nameIfPresent() })
    case .help: try help()
    default: nil
    }
  }

  private func countIfPresent() throws(ReadingError) -> Expr? { current.isNumber ? try bareNumber() : nil }

  /// `over 8 quarters`, if it stands here
  func overIfPresent() throws(ReadingError) -> Expr? { take(.over) ? try sum() : nil }

  private func pathIfPresent() throws(ReadingError) -> Expr? {
    switch current.kind {
    case .lineEnd, .end, .sign(.rightBrace): nil
    default: try path()
    }
  }

  // MARK: - Time

  private func step() throws(ReadingError) -> StepCommand {
    advance()
    if current.isNumber { return .amount(try amount()) }
    guard take(.until) else { return .one }
    let condition = try disjunction()
    return .until(condition, within: take(.within) ? try amount() : nil)
  }

  private func back() throws(ReadingError) -> BackCommand {
    advance()
    if current.isNumber { return .steps(try bareNumber()) }
    return take(.to) ? .to(try moment()) : .one
  }

  private func history() throws(ReadingError) -> Command {
    advance()
    if take(.save) { return .history(.save(try text())) }
    return .history(try countIfPresent().map { .last($0) } ?? .recent)
  }

  private func rerun() throws(ReadingError) -> Command {
    advance()
    guard current.isNumber else { return .rerun(nil, through: nil) }
    let first = try bareNumber()
    return .rerun(first, through: take(.minus) ? try bareNumber() : nil)
  }

  private func branch() throws(ReadingError) -> Command {
    advance()
    let name = try name()
    return .branch(name, from: take(.from) ? try moment() : nil)
  }

  private func compare() throws(ReadingError) -> Command {
    advance()
    skipLines()
    if take(.theories) { return .compareTheories(try theories()) }
    let branches = try names()
    return .compare(branches, on: take(.on) ? try names() : [])
  }

  /// What stands behind `compare theories`.
  private func theories() throws(ReadingError) -> TheoryComparison {
    skipLines()
    let slot = isAt(.on) ? nil : try name()
    try need(.on)
    var comparison = TheoryComparison(slot: slot, on: try names(), over: try overIfPresent())
    guard take(.with) else { return comparison }
    comparison.worlds = try bareNumber()
    try need(.worlds)
    return comparison
  }

  private func whatIf() throws(ReadingError) -> Command {
    advance()
    try need(.if)
    var blocks = [try block()]
    while take(.or) { blocks.append(try block()) }
    return .whatIf(blocks, over: try overIfPresent())
  }

  private func shockCommand() throws(ReadingError) -> Command {
    advance()
    let name = try name()
    return .shock(name, at: take(.at) ? try moment() : nil)
  }

  private func follow() throws(ReadingError) -> Command {
    advance()
    let strategy = try name()
    try need(.for)
    return .follow(strategy, actor: try name())
  }

  private func stopFollowing() throws(ReadingError) -> Command {
    advance()
    try need(.following)
    return .stopFollowing(nameIfPresent())
  }

  // MARK: - Looking

  private func show() throws(ReadingError) -> Command {
    _ = take(.show)
    return .show(try selection())
  }

  private func why() throws(ReadingError) -> Command {
    _ = take(.why)
    context.stops = [.since, .without]
    let subject = try disjunction()
    var why = WhyCommand(subject)
    why.since = take(.since) ? try moment() : nil
    context.stops = []
    why.isAgo = why.since != nil && take(.ago)
    why.without = take(.without) ? try names() : []
    if why.since != nil, take(.by) {
      try need(.share)
      why.byShare = true
    } else {
      why.all = take(.all)
    }
    return .why(why)
  }

  private func speaker() throws(ReadingError) -> Command {
    advance()
    skipLines()
    return .speaker(take(.none) ? nil : try memberName())
  }

  private func predict() throws(ReadingError) -> Command {
    advance()
    let subject = try unended { () throws(ReadingError) in try disjunction(folds: false) }
    try need(.over)
    return .predict(subject, over: try sum())
  }

  private func plot() throws(ReadingError) -> Command {
    advance()
    var subjects = [try disjunction(folds: false)]
    while take(.comma) { subjects.append(try disjunction(folds: false)) }
    return .plot(subjects, over: try overIfPresent())
  }

  private func transcript() throws(ReadingError) -> Command {
    advance()
    let name = try name()
    let isAtText = if case .text = current.kind { true } else { false }
    return .transcript(name, isAtText ? try text() : nil)
  }

  /// `help`, `help step`, `?step`, `help Lincoln.size`, `help waiting room`
  func help() throws(ReadingError) -> Command {
    advance()
    var topic: [Name] = []
    while current.isWord {
      topic.append(takeName())
      guard isAt(.dot) else { continue }
      advance()
      skipLines()
      guard current.isWord else { throw trouble([.name]) }
    }
    return .help(topic)
  }
}
