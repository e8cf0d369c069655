// SPDX-License-Identifier: Apache-2.0
// The cursor of the reader: where it is, what may stand there, how deep it is. The statements and values
// are read in the extensions of this class, one file for each group of rules of grammar/strat.ebnf.

/// Reads one text from left to right, without ever going back. A class, since one position moves
/// through all of the functions that read; an instance reads one text and is thrown away.
final class TreeReader {
  let source: SourceText
  var tokens: [Token]
  /// The piece to be read next; line ends that do not count here are still before it.
  var index = 0
  /// Where the statement or the line of a block that is being read begins.
  var begin = 0
  /// Where the last piece that was taken ends.
  var lastSpan: SourceSpan
  var context = Context()
  /// The brackets and blocks that are open, outermost first.
  var open: [OpenPart] = []
  /// Where the statements begin that are being read, outermost first.
  var beginnings: [Int] = []
  /// Whether `=` asks: in round and square brackets, and behind a word that asks. Braces are
  /// looked at by themselves.
  var asking = false
  var nesting = 0
  /// The values not yet inside another, with how deep each is: keeps long chains from growing without bound.
  var heights: [(start: Int, height: Int)] = []
  /// Where the last path began and ended, as indices of pieces: whether a value is a path and nothing more.
  var lastPath = (begin: -1, end: -1)
  /// The index behind an aggregate that ended in its `where`: no operator can follow there.
  var openFold: (end: Int, span: SourceSpan)?
  /// What is found out about pieces, by the byte where each begins; kept only where it is asked for.
  var facts: [Int: PieceFacts]?
  /// What was given up, for ``Reading/unread``.
  var unread: [UnreadPart] = []
  private var problems: [ReadingError] = []
  private var unfinished: (open: String, since: SourceSpan)?
  private var isWrong = false

  /// What may stand at a place, apart from the rule that is being read.
  struct Context {
    /// Whether a line end ends what is being read. Not in brackets and in heads of blocks.
    var linesEnd = true
    /// Whether an aggregate may stand without brackets.
    var folds = true
    /// Words that can follow a value here, and so are no names behind one.
    var stops: [Word] = []
    /// Where a value began that may be followed by `sorted by`.
    var selection = -1
    /// The aggregate whose `where` is being read.
    var foldInWhere: SourceSpan?
  }

  init(_ source: SourceText) {
    self.source = source
    lastSpan = SourceSpan(source: source.id, start: 0, end: 0)
    var lexer = Lexer(source, in: 0..<source.utf8.count)
    let (tokens, problems) = lexer.run()
    self.tokens = tokens
    if let position = source.firstBadByte, let value = source.firstBad, let mark = source.badByteMark {
      let at = SourceSpan(source: source.id, start: mark, end: mark + 3)
      note(.character(.badByte(position: position, value: value, at: at)))
    }
    for problem in problems {
      // The stand-ins of bad bytes would all be reported again.
      if source.firstBadByte != nil, case .strangeCharacter("\u{FFFD}", _, _) = problem { continue }
      note(.character(problem))
    }
  }

  // MARK: - Pieces

  /// The next piece that counts here.
  var current: Token { tokens[currentIndex] }

  private var currentIndex: Int {
    context.linesEnd ? index : indexBehindLines(index)
  }

  func indexBehindLines(_ from: Int) -> Int {
    var i = from
    while tokens[i].kind == .lineEnd { i += 1 }
    return i
  }

  /// The piece behind the next one, by the same rule about line ends.
  var following: Token {
    let i = min(currentIndex + 1, tokens.count - 1)
    return tokens[context.linesEnd ? i : indexBehindLines(i)]
  }

  /// The piece behind the next one that is no line end.
  var followingBehindLines: Token {
    tokens[indexBehindLines(min(currentIndex + 1, tokens.count - 1))]
  }

  /// A piece by its distance from the next one; line ends count as pieces.
  func raw(_ offset: Int) -> Token { tokens[min(currentIndex + offset, tokens.count - 1)] }

  /// Leaves line ends out: the statement cannot end here.
  func skipLines() {
    index = indexBehindLines(index)
    mark(.mayBreak, tokens[index])
  }

  /// Takes the next piece. The end of the text is never taken.
  @discardableResult
  func advance() -> Token {
    let i = currentIndex
    let token = tokens[i]
    if token.kind == .end { return token }
    if !context.linesEnd { mark(.mayBreak, token) }
    index = i + 1
    lastSpan = span(token)
    if let word = token.word, token.isForeignWord {
      note(.foreignSign(token.text, word: word.rawValue, at: lastSpan))
    }
    return token
  }

  func span(_ token: Token) -> SourceSpan {
    SourceSpan(source: source.id, start: token.start, end: token.end)
  }

