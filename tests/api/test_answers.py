"""What the routes answer when all is well."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from dateline import __version__
from dateline.storage import needed_version

pytestmark = pytest.mark.one_service

TEXT = "The school in Türkiye opened.\nThe bridge opened. 😀"
ARTICLE = {"text": TEXT, "published": "2021-05-07"}


def test_extract_takes_json(client: FlaskClient) -> None:
    answer = client.post("/v1/extract", json={"articles": [ARTICLE, {**ARTICLE, "id": "b", "title": None}]})
    assert (answer.status_code, answer.content_type) == (200, "application/json")
    told = answer.json
    assert [article["id"] for article in told["articles"]] == ["1", "b"]
    assert told["articles"][0]["published"]["start"] == "2021-05-07"
    assert told["articles"][0]["published_basis"] == "given"
    assert {source["article"] for event in told["events"] for source in event["sources"]} == {"1", "b"}


def test_extract_takes_one_article_as_text(client: FlaskClient) -> None:
    query = "?id=a&title=News&publisher=P&url=http://x.example/&published=2021-05-07"
    answer = client.post(f"/v1/extract{query}", data=TEXT.encode(), content_type="text/plain; charset=UTF-8")
    (article,) = answer.json["articles"]
    assert (article["id"], article["title"], article["publisher"]) == ("a", "News", "P")
    assert (article["url"], article["published"]["start"]) == ("http://x.example/", "2021-05-07")


def test_extract_quotes_by_code_points(client: FlaskClient) -> None:
    told = client.post("/v1/extract", json={"articles": [{**ARTICLE, "text": f"😀😀\n{TEXT}"}]}).json
    sources = [source for event in told["events"] for source in event["sources"]]
    assert sources
    for source in sources:
        assert f"😀😀\n{TEXT}"[source["start"] : source["end"]] == source["quote"]


def test_extract_leaves_sources_out(client: FlaskClient) -> None:
    told = client.post("/v1/extract?sources=none", json={"articles": [ARTICLE]}).json
    assert told["events"]
    assert not any("sources" in event for event in told["events"])


def test_extract_filters(client: FlaskClient) -> None:
    told = client.post("/v1/extract?to=2020", json={"articles": [ARTICLE]}).json
    assert told["events"] == []


def test_article_without_dates_is_an_empty_timeline_with_a_warning(client: FlaskClient) -> None:
    answer = client.post("/v1/extract", json={"articles": [{"text": "Nothing at all."}]})
    assert (answer.status_code, answer.json["events"]) == (200, [])
    assert {warning["article"] for warning in answer.json["warnings"]} == {"1"}


def test_same_request_gives_the_same_bytes(client: FlaskClient) -> None:
    body = {"articles": [ARTICLE, {"text": "A shop opened.", "published": "2020"}]}
    answers = {client.post("/v1/extract", json=body).data for _ in range(3)}
    assert len(answers) == 1


def test_answer_is_unescaped_json_on_one_line(client: FlaskClient) -> None:
    data = client.post("/v1/extract", json={"articles": [ARTICLE]}).data
    assert "Türkiye".encode() in data
    assert data.count(b"\n") == 1
    assert json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":")).encode() + b"\n" == data


def test_times_are_told_for_each_article(client: FlaskClient) -> None:
    answer = client.post("/v1/times", json={"articles": [ARTICLE, ARTICLE]})
    assert answer.json == {"articles": [{"id": "1", "times": []}, {"id": "2", "times": []}]}


def test_health(client: FlaskClient) -> None:
    assert client.get("/health/live").json == {"status": "live", "version": __version__}


def test_readiness_tells_of_pipeline_and_database(client: FlaskClient) -> None:
    ready = {"status": "ready", "version": __version__, "pipeline": "words-1", "schema": needed_version()}
    assert client.get("/health/ready").json == ready


@pytest.mark.parametrize("path", ["/health/live", "/nowhere"])
def test_browsers_may_not_guess_content_types(client: FlaskClient, path: str) -> None:
    answer: Any = client.get(path)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
