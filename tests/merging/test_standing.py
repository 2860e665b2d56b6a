"""How much an event matters on a timeline."""

from dataclasses import replace

from dateline.merging.standing import salience
from dateline.model.mentions import DatedMention, TriggerClass
from tests.merging.builders import in_month, mention, on_day


def told(**changes: object) -> list[DatedMention]:
    """The evidence of one mention in the fifth sentence, with changes."""
    one = replace(mention("seize"), sentence=4)
    return [DatedMention("a", 0, replace(one, **changes), None)]  # type: ignore[arg-type]


def test_salience_grows_with_sources() -> None:
    assert salience(told(), 1, None) < salience(told(), 2, None) < salience(told(), 3, None)


def test_salience_falls_with_the_clarity_of_the_title() -> None:
    assert salience(told(clarity=0.4), 1, None) < salience(told(clarity=0.8), 1, None) < salience(told(), 1, None)


def test_what_tells_most_counts() -> None:
    clear, unclear = told()[0], told(clarity=0.2)[0]
    assert salience([clear, unclear], 1, None) == salience([clear], 1, None)


def test_the_shorter_a_date_the_more_it_tells() -> None:
    assert salience(told(), 1, on_day(2024, 5, 3)) > salience(told(), 1, None)
    assert salience(told(), 1, in_month(2024, 5)) < salience(told(), 1, on_day(2024, 5, 3))


def test_a_saying_weighs_less_than_a_deed() -> None:
    saying = told(trigger_class=TriggerClass.REPORTING)
    assert salience(saying, 1, None) < salience(told(), 1, None)
