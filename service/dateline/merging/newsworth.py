"""Newsworth: how many of the other articles on an affair tell what a mention tells, to judge by the mention alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

from dateline.merging.tables import fitted_weights
from dateline.model.mentions import Argument, Mention, Status

INTERCEPT = "<intercept>"
#: The first sentence, counted from 0, of each stretch of an article.
_STRETCHES = (0, 1, 2, 4, 8, 16)


def newsworth(mention: Mention) -> float:
    """The share, 0 to 1, of the other articles on its affair that likely tell this event, too.

    A logistic regression over `newsworth_features`, fitted by `bench/fit/newsworth.py`.
    """
    weights = fitted_weights("newsworth")
    total = weights[INTERCEPT] + sum(weights.get(name, 0.0) for name in newsworth_features(mention))
    return 1.0 / (1.0 + math.exp(-total))


def newsworth_features(mention: Mention) -> Iterator[str]:
    """What tells news from detail: what happened, to whom, how surely, and how early the article tells it.

    Dates are none of it: the news that the model is fitted on are extracts without any.
    """
    yield f"family={mention.family}"
    yield f"pos={mention.pos}"
    yield f"class={mention.trigger_class.value}"
    yield f"score={math.floor(mention.score * 10)}"
    yield f"sentence={max(first for first in _STRETCHES if first <= mention.sentence)}"
    yield f"tense={mention.tense.value if mention.tense is not None else 'none'}"
    if mention.status is Status.OCCURRED:
        yield "occurred"
    if mention.is_perfect:
        yield "perfect"
    if mention.ordinal is not None:
        yield "ordinal"
    if mention.places:
        yield "place"
    if mention.numbers:
        yield "number"
    yield from sorted({f"{argument.role.value}={_sort(argument)}" for argument in mention.arguments})


def _sort(argument: Argument) -> str:
    """Whether an argument names somebody."""
    return "named" if argument.key is not None else "told"
