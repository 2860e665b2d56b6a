"""Bodies of requests: the articles they hold, by content type, within the limits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from flask import current_app, request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from dateline import timeline
from dateline.api import documents
from dateline.api.queries import single_values
from dateline.errors import Fault, InvalidRequest, MalformedBody, TooLarge, UnsupportedContent, shown
from dateline.formats import native
from dateline.model.articles import Submitted
from dateline.receiving import MEDIA_TYPES, Admitted, is_document
from dateline.settings import Settings
from dateline_schemas import ArticleInputSchema, ArticleQuerySchema, ArticlesInputSchema

JSON = documents.JSON
TEXT = "text/plain"
_TYPES = (JSON, *MEDIA_TYPES, documents.PARTS)
_SILENT_SECONDS = 10
_FILES = {"type": "object", "properties": {"file": {"type": "array", "items": {"type": "string", "format": "binary"}}}}


def _described(schema: type) -> dict[str, object]:
    """What a view says of its body in the API's document; `schema` is that of its JSON."""
    documented: dict[str, object] = {each: {} for each in MEDIA_TYPES}
    content = {JSON: {"schema": schema}, **documented, documents.PARTS: {"schema": _FILES}}
    return {"required": True, "content": content}


#: What a view that takes articles says of its body in the API's document.
DESCRIPTION = _described(ArticlesInputSchema)

#: The same for one article.
ONE = _described(ArticleInputSchema)

#: The query parameters that the article in a document is told by; a JSON body has them as fields.
TEXT_PARAMETERS = frozenset(ArticleQuerySchema().fields)


def articles() -> list[Submitted]:
    """The articles of the request that may be shown. Raises as `admitted` does."""
    return [submitted for submitted, _ in admitted().articles]


def admitted() -> Admitted:
    """The articles of the request, of which there are no more, and none longer, than the settings allow.

    Raises:
        UnsupportedContent: a content type that is not read.
        MalformedBody: it is not what its content type says.
        InvalidRequest: unknown fields, wrong types, no text, article fields in the query of a JSON body.
        TooLarge: too many articles, too many characters.
    """
    found = _admitted()
    if request.mimetype not in (JSON, documents.PARTS) and len(found.articles) == 1:
        timeline.check([found.articles[0][0]], is_alone=True)
    _limit(len(found.articles) + len(found.notices), _settings().max_articles, "articles", "max_articles")
    limit_characters([submitted for submitted, _ in found.articles])
    return found


def _admitted() -> Admitted:
    _check_content(_TYPES)
    body = _body(_settings().max_request_bytes)
    if request.mimetype == documents.PARTS:
        _refuse_text_parameters()
        return documents.of_parts()
    if request.mimetype == TEXT:
        told = _told()
        return Admitted(((native.read_article({**told, "text": native.read_text(body)}, "1"), "id" in told),))
    if request.mimetype != JSON:
        return documents.of_bytes(body, request.mimetype, request.mimetype_params.get("charset"), _told())
    raw = _checked_json(body)
    item = documents.of_value(raw)
    if item is not None:
        return item
    read = native.read_articles(raw)
    return Admitted(tuple(zip(read, [one.get("id") is not None for one in raw["articles"]], strict=True)))


def article(id_: str) -> Submitted:
    """The one article of the request, which is to have this id.

    Raises:
        UnsupportedContent, MalformedBody, TooLarge: as for `admitted`.
        InvalidRequest: as for `admitted`; also another id, several articles, one that may not be shown.
    """
    found, has_id = _one()
    if not has_id:
        found = replace(found, id=id_)
    if found.id != id_:
        raise InvalidRequest([Fault("id", f"the id in the path, {shown(id_)}, or none", shown(found.id))])
    timeline.check([found], is_alone=True)
    limit_characters([found])
    return found


