"""Attributes: the pipeline's attribute ruler, asked once about words that are alike (component `dateline_attributes`).

The ruler gives each word its part of speech, its morphology and some lemmas, and takes a sixth of a
plain pass: it compares every word with all of its patterns. These ask for a word's tag, its dependency
and whether it is one of a few words. So which of them a word fits is kept by these three, and spaCy's
matcher reads each such combination once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

# What a pattern may ask of a word; of its form only by these ways of naming it.
_ASKED = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_NAMING = frozenset({"IN", "REGEX"})
# A word's form where a pattern names it, its tag and dependency, all by their hashes, and whether it is a blank.
Key = tuple[int, int, int, int]


@Language.factory(
    "dateline_attributes",
    default_config={"ruler": "attribute_ruler"},
    assigns=["token.pos", "token.morph", "token.lemma"],
    requires=["token.tag", "token.dep"],
)
def make_attributes(nlp: Language, name: str, ruler: str) -> AttributeTable:
    """The component `dateline_attributes`; the pipe that it asks may be disabled."""
    pipe: Any = nlp.get_pipe(ruler)
    return AttributeTable(pipe)


@dataclass(frozen=True, slots=True)
class Fit:
    """Which patterns a word fits: the rules of one word, and the places (pattern, word) in patterns of several."""

    rules: tuple[int, ...]
    parts: frozenset[tuple[int, int]]


class AttributeTable:
    """Writes what an attribute ruler would write, by the ruler itself where its patterns ask for more than a key tells.

    Args:
        ruler: The attribute ruler of the pipeline.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler = ruler
        rules: Any = ruler.patterns
        self.patterns = [(number, pattern) for number, rule in enumerate(rules) for pattern in rule["patterns"]]
        self.columns = sorted({attribute for attributes in ruler.attrs for attribute in attributes})
        self.matcher = Matcher(ruler.vocab)
        for number, (_, pattern) in enumerate(self.patterns):
            for place, word in enumerate(pattern):
                self.matcher.add(f"{number} {place}", [[word]])
        words = [word for _, pattern in self.patterns for word in pattern]
        self.is_plain = all(_is_plain(word) for word in words)
        forms = [_form(word) for word in words]
        self.named = frozenset(ruler.vocab.strings.add(word) for form in forms for word in form.get("IN", ()))
        self.shapes = re.compile("|".join(form["REGEX"] for form in forms if "REGEX" in form) or "(?!)")
        self.known: dict[Key, Fit] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Write the attributes and return the Doc."""
        if not self.is_plain:
            return self.ruler(doc)
        self.annotate(doc, self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[tuple[int, ...]]:
        """The numbers of the ruler's rules that each word fits, in order: later ones prevail."""
        rows = doc.to_array(["LOWER", "TAG", "DEP", "IS_SPACE"]).tolist()
        strings = doc.vocab.strings
        named = {form for form in {row[0] for row in rows} if form in self.named or self.shapes.search(strings[form])}
        fits = [self._fit((form if form in named else 0, *rest)) for form, *rest in rows]
        found = [fit.rules for fit in fits]
        for start, number in self._longer(fits):
            rule, pattern = self.patterns[number]
            place = range(start, start + len(pattern))[self.ruler.indices[rule]]
            found[place] = tuple(sorted([*found[place], rule]))
        return found

    def _longer(self, fits: Sequence[Fit]) -> Iterator[tuple[int, int]]:
        """Where a pattern of several words is found: the index of its first word, and its number."""
        for start, fit in enumerate(fits):
            for number in (number for number, place in fit.parts if place == 0):
                following = fits[start : start + len(self.patterns[number][1])]
                are_fit = all((number, place) in each.parts for place, each in enumerate(following))
                if are_fit and len(following) == len(self.patterns[number][1]):
                    yield start, number

    def _fit(self, key: Key) -> Fit:
        if key not in self.known:
            self.known[key] = self._read(*key)
        return self.known[key]

    def _read(self, form: int, tag: int, dep: int, is_blank: int) -> Fit:
        """What the matcher finds in a Doc of one such word."""
        vocab = self.ruler.vocab
        word = vocab.strings[form] if form else " " if is_blank else "•"
        doc = Doc(vocab, [word], tags=[vocab.strings[tag]], deps=[vocab.strings[dep]], heads=[0])
        names = (vocab.strings[match].split() for match, _, _ in self.matcher(doc, allow_missing=True))
        parts = [(int(number), int(place)) for number, place in names]
        rules = {self.patterns[number][0] for number, _ in parts if len(self.patterns[number][1]) == 1}
        longer = frozenset(part for part in parts if len(self.patterns[part[0]][1]) > 1)
        return Fit(tuple(sorted(rules)), longer)

    def annotate(self, doc: Doc, found: Sequence[tuple[int, ...]]) -> None:
        """Write what the rules of each word say."""
        if not found or not self.columns:
            return
        values = doc.to_array(self.columns).reshape(len(doc), -1).tolist()
        place = {attribute: number for number, attribute in enumerate(self.columns)}
        for row, rules in zip(values, found, strict=True):
            for rule in rules:
                for attribute, value in self.ruler.attrs[rule].items():
                    row[place[attribute]] = value
        written: Any = np.array(values, dtype=np.uint64)
        doc.from_array(self.columns, written)


def _form(word: dict[str, Any]) -> dict[str, Any]:
    """How the pattern of a word names its form; empty where it does not."""
    form = word.get("LOWER", {})
    return {"IN": [form]} if isinstance(form, str) else form


def _is_plain(word: dict[str, Any]) -> bool:
    """Whether the pattern of a word asks only for what a key tells."""
    return set(word) <= _ASKED and set(_form(word)) <= _NAMING
