"""What merging compares: each mention and each article, boiled down once."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.calendars import civil, first_day, last_day
from dateline.merging.names import name_marks_of
from dateline.merging.openings import Part, parts_of
from dateline.merging.sentences import Sentence, common_head, dates_beside, sentences_of
from dateline.merging.tables import Classes, idf
from dateline.merging.units import Unit, units_of
from dateline.merging.vectors import unit_vector
from dateline.model.articles import Dct
from dateline.model.dates import Basis, Date, Interval
from dateline.model.entities import marks_of, spelt_plainly
from dateline.model.mentions import Argument, DatedArticle, DatedMention, Role, Status

#: How many names and how many lemmas of an article stand for what it is about.
_FOREMOST_NAMES = 4
_FOREMOST_TERMS = 6

#: An EDTF pattern that knows the month but not the year.
_MONTH = re.compile(r"XXXX-(\d\d)")
_DAYS_OF_MONTH = 31

#: The roles that tell who did what to whom.
CORE = (Role.AGENT, Role.PATIENT, Role.RECIPIENT)

#: A mention's place among all: its article's id and its index there.
MentionKey = tuple[str, int]

_ACTUAL = frozenset({Status.OCCURRED, Status.ONGOING, Status.ALLEGED})
_UNREAL = frozenset({Status.DENIED, Status.NOT_OCCURRED, Status.HYPOTHETICAL, Status.CANCELLED})


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """An article as merging sees it: two unit vectors, of content lemmas and of entity names.

    Names are told by their marks (`marks_of`), since two articles may know more or less of one name.
    `foremost` are the names and the lemmas that it is most about, `persons` all its persons;
    `families` counts its triggers by family, `dates` are when they were, `mentions` counts all of them.
    `appeared` is when it appeared, as far as that is known; `units` are all that it tells.
    """

    id: str
    terms: Mapping[str, float]
    names: Mapping[str, float]
    foremost: tuple[str, ...]
    persons: frozenset[str]
    families: Mapping[str, int]
    dates: Mapping[str, frozenset[Interval]]
    mentions: int
    appeared: Interval
    units: tuple[Unit, ...]

    @property
    def magnitude(self) -> float:
        """How many events it tells, in powers of ten."""
        return math.log10(max(1, self.mentions))

    @property
    def length(self) -> float:
        """How many powers of ten of events it tells, beyond the first and up to the second."""
        return max(0.0, min(1.0, self.magnitude - 1))


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A mention as merging sees it, with what goes with it in its article (`unit`) and its `sentence`.

    `part` is that of the article in which it stands. `beside` are the dates told beside it there
    (`sentences.dates_beside`). `lemmas`, `families` and `classes`
    tell what was done: by its own word, or by the nouns that a verb carries. `date` is None unless the words of the
    article date it: a publication date attracts and repels nothing. `interval` is the date's,
    None where the words leave it open; `month` (1 to 12) the one that it lies in, also where the year is open,
    None when it is longer. `is_full` says that agent, patient and recipient are all told. `keys` of named and
    common `heads` of arguments are by role; `words` are those of all roles. `name_marks` are
    what of names and places another must share one of, `matter` are those of all but agents, and the head words
    of these for which the article does not stand. `reality` is 1 for told as fact, -1 for told as
    unreal, 0 for plans.
    """

    key: MentionKey
    unit: Unit
    part: Part
    story: Story
    sentence: Sentence
    beside: tuple[Interval, ...]
    lemmas: frozenset[str]
    families: frozenset[str]
    classes: Classes
    date: Date | None
    interval: Interval | None
    month: int | None
    is_full: bool
    keys: Mapping[Role, frozenset[str]]
    heads: Mapping[Role, frozenset[str]]
    words: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]
    reality: int
    name_marks: frozenset[str]
    matter: frozenset[str]

    @property
    def dated(self) -> DatedMention:
        """The mention with the date that its own article gives it."""
        return self.unit.dated

    @property
    def is_hosted(self) -> bool:
        """Whether it takes part in what a dated verb tells, so that the date of that verb stands beside it."""
        return self.beside is not self.sentence.dates

    @property
    def is_news(self) -> bool:
        """Whether it is told as something new, of which only the publication gives the date."""
        return self.dated.date is not None and self.dated.date.basis is Basis.PUBLISHED

    @property
    def moment(self) -> int:
        """A minute to sort by: when it was, else when its article appeared."""
        start = None if self.interval is None else self.interval.start
        return self.story.appeared.end or self.story.appeared.start or 0 if start is None else start


