"""Kept timelines over HTTP: made, read, changed under conditions, deleted."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dateline.settings import Settings
from dateline_schemas import ChangesSchema, TimelineSchema, TimelinesSchema

SCHOOL = {"text": "The school opened.", "published": "2021-05-07"}
BRIDGE = {"text": "The bridge opened.", "published": "2022-05-07"}


@pytest.fixture
def url(client: FlaskClient) -> str:
    """The path of a timeline of two articles."""
    answer = client.post("/v1/timelines", json={"name": "Openings", "articles": [SCHOOL, BRIDGE]})
    assert answer.status_code == 201
    return str(answer.headers["Location"])


def match(client: FlaskClient, path: str) -> dict[str, str]:
    """The header that a change of something needs."""
    return {"If-Match": client.get(path).headers["ETag"]}


def test_made_timeline_is_told_and_found(client: FlaskClient) -> None:
    made = client.post("/v1/timelines", json={"name": "N", "filters": {"status": "all"}, "articles": [SCHOOL]})
    assert TimelineSchema().validate(made.json) == {}
    assert (made.json["name"], made.json["revision"], len(made.json["events"])) == ("N", 1, 1)
    assert made.headers["Location"] == f"/v1/timelines/{made.json['id']}"
    found = client.get(made.headers["Location"])
    assert (found.data, found.headers["ETag"]) == (made.data, made.headers["ETag"])


def test_timeline_without_articles_is_empty(client: FlaskClient) -> None:
    made = client.post("/v1/timelines", json={}).json
    assert (made["name"], made["events"], made["articles"]) == (None, [], [])


def test_timeline_is_that_of_extract_but_for_what_is_kept(client: FlaskClient, url: str) -> None:
    kept, made = client.get(url).json, client.post("/v1/extract", json={"articles": [SCHOOL, BRIDGE]}).json
    assert {**kept, "id": None, "name": None, "revision": None} == made


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"filters": {"limit": "0"}}, "filters.limit"),
        ({"filters": {"colour": "red"}}, "filters.colour"),
        ({"filters": {"from": "2023-02-30"}}, "filters.from"),
        ({"filters": {"limit": 3}}, "filters.limit"),
        ({"filters": {"cursor": "x"}}, "filters.cursor"),
        ({"filters": []}, "filters"),
        ({"public": 0}, "public"),
        ({"public": "yes"}, "public"),
        ({"name": "\u0000"}, "name"),
        ({"articles": [{"text": ""}]}, "articles[0].text"),
        ({"articles": {}}, "articles"),
    ],
)
def test_bad_timeline_is_refused_and_nothing_kept(client: FlaskClient, body: Any, path: str) -> None:
    answer = client.post("/v1/timelines", json=body)
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, path)
    assert client.get("/v1/timelines").json == {"timelines": [], "next": None}


def test_timelines_are_listed_by_pages(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.api.kept.PAGE", 2)
    ids = sorted(client.post("/v1/timelines", json={}).json["id"] for _ in range(3))
    first = client.get("/v1/timelines")
    assert TimelinesSchema().validate(first.json) == {}
    rest = client.get(f"/v1/timelines?cursor={first.json['next']}").json
    assert [one["id"] for one in first.json["timelines"] + rest["timelines"]] == ids
    assert rest["next"] is None


@pytest.mark.parametrize("cursor", ["nonsense", "", "0123456789ABCDEF", "0123456789abcdef0"])
def test_cursor_that_no_list_gave_is_refused(client: FlaskClient, cursor: str) -> None:
    answer = client.get(f"/v1/timelines?cursor={cursor}")
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "query.cursor")


def test_cursor_of_a_timeline_that_is_gone_goes_on(client: FlaskClient) -> None:
    assert client.get("/v1/timelines?cursor=0123456789abcdef").json == {"timelines": [], "next": None}


def test_filters_of_its_own_are_applied_unless_the_query_has_others(client: FlaskClient) -> None:
    body = {"filters": {"from": "2022"}, "articles": [SCHOOL, BRIDGE]}
    url = client.post("/v1/timelines", json=body).headers["Location"]
    assert [len(client.get(path).json["events"]) for path in (url, f"{url}?from=2020", f"{url}?limit=1")] == [1, 2, 1]


def test_answer_is_compressed_for_who_takes_that(client: FlaskClient, url: str) -> None:
    plain, packed = client.get(url), client.get(url, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize(
    "part", ["", "?limit=1", "?sources=none", "/articles", "/articles/1", "/edits", "/changes?since=0"]
)
def test_known_representation_is_not_sent_again(client: FlaskClient, url: str, part: str) -> None:
    first = client.get(url + part)
    again = client.get(url + part, headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert first.headers["Vary"] == again.headers["Vary"] == "Accept, Accept-Encoding, Authorization"


def test_change_makes_the_representation_a_new_one(client: FlaskClient, url: str) -> None:
    before = client.get(url).headers["ETag"]
    client.post(f"{url}/articles", json={"articles": [{"text": "The museum opened."}]})
    assert client.get(url, headers={"If-None-Match": before}).status_code == 200


def test_timeline_is_renamed(client: FlaskClient, url: str) -> None:
    answer = client.patch(url, json={"name": "Other", "entity": "Ada"}, headers=match(client, url))
    assert (answer.status_code, answer.json["name"], answer.json["revision"]) == (200, "Other", 2)
    assert (client.get(url).json["name"], client.get(url).json["entity"]) == ("Other", "Ada")
    cleared = client.patch(url, json={"entity": "", "name": None}, headers=match(client, url)).json
    assert (cleared["name"], cleared["entity"]) == ("Other", None)


@pytest.mark.parametrize(
    ("part", "method"), [("", "PATCH"), ("", "DELETE"), ("/articles/1", "PUT"), ("/articles/1", "DELETE")]
)
def test_change_needs_to_say_of_what(client: FlaskClient, url: str, part: str, method: str) -> None:
    body = {"PATCH": {"name": "T"}, "PUT": SCHOOL, "DELETE": None}[method]
    answer = client.open(url + part, method=method, json=body)
    assert (answer.status_code, answer.json["code"]) == (428, "precondition_required")
    stale = client.open(url + part, method=method, json=body, headers={"If-Match": '"0-x"'})
    assert (stale.status_code, stale.json["code"]) == (412, "precondition_failed")
    assert client.get(url).json["revision"] == 1


@pytest.mark.parametrize("weaken", [str, lambda tag: f"W/{tag}", lambda tag: f'"7-x", {tag}', lambda _: "*"])
def test_tag_of_the_present_revision_matches(client: FlaskClient, url: str, weaken: Any) -> None:
    tag = weaken(client.get(url, headers={"Accept-Encoding": "gzip"}).headers["ETag"])
    assert client.patch(url, json={"name": "T"}, headers={"If-Match": tag}).status_code == 200


def test_deleted_timeline_is_gone(client: FlaskClient, url: str) -> None:
    assert client.delete(url, headers=match(client, url)).status_code == 204
    assert [client.get(url + part).status_code for part in ("", "/articles", "/edits")] == [404, 404, 404]


def test_changes_tell_what_happened_since(client: FlaskClient, url: str) -> None:
    client.post(f"{url}/articles", json={"articles": [{"text": "The museum opened.", "published": "2023-05-07"}]})
    client.delete(f"{url}/articles/1", headers=match(client, f"{url}/articles/1"))
    told = client.get(f"{url}/changes?since=1")
    assert ChangesSchema().validate(told.json) == {}
    assert (told.json["since"], told.json["revision"]) == (1, 3)
    assert [event["title"] for event in told.json["added"]] == ["The museum opened"]
    assert [one["successor"] for one in told.json["removed"]] == [None]
    assert client.get(f"{url}/changes?since=3").json["added"] == []


@pytest.mark.parametrize("since", ["", "2", "-1", "x", "1.0", "9" * 30])
def test_changes_since_a_revision_that_never_was_are_refused(client: FlaskClient, url: str, since: str) -> None:
    answer = client.get(f"{url}/changes?since={since}")
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "query.since")


def test_request_that_comes_again_under_its_key_is_answered_as_before(client: FlaskClient) -> None:
    headers = {"Idempotency-Key": "k1"}
    first, again = (client.post("/v1/timelines", json={"articles": [SCHOOL]}, headers=headers) for _ in range(2))
    assert (again.status_code, again.data) == (201, first.data)
    assert again.headers["Location"] == first.headers["Location"]
    assert len(client.get("/v1/timelines").json["timelines"]) == 1


def test_key_is_for_one_request(client: FlaskClient, url: str) -> None:
    headers = {"Idempotency-Key": "k1"}
    client.post("/v1/timelines", json={}, headers=headers)
    answer = client.post(f"{url}/articles", json={"articles": [SCHOOL]}, headers=headers)
    assert answer.status_code == 422
    assert answer.json["errors"] == [
        {"path": "Idempotency-Key", "expected": "a key of its own for each request", "got": "'k1'"}
    ]


def test_request_that_is_sent_twice_at_once_is_answered_alike(
    client: FlaskClient, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, answers = client.application.extensions["dateline_keeper"], []
    change = keeper.change

    def send() -> Any:
        body = {"articles": [{"text": "The mill opened."}]}
        return client.application.test_client().post(f"{url}/articles", json=body, headers={"Idempotency-Key": "k1"})

    def overtaken(*args: Any) -> Any:
        monkeypatch.setattr(keeper, "change", change)
        answers.append(send())
        return change(*args)

    monkeypatch.setattr(keeper, "change", overtaken)
    answers.append(send())
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].data == answers[1].data


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"json": {"articles": [{"text": "It opened."}]}}, {"json": {"articles": [{"text": "It shut."}]}}),
        (
            {"data": "The mill opened.", "content_type": "text/plain"},
            {"data": "It shut.", "content_type": "text/plain"},
        ),
        (
            {"data": {"file": (BytesIO(b"The mill opened."), "a.txt")}},
            {"data": {"file": (BytesIO(b"The pier opened."), "a.txt")}},
        ),
    ],
    ids=["json", "text", "files"],
)
def test_key_is_for_one_body(client: FlaskClient, url: str, one: Any, other: Any) -> None:
    headers = {"Idempotency-Key": "k1"}
    assert client.post(f"{url}/articles", headers=headers, **one).status_code == 201
    answer = client.post(f"{url}/articles", headers=headers, **other)
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "Idempotency-Key")


def test_form_that_comes_again_is_the_same_whatever_divides_its_parts(client: FlaskClient, url: str) -> None:
    part = '--{0}\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nThe mill opened.\r\n--{0}--\r\n'
    first, again = (
        client.post(
            f"{url}/articles",
            data=part.format(boundary),
            content_type=f"multipart/form-data; boundary={boundary}",
            headers={"Idempotency-Key": "k1"},
        )
        for boundary in ("one", "other")
    )
    assert (first.status_code, again.status_code, again.data) == (201, 201, first.data)


def test_service_without_its_database_is_not_ready(client: FlaskClient, settings: Settings, url: str) -> None:
    database = Path(settings.database_url.removeprefix("sqlite:///"))
    client.application.extensions["dateline_keeper"].store.close()
    database.unlink()
    database.mkdir()
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json["code"]) == (503, "unavailable")
    assert client.get(url).status_code == 503
    assert client.get("/health/live").status_code == 200


def test_pages_are_of_the_own_filters_and_lose_nothing(client: FlaskClient, url: str) -> None:
    assert client.patch(url, json={"filters": {"limit": "1"}}, headers=match(client, url)).status_code == 200
    first = client.get(url).json
    assert (len(first["events"]), first["partial"]) == (1, True)
    client.post(f"{url}/articles", json={"articles": [{"text": "The pier opened.", "published": "2020-05-07"}]})
    titles, cursor = [first["events"][0]["title"]], first["next"]
    while cursor is not None:
        page = client.get(url, query_string={"cursor": cursor}).json
        titles += [event["title"] for event in page["events"]]
        cursor = page["next"]
    assert {"The bridge opened", "The school opened"} <= set(titles)
    assert len(titles) == len(set(titles))


def test_cursor_that_is_none_is_refused(client: FlaskClient, url: str) -> None:
    answer = client.get(f"{url}?cursor=x")
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "query.cursor")


@pytest.mark.parametrize("tags", ['""', 'W/""', '"x", ""', '"11-x"'])
def test_tag_of_another_state_is_refused(client: FlaskClient, url: str, tags: str) -> None:
    answer = client.patch(url, json={"name": "N"}, headers={"If-Match": tags})
    assert (answer.status_code, answer.json["code"]) == (412, "precondition_failed")
