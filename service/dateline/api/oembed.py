"""oEmbed (oembed.com): how a content management system shows a timeline whose address somebody pastes."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import SplitResult, urlsplit

from flask import Response, request, url_for
from flask_smorest import Blueprint

from dateline.api import queries
from dateline.api.answers import json_answer
from dateline.api.keeper import current_keeper
from dateline.errors import Fault, InvalidRequest, NotFound, shown
from dateline.formats.native import write_json
from dateline_schemas import EmbedSchema

oembed = Blueprint("oembed", __name__, description="Timelines in the pages of others.")
_PATH = re.compile(r"/(?:embed|timelines)/([^/]+)")
#: In pixels: what a timeline gets where it is not told.
_WIDTH, _HEIGHT = 640, 720
_EMBED = EmbedSchema()


_PARAMETERS = [
    {
        "in": "query", "name": "url", "required": True, "schema": {"type": "string"},
        "description": "The address of its page: `…/embed/ID` or `…/timelines/ID`.",
    },
    {"in": "query", "name": "maxwidth", "schema": {"type": "integer", "minimum": 1}, "description": "In pixels."},
    {"in": "query", "name": "maxheight", "schema": {"type": "integer", "minimum": 1}, "description": "In pixels."},
    {
        "in": "query", "name": "format", "schema": {"type": "string", "enum": ["json"]},
        "description": "Of the answer, which is JSON alone.",
    },
]  # fmt: skip


@oembed.route("/oembed")
@oembed.doc(parameters=_PARAMETERS)
@oembed.response(200, EmbedSchema)
def embed() -> Response:
    """Tell how to show a timeline in a frame, by the address of its page; it must be public."""
    queries.refuse_others(frozenset({"url", "maxwidth", "maxheight", "format"}))
    asked = queries.single_values()
    if asked.get("format", "json") != "json":
        raise InvalidRequest([Fault("query.format", "json", shown(asked["format"]))])
    width, height = _pixels("maxwidth", _WIDTH), _pixels("maxheight", _HEIGHT)
    timeline_id = _timeline(asked.get("url"))
    name = current_keeper().store.timeline(timeline_id).name or "Timeline"
    address = url_for("page.embed", timeline_id=timeline_id, _external=True)
    frame = (
        f'<iframe src="{escape(address)}" title="{escape(name)}" width="{width}" height="{height}" '
        'loading="lazy" style="border:0"></iframe>'
    )
    told = {"title": name, "html": frame, "width": width, "height": height, "provider_url": request.host_url}
    return json_answer(write_json(_EMBED.dump({"version": "1.0", "type": "rich", "provider_name": "Dateline", **told})))


def _pixels(name: str, most: int) -> int:
    """A size: at most the one that is asked for."""
    value = queries.single_values().get(name, str(most))
    if not (value.isascii() and value.isdecimal() and 0 < len(value) < 10 and int(value)):
        raise InvalidRequest([Fault(f"query.{name}", "a number of pixels, from 1 on", shown(value))])
    return min(int(value), most)


def _timeline(url: str | None) -> str:
    """The timeline whose page has an address here; everyone may read it."""
    parts = _parts(url or "")
    found = _PATH.fullmatch(parts.path)
    if parts.scheme not in ("http", "https") or parts.netloc != request.host or found is None:
        expected = f"the address of a timeline's page, {request.host_url}embed/ID"
        raise InvalidRequest([Fault("query.url", expected, shown(url))])
    owner = current_keeper().store.owner(found[1])
    if owner is None or not owner[1]:
        raise NotFound(f"there is no timeline {shown(found[1])} that everyone may read")
    return found[1]


def _parts(url: str) -> SplitResult:
    """The parts of an address; empty ones of what is none, such as "http://[x"."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")
