"""Chains → events: what each is shown as, in the order of a timeline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain as linked
from operator import itemgetter

from dateline.calendars import sort_key
from dateline.merging.chains import Chain
from dateline.merging.choice import COMMITMENT, choose_date, choose_status, disagreements
from dateline.merging.copies import Copied, copied_passages, find_copies, precedence
from dateline.merging.echoes import Echoes, echoes_in, folded
from dateline.merging.identity import ages, event_id, mention_names
from dateline.merging.profiles import MentionKey
from dateline.merging.standing import CLEAR, confidence, salience
from dateline.merging.units import carried
from dateline.model.dates import Basis, Date
from dateline.model.entities import same_entity
from dateline.model.events import Disagreement, Event, Source
from dateline.model.mentions import Argument, DatedArticle, DatedMention, Mention, Reason, Role, Status, TriggerClass

_NO_DATE = Reason("no_date", "No source says when this was.")
_TITLE_LENGTH = 90
_MOST_PARTICIPANTS = 8
_CONTRARY = frozenset({Status.NOT_OCCURRED, Status.DENIED, Status.HYPOTHETICAL, Status.CANCELLED})
_WORD = re.compile(r"\w+")
_ROLES = tuple(Role)

#: Whether an event has no place in time, where that is, how much it matters (negative), and its id.
Place = tuple[bool, tuple[int, ...], float, str]


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A chain, the event that it tells, and what puts that in order among others."""

    chain: Chain
    event: Event
    place: Place


@dataclass(frozen=True, slots=True)
class Told:
    """Events with a date in order of time, and those without, most salient first.

    Where others are to follow, it knows who told them, and the tellings in that order, by first mention: one is
    told again when its mentions are others, or something else is known of their articles.
    """

    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    teller: Teller | None = field(default=None, compare=False, repr=False)
    tellings: Mapping[MentionKey, Telling] = field(default_factory=dict, compare=False, repr=False)


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
        self._echoes: dict[str, Echoes] = {}
        for id, article in self._articles.items():
            known = None if earlier is None else earlier._echoes_of(article)
            self._echoes[id] = echoes_in(article.mentions) if known is None else known

    def _echoes_of(self, article: DatedArticle) -> Echoes | None:
        """The echoes in an article, if it is one of those that are known."""
        id = article.records.article.id
        return self._echoes[id] if self._articles.get(id) is article else None

    def folded(self, chains: Iterable[Chain]) -> list[Chain]:
        """The chains, of which those that only echo mentions of another are part of that."""
        return folded(list(chains), dict(linked.from_iterable(one.items() for one in self._echoes.values())))

    def tell(self, mentions: Sequence[DatedMention]) -> Event:
        """The event that these mentions tell: the date, status, title and the rest chosen for it.

        Args:
            mentions: At least one, in order of article and place.
        """
        leads = self._leads(mentions)
        repeated, independent = self._told_twice(leads)
        date, status = choose_date(independent, self._ages), choose_status(independent, self._ages)
        sources = len({m.article for m in independent})
        best = _best(independent, status)
        return Event(
            id=event_id(leads, self._names_in, self._ages),
            date=date,
            title=best.mention.title,
            status=status,
            lemma=best.mention.lemma,
            sources=tuple(Source(m, (m.article, m.index) in repeated) for m in leads),
            participants=_gathered(a for m in leads for a in m.mention.arguments),
            places=_gathered(p for m in leads for p in m.mention.places),
            confidence=confidence(independent, date, status),
            salience=salience(independent, sources, date),
            independent_sources=sources,
            disagreements=disagreements(
                independent, date, status, [m for m in leads if (m.article, m.index) in repeated]
            ),
            reason=_reason(independent) if date is None or is_lost(date) else None,
        )

    @property
    def copies(self) -> Mapping[str, str]:
        """For the id of each article that repeats another the id of its original."""
        return self._copied.originals

    def news_since(self, earlier: Teller) -> set[str]:
        """The ids of the articles of which an earlier teller knew something else, and so may have told otherwise."""
        return {
            id for id, known in earlier._articles.items()
            if (article := self._articles.get(id)) is not None and (
                known.records is not article.records or self._ages[id] != earlier._ages[id]
                or self.copies.get(id) != earlier.copies.get(id)
            )
        }

    def _names_in(self, article: str) -> Mapping[int, str]:
        if article not in self._names:
            self._names[article] = mention_names(self._articles[article])
        return self._names[article]

    def _leads(self, mentions: Sequence[DatedMention]) -> Sequence[DatedMention]:
        """The mentions without those that echo another of them."""
        keys = {(m.article, m.index) for m in mentions}
        return [m for m in mentions if self._echoes[m.article].get((m.article, m.index)) not in keys]

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
    earlier = earlier or Told((), ())
    teller = Teller(articles, earlier.teller)
    news = set() if earlier.teller is None else teller.news_since(earlier.teller)
    tellings: dict[MentionKey, Telling] = {}
    for chain in teller.folded(chains):
        first = chain.first
        known = earlier.tellings.get(first)
        is_same = known is not None and (chain is known.chain or chain.mentions == known.chain.mentions)
        if known is None or not is_same or (news and _is_told_in(chain, news)):
            event = teller.tell(chain.mentions)
            known = Telling(chain, event, _place(event))
        tellings[first] = known
    # Those that were in order first, since it takes next to no time to put the others in between.
    ordered = [(first, one) for first, one in earlier.tellings.items() if tellings.get(first) is one]
    ordered += [(first, one) for first, one in tellings.items() if earlier.tellings.get(first) is not one]
    ordered.sort(key=lambda row: row[1].place)
    told = _apart([(one.place, one.event) for _, one in ordered])
    return replace(told, teller=teller, tellings=dict(ordered))


