"""Phrases: words that make one event together, and which of them tells it."""

from __future__ import annotations

from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.lexicon import class_of, governed_status, light_phrases, phrase_verbs, words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import has_auxpass, is_infinitive, is_known, measured_by, particle, phrasal
from dateline.model.mentions import TriggerClass

# Classes of nouns that name no event, whatever date they have.
THINGS = frozenset({"person", "artifact", "location", "measure", "document", "communication", "substance"})
_BEINGS = frozenset({"person", "organism", "living_thing", "possession"})
# Tenths of a noun's uses that name a happening, from which on a light verb does it.
_OFTEN = 3
_OBJECTS = frozenset({"dobj", "obj", "attr", "nsubjpass"})


def done_by(verb: Word) -> Word | None:
    """The noun that tells the event of a verb and often names a happening; None for most verbs.

    The object of a light verb ("made its maiden flight", "gave a lecture"), the subject of a verb of amount ("losses
    total …").
    """
    is_light = verb.pos_ == "VERB" and verb.lemma_ in words("light", "verbs") and verb.lemma_ != "have"
    objects = (child for child in verb.children if is_light and child.dep_ == "dobj" and child.pos_ == "NOUN")
    measured = (child for child in verb.children if measured_by(child) is not None)
    noun = next(objects, None) or next(measured, None)
    if noun is not None and noun.lemma_.lower() in words("dating", "spoken"):
        return noun
    known = noun_classes().get(noun.lemma_.lower()) if noun is not None else None
    if known is None or not THINGS.isdisjoint(known.classes) or not known.share.isdigit():
        return None
    return noun if int(known.share) >= _OFTEN else None


def light_verb(noun: Word) -> Word | None:
    """The verb that lends an event noun its subject and tense ("held talks", "losses total …"); None without one.

    Phrases of their own are no such verbs with their nouns.
    """
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        return _held_by(verb)
    is_light = noun.pos_ == "NOUN" and noun.dep_ in _OBJECTS
    is_light = is_light and (verb.lemma_ in words("light", "verbs") or calls_off(verb))
    return verb if is_light and (verb.lemma_, noun.lemma_) not in light_phrases() else measured_by(noun)


def _held_by(verb: Word) -> Word | None:
    """The light verb in the passive that a form of "be" leads to ("a hearing is to be held")."""
    inner = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if inner is None or inner.lemma_ not in words("light", "verbs"):
        return None
    return inner if has_auxpass(inner) else None


def calls_off(verb: Word) -> bool:
    """Whether a verb tells that its object is not to happen, or not then ("the vote was put off")."""
    return verb.pos_ == "VERB" and phrasal(verb) in words("classes", "called_off")


def is_moved(verb: Word) -> bool:
    """Whether a verb tells that its object is not to happen at its time, whether later or never."""
    return calls_off(verb) or verb.pos_ == "VERB" and phrasal(verb) in words("classes", "put_off")


def is_held(noun: Word) -> bool:
    """Whether a noun is the subject of a verb that only events have ("the flight lasted", "the poll was held")."""
    lists = {"nsubj": ("happening",), "nsubjpass": ("held", "called_off")}.get(noun.dep_, ())
    if noun.pos_ != "NOUN" or not any(phrasal(noun.head) in words("classes", name) for name in lists):
        return False
    known = noun_classes().get(noun.lemma_.lower())
    return known is not None and known.share != "0" and _BEINGS.isdisjoint(known.classes)


def is_occasion(noun: Word) -> bool:
    """Whether a noun is what somebody held while something happened ("in her keynote on Wednesday, she praised …")."""
    is_setting = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during")
    return is_setting and noun.head.head.pos_ == "VERB" and noun.lemma_.lower() in words("dating", "spoken")


def is_borne(noun: Word) -> bool:
    """Whether an object only completes the event of its verb: a new one ("reported a loss"), what is not done.

    So does what is put off ("the vote was postponed") and what somebody files for ("filed for divorce").
    """
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "for":
        return verb.head.pos_ == "VERB" and verb.head.lemma_ in words("light", "filing")
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "nsubjpass"):
        return False
    is_put_off = phrasal(verb) in words("dating", "putting_off") and governed_status(phrasal(verb)) is not None
    if noun.dep_ == "nsubjpass" or is_put_off:
        return is_put_off
    is_bearer = verb.lemma_ in words("light", "bearers")
    is_undone = any(child.dep_ == "neg" for child in verb.children) and light_verb(noun) is None
    return is_bearer and is_undone if is_known(noun) else is_bearer or is_undone


