"""The lexicon: words and phrases with their values, read from TOML.

Each table of a file is a kind; each entry gives a word and its value once. A word written with a
capital letter is found only so, or in capitals ("May", "MAY", but not "may"). A list under the key
`include` takes in the words of other kinds; a list under `words` gives words without values, which stay
plain words to all rules that do not ask for them.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from dateline.grammar.tokens import tokenize


@dataclass(slots=True)
class Lexicon:
    """`values`: kind to word (as keyed below) to value; `phrases`: kind, words and value of each phrase.

    Words are keyed folded to lower case, those with a capital also keyed as written. `plain` are the
    kinds whose words are plain words too.
    """

    values: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    phrases: list[tuple[str, str, Any]] = field(default_factory=list)
    cased: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)

    def words(self) -> Iterator[tuple[str, str]]:
        """Every word with its kind."""
        for kind, entries in self.values.items():
            for word in entries:
                yield word, kind

    def value(self, kind: str, text: str) -> Any:
        """The value of a word in a kind; None where it has none."""
        entries = self.values.get(kind, {})
        if text in entries:
            return entries[text]
        return entries.get(text.title(), entries.get(text.lower()))


def load(folder: Traversable) -> Lexicon:
    """Read every TOML file of a folder, in order of name."""
    lexicon = Lexicon()
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            for kind, entries in tables.items():
                for included in entries.pop("include", ()):
                    _add(lexicon, kind, tables[included])
                if words := entries.pop("words", ()):
                    lexicon.plain.add(kind)
                    _add(lexicon, kind, dict.fromkeys(words, True))
                _add(lexicon, kind, entries)
    return lexicon


def _add(lexicon: Lexicon, kind: str, entries: dict[str, Any]) -> None:
    for word, value in entries.items():
        if len(tokenize(word)) == 1:
            lexicon.values[kind][word] = value
            if word[0].isupper():
                lexicon.cased.add(word)
        else:
            lexicon.phrases.append((kind, word.lower(), value))