def _is_told_in(chain: Chain, articles: Set[str]) -> bool:
    return any(mention.article in articles for mention in chain.mentions)


def in_order(events: Iterable[Event]) -> Told:
    """Events in the order of a timeline, those that have no place in time apart."""
    return _apart(sorted(((_place(event), event) for event in events), key=itemgetter(0)))


def _place(event: Event) -> Place:
    if event.date is None or is_lost(event.date):
        return True, (), -event.salience, event.id
    return False, sort_key(event.date), -event.salience, event.id


def _apart(ordered: Sequence[tuple[Place, Event]]) -> Told:
    return Told(
        tuple(event for place, event in ordered if not place[0]), tuple(event for place, event in ordered if place[0])
    )


def held_against(event: Event) -> tuple[Disagreement, ...]:
    """What the sources say against an event as it is shown, whoever chose its date and status."""
    independent, repeated = ([s.dated for s in event.sources if s.is_copy is kind] for kind in (False, True))
    return disagreements(independent, event.date, event.status, repeated)


def is_lost(date: Date) -> bool:
    """Whether a date has no place in time."""
    return date.interval is None or (date.interval.start is None and date.interval.end is None)


def _best(mentions: Sequence[DatedMention], status: Status) -> DatedMention:
    """The mention whose title a desk would take: clear, firm, complete, by a verb, not too long, early."""
    is_done = any(m.mention.pos == "VERB" and m.mention.status in (Status.OCCURRED, Status.ONGOING) for m in mentions)

    def rank(dated: DatedMention) -> tuple[object, ...]:
        mention = dated.mention
        nouns = carried(mention)
        agents = [a for a in mention.arguments if a.role is Role.AGENT and a not in nouns]
        firm = dated.date is not None and dated.date.basis is not Basis.PUBLISHED
        return (
            not mention.title or len(mention.title) > _TITLE_LENGTH,
            mention.trigger_class is TriggerClass.REPORTING,
            mention.status in _CONTRARY and status not in _CONTRARY,
            mention.clarity < CLEAR,
            is_done and mention.status is Status.PLANNED,
            bool(agents) and not any(a.key for a in agents),
            abs(COMMITMENT.index(mention.status) - COMMITMENT.index(status))
            - (_names_told(mention) + (mention.pos == "VERB") + firm),
            not firm, mention.sentence, dated.article, dated.index,
        )

    return min(mentions, key=rank)


def _names_told(mention: Mention) -> int:
    """How many of its participants a title tells by name, up to three; who did it counts twice."""
    told = set(_WORD.findall(mention.title))
    named = [a for a in mention.arguments if a.key and not told.isdisjoint(_names_of(a))]
    return min(len(named), 3) + any(a.role is Role.AGENT for a in named)


def _names_of(argument: Argument) -> set[str]:
    """The words that name a participant: those of its name, and the one by which a mention does ("Paris")."""
    names = set(_WORD.findall(argument.name))
    return names | {argument.head} if argument.head.istitle() else names


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
