"""Barring: the times that a trigger cannot have, whatever else speaks for them."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.events.repeats import repeated_at
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.parsing.attachment import Time, counted_from, is_dated
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import (
    auxiliaries,
    clause_head,
    is_known,
    is_present_perfect,
    is_saying,
    is_set_off,
    opening_bracket,
    particle,
    phrasal,
    reports_in_passing,
    row_head,
    tense,
    upwards,
)
from dateline.model.expressions import Anchor
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_MODIFYING = frozenset({"compound", "amod", "nmod", "nummod", "npadvmod"})
# Prepositions whose object is only spoken of by the verb above it, not the occasion of what it tells.
_TOPICAL = frozenset({"of", "about", "for", "from", "against", "with", "between", "over", "on"})
# Prepositions between a deed or a paper and its matter, which is of another time.
_ABOUT = frozenset({"about", "against", "for", "into"})
_BOUNDING = frozenset({"since", "until", "till", "by", "through", "before", "after"})
_PUT_OFF = frozenset({"until", "till", "to", "from"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DATED = frozenset({"EVENT", "GPE", "LOC", "FAC"})  # "the talks in Rome (2–4 May) failed"
_REPORTING = TriggerClass.REPORTING
_LIFE = 15  # words and marks in the brackets that tell the days of a life


def is_barred(trigger: Word, time: Time) -> bool:
    """Whether a trigger cannot have a time.

    What a time modifies has it alone: the laureate in "this year's laureate", the letter in "showed
    him a letter of 2 May", what is planned in "planned for May". Nobody's is the time that something
    is put off to, and that of the story before ", a paper reported,".
    """
    return next(bars(trigger, time), None) is not None


def bars(trigger: Word, time: Time) -> Iterator[str]:
    """The names of the rules that bar a trigger from a time."""
    root = time.span.root
    if root.dep_ == "poss" and trigger.i != root.head.i:
        yield "possessor"
    if time.span.end <= trigger.i and (reports_in_passing(trigger) or _is_reported_ahead(trigger, time)):
        yield "aside"
    if trigger.dep_ in ("amod", "compound") and time.governor == trigger.head:
        yield "attribute"
    if _is_of_apposition(trigger, time):
        yield "apposition"
    if is_dated(time.governor) and trigger != time.governor.head:
        yield "dated"
    if _is_of_an_aside(trigger, time):
        yield "aside"
    if time.governor == trigger.head and _is_acted_on(trigger) or _is_topic(trigger, time) or _is_matter(trigger, time):
        yield "acted_on"
    if _is_remembered(trigger, time):
        yield "anniversary"
    if _is_after_a_birth(trigger, time):
        yield "birth"
    if _is_of_a_life(trigger, time):
        yield "life"
    yield from _bars_by_tense(trigger, time)
    if repeated_at(time) not in (None, trigger):
        yield "repeat"
    if tense(trigger) is Tense.PAST and _is_time_to_come(time):
        yield "ahead"
    if _is_for_what_is_ahead(time) or _is_for_a_deed(trigger, time):
        yield "beyond"
    if _is_of_another(trigger, time):
        yield "of_another"
    if _is_looked_ahead_to(trigger, time):
        yield "looked_ahead"
    if row_head(trigger) == counted_from(time):  # "a year after he left and she came"
        yield "counted_from"
    if _is_beyond(trigger, time):
        yield "beyond"


def _bars_by_tense(trigger: Word, time: Time) -> Iterator[str]:
    """The names of the rules that bar a trigger from a time since its tense and the time's do not go together."""
    verb = clause_head(time.governor)
    if verb != trigger and (is_present_perfect(trigger) or is_present_perfect(verb) and trigger.is_ancestor(verb)):
        yield "perfect"
    if tense(trigger) is Tense.FUTURE and _is_of_the_past(trigger, time) or _is_ahead_since(trigger, time):
        yield "past"
    if _is_of_now(trigger) and _is_of_a_past_verb(trigger, time):
        yield "present"


