"""Composing: clauses and phrases written out as titles, or within them, with their subjects and objects."""

from __future__ import annotations

from dateline.extraction.entities.cast import Cast
from dateline.extraction.gazetteer import takes_object, title_words
from dateline.extraction.parsing.clauses import (
    OBJECTS,
    is_infinitive,
    is_passive,
    is_relative,
    is_relative_clause,
    is_verbal,
    own_subject,
    subject,
)
from dateline.extraction.parsing.parse import Passage, Word
from dateline.extraction.parsing.syntax import row_head
from dateline.extraction.titling.drafts import Draft
from dateline.extraction.titling.naming import all_named, name_once, name_speaker_once
from dateline.extraction.titling.references import is_partitive
from dateline.extraction.titling.wording import as_within, group_text, in_third_person, stand_in_text
from dateline.model.states import state_meant

SUBJECT_LENGTH = 60
# Prepositions by which a relative clause can be told apart from its noun.
_TYING = frozenset(["from", "in", "at", "to", "on", "with", "against", "into"])
_OBJECT_LIKE = frozenset([*OBJECTS, "ccomp", "xcomp", "attr", "acomp"])


def phrase_text(
    found: Word,
    cast: Cast,
    timed: frozenset[int],
    *,
    end: int | None = None,
    named: frozenset[tuple[str, ...]] = frozenset(),
) -> str:
    """An argument written out: the name of whom it refers to, else its phrase without clauses.

    Args:
        found: Its head token.
        cast: Whom words refer to.
        timed: The indices of the tokens of timexes.
        end: The index of the token after which nothing of a row belongs to it; None for no end.
        named: The keys of those that the title names before.
    """
    if found.dep_ in ("csubj", "csubjpass") and found.left_edge.lower_ in title_words("askers"):  # "how it got there"
        return "".join(word.text_with_ws for word in found.subtree).strip()
    found = _named_one(found) or _named_row(found) or found
    group = cast.group_of(found)
    if group:
        return group_text(found, [each.called for each in group])
    entity = cast.meant_by(found)
    is_alone = not any(child.dep_ == "conj" and (end is None or child.i < end) for child in found.children)
    is_whole = not (_has_name(found) or _is_part_of(found, cast) or _is_named_as(found, cast))
    if is_alone and entity is not None and is_whole and found.pos_ in ("PRON", "NOUN"):
        return entity.called
    is_replaced = cast.stand_in(found) is not None and found.lower_ != "those"
    if is_alone and (found.tag_ == "PRP" or is_replaced):
        return stand_in_text(found, cast) or as_within(found, None)
    draft = Draft(found, found, cast, timed)
    draft.named |= named
    if not is_alone:
        draft.restore_list()
    _drop_within(found, draft)
    name_once(draft)
    draft.shorten(SUBJECT_LENGTH)
    return draft.text(SUBJECT_LENGTH, is_first=False)


def _named_one(word: Word) -> Word | None:
    """The name of the one of several that is told of ("one of the men, Karl Berg, fled"); None without a name."""
    if word.lower_ != "one" or word.tag_ != "CD":
        return None
    names = [child for child in word.rights if child.dep_ == "appos" and child.tag_ == "NNP"]
    return next((each for each in names if not any(child.dep_ == "conj" for child in each.children)), None)


def _named_row(word: Word) -> Word | None:
    """The first of two names after a noun that tells who both are ("the pair, Jo Falk and Al Berg, left")."""
    is_many = word.tag_ == "NNS" or word.lower_ in ("couple", "duo", "pair", "two")
    roles = ("appos", "conj") if is_many else ("appos",)  # a row is no third one beside "the pair"
    names = [child for child in word.rights if child.dep_ in roles and child.pos_ == "PROPN"]
    if word.pos_ != "NOUN" or not names or names[0].left_edge.nbor(-1).text != ",":
        return None
    row = [child for child in names[0].children if child.dep_ == "conj"]
    is_two = len(row) == 1 and row[0].pos_ == "PROPN" and not any(child.dep_ == "conj" for child in row[0].children)
    return names[0] if is_two else None


