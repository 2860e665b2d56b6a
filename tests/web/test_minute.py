"""The first minute of someone who has never seen Dateline."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.articles import BRIDGE


def test_minute_from_start_to_embed(new_page: Callable[..., Page]) -> None:
    page = new_page("/")
    for article in BRIDGE:
        page.get_by_label("Paste an article").fill(f"{article['title']}\n\n{article['text']}")
        page.get_by_role("button", name="Add another article").click()
    headlines = page.get_by_label("Headline", exact=True)
    assert headlines.evaluate_all("all => all.map(each => each.value)") == [one["title"] for one in BRIDGE]
    page.get_by_label("Published on").nth(0).fill("2021-05-07")
    page.get_by_role("button", name="Make the timeline").click()

    # The timeline, its overview, and the very words that an entry rests on.
    entry = page.locator("a.entry", has_text="3 May 2021").filter(has_text="closed").first
    entry.click()
    expect(page.locator(".chart .mark.chosen")).to_have_count(1)
    source = page.locator(".source", has_text="on 3 May 2021")
    expect(source.locator(".passage .mark-trigger")).to_have_text("closed")
    expect(source.locator(".passage .mark-when")).to_have_text("3 May 2021")
    expect(source.locator(".how")).to_contain_text("“3 May 2021”")

    # One date is corrected.
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Date", exact=True).fill("4 May 2021")
    expect(page.locator(".edit .preview")).to_have_text("Shown as: 4 May 2021")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".entry-panel > .when")).to_have_text("4 May 2021")
    expect(page.locator("a.entry[aria-current]")).to_contain_text("4 May 2021")

    # The embed code leads to a timeline that says so.
    page.get_by_role("link", name="Export").click()
    address = re.search(r'src="http://[^/]+(/embed/[^"]+)"', page.get_by_label("Embed", exact=True).input_value())
    assert address is not None
    embedded = new_page(address[1])
    expect(embedded.locator(".entries li", has_text="4 May 2021")).to_have_count(1)
