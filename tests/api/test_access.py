"""Who may do what: every route by every scope, on one's own desk's timelines and on another's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app
from dateline.errors import SettingError
from dateline.keeping.access import add_key
from dateline.model.access import Scope
from dateline.settings import Settings
from dateline_schemas import ProblemSchema
from tests.fakes import WordExtractor

#: What each route needs; "free" is what everyone may ask. A route that is not here fails.
MATRIX = {
    "POST /v1/extract": "read",
    "POST /v1/times": "read",
    "GET /v1/timelines": "read",
    "POST /v1/timelines": "write",
    "GET /v1/timelines/<timeline_id>": "read",
    "PATCH /v1/timelines/<timeline_id>": "write",
    "DELETE /v1/timelines/<timeline_id>": "admin",
    "GET /v1/timelines/<timeline_id>/changes": "read",
    "GET /v1/timelines/<timeline_id>/articles": "read",
    "POST /v1/timelines/<timeline_id>/articles": "write",
    "GET /v1/timelines/<timeline_id>/articles/<path:article_id>": "read",
    "PUT /v1/timelines/<timeline_id>/articles/<path:article_id>": "write",
    "DELETE /v1/timelines/<timeline_id>/articles/<path:article_id>": "write",
    "GET /v1/timelines/<timeline_id>/events/<event_id>": "read",
    "PATCH /v1/timelines/<timeline_id>/events/<event_id>": "write",
    "GET /v1/timelines/<timeline_id>/events/<event_id>/explain": "read",
    "GET /v1/timelines/<timeline_id>/edits": "read",
    "POST /v1/timelines/<timeline_id>/edits": "write",
    "GET /v1/timelines/<timeline_id>/edits/<edit_id>": "read",
    "DELETE /v1/timelines/<timeline_id>/edits/<edit_id>": "write",
    "GET /v1/webhooks": "admin",
    "POST /v1/webhooks": "admin",
    "GET /v1/webhooks/<webhook_id>": "admin",
    "DELETE /v1/webhooks/<webhook_id>": "admin",
    "GET /v1/webhooks/<webhook_id>/deliveries": "admin",
    "GET /metrics": "read",
    "GET /health/live": "free",
    "GET /health/ready": "free",
    "GET /openapi.json": "free",
    "GET /oembed": "free",
    "GET /docs": "free",
    "GET /": "free",
    "GET /timelines/<timeline_id>": "free",
    "GET /embed/<timeline_id>": "free",
    "GET /preview/<timeline_id>": "free",
    "GET /assets/<path:name>": "free",
}
SCOPES = ("read", "write", "admin")
#: Who asks: nobody, keys that are none, and the keys of the desk that has the timeline and of another.
STRANGERS = ("nobody", "wrong key", "revoked key")
CALLERS = (*STRANGERS, *(f"{owner} {scope}" for owner in ("own", "other") for scope in SCOPES))
BODY = {"articles": [{"id": "a", "text": "The school opened.", "published": "2021-05-07"}]}


class Newsroom:
    """A service with two desks, and a timeline of the first of them."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        keys = app.extensions["dateline_keeper"].store.keys
        self.secrets = {"wrong key": "dateline_" + "0" * 64}
        for owner in ("own", "other"):
            for scope in SCOPES:
                _, self.secrets[f"{owner} {scope}"] = self.made(keys, f"{owner}-desk", scope)
        revoked, self.secrets["revoked key"] = self.made(keys, "own-desk", "admin")
        keys.revoke(revoked, "2021-05-07T00:00:00Z")
        made = self.ask("own write", "POST", "/v1/timelines", json=BODY)
        event = made.json["events"][0]["id"]
        edit = self.ask(
            "own write", "POST", f"/v1/timelines/{made.json['id']}/edits", json={"op": "pin", "event": event}
        )
        hook = self.ask("own admin", "POST", "/v1/webhooks", json={"url": "https://receiver.example/"}).json["id"]
        self.ids = {
            "timeline_id": made.json["id"],
            "article_id": "a",
            "event_id": event,
            "edit_id": edit.json["id"],
            "webhook_id": hook,
        }

    def made(self, keys: Any, desk: str, scope: str) -> tuple[str, str]:
        key, secret = add_key(keys, desk=desk, scope=Scope[scope.upper()], note=None)
        return key.id, secret

    def ask(self, caller: str, method: str, path: str, **more: Any) -> Any:
        if method == "DELETE" and "/webhooks/" in path and caller == "own admin":
            # Nothing else than who may ask would refuse it.
            path += "?colour=red"
        secret = self.secrets.get(caller)
        headers = {**more.pop("headers", {}), **({"Authorization": f"Bearer {secret}"} if secret else {})}
        return self.client.open(path, method=method, headers=headers, **more)

    def path(self, rule: str) -> str:
        path = re.sub(r"<(?:path:)?(\w+)>", lambda name: self.ids.get(name[1], "x"), rule)
        return f"{path}?since=0" if path.endswith("/changes") else path


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    url = f"sqlite:///{tmp_path_factory.mktemp('access') / 'dateline.db'}"
    app = create_app(Settings(database_url=url), cast(Any, WordExtractor()))
    yield Newsroom(app)
    app.extensions["dateline_keeper"].store.close()


