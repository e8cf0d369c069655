#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A second opinion on strat.ebnf, by other hands than the Swift tests: lark builds the LALR(1) table and reads
lines.txt and trees.txt. Needs only `lark`. Exit 1 if anything disagrees, 3 if lark is not there.

  python3 grammar/check.py            all checks
  python3 grammar/check.py 'TEXT'     the answer for one text: complete, incomplete or wrong, and the tree
"""
import datetime
import io
import logging
import pathlib
import re
import sys

try:
    from lark import Lark, Token, logger
    from lark.exceptions import UnexpectedInput
    from lark.lexer import Lexer
except ImportError:
    print("grammar/check.py was left out: lark is not installed (pip install lark)")
    sys.exit(3)

HERE = pathlib.Path(__file__).resolve().parent

# ---- the EBNF, to lark -------------------------------------------------------------------------------------------
PUNCT = {"{": "LBRACE", "}": "RBRACE", "(": "LPAR", ")": "RPAR", "[": "LSQB", "]": "RSQB", ",": "COMMA", ":": "COLON",
         ".": "DOT", "=": "GIVES", "+=": "ADDS", "-=": "TAKES", "~": "TILDE", "+": "PLUS", "-": "MINUS", "*": "STAR",
         "/": "SLASH", "^": "HAT", "<": "LT", "<=": "LE", ">": "GT", ">=": "GE", "!=": "NE", "&&": "AMPS", "||": "BARS", "!": "BANG",
         "?": "ASK", "..": "SPAN"}
SUFFIX = {"": "", "c": "__c", "o": "__o"}
LEFT = {"": "", "c": "c", "o": "c"}
OPEN = {"[": "(", "]": ")?", "{": "(", "}": ")*"}


def terminal(word):
    return PUNCT.get(word, "K_" + word.upper())


def read_ebnf(text):
    text = re.sub(r"(?m)(^|\s)#.*$", "", text)
    table = re.search(r"RESERVED\s(.*?);", text, re.S)
    text = text[:table.start()] + text[table.end():]
    words = re.findall(r'"[^"]*"|[A-Za-z_]+(?:<v->|<v>|<c>|<o>)?|[\[\](){}|=;]', text)
    rules, i = [], 0
    while i < len(words):
        end = words.index(";", i)
        rules.append((words[i], words[i + 2:end]))
        i = end + 1
    return table.group(1).split(), rules


def to_lark(rules):
    literals, tokens, out = set(), set(), []

    def name(word, v):
        base, _, form = word.partition("<")
        form = form.rstrip(">")
        return base + SUFFIX[{"v": v, "v-": LEFT[v]}.get(form, form)]

    def part(word, v):
        if word.startswith('"'):
            literals.add(word[1:-1])
            return terminal(word[1:-1])
        if word.isupper():
            tokens.add(word)
            return word
        return OPEN.get(word) or (name(word, v) if word[0].isalpha() else word)

    for head, body in rules:
        for v in (["", "c", "o"] if head.endswith("<v>") else [""]):
            out.append(name(head, v) + ": " + " ".join(part(word, v) for word in body))
    terms = sorted({terminal(word) for word in literals} | tokens)
    return "\n".join(out) + "\n%declare " + " ".join(terms) + "\n", literals


EBNF = (HERE / "strat.ebnf").read_text(encoding="utf-8")
RESERVED, RULES = read_ebnf(EBNF)
GRAMMAR, LITERALS = to_lark(RULES)
WORDS = {word for word in LITERALS if word.isalpha()}
OPENING = WORDS - set(RESERVED)


class Feed(Lexer):
    def __init__(self, conf):
        pass

    def lex(self, data):
        yield from data


def build():
    log = io.StringIO()
    logger.handlers = [logging.StreamHandler(log)]
    logger.setLevel(logging.DEBUG)
    parser = Lark(GRAMMAR, parser="lalr", lexer=Feed, start=["program", "expression"], debug=True,
                  maybe_placeholders=False)
    return parser, [line for line in log.getvalue().splitlines() if "Reduce" in line and "/" in line]


PARSER, CONFLICTS = build()

# ---- words -------------------------------------------------------------------------------------------------------
LEX = re.compile(r"""(?P<SPACE>(?:[^\S\n]|\ufeff|\u200b)+)|(?P<DOC>\#\#[^\n]*)|(?P<COMMENT>\#[^\n]*)|(?P<NL>\n|;)
 |(?P<SLASHDATE>\d{1,2}/\d{1,2}/\d{4}\b)
 |(?P<DATE>\d{4}-(?:Q[1-4]|q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-]))
 |(?P<BADDATE>\d{4}-[Qq\d][\w-]*)
 |(?P<NUMBER>\d(?:_?\d)*(?:\.\d+)?(?:[eE][+-]?\d+)?(?:[kMB](?!\w)|%)?(?!\w))
 |(?P<BADNUMBER>\d[\w.]*|(?<!\.)\.\d+)
 |(?P<TEXT>"(?:\\.|[^"\\\n])*")|(?P<OPENTEXT>"[^\n]*)
 |(?P<WORD>[^\W\d]\w*)
 |(?P<PUNCT>\.\.|\+=|-=|<=|>=|==|!=|&&|\|\||[{}()\[\],:.=~+\-*/^<>!?])|(?P<OTHER>.)""", re.X)
REFUSE = {"SLASHDATE", "BADDATE", "BADNUMBER", "OPENTEXT", "OTHER"}
ASKING = {"where", "if", "when", "while", "needs", "require", "until", "expect", "show", "why"}
END = ("END", "")


def lex(text):
    """The words of a text as (kind, spelling); None if one of them is refused."""
    out = []
    for m in LEX.finditer(text):
        if m.lastgroup in REFUSE:
            return None
        member = out and out[-1][0] == "WORD" and m.group().isdecimal()
        if m.lastgroup == "NUMBER" and re.compile(r"\.(?![\d.])|(?<=\d),\d").match(text, m.end()) \
                and not (member and text[m.end()] == "."):
            return None
        if m.lastgroup == "DATE" and len(m.group()) == 10 and not is_day(m.group()):
            return None
        if m.lastgroup not in ("SPACE", "COMMENT"):
            out.append((m.lastgroup, m.group()))
    return out


def is_day(text):
    try:
        return bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


class Reader:
    """Feeds words to the table one by one, deciding for each which terminal it is where it stands."""

    def __init__(self, words, start):
        self.words, self.i = words, 0
        self.table = PARSER.parse_interactive("", start=start)
        self.last, self.asks = None, [False]      # whether `=` asks; one for each bracket that is open

    def can(self, term):
        if term not in self.table.choices():
            return False
        try:
            self.table.copy().feed_token(Token(term, ""))
            return True
        except UnexpectedInput:
            return False

    def later(self, n=1):
        return self.words[self.i + n] if self.i + n < len(self.words) else END

    def read(self):
        while self.i < len(self.words):
            kind, word = self.words[self.i]
            term = {"NL": self.line_end, "WORD": self.word, "PUNCT": self.mark}.get(kind, lambda w: kind)(word)
            if term == "incomplete":
                return ("incomplete", None)
            if kind == "TEXT":
                inner = [read(x, "expression")[0] for x in re.findall(r"(?<!\{)\{([^{}]+)\}", word)]
                if any(answer != "complete" for answer in inner):
                    return ("wrong", word)
            if term:
                if not self.can(term):
                    return ("wrong", word)
                self.table.feed_token(Token(term, word))
                self.last = term
            self.i += 1
        if not self.can("$END"):
            return ("incomplete", None)
        return ("complete", self.table.feed_eof())

    def line_end(self, _):
        if self.last == "NL" or not self.can("NL"):
            return None
        self.asks[-1] = False
        return "NL"

    def word(self, spelling):
        word = spelling.lower()
        term = self.sort(word)
        if term != "NAME" and word in ASKING:
            self.asks[-1] = True
        if term in ("K_WITH", "K_FOR", "K_TRUE"):
            self.asks[-1] = False
        return term

    def sort(self, word):
        if self.last in ("K_HELP", "ASK", "WORD", "DOT") and self.can("WORD"):
            return "WORD"
        if self.last == "DOT" or self.later()[1] == "?" and self.can("NAME"):
            return "NAME"
        if word == "with" and self.can("REPEATS"):
            n = self.past_line_ends()
            if self.later(n) == END:
                return "incomplete"
            if self.later(n)[1].lower() == "repeats":
                self.i += n
                return "REPEATS"
        if word == "else":
            return self.otherwise()
        if word in RESERVED:
            return terminal(word)
        if word in OPENING:
            if self.later()[1] == ":" and self.can("NAME"):
                return "NAME"
            if self.can(terminal(word)):
                return terminal(word)
        if self.is_member():
            self.i += 1
            return "MEMBER"
        return "KINDNAME" if self.declares() else "NAME"

    def is_member(self):
        """`school 3`, and not `x 4 quarters ago`."""
        kind, word = self.later()
        if not (self.can("MEMBER") and self.is_plain(0) and kind == "NUMBER" and word.isdecimal()):
            return False
        behind = self.table.copy()
        behind.feed_token(Token("MEMBER", ""))
        n = 2 if "NL" in behind.accepts() else self.past_line_ends(2)
        if not self.is_plain(n):
            return True
        last = self.later(self.past_line_ends(n + 1))
        return last != END and last[1].lower() != "ago"

    def is_plain(self, n):
        kind, word = self.later(n)
        return kind == "WORD" and word.lower() not in RESERVED and word.lower() not in OPENING

    def past_line_ends(self, n=1):
        while self.later(n) == ("NL", "\n"):
            n += 1
        return n

    def otherwise(self):
        n = self.past_line_ends()
        if self.later(n) == END and (self.can("K_ELSE") or self.can("REFUSAL")):
            return "incomplete"
        if self.later(n)[0] != "TEXT":
            return "K_ELSE"
        self.i += n
        return "REFUSAL"

    def declares(self):
        kind, word = self.later()
        after = self.later(2)
        return (self.can("KINDNAME") and kind == "WORD" and word.lower() not in RESERVED
                and (after[0] in ("NL", "END", "TEXT") or after[1].lower() in ("{", "}", "like", "numbered")))

    def mark(self, mark):
        if mark in (".", ":") and self.can("K_HELP") and self.later()[0] == "WORD":
            return None
        if mark in ("=", "=="):
            return "EQUALS" if mark == "==" or self.asks[-1] else "GIVES"
        if mark in "([{":
            self.asks.append(mark != "{")
        elif mark in ")]}" and len(self.asks) > 1:
            self.asks.pop()
        return PUNCT[mark]


def read(text, start="program"):
    words = lex(text)
    return ("wrong", text) if words is None else Reader(words, start).read()


def shape(tree):
    """A tree without the rules that only pass on: readable, and equal for equal meanings."""
    if isinstance(tree, Token):
        return str(tree)
    kids = [shape(child) for child in tree.children]
    return kids[0] if len(kids) == 1 else "(" + " ".join(kids) + ")"


# ---- the checks --------------------------------------------------------------------------------------------------
def blocks(file):
    text = (HERE / file).read_text(encoding="utf-8")
    return [block.partition("\n")[::2] for block in text[:-1].split("\n---\n")[1:]]


def check():
    bad = [f"conflict: {line}" for line in CONFLICTS]
    bad += [f"reserved, but in no rule: {word}" for word in RESERVED if word not in WORDS]
    said = int(re.search(r"nobody's name \((\d+)\)", EBNF).group(1))
    if not said == len(RESERVED) == len(set(RESERVED)):
        bad.append(f"{said} reserved words said, {len(set(RESERVED))} listed")
    lines, trees = blocks("lines.txt"), blocks("trees.txt")
    for wanted, text in lines:
        answer, where = read(text)
        if answer != wanted:
            bad.append(f"wanted {wanted}, got {answer}: {text!r} {where if answer == 'wrong' else ''}")
    for text, wanted in trees:
        answer, tree = read(text)
        if answer != "complete" or shape(tree) != wanted:
            bad.append(f"wanted {wanted}: {text!r} {answer}")
    print(*bad, sep="\n", end="\n" if bad else "")
    print(f"{len(RESERVED)} reserved words, {len(RULES)} rules, {len(lines)} lines, {len(trees)} trees; {len(bad)} disagree")
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        answer, tree = read(sys.argv[1])
        print(answer, shape(tree) if answer == "complete" else tree or "")
        sys.exit(0)
    sys.exit(check())
