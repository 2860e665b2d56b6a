"""A real browser over a real server. What the browser complains about fails the test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dateline.web import DIST
from tests.servers import Client, served
from tests.web.articles import BRIDGE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
LAPTOP = {"width": 1280, "height": 860}
#: A refusal of the service is no fault of the page, which has to show it.
EXPECTED = "Failed to load resource"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, for the whole session."""
    if not (DIST / "index.html").is_file():
        pytest.skip("the page is not built: make web")
    executable = shutil.which("chromium") or CHROMIUM
    if not os.access(executable, os.X_OK):
        pytest.skip("chromium is not there: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A server with the page and the real pipeline."""
    folder: Path = tmp_path_factory.mktemp("web")
    with served(folder / "dateline.db", DATELINE_WORKERS="1") as client:
        yield client


@pytest.fixture(scope="session")
def timeline(server: Client) -> dict[str, Any]:
    """A kept timeline of the bridge that was shut, which no test changes."""
    return keep(server)


def keep(server: Client, articles: list[dict[str, str]] = BRIDGE) -> dict[str, Any]:
    """A new timeline on the server, with events of every status."""
    made = server.post_json("/v1/timelines", {"name": "Lindow", "articles": articles})
    return dict(server.get(f"/v1/timelines/{made['id']}?status=all").json)


@contextmanager
def visiting(browser: Browser, server: Client) -> Iterator[Callable[..., Page]]:
    """Opens pages of one's own, each like another person's browser: `visit("/")`.

    In the end what browsers complained about, and what they loaded from elsewhere, is a failure.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and EXPECTED not in message.text:
            complaints.append(message.text)

    def check(url: str) -> None:
        if not url.startswith((server.url, "data:", "blob:", "about:")):
            complaints.append(url)

    def visit(path: str, **options: Any) -> Page:
        context = browser.new_context(base_url=server.url, **{"viewport": LAPTOP, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: check(request.url))
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def new_page(browser: Browser, server: Client) -> Iterator[Callable[..., Page]]:
    """Opens pages for one test."""
    with visiting(browser, server) as visit:
        yield visit


@pytest.fixture(scope="module")
def shared_page(browser: Browser, server: Client) -> Iterator[Page]:
    """A page that the tests of a module go on with, one after another."""
    with visiting(browser, server) as visit:
        yield visit("about:blank")
