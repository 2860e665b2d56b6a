"""Taking a timeline along: every format, the embed code, the preview, paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.servers import Client


@pytest.fixture
def page(new_page: Callable[..., Page], timeline: dict[str, Any]) -> Page:
    return new_page(f"/timelines/{timeline['id']}?panel=take&entity=Holm+Engineering")


def test_each_format_can_be_taken_with_the_filters(page: Page, server: Client) -> None:
    expect(page.locator(".formats a")).to_have_count(9)
    links = page.locator(".formats a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    answers = {link: server.get(link) for link in links}
    assert {answer.status for answer in answers.values()} == {200}
    assert all("entity=Holm+Engineering" in link for link in links)
    sheet = next(answer for link, answer in answers.items() if "csv" in link)
    assert b"Holm Engineering" in sheet.body
    assert b"1998" not in sheet.body


def test_key_goes_with_a_format(page: Page) -> None:
    sheet = page.get_by_role("link", name="CSV")
    expect(sheet).to_be_visible()  # a key that is set before the page has asked for the timeline goes with that, too
    page.evaluate("sessionStorage.setItem('dateline.key', 'secret')")
    page.route("**/*format=csv*", lambda route: route.fulfill(body="date,title", content_type="text/csv"))
    with page.expect_request("**/*format=csv*") as asked, page.expect_download():
        sheet.click()
    assert asked.value.headers["authorization"] == "Bearer secret"


def test_embed_code_holds_the_filters_and_escapes_the_name(
    new_page: Callable[..., Page], timeline: dict[str, Any]
) -> None:
    page = new_page("about:blank", permissions=["clipboard-read", "clipboard-write"])
    page.route("**/v1/timelines/named?*", lambda route: route.fulfill(json={**timeline, "id": "a&b", "name": '"><b>'}))
    page.goto("/timelines/named?panel=take&status=planned")
    page.get_by_role("button", name="Copy the code").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    code = page.evaluate("navigator.clipboard.readText()")
    assert 'title="&quot;&gt;&lt;b&gt;"' in code
    assert "/embed/a%26b?status=planned" in code


def test_preview_shows_the_timeline_and_loads_nothing_from_elsewhere(page: Page) -> None:
    page.get_by_role("button", name="Preview as TimelineJS").click()
    frame = page.frame_locator(".preview-dialog iframe")
    expect(frame.locator(".tl-timemarker").first).to_be_attached()
    expect(frame.locator(".tl-headline-title", has_text="Lindow")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".preview-dialog iframe")).to_have_count(0)


def test_print_shows_the_entries_alone(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("a.entry .print-quote").first).to_be_visible()
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".overview")).to_be_hidden()
    expect(page.locator(".side")).to_be_hidden()
