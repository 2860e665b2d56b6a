"""Frames: the times that earlier sentences, headings and the lead set for what follows them."""

from __future__ import annotations

from dataclasses import dataclass

# How many paragraphs, its own counted, another time keeps the day of the lead from holding.
DETOUR = 2
# How many sentences a time set in passing holds for, itself not counted.
REACH = 2
# Sentences of the story that count as its lead.
LEAD = 3
# The least share of a heading's characters that a time must be, to hold for what follows.
_HEADING_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Frame:
    """A time that was set: the number of the timex, the sentence it stands in, and by what rule it holds."""

    timex: int
    sentence: int
    rule: str
    is_saying: bool = False


class Frames:
    """The times set so far in one field, read from its first sentence to its last.

    `last` is the latest, `item` that of the dated item of a list that the sentence stands in, `period` what a firm
    reports on. `is_retelling` says that what follows is a life, or what a court was told, up to a heading or a day of
    the news; `is_aside` that the paragraph has told a year, so that what goes on from there is not of the lead's day;
    `is_lead_told` whether the first day of the lead is that of what somebody says there (None before any); `is_news`
    that a day was named by the day of writing; `is_apart` that the sentence stands in an item of a round-up, with a
    lead of its own.
    """

    def __init__(self, *, is_apart: bool = False) -> None:
        self.is_apart = is_apart
        self.is_retelling = False
        self.is_aside = False
        self.is_lead_told: bool | None = None
        self.is_news = False
        self.last: Frame | None = None
        self.item: Frame | None = None
        self.period: Frame | None = None
        self._near: Frame | None = None
        self._heading: Frame | None = None
        self._lead: Frame | None = None
        self._detour = 0

    def enter_heading(self) -> None:
        """A heading ends what earlier ones and the sentences under them have set."""
        self._heading = self.last = self._near = None
        self.is_retelling = False

    def enter_paragraph(self) -> None:
        """A paragraph takes no time from the sentence before it."""
        self._near = self.item = None
        self.is_aside = False
        self._detour = max(0, self._detour - 1)

    def set_by_heading(self, timex: int, share: float) -> None:
        """A time that is most of a heading holds up to the next heading.

        Args:
            share: The share of the heading's characters that it takes.
        """
        if share >= _HEADING_SHARE:
            self._heading = Frame(timex, 0, "inherited.heading")

    def set_by_sentence(
        self, timex: int, sentence: int, *, is_saying: bool, is_deictic: bool, is_last: bool = True, leads: bool = True
    ) -> None:
        """A time that dates a past main clause holds for the next sentences; in the lead, for the story.

        The lead's day holds again once the story is back from another time.

        Args:
            is_saying: Whether what it dates is an act of saying.
            is_deictic: Whether it names a day by the day of writing, as the news does.
            is_last: Whether the sentence tells no other time after it; else what follows may go on with that one.
            leads: Whether it may be the day of the story.
        """
        self.last = Frame(timex, sentence, "inherited.sentence", is_saying)
        self._near = self.last if is_last else None
        self.is_news |= is_deictic
        self.is_aside &= not is_deictic
        if not is_deictic:
            self._detour = DETOUR
        elif self._lead is not None:
            self._detour = max(self._detour, 1)
        elif sentence < LEAD and leads:
            self._lead = Frame(timex, sentence, "inherited.lead")

    def pass_by(self) -> None:
        """A year in which something was done keeps the times told before it from the rest of its paragraph."""
        self._near = None
        self.is_aside = True

    def set_by_item(self, timex: int, sentence: int) -> None:
        """The time of a dated item holds for the item, and is not the day of the story."""
        self.last = self._near = self.item = Frame(timex, sentence, "inherited.sentence")
        self._detour = DETOUR

    def set_by_figures(self, timex: int, sentence: int) -> None:
        """The quarter or year of a firm's figure is that of its other figures, up to the next."""
        self.period = Frame(timex, sentence, "inherited.period")

    def inherited(self, sentence: int, *, is_saying: bool) -> Frame | None:
        """The time that holds for a past main clause of this sentence; None where none is set.

        From one sentence to the next, what was said takes no time from what was done, nor the other
        way round.
        """
        near = self._near
        if near is not None and 0 <= sentence - near.sentence <= REACH and near.is_saying == is_saying:
            return near
        if self.item is not None:
            return self.item
        is_elsewhen = self._detour or self.is_aside or self.is_apart
        is_of_lead = not (is_saying or is_elsewhen)  # of a saying the publication date decides
        return self._heading or (self._lead if is_of_lead else None)

    def follows_lead(self, *, is_saying: bool) -> bool:
        """Whether the day that the lead tells may be that of a deed, or of a saying."""
        return not self.is_apart and not (is_saying and self.is_lead_told)
