"""CORS: off unless set, and then for the sites that are named."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app
from dateline.errors import SettingError
from dateline.settings import Settings
from tests.fakes import WordExtractor

Open = Callable[[str], FlaskClient]
SITE = "https://www.paper.example"
PREFLIGHT = {
    "Origin": SITE,
    "Access-Control-Request-Method": "PATCH",
    "Access-Control-Request-Headers": "authorization, if-match, content-type",
}


@pytest.fixture
def served(settings: Settings) -> Iterator[Open]:
    """Makes a service that lets some origins ask."""
    apps: list[Flask] = []

    def make(origins: str) -> FlaskClient:
        apps.append(create_app(dataclasses.replace(settings, cors_origins=origins), cast(Any, WordExtractor())))
        return apps[-1].test_client()

    yield make
    for app in apps:
        app.extensions["dateline_keeper"].store.close()


def allowed(client: FlaskClient, origin: str, path: str = "/v1/timelines") -> str | None:
    return client.get(path, headers={"Origin": origin}).headers.get("Access-Control-Allow-Origin")


def test_no_site_may_ask_unless_set(client: FlaskClient) -> None:
    assert allowed(client, SITE) is None
    assert "Access-Control-Allow-Origin" not in client.options("/v1/timelines", headers=PREFLIGHT).headers


def test_sites_that_are_named_may_ask(served: Open) -> None:
    client = served(f"{SITE}, http://localhost:3000")
    assert [allowed(client, origin) for origin in (SITE, "http://localhost:3000")] == [SITE, "http://localhost:3000"]
    assert [allowed(client, origin) for origin in ("https://evil.example", f"{SITE}.evil.example")] == [None, None]


def test_every_site_may_ask(served: Open) -> None:
    assert allowed(served("*"), SITE) == "*"


def test_page_may_read_the_headers_that_it_needs(served: Open) -> None:
    answer = served(SITE).get("/v1/timelines/x", headers={"Origin": SITE})
    exposed = set(answer.headers["Access-Control-Expose-Headers"].split(", "))
    assert exposed >= {"ETag", "Location", "Link", "Retry-After", "WWW-Authenticate", "Dateline-Losses"}
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_page_may_change_with_conditions_and_a_key(served: Open) -> None:
    answer = served(SITE).options("/v1/timelines/x", headers=PREFLIGHT)
    assert answer.status_code == 200
    assert "PATCH" in answer.headers["Access-Control-Allow-Methods"]
    assert set(answer.headers["Access-Control-Allow-Headers"].lower().split(", ")) == {
        "authorization", "if-match", "content-type",
    }  # fmt: skip


def test_answer_for_one_site_is_not_kept_for_another(served: Open) -> None:
    client = served(f"{SITE}, http://localhost:3000")
    assert "Origin" in client.get("/v1/timelines", headers={"Origin": SITE}).headers.getlist("Vary")


@pytest.mark.parametrize("origins", ["paper.example", f"{SITE}/", "https://*.paper.example", "null", f"{SITE},"])
def test_what_is_no_origin_is_refused(served: Open, origins: str) -> None:
    with pytest.raises(SettingError, match="DATELINE_CORS_ORIGINS must be none, "):
        served(origins)
