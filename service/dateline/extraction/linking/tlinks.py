"""Tlinks: which time dates which trigger (component `dateline_tlinks`).

A fitted model answers for each pair of trigger and time of a sentence; "none" is an answer. A past
event that nothing in its sentence dates inherits the time that an earlier sentence or a heading sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from dateline.extraction.events.compounds import dated_part
from dateline.extraction.events.hearings import is_hearing, is_ruling
from dateline.extraction.events.phrases import is_moved
from dateline.extraction.events.planning import dated_plan
from dateline.extraction.events.repeats import repeated_at
from dateline.extraction.events.trigger_features import NOUNS
from dateline.extraction.extensions import values_of
from dateline.extraction.lexicon import words
from dateline.extraction.linear import Linear
from dateline.extraction.linking.barring import is_barred, modified_by
from dateline.extraction.linking.frames import Frame, Frames
from dateline.extraction.linking.lending import Answer, Link, bounded, clause_verb, decide, given, has_time_below, share
from dateline.extraction.linking.periods import is_figure, is_period, tells_figures
from dateline.extraction.linking.publishing import Place, is_publishable
from dateline.extraction.linking.settings import Setting, settings
from dateline.extraction.linking.telling import is_after_span, is_beside, is_birth, is_main, is_story_line
from dateline.extraction.linking.tlink_features import POINTS, Scene, rule_answers, tlink_features
from dateline.extraction.parsing.attachment import (
    Time,
    counted_from,
    datable,
    is_after_colon,
    is_beside_amount,
    itemised,
    opened_by_when,
    opened_clause,
)
from dateline.extraction.parsing.comparing import dates_nothing
from dateline.extraction.parsing.deferral import is_deferring
from dateline.extraction.parsing.parse import Parse, Word, parse_of
from dateline.extraction.parsing.syntax import SUBJECTS, clause_head, is_saying, is_set_off, reporting_above, tense
from dateline.extraction.parsing.time_clauses import PASSING, hangs_by, kind_of, write_clause
from dateline.model.dates import Basis, Relation
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_BOUNDS = {
    "since": Relation.SINCE,
    "from": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "through": Relation.DURING,
    "before": Relation.BEFORE,
    "by": Relation.BEFORE,
    "after": Relation.AFTER,
    "during": Relation.DURING,
}
# How far a time is trusted that a rule ties for certain, and an inherited one by its rule.
_SURE = 0.9
# The least probability for a noun that shares its clause with a time that hangs elsewhere.
_BESIDE = 0.65
# The least probability for the verb that a time hangs on.
_GOVERNING = 0.25
# The same, where no other trigger of the sentence has the time.
_ALONE = 0.15
_TRUST = {"inherited.sentence": 0.7, "inherited.heading": 0.7, "inherited.period": 0.7, "inherited.lead": 0.5}


@dataclass(frozen=True, slots=True)
class Tie:
    """A time of a sentence, by its number, and how probable it is that a trigger happened at it."""

    time: int
    score: float


@Language.factory(
    "dateline_tlinks",
    requires=["token.pos", "token.dep", "token.lemma", "doc.spans"],
    default_config={"threshold": 0.4},
)
def make_tlinks(nlp: Language, name: str, threshold: float) -> TlinkFinder:
    """The component; `threshold` is the least probability of a tie."""
    return TlinkFinder(threshold=threshold)


class TlinkFinder:
    """Finds the time of each trigger and writes `tlink` and `publishable` into the trigger's values."""

    def __init__(self, *, threshold: float) -> None:
        self.threshold = threshold
        self.model = Linear.load("tlinks")

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.annotate(doc, self.find(parse_of(doc)))
        return doc

    def find(self, doc: Parse) -> list[Answer]:
        """An answer for each trigger in order of place."""
        frames, block = Frames(), -1
        answers: list[Answer] = []
        for setting in settings(doc):
            if setting.block != block:
                frames.enter_paragraph()
                frames = Frames(is_apart=True) if setting.is_apart else frames
            block = setting.block
            answers += self._read(setting, frames)
        return answers

    def annotate(self, doc: Doc, answers: list[Answer]) -> None:
        """Write what `find` found and the clauses of times; one counted from a clause is counted from its verb."""
        for time in datable(parse_of(doc)).values():
            write_clause(time)
        for answer in answers:
            tlink = asdict(answer.tlink) if answer.tlink is not None else None
            values_of(doc, answer.trigger).update(
                tlink=tlink, publishable=answer.publishable, follows_lead=answer.follows_lead
            )

    def _read(self, setting: Setting, frames: Frames) -> Iterator[Answer]:
        here, doc = setting.times, setting.sent.doc
        heads = {span.id_: _bearer(doc, span.id_) for span in setting.triggers}
        scene = Scene(list(heads.values()), list(here.values()))
        # What names the calendar goes before what is counted from an event.
        told = sorted(here.items(), key=lambda item: counted_from(item[1]) is None)
        surely = {word.i: i for i, time in told if (word := surely_at(time, scene))}
        own = {id_: self._tie(head, scene, here, surely.get(head.i)) for id_, head in heads.items()}
        taken = {link.timex for link in own.values() if link is not None}
        left = {i: time for i, time in here.items() if i not in taken}
        own |= {id_: self._own(heads[id_], scene, left) for id_, link in own.items() if link is None}
        lent = {id_: verb for id_, head in heads.items() if (verb := clause_verb(id_, head)) != head}
        own |= {id_: self._tie(verb, scene, here, surely.get(verb.i)) for id_, verb in lent.items() if not own[id_]}
        own = {id_: None if _is_of_saying(heads[id_], link, setting) else link for id_, link in own.items()}
        own = decide({id_: _told(link, here, frames) for id_, link in own.items()}, heads, here)
        own |= bounded(own, heads)
        _set_frame(setting, heads, own, frames)
        answers = [_answer(id_, head, own[id_], setting, frames) for id_, head in heads.items()]
        dated = given(heads, own, here)
        answers = [answer if own[answer.trigger] else dated.get(answer.trigger, answer) for answer in answers]
        yield from share(answers, heads, lent, here)

    def _tie(self, head: Word, scene: Scene, here: dict[int, Time], surely: int | None) -> Link | None:
        """The time that is certain, else the likeliest one of the sentence."""
        if surely is not None and counted_from(here[surely]) is not None and scene.is_dated(head):
            here = {i: time for i, time in here.items() if i != surely}
        elif surely is not None:
            is_in = opened_by_when(here[surely]) is not None
            relation = Relation.IN.value if is_in else _relation(here[surely])
            return Link(surely, relation, None, "tlink.opening", _SURE)
        return self._link(head, scene, here, self.likeliest(head, scene, here))

    def _link(self, head: Word, scene: Scene, here: dict[int, Time], tie: Tie | None) -> Link | None:
        """A tie to one of the times of a sentence, with the rule that speaks for it."""
        if tie is None:
            return None
        time = here[tie.time]
        rule = next(rule_answers(head, time, scene), "model")
        return Link(tie.time, _relation(time), None, f"tlink.{rule}", round(tie.score, 3))

    def _own(self, head: Word, scene: Scene, left: dict[int, Time]) -> Link | None:
        """The time that hangs on a verb and that nothing else has, where it is not too unlikely."""
        mine = {i: time for i, time in left.items() if time.governor == head and head.pos_ == "VERB"}
        return self._link(head, scene, mine, self.likeliest(head, scene, mine, _ALONE))

    def likeliest(self, head: Word, scene: Scene, here: dict[int, Time], least: float | None = None) -> Tie | None:
        """The likeliest of the numbered times of a sentence, if it is likely enough; the first of equals."""
        open_to = {i: time for i, time in here.items() if not _is_closed(head, time, scene)}
        ties = [Tie(i, self.model.probability(tlink_features(head, time, scene))) for i, time in open_to.items()]
        best = max(ties, key=lambda tie: (tie.score, -tie.time), default=None)
        if best is None:
            return None
        return best if best.score >= (least or self._least(head, here[best.time])) else None

    def _least(self, head: Word, time: Time) -> float:
        """The least probability of a tie: less for the verb that a time hangs on, more for a noun beside."""
        if time.governor == head and head.pos_ == "VERB":
            return min(self.threshold, _GOVERNING)
        return max(self.threshold, _BESIDE) if _is_beside(head, time) else self.threshold


