"""Stand-ins: what a pronoun that means no name for certain most likely stands for.

A title may say "the nurse" for "she" where a timeline of one person must not. So the rules are more
generous than those of `antecedents`: of what fits, the subject that the story went on with is taken.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

from dateline.extraction.entities.anaphora import (
    SOMEBODY,
    SUBJECTS,
    is_bound_apart,
    is_doer,
    is_indefinite,
    is_lifeless,
    share_clause,
)
from dateline.extraction.entities.antecedents import Seen, View, own_clause_subject
from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.gazetteer import gender_of, type_referred, word_list
from dateline.extraction.parsing.clauses import OBJECTS, is_passive, is_saying, is_verbal, subject
from dateline.extraction.parsing.parse import Word

# Sentences before its own that a pronoun in a title looks back over.
REACH = 2
# Things, the nearest first, that it may stand for.
NEAREST = 60
# How many times as often as any other person the one is told of whom an article is about.
LEADING = 2
_ADNOMINAL = frozenset(("compound", "amod", "nmod"))
_MAIN = frozenset(("ROOT", "conj", "ccomp"))
_LED = frozenset(("ORG", "NORP", "GROUP", "GPE"))
_COLLECTIVE = frozenset(("ORG", "NORP", "GROUP"))
# What a team may be taken for ("Leeds won. Their keeper …").
_TEAMS = frozenset(("", "GPE", "LOC", "FAC"))
_THINGS = frozenset(("artifact", "communication", "location", "collection"))
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_BODIES = frozenset(("ORG", "PRODUCT", "GROUP"))
_MANY = frozenset(("they", "them", "their"))


def likeliest(view: View, token: Word, sentence: int, kind: str) -> Seen | None:
    """What a pronoun most likely stands for; None when nothing near fits.

    Args:
        view: What the article has referred to so far.
        token: The pronoun.
        sentence: The number of its sentence.
        kind: PERSON for "he" and "she", THING for "it", MANY for "they".
    """
    if own_clause_subject(token) is not None:
        own = view.own_subject(token)
        is_other = own is not None and not own.is_plural and kind == "MANY" and view.many_before(token)
        if own is None or not is_other and _fits(view, token, own, kind):
            return own
        if own.place is not None and kind == "PERSON" and view.kind(own) != "PERSON":
            return own if view.kind(own) == "" else None
    governing = view.governing(token)
    if governing is not None and (governing.place is None or _fits(view, token, governing, kind)):
        return governing
    above = _subject_above(view, token) if kind == "PERSON" else None
    if above is not None and _fits(view, token, above, kind):
        return above
    matter = _commented(view, token) if kind == "THING" else None
    if matter is not None:
        return matter
    in_reach = (*view.near(token, sentence, REACH), *view.echoes_near(sentence, REACH))
    seen = (each for each in in_reach if _is_told_of(view, each, sentence))
    near = list(islice(seen, NEAREST))
    fitting = [each for each in near if _fits(view, token, each, kind)]
    if not fitting and kind == "THING":
        fitting = [each for each in near if _is_object(each, sentence) and not is_doer(token) and not _takes_up(token)]
    is_told_of = view.quotation is None and not is_saying(token.head)  # who speaks may be anybody who was told of
    if kind == "PERSON" and is_told_of and (not fitting or token.sent.start in view.openings):
        hero = _protagonist(view, token)
        if hero is not None or not fitting:
            return None if any(_is_rival(view, token, each, hero) for each in near) else hero
    best = min(fitting, key=lambda each: _distance(view, each, token, sentence), default=None)
    if kind != "PERSON" or best is None:
        return None if best is not None and kind == "THING" and _is_open(token, best, fitting, sentence) else best
    is_owner = best.token.dep_ == "poss"
    rivals = (_is_beside(view, best, each) or is_owner and _is_rival(view, token, each, best) for each in fitting)
    return None if any(rivals) or any(_is_unknown(view, each, best) for each in near) else best


def _subject_above(view: View, token: Word) -> Seen | None:
    """Who does what a clause hangs on that a pronoun stands in ("whose aide fled before police searched his flat")."""
    found = (subject(verb) for verb in token.head.ancestors if verb.dep_ == "relcl")
    return next((seen for each in found if each is not None and (seen := view.seen_as(each)) is not None), None)


def _is_open(token: Word, best: Seen, fitting: list[Seen], sentence: int) -> bool:
    """Whether "it" may be another thing that a sentence told, where no main clause was about the one that is best."""
    is_main = best.is_subject and best.token.head.dep_ in _MAIN or best.token.pos_ == "PRON"
    is_main |= _is_acted_on(token) and _is_handled(best)
    others = {each.token.i for each in fitting if each.sentence == best.sentence and each.token.pos_ != "PRON"}
    is_told = best.place is not None or is_main or _is_led(token) or best.sentence == sentence
    return not is_told and len(others) > 1


def _is_unknown(view: View, seen: Seen, best: Seen) -> bool:
    """Whether a subject told no earlier than the one that seems meant is a name that may be anything's."""
    is_name = seen.place is not None and view.type_of(seen.place) == "" and seen.is_subject
    return is_name and seen.place != best.place and seen.sentence >= best.sentence


