"""Between the rows of tables and the records of the model. Columns are named as the fields that they hold."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Row, Table

from dateline.model.articles import Details, Submitted
from dateline.model.edits import Edit
from dateline.model.kept import KeptArticle, KeptEdit, Standing
from dateline.model.mentions import Records
from dateline.storage.codec import pack, unpack
from dateline.storage.tables import versions

T = TypeVar("T")
Values = dict[str, Any]


def values_of(record: object, table: Table, **more: Any) -> Values:
    """What a record says of the columns of a table, and more that it does not say."""
    said = {column.name: getattr(record, column.name) for column in table.c if hasattr(record, column.name)}
    return said | more


def record_of(kind: type[T], row: Row[Any]) -> T:
    """The record of a row that has a column for each of its fields."""
    return kind(**{field.name: getattr(row, field.name) for field in fields(kind)})  # type: ignore[arg-type]


def version_values(article: KeptArticle, timeline: str) -> Values:
    """The row of an article's version."""
    return values_of(
        article.submitted,
        versions,
        timeline=timeline,
        article=article.submitted.id,
        version=article.version,
        records_version=article.records.version,
        records=pack(article.records),
        details=pack(article.submitted.details),
    )


def submitted_of(row: Row[Any]) -> Submitted:
    """The article of a version's row, as it was handed in."""
    details = Details() if row.details is None else unpack(Details, row.details)
    return Submitted(row.article, row.text, row.title, row.publisher, row.url, row.published, details)


def article_of(row: Row[Any], instead: Records | None) -> KeptArticle:
    """The article of a row of articles that is joined with its version.

    Args:
        row: the row.
        instead: records to take in place of its own.

    Raises:
        CodecError: its own records are of a version that is not known any more.
    """
    records = unpack(Records, row.records) if instead is None else instead
    return KeptArticle(submitted_of(row), records, row.version, row.revision, row.is_withdrawn)


def standing_of(row: Row[Any]) -> Standing:
    """The standing of a row. A timeline has thousands, so they are made in one step."""
    earlier = tuple((first, gone) for first, gone in row.earlier)
    return Standing(row.event, row.digest, row.first, row.last, row.heir, earlier)


def edit_of(row: Row[Any]) -> KeptEdit:
    """The edit of a row."""
    return KeptEdit(unpack(Edit, row.edit), row.revision, row.undone)