def story_of(article: DatedArticle, units: Sequence[Unit]) -> Story:
    """What an article is about."""
    records = article.records
    marks = Counter({mark: count for key, count in records.names.items() for mark in marks_of(key)})
    terms, names = unit_vector(records.terms, idf), unit_vector(marks, lambda _: 1.0)
    return Story(
        id=records.article.id,
        terms=terms,
        names=names,
        foremost=(*_heaviest(names, _FOREMOST_NAMES), *_heaviest(terms, _FOREMOST_TERMS)),
        persons=frozenset(key for key in records.names if key.startswith("person:")),
        families=Counter(family for unit in units for family in unit.families),
        dates=_dates_by_family(units),
        mentions=len(article.mentions),
        appeared=_appeared(article.dct),
        units=tuple(units),
    )


def _dates_by_family(units: Iterable[Unit]) -> Mapping[str, frozenset[Interval]]:
    found: dict[str, set[Interval]] = {}
    for unit in units:
        if unit.date is not None and unit.date.interval is not None:
            for family in unit.families:
                found.setdefault(family, set()).add(unit.date.interval)
    return {family: frozenset(dates) for family, dates in found.items()}


def _heaviest(vector: Mapping[str, float], count: int) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:count]


def _appeared(dct: Dct) -> Interval:
    return dct.bounds if dct.date is None or dct.date.interval is None else dct.date.interval


def _by_role(
    arguments: Iterable[Argument], value: Callable[[Argument], str | None]
) -> dict[Role, frozenset[str]]:
    found: dict[Role, set[str]] = {}
    for argument in arguments:
        if text := value(argument):
            found.setdefault(argument.role, set()).add(text)
    return {role: frozenset(values) for role, values in found.items()}


def _reality(status: Status) -> int:
    return 1 if status in _ACTUAL else -1 if status in _UNREAL else 0


def _month_of(date: Date) -> int | None:
    if date.interval is None:
        found = _MONTH.match(date.pattern or "")
        return int(found[1]) if found else None
    first, last = first_day(date.interval), last_day(date.interval)
    if first is None or last is None or last - first > _DAYS_OF_MONTH:
        return None
    return civil(first).month if civil(first).month == civil(last).month else None


def _marks(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(mark for key in keys for mark in name_marks_of(key))


def _but_agents(told: Mapping[Role, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(told[role] for role in told if role is not Role.AGENT))


def profile_of(
    unit: Unit, story: Story, sentence: Sentence, beside: tuple[Interval, ...], part: Part = Part.BODY
) -> Profile:
    """A mention's profile; `beside` are the dates that its sentence tells beside it, `part` is where it stands."""
    mention, date = unit.dated.mention, unit.date
    keys = _by_role(unit.arguments, lambda argument: argument.key)
    heads = _by_role(unit.arguments, common_head)
    named = frozenset().union(*keys.values())
    words = frozenset().union(*heads.values())
    places = frozenset(place.key for place in mention.places if place.key)
    name_marks = _marks(named | places)
    return Profile(
        key=(unit.dated.article, unit.index),
        unit=unit,
        part=part,
        story=story,
        sentence=sentence,
        beside=beside,
        lemmas=unit.lemmas,
        families=unit.families,
        classes=unit.classes,
        date=date,
        interval=None if date is None else date.interval,
        month=None if date is None else _month_of(date),
        is_full=all(role in keys or role in heads for role in CORE),
        keys=keys,
        heads=heads,
        words=words,
        places=places,
        numbers=frozenset(mention.numbers),
        reality=_reality(mention.status),
        name_marks=name_marks,
        matter=_marks(_but_agents(keys) | places) | set(map(spelt_plainly, _but_agents(heads) - set(story.foremost))),
    )


def profiles_in(article: DatedArticle) -> tuple[Profile, ...]:
    """The profiles of an article's mentions, in order of index."""
    units = units_of(sorted(article.mentions, key=lambda dated: dated.index))
    story = story_of(article, units)
    sentences = sentences_of(units)
    parts = parts_of(article.records.article, units)
    told = zip(units, sentences, dates_beside(units, sentences), parts, strict=True)
    return tuple(profile_of(unit, story, sentence, beside, part) for unit, sentence, beside, part in told)


def profiles_of(articles: Iterable[DatedArticle]) -> list[Profile]:
    """The profiles of all mentions, in order of key: what follows never depends on the order of articles."""
    return sorted((each for article in articles for each in profiles_in(article)), key=lambda profile: profile.key)
