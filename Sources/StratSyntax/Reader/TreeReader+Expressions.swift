// SPDX-License-Identifier: Apache-2.0
// Values with operators, loosest first: or, and, not, comparisons and ties, `to`, + -, * / per, unary -, ^.

extension TreeReader {
  /// A value: everything that may stand behind `=`, in brackets, as a part of a call.
  func expression() throws(ReadingError) -> Expr {
    skipLines()
    return isAt(.if) ? try conditional() : try disjunction()
  }

  /// A value that is no `if … then … else`. With `folds` off, an aggregate must stand in brackets.
  func disjunction(folds: Bool = true) throws(ReadingError) -> Expr {
    let saved = context.folds
    defer { context.folds = saved }
    context.folds = folds
    return try binary(Level.or)
  }

  /// A sum without aggregates: bounds, spans of time, tolerances.
  func sum() throws(ReadingError) -> Expr {
    let saved = context.folds
    defer { context.folds = saved }
    context.folds = false
    return try binary(Level.sum)
  }

  /// Reads what cannot be the last part of a statement: in it, a line end does not count.
  func unended<T>(_ body: () throws(ReadingError) -> T) throws(ReadingError) -> T {
    let saved = context.linesEnd
    defer { context.linesEnd = saved }
    context.linesEnd = false
    return try body()
  }

  /// `if a > 2 then x else y`
  func conditional() throws(ReadingError) -> Expr {
    let start = span(current)
    _ = take(.if)
    let condition = try unended { () throws(ReadingError) in try disjunction() }
    return try conditionalRest(start, condition: condition)
  }

  /// `then x else y`, behind its condition
  func conditionalRest(_ start: SourceSpan, condition: Expr) throws(ReadingError) -> Expr {
    try deeper()
    defer { nesting -= 1 }
    try need(.then)
    let then = try unended { () throws(ReadingError) in try disjunction(folds: false) }
    try need(.else)
    let otherwise = try expression()
    return try make(.conditional(condition: condition, then: then, otherwise: otherwise), span(from: start))
  }

  /// How tightly operators bind, loosest first.
  enum Level {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let spread = 5
    static let sum = 6
    static let product = 7
    static let minus = 8
    static let power = 9
  }

  /// A value whose operators bind at least as tightly as `minimum`.
  func binary(_ minimum: Int) throws(ReadingError) -> Expr {
    try deeper()
    defer { nesting -= 1 }
    skipLines()
    let start = span(current)
    // Operators tighter than this cannot follow: comparisons and `to` never stand twice in a row.
    var (left, ceiling) = try firstOperand(minimum)
    while let found = operatorAhead() {
      guard found.level >= minimum else { break }
      if let openFold, openFold.end == index {
        throw .operatorBehindWhere(op: found.op.rawValue, fold: openFold.span, at: span(current))
      }
      guard found.level <= ceiling else {
        if found.level == Level.comparison { throw comparisonTooMany(found, behind: left) }
        break
      }
      let opSpan = takeOperator(found)
      let right = try binary(found.level == Level.power ? Level.minus : found.level + 1)
      let node = Binary(op: found.op, opSpan: opSpan, left: left, right: right, isForeign: found.isForeign)
      left = try make(.binary(node), span(from: start))
      ceiling = found.isChain ? found.level : found.level - 1
    }
    return left
  }

  private func comparisonTooMany(_ found: FoundOperator, behind left: Expr) -> ReadingError {
    guard let fold = context.foldInWhere else {
      return .twoComparisons(first: left.span, second: span(current))
    }
    return .operatorBehindWhere(op: found.op.rawValue, fold: fold.through(lastSpan), at: span(current))
  }

  /// `not x`, `-x`, `between a and b`, `a knows b` or an operand; and the tightest operator that
  /// may follow it.
  private func firstOperand(_ minimum: Int) throws(ReadingError) -> (Expr, ceiling: Int) {
    let start = span(current)
    if minimum <= Level.not, current.word == .not {
      return (try unary(.not, operand: Level.not), Level.and)
    }
    if isAt(.minus) {
      mark(.isPrefix, current)
      return (try unary(.minus, operand: Level.minus), Level.product)
    }
    if minimum <= Level.spread, take(.between) {
      let low = try unended { () throws(ReadingError) in try sum() }
      try need(.and)
      let high = try sum()
      return (try make(.between(low, high), span(from: start)), Level.comparison)
    }
    let begin = index
    let left = try operand()
    guard minimum <= Level.comparison, isBarePath(since: begin), isTieName(behind: left, begin: begin) else {
      return (left, Level.power)
    }
    let relation = takeName()
    let right = try path()
    return (try make(.tieTest(left, relation, right), span(from: start)), Level.not)
  }

