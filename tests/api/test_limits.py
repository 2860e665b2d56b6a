"""Rate limits: each caller has its own, told in headers; only the proxies that are named are believed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app
from dateline.errors import SettingError, Unavailable
from dateline.keeping.access import add_key
from dateline.model.access import Scope
from dateline.settings import Settings
from dateline_schemas import ProblemSchema
from tests.fakes import WordExtractor

Open = Callable[..., FlaskClient]
FAR = {"REMOTE_ADDR": "203.0.113.7"}


@pytest.fixture
def served(settings: Settings) -> Iterator[Open]:
    """Makes a service that everyone may use, with other settings."""
    apps: list[Flask] = []

    def make(**more: Any) -> FlaskClient:
        told = {"access": "open", "rate_limit": "2 per hour", **more}
        apps.append(create_app(dataclasses.replace(settings, **told), cast(Any, WordExtractor())))
        return apps[-1].test_client()

    yield make
    for app in apps:
        app.extensions["dateline_keeper"].store.close()


def statuses(client: FlaskClient, times: int, path: str = "/v1/timelines", **more: Any) -> list[int]:
    return [client.get(path, **more).status_code for _ in range(times)]


def test_headers_tell_what_is_left_and_when_to_come_again(served: Open) -> None:
    client = served()
    answers = [client.get("/v1/timelines", environ_base=FAR) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["RateLimit-Limit"] for answer in answers] == ["2"] * 3
    assert [answer.headers["RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
    refused = answers[-1]
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    assert refused.headers["RateLimit-Reset"] == refused.headers["Retry-After"]
    assert (refused.content_type, ProblemSchema().validate(refused.json)) == ("application/problem+json", {})
    assert (refused.json["code"], refused.json["detail"]) == ("too_many_requests", "2 per 1 hour")


def test_all_routes_count_together(served: Open) -> None:
    client = served()
    client.get("/v1/timelines", environ_base=FAR)
    client.get("/metrics", environ_base=FAR)
    assert client.get("/v1/timelines/x", environ_base=FAR).status_code == 429


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/openapi.json", "/nowhere"])
def test_what_is_free_is_not_counted(served: Open, path: str) -> None:
    assert 429 not in statuses(served(), 4, path, environ_base=FAR)


def test_this_machine_without_a_key_is_not_counted(served: Open) -> None:
    answer = served().get("/v1/timelines")
    assert "RateLimit-Limit" not in answer.headers
    assert statuses(served(), 4) == [200] * 4


def test_each_key_has_its_own(served: Open) -> None:
    client = served(access="keys")
    keys = client.application.extensions["dateline_keeper"].store.keys
    secrets = [add_key(keys, desk="d", scope=Scope.READ, note=None)[1] for _ in range(2)]
    for secret in secrets:
        assert statuses(client, 3, headers={"Authorization": f"Bearer {secret}"}) == [200, 200, 429]


def test_trying_out_keys_is_counted_by_address(served: Open) -> None:
    client = served(access="keys")
    tried = [client.get("/v1/timelines", headers={"Authorization": f"Bearer {number}"}) for number in range(3)]
    assert [answer.status_code for answer in tried] == [401, 401, 429]


@pytest.mark.parametrize(("proxies", "expected"), [(0, [200, 200, 429]), (1, [200, 200, 200])])
def test_address_that_a_proxy_tells_is_believed_when_it_is_named(
    served: Open, proxies: int, expected: list[int]
) -> None:
    client = served(proxies=proxies)
    told = [
        client.get("/v1/timelines", environ_base=FAR, headers={"X-Forwarded-For": f"198.51.100.{number}"}).status_code
        for number in range(3)
    ]
    assert told == expected


def test_address_that_a_client_makes_up_is_not_believed(served: Open) -> None:
    client = served(proxies=1)
    told = [
        client.get("/v1/timelines", headers={"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.7"}).status_code
        for number in range(3)
    ]
    assert told == [200, 200, 429]


def test_none_is_no_limit(served: Open) -> None:
    assert statuses(served(rate_limit="none"), 4, environ_base=FAR) == [200] * 4


def test_limits_that_are_none_are_refused(served: Open) -> None:
    with pytest.raises(SettingError, match="DATELINE_RATE_LIMIT must be limits like .*, got 'many'"):
        served(rate_limit="many")


def test_place_to_count_that_is_none_is_refused(served: Open) -> None:
    with pytest.raises(Unavailable, match="DATELINE_RATE_LIMIT_URL cannot be used"):
        served(rate_limit_url="nowhere://x")