def _is_of_apposition(trigger: Word, time: Time) -> bool:
    """Whether a time belongs to what is added to a name ("said Tom Lusk, chief since 1981")."""
    below = (word for word in upwards(time.governor) if trigger.is_ancestor(word))
    return any(word.dep_ == "appos" and word.pos_ in _NOUNS and word.i < time.span.start for word in below)


def _is_of_an_aside(trigger: Word, time: Time) -> bool:
    """Whether a time is that of what was done to a noun before ("The probe, launched on 3 May, stopped sending")."""
    done = time.governor
    is_aside = done.dep_ == "acl" and done.tag_ == "VBN" and is_set_off(done)
    return is_aside and trigger not in (done, done.head) and not done.is_ancestor(trigger)


def _is_remembered(trigger: Word, time: Time) -> bool:
    """Whether a trigger is what an anniversary is of, or tells of that, and a time that of the anniversary."""
    above = (word for word in upwards(trigger) if word != trigger)
    day = next((word for word in above if word.lemma_.lower() in words("dating", "anniversaries")), None)
    return day is not None and trigger.i > day.i and not trigger.is_ancestor(time.governor) and time.governor != trigger


def _is_reported_ahead(trigger: Word, time: Time) -> bool:
    """Whether a time is told as to come, and a trigger behind it only reports that ("before Christmas, Acme said")."""
    return time.is_told_ahead and is_saying(trigger) and tense(trigger) is Tense.PAST


def _is_after_a_birth(trigger: Word, time: Time) -> bool:
    """Whether a time is that of a beginning, and the trigger what came of it ("born in 1940 and moved south")."""
    first = row_head(trigger)
    return first != trigger and first == time.governor and first.lemma_ in words("dating", "beginnings")


def _is_of_a_life(trigger: Word, time: Time) -> bool:
    """Whether a time stands in brackets right after a name, a trigger outside ("Lind (1871–1940) was a judge")."""
    opening = opening_bracket(time.span[0])
    if opening is None or opening.i == 0 or time.span.start - opening.i > _LIFE:
        return False
    name = opening.nbor(-1)
    return name.pos_ == "PROPN" and name.ent_type_ not in _DATED and opening_bracket(trigger) != opening


def _is_of_the_past(trigger: Word, time: Time) -> bool:
    """Whether a time hangs on another verb, in the past ("flew to Lima on Monday, where she will sing"), or a noun.

    A noun is of the past where somebody is to answer for it ("will be tried over the leak in March").
    """
    verb = clause_head(time.governor)
    if verb == trigger and time.governor.pos_ in _NOUNS and time.is_past:
        return True
    return _is_of_a_past_verb(trigger, time)


def _is_of_a_past_verb(trigger: Word, time: Time) -> bool:
    """Whether a time hangs on another verb, in the past, which stands in no clause of the trigger's."""
    verb = clause_head(time.governor)
    return verb != trigger and tense(verb) is Tense.PAST and verb == time.governor and not trigger.is_ancestor(verb)


def _is_of_now(trigger: Word) -> bool:
    """Whether a trigger tells a state of the present ("was fined in 2019 and is still open")."""
    verb = trigger.head if trigger.dep_ == "acomp" else trigger
    return verb.lemma_ == "be" and tense(verb) is Tense.PRESENT


def _is_ahead_since(trigger: Word, time: Time) -> bool:
    """Whether a trigger is to come, a time tells since when something is so ("may add to what was lent since May")."""
    helpers = auxiliaries(trigger)
    is_ahead = any(helper.tag_ == "MD" for helper in helpers) and all(helper.lemma_ != "have" for helper in helpers)
    is_since = time.expression["kind"] == "Bound" and time.expression["relation"] == "since"
    return is_ahead and (is_since or time.preposition == "since")


def _is_time_to_come(time: Time) -> bool:
    """Whether a time goes from the day of writing on ("announced job cuts over the next four years")."""
    plain = time.expression
    return plain["kind"] == "Window" and bool(plain["direction"] == 1 and plain["anchor"] == Anchor.DCT)


