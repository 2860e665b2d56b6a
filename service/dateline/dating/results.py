"""Results: which quarter or month the figures of a business story are told of.

Policy. A story of results tells a quarter once and then compares: "the quarter" and "the year-earlier
period" are of the latest quarter told as past, not of one looked back or forward to. Figures of more
than a quarter ("the first nine months") are compared with those of another year.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.dating.moments import Moment
from dateline.model.dates import Granularity
from dateline.model.times import Tense, Timex


@dataclass(slots=True)
class Results:
    """The quarters and months told so far; `dct` is the day of publication, None where nothing is known of it.

    `is_of_more` says that the figures told last are of more than a quarter.
    """

    dct: Moment | None
    is_of_more: bool = False
    _latest: Moment | None = None
    _told: Moment | None = None
    _told_sentence: int = -1
    _month: Moment | None = None
    _month_sentence: int = -1

    def tell(self, timex: Timex, moment: Moment) -> None:
        """Let a timex tell a moment; other granularities than quarters and months say nothing of results."""
        is_over = self.dct is None or moment.end <= self.dct.start or timex.tense is Tense.PAST
        if moment.granularity is Granularity.QUARTER:
            self.is_of_more, self._told, self._told_sentence = False, moment, timex.sentence
            if is_over and (self._latest is None or moment.start > self._latest.start):
                self._latest = moment
        elif moment.granularity is Granularity.MONTH and is_over:
            is_earlier = self._month is not None and moment.start <= self._month.start
            if timex.sentence != self._month_sentence or not is_earlier:
                self._month, self._month_sentence = moment, timex.sentence

    def quarter(self, sentence: int) -> Moment | None:
        """The quarter that results are told of: the one told last in this sentence, else the latest told as past."""
        if self._told_sentence == sentence:
            return self._told
        return self._latest or self._told

    def month(self, sentence: int) -> Moment | None:
        """The latest month told as past in this sentence or the one before; None for none."""
        return self._month if sentence <= self._month_sentence + 1 else None
