"""Governing: the status that a trigger has from what governs it: its clause, its governor, its preposition."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.events.foregone import is_belied, kept_or_broken
from dateline.extraction.events.forms import beside, is_inverted, is_negated, own_form
from dateline.extraction.events.hearings import is_charging, is_hearing
from dateline.extraction.events.trigger_features import names_no_event
from dateline.extraction.lexicon import class_of, governed_status, is_known_governor, light_phrases, words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import (
    SUBJECTS,
    has_auxpass,
    is_infinitive,
    is_known,
    is_outcome,
    is_parted,
    is_watched,
    particle,
    phrasal,
    shares_auxiliaries,
    tense,
)
from dateline.model.mentions import Status, TriggerClass
from dateline.model.times import Tense

# Dependencies along which a governor speaks of what it governs, and those of its complements.
_PASSING = frozenset(
    {"xcomp", "ccomp", "acl", "advcl", "dobj", "pobj", "pcomp", "nsubjpass", "prep", "attr", "oprd", "csubj", "dative",
     "acomp"}
)  # fmt: skip
_COMPLEMENTS = frozenset({"nsubjpass", "dobj", "attr", "xcomp", "ccomp", "acomp"})
_SAID_TO_BE = frozenset({"acomp", "oprd"})
_GOVERNING = frozenset({"for", "of", "to", "on", "about", "against", "from", "into", "toward", "towards", "over"})
_ACCOMPANYING = frozenset({"before", "after", "by", "while", "upon"})
_HAPPEN = frozenset({"happen", "occur", "begin", "start", "end", "come", "follow", "continue", "take", "proceed"})
_UNREAL = frozenset({Status.DENIED, Status.NOT_OCCURRED, Status.HYPOTHETICAL, Status.CANCELLED})


def guessed(verb: Word) -> Status | None:
    """The status of what is only thought, doubted or denied to be going to happen; None for other clauses."""
    governor = verb.head
    if verb.dep_ != "ccomp" or tense(verb) is not Tense.FUTURE or is_negated(verb):
        return None
    lemmas = {governor.lemma_.lower(), *(child.lemma_.lower() for child in governor.children if child.dep_ == "acomp")}
    statuses = {governed_status(lemma, is_stated=True) for lemma in lemmas}
    if Status.DENIED in statuses:
        return Status.DENIED
    is_doubted = is_negated(governor) or any(child.dep_ == "neg" for child in governor.children)
    is_guess = is_doubted or bool(statuses & _UNREAL) or bool(lemmas & words("clauses", "guessing"))
    return Status.HYPOTHETICAL if is_guess else None


def is_rejected(noun: Word) -> bool:
    """Whether a noun is a claim, a plan or the like that was made, whatever became of it ("rejected its claim")."""
    if noun.dep_ not in ("dobj", "nsubjpass") or not is_known(noun) or not is_known_governor(noun.lemma_.lower()):
        return False
    return noun.head.lemma_.lower() in words("clauses", "rejecting")


def above(token: Word, reach: int) -> Status | None:
    """The status told by what governs a trigger, climbing as long as that leaves it open.

    Args:
        token: The trigger's head, or a word above it that says nothing itself.
        reach: How many governors are asked.
    """
    head = token.head
    if reach == 0 or head == token:
        return _question(token)
    if names_no_event(head):
        return None
    if token.dep_ == "conj":
        return _shared(token, head, reach)
    if token.dep_ == "nsubj":
        return _subject(token, head, reach)
    if token.dep_ == "ccomp" and (is_hearing(head) or is_charging(head, token)):
        return Status.ALLEGED
    if token.dep_ in _PASSING or (token.dep_ == "relcl" and is_infinitive(token)):
        return None if _is_apart(token) else _governed(token, head, reach)
    return None


def _is_apart(token: Word) -> bool:
    """Whether a clause is told in its own right: with a tense of its own, a reduced relative, what was said."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if token.dep_ == "acl":
        is_reduced = not any(child.dep_ in ("mark", "aux") for child in token.children)
        return token.tag_ in ("VBN", "VBG") and is_reduced or _is_relative(token)
    if token.dep_ == "xcomp" and token.tag_ == "VBD":  # in a row: "ordered his arrest, set bail and left"
        return True
    if token.dep_ == "ccomp" and (_is_spliced(token) or is_parted(token)):
        return True
    if is_watched(token):
        return False
    if token.dep_ == "ccomp" and is_known_governor(token.head.lemma_) and not governed_status(token.head.lemma_):
        is_open = token.head.lemma_ in words("clauses", "confirming") and _is_not_done(token.head, 1)
        return class_of(token.head.lemma_) is TriggerClass.REPORTING and not is_open
    return token.dep_ == "advcl" and tense(token) is not None


