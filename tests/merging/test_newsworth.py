"""How much of what a mention tells other articles are likely to tell."""

from dateline.merging.newsworth import newsworth, newsworth_features
from dateline.model.mentions import Argument, Role, Status, TriggerClass
from tests.merging.builders import mention, person, state, thing


def test_deaths_are_news_and_thanks_are_not() -> None:
    someone = person(Role.PATIENT, "Ana Ruiz")
    assert newsworth(mention("kill", someone)) > newsworth(mention("help", someone))


def test_what_is_said_and_what_merely_is_are_less_than_what_happens() -> None:
    happens, said, lasting = (
        newsworth(mention("spill", trigger_class=each))
        for each in (TriggerClass.OCCURRENCE, TriggerClass.REPORTING, TriggerClass.STATE)
    )
    assert happens > max(said, lasting)


def test_what_never_was_is_less_than_what_was() -> None:
    assert newsworth(mention("spill")) > newsworth(mention("spill", status=Status.HYPOTHETICAL))


def test_names_tell_more_than_nouns() -> None:
    assert newsworth(mention("spill", state(Role.AGENT, "KE"))) > newsworth(mention("spill", thing(Role.AGENT, "tank")))


def test_features_are_each_given_once() -> None:
    ruiz = person(Role.PATIENT, "Ana Ruiz")
    told = list(
        newsworth_features(mention("kill", ruiz, ruiz, Argument(Role.AGENT, "a man", "", None, "man"), sentence=5))
    )
    assert len(told) == len(set(told))
    assert {"patient=named", "agent=told", "sentence=4", "occurred"} <= set(told)
