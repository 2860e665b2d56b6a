"""Documents over HTTP: each content type is read, what may not be shown is not, quotes stand where they say."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

pytestmark = pytest.mark.one_service

LINE = "The school opened."
PAGE = f"<html><head><title>News</title></head><body><nav>Home</nav><p>Über uns 😀.</p><p>{LINE}</p></body></html>"
NEWSML = f'<newsItem guid="urn:w:1"><contentSet><inlineData>{LINE}</inlineData></contentSet></newsItem>'
FEED = f"<rss><channel><item><guid>p1</guid><description>{LINE}</description></item></channel></rss>"
ITEM: dict[str, Any] = {"uri": "urn:w:1", "bodies": [{"value": LINE}], "versionCreated": "2021-05-07T08:00:00Z"}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [{"id": "p1", "content_text": LINE, "date_published": "2021-05-07T08:00:00Z"}],
}
BODIES = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "application/xml": NEWSML,
    "application/vnd.iptc.g2.newsitem+xml": NEWSML,
    "application/rss+xml": FEED,
    "application/ninjs+json": json.dumps(ITEM),
    "application/feed+json": json.dumps(JSON_FEED),
    "application/json": json.dumps(ITEM),
    "text/csv": f'text\n"{LINE}"\n',
}


def extract(client: FlaskClient, body: str, content_type: str, query: str = "") -> Any:
    answer = client.post(f"/v1/extract{query}", data=body.encode(), content_type=content_type)
    assert answer.status_code == 200, answer.json
    return answer.json


@pytest.mark.parametrize("content_type", BODIES)
def test_document_is_read_by_its_content_type(client: FlaskClient, content_type: str) -> None:
    told = extract(client, BODIES[content_type], content_type)
    assert len(told["articles"]) == 1


@pytest.mark.parametrize("content_type", [each for each in BODIES if each != "application/json"])
def test_quotes_stand_in_the_text_that_is_kept(client: FlaskClient, content_type: str) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    query = "" if "json" in content_type else "?published=2021-05-07"
    added = client.post(f"{url}/articles{query}", data=BODIES[content_type].encode(), content_type=content_type)
    assert added.status_code == 201, added.json
    told = client.get(f"{url}?status=all").json
    sources = [source for event in (*told["events"], *told["undated"]) for source in event["sources"]]
    assert sources
    for source in sources:
        text = client.get(f"{url}/articles/{source['article']}").json[source["field"]]
        assert text[source["start"] : source["end"]] == source["quote"] == LINE


def test_query_tells_of_the_article_in_a_document(client: FlaskClient) -> None:
    told = extract(client, PAGE, "text/html", "?id=a&publisher=P&url=https://p.example/&published=2021-05-07")
    (article,) = told["articles"]
    assert (article["id"], article["title"], article["publisher"]) == ("a", "News", "P")
    assert (article["url"], article["published"]["start"]) == ("https://p.example/", "2021-05-07")


def test_columns_of_a_sheet_are_named(client: FlaskClient) -> None:
    told = extract(client, f'Nr;Body\n7;"{LINE}"\n8;"{LINE}"\n', "text/csv", "?columns=id:Nr,text:Body")
    assert [article["id"] for article in told["articles"]] == ["7", "8"]


def test_columns_of_what_is_no_sheet_are_refused(client: FlaskClient) -> None:
    answer = client.post("/v1/extract?columns=text:Body", data=PAGE.encode(), content_type="text/html")
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "query.columns")


def test_form_has_a_file_for_each_document(client: FlaskClient) -> None:
    files = [
        (io.BytesIO(PAGE.encode()), "page.html"),
        (io.BytesIO(LINE.encode()), "notes.md"),
        (io.BytesIO(json.dumps({"text": LINE}).encode()), "own.json"),
        (io.BytesIO(json.dumps(ITEM).encode()), "wire.json"),
    ]
    answer = client.post("/v1/extract", data={"file": files, "published": "2021-05-08"})
    assert [article["id"] for article in answer.json["articles"]] == ["page", "notes", "own", "urn:w:1"]
    assert [article["published"]["start"][:10] for article in answer.json["articles"]] == [
        *["2021-05-08"] * 3,
        "2021-05-07",
    ]


@pytest.mark.parametrize(
    ("data", "status"),
    [({}, 422), ({"title": "x"}, 422), ({"file": (io.BytesIO(b"x"), "a.exe")}, 415)],
    ids=["no file", "a field that is none", "a kind that is not read"],
)
def test_other_forms_are_refused(client: FlaskClient, data: dict[str, Any], status: int) -> None:
    answer = client.post("/v1/extract", data=data, content_type="multipart/form-data")
    assert answer.status_code == status, answer.json


@pytest.mark.parametrize(
    "more", [{"pubStatus": "canceled"}, {"pubstatus": "withheld"}, {"embargoedUntil": "2999-01-01T00:00:00Z"}]
)
def test_item_that_may_not_be_shown_shows_nothing(client: FlaskClient, more: dict[str, str]) -> None:
    told = extract(client, json.dumps(ITEM | more), "application/json", "?status=all")
    assert (told["events"], told["undated"], told["articles"]) == ([], [], [])
    assert [warning["article"] for warning in told["warnings"]] == ["urn:w:1"]


def test_embargo_that_is_over_is_none(client: FlaskClient) -> None:
    told = extract(client, json.dumps(ITEM | {"embargoedUntil": "2020-01-01T00:00:00Z"}), "application/json")
    assert len(told["events"]) == 1


def test_cancelled_item_takes_its_evidence_along(client: FlaskClient) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    client.post(f"{url}/articles", json=ITEM)
    assert len(client.get(url).json["events"]) == 1
    answer = client.post(f"{url}/articles", json={"uri": ITEM["uri"], "pubStatus": "canceled"})
    assert [warning["code"] for warning in answer.json["warnings"]] == ["cancelled"]
    assert len(answer.json["removed"]) == 1
    assert client.get(url).json["events"] == []
    assert client.get(f"{url}/articles/{ITEM['uri']}").json["withdrawn"] is True


def wire(version: int, line: str, **more: str) -> dict[str, Any]:
    """A version of the wire item."""
    return {**ITEM, "version": str(version), "bodies": [{"value": line}], **more}


def post_wire(client: FlaskClient, url: str, *items: dict[str, Any]) -> tuple[list[int], list[str], int]:
    """What is answered to versions of the item one after the other, the titles then, and the article's version."""
    statuses = [client.post(f"{url}/articles", json=item).status_code for item in items]
    titles = [event["title"] for event in client.get(url).json["events"]]
    return statuses, titles, client.get(f"{url}/articles/{ITEM['uri']}").json["version"]