def _is_spliced(verb: Word) -> bool:
    """Whether a clause only stands before another, with a comma between ("a fire broke out, nobody was hurt")."""
    after = verb.head
    refuses = governed_status(after.lemma_) is Status.NOT_OCCURRED and class_of(after.lemma_) is TriggerClass.OCCURRENCE
    if verb.i > after.i or tense(verb) is None or is_known_governor(after.lemma_) and not refuses:
        return False
    return any(child.dep_ in SUBJECTS and child.i > verb.i for child in after.children)


def _is_relative(verb: Word) -> bool:
    """Whether a clause parsed as a noun's content lacks the object that the noun is ("a claim that it had lodged").

    What a bid or a plan is for lies ahead, so that a past clause only tells of it ("a bid that the board rejected").
    """
    if tense(verb) is Tense.PAST and _is_proposal(verb.head):
        return True
    has_object = any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)
    return verb.lemma_ in words("clauses", "making") and tense(verb) is not None and not has_object


def _is_proposal(noun: Word) -> bool:
    lemma = noun.lemma_.lower()
    return governed_status(lemma) is Status.PLANNED or lemma in words("clauses", "attempt")


def _subject(token: Word, verb: Word, reach: int) -> Status | None:
    """What a noun takes over from its verb: all where the verb says that it happens, else if it is no known one."""
    for told in (verb, *_infinitives(verb)):
        if told.lemma_ in _HAPPEN:
            return beside(told) or own_form(told) or above(told, reach - 1)
    return None if is_known(token) else own_form(verb)


def has_happened(noun: Word) -> bool:
    """Whether a noun is the subject of a verb that tells that it happened ("the planned march took place")."""
    is_told = noun.dep_ in SUBJECTS and noun.head.lemma_ in _HAPPEN | words("classes", "held")
    return is_told and own_form(noun.head) is None


def _infinitives(verb: Word) -> Iterator[Word]:
    """What a verb, or the adjective after "be", leads to ("is due to begin")."""
    for each in (verb, *(child for child in verb.children if child.dep_ == "acomp")):
        yield from (child for child in each.children if child.dep_ == "xcomp")


def _shared(token: Word, head: Word, reach: int) -> Status | None:
    """What a coordinated trigger takes over from the one before it."""
    if head.pos_ in ("VERB", "AUX") and token.pos_ in ("VERB", "AUX"):
        if tense(token) is not None and not shares_auxiliaries(token):
            return above(head, reach - 1)
        own = own_form(head)
        return own if own is not None and own is not Status.NOT_OCCURRED else above(head, reach - 1)
    return beside(head) or above(head, reach - 1)


def _governed(token: Word, head: Word, reach: int) -> Status | None:
    """The status that the governing word gives: its own list entry, else what holds of itself."""
    if head.pos_ in ("ADP", "SCONJ") or head.dep_ == "prep":
        return _after_preposition(token, head, reach)
    if _is_asked_of(token, head):
        head = head.head
    if token.dep_ == "advcl" and _is_participle(token) or is_outcome(token):
        return own_form(head) or above(head, reach - 1)
    if _is_in_vain(token, head):
        return Status.NOT_OCCURRED
    if _is_hearsay(token, head):
        return Status.ALLEGED
    told = _led_to(head, reach) if token.dep_ == "xcomp" else _tried(token, head)
    if told is not None:
        return told
    if _is_there_already(token, head):
        return None
    status = _listed(token, head)
    if status is not None:
        return _weakened(_turned(status, head), head, reach)
    lemma = head.lemma_.lower()
    if lemma in words("clauses", "confirming") and _is_not_done(head, reach):
        return Status.ALLEGED
    if token.dep_ == "acl" and beside(head) is Status.NOT_OCCURRED and lemma not in ("doubt", "question", "secret"):
        return Status.DENIED  # "no evidence that"
    is_dismissed = head.dep_ in ("dobj", "nsubjpass") and phrasal(head.head) in words("clauses", "rejecting")
    if is_dismissed and token.dep_ == "acl" and tense(token) is Tense.PAST:
        return Status.DENIED  # "rejected the argument that it had lied"
    is_known_to_govern = is_known_governor(lemma) or is_known_governor(phrasal(head))
    is_open = token.pos_ in ("VERB", "AUX", "ADJ") or not is_known(token)
    if is_known_to_govern or (is_open and token.dep_ in _COMPLEMENTS):
        upper = own_form(head) or beside(head) or above(head, reach - 1)
        if upper is Status.NOT_OCCURRED and head.pos_ == "NOUN" and token.dep_ == "acl":
            return Status.DENIED  # "dismissed reports that"
        if upper is not None:
            return upper
    if is_infinitive(token) and not is_known_to_govern:
        return Status.HYPOTHETICAL
    return None


