// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file
// Written by Scripts/embed-pages from docs/errors/. Change the files there and run `make pages`.

extension ErrorPages {
  static let embedded: [(code: String, text: String)] = [
    ("E0101", pageE0101),
    ("E0102", pageE0102),
    ("E0103", pageE0103),
    ("E0105", pageE0105),
    ("E0106", pageE0106),
    ("E0107", pageE0107),
    ("E0108", pageE0108),
    ("E0109", pageE0109),
    ("E0110", pageE0110),
    ("E0111", pageE0111),
    ("E0112", pageE0112),
    ("E0113", pageE0113),
    ("E0114", pageE0114),
    ("E0115", pageE0115),
    ("E0116", pageE0116),
    ("E0117", pageE0117),
    ("E0118", pageE0118),
    ("E0119", pageE0119),
    ("E0120", pageE0120),
    ("E0121", pageE0121),
    ("E0122", pageE0122),
    ("E0123", pageE0123),
    ("E0124", pageE0124),
    ("E0125", pageE0125),
    ("E0126", pageE0126),
    ("E0127", pageE0127),
    ("E0129", pageE0129),
    ("E0130", pageE0130),
    ("E0131", pageE0131),
    ("E0132", pageE0132),
    ("E0133", pageE0133),
    ("E0134", pageE0134),
    ("E0135", pageE0135),
    ("E0136", pageE0136),
    ("E0137", pageE0137),
    ("E0138", pageE0138),
    ("E0139", pageE0139),
    ("E0140", pageE0140),
    ("E0141", pageE0141),
    ("E0142", pageE0142),
    ("E0143", pageE0143),
    ("E0144", pageE0144),
    ("E0145", pageE0145),
    ("E0146", pageE0146),
    ("E0147", pageE0147),
    ("E0201", pageE0201),
    ("E0202", pageE0202),
    ("E0203", pageE0203),
    ("E0204", pageE0204),
    ("E0205", pageE0205),
    ("E0206", pageE0206),
    ("E0207", pageE0207),
    ("E0208", pageE0208),
    ("E0209", pageE0209),
    ("E0210", pageE0210),
    ("E0211", pageE0211),
    ("E0300", pageE0300),
    ("E0301", pageE0301),
    ("E0302", pageE0302),
    ("E0303", pageE0303),
    ("E0304", pageE0304),
    ("E0305", pageE0305),
    ("E0306", pageE0306),
    ("E0307", pageE0307),
    ("E0308", pageE0308),
    ("E0309", pageE0309),
    ("E0310", pageE0310),
    ("E0311", pageE0311),
    ("E0312", pageE0312),
    ("E0313", pageE0313),
    ("E0314", pageE0314),
    ("E0315", pageE0315),
    ("E0316", pageE0316),
    ("E0317", pageE0317),
    ("E0318", pageE0318),
    ("E0319", pageE0319),
    ("E0320", pageE0320),
    ("E0321", pageE0321),
    ("E0322", pageE0322),
    ("E0323", pageE0323),
    ("E0324", pageE0324),
    ("E0325", pageE0325),
    ("E0326", pageE0326),
    ("E0327", pageE0327),
    ("E0330", pageE0330),
    ("E0331", pageE0331),
    ("E0332", pageE0332),
    ("E0333", pageE0333),
    ("E0334", pageE0334),
    ("E0335", pageE0335),
    ("E0336", pageE0336),
    ("E0337", pageE0337),
    ("E0338", pageE0338),
    ("E0339", pageE0339),
    ("E0340", pageE0340),
    ("E0341", pageE0341),
    ("E0342", pageE0342),
    ("E0343", pageE0343),
    ("E0344", pageE0344),
    ("E0345", pageE0345),
    ("E0346", pageE0346),
    ("E0350", pageE0350),
    ("E0351", pageE0351),
    ("E0352", pageE0352),
    ("E0353", pageE0353),
    ("E0354", pageE0354),
    ("E0355", pageE0355),
    ("E0356", pageE0356),
    ("E0357", pageE0357),
    ("E0360", pageE0360),
    ("E0361", pageE0361),
    ("E0362", pageE0362),
    ("E0363", pageE0363),
    ("E0364", pageE0364),
    ("E0365", pageE0365),
    ("E0366", pageE0366),
    ("E0367", pageE0367),
    ("E0368", pageE0368),
    ("E0369", pageE0369),
    ("E0370", pageE0370),
    ("E0371", pageE0371),
    ("E0372", pageE0372),
    ("E0373", pageE0373),
    ("E0374", pageE0374),
    ("E0375", pageE0375),
    ("E0376", pageE0376),
    ("E0377", pageE0377),
    ("E0378", pageE0378),
    ("E0385", pageE0385),
    ("E0386", pageE0386),
    ("E0387", pageE0387),
    ("E0391", pageE0391),
    ("E0392", pageE0392),
    ("E0393", pageE0393),
    ("E0394", pageE0394),
    ("E0395", pageE0395),
    ("E0400", pageE0400),
    ("E0401", pageE0401),
    ("E0402", pageE0402),
    ("E0403", pageE0403),
    ("E0404", pageE0404),
    ("E0405", pageE0405),
    ("E0406", pageE0406),
    ("E0407", pageE0407),
    ("E0408", pageE0408),
    ("E0409", pageE0409),
    ("E0410", pageE0410),
    ("E0411", pageE0411),
    ("E0412", pageE0412),
    ("E0413", pageE0413),
    ("E0414", pageE0414),
    ("E0415", pageE0415),
    ("E0416", pageE0416),
    ("E0417", pageE0417),
    ("E0418", pageE0418),
    ("E0419", pageE0419),
    ("E0420", pageE0420),
    ("E0421", pageE0421),
    ("E0422", pageE0422),
    ("E0423", pageE0423),
    ("E0501", pageE0501),
    ("E0502", pageE0502),
    ("E0503", pageE0503),
    ("E0504", pageE0504),
    ("E0510", pageE0510),
    ("E0511", pageE0511),
    ("E0512", pageE0512),
    ("E0513", pageE0513),
    ("E0514", pageE0514),
    ("E0520", pageE0520),
    ("E0521", pageE0521),
    ("E0522", pageE0522),
    ("E0523", pageE0523),
    ("E0524", pageE0524),
    ("E0525", pageE0525),
    ("E0526", pageE0526),
    ("E0527", pageE0527),
    ("E0528", pageE0528),
    ("E0529", pageE0529),
    ("E0530", pageE0530),
    ("E0531", pageE0531),
    ("E0532", pageE0532),
    ("E0540", pageE0540),
    ("E0541", pageE0541),
    ("E0542", pageE0542),
    ("E0543", pageE0543),
    ("E0544", pageE0544),
    ("E0545", pageE0545),
    ("E0546", pageE0546),
    ("E0547", pageE0547),
    ("E0549", pageE0549),
    ("E0550", pageE0550),
    ("E0552", pageE0552),
    ("E0553", pageE0553),
    ("E0554", pageE0554),
    ("E0555", pageE0555),
    ("E0556", pageE0556),
    ("E0557", pageE0557),
    ("E0558", pageE0558),
    ("E0559", pageE0559),
    ("E0560", pageE0560),
    ("E0561", pageE0561),
    ("E0562", pageE0562),
    ("E0563", pageE0563),
    ("E0564", pageE0564),
    ("E0565", pageE0565),
    ("E0566", pageE0566),
    ("E0567", pageE0567),
    ("E0568", pageE0568),
    ("E0570", pageE0570),
    ("E0571", pageE0571),
    ("E0572", pageE0572),
    ("E0573", pageE0573),
    ("E0574", pageE0574),
    ("E0575", pageE0575),
    ("E0576", pageE0576),
    ("E0577", pageE0577),
    ("E0578", pageE0578),
    ("E0579", pageE0579),
    ("E0580", pageE0580),
    ("E0581", pageE0581),
    ("E0582", pageE0582),
    ("E0583", pageE0583),
    ("E0584", pageE0584),
    ("E0585", pageE0585),
    ("E0586", pageE0586),
    ("E0587", pageE0587),
    ("E0588", pageE0588),
    ("E0589", pageE0589),
    ("E0590", pageE0590),
    ("E0591", pageE0591),
    ("E0592", pageE0592),
    ("E0593", pageE0593),
    ("E0594", pageE0594),
    ("E0595", pageE0595),
    ("E0598", pageE0598),
    ("E0599", pageE0599),
    ("E0601", pageE0601),
    ("E0602", pageE0602),
    ("E0603", pageE0603),
    ("E0604", pageE0604),
    ("E0605", pageE0605),
    ("E0606", pageE0606),
    ("E0607", pageE0607),
    ("E0608", pageE0608),
    ("E0610", pageE0610),
    ("E0611", pageE0611),
    ("E0612", pageE0612),
    ("E0613", pageE0613),
    ("E0614", pageE0614),
    ("E0615", pageE0615),
    ("E0620", pageE0620),
    ("E0621", pageE0621),
    ("E0622", pageE0622),
    ("E0623", pageE0623),
    ("E0624", pageE0624),
    ("E0625", pageE0625),
    ("E0626", pageE0626),
    ("E0627", pageE0627),
    ("E0628", pageE0628),
    ("E0629", pageE0629),
    ("E0630", pageE0630),
    ("E0631", pageE0631),
    ("E0632", pageE0632),
    ("E0633", pageE0633),
    ("E0634", pageE0634),
    ("E0635", pageE0635),
    ("E0636", pageE0636),
    ("E0637", pageE0637),
    ("E0638", pageE0638),
    ("E0640", pageE0640),
    ("E0641", pageE0641),
    ("E0642", pageE0642),
    ("E0643", pageE0643),
    ("E0644", pageE0644),
    ("E0645", pageE0645),
    ("E0646", pageE0646),
    ("E0659", pageE0659),
    ("E0700", pageE0700),
    ("E0701", pageE0701),
    ("E0702", pageE0702),
    ("E0703", pageE0703),
    ("E0704", pageE0704),
    ("E0706", pageE0706),
    ("E0707", pageE0707),
    ("E0708", pageE0708),
    ("E0709", pageE0709),
    ("E0710", pageE0710),
    ("E0711", pageE0711),
    ("E0712", pageE0712),
    ("E0713", pageE0713),
    ("E0714", pageE0714),
    ("E0715", pageE0715),
    ("E0716", pageE0716),
    ("E0717", pageE0717),
    ("E0718", pageE0718),
    ("E0721", pageE0721),
    ("E0722", pageE0722),
    ("E0723", pageE0723),
    ("E0724", pageE0724),
    ("E0725", pageE0725),
    ("E0726", pageE0726),
    ("E0727", pageE0727),
    ("E0728", pageE0728),
    ("E0730", pageE0730),
    ("E0731", pageE0731),
    ("E0733", pageE0733),
    ("E0734", pageE0734),
    ("E0735", pageE0735),
    ("E0736", pageE0736),
    ("E0737", pageE0737),
    ("E0738", pageE0738),
    ("E0739", pageE0739),
    ("E0740", pageE0740),
    ("E0741", pageE0741),
    ("E0742", pageE0742),
    ("E0743", pageE0743),
    ("E0744", pageE0744),
    ("E0745", pageE0745),
    ("E0746", pageE0746),
    ("E0747", pageE0747),
    ("E0748", pageE0748),
    ("E0749", pageE0749),
    ("E0750", pageE0750),
    ("E0751", pageE0751),
    ("E0752", pageE0752),
    ("E0753", pageE0753),
    ("E0754", pageE0754),
    ("E0755", pageE0755),
    ("E0756", pageE0756),
    ("E0757", pageE0757),
    ("E0758", pageE0758),
    ("E0759", pageE0759),
    ("E0760", pageE0760),
    ("E0761", pageE0761),
    ("E0762", pageE0762),
    ("E0774", pageE0774),
    ("E0775", pageE0775),
    ("E0776", pageE0776),
    ("E0777", pageE0777),
    ("E0778", pageE0778),
    ("E0779", pageE0779),
    ("E0780", pageE0780),
    ("E0781", pageE0781),
    ("E0782", pageE0782),
    ("E0783", pageE0783),
    ("E0784", pageE0784),
    ("E0785", pageE0785),
    ("E0786", pageE0786),
    ("E0787", pageE0787),
    ("E0788", pageE0788),
    ("E0790", pageE0790),
    ("E0791", pageE0791),
    ("E0792", pageE0792),
    ("E0793", pageE0793),
    ("E0794", pageE0794),
    ("E0795", pageE0795),
    ("E0796", pageE0796),
    ("E0797", pageE0797),
    ("E0798", pageE0798),
    ("E0801", pageE0801),
    ("E0810", pageE0810),
    ("E0811", pageE0811),
    ("E0812", pageE0812),
    ("E0813", pageE0813),
    ("E0814", pageE0814),
    ("E0815", pageE0815),
    ("E0816", pageE0816),
    ("E0817", pageE0817),
    ("E0818", pageE0818),
    ("E0819", pageE0819),
    ("E0820", pageE0820),
    ("E0821", pageE0821),
    ("E0822", pageE0822),
    ("E0823", pageE0823),
    ("E0824", pageE0824),
    ("E0825", pageE0825),
    ("E0826", pageE0826),
    ("E0827", pageE0827),
    ("E0828", pageE0828),
    ("E0829", pageE0829),
    ("E0830", pageE0830),
    ("E0831", pageE0831),
    ("E0832", pageE0832),
    ("E0833", pageE0833),
    ("E0901", pageE0901),
  ]
}

private let pageE0101 = ###"""
# E0101: a word or sign cannot stand where it does

A word or a sign stands where another one must stand. The message names what can stand there.

Each statement has one order of words, so that it can be read line by line without knowing what comes later. A
word that is misspelt, or one too many, shows where the order breaks.

## Refused

```strat-wrong
kind shop { size: number = 1 }
relation near btween shop and shop
```

```text
example.strat:2:15: `btween` cannot stand here
    2 | relation near btween shop and shop
      |               ^^^^^^ the nearest is `between`
      | here stands `between` or `from`
      | for example: relation knows between person and person; one way: relation
      |   visits from person to shop
                                                                E0101
```

## Right

```strat
kind shop { size: number = 1 }
relation near between shop and shop
```

"""###

private let pageE0102 = ###"""
# E0102: the line is not finished; the message says what comes next

The text ends in the middle of a statement. The message says what comes next.

At the prompt an unfinished line waits for the next one; a line that cannot go on is told at once. A file has
no next line.

## Refused

```strat-wrong
x: number =
```

```text
example.strat:1:12: this is not finished: now comes a value
    1 | x: number =
      |            ^
                                                                E0102
```

## Right

```strat
kind shop { size: number = 1 }
shop A {
  size = 3
}
```

"""###

private let pageE0103 = ###"""
# E0103: a word of the language is used as a name

A word of the language is used as the name of something.

Some words hold statements together: `share`, `in`, `each`, `where` … If a thing could be called so too, a
line could be read two ways.

## Refused

```strat-wrong
kind share { size: number = 1 }
```

```text
example.strat:1:6: `share` is a word of the language, so nothing can be called
  so
    1 | kind share { size: number = 1 }
      |      ^^^^^ take another name, such as `share_1`
                                                                E0103
```

## Right

```strat
kind stake { size: number = 1 }
```

"""###

private let pageE0105 = ###"""
# E0105: a word that opens a statement is used as a name

A word that opens statements is used as the name of something that is given a value.

`step = 3` would have to be told apart from `step 3`. A field of a kind may be called so, since it stands
behind a point.

## Refused

```strat-wrong
step = 3
```

```text
example.strat:1:1: `step` opens a statement, so it cannot be used as a name here
    1 | step = 3
      | ^^^^ a field may be called so: `it.step`
      | to read about it: help step
                                                                E0105
```

## Right

```strat
kind shop { step: number = 3 }
shop A
show A.step
```

"""###

private let pageE0106 = ###"""
# E0106: `else` begins a line of its own

The `else` stands on a line of its own, and belongs on the line of the `}` before it.

A line end ends a statement that could end there. Behind the `}` the `if` is whole, so the next line begins a
new statement, and none begins with `else`.

## Refused

```strat-wrong
x: number = 1
rule r in act {
  if x > 2 { x -= 1 }
  else { x += 1 }
}
```

```text
example.strat:4:3: `else` stands on the line of the `}` before it
    3 |   if x > 2 { x -= 1 }
      |                     ~ the `if` ended here
    4 |   else { x += 1 }
      |   ^^^^
      | } else {
                                                                E0106
```

## Right

```strat
x: number = 1
rule r in act {
  if x > 2 { x -= 1 } else { x += 1 }
}
```

"""###

private let pageE0107 = ###"""
# E0107: a line begins with a word that goes on from the line before

A line begins with a word that only goes on: `where`, `and`, `or`, `over`, `by` …

A line end ends a statement that could end there. To go on, end the line with such a word, or keep a bracket
open.

## Refused

```strat-wrong
kind shop { size: number = 1 }
measure big = count of shops
where size > 2
```

```text
example.strat:3:1: a line cannot begin with `where`
    2 | measure big = count of shops
      |                        ~~~~~ the statement ended with this line
    3 | where size > 2
      | ^^^^^
      | put `where` at the end of the line before, or brackets around it all
                                                                E0107
```

## Right

```strat
kind shop { size: number = 1 }
measure big = count of shops where
  size > 2
```

"""###

private let pageE0108 = ###"""
# E0108: between a name and its value an `=` is missing

A name is followed straight by its value; between them an `=` is missing.

`energy 40 hours` could be two names in a row. What gives a value always has its `=` (or `~` for what is
uncertain).

## Refused

```strat-wrong
unit hour
kind person { energy: hours = 0 hours }
person Dana { energy 40 hours }
```

```text
example.strat:3:22: between `energy` and its value an `=` is missing
    3 | person Dana { energy 40 hours }
      |                      ^^
      | energy = 40 hours
                                                                E0108
```

## Right

```strat
unit hour
kind person { energy: hours = 0 hours }
person Dana { energy = 40 hours }
```

"""###

private let pageE0109 = ###"""
# E0109: what a field holds must be said before its first value

A field of a kind is given a first value, and nothing says what it holds.

A field keeps what it holds for good: a number, a share, money, yes or no, a thing of a kind. So that is said
once, behind a colon, and checked ever after.

## Refused

```strat-wrong
kind shop { size = 3 }
```

```text
example.strat:1:13: what `size` holds must be said before its first value
    1 | kind shop { size = 3 }
      |             ^^^^
      | size: number = …
      | (or share, yes/no, USD, a kind, one of a, b)
                                                                E0109
```

## Right

```strat
kind shop { size: number = 3 }
```

"""###

private let pageE0110 = ###"""
# E0110: a comma does not end what stands before it

A comma stands between two lines of a block.

Commas part the members of a list. What stands in a block are lines: a new line or `;` ends them.

## Refused

```strat-wrong
kind shop { size: number = 1; price: number = 1 }
shop A { size = 1, price = 2 }
```

```text
example.strat:2:18: a comma does not end what stands before it
    2 | shop A { size = 1, price = 2 }
      |                  ^ here stands `;` or a new line
                                                                E0110
```

## Right

```strat
kind shop { size: number = 1; price: number = 1 }
shop A { size = 1; price = 2 }
```

"""###

private let pageE0111 = ###"""
# E0111: a bracket closes nothing

A closing bracket has no bracket that it closes.

Most often one was typed twice, or the line with the opening one was taken out.

## Refused

```strat-wrong
x: number = (1 + 2))
```