def _is_beside(view: View, best: Seen, other: Seen) -> bool:
    """Whether a sentence has two as subjects, and the article has told of neither far more than of the other.

    Whose the main clause is may be meant, however much the article told of another ("Berg fell on the day Ruiz left").
    """
    if best.place is None or other.place in (None, best.place) or other.sentence != best.sentence:
        return False
    is_above = other.token.verbs_above < best.token.verbs_above and not is_saying(other.token.head)
    if best.is_subject and other.is_subject and is_above:
        return True
    mine, theirs = (view.told[p] + view.echoed[p] for p in (best.place, other.place) if p is not None)
    is_told = other.is_subject or any(child.dep_ == "relcl" for child in other.token.rights)
    return best.is_subject and is_told and mine < LEADING * theirs


def _commented(view: View, token: Word) -> Seen | None:
    """What somebody speaks of who did something to it ("He welcomed the decision, saying it gave them room")."""
    saying = token.head.head
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ccomp" or saying.dep_ != "advcl" or saying.tag_ != "VBG":
        return None
    matter = next((child for child in saying.head.rights if child.dep_ in OBJECTS and child.i < saying.i), None)
    is_one = matter is not None and matter.tag_ == "NN" and type_referred(matter.lemma_.lower()) is None
    return view.seen_as(matter) if matter is not None and is_one and is_saying(saying) else None


def _is_rival(view: View, token: Word, seen: Seen, meant: Seen | None) -> bool:
    """Whether a subject names another than the one that seems meant, so that it may be either.

    A name of two words or more that was taken for something else may be a person's, too.
    """
    if seen.place is None or not seen.is_subject or meant is not None and seen.place == meant.place:
        return False
    is_name = " " in view.cast.entities[seen.place].name and view.kind(seen) == "ORG"
    return is_name or view.kind(seen) == "PERSON" and view.agrees(token, seen)


def _is_object(seen: Seen, sentence: int) -> bool:
    """Whether a common noun is the object of the main clause just told ("The king will open a show")."""
    is_main = seen.token.dep_ in OBJECTS and seen.token.head.dep_ == "ROOT"
    return is_main and sentence - seen.sentence == 1 and not seen.is_plural


def _protagonist(view: View, token: Word) -> Seen | None:
    """Where the one person was last referred to of whom the article has told far more than of any other."""
    counts = view.told + view.echoed
    told = Counter({place: count for place, count in counts.items() if view.type_of(place) == "PERSON"})
    (place, count), (_, next_most) = [*told.most_common(2), (None, 0), (None, 0)][:2]
    if place is None or count < LEADING * max(next_most, 1):
        return None
    last = view.last[place]
    is_apart = share_clause(token, last.token) or is_bound_apart(token, last.token)
    return last if view.agrees(token, last) and not is_apart else None


