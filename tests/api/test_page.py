"""How the page is served: its policy, its caching, and what is said where it is not built."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import page

pytestmark = pytest.mark.one_service


@pytest.fixture(autouse=True)
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that is built, of a few bytes."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    for name in ("index", "embed", "preview"):
        (folder / f"{name}.html").write_text(f"<!doctype html><head><title>{name}</title></head>", encoding="utf-8")
    (folder / "assets" / "index-AB12.js").write_text("export {}", encoding="utf-8")
    monkeypatch.setattr(page, "DIST", folder)
    return folder


def policy(client: FlaskClient, path: str) -> dict[str, str]:
    """The directives of a document's policy."""
    header = client.get(path).headers["Content-Security-Policy"]
    return dict(part.split(" ", 1) for part in header.split("; "))


@pytest.mark.parametrize(
    ("path", "title"),
    [("/", "index"), ("/timelines/x", "index"), ("/embed/x", "embed"), ("/preview/x", "preview")],
)
def test_documents(client: FlaskClient, path: str, title: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert f"<title>{title}</title>" in answer.text


@pytest.mark.parametrize("path", ["/", "/embed/x"])
def test_policy_lets_nothing_inline_and_nothing_foreign(client: FlaskClient, path: str) -> None:
    directives = policy(client, path)
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == directives["connect-src"] == "'self'"
    assert "unsafe" not in str(directives)


@pytest.mark.parametrize("path", ["/embed/x%22y", "/timelines/x%22y"])
def test_document_of_a_timeline_says_how_to_embed_it(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    address = "http://localhost/oembed?url=http://localhost/embed/x%2522y&format=json"
    shown = address.replace("&", "&amp;")
    assert answer.headers["Link"].startswith(f'<{address}>; rel="alternate"; type="application/json+oembed"')
    assert f'<link rel="alternate" type="application/json+oembed" href="{shown}"' in answer.text
    assert client.get(path, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", ["/", "/preview/x"])
def test_other_documents_are_not_embedded(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert "Link" not in answer.headers
    assert "oembed" not in answer.text


@pytest.mark.parametrize(("path", "ancestors"), [("/", "'none'"), ("/preview/x", "'self'"), ("/embed/x", "*")])
def test_who_may_frame(client: FlaskClient, path: str, ancestors: str) -> None:
    assert policy(client, path)["frame-ancestors"] == ancestors


def test_hashed_files_are_kept_for_good_and_documents_asked_for_again(client: FlaskClient) -> None:
    assert "immutable" in client.get("/assets/index-AB12.js").headers["Cache-Control"]
    document = client.get("/")
    assert document.headers["Cache-Control"] == "no-cache"
    again = client.get("/", headers={"If-None-Match": document.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("name", ["nothing.js", "..%2findex.html"])
def test_other_files_are_not_there(client: FlaskClient, name: str) -> None:
    assert client.get(f"/assets/{name}").status_code == 404


def test_page_that_is_not_built_says_what_to_do(client: FlaskClient, built: Path) -> None:
    (built / "index.html").unlink()
    answer = client.get("/")
    assert (answer.status_code, answer.json["code"]) == (404, "not_found")
    assert "make web" in answer.json["detail"]


def test_page_is_no_part_of_the_interfaces_document(app: Flask, client: FlaskClient) -> None:
    assert "/timelines/{timeline_id}" not in client.get("/openapi.json").json["paths"]
