"""How much an event matters on a timeline, and how likely its date and status are right as shown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from dateline.calendars import MINUTES_PER_DAY, overlaps
from dateline.merging.choice import length
from dateline.model.dates import Basis, Date
from dateline.model.mentions import DatedMention, Status, TriggerClass

#: What each sign of salience is worth; they add up to 1.
_WORTH = {"sources": 0.35, "position": 0.15, "specificity": 0.25, "participants": 0.1, "trigger": 0.15}
_BY_CLASS = {TriggerClass.REPORTING: 0.35, TriggerClass.STATE: 0.7, TriggerClass.ASPECTUAL: 0.8}
#: The share of its salience that an event loses whose titles tell nothing by themselves.
_BY_CLARITY = 0.4
#: Titles of at least this clarity tell their event by themselves.
CLEAR = 0.75
#: What a saying in the first sentences is worth: there it is the news.
_LEAD_SAYING = 0.6
#: A tie is never taken for more certain than this.
_SUREST = 0.98


def salience(independent: Sequence[DatedMention], sources: int, date: Date | None) -> float:
    """From 0 to 1: independent sources, place in the articles, how exact the date is, participants, trigger,
    less where no title tells the event by itself.

    Args:
        independent: The mentions that repeat no other.
        sources: The number of articles that tell the event independently.
        date: As chosen for the event.
    """
    first = min(m.mention.sentence for m in independent)
    named = max(sum(a.key is not None for a in m.mention.arguments) for m in independent)
    signs = {
        "sources": 1 - 0.6**sources,
        "position": 1 / (1 + first / 6),
        "specificity": _specificity(date),
        "participants": min(named, 3) / 3,
        "trigger": max(m.mention.score for m in independent),
    }
    kind = max(_kind(m) for m in independent)
    kind *= 1 - _BY_CLARITY * (1 - max(m.mention.clarity for m in independent))
    return round(kind * sum(_WORTH[name] * value for name, value in signs.items()), 4)


def _kind(dated: DatedMention) -> float:
    """What the class of a mention's trigger is worth."""
    class_ = dated.mention.trigger_class
    is_news = class_ is TriggerClass.REPORTING and dated.mention.sentence <= 1
    return _LEAD_SAYING if is_news else _BY_CLASS.get(class_, 1.0)


def _specificity(date: Date | None) -> float:
    """1 for a day, less for longer stretches, 0 for none and for a date that only publication gives."""
    if date is None or date.interval is None or date.basis is Basis.PUBLISHED:
        return 0.0
    days = length(date.interval) / MINUTES_PER_DAY
    return next((worth for limit, worth in ((1, 1.0), (7, 0.9), (31, 0.8), (92, 0.6), (366, 0.5))
                 if days <= limit), 0.3)


def confidence(mentions: Sequence[DatedMention], date: Date | None, status: Status) -> float:
    """The probability, 0 to 1, that the date and the status are right as shown.

    Args:
        mentions: One for each independent source.
        date: As chosen for the event; None stands for "not known", which is right when no tie was missed.
        status: As chosen for the event.
    """
    wrong = 1.0
    for article in sorted({m.article for m in mentions}):
        wrong *= 1 - max(_right(m, date) for m in mentions if m.article == article)
    agreeing = sum(m.mention.status is status for m in mentions) / len(mentions)
    return round((1 - wrong) * (0.8 + 0.2 * agreeing), 4)


def _right(dated: DatedMention, date: Date | None) -> float:
    """The probability that this mention bears the date out."""
    if date is None or date.interval is None:
        return 0.5
    theirs = dated.date
    if theirs is None or theirs.interval is None or not overlaps(theirs.interval, date.interval):
        return 0.0
    doubt = sum(one.score for one in theirs.alternatives if not overlaps(one.interval, date.interval))
    return tie_trust(dated) * (1 - doubt)


def tie_trust(dated: DatedMention) -> float:
    """How probable it is, 0 to 1, that a dated mention has the right date.

    A logistic regression over `tie_features`, fitted by `bench/events/dated.py`.
    """
    weights = trust_weights()
    total = weights["<intercept>"] + sum(weights.get(name, 0.0) * value for name, value in tie_features(dated))
    return 1.0 / (1.0 + math.exp(-total))


def tie_features(dated: DatedMention) -> Iterator[tuple[str, float]]:
    """What tells how far a date can be believed: how sure its tie is (log odds), how it was got and by what rule."""
    tlink, date = dated.mention.tlink, dated.date
    basis = date.basis.value if date is not None else "none"
    score = min(_SUREST, max(1 - _SUREST, tlink.score)) if tlink is not None else 0.5
    yield "tie", math.log(score / (1 - score))
    yield f"basis={basis}", 1.0
    yield f"rule={tlink.rule if tlink is not None else 'none'}", 1.0
    yield f"is_verb={dated.mention.pos == 'VERB'}", 1.0
    if date is not None:
        yield f"granularity={date.granularity.value}", 1.0
        yield f"relation={date.relation.value}", 1.0


@cache
def trust_weights() -> dict[str, float]:
    """The weights of `tie_trust` by the names of its features."""
    text = (files("dateline.merging") / "data/trust.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
