"""The parts of kept timelines over HTTP: articles, events, edits."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from dateline_schemas import (
    AddedArticlesSchema,
    ChangesSchema,
    EditSchema,
    EditsSchema,
    KeptArticleSchema,
    UndatedEventSchema,
)
from tests.api.test_kept import BRIDGE, SCHOOL, match

pytestmark = pytest.mark.one_service

WIRE = "tag:agency.example,2021:items/7?v=1#a//b"
MUSEUM = {"text": "The museum opened.", "published": "2023-05-07"}


@pytest.fixture
def url(client: FlaskClient) -> str:
    return str(client.post("/v1/timelines", json={"articles": [SCHOOL, BRIDGE]}).headers["Location"])


def events(client: FlaskClient, url: str) -> dict[str, str]:
    """The ids of the events on a timeline by their titles."""
    told = client.get(f"{url}?status=all").json
    return {event["title"]: event["id"] for event in told["events"] + told["undated"]}


def edit(client: FlaskClient, url: str, **body: Any) -> Any:
    """An edit that must be accepted."""
    answer = client.post(f"{url}/edits", json=body)
    assert answer.status_code == 201, answer.json
    assert EditSchema().validate(answer.json) == {}
    assert client.get(answer.headers["Location"]).data == answer.data
    return answer.json


# Articles


def test_article_whose_id_is_an_address_is_read_corrected_and_withdrawn(client: FlaskClient, url: str) -> None:
    client.post(f"{url}/articles", json={"articles": [{**MUSEUM, "id": WIRE}]})
    path = f"{url}/articles/{quote(WIRE, safe='')}"
    assert client.get(path).json["id"] == WIRE
    assert client.put(path, json=BRIDGE, headers={"If-Match": "*"}).json["version"] == 2
    assert client.delete(path, headers={"If-Match": "*"}).json["withdrawn"] is True


def test_added_articles_are_told_with_what_they_changed(client: FlaskClient, url: str) -> None:
    answer = client.post(f"{url}/articles", json={"articles": [SCHOOL, MUSEUM, {**MUSEUM, "id": "m"}]})
    assert AddedArticlesSchema().validate(answer.json) == {}
    assert (answer.status_code, [(one["id"], one["existed"]) for one in answer.json["articles"]]) == (
        201,
        [("1", True), ("3", False), ("3", True)],
    )
    assert [event["title"] for event in answer.json["added"]] == ["The museum opened"]


def test_articles_that_are_there_are_not_added_again_nor_read(client: FlaskClient, url: str, extractor: Any) -> None:
    read = len(extractor.read_ids)
    answer = client.post(f"{url}/articles", json={"articles": [SCHOOL]})
    assert (answer.status_code, answer.json["revision"], answer.json["added"]) == (200, 1, [])
    assert len(extractor.read_ids) == read


def test_article_is_added_as_plain_text(client: FlaskClient, url: str) -> None:
    path = f"{url}/articles?published=2023-05-07&id=m"
    answer = client.post(path, data=MUSEUM["text"], content_type="text/plain")
    assert answer.json["articles"] == [{"id": "m", "version": 1, "existed": False}]


def test_dry_run_tells_and_keeps_nothing(client: FlaskClient, url: str) -> None:
    answer = client.post(f"{url}/articles?dry_run=true", json={"articles": [MUSEUM]})
    assert (answer.status_code, len(answer.json["added"])) == (200, 1)
    assert client.get(url).json["revision"] == 1


def test_id_of_another_article_is_a_conflict(client: FlaskClient, url: str) -> None:
    answer = client.post(f"{url}/articles", json={"articles": [{**MUSEUM, "id": "1"}]})
    assert (answer.status_code, answer.json["code"]) == (409, "conflict")


def test_article_is_read_with_its_text(client: FlaskClient, url: str) -> None:
    answer = client.get(f"{url}/articles/1").json
    assert KeptArticleSchema().validate(answer) == {}
    assert (answer["text"], answer["version"], answer["withdrawn"]) == (SCHOOL["text"], 1, False)
    assert [one["id"] for one in client.get(f"{url}/articles").json["articles"]] == ["1", "2"]


def test_article_is_corrected(client: FlaskClient, url: str) -> None:
    path = f"{url}/articles/1"
    answer = client.put(path, json={**SCHOOL, "published": "2020-01-01"}, headers=match(client, path))
    assert (answer.status_code, answer.json["version"], answer.json["published"]["start"]) == (200, 2, "2020-01-01")
    assert "2020-01-01" in [event["date"]["start"] for event in client.get(url).json["events"]]


def test_correction_has_the_id_of_its_path(client: FlaskClient, url: str) -> None:
    path = f"{url}/articles/1"
    answer = client.put(path, json={**SCHOOL, "id": "2"}, headers=match(client, path))
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "id")


def test_correction_that_cannot_be_read_is_told_by_its_field(client: FlaskClient, url: str) -> None:
    path = f"{url}/articles/1"
    answer = client.put(path, json={"text": " ", "published": "soon"}, headers=match(client, path))
    assert (answer.status_code, [fault["path"] for fault in answer.json["errors"]]) == (422, ["text", "published"])


def test_withdrawn_article_stays_and_can_return(client: FlaskClient, url: str) -> None:
    path = f"{url}/articles/1"
    withdrawn = client.delete(path, headers=match(client, path))
    assert (withdrawn.status_code, withdrawn.json["withdrawn"]) == (200, True)
    assert list(events(client, url)) == ["The bridge opened"]
    returned = client.put(path, json=SCHOOL, headers=match(client, path))
    assert (returned.json["withdrawn"], len(events(client, url))) == (False, 2)


# Events


def test_event_is_read_by_its_id(client: FlaskClient, url: str) -> None:
    event = client.get(url).json["events"][0]
    answer = client.get(f"{url}/events/{event['id']}")
    assert UndatedEventSchema().validate(answer.json) == {}
    assert answer.json == {**event, "reason": None}


def test_tag_of_an_event_is_its_own(client: FlaskClient, url: str) -> None:
    path = f"{url}/events/{events(client, url)['The school opened']}"
    tag = client.get(path).headers["ETag"]
    client.post(f"{url}/articles", json={"articles": [MUSEUM]})
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_patch_sets_what_it_says(client: FlaskClient, url: str) -> None:
    path = f"{url}/events/{events(client, url)['The school opened']}"
    body = {"title": "A school", "date": "2019-03", "participants": [{"name": "Ada", "type": "PERSON"}]}
    answer = client.patch(path, json=body, headers=match(client, path))
    assert (answer.status_code, answer.json["title"], answer.json["date"]["edtf"]) == (200, "A school", "2019-03")
    assert (answer.json["edited"], answer.json["participants"]) == (
        True, [{"name": "Ada", "type": "PERSON", "role": "agent"}]
    )  # fmt: skip
    assert client.get(path).data == answer.data
    assert client.get(path).headers["ETag"] == answer.headers["ETag"]
    assert [event["title"] for event in client.get(f"{url}?entity=Ada").json["events"]] == ["A school"]


def test_second_editor_who_has_not_seen_the_first_is_refused(client: FlaskClient, url: str) -> None:
    path = f"{url}/events/{events(client, url)['The school opened']}"
    seen = match(client, path)
    assert client.patch(path, json={"title": "One"}, headers=seen).status_code == 200
    assert client.patch(path, json={"title": "Two"}, headers=seen).status_code == 412
    assert client.patch(path, json={"title": "Two"}).status_code == 428
    other = f"{url}/events/{events(client, url)['The bridge opened']}"
    assert client.patch(other, json={"title": "Three"}, headers=match(client, other)).status_code == 200


def test_merged_event_leads_to_the_survivor(client: FlaskClient, url: str) -> None:
    school, bridge = events(client, url)["The school opened"], events(client, url)["The bridge opened"]
    edit(client, url, op="merge", events=[school, bridge])
    (survivor,) = {event["id"] for event in client.get(url).json["events"]}
    (gone,) = {school, bridge} - {survivor}
    answer = client.get(f"{url}/events/{gone}")
    assert (answer.status_code, answer.headers["Location"]) == (308, f"{url}/events/{survivor}")
    answer = client.patch(f"{url}/events/{gone}", json={"title": "T"}, headers={"If-Match": "*"})
    assert (answer.status_code, answer.headers["Location"]) == (308, f"{url}/events/{survivor}")
    assert client.get(f"{url}/changes?since=1").json["removed"] == [{"id": gone, "successor": survivor}]


def test_event_without_sources_any_more_is_gone(client: FlaskClient, url: str) -> None:
    path, school = f"{url}/articles/1", events(client, url)["The school opened"]
    client.delete(path, headers=match(client, path))
    answer = client.get(f"{url}/events/{school}")
    assert (answer.status_code, answer.json["code"]) == (410, "gone")
    answer = client.patch(f"{url}/events/{school}", json={"title": "T"}, headers={"If-Match": "*"})
    assert (answer.status_code, answer.json["code"]) == (410, "gone")


def test_unknown_event_is_not_found(client: FlaskClient, url: str) -> None:
    assert client.get(f"{url}/events/e0").status_code == 404
    answer = client.patch(f"{url}/events/e0", json={"title": "T"}, headers={"If-Match": "*"})
    assert answer.status_code == 404


# Edits


def test_edits_are_logged_with_who_and_what(client: FlaskClient, url: str) -> None:
    school = events(client, url)["The school opened"]
    made = edit(client, url, op="set", event=school, title="A school", author="Ana")
    assert (made["id"], made["op"], made["author"], made["revision"], made["undone"]) == ("x2", "set", "Ana", 2, None)
    assert made["targets"] == [{
        "sources": [{"article": "1", "field": "text", "quote": "The school opened.", "trigger": "opened"}],
        "added": None,
    }]  # fmt: skip
    told = client.get(f"{url}/edits")
    assert EditsSchema().validate(told.json) == {}
    assert told.json["edits"] == [made]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ({"op": "hide"}, ["The bridge opened"]),
        ({"op": "note", "note": "n"}, ["The bridge opened", "The school opened"]),
        ({"op": "pin"}, ["The bridge opened", "The school opened"]),
        ({"op": "set", "title": "A school"}, ["A school", "The bridge opened"]),
    ],
)
def test_edit_of_one_event_and_its_undoing(
    client: FlaskClient, url: str, body: dict[str, str], shown: list[str]
) -> None:
    before = client.get(url).json
    made = edit(client, url, **body, event=events(client, url)["The school opened"])
    assert sorted(events(client, url)) == shown
    path = f"{url}/edits/{made['id']}"
    undone = client.delete(path, headers=match(client, path))
    assert (undone.status_code, undone.json["undone"]) == (200, 3)
    assert client.get(url).json == {**before, "revision": 3}


def test_split_takes_the_named_sources_out(client: FlaskClient, url: str) -> None:
    merged = edit(client, url, op="merge", events=list(events(client, url).values()))
    (event,) = client.get(url).json["events"]
    named = {**{name: event["sources"][1][name] for name in ("article", "quote")}, "trigger": "opened"}
    edit(client, url, op="split", event=event["id"], sources=[named])
    assert merged["op"] == "merge"
    assert sorted(events(client, url)) == ["The bridge opened", "The school opened"]


def test_added_event_is_shown_read_and_undone(client: FlaskClient, url: str) -> None:
    made = edit(client, url, op="add", title="The ferry sank", date="1988-05~", status="alleged")
    event = client.get(f"{url}/events/{made['id']}").json
    assert (event["title"], event["date"]["text"], event["sources"]) == ("The ferry sank", "about May 1988", [])
    path = f"{url}/events/{made['id']}"
    assert client.patch(path, json={"title": "A ferry sank"}, headers=match(client, path)).json["title"] == (
        "A ferry sank"
    )


def test_orphaned_edit_is_listed(client: FlaskClient, url: str) -> None:
    made = edit(client, url, op="set", event=events(client, url)["The school opened"], title="T")
    path = f"{url}/articles/1"
    client.delete(path, headers=match(client, path))
    assert client.get(f"{url}/edits/{made['id']}").json["orphaned"] is True
    assert "orphaned_edit" in [warning["code"] for warning in client.get(url).json["warnings"]]


def test_dry_run_of_an_edit_tells_what_it_would_change(client: FlaskClient, url: str) -> None:
    school = events(client, url)["The school opened"]
    answer = client.post(f"{url}/edits?dry_run=true", json={"op": "hide", "event": school})
    assert ChangesSchema().validate(answer.json) == {}
    assert (answer.status_code, answer.json["removed"]) == (200, [{"id": school, "successor": None}])
    assert client.get(f"{url}/edits").json == {"edits": []}


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"op": "paint"}, "op"),
        ({}, "op"),
        ({"op": "hide"}, "event"),
        ({"op": "hide", "event": "e0"}, "event"),
        ({"op": "hide", "event": "e0", "title": "T"}, "title"),
        ({"op": "set", "event": "e0"}, ""),
        ({"op": "set", "event": "e0", "date": "soon"}, "date"),
        ({"op": "set", "event": "e0", "status": "maybe"}, "status"),
        ({"op": "set", "event": "e0", "participants": [{"type": "ORG"}]}, "participants[0].name"),
        ({"op": "merge", "events": ["e0"]}, "events"),
        ({"op": "merge", "events": ["e0", "e1"]}, "events[0]"),
        ({"op": "add", "title": "T"}, "date"),
        ({"op": "add", "title": " ", "date": "2020"}, "title"),
        ({"op": "split", "event": "e0"}, "sources"),
    ],
)
def test_edit_with_faults_is_refused(client: FlaskClient, url: str, body: Any, path: str) -> None:
    answer = client.post(f"{url}/edits", json=body)
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, path)


@pytest.mark.parametrize("quote", ["The school opened.", "Another sentence."])
def test_split_that_leaves_nothing_or_names_nothing_is_refused(client: FlaskClient, url: str, quote: str) -> None:
    school = events(client, url)["The school opened"]
    source = {"article": "1", "quote": quote, "trigger": "opened"}
    answer = client.post(f"{url}/edits", json={"op": "split", "event": school, "sources": [source]})
    assert (answer.status_code, answer.json["errors"][0]["path"][:7]) == (422, "sources")


def test_split_of_no_sources_is_refused(client: FlaskClient, url: str) -> None:
    school = events(client, url)["The school opened"]
    answer = client.post(f"{url}/edits", json={"op": "split", "event": school, "sources": []})
    assert (answer.status_code, answer.json["errors"][0]["got"]) == (422, "0 of 1")


def test_too_many_participants_are_refused(client: FlaskClient, url: str) -> None:
    school = events(client, url)["The school opened"]
    body = {"op": "set", "event": school, "participants": [{"name": "Ana"}] * 101}
    answer = client.post(f"{url}/edits", json=body)
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "participants")


def test_undo_needs_to_say_of_what(client: FlaskClient, url: str) -> None:
    made = edit(client, url, op="add", title="T", date="2020")
    assert client.delete(f"{url}/edits/{made['id']}").status_code == 428
    assert client.delete(f"{url}/edits/{made['id']}", headers={"If-Match": '"1-x"'}).status_code == 412
