"""Drafts: the tokens of a title, chosen along the parse and dropped again until it is short enough."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from spacy.tokens import Token

from dateline.extraction.clauses import is_verbal
from dateline.extraction.coreference import Cast
from dateline.extraction.gazetteer import DATA

_VERB_DROPPED = frozenset(
    ["advcl", "mark", "parataxis", "intj", "npadvmod", "csubj", "punct", "cc", "conj", "dep", "meta", "preconj"]
)
_NOUN_DROPPED = frozenset(["relcl", "appos", "punct", "intj", "parataxis", "advcl", "preconj", "predet"])
_LISTED = frozenset(("conj", "cc"))
SUBJECT_LENGTH = 60
_IRREGULAR = {"be": ("is", "are"), "have": ("has", "have")}
_JOINED = frozenset("-–—/’'%$€£#")


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads((DATA / "titles.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


class Draft:
    """A title in the making: the clause or phrase of `root`, told for the event at `event`.

    `kept` holds the indices of the tokens that stay, `said` what is written instead of a token.
    """

    def __init__(self, root: Token, event: Token, cast: Cast, timed: frozenset[int]) -> None:
        self.root = root
        self.event = event
        self.cast = cast
        self.timed = timed
        self.kept: set[int] = set()
        self.said: dict[int, str] = {}
        self.subject = ""
        self.helpers: list[str] = []
        self._keep(root)

    def add_subject(self, found: Token) -> None:
        """Put the subject first, as it stands in the clause or as it was passed on to it."""
        for child in self.root.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                self.drop(child)
        self.subject = subject_text(found, self.cast, self.timed)
        written = finite_form(self.root, found)
        if written:
            self.said[self.root.i] = written
        if not any(child.i in self.kept for child in self.root.children if child.dep_ in ("aux", "auxpass")):
            self.helpers = shared_auxiliaries(self.root)

    def _keep(self, token: Token) -> None:
        """Keep a token and what belongs to it."""
        self.kept.add(token.i)
        self._say(token)
        for child in token.children:
            if self._belongs(child, token):
                self._keep(child)

    def drop(self, token: Token) -> None:
        """Leave out a token and all that hangs on it."""
        self.kept.difference_update(each.i for each in token.subtree)

    def _say(self, token: Token) -> None:
        """Write out what a pronoun stands for."""
        if token.pos_ != "PRON" and token.tag_ not in ("PRP", "PRP$"):
            return
        entity = self.cast.meant_by(token)
        if entity is None:
            return
        if token.tag_ == "PRP$" or token.dep_ == "poss":
            self.said[token.i] = possessive(entity.name)
        elif not token.lower_.endswith(("self", "selves")):
            self.said[token.i] = entity.name

    def _belongs(self, child: Token, head: Token) -> bool:
        """Whether a child of a kept token is kept too."""
        if self._is_time(child) or child.is_space:
            return False
        if child.i == self.event.i or self.event in child.subtree:
            return True
        if child.is_punct:
            return self._is_kept_punct(child)
        if is_verbal(head):
            return self._belongs_to_verb(child, head)
        if child.dep_ in _LISTED:
            return not is_verbal(child)
        return child.dep_ not in _NOUN_DROPPED and not self._is_aside(child)

    def _belongs_to_verb(self, child: Token, verb: Token) -> bool:
        if child.dep_ in _VERB_DROPPED or child.dep_ == "relcl":
            return False
        if child.dep_ == "advmod":
            return self._is_kept_adverb(child, verb)
        if child.dep_ == "prep":
            return child.i > verb.i and not self._is_aside(child)
        if child.dep_ == "ccomp":
            return child.i > verb.i and verb == self.root
        return True

    def _is_kept_adverb(self, child: Token, verb: Token) -> bool:
        if child.lower_ in _words()["kept"]:
            return True
        return child.i > verb.i and child.lower_ not in _words()["adverbs"]

    def _is_kept_punct(self, token: Token) -> bool:
        """Whether a mark stays: hyphens and signs within words, and commas of a list."""
        if token.text in _JOINED:
            return True
        if token.text != "," or is_verbal(token.head) or token.i < token.head.i:
            return False
        return any(child.dep_ == "conj" and child.i > token.i for child in token.head.children)

    def _is_aside(self, child: Token) -> bool:
        return child.lower_ in _words()["attributions"]

    def _is_time(self, token: Token) -> bool:
        """Whether a token begins or makes up a phrase of time."""
        if token.i in self.timed:
            return True
        if token.dep_ in ("prep", "mark", "advmod") or token.pos_ == "ADP":
            objects = [child for child in token.children if child.dep_ in ("pobj", "pcomp")]
            return bool(objects) and all(child.i in self.timed for child in objects)
        return False

    def shorten(self, limit: int) -> None:
        """Drop modifiers, the outermost and last first, until the text fits."""
        for step in (self.clauses, self._noun_phrases, self._adverbs, self._verb_phrases, self._lists):
            for token in step():
                if len(self._joined()) <= limit:
                    return
                if token.i in self.kept and self.event not in token.subtree:
                    self.drop(token)

    def _candidates(self) -> list[Token]:
        """The kept tokens, last first."""
        return [self.root.doc[i] for i in sorted(self.kept, reverse=True)]

    def clauses(self) -> list[Token]:
        """The kept heads of clauses within phrases, last first."""
        return [t for t in self._candidates() if t.dep_ in ("acl", "relcl", "advcl", "pcomp")]

    def _noun_phrases(self) -> list[Token]:
        return [t for t in self._candidates() if t.dep_ == "prep" and t.head.pos_ in ("NOUN", "PROPN")]

    def _adverbs(self) -> list[Token]:
        kept = _words()["kept"]
        return [t for t in self._candidates() if t.dep_ in ("advmod", "amod") and t.lower_ not in kept]

    def _verb_phrases(self) -> list[Token]:
        return [t for t in self._candidates() if t.dep_ in ("prep", "ccomp") and is_verbal(t.head)]

    def _lists(self) -> list[Token]:
        return [t for t in self._candidates() if t.dep_ in _LISTED or t.dep_ == "xcomp"]

    def text(self, limit: int) -> str:
        """The title; cut at a word where nothing else would make it fit."""
        words = self._joined()
        if len(words) > limit:
            words = words[:limit].rsplit(" ", 1)[0]
        words = words.strip(" ,;:-–—")
        return words[:1].upper() + words[1:]

    def _joined(self) -> str:
        pieces: list[str] = [self.subject, *self.helpers] if self.subject else []
        indices = sorted(self.kept)
        glued = False
        first = True
        for place, i in enumerate(indices):
            token = self.root.doc[i]
            if first and not self.subject and token.lower_ in _words()["articles"]:
                continue
            first = False
            written = self.said.get(i, token.text)
            follows = place + 1 < len(indices) and indices[place + 1] == i + 1
            if glued:
                pieces[-1] += written
            else:
                pieces.append(written)
            glued = follows and not token.whitespace_
        return " ".join(pieces)


def subject_text(found: Token, cast: Cast, timed: frozenset[int]) -> str:
    """A subject written out: the name of whom it refers to, else its phrase without clauses."""
    entity = cast.meant_by(found)
    if entity is not None and found.pos_ in ("PRON", "NOUN") and not _has_name(found):
        return entity.name
    draft = Draft(found, found, cast, timed)
    for token in draft.clauses():
        draft.drop(token)
    draft.shorten(SUBJECT_LENGTH)
    return draft.text(SUBJECT_LENGTH)


def _has_name(noun: Token) -> bool:
    """Whether a name stands in a phrase, so that the phrase tells by itself who is meant."""
    return any(child.pos_ == "PROPN" for child in noun.children)


def shared_auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries that a coordinated verb shares with the one before it ("will go and see")."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBN", "VBG"):
        return []
    helpers = [child for child in verb.head.children if child.dep_ in ("aux", "auxpass", "neg")]
    return [child.text for child in helpers if child.i < verb.head.i] or shared_auxiliaries(verb.head)


def finite_form(verb: Token, found: Token) -> str | None:
    """The present of a participle that got its subject from elsewhere; None where the form stays."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "pcomp", "conj"):
        return None
    if any(child.dep_ in ("aux", "auxpass") for child in verb.children) or shared_auxiliaries(verb):
        return None
    is_many = found.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in found.children)
    return present(verb.lemma_.lower(), is_many=is_many)


def present(lemma: str, *, is_many: bool) -> str:
    """The third person present of a verb.

    Example:
        >>> present("try", is_many=False), present("push", is_many=False), present("be", is_many=True)
        ('tries', 'pushes', 'are')
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma][is_many]
    if is_many:
        return lemma
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def possessive(name: str) -> str:
    """A name in the possessive."""
    return name + ("'" if name.endswith("s") else "'s")
