"""Timexes: the temporal expressions of a text, still symbolic, and what each comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dateline.model.articles import Span, TextField
from dateline.model.dates import Date
from dateline.model.expressions import Expression


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Where the clause of an expression or a trigger lies to the time of speech.

    What is foreseen was to come when it was planned, and may be over: "was due to close on 30 June".
    """

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    FORESEEN = "foreseen"


class ClauseKind(StrEnum):
    """How the clause of a time stands to the story that its sentence tells.

    The main clause and those coordinated with it; one that describes a noun ("who left in May"); what somebody says
    or thinks; one that says when, why or under what condition; a participle's or an infinitive's; any other.
    """

    MAIN = "main"
    RELATIVE = "relative"
    CONTENT = "content"
    ADVERBIAL = "adverbial"
    REDUCED = "reduced"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of a time by the parse: its kind and the character at which its verb begins.

    `is_of_noun` says that the time hangs on a noun of the clause ("the vote in May was …").
    """

    kind: ClauseKind
    verb: int
    is_of_noun: bool = False


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 expression as recognised: where it is, what its words say, nothing resolved.

    `sentence` and `block` number the sentences and blocks of the article from 0; with `tense`,
    `is_heading` and `is_quoted` they are all that resolution needs to know of the text.
    `event` is the span of the event that an expression is told by ("six months before the
    *invasion*"). `is_beside_verb` says that the verb that tells the tense stands at most six words
    away, so that it can be trusted; `is_possessive` that what follows belongs to the time ("Monday's
    vote"); `is_done` that the verb before it tells a deed done then; `is_fronted` that it opens its
    sentence, `is_led_in` that it stands in a participle's phrase that does; `is_stamp` that it heads its
    block, or is its heading; `is_main` that it goes on with the
    story and is told of nothing aside; `is_relative` that it stands in a clause that only describes ("who died in
    2001"); `is_perfect` that its verb is a past perfect ("had sailed") of what came
    before the story; `is_said` that it is when somebody said something; `is_news` that it dates what the article is
    written for, as the death in an obituary. `clause` is what the parse makes of its clause, None where none was asked.
    `derivation` names the rules, outermost first.
    """

    field: TextField
    start_char: int
    end_char: int
    text: str
    type: TimexType
    expression: Expression
    derivation: tuple[str, ...]
    tense: Tense | None = None
    sentence: int = 0
    block: int = 0
    is_heading: bool = False
    is_quoted: bool = False
    event: Span | None = None
    is_beside_verb: bool = False
    is_possessive: bool = False
    is_done: bool = False
    is_fronted: bool = False
    is_stamp: bool = False
    is_main: bool = False
    is_perfect: bool = False
    is_said: bool = False
    is_relative: bool = False
    is_led_in: bool = False
    is_news: bool = False
    clause: Clause | None = None


@dataclass(frozen=True, slots=True)
class ResolvedTimex:
    """A timex against its anchor: TIMEX3 `value` ("" when open) and `mod`, and its date.

    `date` is None for what names no stretch of the calendar (most durations, sets). `derivation`
    is the timex's own, then the rules that resolved it.
    """

    timex: Timex
    value: str
    mod: str | None
    date: Date | None
    derivation: tuple[str, ...]


class Rejected(NamedTuple):
    """A candidate that is no time, or a match that a rule refused: characters, rule and reason."""

    start_char: int
    end_char: int
    rule: str
    reason: str
