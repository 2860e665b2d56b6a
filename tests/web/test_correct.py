"""Corrections: each kind, undoing them, and two people at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.servers import Client
from tests.web.conftest import keep
from tests.web.test_check import event_id


@pytest.fixture(scope="module")
def own(server: Client) -> dict[str, Any]:
    """A timeline for the tests of this module, which put it back as it was."""
    return keep(server)


@pytest.fixture
def page(new_page: Callable[..., Page], own: dict[str, Any]) -> Page:
    return new_page(f"/timelines/{own['id']}?entry={event_id(own, 'in 1998')}")


@pytest.fixture(autouse=True)
def undone(server: Client, own: dict[str, Any]) -> Iterator[None]:
    """Afterwards nothing of the timeline is corrected."""
    yield
    for edit in server.get(f"/v1/timelines/{own['id']}/edits").json["edits"]:
        if edit["undone"] is None:
            server.delete(f"/v1/timelines/{own['id']}/edits/{edit['id']}")


def test_hidden_entry_goes_and_comes_back(page: Page, own: dict[str, Any]) -> None:
    entry = page.locator(f'[data-entry="{event_id(own, "in 1998")}"] a.entry')
    page.get_by_role("button", name="Hide").click()
    expect(entry).to_have_count(0)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(entry).to_have_count(1)


def test_title_status_and_note_are_set_and_told_in_the_history(page: Page) -> None:
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Title").fill("The bridge opened")
    page.get_by_label("Status").select_option("alleged")
    page.get_by_label("Note").fill("The archive says so.")
    page.get_by_label("Your name").fill("R. Editor")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".entry-panel > h2")).to_have_text("The bridge opened")
    expect(page.locator(".entry-panel .note")).to_contain_text("The archive says so.")
    page.get_by_role("link", name="Corrections").click()
    card = page.locator(".history .card").first
    expect(card).to_contain_text("The bridge opened")
    expect(card).to_contain_text("R. Editor")
    card.get_by_role("button").click()
    expect(card).to_contain_text("undone")


def test_entries_are_merged_and_split_again(page: Page) -> None:
    page.get_by_role("button", name="Merge…").click()
    page.get_by_label("Search the entries").fill("painting")
    page.locator(".choices button").first.click()
    expect(page.locator(".source")).to_have_count(2)
    page.get_by_role("button", name="Split…").click()
    page.locator(".choices li", has_text="painting").get_by_role("checkbox").check()
    page.get_by_role("button", name="Split off").click()
    expect(page.locator(".source")).to_have_count(1)


def test_entry_is_added_by_hand(page: Page) -> None:
    page.get_by_role("link", name="Add entry").click()
    page.get_by_label("Title").fill("The towers were built")
    page.get_by_label("When").select_option("range")
    page.get_by_label("Date", exact=True).fill("1961")
    page.get_by_label("Last date").fill("May 1964")
    page.get_by_label("about").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".entry-panel > h2")).to_have_text("The towers were built")
    expect(page.locator(".entry-panel > .when")).to_contain_text("1961")
    expect(page.locator(".evidence")).to_contain_text("A person added this entry")


def test_entry_is_pinned(page: Page) -> None:
    page.get_by_role("button", name="Pin").click()
    expect(page.locator(".entry-panel .facts")).to_contain_text("pinned")
    expect(page.get_by_role("button", name="Pin")).to_have_count(0)


def test_timeline_is_renamed(page: Page) -> None:
    page.get_by_role("button", name="Rename").click()
    page.get_by_label("Name of the timeline").fill("The bridge at Lindow")
    page.get_by_label("Name of the timeline").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("The bridge at Lindow")


def test_date_that_cannot_be_is_explained(page: Page) -> None:
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Date", exact=True).fill("sometime")
    expect(page.locator(".edit .preview")).to_contain_text("expected an EDTF date")


@pytest.mark.parametrize(("choice", "title"), [("Save mine over it", "Mine"), ("Leave it as it is now", "Theirs")])
def test_faster_editor_is_shown_and_can_be_resolved(
    page: Page, new_page: Callable[..., Page], choice: str, title: str
) -> None:
    other = new_page(page.url.removeprefix(page.evaluate("location.origin")))
    for each in (page, other):
        each.get_by_role("button", name="Correct", exact=True).click()
        expect(each.get_by_role("button", name="Save")).to_be_enabled()
    other.get_by_label("Title").fill("Theirs")
    other.get_by_role("button", name="Save").click()
    expect(other.locator(".entry-panel > h2")).to_have_text("Theirs")
    page.get_by_label("Title").fill("Mine")
    page.get_by_role("button", name="Save").click()
    conflict = page.get_by_role("alertdialog")
    expect(conflict.locator("tbody tr").first).to_contain_text("Theirs")
    expect(conflict.locator("tbody tr").first).to_contain_text("Mine")
    conflict.get_by_role("button", name=choice).click()
    expect(page.locator(".entry-panel > h2")).to_have_text(title)