  private func unary(_ op: UnaryOperator, operand level: Int) throws(ReadingError) -> Expr {
    let token = advance()
    let isForeign = token.isForeignWord
    let operand = try binary(level)
    let node = Unary(op: op, opSpan: span(token), operand: operand, isForeign: isForeign)
    return try make(.unary(node), span(from: token))
  }

  /// Whether what was read since an index is one path and nothing more.
  func isBarePath(since begin: Int) -> Bool { lastPath == (begin, index) }

  /// Whether the word behind a path names a relation, and does not go on with the statement.
  private func isTieName(behind left: Expr, begin: Int) -> Bool {
    guard current.canBeName else { return false }
    guard let word = current.word else { return true }
    if word == .sorted, begin == context.selection { return false }
    // `worth` goes on with a move, and a move is a call that is the whole statement so far.
    if word == .worth, begin != context.selection || !left.isCall { return true }
    return !context.stops.contains(word)
  }

  // MARK: - Operators

  struct FoundOperator {
    var op: BinaryOperator
    var level: Int
    /// Whether it may stand several times in a row.
    var isChain = true
    /// How many pieces it takes.
    var length = 1
    var isForeign = false
  }

  /// The operator that comes next, if one does.
  func operatorAhead() -> FoundOperator? {
    switch current.kind {
    case .word(let word?): wordOperator(word)
    case .sign(let sign): signOperator(sign)
    default: nil
    }
  }

  private func wordOperator(_ word: Word) -> FoundOperator? {
    switch word {
    case .or: FoundOperator(op: .or, level: Level.or, isForeign: current.isForeignWord)
    case .and: FoundOperator(op: .and, level: Level.and, isForeign: current.isForeignWord)
    case .is where followingBehindLines.word == .not:
      FoundOperator(op: .isNot, level: Level.comparison, isChain: false, length: 2)
    case .is: FoundOperator(op: .is, level: Level.comparison, isChain: false)
    case .to: FoundOperator(op: .to, level: Level.spread, isChain: false)
    case .per: FoundOperator(op: .per, level: Level.product)
    default: nil
    }
  }

  private func signOperator(_ sign: Sign) -> FoundOperator? {
    switch sign {
    case .less: FoundOperator(op: .less, level: Level.comparison, isChain: false)
    case .atMost: FoundOperator(op: .atMost, level: Level.comparison, isChain: false)
    case .greater: FoundOperator(op: .greater, level: Level.comparison, isChain: false)
    case .atLeast: FoundOperator(op: .atLeast, level: Level.comparison, isChain: false)
    case .asks: FoundOperator(op: .is, level: Level.comparison, isChain: false, isForeign: true)
    case .gives where asking:
      FoundOperator(op: .is, level: Level.comparison, isChain: false, isForeign: true)
    case .isNot: FoundOperator(op: .isNot, level: Level.comparison, isChain: false, isForeign: true)
    case .plus: FoundOperator(op: .plus, level: Level.sum)
    case .minus: FoundOperator(op: .minus, level: Level.sum)
    case .star: FoundOperator(op: .times, level: Level.product)
    case .divided: FoundOperator(op: .divided, level: Level.product)
    case .power: FoundOperator(op: .power, level: Level.power, isChain: false)
    default: nil
    }
  }

  private func takeOperator(_ found: FoundOperator) -> SourceSpan {
    let token = advance()
    let sign = source.text(at: span(token))
    if found.isForeign, !token.isForeignWord, sign != "=" {
      note(.foreignSign(sign, word: found.op.rawValue, at: span(token)))
    }
    guard found.length == 2 else { return span(token) }
    skipLines()
    advance()
    return span(from: token)
  }
}