```text
example.strat:1:20: `)` closes nothing
    1 | x: number = (1 + 2))
      |                    ^
      | take it out, or open it before with `(`
                                                                E0111
```

## Right

```strat
x: number = (1 + 2)
```

"""###

private let pageE0112 = ###"""
# E0112: a word that opens lines in another language

The line begins with a word from another language: `print`, `SELECT`, `def`, `for`, `while` …

The message has the line that does the same here.

## Refused

```strat-wrong
x: number = 3
print x
```

```text
example.strat:2:1: `print` is not a word of strat
    2 | print x
      | ^^^^^
      | show x
                                                                E0112
```

## Right

```strat
x: number = 3
show x
```

"""###

private let pageE0113 = ###"""
# E0113: two comparisons cannot stand in a row

Two comparisons stand in a row: `1 < x < 5`.

`a < b` is yes or no, and yes or no cannot be compared with a number. Say both comparisons, with `and` between
them.

## Refused

```strat-wrong
x: number = 3
show 1 < x < 5
```

```text
example.strat:2:12: two comparisons cannot stand in a row
    2 | show 1 < x < 5
      |      ~~~~~ ^
      | compare twice: a < b and b < c
                                                                E0113
```

## Right

```strat
x: number = 3
show 1 < x and x < 5
```

"""###

private let pageE0114 = ###"""
# E0114: an aggregate must stand in brackets here

A word such as `share`, `count` or `mean` stands in the middle of a value without brackets.

An aggregate runs to the end of its line. In the middle of a sum or a comparison nobody could see where it
ends.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show count of shops where size >= mean size of shops
```

```text
example.strat:3:35: `mean` must stand in brackets here
    3 | show count of shops where size >= mean size of shops
      |                                   ^^^^
      | so that it is clear where it ends: (mean … of …)
                                                                E0114
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show count of shops where size >= (mean size of shops)
```

"""###

private let pageE0115 = ###"""
# E0115: what stands behind `where` runs to the end

Something is added to an aggregate or compared with it behind its `where`.

The condition behind `where` takes all that follows. Brackets around the aggregate say where it ends.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show share of shops where size > 0 > 50%
```

```text
example.strat:3:36: what stands behind `where` runs to the end, so `>` has
  nothing before it
    3 | show share of shops where size > 0 > 50%
      |      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ^
      | put the part up to here in brackets: (… where …) > …
                                                                E0115
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show (share of shops where size > 0) > 50%
```

"""###

private let pageE0116 = ###"""
# E0116: a text in quotes is not a value

A text in quotes is given where a value belongs.

Texts are for people: names to show, notes, reasons. What the model counts with is a number, a unit, yes or
no, a thing, or one of some words.

## Refused

```strat-wrong
kind shop { stage: one of new, old = new }
shop A { stage = "old" }
```

```text
example.strat:2:18: a text in quotes is not a value
    2 | shop A { stage = "old" }
      |                  ^^^^^
      | a name to show stands behind the name: actor Dana "Dana Ruiz"
      | for one of several words: stage: one of idea, works = idea
                                                                E0116
```

## Right

```strat
kind shop { stage: one of new, old = new }
shop A "The first shop" { stage = old }
```

"""###

private let pageE0117 = ###"""
# E0117: round brackets hold one value; a list stands in square ones

Round brackets hold more than one value.

Round brackets keep one value together. A list stands in square ones.

## Refused

```strat-wrong
show max of (1, 2, 7)
```

```text
example.strat:1:15: round brackets hold one value
    1 | show max of (1, 2, 7)
      |               ^
      | a list stands in square ones: [1, 2]
                                                                E0117
```

## Right

```strat
show max of [1, 2, 7]
```

"""###

private let pageE0118 = ###"""
# E0118: a definition cannot be called behind a `.`

A definition is called behind a point, with brackets.

`f(x)` and `x.f` are the same. What needs more than the thing itself is written with the thing first in the
brackets.

## Refused

```strat-wrong
kind shop { size: number = 2 }
shop A
define grown(s: shop, more: number) = s.size + more
show A.grown(3)
```

```text
example.strat:4:8: `grown` cannot be called behind a `.`
    4 | show A.grown(3)
      |        ^^^^^
      | put the thing first among its parts: grown(A, 3)
                                                                E0118
```

## Right

```strat
kind shop { size: number = 2 }
shop A
define grown(s: shop, more: number) = s.size + more
show grown(A, 3)
```

"""###

private let pageE0119 = ###"""
# E0119: too many parts stand inside each other

Brackets, blocks or signs stand inside each other more than 200 deep.

Nobody writes so by hand; a program that writes strat should give parts a name.

## Right

```strat
define part(x: number) = (x + 1) * 2
show part(part(part(1)))
```

"""###

private let pageE0120 = ###"""
# E0120: a sign of another language was understood

The line was taken, and there is a word for that sign here.

`==`, `!=`, `&&`, `||` and `!` are understood in conditions. In strat they are `is`, `is not`, `and`, `or` and
`not`, so that a line can be read aloud.

## Understood, with advice

```strat-wrong
x: number = 3
show x == 3
```

```text
example.strat:2:8: `==` is read as `is`
    2 | show x == 3
      |        ^^ `is`
                                                                E0120
```

## Right

```strat
x: number = 3
show x is 3
```

"""###

private let pageE0121 = ###"""
# E0121: behind `then` stands a value; what is to be done stands in a block

Behind `then` something is done.

`if … then … else …` is a value. What is to be done stands in a block: `if … { … }`.

## Refused

```strat-wrong
x: number = 3
rule r in act { if x > 2 then x = 1 }
```

```text
example.strat:2:26: behind `then` stands a value; what is to be done stands in a
  block
    2 | rule r in act { if x > 2 then x = 1 }
      |                          ^^^^
      | if x > 2 { x = 1 }
                                                                E0121
```

## Right

```strat
x: number = 3
rule r in act { if x > 2 { x = 1 } }
```

"""###

private let pageE0122 = ###"""
# E0122: a bracket is still open

A new statement, or another thing that cannot stand in brackets, begins before a bracket was closed.

The message shows both places: where it cannot go on, and where the bracket was opened.

## Refused

```strat-wrong
x: number = (1 + 2
kind shop { size: number = 1 }
```

```text
example.strat:2:6: `shop` cannot stand here: the `(` before it is still open
    1 | x: number = (1 + 2
      |             ~ opened here
    2 | kind shop { size: number = 1 }
      |      ^^^^
      | here stands `)` or a sign such as `+`
                                                                E0122
```

## Right

```strat
x: number = (1 + 2)
kind shop { size: number = 1 }
```

"""###

private let pageE0123 = ###"""
# E0123: the line ends too soon

The line ends where more must follow on the same line.

A line end ends the statement if it could end there. Here it could not, and the statement cannot go on in the
next line either.

## Refused

```strat-wrong
kind shop { size: number = 1 }
clock quarter from
measure big = count of shops
```

```text
example.strat:2:19: the line cannot end here
    2 | clock quarter from
      |                   ^
      | here stands a date or a number
                                                                E0123
```

## Right

```strat
kind shop { size: number = 1 }
clock quarter from 2026-Q3
measure big = count of shops
```

"""###

private let pageE0124 = ###"""
# E0124: something stands behind the end of a statement

The statement was whole, and then something more stood on the line.

A line end or `;` goes between two statements. Where it was meant as one statement, a sign such as `+` or a
word is missing.

## Refused

```strat-wrong
x: number = 3
undo 2 x
```

```text
example.strat:2:8: `x` cannot stand here: the statement has ended before it
    2 | undo 2 x
      |        ^
      | here stands the end of the line, or a sign such as `+`
                                                                E0124
```

## Right

```strat
x: number = 3
x = 4
undo 1
```

"""###

private let pageE0125 = ###"""
# E0125: a rule does not say in which phase it runs

The head of a rule names no phase.

A step goes through phases, one after another; all rules of a phase read the world as it stood when the phase
began. The prelude has shock, environment, decide, act, spread, account, sense and learn, in this order.

## Refused

```strat-wrong
x: number = 3
rule grow { x += 1 }
```

```text
example.strat:2:11: the rule `grow` does not say in which phase of a step it
  runs
    2 | rule grow { x += 1 }
      |           ^
      | rule grow in act …
      | (shock, environment, decide, act, spread, account, sense, learn: in this
      |   order)
                                                                E0125
```

## Right

```strat
x: number = 3
rule grow in act { x += 1 }
```

"""###

private let pageE0126 = ###"""
# E0126: several things are declared in one statement

A kind is followed by several names with commas.

One statement declares one thing, with its own values in its own block. Statements can stand on one line with
`;` between them.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A, B
```

```text
example.strat:2:1: one statement declares one thing, and these are 2
    2 | shop A, B
      | ^^^^^^^^^
      | shop A; shop B
      | for many alike, without names: 2 shops { … }
                                                                E0126
```

## Right

```strat
kind shop { size: number = 1 }
shop A; shop B
```

"""###

private let pageE0127 = ###"""
# E0127: a thing says what its field holds

In the block of a thing stands a field with a colon, as in the block of a kind.

What a field holds is the same for all things of a kind, so the kind says it. The thing only gives its own
value, with `=`.

## Refused

```strat-wrong
unit USD
kind shop { size: number = 1 }
shop A { till: account of USD = 3 USD }
```

```text
example.strat:3:10: what `till` holds is said in the kind, not in one of its
  things
    3 | shop A { till: account of USD = 3 USD }
      |          ^^^^^
      | in the kind: kind … { till: account of USD = … }
      | here only its value: till = …
                                                                E0127
```

## Right

```strat
unit USD
kind shop { size: number = 1; till: account of USD = 0 USD }
shop A { till = 3 USD }
```

"""###

private let pageE0129 = ###"""
# E0129: braces in a text are empty

In a text in quotes stands `{}`, with nothing between.

Between braces stands a value that the text is to show. For the brace itself write `{{`.

## Refused

```strat-wrong
x: number = 3
rule r in act { note "x is {}" }
```

```text
example.strat:2:28: between these braces a value is missing
    2 | rule r in act { note "x is {}" }
      |                            ^^
      | a value in a text stands in braces: "{x}"
      | for the brace itself: {{
                                                                E0129
```

## Right

```strat
x: number = 3
rule r in act { note "x is {x}" }
```

"""###

private let pageE0130 = ###"""
# E0130: a character has no meaning here

A character that strat does not know stands outside of quotes.

Where it looks like a sign that is known, the message has the line with that one.

## Refused

```strat-wrong
x: number = 3
show x ~~ $5
```

```text
example.strat:2:11: `$` has no meaning here
    2 | show x ~~ $5
      |           ^
      | money has a unit behind it: 20k USD
                                                                E0130
```

## Right

```strat
x: number = 3
show x * 5
```

"""###

private let pageE0131 = ###"""
# E0131: a text stands in straight double quotes

A text stands in curly or in single quotes.

Word processors turn quotes around by themselves. In a model they are straight and double.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A “The first shop”
```

```text
example.strat:2:8: a text stands in straight double quotes
    2 | shop A “The first shop”
      |        ^^^^^^^^^^^^^^^^
      | "The first shop"
                                                                E0131
```

## Right

```strat
kind shop { size: number = 1 }
shop A "The first shop"
```

"""###

private let pageE0132 = ###"""
# E0132: a text has no closing quote on its line

The closing quote of a text is missing.

A text ends on the line on which it begins, so that a forgotten quote does not swallow the rest of the file.

## Refused

```strat-wrong
x: number = 3
rule r in act { note "growing }
```

```text
example.strat:2:22: this text has no closing quote on its line
    2 | rule r in act { note "growing }
      |                      ^^^^^^^^^^
      | "growing }"
                                                                E0132
```

## Right

```strat
x: number = 3
rule r in act { note "growing" }
```

"""###

private let pageE0133 = ###"""
# E0133: a brace in a text is open

In a text in quotes a `{` has no `}`.

Between braces stands a value that the text is to show. For the brace itself write `{{`.

## Refused

```strat-wrong
x: number = 3
rule r in act { note "x is {x" }
```

```text
example.strat:2:28: this `{` in a text is not closed
    2 | rule r in act { note "x is {x" }
      |                            ^
      | a value in a text stands in braces: "{x}"
      | for the brace itself: {{
                                                                E0133
```

## Right

```strat
x: number = 3
rule r in act { note "x is {x}" }
```

"""###

private let pageE0134 = ###"""
# E0134: a comma inside a number

A comma stands inside a number.

`1,000` is a thousand to some and one to others, and `1,5` is two numbers or a fraction. So strat asks.

## Refused

```strat-wrong
x: number = 1,000
```

```text
example.strat:1:13: `1,000` could be read in two ways
    1 | x: number = 1,000
      |             ^^^^^
      | 1000   is one number
      | 1.000   is a fraction
      | 1, 000   are several
                                                                E0134
```

## Right

```strat
x: number = 1_000
```

"""###

private let pageE0135 = ###"""
# E0135: a digit is missing behind the point

A number ends with its point.

Behind the point stands at least one digit: otherwise `5.` could be the beginning of a path.

## Refused

```strat-wrong
x: number = 5.
```

```text
example.strat:1:13: after the point a digit is missing
    1 | x: number = 5.
      |             ^^
      | 5.0 or 5
                                                                E0135
```

## Right

```strat
x: number = 5.0
```

"""###

private let pageE0136 = ###"""
# E0136: between a number and its unit stands a space

A number and its unit stand without a space between them.

`20k` is twenty thousand and `2M` two million; what comes behind a space is the unit. So `5km` is refused, and
`5 km` is five of the unit `km`.

## Refused

```strat-wrong
unit km
x: number = 5km
```

```text
example.strat:2:13: between a number and its unit stands a space
    2 | x: number = 5km
      |             ^^^
      | 5 km
      | 5k m
                                                                E0136
```

## Right

```strat
unit km
x: km = 5 km
```

"""###

private let pageE0137 = ###"""
# E0137: a number is too large to work with

The number has more digits before the point than can be worked with.

The largest number is about 1 with 308 zeros. An amount so large is nearly always a slip.

## Refused

```strat-wrong
x: number = 1e999
```

```text
example.strat:1:13: this number is too large to work with
    1 | x: number = 1e999
      |             ^^^^^
      | the largest is about 1e308
                                                                E0137
```

## Right

```strat
x: number = 1e12
```

"""###

private let pageE0138 = ###"""
# E0138: a date that is none

The word looks like a date, and there is no such day, month or quarter.

A date is `2026`, `2026-Q3`, `2026-09` or `2026-09-15`, without spaces. With spaces it is a difference.

## Refused

```strat-wrong
clock month from 2026-13
```

```text
example.strat:1:18: `2026-13` is not a date
    1 | clock month from 2026-13
      |                  ^^^^^^^
      | 2026-09   is September, 2026-Q3 a quarter, 2026-09-15 a day
      | 2026 - 13   is a difference
                                                                E0138
```

## Right

```strat
clock month from 2026-12
```

"""###

private let pageE0139 = ###"""
# E0139: a date with slashes

A date is written with slashes.

`03/04/2027` is the third of April in some places and the fourth of March in others. Dates begin with the year
here.

## Refused

```strat-wrong
clock day from 03/04/2027
```

```text
example.strat:1:16: dates begin with the year
    1 | clock day from 03/04/2027
      |                ^^^^^^^^^^
      | 2027-03-04
      | 2027-04-03
      | 3 / 4 / 2027   divides
                                                                E0139
```

## Right

```strat
clock day from 2027-04-03
```

"""###

private let pageE0140 = ###"""
# E0140: a byte is not a character in UTF-8

The file holds a byte that is no character in UTF-8.

Files of strat are UTF-8, as editors write by default. A file from an old program may be in another form
(Latin-1, UTF-16): open it in an editor and save it as UTF-8.

## Right

```strat
kind shop { size: number = 1 }
shop Café
```

"""###

private let pageE0141 = ###"""
# E0141: a digit is missing before the point

A number begins with its point.

Before the point stands at least one digit, so that a lone point cannot be overlooked.

## Refused

```strat-wrong
x: number = .5
```

```text
example.strat:1:13: before the point a digit is missing
    1 | x: number = .5
      |             ^^
      | 0.5
                                                                E0141
```

## Right

```strat
x: number = 0.5
```

"""###

private let pageE0142 = ###"""
# E0142: `else` has no `if` before it

A line begins with `else`, and no block of an `if` stands before it.

The other way belongs to a question. Where there are several, go on with `else if`.

## Refused

```strat-wrong
x: number = 3
else { x = 2 }
```

```text
example.strat:2:1: `else` has no `if` before it
    2 | else { x = 2 }
      | ^^^^
      | if x > 2 { … } else { … }
                                                                E0142
```

## Right

```strat
x: number = 3
rule r in act { if x > 2 { x = 2 } else { x = 3 } }
```

"""###

private let pageE0143 = ###"""
# E0143: `++` or `--`

A name is followed by `++` or `--`, as in C or Java.

What is added is always said: `x += 1`. In a rule, what several rules add to one field adds up.

## Refused

```strat-wrong
x: number = 3
rule r in act { x++ }
```

```text
example.strat:2:18: `++` is no sign of strat
    2 | rule r in act { x++ }
      |                  ^^
      | x += 1
                                                                E0143
```

## Right

```strat
x: number = 3
rule r in act { x += 1 }
```

"""###

private let pageE0144 = ###"""
# E0144: a value is missing

A sign or a word stands where a value must stand.

Often a sign was typed twice, or what stands around it was taken out.

## Refused

```strat-wrong
x: number = = 3
```

```text
example.strat:1:13: `=` cannot stand here: a value is missing
    1 | x: number = = 3
      |             ^
      | here stands a value
      | to give a value: x = 5; to ask: x is 5, x is not 5, x >= 5
                                                                E0144
```

## Right

```strat
x: number = 3
```

"""###

private let pageE0145 = ###"""
# E0145: a name is missing

A sign or a number stands where a name must stand.

What is declared needs a name: a letter or `_` first, then letters, digits and `_`.

## Refused

```strat-wrong
kind = 3
```

```text
example.strat:1:6: `=` cannot stand here: a name is missing
    1 | kind = 3
      |      ^
      | here stands a name
                                                                E0145
```

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0146 = ###"""
# E0146: a block is missing

A head stands there, and its block `{ … }` does not follow.

A rule, a move, a shock, a test and what stands under `if` or `each` has a block, even if it is one line.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop: s.size += 1
```

```text
example.strat:2:31: `:` cannot stand here
    2 | rule r in act for each s: shop: s.size += 1
      |                               ^
      | here stands `for each`, `where`, `when`, `every`, `at` or a block `{ …
      |   }`
      | what is to be done stands in braces: { … }
                                                                E0146
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop { s.size += 1 }
```

"""###

private let pageE0147 = ###"""
# E0147: a name of several words

Before an `=` stand two words where one name is meant.

Names are one word, so that it is clear where they end. Words are joined by `_`; a text to show can stand behind the
name of a thing: `shop Corner "The shop at the corner"`.

## Refused

```strat-wrong
parameter my rate = 3
```

```text
example.strat:1:11: a name is one word
    1 | parameter my rate = 3
      |           ^^^^^^^
      | my_rate
                                                                E0147
```

## Right

```strat
parameter my_rate = 3
```

"""###

private let pageE0201 = ###"""
# E0201: nothing is called so

A name stands there that nothing in the model has.

It is misspelt, not yet declared, or belongs to a module that is not brought in with `use`. Where a name is
near, the message has it.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show mean size of shosp
```

```text
example.strat:3:19: nothing here is called `shosp`
    3 | show mean size of shosp
      |                   ^^^^^
      | the nearest is `shop`
                                                                E0201
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show mean size of shops
```

"""###

private let pageE0202 = ###"""
# E0202: `…` of the library needs a clock that has a length

The model uses something of the library that works with quarters or years, and its clock only counts rounds.

Without a length of a step nobody knows how much a yearly amount is in one step.

## Refused

```strat-wrong
clock round
use accountability
```

```text
example.strat:2:1: `duty` of the library needs a clock that has a length
    2 | use accountability
      | ^^^^^^^^^^^^^^^^^^
accountability.strat:21:21
   21 | define margin_of(d: duty) = d.metric - d.least
      |                     ~~~~ needed here
      | say how long a step is: clock quarter from 2026-Q3
                                                                E0202
```

## Right

```strat
clock quarter from 2026-Q3
use accountability
```

"""###

private let pageE0203 = ###"""
# E0203: one name for two things

Two things have the same name.

Kinds, things, units, rules, measures and moves share one list of names, so that a bare name says one thing.
Fields belong to their kind, and may share a name with anything.

## Refused

```strat-wrong
kind shop { size: number = 1 }
measure shop = count of shops
```

```text
example.strat:2:9: `shop` is declared twice
    1 | kind shop { size: number = 1 }
      |      ~~~~ declared here first
    2 | measure shop = count of shops
      |         ^^^^
      | one name, one thing: give one of them another name
                                                                E0203
```

## Right

```strat
kind shop { size: number = 1 }
measure how_many = count of shops
```

"""###

private let pageE0204 = ###"""
# E0204: `…` is …, not …

The name stands for something, but not for what belongs here: a unit where a kind must stand, for example.

The message says what the name is, and what is wanted.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
rule r in act for each s: A { s.size += 1 }
```

```text
example.strat:3:27: `A` is a thing, not a kind or a unit
    3 | rule r in act for each s: A { s.size += 1 }
      |                           ^
      | help A tells more of it
                                                                E0204
```

## Right

```strat
kind shop { size: number = 1 }
shop A
rule r in act for each s: shop { s.size += 1 }
```

"""###

private let pageE0205 = ###"""
# E0205: … has no `…`

Behind a point stands a name that the thing before it does not have.

A thing has the fields of its kind, of the kinds that its kind `is`, and what relations call its others.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show A.sizes
```

```text
example.strat:3:8: a shop has no `sizes`
    3 | show A.sizes
      |        ^^^^^
      | the nearest is `size`
                                                                E0205
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0206 = ###"""
# E0206: a name can be read two ways

Two fields of a kind refer to the same other kind, so its plural behind a point could mean either.

`town.people` could be those who live there or those who work there. Say by which field.

## Refused

```strat-wrong
kind town
kind person, people { home: town; job: town }
town Rome
person Dana { home = Rome; job = Rome }
show count of Rome.people
```

```text
example.strat:5:20: `people` can be read two ways: by `home` or `job`
    5 | show count of Rome.people
      |                    ^^^^^^
      | say which: people where home is town
                                                                E0206
```

## Right

```strat
kind town
kind person, people { home: town; job: town }
town Rome
person Dana { home = Rome; job = Rome }
show count of people where home is Rome
```

"""###

private let pageE0207 = ###"""
# E0207: two amounts of different units cannot be added or compared

Two amounts of different units are added, taken from each other or compared.

An hour is not a dollar. Where one is worth the other, the model says so with a price: an amount of one per
unit of the other.

## Refused

```strat-wrong
unit USD; unit hour
x: USD = 5 USD
y: hours = 3 hours
show x + y
```

```text
example.strat:4:8: hours cannot be added to USD
    4 | show x + y
      |      ~ ^ ~
      |      USD
      |          hours
      | to price an hour, declare what it is worth: parameter price_of_hour = 40
      |   USD/hour
                                                                E0207
```

## Right

```strat
unit USD; unit hour
x: USD = 5 USD
y: hours = 3 hours
parameter price_of_hour = 40 USD/hour
show x + y * price_of_hour
```

"""###

private let pageE0208 = ###"""
# E0208: there is no thing of that kind with that number

A number behind a kind names a thing that is not there.

Things without a name of their own are numbered from 1, in the order in which they were declared.

## Refused

```strat-wrong
kind shop { size: number = 1 }
3 shops {}
show (shop 7).size
```

```text
example.strat:3:7: there is no `shop 7`
    3 | show (shop 7).size
      |       ^^^^^^
      | without a name of their own there are shop 1 to shop 3
                                                                E0208
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
show (shop 3).size
```

"""###

private let pageE0209 = ###"""
# E0209: a number behind a name that is no kind

A number stands behind a name that is no kind.

`shop 3` is the third shop. `x 3` is nothing; perhaps an `=` is missing.

## Refused

```strat-wrong
x: number = 1
x 3
```

```text
example.strat:2:1: `x` is a field of the world or a parameter, and only things
  of a kind have numbers
    2 | x 3
      | ^^^
      | to give it that value, write x = 3
                                                                E0209
```

## Right

```strat
x: number = 1
x = 3
```

"""###

private let pageE0210 = ###"""
# E0210: something of the library stands on a name that the model gives to something else

The model declares a name that the library has too. The library yields: its own thing of that name is left
out, and with it all that stands on it.

Give your own thing another name, or declare what was left out yourself.

## Refused

```strat-wrong
kind actor { size: number = 1 }
actor A; actor B
A knows B
```

```text
example.strat:3:3: `knows` of the library stands on `actor`, which this model
  declares for itself
    3 | A knows B
      |   ^^^^^
      | give your own `actor` another name, or declare `knows` too
                                                                E0210
```

## Right

```strat
kind worker { size: number = 1 }
relation meets between worker and worker
worker A; worker B
A meets B
```

"""###

private let pageE0211 = ###"""
# E0211: two names differ only in capitals

Two things have names that are the same but for capitals.

`Lab` and `lab` would be mixed up sooner or later.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop Lab
shop lab
```

```text
example.strat:3:6: `lab` and `Lab` differ only in capitals
    2 | shop Lab
      |      ~~~ declared here first
    3 | shop lab
      |      ^^^
      | one name, one thing: give one of them another name
                                                                E0211
```

## Right

```strat
kind shop { size: number = 1 }
shop Lab
shop Old_lab
```

"""###

private let pageE0300 = ###"""
# E0300: this cannot stand here

A statement stands where it cannot, for a reason that has no message of its own.

Nobody has seen this one yet. If you do, send the line to those who look after strat.

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0301 = ###"""
# E0301: a value needs itself, perhaps through others

A value is worked out from others that are worked out from it.

First values and definitions may use others in any order, but not in a ring: there would be no place to begin.

## Refused

```strat-wrong
define a = b + 1
define b = a + 1
```

```text
example.strat:1:8: `a` needs itself: a, then b, then a
    1 | define a = b + 1
      |        ^
      | nothing may go in a ring: give one of them a value of its own
                                                                E0301
```

## Right

```strat
define a = 3
define b = a + 1
```

"""###

private let pageE0302 = ###"""
# E0302: this cannot be `none`

`or none` stands behind something that is always there.

Only references to things, and numbers kept in fields, may be none.

## Refused

```strat-wrong
kind shop { till: account of USD or none = 0 USD }
unit USD
```

```text
example.strat:1:19: this cannot be `none`
    1 | kind shop { till: account of USD or none = 0 USD }
      |                   ^^^^^^^^^^^^^^^^^^^^^^
      | leave out `or none`
                                                                E0302
```

## Right

```strat
unit USD
kind shop { till: account of USD = 0 USD }
```

"""###

private let pageE0303 = ###"""
# E0303: `…` has no length here: the clock counts rounds

A length of time is used, and the clock only counts rounds.

A round has no length, so nobody knows how many rounds a year is.

## Refused

```strat-wrong
clock round
x: number = 1
rule r in act every 1 year { x += 1 }
```

```text
example.strat:3:23: `year` has no length here: the clock counts rounds
    3 | rule r in act every 1 year { x += 1 }
      |                       ^^^^
      | say how long a step is: clock quarter from 2026-Q3
                                                                E0303
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule r in act every 1 year { x += 1 }
```

"""###

private let pageE0304 = ###"""
# E0304: there are no rounds here: the clock counts in …s

Rounds are counted, and the clock counts in quarters, years or another length.

Say it in the length of the clock, or declare `clock round`.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
show x 3 rounds ago
```

```text
example.strat:3:10: there are no rounds here: the clock counts in quarters
    3 | show x 3 rounds ago
      |          ^^^^^^
      | say it in quarters
                                                                E0304
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
show x 3 quarters ago
```

"""###

private let pageE0305 = ###"""
# E0305: the clock, or how often is recorded, is said twice

The clock, or how often is recorded, is said more than once.

A model has one clock.

## Refused

```strat-wrong
clock quarter from 2026-Q3
clock year from 2026
```

```text
example.strat:2:1: the clock is said twice
    1 | clock quarter from 2026-Q3
      | ~~~~~~~~~~~~~~~~~~~~~~~~~~ said here first
    2 | clock year from 2026
      | ^^^^^^^^^^^^^^^^^^^^
      | leave one of them out
                                                                E0305
```

## Right

```strat
clock quarter from 2026-Q3
```

"""###

private let pageE0306 = ###"""
# E0306: a form that is planned and not in this version, whole or only begun

The form is planned, and this version does not have it yet.

The message says what does nearly the same until then.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
learned
```

```text
example.strat:3:1: `learned` is planned and not in this version
    3 | learned
      | ^^^^^^^
      | until then: run many worlds and look at the quantiles: run 200 worlds
      |   over 8 quarters as mc
                                                                E0306
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0307 = ###"""
# E0307: this is not the length of a step

Behind `clock` stands something that is no length of a step.

A step is a round, or a length of time: a quarter, a week, 0.125 minutes.

## Refused

```strat-wrong
unit USD
clock 5 USD from 0
```

```text
example.strat:2:7: this is not the length of a step
    2 | clock 5 USD from 0
      |       ^^^^^
      | for example: clock quarter from 2026-Q3, clock 0.125 minutes from 0,
      |   clock round
                                                                E0307
```

## Right

```strat
clock 0.125 minutes from 0
```

"""###

private let pageE0308 = ###"""
# E0308: the clock cannot start there

The clock begins at something that does not go with its steps.

Steps of days and longer begin at a date; shorter ones begin at a number, since nobody counts seconds from a
date.

## Refused

```strat-wrong
clock minute from 2026-Q3
```

```text
example.strat:1:19: the clock cannot start there
    1 | clock minute from 2026-Q3
      |                   ^^^^^^^
      | days and longer start at a date (clock week from 2026-09-15), shorter
      |   ones at a number (from 0)
                                                                E0308
```

## Right

```strat
clock week from 2026-09-15
```

"""###

private let pageE0309 = ###"""
# E0309: this is not the first day of a …

The clock begins in the middle of one of its steps.

A quarter begins in January, April, July or October, a year in January, a month on its first.

## Refused

```strat-wrong
clock quarter from 2026-02
```

```text
example.strat:1:20: this is not the first day of a quarter
    1 | clock quarter from 2026-02
      |                    ^^^^^^^
      | for example: clock quarter from 2026-Q3
                                                                E0309
```

## Right

```strat
clock quarter from 2026-Q1
```

"""###

private let pageE0310 = ###"""
# E0310: what is recorded must fall on the ends of steps

What is recorded falls between steps.

Measures are taken at the ends of steps, so the distance is a whole number of steps.

## Refused

```strat-wrong
clock quarter from 2026-Q3
record every 1 month
```

```text
example.strat:2:14: what is recorded must fall on the ends of steps
    2 | record every 1 month
      |              ^^^^^^^
      | a whole number of steps, at least one: record every 1 quarter
                                                                E0310
```

## Right

```strat
clock quarter from 2026-Q3
record every 1 year
```

"""###

private let pageE0311 = ###"""
# E0311: one … must be a known amount above zero

A unit is given a value that is not a known amount above zero.

`unit dozen = 12` makes a dozen twelve. What changes or hangs on chance is a parameter.

## Refused

```strat-wrong
unit dozen = 0
```

```text
example.strat:1:14: one dozen must be a known amount above zero
    1 | unit dozen = 0
      |              ^
      | for example: unit dozen = 12
                                                                E0311
```

## Right

```strat
unit dozen = 12
```

"""###

private let pageE0312 = ###"""
# E0312: `…` has a `…` already

A kind is given a field whose name it has already.

The field may come from the kind that it `is`, or from a relation that calls its others so.

## Refused

```strat-wrong
kind shop { size: number = 1; size: number = 2 }
```

```text
example.strat:1:31: `shop` has a `size` already
    1 | kind shop { size: number = 1; size: number = 2 }
      |             ~~~~              ^^^^
      |             declared here first
      | give one of them another name
                                                                E0312
```

## Right

```strat
kind shop { size: number = 1; width: number = 2 }
```

"""###

private let pageE0313 = ###"""
# E0313: `…` has no end left that is …

`called` names an end that the relation does not have.

`called shop.staff` says what a shop calls those at the other end. Only the two ends of the relation call each
other anything.

## Refused

```strat-wrong
kind shop; kind town
kind person, people
relation works from person to shop { called town.staff }
```

```text
example.strat:3:45: `works` has no end left that is a town
    3 | relation works from person to shop { called town.staff }
      |                                             ^^^^
      | its ends are person and shop: called person.…
                                                                E0313
```

## Right

```strat
kind shop; kind town
kind person, people
relation works from person to shop { called shop.staff }
```

"""###

private let pageE0314 = ###"""
# E0314: `called` stands in the block of a relation

`called` stands in the block of a kind.

What one end of a relation calls the others is said in the block of the relation.

## Refused

```strat-wrong
kind person, people { called person.friends }
```

```text
example.strat:1:23: `called` stands in the block of a relation
    1 | kind person, people { called person.friends }
      |                       ^^^^^^^^^^^^^^^^^^^^^
      | for a field of a person write its name, a colon and what it is: level:
      |   number = 0
                                                                E0314
```

## Right

```strat
kind person, people
relation knows between person and person { called person.friends }
```

"""###

private let pageE0315 = ###"""
# E0315: the ends of a relation are told apart by kind, and these share one table

Both ends of a relation `between` come from one table of things, though they are of two kinds.

Without a direction the engine could not tell which end is which. `from … to …` says it.

## Refused

```strat-wrong
kind actor2
kind boss is actor2
relation leads between boss and actor2
```

```text
example.strat:3:16: the ends of `leads` are told apart by kind, and these share
  one table
    3 | relation leads between boss and actor2
      |                ^^^^^^^^^^^^^^^^^^^^^^^
      | say which way it goes: from … to …
                                                                E0315
```

## Right

```strat
kind actor2
kind boss is actor2
relation leads from boss to actor2
```

"""###

private let pageE0316 = ###"""
# E0316: an overdraft is a known amount at or below zero, in the unit of the account

The overdraft of an account is no known amount at or below zero in the unit of the account.

`down to -10 hours` says how far the account may go below zero.

## Refused

```strat-wrong
unit hour
kind person, people { energy: account of hours down to 10 hours = 5 hours }
```

```text
example.strat:2:56: an overdraft is a known amount at or below zero, in the unit
  of the account
    2 | … person, people { energy: account of hours down to 10 hours = 5 hours }
      |                                                     ^^^^^^^^
      | for example: account of hours down to -10 hours
                                                                E0316
```

## Right

```strat
unit hour
kind person, people { energy: account of hours down to -10 hours = 5 hours }
```

"""###

private let pageE0317 = ###"""
# E0317: only numbers have bounds

Bounds stand behind something that is no number.

`from 0 to 1.5` bounds numbers and amounts. Yes or no, words and things have none.

## Refused

```strat-wrong
kind shop { open: yes/no from 0 to 1 = yes }
```

```text
example.strat:1:31: only numbers have bounds
    1 | kind shop { open: yes/no from 0 to 1 = yes }
      |                               ^^^^^^
      | leave out `from … to …`
                                                                E0317
```

## Right

```strat
kind shop { open: yes/no = yes }
```

"""###

private let pageE0318 = ###"""
# E0318: these bounds leave nothing between them

The lower bound is above the upper one.

The smaller number stands first.

## Refused

```strat-wrong
x: number from 10 to 0 = 5
```

```text
example.strat:1:16: these bounds are the wrong way round
    1 | x: number from 10 to 0 = 5
      |                ^^^^^^^
      | write: from 0 to 10
                                                                E0318
```

## Right

```strat
x: number from 0 to 10 = 5
```

"""###

private let pageE0319 = ###"""
# E0319: a formula has no keys

A field that holds a formula is kept for each of something.

A formula is one for its thing. What differs by key goes into the formula itself.

## Refused

```strat-wrong
kind shop { size: number = 1; metric: formula of number for each 1..3 }
```

```text
example.strat:1:39: a formula has no keys
    1 | kind shop { size: number = 1; metric: formula of number for each 1..3 }
      |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | leave out `for each`
                                                                E0319
```

## Right

```strat
kind shop { size: number = 1; metric: formula of number }
shop A { metric = mean size of shops }
```

"""###

private let pageE0320 = ###"""
# E0320: this range is empty

The range of a field's keys has no number in it.

The smaller number stands first, and both ends count: `1..3` is 1, 2 and 3.

## Refused

```strat-wrong
x: number for each 3..1 = 0
```

```text
example.strat:1:20: this range is empty
    1 | x: number for each 3..1 = 0
      |                    ^^^^
      | the smaller number stands first: 1..3
                                                                E0320
```

## Right

```strat
x: number for each 1..3 = 0
```

"""###

private let pageE0321 = ###"""
# E0321: … must be known before anything runs

Something that fixes how large the model is hangs on what is not known before it runs.

How many things there are, bounds of keys and lengths of recording must be known: a number, or a parameter
given with `=`.

## Refused

```strat-wrong
kind shop { size: number = 1 }
parameter n ~ 3 to 9
n shops {}
```

```text
example.strat:3:1: the number of things must be known before anything runs
    3 | n shops {}
      | ^
      | write a number, or the name of a parameter that is given with `=`
                                                                E0321
```

## Right

```strat
kind shop { size: number = 1 }
parameter n = 5
n shops {}
```

"""###

private let pageE0322 = ###"""
# E0322: … is a whole number, at least …

A number of things, rounds or keys is no whole number, or too small.

There is no half shop.

## Refused

```strat-wrong
kind shop { size: number = 1 }
2.5 shops {}
```

```text
example.strat:2:1: the number of things is a whole number, at least 0
    2 | 2.5 shops {}
      | ^^^
      | write 0, or more
                                                                E0322
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
```

"""###

private let pageE0323 = ###"""
# E0323: a name to show has no values in braces

A name to show has a value in braces.

Names are fixed: they stand in tables and plots of every step. Notes may show values.

## Refused

```strat-wrong
x: number = 1
kind shop { size: number = 1 }
shop A "Shop {x}"
```

```text
example.strat:3:8: a name to show has no values in braces
    3 | shop A "Shop {x}"
      |        ^^^^^^^^^^
      | write plain text between the quotes
                                                                E0323
```

## Right

```strat
kind shop { size: number = 1 }
shop A "Shop one"
```

"""###

private let pageE0324 = ###"""
# E0324: the name of a file has no values in braces

The name of a file has a value in braces.

A model reads only the files that it names, so that everybody sees what it reads.

## Refused

```strat-wrong
x: number = 1
kind shop { size: number = 1 }
shops from "shops{x}.csv" { name = row.name }
```

```text
example.strat:3:12: the name of a file has no values in braces
    3 | shops from "shops{x}.csv" { name = row.name }
      |            ^^^^^^^^^^^^^^
      | write the name as it is: "shops.csv"
                                                                E0324
```

## Right

```strat
kind shop { size: number = 1 }
shop A
```

"""###

private let pageE0325 = ###"""
# E0325: bounds leave nothing between them

Both bounds of a field are the same number.

A field that can only be one number is a parameter.

## Refused

```strat-wrong
x: number from 5 to 5 = 5
```

```text
example.strat:1:16: these bounds leave nothing between them
    1 | x: number from 5 to 5 = 5
      |                ^^^^^^
      | leave them out, or write them apart: from 0 to 1
                                                                E0325
```

## Right

```strat
parameter x = 5
```

"""###

private let pageE0326 = ###"""
# E0326: a field has more than two keys

A field is kept for each of three things or more.

Two keys make a table of numbers. What hangs on three things is a tie between two with a field for each of the
third.

## Refused

```strat-wrong
kind shop; kind person, people; kind day
x: number for each shop, person, day = 0
```

```text
example.strat:2:4: a field has at most two keys
    2 | x: number for each shop, person, day = 0
      |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | keep what hangs on three things on a tie: relation … { … }
                                                                E0326
```

## Right

```strat
kind shop; kind person, people
x: number for each shop, person = 0
```

"""###

private let pageE0327 = ###"""
# E0327: one word for one thing and for all of them

`kind` was given the same word twice: for one thing and for several.

`show sheep` could then be meant in two ways, and so could `3 sheep`. All of a kind need a word of their own, also
where everyday speech has none.

## Refused

```strat-wrong
kind sheep, sheep
```

```text
example.strat:1:13: `sheep` cannot be the word for one and for all of them
    1 | kind sheep, sheep
      |             ^^^^^
      | another word for all: kind sheep, all_sheep
                                                                E0327
```

## Right

```strat
kind sheep, all_sheep { wool: number = 2 }
3 all_sheep { }
show sum wool of all_sheep
```

"""###

private let pageE0330 = ###"""
# E0330: the value is not what the field holds

A field is given a value of another sort than it holds.

A field of money holds money, a share a number from 0% to 100%, a reference a thing. The message says what is
wanted, and has the value with its unit where that is all that is missing.

## Refused

```strat-wrong
unit USD
kind shop { price: USD = 1 USD }
shop A { price = 3 }
```

```text
example.strat:3:18: `price` is USD, and this is a number
    3 | shop A { price = 3 }
      |                  ^
      | write 3 USD
                                                                E0330
```

## Right

```strat
unit USD
kind shop { price: USD = 1 USD }
shop A { price = 3 USD }
```

"""###

private let pageE0331 = ###"""
# E0331: this lies outside `…`

A first value lies outside the bounds of its field.

A share goes from 0% to 100%; other bounds stand behind the field as `from … to …`.

## Refused

```strat-wrong
kind shop { trust: share = 120% }
```

```text
example.strat:1:28: this lies outside `trust`
    1 | kind shop { trust: share = 120% }
      |                            ^^^^
      | a share goes from 0% to 100%
                                                                E0331
```

## Right

```strat
kind shop { trust: share = 20% }
```

"""###

private let pageE0332 = ###"""
# E0332: nothing says what a field is at the start

A thing is declared, and nothing says what one of its fields is at the start.

Each field is given a value by its kind, its template or the thing itself.

## Refused

```strat-wrong
kind shop { size: number }
shop A
```

```text
example.strat:2:6: nothing says what `size` of A is at the start
    2 | shop A
      |      ^
      | give it, or give all a first value: size: number = 0
                                                                E0332
```

## Right

```strat
kind shop { size: number }
shop A { size = 3 }
```

"""###

private let pageE0333 = ###"""
# E0333: `…` must be one value, and this is …

A parameter, a field or a measure is one value, and is given many or none.

A list or a collection is turned into one value by `mean`, `sum`, `max`, `first` …

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
measure m = shops
```

```text
example.strat:3:13: `m` must be one value, and this is several of: a shop
    3 | measure m = shops
      |             ^^^^^
      | take one of them: mean of …, max of …, or first of …
                                                                E0333
```

## Right

```strat
kind shop { size: number = 1 }
shop A
measure m = count of shops
```

"""###

private let pageE0334 = ###"""
# E0334: `…` is given twice

A block gives the same field two values.

Which one was meant nobody knows, so both are shown.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A { size = 2; size = 3 }
```

```text
example.strat:2:20: `size` is given twice
    2 | shop A { size = 2; size = 3 }
      |          ~~~~      ^^^^
      |          given here first
      | leave one of them out
                                                                E0334
```

## Right

```strat
kind shop { size: number = 1 }
shop A { size = 3 }
```

"""###

private let pageE0335 = ###"""
# E0335: `…` has no keys

A value is given by keys to a field that has none, or by too many.

Only a field declared `for each …` has keys.

## Refused

```strat-wrong
kind shop { size: number = 1 }
kind day; day Monday
shop A { size[Monday] = 2 }
```

```text
example.strat:3:10: `size` has no keys
    3 | shop A { size[Monday] = 2 }
      |          ^^^^^^^^^^^^^^^^
                                                                E0335
```

## Right

```strat
kind day; day Monday
kind shop { size: number for each day = 1 }
shop A { size[Monday] = 2 }
```

"""###

private let pageE0336 = ###"""
# E0336: there is no such key

A number is given as a key that is not in the range of the field.

The keys of a field are fixed when it is declared, so that a table of it has always the same lines.

## Refused

```strat-wrong
kind shop { size: number for each 1..3 = 1 }
shop A { size[4] = 2 }
```

```text
example.strat:2:15: there is no such key
    2 | shop A { size[4] = 2 }
      |               ^
      | the keys go from 1 to 3
                                                                E0336
```

## Right

```strat
kind shop { size: number for each 1..3 = 1 }
shop A { size[3] = 2 }
```

"""###

private let pageE0337 = ###"""
# E0337: this list has … values where … are wanted

A list gives a field with keys more or fewer values than it has keys.

A list stands for all keys in their order.

## Refused

```strat-wrong
x: number for each 1..3 = [1, 2]
```

```text
example.strat:1:27: this list has 2 values where 3 are wanted
    1 | x: number for each 1..3 = [1, 2]
      |                           ^^^^^^
      | write 3 values with commas between them
                                                                E0337
```

## Right

```strat
x: number for each 1..3 = [1, 2, 3]
```

"""###

private let pageE0338 = ###"""
# E0338: the template `…` is for …, not for …

A thing takes its values from a template of another kind.

A template is for things of one kind.

## Refused

```strat-wrong
kind shop { size: number = 1 }
kind town { size: number = 1 }
template town big { size = 100 }
shop A like big
```

```text
example.strat:4:13: the template `big` is for a town, not for a shop
    4 | shop A like big
      |             ^^^
      | leave out the `like`, or write a template for shop: template shop …
                                                                E0338
```

## Right

```strat
kind shop { size: number = 1 }
template shop big { size = 100 }
shop A like big
```

"""###

private let pageE0339 = ###"""
# E0339: `…` comes of ties: they are made by their verb

A value is given to what a relation calls the others.

Who is tied to whom is said by the verb of the relation, in a line of its own.

## Refused

```strat-wrong
kind person, people
relation knows between person and person { called person.friends }
person Rosa
rule r in act at start { create person { friends = Rosa } }
```

```text
example.strat:4:42: `friends` comes of ties: they are made by their verb
    4 | rule r in act at start { create person { friends = Rosa } }
      |                                          ^^^^^^^
      | write a line of its own: a knows b
                                                                E0339
```

## Right

```strat
kind person, people
relation knows between person and person { called person.friends }
person Rosa
rule r in act at start {
  let p = (create person {})
  p knows Rosa
}
```

"""###

private let pageE0340 = ###"""
# E0340: `…` comes of what each of them gives as `…`

A plural that follows from a field of another kind is given a value.

`town.shops` are the shops whose town it is. Who belongs there is said by each shop.

## Refused

```strat-wrong
kind town
kind shop { town: town }
town Rome { shops = [A] }
shop A { town = Rome }
```

```text
example.strat:3:13: `shops` comes of what each of them gives as `town`
    3 | town Rome { shops = [A] }
      |             ^^^^^
      | give `town` there
                                                                E0340
```

## Right

```strat
kind town
kind shop { town: town }
town Rome
shop A { town = Rome }
```

"""###

private let pageE0341 = ###"""
# E0341: the ends of a tie stand on both sides of its verb

A tie is given one of its ends as a value.

The ends stand on both sides of the verb; the block gives the fields of the tie.

## Refused

```strat-wrong
kind person, people
kind shop
relation works from person to shop { hours: number = 1 }
person Dana; shop A
Dana works A { shop = A }
```

```text
example.strat:5:16: the ends of a tie stand on both sides of its verb
    5 | Dana works A { shop = A }
      |                ^^^^
      | leave this line out of the block
                                                                E0341
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop { hours: number = 1 }
person Dana; shop A
Dana works A { hours = 4 }
```

"""###

private let pageE0342 = ###"""
# E0342: the points of a curve must go from left to right, each x once

The points of a curve do not go from left to right.

Between two points a curve is straight, so they stand in the order of their x, each x once.

## Refused

```strat-wrong
curve dropout through (0, 30%), (1, 4%), (0.5, 12%)
```

```text
example.strat:1:23: the points of `dropout` must go from left to right, each x
  once: not so at 0.5
    1 | curve dropout through (0, 30%), (1, 4%), (0.5, 12%)
      |                       ^^^^^^^^
      | put the points in order: through (0, 30%), (0.5, 12%), (1, 4%)
                                                                E0342
```

## Right

```strat
curve dropout through (0, 30%), (0.5, 12%), (1, 4%)
```

"""###

private let pageE0343 = ###"""
# E0343: this comes from a column of the file

In a block of data, a name is given something that is no column of the file.

Each line of the file makes a thing, so its name comes from a column.

## Refused

```csv shops.csv
name,size
A,3
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = 5; size = row.size }
```

```text
example.strat:2:26: this comes from a column of the file
    2 | shops from "shops.csv" { name = 5; size = row.size }
      |                          ^^^^^^^^
      | for example: name = row.name
                                                                E0343
```

## Right

```strat
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0344 = ###"""
# E0344: a value of a line is a column, or `+ - * /` of columns and numbers

A value of a line of data is worked out by more than plain arithmetic.

A column may be added to, multiplied and divided. What needs more is a definition of the thing, worked out
from its fields.

## Refused

```csv shops.csv
name,size
A,3
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = sqrt(row.size) }
```

```text
example.strat:2:50: a value of a line is a column, or `+ - * /` of columns and
  numbers
    2 | shops from "shops.csv" { name = row.name; size = sqrt(row.size) }
      |                                                  ^^^^^^^^^^^^^^
      | for example: row.pct / 100
                                                                E0344
```

## Right

```strat
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size / 2 }
```

"""###

private let pageE0345 = ###"""
# E0345: nothing says which column is `…` of …

Ties are read from a file, and nothing says which column holds one of their ends.

A line of the file is one tie, and a tie has two ends.

## Refused

```csv ties.csv
who,where
Dana,A
```

```strat-wrong
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
works from "ties.csv" { person = row.who }
```

```text
example.strat:5:1: nothing says which column is `shop` of works
    5 | works from "ties.csv" { person = row.who }
      | ^^^^^
      | add to the block: b = row.…
                                                                E0345
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
works from "ties.csv" { person = row.who; shop = row.where }
```

"""###

private let pageE0346 = ###"""
# E0346: `…` is one value; a file can fill a field that has keys

A field of the world is filled from a file, and holds only one value.

A file has many lines: it fills a field kept for each thing of a kind.

## Refused

```csv sizes.csv
shop,size
A,3
```

```strat-wrong
kind shop; shop A
size: number = 1
size from "sizes.csv" { shop = row.shop; value = row.size }
```

```text
example.strat:3:1: `size` is one value; a file can fill a field that has keys
    3 | size from "sizes.csv" { shop = row.shop; value = row.size }
      | ^^^^
      | for example: size: number for each …
                                                                E0346
```

## Right

```strat
kind shop; shop A
size: number for each shop = 1
size from "sizes.csv" { shop = row.shop; value = row.size }
```

"""###

private let pageE0350 = ###"""
# E0350: this tie goes the other way round

A tie is said with its ends the wrong way round.

A relation `from … to …` has a direction: who acts stands first.

## Refused

```strat-wrong
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
A works Dana
```

```text
example.strat:5:1: this tie goes the other way round
    5 | A works Dana
      | ^^^^^^^^^^^^
      | write: Dana works A
                                                                E0350
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
Dana works A
```

"""###

private let pageE0351 = ###"""
# E0351: `…` wants … here, and `…` is none

An end of a tie is a thing of another kind than the relation takes.

The ends are said once, in the relation, and hold for all its ties; so a slip shows at once.

## Refused

```strat-wrong
kind person, people
kind shop
relation works from person to shop
person Dana; person Rosa
Dana works Rosa
```

```text
example.strat:5:12: `works` wants a shop here, and `Rosa` is none
    5 | Dana works Rosa
      |            ^^^^
      | see how it is declared: help works
                                                                E0351
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
Dana works A
```

"""###

private let pageE0352 = ###"""
# E0352: these two are tied already

The same tie is made twice.

Two things are tied by a relation once; how strongly is a field of the tie.

## Refused

```strat-wrong
kind person, people
relation knows between person and person { strength: share = 50% }
person Dana; person Rosa
Dana knows Rosa { strength = 90% }
Rosa knows Dana { strength = 80% }
```

```text
example.strat:5:1: these two are tied already
    4 | Dana knows Rosa { strength = 90% }
      | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ tied here first
    5 | Rosa knows Dana { strength = 80% }
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | leave one of the lines out
                                                                E0352
```

## Right

```strat
kind person, people
relation knows between person and person { strength: share = 50% }
person Dana; person Rosa
Dana knows Rosa { strength = 90% }
```

"""###

private let pageE0353 = ###"""
# E0353: a tie at the start is between things that have a name

A tie at the start is made with something that is no named thing.

What stands in a file as a line of its own ties things by their names. What is looked for or drawn is made by
a rule.

## Refused

```strat-wrong
kind person, people
relation knows between person and person
person Dana; person Rosa
Dana knows (pick one of people)
```

```text
example.strat:4:12: a tie at the start is between things that have a name
    4 | Dana knows (pick one of people)
      |            ^^^^^^^^^^^^^^^^^^^^
      | to tie what is found or drawn, use a rule: rule begin in act at start {
      |   … }
                                                                E0353
```

## Right

```strat
kind person, people
relation knows between person and person
person Dana; person Rosa
rule begin in act at start { Dana knows Rosa }
```

"""###

private let pageE0354 = ###"""
# E0354: `…` has one tie of `…` already, and may have only one

A thing is tied twice by a relation that allows it one tie.

`one to one`, `many to one` say how many ties each end may have.

## Refused

```strat-wrong
kind person, people
kind office
relation holds from person to office, one to one
person Dana; office Mayor; office Clerk
Dana holds Mayor
Dana holds Clerk
```

```text
example.strat:6:1: `Dana` has one tie of `holds` already, and may have only one
    5 | Dana holds Mayor
      | ~~~~~~~~~~~~~~~~ the first is here
    6 | Dana holds Clerk
      | ^^^^^^^^^^^^^^^^
      | leave one of them out
                                                                E0354
```

## Right

```strat
kind person, people
kind office
relation holds from person to office, one to one
person Dana; person Rosa; office Mayor; office Clerk
Dana holds Mayor
Rosa holds Clerk
```

"""###

private let pageE0355 = ###"""
# E0355: `…` is between …

`link` ties things of other kinds than the relation is between.

A network is made of ties of that relation, and they go only between its ends.

## Refused

```strat-wrong
kind person, people
kind shop
relation knows between person and person
link knows among shops by ring(2)
```

```text
example.strat:4:6: `knows` is between people and people
    4 | link knows among shops by ring(2)
      |      ^^^^^
      | write: link knows among people by ring(2)
                                                                E0355
```

## Right

```strat
kind person, people
5 people {}
relation knows between person and person
link knows among people by ring(2)
```

"""###

private let pageE0356 = ###"""
# E0356: this makes no network

Behind `by` stands something that makes no network.

Networks are made by complete, ring, small_world, random, grid, preferential and regular.

## Refused

```strat-wrong
kind person, people
5 people {}
relation knows between person and person
link knows among people by star(2)
```

```text
example.strat:4:28: this makes no network
    4 | link knows among people by star(2)
      |                            ^^^^
      | what does: complete(), ring(2), small_world(6, 10%), random(5%), grid(),
      |   preferential(2), regular(4)
                                                                E0356
```

## Right

```strat
kind person, people
5 people {}
relation knows between person and person
link knows among people by preferential(2)
```

"""###

private let pageE0357 = ###"""
# E0357: `…` takes other numbers

A network is given more or fewer numbers than it takes.

Each network has its own numbers: how many neighbours, which share of ties goes elsewhere, how wide.

## Refused

```strat-wrong
kind person, people
5 people {}
relation knows between person and person
link knows among people by small_world(2)
```

```text
example.strat:4:28: `small_world` takes other numbers
    4 | link knows among people by small_world(2)
      |                            ^^^^^^^^^^^^^^
      | write: small_world(6, 10%)
                                                                E0357
```

## Right

```strat
kind person, people
5 people {}
relation knows between person and person
link knows among people by small_world(2, 10%)
```

"""###

private let pageE0360 = ###"""
# E0360: `…` is named twice here

Two things in one head have the same name.

A name stands for one thing in the whole body.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop, s: shop { s.size += 1 }
```

```text
example.strat:2:33: `s` is named twice here
    2 | rule r in act for each s: shop, s: shop { s.size += 1 }
      |                                 ^
      | give one of them another name
                                                                E0360
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop, t: shop { s.size += t.size }
```

"""###

private let pageE0361 = ###"""
# E0361: `…` is … of the model, and may not be hidden

A name in a head or a `let` is the name of something in the model.

A local hides nothing, so that a name means the same everywhere.

## Refused

```strat-wrong
kind shop { size: number = 1 }
parameter rate = 3
rule r in act for each s: shop { let rate = 4; s.size += rate }
```

```text
example.strat:3:38: `rate` is a field of the world or a parameter of the model,
  and may not be hidden
    2 | parameter rate = 3
      |           ~~~~ declared here
    3 | rule r in act for each s: shop { let rate = 4; s.size += rate }
      |                                      ^^^^
      | choose another name here
                                                                E0361
```

## Right

```strat
kind shop { size: number = 1 }
parameter rate = 3
rule r in act for each s: shop { let faster = 4; s.size += faster }
```

"""###

private let pageE0362 = ###"""
# E0362: a rule is for each thing of a kind or each tie of a relation

A rule is said to run for each of some numbers.

A rule runs for things or ties, all at once. Numbers are gone through in its block.

## Refused

```strat-wrong
x: number = 0
rule r in act for each i: number { x += i }
```

```text
example.strat:2:24: a rule is for each thing of a kind or each tie of a relation
    2 | rule r in act for each i: number { x += i }
      |                        ^^^^^^^^^
      | to go through numbers, say in the block: each i in 1..3 { … }
                                                                E0362
```

## Right

```strat
x: number = 0
rule r in act {
  let total = 0
  each i in 1..3 { total = total + i }
  x += total
}
```

"""###

private let pageE0363 = ###"""
# E0363: there is no phase `…`

A rule runs in a phase that there is not.

The prelude has shock, environment, decide, act, spread, account, sense and learn. A model may name its own
order with `phases …`.

## Refused

```strat-wrong
x: number = 0
rule r in actt { x += 1 }
```

```text
example.strat:2:11: there is no phase `actt`
    2 | rule r in actt { x += 1 }
      |           ^^^^
      | the nearest is `act`
                                                                E0363
```

## Right

```strat
x: number = 0
rule r in act { x += 1 }
```

"""###

private let pageE0364 = ###"""
# E0364: this is said twice

A head says the same clause twice.

Only one of the two could hold.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop, one at a time, one at a time { s.size += 1 }
```

```text
example.strat:2:48: this is said twice
    2 | …r in act for each s: shop, one at a time, one at a time { s.size += 1 }
      |                                            ^^^^^^^^^^^^^
      | leave one of them out
                                                                E0364
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop, one at a time { s.size += 1 }
```

"""###

private let pageE0365 = ###"""
# E0365: nothing takes turns in `…`

A rule takes turns, and nobody is there to take them.

`one at a time` needs `for each …`; a rule without it runs once in a step.

## Refused

```strat-wrong
x: number = 0
rule r in act, one at a time { x += 1 }
```

```text
example.strat:2:6: nothing takes turns in `r`
    2 | rule r in act, one at a time { x += 1 }
      |      ^
      | say who: for each …, one at a time; or how often: 500 times
                                                                E0365
```

## Right

```strat
x: number = 0
rule r in act, 3 times { x += 1 }
```

"""###

private let pageE0366 = ###"""
# E0366: a move is spoken by a thing of a kind

A move is spoken by something that is no thing of a kind.

Somebody has to make the move: a person, an organization, whatever has a kind of its own.

## Refused

```strat-wrong
x: number = 0
move rest() by a: number { x += 1 }
```

```text
example.strat:2:16: a move is spoken by a thing of a kind
    2 | move rest() by a: number { x += 1 }
      |                ^^^^^^^^^
      | say of which kind: by a: person, or by p: shop
                                                                E0366
```

## Right

```strat
x: number = 0
kind person, people
move rest() by a: person { x += 1 }
```

"""###

private let pageE0367 = ###"""
# E0367: `…` is a move of …

A move is spoken by a thing of another kind than it is declared for.

What a move does is written for its kind: it may use fields that others do not have.

## Refused

```strat-wrong
kind person, people { rested: yes/no = no }
kind shop
person Dana; shop A
move rest() by p: person { p.rested = yes }
A: rest()
```

```text
example.strat:5:1: `rest` is a move of a person
    5 | A: rest()
      | ^
      | name a person in front of the colon; list moves shows who says what
                                                                E0367
```

## Right

```strat
kind person, people { rested: yes/no = no }
person Dana
move rest() by p: person { p.rested = yes }
Dana: rest()
```

"""###

private let pageE0368 = ###"""
# E0368: a move is given other numbers of values than it takes

A move is given more or fewer values than it takes.

The brackets of a move hold what it needs to know, in the order in which it was declared.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
Dana: rest(1, 2)
```

```text
example.strat:4:7: `rest` is given 2 values
    4 | Dana: rest(1, 2)
      |       ^^^^^^^^^^
      | write: rest(n)
                                                                E0368
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
Dana: rest(2)
```

"""###

private let pageE0369 = ###"""
# E0369: this is not a move

A strategy or a speaker names something that is no move.

Only moves can be made, and a move is written with its brackets.

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
strategy calm for Dana { otherwise: rest(2) }
```

"""###

private let pageE0370 = ###"""
# E0370: a strategy is made of lines that say when and which move

A strategy holds a line that is no choice of a move.

A strategy is a plan: lines that say when, and which move. What changes the world is the move itself.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
strategy calm for Dana { Dana.energy += 1 }
```

```text
example.strat:4:26: a strategy is made of lines that say when and which move
    4 | strategy calm for Dana { Dana.energy += 1 }
      |                          ^^^^^^^^^^^^^^^^
      | for example: when x < 50%: act(a); otherwise: rest()
                                                                E0370
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
strategy calm for Dana { when Dana.energy < 2: rest(2) }
```

"""###

private let pageE0371 = ###"""
# E0371: this cannot stand in a shock by itself

In a shock stands a line that belongs into one of its blocks.

A shock says when it comes and how long it stays; what it does stands in `at first`, `while on` or `at end`.

## Refused

```strat-wrong
x: number = 3
shock storm { at 2 rounds; x -= 1 }
clock round
```

```text
example.strat:2:28: this cannot stand in a shock by itself
    2 | shock storm { at 2 rounds; x -= 1 }
      |                            ^^^^^^
      | put it in a block: at first { … }, while on { … } or at end { … }
                                                                E0371
```

## Right

```strat
clock round
x: number = 3
shock storm { for 2 rounds; while on { x -= 1 } }
```

"""###

private let pageE0372 = ###"""
# E0372: `with` gives a value to a parameter or to a field of a named thing

`with` gives a value to something that is neither a parameter nor a field of a named thing.

A run tries out other values of what was given by hand. What follows from that is worked out anew.

## Refused

```strat-wrong
clock round
kind town { size: number = 1 }
kind shop { town: town }
town Rome; shop A { town = Rome }
measure m = mean size of towns
run 3 worlds over 2 rounds with A.town.size = 4
```

```text
example.strat:6:33: `with` gives a value to a parameter or to a field of a named
  thing
    6 | run 3 worlds over 2 rounds with A.town.size = 4
      |                                 ^^^^^^^^^^^^^^^
      | for example: with q = 3%, or with Lab.q = 3%
                                                                E0372
```

## Right

```strat
clock round
kind town { size: number = 1 }
kind shop { town: town }
town Rome; shop A { town = Rome }
measure m = mean size of towns
run 3 worlds over 2 rounds with Rome.size = 4
```

"""###

private let pageE0373 = ###"""
# E0373: `…` is declared with others, and `with` changes what one alone is given

`with` names a thing that is declared together with others, from a file or as one of many.

What comes from a file or is one of many is given for all of them together.

## Refused

```strat-wrong
clock round
kind shop { size: number = 1 }
3 shops {}
run 3 worlds over 2 rounds with shop 1.size = 4
```

```text
example.strat:4:33: `shop 1` is declared with others, and `with` changes what
  one alone is given
    4 | run 3 worlds over 2 rounds with shop 1.size = 4
      |                                 ^^^^^^^^^^^^^^^
      | give a parameter to `with`, and use it where the field is given
                                                                E0373
```

## Right

```strat
clock round
parameter first_size = 1
kind shop { size: number = first_size }
3 shops {}
run 3 worlds over 2 rounds with first_size = 4
```

"""###

private let pageE0374 = ###"""
# E0374: more things than fit

More things are declared than fit.

Each thing takes memory in each world. A model with a few thousand things says most of what one with millions
says.

## Refused

```strat-wrong
kind shop { size: number = 1 }
99999999999 shops {}
```

```text
example.strat:2:1: the number of things is at most 10 million
    2 | 99999999999 shops {}
      | ^^^^^^^^^^^
      | begin with fewer: a model of a thousand says most of what a million says
                                                                E0374
```

## Right

```strat
kind shop { size: number = 1 }
1000 shops {}
```

"""###

private let pageE0375 = ###"""
# E0375: … cannot follow …

Somebody is to follow a strategy whose moves they cannot make.

Who follows a strategy makes its moves: each of them must be one of their kind.

## Refused

```strat-wrong
kind person, people { talks: number = 0 }
kind school
person Dana; school Hill
move talk() by p: person { p.talks += 1 }
strategy talker for Dana { otherwise: talk() }
follow talker for Hill
```

```text
example.strat:6:19: `Hill` cannot follow `talker`: `talk` is a move of a person
    6 | follow talker for Hill
      |                   ^^^^
      | name a person, or give Hill a strategy of their own
                                                                E0375
```

## Right

```strat
kind person, people { talks: number = 0 }
kind school
person Dana; person Rosa; school Hill
move talk() by p: person { p.talks += 1 }
strategy talker for Dana { otherwise: talk() }
follow talker for Rosa
```

"""###

private let pageE0376 = ###"""
# E0376: nothing says what this line is worth, and the best goes first

A line of a strategy that goes best first has no worth.

Such a strategy does its lines in order of what they are worth, so each line says it. What is worth nothing, or less, is
not done.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa, best first { when Rosa.talks < 3: talk() }
```

```text
example.strat:5:38: nothing says what this line is worth, and the best goes
  first
    5 | strategy busy for Rosa, best first { when Rosa.talks < 3: talk() }
      |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | write: talk() worth 1
                                                                E0376
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa, best first { when Rosa.talks < 3: talk() worth 1 }
```

"""###

private let pageE0377 = ###"""
# E0377: in this strategy the first line that can be done is done, whatever it is worth

A line says what it is worth, and nobody asks.

A strategy does the first line that holds and can be done. One that is `best first` does all that is worth doing, the
best first.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa { when Rosa.talks < 3: talk() worth 1 }
```

```text
example.strat:5:60: in this strategy the first line that can be done is done,
  whatever it is worth
    5 | strategy busy for Rosa { when Rosa.talks < 3: talk() worth 1 }
      |                                                            ^
      | write: strategy busy for Rosa, best first { … }; or leave the worth out
                                                                E0377
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa, best first { when Rosa.talks < 3: talk() worth 1 }
```

"""###

private let pageE0378 = ###"""
# E0378: what a line is worth is a plain number, and this is …

The worth of a line has a unit.

Lines are put in order by what they are worth, and hours cannot be laid beside dollars. Divide an amount by what counts
as one.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa, best first { talk() worth Rosa.hours }
```

```text
example.strat:5:51: what a line is worth is a plain number, and this is hours
    5 | strategy busy for Rosa, best first { talk() worth Rosa.hours }
      |                                                   ^^^^^^^^^^
      | divide it by what counts as one: worth Rosa.hours / (1 hour)
                                                                E0378
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: account of hours = 20 hours; talks: number = 0 }
person Rosa
move talk() by p: person { pay 2 hours from p.hours to outside; p.talks += 1 }
strategy busy for Rosa, best first { talk() worth Rosa.hours / (1 hour) }
```

"""###

private let pageE0385 = ###"""
# E0385: a question asks for a number

What a question asks for is no number.

Answers are laid side by side, with a move and without it, and of things or a yes or no there is no more or less. Ask how
much of it holds, or count.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
question office "Do I hold it?" in support by me: person = me.holds { note "So it is." }
```

```text
example.strat:4:60: a question asks for a number
    4 | …Do I hold it?" in support by me: person = me.holds { note "So it is." }
      |                                            ^^^^^^^^
      | for a yes or no, ask how much of it holds: = if me.holds then 100% else
      |   0%
                                                                E0385
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
question office "Do I hold it?" in support by me: person = if me.holds then 100% else 0% { note "So it is." }
```

"""###

private let pageE0386 = ###"""
# E0386: a question of now has one answer

A question sets a parameter for a second answer, and is asked of now.

The second answer is looked for in worlds that go on from now with the other value. Without `over` no time passes, and
nothing has come of it yet: both answers would be the same.

## Refused

```strat-wrong
clock quarter from 2026-Q3
parameter wear = 5%
kind person, people { hours: number = 20 }
person Rosa
rule tire in act for each p: person { p.hours = p.hours * (1 - wear) }
question time "How much time?" in capacity by me: person with wear = 0% as calm = me.hours { note "{calm} without wear." }
```

```text
example.strat:6:63: a question of now has one answer: nothing has come yet of
  another value
    6 | … me: person with wear = 0% as calm = me.hours { note "{calm} without w…
      |                   ^^^^^^^^^
      | say how far ahead it is asked: over 8 quarters with wear = 0% as calm
                                                                E0386
```

## Right

```strat
clock quarter from 2026-Q3
parameter wear = 5%
kind person, people { hours: number = 20 }
person Rosa
rule tire in act for each p: person { p.hours = p.hours * (1 - wear) }
question time "How much time in two years?" in capacity by me: person over 8 quarters with wear = 0% as calm = me.hours {
  note "{calm} without wear."
}
```

"""###

private let pageE0387 = ###"""
# E0387: the `with` of a question gives one value to a parameter

Behind the `with` of a question stands something else than a parameter without keys and its value.

The worlds of the second answer go on from what there is now. What things have by now is not begun anew in them, and
nothing is drawn; so `with` sets numbers, words and things that are parameters, each with `=`. What fields of things are
given at the start is changed by `run … with`.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: number = 20 }
person Rosa
question time "How much time?" in capacity by me: person over 8 quarters with Rosa.hours = 30 as more = me.hours {
  note "{more} with more."
}
```

```text
example.strat:4:79: the `with` of a question gives one value to a parameter
  without keys
    4 | …by me: person over 8 quarters with Rosa.hours = 30 as more = me.hours {
      |                                     ^^^^^^^^^^^^^^^
      | for example: with q = 3% as calm
                                                                E0387
```

## Right

```strat
clock quarter from 2026-Q3
parameter won = 1
kind person, people { hours: number = 20 }
person Rosa
rule win in act for each p: person { p.hours += won }
question time "How much time?" in capacity by me: person over 8 quarters with won = 3 as more = me.hours {
  note "{more} with more."
}
```

"""###

private let pageE0391 = ###"""
# E0391: a plausible range has two ends, both known, the lower first

A range behind `plausible` is two known values of the same kind as the parameter.

The lower end comes first, each with its own `%` or unit. Ends that are worked out from other things, or drawn, are no
range that one could look at.

## Refused

```strat-wrong
parameter pull = 5% plausible 8% to 3%
```

```text
example.strat:1:31: a plausible range has two ends, both known, the lower first
    1 | parameter pull = 5% plausible 8% to 3%
      |                               ^^^^^^^^
      | as in: parameter pull = 5% plausible 3% to 8%
                                                                E0391
```

## Right

```strat
parameter pull = 5% plausible 3% to 8%
```

"""###

private let pageE0392 = ###"""
# E0392: the value of `pull` lies outside its own plausible range

A parameter has a value that its own range says nobody could believe.

The range holds the value: it is one of those that are plausible, the one that the model goes by.

## Refused

```strat-wrong
parameter pull = 9% plausible 3% to 8%
```

```text
example.strat:1:31: the value of `pull` lies outside its own plausible range
    1 | parameter pull = 9% plausible 3% to 8%
      |                               ^^^^^^^^
      | widen the range, or believe a value in it
                                                                E0392
```

## Right

```strat
parameter pull = 9% plausible 3% to 12%
```

"""###

private let pageE0393 = ###"""
# E0393: `pull` is drawn already, from the range behind `~`

A parameter has a distribution, and a plausible range beside it.

With `~` it is drawn in each world, so there is no value that the model goes by and no other range to draw from. Keep one
of the two.

## Refused

```strat-wrong
parameter pull ~ 3% to 8% plausible 2% to 9%
```

```text
example.strat:1:37: `pull` is drawn already, from the range behind `~`
    1 | parameter pull ~ 3% to 8% plausible 2% to 9%
      |                                     ^^^^^^^^
      | leave this one out, or give one value with `=` and keep the range for
      |   those who ask for it
                                                                E0393
```

## Right

```strat
parameter pull = 5% plausible 2% to 9%
```

"""###

private let pageE0394 = ###"""
# E0394: `pull` has no plausible range to be drawn from

A run is to draw a parameter from its plausible range, and it has none.

`with pull ~ plausible` takes the range from where the parameter is declared; `with parameters ~ plausible` takes all that
have one. Give the range there, or in the run itself.

## Refused

```strat-wrong
parameter pull = 5%
run 10 worlds over 3 rounds with pull ~ plausible
```

```text
example.strat:2:34: `pull` has no plausible range to be drawn from
    2 | run 10 worlds over 3 rounds with pull ~ plausible
      |                                  ^^^^^^^^^^^^^^^^
      | give one here: with pull ~ between 3% and 8%
                                                                E0394
```

## Right

```strat
parameter pull = 5% plausible 3% to 8%
run 10 worlds over 3 rounds with pull ~ plausible
```

"""###

private let pageE0395 = ###"""
# E0395: `parameters` means all of them here, and they can only be drawn from what is plausible

All parameters of a model were to get one value, or one distribution.

`parameters` stands for all that have a plausible range, each with a range of its own; so nothing else can be given to
them together. One parameter is given a value by its own name.

## Refused

```strat-wrong
parameter pull = 5% plausible 3% to 8%
measure pulled = pull
run 10 worlds over 3 rounds with parameters = plausible
```

```text
example.strat:3:34: `parameters` means all of them here, and they can only be
  drawn from what is plausible
    3 | run 10 worlds over 3 rounds with parameters = plausible
      |                                  ^^^^^^^^^^
      | write: with parameters ~ plausible
                                                                E0395
```

## Right

```strat
parameter pull = 5% plausible 3% to 8%
measure pulled = pull
run 10 worlds over 3 rounds with parameters ~ plausible
```

"""###

private let pageE0400 = ###"""
# E0400: the data cannot be used

The data of a file cannot be used, for a reason that has no message of its own.

Nobody has seen this one yet. If you do, send the model and the file to those who look after strat.

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0401 = ###"""
# E0401: there is no file "…"

A model names a file that is not there.

The name counts from the folder of the text that names it, not from where strat was started.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shops from "no.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: there is no file "no.csv"
    2 | shops from "no.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^
      | the name counts from the folder of this text
                                                                E0401
```

## Right

```csv shops.csv
name,size
A,3
```

```strat
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0402 = ###"""
# E0402: "…" is empty

A file of data has nothing in it.

Its first line names the columns, with commas between them; each further line is a thing.

## Refused

```csv shops.csv
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name }
```

```text
example.strat:2:12: "shops.csv" is empty
    2 | shops from "shops.csv" { name = row.name }
      |            ^^^^^^^^^^^
      | its first line names the columns
                                                                E0402
```

## Right

```csv more.csv
name,size
A,3
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name }
```

"""###

private let pageE0403 = ###"""
# E0403: "…" is longer than 2 GB

A file of data is longer than 2 GB.

Take out the columns and lines that the model does not read.

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0404 = ###"""
# E0404: a byte of the file is not a character in UTF-8

A file of data holds a byte that is no character in UTF-8.

Spreadsheets write Latin-1 unless they are asked for UTF-8: save the table as "CSV UTF-8".

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0405 = ###"""
# E0405: a quote is opened and not closed

In a file of data a quote is opened and never closed.

All that follows would be one cell.

## Refused

```csv shops.csv
name,size
"A,3
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:2: a quote is opened and not closed
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
                                                                E0405
```

## Right

```csv more.csv
name,size
"A",3
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0406 = ###"""
# E0406: something stands between a closing quote and the comma

In a file of data something stands between a closing quote and the comma.

A quote inside a quoted cell is doubled.

## Refused

```csv shops.csv
name,size
"A"b,3
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:2: something stands between a closing quote and
  the comma
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | a quote inside a cell is doubled: "the ""new"" one"
                                                                E0406
```

## Right

```csv more.csv
name,size
Ab,3
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0407 = ###"""
# E0407: a line has more or fewer cells than the first

A line of a file of data has more or fewer cells than its first line.

A cell with a comma in it stands in quotes; an empty cell still has its comma.

## Refused

```csv shops.csv
name,size
A
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:2: 1 cell where the first line has 2
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | an empty cell still has its comma
                                                                E0407
```

## Right

```csv more.csv
name,size
A,3
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0408 = ###"""
# E0408: "…" has two columns called `…`

A file of data has two columns of one name.

`row.size` could mean either column.

## Refused

```csv shops.csv
name,size,size
A,3,4
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: "shops.csv" has two columns called `size`
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
                                                                E0408
```

## Right

```csv more.csv
name,size,width
A,3,4
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0409 = ###"""
# E0409: "…" has no column `…`

A model reads a column that the file does not have.

Columns are named as in the file's first line; with spaces in it: `row["Students 2026"]`.

## Refused

```csv shops.csv
name,size
A,3
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.sizes }
```

```text
example.strat:2:54: "shops.csv" has no column `sizes`
    2 | shops from "shops.csv" { name = row.name; size = row.sizes }
      |                                                      ^^^^^
      | the nearest is `size`
                                                                E0409
```

## Right

```strat
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0410 = ###"""
# E0410: a cell is not a number

A cell gives a number, and what stands in it is none.

Thousands stand without commas, shares as 0.52 or 52%; a blank cell is `none`.

## Refused

```csv shops.csv
name,size
A,many
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:50: shops.csv:2:3: `many` is not a number
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |                                                  ^^^^^^^^
      | write a number such as 12, 3.5 or 40%, or leave the cell blank where the
      |   field may be none
                                                                E0410
```

## Right

```csv more.csv
name,size
A,12
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0411 = ###"""
# E0411: a cell is blank, and the field must have a value

A cell is blank, and its field must have a value.

What may be missing is declared `or none`, and is asked for before it is used.

## Refused

```csv shops.csv
name,size
A,
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:50: shops.csv:2:3: `size` is blank, and `size` must have a value
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |                                                  ^^^^^^^^
      | fill the cell, or let the field be empty: size: … or none
                                                                E0411
```

## Right

```strat
kind shop { size: number or none = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0412 = ###"""
# E0412: a cell is not what the field wants

A cell names a thing or a word that the field cannot hold.

It must be the name of a thing of that kind, one of the field's words, or yes or no.

## Refused

```csv shops.csv
name,stage
A,odl
```

```strat-wrong
kind shop { stage: one of new, old = new }
shops from "shops.csv" { name = row.name; stage = row.stage }
```

```text
example.strat:2:51: shops.csv:2:3: `odl` is not one of new or old
    2 | shops from "shops.csv" { name = row.name; stage = row.stage }
      |                                                   ^^^^^^^^^
      | the nearest is `old`
                                                                E0412
```

## Right

```csv more.csv
name,stage
A,old
```

```strat
kind shop { stage: one of new, old = new }
shops from "more.csv" { name = row.name; stage = row.stage }
```

"""###

private let pageE0413 = ###"""
# E0413: a cell lies outside the bounds of the field

A cell lies outside the bounds of its field.

A share goes from 0% to 100%: a table that counts in percent is divided by 100.

## Refused

```csv shops.csv
name,trust
A,52
```

```strat-wrong
kind shop { trust: share = 0% }
shops from "shops.csv" { name = row.name; trust = row.trust }
```

```text
example.strat:2:51: shops.csv:2:3: 52 lies outside `trust`
    2 | shops from "shops.csv" { name = row.name; trust = row.trust }
      |                                                   ^^^^^^^^^
      | a share goes from 0 to 1: write 52% there; or, where no cell of it has a
      |   %, trust = row.trust / 100
                                                                E0413
```

## Right

```strat
kind shop { trust: share = 0% }
shops from "shops.csv" { name = row.name; trust = row.trust / 100 }
```

"""###

private let pageE0414 = ###"""
# E0414: a name is taken by an earlier line

Two lines of a file give their things the same name.

One name, one thing.

## Refused

```csv shops.csv
name,size
A,3
A,4
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:3:1: the name `A` is taken by line 2
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | one name, one thing
                                                                E0414
```

## Right

```csv more.csv
name,size
A,3
B,4
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0415 = ###"""
# E0415: a name in data is taken in the model

A line of a file gives its thing a name that the model has already.

One list of names for all: a school and a district cannot both be Lake.

## Refused

```csv schools.csv
name,size
Lake,30
```

```strat-wrong
kind district; kind school { size: number = 1 }
district Lake
schools from "schools.csv" { name = row.name; size = row.size }
```

```text
example.strat:3:14: schools.csv:2:1: the name `Lake` is taken in the model
    2 | district Lake
      |          ~~~~ declared here
    3 | schools from "schools.csv" { name = row.name; size = row.size }
      |              ^^^^^^^^^^^^^
      | one list of names for all: change the name in the file, or the one
      |   declared
                                                                E0415
```

## Right

```csv named.csv
name,size
Lake School,30
```

```strat
kind district; kind school { size: number = 1 }
district Lake
schools from "named.csv" { name = row.name; size = row.size }
show Lake_School.size
```

"""###

private let pageE0416 = ###"""
# E0416: a name in data is taken by a thing of another kind

Lines of two files give things of two kinds the same name.

One list of names for all: `show A1.size` must mean one of them.

## Refused

```csv shops.csv
name,size
A1,3
```

```csv towns.csv
name,size
A1,9
```

```strat-wrong
kind town { size: number = 1 }; kind shop { size: number = 1 }
towns from "towns.csv" { name = row.name; size = row.size }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:3:12: shops.csv:2:1: the name `A1` is taken by a town, towns.csv:2
    3 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | one list of names for all: change one of them, or leave out name = …
      |   where nobody says it
                                                                E0416
```

## Right

```csv named.csv
name,size
S1,3
```

```csv places.csv
name,size
A1,9
```

```strat
kind town { size: number = 1 }; kind shop { size: number = 1 }
towns from "places.csv" { name = row.name; size = row.size }
shops from "named.csv" { name = row.name; size = row.size }
show A1.size
```

"""###

private let pageE0417 = ###"""
# E0417: a line ties two that are tied already

Two lines of a file tie the same two, with different values.

Two things are tied by a relation once; one of the values would be lost. A line that says the same again may stay.

## Refused

```csv ties.csv
a,b,miles
A,B,3
B,A,5
```

```strat-wrong
kind town; town A; town B
relation road between town and town { miles: number }
road from "ties.csv" { a = row.a; b = row.b; miles = row.miles }
```

```text
example.strat:3:11: ties.csv:3: `A` and `B` are tied already, by line 2
    3 | road from "ties.csv" { a = row.a; b = row.b; miles = row.miles }
      |           ^^^^^^^^^^
      | leave one of the two out; for several of the same two, make each a
      |   thing: kind road_line { a: town; b: town; miles: number }
                                                                E0417
```

## Right

```csv roads.csv
a,b,miles
A,B,3
B,A,5
```

```strat
kind town; town A; town B
kind road { a: town; b: town; miles: number }
roads from "roads.csv" { a = row.a; b = row.b; miles = row.miles }
show sum miles of roads
```

"""###

private let pageE0418 = ###"""
# E0418: a line fills what another filled

Two lines of a file fill the same entry.

An entry has one value; a second key tells two apart.

## Refused

```csv pay.csv
group,year,dollars
teachers,2024,100
teachers,2025,120
```

```strat-wrong
kind group; group teachers
paid: number for each group = 0
paid from "pay.csv" { group = row.group; value = row.dollars }
```

```text
example.strat:3:11: pay.csv:3: `paid[teachers]` is filled already, by line 2
    3 | paid from "pay.csv" { group = row.group; value = row.dollars }
      |           ^^^^^^^^^
      | leave one of the lines out; to keep both, one more key: paid: number for
      |   each group, 1..2
                                                                E0418
```

## Right

```csv years.csv
group,year,dollars
teachers,2024,100
teachers,2025,120
```

```strat
kind group; group teachers
paid: number for each group, 2024..2025 = 0
paid from "years.csv" { group = row.group; second = row.year; value = row.dollars }
```

"""###

private let pageE0419 = ###"""
# E0419: a line has no name

The name of a line is blank, and the lines around it have names.

Lines in which every cell is blank are passed over; this one holds something.

## Refused

```csv shops.csv
name,size
A,3
,4
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:3:1: `name` is blank, and other lines have their
  names there
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | write a name in the cell, or take the line out
                                                                E0419
```

## Right

```csv more.csv
name,size
A,3
B,4
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0420 = ###"""
# E0420: a date in data needs a calendar

A cell holds a date, and the model does not say when its steps are.

Dates are places on the clock; a model of rounds has none.

## Refused

```csv shops.csv
name,opened
A,2026-09-15
```

```strat-wrong
kind shop { opened: date or none }
shops from "shops.csv" { name = row.name; opened = row.opened }
```

```text
example.strat:2:52: shops.csv:2:3: `2026-09-15` is a date, and this model has no
  calendar
    2 | shops from "shops.csv" { name = row.name; opened = row.opened }
      |                                                    ^^^^^^^^^^
      | say how long a step is and when the first is: clock quarter from 2026-Q3
                                                                E0420
```

## Right

```csv more.csv
name,opened
A,2026-09-15
```

```strat
clock quarter from 2026-Q3
kind shop { opened: date or none }
shops from "more.csv" { name = row.name; opened = row.opened }
```

"""###

private let pageE0421 = ###"""
# E0421: a line divides by 0

What is computed of a line divides by 0.

The line and the columns that it divides by are named. What is computed of a blank cell is none, where the field may be none.

## Refused

```csv shops.csv
name,sales,days
A,30,10
B,12,0
```

```strat-wrong
kind shop { daily: number or none }
shops from "shops.csv" { name = row.name; daily = row.sales / row.days }
```

```text
example.strat:2:51: shops.csv:3: this divides by 0: look at `days` in that line
    2 | shops from "shops.csv" { name = row.name; daily = row.sales / row.days }
      |                                                   ^^^^^^^^^^^^^^^^^^^^
      | leave the cell blank where the field may be none, or give it another
      |   number
                                                                E0421
```

## Right

```csv more.csv
name,sales,days
A,30,10
B,12,
```

```strat
kind shop { daily: number or none }
shops from "more.csv" { name = row.name; daily = row.sales / row.days }
```

"""###

private let pageE0422 = ###"""
# E0422: what stands between cells is not clear

The first line has both semicolons and tabs, and no comma.

Cells stand apart by commas; where the first line has none, by semicolons or by tabs.

## Refused

```csv shops.csv
name;size	year
A;3	2026
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:12: shops.csv:1: semicolons and tabs stand between the names of
  the columns
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |            ^^^^^^^^^^^
      | save the table with one of them, or as CSV with commas
                                                                E0422
```

## Right

```csv more.csv
name;size;year
A;3,5;2026
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
show A.size
```

"""###

private let pageE0423 = ###"""
# E0423: points and commas in one column

A number has a point where others of its column have a decimal comma.

In a file with semicolons between its cells `1,5` is one and a half; then `1.234` could be a thousand.

## Refused

```csv shops.csv
name;size
A;1,5
B;1.234
```

```strat-wrong
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

```text
example.strat:2:50: shops.csv:3:3: `1.234` has a point where others of `size`
  have a comma
    2 | shops from "shops.csv" { name = row.name; size = row.size }
      |                                                  ^^^^^^^^
      | write all of them with a comma, or all with a point, and none between
      |   thousands
                                                                E0423
```

## Right

```csv more.csv
name;size
A;1,5
B;1234
```

```strat
kind shop { size: number = 1 }
shops from "more.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0501 = ###"""
# E0501: a value has another unit than is taken here

A value is in one unit, and the place where it stands takes another.

The message says both. Where one is the other times a known number, it has the line.

## Refused

```strat-wrong
unit USD; unit hour
define cost(x: USD) = 2 * x
show cost(3 hours)
```

```text
example.strat:3:11: `x` of `cost` takes USD, and this is hours
    3 | show cost(3 hours)
      |           ^^^^^^^
      | give it an amount of USD
                                                                E0501
```

## Right

```strat
unit USD; unit hour
define cost(x: USD) = 2 * x
show cost(3 USD)
```

"""###

private let pageE0502 = ###"""
# E0502: `x / 10 USD/hour` can be read two ways

`x / 10 USD/hour` divides by an amount with a unit that is itself divided.

It could mean `x / (10 USD/hour)` or `(x / 10 USD) / hour`. Brackets say which.

## Refused

```strat-wrong
unit USD; unit hour
x: USD = 50 USD
show x / 10 USD/hour
```

```text
example.strat:3:6: `x / 10 USD/hour` can be read two ways
    3 | show x / 10 USD/hour
      |      ^^^^^^^^^^^^^^^
      | write x / (10 USD/hour), or (x / 10 USD) / hour
                                                                E0502
```

## Right

```strat
unit USD; unit hour
x: USD = 50 USD
show x / (10 USD/hour)
```

"""###

private let pageE0503 = ###"""
# E0503: … have no such root

A root is taken of an amount whose unit has none.

The root of 9 USD would be in a unit that is no money. Of a plain number there is one.

## Refused

```strat-wrong
unit USD
show sqrt(9 USD)
```

```text
example.strat:2:6: USD have no such root
    2 | show sqrt(9 USD)
      |      ^^^^^^^^^^^
      | make it a plain number first: x / 1 USD
                                                                E0503
```

## Right

```strat
unit USD
show sqrt(9 USD / 1 USD)
```

"""###

private let pageE0504 = ###"""
# E0504: … can only be raised to a fixed whole power

An amount with a unit is raised to a power that is not fixed, or not whole.

The unit of the result would hang on a value that is known only while the model runs.

## Refused

```strat-wrong
unit USD
n: number = 2
show (3 USD) ^ n
```

```text
example.strat:3:16: USD can only be raised to a fixed whole power
    3 | show (3 USD) ^ n
      |                ^
      | write the power as a number, such as x ^ 2
                                                                E0504
```

## Right

```strat
unit USD
show (3 USD) ^ 2
```

"""###

private let pageE0510 = ###"""
# E0510: a text is no value

A text in quotes stands where the model counts.

A text stands behind `note`, behind the `else` of a `needs`, or as a name to show.

## Right

```strat
x: number = 3
show x is 3
```

"""###

private let pageE0511 = ###"""
# E0511: there is no `it` here

`it` stands where no thing is at hand.

`it` is the thing that is counted inside an aggregate, or whose block it is.

## Refused

```strat-wrong
kind shop { size: number = 1 }
show it.size
```

```text
example.strat:2:6: there is no `it` here
    2 | show it.size
      |      ^^
      | `it` is the thing inside an aggregate or a block: share of shops where
      |   it uses Lab
                                                                E0511
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show share of shops where it.size > 0
```

"""###

private let pageE0512 = ###"""
# E0512: … waits for …, which this version does not have yet

What was signalled last is asked for, and this version has no signals yet.

Until then a strategy reads the field itself, or an estimate kept in a field.

## Refused

```strat-wrong
kind shop { size: number = 1 }
show last size
```

```text
example.strat:2:6: `last` waits for signals, which this version does not have
  yet
    2 | show last size
      |      ^^^^^^^^^
      | read the field itself, or keep an estimate as a field
                                                                E0512
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0513 = ###"""
# E0513: nothing is asked after `otherwise`

In a value by cases a case stands behind `otherwise`.

`otherwise` takes all that is left, so no case after it is ever looked at.

## Refused

```strat-wrong
define form(x: number) = {
  otherwise: 1
  when x > 5: 2
}
```

```text
example.strat:3:3: nothing is asked after `otherwise`
    3 |   when x > 5: 2
      |   ^^^^^^^^^^^^^
      | move `otherwise` to the end
                                                                E0513
```

## Right

```strat
define form(x: number) = {
  when x > 5: 2
  otherwise: 1
}
```

"""###

private let pageE0514 = ###"""
# E0514: this divides by zero

A value is divided by the number 0, as it is written.

There is no such number, and strat shows none instead of it.

## Refused

```strat-wrong
show 3 / 0
```

```text
example.strat:1:6: this divides by zero
    1 | show 3 / 0
      |      ^^^^^
      | ask first: if n > 0 then x / n else 0
      | nothing is declared yet; start with: kind shop { size: number = 40 }; 3
      |   shops {}
                                                                E0514
```

## Right

```strat
x: number = 0
show (if x is 0 then 0 else 3 / x)
```

"""###

private let pageE0520 = ###"""
# E0520: … takes …, and this is …

A place takes one sort of value, and is given another: a thing where a number is taken, for example.

What goes in and comes out is known before anything runs, so a slip shows at once.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show sqrt(A)
```

```text
example.strat:3:11: `sqrt` takes a number, and this is a shop
    3 | show sqrt(A)
      |           ^
      | give it a number
                                                                E0520
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show sqrt(A.size)
```

"""###

private let pageE0521 = ###"""
# E0521: a condition is yes or no, and this is …

Behind `if`, `where`, `when` or `needs` stands a value that is not yes or no.

Ask something of it: a comparison, or `is`.

## Refused

```strat-wrong
x: number = 3
rule r in act { if x { x -= 1 } }
```

```text
example.strat:2:20: a condition is yes or no, and this is a number
    2 | rule r in act { if x { x -= 1 } }
      |                    ^
      | ask something of it: x > 0
                                                                E0521
```

## Right

```strat
x: number = 3
rule r in act { if x > 0 { x -= 1 } }
```

"""###

private let pageE0522 = ###"""
# E0522: `…` works on numbers, and this is …

A sign that works on numbers stands at something that is no number.

There is no sum of yes and a thing.

## Refused

```strat-wrong
kind shop { open: yes/no = yes }
shop A
show A.open + 1
```

```text
example.strat:3:6: `+` works on numbers, and this is yes or no
    3 | show A.open + 1
      |      ^^^^^^
      | count it: (if A.open then 1 else 0)
                                                                E0522
```

## Right

```strat
kind shop { open: yes/no = yes }
shop A
show (if A.open then 1 else 0) + 1
```

"""###

private let pageE0523 = ###"""
# E0523: … is never the same as …

Two values are compared that are never the same, since they are of different sorts.

The answer would always be no, so something else was meant: mostly a field of that thing.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show A is 3
```

```text
example.strat:3:8: a shop is never the same as a number
    3 | show A is 3
      |      ~ ^^ ~
      |      a shop
      |           a number
                                                                E0523
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size is 3
```

"""###

private let pageE0524 = ###"""
# E0524: one value is …, the other …

The branches of a value are of different sorts.

A value is a number or yes or no or a thing, but not now this and now that.

## Refused

```strat-wrong
x: number = 3
show (if x > 2 then 1 else yes)
```

```text
example.strat:2:6: one value is a number, the other yes or no
    2 | show (if x > 2 then 1 else yes)
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^~~~~
      |                     a number
      |                            yes or no
      | make both the same sort of value
                                                                E0524
```

## Right

```strat
x: number = 3
show (if x > 2 then 1 else 0)
```

"""###

private let pageE0525 = ###"""
# E0525: `…` are many

A thing is compared with a plural.

`s is school` asks for the kind; the plural stands for all of them.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show A is shops
```

```text
example.strat:3:11: `shops` are many
    3 | show A is shops
      |           ^^^^^
      | to ask for the kind write is shop
                                                                E0525
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A is shop
```

"""###

private let pageE0526 = ###"""
# E0526: a list runs over other keys

A relation is asked of two things of other kinds than it is between.

The answer would always be no, so something else was meant.

## Refused

```strat-wrong
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
show A works Dana
```

```text
example.strat:5:6: `works` runs from person to shop, and this is a shop and a
  person
    5 | show A works Dana
      |      ^^^^^^^^^^^^
      | turn it round: the person comes first
                                                                E0526
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop
person Dana; shop A
show Dana works A
```

"""###

private let pageE0527 = ###"""
# E0527: a value may be none, and nothing has asked

A value may be none, and is used without asking.

What is declared `or none` can be missing in some world at some step. A question before its use says what
holds then.

## Refused

```strat-wrong
kind person, people { boss: person or none = none; size: number = 1 }
person Dana
show Dana.boss.size
```

```text
example.strat:3:6: `Dana.boss` may be none, and nothing has asked
    3 | show Dana.boss.size
      |      ^^^^^^^^^
      | ask first: if Dana.boss is not none then Dana.boss.size else …
                                                                E0527
```

## Right

```strat
kind person, people { boss: person or none = none; size: number = 1 }
person Dana
show (if Dana.boss is not none then Dana.boss.size else 0)
```

"""###

private let pageE0528 = ###"""
# E0528: asked whether it is none, and it never is

A value is asked whether it is none, and it can never be.

Only what is declared `or none` can be.

## Refused

```strat-wrong
kind town
kind shop { town: town }
town Rome; shop A { town = Rome }
show A.town is none
```

```text
example.strat:4:6: `A.town` is never none
    4 | show A.town is none
      |      ^^^^^^^^^^^^^^
      | leave the question out, or declare it with: or none
                                                                E0528
```

## Right

```strat
kind town
kind shop { town: town or none }
town Rome; shop A { town = Rome }
show A.town is none
```

"""###

private let pageE0529 = ###"""
# E0529: `…` is … and has no `…`

A point stands behind something that has no fields: a number, yes or no, a unit.

Only things and ties have fields.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show A.size.size
```

```text
example.strat:3:13: `A.size` is a number and has no `size`
    3 | show A.size.size
      |             ^^^^
                                                                E0529
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0530 = ###"""
# E0530: `…` is … and takes no [ ]

Square brackets stand behind something that has no keys.

Square brackets pick one of several values that are kept by key.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show A[1]
```

```text
example.strat:3:6: `A` is a thing and takes no [ ]
    3 | show A[1]
      |      ^^^^
      | a field stands behind a point: s.size; one of several: (first of shops),
      |   (best of shops by size)
                                                                E0530
```

## Right

```strat
kind shop { size: number for each 1..3 = 1 }
shop A
show A.size[1]
```

"""###

private let pageE0531 = ###"""
# E0531: `…` has a value for each …

A field that is kept for each of something is read without saying which, or with other keys.

The field is a table, and a value is one cell of it.

## Refused

```strat-wrong
kind group; group parents; group board
x: number for each group = 1
show x + 1
```

```text
example.strat:3:6: `x` has a value for each group
    3 | show x + 1
      |      ^
      | say which: x[a group]
                                                                E0531
```

## Right

```strat
kind group; group parents; group board
x: number for each group = 1
show x[parents] + 1
```

"""###

private let pageE0532 = ###"""
# E0532: a key lies outside its range

A key lies outside the range over which a field is kept.

The keys of a field are fixed when it is declared.

## Refused

```strat-wrong
x: number for each 1..3 = 1
show x[4]
```

```text
example.strat:2:8: `x` is counted from 1 to 3, in whole numbers
    2 | show x[4]
      |        ^
                                                                E0532
```

## Right

```strat
x: number for each 1..3 = 1
show x[3]
```

"""###

private let pageE0540 = ###"""
# E0540: `…` is …, not several

Behind `of` or `in` stands one thing where several are wanted.

Behind these words stands a collection: the plural of a kind, a path through a relation, or a range.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show count of A
```

```text
example.strat:3:15: `A` is a shop, not several
    3 | show count of A
      |               ^
      | after `of` and `in` stands a plural, a path or a range: shops, s.peers,
      |   1..10
                                                                E0540
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show count of shops
```

"""###

private let pageE0541 = ###"""
# E0541: a range runs over whole numbers

A range has an end that is no plain number.

A range counts 1, 2, 3 …

## Refused

```strat-wrong
show sum k of k in 1..2.5
```

```text
example.strat:1:23: a range runs over whole numbers
    1 | show sum k of k in 1..2.5
      |                       ^^^
      | such as 1..10
      | nothing is declared yet; start with: kind shop { size: number = 40 }; 3
      |   shops {}
                                                                E0541
```

## Right

```strat
show sum k of k in 1..2
```

"""###

private let pageE0542 = ###"""
# E0542: this is one thing, and `…` needs several

An aggregate is asked of one thing.

`mean` and `sum` need several things, or a stretch of time.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show mean size of A
```

```text
example.strat:3:19: this is one thing, and `mean` needs several
    3 | show mean size of A
      |                   ^
      | write size of A, or say over what time: mean size of A over 1 year
                                                                E0542
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show mean size of shops
```

"""###

private let pageE0543 = ###"""
# E0543: `…` needs to know of which

`share`, `any` or another such word does not say which are looked for.

A share of all shops is always everything; the condition behind `where` says which count.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show share of shops
```

```text
example.strat:3:6: `share` needs to know of which
    3 | show share of shops
      |      ^^^^^^^^^^^^^^
      | share of shops where …
                                                                E0543
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show share of shops where size > 0
```

"""###

private let pageE0544 = ###"""
# E0544: `…` of what?

`mean`, `sum` or another such word does not say of which number.

Of things there is no mean; of one of their numbers there is.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show mean of shops
```

```text
example.strat:3:6: `mean` of what?
    3 | show mean of shops
      |      ^^^^^^^^^^^^^
      | name the number: mean size of shops
                                                                E0544
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show mean size of shops
```

"""###

private let pageE0545 = ###"""
# E0545: `first` gives the thing itself

`first` is asked for a number of a thing.

`first of shops` is the thing; its field stands behind a point.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show first size of shops
```

```text
example.strat:3:12: `first` gives the thing itself
    3 | show first size of shops
      |            ^^^^
      | (first of shops).size
                                                                E0545
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show (first of shops).size
```

"""###

private let pageE0546 = ###"""
# E0546: `…` does not go with `…`

A part such as `weighted by`, `by` or `with repeats` stands at an aggregate that does not take it.

`weighted by` goes with mean, share and pick; `by` with best and sorted; `with repeats` with picking several.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show count of shops weighted by size
```

```text
example.strat:3:33: `weighted by` does not go with `count`
    3 | show count of shops weighted by size
      |                                 ^^^^
      | `weighted by` goes with mean, share and pick
                                                                E0546
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show mean size of shops weighted by size
```

"""###

private let pageE0547 = ###"""
# E0547: payments of which account?

The ledger is asked without saying which account.

Payments are in the unit of their account, so one side must be named.

## Refused

```strat-wrong
clock round
unit USD
unit hour
kind shop { till: account of USD = 5 USD; time: account of hours = 3 hours }
shop A
measure paid = sum amount of payments over 1 round
```

```text
example.strat:6:20: payments of which account?
    6 | measure paid = sum amount of payments over 1 round
      |                    ^^^^^^
      | sum amount of payments where it.to is Lab.running over 1 year
                                                                E0547
```

## Right

```strat
clock round
unit USD
unit hour
kind shop { till: account of USD = 5 USD; time: account of hours = 3 hours }
shop A
measure paid = sum amount of payments where it.to is A.till over 1 round
```

"""###

private let pageE0549 = ###"""
# E0549: `…` is none of …

A word is given that is not one of those the field can hold.

The words that a field can hold are said once, where it is declared; so a slip shows at once.

## Refused

```strat-wrong
kind shop { stage: one of new, old = new }
shop A { stage = odl }
```

```text
example.strat:2:18: `odl` is none of new, old
    2 | shop A { stage = odl }
      |                  ^^^
      | the nearest is `old`
                                                                E0549
```

## Right

```strat
kind shop { stage: one of new, old = new }
shop A { stage = old }
```

"""###

private let pageE0550 = ###"""
# E0550: `…` can be read two ways here

A bare name is a local and a field at once, or a field of the thing and of the tie.

The message has both readings as lines.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop {
  let size = 2
  s.size += sum size of shops
}
```

```text
example.strat:4:17: `size` can be read two ways here
    4 |   s.size += sum size of shops
      |                 ^^^^
      | for the field write it.size; for the local give it another name in its
      |   `let` or head
                                                                E0550
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop {
  let more = 2
  s.size += more * sum size of shops
}
```

"""###

private let pageE0552 = ###"""
# E0552: `…` is the kind, not a thing

The name of a kind stands where a thing must stand.

`shop` is the kind, `shops` all of them, and each has its own name.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show shop.size
```

```text
example.strat:3:6: `shop` is the kind, not a thing
    3 | show shop.size
      |      ^^^^
      | for all of them write shops; for one write its name
                                                                E0552
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0553 = ###"""
# E0553: a name stands for something that is no value

The name stands for something that is no value: a phase, a rule, a unit, a relation.

Rules, phases and templates do something or say something; they are no amounts.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule grow in act for each s: shop { s.size += 1 }
show grow + 1
```

```text
example.strat:3:6: `grow` is a rule, not a value
    3 | show grow + 1
      |      ^^^^
                                                                E0553
```

## Right

```strat
kind shop { size: number = 1 }
shop A
rule grow in act for each s: shop { s.size += 1 }
show A.size + 1
```

"""###

private let pageE0554 = ###"""
# E0554: called with brackets, and takes nothing in them

Brackets stand behind a name that takes nothing in brackets.

Brackets hold what a definition or a function needs to know.

## Refused

```strat-wrong
x: number = 3
show x(2)
```

```text
example.strat:2:6: `x` is a field of the world or a parameter, and takes nothing
  in brackets
    2 | show x(2)
      |      ^
      | write x
                                                                E0554
```

## Right

```strat
x: number = 3
show x * 2
```

"""###

private let pageE0555 = ###"""
# E0555: `…` belongs to an aggregate further out

In an aggregate inside another one stands a bare name of the outer one's things.

Inside, a bare name is a field of what is counted there. Give the outer one's things a name.

## Refused

```strat-wrong
kind town { rank: number = 1 }
kind shop { size: number = 1; town: town }
town Rome; shop A { town = Rome }
show share of towns where (count of shops where size > rank) > 0
```

```text
example.strat:4:56: `rank` belongs to an aggregate further out
    4 | show share of towns where (count of shops where size > rank) > 0
      |                                                        ^^^^
      | name that one's things: share of x in towns where … x.rank
                                                                E0555
```

## Right

```strat
kind town { rank: number = 1 }
kind shop { size: number = 1; town: town }
town Rome; shop A { town = Rome }
show share of t in towns where (count of shops where size > t.rank) > 0
```

"""###

private let pageE0556 = ###"""
# E0556: `…` is a field: whose?

A field stands by its bare name, and nothing says whose it is.

Outside of an aggregate a field is reached through its thing: `s.size`.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule grow in act for each s: shop { size += 1 }
```

```text
example.strat:2:37: `size` is a field: whose?
    2 | rule grow in act for each s: shop { size += 1 }
      |                                     ^^^^
      | write s.size += 1
                                                                E0556
```

## Right

```strat
kind shop { size: number = 1 }
rule grow in act for each s: shop { s.size += 1 }
```

"""###

private let pageE0557 = ###"""
# E0557: `…` is written `…` here

A word is written in another way here.

`true` and `false` are `yes` and `no`, for example.

## Refused

```strat-wrong
kind shop { open: yes/no = true }
```

```text
example.strat:1:28: `true` is written `yes` here
    1 | kind shop { open: yes/no = true }
      |                            ^^^^
      | write yes
                                                                E0557
```

## Right

```strat
kind shop { open: yes/no = yes }
```

"""###

private let pageE0558 = ###"""
# E0558: there is no `…` here

A function of another language is called, and strat has another word for it.

Words are few here, one for each thing; the message has the one that does the same.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
measure many = len(shops) + 1
```

```text
example.strat:3:16: there is no `len` here
    3 | measure many = len(shops) + 1
      |                ^^^
      | write count of shops
                                                                E0558
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show count of shops
```

"""###

private let pageE0559 = ###"""
# E0559: other numbers of values in brackets are wanted

A function is given more or fewer values than it takes.

What stands in the brackets is taken in its order, so there must be as many as are wanted.

## Refused

```strat-wrong
show sqrt(9, 2)
```

```text
example.strat:1:6: this takes 1 in brackets, not 2
    1 | show sqrt(9, 2)
      |      ^^^^^^^^^^
      | write sqrt(x)
      | nothing is declared yet; start with: kind shop { size: number = 40 }; 3
      |   shops {}
                                                                E0559
```

## Right

```strat
show sqrt(9)
```

"""###

private let pageE0560 = ###"""
# E0560: `…` does not run over time

An aggregate is taken over time that cannot be.

Over time there are mean, sum, min, max, median, count, share, any and all.

## Right

```strat
clock round
kind shop { size: number = 1 }
shop A
show mean A.size over 3 rounds
```

"""###

private let pageE0561 = ###"""
# E0561: a value at a moment can be asked for, not used in a body

In a body stands a value at a moment: `x at 2028-Q1`.

A rule does not know what is to come. It looks back by a length of time, or keeps a value in a field at that
date.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule r in act { x += (x at 2028-Q1) }
```

```text
example.strat:3:22: a value at a moment can be asked for, not used in a body
    3 | rule r in act { x += (x at 2028-Q1) }
      |                      ^^^^^^^^^^^^^^
      | look back instead: x 4 quarters ago, or keep it in a field by a rule at
      |   that date
                                                                E0561
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule r in act { x += x 4 quarters ago }
```

"""###

private let pageE0562 = ###"""
# E0562: what is looked back at may not be drawn

What is looked back at is drawn.

A draw is made where it is used; there is none in the past to look at. Keep what was drawn in a field.

## Refused

```strat-wrong
clock round
x: number = 1
rule r in act { x += (normal(0, 1) 2 rounds ago) }
```

```text
example.strat:3:23: what is looked back at may not be drawn
    3 | rule r in act { x += (normal(0, 1) 2 rounds ago) }
      |                       ^^^^^^^^^^^^
      | keep what was drawn in a field, and look back at that
                                                                E0562
```

## Right

```strat
clock round
x: number = 1
drawn: number = 0
rule r in act { x += drawn 2 rounds ago; drawn = normal(0, 1) }
```

"""###

private let pageE0563 = ###"""
# E0563: a local is not kept over time

What is looked back at uses a `let`, which lives only in its body.

Only fields of things are kept from step to step.

## Refused

```strat-wrong
clock round
x: number = 1
rule r in act { each k in 1..3 { x += mean (x + k) over 2 rounds } }
```

```text
example.strat:3:45: `k` is a number: only values of things are kept over time
    3 | rule r in act { each k in 1..3 { x += mean (x + k) over 2 rounds } }
      |                                             ^^^^^
      | write out what k stands for, or keep it in a field
                                                                E0563
```

## Right

```strat
clock round
x: number = 1
rule r in act { each k in 1..3 { x += k + (mean x over 2 rounds) } }
```

"""###

private let pageE0564 = ###"""
# E0564: a length of time is needed, and this is …

How far one looks back, or over what time, is no length of time.

A plain number could be steps, quarters or years.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
show mean x over 3
```

```text
example.strat:3:18: a length of time is needed, and this is a plain number
    3 | show mean x over 3
      |                  ^
      | such as 4 quarters
                                                                E0564
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
show mean x over 3 quarters
```

"""###

private let pageE0565 = ###"""
# E0565: how far one looks back must be fixed

How far one looks back hangs on something that changes.

What is kept is laid out before anything runs.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
kind shop { period: duration = 1 year; size: number = 1 }
rule r in act for each s: shop { s.size += mean x over s.period }
```

```text
example.strat:4:56: how far one looks back must be fixed
    4 | rule r in act for each s: shop { s.size += mean x over s.period }
      |                                                        ^^^^^^^^
      | write a length in place of s.period, such as 1 year
                                                                E0565
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
kind shop { size: number = 1 }
rule r in act for each s: shop { s.size += mean x over 1 year }
```

"""###

private let pageE0566 = ###"""
# E0566: `…` is no whole number of steps

A length of time is no whole number of steps.

The past is kept step by step; between two steps there is nothing to look at.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
show x 1 month ago
```

```text
example.strat:3:8: `1 month` is no whole number of steps
    3 | show x 1 month ago
      |        ^^^^^^^
      | a step is 1 quarter
                                                                E0566
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
show x 1 quarter ago
```

"""###

private let pageE0567 = ###"""
# E0567: no fixed date

Behind `at` stands something that is no fixed moment.

A moment is a date, or a time since the start, that is known before anything runs.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
expect x at x is 1
```

```text
example.strat:3:13: `x` is no fixed date
    3 | expect x at x is 1
      |             ^
      | such as 2028-Q1, or a time since the start
                                                                E0567
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
expect x at 2026-Q3 is 1
```

"""###

private let pageE0568 = ###"""
# E0568: the clock has no dates

A date is used, and the clock counts rounds or from a number.

Without a date for its first step nobody knows when the others are.

## Refused

```strat-wrong
clock round
x: number = 1
rule r in act at 2028-Q1 { x += 1 }
```

```text
example.strat:3:18: the clock has no dates
    3 | rule r in act at 2028-Q1 { x += 1 }
      |                  ^^^^^^^
      | give it a first one, such as clock quarter from 2026-Q3, or count rounds
                                                                E0568
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule r in act at 2028-Q1 { x += 1 }
```

"""###

private let pageE0570 = ###"""
# E0570: nobody decides by a draw

Something is drawn by chance where nothing may be: in a definition, a question, a choice.

Chance belongs where something happens: rules, moves, shocks, signals and first values. A question must have
one answer.

## Refused

```strat-wrong
define luck = normal(0, 1)
```

```text
example.strat:1:15: nothing is drawn in definition luck
    1 | define luck = normal(0, 1)
      |               ^^^^^^^^^^^^
      | draw in a rule, a move, a shock or a first value, and give what is drawn
      |   to a field
                                                                E0570
```

## Right

```strat
x: number = normal(0, 1)
```

"""###

private let pageE0571 = ###"""
# E0571: `…` cannot be drawn so: …

A distribution is given numbers for which there is none: a spread below zero, for example.

The numbers of a distribution have bounds of their own: a spread is above zero, a share lies between 0% and
100%.

## Refused

```strat-wrong
x: number = normal(0, -1)
```

```text
example.strat:1:23: `normal` cannot be drawn so: a standard deviation is 0 or
  more
    1 | x: number = normal(0, -1)
      |                       ^^
                                                                E0571
```

## Right

```strat
x: number = normal(0, 1)
```

"""###

private let pageE0572 = ###"""
# E0572: the ends of a range are the wrong way round

`A to B` has its larger number first.

Nine cases in ten lie between A and B, so A is the smaller one.

## Refused

```strat-wrong
parameter p ~ 30% to 5%
```

```text
example.strat:1:15: the lower end comes first
    1 | parameter p ~ 30% to 5%
      |               ^^^^^^^^^
      | write 5% to 30%
                                                                E0572
```

## Right

```strat
parameter p ~ 5% to 30%
```

"""###

private let pageE0573 = ###"""
# E0573: `A to B` never reaches zero or below, and of shares never 100%

`A to B` has an end at zero or below.

Nine cases in ten lie between A and B, skewed so as never to reach zero. For what can be zero take a flat
range, or a distribution by name.

## Refused

```strat-wrong
parameter p ~ 0 to 5
```

```text
example.strat:1:15: `A to B` never reaches zero or below
    1 | parameter p ~ 0 to 5
      |               ^
      | write a small lower end, 0.01 to 5, or flat: between 0 and 5
                                                                E0573
```

## Right

```strat
parameter p ~ between 0 and 5
```

"""###

private let pageE0574 = ###"""
# E0574: a chance lies from 0% to 100%

A chance is given that lies below 0% or above 100%.

A chance is a share: of all the worlds, in how many it happens.

## Refused

```strat-wrong
x: number = 0
rule r in act { if chance(150%) { x += 1 } }
```

```text
example.strat:2:27: a chance lies from 0% to 100%
    2 | rule r in act { if chance(150%) { x += 1 } }
      |                           ^^^^
      | write 1.5%
                                                                E0574
```

## Right

```strat
x: number = 0
rule r in act { if chance(15%) { x += 1 } }
```

"""###

private let pageE0575 = ###"""
# E0575: one end of a range has a `%`, the other has none

One end of a range has a percent sign and the other has none.

`5 to 30%` could be 5% to 30% or 5 to 0.3.

## Refused

```strat-wrong
parameter p ~ 5 to 30%
```

```text
example.strat:1:15: one end has a `%`, the other has none
    1 | parameter p ~ 5 to 30%
      |               ^^^^^^^^
      | write 5% to 30%
                                                                E0575
```

## Right

```strat
parameter p ~ 5% to 30%
```

"""###

private let pageE0576 = ###"""
# E0576: a value given with `~` is uncertain, and this is fixed

A value given with `~` is one fixed number.

`~` says that nobody knows it; so what follows is a range or a distribution.

## Refused

```strat-wrong
parameter p ~ 5%
```

```text
example.strat:1:15: a value given with `~` is uncertain, and this is fixed
    1 | parameter p ~ 5%
      |               ^^
      | write 5% to 10%, or = 5%
                                                                E0576
```

## Right

```strat
parameter p ~ 3% to 8%
```

"""###

private let pageE0577 = ###"""
# E0577: a share lies from 0% to 100%, and `…` is beyond

A share is compared with a number that no share can be.

Shares go from 0% to 100%; `50` is fifty times the whole.

## Refused

```strat-wrong
kind shop { trust: share = 50% }
shop A
show share of shops where trust > 50
```

```text
example.strat:3:35: a share lies from 0% to 100%, and `50` is beyond
    3 | show share of shops where trust > 50
      |                                   ^^
      | write trust > 50%
                                                                E0577
```

## Right

```strat
kind shop { trust: share = 50% }
shop A
show share of shops where trust > 50%
```

"""###

private let pageE0578 = ###"""
# E0578: several values in brackets are no value

Several values stand where one is wanted.

Several values stand in square brackets, as a list, where a list is taken.

## Right

```strat
show max of [1, 2]
```

"""###

private let pageE0579 = ###"""
# E0579: a map is no value

A map in braces stands in the middle of a value.

A map gives a field that is kept for each of something its first values.

## Refused

```strat-wrong
define f = { a: 1 }
```

```text
example.strat:1:12: a map is no value here
    1 | define f = { a: 1 }
      |            ^^^^^^^^
      | a map gives a field that is kept for each of something: standing = {
      |   parents: 35% }
                                                                E0579
```

## Right

```strat
kind group; group parents
x: number for each group = { parents: 3 }
```

"""###

private let pageE0580 = ###"""
# E0580: `outside` stands only in a payment

`outside` is used as a value.

It is the rest of the world: money comes from there and goes there, and it has no other use.

## Refused

```strat-wrong
unit USD
kind shop { till: account of USD = 5 USD }
shop A
show outside
```

```text
example.strat:4:6: `outside` stands only in a payment
    4 | show outside
      |      ^^^^^^^
      | pay 5 USD from outside to d.budget
                                                                E0580
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD }
shop A
pay 5 USD from outside to A.till
```

"""###

private let pageE0581 = ###"""
# E0581: `row` stands only in a block of data

`row` is used outside of the block of a file, or in the middle of a longer value.

`row` is the line of the file that is being read, and there is none elsewhere.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A { size = row.size }
```

```text
example.strat:2:17: `row` stands alone in a block of data
    2 | shop A { size = row.size }
      |                 ^^^^^^^^
      | shops from "shops.csv" { size = row.size }; to calculate, define it of
      |   the thing
                                                                E0581
```

## Right

```csv shops.csv
name,size
A,3
```

```strat
kind shop { size: number = 1 }
shops from "shops.csv" { name = row.name; size = row.size }
```

"""###

private let pageE0582 = ###"""
# E0582: a network is no value

A maker of networks stands where a value must stand.

It belongs behind the `by` of a `link`.

## Refused

```strat-wrong
show ring(2)
```

```text
example.strat:1:6: `ring` makes a network
    1 | show ring(2)
      |      ^^^^^^^
      | link neighbors among shops by ring(…)
      | nothing is declared yet; start with: kind shop { size: number = 40 }; 3
      |   shops {}
                                                                E0582
```

## Right

```strat
kind person, people
5 people {}
relation knows between person and person
link knows among people by ring(2)
```

"""###

private let pageE0583 = ###"""
# E0583: a number of things where none is taken

`first`, `mean` or another such word is given how many things to take.

Only `pick` and `best` take several.

## Refused

```strat-wrong
kind shop { size: number = 1 }
3 shops {}
show mean 2 of shops
```

```text
example.strat:3:11: `mean` takes no number of things
    3 | show mean 2 of shops
      |           ^
      | to take some use pick 3 of …, or best 3 of … by need
                                                                E0583
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
show best 2 of shops by size
```

"""###

private let pageE0584 = ###"""
# E0584: best by what?

`best` does not say by which value.

Best could mean largest, cheapest, nearest: the value says it, and the largest wins.

## Refused

```strat-wrong
kind shop { size: number = 1 }
3 shops {}
show best of shops
```

```text
example.strat:3:6: best by what?
    3 | show best of shops
      |      ^^^^^^^^^^^^^
      | best of shops by need
                                                                E0584
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
show best of shops by size
```

"""###

private let pageE0585 = ###"""
# E0585: pick how many?

`pick` does not say how many.

`pick one of` is a thing, `pick 3 of` several.

## Refused

```strat-wrong
kind shop { size: number = 1 }
3 shops {}
rule r in act { let s = pick of shops; s.size += 1 }
```

```text
example.strat:3:25: pick how many?
    3 | rule r in act { let s = pick of shops; s.size += 1 }
      |                         ^^^^^^^^^^^^^
      | pick one of shops, or pick 3 of shops
                                                                E0585
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
rule r in act { let s = pick one of shops; s.size += 1 }
```

"""###

private let pageE0586 = ###"""
# E0586: one that is picked cannot repeat

`pick one of` says `with repeats`.

Only who picks several can pick one twice.

## Refused

```strat-wrong
kind shop { size: number = 1 }
3 shops {}
rule r in act { let s = pick one of shops with repeats; s.size += 1 }
```

```text
example.strat:3:25: one that is picked cannot repeat
    3 | rule r in act { let s = pick one of shops with repeats; s.size += 1 }
      |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | leave out with repeats
                                                                E0586
```

## Right

```strat
kind shop { size: number = 1 }
3 shops {}
rule r in act { each s in (pick 2 of shops with repeats) { s.size += 1 } }
```

"""###

private let pageE0587 = ###"""
# E0587: an end of a payment can only be asked for

The end of a payment is used as a value.

An account is no thing that could be counted or kept; it can be compared with an account.

## Refused

```strat-wrong
clock round
unit USD
kind shop { till: account of USD = 5 USD }
shop A
measure paid = count of payments where it.to.till > 3 USD over 1 round
```

```text
example.strat:5:40: an end of a payment can only be asked for
    5 | measure paid = count of payments where it.to.till > 3 USD over 1 round
      |                                        ^^^^^
      | payments where it.to is Lab.running
                                                                E0587
```

## Right

```strat
clock round
unit USD
kind shop { till: account of USD = 5 USD }
shop A
measure paid = count of payments where it.to is A.till over 1 round
```

"""###

private let pageE0588 = ###"""
# E0588: a curve needs something in brackets

The name of a curve stands alone.

A curve gives a value for each x: say for which.

## Refused

```strat-wrong
curve dropout through (0, 30%), (1, 4%)
show dropout
```

```text
example.strat:2:6: `dropout` is a curve: it needs something in brackets
    2 | show dropout
      |      ^^^^^^^
      | dropout(x)
                                                                E0588
```

## Right

```strat
curve dropout through (0, 30%), (1, 4%)
show dropout(0.5)
```

"""###

private let pageE0589 = ###"""
# E0589: a move is no value

A move stands where a value must stand.

A move does something. Somebody says it: `Dana: rest(2)`.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
show rest(2) + 1
```

```text
example.strat:4:6: `rest` is a move: someone says it
    4 | show rest(2) + 1
      |      ^^^^^^^
      | Dana: rest(…)
                                                                E0589
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
Dana: rest(2)
```

"""###

private let pageE0590 = ###"""
# E0590: it may have been none then

What is looked back at may have been none at that time.

That it is something now says nothing of the past. So the question belongs into what is looked back at.

## Refused

```strat-wrong
clock round
kind shop { size: number or none = 1 }
shop A
rule r in act for each s: shop where s.size is not none { s.size = s.size 2 rounds ago }
```

```text
example.strat:4:68: `s.size` may have been none then, and nothing has asked
    4 | … each s: shop where s.size is not none { s.size = s.size 2 rounds ago }
      |                                                    ^^^^^^
      | ask in what is looked back at: (if s.size is not none then s.size else
      |   0)
                                                                E0590
```

## Right

```strat
clock round
kind shop { size: number or none = 1 }
shop A
rule r in act for each s: shop where s.size is not none {
  s.size = (if s.size is not none then s.size else 0) 2 rounds ago
}
```

"""###

private let pageE0591 = ###"""
# E0591: none has no fields

A point stands behind `none`.

None is nobody, and nobody has no size.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show (none).size
```

```text
example.strat:3:6: none has no `size`
    3 | show (none).size
      |      ^^^^^^^^^^^
                                                                E0591
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show A.size
```

"""###

private let pageE0592 = ###"""
# E0592: more things than can be looked back at

What is looked back at hangs on three things or more.

The past is kept for single things and for pairs of things; of threes there would be too many.

## Refused

```strat-wrong
clock round
kind shop { size: number = 1 }
rule r in act for each s: shop, t: shop {
  each u in shops { s.size += mean (s.size * t.size * u.size) over 2 rounds }
}
```

```text
example.strat:4:37: this depends on s, t, u: at most two things can be looked
  back at
    4 | … u in shops { s.size += mean (s.size * t.size * u.size) over 2 rounds }
      |                                ^^^^^^^^^^^^^^^^^^^^^^^^
      | keep it in a field or on a tie by a rule, and look back at that
                                                                E0592
```

## Right

```strat
clock round
kind shop { size: number = 1 }
rule r in act for each s: shop, t: shop {
  s.size += mean (s.size * t.size) over 2 rounds
}
```

"""###

private let pageE0593 = ###"""
# E0593: a moment before the start

A date is asked for that lies before the first step.

Before the start there is nothing: the clock says when the first step is.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
expect x at 2020-Q1 is 1
```

```text
example.strat:3:13: `this` is before the start
    3 | expect x at 2020-Q1 is 1
      |             ^^^^^^^
      | see the line `clock … from …`
                                                                E0593
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
expect x at 2026-Q3 is 1
```

"""###

private let pageE0594 = ###"""
# E0594: a range of shares never reaches 100%

`A to B` of shares has an end at 100% or above.

Nine cases in ten lie between A and B, skewed so as never to reach 0% or 100%.

## Refused

```strat-wrong
parameter p ~ 50% to 100%
```

```text
example.strat:1:22: `A to B` of shares never reaches 100%
    1 | parameter p ~ 50% to 100%
      |                      ^^^^
      | write 50% to 99%, or flat: between 50% and 100%
                                                                E0594
```

## Right

```strat
parameter p ~ 50% to 99%
```

"""###

private let pageE0595 = ###"""
# E0595: both ends of a range are the same

`A to B` has the same number on both sides.

Then nothing is uncertain: write the number alone.

## Refused

```strat-wrong
parameter p ~ 5% to 5%
```

```text
example.strat:1:15: both ends are the same
    1 | parameter p ~ 5% to 5%
      |               ^^^^^^^^
      | write the number alone: 5%
                                                                E0595
```

## Right

```strat
parameter p = 5%
```

"""###

private let pageE0598 = ###"""
# E0598: `…` is a field of …, and these are the ties of `…`

`x.knows` are the ties of x, each a tie with fields of its own; what was asked for is a field of those whom they tie.

Those at the other end have a name only where the relation gives them one, with `called`.

## Refused

```strat-wrong
kind person { mood: number = 0 }
relation knows between person and person
person Ann; person Ben
Ann knows Ben
show mean mood of Ann.knows
```

```text
example.strat:5:11: `mood` is a field of persons, and these are the ties of
  `knows`
    5 | show mean mood of Ann.knows
      |           ^^^^
      | name those at the other end: relation knows … { called person.friends },
      |   then x.friends
                                                                E0598
```

## Right

```strat
kind person { mood: number = 0 }
relation knows between person and person { called person.friends }
person Ann; person Ben
Ann knows Ben
show mean mood of Ann.friends
```

"""###

private let pageE0599 = ###"""
# E0599: this date is more than a billion steps away

What is to happen at a date must come within a billion steps of the clock.

No run goes so far, so the date is a slip: a number too many, or another unit.

## Refused

```strat-wrong
clock quarter from 2026-Q3
rule late in act at 1e300 years { note "late" }
```

```text
example.strat:2:21: `1e300 years` is more than a billion steps away
    2 | rule late in act at 1e300 years { note "late" }
      |                     ^^^^^^^^^^^
      | take a date within reach, such as 2028-Q1
                                                                E0599
```

## Right

```strat
clock quarter from 2026-Q3
rule late in act at 2028-Q1 { note "late" }
```

"""###

private let pageE0601 = ###"""
# E0601: nothing is declared inside …

In a body stands a line that declares something.

What there is, is said once, outside of all blocks. Inside of a body `create` makes a thing while the model
runs.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act { kind town { size: number = 1 } }
```

```text
example.strat:2:17: nothing is declared inside rule r
    2 | rule r in act { kind town { size: number = 1 } }
      |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | move this line out of the { }
                                                                E0601
```

## Right

```strat
kind shop { size: number = 1 }
kind town { size: number = 1 }
rule r in act at start { create town { size = 2 } }
```

"""###

private let pageE0602 = ###"""
# E0602: a command cannot stand inside …

In a body stands a command such as `step`, `show` or `run`.

Commands are for who sits at the prompt. A rule says what happens, and `note` puts words into the report of a
step.

## Refused

```strat-wrong
x: number = 3
rule r in act { show x }
```

```text
example.strat:2:17: a command cannot stand inside rule r
    2 | rule r in act { show x }
      |                 ^^^^^^
      | move this line out of the { }
                                                                E0602
```

## Right

```strat
x: number = 3
rule r in act { note "x is {x}" }
```

"""###

private let pageE0603 = ###"""
# E0603: `…` belongs into …

A line stands in a body that does not take it: `needs` in a rule, a plan outside of a strategy.

Each block has its own lines: a move has needs, a strategy has plans, a shock has times.

## Refused

```strat-wrong
x: number = 3
rule r in act { needs x > 2 else "too small" }
```

```text
example.strat:2:17: `needs` belongs into a move
    2 | rule r in act { needs x > 2 else "too small" }
      |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                E0603
```

## Right

```strat
x: number = 3
rule r in act { if x > 2 { x -= 1 } }
```

"""###

private let pageE0604 = ###"""
# E0604: a move is said by someone, not by a body

In a rule somebody speaks a move.

Moves are made by people at the prompt and by strategies. A rule does what it says itself.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
rule r in act { Dana: rest(2) }
```

```text
example.strat:4:17: a move is said by someone, not by a body
    4 | rule r in act { Dana: rest(2) }
      |                 ^^^^^^^^^^^^^
      | in a strategy: otherwise: Dana: …; or make it a rule that does the same
                                                                E0604
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
strategy calm for Dana { otherwise: rest(2) }
```

"""###

private let pageE0605 = ###"""
# E0605: `…` changes the world, and … changes nothing

A definition changes the world.

Definitions are asked any number of times, also by `show`; asking must not change anything.

## Refused

```strat-wrong
x: number = 3
define more(n: number) { x += n; n }
```

```text
example.strat:2:26: `a field is given a value` changes the world, and definition
  more changes nothing
    2 | define more(n: number) { x += n; n }
      |                          ^^^^^^
      | write it in a rule, a move or a shock
                                                                E0605
```

## Right

```strat
x: number = 3
rule more in act { x += 2 }
```

"""###

private let pageE0606 = ###"""
# E0606: a line does nothing

A value stands alone on a line of a body.

Nothing is done with it. Give it a name, or give it to a field.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop { s.size + 1 }
```

```text
example.strat:2:34: this line does nothing
    2 | rule r in act for each s: shop { s.size + 1 }
      |                                  ^^^^^^^^^^
      | give the value a name: let x = s.size + 1
                                                                E0606
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop { s.size += 1 }
```

"""###

private let pageE0607 = ###"""
# E0607: the last line of a definition is its value

The last line of a definition is no value.

What a definition gives is what its last line says.

## Refused

```strat-wrong
define f(x: number) { let y = 2 * x }
```

```text
example.strat:1:23: the last line of a definition is its value
    1 | define f(x: number) { let y = 2 * x }
      |                       ^^^^^^^^^^^^^
      | end with a line that is a value, such as low
                                                                E0607
```

## Right

```strat
define f(x: number) { let y = 2 * x; y }
```

"""###

private let pageE0608 = ###"""
# E0608: `==` asks, and nothing is done with the answer

In a body a line says `x == 5`.

`==` compares. To give a value write `=`.

## Refused

```strat-wrong
x: number = 3
rule r in act { x == 5 }
```

```text
example.strat:2:17: `==` asks, and nothing is done with the answer
    2 | rule r in act { x == 5 }
      |                 ^^^^^^
      | to give a value write x = 5
                                                                E0608
```

## Right

```strat
x: number = 3
rule r in act { x = 5 }
```

"""###

private let pageE0610 = ###"""
# E0610: nothing is called `…` yet

In a body a name gets a value, and nothing is called so.

A new name begins with `let`. A field has its thing before it.

## Refused

```strat-wrong
x: number = 3
rule r in act { y = 2 * x }
```

```text
example.strat:2:17: nothing is called `y` yet
    2 | rule r in act { y = 2 * x }
      |                 ^^^^^^^^^
      | write let y = 2 * x
                                                                E0610
```

## Right

```strat
x: number = 3
rule r in act { let y = 2 * x; x += y }
```

"""###

private let pageE0611 = ###"""
# E0611: `…` is named by a head or an `each`, and stays what it is

The thing of a head or of an `each` is given another value.

It is who the rule is for. Use another name for another thing.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
rule r in act for each s: shop { s = A }
```

```text
example.strat:3:34: `s` is named by a head or an `each`, and stays what it is
    3 | rule r in act for each s: shop { s = A }
      |                                  ^^^^^
      | write let other = s, and change that
                                                                E0611
```

## Right

```strat
kind shop { size: number = 1 }
shop A
rule r in act for each s: shop { let other = A; s.size += other.size }
```

"""###

private let pageE0612 = ###"""
# E0612: `…` is for fields, and `…` is a local

A local is changed by `+=`, `-=` or `changes by`.

Those say what is added when all rules of the phase land. A local has its value at once: `x = x + 1`.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 3
rule r in act { let y = 1; y changes by 2 / quarter; x += y }
```

```text
example.strat:3:30: `changes by` is for fields, and `y` is a local
    3 | rule r in act { let y = 1; y changes by 2 / quarter; x += y }
      |                              ^^^^^^^^^^
      | write y = …
                                                                E0612
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
rule r in act { let y = 1; y = y + 2; x += y }
```

"""###

private let pageE0613 = ###"""
# E0613: none of what?

A `let` is given `none` alone.

None is a value of a reference that may be empty; nothing says of which kind here.

## Refused

```strat-wrong
x: number = 3
rule r in act { let y = none; x += 1 }
```

```text
example.strat:2:25: none of what?
    2 | rule r in act { let y = none; x += 1 }
      |                         ^^^^
      | write the reference that may be none, or leave the line out
                                                                E0613
```

## Right

```strat
x: number = 3
rule r in act { x += 1 }
```

"""###

private let pageE0614 = ###"""
# E0614: more or fewer names than values

A `let` with several names is given a list of another length.

Each value is given to the name at its place.

## Refused

```strat-wrong
x: number = 3
rule r in act { let a, b = [1, 2, 3]; x += a + b }
```

```text
example.strat:2:28: 2 names for 3 values
    2 | rule r in act { let a, b = [1, 2, 3]; x += a + b }
      |                            ^^^^^^^^^
      | each value has its name: let a, b = [1, 2]
                                                                E0614
```

## Right

```strat
x: number = 3
rule r in act { let a, b, c = [1, 2, 3]; x += a + b + c }
```

"""###

private let pageE0615 = ###"""
# E0615: several names, and one value

A `let` with several names is given one value.

Several names take a list, one value for each.

## Refused

```strat-wrong
x: number = 3
rule r in act { let a, b = 3; x += a + b }
```

```text
example.strat:2:28: 2 names, and this is a number
    2 | rule r in act { let a, b = 3; x += a + b }
      |                            ^
      | several names take a list: let a, b = [1, 2]
                                                                E0615
```

## Right

```strat
x: number = 3
rule r in act { let a, b = [3, 4]; x += a + b }
```

"""###

private let pageE0620 = ###"""
# E0620: `…` is read after this body wrote it

A body reads a field after it wrote it.

All rules of a phase read the world as it stood when the phase began, their own writes included. So the line
would read the old value, which is hardly what was meant.

## Refused

```strat-wrong
kind shop { size: number = 1; twice: number = 2 }
rule r in act for each s: shop { s.size += 1; s.twice = 2 * s.size }
```

```text
example.strat:2:61: `size` is read after this body wrote it
    2 | rule r in act for each s: shop { s.size += 1; s.twice = 2 * s.size }
      |                                  ~~~~~~~~~~~                ^^^^^^
      |                                  written here
      | all lines read what stood before; name it above that line: let old_size
      |   = s.size, and use old_size here
                                                                E0620
```

## Right

```strat
kind shop { size: number = 1; twice: number = 2 }
rule r in act for each s: shop {
  let new_size = s.size + 1
  s.size = new_size
  s.twice = 2 * new_size
}
```

"""###

private let pageE0621 = ###"""
# E0621: a parameter is changed

A body changes a parameter.

A parameter is the same in a whole run: that is what one tries out and learns about. What changes is a field
of the world.

## Refused

```strat-wrong
parameter rate = 3
rule r in act { rate += 1 }
```

```text
example.strat:2:17: `rate` is a parameter, and no body changes one
    2 | rule r in act { rate += 1 }
      |                 ^^^^
      | to let it change, declare a field of the world: rate: number = …
                                                                E0621
```

## Right

```strat
rate: number = 3
rule r in act { rate += 1 }
```

"""###

private let pageE0622 = ###"""
# E0622: the end of a tie is changed

A body gives a tie another end.

A tie is between its two things for as long as it is there. Untie it and make another.

## Refused

```strat-wrong
kind person, people
kind shop
relation works from person to shop
person Dana; shop A; shop B
Dana works A
rule r in act for each w: works { w.shop = B }
```

```text
example.strat:6:35: `w.shop` is an end of a tie, and stays
    6 | rule r in act for each w: works { w.shop = B }
      |                                   ^^^^^^
      | untie the old one and make a new one
                                                                E0622
```

## Right

```strat
kind person, people
kind shop
relation works from person to shop
person Dana; shop A; shop B
Dana works A
rule r in act for each w: works where w.shop is A { untie w; w.person works B }
```

"""###

private let pageE0623 = ###"""
# E0623: `…` cannot be given a value

On the left of `=` stands something that cannot be given a value.

What is given a value must be kept somewhere: a field of a thing or of the world, or a local.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop { sqrt(s.size) = 2 }
```

```text
example.strat:2:34: `sqrt(s.size)` cannot be given a value
    2 | rule r in act for each s: shop { sqrt(s.size) = 2 }
      |                                  ^^^^^^^^^^^^
      | the left side is a field, such as s.size, or a local
                                                                E0623
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop { s.size = 4 }
```

"""###

private let pageE0624 = ###"""
# E0624: `…` is an account, and only payments change it

An account is given a value by `=`, `+=` or `-=`.

Money never appears from nowhere. It is paid from one account into another, or from outside.

## Refused

```strat-wrong
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { s.till += 5 USD }
```

```text
example.strat:3:34: `s.till` is an account, and only payments change it
    3 | rule r in act for each s: shop { s.till += 5 USD }
      |                                  ^^^^^^
      | pay 5 USD from outside to s.till
                                                                E0624
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { pay 5 USD from outside to s.till }
```

"""###

private let pageE0625 = ###"""
# E0625: `~` stands in declarations; a body draws with `=`

In a body a field is given a value by `~`.

`~` in a declaration says that a value is uncertain. In a body a draw is made afresh, with `=`.

## Refused

```strat-wrong
x: number = 3
rule r in act { x ~ normal(0, 1) }
```

```text
example.strat:2:19: `~` stands in declarations; a body draws with `=`
    2 | rule r in act { x ~ normal(0, 1) }
      |                   ^
      | write x = normal(0, 1)
                                                                E0625
```

## Right

```strat
x: number = 3
rule r in act { x = normal(0, 1) }
```

"""###

private let pageE0626 = ###"""
# E0626: `…` is …, and nothing can be added to it

`+=` or `-=` stands at something to which nothing can be added.

Only numbers and amounts add up. Others are given a new value as a whole.

## Refused

```strat-wrong
kind shop { open: yes/no = yes }
rule r in act for each s: shop { s.open += 1 }
```

```text
example.strat:2:41: `s.open` is yes or no, and nothing can be added to it
    2 | rule r in act for each s: shop { s.open += 1 }
      |                                         ^^
      | give it a new value with `=`
                                                                E0626
```

## Right

```strat
kind shop { open: yes/no = yes }
rule r in act for each s: shop { s.open = no }
```

"""###

private let pageE0627 = ###"""
# E0627: this is an amount per time: …

An amount per time is added to an amount.

How much that is hangs on the length of the step. `changes by` takes care of it.

## Refused

```strat-wrong
clock quarter from 2026-Q3
unit USD
x: USD = 3 USD
rule r in act { x += 5 USD/quarter }
```

```text
example.strat:4:22: this is an amount per time: USD/quarter
    4 | rule r in act { x += 5 USD/quarter }
      |                      ^^^^^^^^^^^^^
      | write x changes by 5 USD/quarter
                                                                E0627
```

## Right

```strat
clock quarter from 2026-Q3
unit USD
x: USD = 3 USD
rule r in act { x changes by 5 USD/quarter }
```

"""###

private let pageE0628 = ###"""
# E0628: `changes by` takes an amount per time, and this is …

`changes by` is given an amount that is not per time.

`changes by` multiplies by the length of the step, so it needs an amount per time.

## Refused

```strat-wrong
clock quarter from 2026-Q3
unit USD
x: USD = 3 USD
rule r in act { x changes by 5 USD }
```

```text
example.strat:4:30: `changes by` takes an amount per time, and this is USD
    4 | rule r in act { x changes by 5 USD }
      |                              ^^^^^
      | write x += 5 USD, or say per what: (5 USD) per quarter
                                                                E0628
```

## Right

```strat
clock quarter from 2026-Q3
unit USD
x: USD = 3 USD
rule r in act { x += 5 USD }
```

"""###

private let pageE0629 = ###"""
# E0629: `…` lies from … to …

A field is given a number that lies outside its bounds, as it is written.

The bounds are said where the field is declared, and hold all the time.

## Refused

```strat-wrong
kind shop { trust: share = 50% }
rule r in act for each s: shop { s.trust = 120% }
```

```text
example.strat:2:44: `trust` lies from 0% to 100%
    2 | rule r in act for each s: shop { s.trust = 120% }
      |                                            ^^^^
      | write a number between them, such as 0%
                                                                E0629
```

## Right

```strat
kind shop { trust: share = 50% }
rule r in act for each s: shop { s.trust = 100% }
```

"""###

private let pageE0630 = ###"""
# E0630: `…` is no account

A payment names something that is no account.

Only accounts are paid from and to, so that the books balance.

## Refused

```strat-wrong
unit USD
kind shop { till: USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from outside to s.till }
```

```text
example.strat:3:60: `s.till` is no account
    2 | kind shop { till: USD = 5 USD }
      |             ~~~~ declared here
    3 | rule r in act for each s: shop { pay 1 USD from outside to s.till }
      |                                                            ^^^^^^
      | declare it as one: till: account of USD
                                                                E0630
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from outside to s.till }
```

"""###

private let pageE0631 = ###"""
# E0631: an amount below zero cannot be paid

A payment has an amount below zero, as it is written.

Turn the payment round.

## Refused

```strat-wrong
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { pay -1 USD from outside to s.till }
```

```text
example.strat:3:38: an amount below zero cannot be paid
    3 | rule r in act for each s: shop { pay -1 USD from outside to s.till }
      |                                      ^^^^^^
      | turn the payment round: from the other side
                                                                E0631
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from s.till to outside }
```

"""###

private let pageE0632 = ###"""
# E0632: `outside` always has enough

A payment from `outside` names other accounts before or after it.

What is asked of outside is always there, so nothing is left for the others.

## Refused

```strat-wrong
unit USD
kind shop { till: account of USD = 5 USD; bank: account of USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from outside then s.bank to s.till }
```

```text
example.strat:3:49: `outside` always has enough, so nothing comes before or
  after it
    3 | …n act for each s: shop { pay 1 USD from outside then s.bank to s.till }
      |                                          ^^^^^^^
      | leave out the others, or `outside`
                                                                E0632
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD; bank: account of USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from s.bank to s.till }
```

"""###

private let pageE0633 = ###"""
# E0633: only a tie is untied

`untie` stands before something that is no tie.

Ties are untied, things are removed.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
rule r in act for each s: shop { untie s }
```

```text
example.strat:3:34: only a tie can be untied, and this is a shop
    3 | rule r in act for each s: shop { untie s }
      |                                  ^^^^^^^
      | untie a knows b
                                                                E0633
```

## Right

```strat
kind person, people
relation knows between person and person
person Dana; person Rosa
Dana knows Rosa
rule r in act for each k: knows { untie k }
```

"""###

private let pageE0634 = ###"""
# E0634: a formula is changed

A body gives a field that holds a formula.

A formula is given where its thing is declared, and stays.

## Refused

```strat-wrong
kind shop { size: number = 1; metric: formula of number }
shop A { metric = mean size of shops }
rule r in act for each s: shop { s.metric = 3 }
```

```text
example.strat:3:34: `metric` is a formula, and is given where its thing is
  declared
    3 | rule r in act for each s: shop { s.metric = 3 }
      |                                  ^^^^^^^^
                                                                E0634
```

## Right

```strat
kind shop { size: number = 1; metric: formula of number }
shop A { metric = mean size of shops }
rule r in act for each s: shop { s.size = 2 * s.metric }
```

"""###

private let pageE0635 = ###"""
# E0635: what follows from ties is changed

A body gives a value to what a relation calls the others.

Who is tied to whom is changed by making and ending ties.

## Refused

```strat-wrong
kind person, people
kind office
relation holds from person to office, one to one { called person.office }
person Dana; office Mayor
rule r in act for each p: person { p.office = Mayor }
```

```text
example.strat:5:36: `p.office` follows from ties of `holds`
    5 | rule r in act for each p: person { p.office = Mayor }
      |                                    ^^^^^^^^
      | make a tie: a holds b
                                                                E0635
```

## Right

```strat
kind person, people
kind office
relation holds from person to office, one to one { called person.office }
person Dana; office Mayor
rule r in act for each p: person at start { p holds Mayor }
```

"""###

private let pageE0636 = ###"""
# E0636: a payment from outside to outside

A payment has `outside` on both sides.

It would move nothing.

## Refused

```strat-wrong
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act { pay 1 USD from outside to outside }
```

```text
example.strat:3:21: a payment from outside to outside does nothing
    3 | rule r in act { pay 1 USD from outside to outside }
      |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | name an account on one side
                                                                E0636
```

## Right

```strat
unit USD
kind shop { till: account of USD = 5 USD }
rule r in act for each s: shop { pay 1 USD from outside to s.till }
```

"""###

private let pageE0637 = ###"""
# E0637: a tie is removed

`remove` stands before a tie.

Things are removed, ties are untied.

## Refused

```strat-wrong
kind person, people
relation knows between person and person
person Dana; person Rosa
rule r in act for each k: knows { remove k }
```

```text
example.strat:4:35: a tie is untied
    4 | rule r in act for each k: knows { remove k }
      |                                   ^^^^^^^^
      | untie k
                                                                E0637
```

## Right

```strat
kind person, people
relation knows between person and person
person Dana; person Rosa
rule r in act for each k: knows { untie k }
```

"""###

private let pageE0638 = ###"""
# E0638: only a thing is removed

`remove` stands before something that is no thing.

What a thing has cannot go by itself; the thing can, or the field can be given another value.

## Refused

```strat-wrong
kind shop { size: number = 1 }
rule r in act for each s: shop { remove s.size }
```

```text
example.strat:2:34: only a thing can be removed, and this is a number
    2 | rule r in act for each s: shop { remove s.size }
      |                                  ^^^^^^^^^^^^^
      | remove s
                                                                E0638
```

## Right

```strat
kind shop { size: number = 1 }
rule r in act for each s: shop { remove s }
```

"""###

private let pageE0640 = ###"""
# E0640: … reads something hidden

`needs`, `when`, `worth`, what a strategy gives a move, a cost or a text reads something hidden.

Nobody in the model can know it. What people do hangs on what they can see; what happens to them may hang on
the truth.

## Refused

```strat-wrong
kind person, people { talent: hidden share = 50%; energy: number = 3 }
person Dana
move rest() by p: person { needs p.talent > 20% else "no"; p.energy += 1 }
```

```text
example.strat:3:34: `needs` reads something hidden
    3 | …e rest() by p: person { needs p.talent > 20% else "no"; p.energy += 1 }
      |                                ^^^^^^^^^^^^^^
      | through `talent`: nobody can know it; use what can be seen
                                                                E0640
```

## Right

```strat
kind person, people { talent: hidden share = 50%; energy: number = 3 }
person Dana
move rest() by p: person { needs p.energy > 2 else "no"; p.energy += 1 }
```

"""###

private let pageE0641 = ###"""
# E0641: a trigger is a moment

A rule says `when` with a condition that holds for a while.

A trigger fires at a moment: when the condition becomes true.

## Refused

```strat-wrong
x: number = 3
rule r in act when x > 2 { x -= 1 }
```

```text
example.strat:2:20: a trigger is a moment: when does this begin to hold?
    2 | rule r in act when x > 2 { x -= 1 }
      |                    ^^^^^
      | write when x > 2 becomes true, or when chance(3% per quarter)
                                                                E0641
```

## Right

```strat
x: number = 3
rule r in act when x > 2 becomes true { x -= 1 }
```

"""###

private let pageE0642 = ###"""
# E0642: a length of time is needed, and this is …

Behind `every` or `for` stands no length of time.

A plain number could be steps, quarters or years.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 3
rule r in act every 3 { x -= 1 }
```

```text
example.strat:3:21: a length of time is needed, and this is a number
    3 | rule r in act every 3 { x -= 1 }
      |                     ^
      | such as 6 quarters
                                                                E0642
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
rule r in act every 3 quarters { x -= 1 }
```

"""###

private let pageE0643 = ###"""
# E0643: `within` goes with a number that `is` another

`within` stands behind an expectation that does not say which number it `is`.

A tolerance says how far two numbers may be apart. Behind `<`, `>`, `<=`, `>=` or `is not` it would change nothing.

## Right

```strat
x: number = 3
expect x is 3 within 1
```

"""###

private let pageE0644 = ###"""
# E0644: more than 1000 ways one after another

More than 1000 cases or ways stand one after another.

A table of values by key, or a curve, says the same in one line.

## Right

```strat
curve dropout through (0, 30%), (1, 4%)
```

"""###

private let pageE0645 = ###"""
# E0645: what is drawn does not become true

`when chance(…) becomes true`.

A chance is drawn anew in every step: it happens or it does not.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 3
rule r in act when chance(3% per quarter) becomes true { x -= 1 }
```

```text
example.strat:3:20: what is drawn does not become true, it happens or not
    3 | rule r in act when chance(3% per quarter) becomes true { x -= 1 }
      |                    ^^^^^^^^^^^^^^^^^^^^^^
      | write when chance(3% per quarter)
                                                                E0645
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
rule r in act when chance(3% per quarter) { x -= 1 }
```

"""###

private let pageE0646 = ###"""
# E0646: what is created is given a name

Behind `create` and its kind stands a name.

A line that creates is done again and again as time passes, so what it makes cannot have one name; such things are
called by their kind and a number: `shop 4`. Within the same body `let` gives the new one a name. What is there from
the start is declared without `create`, and has its name for good.

## Refused

```strat-wrong
kind shop { size: number = 1 }
create shop Polk { size = 3 }
```

```text
example.strat:2:13: what `create` makes has no name of its own
    2 | create shop Polk { size = 3 }
      |             ^^^^
      | leave it out, and to use it here: let x = create shop; or declare it:
      |   shop Polk { }
                                                                E0646
```

## Right

```strat
kind shop { size: number = 1 }
shop Polk { size = 3 }
rule opens in act {
  let fresh = create shop { size = 2 }
  fresh.size += 1
}
```

"""###

private let pageE0659 = ###"""
# E0659: `…` is a field of …: whose?

A rule gives a value to a field that each thing of a kind has, and names none of them.

A field belongs to a thing, so a rule says of which: for each of them, or of one by its name.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
rule grow in act { size += 1 }
```

```text
example.strat:3:20: `size` is a field of shops: whose?
    3 | rule grow in act { size += 1 }
      |                    ^^^^^^^^^
      | for each of them: for each s: shop { s.size … }
                                                                E0659
```

## Right

```strat
kind shop { size: number = 1 }
shop A
rule grow in act for each s: shop { s.size += 1 }
```

"""###

private let pageE0700 = ###"""
# E0700: something went wrong in strat itself

Something went wrong inside strat itself, not in the model.

The world is as it was before. Please send the lines that led here to those who look after strat.

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0701 = ###"""
# E0701: there is nothing here yet

A command needs a world, and nothing is declared yet.

Declare something first, or open a model from a file.

## Right

```strat
x: number = 3
step
```

"""###

private let pageE0702 = ###"""
# E0702: modules use one another in a ring

Modules bring one another in with `use`, in a ring.

There would be no order in which to read them. What both need goes into a third module.

## Refused

```strat-file a.strat
use b
x: number = 1
```

```strat-file b.strat
use a
y: number = 1
```

```strat-file c.strat
z: number = 1
```

```strat-wrong
use a
```

```text
b.strat:1:5: these modules use one another in a ring: a, b, a
    1 | use a
      |     ^
      | take one `use` out of the ring
                                                                E0702
```

## Right

```strat
use c
show z
```

"""###

private let pageE0703 = ###"""
# E0703: there is no module `…`

`use` names a module that is neither a file beside the text nor one of the library.

A module is a file NAME.strat beside the text, or one of the library (help modules).

## Refused

```strat-wrong
use contagoin
```

```text
example.strat:1:5: there is no module `contagoin`
    1 | use contagoin
      |     ^^^^^^^^^ the nearest is `contagion`
                                                                E0703
```

## Right

```strat
clock quarter from 2026-Q3
use contagion
```

"""###

private let pageE0704 = ###"""
# E0704: a form that is checked but cannot be run yet

The form is read and checked, and cannot be run in this version.

What cannot be worked out now can mostly be declared as a measure: then it is recorded from then on.

## Refused

```strat-wrong
clock round
unit USD
kind shop { till: account of USD = 5 USD }
shop A
show sum amount of payments where it.to is A.till over 1 round
```

```text
example.strat:5:6: payments are written down only in a model that asks for them:
  make this a measure
    5 | show sum amount of payments where it.to is A.till over 1 round
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                E0704
```

## Right

```strat
clock round
unit USD
kind shop { till: account of USD = 5 USD }
shop A
measure paid = sum amount of payments where it.to is A.till over 1 round
show paid
```

"""###

private let pageE0706 = ###"""
# E0706: this must be a whole number, 1 or more

A number of worlds, of steps to undo or of rounds must be a whole number, 1 or more.

There is no half world, and undoing nothing does nothing.

## Refused

```strat-wrong
x: number = 3
undo 0
```

```text
example.strat:2:6: this must be a whole number, 1 or more
    2 | undo 0
      |      ^
      | undo 2
                                                                E0706
```

## Right

```strat
x: number = 3
x = 4
undo 1
```

"""###

private let pageE0707 = ###"""
# E0707: a seed is a whole number, 0 or more

A seed is no whole number, or below zero.

The seed names the luck of a run; the same seed gives the same run.

## Refused

```strat-wrong
x: number = 3
seed 1.5
```

```text
example.strat:2:6: a seed is a whole number, 0 or more
    2 | seed 1.5
      |      ^^^
      | seed 7
                                                                E0707
```

## Right

```strat
x: number = 3
seed 7
```

"""###

private let pageE0708 = ###"""
# E0708: only the books can be checked, and the memory that the past takes

`check` is asked to check something else than the books.

Only of the books is it known what must come out: all that was paid is still somewhere.

## Refused

```strat-wrong
x: number = 3
check x
```

```text
example.strat:2:7: only the books can be checked, and the memory that the past
  takes
    2 | check x
      |       ^
      | check books
      | check memory
                                                                E0708
```

## Right

```strat
x: number = 3
check books
```

"""###

private let pageE0709 = ###"""
# E0709: a file is named by plain words in quotes

The name of a file is no plain text in quotes.

The name of a file is fixed, so that a script does the same whoever runs it.

## Refused

```strat-wrong
x: number = 3
save "session{x}.strat"
```

```text
example.strat:2:6: a file is named by plain words in quotes
    2 | save "session{x}.strat"
      |      ^^^^^^^^^^^^^^^^^^
      | save "session.strat"
                                                                E0709
```

## Right

```strat
x: number = 3
show x
```

"""###

private let pageE0710 = ###"""
# E0710: `…` could not be written: …

A file could not be written.

The disk may be full, the folder may not be there, or may not be yours to write in. What was in the file
before is still there.

## Refused

```strat-wrong
x: number = 3
save "no_such_folder/session.strat"
```

```text
example.strat:2:6: `no_such_folder/session.strat` could not be written: there is
  no such folder
    2 | save "no_such_folder/session.strat"
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                E0710
```

## Right

```strat
x: number = 3
show x
```

"""###

private let pageE0711 = ###"""
# E0711: a file cannot be read

A file that a command names cannot be read.

The name counts from the folder in which strat was started.

## Refused

```strat-wrong
open "no.strat"
```

```text
example.strat:1:6: there is no file `no.strat` to read
    1 | open "no.strat"
      |      ^^^^^^^^^^
      | files are named from the folder where strat was started: there is
      |   model.strat
                                                                E0711
```

## Right

```strat-file model.strat
x: number = 3
```

```strat
open "model.strat"
```

"""###

private let pageE0712 = ###"""
# E0712: there is nobody and nothing of that name

A command names somebody or something that is not there.

A speaker, or what a command is about, is a thing that was declared or made.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
as Dina
```

```text
example.strat:3:4: there is nobody and nothing called `Dina`
    3 | as Dina
      |    ^^^^ the nearest is `Dana`
                                                                E0712
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
as Dana
```

"""###

private let pageE0713 = ###"""
# E0713: this must be a number of steps or a length of time

Behind `step` stands something that is neither a number of steps nor a length of time.

A number says how many steps; a length of time says how long.

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
step 1 year
```

"""###

private let pageE0714 = ###"""
# E0714: `…` is not a length of time here

Behind the number of a `step` stands a unit that is no length of time.

How long a step may be said to be is measured in units of time: seconds to years, and what the clock counts
in.

## Refused

```strat-wrong
unit USD
clock quarter from 2026-Q3
x: USD = 3 USD
step 3 USD
```

```text
example.strat:4:8: `USD` is not a length of time here
    4 | step 3 USD
      |        ^^^
      | time goes in quarters here: 4 quarters
                                                                E0714
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
step 3 quarters
```

"""###

private let pageE0715 = ###"""
# E0715: this is not a whole number of steps: a step is …

The time to step is no whole number of steps.

Time passes in whole steps; the clock says how long one is.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 3
step 1 month
```

```text
example.strat:3:6: this is not a whole number of steps: a step is one quarter
    3 | step 1 month
      |      ^^^^^^^
      | step 1
                                                                E0715
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
step 3 months
```

"""###

private let pageE0716 = ###"""
# E0716: there is no shock called `…`

A command names a shock that is not declared.

A shock comes by itself when its time is there, or by hand, by its name.

## Refused

```strat-wrong
clock round
x: number = 3
shock storm { for 2 rounds; while on { x -= 1 } }
shock strom
```

```text
example.strat:4:7: there is no shock called `strom`
    4 | shock strom
      |       ^^^^^ the nearest is `storm`
                                                                E0716
```

## Right

```strat
clock round
x: number = 3
shock storm { for 2 rounds; while on { x -= 1 } }
shock storm
```

"""###

private let pageE0717 = ###"""
# E0717: a step that was not taken or is no longer kept

A question looks at a step that was not taken.

Only what was lived through can be looked at.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 3
expect x at 2028-Q1 is 3
```

```text
example.strat:3:8: there is no step 6 to look at: 0 were taken
    3 | expect x at 2028-Q1 is 3
      |        ^
                                                                E0717
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 3
step 6
expect x at 2028-Q1 is 3
```

"""###

private let pageE0718 = ###"""
# E0718: a look back at each of several things is possible in a rule or a measure only

A question looks back at each of several things at once, at the prompt.

Only measures and what rules look back at is kept. Declared as a measure, it is recorded from then on.

## Refused

```strat-wrong
clock round
kind shop { size: number = 1 }
2 shops {}
step 3
show mean (max size over 2 rounds) of shops
```

```text
example.strat:5:12: a look back at each of several things is possible in a rule
  or a measure only
    5 | show mean (max size over 2 rounds) of shops
      |            ^^^^^^^^^^^^^^^^^^^^^^
      | declare it: measure m = ..., and it is recorded from then on
                                                                E0718
```

## Right

```strat
clock round
kind shop { size: number = 1 }
2 shops {}
measure m = mean size of shops
step 3
show max m over 2 rounds
```

"""###

private let pageE0721 = ###"""
# E0721: a `let` lives inside a body; here a value gets its name with `parameter` or `define`

`let` stands at the prompt.

A `let` lives in its body only. What is to stay gets its name with `parameter`, `define` or as a field.

## Refused

```strat-wrong
let a, b = [1, 2]
```

```text
example.strat:1:1: a `let` lives inside a body; here a value gets its name with
  `parameter` or `define`
    1 | let a, b = [1, 2]
      | ^^^^^^^^^^^^^^^^^
      | define a = ...
                                                                E0721
```

## Right

```strat
parameter rate = 3
```

"""###

private let pageE0722 = ###"""
# E0722: this stands in a move, a shock, a strategy or a lesson, not by itself

A line stands alone that belongs into a move, a shock, a strategy or a lesson.

By itself nobody could say whom such a line is about.

## Refused

```strat-wrong
x: number = 3
needs x > 2 else "too small"
```

```text
example.strat:2:1: this stands in a move, a shock, a strategy or a lesson, not
  by itself
    2 | needs x > 2 else "too small"
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                E0722
```

## Right

```strat
x: number = 3
kind person, people
move less() by p: person { needs x > 2 else "too small"; x -= 1 }
```

"""###

private let pageE0723 = ###"""
# E0723: nobody speaks now, and a move is made by somebody

A move is typed without saying who makes it.

What a move costs and whether it may be made hangs on who makes it.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
rest(2)
```

```text
example.strat:4:1: nobody speaks now, and a move is made by somebody
    4 | rest(2)
      | ^^^^^^^
      | Dana: rest(2)
      | or say who speaks from now on: as Dana
                                                                E0723
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest(n: number) by p: person { p.energy += n }
as Dana
rest(2)
```

"""###

private let pageE0724 = ###"""
# E0724: tables can be shown as csv

Something is shown `as` a form that there is not.

A table can be shown on the screen, or as csv for other programs.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
show shops as excel
```

```text
example.strat:3:15: answers come as table, list, csv, json, jsonl or markdown
    3 | show shops as excel
      |               ^^^^^
      | show … as csv
      | output csv
                                                                E0724
```

## Right

```strat
kind shop { size: number = 1 }
shop A
show shops as csv
```

"""###

private let pageE0725 = ###"""
# E0725: only measures are recorded, and only what is recorded can be plotted

A plot is asked of something that is not recorded.

Measures are recorded at the start and after every step. Fields are not: declare a measure of them.

## Refused

```strat-wrong
x: number = 3
step 2
plot x + 1
```

```text
example.strat:3:6: only measures are recorded, and only what is recorded can be
  plotted
    3 | plot x + 1
      |      ^^^^^
      | measure m = x + 1
      | from then on: plot m
                                                                E0725
```

## Right

```strat
x: number = 3
measure level = x
step 2
plot level
```

"""###

private let pageE0726 = ###"""
# E0726: a run needs to know for how long

A run does not say for how long.

A world goes on for ever if nobody says when to stop.

## Refused

```strat-wrong
x: number = 3
measure m = x
run 10 worlds
```

```text
example.strat:3:1: a run needs to know for how long
    3 | run 10 worlds
      | ^^^^^^^^^^^^^
      | run 10 worlds over 8 steps
                                                                E0726
```

## Right

```strat
x: number = 3
measure m = x
run 10 worlds over 8 steps
```

"""###

private let pageE0727 = ###"""
# E0727: this must be a whole number, less than a billion

A run is asked for more than a billion worlds or steps, or its seed is no whole number.

So many would take years. Some hundred worlds already say how far apart things can come out.

## Refused

```strat-wrong
x: number = 3
measure m = x
run 9999999999999 worlds over 8 steps
```

```text
example.strat:3:5: a run has less than a billion of them
    3 | run 9999999999999 worlds over 8 steps
      |     ^^^^^^^^^^^^^
      | run 100 worlds over 8 steps
                                                                E0727
```

## Right

```strat
x: number = 3
measure m = x
run 10 worlds over 8 steps
```

"""###

private let pageE0728 = ###"""
# E0728: a file of expected values cannot be used

A file of wanted values cannot be used.

A file of data begins with the names of its columns; the one that is asked for must be among them.

## Refused

```csv wanted.csv
step,level
0,3
```

```strat-wrong
x: number = 3
measure level = x
step
expect level matches "wanted.csv" column "height"
```

```text
example.strat:4:42: `wanted.csv`: it has no column `height`; it has step, level
    4 | expect level matches "wanted.csv" column "height"
      |                                          ^^^^^^^^
                                                                E0728
```

## Right

```strat
x: number = 3
measure level = x
expect level matches "wanted.csv" column "level"
```

"""###

private let pageE0730 = ###"""
# E0730: there is no help on `…`

Help is asked for on a word that has none.

There is help on every word, on all that the model declares, and on every code of a message.

## Refused

```strat-wrong
help flubber
```

```text
example.strat:1:6: there is no help on `flubber`
    1 | help flubber
      |      ^^^^^^^
      | help shows what there is
                                                                E0730
```

## Right

```strat
help step
```

"""###

private let pageE0731 = ###"""
# E0731: timing is on or off

`timing` is neither on nor off.

With `timing on` each command says how long it took.

## Refused

```strat-wrong
x: number = 3
timing maybe
```

```text
example.strat:2:8: timing is on or off
    2 | timing maybe
      |        ^^^^^
      | timing on
                                                                E0731
```

## Right

```strat
x: number = 3
timing on
```

"""###

private let pageE0733 = ###"""
# E0733: `…` is declared already, and one name is one thing

A run is kept under a name that something else has.

A run is looked up by its name later, and one name is one thing.

## Refused

```strat-wrong
x: number = 3
measure m = x
run 3 worlds over 2 steps as m
```

```text
example.strat:3:30: `m` is declared already, and one name is one thing
    3 | run 3 worlds over 2 steps as m
      |                              ^
      | give the run another name: as m_runs
                                                                E0733
```

## Right

```strat
x: number = 3
measure m = x
run 3 worlds over 2 steps as mc
```

"""###

private let pageE0734 = ###"""
# E0734: a move is said so: who, a colon, and the move with its brackets

A move is typed without its colon or its brackets.

A move is said as in a play: who, a colon, and what.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest() by p: person { p.energy += 1 }
Dana rest
```

```text
example.strat:4:1: a move is said so: who, a colon, and the move with its
  brackets
    4 | Dana rest
      | ^^^^^^^^^
      | Dana: rest()
                                                                E0734
```

## Right

```strat
kind person, people { energy: number = 3 }
person Dana
move rest() by p: person { p.energy += 1 }
Dana: rest()
```

"""###

private let pageE0735 = ###"""
# E0735: nothing is called `…` yet; the message says how it gets a value

A name is given a value, and nothing is called so yet.

What is the same all the time is a parameter; what changes is a field of the world; what is worked out is a
definition.

## Refused

```strat-wrong
rate = 10%
```

```text
example.strat:1:1: nothing is called `rate` yet
    1 | rate = 10%
      | ^^^^^^^^^^
      | parameter rate = 10%
      | rate: share = 10%   (where it changes as time passes)
                                                                E0735
```

## Right

```strat
parameter rate = 10%
```

"""###

private let pageE0736 = ###"""
# E0736: what is there is given a value by `=` and no other word

What is there is given a value with a word before it: `set`, `let`, `var`.

`=` alone does it.

## Refused

```strat-wrong
x: number = 3
set x = 4
```

```text
example.strat:2:1: what is there is given a value by `=` and no other word
    2 | set x = 4
      | ^^^^^^^^^
      | x = 4
                                                                E0736
```

## Right

```strat
x: number = 3
x = 4
```

"""###

private let pageE0737 = ###"""
# E0737: a name is one word; the text to show stands behind it

A thing is given a name of several words.

The name is what lines say, so it is one word. What people read in tables stands behind it in quotes.

## Refused

```strat-wrong
kind person, people
person Dana Ruiz
```

```text
example.strat:2:1: a name is one word; the text to show stands behind it
    2 | person Dana Ruiz
      | ^^^^^^^^^^^^^^^^
      | person Dana_Ruiz "Dana Ruiz"
                                                                E0737
```

## Right

```strat
kind person, people
person Dana_Ruiz "Dana Ruiz"
```

"""###

private let pageE0738 = ###"""
# E0738: the values of a thing stand in curly brackets

The values of a thing stand in round brackets.

Round brackets keep a value together; curly ones hold the lines of a block.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A (size = 3)
```

```text
example.strat:2:1: the values of a thing stand in curly brackets
    2 | shop A (size = 3)
      | ^^^^^^^^^^^^^^^^^
      | shop A { size = 3 }
                                                                E0738
```

## Right

```strat
kind shop { size: number = 1 }
shop A { size = 3 }
```

"""###

private let pageE0739 = ###"""
# E0739: a line begins with a word that is none; the message has the line that was probably meant

A line begins with a word that is none, and that is near to one or known from another tool.

Each statement begins with a word of strat or with a name of the model.

## Refused

```strat-wrong
x: number = 3
shwo x
```

```text
example.strat:2:1: `shwo` is not a word of strat, and nothing here is called so
    2 | shwo x
      | ^^^^^^ the nearest is `show`
      | show x
                                                                E0739
```

## Right

```strat
x: number = 3
show x
```

"""###

private let pageE0740 = ###"""
# E0740: a command stands without brackets

A command stands with brackets.

A command is a sentence: verb, object, and then named options.

## Refused

```strat-wrong
x: number = 3
step(2)
```

```text
example.strat:2:1: `step` stands without brackets
    2 | step(2)
      | ^^^^^^^
      | step 2
                                                                E0740
```

## Right

```strat
x: number = 3
step 2
```

"""###

private let pageE0741 = ###"""
# E0741: to do something with each, say `each`

Something is to be done with each of several things, in the words of another language.

One word does it: `each`, a name, `in`, and a plural; what is to be done stands in a block.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
for each s in shops { s.size = 3 }
```

```text
example.strat:3:1: to do something with each, say `each`
    3 | for each s in shops { s.size = 3 }
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | each s in shops { s.size = 3 }
                                                                E0741
```

## Right

```strat
kind shop { size: number = 1 }
shop A
each s in shops { s.size = 3 }
```

"""###

private let pageE0742 = ###"""
# E0742: a plot draws numbers, and `…` is …

A plot is asked of a measure that is no number.

A plot needs a height for each step.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
measure largest = best of shops by size
step 2
plot largest
```

```text
example.strat:5:6: a plot draws numbers, and `largest` is a shop
    5 | plot largest
      |      ^^^^^^^
      | show largest
                                                                E0742
```

## Right

```strat
kind shop { size: number = 1 }
shop A
measure largest = max size of shops
step 2
plot largest
```

"""###

private let pageE0743 = ###"""
# E0743: more steps than one command takes

A command is to take more steps than anybody can wait for.

Each step takes time, and this many would never end.

## Refused

```strat-wrong
x: number = 3
step 99999999999
```

```text
example.strat:2:6: this is more than the 100,000,000 steps of one command
    2 | step 99999999999
      |      ^^^^^^^^^^^
      | step 1000
                                                                E0743
```

## Right

```strat
x: number = 3
step 100
```

"""###

private let pageE0744 = ###"""
# E0744: declared anew, it does not fit what stands already

At the prompt a declaration takes the place of an earlier one, and what stands already uses something that the
new one does not have.

The message counts those places and shows the first two.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A { size = 2 }
measure m = mean size of shops
# then, at the prompt:
kind shop { width: number = 1 }
```

```text
line:1:1: declared anew like this, `shop` does not fit 2 places that stand
  already
    1 | kind shop { width: number = 1 }
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
earlier:2:10
    2 | shop A { size = 2 }
      |          ~~~~ a shop has no `size`
earlier:3:18
    3 | measure m = mean size of shops
      |                  ~~~~ nothing here is called `size`
      | keep in it what they use, or declare anew first what uses it
                                                                E0744
```

## Right

```strat
kind shop { size: number = 1; width: number = 1 }
shop A { size = 2 }
measure m = mean size of shops
```

"""###

private let pageE0745 = ###"""
# E0745: there is no part of a world

A run is asked for a number of worlds that is not whole.

A world is lived through as a whole. More worlds say more about chance.

## Refused

```strat-wrong
x: number = 3
measure m = x
run 1.5 worlds over 8 steps
```

```text
example.strat:3:5: there is no part of a world: 1.5 is not a whole number
    3 | run 1.5 worlds over 8 steps
      |     ^^^
      | run 2 worlds over 8 steps
                                                                E0745
```

## Right

```strat
x: number = 3
measure m = x
run 2 worlds over 8 steps
```

"""###

private let pageE0746 = ###"""
# E0746: a line in the words of speech

The line says in the words of every day what strat has a line for.

Statements have one order of words each, so that a model can be checked before it runs. What the names of the line
stand for shows which statement was meant.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A
set the size of A to 3
```

```text
example.strat:3:1: said in other words, this can be done
    3 | set the size of A to 3
      | ^^^^^^^^^^^^^^^^^^^^^^
      | A.size = 3
                                                                E0746
```

## Right

```strat
kind shop { size: number = 1 }
shop A
A.size = 3
```

"""###

private let pageE0747 = ###"""
# E0747: going back to before the start

`back` was told to go further back than there are steps.

The road begins where the world was made; nothing is kept from before it.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
back 3
```

```text
example.strat:5:1: the start is only 2 back
    5 | back 3
      | ^^^^^^
      | back 2
                                                                E0747
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
back 2
```

"""###

private let pageE0748 = ###"""
# E0748: nothing lies ahead

`forward` was said at the end of the road.

What lies ahead is what was there before going back. At the end of the road only `step` goes on.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
forward
```

```text
example.strat:5:1: nothing lies ahead: this is the end of the road
    5 | forward
      | ^^^^^^^
      | step
                                                                E0748
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
back
forward
```

"""###

private let pageE0749 = ###"""
# E0749: a moment at which no step begins

A moment was named that lies between two steps, or before the start.

The world is kept as it was at each step, and not between them.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
back to 2026-11
```

```text
example.strat:5:9: no step begins then: a step is one quarter
    5 | back to 2026-11
      |         ^^^^^^^
      | this model begins at 2026-Q3, and is at 2027-Q1
                                                                E0749
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
back to 2026-Q4
```

"""###

private let pageE0750 = ###"""
# E0750: a branch from a moment that was not reached

`branch … from` was given a moment that lies behind the end of the road.

A branch leaves a road at a moment that was on it.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
branch other from 2030-Q1
```

```text
example.strat:5:19: main has not come to that
    5 | branch other from 2030-Q1
      |                   ^^^^^^^
      | it goes from 2026-Q3 to 2027-Q1
                                                                E0750
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step 2
branch other from 2026-Q4
```

"""###

private let pageE0751 = ###"""
# E0751: dropping the branch that one is on

`drop` was given the branch that the session is on.

There must be a road to stand on; go to another first.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch other
drop other
```

```text
example.strat:6:6: you are on other, and cannot drop it from there
    6 | drop other
      |      ^^^^^
      | go to another first: switch main
                                                                E0751
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch other
switch main
drop other
```

"""###

private let pageE0752 = ###"""
# E0752: a branch of that name is there already

A branch was to get the name of another.

Each road has a name of its own, so that `switch` and `compare` know which is meant.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch main
```

```text
example.strat:5:8: there is a branch `main` already
    5 | branch main
      |        ^^^^
      | branch main_2
      | or go on on it: switch main
                                                                E0752
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch other
```

"""###

private let pageE0753 = ###"""
# E0753: no branch has this name

A branch was named that is not there.

`branches` shows those there are.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch patience
switch patient
```

```text
example.strat:6:8: there is no branch `patient`
    6 | switch patient
      |        ^^^^^^^ the nearest is `patience`
                                                                E0753
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch patience
switch main
switch patience
```

"""###

private let pageE0754 = ###"""
# E0754: one branch compared with itself

`compare` was given one branch, perhaps twice.

It sets roads side by side, so it takes two or more.

## Refused

```strat-wrong
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
step
branch other
compare main, main
```

```text
example.strat:6:1: two branches are compared, or more
    6 | compare main, main
      | ^^^^^^^^^^^^^^^^^^
      | compare other, main
                                                                E0754
```

## Right

```strat
clock quarter from 2026-Q3
x: number = 1
rule grow in act { x += 1 }
measure height = x
step
branch other
x = 9
compare main, other
```

"""###

private let pageE0755 = ###"""
# E0755: why since a moment that has not come

`why … since` was given a moment that lies ahead, or before the start.

Why is asked of steps that were taken on this road.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step 2
why A.size since 2030-Q1
```

```text
example.strat:6:18: the steps from there on have not been taken
    6 | why A.size since 2030-Q1
      |                  ^^^^^^^
      | this road goes from 2026-Q3 to 2027-Q1
                                                                E0755
```

## Right

```strat
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step 2
why A.size since 2026-Q3
```

"""###

private let pageE0756 = ###"""
# E0756: why of something that is not one value

`why` was asked of a thing or of several.

What moved is told of one value: a field of a thing, a measure, or something made of many.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step
why A
```

```text
example.strat:6:5: why asks after one value
    6 | why A
      |     ^
      | of a thing, one of its fields: why A.size
                                                                E0756
```

## Right

```strat
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step
why A.size
why mean size of shops
```

"""###

private let pageE0757 = ###"""
# E0757: what if without anything that is tried

In the block of `what if` stands a command that does nothing to the world and declares nothing.

It is tried on a twin, which is thrown away; what reaches beyond it (a file, another moment, the seed) has no place
there.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
measure total = sum size of shops
what if { step 2 } over 4 quarters
```

```text
example.strat:6:11: behind `what if` something is done or declared, and this
  does neither
    6 | what if { step 2 } over 4 quarters
      |           ^^^^^^
      | what if { shock recession } over 8 quarters
      | what if { parameter pull = 5% } over 8 quarters
                                                                E0757
```

## Right

```strat
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
measure total = sum size of shops
what if { A.size = 9 } over 4 quarters
```

"""###

private let pageE0758 = ###"""
# E0758: why of a value that looks back

`why` was asked of a value that looks back at earlier steps, and that the model does not record.

What was earlier is known of measures only. Declared as one, it is recorded from then on.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
measure total = sum size of shops
step 3
why A.size 2 quarters ago
```

```text
example.strat:7:5: why cannot look back by itself: what was earlier is not taken
  down
    7 | why A.size 2 quarters ago
      |     ^^^^^^^^^^^^^^^^^^^^^
      | declare it, and it is from then on: measure m = A.size 2 quarters ago
      | then: why m
      | of a time that goes back from now: why m since 4 quarters ago
                                                                E0758
```

## Right

```strat
clock quarter from 2026-Q3
kind shop { size: number = 3 }
shop A
rule grow in act for each s: shop { s.size += 1 }
measure total = sum size of shops
measure before = A.size 2 quarters ago
step 3
why before
```

"""###

private let pageE0759 = ###"""
# E0759: there is no strategy called …

A command names a strategy that is not declared.

A strategy is declared with the one that it is for: `strategy calm for Dana { … }`.

## Refused

```strat-wrong
kind person, people { talks: number = 0 }
kind school
person Dana; school Hill
move talk() by p: person { p.talks += 1 }
strategy talker for Dana { otherwise: talk() }
follow talkers for Dana
```

```text
example.strat:6:8: there is no strategy called `talkers`
    6 | follow talkers for Dana
      |        ^^^^^^^ the nearest is `talker`
                                                                E0759
```

## Right

```strat
kind person, people { talks: number = 0 }
kind school
person Dana; school Hill
move talk() by p: person { p.talks += 1 }
strategy talker for Dana { otherwise: talk() }
follow talker for Dana
```

"""###

private let pageE0760 = ###"""
# E0760: nothing was typed here yet

`history` and `rerun` need something that was typed at a prompt.

A script has no history: what it says stands in the file.

## Refused

```strat-wrong
x: number = 1
history
```

```text
example.strat:2:1: nothing was typed here yet: history keeps what is typed at
  the prompt
    2 | history
      | ^^^^^^^
      | journal shows what was taken in
                                                                E0760
```

## Right

```strat
x: number = 1
journal
```

"""###

private let pageE0761 = ###"""
# E0761: no statement has this number, or the second number comes before the first

`rerun` takes numbers that `history` shows, the smaller first.

What was typed is numbered from 1, in the order in which it was typed.

## Refused

```strat-wrong
x: number = 1
rerun 3
```

```text
example.strat:2:7: no statement has the number 3: the last is 0
    2 | rerun 3
      |       ^
      | history shows the numbers
                                                                E0761
```

## Right

```strat
x: number = 1
x = 3
```

"""###

private let pageE0762 = ###"""
# E0762: a statement that is to be done again is itself a rerun

`rerun` was asked to do another `rerun` again.

That would go round and round; the statements that it did have numbers of their own.

## Right

```strat
x: number = 1
x = 3
```

"""###

private let pageE0774 = ###"""
# E0774: a shock at a moment that is behind

A shock is called for a moment that has gone by.

What has been stands. To let it come all the same, go back to before it, and the road parts there.

## Refused

```strat-wrong
clock quarter from 2026-Q3
trust: share = 60%
shock scandal { at first { trust -= 20% } }
step 4
shock scandal at 2027-Q1
```

```text
example.strat:5:18: that moment is behind: now it is 2027-Q3
    5 | shock scandal at 2027-Q1
      |                  ^^^^^^^
      | shock scandal
      | to let it come there all the same, go back first: back to 2027-Q1
                                                                E0774
```

## Right

```strat
clock quarter from 2026-Q3
trust: share = 60%
shock scandal { at first { trust -= 20% } }
step 4
shock scandal at 2028-Q1
```

"""###

private let pageE0775 = ###"""
# E0775: `…` cannot be left out

Behind `without` stands something that the course of things cannot do without.

What can be left out is a thing, a rule, a move, a shock or a strategy: the time is gone through again without it.

## Refused

```strat-wrong
x: number = 1
rule grow in act { x += 1 }
measure size = x
step 2
why size without size
```

```text
example.strat:5:18: `size` cannot be left out
    5 | why size without size
      |                  ^^^^
      | what can be: a thing, a rule, a move, a shock, a strategy
                                                                E0775
```

## Right

```strat
x: number = 1
rule grow in act { x += 1 }
measure size = x
step 2
why size without grow
```

"""###

private let pageE0776 = ###"""
# E0776: nothing was done yet that could be taken again

`rerun` was said at the start.

Alone it takes the road so far once more from the start, under the declarations that hold now. With a number behind it,
it does again what was typed: `rerun 12`.

## Refused

```strat-wrong
x: number = 1
rule grow in act { x += 1 }
rerun
```

```text
example.strat:3:1: nothing was done yet that could be taken again
    3 | rerun
      | ^^^^^
      | step
                                                                E0776
```

## Right

```strat
x: number = 1
rule grow in act { x += 1 }
step 2
rule grow in act { x += 2 }
rerun
```

"""###

private let pageE0777 = ###"""
# E0777: a module instead of itself

`use A instead of A` names one module twice.

What gives way and what takes its place are two modules of one slot. A module is brought in by its name alone.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight instead of by_sight
```

```text
example.strat:3:1: `by_sight` cannot be used instead of itself
    3 | use by_sight instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | use by_sight
                                                                E0777
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_sight
```

"""###

private let pageE0778 = ###"""
# E0778: one module gives way to two

Two lines put different modules in the place of the same one.

Wherever a text says `use B`, one module comes in. Which of the two would be left to the order of the lines.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-file by_word.strat
# Slot: spreading
define push(s: shop) = 30%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
use by_talk instead of by_sight
use by_word instead of by_sight
```

```text
example.strat:5:1: `by_sight` gives way to `by_talk` already, and only to one
  module
    4 | use by_talk instead of by_sight
      | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ said here
    5 | use by_word instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | keep one of the two lines: use by_talk instead of by_sight
                                                                E0778
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_talk instead of by_sight
use by_sight
measure pushed = push(A)
```

"""###

private let pageE0779 = ###"""
# E0779: two modules, each instead of the other

Two lines put each of two modules in the place of the other.

There would be no end to it. At the prompt, the second line by itself takes the first one back.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
use by_talk instead of by_sight
use by_sight instead of by_talk
```

```text
example.strat:5:1: `by_sight` and `by_talk` are each to be used instead of the
  other
    4 | use by_talk instead of by_sight
      | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ said here
    5 | use by_sight instead of by_talk
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | keep one of the two lines: use by_talk instead of by_sight
                                                                E0779
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_talk instead of by_sight
use by_sight
measure pushed = push(A)
```

"""###

private let pageE0780 = ###"""
# E0780: a module that gives way and takes a place

A module is to take the place of another, and gives way to a third.

Only modules that texts name can give way, so that each line can be understood without the others.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-file by_word.strat
# Slot: spreading
define push(s: shop) = 30%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
use by_talk instead of by_sight
use by_word instead of by_talk
```

```text
example.strat:5:1: `by_talk` is to be used instead of `by_sight`, and gives way
  to `by_word` itself
    4 | use by_talk instead of by_sight
      | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ said here
    5 | use by_word instead of by_talk
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | in one line: use by_word instead of by_sight
                                                                E0780
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_sight
use by_word instead of by_sight
```

"""###

private let pageE0781 = ###"""
# E0781: a module that nothing uses gives way

`use A instead of B` stands in a model in which nothing uses B.

The line would do nothing, and it may be misspelt. Neither the text nor any module that it brings in says `use B`.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_talk instead of by_sight
```

```text
example.strat:3:1: nothing in this model uses `by_sight`, so nothing can take
  its place
    3 | use by_talk instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | use by_talk
                                                                E0781
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_talk instead of by_sight
use by_sight
measure pushed = push(A)
```

"""###

private let pageE0782 = ###"""
# E0782: a module that uses the one whose place it takes

In `use A instead of B`, A uses B itself, perhaps by another module.

If A stood wherever B is named, it would stand on itself.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-file by_both.strat
use by_sight
define double_push(s: shop) = 2 * push(s)
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
use by_both instead of by_sight
```

```text
example.strat:4:1: `by_both` uses `by_sight` itself, and cannot take its place
    4 | use by_both instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | bring in both: use by_both
                                                                E0782
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_both
```

"""###

private let pageE0783 = ###"""
# E0783: a module lacks what is used of the one whose place it takes

In `use A instead of B`, others use a name that B declares and A does not.

Modules of one slot are rivals if they declare the same names. What is wanted is the name in the message; who wants it stands below.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define talk(s: shop) = 20%
```

```strat-file by_word.strat
# Slot: spreading
define push(s: shop) = 30%
```

```strat-file town.strat
use by_sight
measure mean_push = mean push(it) of shops
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use town
use by_talk instead of by_sight
```

```text
example.strat:4:1: `by_talk` cannot take the place of `by_sight`: it does not
  declare `push`, which `town` uses
    4 | use by_talk instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
town.strat:2:26
    2 | measure mean_push = mean push(it) of shops
      |                          ~~~~ used here
      | declare it in by_talk.strat, or stay with the other: use by_sight
                                                                E0783
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use town
use by_word instead of by_sight
```

"""###

private let pageE0784 = ###"""
# E0784: a module that puts another in the place of one

A module says `use A instead of B`.

It holds for the whole model, also for what other modules use. So the model says it, where whoever reads the model finds it.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-file town.strat
use by_sight
use by_talk instead of by_sight
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use town
```

```text
town.strat:2:1: which module is used instead of another is said by the model,
  and by none of its modules
    2 | use by_talk instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | into the model's own text: use by_talk instead of by_sight
                                                                E0784
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_talk instead of by_sight
use by_sight
measure pushed = push(A)
```

"""###

private let pageE0785 = ###"""
# E0785: a module declares otherwise what is used of the one whose place it takes

In `use A instead of B`, A declares a name of B that others use, and as something else.

Modules of one slot are rivals if what they declare can be used in the same way: the same sort, the same unit, as many values to be given.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop, day: number) = 20%
```

```strat-file by_word.strat
# Slot: spreading
define push(s: shop) = 30%
```

```strat-file town.strat
use by_sight
measure mean_push = mean push(it) of shops
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use town
use by_talk instead of by_sight
```

```text
example.strat:4:1: `by_talk` cannot take the place of `by_sight`: it declares
  `push` otherwise than `town` uses it
    4 | use by_talk instead of by_sight
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
town.strat:2:26
    2 | measure mean_push = mean push(it) of shops
      |                          ~~~~~~~~ this takes 2 in brackets, not 1
      | declare it in by_talk.strat, or stay with the other: use by_sight
                                                                E0785
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use town
use by_word instead of by_sight
```

"""###

private let pageE0786 = ###"""
# E0786: there is no slot `…`

`compare theories` names a slot that no module says it fills.

A module says so in its opening remarks, in a line such as `# Slot: spreading`. `list theories` shows all slots.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
measure pushed = push(A)
compare theories speading on pushed over 2 rounds
```

```text
example.strat:5:18: there is no slot `speading`
    5 | compare theories speading on pushed over 2 rounds
      |                  ^^^^^^^^ the nearest is `spreading`
                                                                E0786
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_sight
measure pushed = push(A)
compare theories spreading on pushed over 2 rounds
```

"""###

private let pageE0787 = ###"""
# E0787: a slot that the model does not use

`compare theories` names a slot, and no module of it is used.

Rivals are compared with the module that is used. Without one there is nothing whose place they could take.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-file by_talk.strat
# Slot: spreading
define push(s: shop) = 20%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
measure size_of_A = A.size
compare theories spreading on size_of_A over 2 rounds
```

```text
example.strat:4:18: this model uses no module of the slot `spreading`
    4 | compare theories spreading on size_of_A over 2 rounds
      |                  ^^^^^^^^^
      | use by_sight
                                                                E0787
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_sight
measure pushed = push(A)
compare theories spreading on pushed over 2 rounds
```

"""###

private let pageE0788 = ###"""
# E0788: no module has a rival

`compare theories` finds no other module of the same slot.

A rival lies beside the model, or in the library, and says the same slot in its opening remarks.

## Refused

```strat-file by_sight.strat
# Slot: spreading
define push(s: shop) = 10%
```

```strat-wrong
kind shop { size: number = 1 }
shop A
use by_sight
measure pushed = push(A)
compare theories on pushed over 2 rounds
```

```text
example.strat:5:1: no module that this model uses has a rival
    5 | compare theories on pushed over 2 rounds
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | a rival says so in its opening remarks, with the line: # Slot: spreading
                                                                E0788
```

## Right

```strat
kind shop { size: number = 1 }
shop A
use by_sight
measure pushed = push(A)
show pushed
```

"""###

private let pageE0790 = ###"""
# E0790: a transcript needs the name of a file

`transcript on` writes what is typed and answered into a file, and was not told which.

There is no file that it could choose by itself without writing over something.

## Refused

```strat-wrong
transcript on
```

```text
example.strat:1:12: a transcript needs the name of a file in quotes
    1 | transcript on
      |            ^^
      | transcript on "session.strat"
                                                                E0790
```

## Right

```strat
transcript on "session.strat"
1 + 1
transcript off
```

"""###

private let pageE0791 = ###"""
# E0791: there is no editor here

`edit` opens a declaration in the editor that EDITOR names, at the prompt.

A script, a pipe and a test have nobody who could edit.

## Refused

```strat-wrong
kind shop
edit shop
```

```text
example.strat:2:1: there is no editor here: `edit` is for the prompt
    2 | edit shop
      | ^^^^^^^^^
      | save "model.strat"
                                                                E0791
```

## Right

```strat
kind shop { size: number = 40 }
```

"""###

private let pageE0792 = ###"""
# E0792: nothing of that name is declared that could be edited

`edit` was given a name that no line of this session declares.

Only what was declared here can be edited; the library is read and extended.

## Right

```strat
kind shop { size: number = 40 }
list
```

"""###

private let pageE0793 = ###"""
# E0793: these are several tables, and one form holds one

`plot` of a measure over time and of values side by side draws a picture each, and CSV, JSON and the like hold one table.

A program that reads the answer expects one table with one line of names.

## Refused

```strat-wrong
kind shop { size: number = 40 }
3 shops {}
measure n = count of shops
step 2
plot n, size of shops as csv
```

```text
example.strat:5:1: these are several tables, and csv holds one
    5 | plot n, size of shops as csv
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | plot size of shops as csv
                                                                E0793
```

## Right

```strat
kind shop { size: number = 40 }
3 shops {}
measure n = count of shops
step 2
plot n as csv
plot size of shops as csv
```

"""###

private let pageE0794 = ###"""
# E0794: a theme is dark, light or plain

`theme` chooses the colours of tables and plots: for a dark screen, for a light one, or none.

There are no other themes; colours come from the sixteen of the terminal itself.

## Refused

```strat-wrong
theme purple
```

```text
example.strat:1:7: a theme is dark, light or plain
    1 | theme purple
      |       ^^^^^^
      | theme light
                                                                E0794
```

## Right

```strat
theme light
```

"""###

private let pageE0795 = ###"""
# E0795: … is there already, and saving takes its place

`save` was given the name of a file that is there and that this session did not write.

What stands in it would be gone, with all remarks. Saying the same line once more replaces it; in a script it is
replaced at once.

## Right

```strat
kind shop
save "shops.strat"
```

"""###

private let pageE0796 = ###"""
# E0796: nobody speaks now, and a question is asked by somebody

`diagnose` is typed without saying who asks.

What there is to answer hangs on who asks.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
diagnose
```

```text
example.strat:6:1: nobody speaks now, and a question is asked by somebody
    6 | diagnose
      | ^^^^^^^^
      | diagnose Rosa
      | or say who speaks from now on: as Rosa
                                                                E0796
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
diagnose Rosa
```

"""###

private let pageE0797 = ###"""
# E0797: nothing that is asked is called …

`diagnose` names no question and no group of questions.

The message names all that there are. A thing's name asks for that thing.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
as Rosa
diagnose tyme
```

```text
example.strat:7:10: nothing that is asked is called `tyme`
    7 | diagnose tyme
      |          ^^^^ the nearest is `time`
      | what is asked: capacity, time
                                                                E0797
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
as Rosa
diagnose time
```

"""###

private let pageE0798 = ###"""
# E0798: this model asks no questions that … could answer

No question is asked by a thing of this kind.

Questions are declared in a model or in a module that it uses.

## Refused

```strat-wrong
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
diagnose Rosa
```

```text
example.strat:5:1: this model asks no questions that Rosa could answer
    5 | diagnose Rosa
      | ^^^^^^^^^^^^^
      | use questions_of_capacity
      | use questions_of_spread
      | use questions_of_support
      | or ask one of your own: question NAME "…?" in GROUP by me: KIND = VALUE
      |   { note "…" }
                                                                E0798
```

## Right

```strat
clock quarter from 2026-Q3
kind person, people { hours: number = 20; holds: yes/no = yes }
person Rosa
move rest(n: number) by p: person { p.hours += n }
question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
diagnose Rosa
```

"""###

private let pageE0801 = ###"""
# E0801: a move, or a line by hand, is not possible now

A move cannot be made now, or a line by hand cannot be done.

The message has the reason that the move itself gives. Nothing was changed.

## Refused

```strat-wrong
kind person, people { energy: number = 3 }
person Dana
move rest() by p: person { needs p.energy > 5 else "{p} is too tired"; p.energy += 1 }
Dana: rest()
```

```text
example.strat:3:34: Dana is too tired
    3 | …p: person { needs p.energy > 5 else "{p} is too tired"; p.energy += 1 }
      |                    ^^^^^^^^^^^^
                                                                E0801
```

## Right

```strat
kind person, people { energy: number = 6 }
person Dana
move rest() by p: person { needs p.energy > 5 else "{p} is too tired"; p.energy += 1 }
Dana: rest()
```

"""###

private let pageE0810 = ###"""
# E0810: a division by zero

While the model ran, something was divided by zero.

The message names the rule, the thing and the step.

## Refused

```strat-wrong
x: number = 1
y: number = 1
rule down in act { x -= 1 }
rule divide in sense { y = 6 / x }
step
```

```text
example.strat:4:28: a division by zero in `divide`, at step 1 (round 0)
    4 | rule divide in sense { y = 6 / x }
      |                            ^^^^^
      | give the case of zero a value of its own: if x is 0 then 0 else y / x
      | Nothing was changed: the world is as it was before.
                                                                E0810
```

## Right

```strat
x: number = 1
y: number = 1
rule down in act { x -= 1 }
rule divide in sense { y = if x is 0 then 0 else 6 / x }
step
```

"""###

private let pageE0811 = ###"""
# E0811: a number grew beyond all bounds

A number grew beyond what can be worked with.

Mostly something feeds itself without end. Bounds on the field stop it.

## Refused

```strat-wrong
x: number = 10
rule grow in act { x = x * x }
step 12
```

```text
example.strat:2:20: a number grew beyond all bounds in `grow`, at step 9 (round
  8)
    2 | rule grow in act { x = x * x }
      |                    ^^^^^^^^^
      | give the field bounds: x: number from 0 to 100
      | Nothing was changed: the world is as it was before.
                                                                E0811
```

## Right

```strat
x: number from 0 to 1000 = 10
rule grow in act { x += x }
step 5
```

"""###

private let pageE0812 = ###"""
# E0812: a root, logarithm, chance or distribution of an impossible value

A root, a logarithm or a distribution is asked of a value for which there is none.

There is no root of -1 and no logarithm of 0 among the numbers that strat knows.

## Refused

```strat-wrong
x: number = -1
show log(x)
```

```text
example.strat:2:6: there is no such value for -1
    2 | show log(x)
      |      ^^^^^^
      | ask first whether there is one: if x > 0 then log(x) else 0
      | Nothing was changed: the world is as it was before.
                                                                E0812
```

## Right

```strat
x: number = 3
show log(x)
```

"""###

private let pageE0813 = ###"""
# E0813: … was set to …, and may be …

A field is given a value outside its bounds.

`+=` stops at the bound; `=` must fit.

## Refused

```strat-wrong
trust: share = 50%
rule r in act { trust = trust + 60% }
step
```

```text
example.strat:2:17: `trust` was set to 110%, and may be 0% to 100% in `r`, at
  step 1 (round 0)
    2 | rule r in act { trust = trust + 60% }
      |                 ^^^^^^^^^^^^^^^^^^^
      | to stop at the bound, add with += or use clamp(x, low, high)
      | Nothing was changed: the world is as it was before.
                                                                E0813
```

## Right

```strat
trust: share = 50%
rule r in act { trust += 60% }
step
```

"""###

private let pageE0814 = ###"""
# E0814: there is none here where one is needed

A reference is none where a thing is needed.

Something that may be none was used where somebody is needed.

## Right

```strat
kind person, people { boss: person or none = none; size: number = 1 }
person Dana
show (if Dana.boss is not none then Dana.boss.size else 0)
```

"""###

private let pageE0815 = ###"""
# E0815: there is nothing to choose from or to average

`mean`, `min`, `max` or `pick` has nothing to work on.

The mean of nobody is no number. `else` says what holds then.

## Refused

```strat-wrong
kind shop { size: number = 1 }
show mean size of shops
```

```text
example.strat:2:6: there is nothing to choose from or to average
    2 | show mean size of shops
      |      ^^^^^^^^^^^^^^^^^^
      | say what holds then: mean x of y else 0
      | Nothing was changed: the world is as it was before.
                                                                E0815
```

## Right

```strat
kind shop { size: number = 1 }
show mean size of shops else 0
```

"""###

private let pageE0816 = ###"""
# E0816: none of the cases holds

In a value by cases none of the cases holds.

A value by cases takes the first case that holds. `otherwise` takes all that is left.

## Refused

```strat-wrong
x: number = 3
define form = { when x > 5: 1 }
show form
```

```text
example.strat:2:15: none of the cases holds
    2 | define form = { when x > 5: 1 }
      |               ^^^^^^^^^^^^^^^^^
      | add a last line: otherwise: ...
      | Nothing was changed: the world is as it was before.
                                                                E0816
```

## Right

```strat
x: number = 3
define form = { when x > 5: 1
  otherwise: 0 }
show form
```

"""###

private let pageE0817 = ###"""
# E0817: a payment below zero (…)

While the model ran, a payment came out below zero.

A negative payment would move money the wrong way round without saying so.

## Refused

```strat-wrong
unit USD
d: USD = -3 USD
kind shop { till: account of USD = 5 USD }
shop A
rule p in account for each s: shop { pay d from s.till to outside }
step
```

```text
example.strat:5:38: a payment below zero (-3) in `p`, for A, at step 1 (round 0)
    5 | rule p in account for each s: shop { pay d from s.till to outside }
      |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | pay the other way round, or pay max(x, 0)
      | Nothing was changed: the world is as it was before.
                                                                E0817
```

## Right

```strat
unit USD
d: USD = -3 USD
kind shop { till: account of USD = 5 USD }
shop A
rule p in account for each s: shop { pay max(d, 0 USD) from s.till to outside }
step
```

"""###

private let pageE0818 = ###"""
# E0818: … is given two values at once, … and …

Two rules of one phase give the same field different values.

The order of rules never matters, so neither can win. The message shows both.

## Refused

```strat-wrong
x: number = 3
rule one in act { x = 4 }
rule two in act { x = 5 }
step
```

```text
example.strat:3:19: `x` is given two values at once, 4 and 5 in `two`, at step 1
  (round 0)
    2 | rule one in act { x = 4 }
      |                   ~~~~~ and here, in one
    3 | rule two in act { x = 5 }
      |                   ^^^^^
      | let one rule decide, or add with += instead
      | Nothing was changed: the world is as it was before.
                                                                E0818
```

## Right

```strat
x: number = 3
rule one in act { x += 1 }
rule two in act { x += 2 }
step
```

"""###

private let pageE0819 = ###"""
# E0819: … is given a value and added to at once

In one phase a field is given a value by one rule and added to by another.

Whether the added part comes before or after the new value nobody can say.

## Refused

```strat-wrong
x: number = 3
rule one in act { x = 4 }
rule two in act { x += 5 }
step
```

```text
example.strat:3:19: `x` is given a value and added to at once in `two`, at step
  1 (round 0)
    2 | rule one in act { x = 4 }
      |                   ~~~~~ and here, in one
    3 | rule two in act { x += 5 }
      |                   ^^^^^^
      | use += in both places, or = in one
      | Nothing was changed: the world is as it was before.
                                                                E0819
```

## Right

```strat
x: number = 3
rule one in act { x = 4 }
rule two in sense { x += 5 }
step
```

"""###

private let pageE0820 = ###"""
# E0820: the books do not balance

After a step the accounts do not add up to what they were.

That cannot come of a model, only of a fault in strat itself.

## Right

```strat
kind shop { size: number = 1 }
```

"""###

private let pageE0821 = ###"""
# E0821: what must always hold does not hold

What a kind declares with `always` does not hold after a step.

`always` is a promise of the model about itself; a step after which it is broken is not taken.

## Refused

```strat-wrong
kind shop { size: number = 1; always size <= 2 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step 3
```

```text
example.strat:1:31: what must always hold does not hold, for A, at step 2 (round
  1)
    1 | kind shop { size: number = 1; always size <= 2 }
      |                               ^^^^^^^^^^^^^^^^
      | show what it names, and find the rule that changes it
      | Nothing was changed: the world is as it was before.
                                                                E0821
```

## Right

```strat
kind shop { size: number from 0 to 2 = 1; always size <= 2 }
shop A
rule grow in act for each s: shop { s.size += 1 }
step 3
```

"""###

private let pageE0822 = ###"""
# E0822: it has not happened yet

`first time` is asked for something that has not happened yet.

There is no time of something that never happened.

## Refused

```strat-wrong
clock round
x: number = 3
step
show first time x > 5
```

```text
example.strat:4:6: it has not happened yet
    4 | show first time x > 5
      |      ^^^^^^^^^^^^^^^^
      | ask first whether it has: any (x > 5) over all
                                                                E0822
```

## Right

```strat
clock round
x: number = 3
rule grow in act { x += 1 }
step 4
show first time x > 5
```

"""###

private let pageE0823 = ###"""
# E0823: there may be only one such tie, and there is one already

A second tie is made where there may be only one.

The relation says `one`, and a second tie would break that.

## Refused

```strat-wrong
kind person, people
kind office
relation holds from person to office, one to one
person Dana; office Mayor; office Clerk
Dana holds Mayor
rule more in act { Dana holds Clerk }
step
```

```text
example.strat:6:20: there may be only one such tie, and there is one already in
  `more`, at step 1 (round 0)
    6 | rule more in act { Dana holds Clerk }
      |                    ^^^^^^^^^^^^^^^^
      | untie the old one first
      | Nothing was changed: the world is as it was before.
                                                                E0823
```

## Right

```strat
kind person, people
kind office
relation holds from person to office, one to one
person Dana; office Mayor; office Clerk
Dana holds Mayor
rule more in act at start { untie Dana holds Mayor; Dana holds Clerk }
step
```

"""###

private let pageE0824 = ###"""
# E0824: this would take too long: more than 50 million members or rounds

A range or a number of rounds is longer than 50 million.

Everything ends in strat; what would take longer than anybody waits is refused at once.

## Refused

```strat-wrong
show sum k of k in 1..99999999999
```

```text
this would take too long: more than 50 million members or rounds, at step 1
  (round 0)
      | take a shorter range, or fewer rounds
      | Nothing was changed: the world is as it was before.
                                                                E0824
```

## Right

```strat
show sum k of k in 1..1000
```

"""###

private let pageE0825 = ###"""
# E0825: no such network can be made of so many things

A network is asked for that cannot be made of so many things.

The message says what the network needs, and has a line that can be made.

## Refused

```strat-wrong
kind person, people
5 people {}
relation knows between person and person
link knows among people by ring(3)
```

```text
example.strat:4:1: no such network can be made of 5 things in `link.knows`, at
  step 1 (round 0)
    4 | link knows among people by ring(3)
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | each is tied to an even number of neighbours, fewer than there are
      |   things
      | ring(2)
      | Nothing was changed: the world is as it was before.
                                                                E0825
```

## Right

```strat
kind person, people
5 people {}
relation knows between person and person
link knows among people by ring(2)
```

"""###

private let pageE0826 = ###"""
# E0826: … is no longer there: removed in …

Something is named that was removed.

What is removed is gone from all tables; only its past can be looked at.

## Refused

```strat-wrong
kind shop { size: number = 1 }
shop A; shop B
remove A
show A.size
```

```text
example.strat:4:6: A is no longer there: removed in round 0
    4 | show A.size
      |      ^
      | to ask whether it is there: any of shops where it is A
      | Nothing was changed: the world is as it was before.
                                                                E0826
```

## Right

```strat
kind shop { size: number = 1 }
shop A; shop B
remove A
show mean size of shops
```

"""###

private let pageE0827 = ###"""
# E0827: … is …, which this removes, and may not be empty

A thing is removed to which something still refers that may not be empty.

A reference that may not be empty would point to nobody.

## Refused

```strat-wrong
kind town
kind shop { town: town }
town Rome; town Bari
shop A { town = Rome }
remove Rome
```

```text
example.strat:5:1: A's `town` is Rome, which this removes
    5 | remove Rome
      | ^^^^^^^^^^^
      | give another one first: each x in shops where x.town is Rome { x.town =
      |   ... }
      | or let it be empty: town: town or none
      | Nothing was changed: the world is as it was before.
                                                                E0827
```

## Right

```strat
kind town
kind shop { town: town or none }
town Rome; town Bari
shop A { town = Rome }
remove Rome
```

"""###

private let pageE0828 = ###"""
# E0828: a value is kept for each that was declared, and … was made under way

A value is kept for each thing that was declared, and is asked of one that was made while the model ran.

Such a table has a place for each thing there was at the start.

## Refused

```strat-wrong
kind shop { size: number = 1 }
x: number for each shop = 0
shop A
rule more in act at start { create shop }
rule counting in sense for each s: shop { x[s] += 1 }
step 2
```

```text
example.strat:5:45: a value is kept here for each that was declared, and shop 1
  was made under way in `counting`, for shop 1, at step 1 (round 0)
    5 | rule counting in sense for each s: shop { x[s] += 1 }
      |                                             ^
      | keep such values on ties: relation … { … }
      | Nothing was changed: the world is as it was before.
                                                                E0828
```

## Right

```strat
kind shop { size: number = 1; x: number = 0 }
shop A
rule more in act at start { create shop }
rule counting in sense for each s: shop { s.x += 1 }
step 2
```

"""###

private let pageE0829 = ###"""
# E0829: … holds more than the books can keep to the last part

An account holds more than 2^43 of its unit, some 8.79 trillion.

Beyond that a number cannot tell 1/1024 of a unit apart, and the books would no longer balance to the last bit. Sums over accounts may be larger.

## Refused

```strat-wrong
unit USD
clock year
kind org { money: account of USD = 0 USD }
org A
rule hoard in act { pay 900B USD + 0.37 USD from outside to A.money }
step 20
```

```text
`money` holds more than the books can keep to the last part: over 8.79 trillion
  units, at step 11 (year 10)
      | count in a larger unit: unit M_USD = 1M USD, and accounts of M_USD
      | Nothing was changed: the world is as it was before.
                                                                E0829
```

## Right

```strat
unit USD
unit B_USD = 1B USD
clock year
kind org { money: account of B_USD = 0 B_USD }
org A
rule hoard in act { pay 900 B_USD from outside to A.money }
step 20
```

"""###

private let pageE0830 = ###"""
# E0830: there is no such entry

A list or a field with keys is asked for an entry that it does not have.

A list has as many entries as were written, a field as many as it has keys.

## Refused

```strat-wrong
i: number = 5
x: number for each 1..3 = 1
show x[i]
```

```text
example.strat:3:8: there is no entry 5 here
    3 | show x[i]
      |        ^
      | ask first whether it is one: if i <= 3 { ... }
      | Nothing was changed: the world is as it was before.
                                                                E0830
```

## Right

```strat
i: number = 3
x: number for each 1..3 = 1
show x[i]
```

"""###

private let pageE0831 = ###"""
# E0831: a network of … ties is more than the … that are held

A network would have more ties than are held, a hundred million.

Each tie takes some tens of bytes, and the network would fill the memory before the first step.

## Refused

```strat-wrong
kind person
relation knows between person and person
200_000 persons {}
link knows among persons by complete()
```

```text
example.strat:4:1: a network of 19,999,900,000 ties is more than the 100,000,000
  that are held in `link.knows`, at step 1 (round 0)
    4 | link knows among persons by complete()
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | give each thing fewer: small_world(6, 10%), preferential(3), or random
      |   with a smaller chance
      | Nothing was changed: the world is as it was before.
                                                                E0831
```

## Right

```strat
kind person
relation knows between person and person
2000 persons {}
link knows among persons by random(1%)
```

"""###

private let pageE0832 = ###"""
# E0832: the person stopped it

Ctrl-C stopped what was under way.

It changed nothing; what had been done before is kept.

## Right

```strat
clock quarter from 2026-Q3
step 4
```

"""###

private let pageE0833 = ###"""
# E0833: a weight below zero

While the model ran, something was to be picked by chance, and one of the weights was below zero.

A weight says how likely a thing is to be picked, beside the others. Zero means never; less than that has no meaning.

## Refused

```strat-wrong
kind shop { appeal: number = 1 }
shop A { appeal = -1 }
shop B
chosen: shop or none = none
rule choose in act { chosen = pick one of shops weighted by appeal }
step
```

```text
example.strat:5:31: a weight below zero in `choose`, at step 1 (round 0)
    5 | rule choose in act { chosen = pick one of shops weighted by appeal }
      |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      | weigh by a number that is never below zero: max(x, 0)
      | Nothing was changed: the world is as it was before.
                                                                E0833
```

## Right

```strat
kind shop { appeal: number = 1 }
shop A { appeal = -1 }
shop B
chosen: shop or none = none
rule choose in act { chosen = pick one of shops weighted by max(appeal, 0) }
step
```

"""###

private let pageE0901 = ###"""
# E0901: what was expected did not come

An `expect` did not come true.

The test or script said what must come out, and something else came out.

## Refused

```strat-wrong
x: number = 3
expect x is 4
```

```text
example.strat:2:1: expected x is 4, and it is 3
    2 | expect x is 4
      | ^^^^^^^^^^^^^
                                                                E0901
```

## Right

```strat
x: number = 3
expect x is 3
```

"""###
