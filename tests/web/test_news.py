"""What others change meanwhile is told, shown when asked for, and takes nothing from who is typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Response, Route, expect

from tests.servers import Client
from tests.web.conftest import keep
from tests.web.test_check import event_id

MINUTE_MILLISECONDS = 60_000
TOLD = "The timeline has changed."
TITLE = "The plans were drawn"


@pytest.fixture
def own(server: Client) -> dict[str, Any]:
    """A timeline for one test."""
    return keep(server)


def with_clock(page: Page, path: str) -> Page:
    """A page at an address, whose clock the test turns on."""
    page.clock.install()
    page.goto(path)
    expect(page.locator("a.entry").first).to_be_visible()
    return page


def is_look(response: Response) -> bool:
    """Whether it answers a look for changes."""
    return "if-none-match" in response.request.headers


def add_entry(page: Page) -> None:
    """Add an entry by hand, as another editor does."""
    page.get_by_role("link", name="Add entry").click()
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Date", exact=True).fill("1996")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".entry-panel > h2")).to_have_text(TITLE)


def test_change_by_another_editor_is_told_within_a_minute(new_page: Callable[..., Page], own: dict[str, Any]) -> None:
    entry = event_id(own, "in 1998")
    page = with_clock(new_page("about:blank"), f"/timelines/{own['id']}?entry={entry}")
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Title").fill("Half a ti")
    add_entry(new_page(f"/timelines/{own['id']}"))
    page.clock.run_for(MINUTE_MILLISECONDS)
    news = page.get_by_role("status").filter(has_text=TOLD)
    expect(news).to_be_visible()
    expect(page.locator("a.entry", has_text=TITLE)).to_have_count(0)
    expect(page.get_by_label("Title")).to_be_focused()
    news.get_by_role("button", name="Show it").click()
    expect(page.locator("a.entry", has_text=TITLE)).to_have_count(1)
    expect(page.get_by_text(TOLD)).to_have_count(0)
    expect(page.get_by_label("Title")).to_have_value("Half a ti")


def test_what_another_version_of_the_service_shows_is_news_once(
    new_page: Callable[..., Page], own: dict[str, Any]
) -> None:
    page = new_page("about:blank")

    def answer_as_before(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "etag": '"1-0.0.1"'})

    page.route("**/v1/timelines/*?status=all", answer_as_before, times=1)
    with_clock(page, f"/timelines/{own['id']}")
    page.clock.run_for(MINUTE_MILLISECONDS)
    page.get_by_role("status").filter(has_text=TOLD).get_by_role("button", name="Show it").click()
    expect(page.get_by_text(TOLD)).to_have_count(0)
    with page.expect_response(is_look) as looked:
        page.clock.run_for(MINUTE_MILLISECONDS)
    assert looked.value.status == 304
    expect(page.get_by_text(TOLD)).to_have_count(0)


def test_what_is_typed_stays_when_news_come(new_page: Callable[..., Page], server: Client, own: dict[str, Any]) -> None:
    page = with_clock(new_page("about:blank"), f"/timelines/{own['id']}?panel=articles")
    page.get_by_role("button", name="Rename").click()
    page.get_by_label("Name of the timeline").fill("Half a na")
    page.get_by_role("button", name="Correct headline and date of “Who knew what”").click()
    page.get_by_label("Headline", exact=True).fill("Half a head")
    page.get_by_text("Add more articles").click()
    page.get_by_label("Paste an article").fill("Half an art")
    server.post_json(f"/v1/timelines/{own['id']}/edits", {"op": "add", "title": TITLE, "date": "1996"})
    page.clock.run_for(MINUTE_MILLISECONDS)
    page.get_by_role("button", name="Show it").click()
    expect(page.locator("a.entry", has_text=TITLE)).to_have_count(1)
    expect(page.get_by_label("Name of the timeline")).to_have_value("Half a na")
    expect(page.get_by_label("Headline", exact=True)).to_have_value("Half a head")
    expect(page.get_by_label("Paste an article")).to_have_value("Half an art")


def test_change_is_told_when_the_page_comes_into_sight(
    new_page: Callable[..., Page], server: Client, own: dict[str, Any]
) -> None:
    page = new_page(f"/timelines/{own['id']}")
    expect(page.locator("a.entry").first).to_be_visible()
    server.post_json(f"/v1/timelines/{own['id']}/edits", {"op": "add", "title": TITLE, "date": "1996"})
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_text(TOLD)).to_be_visible()


def test_unchanged_timeline_is_not_sent_again(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = with_clock(new_page("about:blank"), f"/timelines/{timeline['id']}")
    with page.expect_response(is_look) as looked:
        page.clock.run_for(MINUTE_MILLISECONDS)
    assert looked.value.status == 304
    expect(page.get_by_text(TOLD)).to_have_count(0)


def test_page_out_of_sight_asks_nothing(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = with_clock(new_page("about:blank"), f"/timelines/{timeline['id']}")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("Object.defineProperty(document, 'visibilityState', {value: 'hidden'})")
    page.clock.run_for(MINUTE_MILLISECONDS)
    assert asked == []


def test_own_correction_is_no_news(new_page: Callable[..., Page], own: dict[str, Any]) -> None:
    page = with_clock(new_page("about:blank"), f"/timelines/{own['id']}")
    add_entry(page)
    with page.expect_response(is_look) as looked:
        page.clock.run_for(MINUTE_MILLISECONDS)
    assert looked.value.status == 304
