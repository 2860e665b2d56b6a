"""The parse of a Doc as plain objects, read once: what everything after the parser asks its questions of.

spaCy makes a Token anew each time that one is asked for, and so for each child, head and ancestor.
A `Word` is made once, and its relations are attributes. It has the names that a Token has, so that
what is written for words can be tried on Tokens. Depths, edges and subtrees are worked out once for all
words, without recursion, so that a sentence of clauses within clauses takes no more than another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import pairwise
from typing import Any, TypeVar, overload
from weakref import WeakKeyDictionary, ref

import numpy as np
from spacy.tokens import Doc, Span

# What is read of a Doc, by its attributes' names, in the order in which `Word` takes it.
_STRINGS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_FIGURES: list[int | str] = ["HEAD", "ENT_IOB", "IDX", "SENT_START", "SPACY"]
_FLAGS: list[int | str] = [
    "IS_ALPHA", "IS_LOWER", "IS_PUNCT", "IS_QUOTE", "IS_SPACE", "IS_STOP", "IS_TITLE", "IS_UPPER", "LIKE_NUM",
]  # fmt: skip
_IOB = ("", "I", "O", "B")
_VERBS = frozenset(("VERB", "AUX"))

_Answer = TypeVar("_Answer")


def asked_once(question: Callable[[Word], _Answer]) -> Callable[[Word], _Answer]:
    """A question about a word whose answer is kept with its parse, so that a row of words is not climbed for each."""

    @wraps(question)
    def answer(word: Word) -> _Answer:
        if not isinstance(word, Word):
            return question(word)
        answers: dict[int, _Answer] = word.doc.answers[question]
        if word.i not in answers:
            answers[word.i] = question(word)
        return answers[word.i]

    return answer


@dataclass(slots=True, eq=False, repr=False)
class Word:
    """A token with its place in the parse; each attribute is what spaCy's Token has by the same name.

    Of its own it has `depth`, the number of words that it hangs on, one upon the other, `verbs_above`, how
    many of these are verbs, and `branch`, the stretch of its subtree in the order of the parse.
    """

    doc: Parse
    i: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    idx: int
    whitespace_: str
    is_sent_start: bool
    is_alpha: bool
    is_lower: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    is_title: bool
    is_upper: bool
    like_num: bool
    head: Word = field(init=False)
    sent: Passage = field(init=False)
    children: Sequence[Word] = ()
    left_edge: Word = field(init=False)
    right_edge: Word = field(init=False)
    depth: int = 0
    verbs_above: int = 0
    branch: range = range(0)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The text with the blank after it."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> list[Word]:
        """The children before the word."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Word]:
        """The children after the word."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator[Word]:
        """What the word hangs on, up to the root of its sentence."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> list[Word]:
        """The word and all that hangs on it, in order of place."""
        return self.doc.branches[self.branch.start : self.branch.stop]

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        """What is coordinated with the word, without itself."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        row = [first]
        for word in row:
            row += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in row if word is not self)

    def nbor(self, distance: int = 1) -> Word:
        """The word so many places on.

        Raises:
            IndexError: If there is none.
        """
        if not 0 <= self.i + distance < len(self.doc.words):
            raise IndexError(f"no word stands {distance} places from word {self.i} of {len(self.doc.words)}")
        return self.doc.words[self.i + distance]

    def is_ancestor(self, other: Word) -> bool:
        """Whether another word hangs on this one, at whatever distance."""
        is_within = self.branch.start <= other.branch.start and other.branch.stop <= self.branch.stop
        return is_within and other is not self


class Passage:
    """A stretch of words: those from `start` up to, not including, `end`; `label_` and `id_` are a span's."""

    __slots__ = ("_root", "doc", "end", "id_", "label_", "start")

    def __init__(self, doc: Parse, start: int, end: int, label: str = "", id_: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = max(start, end)
        self.label_ = label
        self.id_ = id_
        self._root: Word | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Passage: ...
    def __getitem__(self, place: int | slice) -> Word | Passage:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Passage(self.doc, self.start + start, self.start + end)
        return self.doc.words[range(self.start, self.end)[place]]

    @property
    def start_char(self) -> int:
        """Where it begins, in characters."""
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends, in characters, half-open; an empty one ends where it begins."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Passage:
        """The sentence that it begins in."""
        return self.doc.words[self.start].sent

    @property
    def root(self) -> Word:
        """The word that the others hang on: the one nearest to the root of its sentence, the first of equals."""
        if self._root is None:
            self._root = _root(self.doc.words[self.start : self.end])
        return self._root


def _root(words: list[Word]) -> Word:
    if len(words) == 1:
        return words[0]
    start, end = words[0].i, words[-1].i
    roots = [word for word in words if word.head is word]
    outer = roots[:1] or [word for word in words if not start <= word.head.i <= end]
    return min(outer, key=_remoteness) if outer else words[0]


def _remoteness(word: Word) -> int:
    """How many words a word hangs below its root; a mark or a blank on which nothing hangs is remotest."""
    if not word.children and (word.is_space or word.is_punct):
        return len(word.doc)
    return word.depth


def _trace(words: list[Word]) -> list[Word]:
    """Note each word's depth, edges and branch.

    Returns:
        The words in the order of the parse: each between what hangs on it to the left and to the right.
    """
    downwards = [word for word in words if word.head is word]
    for word in downwards:
        downwards += word.children
        word.left_edge = word.right_edge = word
        for child in word.children:
            child.depth = word.depth + 1
            child.verbs_above = word.verbs_above + (word.pos_ in _VERBS)
    sizes = _measure(downwards)
    order, start = list(words), 0
    for word in downwards:
        if word.head is word:
            word.branch = range(start, start + sizes[word.i])
            start = word.branch.stop
        at = word.branch.start
        for each in (*word.lefts, word, *word.rights):
            if each is word:
                order[at] = word
                at += 1
            else:
                each.branch = range(at, at + sizes[each.i])
                at = each.branch.stop
    return order


def _measure(downwards: list[Word]) -> list[int]:
    """Note the edges of each word; the sizes of the subtrees by place, of words in which none comes before its head."""
    sizes = [1] * len(downwards)
    for word in reversed(downwards):
        head = word.head
        if head is not word:
            sizes[head.i] += sizes[word.i]
            head.left_edge = min(head.left_edge, word.left_edge, key=_place)
            head.right_edge = max(head.right_edge, word.right_edge, key=_place)
    return sizes


def _place(word: Word) -> int:
    return word.i


class Parse:
    """A Doc as it was when it was read: its words, its sentences, what is written about its spans.

    Attributes:
        words: in order of place.
        branches: the words in the order of the parse, in which those of a subtree stand together.
        sents: its sentences in order.
        values: what the components write, by the ids of spans (`extensions`).
        answers: what was asked of its words, by question and the word's place (`asked_once`).
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = ref(doc)
        self.answers: defaultdict[Callable[[Word], Any], dict[int, Any]] = defaultdict(dict)
        self._groups: dict[str, list[Passage]] = {}
        self.values: dict[str, dict[str, Any]] = doc._.dateline
        self.words = self._read(doc)
        self.branches = _trace(self.words)
        self.text = "".join(word.text + word.whitespace_ for word in self.words)
        starts = sorted({0, *(word.i for word in self.words if word.is_sent_start)})
        self.sents = [Passage(self, *ends) for ends in pairwise([*starts, len(self.words)])] if self.words else []
        for sent in self.sents:
            for word in sent:
                word.sent = sent

    def _read(self, doc: Doc) -> list[Word]:
        strings = doc.vocab.strings
        named = [[strings[each] for each in column] for column in doc.to_array(_STRINGS).T.tolist()]
        heads, iobs, places, starts, spaces = doc.to_array(_FIGURES).astype(np.int64).T.tolist()
        flags = doc.to_array(_FLAGS).astype(bool).T.tolist()
        begun, blanks = [start == 1 for start in starts], [" " if space else "" for space in spaces]
        rows = zip(*named, [_IOB[iob] for iob in iobs], places, blanks, begun, *flags, strict=True)
        words = [Word(self, i, *row) for i, row in enumerate(rows)]
        below: dict[int, list[Word]] = {}
        for word, distance in zip(words, heads, strict=True):
            word.head = words[word.i + distance]
            if distance:
                below.setdefault(word.head.i, []).append(word)
        for i, children in below.items():
            words[i].children = children
        return words

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Passage: ...
    def __getitem__(self, place: int | slice) -> Word | Passage:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.words))
            return Passage(self, start, end)
        return self.words[place]

    def group(self, name: str) -> list[Passage]:
        """The spans of a group in order of place, empty when no component has written it."""
        if name not in self._groups:
            doc = self._doc()
            assert doc is not None  # who asks has the Doc
            spans: list[Span] = list(doc.spans[name]) if name in doc.spans else []
            self._groups[name] = [Passage(self, each.start, each.end, each.label_, each.id_) for each in spans]
        return self._groups[name]

    def forget(self, name: str) -> None:
        """Read a group again when it is asked for next."""
        self._groups.pop(name, None)


_PARSES: WeakKeyDictionary[Doc, Parse] = WeakKeyDictionary()


def parse_of(doc: Doc) -> Parse:
    """The parse of a Doc, read when it is first asked for: by then the parse and the entities are what they will be."""
    parse = _PARSES.get(doc)
    if parse is None:
        parse = _PARSES[doc] = Parse(doc)
    return parse


def forget_group(doc: Doc, name: str) -> None:
    """Note that a group of a Doc was written anew."""
    parse = _PARSES.get(doc)
    if parse is not None:
        parse.forget(name)
