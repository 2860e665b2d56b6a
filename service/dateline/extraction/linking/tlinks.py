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
from dateline.extraction.events.sharing import gives_time_to, shares_time_with
from dateline.extraction.events.trigger_features import NOUNS
from dateline.extraction.extensions import TRIGGERS, sentences_of, spans_of, told_blocks, values_of
from dateline.extraction.lexicon import words
from dateline.extraction.linear import Linear
from dateline.extraction.linking.barring import is_barred, modified_by, planned_at
from dateline.extraction.linking.frames import LEAD, Frames, is_story_line
from dateline.extraction.linking.publishing import Place, is_publishable
from dateline.extraction.linking.tlink_features import Scene, rule_answers, tlink_features
from dateline.extraction.parsing.attachment import Time, datable, is_after_colon, opened_by_when, opened_clause
from dateline.extraction.parsing.parse import Parse, Passage, Word, parse_of
from dateline.extraction.parsing.quotations import quoted
from dateline.extraction.parsing.syntax import SUBJECTS, is_saying, tense
from dateline.model.articles import BlockKind
from dateline.model.dates import Basis, Relation
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_BOUNDS = {
    "since": Relation.SINCE,
    "from": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "through": Relation.UNTIL,
    "before": Relation.BEFORE,
    "by": Relation.BEFORE,
    "after": Relation.AFTER,
    "during": Relation.DURING,
}
_AT = frozenset({"in", "on", "at"})
# How far a time is trusted that a rule ties for certain, and an inherited one by its rule.
_SURE = 0.9
_SHARED = 0.8
# The least probability for a noun that shares its clause with a time that hangs elsewhere.
_BESIDE = 0.65
# The least probability for the verb that a time hangs on.
_GOVERNING = 0.25
# How many triggers in a row may share one time.
_SHARING_STEPS = 3
_TRUST = {"inherited.sentence": 0.7, "inherited.heading": 0.7, "inherited.lead": 0.5}