def _is_for_what_is_ahead(time: Time) -> bool:
    """Whether a time only tells what a forecast, a plan or an account is for ("cut its forecast for the year")."""
    nouns = words("nouns", "ahead") | words("nouns", "accounts")
    before = time.prep.nbor(-1) if time.prep is not None and time.prep.i > time.span.sent.start else None
    return before is not None and time.preposition == "for" and before.lemma_.lower() in nouns


def _is_for_a_deed(trigger: Word, time: Time) -> bool:
    """Whether a trigger is the deed that somebody was punished or praised for at a time ("jailed in May for lying")."""
    is_deed = trigger.dep_ == "pcomp" and trigger.head.lower_ == "for"
    return is_deed and time.governor != trigger and not trigger.is_ancestor(time.governor)


def _is_of_another(trigger: Word, time: Time) -> bool:
    """Whether a time tells which one an object is that a trigger only acts on or speaks of."""
    noun = modified_by(time)
    if noun is None or noun == trigger or noun.is_ancestor(trigger):
        return False
    above = noun.head
    if noun.dep_ in ("dobj", "attr"):
        return above.lemma_ not in words("dating", "coincident") or _is_of_an_age(time)
    return noun.dep_ == "pobj" and above.lower_ in _TOPICAL and above.dep_ == "prep"


def _is_of_an_age(time: Time) -> bool:
    """Whether a time tells the age that a thing is of ("a 17th-century chair", "a 1920s car")."""
    return time.expression.get("granularity") in ("century", "decade")


def _is_acted_on(noun: Word) -> bool:
    """Whether a noun is known already, and its clause tells what became of it ("raised its bid")."""
    if noun.dep_ not in ("dobj", "nsubj", "nsubjpass") or noun.head.lemma_ in words("dating", "coincident"):
        return False
    return noun.pos_ in _NOUNS and is_known(noun)


def _is_topic(noun: Word, time: Time) -> bool:
    """Whether a noun is known already, and what somebody spoke of at a time ("declined to comment on the sale")."""
    prep = noun.head
    is_spoken_of = noun.dep_ == "pobj" and prep.lower_ in _TOPICAL and class_of(prep.head.lemma_) is _REPORTING
    return is_spoken_of and is_known(noun) and time.governor != noun


def _is_matter(noun: Word, time: Time) -> bool:
    """Whether a noun is what another is about, on whose verb a time hangs ("ended an inquiry into the fire in May").

    So it is of a person's deed, too ("jailed for fraud in May").
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ABOUT or time.governor.pos_ not in ("VERB", "AUX"):
        return False
    above = noun.head.head
    return above.pos_ in _NOUNS or noun.head.lower_ == "for" and above.lemma_ in words("dating", "answering_for")


def _is_beyond(trigger: Word, time: Time) -> bool:
    """Whether a time stands in a comparison below a trigger, or bounds what another verb below it tells."""
    below = [token for token in upwards(time.governor) if trigger.is_ancestor(token)]
    if any(token.lower_ == "than" for token in below):
        return True
    return time.preposition in _BOUNDING and bool(below) and time.governor.pos_ == "VERB"


def modified_by(time: Time) -> Word | None:
    """The noun that a time modifies ("the 2018 vote", "a letter of 2 May"); None for other times."""
    noun, root = time.governor, time.span.root
    if noun.pos_ not in _NOUNS or noun == root:
        return None
    is_before = time.prep is None and root.dep_ in _MODIFYING and root.i < noun.i
    return noun if is_before or time.preposition == "of" else None


def _is_looked_ahead_to(trigger: Word, time: Time) -> bool:
    """Whether a verb of planning or of putting off only looks ahead to a time ("planned for May")."""
    is_own = time.governor == trigger or time.governor.head == trigger and time.governor.lower_ == particle(trigger)
    if trigger.pos_ != "VERB" or not is_own:
        return False
    if trigger.lemma_ in words("dating", "planning") and time.preposition == "for":
        return True
    return phrasal(trigger) in words("dating", "putting_off") and time.preposition in _PUT_OFF
