"""The contract stands alone: its words must be those of the records."""

from __future__ import annotations

import ast
from enum import StrEnum
from pathlib import Path

import pytest

import dateline_schemas
from dateline.model.articles import DctBasis, TextField
from dateline.model.dates import Basis, Granularity, Modifier, Relation
from dateline.model.mentions import Role, Status
from dateline.model.times import TimexType
from dateline_schemas import articles, dates, timelines, times


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (dates.GRANULARITIES, Granularity),
        (dates.MODIFIERS, Modifier),
        (dates.RELATIONS, Relation),
        (dates.BASES, Basis),
        (articles.PUBLISHED_BASES, DctBasis),
        (timelines.STATUSES, Status),
        (timelines.ROLES, Role),
        (times.FIELDS, TextField),
        (times.TIMEX_TYPES, TimexType),
    ],
)
def test_words_are_those_of_the_records(words: tuple[str, ...], enum: type[StrEnum]) -> None:
    assert words == tuple(member.value for member in enum)


def test_schemas_import_nothing_of_dateline() -> None:
    for path in Path(dateline_schemas.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [module or ""]
            assert not [name for name in names if name.split(".")[0] == "dateline"], path
