"""References: what a title writes for a pronoun, whom or what it stands for."""

from __future__ import annotations

import re

from dateline.extraction.entities.cast import Cast
from dateline.extraction.gazetteer import title_words, type_referred
from dateline.extraction.lexicon import ordinals
from dateline.extraction.parsing.clauses import OBJECTS, SUBJECTS, antecedent, is_relative, phrase
from dateline.extraction.parsing.parse import Word
from dateline.extraction.titling.wording import as_within, group_text, possessive, stand_in_text

_OWNED = re.compile(r"['’](?:s\b|\s)")


def written_for(token: Word, cast: Cast) -> str | None:
    """What is written for a word that stands for others; None where it stays as it is."""
    group = cast.group_of(token)
    if group:
        return group_text(token, [entity.called for entity in group])
    if token.tag_ == "WP$":
        return _relative_owner(token, cast)
    if token.tag_ == "JJ" and token.dep_ in SUBJECTS and (counted := _counted_before(token)) is not None:
        return f"{token.text} {counted.lemma_}"
    if token.tag_ == "CD" and token.dep_ in SUBJECTS and (counted := _counted_with(token)) is not None:
        return f"{token.text} {counted.lemma_.lower() if token.lower_ == 'one' else counted.text}"
    if is_partitive(token):
        return _named(antecedent(token), cast)
    is_pronoun = token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$")
    is_age = token.dep_ == "poss" and token.head.text[0].isdigit()  # "in his 60s"
    if not is_pronoun or is_age or _is_of_partner(token):
        return None
    entity = cast.meant_by(token)
    name = entity.called if entity is not None else stand_in_text(token, cast)
    if name is None:
        return None
    if (token.tag_ == "PRP$" or token.dep_ == "poss") and not _is_given(token):
        return None if _OWNED.search(name) else possessive(name)  # "its" for "Kenya's port's"
    return None if token.lower_.endswith(("self", "selves")) else name


def _relative_owner(token: Word, cast: Cast) -> str | None:
    """Whose it is that a relative clause tells ("a baker, whose house was destroyed")."""
    owner = next((verb.head for verb in token.ancestors if verb.dep_ == "relcl"), None)
    return None if owner is None else possessive(_named(owner, cast))


def _counted_before(ordinal: Word) -> Word | None:
    """What "the first" is one of: the last noun of its sentence or the one before of which a number is told.

    Of "a second" a first one was told in one of the two sentences before ("The first trial failed. A second …").
    """
    if ordinal.lower_ not in ordinals() or ordinal.i + 1 < len(ordinal.doc) and ordinal.nbor(1).pos_ == "NOUN":
        return None
    doc, start = ordinal.doc, ordinal.sent.start
    before = doc[doc[start - 1].sent.start if start else 0 : ordinal.i]
    counted = (word for word in reversed(list(before)) if word.tag_ == "NNS")
    found = next((word for word in counted if any(child.tag_ == "CD" for child in word.lefts)), None)
    return found or _told_first(ordinal, start)


def _counted_with(number: Word) -> Word | None:
    """The noun of which a number alone is another part ("two people died and nine were hurt"); None for others.

    They are persons, or the subject of the clause that it goes on with.
    """
    if any(child.dep_ != "punct" for child in number.children):
        return None
    before = number.doc[number.sent.start : number.i]
    counted = (word for word in reversed(list(before)) if word.tag_ == "NNS" and word.dep_ in (*SUBJECTS, *OBJECTS))
    found = next((word for word in counted if any(child.tag_ == "CD" for child in word.lefts)), None)
    if found is None or any(child.dep_ == "conj" for child in found.children):
        return None
    is_of_row = found.dep_ in SUBJECTS and found.head == number.head.head and number.head.dep_ == "conj"
    return found if is_of_row or type_referred(found.lemma_.lower()) == "PERSON" else None


def _told_first(ordinal: Word, start: int) -> Word | None:
    """The noun of the first of several, in one of the two sentences before a sentence's start."""
    doc = ordinal.doc
    for _ in range(2 if ordinal.lower_ != "first" else 0):
        if not start:
            return None
        start = doc[start - 1].sent.start
        for word in doc[start : ordinal.sent.start]:
            if word.tag_ == "NN" and any(child.lower_ == "first" for child in word.lefts):
                return word
    return None


def is_partitive(token: Word) -> bool:
    """Whether a relative pronoun stands for those of whom some are told of ("three ferries, one of which sank")."""
    return is_relative(token) and token.dep_ == "pobj" and token.head.lower_ == "of" and antecedent(token) != token


def _named(noun: Word, cast: Cast) -> str:
    """What a noun is called: the name of whom it means, else its phrase, with "the" where it tells no owner."""
    entity = cast.meant_by(noun)
    if entity is not None:
        return entity.called
    words = phrase(noun)
    called = as_within(words[0], None) + words[0].whitespace_ + words.text[len(words[0].text_with_ws) :]
    return called if any(child.dep_ == "poss" for child in noun.lefts) else f"the {called}"


def _is_of_partner(token: Word) -> bool:
    """Whether a possessive tells of the person that stands in a row with its noun ("a mother and her son")."""
    noun = token.head
    is_row = token.tag_ == "PRP$" and noun.dep_ == "conj"
    return is_row and noun.head.pos_ == "NOUN" and type_referred(noun.head.lemma_.lower()) == "PERSON"


def _is_given(token: Word) -> bool:
    """Whether the parse took whom something is sent for its owner ("sent her flowers")."""
    noun = token.head
    is_plain = token.lower_ == "her" and noun.dep_ in OBJECTS and noun.i == token.i + 1
    return is_plain and noun.head.lemma_.lower() in title_words("giving")