def _is_told_of(view: View, seen: Seen, sentence: int) -> bool:
    """Whether a sentence tells something of a thing: a person, or by its subject, its object, or whose it is."""
    if seen.place is not None and seen.token.dep_ not in _ADNOMINAL:
        entity = view.cast.entities[seen.place]
        if entity.type == "PERSON" and " " in entity.name:
            return True
    is_member = seen.token.head.lower_ == "to" and type_referred(seen.token.lemma_.lower()) in _LED
    is_owner = is_member or seen.token.dep_ == "poss" and (seen.place is not None or seen.token.pos_ == "PRON")
    is_part = seen.token.dep_ in _ADNOMINAL or seen.token.head.lower_ == "of" and not is_verbal(seen.token.head.head)
    is_by = seen.token.head.dep_ == "agent"
    return seen.is_core or is_by or is_owner or seen.sentence == sentence and not is_part


def meant_by_those(token: Word) -> Word | None:
    """The plural subject that "those of …" repeats ("Its shares rose, those of Acme fell"); None without one."""
    before = (other for other in reversed(list(token.doc[token.sent.start : token.i])) if other.dep_ in SUBJECTS)
    other = next(before, None) or next((each for each in _subjects_before(token)), None)
    return other if other is not None and other.tag_ == "NNS" else None


def _subjects_before(token: Word) -> list[Word]:
    """The subject of the main clause of the sentence before."""
    start = token.sent.start
    root = token.doc[start - 1].sent.root if start else None
    return [] if root is None else [child for child in root.lefts if child.dep_ in SUBJECTS]


def meant_by_one(view: View, token: Word, sentence: int) -> Seen | None:
    """What "the one" is one of: the last plural in view ("She wrote letters. The one that she sent …")."""
    near = (each for each in view.near(token, sentence, REACH) if each.place is None and each.token.tag_ == "NNS")
    return next(near, None)


def _fits(view: View, token: Word, seen: Seen, kind: str) -> bool:
    """Whether gender, number, type and what it does allow it."""
    type_ = view.kind(seen)
    is_speaker = seen.token.pos_ == "PRON" and seen.token.lower_ in ("i", "we", "you")
    is_open = seen.token.pos_ == "PRON" and seen.place is None and seen.token.i not in view.echoes
    if is_speaker or is_open or seen.token.is_ancestor(token) or is_doer(token) and is_lifeless(seen.token):
        return False
    if kind == "MANY":
        is_team = seen.place is not None and seen.is_subject and type_ in _TEAMS
        is_body = (type_ in _COLLECTIVE or is_team) and token.dep_ not in OBJECTS
        is_many = seen.is_plural or _is_joined(seen.token) or is_body
        return is_many and (type_ in SOMEBODY or is_team or not _does(token))
    if seen.is_plural:
        return False
    if kind == "THING" and _is_led(token):
        return type_ in _LED
    if kind == "THING":
        is_body = token.dep_ == "nsubj" and type_referred(seen.token.lemma_.lower()) in _BODIES
        is_thing = seen.is_subject or seen.token.lower_ in ("it", "its") or is_body or _is_handled(seen)
        is_person = type_ == "PERSON" or seen.place is None and type_referred(seen.token.lemma_.lower()) == "PERSON"
        return not is_person and (seen.place is not None or is_thing) and not _takes_up(token)
    return _is_person(view, seen, type_) and view.agrees(token, seen)


