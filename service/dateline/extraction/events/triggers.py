"""Triggers: the words that evoke events (component `dateline_triggers`).

A fitted model decides on verbs, nouns, adjectives and names. Rules then make one trigger of what is
one event: a light verb with its noun ("held talks" → "talks"), a phrase ("took office"), a name of
several words ("World War II"). A state has a trigger when a time of its own gives it an extent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.extraction.events.compounds import contest, happening
from dateline.extraction.events.families import family
from dateline.extraction.events.foregone import called_off_by
from dateline.extraction.events.phrases import (
    THINGS,
    done_by,
    is_borne,
    is_held,
    is_occasion,
    is_planning,
    is_speaking,
    leads_to,
    light_verb,
    phrase_complement,
)
from dateline.extraction.events.planning import planned_at, planned_event, planning_verb
from dateline.extraction.events.repeats import repeated_at
from dateline.extraction.events.trigger_features import NOUNS, is_candidate, noun_classes, trigger_features
from dateline.extraction.extensions import TIMEXES, TRIGGERS, add_spans, spans_of, told_blocks, values_of
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.linear import Linear
from dateline.extraction.parsing.attachment import Time, datable, is_dated, opened_clause, words_of_ends
from dateline.extraction.parsing.parse import Parse, Passage, Word, parse_of
from dateline.extraction.parsing.syntax import LONGEST_ROW, SUBJECTS, clause_head, is_command, is_ended, is_performed
from dateline.model.articles import BlockKind
from dateline.model.mentions import TriggerClass

# The score of a word that its time or its verb makes a trigger.
_LIFTED = 0.6
# The most that a word scores whose sentence tells no event: a command, a question, a mere noun, what always holds.
_UNTOLD = 0.3
_BARE = frozenset({"det", "amod", "compound", "punct", "nummod"})
# Adjectives whose time is a measure ("minutes old").
_MEASURED = frozenset({"old", "long", "late", "away", "apart"})
# Verbs that tell a state, which a time of its own makes worth telling.
_STATES = frozenset({"be", "remain", "stay"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger as found: token indices `start` up to, not including, `end`, and its values.

    `head` is the index of its head word, `verb` that of the light verb whose clause it shares,
    `repeat` that of the "again" by which the head tells a second event.
    """

    start: int
    end: int
    head: int
    lemma: str
    family: str
    pos: str
    trigger_class: TriggerClass
    score: float
    verb: int | None = None
    object_head: str | None = None
    repeat: int | None = None


@Language.factory(
    "dateline_triggers",
    assigns=["doc.spans"],
    requires=["token.pos", "token.dep", "token.lemma"],
    default_config={"threshold": 0.35},
)
def make_triggers(nlp: Language, name: str, threshold: float) -> TriggerFinder:
    """The component; `threshold` is the least probability of a trigger."""
    return TriggerFinder(threshold=threshold)