def _bearer(doc: Parse, trigger: str) -> Word:
    """The word that bears a trigger's time: its head, or the "again" of its second time."""
    values = values_of(doc, trigger)
    return doc[values["head"] if values["repeat"] is None else values["repeat"]]


def surely_at(time: Time, scene: Scene) -> Word | None:
    """The word that a time of a sentence belongs to for certain."""
    told = repeated_at(time) or opened_clause(time)
    return told or dated_plan(time, scene.triggers) or dated_part(time, scene.triggers)


def _is_closed(head: Word, time: Time, scene: Scene) -> bool:
    """Whether a trigger cannot have a time: it is barred from it, the time names a thing, the trigger has one below."""
    is_before = head.dep_ == "conj" and clause_head(time.governor) == head.head and has_time_below(head, scene.times)
    is_before |= counted_from(time) is not None and scene.is_dated(head)  # "left in May, a week after joining"
    return is_before or dates_nothing(time) or is_barred(head, time) or _names(time, head, scene)


def _names(time: Time, head: Word, scene: Scene) -> bool:
    """Whether a time only names a thing that is no event and what it does ("the spring budget was passed")."""
    noun = modified_by(time)
    return noun is not None and noun.dep_ in SUBJECTS and noun != head and noun not in scene.triggers


def _is_beside(head: Word, time: Time) -> bool:
    """Whether a noun only shares its clause with a time that hangs elsewhere, and does not stand before it."""
    start = time.prep.i if time.prep is not None else time.span.start
    return head.pos_ in NOUNS and time.governor not in (head, head.head) and head.i + 1 != start