def _is_led(token: Word) -> bool:
    """Whether "its" tells whom somebody leads or speaks for, and no thing ("its leader")."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in word_list("leaders")


def _is_person(view: View, seen: Seen, type_: str) -> bool:
    """Whether something can be a person, for all that is known; a single word that may name anything is none."""
    if seen.place is not None:
        return type_ == "PERSON" or type_ == "" and " " in view.cast.entities[seen.place].name
    known = noun_classes().get(seen.token.lemma_.lower())
    return type_ == "PERSON" or known is not None and "person" in known.classes


def _is_joined(token: Word) -> bool:
    """Whether a word is the first of several that stand for one argument ("the mine and its owner")."""
    return token.dep_ != "conj" and any(child.dep_ == "conj" for child in token.children)


def _takes_up(token: Word) -> bool:
    """Whether "it" may stand for what was just told as a whole ("It remained an offer", "He denied it")."""
    if token.dep_ in OBJECTS:
        return token.head.lemma_.lower() in word_list("sayings") | word_list("contesting")
    is_copula = token.dep_ == "nsubj" and token.head.lemma_.lower() in ("be", "remain", "mean")
    return is_copula and any(child.dep_ in ("attr", "acomp") for child in token.head.children)


def _acts(token: Word) -> bool:
    """Whether a word is the subject of a verb that has an object."""
    return token.dep_ == "nsubj" and any(child.dep_ in OBJECTS for child in token.head.children)


def _does(token: Word) -> bool:
    """Whether only the living do what a word is the subject of ("They closed it", not "They lost value")."""
    return _acts(token) and token.head.lemma_.lower() not in word_list("suffering")


def _distance(view: View, seen: Seen, token: Word, sentence: int) -> tuple[int, ...]:
    """How far a thing is from being what the story goes on with: nearer sentences and subjects first.

    "They" is rather people than things; after a saying the story goes on with what was said; what
    something is done to ("It was rebuilt") is rather a thing that something was done to before; whom a
    clause brings in by the way is told of no further where another was told of by a pronoun.
    """
    is_before = seen.sentence < sentence
    is_sayer = is_before and seen.is_subject and is_saying(seen.token.head) and not _speaks(token.head)
    are_things = seen.token.tag_ == "NNS" and view.kind(seen) not in SOMEBODY and token.dep_ == "nsubj"
    is_known_object = seen.token.dep_ in OBJECTS and not is_indefinite(seen.token)
    is_parallel = is_known_object if token.dep_ in OBJECTS else seen.is_subject
    rank = 0 if is_parallel else 1 if seen.is_core else 2
    if _is_acted_on(token) and _is_handled(seen):
        rank = -1
    is_place = view.kind(seen) in _PLACES and token.dep_ in OBJECTS
    is_one = token.lower_ in _MANY and not seen.is_plural and (not _does(token) or view.kind(seen) in _TEAMS)
    depth = seen.token.verbs_above
    is_aside = seen.token.head.dep_ == "relcl" and not seen.token.head.is_ancestor(token)
    is_last = is_before and (_is_passing(seen) or is_aside and token.lower_ == "it")
    back, is_nameless = sentence - seen.sentence, seen.place is None
    told = gender_of(token.lower_)
    doubts = (view.gender(seen) != told) + (view.kind(seen) != "PERSON") if told is not None else 0
    return is_last, is_place or is_one, back, doubts, is_sayer, are_things, rank, is_aside, is_nameless, depth


def _is_passing(seen: Seen) -> bool:
    """Whether a clause beside the main one brings something in ("when a nurse called")."""
    return is_indefinite(seen.token) and seen.token.head.dep_ in ("advcl", "relcl", "acl")


def _speaks(verb: Word) -> bool:
    """Whether a verb, or its object, tells of saying something ("It made no mention of it")."""
    told = [verb, *(child for child in verb.children if child.dep_ in OBJECTS)]
    return any(each.lemma_.lower() in word_list("sayings") for each in told)


def _is_acted_on(token: Word) -> bool:
    """Whether something is done to what "it" stands for, or happened to it ("It was rebuilt", "It sank")."""
    happened = token.dep_ == "nsubj" and token.head.tag_ == "VBD" and not _acts(token) and not is_doer(token)
    return token.lower_ == "it" and (token.dep_ == "nsubjpass" or happened)


def _is_handled(seen: Seen) -> bool:
    """Whether a thing is what its verb does something to, and no sum, loss or other event."""
    if seen.token.dep_ == "nsubjpass":
        return True
    known = noun_classes().get(seen.token.lemma_.lower())
    is_thing = seen.place is not None or known is not None and not _THINGS.isdisjoint(known.classes)
    is_changed = seen.token.head.lemma_.lower() not in word_list("leaving")
    return seen.token.dep_ in OBJECTS and is_thing and is_changed and not is_passive(seen.token.head)
