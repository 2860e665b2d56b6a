"""Why an event is one entry: how it got its date, what joined it, what was kept apart, and who edited it."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from dateline_schemas import ExplanationSchema
from tests.api.test_kept import BRIDGE, SCHOOL, match
from tests.api.test_kept_parts import edit, events

pytestmark = pytest.mark.one_service

AGAIN = {"text": "As planned, the school opened.", "published": "2021-05-08"}


@pytest.fixture
def url(client: FlaskClient) -> str:
    return str(client.post("/v1/timelines", json={"articles": [SCHOOL, BRIDGE, AGAIN]}).headers["Location"])


def explained(client: FlaskClient, url: str, title: str) -> Any:
    answer = client.get(f"{url}/events/{events(client, url)[title]}/explain")
    assert answer.status_code == 200, answer.json
    assert ExplanationSchema().validate(answer.json) == {}
    return answer.json


def test_explanation_tells_how_each_source_got_its_date(client: FlaskClient, url: str) -> None:
    told = explained(client, url, "The bridge opened")
    assert "sources" not in told["event"]
    assert told["account"] == "One article dates it."
    (source,) = told["sources"]
    assert source.pop("account").startswith("Only the publication date dates it, ")
    assert [source] == client.get(f"{url}/events/{told['event']['id']}").json["sources"]


def test_explanation_tells_what_joined_and_what_was_kept_apart(client: FlaskClient, url: str) -> None:
    before = events(client, url)
    two = [before["The school opened"], before["The bridge opened"]]
    merged = edit(client, url, op="merge", events=two)
    (title,) = set(events(client, url)) & {"The school opened", "The bridge opened"}
    told = explained(client, url, title)
    assert len(told["joined"]) == len(told["sources"]) - 1
    for pair in (*told["joined"], *told["near"]):
        assert len(pair["sources"]) == 2
        sizes = [abs(feature["share"]) for feature in pair["features"]]
        assert sizes == sorted(sizes, reverse=True)
        assert all(size > 0 for size in sizes)
    assert {near["event"] for near in told["near"]} <= set(events(client, url).values()) - {told["event"]["id"]}
    assert [each["id"] for each in told["edits"]] == [merged["id"]]


def test_explanation_of_an_added_event_names_its_edit(client: FlaskClient, url: str) -> None:
    made = edit(client, url, op="add", title="The ferry sank", date="1988", author="Ana")
    told = explained(client, url, "The ferry sank")
    assert (told["account"], told["sources"], told["joined"], told["near"]) == ("A person set this date.", [], [], [])
    assert told["edits"] == [made]


def test_explanation_names_edits_in_force_alone(client: FlaskClient, url: str) -> None:
    path = f"{url}/events/{events(client, url)['The bridge opened']}"
    client.patch(path, json={"title": "A bridge", "date": "2021-05-06"}, headers=match(client, path))
    told = explained(client, url, "A bridge")
    assert (told["account"], [each["op"] for each in told["edits"]]) == ("A person set this date.", ["set"])
    undo = f"{url}/edits/{told['edits'][0]['id']}"
    client.delete(undo, headers=match(client, undo))
    assert explained(client, url, "The bridge opened")["edits"] == []


def test_edit_is_named_by_the_event_that_it_applies_to_alone(client: FlaskClient, url: str) -> None:
    before = events(client, url)
    merged = edit(client, url, op="merge", events=[before["The school opened"], before["The bridge opened"]])
    (title,) = set(events(client, url)) & {"The school opened", "The bridge opened"}
    edit(client, url, op="set", event=events(client, url)[title], title="Opened")
    undo = f"{url}/edits/{merged['id']}"
    client.delete(undo, headers=match(client, undo))
    (other,) = set(events(client, url)) & {"The school opened", "The bridge opened"}
    assert [each["op"] for each in explained(client, url, "Opened")["edits"]] == ["set"]
    assert explained(client, url, other)["edits"] == []


def test_explanation_has_a_tag(client: FlaskClient, url: str) -> None:
    path = f"{url}/events/{events(client, url)['The bridge opened']}/explain"
    tag = client.get(path).headers["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_explanation_of_a_merged_event_is_that_of_the_survivor(client: FlaskClient, url: str) -> None:
    before = events(client, url)
    edit(client, url, op="merge", events=list(before.values()))
    (survivor,) = events(client, url).values()
    gone = next(id_ for id_ in before.values() if id_ != survivor)
    answer = client.get(f"{url}/events/{gone}/explain")
    assert (answer.status_code, answer.headers["Location"]) == (308, f"{url}/events/{survivor}/explain")


def test_explanation_of_no_event_is_404(client: FlaskClient, url: str) -> None:
    answer = client.get(f"{url}/events/e0/explain")
    assert (answer.status_code, answer.json["code"]) == (404, "not_found")