def _nearly_done(word: Word) -> Word | None:
    """The -ing form after "close to", "short of" and the like, for these words and the verb that they hang on.

    After "came" and "brought" it may be a noun ("came close to collapse").
    """
    inner = next((child for child in word.children if child.dep_ in ("acomp", "advmod")), word)
    if inner.lemma_ not in words("clauses", "nearly"):
        return None
    parts = ("pcomp", "pobj") if word.lemma_ in words("clauses", "nearing") else ("pcomp",)
    below = (each for prep in inner.children if prep.dep_ == "prep" for each in prep.children if each.dep_ in parts)
    return next(below, None)


def _gone_on_with(verb: Word) -> Word | None:
    """The -ing form that a verb goes on with, where "on" is read as its preposition ("went on buying oil")."""
    if verb.lemma_ not in ("go", "keep", "carry"):
        return None
    own = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "on")
    return next((inner for prep in own for inner in prep.children if inner.dep_ == "pcomp"), None)


def _awaited(verb: Word) -> Word | None:
    """What somebody only waits for ("analysts expect a ruling"); None for other verbs."""
    if verb.lemma_ not in words("light", "awaiting"):
        return None
    return next((child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)


def _destined(verb: Word) -> Word | None:
    """What something is set or booked "for" ("the mine is slated for closure"); None for other verbs."""
    if verb.lemma_ not in words("light", "foreseeing") | words("dating", "planning"):
        return None
    goals = (child for prep in verb.children if prep.lower_ == "for" for child in prep.children)
    return next((goal for goal in goals if goal.dep_ == "pobj" and goal.pos_ == "NOUN"), None)


def is_planning(participle: Word) -> bool:
    """Whether a participle only says that what it stands with is planned ("the vote planned for Sunday")."""
    is_participle = participle.dep_ == "acl" and participle.tag_ == "VBN"
    return is_participle and participle.lemma_ in words("dating", "planning")


def is_speaking(participle: Word) -> bool:
    """Whether a participle only says that who reports something spoke ("Lind, speaking on Monday, said …")."""
    verb = participle.head.head if participle.dep_ == "acl" else participle.head
    is_participle = participle.dep_ in ("acl", "advcl") and participle.tag_ == "VBG" and participle.lemma_ == "speak"
    return is_participle and class_of(verb.lemma_) is TriggerClass.REPORTING


def phrase_complement(verb: Word) -> Word | None:
    """The complement that makes one event with a verb: its object or that of its preposition."""
    if verb.lemma_ not in phrase_verbs():
        return None
    for child in verb.children:
        inner = child.children if child.dep_ == "prep" else (child,)
        for word in inner:
            if (verb.lemma_, word.lemma_.lower()) in light_phrases() and word.i > verb.i:
                return word
    return None


def leads_to(verb: Word) -> Word | None:
    """The infinitive or participle that tells the event of a verb above it; None for most verbs.

    What is begun, managed or almost done ("began to sing", "came close to singing") is one event with it, and so
    is what is expected or planned to happen ("is expected to sing", "is due to sing", "expect a song"), and what is
    not said ("declined to comment").
    """
    led = ("xcomp", "advcl") if particle(verb) == "on" else ("xcomp",)  # "went on to win" is parsed as a purpose
    told = _nearly_done(verb) or _gone_on_with(verb)
    inner = told or next((c for c in verb.children if c.dep_ in led and c.pos_ == "VERB"), None) or _awaited(verb)
    inner = inner or _destined(verb)
    if inner is None or any(child.dep_ == "neg" for child in verb.children):
        return None
    is_leading = phrasal(verb) in words("light", "leading") or class_of(verb.lemma_) is TriggerClass.ASPECTUAL
    is_silent = verb.lemma_ in words("clauses", "rejecting") and class_of(inner.lemma_) is TriggerClass.REPORTING
    if is_leading or is_silent or told is not None or _awaited(verb):
        return inner
    is_passive = has_auxpass(verb) or verb.dep_ == "ROOT"  # "Minister set to resign"
    is_foreseen = verb.tag_ == "VBN" and is_passive or verb.pos_ == "ADJ"
    is_intended = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in words("light", "intending") and is_infinitive(inner)
    is_told_of = verb.lemma_ in words("light", "foreseeing") or inner == _destined(verb)
    return inner if is_intended or is_foreseen and is_told_of else None
