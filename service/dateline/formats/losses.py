"""Losses: what a format could not carry of a timeline, said in the same words by all formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dateline.formats.ends import Open, Precision
from dateline.formats.entries import Entry, Export
from dateline.model.events import Notice

Says = Callable[[Export], "Notice | None"]


def losses(export: Export, *could_not: Says) -> tuple[Notice, ...]:
    """What of a timeline some format could not carry, in the order given."""
    return tuple(notice for says in could_not if (notice := says(export)) is not None)


def no_undated(export: Export) -> Notice | None:
    """Events without a date are left out."""
    return notice("undated", export.undated, "without a date: left out")


def no_open_start(export: Export) -> Notice | None:
    """A date without a start is put where it ends."""
    return notice("open_start", _open(export, Open.START), 'of an unknown start ("until 2019"): put at the end')


def no_open_end(export: Export) -> Notice | None:
    """A date without an end is put where it starts."""
    return notice("open_end", _open(export, Open.END), 'of an unknown end ("since 2000"): put at the start')


def no_time_of_day(export: Export) -> Notice | None:
    """A time of day is told in words only."""
    timed = (entry for entry in export.dated if entry.ends and entry.ends.precision is Precision.MINUTE)
    return notice("time_of_day", timed, "with a time of day: shown as the whole day, the time in words")


def no_zone(export: Export) -> Notice | None:
    """A time zone is told in words only."""
    zoned = (entry for entry in export.dated if entry.ends and entry.ends.offset is not None)
    return notice("time_zone", zoned, "with a stated time zone: put at the local time")


def no_modifier(export: Export) -> Notice | None:
    """That a date is rough is told in words only."""
    rough = (entry for entry in export.dated if entry.event.date and entry.event.date.modifier)
    return notice("modifier", rough, 'of a rough date ("late October"): the days that it covers, the rest in words')


def _open(export: Export, end: Open) -> Iterator[Entry]:
    return (entry for entry in export.dated if entry.ends and entry.ends.open is end)


def notice(code: str, entries: Iterable[Entry], what: str) -> Notice | None:
    """A notice of how many events something is lost of; None where it is of none."""
    count = sum(1 for _ in entries)
    return Notice(code, f"{count} {'event' if count == 1 else 'events'} {what}") if count else None
