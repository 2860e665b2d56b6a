"""Merging: the mentions of many articles become chains, and chains become events.

It reads records and dates, never a text.
"""

from dateline.merging.chains import Chain, Merged, merge, uncollected
from dateline.merging.copies import copies
from dateline.merging.explain import explain
from dateline.merging.identity import successors
from dateline.merging.telling import Teller, Told, held_against, in_order, tell

__all__ = [
    "Chain", "Merged", "Teller", "Told",
    "copies", "explain", "held_against", "in_order", "merge", "successors", "tell", "uncollected",
]
