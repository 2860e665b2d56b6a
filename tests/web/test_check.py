"""Evidence: the marks stand on the right words, whatever stands before them; hostile text stays text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.servers import Client
from tests.web.articles import ODD
from tests.web.conftest import keep


@pytest.fixture(scope="module")
def odd(server: Client) -> dict[str, Any]:
    """A timeline of an article that is full of traps."""
    return keep(server, [ODD])


@pytest.fixture(scope="module")
def edited(server: Client) -> dict[str, Any]:
    """A timeline on which a person has set a date and split an entry in two."""
    made = keep(server)
    warned = next(one for one in made["events"] if one["id"] == event_id(made, "late March 2020"))
    name = [
        {"article": one["article"], "quote": one["quote"], "trigger": one["trigger"]["text"]}
        for one in warned["sources"]
    ]
    for edit in (
        {"op": "set", "event": event_id(made, "in 1998"), "date": "1996"},
        {"op": "split", "event": warned["id"], "sources": [name[-1]]},
    ):
        server.post_json(f"/v1/timelines/{made['id']}/edits", edit)
    return dict(server.get(f"/v1/timelines/{made['id']}?status=all").json)


def event_id(timeline: dict[str, Any], words: str) -> str:
    """The id of the event that has a source with these words."""
    found = [
        event["id"]
        for event in timeline["events"] + timeline["undated"]
        if any(words in source["quote"] for source in event["sources"])
    ]
    return str(found[0])


def test_marks_stand_behind_emoji_and_cyrillic(new_page: Callable[..., Page], odd: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{odd['id']}?entry={event_id(odd, 'closed the bridge')}")
    expect(page.locator(".passage .mark-trigger")).to_have_text("closed")
    expect(page.locator(".passage .mark-when")).to_have_text("3 May 2021")
    sentence = "".join(page.locator(".passage .mark-sentence").all_text_contents())
    assert sentence == "The Corvane Council closed the bridge at Lindow on 3 May 2021."
    assert "Corvane Council" in page.locator(".passage .mark-participant").all_text_contents()


def test_names_are_marked_behind_emoji_in_their_sentence(new_page: Callable[..., Page], odd: dict[str, Any]) -> None:
    event = next(one for one in odd["events"] if one["id"] == event_id(odd, "closed the bridge"))
    text = "🌉🌉 It closed. So said the Corvane Council."
    whole = {"text": "closed", "start": 6, "end": 12}
    source = {**event["sources"][0], "quote": text, "start": 0, "end": len(text), "trigger": whole, "when": None}
    named = {"name": "Corvane Council", "type": "ORG", "role": "agent"}
    made = {**odd, "events": [{**event, "id": "e", "sources": [source], "participants": [named]}], "undated": []}
    article = {**odd["articles"][0], "text": text, "entities": []}
    page = new_page("about:blank")
    page.route("**/v1/timelines/marked?*", lambda route: route.fulfill(json={**made, "id": "marked"}))
    page.route("**/v1/timelines/marked/articles/*", lambda route: route.fulfill(json=article))
    page.goto("/timelines/marked?entry=e")
    expect(page.locator(".passage .mark-trigger")).to_have_text("closed")
    expect(page.locator(".passage .mark-participant")).to_have_text("Corvane Council")


def test_hostile_text_stays_text(new_page: Callable[..., Page], odd: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{odd['id']}?entry={event_id(odd, 'opened the tunnel')}")
    expect(page.locator(".passage .mark-trigger").first).to_have_text("opened")
    expect(page.locator(".source h4")).to_have_text(ODD["title"])
    assert "onerror" in (page.locator(".passage").first.text_content() or "")
    assert page.locator(".passage img, .source script, .source h4 b").count() == 0
    assert page.title() == "Lindow · Dateline"


@pytest.mark.parametrize("width", [1280, 360])
def test_endless_word_does_not_widen_the_page(new_page: Callable[..., Page], odd: dict[str, Any], width: int) -> None:
    page = new_page(
        f"/timelines/{odd['id']}?entry={event_id(odd, 'opened the tunnel')}", viewport={"width": width, "height": 800}
    )
    expect(page.locator(".passage .mark-trigger").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_entry_tells_how_its_date_was_got(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{timeline['id']}?entry={event_id(timeline, 'late March 2020')}")
    expect(page.locator(".source .how", has_text="“late March 2020”")).to_be_visible()
    expect(page.locator(".source .about", has_text="published 12 June 2021 (as you gave it)")).to_be_visible()


def test_disagreement_is_shown_side_by_side(new_page: Callable[..., Page], edited: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{edited['id']}?entry={event_id(edited, 'in 1998')}")
    row = page.locator(".disagreements tbody tr")
    expect(row.locator("td").nth(0)).to_have_text("1996")
    expect(row.locator("td").nth(1)).to_have_text("1998")


def test_near_miss_leads_to_the_other_entry(new_page: Callable[..., Page], edited: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{edited['id']}?entry={event_id(edited, 'late March 2020')}")
    near = page.locator(".near li a", has_text="arned").first
    title = near.text_content() or ""
    near.click()
    expect(page.locator(".entry-panel > h2")).to_have_text(title)


def test_undated_entries_stand_apart_with_reasons(new_page: Callable[..., Page], timeline: dict[str, Any]) -> None:
    page = new_page(f"/timelines/{timeline['id']}?status=occurred,not_occurred")
    expect(page.locator(".undated .reason").first).to_be_visible()
    reasons = {event["reason"]["text"] for event in timeline["undated"]}
    assert set(page.locator(".undated .reason").all_text_contents()) <= reasons


def test_undated_entries_that_tell_little_are_shown_when_asked_for(
    new_page: Callable[..., Page], timeline: dict[str, Any]
) -> None:
    small = {**timeline["undated"][0], "id": "small", "title": "Fog came down", "status": "occurred", "salience": 0.3}
    made = {**timeline, "id": "small", "undated": [small]}
    page = new_page("/")
    page.route("**/v1/timelines/small?*", lambda route: route.fulfill(json=made))
    page.goto("/timelines/small")
    expect(page.locator(".row").first).to_be_visible()
    expect(page.locator(".undated .row")).to_have_count(0)
    page.get_by_placeholder("Search").fill("fog")
    expect(page.locator(".undated .row")).to_have_count(1)
