"""The tense of a time by the verb that it is tied to, where that is surer than the forms of the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.dating.clauses import by_clause
from dateline.dating.forms import is_stated
from dateline.grammar.verb_forms import is_past
from dateline.model.articles import BlockKind, TextField
from dateline.model.expressions import Bound
from dateline.model.mentions import Mention, Records, Status, TriggerClass
from dateline.model.times import Tense, Timex

_DEEDS = (TriggerClass.OCCURRENCE, TriggerClass.ASPECTUAL)
_AHEAD = (Tense.PRESENT, Tense.FUTURE)
_BEHIND = (Tense.PAST, None)
#: What was to come when it was planned may be over, where it did not come.
_OF_PLANS = {Status.PLANNED: Tense.FUTURE, Status.CANCELLED: Tense.FORESEEN}
_BEFORE = (" on ", " in ", " and ")
_LONGEST = max(map(len, _BEFORE))
#: Before an infinitive that tells what somebody did, if it was done: "the first woman to climb it".
_FIRST = re.compile(r"\b(?:first|last|only|latest) (?:\w+ )?to $", re.IGNORECASE)
#: What stands before a verb that somebody decided on; what was "due to" be done may be over.
_DECIDED = re.compile(r"(?<!due)(?<!meant)(?<!expected)(?<!scheduled)(?<!supposed)(?<!\bset) to (?:be )?$", re.I)
#: Before what somebody only wants: "have called for early elections in April".
_CALLED_FOR = re.compile(r"\bcall(?:s|ed|ing)? for (?:\w+ )?$", re.IGNORECASE)
_DUE = re.compile(r"\b(?:for |(?:payable|effective|due|slated|expiring) (?:on |in |from |by )?)$", re.IGNORECASE)
_REACH = 20  # characters
_LEAD = 3  # sentences, the title counted


def times_as_told(records: Records) -> Sequence[Timex]:
    """The times of an article with the tense of the deeds that are tied to them.

    Those of what a verb tells as done are past ("who voted for it in March regret it"), those of what is planned or
    told in the present are to come ("I start in September"); a list of dates, a caption, a title tell the past so, too.
    """
    text = records.article.field_text
    told = {
        mention.tlink.timex: tense
        for mention in records.mentions
        if mention.tlink and (tense := _tense(mention, text(mention.field)))
    }
    deaths = _deaths(records)
    return [
        replace(by_clause(_told(records, timex, told.get(index))), is_news=index in deaths)
        for index, timex in enumerate(records.times)
    ]


def _deaths(records: Records) -> frozenset[int]:
    """The times, by index, of a death that the article is written for, as its lead tells: "… who has died aged 84"."""
    told = [mention for mention in records.mentions if mention.lemma == "die" and mention.status is Status.OCCURRED]
    if not any(mention.is_perfect and mention.sentence < _LEAD for mention in told):
        return frozenset()
    return frozenset(one.tlink.timex for one in told if one.tlink and one.tlink.basis is None and not one.is_perfect)


def _tense(mention: Mention, text: str) -> Tense | None:
    """The tense in which a verb tells the time tied to it; None where it tells none."""
    is_own = mention.tlink is not None and mention.tlink.basis is None
    before = text[max(mention.trigger.start_char - _REACH, 0) : mention.trigger.start_char]
    if is_own and mention.pos == "NOUN" and mention.status is not Status.OCCURRED and _CALLED_FOR.search(before):
        return Tense.FUTURE
    if not is_own or mention.pos != "VERB" or mention.trigger_class not in _DEEDS:
        return None
    if mention.tense is Tense.PAST and mention.status is Status.OCCURRED and not mention.is_perfect:
        return Tense.PAST
    if mention.tense is None and mention.status is Status.OCCURRED and _FIRST.search(before):
        return Tense.PAST
    if mention.tense is None and _DECIDED.search(before):
        return _OF_PLANS.get(mention.status)
    word = text[mention.trigger.start_char : mention.trigger.end_char].lower()
    is_now = mention.tense is Tense.PRESENT and mention.status in (Status.OCCURRED, Status.PLANNED)
    return Tense.FUTURE if is_now and not is_past(word) else None


def _told(records: Records, timex: Timex, tense: Tense | None) -> Timex:
    if isinstance(timex.expression, Bound) or is_stated(timex.expression):
        return timex
    is_behind = timex.tense in (*_BEHIND, *_AHEAD) and not _is_due(records, timex)
    if tense is Tense.PAST and is_behind:
        return replace(timex, tense=tense, is_beside_verb=True)
    is_open = timex.tense in _BEHIND and not timex.is_stamp and not timex.is_perfect
    if tense in _OF_PLANS.values() and is_open and _is_arranged(records, timex):
        return replace(timex, tense=tense, is_beside_verb=True)
    return timex


def _is_due(records: Records, timex: Timex) -> bool:
    """Whether something is due at a time, whatever was done about that: "a dividend payable on", "mourning for"."""
    start = timex.start_char
    return _DUE.search(records.article.field_text(timex.field)[max(start - _REACH, 0) : start]) is not None


def _is_arranged(records: Records, timex: Timex) -> bool:
    """Whether something may be arranged for a time: "on", "in" or "and" it, in a paragraph, not in a headline."""
    block = records.article.blocks[timex.block : timex.block + 1]
    is_prose = timex.field is TextField.TEXT and any(one.kind is BlockKind.PARAGRAPH for one in block)
    before = records.article.text[max(timex.start_char - _LONGEST, 0) : timex.start_char].lower()
    return is_prose and before.endswith(_BEFORE)
