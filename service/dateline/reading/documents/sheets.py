"""Sheets: CSV with an article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from dateline.errors import Fault, InvalidRequest, MalformedBody, shown
from dateline.model.articles import DctBasis
from dateline.model.received import Received
from dateline.reading.check import FIELDS
from dateline.reading.documents.bounds import refuse_many
from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.decoding import decode

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000


def read_sheet(data: bytes, charset: str | None = None, columns: Mapping[str, str] | None = None) -> list[Received]:
    """The articles of a sheet whose first row names its columns; rows without a text are passed over.

    Args:
        data: the sheet; commas, semicolons, tabs or strokes between its cells, as its first row has them.
        charset: as HTTP gives it.
        columns: the column of each field; one that is not named has the field's own name, in any case.

    Raises:
        MalformedBody: it is no sheet.
        TooLarge: it has too many rows.
        InvalidRequest: a column that is named and not there, none for the text, no row with a text.
    """
    rows = _rows(decode(data, charset))
    if not rows:
        raise MalformedBody("expected CSV whose first row names its columns, got nothing")
    refuse_many(len(rows) - 1)
    header = [cell.strip().lower() for cell in rows[0]]
    places = _places(header, columns or {})
    found = [each for row in rows[1:] if (each := _read(row, places)).text]
    if not found:
        raise InvalidRequest([Fault("text", "a row with a text", "none")])
    return found


def read_columns(told: str) -> dict[str, str]:
    """The columns that "text:Body,published:Date" names.

    Raises:
        InvalidRequest: something else, or an unknown field.
    """
    pairs = [part.partition(":") for part in told.split(",")]
    names = {field.strip(): column.strip() for field, colon, column in pairs if colon and column.strip()}
    if len(names) < len(pairs) or not set(names) <= set(FIELDS):
        expected = f"FIELD:COLUMN with commas between, of {', '.join(FIELDS)}"
        raise InvalidRequest([Fault("columns", expected, shown(told))])
    return names


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    except csv.Error as error:
        raise MalformedBody(f"expected CSV: {error}") from error


def _places(header: Sequence[str], columns: Mapping[str, str]) -> dict[str, int]:
    """The place of each field in a row."""
    faults = [
        Fault(f"columns.{field}", f"one of the columns {', '.join(header)}", shown(column))
        for field, column in columns.items()
        if column.lower() not in header
    ]
    named = {field: columns.get(field, field).lower() for field in FIELDS}
    places = {field: header.index(column) for field, column in named.items() if column in header}
    if "text" not in places and not faults:
        expected = f"a column `text`, or columns=text:NAME where NAME is one of {', '.join(header)}"
        faults.append(Fault("columns.text", expected, "none"))
    if faults:
        raise InvalidRequest(faults)
    return places


def _read(row: Sequence[str], places: Mapping[str, int]) -> Received:
    told = {field: row[place].strip() for field, place in places.items() if place < len(row) and row[place].strip()}
    published = told.get("published")
    return Received(
        told.get("text", ""), told.get("id"), told.get("title"), told.get("publisher"), told.get("url"),
        iso_date(published) or published, published_basis=DctBasis.GIVEN,
    )  # fmt: skip
