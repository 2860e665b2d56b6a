from __future__ import annotations

import pytest

from dateline.merging.profiles import Profile, profiles_in
from dateline.merging.steps import other_step
from dateline.merging.tables import word_lists
from tests.merging.builders import article, mention


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
