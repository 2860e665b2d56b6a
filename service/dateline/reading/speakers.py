"""Who speaks: quotations that are blocks of their own, and turns in interviews and transcripts."""

from __future__ import annotations

import re

from dateline.reading.names import named

_SPEECH_WORDS, _SPEECH_SHARE = 6, 0.6
_QUOTED = re.compile(r"[\"“„«‘'](?P<said>[^\"“”„«»]+)[\"”“»’'](?P<tail>[^\"“”„«»]*)")
_ATTRIBUTION = re.compile(rf"[\s\"”“»’',–—-]*(?:says?\s|said\s|adds?\s|added\s)?(?P<name>{named(1, 4)})")
_TURN = re.compile(
    r"(?P<name>[QA](?=[:.])|[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40})(?:[,\s]*\([^)]{1,60}\)|,\s[\w ’'&.-]{1,60})?:\s"
)


def is_turn(text: str) -> bool:
    """Whether a block is what one speaker says in an interview or a transcript.

    >>> is_turn("MS HOLT: The log shows a call."), is_turn("Q: Whom did you tell?")
    (True, True)
    """
    return _TURN.match(text) is not None


def is_quotation(text: str) -> bool:
    """Whether most of a block is one stretch of speech between quotation marks."""
    parts = _QUOTED.fullmatch(text)
    if parts is None or len(parts["said"].split()) < _SPEECH_WORDS:
        return False
    return len(parts["said"]) >= _SPEECH_SHARE * len(text)


def speaker_of(text: str) -> str | None:
    """Who says a quotation or takes a turn in a transcript, where that is plain.

    >>> speaker_of("“We lost the roof and half of the hay in one night,” says Ada Brandt.")
    'Ada Brandt'
    """
    if turn := _TURN.match(text):
        return turn["name"].strip() if len(turn["name"]) > 1 else None
    quoted = _QUOTED.fullmatch(text)
    said_by = _ATTRIBUTION.match(quoted["tail"]) if quoted else None
    return said_by["name"].strip(" .,") if said_by else None
