"""Every kind of bad input ends in a 4xx in the one shape, before anything is read."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from gunicorn.http.errors import InvalidChunkSize

from dateline_schemas import ProblemSchema
from tests.fakes import WordExtractor

JSON = "application/json"
TEXT = "text/plain"


def articles(*given: Any) -> bytes:
    return json.dumps({"articles": given}).encode()


CASES: dict[str, tuple[str, str | None, bytes, int, str, str]] = {
    # name: path, content type, body, status, code, path of the first fault
    "no articles": ("", JSON, articles(), 422, "invalid_request", "articles"),
    "no list of articles": ("", JSON, b"{}", 422, "invalid_request", "articles"),
    "a list": ("", JSON, b"[]", 422, "invalid_request", ""),
    "null": ("", JSON, b"null", 422, "invalid_request", ""),
    "empty text": ("", JSON, articles({"text": ""}), 422, "invalid_request", "articles[0].text"),
    "blank text": ("", JSON, articles({"text": "x"}, {"text": " \n"}), 422, "invalid_request", "articles[1].text"),
    "no text": ("", JSON, articles({"title": "x"}), 422, "invalid_request", "articles[0].text"),
    "text is a number": ("", JSON, articles({"text": 7}), 422, "invalid_request", "articles[0].text"),
    "text is a huge number": ("", JSON, b'{"articles": [{"text": ' + b"7" * 4000 + b"}]}", 422, "invalid_request",
                              "articles[0].text"),
    "an id twice": ("", JSON, articles({"text": "x", "id": "2"}, {"text": "y"}), 422, "invalid_request",
                    "articles[1].id"),
    "a NUL": ("", JSON, articles({"text": "a\0b"}), 422, "invalid_request", "articles[0].text"),
    "a lone surrogate": ("", JSON, articles({"text": "a\ud800b"}), 422, "invalid_request", "articles[0].text"),
    "an unknown field": ("", JSON, articles({"text": "x", "body": "y"}), 422, "invalid_request", "articles[0].body"),
    "an unknown field above": ("", JSON, b'{"articles": [{"text": "x"}], "mode": 1}', 422, "invalid_request", "mode"),
    "published is no date": ("", JSON, articles({"text": "x", "published": "12/2/13"}), 422, "invalid_request",
                             "articles[0].published"),
    "published is a number": ("", JSON, articles({"text": "x", "published": 20130212}), 422, "invalid_request",
                              "articles[0].published"),
    "published is no day": ("", JSON, articles({"text": "x", "published": "2013-02-30"}), 422, "invalid_request",
                            "articles[0].published"),
    "no JSON": ("", JSON, b"{", 400, "malformed_body", ""),
    "nothing as JSON": ("", JSON, b"", 400, "malformed_body", ""),
    "deeply nested": ("", JSON, b"[" * 20_000, 400, "malformed_body", ""),
    "too many digits": ("", JSON, b"7" * 5_000, 400, "malformed_body", ""),
    "a name twice": ("", JSON, b'{"articles": [], "articles": []}', 400, "malformed_body", ""),
    "NaN": ("", JSON, b'{"articles": NaN}', 400, "malformed_body", ""),
    "no UTF-8 in JSON": ("", JSON, b'{"articles": [{"text": "caf\xe9"}]}', 400, "malformed_body", ""),
    "no UTF-8 in text": ("", TEXT, b"caf\xe9", 400, "malformed_body", ""),
    "nothing as text": ("", TEXT, b"", 422, "invalid_request", "text"),
    "a form": ("", "application/x-www-form-urlencoded", b"text=x", 415, "unsupported_content", ""),
    "a picture": ("", "image/png", b"x", 415, "unsupported_content", ""),
    "a page without words": ("", "text/html", b"<p><img>", 422, "invalid_request", "text"),
    "no content type": ("", None, b"x", 415, "unsupported_content", ""),
    "another encoding": ("", "text/plain; charset=latin-1", b"x", 415, "unsupported_content", ""),
    "too many bytes": ("", TEXT, b"x" * 20_001, 413, "too_large", ""),
    "too many characters": ("", TEXT, b"x" * 2_001, 413, "too_large", ""),
    "too many characters in all": ("", JSON, articles({"text": "x" * 1_500}, {"text": "y" * 501}), 413, "too_large",
                                   ""),
    "too many articles": ("", JSON, articles(*[{"text": "x"}] * 6), 413, "too_large", ""),
    "an entity without a name": ("", JSON, articles({"text": "x", "entities": [{"type": "ORG"}]}), 422,
                                 "invalid_request", "articles[0].entities[0].name"),
    "an entity of no kind": ("", JSON, articles({"text": "x", "entities": [{"name": "A", "type": "x"}]}), 422,
                             "invalid_request", "articles[0].entities[0].type"),
    "too many entities": ("", JSON, articles({"text": "x", "entities": [{"name": "A"}] * 101}), 422,
                          "invalid_request", "articles[0].entities"),
    "entities in the query": ("?entities=x", TEXT, b"x", 422, "invalid_request", "query.entities"),
    "an unknown parameter": ("?mode=1", TEXT, b"x", 422, "invalid_request", "query.mode"),
    "a parameter twice": ("?published=2020&published=2021", TEXT, b"x", 422, "invalid_request", "query.published"),
    "a NUL in a parameter": ("?title=%00", TEXT, b"x", 422, "invalid_request", "title"),
    "published is no date in a parameter": ("?published=12/2/13", TEXT, b"x", 422, "invalid_request", "published"),
    "a text parameter with JSON": ("?published=2020", JSON, articles({"text": "x"}), 422, "invalid_request",
                                   "query.published"),
}  # fmt: skip


@pytest.mark.parametrize("route", ["/v1/extract", "/v1/times"])
@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_refused_before_work_starts(
    shared_client: FlaskClient, shared_extractor: WordExtractor, route: str, name: str
) -> None:
    query, content_type, body, status, code, path = CASES[name]
    answer = shared_client.post(route + query, data=body, content_type=content_type)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert ProblemSchema().validate(answer.json) == {}
    assert (answer.json["status"], answer.json["code"]) == (status, code)
    assert [fault["path"] for fault in answer.json["errors"][:1]] == ([path] if status == 422 else [])
    assert shared_extractor.read_ids == []


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("limit=0", "query.limit"),
        ("min_confidence=2", "query.min_confidence"),
        ("status=done", "query.status"),
        ("from=2013-02-30", "query.from"),
        ("from=2014&to=2013", "query.to"),
        ("sources=some", "query.sources"),
        ("entity=", "query.entity"),
        ("entity=%00", "query.entity"),
        ("cursor=x", "query.cursor"),
        ("limit=1&limit=2", "query.limit"),
    ],
)
def test_bad_filters_are_refused(shared_client: FlaskClient, query: str, path: str) -> None:
    answer = shared_client.post(f"/v1/extract?{query}", json={"articles": [{"text": "x"}]})
    assert answer.status_code == 422
    assert [fault["path"] for fault in answer.json["errors"]] == [path]


def test_compressed_body_is_refused(shared_client: FlaskClient) -> None:
    headers = {"Content-Encoding": "gzip"}
    answer = shared_client.post("/v1/extract", data=b"\x1f\x8b", content_type=TEXT, headers=headers)
    assert answer.status_code == 415
    assert answer.json["detail"] == "expected a body that is not compressed, got Content-Encoding gzip"


@pytest.mark.parametrize("size", [20_001, 50_000])
def test_chunked_body_is_not_cut_but_refused(
    shared_client: FlaskClient, shared_extractor: WordExtractor, size: int
) -> None:
    chunked = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    body = BytesIO(b" " * size)
    answer = shared_client.post("/v1/extract", input_stream=body, content_type=TEXT, environ_overrides=chunked)
    assert (answer.status_code, shared_extractor.read_ids) == (413, [])
    assert answer.json["detail"] == "expected a body of at most 20000 bytes (setting max_request_bytes), got more"


class Breaking(BytesIO):
    """A body that its server cannot read to the end."""

    def readinto(self, _buffer: object) -> int:
        raise InvalidChunkSize(b"zz")


class Socket:
    """A client's socket that notes how long is waited for it, and says nothing more."""

    def __init__(self) -> None:
        self.waits: list[float | None] = [7]

    def gettimeout(self) -> float | None:
        return self.waits[-1]

    def settimeout(self, seconds: float | None) -> None:
        self.waits.append(seconds)