SCHOOL, MUSEUM = "The school opened.", "The museum opened."
CANCEL = {"pubStatus": "canceled"}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([wire(1, SCHOOL), wire(2, MUSEUM)], ([201, 201], ["The museum opened"], 2)),
        ([wire(2, MUSEUM), wire(1, SCHOOL)], ([201, 200], ["The museum opened"], 1)),
        ([wire(1, SCHOOL), wire(1, MUSEUM)], ([201, 200], ["The school opened"], 1)),
        ([wire(1, SCHOOL), wire(2, MUSEUM, embargoedUntil="2999-01-01")], ([201, 200], ["The school opened"], 1)),
        ([wire(2, SCHOOL), wire(1, SCHOOL, **CANCEL)], ([201, 200], ["The school opened"], 1)),
        ([wire(1, SCHOOL), wire(2, SCHOOL, **CANCEL), wire(1, SCHOOL)], ([201, 200, 200], [], 1)),
        ([wire(1, SCHOOL), wire(2, SCHOOL, **CANCEL), wire(3, MUSEUM)], ([201, 200, 201], ["The museum opened"], 2)),
    ],
    ids=["newer", "older", "the same", "embargoed", "old cancellation", "cancelled for good", "given out anew"],
)
def test_version_of_a_wire_item_counts_if_it_is_newer(
    client: FlaskClient, items: list[dict[str, Any]], expected: object
) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    assert post_wire(client, url, *items) == expected


def test_what_a_person_corrects_or_withdraws_is_not_undone_by_the_same_item(client: FlaskClient) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    post_wire(client, url, wire(1, SCHOOL))
    article = f"{url}/articles/{ITEM['uri']}"
    client.put(article, json={"text": MUSEUM, "published": "2021-05-07"}, headers={"If-Match": "*"})
    assert post_wire(client, url, wire(1, SCHOOL)) == ([200], ["The museum opened"], 2)
    client.delete(article, headers={"If-Match": "*"})
    assert post_wire(client, url, wire(2, SCHOOL)) == ([200], [], 2)


def test_entry_that_was_updated_corrects_its_article(client: FlaskClient) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    for text, updated in (("The school opened.", 1), ("The bridge opened.", 2), ("The museum opened.", 1)):
        entry = f"<id>urn:e:1</id><updated>2021-06-0{updated}T08:00:00Z</updated><summary>{text}</summary>"
        feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{entry}</entry></feed>"
        client.post(f"{url}/articles", data=feed, content_type="application/atom+xml")
    assert client.get(f"{url}/articles/urn:e:1").json["text"] == "The bridge opened."


def test_withdrawn_article_that_comes_again_stays_so_and_is_said_to(client: FlaskClient) -> None:
    article = {"text": LINE, "url": "https://p.example/1"}
    url = client.post("/v1/timelines", json={"articles": [article]}).headers["Location"]
    client.delete(f"{url}/articles/1", headers={"If-Match": "*"})
    answer = client.post(f"{url}/articles", json={"articles": [article]})
    assert (answer.status_code, answer.json["articles"][0]["id"]) == (200, "1")
    assert [(warning["code"], warning["article"]) for warning in answer.json["warnings"]] == [("withdrawn", "1")]


def test_article_is_corrected_with_a_page(client: FlaskClient) -> None:
    url = client.post("/v1/timelines", json={"articles": [{"id": "a", "text": LINE}]}).headers["Location"]
    tag = client.get(f"{url}/articles/a").headers["ETag"]
    answer = client.put(f"{url}/articles/a", data=PAGE.encode(), content_type="text/html", headers={"If-Match": tag})
    assert (answer.status_code, answer.json["title"], answer.json["version"]) == (200, "News", 2)


def test_compressed_body_is_refused(client: FlaskClient) -> None:
    headers = {"Content-Encoding": "gzip"}
    answer = client.post("/v1/extract", data=b"\x1f\x8b", content_type="text/html", headers=headers)
    assert answer.status_code == 415


def test_unknown_charset_is_refused(client: FlaskClient) -> None:
    answer = client.post("/v1/extract", data=PAGE.encode(), content_type="text/html; charset=klingon")
    assert answer.status_code == 415


def test_article_is_put_back_as_it_was_read(client: FlaskClient) -> None:
    url = client.post("/v1/timelines", json={}).headers["Location"]
    client.post(f"{url}/articles", json={**ITEM, "people": [{"name": "Ana Ruiz"}]})
    article = f"{url}/articles/{ITEM['uri']}"
    read = client.get(article).json
    assert read["entities"] == [{"name": "Ana Ruiz", "type": "PERSON", "aliases": []}]
    entities = [*read["entities"], {"name": "Lindow", "type": "", "aliases": []}]
    answer = client.put(article, json={"text": read["text"], "entities": entities}, headers={"If-Match": "*"})
    assert answer.json["entities"] == entities
