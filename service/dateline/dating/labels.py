"""Labels: lists of dates, whose blocks each begin with one, go on from label to label ("1998: …", "Sept. 2: …")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dating.forms import is_weekly
from dateline.dating.moments import Moment
from dateline.model.times import Timex


@dataclass(slots=True)
class Labels:
    """The date that the last block began with, and whether the list runs back in time."""

    _last: Moment | None = None
    _block: int = -1
    _is_backward: bool = False

    def above(self, timex: Timex) -> Moment | None:
        """The date that labels the block before, where a timex that tells no weekday labels its own."""
        is_next = _is_label(timex) and timex.block == self._block + 1
        return self._last if is_next and not is_weekly(timex.expression) else None

    def next_one(self, candidates: Sequence[Moment], timex: Timex) -> Moment | None:
        """The first candidate that goes on from the label above, the way that the list runs; None without one.

        Args:
            candidates: in order of time.
        """
        label = self.above(timex)
        if label is None:
            return None
        if self._is_backward:
            return next((one for one in reversed(candidates) if one.start < label.end), None)
        return next((one for one in candidates if one.end > label.start), None)

    def tell(self, timex: Timex, moment: Moment) -> None:
        """Let the list go on to a label."""
        if not _is_label(timex):
            return
        if self._last is not None and timex.block == self._block + 1:
            self._is_backward = moment.end <= self._last.start
        else:
            self._is_backward = False
        self._last, self._block = moment, timex.block


def _is_label(timex: Timex) -> bool:
    return timex.is_stamp and not timex.is_heading
