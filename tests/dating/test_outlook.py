"""Which year a unit without one belongs to, by the way that the story takes over the times told next."""

from __future__ import annotations

import pytest

from dateline.calendars import month, year
from dateline.dating.forms import innermost
from dateline.dating.moments import Moment, fill
from dateline.dating.outlook import outlook
from dateline.grammar import recognise, tokenize
from dateline.model.dates import Granularity
from dateline.model.expressions import Calendar, Expression
from dateline.model.times import Timex

MARCH_1871 = Moment(month(1871, 3), Granularity.MONTH)
YEAR_1871 = Moment(year(1871), Granularity.YEAR)


def chosen(text: str, reached: Moment) -> int:
    """The year that the first time of a text is given; only dates with a year are placed beforehand."""

    def place(expression: Expression, timex: Timex) -> Moment | None:
        unit = innermost(expression)
        assert isinstance(unit, Calendar) and unit.year is not None
        return fill(unit, unit.year)

    timexes = recognise(tokenize(text), text).timexes
    unit = timexes[0].expression
    assert isinstance(unit, Calendar)
    around = [found for by in (-1, 0, 1) if (found := fill(unit, reached.civil.year + by))]
    return outlook(timexes, place).choose(around, reached, timexes[0]).civil.year


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In June the fort fell.", 1871),
        ("In January the fort fell.", 1871),
        ("In September they sailed and in October 1870 they landed.", 1870),
        ("In September they sailed. In October 1871 they landed.", 1871),
        ("In September, October and November it rained; by 3 December 1870 the river was high.", 1870),
        ("In September they sailed, as their fathers had done in October 1850.", 1871),
    ],
)
def test_outlook_takes_the_shortest_way_to_the_dates_told_next(text: str, told: int) -> None:
    assert chosen(text, MARCH_1871) == told


def test_outlook_stays_in_a_year_told_as_a_whole() -> None:
    assert chosen("In January it began, in May it grew. In 1872 it ended.", YEAR_1871) == 1871


def test_outlook_looks_at_a_fixed_number_of_times() -> None:
    run = "In September they sailed. " + "In March it rained. In October it snowed. " * 4
    assert chosen(run + "In October 1870 they landed.", MARCH_1871) == 1871
