"""Bodies of requests: the articles they hold, by content type, within the limits."""

from __future__ import annotations

from collections.abc import Sequence

from flask import current_app, request
from werkzeug.exceptions import RequestEntityTooLarge

from dateline.api.queries import single_values
from dateline.errors import Fault, InvalidRequest, TooLarge, UnsupportedContent
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
    _check_content()
    settings: Settings = current_app.extensions["dateline_settings"]
    body = _body(settings.max_request_bytes)
    if request.mimetype == TEXT:
        found = [native.read_article({**_told(), "text": native.read_text(body)}, "1")]
    else:
        _refuse_text_parameters()
        raw = native.read_json(body)
        _limit(_count(raw), settings.max_articles, "articles", "max_articles")
        found = native.read_articles(raw)
    _limit(_characters(found), settings.max_characters, "characters", "max_characters")
    return found


def _check_content() -> None:
    """Let pass what can be decoded: JSON or plain text, in UTF-8, not compressed."""
    if request.mimetype not in (JSON, TEXT):
        got = request.mimetype or "none"
        raise UnsupportedContent(f"expected Content-Type {JSON} or {TEXT}, got {got}")
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


def _characters(found: Sequence[Submitted]) -> int:
    return sum(len(article.text) + len(article.title or "") for article in found)


def _limit(got: int, most: int, what: str, setting: str) -> None:
    if got > most:
        raise TooLarge(f"expected at most {most} {what} in one request (setting {setting}), got {got}")