class TriggerFinder:
    """Finds triggers and writes them as the span group `event_trigger`."""

    def __init__(self, *, threshold: float) -> None:
        self.threshold = threshold
        self.model = Linear.load("triggers")

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.annotate(doc, self.find(parse_of(doc)))
        return doc

    def find(self, doc: Parse) -> list[Trigger]:
        """The triggers of the story's blocks in order of place; no two overlap."""
        times = list(datable(doc).values())
        scores = {i: score for i, score in self._scores(doc, times).items() if score >= self.threshold}
        done = {noun.i: score for i, score in scores.items() if (noun := done_by(doc[i])) is not None}
        chosen = done | scores
        lent = {verb.i: noun for noun in map(doc.__getitem__, chosen) if (verb := light_verb(noun)) is not None}
        plans = ((planned_at(time), planning_verb(time)) for time in times)
        planning = {verb.i for noun, verb in plans if noun is not None and noun.i in chosen and verb is not None}
        taken = lent.keys() | planning | _told_with_others([doc[i] for i in chosen], set(chosen))
        headings = (block for block in told_blocks(doc) if block.label_ == BlockKind.HEADING.value)
        news = {i for heading in headings for i in range(heading.start, heading.end)}  # told in the present
        untold = {i for i in chosen if _is_untold(doc[i]) or (i not in news and _is_general(doc[i]))}
        chosen = {i: min(score, _UNTOLD) if i in untold else score for i, score in chosen.items()}
        found = {i: _read(doc[i], score, lent) for i, score in chosen.items() if i not in taken}
        return list(_apart([*found.values(), *_repeats(found, times)]))

    def _scores(self, doc: Parse, dated: list[Time]) -> dict[int, float]:
        """How likely each candidate is a trigger, by its index; its time or its verb can make it a likely one."""
        times = {token.i for timex in spans_of(doc, TIMEXES) for token in timex if not _is_event(token, timex)}
        times |= words_of_ends(doc)
        tokens = [token for block in told_blocks(doc) for token in block if token.i not in times]
        scores = {token.i: self.model.probability(trigger_features(token)) for token in tokens if is_candidate(token)}
        opened = {word.i for time in dated if (word := opened_clause(time)) is not None}
        opened |= {noun.i for time in dated if (noun := planned_event(time)) is not None}
        candidates = [doc[i] for i in scores]
        lifted = [happening(t) or t for t in candidates if t.i in opened or _is_dated(t, times)]
        lifted += [token for token in candidates if is_held(token) or is_occasion(token)]
        scores |= {token.i: max(scores.get(token.i, 0.0), _LIFTED) for token in lifted}
        return {i: score for i, score in scores.items() if not _tells_nothing(doc[i], times)}

    def annotate(self, doc: Doc, triggers: list[Trigger]) -> None:
        """Write what `find` found."""
        spans = []
        for number, trigger in enumerate(triggers):
            spans.append(Span(doc, trigger.start, trigger.end, span_id=f"e{number}"))
            values_of(doc, f"e{number}").update(
                head=trigger.head,
                lemma=trigger.lemma,
                family=trigger.family,
                pos=trigger.pos,
                trigger_class=trigger.trigger_class.value,
                score=round(trigger.score, 3),
                verb=trigger.verb,
                object_head=trigger.object_head,
                repeat=trigger.repeat,
            )
        add_spans(doc, TRIGGERS, spans)


def _repeats(found: dict[int, Trigger], times: list[Time]) -> Iterator[Trigger]:
    """The second events of triggers that a time after "again" tells; found by the index of their verbs."""
    for time in times:
        again, first = repeated_at(time), found.get(time.governor.i)
        if again is not None and first is not None:
            yield replace(first, start=again.i, end=again.i + 1, repeat=again.i)


def _told_with_others(tokens: list[Word], chosen: set[int]) -> set[int]:
    """The indices of the words that another chosen word tells the event of."""
    parts = (part for token in tokens for part in (phrase_complement(token), contest(token)))
    told_above = (is_borne, is_ended, is_planning, _is_state)
    heads = {token.i: token.head.head if token.dep_ == "pobj" else token.head for token in tokens}
    borne = {token.i for token in tokens if heads[token.i].i in chosen and any(test(token) for test in told_above)}
    leading = {token.i for token in tokens if (inner := leads_to(token)) is not None and inner.i in chosen}
    speaking = {token.i for token in tokens if is_speaking(token)}
    speaking |= {verb.i for token in tokens if (verb := called_off_by(token)) is not None}
    return {part.i for part in parts if part is not None} | borne | leading | speaking


def _is_state(word: Word) -> bool:
    """Whether an adjective tells one state with its verb ("has been idle since May")."""
    return word.dep_ == "acomp" and word.head.lemma_ in _STATES


def _is_event(token: Word, timex: Passage) -> bool:
    """Whether a token names the event that a timex is told by ("six months before the invasion")."""
    event = values_of(token.doc, timex.id_)["event"]
    return event is not None and event[0] <= token.idx < event[1]


