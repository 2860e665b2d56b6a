"""Composing: clauses and phrases written out as titles, or within them, with their subjects and objects."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.cast import Cast
from dateline.extraction.clauses import OBJECTS, is_passive, is_relative, is_verbal, own_subject, subject
from dateline.extraction.drafts import Draft
from dateline.extraction.wording import as_within, group_text, stand_in_text
from dateline.model.states import state_meant

SUBJECT_LENGTH = 60
_OBJECT_LIKE = frozenset([*OBJECTS, "ccomp", "xcomp", "attr"])


def phrase_text(found: Token, cast: Cast, timed: frozenset[int]) -> str:
    """An argument written out: the name of whom it refers to, else its phrase without clauses."""
    group = cast.group_of(found)
    if group:
        return group_text(found, [each.name for each in group])
    entity = cast.meant_by(found)
    if entity is not None and found.pos_ in ("PRON", "NOUN") and not _has_name(found):
        return entity.name
    if found.tag_ == "PRP" or cast.stand_in(found) is not None:
        return stand_in_text(found, cast) or as_within(found, None)
    draft = Draft(found, found, cast, timed)
    draft.restore_list()
    for child in list(found.subtree):
        if child.dep_ in ("acl", "relcl", "advcl") and child.i in draft.kept and child != found:
            draft.drop(child)
    draft.shorten(SUBJECT_LENGTH)
    return draft.text(SUBJECT_LENGTH, is_first=False)


def _has_name(noun: Token) -> bool:
    """Whether a name stands in a phrase, so that the phrase tells by itself who is meant."""
    return any((child.pos_ == "PROPN" or state_meant(child.text)) and child.dep_ != "appos" for child in noun.children)


def clause_draft(
    root: Token, event: Token, cast: Cast, timed: frozenset[int], named: frozenset[tuple[str, ...]] = frozenset()
) -> Draft:
    """The draft of a clause or phrase with its subject, and with the object that stands elsewhere.

    Args:
        root: The head of the clause or phrase.
        event: The event's token.
        cast: Whom words refer to.
        timed: The indices of the tokens of timexes.
        named: The keys of those that the title names before; a pronoun for one of them stays.
    """
    draft = Draft(root, event, cast, timed)
    draft.named |= named
    if is_verbal(root):
        found = subject(root) or clausal_subject(root)
        if found is not None:
            is_spared = found.pos_ == "PRON" and draft.is_named(found)
            draft.add_subject(found, as_within(found, None) if is_spared else phrase_text(found, cast, timed))
        missing = object_elsewhere(root)
        if missing is not None:
            draft.add_object(phrase_text(missing, cast, timed))
    return draft


def clausal_subject(verb: Token) -> Token | None:
    """The clause that is a verb's subject ("defending the bank carries risks")."""
    return next((child for child in verb.children if child.dep_ in ("csubj", "csubjpass")), None)


def object_elsewhere(verb: Token) -> Token | None:
    """The object of a verb that stands before or after its clause: an antecedent, or a shared object."""
    if is_passive(verb) or any(child.dep_ in _OBJECT_LIKE and not is_relative(child) for child in verb.children):
        return None
    if verb.dep_ == "relcl" and subject(verb) != verb.head:
        return None if any(map(_is_stranded, verb.children)) else verb.head
    for child in verb.children:
        if child.dep_ == "conj" and child.i - verb.i <= 2 and own_subject(child) is None:
            return next((each for each in child.children if each.dep_ in OBJECTS), None)
    return None


def _is_stranded(child: Token) -> bool:
    """Whether a relative clause ties its antecedent by a preposition or adverb ("where", "in which")."""
    if child.tag_ == "WRB":
        return True
    objects = list(child.children)
    return child.dep_ == "prep" and (not objects or any(is_relative(each) for each in objects))


def add_content(draft: Draft, said: Token, limit: int) -> None:
    """Put what is said after the verb of saying that stands behind it in the sentence.

    Args:
        draft: The draft of the saying.
        said: The head of the clause that is said.
        limit: Characters that the whole may have.
    """
    draft.drop(said)
    room = limit - draft.length() - 1
    quotation = verbatim(said)
    if quotation is not None and len(quotation) + 2 <= room:
        draft.append(f"“{quotation}”")
        return
    content = clause_draft(said, said, draft.cast, draft.timed, frozenset(draft.all_named()))
    if content.length() > room:
        draft.bare()
        room = limit - draft.length() - 1
    content.shorten(room)
    if content.length() <= room:
        draft.append(content.text(room, is_first=False))


def verbatim(said: Token) -> str | None:
    """The words of a quotation, exactly as they are; None where the clause is not one."""
    start, end = said.left_edge.i, said.right_edge.i + 1
    doc = said.doc
    if start and doc[start].is_quote:
        start += 1
    if not start or not doc[start - 1].is_quote:
        return None
    while end > start and doc[end - 1].is_punct:
        end -= 1
    inner = doc[start:end]
    return None if any(token.is_quote or token.is_space for token in inner) else inner.text