class Silent(BytesIO):
    """A body of which nothing comes for too long."""

    def readinto(self, _buffer: object) -> int:
        raise TimeoutError


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (Breaking(), {"wsgi.input_terminated": True}),
        (Silent(), {"wsgi.input_terminated": True}),
        (BytesIO(b"It opened"), {"CONTENT_LENGTH": "20"}),
        (BytesIO(b"It opened"), {"CONTENT_LENGTH": "20", "wsgi.input_terminated": True}),
    ],
)
def test_part_of_a_body_is_not_taken_for_the_whole(
    shared_client: FlaskClient, shared_extractor: WordExtractor, body: BytesIO, told: dict[str, Any]
) -> None:
    answer = shared_client.post("/v1/extract", input_stream=body, content_type=TEXT, environ_overrides=told)
    assert (answer.status_code, answer.json["code"], shared_extractor.read_ids) == (400, "malformed_body", [])


def test_silent_client_is_not_waited_for_for_ever(client: FlaskClient) -> None:
    sock = Socket()
    answer = client.post("/v1/extract", data=b"x", content_type=TEXT, environ_overrides={"gunicorn.socket": sock})
    assert (answer.status_code, sock.waits) == (200, [7, 10, 7])


def test_fault_says_what_was_expected_and_got(shared_client: FlaskClient) -> None:
    answer = shared_client.post("/v1/extract", json={"articles": [{"text": "x", "published": "12/2/13"}]})
    assert answer.json == {
        "type": "urn:dateline:problem:invalid_request",
        "title": "The request has faults",
        "status": 422,
        "code": "invalid_request",
        "detail": "articles[0].published: expected an ISO 8601 date; write 2013-02-12 or 2013-12-02, got '12/2/13'",
        "errors": [
            {
                "path": "articles[0].published",
                "expected": "an ISO 8601 date; write 2013-02-12 or 2013-12-02",
                "got": "'12/2/13'",
            }
        ],
    }


def test_limit_names_its_setting(shared_client: FlaskClient) -> None:
    answer = shared_client.post("/v1/extract", json={"articles": [{"text": "x"}] * 6})
    assert answer.json["detail"] == "expected at most 5 articles in one request (setting max_articles), got 6"


def test_only_the_first_faults_are_listed(shared_client: FlaskClient) -> None:
    body = {"articles": [{"text": "x", **{f"f{number}": 1 for number in range(500)}}]}
    answer = shared_client.post("/v1/extract", json=body)
    assert len(answer.json["errors"]) == 100
    assert answer.json["detail"].endswith("; and 499 more")
