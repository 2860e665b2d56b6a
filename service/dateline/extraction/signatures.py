"""Signatures of passages: the smallest hashes of their word runs, by which copies are known.

Two passages share about as large a part of their signatures as of their runs of words (a bottom-k
sketch; Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import re
from hashlib import blake2b

_WORD = re.compile(r"\w+")
_RUN = 3


def signature_of(text: str, size: int) -> tuple[int, ...]:
    """The `size` smallest 64-bit hashes of the runs of three words in a text, in ascending order.

    Case, punctuation and spacing do not count. A text of fewer than three words has one run, an
    empty one none.

    Example:
        >>> signature_of("The ship left the port.", 4) == signature_of("the ship left… the port", 4)
        True
    """
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))} - {""}
    hashes = (int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)
    return tuple(sorted(hashes)[:size])