def _is_there_already(token: Word, verb: Word) -> bool:
    """Whether an object is there whatever the verb says of it: a plan that is announced, a war that shall end."""
    if token.dep_ not in ("dobj", "nsubjpass") or token.pos_ != "NOUN":
        return False
    if verb.lemma_ == "announce":
        return is_known_governor(token.lemma_.lower()) and own_form(verb) is None
    return verb.lemma_ in words("clauses", "ongoing") and is_known(token)


def _listed(token: Word, head: Word) -> Status | None:
    """The status that the list of governors gives to what a word governs, in the sense that the word has here."""
    added, lemma = particle(head), head.lemma_.lower()
    if lemma == "call" and not added and token.dep_ in ("dobj", "nsubjpass"):
        return None if is_known(token) else Status.PLANNED  # "called a strike", not "called the strike a flop"
    if lemma == "set" and token.dep_ == "dobj":  # "set a fire"
        return None
    if head.pos_ == "NOUN" and (head.head.lemma_, lemma) in light_phrases():  # "took charge of the game"
        return None
    is_stated = token.dep_ == "ccomp" and tense(token) in (Tense.PAST, Tense.PRESENT)
    status = governed_status(lemma, added, is_stated=is_stated)
    is_aim = is_infinitive(token) and any(child.dep_ in _COMPLEMENTS for child in head.children if child.i < token.i)
    if status is Status.PLANNED and is_belied(head) or status is Status.CANCELLED and is_aim:  # "shelved it to save"
        return Status.HYPOTHETICAL
    return status


def _is_not_done(verb: Word, reach: int) -> bool:
    return (beside(verb) or own_form(verb) or above(verb, reach - 1)) is Status.NOT_OCCURRED


def _is_participle(verb: Word) -> bool:
    """Whether a verb without a tense goes with the one above it ("fell, hurt by a strike", "fell, hurting many")."""
    return verb.tag_ == "VBG" or verb.tag_ == "VBN" and not any(child.dep_ == "mark" for child in verb.children)


def _led_to(verb: Word, reach: int) -> Status | None:
    """What was had to be done was done, what is "yet to" be done was not; None where the verb tells no such thing.

    What somebody was supposed to do may not have happened; what one was able to do is told because one did it.
    """
    if verb.lemma_ == "able":
        is_done = verb.dep_ == "acomp" and tense(verb.head) is Tense.PAST
        return beside(verb.head) or own_form(verb.head) or (Status.OCCURRED if is_done else Status.HYPOTHETICAL)
    if verb.lemma_ == "suppose":
        return Status.HYPOTHETICAL if tense(verb) is Tense.PAST else Status.PLANNED
    if verb.lemma_ != "have":
        return None
    if any(child.lower_ == "yet" for child in verb.children):
        return Status.NOT_OCCURRED
    done = (above(verb, reach - 1) or Status.OCCURRED) if tense(verb) is Tense.PAST else Status.HYPOTHETICAL
    return beside(verb) or own_form(verb) or done


def _is_hearsay(infinitive: Word, verb: Word) -> bool:
    """Whether an infinitive is told by somebody left unnamed ("is said to have fled")."""
    is_told = verb.lemma_ in words("clauses", "hearsay") and has_auxpass(verb) and not is_negated(verb)
    return is_told and infinitive.dep_ == "xcomp" and is_infinitive(infinitive)


def _is_in_vain(infinitive: Word, verb: Word) -> bool:
    """Whether somebody tried for nothing to do what an infinitive tells ("fought in vain to save it")."""
    below = (each for child in verb.children for each in (child, *child.children))
    is_tried = is_infinitive(infinitive) and verb.lemma_ in words("clauses", "attempt")
    return is_tried and any(each.lower_ in words("clauses", "vain") for each in below)


def _tried(infinitive: Word, noun: Word) -> Status | None:
    """What came of an attempt that succeeded or failed, of reports that are untrue; None for other nouns."""
    verb = noun.head
    if is_infinitive(infinitive) and (kept := kept_or_broken(noun)) is not None:
        return kept
    if noun.dep_ != "nsubj":
        return None
    if not words("clauses", "untrue").isdisjoint(child.lemma_ for child in verb.children if child.dep_ in _SAID_TO_BE):
        return None if is_negated(verb) or beside(verb) else Status.DENIED
    if noun.lemma_ not in words("clauses", "attempt") or not is_infinitive(infinitive):
        return None
    if phrasal(verb) in words("clauses", "fail"):
        return Status.NOT_OCCURRED
    return (beside(verb) or own_form(verb) or Status.OCCURRED) if verb.lemma_ in words("clauses", "succeed") else None


