"""Interviews: who answers, where an article is told in questions and answers.

"I" in an answer and "you" in a question mean the one who is asked, whom a question addresses by name or
what stands before the questions names first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import may_be_person
from dateline.extraction.entities.pronouns import FIRST_PERSON, SECOND_PERSON
from dateline.extraction.extensions import told_blocks
from dateline.extraction.parsing.clauses import OBJECTS
from dateline.extraction.parsing.parse import Parse, Passage, Word
from dateline.extraction.parsing.quotations import quotation_after

# Questions, and answers that tell of "I", that make an interview.
FEWEST = 3
_ASKING = frozenset(("by", "interview", "interviewer", "interviewed", ":"))
_SPEAKING = frozenset(("speak", "talk", "chat", "tell", "converse"))
# Tokens at the beginning of a question that may address somebody.
_ADDRESS = 4


def answering(doc: Parse, cast: Cast, heads: Mapping[int, int]) -> dict[int, int]:
    """The place in the cast of the one asked, for each word that means them; empty where there is no interview.

    Args:
        doc: The article.
        cast: Its entities.
        heads: The place in the cast of each name, by the index of its head token.
    """
    blocks = told_blocks(doc)
    spoken = [list(_unquoted(block)) for block in blocks]
    asking = [_asks(words) for words in spoken]
    if True not in asking:
        return {}
    first = asking.index(True)
    told = list(zip(spoken, asking, strict=True))[first:]
    questions = [words for words, asks in told if asks]
    answers = [words for words, asks in told if not asks and _has(words, FIRST_PERSON)]
    if min(len(questions), len(answers)) < FEWEST or 3 * (len(questions) + len(answers)) < 2 * len(told):
        return {}
    place = _addressed(questions, cast)
    place = _presented(blocks[:first], cast, heads) if place is None else place
    if place is None:
        return {}
    told_of = [(words, FIRST_PERSON) for words in answers] + [(words, SECOND_PERSON) for words in questions]
    return {word.i: place for words, persons in told_of for word in words if word.lower_ in persons}


def _unquoted(block: Passage) -> Iterator[Word]:
    """The words of a block outside of quotations."""
    opened = None
    for word in block:
        opened = quotation_after(word, opened)
        if opened is None and not word.is_space:
            yield word


def _asks(words: Sequence[Word]) -> bool:
    """Whether a block asks, or speaks to somebody and of nobody who speaks."""
    is_open = bool(words) and words[-1].text == "?"
    return is_open or _has(words, SECOND_PERSON) and not _has(words, FIRST_PERSON)


def _has(words: Sequence[Word], persons: frozenset[str]) -> bool:
    return any(word.lower_ in persons for word in words)


def _addressed(questions: Sequence[Sequence[Word]], cast: Cast) -> int | None:
    """The person with whose name and a comma a question begins ("Ms Ruiz, why …")."""
    commas = {word.i for words in questions for word in words[:_ADDRESS] if word.text == ","}
    persons = ((place, entity) for place, entity in enumerate(cast.entities) if entity.type == "PERSON")
    return next((place for place, entity in persons if any(name.end in commas for name in entity.names)), None)


def _is_asking(name: Word) -> bool:
    """Whether a name is that of who asks ("She spoke to Ana Ruiz", "he tells Ana Ruiz how")."""
    verb = name.head if name.dep_ in (*OBJECTS, "dative") else name.head.head
    is_beside = name.dep_ == "pobj" and name.head.lower_ in ("to", "with")
    return verb.lemma_ in _SPEAKING and (is_beside or verb.lemma_ == "tell" and name.dep_ in (*OBJECTS, "dative"))


def _presented(blocks: Sequence[Passage], cast: Cast, heads: Mapping[int, int]) -> int | None:
    """The first person whom an article names before its questions, but for who asks them."""
    for word in (word for block in blocks for word in block):
        place = heads.get(word.i)
        if place is not None and may_be_person(cast.entities[place]) and not _is_asking(word):
            before = word.doc[max(word.left_edge.i - 1, 0)]
            if before.lower_ not in _ASKING:
                return place
    return None
