"""Headlines: parsed with the help of the text that they stand above (component `dateline_headlines`).

The parser has seen few headlines. It takes the verb of "Tarvale slips" for a noun, and every word of one in capitals
for a name. So a heading of capitals is parsed as its text writes its words, and one in which no verb was found as if
its verbs were told as the text tells them ("slipped"); the tags and the tree are then the headline's. What a
headline says that somebody is to do ("Firm to cut jobs") becomes its main verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extraction.extensions import BLOCKS, values_of
from dateline.extraction.lexicon import is_known_governor
from dateline.model.articles import BlockKind, TextField

_HEADLINES = "headlines"
_PIPES = ("tok2vec", "tagger", "parser")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ"))
_COMPLEMENTS = frozenset(("dobj", "prep", "prt", "acomp", "attr", "xcomp", "ccomp", "npadvmod", "auxpass", "advmod"))
_FORESEEN = frozenset(("set", "due", "expected", "poised", "scheduled", "slated", "tipped"))
_PAST = re.compile(r"\b[a-z]{2,}ed\b")
_WORD = re.compile(r"(?<![.!?:”\"] )(?<![\n“\"‘(])\b[A-Z][a-z]+")
_LONGEST = 30  # tokens
_CAPITALS = 0.75  # of the words of more than three letters


@Language.factory(
    "dateline_headlines",
    assigns=["token.tag", "token.dep", "token.head"],
    requires=["token.tag", "token.dep"],
)
def make_headlines(nlp: Language, name: str) -> HeadlineReader:
    """The component `dateline_headlines`."""
    return HeadlineReader(nlp)


def write_headlines(doc: Doc, field: TextField, text: str) -> None:
    """Keep with a Doc, as plain values, what the text of its article tells of its headings.

    Args:
        doc: the Doc, its blocks marked.
        field: the field that it is of.
        text: the text of the article.
    """
    spans = [span for span in doc.spans[BLOCKS] if field is TextField.TITLE or span.label_ == BlockKind.HEADING]
    if spans:
        values_of(doc, _HEADLINES).update(
            spans=[[span.start, span.end] for span in spans],
            names=sorted(set(_WORD.findall(text))),
            pasts=sorted(set(_PAST.findall(text))),
        )


class HeadlineReader:
    """Parses headings anew where the text tells their words otherwise.

    Args:
        nlp: The pipeline, whose tagger and parser are asked.
    """

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Mend the headings and return the Doc."""
        told = values_of(doc, _HEADLINES)
        if told:
            names, pasts = frozenset(told["names"]), pasts_of(told["pasts"])
            for start, end in told["spans"]:
                self._read(doc[start:end], names, pasts)
        return doc

    def _read(self, heading: Span, names: frozenset[str], pasts: Mapping[str, str]) -> None:
        if len(heading) > _LONGEST or sum(token.is_sent_start is True for token in heading) > 1:
            return
        words = [token.text for token in heading]
        if is_capitalised(words):
            words = [word if i == 0 or word in names else _small(word) for i, word in enumerate(words)]
            _copy(self._parse(heading, words), heading)
        if not any(token.tag_ in _FINITE for token in heading):
            verbs = {i: pasts[word] for i, word in enumerate(words) if i and word in pasts}
            read = self._parse(heading, [verbs.get(i, word) for i, word in enumerate(words)]) if verbs else None
            if read is not None and _is_told_by(read, verbs):
                for i in verbs:
                    read[i].tag_ = "VBZ" if words[i].endswith("s") else "VBP"
                _copy(read, heading)
        _mend_future(heading, names)

    def _parse(self, heading: Span, words: Sequence[str]) -> Doc:
        """The parse of words in the place of a heading's, ended by a full stop, as one sentence."""
        blanks = [bool(token.whitespace_) for token in heading]
        doc = Doc(self.nlp.vocab, [*words, "."], [*blanks[:-1], False, False])
        for token in doc:
            token.is_sent_start = token.i == 0
        for name in _PIPES:
            if self.nlp.has_pipe(name):
                doc = self.nlp.get_pipe(name)(doc)
        return doc


