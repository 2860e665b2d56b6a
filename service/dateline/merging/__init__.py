"""Merging: the mentions of many articles become chains, and chains become events.

It reads records and dates, never a text.
"""

from dateline.merging.chains import Chain, Merged, NearMiss, merge
from dateline.merging.copies import copies
from dateline.merging.explain import PairReasons, Reasons, Share, explain
from dateline.merging.identity import successors
from dateline.merging.telling import Told, tell

__all__ = [
    "Chain", "Merged", "NearMiss", "PairReasons", "Reasons", "Share", "Told",
    "copies", "explain", "merge", "successors", "tell",
]
