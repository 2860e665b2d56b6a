"""The parts of the documentation that the program knows are as it knows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.generate import PART, PARTS, rendered

PAGES = sorted((Path(__file__).parents[2] / "docs").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_is_as_generated(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert rendered(text) == text, "run: python docs/generate.py"


def test_every_part_is_on_a_page() -> None:
    written = {name for page in PAGES for _, name, _ in PART.findall(page.read_text(encoding="utf-8"))}
    assert written == set(PARTS)