def _is_dated(token: Word, times: set[int]) -> bool:
    """Whether a word that the model may leave out has a time of its own: a state, or a noun with a date."""
    if not times:
        return False
    if token.lemma_ in _STATES and token.dep_ not in ("aux", "auxpass"):
        predicates = (c for c in token.children if c.dep_ in ("attr", "acomp") and c.lemma_ not in _MEASURED)
        return any(_has_time(each, times, ("prep", "npadvmod", "advmod")) for each in (token, *predicates))
    if token.pos_ != "NOUN" or token.lemma_.lower() not in noun_classes():
        return False
    is_thing = not THINGS.isdisjoint(noun_classes()[token.lemma_.lower()].classes)
    return not is_thing and _has_time(token, times, ("amod", "compound", "nummod", "poss", "nmod"))


def _tells_nothing(token: Word, times: set[int]) -> bool:
    """Whether a verb only says what time it was ("it was the second week of March") or stands for one told before.

    Nor does one in a comparison tell anything ("later than planned").
    """
    if token.lemma_ == "be":
        return any(child.dep_ == "attr" and child.i in times for child in token.children)
    if is_dated(token):
        return True
    if token.lower_ == "aged" and any(child.like_num for child in token.rights):  # "died, aged 84"
        return True
    if token.tag_ == "VBN" and any(child.lower_ == "than" for child in token.children):
        return True
    if _is_as_foreseen(token, times) or _is_of_any(token) or _is_name_given(token, times):
        return True
    if token.lemma_ != "do" or token.pos_ not in ("VERB", "AUX"):
        return False
    return all(child.pos_ in ("PRON", "DET") for child in token.children if child.dep_ in ("dobj", "xcomp", "ccomp"))


def _is_of_any(participle: Word) -> bool:
    """Whether a participle tells which of a kind are meant, whatever was done to each ("for each share held")."""
    if participle.dep_ != "acl" or participle.tag_ != "VBN":
        return False
    return any(child.lower_ in ("any", "each", "every") for child in participle.head.lefts)


def _is_name_given(participle: Word, times: set[int]) -> bool:
    """Whether a participle only says what its noun is called ("a dealer named Hobbs")."""
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or participle.lemma_ not in words("clauses", "naming"):
        return False
    is_told = any(child.dep_ in ("agent", "auxpass", "nsubj") for child in participle.children)
    is_dated = any(each.i in times for each in participle.subtree)
    return not is_told and not is_dated and any(child.dep_ in ("oprd", "dobj", "attr") for child in participle.rights)


def _is_as_foreseen(participle: Word, times: set[int]) -> bool:
    """Whether a participle only says that something came as it was foreseen ("as widely expected", "as promised").

    So does the clause "as analysts had expected", where it has no object and no time.
    """
    foreseeing = words("light", "foreseeing") | words("dating", "promising")
    if participle.tag_ not in ("VBN", "VBD") or participle.lemma_ not in foreseeing:
        return False
    parts = {child.dep_ for child in participle.children}
    is_whole = not parts.isdisjoint(SUBJECTS) or "auxpass" in parts
    if is_whole and parts.isdisjoint({"dobj", "ccomp", "xcomp", "auxpass"}):
        is_whole = any(each.i in times for each in participle.subtree)
    return not is_whole and any(child.lower_ == "as" and child.dep_ == "mark" for child in participle.children)


def _has_time(token: Word, times: set[int], dependencies: tuple[str, ...]) -> bool:
    """Whether a time hangs on a token, itself or through a preposition."""
    own = (child for child in token.children if child.dep_ in dependencies)
    return any(child.i in times or any(grandchild.i in times for grandchild in child.children) for child in own)


