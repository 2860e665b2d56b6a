"""Prefixes: words such as "re-opened" and "co-founded" are one word (component `dateline_prefixes`).

spaCy's tokeniser takes them apart, and its tagger then takes "re" for a verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

# A prefix and a lower-case word; of most only those that are verbs by their endings, so that a "co-owner" is an owner.
_PREFIXED = re.compile(
    r"(?:[Rr]e)-[a-z]{3,}|(?:[Cc]o)-(?:op|ord)[a-z]+|[Pp]re-empt[a-z]*"
    r"|(?:[Cc]o|[Cc]ounter|[Dd]e|[Mm]is|[Oo]ut|[Oo]ver|[Pp]re|[Uu]n|[Uu]nder)-[a-z]+(?:ed|ing|ly)"
)
_KINDS = ("NOUN", "VERB")


def is_prefixed(text: str) -> bool:
    """Whether a text is one word with a prefix and a hyphen, which the tokeniser leaves whole."""
    return _PREFIXED.fullmatch(text) is not None


@Language.factory(
    "dateline_prefixes",
    default_config={"lemmatizer": "lemmatizer"},
    assigns=["token.lemma"],
    requires=["token.pos"],
)
def make_prefixes(nlp: Language, name: str, lemmatizer: str) -> PrefixLemmas:
    """The component `dateline_prefixes`; `lemmatizer` is the pipe that it asks, if there is one."""
    return PrefixLemmas(nlp.get_pipe(lemmatizer) if nlp.has_pipe(lemmatizer) else None)


class PrefixLemmas:
    """Gives prefixed words their lemma: that of the word without the hyphen, if known, else without the prefix.

    Args:
        lemmatizer: The pipeline's own; without one nothing is done.
    """

    def __init__(self, lemmatizer: Any) -> None:
        self.lemmatizer = lemmatizer
        has_index = lemmatizer is not None and lemmatizer.lookups.has_table("lemma_index")
        self.known: Mapping[str, Any] = lemmatizer.lookups.get_table("lemma_index") if has_index else {}

    def __call__(self, doc: Doc) -> Doc:
        """Write the lemmas."""
        for token in doc if self.lemmatizer is not None else ():
            if "-" in token.text and token.pos_ in _KINDS and is_prefixed(token.text):
                token.lemma_ = self._lemma(token)
        return doc

    def _lemma(self, token: Token) -> str:
        prefix, _, rest = token.lower_.partition("-")
        words = [prefix + rest, rest]
        alike: dict[str, Any] = {"pos": [token.pos_] * 2, "tags": [token.tag_] * 2, "morphs": [str(token.morph)] * 2}
        joined, bare = (str(each.lemma_) for each in self.lemmatizer(Doc(token.vocab, words=words, **alike)))
        return joined if joined in self.known.get(token.pos_.lower(), ()) else bare
