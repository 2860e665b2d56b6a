"""Tense, sentence and quotation from word forms: all that resolution needs to know of a clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from dateline.grammar.asides import is_aside, is_led_in, is_of_subject, is_relative
from dateline.grammar.tokens import Token
from dateline.grammar.verb_forms import is_participle, is_past, verb_lists
from dateline.model.articles import Span
from dateline.model.times import Tense

_REACH = 14  # tokens looked at on either side
_BESIDE = 6
_FORWARD_COST = 6  # a verb that follows is this much farther than one before
_SENTENCE_END = {".", "!", "?"}
_CLAUSE_END = {";", ":"}
_AS_SOON = {"soon", "early"}  # "as soon as Tuesday"
_BE = {"is", "are", "s", "am", "re"}  # "is to meet"
_NEVER = "never"
_SINCE = "since"
_GUILTY = "guilty"  # what somebody pleads to is over
_CONDITIONS = {"if", "unless"}
_MUST = "must"
_AFTER_HAD = (1, 2, 3)  # words: "had not yet sailed"
_TURNS = {",", "but"}
_FRONT = 2  # tokens
_I = "i"  # beside "am", which stands after an hour, too
_LONGEST_PHRASE = 6  # tokens
_CLAUSE = 60  # tokens looked at for what a clause began with
_INNER = {"-", "'", "’"}
_APOSTROPHES = {"'", "’"}
_QUOTES = {'"', "“", "”"}


class Clause(NamedTuple):
    """What surrounds a timex: its tense (None when no verb tells), sentence from 0, quotation, a possessive.

    `is_beside_verb`: the verb that tells the tense is at most six words away. `is_done`: it tells a deed,
    done on the time that follows. `is_fronted`: the time opens its sentence, or the subject is of it; `is_first`:
    it opens the block; `is_led_in`: a participle's phrase that opens the sentence holds it. `is_main`: it is no aside
    in its sentence; `is_relative`: it is in a relative clause; `is_perfect`: its verb is a past perfect;
    `is_said`: it is one of saying, beside the time.
    """

    tense: Tense | None
    is_beside_verb: bool
    sentence: int
    is_quoted: bool
    is_possessive: bool
    is_done: bool
    is_fronted: bool
    is_first: bool
    is_main: bool
    is_relative: bool
    is_perfect: bool
    is_said: bool
    is_led_in: bool


class Clauses:
    """The clauses of one block, read only where a timex asks."""

    def __init__(self, tokens: Sequence[Token], tags: Sequence[str] | None = None) -> None:
        self._tokens, self._tags = tokens, tags
        self._at = 0
        self._sentence = 0
        self._first = 0  # token of the sentence
        self._is_quoted = False

    def at(self, start_char: int, end_char: int) -> Clause:
        """The clause around these characters; to be asked from left to right."""
        tokens = self._tokens
        start = bisect_left(tokens, start_char, key=lambda token: token.start_char)
        end = bisect_left(tokens, end_char, key=lambda token: token.start_char)
        self._go_to(start)
        distance, tense = self._tense(start, end)
        is_beside, is_possessive = distance <= _BESIDE, self._is_possessive(end)
        is_done = is_beside and tense is Tense.PAST and not is_possessive and self._is_done(start - 1 - distance, start)
        before = [self._word(index) for index in range(max(self._first, start - _CLAUSE), start)]
        return Clause(
            tense, is_beside, self._sentence, self._is_quoted, is_possessive, is_done,
            is_fronted=self._is_fronted(start) or is_of_subject(before),
            is_first=start == 0,
            is_main=not is_aside(before, self._word(end)),
            is_relative=is_relative(before),
            is_perfect=tense is Tense.PAST and self._is_perfect(start, end),
            is_said=self._is_said(start, end),
            is_led_in=is_led_in(before),
        )

    def event_after(self, end_char: int) -> Span | None:
        """The noun phrase after "before" or "after": the event that a time is told by; None where none follows."""
        tokens = self._tokens
        first = bisect_left(tokens, end_char, key=lambda token: token.start_char) + 1
        while first < len(tokens) and tokens[first].text.lower() in verb_lists()["determiners"]:
            first += 1
        last = first
        while last < min(first + _LONGEST_PHRASE, len(tokens)) and self._is_in_phrase(last):
            last += 1
        return Span(tokens[first].start_char, tokens[last - 1].end_char) if last > first else None

    def _is_in_phrase(self, index: int) -> bool:
        text = self._tokens[index].text
        return (text[0].isalnum() or text in _INNER) and text.lower() not in verb_lists()["phrase_ends"]

    def count(self) -> int:
        """The number of sentences of the block; nothing can be asked after it."""
        self._go_to(len(self._tokens))
        return self._sentence + 1

    def _go_to(self, index: int) -> None:
        while self._at < index:
            self._step(self._at)
            self._at += 1

    def _step(self, index: int) -> None:
        text = self._tokens[index].text
        if text in _QUOTES:
            self._is_quoted = text == "“" or (text == '"' and not self._is_quoted)
            self._first += index == self._first
        elif text in _SENTENCE_END and self._ends_sentence(index):
            self._sentence += 1
            self._first = index + 1

    def _is_fronted(self, start: int) -> bool:
        """Whether nothing but a preposition or a conjunction stands before a time in its sentence, or after a colon."""
        for index in range(start - 1, start - _FRONT - 2, -1):
            if index < self._first or self._word(index) == ":":
                return True
            is_article = index == start - 1 and self._word(index) == "the"
            words = verb_lists()["dating"] if is_article else verb_lists()["front"]
            if self._word(index - is_article) not in words:
                return False
        return False

    def _is_said(self, start: int, end: int) -> bool:
        """Whether the verb right before a time, or else the first behind it, is one of saying."""
        before = takewhile(
            lambda index: not self._ends_clause(index), range(start - 1, max(start - _REACH, self._first) - 1, -1)
        )
        ahead = range(end, min(end + _BESIDE, len(self._tokens)))
        verbs = (self._word(index) for index in (*before, *ahead) if is_past(self._word(index)))
        return next(verbs, "") in verb_lists()["saying"]

    def _is_perfect(self, start: int, end: int) -> bool:
        """Whether the verb before a time, or else the one behind it, is a past perfect: "had not sailed"."""
        ahead = range(end, min(end + _REACH, len(self._tokens)))
        before = takewhile(
            lambda index: self._word(index) != ";", range(start - 1, max(start - _REACH, self._first) - 1, -1)
        )
        for index in (*before, *ahead):
            if self._word(index) in verb_lists()["had"]:
                return any(is_participle(self._word(index + by)) for by in _AFTER_HAD)
            if is_past(self._word(index)):
                return index < start and any(self._word(index - by) in verb_lists()["had"] for by in _AFTER_HAD)
        return False

    def _is_done(self, verb: int, start: int) -> bool:
        """Whether a verb in the past tells what was done on the time at `start`: "was arrested on 10 December".

        Not so of what is only said, planned or wanted, of what is held on a day ("called a strike on 10
        December") and behind what tells the future.
        """
        words = {self._word(index) for index in range(verb, start)}
        if self._tense_of(verb, is_ahead=False) is not Tense.PAST or words & verb_lists()["undecided"]:
            return False
        if verb < start - 1 and self._word(start - 1) != "on":
            return False
        if self._word(verb - 1) in verb_lists()["was"]:
            return True
        ahead = verb_lists()["future"] | verb_lists()["modal"]
        return not any(self._word(index) in ahead for index in range(max(verb - _REACH, self._first), verb))

    def _ends_sentence(self, index: int) -> bool:
        tokens = self._tokens
        follower = index + 1 + (index + 2 < len(tokens) and tokens[index + 1].text in _QUOTES)
        if follower >= len(tokens) or not tokens[follower].text[0].isupper():
            return False
        before = tokens[index - 1].text if index else ""
        return before in _QUOTES or len(before) > 1 and before not in verb_lists()["abbreviations"]

    def _tense(self, start: int, end: int) -> tuple[int, Tense | None]:
        """The tense of the nearest verb form that tells one, and how many words away that is.

        A time that stands before what is spoken of only once it is done is past: "Monday's verdict".
        """
        if self._is_of_what_is_done(end) or self._is_since_a_deed(start):
            return 0, Tense.PAST
        if start > 1 and self._tokens[start - 1].text == "as" and self._tokens[start - 2].text in _AS_SOON:
            return 0, Tense.FUTURE
        before = self._look(range(start - 1, max(start - _REACH, -1), -1), is_ahead=False)
        after = self._look(range(end, min(end + _REACH, len(self._tokens))), is_ahead=True)
        if before is not None and after is not None and self._is_reported(end, after[0]):
            after = None
        if before is not None and before[1] is Tense.PRESENT and self._is_condition(start, end):
            return before[0], Tense.FUTURE
        if after is not None and self._opens_clause(start):
            return after
        if before is not None and (planned := self._planned(before, start, end)) is not None:
            return before[0], planned
        if before is not None and after is not None:
            return before if before[0] <= after[0] + _FORWARD_COST else after
        return before or after or (_REACH, Tense.FUTURE if self._is_intended(start) else None)

    def _is_reported(self, end: int, distance: int) -> bool:
        """Whether the verb behind a time only reports what is told up to it: "before Christmas, the firm said"."""
        return self._word(end) == "," and self._word(end + distance) in verb_lists()["saying"]

    def _is_condition(self, start: int, end: int) -> bool:
        """Whether a time stands in a condition of what is to come: "if it is not back by June, she will sue".

        What a clause within tells is not of the condition: "if the man who is accused of lying in June resigns".
        """
        verbs = verb_lists()
        before = [self._word(index) for index in range(max(self._first, start - _REACH), start)]
        condition = next((before[at:] for at in range(len(before)) if before[at] in _CONDITIONS), [])
        is_if = bool(condition) and not {"that", "what", *verbs["relative"]}.intersection(condition)
        behind = range(end, min(end + _REACH, len(self._tokens)))
        ahead = takewhile(lambda index: not self._ends_clause(index), behind)
        return is_if and any(self._word(index) in verbs["future"] for index in ahead)

    def _is_intended(self, start: int) -> bool:
        """Whether an infinitive is the only verb before a time in its short sentence: "storm to hit Sunday"."""
        before = self._tokens[self._first : start] if start - self._first <= _REACH else ()
        after_to = (word.text for to, word in pairwise(before) if to.text == "to")
        return any(word.islower() and word not in verb_lists()["determiners"] for word in after_to)

    def _opens_clause(self, start: int) -> bool:
        """Whether a time stands behind "and on", "but in": the verb of its clause follows."""
        return self._word(start - 1) in verb_lists()["dating"] and self._word(start - 2) in verb_lists()["linking"]

    def _planned(self, before: tuple[int, Tense], start: int, end: int) -> Tense | None:
        """The tense of what the verb before a time only plans or announces; None where it tells what it says."""
        follows = end + (self._word(end) == ",")
        is_undone = self._word(follows) in verb_lists()["was"]
        if before == (1, Tense.PRESENT) and self._word(start - 1) == "on":
            return Tense.FUTURE  # "the vote is on Friday"
        if before[1] in (Tense.FUTURE, Tense.FORESEEN) and self._is_overtaken(start - 1 - before[0], end, follows):
            return Tense.PAST
        if before[1] is Tense.FUTURE and is_undone:
            return Tense.FORESEEN  # "talks planned for Friday were called off"
        if before[1] is Tense.FUTURE and self._is_answered_for(range(start - 1 - before[0], start)):
            return Tense.PAST
        if before[1] is Tense.PAST and self._word(start - 1) == "for" and not is_undone:
            is_plan = self._word(start - 1 - before[0]) in verb_lists()["planning"] and not self._is_possessive(end)
            return Tense.FORESEEN if is_plan else None  # "called an election for 6 June", not "praised for Saturday"
        return None

    def _is_overtaken(self, verb: int, end: int, follows: int) -> bool:
        """Whether what was to be did not come: "set for Friday was never held", "due on Monday, came on Tuesday"."""
        if _NEVER in (self._word(follows), self._word(follows + 1)):
            return True
        verbs = verb_lists()
        is_to_be = self._word(verb) in verbs["to_be"]
        then = next((index for index in (end + 1, end + 2) if is_past(self._word(index))), None)
        is_next = self._word(end) in _TURNS and then is not None
        return is_to_be and is_next and self._word(then or 0) not in verbs["saying"] | verbs["was"]

    def _is_answered_for(self, words: range) -> bool:
        """Whether a month or year stands by a deed that somebody is to answer for: "will be fined over the leak in"."""
        verbs, told = verb_lists(), [self._word(index) for index in words]
        if told[-1:] != ["in"] or not verbs["answering"].intersection(told):
            return False
        grounds = next((at for at, word in enumerate(told) if word in verbs["grounds"]), len(told))
        return not verbs["done"].isdisjoint(told[grounds:])

    def _is_of_what_is_done(self, end: int) -> bool:
        """Whether a time's possessive and such a noun follow, with at most one word between: "'s deadly crash"."""
        is_done = any(self._word(index) in verb_lists()["done"] for index in (end + 2, end + 3))
        return is_done and self._is_possessive(end)

    def _is_since_a_deed(self, start: int) -> bool:
        """Whether a time is that of a deed since which something is so: "since taking office in May she has …"."""
        words = [self._word(index) for index in range(max(self._first, start - _REACH), start)]
        is_since = any(one == _SINCE and other.endswith("ing") for one, other in pairwise(words))
        return is_since and verb_lists()["future"].isdisjoint(words) and "," not in words

    def _is_possessive(self, end: int) -> bool:
        return self._word(end) in _APOSTROPHES and self._word(end + 1) == "s"

    def _look(self, indices: range, *, is_ahead: bool) -> tuple[int, Tense] | None:
        for distance, index in enumerate(indices):
            text = self._tokens[index].text
            if self._ends_clause(index):
                return None
            if is_ahead and text in verb_lists()["subordinators"]:
                return None
            tense = self._tense_of(index, is_ahead=is_ahead)
            if tense is Tense.PAST and not is_ahead and self._urges(index, distance):
                return distance, Tense.FORESEEN
            if tense is not None:
                return distance, tense
        return None

    def _urges(self, index: int, length: int) -> bool:
        """Whether somebody is only urged to do what is told up to a time: "asked the council to vote in June"."""
        behind = [self._word(other) for other in range(index + 1, index + length)]
        return self._word(index) in verb_lists()["urging"] and "to" in behind and _GUILTY not in behind

    def _ends_clause(self, index: int) -> bool:
        """Whether a clause ends with a token; it does not within a time of day ("9:30")."""
        text = self._tokens[index].text
        if text in _CLAUSE_END:
            return not (self._word(index - 1).isdigit() and self._word(index + 1).isdigit())
        return text in _SENTENCE_END and self._ends_sentence(index)

    def _tense_of(self, index: int, *, is_ahead: bool) -> Tense | None:
        verbs = verb_lists()
        word = self._tokens[index].text
        word = word if word in verbs["cased"] else word.lower()
        if word not in verbs["telling"] and not word.endswith("ed"):
            return None
        if word in verbs["open"] and self._is_open(index):
            return Tense.FUTURE
        if word in verbs["imperative"] and index == self._first:
            return Tense.FUTURE
        before = self._word(index - 1)
        if word in verbs["future"]:
            if before == "been" and self._word(index - 2) == "had":
                return Tense.PAST  # "had been due to end"
            if before in verbs["was"] | verbs["at_first"]:
                return Tense.FORESEEN
            return None if before in verbs["determiners"] - {"to"} else Tense.FUTURE
        if word in verbs["prospective"] and before in verbs["present"]:
            return Tense.FUTURE
        if word in verbs["prospective"] and not is_ahead and self._leads_on(index + 1):
            return Tense.FORESEEN if before in verbs["at_first"] else Tense.FUTURE
        if word in verbs["arranged"] and before not in verbs["undoing"]:
            return Tense.FUTURE
        if word in verbs["arranging"] and before in _BE:
            return Tense.FUTURE
        if word == "to" and before in _BE and not self._word(index - 2).isdigit():
            return Tense.FUTURE
        if word == "to" and before in verbs["was"]:
            return Tense.FORESEEN
        if self._is_attribute(index) or self._tags is not None and not self._tags[index].startswith(("V", "MD")):
            return None
        before = self._word(index - 2) if before == "not" else before  # "is not held"
        is_planned = before == "have" and self._word(index - 2) == "to"
        if is_planned or before in verbs["states"] or before == "to" or before in verbs["modal"]:
            return None  # participle and infinitive have that of the verb before: "will be held", "wants to set"
        if is_past(word):
            return Tense.PAST
        if word in verbs["present"] and (word != "am" or _I in (before, self._word(index + 1))):
            return Tense.PRESENT
        return None

    def _is_open(self, index: int) -> bool:
        """Whether something "may be held" or "must leave": not "may have been held", nor "none could be found"."""
        if self._word(index) == _MUST:
            return self._word(index + 1) not in verb_lists()["been"]
        is_to_be = self._word(index + 1) == "be" and is_participle(self._word(index + 2))
        subject = range(max(index - _REACH, self._first), index) if is_to_be else range(0)
        return is_to_be and not any(self._word(other) in verb_lists()["none"] for other in subject)

    def _is_attribute(self, index: int) -> bool:
        """Whether a participle belongs to a noun: "the planned bridge", "a still unspecified date"."""
        before = self._word(index - 1)
        is_graded = before.endswith("ly") or before in verb_lists()["grading"]
        return self._word(index - 1 - is_graded) in verb_lists()["articles"]

    def _leads_on(self, index: int) -> bool:
        """Whether "to" with a verb or a date, "for" or "until" stands here; not "for it", nor "to the vote"."""
        verbs, follows = verb_lists(), self._word(index + 1)
        is_of_thing = follows in verbs["objects"] or (self._word(index) == "to" and follows in verbs["determiners"])
        return self._word(index) in verbs["leading_on"] and not is_of_thing

    def _word(self, index: int) -> str:
        """A token in small letters; "" outside the block."""
        return self._tokens[index].text.lower() if 0 <= index < len(self._tokens) else ""

