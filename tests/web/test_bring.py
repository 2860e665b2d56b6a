"""Bringing articles: files, samples, what is inferred, what fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.servers import Client
from tests.web.articles import BRIDGE
from tests.web.conftest import keep

#: A page pasted whole: its headline is not its first line.
PASTED = "Home | World\n\nThe bridge shut\n\nIt closed — “at last”."

#: A mail that is pasted whole, and a page that tells an address.
MAIL = "From: Ada Holm of the Desk <ada@p.example>\nDate: 7 May 2021\nSubject: A bridge\n\nThe bridge shut\n\nIt did."
ADDRESSED = "Write to us: desk@p.example\n\nThe bridge shut\n\nIt closed."


def test_files_are_read_and_others_named(new_page: Callable[..., Page]) -> None:
    page = new_page("/")
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "a.txt", "mimeType": "text/plain", "buffer": PASTED.encode()},
            {"name": "b.json", "mimeType": "application/json", "buffer": json.dumps({"articles": BRIDGE}).encode()},
            {"name": "c.txt", "mimeType": "text/plain", "buffer": b"\xff\xfe\xfa"},
        ]
    )
    expect(page.get_by_label("Headline", exact=True)).to_have_count(4)
    expect(page.get_by_label("Headline", exact=True).first).to_have_value("The bridge shut")
    expect(page.get_by_label("Published on").nth(1)).to_have_value("2021-05-07")
    expect(page.get_by_role("alert")).to_contain_text("“c.txt” cannot be read")
    page.get_by_role("button", name="Remove “The bridge shut”").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_count(3)


@pytest.mark.parametrize(("text", "headline"), [(MAIL, ""), (ADDRESSED, "The bridge shut")], ids=["mail", "address"])
def test_what_mails_begin_with_is_no_headline(new_page: Callable[..., Page], text: str, headline: str) -> None:
    page = new_page("/")
    page.get_by_label("Paste an article").fill(text)
    page.get_by_role("button", name="Add another article").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value(headline)


def test_dropped_file_is_read(new_page: Callable[..., Page]) -> None:
    page = new_page("/")
    script = "text => { const held = new DataTransfer(); held.items.add(new File([text], 'a.txt')); return held; }"
    held = page.evaluate_handle(script, PASTED)
    page.dispatch_event(".bring", "dragover", {"dataTransfer": held})
    expect(page.get_by_text("Let go to add these files")).to_be_visible()
    page.dispatch_event(".bring", "drop", {"dataTransfer": held})
    expect(page.get_by_label("Headline", exact=True)).to_have_value("The bridge shut")


def test_web_page_is_read_by_the_service(new_page: Callable[..., Page]) -> None:
    page = new_page("/")
    html = "<html><head><title>A bridge</title></head><body><p>The bridge opened on 3 May 2021.</p></body></html>"
    page.locator("input[type=file]").set_input_files(
        [{"name": "bridge.html", "mimeType": "text/html", "buffer": html.encode()}]
    )
    page.get_by_label("Published on").fill("2021-05-07")
    page.get_by_role("button", name="Make the timeline").click()
    page.locator("a.entry", has_text="3 May 2021").first.click()
    expect(page.locator(".source h4")).to_have_text("A bridge")


def test_key_is_asked_for_and_sent(new_page: Callable[..., Page]) -> None:
    page = new_page("about:blank")
    page.route("**/v1/timelines", lambda route: locked(route))
    page.goto("/")
    page.get_by_label("Key").fill("secret")
    page.get_by_role("button", name="Use it").click()
    expect(page.get_by_role("heading", name="Your timelines")).to_be_visible()
    expect(page.get_by_label("Key")).to_have_count(0)


def locked(route: Route) -> None:
    """Answer as a service that wants a key."""
    if route.request.headers.get("authorization") == "Bearer secret":
        kept = {"id": "x", "name": "Kept", "revision": 1, "created": "2026-01-01", "changed": "2026-01-01"}
        route.fulfill(status=200, json={"timelines": [kept], "next": None})
    else:
        route.fulfill(status=401, json={"detail": "this needs a key", "errors": []})


def test_sample_is_one_click_away(new_page: Callable[..., Page]) -> None:
    page = new_page("/")
    page.get_by_role("button", name="Five articles about a bridge").click()
    expect(page.get_by_role("status").filter(has_text="Reading article 1 of 5")).to_be_visible()
    page.wait_for_url("**/timelines/*", timeout=120_000)
    expect(page.locator(".tool", has_text="5 articles")).to_be_visible()


def test_date_that_a_page_tells_is_not_called_inferred(new_page: Callable[..., Page], server: Client) -> None:
    made = server.post_json("/v1/timelines", {"name": "Lindow"})
    page = b'<html><head><meta property="article:published_time" content="2021-05-07T09:00:00Z"></head>'
    text = b"<body><h1>Bridge shut</h1><p>The council closed the bridge on 3 May 2021.</p></body></html>"
    server.post(f"/v1/timelines/{made['id']}/articles", page + text, "text/html")
    card = new_page(f"/timelines/{made['id']}?panel=articles").locator(".article-list .card")
    expect(card.locator(".badge")).to_have_text("told by the page")
    expect(card).to_contain_text("7 May 2021")


def test_inferred_date_is_marked_and_can_be_corrected(new_page: Callable[..., Page], server: Client) -> None:
    made = keep(server)
    page = new_page(f"/timelines/{made['id']}")
    page.get_by_role("link", name="Check the dates").click()
    card = page.locator(".article-list .card", has_text="A letter to the editor")
    expect(card.locator(".badge")).to_have_text("not known")
    expect(card).to_contain_text("not before 1 May 2021")
    card.get_by_role("button", name="Correct").click()
    card.get_by_label("Published on").fill("2021-08-01")
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".badge")).to_have_text("given")
    expect(card).to_contain_text("1 August 2021")
    card.get_by_role("button", name="Withdraw").click()
    expect(card).to_contain_text("it is no evidence any more")
    card.get_by_role("button", name="Bring back").click()
    expect(card).not_to_contain_text("it is no evidence any more")
    expect(card.locator(".badge")).to_have_text("given")


def test_article_that_was_withdrawn_and_comes_again_is_told(new_page: Callable[..., Page], server: Client) -> None:
    made = keep(server, [{**BRIDGE[0], "url": "https://paper.example/bridge"}])
    server.delete(f"/v1/timelines/{made['id']}/articles/1")
    page = new_page(f"/timelines/{made['id']}?panel=articles")
    expect(page.locator(".article-list .card")).to_have_count(1)
    page.get_by_text("Add more articles").click()
    again = {"articles": [{"text": "Another text.", "url": "https://paper.example/bridge"}]}
    page.locator("input[type=file]").set_input_files(
        {"name": "b.json", "mimeType": "application/json", "buffer": json.dumps(again).encode()}
    )
    page.get_by_role("button", name="Add 1 article").click()
    expect(page.locator(".pile .card")).to_contain_text("was withdrawn here, and stays so")


def test_article_that_fails_is_told_and_the_others_are_shown(
    new_page: Callable[..., Page], timeline: dict[str, Any]
) -> None:
    page = new_page("/")
    problem = {"status": 413, "detail": "too many characters", "errors": []}
    page.route("**/v1/timelines", lambda route: answer(route, 201, timeline))
    page.route("**/v1/timelines/*/articles", lambda route: answer(route, *reply(route, problem)))
    for text in ("Long one", "Short one"):
        page.get_by_label("Paste an article").fill(text)
        page.get_by_role("button", name="Add another article").click()
    page.get_by_role("button", name="Make the timeline").click()
    expect(page.locator(".card.failed")).to_contain_text("too many characters")
    page.get_by_role("button", name="Show what could be read").click()
    page.wait_for_url(f"**/timelines/{timeline['id']}")


def reply(route: Route, problem: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """A refusal for the long article, success for the others."""
    is_long = "Long" in (route.request.post_data or "")
    return (413, problem) if is_long else (201, {"articles": [{"id": "1", "existed": False}], "warnings": []})


def answer(route: Route, status: int, body: dict[str, Any]) -> None:
    """Answer in the service's place."""
    if route.request.method == "POST":
        route.fulfill(status=status, json=body)
    else:
        route.fallback()