def _drop_within(found: Word, draft: Draft) -> None:
    """Drop what a phrase need not say: whose a name is ("their Ana Soto"), clauses but for what it is meant to do."""
    for child in found.children:
        if found.pos_ == "PROPN" and child.tag_ == "PRP$" and child.i not in draft.said:
            draft.drop(child)
    for child in list(found.subtree):
        is_aim = child.head == found and child.dep_ == "acl" and is_infinitive(child)
        is_aim |= child.dep_ == "acl" and child.head != found and child.head.head.lemma_ in title_words("causing")
        if child.dep_ in ("acl", "relcl", "advcl") and child.i in draft.kept and child != found and not is_aim:
            draft.drop(child)


def _has_name(noun: Word) -> bool:
    """Whether a name stands in a phrase, so that the phrase tells by itself who is meant."""
    return any(child.dep_ != "appos" and _is_of_name(child) for child in noun.children)


def _is_part_of(noun: Word, cast: Cast) -> bool:
    """Whether a noun tells of a part or kind of what "of" ties to it ("half of Ardland", "a version of Tunely")."""
    of = (below for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of" for below in child.children)
    return any(cast.meant_by(each) is cast.meant_by(noun) for each in of)


def _is_named_as(noun: Word, cast: Cast) -> bool:
    """Whether the clause of a noun says what its name is ("the victim was identified as Ada Holm")."""
    told = (below for prep in noun.head.rights if prep.lower_ == "as" for below in prep.children)
    return noun.pos_ == "NOUN" and any(cast.meant_by(each) is cast.meant_by(noun) for each in told)


def _is_of_name(word: Word) -> bool:
    """Whether a word is a name or made from one ("South African")."""
    is_capital = word.text[:1].isupper() and not word.is_sent_start and word.pos_ == "ADJ"
    return is_capital or word.pos_ == "PROPN" or bool(state_meant(word.text))


def clause_draft(
    root: Word, event: Word, cast: Cast, timed: frozenset[int], named: frozenset[tuple[str, ...]] = frozenset()
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
        if found is not None and found.i not in timed and not any(child.dep_ == "expl" for child in root.children):
            is_spared = found.pos_ == "PRON" and draft.is_named(found)
            pronoun = in_third_person(found.lower_, cast.gender_of(cast.keys_of(found))) if is_spared else ""
            end = root.i if root.head == found else None
            draft.add_subject(found, pronoun or phrase_text(found, cast, timed, end=end, named=named))
        draft.restore_duration()
        taker = object_taker(root)
        missing = object_elsewhere(root) if taker == root else root.head
        if missing is not None:
            named = named | all_named(draft)
            draft.add_object(phrase_text(missing, cast, timed, named=named), taker)
        owned = next((child for child in root.lefts if _is_owned_object(child)), None)
        if owned is not None and found is not None:
            draft.drop(owned)
            draft.add_object(_owned_text(owned, cast, timed), root)
        prep = _tying(root)
        if prep is not None:
            draft.drop(prep)
            draft.append(f"{prep.lower_} {phrase_text(root.head, cast, timed)}")
    else:
        draft.restore_clause()
    return draft


def _is_owned_object(child: Word) -> bool:
    """Whether an object stands before its verb for the "whose" that it begins with ("Acme, whose board he left")."""
    return child.dep_ == "dobj" and any(each.tag_ == "WP$" for each in child.lefts)


def _owned_text(noun: Word, cast: Cast, timed: frozenset[int]) -> str:
    """An object with its owner written out."""
    return Draft(noun, noun, cast, timed).text(SUBJECT_LENGTH, is_first=False)


def _tying(verb: Word) -> Word | None:
    """The preposition by which a relative clause tells of the noun right before it ("the mill, in which ten died")."""
    if verb.dep_ != "relcl" or verb.head.lower_ in title_words("moments") | title_words("settings"):
        return None
    preps = (child for child in verb.children if child.lower_ in _TYING and any(map(is_relative, child.children)))
    found = next(preps, None)
    between = () if found is None else found.doc[verb.head.i + 1 : found.left_edge.i]
    return None if any(word.pos_ in ("NOUN", "PROPN") for word in between) else found


def clausal_subject(verb: Word) -> Word | None:
    """The clause that is a verb's subject ("defending the bank carries risks")."""
    return next((child for child in verb.children if child.dep_ in ("csubj", "csubjpass")), None)


def object_taker(verb: Word) -> Word:
    """The verb that an object told elsewhere belongs to: itself, or its infinitive ("which he threatened to sell")."""
    inner = [child for child in verb.children if child.dep_ in ("xcomp", "acomp") and verb.dep_ == "relcl"]
    inner += [below for child in inner for below in child.children if below.dep_ == "xcomp"]
    return next((child for child in inner if _has_relative(child)), verb)


def _has_relative(verb: Word) -> bool:
    """Whether the object of a verb is a relative pronoun."""
    return any(child.dep_ in OBJECTS and is_relative(child) for child in verb.children)


def object_elsewhere(verb: Word) -> Word | None:
    """The object of a verb that stands before or after its clause: an antecedent, or a shared object."""
    if is_passive(verb):
        return None
    is_relating = verb.dep_ == "relcl" and _has_relative(verb)
    if not is_relating and any(child.dep_ in _OBJECT_LIKE and not is_relative(child) for child in verb.children):
        return None
    if verb.dep_ == "relcl" and subject(verb) != verb.head:
        is_setting = verb.head.lower_ in title_words("moments") | title_words("settings")
        is_owner = any(each.tag_ == "WP$" for child in verb.lefts for each in child.lefts)
        is_content = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)
        is_plain = not is_relative_clause(verb) or any(map(_is_stranded, verb.children))
        is_plain |= any(map(is_partitive, own.subtree)) if (own := own_subject(verb)) is not None else False
        is_whole = is_setting or is_owner or is_content or is_plain
        return None if is_whole else verb.head
    first = row_head(verb)
    if first != verb and first.dep_ == "relcl" and _has_relative(first) and takes_object(verb.lemma_.lower()):
        return first.head if own_subject(verb) is None else None
    for child in verb.children:
        is_near = child.dep_ == "conj" and child.i - verb.i <= 2 and takes_object(verb.lemma_.lower()) is not False
        if is_near and own_subject(child) is None:
            return next((each for each in child.children if each.dep_ in OBJECTS), None)
    return None


def _is_stranded(child: Word) -> bool:
    """Whether a relative clause ties its antecedent by a preposition or adverb ("where", "in which")."""
    if child.tag_ == "WRB":
        return True
    objects = list(child.children)
    return child.dep_ == "prep" and (not objects or any(is_relative(each) for each in objects))


def add_content(draft: Draft, said: Word, limit: int) -> None:
    """Put what is said after the verb of saying that stands behind it in the sentence.

    Args:
        draft: The draft of the saying.
        said: The head of the clause that is said.
        limit: Characters that the whole may have.
    """
    if not said.is_ancestor(draft.root):
        draft.drop(said)
    room = limit - draft.length() - 1
    quotations = quotable(said)
    if quotations and len(quotations[0]) + 2 > room:
        draft.bare()
        room = limit - draft.length() - 1
    quotation = next((each for each in quotations if len(each) + 2 <= room), None)
    if quotation is not None:
        draft.append(f"“{quotation}”")
        return
    content = clause_draft(said, said, draft.cast, draft.timed, frozenset(all_named(draft)))
    name_speaker_once(draft, content)
    if content.length() > room:
        draft.bare()
        room = limit - draft.length() - 1
    name_once(content)
    content.shorten(room)
    if content.length() <= room:
        draft.append(content.text(room, is_first=False))


def quotable(said: Word) -> list[str]:
    """The words of a quotation, exactly as they are: all of it, and its first clause; none where it is no quotation."""
    start, end = said.left_edge.i, said.right_edge.i + 1
    doc = said.doc
    if start and doc[start].is_quote:
        start += 1
    is_closed = any(token.is_quote for token in doc[end : end + 2])  # its opening mark stands sentences before
    if not start or not (doc[start - 1].is_quote or is_closed and doc[start].is_sent_start):
        return []
    joint = next((child.i for child in said.rights if child.dep_ == "cc"), end)
    inner = [_unmarked(doc[start:end]), _unmarked(doc[start:joint])]
    return [each.text for each in inner if not any(token.is_quote or token.is_space for token in each)]


def _unmarked(words: Passage) -> Passage:
    """Words without the marks at their end."""
    end = words.end
    while end > words.start and (words.doc[end - 1].is_punct or words.doc[end - 1].tag_ == "CC"):
        end -= 1
    return words.doc[words.start : end]
