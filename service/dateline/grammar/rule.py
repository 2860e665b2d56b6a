"""Rules as records: what to find, what it means, and the examples that prove it.

A pattern is a line of items, each of which takes one token or one constituent found before:

    word  a|b          these words, in any case
    <month>  <a|b>     a kind: of the lexicon, of numbers by their shape, or made by an earlier rule
    ~-                 this character with no blank on either side ("1957-58")
    <a>|b              a kind or a word
    name:item          the item, captured as `name`
    <start>  <end>     the start of the block in `after`, its end in `before` and `not_before`
    item?  ( … )?      may be missing;  ( … / … ) one of several sequences

There is no repetition, so a pattern has a longest match and the engine is linear.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


class Captures(Protocol):
    """What a rule's builder is given: the values of the captured items, by name."""

    def __getitem__(self, name: str) -> Any:
        """The value of a captured item: a lexicon value, a number or an expression."""
        ...

    def __contains__(self, name: object) -> bool:
        """Whether the item was there."""
        ...

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a captured item, or `default` where it was missing."""
        ...


Build = Callable[[Captures], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a grammar.

    `gives` are the kinds of the constituent made, most special first. A rule that only looks at how
    constituents stand to one another has `emits` instead: captured name to new kinds; its `build`
    then returns one value for each, in that order, and everything else stays as it was. `after`
    and `before` are what must stand beside the match, `not_after` and `not_before` what must not.
    A build that returns None refuses the match.

    `yes` maps TIMEX3 values (several, for several timexes, with blanks between) to texts that must
    give them under the file's DCT; `no` are texts in which this rule must not apply.
    """

    id: str
    pattern: str
    build: Build
    gives: str = ""
    emits: Mapping[str, str] = field(default_factory=dict)
    after: str = ""
    before: str = ""
    not_after: str = ""
    not_before: str = ""
    yes: Mapping[str, Sequence[str]]
    no: Sequence[str]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that compete with one another: the longest match from the left wins, then the first rule.

    Stages run in order, each over what the ones before have made, `passes` times at most.
    """

    name: str
    rules: tuple[Rule, ...]
    passes: int = 1


@dataclass(frozen=True, slots=True)
class Seeds:
    """What makes a stretch of text worth reading, so that the rest costs nothing.

    Every word of the lexicon does, except those of `not_kinds`; so do these `words`, which only
    patterns name, and these `patterns`, for times in figures.
    """

    not_kinds: tuple[str, ...]
    words: tuple[str, ...]
    patterns: tuple[str, ...]
