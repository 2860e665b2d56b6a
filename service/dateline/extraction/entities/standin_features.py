"""What speaks for and against a thing being what a pronoun stands for, as features of a fitted model.

The weights are in `data/standins.tsv`; `bench/fit/standins.py` fits them on pronouns judged by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dateline.extraction.entities.anaphora import SOMEBODY, SUBJECTS, is_doer, is_indefinite, is_lifeless
from dateline.extraction.entities.pronouns import SPEAKING
from dateline.extraction.entities.view import Seen, View
from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.gazetteer import gender_of, word_list
from dateline.extraction.parsing.clauses import OBJECTS, is_passive, is_saying, is_verbal, subject
from dateline.extraction.parsing.parse import Word

_COLLECTIVE = frozenset(("ORG", "NORP", "GROUP"))
_THINGS = frozenset(("artifact", "communication", "location", "collection"))
_LED = frozenset(("ORG", "NORP", "GROUP", "GPE"))
_ADNOMINAL = frozenset(("compound", "amod", "nmod"))
_PLACES = frozenset(("GPE", "LOC", "FAC"))
# How many times as often as any other person the one is told of whom an article is about.
LEADING = 2
# The last step of a distance in sentences.
_FARTHEST = 2


def standin_features(view: View, token: Word, sentence: int, kind: str, seen: Seen) -> Iterator[str]:
    """The names of the features of one thing in view.

    Args:
        view: What the article has referred to so far.
        token: The pronoun.
        sentence: The number of its sentence.
        kind: PERSON for "he" and "she", THING for "it", MANY for "they".
        seen: The thing.
    """
    back = min(sentence - seen.sentence, _FARTHEST)
    yield f"back={back}"
    yield f"role={_role(token)}<{_role(seen.token)}"
    yield f"{kind}={_sort(view, seen)}"
    if seen.token.pos_ == "PRON":
        yield "pronoun"
    if seen.place is not None:
        yield "told=once" if view.told[seen.place] + view.echoed[seen.place] == 1 else "told=again"
        if seen.place == leading(view):
            yield "leading=opening" if token.sent.start in view.openings else "leading"
    elif is_indefinite(seen.token):
        yield "new"
    if gender_of(token.lower_) is not None and view.gender(seen) == gender_of(token.lower_):
        yield "gender"
    yield from _clause_features(token, seen, back)
    if kind == "THING" and is_led(token) and view.kind(seen) in _LED:
        yield "led"
    if token.dep_ in OBJECTS and view.kind(seen) in _PLACES:
        yield "place"


def nothing_features(view: View, token: Word, kind: str) -> Iterator[str]:
    """The names of the features of a pronoun's standing for nothing in view."""
    yield f"nothing={kind}"
    yield f"nothing={_role(token)}"
    if view.quotation is not None:
        yield "nothing=quoted"


def leading(view: View) -> int | None:
    """The place in the cast of the one person of whom the article has told far more than of any other."""
    counts = view.told + view.echoed
    told = Counter({place: count for place, count in counts.items() if view.type_of(place) == "PERSON"})
    (place, count), (_, next_most) = [*told.most_common(2), (None, 0), (None, 0)][:2]
    return place if place is not None and count >= LEADING * max(next_most, 1) else None


def _clause_features(token: Word, seen: Seen, back: int) -> Iterator[str]:
    """What the clauses of the pronoun and of the thing say of them."""
    verb, other = _verb(token), _verb(seen.token)
    if seen.token.head.dep_ == "relcl" and not seen.token.head.is_ancestor(token):
        yield "aside"
    if is_indefinite(seen.token) and seen.token.head.dep_ in ("advcl", "relcl", "acl"):
        yield "passing"
    if back and seen.is_subject and is_saying(other):
        yield "saying" if speaks(verb) else "sayer"
    if seen.token.dep_ in _ADNOMINAL or seen.token.head.lower_ == "of" and not is_verbal(seen.token.head.head):
        yield "part"
    if is_acted_on(token) and is_handled(seen):
        yield "handled"
    if not back and verb.dep_ == "conj" and verb.head == other:
        yield f"row={_role(seen.token)}"
    if not back and seen.is_subject and other.is_ancestor(token):
        yield "above"


def _role(token: Word) -> str:
    """What a word is in its clause; of a row what its first is."""
    first = token.head if token.dep_ == "conj" else token
    if first.dep_ == "nsubjpass":
        return "undergoer"
    if first.dep_ in SUBJECTS:
        return "subject"
    if first.dep_ in OBJECTS or first.dep_ == "dative":
        return "object"
    return "owner" if first.dep_ == "poss" else "other"


