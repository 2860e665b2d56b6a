"""Antecedents: which of the things in view a pronoun can mean.

A reference goes to a name only where nothing else near can be meant: no second name that fits, and
no common noun that does.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.extraction.entities.anaphora import age_behind, is_doer, is_lifeless
from dateline.extraction.entities.governing import above_owner, governing, own_subject
from dateline.extraction.entities.view import LONG_WINDOW, SEVERAL, Seen, View
from dateline.extraction.gazetteer import gender_of, word_list
from dateline.extraction.parsing.clauses import is_passive, is_saying
from dateline.extraction.parsing.parse import Word

_ACTORS = frozenset(("ORG", "GPE"))
_ON_SALE = frozenset(("PRODUCT",))
_STEADY = frozenset(("PRODUCT", "MARKET"))
_THINGS = frozenset(("ORG", "GPE", "PRODUCT", "MARKET", ""))


def person(view: View, token: Word, sentence: int) -> int | None:
    """Whom "he" or "she" means: the only person in view that it fits."""
    own = own_subject(view, token) or governing(view, token) or above_owner(view, token, sentence)
    if own is not None and view.kind(own) == "PERSON" and view.agrees(token, own):
        return view.settle(token, own.place)
    if own is not None and own.place is not None and view.kind(own) != "PERSON":
        return None  # a name that may be a person's for all that
    in_view = view.near(token, sentence)
    near = [each for each in view.persons(in_view) if not view.is_faint(each)] or view.persons(in_view)
    is_again = token.dep_ == "nsubj" and _says(token.head)  # who has spoken speaks on
    if not near and (is_again or not any(each.is_subject and each.place is not None for each in in_view)):
        near = [each for each in view.persons(view.near(token, sentence, LONG_WINDOW)) if not view.is_faint(each)]
    near = [each for each in near if view.agrees(token, each)]
    place = _single(near if not is_again else [each for each in near if _is_speaker(each)] or near)
    is_person = place is not None and view.type_of(place) == "PERSON"
    return view.settle(token, place) if is_person else None


def _says(verb: Word) -> bool:
    """Whether a verb of saying has what is said beside it, and no mere object ("held senior posts")."""
    parts = {child.dep_ for child in verb.children}
    return is_saying(verb) and ("ccomp" in parts or "dobj" not in parts)


def _is_speaker(seen: Seen) -> bool:
    """Whether somebody is told to say something, and not only in what somebody else says."""
    return seen.token.dep_ == "nsubj" and seen.token.head.dep_ in ("ROOT", "conj") and is_saying(seen.token.head)


def aged(view: View, token: Word, sentence: int) -> int | None:
    """Whom "the 54-year-old man" means: the only person in view, if of that age or of none that is told.

    If none is told, it is not who speaks ("Judge Berg said the 54-year-old had lied"), and "the man" only one to whom
    something was done (not who found him: "Karl Roth opened the door. The 54-year-old man had fallen").
    """
    near = view.persons(view.near(token, sentence))
    place = _single(near)
    gender = gender_of(token.lower_)
    if place is None or view.type_of(place) != "PERSON" or gender is not None and not view.agrees(token, near[0]):
        return None
    told = {each.lower_ for word in (token, *token.lefts) for each in word.subtree if each.like_num}
    ages = {age for name in view.cast.entities[place].names if (age := age_behind(token.doc, name)) is not None}
    role, verb = near[0].token.dep_, near[0].token.head
    is_open = role in ("nsubjpass", "dobj") or role == "nsubj" and gender is None and not is_saying(verb)
    return place if (ages <= told if ages else is_open) else None


def thing(view: View, token: Word, sentence: int) -> int | None:
    """What "it" or "its" means: the one name that was a subject, if nothing else can be meant."""
    own = own_subject(view, token)
    if own is not None and _is_somebody(view, own):
        return _owner_beside(view, token, sentence)
    if own is not None:
        return own.place if _thing_kind(view, own) in _THINGS else None
    above = governing(view, token)
    is_one = above is not None and not above.is_plural and _thing_kind(view, above) in _ACTORS | _STEADY
    if above is not None and (above.place is None or is_one):
        return above.place
    if token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return None
    near = [each for each in view.near(token, sentence) if view.kind(each) != "PERSON" and not each.is_plural]
    types = _ACTORS if _is_acting(token) else _ON_SALE if _is_marketed(token) else _THINGS
    fitting = [each for each in near if each.place is not None and view.type_of(each.place) in types]
    place = _single(fitting)
    if place is None or not any(each.is_topic for each in fitting) or not view.type_of(place):
        return None
    is_steady = _is_acting(token) or view.type_of(place) in _STEADY
    rivals = [each for each in near if each.place is None and (each.is_subject or not is_steady)]
    rivals = [each for each in rivals if not (is_doer(token) and is_lifeless(each.token))]
    return None if rivals else place


def _is_somebody(view: View, seen: Seen) -> bool:
    """Whether something is a person, or by its given name may be one."""
    is_open = seen.place is not None and view.kind(seen) == ""
    return view.kind(seen) == "PERSON" or is_open and view.gender(seen) is not None


def _owner_beside(view: View, token: Word, sentence: int) -> int | None:
    """Whose "its" is where a person is the subject: of what alone was told ("Berg praised Acme and its staff")."""
    near = [each for each in view.near(token, sentence, 0) if view.kind(each) != "PERSON" and not each.is_plural]
    place = _single(near)
    return place if place is not None and view.type_of(place) in _ACTORS | _STEADY else None


def _thing_kind(view: View, seen: Seen) -> str:
    """What `kind` gives, but a state where its people's name stands for it ("the British government")."""
    is_state = seen.place is not None and view.cast.entities[seen.place].key.startswith("state:")
    return "GPE" if is_state and seen.token.pos_ == "NOUN" else view.kind(seen)


