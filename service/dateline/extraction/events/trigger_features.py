"""What the trigger model looks at: names of features that a token has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dateline.extraction.events.families import family
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.parse import Word

NOUNS = frozenset({"NOUN", "PROPN"})
# Dependents whose presence says whether a word heads a happening.
TELLING = frozenset(
    {"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "neg", "det", "poss", "amod", "compound", "prep", "agent",
     "ccomp", "xcomp", "advcl", "acl", "relcl", "nummod", "mark", "attr", "acomp", "prt", "case", "npadvmod"}
)


class NounClass(NamedTuple):
    """What WordNet says of a noun: the share in tenths of eventive uses, the classes above it.

    `first` is the number of the first sense that is eventive, "0" for none; `made` how the noun is made from a
    verb: "same" for one that is spelled like it, "derived", or "-".
    """

    share: str
    first: str
    made: str
    classes: tuple[str, ...]


@cache
def noun_classes() -> dict[str, NounClass]:
    """The nouns that can name a happening, or are frequent, by lemma."""
    path = files("dateline.extraction") / "data/noun_classes.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {lemma: NounClass(share, first, made, tuple(classes.split())) for lemma, share, first, made, classes in rows}


def is_candidate(token: Word) -> bool:
    """Whether a token can be a trigger: a verb, noun, adjective or name; no auxiliary."""
    if token.pos_ == "AUX":
        return token.dep_ not in ("aux", "auxpass")
    if token.dep_ == "prep":  # "according to", "following the vote"
        return False
    if names_no_event(token):
        return False
    if token.dep_ == "pobj" and token.head.head.lower_ == "according":  # "according to the prosecution"
        return False
    if token.dep_ == "pobj" and token.lemma_ in words("nouns", "manners") and any(map(_is_owner, token.children)):
        return False
    if token.pos_ == "PROPN" and _is_place(token):
        return False
    if token.pos_ == "PROPN":  # only names of events end in such a word ("World War", "Olympics")
        return token.lemma_.lower() in noun_classes()
    return token.pos_ in ("VERB", "NOUN", "ADJ") and token.text[:1].isalpha() and len(token) > 1


def names_no_event(token: Word) -> bool:
    """Whether a word, or it with the word before it, only happens to be spelled like an event ("in charge of")."""
    pair = f"{token.nbor(-1).lower_}_{token.lower_}" if token.i and token.dep_ != "compound" else ""
    return not words("nouns", "things").isdisjoint((token.lower_, pair))


def _is_place(name: Word) -> bool:
    """Whether a name of one word tells where something is ("played in Split")."""
    return name.dep_ == "pobj" and name.head.lower_ in ("in", "to", "from", "near") and not name.children


def _is_owner(word: Word) -> bool:
    return word.dep_ == "poss"


def trigger_features(token: Word) -> Iterator[str]:
    """The features of a candidate; names are free of blanks."""
    kind, lemma = token.pos_, token.lemma_.lower()
    yield f"pos={kind}"
    yield f"tag={token.tag_}"
    yield f"dep={token.dep_}"
    yield f"{kind}.dep={token.dep_}"
    yield f"{kind}.lemma={lemma}"
    yield f"{kind}.end={lemma[-3:]}"
    yield f"{kind}.family={family(lemma, kind)}"
    yield from (f"{kind}.{name}" for name in _context(token))
    yield from (f"{kind}.has={dep}" for dep in sorted({child.dep_ for child in token.children} & TELLING))
    if kind in NOUNS:
        yield from _noun(token, lemma)


def _context(token: Word) -> Iterator[str]:
    head = token.head
    yield f"head={head.lemma_.lower()}"
    yield f"headpos={head.pos_}.{token.dep_}"
    if head.dep_ == "prep":
        yield f"above={head.head.pos_}"
    before = token.nbor(-1).lower_ if token.i and not token.is_sent_start else "<s>"
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else "</s>"
    yield f"before={before}"
    yield f"after={after}"
    for child in token.children:
        if child.dep_ in ("prep", "prt", "dobj", "compound", "det", "poss", "amod"):
            yield f"{child.dep_}={child.lemma_.lower()}"


def _noun(token: Word, lemma: str) -> Iterator[str]:
    known = noun_classes().get(lemma)
    plural = "plural" if token.tag_ in ("NNS", "NNPS") else "single"
    yield f"noun.{plural}"
    yield f"noun.derived={family(lemma, 'NOUN') != lemma}"
    if known is None:
        yield "noun.unknown"
        return
    yield f"noun.share={known.share}"
    yield f"noun.first={min(known.first, '3')}"
    yield f"noun.made={known.made}"
    yield f"noun.made={known.made}.{token.dep_}"
    yield from (f"noun.class={name}" for name in known.classes)
    yield from (f"noun.class={name}.{plural}" for name in known.classes[:2])
    yield from (f"noun.class={name}.{token.dep_}" for name in known.classes)
