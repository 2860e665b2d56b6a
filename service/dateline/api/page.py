"""The page: documents and files that `dateline.web` has built, under a policy that lets nothing else run."""

from __future__ import annotations

import mimetypes
from html import escape
from pathlib import Path

from flask import Blueprint, Response, current_app, request, url_for
from werkzeug.security import safe_join

from dateline.errors import NotFound, shown
from dateline.settings import Settings
from dateline.web import DIST

#: Has no part in the API's document: it is for people.
page = Blueprint("page", __name__)

# Nothing but our own files and our own interface; no script or style in the document itself, and no text
# ever becomes markup. Icons are drawn into the styles as data.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
# TimelineJS writes styles into its elements, and is kept in a frame of its own for that.
_PREVIEW_POLICY = {
    **{name: value for name, value in _POLICY.items() if name != "require-trusted-types-for"},
    "style-src": "'self' 'unsafe-inline'",
    "frame-ancestors": "'self'",
}
# What a machine's own table may say in another way.
_TYPES = {".js": "text/javascript", ".json": "application/json", ".woff2": "font/woff2"}
_OEMBED = "application/json+oembed"
_FOR_GOOD = "public, max-age=31536000, immutable"
_MISSING = "the page has not been built: `make web` builds it, with Node.js 20 or newer; the interface works without it"


@page.get("/")
@page.get("/timelines/<timeline_id>")
def show(timeline_id: str = "") -> Response:
    """The page, which finds in its own address what to show."""
    return _document("index.html", _POLICY, _embedded_by(timeline_id) if timeline_id else None)


@page.get("/embed/<timeline_id>")
def embed(timeline_id: str) -> Response:
    """A timeline to read, for frames of the sites that the settings name."""
    settings: Settings = current_app.extensions["dateline_settings"]
    policy = {**_POLICY, "frame-ancestors": settings.embed_ancestors}
    return _document("embed.html", policy, _embedded_by(timeline_id))


@page.get("/preview/<timeline_id>")
def preview(timeline_id: str) -> Response:
    """A timeline as TimelineJS shows it, for a frame of the page."""
    return _document("preview.html", _PREVIEW_POLICY)


@page.get("/assets/<path:name>")
def asset(name: str) -> Response:
    """A file of the page. Its name carries a hash of its content, so it may be kept for good."""
    return _sent(safe_join(str(DIST / "assets"), name), _FOR_GOOD, f"there is no file {shown(name)}")


def _embedded_by(timeline_id: str) -> str:
    """Where oEmbed tells how to embed a timeline."""
    embedded = url_for("page.embed", timeline_id=timeline_id, _external=True)
    return url_for("oembed.embed", url=embedded, format="json", _external=True)


def _document(name: str, policy: dict[str, str], embedded_by: str | None = None) -> Response:
    """A document of the page.

    Args:
        name: of the file.
        policy: what it may do.
        embedded_by: where oEmbed tells how to embed it: its head and a header say so, as oembed.com has it.
    """
    link = ""
    if embedded_by is not None:
        link = f'<link rel="alternate" type="{_OEMBED}" href="{escape(embedded_by)}" title="Timeline">'
    response = _sent(str(DIST / name), "no-cache", _MISSING, head=link)
    if embedded_by is not None:
        response.headers["Link"] = f'<{embedded_by}>; rel="alternate"; type="{_OEMBED}"; title="Timeline"'
    response.headers["Content-Security-Policy"] = "; ".join(f"{key} {value}" for key, value in policy.items())
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _sent(path: str | None, caching: str, otherwise: str, *, head: str = "") -> Response:
    """A built file, with a tag of its content; 304 to those who have it.

    Args:
        path: of the file; None where it would lie outside of the page's folder.
        caching: how long it may be kept.
        otherwise: what is said where it is not there.
        head: markup that is put at the end of a document's head.

    Raises:
        NotFound: it is not there.
    """
    if path is None or not (file := Path(path)).is_file():
        raise NotFound(otherwise)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    content = file.read_bytes()
    if head:
        content = content.replace(b"</head>", head.encode() + b"</head>", 1)
    response = Response(content, mimetype=_TYPES.get(file.suffix, kind))
    response.add_etag()
    response.headers["Cache-Control"] = caching
    response.make_conditional(request)
    return response
