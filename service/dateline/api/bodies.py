"""Bodies of requests: the articles they hold, by content type, within the limits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import current_app, request
from werkzeug.exceptions import RequestEntityTooLarge

from dateline.api.queries import single_values
from dateline.errors import Fault, InvalidRequest, TooLarge, UnsupportedContent, shown
from dateline.formats import native
from dateline.model.articles import Submitted
from dateline.settings import Settings
from dateline_schemas import ArticleInputSchema, ArticlesInputSchema

JSON = "application/json"
TEXT = "text/plain"

#: What a view that takes articles says of its body in the API's document.
DESCRIPTION = {
    "required": True,
    "content": {JSON: {"schema": ArticlesInputSchema}, TEXT: {"schema": {"type": "string"}}},
}

#: The same for one article.
ONE = {
    "required": True,
    "content": {JSON: {"schema": ArticleInputSchema}, TEXT: {"schema": {"type": "string"}}},
}

#: The query parameters that a text body is told by; a JSON body has them as fields.
TEXT_PARAMETERS = frozenset(ArticleInputSchema().fields) - {"text"}


def articles() -> list[Submitted]:
    """The articles of the request, of which there are no more, and none longer, than the settings allow.

    Raises:
        UnsupportedContent: neither JSON nor plain text in UTF-8.
        MalformedBody: not UTF-8, not JSON.
        InvalidRequest: unknown fields, wrong types, article fields in the query of a JSON body.
        TooLarge: too many articles, too many characters.
    """
    return [submitted for submitted, _ in articles_and_ids()]


def articles_and_ids() -> list[tuple[Submitted, bool]]:
    """The same, each with whether it came with an id of its own."""
    body = _checked_body(JSON, TEXT)
    if request.mimetype == TEXT:
        told = _told()
        found = [(native.read_article({**told, "text": native.read_text(body)}, "1"), "id" in told)]
    else:
        raw = _checked_json(body)
        read = native.read_articles(raw)
        found = list(zip(read, [one.get("id") is not None for one in raw["articles"]], strict=True))
    limit_characters([submitted for submitted, _ in found])
    return found


def article(id_: str) -> Submitted:
    """The one article of the request, which is to have this id.

    Raises:
        UnsupportedContent, MalformedBody, TooLarge: as for `articles`.
        InvalidRequest: as for `articles`; also another id.
    """
    body = _checked_body(JSON, TEXT)
    if request.mimetype == TEXT:
        found = native.read_article({**_told(), "text": native.read_text(body)}, id_)
    else:
        _refuse_text_parameters()
        found = native.read_article(native.read_json(body), id_)
    if found.id != id_:
        raise InvalidRequest([Fault("id", f"the id in the path, {shown(id_)}, or none", shown(found.id))])
    limit_characters([found])
    return found


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


def _check_content(types: Sequence[str]) -> None:
    """Let pass what can be decoded: one of these types, in UTF-8, not compressed."""
    if request.mimetype not in types:
        got = request.mimetype or "none"
        raise UnsupportedContent(f"expected Content-Type {' or '.join(types)}, got {got}")
    charset = request.mimetype_params.get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedContent(f"expected a body in UTF-8, got charset={charset}")
    encoding = request.headers.get("Content-Encoding", "identity")
    if encoding != "identity":
        raise UnsupportedContent(f"expected a body that is not compressed, got Content-Encoding {encoding}")


def _body(most: int) -> bytes:
    """The whole body, of at most so many bytes."""
    try:
        body = request.get_data(cache=False)
        # A body that comes in chunks is cut at the limit without a word; reading on makes that an error.
        request.stream.read(1)
    except RequestEntityTooLarge as error:
        raise TooLarge(f"expected a body of at most {most} bytes (setting max_request_bytes), got more") from error
    return body


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
