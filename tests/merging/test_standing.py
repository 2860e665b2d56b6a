"""How much an event matters on a timeline."""

from dataclasses import replace

from dateline.merging.standing import salience
from dateline.model.mentions import DatedMention, TriggerClass
from tests.merging.builders import mention


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


def test_a_saying_weighs_little_but_in_the_lead() -> None:
    late = told(trigger_class=TriggerClass.REPORTING)
    lead = told(trigger_class=TriggerClass.REPORTING, sentence=1)
    assert salience(late, 1, None) < 0.5 * salience(told(), 1, None)
    assert salience(lead, 1, None) > 1.5 * salience(late, 1, None)