@dataclass(frozen=True, slots=True)
class Tie:
    """A time of a sentence, by its number, and how probable it is that a trigger happened at it."""

    time: int
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to a timex, by its number in the Doc; the rest is what `model.Tlink` says."""

    timex: int
    relation: str
    basis: str | None
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence with its place and number in the story's paragraphs (None in a heading), triggers and times.

    `block` is the number of its paragraph, heading or item; `times` go by their numbers in the Doc, `quoted` are the
    indices of the words of the Doc that stand in quotations.
    """

    place: Place
    number: int | None
    block: int
    sent: Passage
    triggers: list[Passage]
    times: dict[int, Time]
    quoted: frozenset[int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one trigger: its tie, and whether the publication date may stand in for one."""

    trigger: str
    tlink: Link | None
    publishable: bool


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
        for setting in _settings(doc):
            if setting.block != block:
                frames.enter_paragraph()
            block = setting.block
            answers += self._read(setting, frames)
        return answers

    def annotate(self, doc: Doc, answers: list[Answer]) -> None:
        """Write what `find` found."""
        for answer in answers:
            tlink = asdict(answer.tlink) if answer.tlink is not None else None
            values_of(doc, answer.trigger).update(tlink=tlink, publishable=answer.publishable)

    def _read(self, setting: Setting, frames: Frames) -> Iterator[Answer]:
        here, doc = setting.times, setting.sent.doc
        heads = {span.id_: doc[values_of(doc, span.id_)["head"]] for span in setting.triggers}
        scene = Scene(list(heads.values()), list(here.values()))
        surely = {word.i: i for i, time in here.items() if (word := _surely_at(time, scene))}
        own = {id_: self._tie(head, scene, here, surely.get(head.i)) for id_, head in heads.items()}
        lent = {id_: verb for id_, head in heads.items() if (verb := _clause_verb(id_, head)) != head}
        own |= {id_: self._tie(verb, scene, here, surely.get(verb.i)) for id_, verb in lent.items() if not own[id_]}
        own = {id_: _told(link, here, frames) for id_, link in own.items()}
        _set_frame(setting, heads, own, frames)
        answers = [_answer(id_, head, own[id_], setting, frames) for id_, head in heads.items()]
        given = _given(heads, own, here)
        answers = [answer if own[answer.trigger] else given.get(answer.trigger, answer) for answer in answers]
        yield from _share(answers, heads, lent)

    def _tie(self, head: Word, scene: Scene, here: dict[int, Time], surely: int | None) -> Link | None:
        """The time that is certain, else the likeliest one of the sentence."""
        if surely is not None:
            is_in = opened_by_when(here[surely]) is not None
            relation = Relation.IN.value if is_in else _relation(here[surely])
            return Link(surely, relation, None, "tlink.opening", _SURE)
        tie = self.likeliest(head, scene, here)
        if tie is None:
            return None
        time = here[tie.time]
        rule = next(rule_answers(head, time, scene), "model")
        return Link(tie.time, _relation(time), None, f"tlink.{rule}", round(tie.score, 3))

    def likeliest(self, head: Word, scene: Scene, here: dict[int, Time]) -> Tie | None:
        """The likeliest of the numbered times of a sentence, if it is likely enough; the first of equals."""
        open_to = {i: time for i, time in here.items() if not (is_barred(head, time) or _names(time, head, scene))}
        ties = [Tie(i, self.model.probability(tlink_features(head, time, scene))) for i, time in open_to.items()]
        best = max(ties, key=lambda tie: (tie.score, -tie.time), default=None)
        if best is None:
            return None
        return best if best.score >= self._least(head, here[best.time]) else None

    def _least(self, head: Word, time: Time) -> float:
        """The least probability of a tie: less for the verb that a time hangs on, more for a noun beside."""
        if time.governor == head and head.pos_ == "VERB":
            return min(self.threshold, _GOVERNING)
        return max(self.threshold, _BESIDE) if _is_beside(head, time) else self.threshold


def _surely_at(time: Time, scene: Scene) -> Word | None:
    """The word that a time of a sentence belongs to for certain."""
    return opened_clause(time) or planned_at(time) or dated_part(time, scene.triggers)


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
    verb, kind = _clause_verb(id_, head), TriggerClass(values_of(head.doc, id_)["trigger_class"])
    if own is not None or verb.i in setting.quoted:  # what somebody tells is of a time of its own
        return Answer(id_, own, publishable=False)
    tlink = _over_colon(verb, setting.times) if setting.times else _inherit(verb, setting, frames)
    return Answer(id_, tlink, tlink is None and is_publishable(verb, kind, place=setting.place))


def _clause_verb(id_: str, head: Word) -> Word:
    """The verb of a trigger's clause where it lends the trigger its tense, else the trigger's head."""
    verb = values_of(head.doc, id_)["verb"]
    return head if verb is None else head.doc[verb]


def _share(answers: list[Answer], heads: dict[str, Word], lent: dict[str, Word]) -> list[Answer]:
    """The answers, those without a time taking over that of the trigger they share it with.

    Args:
        lent: The light verbs of nominal triggers, by the triggers' ids.
    """
    by_head = {heads[answer.trigger].i: answer for answer in answers}
    noun_of = {verb.i: heads[id_].i for id_, verb in lent.items()}
    if not any(answer.tlink is not None or answer.publishable for answer in answers):
        return answers
    lacking = [
        head for a in answers if a.tlink is None and ((head := heads[a.trigger]).dep_ == "conj" or not a.publishable)
    ]
    found = ((head.i, other.i) for head in lacking if (other := shares_time_with(head)) is not None)
    sharing = [(lacker, noun_of.get(giver, giver)) for lacker, giver in found]
    for _ in range(_SHARING_STEPS):
        for lacker, giver in sharing:
            if giver in by_head:
                by_head[lacker] = _taking_over(by_head[lacker], by_head[giver])
    return [by_head[heads[answer.trigger].i] for answer in answers]


def _taking_over(lacking: Answer, given: Answer) -> Answer:
    """The answer for a trigger with that of the trigger whose time it shares; a time goes before the publication's."""
    if lacking.tlink is not None or lacking.publishable and given.tlink is None:
        return lacking
    return replace(lacking, tlink=_shared(given.tlink), publishable=given.publishable)


def _given(heads: dict[str, Word], own: dict[str, Link | None], here: dict[int, Time]) -> dict[str, Answer]:
    """What verbs get from a part of their clause, where a time hangs on that part for certain."""
    verbs = {head.i: id_ for id_, head in heads.items()}
    found: dict[str, Answer] = {}
    for id_, head in heads.items():
        link, verb = own[id_], gives_time_to(head)
        if link is None or verb is None or verb.i not in verbs or link.timex not in here:
            continue
        time = here[link.timex]
        is_at = time.preposition in _AT or (not time.preposition and (head.pos_ == "VERB" or head.dep_ == "pobj"))
        is_at = is_at or verb.lemma_ in words("dating", "coincident")
        if time.governor.i == head.i and is_at and link.basis is None:
            found[verbs[verb.i]] = Answer(verbs[verb.i], _shared(link), publishable=False)
    return found


def _shared(link: Link | None) -> Link | None:
    if link is None:
        return None
    return replace(link, basis=Basis.INHERITED.value, rule="tlink.shared", score=round(link.score * _SHARED, 3))


def _told(link: Link | None, here: dict[int, Time], frames: Frames) -> Link | None:
    """A tie to "that period" as a tie to the time set last, which is what it means; none without one."""
    if link is None or here[link.timex].expression["kind"] != "Unresolved":
        return link
    frame = frames.last
    return replace(link, timex=frame.timex, basis=Basis.INHERITED.value, rule="tlink.anaphor") if frame else None


def _over_colon(verb: Word, here: dict[int, Time]) -> Link | None:
    """The time before a colon for a past verb after it that has none."""
    number = next((i for i, time in reversed(here.items()) if is_after_colon(verb, time)), None)
    if number is None or tense(verb) is not Tense.PAST:
        return None
    return Link(number, _relation(here[number]), Basis.INHERITED.value, "tlink.colon", _TRUST["inherited.sentence"])


def _settings(doc: Parse) -> Iterator[Setting]:
    """The sentences of the story in order; those of headings have no number."""
    triggers: dict[int, list[Passage]] = {}
    for span in spans_of(doc, TRIGGERS):
        triggers.setdefault(span[0].sent.start, []).append(span)
    times: dict[int, dict[int, Time]] = {}
    for i, time in datable(doc).items():
        times.setdefault(time.span[0].sent.start, {})[i] = time
    number, within = 0, quoted(doc)
    for order, block in enumerate(told_blocks(doc)):
        is_heading = block.label_ == BlockKind.HEADING.value
        for sent in sentences_of(block):
            here = triggers.get(sent.start, []), times.get(sent.start, {}), within
            if is_heading:
                yield Setting(Place.HEADLINE if order == 0 else Place.BODY, None, order, sent, *here)
            else:
                yield Setting(Place.LEAD if number < LEAD else Place.BODY, number, order, sent, *here)
                number += not all(token.is_space for token in sent)


def _set_frame(setting: Setting, heads: dict[str, Word], own: dict[str, Link | None], frames: Frames) -> None:
    """Tell the frames what this sentence sets."""
    if setting.number is None:
        frames.enter_heading()
        for number, time in setting.times.items():
            if setting.place is not Place.HEADLINE:
                frames.set_by_heading(number, len(time.span.text) / len(setting.sent.text))
        return
    for id_, head in heads.items():
        link = own[id_]
        if link is None or link.relation != Relation.IN.value:
            continue
        is_deictic = link.timex in setting.times and setting.times[link.timex].is_deictic
        if is_story_line(head, is_lead=is_deictic and setting.place is Place.LEAD):
            is_last = link.timex >= max(setting.times, default=0)
            says = is_saying(head)
            frames.set_by_sentence(link.timex, setting.number, is_saying=says, is_deictic=is_deictic, is_last=is_last)


def _inherit(verb: Word, setting: Setting, frames: Frames) -> Link | None:
    if setting.number is None or not is_story_line(verb):
        return None
    frame = frames.inherited(setting.number, is_saying=is_saying(verb))
    if frame is None:
        return None
    return Link(frame.timex, Relation.IN.value, Basis.INHERITED.value, frame.rule, _TRUST[frame.rule])


def _relation(time: Time) -> str:
    """How an event lies to its time: as the expression says, else as the preposition does."""
    if time.expression["kind"] == "Bound":
        return str(time.expression["relation"])
    if time.expression["kind"] == "RangeEnd":
        return Relation.IN.value
    return _BOUNDS.get(time.preposition, Relation.IN).value
