from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from dateline.grammar.foreign.clocks import with_clock
from dateline.grammar.foreign.forms import find_forms
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import either
from dateline.model.expressions import Calendar

WORDS = tomllib.loads(files("dateline.grammar.foreign").joinpath("words.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", WORDS["forms"])
def test_words_forms_are_patterns(language: str) -> None:
    assert list(find_forms("", 0, 0, language)) == []


@pytest.mark.parametrize("language", WORDS["clock"])
def test_words_clocks_are_patterns(language: str) -> None:
    day = ForeignTime(0, 0, Calendar("day", 2016, 4, 5), "")
    assert with_clock(day, "", 0, 0, language) == day


@pytest.mark.parametrize(("told", "expected"), [(["a", "bc", "b."], r"b\.|bc|a"), ([], "(?!)")])
def test_words_either_takes_the_longest_first(told: list[str], expected: str) -> None:
    assert either(told) == expected