  /// From the beginning of a piece to the end of what was taken last.
  func span(from start: Token) -> SourceSpan {
    SourceSpan(source: source.id, start: start.start, end: max(start.start, lastSpan.end))
  }

  func span(from start: SourceSpan) -> SourceSpan { start.through(lastSpan) }

  // MARK: - Words and signs

  /// Signs such as `&&` stand for words between values only: see ``operatorAhead()``.
  func isAt(_ word: Word) -> Bool { current.word == word && !current.isForeignWord }

  func isAt(_ sign: Sign) -> Bool { current.isSign(sign) }

  /// Takes a word if it is next.
  func take(_ word: Word) -> Bool {
    guard isAt(word) else { return false }
    if word.asks { asking = true }
    if word == .with || word == .true { asking = false }
    mark(.isWord, current)
    advance()
    return true
  }

  func take(_ sign: Sign) -> Bool {
    guard isAt(sign) else { return false }
    advance()
    return true
  }

  /// Takes a word that must stand here.
  func need(_ word: Word, or others: Word...) throws(ReadingError) {
    skipLines()
    if !take(word) { throw trouble([.written(word.rawValue)] + others.map { .written($0.rawValue) }) }
  }

  func need(_ sign: Sign) throws(ReadingError) {
    skipLines()
    if !take(sign) { throw trouble([.written(sign.rawValue)]) }
  }

  /// A name that must stand here.
  func name() throws(ReadingError) -> Name {
    skipLines()
    guard current.canBeName else {
      if current.isWord { throw .reservedName(source.text(at: span(current)), at: span(current)) }
      throw trouble([.name])
    }
    return takeName()
  }

  /// The next piece as a name; it is known to be a word.
  func takeName() -> Name {
    let token = advance()
    mark(.isName, token)
    return Name(text: token.text, span: span(token))
  }

  /// Whether a name and digits stand here that name a thing without a name of its own: `shop 3`. Behind a
  /// point there are only fields, and `x 4 quarters ago` is the value of a time.
  var isAtMember: Bool {
    let i = currentIndex
    guard case .word(nil) = tokens[i].kind, i == 0 || !tokens[i - 1].isSign(.dot) else { return false }
    let number = tokens[min(i + 1, tokens.count - 1)]
    guard number.isNumber, number.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let behind = context.linesEnd ? i + 2 : indexBehindLines(i + 2)
    guard case .word(nil) = tokens[behind].kind else { return true }
    let last = tokens[indexBehindLines(behind + 1)]
    return last.word != .ago && last.kind != .end
  }

  /// `Dana`, `shop 3`: the name of a thing, which must stand here.
  func memberName() throws(ReadingError) -> Name {
    skipLines()
    return isAtMember ? takeMember() : try name()
  }

  /// The name and the digits that stand here, as one name.
  func takeMember() -> Name {
    let kind = takeName()
    let number = advance()
    let digits = number.text.drop { $0 == "0" }
    return Name(text: "\(kind.text) \(digits.isEmpty ? "0" : digits)", span: span(from: kind.span))
  }

  func memberNames() throws(ReadingError) -> [Name] {
    var names = [try memberName()]
    while take(.comma) { names.append(try memberName()) }
    return names
  }

  func nameIfPresent() -> Name? { current.canBeName ? takeName() : nil }

  func names() throws(ReadingError) -> [Name] {
    var names = [try name()]
    while take(.comma) { names.append(try name()) }
    return names
  }

  // MARK: - Brackets and depth

  /// Reads what stands between two signs. Brackets hold values of their own: lines go on,
  /// aggregates may stand.
  func bracketed<T>(_ left: Sign, _ right: Sign, _ body: () throws(ReadingError) -> T) throws(ReadingError)
    -> T
  {
    index = indexBehindLines(index)
    guard isAt(left) else { throw trouble([.written(left.rawValue)]) }
    let saved = (context, asking)
    defer { (context, asking) = saved }
    open.append(OpenPart(sign: left.rawValue, span: span(advance())))
    (context, asking) = (Context(linesEnd: false), true)
    let result = try body()
    try need(right)
    open.removeLast()
    return result
  }

  /// Reads what stands in braces; there, lines end statements, and `=` is looked at anew.
  func braced<T>(_ body: () throws(ReadingError) -> T) throws(ReadingError) -> T {
    index = indexBehindLines(index)
    guard isAt(.leftBrace) else { throw trouble([.block]) }
    try deeper()
    let saved = (context, asking)
    defer {
      nesting -= 1
      (context, asking) = saved
    }
    open.append(OpenPart(sign: "{", span: span(advance()), head: head))
    (context, asking) = (Context(), false)
    let result = try body()
    try need(.rightBrace)
    open.removeLast()
    return result
  }

