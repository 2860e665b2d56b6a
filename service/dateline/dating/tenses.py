"""The tense of a time by the verb that it is tied to, where that is surer than the forms of the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.model.mentions import Mention, Records, Status
from dateline.model.times import Tense, Timex

_AHEAD = (Tense.PRESENT, Tense.FUTURE)


def times_as_told(records: Records) -> Sequence[Timex]:
    """The times of an article; those of what its verbs tell as done are past: "who voted for it in March regret it"."""
    done = {
        mention.tlink.timex
        for mention in records.mentions
        if mention.tlink is not None and mention.tlink.basis is None and _tells_deed(mention)
    }
    return [
        replace(timex, tense=Tense.PAST, is_beside_verb=True) if index in done and timex.tense in _AHEAD else timex
        for index, timex in enumerate(records.times)
    ]


def _tells_deed(mention: Mention) -> bool:
    return mention.tense is Tense.PAST and mention.status is Status.OCCURRED and mention.pos == "VERB"