def is_capitalised(words: Iterable[str]) -> bool:
    """Whether words are written as many headlines are, nearly all with a capital."""
    long = [word for word in words if word.isalpha() and len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)


def _small(word: str) -> str:
    return word.lower() if word.istitle() else word


def pasts_of(pasts: Iterable[str]) -> dict[str, str]:
    """The pasts of a text by the forms of the present that they can have; the first of several.

    >>> pasts = pasts_of(["denied", "milled", "slipped"])
    >>> pasts["slips"], pasts["denies"], pasts["mill"]
    ('slipped', 'denied', 'milled')
    """
    found: dict[str, str] = {}
    for past in pasts:
        for form in _presents(past):
            found.setdefault(form, past)
    return found


def _presents(past: str) -> frozenset[str]:
    """The forms of the present that a regular past can have."""
    stem = past.removesuffix("ed")
    bases = {stem, stem + "e"}
    if stem[-2:-1] == stem[-1:]:
        bases.add(stem[:-1])
    if stem.endswith("i"):
        bases = {stem[:-1] + "y", stem[:-1] + "ie"}
    return frozenset(form for base in bases for form in (base, base + "s", base + "es", stem + "es"))


def _is_told_by(read: Doc, verbs: Iterable[int]) -> bool:
    """Whether the main word of a sentence is one of these verbs and has a subject."""
    root = next(token for token in read if token.head == token)
    return root.i in verbs and root.tag_ == "VBD" and any(child.dep_ in _SUBJECTS for child in root.lefts)


def _copy(read: Doc, heading: Span) -> None:
    """Give a heading the tags and the tree of another parse of as many words."""
    doc, start = heading.doc, heading.start
    if read[len(heading)].head.i == len(heading):  # the full stop is no sentence
        return
    for token in read[: len(heading)]:
        own = doc[start + token.i]
        own.tag_, own.head = token.tag_, doc[start + token.head.i]
        own.dep_ = token.dep_


def _mend_future(heading: Span, names: frozenset[str]) -> None:
    """Read what a heading says will be: "Firm to cut jobs", whose infinitive is its main verb, "Firm set to cut jobs".

    Args:
        heading: the heading, parsed.
        names: the words that are names in the text, which the parser may take for verbs ("Lind to face trial").
    """
    root = next((token for token in heading if token.head == token), None)
    verb = next((child for child in root.rights if _is_to_come(child)), None) if root is not None else None
    if root is None or verb is None:
        return
    is_lone = not any(child.dep_ in _COMPLEMENTS for child in verb.children)  # "Things to do", but "Lind to quit"
    if root.tag_ == "VBD" and root.lower_ in _FORESEEN and not any(child.dep_ == "dobj" for child in root.children):
        root.tag_ = "VBN"
    elif _can_act(root, names, is_lone) and not any(token.tag_ in _FINITE for token in heading):
        root.tag_ = "NNP" if root.text in names else "NN" if root.tag_ == "JJ" else root.tag_
        for child in [child for child in root.rights if child.i > verb.i]:
            child.head = verb
        verb.head, root.head = verb, verb
        verb.dep_, root.dep_ = "ROOT", "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"


def _is_to_come(verb: Token) -> bool:
    """Whether a word is an infinitive with "to"."""
    return verb.tag_ in ("VB", "VBN") and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _can_act(noun: Token, names: frozenset[str], is_lone: bool) -> bool:
    """Whether a word can be who is to do something, not what one is to do ("Plans to cut jobs", "things to do")."""
    if is_lone and noun.text not in names and noun.tag_ not in ("NNP", "NN"):
        return False
    lemmas = {noun.lower_, noun.lower_.removesuffix("s")}
    return noun.text in names or noun.tag_ in _NOUNS and not any(map(is_known_governor, lemmas))
