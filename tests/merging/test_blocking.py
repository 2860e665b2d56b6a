"""The signs by which mentions meet, and the numbers of pairs."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.merging.blocking import matter_signs, members_in, pair_codes, trigger_signs
from dateline.merging.profiles import profiles_of
from dateline.model.mentions import Role
from tests.merging.builders import article, in_month, mention, person


@pytest.mark.parametrize(("one", "other"), [(0, 0), (3, 8), (8, 3), (70_000, 2)])
def test_pair_code_is_the_same_either_way_round(one, other):
    first, second = members_in(pair_codes(np.array([one]), np.array([other])))
    assert (first.tolist(), second.tolist()) == ([min(one, other)], [max(one, other)])


def test_signs_tell_of_trigger_and_matter():
    told = mention("visit", person(Role.AGENT, "Ada Holm"))
    (profile,) = profiles_of([article("a", (told, in_month(2024, 5)), about="minister harbour")])
    assert "visit*" in trigger_signs(profile)
    assert {"minister", "harbour"} <= matter_signs(profile)