def _sort(view: View, seen: Seen) -> str:
    """What sort of thing it is: by its type where it has a name, else by what its noun can refer to."""
    type_ = view.kind(seen)
    if seen.is_plural or is_joined(seen.token):
        return "many_people" if type_ in SOMEBODY else "many"
    if type_ == "PERSON" or type_ in _COLLECTIVE or type_ == "GPE":
        return type_ if seen.place is not None else f"some_{type_}"
    return "name" if seen.place is not None else "thing"


def _verb(token: Word) -> Word:
    """The verb of the clause that a word stands in."""
    return next((each for each in token.ancestors if is_verbal(each)), token.head)


def can_mean(view: View, token: Word, seen: Seen, kind: str) -> bool:
    """Whether number, gender and what it does allow a pronoun to stand for a thing."""
    if _is_within(token, seen.token) or is_doer(token) and is_lifeless(seen.token):
        return False
    if seen.token.lower_ in SPEAKING:
        return False
    if kind == "MANY":
        is_many = seen.is_plural or is_joined(seen.token) or view.kind(seen) in _COLLECTIVE
        return is_many and (view.kind(seen) in SOMEBODY or not does(token))
    if seen.is_plural or is_joined(seen.token):
        return False
    if kind == "PERSON":
        return _is_person(view, seen) and view.agrees(token, seen)
    return view.kind(seen) != "PERSON" and gender_of(seen.token.lower_) is None


def _is_within(token: Word, noun: Word) -> bool:
    """Whether a pronoun stands in the phrase of a noun, but not in a clause under one that tells of that noun.

    So "she" may be the woman in "a woman who was walking home when she was struck".
    """
    if not noun.is_ancestor(token):
        return False
    clauses = [each for each in token.ancestors if is_verbal(each)]
    return not any(each.dep_ == "relcl" and each.head == noun and subject(each) == noun for each in clauses[1:])


def _is_person(view: View, seen: Seen) -> bool:
    """Whether something can be a person, for all that is known; a single word that may name anything is none."""
    type_ = view.kind(seen)
    if seen.place is not None:
        return type_ == "PERSON" or type_ == "" and " " in view.cast.entities[seen.place].name
    known = noun_classes().get(seen.token.lemma_.lower())
    return type_ == "PERSON" or known is not None and "person" in known.classes


def is_joined(token: Word) -> bool:
    """Whether a word is the first of several that stand for one argument ("the mine and its owner"; no "A & Sons")."""
    if token.dep_ == "conj" or any(child.text == "&" for child in token.children):
        return False
    return any(child.dep_ == "conj" for child in token.children)


def is_led(token: Word) -> bool:
    """Whether "its" tells whom somebody leads or speaks for, and no thing ("its leader")."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in word_list("leaders")


def takes_up(token: Word) -> bool:
    """Whether "it" may stand for what was just told as a whole ("It remained an offer", "He denied it")."""
    if token.dep_ in OBJECTS:
        return token.head.lemma_.lower() in word_list("sayings") | word_list("contesting")
    is_copula = token.dep_ == "nsubj" and token.head.lemma_.lower() in ("be", "remain", "mean")
    return is_copula and any(child.dep_ in ("attr", "acomp") for child in token.head.children)


def _acts(token: Word) -> bool:
    """Whether a word is the subject of a verb that has an object."""
    return token.dep_ == "nsubj" and any(child.dep_ in OBJECTS for child in token.head.children)


def does(token: Word) -> bool:
    """Whether only the living do what a word is the subject of ("They closed it", not "They lost value")."""
    return _acts(token) and token.head.lemma_.lower() not in word_list("suffering")


def speaks(verb: Word) -> bool:
    """Whether a verb, or its object, tells of saying something ("It made no mention of it")."""
    told = [verb, *(child for child in verb.children if child.dep_ in OBJECTS)]
    return any(each.lemma_.lower() in word_list("sayings") for each in told)


def is_acted_on(token: Word) -> bool:
    """Whether something is done to what "it" stands for, or happened to it ("It was rebuilt", "It sank")."""
    happened = token.dep_ == "nsubj" and token.head.tag_ == "VBD" and not _acts(token) and not is_doer(token)
    return token.lower_ == "it" and (token.dep_ == "nsubjpass" or happened)


def is_handled(seen: Seen) -> bool:
    """Whether a thing is what its verb does something to, and no sum, loss or other event."""
    if seen.token.dep_ == "nsubjpass":
        return True
    known = noun_classes().get(seen.token.lemma_.lower())
    is_thing = seen.place is not None or known is not None and not _THINGS.isdisjoint(known.classes)
    is_changed = seen.token.head.lemma_.lower() not in word_list("leaving")
    return seen.token.dep_ in OBJECTS and is_thing and is_changed and not is_passive(seen.token.head)
