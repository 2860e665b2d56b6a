"""WCAG 2.2 AA, as far as axe can tell, on each view, light and dark, wide and narrow; and the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dateline.web import DIST

AXE = DIST.parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: The views by what their address adds to that of a timeline, and what is there once they are shown.
VIEWS = {
    "?status=planned": ".chart .mark",
    "?entry={entry}": ".source .how",
    "?panel=articles": ".article-list .card",
    "?panel=add": ".edit",
    "?panel=history": ".history",
    "?panel=take": ".formats",
}
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 860}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}},
}


def violations(page: Page) -> list[str]:
    """What axe finds wrong, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(r => r.violations)", RULES
    )
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("look", LOOKS)
def test_views_of_a_timeline(new_page: Callable[..., Page], timeline: dict[str, Any], look: str) -> None:
    entry = max(timeline["events"], key=lambda event: len(event["sources"]))["id"]
    page = new_page("/", **LOOKS[look])
    expect(page.get_by_label("Paste an article")).to_be_visible()
    found = {"/": violations(page)}
    for view, shown in VIEWS.items():
        page.goto(f"/timelines/{timeline['id']}{view.format(entry=entry)}")
        expect(page.locator(shown).first).to_be_attached()
        found[view] = violations(page)
    page.goto(f"/embed/{timeline['id']}")
    expect(page.locator(".entries li").first).to_be_visible()
    found["embed"] = violations(page)
    assert {view: each for view, each in found.items() if each} == {}


def test_forms_of_an_entry(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    entry = max(timeline["events"], key=lambda event: len(event["sources"]))["id"]
    page = new_page(f"/timelines/{timeline['id']}?entry={entry}")
    page.get_by_role("button", name="Filter").click()
    found = []
    for name in ("Correct", "Merge…", "Split…"):
        page.get_by_role("button", name=name, exact=True).click()
        found += violations(page)
    assert found == []


def test_keyboard_alone_opens_and_closes_an_entry(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{timeline['id']}")
    expect(page.locator("a.entry").nth(2)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the entries")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".entry-panel > h2")).to_be_visible()
    expect(page.locator(".side")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("a.entry").nth(2)).to_be_focused()


@pytest.mark.parametrize("view", ["", "?entry={entry}", "?panel=articles"])
def test_narrow_screen_needs_no_scrolling_sideways(
    new_page: Callable[..., Page], timeline: dict[str, Any], view: str
) -> None:
    entry = timeline["events"][0]["id"]
    page = new_page(f"/timelines/{timeline['id']}{view.format(entry=entry)}", viewport={"width": 360, "height": 740})
    expect(page.locator("a.entry").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
