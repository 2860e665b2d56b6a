"""Mentions that only echo another of their sentence: a reader would see one title twice ("began", "the talks")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dateline.merging.chains import Chain
from dateline.merging.profiles import MentionKey
from dateline.model.articles import TextField
from dateline.model.mentions import DatedMention, Status

#: The article, field, beginning of the sentence and title of a mention.
_Line = tuple[str, TextField, int, str]

#: Mentions that only echo another, each with that.
Echoes = Mapping[MentionKey, MentionKey]


def echoes_in(mentions: Iterable[DatedMention]) -> Echoes:
    """The mentions of an article that tell no more than another of their sentence and title."""
    found: dict[MentionKey, MentionKey] = {}
    for told in _by_line(mentions):
        lead = min(told, key=_rank)
        found |= {_key(each): _key(lead) for each in told if each is not lead and _goes_with(each, lead)}
    return found


def folded(chains: Sequence[Chain], echoes: Echoes) -> list[Chain]:
    """The chains, of which one that only echoes another goes with it.

    Args:
        echoes: as `echoes_in` gives them, of all articles.
    """
    known = {*echoes, *echoes.values()}
    homes = {key: chain for chain in chains for each in chain.mentions if (key := _key(each)) in known}
    guests: dict[MentionKey, list[DatedMention]] = {}
    gone: set[MentionKey] = set()
    for chain in {chain.first: chain for chain in homes.values()}.values():
        home = _home(chain, echoes, homes)
        if home is not None:
            gone.add(chain.first)
            guests.setdefault(home.first, []).extend(chain.mentions)
    return [_with(chain, guests.get(chain.first, ())) for chain in chains if chain.first not in gone]


def evidence(mentions: Sequence[DatedMention]) -> list[DatedMention]:
    """The mentions without those that echo another and have a status of their own ("planned", "the talks")."""
    found = []
    for told in _by_line(mentions):
        status = min(told, key=_rank).mention.status
        found += [each for each in told if each.mention.status is status]
    return sorted(found, key=mentions.index) if len(found) < len(mentions) else list(mentions)


def _by_line(mentions: Iterable[DatedMention]) -> Iterable[list[DatedMention]]:
    """The mentions of each sentence that have one title."""
    lines: dict[_Line, list[DatedMention]] = {}
    for dated in mentions:
        mention = dated.mention
        title = mention.title.casefold() or str(dated.index)
        lines.setdefault((dated.article, mention.field, mention.quote.start_char, title), []).append(dated)
    return lines.values()


def _key(dated: DatedMention) -> MentionKey:
    return dated.article, dated.index


def _rank(dated: DatedMention) -> tuple[bool, bool, int]:
    """Dated ones first, then verbs, then the first."""
    return dated.date is None, dated.mention.pos != "VERB", dated.index


def _goes_with(dated: DatedMention, lead: DatedMention) -> bool:
    """Whether a mention tells no more than one that has a date.

    What was called off is told by itself, and so is what a verb tells without a date ("agreed to buy").
    """
    if lead.date is None or dated.mention.status is Status.CANCELLED:
        return False
    return dated.date == lead.date or (dated.date is None and dated.mention.pos != "VERB")


def _home(chain: Chain, echoes: Echoes, homes: Mapping[MentionKey, Chain]) -> Chain | None:
    """The other chain that all mentions of one echo, if there is one."""
    leads = [echoes.get(_key(dated)) for dated in chain.mentions]
    found = {home.first: home for lead in leads if lead is not None and (home := homes[lead]) is not chain}
    return next(iter(found.values())) if len(found) == 1 and None not in leads else None


def _with(chain: Chain, guests: Sequence[DatedMention]) -> Chain:
    return Chain(tuple(sorted((*chain.mentions, *guests), key=_key))) if guests else chain
