// SPDX-License-Identifier: Apache-2.0
// The functions and distributions that need no declaration: how many values each takes, what their units
// must be, what unit comes out; and the names that other languages use for them.

import StratSyntax

/// What units a function asks for and gives.
enum FunctionUnits {
  /// Plain numbers in, a plain number out.
  case plain
  /// Any one unit in all, the same out.
  case same
  /// Any one unit in all, a plain number out.
  case anyToPlain
  /// A unit in, its square root out.
  case root
}

extension Function {
  /// How many values it takes.
  var counts: ClosedRange<Int> {
    switch self {
    case .abs, .sign, .sqrt, .exp, .log, .log10, .sin, .cos, .tan, .floor, .ceil, .round, .factorial, .lgamma:
      1...1
    case .clamp: 3...3
    case .min, .max: 2...64
    case .mod, .choose: 2...2
    case .distance: 2...4
    case .normalCdf, .normalQuantile: 1...3
    }
  }

  var units: FunctionUnits {
    switch self {
    case .abs, .floor, .ceil, .round, .clamp, .min, .max, .mod, .distance: .same
    case .sign: .anyToPlain
    case .sqrt: .root
    case .exp, .log, .log10, .sin, .cos, .tan, .normalCdf, .normalQuantile, .factorial, .choose, .lgamma:
      .plain
    }
  }

  /// Its values, by name, as they are written.
  var shape: String {
    switch self {
    case .clamp: "clamp(x, low, high)"
    case .min, .max, .mod: "\(rawValue)(a, b)"
    case .distance: "distance(a, b) or distance(x1, y1, x2, y2)"
    case .choose: "choose(n, k)"
    case .normalCdf: "normal_cdf(x, mean, sd)"
    case .normalQuantile: "normal_quantile(p, mean, sd)"
    default: "\(rawValue)(x)"
    }
  }
}

extension Distribution {
  /// Its numbers, by name, as they are written.
  var shape: String {
    switch self {
    case .normal: "normal(mean, sd)"
    case .beta: "beta(a, b)"
    case .uniform: "uniform(low, high)"
    case .lognormal: "lognormal(mean of the log, sd of the log)"
    case .triangular: "triangular(low, most likely, high)"
    case .poisson: "poisson(mean)"
    case .binomial: "binomial(n, p)"
    case .exponential: "exponential(rate)"
    case .gamma: "gamma(shape, scale)"
    case .amountRange, .shareRange: "5 to 20"
    }
  }

  var count: Int {
    switch self {
    case .triangular: 3
    case .poisson, .exponential: 1
    default: 2
    }
  }

  /// The distribution of this name, where it has one.
  init?(name: String) {
    guard let found = Distribution(rawValue: name), found != .amountRange, found != .shareRange else {
      return nil
    }
    self = found
  }
}

/// Words of other languages and their strat line.
enum Habit {
  static func line(for name: String) -> String? {
    switch name {
    case "print", "println", "printf", "display", "puts", "echo", "cat": "show …"
    case "average", "avg", "mean_of": "mean size of shops"
    case "len", "length", "size", "nrow", "COUNT": "count of shops"
    case "ln", "log_e": "log(x)"
    case "pow", "power": "x ^ 2"
    case "sqr", "square": "x ^ 2"
    case "log2": "log(x) / log(2)"
    case "ceiling": "ceil(x)"
    case "int", "trunc", "integer": "floor(x)"
    case "rand", "random", "runif", "randf": "uniform(0, 1)"
    case "rnorm", "gauss", "randn": "normal(0, 1)"
    case "rbinom", "bernoulli": "chance(30%)"
    case "randint", "sample": "pick one of 1..6"
    case "pnorm", "norm_cdf": "normal_cdf(x)"
    case "qnorm", "norm_ppf": "normal_quantile(p)"
    case "comb", "binom": "choose(n, k)"
    case "ifelse", "iif", "IF": "if a > 2 then x else y"
    case "percentile": "quantile(5%, reach of mc)"
    case "sd", "std", "stdev": "sqrt(mean ((x - m) ^ 2) of shops), with m the mean"
    case "hypot": "distance(x1, y1, x2, y2)"
    default: nil
    }
  }
}