def _is_asked_of(infinitive: Word, noun: Word) -> bool:
    """Whether an infinitive hangs on the object of the verb that governs it ("ordered the ferry to be sunk").

    So does the deed that somebody is accused of ("accused the clerk of forging deeds").
    """
    is_deed = infinitive.lower_ == "of" and noun.head.lemma_ in words("clauses", "accusing")
    is_aim = infinitive.dep_ == "acl" and is_infinitive(infinitive)
    if not (is_deed or is_aim) or noun.dep_ not in ("dobj", "nsubjpass"):
        return False
    return governed_status(noun.lemma_.lower()) is None and governed_status(noun.head.lemma_.lower()) is not None


def _after_preposition(token: Word, preposition: Word, reach: int) -> Status | None:
    """The status of a preposition's object; only some prepositions pass on what governs them."""
    if preposition.lower_ == "without":
        return Status.NOT_OCCURRED
    if preposition.lower_ == "to" and preposition.head.lemma_ in ("guilty", "plead"):
        pleas = (preposition.head, preposition.head.head)
        is_denied = any(child.dep_ == "neg" for plea in pleas for child in plea.children)
        return Status.ALLEGED if is_denied else Status.OCCURRED
    if _is_short_of(preposition):
        return Status.NOT_OCCURRED
    nearly = {preposition.head.lemma_, preposition.doc[max(preposition.i - 1, 0)].lemma_}  # "stopped short of"
    if not nearly.isdisjoint(words("clauses", "nearly")) and (token.dep_ == "pcomp" or _is_reached(preposition)):
        return Status.NOT_OCCURRED
    if preposition.lower_ == "of" and preposition.head.lemma_ in words("clauses", "clearing"):
        return Status.DENIED
    if preposition.lower_ in _ACCOMPANYING and token.dep_ == "pcomp" and preposition.head.pos_ == "VERB":
        return own_form(preposition.head) or above(preposition.head, reach - 1)
    if preposition.lower_ == "against" and preposition.head.lemma_ in words("dating", "deciding"):
        return None if is_known(token) else Status.NOT_OCCURRED  # "voted against the war", "against a war"
    is_aim = preposition.lower_ == "at" and token.dep_ == "pcomp"
    is_aim = is_aim or preposition.lower_ == "with" and preposition.head.lemma_ in words("clauses", "menacing")
    if not (is_aim or preposition.lower_ in _GOVERNING) or preposition.dep_ not in ("prep", "agent", "dative"):
        return None
    return _governed(preposition, preposition.head, reach - 1)


def _is_short_of(preposition: Word) -> bool:
    """Whether somebody stayed a measure away from what stands after "of" ("came within hours of collapse")."""
    measure = preposition.head
    is_within = measure.dep_ == "pobj" and measure.head.lower_ == "within" and preposition.lower_ == "of"
    return is_within and measure.head.head.lemma_ in words("clauses", "nearing")


def _is_reached(preposition: Word) -> bool:
    """Whether somebody only came as far as what stands after a preposition ("came close to collapse")."""
    return preposition.head.head.lemma_ in words("clauses", "nearing") and preposition.lower_ in ("to", "of")


def _turned(status: Status, governor: Word) -> Status:
    """What becomes of a governor's status when the governor itself is negated ("did not refuse to")."""
    if not any(child.dep_ == "neg" for child in governor.children):
        return status
    return Status.OCCURRED if status is Status.NOT_OCCURRED else Status.NOT_OCCURRED


def _weakened(status: Status, governor: Word, reach: int) -> Status:
    """What becomes of a governor's status when the governor itself is not actual.

    What an order that was denied would have brought about is denied too, and so is a rejected
    suggestion; a visit whose cancelling is only considered is still planned.
    """
    if any(child.dep_ == "neg" for child in governor.children):
        return status
    upper = own_form(governor) or above(governor, reach - 1)
    if status is Status.CANCELLED:
        return Status.PLANNED if upper in _UNREAL or upper is Status.PLANNED else status
    if upper is Status.NOT_OCCURRED and governor.pos_ == "NOUN":
        return Status.DENIED
    return upper if upper in _UNREAL and upper is not None and status is not Status.OCCURRED else status


def _question(root: Word) -> Status | None:
    """A question asserts nothing."""
    last = root.sent[-1] if not root.sent[-1].is_space else root.sent[-2] if len(root.sent) > 1 else root
    if "?" not in last.text:
        return None
    is_quoting = class_of(root.lemma_) is TriggerClass.REPORTING and not is_inverted(root)
    return None if is_quoting else Status.HYPOTHETICAL
