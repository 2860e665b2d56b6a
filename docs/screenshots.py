"""Take the pictures of the page anew: `python docs/screenshots.py URL`, of a service with an empty database.

They show the sample articles of `seeds/`, in Debian's Chromium.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).parent / "images"
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 375, "height": 760}
SECONDS = 120_000


def main(url: str) -> None:
    """Make a timeline of the first sample and take its views."""
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"], ignore_default_args=["--hide-scrollbars"]
        )
        page = browser.new_page(base_url=url, viewport=LAPTOP)
        page.goto("/")
        page.locator(".samples button").first.click()
        page.wait_for_url("**/timelines/*", timeout=SECONDS)
        address = page.url
        page.locator(".chart .mark").first.wait_for()
        _take(page, "timeline")
        _open(page, "December 2018")
        _take(page, "entry")
        dark = browser.new_page(color_scheme="dark", viewport=PHONE, is_mobile=True)
        dark.goto(address)
        dark.locator(".chart .mark").first.wait_for()
        _take(dark, "phone")
        _open(dark, "December 2018")
        _take(dark, "phone-entry")
        browser.close()


def _open(page: Page, when: str) -> None:
    """Open the first entry of a date, and wait until it is explained."""
    page.locator("a.entry", has_text=when).first.click()
    page.locator(".source .how", has_text="“").first.wait_for()


def _take(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    # The last rows come a frame at a time.
    page.wait_for_timeout(1_000)
    page.screenshot(path=IMAGES / f"page-{name}.png")


if __name__ == "__main__":
    main(sys.argv[1])
