"""Each filter, the address that holds it, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Event = dict[str, Any]

USUAL = {"occurred", "ongoing", "planned", "cancelled", "alleged"}


def everything(timeline: dict[str, Any]) -> list[Event]:
    """Every event of a timeline, dated or not."""
    return [*timeline["events"], *timeline["undated"]]


def shown(page: Page) -> set[str]:
    """The ids of the entries in the list."""
    return set(page.locator(".row").evaluate_all("rows => rows.map(row => row.dataset.entry)"))


#: A query and what it keeps.
FILTERS: dict[str, Callable[[Event], bool]] = {
    "": lambda event: event["status"] in USUAL and (event.get("reason") is None or event["salience"] >= 0.33),
    "q=towers+painting": lambda event: "towers" in str(event["sources"]) and event["status"] in USUAL,
    "entity=Holm+Engineering": lambda event: "Holm Engineering" in str(event["participants"]),
    "source=2": lambda event: event["status"] in USUAL and any(one["article"] == "2" for one in event["sources"]),
    "status=planned": lambda event: event["status"] == "planned",
    "status=not_occurred,alleged": lambda event: event["status"] in ("not_occurred", "alleged"),
    "confidence=0.9": lambda event: event["status"] in USUAL and event["confidence"] >= 0.9,
    "from=2021-05&to=2021-06": lambda event: (
        (event["date"] or {}).get("edtf", "")[:7] in ("2021-05", "2021-06")
        or (event["date"] or {}).get("edtf") == "2018/.."
    ),
}


@pytest.mark.parametrize("query", FILTERS)
def test_filter_keeps_what_it_says(shared_page: Page, timeline: dict[str, Any], query: str) -> None:
    expected = {event["id"] for event in everything(timeline) if FILTERS[query](event)}
    shared_page.goto(f"/timelines/{timeline['id']}?{query}")
    expect(shared_page.locator(".row").first).to_be_visible()
    assert shown(shared_page) == expected


def test_filters_are_set_by_hand_and_by_address(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{timeline['id']}")
    page.get_by_role("button", name="Filter").click()
    all_rows = page.locator(".row").count()
    page.get_by_label("Who or where").select_option("Holm Engineering")
    expect(page).to_have_url(re.compile(r"entity=Holm"))
    page.get_by_label("alleged", exact=True).uncheck()
    page.get_by_label("From").fill("2017")
    page.get_by_label("From").press("Enter")
    expect(page).to_have_url(re.compile(r"from=2017.*status=|status=.*from=2017"))
    expect(page.locator(".row")).to_have_count(1)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(".row")).to_have_count(all_rows)


def test_entries_without_a_date_are_one_click_away(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{timeline['id']}?status=occurred", viewport={"width": 1280, "height": 400})
    expect(page.get_by_label("Search", exact=True)).to_be_visible()
    page.get_by_role("link", name=re.compile(r"\d without a date")).click()
    expect(page.get_by_role("heading", name="Without a date")).to_be_in_viewport()


def test_back_and_forward_go_through_entries_and_filters(
    new_page: Callable[..., Page], timeline: dict[str, Any]
) -> None:
    page = new_page(f"/timelines/{timeline['id']}?status=planned")
    page.locator("a.entry").click()
    title = page.locator(".entry-panel > h2")
    expect(title).to_be_visible()
    page.go_back()
    expect(title).to_have_count(0)
    expect(page.locator("a.entry")).to_be_focused()
    page.go_forward()
    expect(title).to_be_visible()


def test_address_of_an_entry_opens_it(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    event = timeline["events"][-1]
    page = new_page(f"/timelines/{timeline['id']}?status=planned,occurred,alleged&entry={event['id']}")
    expect(page.locator(".entry-panel > h2")).to_have_text(event["title"])


def test_unknown_timeline_says_so(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page("/timelines/nowhere")
    expect(page.get_by_role("alert")).to_contain_text("There is no timeline at this address")