def _one() -> tuple[Submitted, bool]:
    """The one article of the request, and whether it has an id of its own."""
    if request.mimetype == JSON:
        raw = _checked_json(_checked_body(JSON))
        if not is_document(raw):
            return native.read_article(raw, ""), isinstance(raw, dict) and raw.get("id") is not None
    told = _admitted()
    if len(told.articles) != 1:
        got = told.notices[0].message if told.notices else f"{len(told.articles)} articles"
        raise InvalidRequest([Fault("", "one article that may be shown", got)])
    return told.articles[0]


def value() -> Any:
    """The value of a JSON body.

    Raises:
        UnsupportedContent, MalformedBody: as for `articles`.
        TooLarge: too many articles in it.
    """
    return _checked_json(_checked_body(JSON))


def _checked_json(body: bytes) -> Any:
    _refuse_text_parameters()
    raw = native.read_json(body)
    _limit(_count(raw), _settings().max_articles, "articles", "max_articles")
    return raw


def limit_characters(found: Sequence[Submitted]) -> None:
    """Raise TooLarge where articles are longer, all together, than the settings allow."""
    characters = sum(len(article.text) + len(article.title or "") for article in found)
    _limit(characters, _settings().max_characters, "characters", "max_characters")


def _settings() -> Settings:
    settings: Settings = current_app.extensions["dateline_settings"]
    return settings


def _checked_body(*types: str) -> bytes:
    """The body, if it is of one of these content types and not too large."""
    _check_content(types)
    return _body(_settings().max_request_bytes)


def _check_content(types: Collection[str]) -> None:
    """Let pass what can be read: one of these types, not compressed, JSON and text in UTF-8."""
    if request.mimetype not in types:
        got = request.mimetype or "none"
        raise UnsupportedContent(f"expected Content-Type {' or '.join(types)}, got {got}")
    charset = request.mimetype_params.get("charset", "utf-8")
    if request.mimetype in (JSON, TEXT) and charset.lower() not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedContent(f"expected a body in UTF-8, got charset={charset}")
    encoding = request.headers.get("Content-Encoding", "identity")
    if encoding != "identity":
        raise UnsupportedContent(f"expected a body that is not compressed, got Content-Encoding {encoding}")


def _body(most: int) -> bytes:
    """The whole body, of at most so many bytes."""
    try:
        with _for_so_long(_SILENT_SECONDS):
            # Kept until the answer: what is asked under an idempotency key is known by it.
            body = request.get_data()
            # A body that comes in chunks is cut at the limit without a word; reading on makes that an error.
            request.stream.read(1)
    except RequestEntityTooLarge as error:
        raise TooLarge(f"expected a body of at most {most} bytes (setting max_request_bytes), got more") from error
    except (ClientDisconnected, ParseException, OSError) as error:
        raise MalformedBody("expected the whole body, got a part of it") from error
    if request.content_length not in (None, len(body)):
        raise MalformedBody(f"expected a body of {request.content_length} bytes, got {len(body)} of them")
    return body


@contextmanager
def _for_so_long(seconds: float) -> Iterator[None]:
    """Wait no longer than this for more of the body: a client that is gone without a word would hold a thread for ever.

    The sockets of other servers than gunicorn's are not known, and left alone.
    """
    sock = request.environ.get("gunicorn.socket")
    if sock is None:
        yield
        return
    before = sock.gettimeout()
    sock.settimeout(seconds)
    try:
        yield
    finally:
        sock.settimeout(before)


def _told() -> dict[str, str]:
    """What the query tells of the article in a text body."""
    return {name: value for name, value in single_values().items() if name in TEXT_PARAMETERS}


def _refuse_text_parameters() -> None:
    faults = [
        Fault(f"query.{name}", "a field of an article in the body, where the body is JSON", "a query parameter")
        for name in request.args
        if name in TEXT_PARAMETERS
    ]
    if faults:
        raise InvalidRequest(faults)


def _count(raw: object) -> int:
    """How many articles a JSON body claims to have; its shape is checked later."""
    listed = raw.get("articles") if isinstance(raw, dict) else None
    return len(listed) if isinstance(listed, list) else 0


def _limit(got: int, most: int, what: str, setting: str) -> None:
    if got > most:
        raise TooLarge(f"expected at most {most} {what} in one request (setting {setting}), got {got}")
