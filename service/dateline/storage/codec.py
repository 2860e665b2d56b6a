"""Frozen records as JSON and back, exactly, by the types of their fields.

Every field is written, so that a changed default changes nothing that is kept. A field that came later
has its default when it is read; one that is not known any more, or holds something else, is an error.
"""

from __future__ import annotations

import dataclasses
import json
import types
import zlib
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from dateline.model import expressions
from dateline.model.expressions import Expression

T = TypeVar("T")

_SCALARS = (str, int, float, bool, type(None))


class CodecError(ValueError):
    """What is kept does not fit the record that it should be: another version wrote it."""


class _Coder(NamedTuple):
    """How values of one type are written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def pack(record: object) -> bytes:
    """A record as compressed JSON; the same record gives the same bytes."""
    kind: Any = type(record)
    plain = _coder(kind).write(record)
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return zlib.compress(text.encode())


def unpack(kind: type[T], data: bytes) -> T:
    """The record of this class that `pack` made the bytes of.

    Raises:
        CodecError: the bytes hold something else.
    """
    fitting: Any = kind
    try:
        record: T = _coder(fitting).read(json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError) as error:
        raise CodecError(f"{kind.__name__} expected, got something else: {error}") from error
    return record


@cache
def _coder(hint: Any) -> _Coder:
    """The coder of a type: scalars, enumerations of strings, records, tuples, mappings, and None beside them."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _optional([argument for argument in arguments if argument is not type(None)])
    if origin is tuple:
        return _tuple(arguments)
    if origin in (Mapping, dict):
        return _mapping(*arguments)
    if hint in _SCALARS:
        return _Coder(_same, _same)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _Coder(str, hint)
    if isinstance(hint, type) and issubclass(hint, Expression):
        return _Coder(expressions.to_plain, expressions.from_plain)
    if dataclasses.is_dataclass(hint):
        return _record(hint)
    raise TypeError(f"a field of a record must be plain, got {hint}")


def _same(value: Any) -> Any:
    return value


def _optional(kinds: list[Any]) -> _Coder:
    """One type or None; of several types only scalars, which JSON tells apart."""
    if all(kind in _SCALARS for kind in kinds):
        return _Coder(_same, _same)
    if len(kinds) > 1:
        raise TypeError(f"a field of a record must be of one type, got {kinds}")
    write, read = _coder(kinds[0])
    return _Coder(
        lambda value: None if value is None else write(value),
        lambda value: None if value is None else read(value),
    )


def _tuple(kinds: tuple[Any, ...]) -> _Coder:
    if kinds[-1] is Ellipsis:
        write, read = _coder(kinds[0])
        return _Coder(lambda values: [write(one) for one in values], lambda values: tuple(read(one) for one in values))
    coders = [_coder(kind) for kind in kinds]
    return _Coder(
        lambda values: [coder.write(one) for coder, one in zip(coders, values, strict=True)],
        lambda values: tuple(coder.read(one) for coder, one in zip(coders, values, strict=True)),
    )


def _mapping(key: Any, kind: Any) -> _Coder:
    if key is not str:
        raise TypeError(f"the keys of a mapping must be strings, got {key}")
    write, read = _coder(kind)
    return _Coder(
        lambda values: {name: write(one) for name, one in values.items()},
        lambda values: {name: read(one) for name, one in values.items()},
    )


def _record(kind: Any) -> _Coder:
    hints = get_type_hints(kind)
    coders = {field.name: _coder(hints[field.name]) for field in dataclasses.fields(kind)}
    return _Coder(
        lambda record: {name: coder.write(getattr(record, name)) for name, coder in coders.items()},
        lambda plain: kind(**{name: coders[name].read(value) for name, value in plain.items()}),
    )
