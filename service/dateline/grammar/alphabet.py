"""The symbols of a grammar: one character for every way in which a token or constituent can count.

A token that is a month, a name and the word "may" gets one symbol; a pattern item becomes the set of
all symbols that have the class it asks for. So a rule is an ordinary regular expression.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.grammar.lexicon import Lexicon
from dateline.grammar.tokens import Token

_FIRST_SYMBOL = 0x4E00  # a long stretch of characters without meaning for regular expressions
_MAX_DIGITS = 14
_MOST_KEPT, _LONGEST_KEPT = 20_000, 30  # words and their letters; others are looked up each time
#: `word` and `name` are of letters that no rule knows, `letters` of any.
WORD, NAME, OTHER, LETTERS = "word", "name", "other", "letters"
_SAME = {
    "\u2019": "'", "\u2018": "'", "`": "'", "\u2013": "-", "\u2010": "-", "\u2011": "-",
    "@": "at", "&": "and", "thru": "through",
}  # fmt: skip


class Alphabet:
    """Symbols by the classes they stand for."""

    def __init__(self) -> None:
        self._symbols: dict[frozenset[str], str] = {}
        self._by_class: dict[str, str] = {}

    def symbol(self, classes: Iterable[str]) -> str:
        """The symbol of a set of classes, made at the first call."""
        key = frozenset(classes)
        if key not in self._symbols:
            symbol = chr(_FIRST_SYMBOL + len(self._symbols))
            self._symbols[key] = symbol
            for name in key:
                self._by_class[name] = self._by_class.get(name, "") + symbol
        return self._symbols[key]

    def symbols_of(self, name: str) -> str:
        """All symbols that have a class, as one string."""
        return self._by_class.get(name, "")


class Coder(dict[str, str]):
    """The symbol of a token's text; a dict, so that frequent words cost one look-up."""

    def __init__(self, alphabet: Alphabet, lexicon: Lexicon, literals: Iterable[str]) -> None:
        super().__init__()
        self._alphabet = alphabet
        classes: dict[str, set[str]] = {word: {f"={word}"} for word in literals}
        for word, kind in lexicon.words():
            plain = {WORD} if kind in lexicon.plain else set()
            classes.setdefault(word, {f"={word.lower()}"} | plain).add(kind)
        for word, names in classes.items():
            names |= {LETTERS} if word.isalpha() else set()
        for word in lexicon.cased:
            classes[word] |= classes.get(word.lower(), set())
            classes[word.upper()] = classes[word]
        self._words = {word: alphabet.symbol(names) for word, names in sorted(classes.items())}
        self._word, self._name = alphabet.symbol({WORD, LETTERS}), alphabet.symbol({NAME, WORD, LETTERS})
        self._other = alphabet.symbol({OTHER})

    def __missing__(self, text: str) -> str:
        if text.isascii() and text.isdigit():
            return self._number(text)
        text = _SAME.get(text, text)
        symbol = self._words.get(text) or self._words.get(text.lower())
        if symbol is not None:
            self[text] = symbol
            return symbol
        if not text[0].isalpha():
            return self._other
        symbol = self._name if text[0].isupper() else self._word
        if len(self) < _MOST_KEPT and len(text) <= _LONGEST_KEPT:
            self[text] = symbol
        return symbol

    def _number(self, text: str) -> str:
        if len(text) > _MAX_DIGITS:
            return self._other
        symbol = self._alphabet.symbol(number_classes(text))
        if len(text) <= 4:
            self[text] = symbol
        return symbol


def number_classes(digits: str) -> frozenset[str]:
    """The kinds that a run of digits has by its shape: number, d1 to d4, day, month_number, hour, …

    >>> sorted(number_classes("1998"))
    ['d4', 'digits', 'modern_year', 'number', 'year4']
    """
    classes = {"number", "digits"}
    length, value = len(digits), int(digits)
    if length <= 4:
        classes.add(f"d{length}")
    if length <= 2:
        bounds = {"day_number": (1, 31), "month_number": (1, 12), "hour": (0, 24), "quarter_number": (1, 4)}
        classes |= {name for name, (low, high) in bounds.items() if low <= value <= high}
    if length == 2 and value < 60:
        classes.add("minute")
    if length == 4 and digits[0] == "0" and value % 100 < 60:
        classes.add("early_clock")
    if length == 8 and 1900 <= value // 10_000 < 2100:
        classes.add("compact_day")
    if length == 14 and 1900 <= value // 10**10 < 2100:
        classes.add("compact_moment")
    if length == 4 and 1000 <= value <= 2199:
        classes.add("year4")
        classes |= {"modern_year"} if 1900 <= value < 2100 else set()
    return frozenset(classes)


def all_number_classes() -> Iterable[frozenset[str]]:
    """Every set of kinds that digits can have, so that patterns can be compiled before any text is read."""
    samples = [
        *map(str, range(100)),
        *(f"0{digit}" for digit in range(10)),
        "100",
        "0600",
        "0660",
        "1500",
        "1998",
        "9999",
        "10000",
        "20130212",
        "20130212103005",
    ]
    return [number_classes(sample) for sample in samples]


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token touches both its neighbours."""
    token = tokens[index]
    return (
        0 < index < len(tokens) - 1
        and tokens[index - 1].end_char == token.start_char
        and tokens[index + 1].start_char == token.end_char
    )
