"""Documents of requests: web pages, wire items, feeds, sheets and files, and the articles of them that may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from dateline.api.keeper import current_keeper
from dateline.api.queries import single_values
from dateline.errors import Fault, InvalidRequest, TooLarge, UnsupportedContent, shown
from dateline.formats import native
from dateline.model.articles import Submitted
from dateline.receiving import (
    MEDIA_TYPES,
    SUFFIXES,
    Admitted,
    Kind,
    Received,
    admit,
    is_document,
    read_columns,
    receive,
    receive_value,
)

JSON = "application/json"
PARTS = "multipart/form-data"
#: The query parameter that tells which column of a sheet holds which field.
COLUMNS = "columns"


def of_bytes(data: bytes, media_type: str, charset: str | None, told: Mapping[str, str]) -> Admitted:
    """The articles of a document by its media type, which is one of `MEDIA_TYPES`.

    Args:
        data: the document.
        media_type: what it is.
        charset: as its Content-Type has it.
        told: what the query tells of the article.
    """
    kind, columns = MEDIA_TYPES[media_type], _columns()
    if columns is not None and kind is not Kind.SHEET:
        raise InvalidRequest([Fault(f"query.{COLUMNS}", "no columns, of what is no sheet", shown(media_type))])
    known = {name: value for name, value in told.items() if name != COLUMNS}
    received = receive_value(native.read_json(data)) if kind is Kind.JSON else receive(data, kind, charset, columns)
    return admit(received, known, current_keeper().now())


def of_value(value: Any) -> Admitted | None:
    """The articles of a JSON body that is a document; None where it is something else."""
    return admit(receive_value(value), {}, current_keeper().now()) if is_document(value) else None


def of_parts() -> Admitted:
    """The articles of the files of a form, in their order; its fields tell of those that do not say.

    Raises:
        UnsupportedContent: a file of a kind that is not read.
        InvalidRequest: no file, a field that is none.
        TooLarge: more than the settings allow.
    """
    try:
        files, fields = request.files, request.form
    except RequestEntityTooLarge as error:
        raise TooLarge("expected a form of a size that the settings allow, got more") from error
    told = fields.to_dict()
    faults = [Fault(name, "publisher or published", shown(value)) for name, value in told.items() if name not in _TOLD]
    if faults:
        raise InvalidRequest(faults)
    found = [each for _, file in files.items(multi=True) for each in _of_file(file)]
    if not found:
        raise InvalidRequest([Fault("files", "at least one file", "none")])
    return admit(found, told, current_keeper().now())


_TOLD = frozenset({"publisher", "published"})


def _of_file(file: FileStorage) -> list[Received]:
    """The articles of a file, by the type that it is sent with or else by its name, which is its only article's id."""
    name = PurePosixPath((file.filename or "").replace("\\", "/"))
    data = file.read()
    if file.mimetype == JSON or name.suffix.lower() == ".json":
        return _of_json(native.read_json(data), name.stem)
    kind = MEDIA_TYPES.get(file.mimetype) or SUFFIXES.get(name.suffix.lower())
    if kind is None:
        raise UnsupportedContent(f"{shown(file.filename)}: expected a file of a kind that is read, got {file.mimetype}")
    if kind is Kind.JSON:
        return receive_value(native.read_json(data))
    return named_by_file(receive(data, kind, file.mimetype_params.get("charset")), name.stem)


def _of_json(value: Any, stem: str) -> list[Received]:
    if is_document(value):
        return receive_value(value)
    if isinstance(value, dict) and "articles" in value:
        return [_as_received(each) for each in native.read_articles(value)]
    return [_as_received(native.read_article(value, stem))]


def _as_received(one: Submitted) -> Received:
    details = one.details
    return Received(
        one.text, one.id, one.title, one.publisher, one.url, one.published, entities=details.entities,
        published_basis=details.published_basis,
    )  # fmt: skip


def named_by_file(received: list[Received], stem: str) -> list[Received]:
    """The only article of a file, called as the file is, unless it has an id of its own."""
    if len(received) == 1 and received[0].id is None and stem:
        return [replace(received[0], id=stem)]
    return received


def _columns() -> Mapping[str, str] | None:
    told = single_values().get(COLUMNS)
    return None if told is None else read_columns(told)
