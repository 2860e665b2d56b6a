from __future__ import annotations

import pytest

from dateline.grammar.pattern import parse

SYMBOLS = {"=a": "A", "=b": "B", "month": "M", "day": "D", "=~-": "H"}


def regex(pattern: str) -> str:
    return parse(pattern).regex(lambda name: SYMBOLS.get(name, ""))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a b", "[A][B]"),
        ("a|b", "[AB]"),
        ("a? <month>", "[A]?[M]"),
        ("<month|day>", "[DM]"),
        ("<month>|a", "[AM]"),
        ("( a / b )? ~-", "(?:[A]|[B])?[H]"),
        ("m:<month> a", "([M])[A]"),
    ],
)
def test_pattern_becomes_a_regular_expression(pattern: str, expected: str) -> None:
    assert regex(pattern) == expected


def test_pattern_remembers_where_a_name_is_captured() -> None:
    parsed = parse("( x:<month> / x:<day> ) y:a")
    parsed.regex(lambda name: SYMBOLS[name])
    assert parsed.captures == {"x": [(1, ("month",)), (2, ("day",))], "y": [(3, ("=a",))]}


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("a b", {"=a"}),
        ("a? b", {"=a", "=b"}),
        ("( a / <month> b ) <day>", {"=a", "month"}),
        ("( a )? b", {"=a", "=b"}),
    ],
)
def test_pattern_knows_what_it_can_begin_with(pattern: str, starts: set[str]) -> None:
    assert parse(pattern).starts() == starts


@pytest.mark.parametrize(
    ("pattern", "reason"), [("( a b", "closed"), ("a / b", "in a group"), ("a ) b (", "in a group")]
)
def test_pattern_with_marks_out_of_place_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(pattern)


def test_pattern_end_is_the_end_of_the_block() -> None:
    assert regex("a|<end>") == r"(?:[A]|\Z)"
