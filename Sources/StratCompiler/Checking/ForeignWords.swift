// SPDX-License-Identifier: Apache-2.0
// Words by which other tools say what a field holds, and what is said here.

enum ForeignWords {
  static let holds: [String: String] = {
    var all: [String: String] = [:]
    for word in ["int", "integer", "float", "double", "real", "decimal", "numeric", "num"] {
      all[word] = "write number, or the unit that it counts: students, USD"
    }
    for word in ["bool", "boolean", "flag", "logical"] { all[word] = "write yes/no" }
    for word in ["percent", "percentage", "probability", "fraction", "rate"] { all[word] = "write share" }
    for word in ["text", "string", "str", "char", "name", "label"] {
      all[word] =
        "a text stands behind the name of a thing: town Rome \"Rome in Italy\"; of several words: one of a, b"
    }
    for word in ["list", "array", "set", "vector", "dict", "map"] {
      all[word] = "a number for each of something: number for each group; who is tied to whom: a relation"
    }
    for word in ["money", "currency", "dollars", "euro"] {
      all[word] = "declare its unit: unit USD; then USD, or account of USD"
    }
    return all
  }()

  /// What stands behind a number as a unit does, and is none.
  static let units: [String: String] = {
    var all: [String: String] = [:]
    for word in ["percent", "pct", "percentage"] {
      all[word] = "a percent sign stands straight behind its number: 5%"
    }
    for word in ["thousand", "thousands", "million", "millions", "billion", "billions"] {
      all[word] = "straight behind the number: 5k, 5M, 5B"
    }
    return all
  }()
}
