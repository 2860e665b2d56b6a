"""The table of what features read."""

from __future__ import annotations

from collections import Counter

from dateline.merging.features import FEATURES
from dateline.merging.readings import FIRST, OF_DEED, THEN


def test_each_feature_is_in_one_group_at_most():
    named = Counter(name for group in (OF_DEED, *FIRST, *THEN) for name in group.names)
    assert named.keys() <= FEATURES.keys() and set(named.values()) == {1}