def expected(route: str, caller: str) -> int | None:
    """The status that refuses a caller on a route; None where the route answers."""
    needed = MATRIX[route]
    if needed == "free":
        return None
    if caller in STRANGERS:
        return 401
    owner, scope = caller.split()
    if SCOPES.index(scope) < SCOPES.index(needed):
        return 403
    return 404 if "_id>" in route and owner == "other" else None


def test_every_route_has_a_row(app: Flask) -> None:
    methods = [(rule, method) for rule in app.url_map.iter_rules() for method in rule.methods or ()]
    routes = {f"{method} {rule.rule}" for rule, method in methods if method not in ("HEAD", "OPTIONS")}
    assert routes == set(MATRIX)


@pytest.mark.parametrize("caller", CALLERS)
@pytest.mark.parametrize("route", MATRIX)
def test_matrix(newsroom: Newsroom, route: str, caller: str) -> None:
    method, rule = route.split()
    # Without conditions and bodies nothing is changed: who may ask is told by what refuses the request.
    answer = newsroom.ask(caller, method, newsroom.path(rule))
    refused = expected(route, caller)
    if refused is None:
        assert answer.status_code not in (401, 403)
        assert "there is no timeline" not in answer.text
    else:
        assert (answer.status_code, ProblemSchema().validate(answer.json)) == (refused, {})


@pytest.mark.parametrize("route", [route for route in MATRIX if route.startswith("GET") and MATRIX[route] != "free"])
@pytest.mark.parametrize("caller", CALLERS)
def test_head_is_guarded_as_get(newsroom: Newsroom, route: str, caller: str) -> None:
    path = newsroom.path(route.split()[1])
    assert newsroom.ask(caller, "HEAD", path).status_code == newsroom.ask(caller, "GET", path).status_code


@pytest.mark.parametrize("route", [route for route in MATRIX if "<timeline_id>" in route and MATRIX[route] != "free"])
def test_another_desks_timeline_is_as_one_that_never_was(newsroom: Newsroom, route: str) -> None:
    method, rule = route.split()
    told = newsroom.ask("other admin", method, newsroom.path(rule))
    unknown = newsroom.ask("own admin", method, newsroom.path(rule).replace(newsroom.ids["timeline_id"], "f" * 16))
    assert told.text == unknown.text.replace("f" * 16, newsroom.ids["timeline_id"])


@pytest.mark.parametrize(("caller", "seen"), [("own read", 1), ("other admin", 0)])
def test_list_has_ones_own_timelines_alone(newsroom: Newsroom, caller: str, seen: int) -> None:
    assert len(newsroom.ask(caller, "GET", "/v1/timelines").json["timelines"]) == seen


def test_idempotency_key_is_a_desks_own(newsroom: Newsroom) -> None:
    path = newsroom.path("/v1/timelines/<timeline_id>/articles")
    headers = {"Idempotency-Key": "one"}
    first = newsroom.ask("own write", "POST", "/v1/timelines", json={"name": "N"}, headers=headers)
    again = newsroom.ask("own write", "POST", "/v1/timelines", json={"name": "N"}, headers=headers)
    other = newsroom.ask("other write", "POST", "/v1/timelines", json={"name": "N"}, headers=headers)
    assert again.json == first.json
    assert other.status_code == 201
    assert other.json["id"] != first.json["id"]
    assert newsroom.ask("other write", "POST", path, json=BODY, headers=headers).status_code == 404


@pytest.mark.parametrize(
    ("header", "challenge"),
    [
        (None, 'Bearer realm="dateline"'),
        ("Basic YTpi", 'Bearer realm="dateline", error="invalid_request"'),
        ("Bearer", 'Bearer realm="dateline", error="invalid_request"'),
        ("Bearer x", 'Bearer realm="dateline", error="invalid_token"'),
    ],
)
def test_refusal_says_how_to_ask(newsroom: Newsroom, header: str | None, challenge: str) -> None:
    headers = {} if header is None else {"Authorization": header}
    answer = newsroom.client.get("/v1/timelines", headers=headers)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, challenge)


