"""The overview: bars as wide as their time, open and rough ends, zoom by keyboard, buttons and wheel."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def page(shared_page: Page, timeline: dict[str, Any]) -> Page:
    """The overview with all of its time in view."""
    shared_page.goto(f"/timelines/{timeline['id']}?status=occurred,ongoing,planned,alleged")
    return shared_page


#: Dates that are open or rough, and how their bars fade.
FADES = {
    "1990~": ("about 1990", "1990-01-01", "1990-12-31", "url(#fade-soft)"),
    "../1995": ("before 1995", None, "1995-12-31", "url(#fade-left)"),
    "2005/..": ("since 2005", "2005-01-01", None, "url(#fade-right)"),
    "2010": ("2010", "2010-01-01", "2010-12-31", None),
}


#: The lane of each bar, and the edges of what is drawn of it.
BOXES = """marks => marks.map(mark => [mark.getAttribute("transform"), mark.getBBox()])
  .map(([lane, {x, width}]) => [lane, x, x + width])"""


@pytest.fixture
def drawn(shared_page: Page, timeline: dict[str, Any]) -> dict[str, Any]:
    """A timeline of those dates, with titles that need more room than there is."""
    like = timeline["events"][0]
    events = []
    for edtf, (text, start, end, _) in FADES.items():
        date = {**like["date"], "edtf": edtf, "text": text, "start": start, "end": end, "modifier": None}
        for number in range(3):
            title = f"{edtf}: the council said {number} times that the bridge would open again"
            events.append({**like, "id": f"{edtf} {number}", "date": date, "title": title})
    made = {**timeline, "events": events, "undated": []}
    shared_page.route("**/v1/timelines/drawn?*", lambda route: route.fulfill(json=made))
    shared_page.goto("/timelines/drawn")
    expect(shared_page.locator(".chart .mark").first).to_be_attached()
    return made


def bar(page: Page, timeline: dict[str, Any], edtf: str) -> dict[str, Any]:
    """The bar of the first event of a date: its edges in pixels, its mask, its status."""
    mark = page.locator(f'.chart .mark[data-entry="{entry_of(timeline, edtf)}"]')
    rect = mark.locator("rect")
    left, width = float(rect.get_attribute("x") or 0), float(rect.get_attribute("width") or 0)
    return {"left": left, "width": width, "mask": rect.get_attribute("mask"), "class": mark.get_attribute("class")}


def entry_of(timeline: dict[str, Any], edtf: str) -> str:
    """The id of the first event of a date."""
    return str(next(one["id"] for one in timeline["events"] if one["date"]["edtf"] == edtf))


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


@pytest.mark.parametrize("edtf", FADES)
def test_open_and_rough_ends_fade(shared_page: Page, drawn: dict[str, Any], edtf: str) -> None:
    assert bar(shared_page, drawn, edtf)["mask"] == FADES[edtf][-1]


def test_what_was_before_a_date_does_not_run_to_the_edge(shared_page: Page, drawn: dict[str, Any]) -> None:
    before, year = bar(shared_page, drawn, "../1995"), bar(shared_page, drawn, "2010")
    assert before["left"] > 0
    assert before["left"] + before["width"] < year["left"]


def test_titles_and_bars_do_not_touch(shared_page: Page, drawn: dict[str, Any]) -> None:
    shared_page.locator(".row a").first.click()
    expect(shared_page.locator(".mark.chosen")).to_have_count(1)
    placed = sorted(shared_page.locator(".chart .mark").evaluate_all(BOXES))
    assert len(placed) > len({lane for lane, _, _ in placed})
    for (lane, _, end), (other, start, _) in pairwise(placed):
        assert lane != other or end + 4 <= start


def test_status_is_drawn(page: Page, timeline: dict[str, Any]) -> None:
    assert "status-planned" in bar(page, timeline, "2021-09")["class"]


@pytest.mark.parametrize(("nearer", "farther"), [("+", "-"), ("=", "0")])
def test_keys_zoom_and_move(page: Page, timeline: dict[str, Any], nearer: str, farther: str) -> None:
    before = bar(page, timeline, "1998")["width"]
    press(page, f"{nearer} ArrowLeft ArrowLeft ArrowLeft ArrowLeft")
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before * 1.6, rel=0.01)
    press(page, farther)
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before, rel=0.01)


@pytest.mark.parametrize("back", ["Zoom out", "Show all"])
def test_buttons_zoom(page: Page, timeline: dict[str, Any], back: str) -> None:
    before = bar(page, timeline, "1998")["width"]
    page.get_by_role("button", name="Zoom in").click()
    press(page, "ArrowLeft ArrowLeft ArrowLeft ArrowLeft")
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before * 1.6, rel=0.01)
    page.get_by_role("button", name=back).click()
    press(page, "")
    assert bar(page, timeline, "1998")["width"] == pytest.approx(before, rel=0.01)


def test_wheel_with_control_zooms(page: Page, timeline: dict[str, Any]) -> None:
    before = bar(page, timeline, "1998")["width"]
    page.locator(f'.mark[data-entry="{entry_of(timeline, "1998")}"] rect').hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    press(page, "")
    assert bar(page, timeline, "1998")["width"] > before * 1.2


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
