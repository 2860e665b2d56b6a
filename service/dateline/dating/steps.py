"""Steps from the publication date to a time without its year: which way they go, by tense and form."""

from __future__ import annotations

from dateline.dating.forms import is_weekly
from dateline.dating.moments import Moment
from dateline.model.dates import Granularity
from dateline.model.expressions import Bound
from dateline.model.times import Tense, Timex

_SURE, _HARDLY, _NEVER = 30, 1000, 1_000_000  # "hardly" leaves the day beside that of publication
_AHEAD = 6  # "open until Sunday", where no verb tells more
_BY = ("bound.by", "bound.by_time")
_UP_TO = (*_BY, "bound.until", "bound.until_time")


def weights(timex: Timex, candidate: Moment) -> tuple[float, float]:
    """How much longer a step back and a step on from the publication date count."""
    expression = timex.expression
    if isinstance(expression, Bound) and expression.relation == "since":
        return 1, _HARDLY
    if timex.tense is Tense.FUTURE:
        return (2, 1) if candidate.granularity is Granularity.QUARTER else (_NEVER, 1)  # results are yet to be told
    if timex.tense is Tense.FORESEEN:
        return (_NEVER, 1) if is_weekly(expression) else (1, 1)
    is_past = timex.tense is Tense.PAST
    is_surely_past = is_past and timex.is_beside_verb
    if timex.derivation[0] in _UP_TO:
        return _weights_of_bound(timex, is_surely_past)
    if is_weekly(expression):
        return 1, _NEVER if is_surely_past else _HARDLY
    if candidate.granularity is Granularity.DAY:
        return 1, _HARDLY if timex.is_done else _SURE if is_surely_past else 3 if is_past else 2
    return 1, _HARDLY if is_past else 5


def _weights_of_bound(timex: Timex, is_surely_past: bool) -> tuple[float, float]:
    """Those of what is told "by" or "until" a time: it looks forward, unless all is told as over by then."""
    if timex.tense is Tense.PRESENT and is_weekly(timex.expression):
        return _NEVER, 1
    if is_surely_past and timex.derivation[0] in _BY:
        return 1, _SURE
    if timex.tense is Tense.PAST:
        return 1, 1
    return (_AHEAD if is_weekly(timex.expression) else 2), 1


def distance(one: Moment, to: Moment, back: float, on: float) -> float:
    """How far a moment lies from another, in minutes times the weight of that way; 0 where they meet."""
    if one.start >= to.end:
        return (one.start - to.end + 1) * on
    if one.end <= to.start:
        return (to.start - one.end + 1) * back
    return 0
