"""Chains → events: what each is shown as, in the order of a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from dateline.calendars import sort_key
from dateline.merging.chains import Chain
from dateline.merging.choice import COMMITMENT, choose_date, choose_status, disagreements
from dateline.merging.copies import Copied, copied_passages, find_copies, precedence
from dateline.merging.identity import ages, event_id, mention_names
from dateline.merging.profiles import MentionKey
from dateline.merging.standing import CLEAR, confidence, salience
from dateline.model.dates import Basis, Date
from dateline.model.entities import same_entity
from dateline.model.events import Disagreement, Event, Source
from dateline.model.mentions import Argument, DatedArticle, DatedMention, Reason, Role, Status, TriggerClass

_NO_DATE = Reason("no_date", "No source says when this was.")
_TITLE_LENGTH = 90
_MOST_PARTICIPANTS = 8
_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Told:
    """Events with a date in order of time, and those without, most salient first; and who told them."""

    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    teller: Teller | None = field(default=None, compare=False, repr=False)


class Teller:
    """Tells events from mentions, knowing all the articles that they may come from.

    Args:
        articles: All of them, in any order.
        earlier: One who knows most of the same articles.
    """

    def __init__(self, articles: Iterable[DatedArticle], earlier: Teller | None = None) -> None:
        articles = list(articles)
        self._articles = {article.records.article.id: article for article in articles}
        self._copied: Copied = find_copies(articles, earlier=None if earlier is None else earlier._copied)
        self._names: dict[str, Mapping[int, str]] = {}
        self._ages = ages(articles)
        self._precedence = {article.records.article.id: precedence(article) for article in articles}

    def tell(self, mentions: Sequence[DatedMention]) -> Event:
        """The event that these mentions tell: the date, status, title and the rest chosen for it.

        Args:
            mentions: At least one, in order of article and place.
        """
        repeated, independent = self._told_twice(mentions)
        date, status = choose_date(independent, self._ages), choose_status(independent, self._ages)
        sources = len({m.article for m in independent})
        best = _best(independent, status)
        return Event(
            id=event_id(mentions, self._names_in, self._ages),
            date=date,
            title=best.mention.title,
            status=status,
            lemma=best.mention.lemma,
            sources=tuple(Source(m, (m.article, m.index) in repeated) for m in mentions),
            participants=_gathered(a for m in mentions for a in m.mention.arguments),
            places=_gathered(p for m in mentions for p in m.mention.places),
            confidence=confidence(independent, date, status),
            salience=salience(independent, sources, date),
            independent_sources=sources,
            disagreements=disagreements(
                independent, date, status, [m for m in mentions if (m.article, m.index) in repeated]
            ),
            reason=_reason(independent) if date is None or is_lost(date) else None,
        )

    @property
    def copies(self) -> Mapping[str, str]:
        """For the id of each article that repeats another the id of its original."""
        return self._copied.originals

    def knows_as(self, other: Teller) -> frozenset[str]:
        """The ids of the articles of which both know the same, so that they tell the same of them."""
        return frozenset(
            id for id, article in self._articles.items()
            if (known := other._articles.get(id)) is not None and known.records is article.records
            and self._ages[id] == other._ages[id] and self.copies.get(id) == other.copies.get(id)
        )

    def _names_in(self, article: str) -> Mapping[int, str]:
        if article not in self._names:
            self._names[article] = mention_names(self._articles[article])
        return self._names[article]

    def _told_twice(self, mentions: Sequence[DatedMention]) -> tuple[set[MentionKey], list[DatedMention]]:
        """The mentions that repeat others, and those that are evidence of their own."""
        ordered = sorted(mentions, key=lambda m: (self._precedence[m.article], m.index))
        repeated = {(ordered[i].article, ordered[i].index) for i in copied_passages(ordered)}
        repeated |= {(m.article, m.index) for m in mentions if m.article in self.copies}
        return repeated, [m for m in mentions if (m.article, m.index) not in repeated] or ordered[:1]


def tell(chains: Iterable[Chain], articles: Iterable[DatedArticle], *, earlier: Told | None = None) -> Told:
    """The events of all chains.

    Args:
        chains: What `merge` made of the articles.
        articles: All of them, in any order.
        earlier: What was told of most of the same articles; what nothing touched is taken over.
    """
    teller = Teller(articles, None if earlier is None else earlier.teller)
    known = {} if earlier is None else _still_true(earlier, teller)
    events = []
    for chain in chains:
        event = known.get(chain.first)
        is_same = event is not None and tuple(source.dated for source in event.sources) == chain.mentions
        events.append(event if event is not None and is_same else teller.tell(chain.mentions))
    return replace(in_order(events), teller=teller)


def _still_true(earlier: Told, teller: Teller) -> dict[MentionKey, Event]:
    """The events told earlier that would be told again if their mentions are one chain, by their first mention."""
    alike = teller.knows_as(earlier.teller) if earlier.teller is not None else frozenset()
    return {
        (event.sources[0].dated.article, event.sources[0].dated.index): event
        for event in (*earlier.events, *earlier.undated)
        if all(source.dated.article in alike for source in event.sources)
    }


def in_order(events: Iterable[Event]) -> Told:
    """Events in the order of a timeline, those that have no place in time apart."""
    events = list(events)
    dated = [(sort_key(e.date), -e.salience, e.id, e) for e in events if e.date and not is_lost(e.date)]
    lost = [(-e.salience, e.id, e) for e in events if e.date is None or is_lost(e.date)]
    return Told(tuple(row[-1] for row in sorted(dated, key=itemgetter(0, 1, 2))),
                tuple(row[-1] for row in sorted(lost, key=itemgetter(0, 1))))


def held_against(event: Event) -> tuple[Disagreement, ...]:
    """What the sources say against an event as it is shown, whoever chose its date and status."""
    independent, repeated = ([s.dated for s in event.sources if s.is_copy is kind] for kind in (False, True))
    return disagreements(independent, event.date, event.status, repeated)


def is_lost(date: Date) -> bool:
    """Whether a date has no place in time."""
    return date.interval is None or (date.interval.start is None and date.interval.end is None)


def _best(mentions: Sequence[DatedMention], status: Status) -> DatedMention:
    """The mention whose title a desk would take: clear, firm, complete, by a verb, not too long, early."""
    def rank(dated: DatedMention) -> tuple[object, ...]:
        mention = dated.mention
        named = sum(a.key is not None for a in mention.arguments)
        agents = [a for a in mention.arguments if a.role is Role.AGENT]
        has_agent = any(a.key for a in agents)
        firm = dated.date is not None and dated.date.basis is not Basis.PUBLISHED
        return (
            not mention.title or len(mention.title) > _TITLE_LENGTH,
            mention.trigger_class is TriggerClass.REPORTING,
            mention.clarity < CLEAR,
            bool(agents) and not has_agent,
            abs(COMMITMENT.index(mention.status) - COMMITMENT.index(status)),
            -(has_agent + (mention.pos == "VERB") + firm + min(named, 2)),
            mention.sentence, dated.article, dated.index,
        )

    return min(mentions, key=rank)


def _gathered(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """One argument for each named entity, most often told first: its fullest name, its usual role."""
    groups: list[list[Argument]] = []
    for argument in sorted((a for a in arguments if a.key), key=lambda a: (-len(a.key or ""), a.key, a.name)):
        home = next((g for g in groups if same_entity(g[0].key or "", argument.key or "")), None)
        if home is None:
            groups.append([argument])
        else:
            home.append(argument)
    shown = [_shown(group) for group in sorted(groups, key=lambda g: (-len(g), g[0].key))]
    return tuple(sorted(shown, key=lambda a: _ROLES.index(a.role))[:_MOST_PARTICIPANTS])


def _shown(group: Sequence[Argument]) -> Argument:
    roles = Counter(a.role for a in group)
    role = min(roles, key=lambda r: (-roles[r], _ROLES.index(r)))
    names = Counter(a.name for a in group)
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    typed = next((a for a in group if a.type), group[0])
    return Argument(role, name, typed.type, group[0].key, typed.head)


def _reason(mentions: Sequence[DatedMention]) -> Reason:
    """Why none of the sources dates the event: what most of them give."""
    reasons = Counter(m.reason for m in mentions if m.reason is not None)
    return min(reasons, key=lambda r: (-reasons[r], r.code, r.text), default=_NO_DATE)
