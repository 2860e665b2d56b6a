"""How much an event matters on a timeline."""

from dataclasses import replace

import pytest

from dateline.calendars import day
from dateline.merging.standing import confidence, salience
from dateline.model.dates import Alternative, Basis, Date, Granularity
from dateline.model.mentions import DatedMention, Status, Tlink, TriggerClass
from tests.merging.builders import mention


def told(**changes: object) -> list[DatedMention]:
    """The evidence of one mention in the fifth sentence, with changes."""
    one = replace(mention("seize"), sentence=4)
    return [DatedMention("a", 0, replace(one, **changes), None)]  # type: ignore[arg-type]


def test_confidence_is_shared_among_the_readings_of_a_date() -> None:
    sure = Date(day(2021, 5, 7), Granularity.DAY, Basis.STATED)
    open_one = replace(sure, alternatives=(Alternative(day(2021, 7, 5), Granularity.DAY, 0.5),))
    first, second = (
        confidence([replace(one, date=date) for one in told(tlink=Tlink(0))], date, Status.OCCURRED)
        for date in (sure, open_one)
    )
    assert second == pytest.approx(first / 2, abs=1e-3)


def test_salience_grows_with_sources() -> None:
    assert salience(told(), 1, None) < salience(told(), 2, None) < salience(told(), 3, None)


def test_salience_falls_with_the_clarity_of_the_title() -> None:
    assert salience(told(clarity=0.4), 1, None) < salience(told(clarity=0.8), 1, None) < salience(told(), 1, None)


def test_what_tells_most_counts() -> None:
    clear, unclear = told()[0], told(clarity=0.2)[0]
    assert salience([clear, unclear], 1, None) == salience([clear], 1, None)


def test_a_saying_weighs_little_but_in_the_lead() -> None:
    late = told(trigger_class=TriggerClass.REPORTING)
    lead = told(trigger_class=TriggerClass.REPORTING, sentence=1)
    assert salience(late, 1, None) < 0.5 * salience(told(), 1, None)
    assert salience(lead, 1, None) > 1.5 * salience(late, 1, None)
