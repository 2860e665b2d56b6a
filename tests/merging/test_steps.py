from __future__ import annotations

import pytest

from dateline.merging.profiles import Profile, profiles_in
from dateline.merging.steps import other_step, same_step
from dateline.merging.tables import word_lists
from dateline.model.mentions import Role, Status
from tests.merging.builders import article, mention, person, state


def told(lemma: str) -> Profile:
    return profiles_in(article("a", (mention(lemma), None)))[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("charge", "plead"), ("convict", "sentence"), ("close", "reopen"), ("sign", "ratify"), ("raise", "cut")],
)
def test_two_steps_of_one_process(one, other):
    assert other_step(told(one), told(other)) == other_step(told(other), told(one)) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("arrest", "detain"), ("close", "shut"), ("charge", "ratify"), ("charge", "bake"), ("bake", "fry")],
)
def test_one_step_or_none(one, other):
    assert other_step(told(one), told(other)) == 0.0


def test_no_process_has_a_word_in_two_steps():
    by_process: dict[str, list[str]] = {}
    for name, words in word_lists("steps").items():
        by_process.setdefault(name.partition("_")[0], []).extend(words)
    assert all(len(words) == len(set(words)) for words in by_process.values())


HOLM, ASKE = (person(Role.AGENT, name) for name in ("Ada Holm", "Ben Aske"))


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("resign", HOLM), mention("quit", HOLM), 1.0),
        (mention("sack", state(Role.AGENT, "NO"), person(Role.PATIENT, "Ada Holm")), mention("dismiss", HOLM), 1.0),
        (mention("resign", HOLM), mention("resign", ASKE), 0.0),
        (mention("resign", HOLM, ASKE), mention("quit", HOLM), 0.0),
        (mention("resign", HOLM), mention("quit", HOLM, status=Status.PLANNED), 0.0),
        (mention("visit", HOLM), mention("visit", HOLM), 0.0),
    ],
)
def test_one_step_of_one_person(one, other, value):
    profiles = [profiles_in(article(id, (told, None)))[0] for id, told in (("a", one), ("b", other))]
    assert same_step(*profiles) == same_step(*reversed(profiles)) == value
