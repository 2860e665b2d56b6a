from __future__ import annotations

import pytest

from dateline.grammar.captures import Groups
from dateline.grammar.compiler import CompiledRule
from dateline.grammar.en.results import ENDED


@pytest.mark.parametrize(
    ("stretches", "compilations"),
    [(["a" * 100] * 5, 0), (["a" * 100, "ab", "ab", "a"], 1), (["a" * 100_000], 1), (["a" * 100] * 1000, 1)],
    ids=["what it needs is missing", "it is there", "a long stretch", "much text"],
)
def test_a_rule_is_compiled_once_when_needed_or_cheaper_than_to_look_on(
    stretches: list[str], compilations: int
) -> None:
    asked = []

    def source() -> tuple[str, Groups]:
        asked.append("ab")
        return "ab", {}

    rule = CompiledRule(ENDED[0], ("date",), "d", (), (frozenset("b"),), source)
    for stretch in stretches:
        rule.match(stretch, 0)
    assert len(asked) == compilations
