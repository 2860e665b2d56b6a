"""JSON as Dateline reads and writes it: strictly, and always the same."""

from __future__ import annotations

import json
from typing import Any

from dateline.errors import MalformedBody, shown


def read_json(data: bytes) -> Any:
    """The value of a JSON text (RFC 8259) in UTF-8, with or without a byte order mark.

    Raises:
        MalformedBody: what is not UTF-8 or not JSON; also NaN and infinities, a name twice in one
            object (either value would be a guess) and nesting deeper than the parser can follow.
    """
    try:
        return json.loads(read_text(data), object_pairs_hook=_object, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise MalformedBody("expected JSON, got one that is nested too deeply") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise MalformedBody(f"expected JSON, got something else at {where}: {error.msg}") from error
    except ValueError as error:
        # Python converts no integers of more than a few thousand digits.
        raise MalformedBody("expected JSON, got a number of too many digits") from error


def read_text(data: bytes) -> str:
    """The text of UTF-8 bytes, without a byte order mark; line ends stay as they are.

    Raises:
        MalformedBody: other bytes.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02x}"
        raise MalformedBody(f"expected UTF-8, got the byte {byte} at offset {error.start}") from error


def write_json(value: Any) -> bytes:
    """A value as one line of JSON in UTF-8, names in the order given, with a line feed at the end."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return f"{line}\n".encode()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MalformedBody(f"expected each name once in an object, got {shown(twice)} twice")
    return made


def _refuse_constant(name: str) -> None:
    raise MalformedBody(f"expected JSON, got {name}")
