"""Formats over HTTP: by parameter and by Accept, each with its own tag."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from dateline.formats.catalogue import FORMATS

BODY = {"articles": [{"text": "The school opened.", "published": "2021-05-07"}]}
TYPES = {each.media_type: name for name, each in FORMATS.items() if each.has_own_type}


@pytest.fixture(scope="module")
def url(shared_client: FlaskClient) -> str:
    return shared_client.post("/v1/timelines", json={**BODY, "name": "Schools"}).headers["Location"]


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_asked_for_by_name(shared_client: FlaskClient, url: str, name: str) -> None:
    headers = {"Accept": "text/html, */*;q=0.1"}
    for answer in (
        shared_client.post(f"/v1/extract?format={name}", json=BODY, headers=headers),
        shared_client.get(f"{url}?format={name}", headers=headers),
    ):
        assert (answer.status_code, answer.mimetype) == (200, FORMATS[name].media_type)
        assert b"school" in answer.data
        assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize("media_type", TYPES)
def test_format_is_asked_for_by_media_type(shared_client: FlaskClient, url: str, media_type: str) -> None:
    answer = shared_client.get(url, headers={"Accept": f"{media_type}, application/json;q=0.5"})
    assert answer.mimetype == media_type
    assert answer.data == shared_client.get(f"{url}?format={TYPES[media_type]}").data


@pytest.mark.parametrize("accept", ["", "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"])
def test_browsers_and_those_who_do_not_say_get_json(shared_client: FlaskClient, url: str, accept: str) -> None:
    assert shared_client.get(url, headers={"Accept": accept}).mimetype == "application/json"


@pytest.mark.parametrize("accept", ["text/html", "application/pdf", "application/json;q=0"])
def test_other_types_are_not_acceptable(shared_client: FlaskClient, url: str, accept: str) -> None:
    for answer in (
        shared_client.get(url, headers={"Accept": accept}),
        shared_client.post("/v1/extract", json=BODY, headers={"Accept": accept}),
    ):
        assert (answer.status_code, answer.json["code"]) == (406, "not_acceptable")


def test_unknown_format_is_refused(shared_client: FlaskClient, url: str) -> None:
    answer = shared_client.get(f"{url}?format=pdf")
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "query.format")


def test_each_format_has_a_tag_of_its_own(shared_client: FlaskClient, url: str) -> None:
    tags = {name: shared_client.get(f"{url}?format={name}").headers["ETag"] for name in FORMATS}
    assert len(set(tags.values())) == len(tags)
    for name, tag in tags.items():
        again = shared_client.get(f"{url}?format={name}", headers={"If-None-Match": tag})
        assert (again.status_code, again.headers["ETag"]) == (304, tag)
    assert shared_client.get(f"{url}?format=ics", headers={"If-None-Match": tags["csv"]}).status_code == 200


def test_formats_keep_to_the_filters(shared_client: FlaskClient, url: str) -> None:
    assert json.loads(shared_client.get(f"{url}?format=timelinejs&to=2020").data)["events"] == []


def test_losses_are_named_in_a_header(shared_client: FlaskClient) -> None:
    body = {"articles": [{"text": "The school opened."}]}
    answer = shared_client.post("/v1/extract?format=vis&status=all", json=body)
    assert answer.headers["Dateline-Losses"] == "undated"
    assert "Dateline-Losses" not in shared_client.post("/v1/extract?format=atom", json=BODY).headers
