"""Cursors lead back to the rank that they were made of, and nothing else is one."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest

from dateline.formats.native.cursors import read_cursor, write_cursor
from dateline.model.events import Rank


@pytest.mark.parametrize(
    "rank",
    [Rank(False, True, -0.5, "e1"), Rank(True, False, -0.1 - 0.2, "é"), Rank(False, False, 0.0, "")],
)
def test_cursor_leads_back_to_its_rank(rank: Rank) -> None:
    cursor = write_cursor(rank)
    assert cursor is not None
    assert cursor.replace("-", "").replace("_", "").isalnum()
    assert read_cursor(cursor) == rank


def test_last_page_has_no_cursor() -> None:
    assert write_cursor(None) is None


def encoded(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "é", "====", "Zm9v", encoded("[]"), encoded("{}"), encoded("3"), encoded('[false,true,-1,"e1"]'),
        encoded('[false,true,NaN,"e1"]'), encoded('[false,true,-0.5,"e1",1]'), encoded('[false,true,-0.5,1]'),
        encoded('[false, true, -0.5, "e1"]'), encoded("[" * 100_000),
    ],
)  # fmt: skip
def test_what_is_no_cursor_is_none(text: str) -> None:
    assert read_cursor(text) is None