def _is_untold(token: Word) -> bool:
    """Whether a word stands in a command, a question, or a sentence that is nothing but a noun."""
    sent = token.sent
    if sent.text.rstrip(" \n\"”'’").endswith("?"):
        return class_of(token.lemma_) is not TriggerClass.REPORTING
    verb = token
    for _ in range(LONGEST_ROW):
        if verb.dep_ != "conj" or verb.head.pos_ != "VERB":
            break
        verb = verb.head
    if is_command(verb):
        return True
    if verb.dep_ != "ROOT":
        return False
    parts = {child.dep_ for child in verb.children}
    return verb.pos_ == "NOUN" and parts <= _BARE and not _has_timex(sent)


def _is_general(verb: Word) -> bool:
    """Whether a verb in the simple present tells what holds at all times ("most of them speak Welsh")."""
    if verb.pos_ != "VERB" or verb.tag_ not in ("VBZ", "VBP") or class_of(verb.lemma_) is TriggerClass.REPORTING:
        return False
    if any(child.dep_ in ("aux", "auxpass") for child in verb.children):
        return False
    timexes = (span for span in spans_of(verb.doc, TIMEXES) if verb.sent.start <= span.start < verb.sent.end)
    return not any(clause_head(span.root) == verb for span in timexes)


def _has_timex(sent: Passage) -> bool:
    return any(span.start < sent.end and sent.start < span.end for span in spans_of(sent.doc, TIMEXES))


def _read(token: Word, score: float, lent: dict[int, Word]) -> Trigger:
    """The trigger that a chosen token heads."""
    if token.pos_ in NOUNS:
        return _read_noun(token, score, lent)
    complement = phrase_complement(token)
    particle = next((child for child in token.children if child.dep_ == "prt"), None)
    parts = (token, particle, None if complement == particle else complement)
    lemma = " ".join(part.lemma_.lower() for part in parts if part is not None)
    is_close = complement is not None and complement.left_edge.i - token.i <= 2
    return Trigger(
        start=token.i,
        end=complement.i + 1 if complement is not None and is_close else token.i + 1,
        head=token.i,
        lemma=lemma,
        family=family(*_telling(token, complement, lemma)),
        pos=token.pos_,
        trigger_class=TriggerClass.OCCURRENCE if is_performed(token) else class_of(lemma),
        score=score,
        object_head=_object_head(token),
    )


def _telling(verb: Word, complement: Word | None, lemma: str) -> tuple[str, str]:
    """The word that tells of what family a phrase is, and its part of speech: "go on strike" is a strike."""
    if complement is not None and complement.lemma_ in words("light", "telling"):
        return complement.lemma_, complement.pos_
    return lemma, verb.pos_


def _read_noun(token: Word, score: float, lent: dict[int, Word]) -> Trigger:
    told = contest(token) or token
    start, end = _name(token) if token.pos_ == "PROPN" else (told.i, token.i + 1)
    lemma = token.doc[start:end].text if token.pos_ == "PROPN" else told.lemma_.lower()
    verb = next((i for i, noun in lent.items() if noun.i == token.i), None)
    kind = TriggerClass.REPORTING if lemma in ("statement", "comment") else TriggerClass.OCCURRENCE
    return Trigger(start, end, token.i, lemma, family(told.lemma_, "NOUN"), token.pos_, kind, score, verb)


def _name(token: Word) -> tuple[int, int]:
    """The whole name that a token heads or stands in ("World War II", "Academy Awards")."""
    start, end = token.i, token.i + 1
    while start > token.sent.start and token.nbor(start - token.i - 1).pos_ == "PROPN":
        start -= 1
    while end < token.sent.end and (token.doc[end].pos_ == "PROPN" or token.doc[end].text in ("II", "I")):
        end += 1
    return start, end


def _object_head(verb: Word) -> str | None:
    found = next((child for child in verb.children if child.dep_ in ("dobj", "obj", "attr", "nsubjpass")), None)
    return found.lemma_.lower() if found is not None else None


def _apart(triggers: list[Trigger]) -> Iterator[Trigger]:
    """The triggers in order; one that begins inside another is left out."""
    end = -1
    for trigger in sorted(triggers, key=lambda trigger: (trigger.start, -trigger.end)):
        if trigger.start >= end:
            yield trigger
            end = trigger.end
