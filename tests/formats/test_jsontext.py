"""JSON is read strictly and written always the same."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.errors import MalformedBody
from dateline.formats.native import read_json, read_text, write_json


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'{"a": [1, null]}', {"a": [1, None]}),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b' "\\u00e9" ', "é"),
        (b'"\\ud83d\\ude00"', "😀"),
        (b'"\\ud800"', "\ud800"),
    ],
)
def test_read_json_gives_the_value(data: bytes, value: Any) -> None:
    assert read_json(data) == value


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "expected JSON, got something else at line 1, column 1: Expecting value"),
        (b'{"a": 1', "expected JSON, got something else at line 1, column 8"),
        (b"{'a': 1}", "expected JSON, got something else at line 1, column 2"),
        (b'{"a": 1} x', "Extra data"),
        (b'"caf\xe9"', "expected UTF-8, got the byte 0xe9 at offset 4"),
        ('{"a": 1}'.encode("utf-16"), "expected UTF-8, got the byte 0xff at offset 0"),
        (b'{"a": NaN}', "expected JSON, got NaN"),
        (b'{"a": -Infinity}', "expected JSON, got -Infinity"),
        (b'{"a": 1, "b": 2, "a": 3}', "expected each name once in an object, got 'a' twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"9" * 5000, "a number of too many digits"),
    ],
    ids=["empty", "cut", "quotes", "extra", "latin", "utf-16", "nan", "infinity", "twice", "lists", "objects", "long"],
)
def test_read_json_refuses(data: bytes, message: str) -> None:
    with pytest.raises(MalformedBody) as caught:
        read_json(data)
    assert message in str(caught.value)


def test_read_text_keeps_line_ends() -> None:
    assert read_text(b"\xef\xbb\xbfone\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


def test_write_json_is_one_line_of_unescaped_utf_8() -> None:
    assert write_json({"b": "Türkiye \u2028", "a": [1.5, None]}) == '{"b":"Türkiye \u2028","a":[1.5,null]}\n'.encode()


def test_write_json_refuses_what_json_has_no_word_for() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_json({"a": float("nan")})
