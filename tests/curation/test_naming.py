"""Names find their mentions again, in the same text and in a corrected one."""

from __future__ import annotations

import pytest

from tests.curation.samples import article, mentions, name, naming

LINES = ("On Monday the bridge at Wexmoor opened.", "The mayor of the town resigned.")


def test_name_is_the_sentence_and_its_word() -> None:
    text = article("a", *LINES)
    assert naming([text]).name(("a", 1)) == name("a", "The mayor of the town resigned.")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param(LINES, [("a", 0)], id="the same text"),
        pytest.param(("New lead.", *LINES), [("a", 1)], id="moved"),
        pytest.param((LINES[0], LINES[1], LINES[0]), [("a", 0)], id="said twice"),
        pytest.param(("On Tuesday the bridge at Wexmoor opened.",), [("a", 0)], id="one word corrected"),
        pytest.param(("on monday the bridge at  wexmoor Opened.",), [("a", 0)], id="case and spacing corrected"),
        pytest.param(("A school opened.", "On Sunday the bridge at Wexmoor opened."), [("a", 1)], id="two"),
        pytest.param(("On Monday the bridge at Wexmoor closed.",), [], id="another word"),
        pytest.param(("In the town a new school opened.",), [], id="another sentence"),
        pytest.param((), [], id="gone"),
    ],
)
def test_name_is_found_again(lines: tuple[str, ...], found: list[tuple[str, int]]) -> None:
    assert naming([article("a", *lines)]).find(name("a", LINES[0])) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param((LINES[0], LINES[1], LINES[0]), [("a", 2)], id="as it was"),
        pytest.param((LINES[1], LINES[0]), [("a", 1)], id="the first is gone"),
        pytest.param((LINES[0],) * 3, [("a", 1)], id="once more"),
    ],
)
def test_sentence_that_an_article_says_twice_is_told_apart(
    lines: tuple[str, ...], found: list[tuple[str, int]]
) -> None:
    again = article("a", LINES[0], LINES[1], LINES[0])
    assert naming([article("a", *lines)]).find(naming([again]).name(("a", 2))) == found


def test_name_belongs_to_its_article() -> None:
    assert naming([article("b", *LINES)]).find(name("a", LINES[0])) == []


def test_every_mention_is_found_by_its_name() -> None:
    text = article("a", *LINES)
    names = naming([text])
    assert [names.find(names.name((m.article, m.index))) for m in mentions(text)] == [[("a", 0)], [("a", 1)]]
