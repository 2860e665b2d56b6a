"""Mentions that only echo another of their sentence: a reader would see one thing told twice.

They have one title ("began", "the talks"), or a noun stands in what its verb tells ("was killed in an air strike").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.calendars import contains
from dateline.merging.chains import Chain
from dateline.merging.profiles import MentionKey
from dateline.merging.units import is_general
from dateline.model.articles import TextField
from dateline.model.mentions import DatedMention, Status

_ARTICLE, _TAIL = re.compile("^(?:the|an?) "), re.compile(" (?:of|to|in|on|for|from|with|by|at|over|against) ")
#: The article, field and beginning of a sentence.
_Sentence = tuple[str, TextField, int]

#: Mentions that only echo another, each with that.
Echoes = Mapping[MentionKey, MentionKey]


def echoes_in(mentions: Iterable[DatedMention]) -> Echoes:
    """The mentions of an article that tell no more than another of their sentence."""
    found: dict[MentionKey, MentionKey] = {}
    for sentence in _by_sentence(mentions):
        leads = []
        for told in _by_title(sentence):
            lead = min(told, key=_rank)
            found |= {_key(each): _key(lead) for each in told if each is not lead and _goes_with(each, lead)}
            leads.append(lead)
        found |= {_key(noun): _key(verb) for noun in leads if (verb := _verb_over(noun, leads)) is not None}
    return found


def folded(chains: Sequence[Chain], echoes: Echoes) -> list[Chain]:
    """The chains, of which one that only echoes another goes with it.

    Args:
        echoes: as `echoes_in` gives them, of all articles.
    """
    known = {*echoes, *echoes.values()}
    # Not by _key: it is asked of every mention.
    homes = {
        key: chain for chain in chains for each in chain.mentions if (key := (each.article, each.index)) in known
    }
    guests: dict[MentionKey, list[DatedMention]] = {}
    gone: set[MentionKey] = set()
    for chain in {chain.first: chain for chain in homes.values()}.values():
        home = _home(chain, echoes, homes)
        if home is not None:
            gone.add(chain.first)
            guests.setdefault(home.first, []).extend(chain.mentions)
    return [_with(chain, guests.get(first, ())) for chain in chains if (first := chain.first) not in gone]


def _by_sentence(mentions: Iterable[DatedMention]) -> Iterable[list[DatedMention]]:
    """The mentions of each sentence."""
    sentences: dict[_Sentence, list[DatedMention]] = {}
    for dated in mentions:
        place = dated.article, dated.mention.field, dated.mention.quote.start_char
        sentences.setdefault(place, []).append(dated)
    return sentences.values()


def _by_title(sentence: Iterable[DatedMention]) -> Iterable[list[DatedMention]]:
    """The mentions of a sentence that have one title."""
    titles: dict[str, list[DatedMention]] = {}
    for dated in sentence:
        titles.setdefault(dated.mention.title.casefold() or str(dated.index), []).append(dated)
    return titles.values()


def _verb_over(noun: DatedMention, leads: Iterable[DatedMention]) -> DatedMention | None:
    """The first verb of a day whose title holds that of a noun, with its day and status or without a day.

    A noun that names who takes part is told by itself.
    """
    if noun.mention.pos != "NOUN" or any(argument.key for argument in noun.mention.arguments):
        return None
    verbs = (lead for lead in leads if lead.mention.pos == "VERB" and lead.mention.status is noun.mention.status)
    return next((verb for verb in verbs if _goes_with(noun, verb) and _holds(verb, noun)), None)


def _holds(verb: DatedMention, noun: DatedMention) -> bool:
    """Whether the words of a noun's title, but an article, stand together in a verb's; of one day, but its tail."""
    told = noun.mention.title.casefold()
    if noun.date is not None:
        told = _TAIL.split(told, maxsplit=1)[0]
    return f" {_ARTICLE.sub('', told)} " in f" {verb.mention.title.casefold()} "


def _key(dated: DatedMention) -> MentionKey:
    return dated.article, dated.index


def _rank(dated: DatedMention) -> tuple[bool, bool, int]:
    """Dated ones first, then verbs, then the first."""
    return dated.date is None, dated.mention.pos != "VERB", dated.index


def _goes_with(dated: DatedMention, lead: DatedMention) -> bool:
    """Whether a mention tells no more than one that has a date; a noun may tell it more coarsely ("the cut this year").

    What was called off is told by itself, and so is what a verb tells without a date ("agreed to buy").
    """
    if lead.date is None or dated.mention.status is Status.CANCELLED:
        return False
    is_verb = dated.mention.pos == "VERB"
    if dated.date is None:
        return not is_verb
    one, other = dated.date.interval, lead.date.interval
    is_coarser = not is_verb and one is not None and other is not None and contains(one, other)
    return is_coarser or replace(dated.date, basis=lead.date.basis) == lead.date


def _home(chain: Chain, echoes: Echoes, homes: Mapping[MentionKey, Chain]) -> Chain | None:
    """The other chain that all mentions of one echo, if there is one, but for nouns that only speak of it as known."""
    leads = [echoes.get(_key(dated)) for dated in chain.mentions if not _takes_up(dated) or _key(dated) in echoes]
    found = {home.first: home for lead in leads if lead is not None and (home := homes[lead]) is not chain}
    return next(iter(found.values())) if len(found) == 1 and None not in leads else None


def _takes_up(dated: DatedMention) -> bool:
    """Whether a mention is a general noun without a date for something known ("after the disaster")."""
    return dated.date is None and dated.mention.is_definite and is_general(dated.mention.lemma)


def _with(chain: Chain, guests: Sequence[DatedMention]) -> Chain:
    return Chain(tuple(sorted((*chain.mentions, *guests), key=_key))) if guests else chain