def test_refusal_for_want_of_scope_names_the_scope(newsroom: Newsroom) -> None:
    answer = newsroom.ask("own read", "POST", "/v1/timelines", json={})
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="dateline", error="insufficient_scope", scope="write"'


def test_public_timeline_is_read_by_everyone_and_nothing_else_of_it(newsroom: Newsroom) -> None:
    made = newsroom.ask("own write", "POST", "/v1/timelines", json={**BODY, "public": True}).json
    path = f"/v1/timelines/{made['id']}"
    for caller in ("nobody", "revoked key", "other read"):
        assert newsroom.ask(caller, "GET", path).json == made
        assert newsroom.ask(caller, "GET", f"{path}?format=csv").status_code == 200
        assert newsroom.ask(caller, "GET", f"{path}/articles/a").status_code in (401, 404)
        assert newsroom.ask(caller, "PATCH", path, json={"name": "N"}).status_code in (401, 403)


def test_timeline_is_made_private_again(newsroom: Newsroom) -> None:
    made = newsroom.ask("own write", "POST", "/v1/timelines", json={"public": True}).json
    path = f"/v1/timelines/{made['id']}"
    told = newsroom.ask("own write", "PATCH", path, json={"public": False}, headers={"If-Match": "*"})
    assert (told.json["public"], told.json["desk"]) == (False, "own-desk")
    assert newsroom.ask("nobody", "GET", path).status_code == 401


# Who needs a key


Open = Callable[..., FlaskClient]


@pytest.fixture
def served(settings: Settings) -> Iterator[Open]:
    """Makes a service with other settings, over one database, with a key in it or not."""
    import dataclasses

    apps: list[Flask] = []

    def make(*, has_key: bool = False, **more: Any) -> FlaskClient:
        if has_key:
            first = create_app(settings, cast(Any, WordExtractor()))
            apps.append(first)
            add_key(first.extensions["dateline_keeper"].store.keys, desk="d", scope=Scope.ADMIN, note=None)
        apps.append(create_app(dataclasses.replace(settings, **more), cast(Any, WordExtractor())))
        return apps[-1].test_client()

    yield make
    for app in apps:
        app.extensions["dateline_keeper"].store.close()


@pytest.mark.parametrize(
    ("access", "has_key", "host", "status"),
    [
        ("auto", False, "localhost", 200),
        ("auto", False, "127.0.0.1:8000", 200),
        ("auto", False, "[::1]:8000", 200),
        ("auto", False, "LOCALHOST", 200),
        ("auto", False, "rebound.example", 401),
        ("auto", False, "127.0.0.1.example", 401),
        ("auto", True, "localhost", 401),
        ("keys", False, "localhost", 401),
        ("keys", True, "localhost", 401),
        ("open", False, "timelines.example", 200),
        ("open", True, "timelines.example", 200),
    ],
)
def test_key_is_needed(served: Open, access: str, has_key: bool, host: str, status: int) -> None:
    answer = served(access=access, has_key=has_key).get("/v1/timelines", headers={"Host": host})
    assert answer.status_code == status


def test_last_key_that_is_revoked_opens_nothing(app: Flask, client: FlaskClient) -> None:
    keys = app.extensions["dateline_keeper"].store.keys
    key, _ = add_key(keys, desk="d", scope=Scope.ADMIN, note=None)
    keys.revoke(key.id, "2021-05-07T00:00:00Z")
    assert client.get("/v1/timelines").status_code == 401


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7", "timelines.example"])
def test_service_without_keys_does_not_listen_to_others(served: Open, host: str) -> None:
    with pytest.raises(SettingError, match=f"there is no key yet, so this does not listen on {host}, .* keys add"):
        served(host=host)


@pytest.mark.parametrize("told", [{"access": "open"}, {"access": "keys"}, {"has_key": True}])
def test_service_listens_to_others_with_keys_or_when_told(served: Open, told: dict[str, Any]) -> None:
    assert served(host="0.0.0.0", **told).get("/health/ready").status_code == 200


def test_timelines_of_before_are_the_main_desks(client: FlaskClient, app: Flask) -> None:
    made = client.post("/v1/timelines", json={}).json
    _, secret = add_key(app.extensions["dateline_keeper"].store.keys, desk="main", scope=Scope.READ, note=None)
    headers = {"Authorization": f"Bearer {secret}"}
    assert client.get(f"/v1/timelines/{made['id']}", headers=headers).status_code == 200