def several(view: View, token: Word, sentence: int) -> int | None:
    """The one organisation or people that "they" means, if no word for several is nearer."""
    own = own_subject(view, token)
    if own is not None:
        return own.place if view.kind(own) in SEVERAL and not view.many_before(token) else None
    above = governing(view, token)
    if above is not None and (above.place is None or view.kind(above) in SEVERAL):
        return above.place
    near = view.near(token, sentence)
    if any(each.place is None and (each.is_plural or view.kind(each) in SEVERAL) for each in near):
        return None
    fitting = [each for each in near if each.place is not None and view.type_of(each.place) in SEVERAL]
    is_alone = not any(child.dep_ == "conj" for each in fitting for child in each.token.children)
    return _single(fitting) if is_alone and any(each.is_subject for each in fitting) else None


def pair(view: View, token: Word, sentence: int) -> list[int]:
    """The two persons that "they" means, where the sentence before tells of them and nobody else; else nobody."""
    near = view.near(token, sentence)
    if any((each.is_plural or view.kind(each) in SEVERAL) and not _is_done_to(token, each) for each in near):
        return []
    persons = [each for each in near if view.kind(each) == "PERSON" and each.is_core]
    places = {each.place for each in persons if each.sentence < sentence}
    return sorted(place for place in places if place is not None) if len(places) == 2 and None not in places else []


def _is_done_to(token: Word, seen: Seen) -> bool:
    """Whether something is a mere thing beside what only the living do ("shook hands. They embraced")."""
    return is_doer(token) and not seen.is_subject and seen.place is None and is_lifeless(seen.token)


def _single(found: Iterable[Seen]) -> int | None:
    """The one entity that all of these mean; None when there are two, or one without a name."""
    places = {each.place for each in found}
    return places.pop() if len(places) == 1 else None


def _is_acting(token: Word) -> bool:
    """Whether a pronoun is the subject of what only states and organisations do ("it announced")."""
    verb = token.head
    return token.dep_ == "nsubj" and not is_passive(verb) and verb.lemma_.lower() in word_list("acting")


def _is_marketed(token: Word) -> bool:
    """Whether a pronoun is the subject of what is told of things on sale ("it is due for release")."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    preps = (each for word in verb.children for each in (word, *word.children) if each.lower_ in ("for", "on"))
    told = (verb, *(child for prep in preps for child in prep.children if child.dep_ == "pobj"))
    return any(each.lemma_.lower() in word_list("marketing") for each in told)
