"""oEmbed, and the description of the interface for people."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

from dateline_schemas import EmbedSchema

pytestmark = pytest.mark.one_service

ARTICLE = {"text": "The school opened.", "published": "2021-05-07"}


@pytest.fixture
def timeline_id(client: FlaskClient) -> str:
    body = {"name": 'Mill & "weir"', "public": True, "articles": [ARTICLE]}
    return str(client.post("/v1/timelines", json=body).json["id"])


def test_public_timeline_is_shown_in_a_frame(client: FlaskClient, timeline_id: str) -> None:
    told = client.get("/oembed", query_string={"url": f"http://localhost/embed/{timeline_id}"}).json
    assert EmbedSchema().validate(told) == {}
    assert (told["type"], told["version"], told["title"]) == ("rich", "1.0", 'Mill & "weir"')
    assert told["html"].startswith(f'<iframe src="http://localhost/embed/{timeline_id}" title="Mill &amp; &quot;weir')


@pytest.mark.parametrize(
    ("asked", "size"),
    [({}, (640, 720)), ({"maxwidth": "300"}, (300, 720)), ({"maxwidth": "9999", "maxheight": "100"}, (640, 100))],
)
def test_frame_is_no_larger_than_asked(
    client: FlaskClient, timeline_id: str, asked: dict[str, str], size: tuple[int, int]
) -> None:
    query = {"url": f"http://localhost/timelines/{timeline_id}", **asked}
    told = client.get("/oembed", query_string=query).json
    assert (told["width"], told["height"]) == size
    assert f'width="{size[0]}" height="{size[1]}"' in told["html"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 422),
        ({"url": "http://localhost/"}, 422),
        ({"url": "http://[localhost/embed/x"}, 422),
        ({"url": "http://elsewhere.example/embed/x"}, 422),
        ({"url": "javascript://localhost/embed/x"}, 422),
        ({"url": "http://localhost/embed/x"}, 404),
        ({"url": "http://localhost/embed/x", "format": "xml"}, 422),
        ({"url": "http://localhost/embed/x", "maxwidth": "0"}, 422),
    ],
)
def test_what_cannot_be_embedded_is_refused(client: FlaskClient, query: dict[str, str], status: int) -> None:
    assert client.get("/oembed", query_string=query).status_code == status


def test_timeline_that_is_not_public_is_not_told_of(client: FlaskClient) -> None:
    made = client.post("/v1/timelines", json={"name": "secret"}).json
    answer = client.get("/oembed", query_string={"url": f"http://localhost/embed/{made['id']}"})
    assert (answer.status_code, "secret" in answer.text) == (404, False)


class Loaded(HTMLParser):
    """What a page loads by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "img", "iframe") or "src" in dict(attrs):
            self.found.append(tag)


def test_description_is_one_page_that_loads_nothing(client: FlaskClient) -> None:
    answer = client.get("/docs")
    parser = Loaded()
    parser.feed(answer.text)
    assert parser.found == []
    assert re.findall(r"https?://|url\(|@import", answer.text) == []
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")


def test_description_has_every_operation_and_schema(client: FlaskClient) -> None:
    text, document = client.get("/docs").text, client.get("/openapi.json").json
    for path, methods in document["paths"].items():
        for method in (each for each in methods if each != "parameters"):
            assert f"{method.upper()} {path}</h3>" in text
    for name in document["components"]["schemas"]:
        assert f'<h3 id="{name}">' in text
