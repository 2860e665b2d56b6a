"""What is read of many mentions, in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.merging.columns import Columns
from dateline.merging.profiles import profiles_of
from dateline.merging.readings import Group
from dateline.model.mentions import Role
from tests.merging.builders import article, mention, thing

TENTS, BOATS = thing(Role.PATIENT, "tent"), thing(Role.PATIENT, "boat")


def words(profile):
    return profile.words or None


@pytest.fixture
def columns():
    columns = Columns()
    told = [mention("send", TENTS), mention("sell", TENTS), mention("send", BOATS), mention("send")]
    columns.know(dict(enumerate(profiles_of([article("a", *((each, None) for each in told))]))))
    return columns


def test_equal_readings_have_equal_numbers_and_none_is_0(columns):
    numbers = columns.read(words, np.array([0, 1, 2, 3])).tolist()
    assert numbers[0] == numbers[1] != numbers[2] and numbers[3] == 0 < min(numbers[:3])


def test_a_number_stays_when_more_is_read(columns):
    first = columns.read(words, np.array([2])).tolist()
    assert columns.read(words, np.array([0, 2])).tolist()[1:] == first


@pytest.mark.parametrize(
    ("given", "may"),
    [
        ({}, [True, True, False]),
        ({"marks": iter}, [True, False, False]),
        ({"alike": lambda profile: profile.lemmas}, [False, True, False]),
        ({"unlike": lambda profile: profile.lemmas}, [True, False, False]),
        ({"apart": (words,)}, [False, True, False]),
        ({"kin": ("same_lemma",)}, [False, True, False]),
    ],
    ids=["read", "marks", "alike", "unlike", "apart", "kin"],
)
def test_a_group_may_say_something_where_both_give_it_to_read(columns, given, may):
    ones, others, kin = np.array([0, 0, 0]), np.array([1, 2, 3]), np.array([0, 1, 1], dtype=np.int8)
    assert columns.may(Group((), words, **given), ones, others, kin).tolist() == may


def test_of_a_member_that_stands_for_another_profile_nothing_is_known(columns):
    tents, boats = columns.read(words, np.array([0, 2])).tolist()
    columns.know({0: columns.profiles[2]})
    columns.know({0: columns.profiles[0], 2: profiles_of([article("b", (mention("sell", TENTS), None))])[0]})
    assert columns.read(words, np.array([0, 2])).tolist() == [boats, tents]
