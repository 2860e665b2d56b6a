"""The overview: bars as wide as their time, open and rough ends, zoom by keyboard, buttons and wheel."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def page(shared_page: Page, timeline: dict[str, Any]) -> Page:
    """The overview with all of its time in view."""
    shared_page.goto(f"/timelines/{timeline['id']}?status=occurred,ongoing,planned,alleged")
    return shared_page


def bar(page: Page, timeline: dict[str, Any], edtf: str) -> dict[str, Any]:
    """The bar of the first event of a date: its edges in pixels, its mask, its status."""
    event = next(one for one in timeline["events"] if one["date"]["edtf"] == edtf)
    mark = page.locator(f'.chart .mark[data-entry="{event["id"]}"]')
    rect = mark.locator("rect")
    left, width = float(rect.get_attribute("x") or 0), float(rect.get_attribute("width") or 0)
    return {"left": left, "width": width, "mask": rect.get_attribute("mask"), "class": mark.get_attribute("class")}


def press(page: Page, keys: str) -> None:
    """Press keys in the overview, and wait until it is drawn anew."""
    page.locator(".chart").focus()
    for key in keys.split():
        page.keyboard.press(key)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")


def test_year_is_drawn_as_a_year_and_a_month_as_a_month(page: Page, timeline: dict[str, Any]) -> None:
    expect(page.locator(".chart .mark").first).to_be_attached()
    press(page, "+ + " + "ArrowRight " * 20)
    year, month = bar(page, timeline, "2019"), bar(page, timeline, "2021-09")
    assert year["width"] / month["width"] == pytest.approx(365 / 30, rel=0.01)


def test_open_range_fades_out(page: Page, timeline: dict[str, Any]) -> None:
    assert bar(page, timeline, "2018/..")["mask"] == "url(#fade-right)"
    assert bar(page, timeline, "1998")["mask"] is None


def test_status_is_drawn(page: Page, timeline: dict[str, Any]) -> None:
    assert "status-planned" in bar(page, timeline, "2021-09")["class"]


@pytest.mark.parametrize(("nearer", "farther"), [("+", "-"), ("=", "0")])
def test_keys_zoom_and_move(page: Page, timeline: dict[str, Any], nearer: str, farther: str) -> None:
    before = bar(page, timeline, "1998")["width"]
    press(page, f"{nearer} ArrowLeft ArrowLeft ArrowLeft ArrowLeft")
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before * 1.6, rel=0.01)
    press(page, farther)
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before, rel=0.01)


def test_plain_wheel_scrolls_the_page(page: Page, timeline: dict[str, Any]) -> None:
    before = bar(page, timeline, "1998")["width"]
    page.locator(".chart").hover()
    page.mouse.wheel(0, 300)
    expect(page.locator(".chart .mark").first).to_be_attached()
    assert bar(page, timeline, "1998")["width"] == before


def test_bar_opens_its_entry(page: Page, timeline: dict[str, Any]) -> None:
    event = next(one for one in timeline["events"] if one["date"]["edtf"] == "1998")
    page.locator(f'.chart .mark[data-entry="{event["id"]}"] rect').click()
    expect(page.locator(".entry-panel > h2")).to_have_text(event["title"])
