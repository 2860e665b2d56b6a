"""The error tree: statuses, exit codes, wording."""

from __future__ import annotations

import re

import pytest

from dateline import errors
from dateline.errors import DatelineError, Fault, InvalidRequest, shown


def all_errors() -> list[type[DatelineError]]:
    found, open_ = [], [DatelineError]
    while open_:
        found.append(open_.pop())
        open_ += found[-1].__subclasses__()
    return [each for each in found if each.__module__ == errors.__name__]


def test_tree_in_the_docstring_is_the_tree() -> None:
    drawn = re.findall(r"(\w+) +(\d{3})  (\d)  ", errors.__doc__ or "")
    told = {(each.__name__, str(each.status), str(each.exit_code)) for each in all_errors()}
    assert set(drawn) == told


def test_codes_are_distinct() -> None:
    codes = [each.code for each in all_errors()]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12/2/13", "'12/2/13'"),
        ("née", "'née'"),
        ("a\0b", r"'a\x00b'"),
        ("\ud800", r"'\ud800'"),
        ("x" * 61, f"'{'x' * 59}…'"),
        (None, "nothing"),
        (True, "True"),
        (2.5, "2.5"),
        pytest.param(10**5000, "a huge integer", id="huge"),
        ([1, 2], "a list"),
        ({"a": 1}, "an object"),
    ],
)
def test_shown_is_short_and_printable(value: object, expected: str) -> None:
    assert shown(value) == expected


def test_invalid_request_keeps_every_fault_and_tells_the_first() -> None:
    faults = [Fault("articles[0].text", "a text", "nothing"), Fault("articles[1].id", "a name", "3")]
    error = InvalidRequest(faults)
    assert error.faults == tuple(faults)
    assert str(error) == "articles[0].text: expected a text, got nothing; and 1 more"


def test_fault_of_the_whole_request_is_told_without_a_path() -> None:
    assert str(Fault("", "an object", "a list")) == "request: expected an object, got a list"
