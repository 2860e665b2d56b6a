"""Decoding: the bytes of a document as text, by what is said of their charset and what they are."""

from __future__ import annotations

import codecs
import re

from dateline.errors import UnsupportedContent, shown

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
#: Codecs of Python's that are no charset of documents, or that unpack more than they are given.
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "utf-7", "undefined", "unicode_escape", "unicode-escape"}
    | {"raw_unicode_escape", "raw-unicode-escape"}
)
#: As browsers have it: pages that say Latin 1 mean the code page of Windows that holds it.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_OF_SEVERAL_BYTES = ("utf-16", "utf-32")
_MAY_BE_UTF_8 = ("utf-8", "cp125", "iso8859")


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of a document.

    A byte order mark settles the charset; then what is given, what the head declares, UTF-8, Windows. Bytes
    that are UTF-8 are read as that where a charset of one byte a letter is named, which pages do wrongly. What
    cannot be a character is U+FFFD: a wrong charset costs letters, not the article.

    Args:
        data: the document.
        charset: as HTTP gives it; None where it does not.

    Raises:
        UnsupportedContent: a charset that is given and not known.
    """
    given = None if charset is None else _codec(charset)
    if charset is not None and given is None:
        raise UnsupportedContent(f"expected a charset that is known, got {shown(charset)}")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, errors="replace")
    declared = _declared(data)
    named = given or declared or "utf-8"
    if named.startswith(_MAY_BE_UTF_8):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            named = next((each for each in (given, declared) if each not in (None, "utf-8")), None) or "cp1252"
    return data.decode(named, errors="replace")


def _declared(data: bytes) -> str | None:
    """The charset that the head of a document declares, if a head that is read byte by byte can be in it."""
    found = _DECLARED.search(data[:_HEAD])
    codec = found and _codec((found[1] or found[2]).decode("ascii", errors="replace"))
    return None if codec and codec.startswith(_OF_SEVERAL_BYTES) else codec


def _codec(name: str) -> str | None:
    """The name by which Python knows a charset; None for what is none."""
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)
    except (LookupError, ValueError):
        return None
    return None if codec in _NO_CHARSETS else _AS_BROWSERS.get(codec, codec)
