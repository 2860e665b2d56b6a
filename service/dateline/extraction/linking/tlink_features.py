"""What the tlink model looks at: a sentence as a scene of triggers and times, and features of their pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.extraction.events.sharing import gives_time_to, shares_time_with
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.linking.barring import bars
from dateline.extraction.parsing.attachment import Time, counted_from, is_fronted
from dateline.extraction.parsing.parse import Passage, Word
from dateline.extraction.parsing.syntax import SUBJECTS, clause_head, path, reporting_above, tense, upwards

_FAR = 12
POINTS = frozenset({"", "at", "in", "on"})


@dataclass(frozen=True)
class Scene:
    """The triggers (head words, in order) and times (in order) of one sentence."""

    triggers: list[Word]
    times: list[Time]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {token.i: place for place, token in enumerate(self.triggers)}

    def __contains__(self, place: int) -> bool:
        return place in self._places

    def is_dated(self, verb: Word) -> bool:
        """Whether a time that names the calendar tells when a verb was ("ten days after it fell, they met on 3 May").

        It hangs on the verb, on its subject ("a year after it opened, the firm in May sold …"), or on what is no event.
        """
        for time in self.times:
            noun = time.governor
            is_own = noun == verb or noun.head == verb and noun.dep_ in SUBJECTS
            is_own |= noun.i not in self and clause_head(noun) == verb
            is_named = counted_from(time) is None and time.expression["kind"] != "Duration"
            if is_own and is_named and time.preposition in POINTS:
                return True
        return False

    def above(self, time: Time) -> Word | None:
        """The first trigger on the way from a time to the root."""
        return next((t for t in upwards(time.governor) if t.i in self._places), None)

    def nearest(self, time: Time) -> Word | None:
        """The trigger with the fewest words between it and a time."""
        return min(self.triggers, key=lambda t: (_gap(t, time.span), t.i), default=None)

    def first_right(self, time: Time) -> Word | None:
        """The first trigger after a time."""
        return next((t for t in self.triggers if t.i >= time.span.end), None)

    def last_left(self, time: Time) -> Word | None:
        """The last trigger before a time."""
        return next((t for t in reversed(self.triggers) if t.i < time.span.start), None)

    def gap(self, trigger: Word, time: Time) -> int:
        """How many words lie between a trigger and a time, the nearer end counted."""
        return _gap(trigger, time.span)

    def between(self, trigger: Word, time: Time) -> int:
        """How many other triggers stand between a trigger and a time."""
        low, high = sorted((trigger.i, time.span.start))
        return sum(low < t.i < high for t in self.triggers)

    def rival(self, trigger: Word, time: Time) -> bool:
        """Whether another time stands nearer to the trigger."""
        gap = _gap(trigger, time.span)
        return any(_gap(trigger, other.span) < gap for other in self.times if other is not time)


def _gap(token: Word, span: Passage) -> int:
    return span.start - token.i if token.i < span.start else max(0, token.i - span.end + 1)


def _bucket(number: int) -> str:
    return str(number) if number < 4 else "4-6" if number < 7 else "7-11" if number < _FAR else "far"


def rule_answers(trigger: Word, time: Time, scene: Scene) -> Iterator[str]:
    """The names of the rules that would tie a trigger to a time."""
    if time.governor.i == trigger.i:
        yield "governor"
    if scene.above(time) == trigger:
        yield "above"
    if clause_head(time.governor) == clause_head(trigger):
        yield "clause"
    if scene.nearest(time) == trigger:
        yield "nearest"
    if is_fronted(time) and scene.first_right(time) == trigger:
        yield "fronted"
    if scene.first_right(time) == trigger:
        yield "right"
    if scene.last_left(time) == trigger:
        yield "left"
    if trigger.head.i == time.governor.i and trigger.dep_ in ("dobj", "attr", "nsubjpass", "acomp"):
        yield "object"
    if trigger.head.i == time.governor.i and trigger.dep_ in ("xcomp", "conj", "ccomp", "advcl"):
        yield "complement"


def tlink_features(trigger: Word, time: Time, scene: Scene) -> Iterator[str]:
    """The features of a pair of trigger and time in one sentence."""
    rules = list(rule_answers(trigger, time, scene))
    yield from (f"rule={rule}" for rule in rules)
    yield "rules=" + "+".join(rules)
    kind = "verb" if trigger.pos_ in ("VERB", "AUX") else "noun"
    yield from (f"{kind}.{rule}" for rule in rules)
    yield f"{kind}.prep={time.preposition}"
    yield f"type={time.type}"
    yield f"{time.type}.prep={time.preposition}"
    yield f"first={time.span[0].lower_}"
    yield f"last={time.span[-1].lower_}" if time.span[-1].is_alpha else "last=number"
    yield f"dep={trigger.dep_}"
    yield f"tag={trigger.tag_}"
    yield f"{kind}.governor={time.governor.pos_}"
    yield from _place(trigger, time, scene)
    yield from _tree(trigger, time, kind)
    yield from (f"bar={bar}" for bar in bars(trigger, time))
    yield from _beside(trigger, time, scene)


def _place(trigger: Word, time: Time, scene: Scene) -> Iterator[str]:
    side = "left" if trigger.i < time.span.start else "right"
    gap = _bucket(_gap(trigger, time.span))
    yield f"{side}.gap={gap}"
    yield f"{side}.between={_bucket(scene.between(trigger, time))}"
    yield f"rival={scene.rival(trigger, time)}"
    yield f"triggers={_bucket(len(scene.triggers))}"
    yield f"times={_bucket(len(scene.times))}"
    if is_fronted(time):
        yield f"fronted.{side}.between={_bucket(scene.between(trigger, time))}"


def _beside(trigger: Word, time: Time, scene: Scene) -> Iterator[str]:
    """What the other triggers of the sentence say: that which governs the time, and whether it shares."""
    governor, above = time.governor, scene.above(time)
    yield f"times={len(scene.times)}.{scene.times.index(time)}"
    yield f"governs={governor.i in scene}"
    yield f"{trigger.pos_}.clause={clause_head(trigger) == clause_head(governor)}"
    yield from (f"has={c.dep_}" for c in trigger.children if c.dep_ in ("poss", "neg", "aux", "mark"))
    yield from (f"det={c.lower_}" for c in trigger.children if c.dep_ == "det")
    if trigger.dep_ == "conj" and trigger.head == governor:
        yield f"in_step={tense(trigger) == tense(governor)}"
    if above is None:
        yield "above=none"
    elif above != trigger:
        yield f"above={trigger.dep_ if trigger.head == above else 'far'}"
        yield f"above={path(trigger, above)}"
        yield f"above={above.pos_}.{trigger.pos_}"
        if shares_time_with(trigger) == above:
            yield "shares"
        if gives_time_to(above) == trigger:
            yield "given"


def _tree(trigger: Word, time: Time, kind: str) -> Iterator[str]:
    way = path(time.span.root, trigger)
    yield f"path={way}"
    yield f"up={way.split('^')[0]}"
    yield f"down={way.split('^')[-1]}"
    yield f"steps={way.count('<') + way.count('>')}"
    yield f"class={class_of(trigger.lemma_.lower()).value}"
    yield f"tense={tense(trigger)}"
    if trigger.lemma_ in words("light", "verbs"):
        yield "light"
    mine, theirs = reporting_above(trigger), reporting_above(time.span.root)
    if mine != theirs:
        yield "crosses"
        if mine == trigger or theirs == trigger:
            yield "crosses.saying"
        yield f"crosses.{kind}.{'in' if theirs is not None else 'out'}"
    if theirs == trigger:
        yield "said"