def _answer(id_: str, head: Word, own: Link | None, setting: Setting, frames: Frames) -> Answer:
    """The answer for a trigger from its own tie, or from what the frames and its clause allow."""
    verb, kind = clause_verb(id_, head), TriggerClass(values_of(head.doc, id_)["trigger_class"])
    is_retold = frames.is_retelling and not is_saying(verb) and not is_ruling(verb)
    if own is not None or is_retold or verb.i in setting.quoted:  # what somebody tells is of a time of its own
        return Answer(id_, own, publishable=False)
    tlink = _over_colon(verb, setting.times) if setting.times else _inherit(verb, setting, frames)
    is_open = tlink is None and not _is_timed(verb, setting) and not _is_told_aside(verb, setting)
    is_open &= not (frames.is_aside and setting.number and not is_saying(verb) and not setting.times)
    is_news = is_open and is_publishable(verb, kind, place=setting.place)
    is_then = setting.place is Place.HEADLINE or tense(verb) is not Tense.PRESENT  # "denies" it still
    is_then &= not (_is_said_then(verb, setting) or _is_answer(verb, setting) or is_beside(verb))
    return Answer(id_, tlink, is_news, is_then and frames.follows_lead(is_saying=is_saying(verb)))


def _is_timed(verb: Word, setting: Setting) -> bool:
    """Whether a day or the like hangs on a verb, so that no other can stand in, even where the tie is in doubt."""
    return any(time.governor == verb and time.preposition in POINTS for time in setting.times.values())


def _is_told_aside(verb: Word, setting: Setting) -> bool:
    """Whether a verb is told as done at a time far from the news, by a clause that tells who did it or by a span.

    So were what "the inspectors who came in May" did, and what was done "after five days"; not so in the first
    sentence, which is the news ("A man who fled in May was found"), and what somebody says. What was done before
    something of such a time is of the past in any case ("Before moving to Rome in 1970 she taught").
    """
    if is_saying(verb):
        return False
    clauses = [clause_head(time.governor) for time in setting.times.values() if not time.is_near]
    if any(hangs_by(verb, each, "before", *(("after", "once") if each.i < verb.i else ())) for each in clauses):
        return True
    if not setting.number:
        return False
    if is_after_span(verb) or any(hangs_by(verb, each, "after", "when", "once") for each in clauses):
        return True
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(each.dep_ == "relcl" and each.head in subjects and not is_set_off(each) for each in clauses)


def _is_said_then(verb: Word, setting: Setting) -> bool:
    """Whether the sentence tells the day on which somebody said what a verb tells, or for which it was that is off."""
    saying = reporting_above(verb)
    is_off = is_moved(verb)
    return any(
        time.is_deictic and (time.governor == saying or is_off and time.governor.head == verb)
        for time in setting.times.values()
    )


def _is_answer(verb: Word, setting: Setting) -> bool:
    """Whether a sentence after the lead tells what somebody thinks of the news: of that day, or of any since."""
    return setting.place is Place.BODY and is_saying(verb) and verb.lemma_ in words("dating", "answering")


def _is_of_saying(head: Word, link: Link | None, setting: Setting) -> bool:
    """Whether a tie is to the time at which somebody said what a quotation tells ("It fell," he said on Monday)."""
    time = None if link is None else setting.times.get(link.timex)
    if time is None or head.i not in setting.quoted:
        return False
    return time.span.start not in setting.quoted and is_saying(time.governor)


def _told(link: Link | None, here: dict[int, Time], frames: Frames) -> Link | None:
    """A tie to "that period" as a tie to the time set last, which is what it means; none without one."""
    if link is None or not here[link.timex].expression.get("is_anaphor"):
        return link
    frame = frames.last
    return replace(link, timex=frame.timex, basis=Basis.INHERITED.value, rule="tlink.anaphor") if frame else None


def _over_colon(verb: Word, here: dict[int, Time]) -> Link | None:
    """The time before a colon for a past verb after it that has none."""
    number = next((i for i, time in reversed(here.items()) if is_after_colon(verb, time)), None)
    if number is None or tense(verb) is not Tense.PAST:
        return None
    return Link(number, _relation(here[number]), Basis.INHERITED.value, "tlink.colon", _TRUST["inherited.sentence"])


