"""What is shown: by status, window, confidence and number; undated events only if worth a line."""

import pytest

from dateline.calendars import day, year
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.events import Event
from dateline.model.mentions import Reason, Status
from dateline.selection import Options, select


def event(name, interval=None, *, salience=0.5, status=Status.OCCURRED, confidence=0.9):
    date = None if interval is None else Date(interval, Granularity.DAY, Basis.STATED)
    reason = None if interval else Reason("no_time", "")
    return Event(name, date, name, status, "open", (), confidence=confidence, salience=salience, reason=reason)


DATED = [event("a", day(2024, 1, 5), salience=0.2), event("b", day(2024, 3, 5), salience=0.9),
         event("c", day(2025, 3, 5), salience=0.6, confidence=0.3), event("d", day(2025, 4, 5), status=Status.DENIED)]
UNDATED = [event("u", salience=0.3), event("v", salience=0.8)]


@pytest.mark.parametrize(("options", "dated", "undated", "is_partial"), [
    (Options(), "abc", "v", False),
    (Options(statuses=frozenset(Status)), "abcd", "vu", False),
    (Options(statuses=frozenset({Status.DENIED})), "d", "", False),
    (Options(window=year(2024)), "ab", "", False),
    (Options(min_confidence=0.5), "ab", "v", False),
    (Options(limit=2), "bc", "", True),
    (Options(limit=4), "abc", "v", False),
])
def test_select_shows_what_is_asked_for(options, dated, undated, is_partial):
    shown = select(DATED, UNDATED, options)
    assert ("".join(e.id for e in shown.dated), "".join(e.id for e in shown.undated)) == (dated, undated)
    assert shown.is_partial is is_partial


@pytest.mark.parametrize(("limit", "pages"), [
    (1, ["b", "c", "a", "v"]),
    (2, ["bc", "av"]),
    (3, ["abc", "v"]),
    (9, ["abcv"]),
])
def test_pages_go_on_after_the_last_rank_and_lose_nothing(limit, pages):
    found, after = [], None
    for _ in pages:
        shown = select(DATED, UNDATED, Options(limit=limit, after=after))
        found.append("".join(e.id for e in (*shown.dated, *shown.undated)))
        assert shown.is_partial is (len(pages) > 1)
        after = shown.following
    assert (found, after) == (pages, None)


def test_page_goes_on_where_its_last_event_is_gone():
    after = select(DATED, UNDATED, Options(limit=2)).following
    rest = [event for event in DATED if event.id != after.id]
    assert [e.id for e in select(rest, UNDATED, Options(after=after)).dated] == ["a"]
