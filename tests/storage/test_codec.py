from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest

from dateline.model.articles import Article, Block, BlockKind, DctSign, SignKind, Span, TextField
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval, Relation
from dateline.model.expressions import Anchor, Calendar, Clock, Duration, Expression, Shift, Within
from dateline.model.mentions import Argument, Mention, Records, Role, Status, Tlink, TriggerClass
from dateline.model.times import Clause, ClauseKind, Tense, Timex, TimexType
from dateline.storage.codec import CodecError, pack, unpack

YEAR = Date(
    Interval(1, 525_601), Granularity.YEAR, Basis.RESOLVED,
    alternatives=(Alternative(Interval(None, 5), Granularity.RANGE, 0.25),),
)  # fmt: skip
OPEN = Date(None, Granularity.DAY, Basis.STATED, pattern="XXXX-12-11")
ARTICLE = Article(
    id="á-1", text="Кыив – it rained.\n", title=None, published=YEAR, month_first=False,
    blocks=(Block(TextField.TEXT, 0, 17, BlockKind.DATELINE),),
    signs=(DctSign(SignKind.STAMP, OPEN, Span(2, 9), "stamp.day"),),
)  # fmt: skip


def timex(expression: Expression) -> Timex:
    return Timex(
        TextField.TITLE, 0, 7, "October", TimexType.DATE, expression, ("date.month",), Tense.PAST, event=Span(9, 12),
        clause=Clause(ClauseKind.RELATIVE, 12, is_of_noun=True),
    )


MENTION = Mention(
    TextField.TEXT, Span(0, 17), Span(11, 17), "rain", "rain", "VERB", TriggerClass.OCCURRENCE, Status.ALLEGED,
    "It rained", 0, tlink=Tlink(0, Relation.UNTIL, Basis.INHERITED, "tlink.section", 0.125),
    arguments=(Argument(Role.PATIENT, "Kyiv", "GPE", "place:kyiv", "Kyiv", Span(0, 4)),),
    numbers=("30e9",), signature=(1, 2**63),
)  # fmt: skip


@pytest.mark.parametrize(
    "expression",
    [
        Calendar("month", number=10),
        Shift(-0.5, "year", Anchor.EVENT, keeps=True),
        Within(Calendar("day", day=28), Shift(0, "month", Anchor.STORY)),
        Clock(17, 5, day=Calendar("day", weekday=1)),
        Duration(((3, "year"), (None, "month")), "about"),
    ],
)
def test_codec_keeps_expressions(expression: Expression) -> None:
    assert unpack(Timex, pack(timex(expression))) == timex(expression)


def test_codec_keeps_records() -> None:
    records = Records(
        ARTICLE, (timex(Calendar("month", number=10)),), (MENTION,), {"rain": 2}, {"place:kyiv": 1}, "m-1", (7,)
    )
    assert unpack(Records, pack(records)) == records


@pytest.mark.model
def test_codec_keeps_what_extraction_gives(read_samples: list[Records]) -> None:
    assert [unpack(Records, pack(one)) for one in read_samples] == read_samples


def test_codec_gives_enumerations_back_as_such() -> None:
    assert unpack(Mention, pack(MENTION)).status is Status.ALLEGED


def test_codec_same_record_same_bytes() -> None:
    assert pack(MENTION) == pack(unpack(Mention, pack(MENTION)))


def edited(record: object, **changes: Any) -> bytes:
    plain = json.loads(zlib.decompress(pack(record))) | changes
    return zlib.compress(json.dumps(plain).encode())


def test_codec_later_field_has_its_default() -> None:
    plain = json.loads(zlib.decompress(pack(MENTION)))
    del plain["numbers"]
    assert unpack(Mention, zlib.compress(json.dumps(plain).encode())).numbers == ()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Mention, edited(MENTION, mood="subjunctive")),
        (Mention, edited(MENTION, status="doubtful")),
        (Mention, edited(MENTION, arguments=[1])),
        (Timex, edited(timex(Calendar("month")), expression={"kind": "Sundial"})),
        (Mention, zlib.compress(b"[]")),
        (Mention, zlib.compress(b"{")),
        (Mention, b"{}"),
    ],
)
def test_codec_refuses_what_another_version_wrote(kind: type, data: bytes) -> None:
    with pytest.raises(CodecError, match=f"{kind.__name__} expected"):
        unpack(kind, data)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Pair:
    ends: tuple[int, Colour]
    by_name: Mapping[str, tuple[Colour, ...]]
    either: int | str | None = None


def test_codec_reads_fixed_tuples_and_mappings() -> None:
    pair = Pair((1, Colour.RED), {"a": (Colour.RED,)}, "x")
    assert unpack(Pair, pack(pair)) == pair


@dataclass(frozen=True)
class Loose:
    anything: Mapping[int, str] | tuple[int, ...]


def test_codec_refuses_types_that_json_cannot_tell_apart() -> None:
    with pytest.raises(TypeError, match="of one type"):
        pack(Loose((1,)))