def _set_frame(setting: Setting, heads: dict[str, Word], own: dict[str, Link | None], frames: Frames) -> None:
    """Tell the frames what this sentence sets."""
    frames.is_news |= any(time.is_near for time in setting.times.values())
    if setting.number is None:
        frames.enter_heading()
        for number, time in setting.times.items():
            if setting.place is not Place.HEADLINE:
                frames.set_by_heading(number, len(time.span.text) / len(setting.sent.text))
        return
    frames.is_retelling |= any(is_hearing(head) or is_birth(head) for head in heads.values())
    if frames.is_lead_told is None and setting.place is Place.LEAD:
        frames.is_lead_told = _is_told(setting, heads, own)
    item = next((i for i, time in setting.times.items() if itemised(time) is not None), None)
    if item is not None:
        frames.set_by_item(item, setting.number)
        return
    told = [id_ for id_, head in heads.items() if kind_of(clause_head(head)) not in PASSING]
    dating = (setting.times.get(link.timex) for id_ in told if (link := own[id_]) is not None)
    if setting.is_whole and any(time is not None and time.has_year for time in dating):
        frames.pass_by()
    for id_, head in heads.items():
        link = own[id_]
        if link is not None and (link.relation == Relation.IN.value or _is_within_day(setting.times.get(link.timex))):
            _set_by_story(clause_verb(id_, head), link, setting, frames)
            _set_by_figures(clause_verb(id_, head), link, setting, frames)


def _is_within_day(time: Time | None) -> bool:
    """Whether a time is a bound by the clock ("shortly after midnight on Monday"), which stays within its day."""
    return time is not None and (time.expression.get("time") or {}).get("kind") == "Clock"


def _set_by_story(head: Word, link: Link, setting: Setting, frames: Frames) -> None:
    """Tell the frames the time of what goes on with the story; a day of the news ends what is retold.

    No birth and, in the news, no time of more than a month holds for the sentences after it.
    """
    time = setting.times.get(link.timex)
    is_deictic, says = time is not None and time.is_deictic, is_saying(head)
    if is_story_line(head, is_lead=is_deictic and setting.place is Place.LEAD):
        frames.is_retelling &= says or time is None or not time.is_near
        is_long = time is not None and time.is_long
        is_passing = head.lemma_ in words("dating", "beginnings") or frames.is_news and is_long
        is_last = link.timex >= max(setting.times, default=0) and not is_passing
        is_sole = sum(each.is_deictic for each in setting.times.values()) < 2
        leads = is_sole or not says  # not Friday in "sank on Monday, it said on Friday"
        number = setting.number or 0
        frames.set_by_sentence(link.timex, number, is_saying=says, is_deictic=is_deictic, is_last=is_last, leads=leads)


def _set_by_figures(verb: Word, link: Link, setting: Setting, frames: Frames) -> None:
    """Tell the frames the quarter or year that a firm reports on."""
    time = setting.times.get(link.timex)
    if time is not None and is_period(time) and tells_figures(verb):
        frames.set_by_figures(link.timex, setting.number or 0)


def _is_told(setting: Setting, heads: dict[str, Word], own: dict[str, Link | None]) -> bool | None:
    """Whether the first day that a sentence names by the day of writing is that of what somebody says; None without."""
    number = next((i for i, time in setting.times.items() if time.is_deictic), None)
    if number is None:
        return None
    dated = [head for id_, head in heads.items() if (link := own[id_]) is not None and link.timex == number]
    if any(map(is_saying, dated)):
        return False
    told = dated or [setting.times[number].governor]
    return any(word.i in setting.quoted or reporting_above(word) is not None for word in told)


def _inherit(verb: Word, setting: Setting, frames: Frames) -> Link | None:
    if is_figure(verb):
        return _by_frame(frames.period)
    is_listed = frames.item is not None and tense(verb) is Tense.PRESENT and is_main(verb)
    if setting.number is None or not (is_listed or is_story_line(verb)):
        return None
    return _by_frame(frames.inherited(setting.number, is_saying=is_saying(verb)))


def _by_frame(frame: Frame | None) -> Link | None:
    """A tie to the time that a frame holds."""
    if frame is None:
        return None
    return Link(frame.timex, Relation.IN.value, Basis.INHERITED.value, frame.rule, _TRUST[frame.rule])


def _relation(time: Time) -> str:
    """How an event lies to its time: as the expression says, else as the preposition does; "not until May" is in it."""
    if is_deferring(time) or is_beside_amount(time) or time.expression["kind"] == "RangeEnd":
        return Relation.IN.value
    if time.expression["kind"] == "Bound":
        return str(time.expression["relation"])
    return _BOUNDS.get(time.preposition, Relation.IN).value