  /// The first words of the statement at hand: `rule adopt`, `if`.
  private var head: String? {
    guard let start = beginnings.last.map(indexBehindLines), start < currentIndex else { return nil }
    let first = tokens[start]
    let second = tokens[min(start + 1, tokens.count - 1)]
    let isWhole = second.kind == .end || !second.isWord || [.if, .when, .while].contains(first.word)
    return isWhole ? source.text(at: span(first)) : source.text(at: span(first).through(span(second)))
  }

  /// Counts one level of nesting; the caller takes it back.
  func deeper() throws(ReadingError) {
    if nesting >= Reader.depthLimit { throw .tooDeep(limit: Reader.depthLimit, at: span(current)) }
    nesting += 1
  }

  // MARK: - Nodes

  /// A value with a number of its own.
  func make(_ kind: Expr.Kind, _ span: SourceSpan) throws(ReadingError) -> Expr {
    var height = 0
    while let last = heights.last, last.start >= span.start {
      height = max(height, last.height)
      heights.removeLast()
    }
    heights.append((span.start, height + 1))
    if height >= 2 * Reader.depthLimit { throw .tooDeep(limit: 2 * Reader.depthLimit, at: span) }
    return Expr(span: span, kind: kind)
  }

  // MARK: - Trouble

  /// What is wrong when none of the wanted can be found at the next piece.
  func trouble(_ wanted: [Wanted]) -> ReadingError {
    let token = current
    if let part = open.last, let closer = ["(": ")", "[": "]"][part.sign], wanted.contains(.written(closer)),
      token.kind != .end
    {
      return .notClosed(found: source.text(at: span(token)), open: part, at: span(token))
    }
    if let short = lineTooShort(wanted) { return short }
    switch token.kind {
    case .end: return .unfinished(wanted: wanted, open: open.last, at: lastSpan.after)
    case .lineEnd: return .cannotStand(found: "", wanted: wanted, at: span(token))
    default: return .cannotStand(found: source.text(at: span(token)), wanted: wanted, at: span(token))
    }
  }

  /// A statement that went on into a line which begins a statement of its own: its own line was to go on. The
  /// reader goes back there, so that the other one is read for itself.
  private func lineTooShort(_ wanted: [Wanted]) -> ReadingError? {
    let here = currentIndex
    guard tokens[here].kind != .end, let behind = tokens[..<here].lastIndex(where: { $0.kind == .lineEnd }),
      behind > begin,
      !["(", "["].contains(open.last?.sign)
    else { return nil }
    // Where the wrong word is the first of its line, that line begins at it.
    guard let word = tokens[behind + 1].word, Word.firstOfLines.contains(word), word != .if,
      let last = tokens[begin..<behind].last(where: { $0.kind != .lineEnd }), !last.isSign(.rightBrace),
      !last.isSign(.leftBrace)
    else { return nil }
    index = behind
    return .cannotStand(found: "", wanted: wanted, at: span(last).after)
  }

  /// Keeps a problem.
  func note(_ problem: ReadingError) {
    switch problem {
    case .unfinished(let wanted, let part, let at):
      guard unfinished == nil else { return }
      let what =
        part.map { $0.head ?? "this `\($0.sign)`" } ?? (wanted.isEmpty ? "this" : Wanted.list(wanted))
      unfinished = (what, part?.span ?? at)
    case .foreignSign: break
    default: isWrong = true
    }
    problems.append(problem)
  }

  var completeness: Completeness {
    if isWrong { return .wrong }
    return unfinished.map { .incomplete(open: $0.open, since: $0.since) } ?? .complete
  }

  /// The problems in the order of the text, at most ten, and each piece of advice once; and how many problems more
  /// there are.
  var messages: (shown: [Diagnostic], untold: Int) {
    var seen: Set<String> = []
    var errors = 0
    let badLines = Set(
      problems.filter(\.isOfCharacters).map { source.lineIndex(of: $0.diagnostic.primary.span.start) })
    let problems = problems.filter {
      // A character that could not be read spoils the order of the words around it.
      $0.isOfCharacters || !badLines.contains(source.lineIndex(of: $0.diagnostic.primary.span.start))
    }
    let sorted = problems.map(\.diagnostic).enumerated().sorted {
      ($0.element.primary.span.start, $0.offset) < ($1.element.primary.span.start, $1.offset)
    }
    let shown = sorted.map(\.element).filter { message in
      if message.severity != .error { return seen.insert(message.title).inserted }
      errors += 1
      return errors <= Reader.messageLimit
    }
    return (shown, max(0, errors - Reader.messageLimit))
  }
}
