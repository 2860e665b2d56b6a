"""Which articles and passages repeat another's words: copies are marked, and counted once."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.merging.arrays import Numbers
from dateline.model.articles import Dct
from dateline.model.mentions import DatedArticle, DatedMention, Records

#: Articles and passages are copies when they share at least this part of their runs of words. A paper
#: that rewrites a few words in each paragraph of an agency's text keeps nearly half of its runs; of the
#: 256 texts of TimeBank and AQUAINT no two that were written apart share more than a quarter.
ARTICLE = 0.4
PASSAGE = 0.5
#: Articles that share less are copies, too, if at least two sentences of the one that tells fewer, and this part of
#: them, are edited ones of the other. No two of SemEval's articles or of those of our own wording that were written
#: apart have two sentences that share so many of their runs (bench/merging/planted.py).
EDITED = 0.5
_SENTENCE = 0.2
_LEAST_EDITED = 2
#: What two articles share at least if sentences are looked at.
_SLIGHT = 0.15
#: An article is a copy, too, when one of the two has this part of the other's runs: papers cut agencies short.
CUT = 0.8
#: How many hashes must tell of that.
_LEAST = 8
#: An article is looked for among those that share one of its smallest hashes.
_PROBES = 24


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of word runs in common, estimated from two signatures (0 for an empty one).

    Source: Broder (1997): of the k smallest hashes of both together, the part that both have.

    Example:
        >>> resemblance((1, 2, 3, 4), (1, 2, 3, 9))
        0.75
    """
    if not one or not other:
        return 0.0
    mine, theirs = set(one), set(other)
    smallest = sorted(mine | theirs)[: max(len(one), len(other))]
    return len((mine & theirs).intersection(smallest)) / len(smallest)


def containment(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of the shorter passage's word runs that the longer has; 0 when too few hashes tell.

    Of a signature that goes further than the other, only the hashes below the other's last can be found there.

    Example:
        >>> containment(range(0, 640, 10), range(0, 128, 2))
        1.0
    """
    if min(len(one), len(other)) < _LEAST:
        return 0.0
    short, long = sorted((one, other), key=lambda signature: (-signature[-1], len(signature)))
    told = bisect_right(short, long[-1])
    return len(set(long).intersection(short[:told])) / told if told >= _LEAST else 0.0


def age(dct: Dct) -> tuple[bool, int]:
    """A key that puts articles in the order in which they appeared, those of unknown date last."""
    if dct.date is not None and dct.date.interval is not None and dct.date.interval.start is not None:
        return False, dct.date.interval.start
    return True, dct.bounds.end or dct.bounds.start or 0


def precedence(article: DatedArticle) -> tuple[bool, int, int, str]:
    """A key that puts articles in the order in which one can have been copied from another.

    That in which they appeared; of one day the longer text first, since papers cut what agencies send.
    """
    return *age(article.dct), -len(article.records.article.text), article.records.article.id


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """What is compared of an article.

    `hashes` are those of its signature; `sentences` the signatures of the sentences that tell something, but for the
    shortest. `runs` are the hashes of all these in order, and `places` of which sentence each is.
    """

    records: Records
    hashes: frozenset[int]
    sentences: tuple[tuple[int, ...], ...]
    runs: NDArray[np.uint64]
    places: Numbers

    @classmethod
    def of(cls, records: Records) -> _Text:
        """That of an article."""
        told = {(mention.field, mention.sentence): tuple(mention.signature) for mention in records.mentions}
        sentences = tuple(signature for signature in told.values() if len(signature) >= _LEAST)
        runs = np.array([run for signature in sentences for run in signature], dtype=np.uint64)
        places = np.repeat(np.arange(len(sentences)), [len(signature) for signature in sentences])
        order = np.argsort(runs, kind="stable")
        return cls(records, frozenset(records.signature), sentences, runs[order], places[order])

    def shared(self, other: _Text) -> tuple[Numbers, Numbers, Numbers]:
        """Each of its sentences and one of another's that share hashes, in order, and how many these are."""
        low, high = (np.searchsorted(other.runs, self.runs, side) for side in ("left", "right"))
        counts = high - low
        mine = np.repeat(self.places, counts)
        theirs = other.places[np.repeat(low - np.cumsum(counts) + counts, counts) + np.arange(len(mine))]
        pairs, common = np.unique(mine * len(other.sentences) + theirs, return_counts=True)
        return *np.divmod(pairs, max(1, len(other.sentences))), common


@dataclass(frozen=True, slots=True, eq=False)
class Copied:
    """Which articles repeat others, and what was found out for that.

    Attributes:
        originals: for the id of each that repeats another the id of the first that told it so.
        shares: how much two have in common of which the first may be copied from the second, by their ids.
        texts: by id what was compared.
    """

    originals: Mapping[str, str]
    shares: Mapping[tuple[str, str], float]
    texts: Mapping[str, _Text]


def copies(articles: Iterable[DatedArticle]) -> Mapping[str, str]:
    """Each article that repeats another, by id, with the id of the first that told it so."""
    return find_copies(articles).originals


def find_copies(articles: Iterable[DatedArticle], *, earlier: Copied | None = None) -> Copied:
    """The articles that repeat others.

    Of near-identical articles the first by `precedence` is the original. An original is never itself a copy.

    Args:
        articles: in any order.
        earlier: what was found of most of the same articles; only others are compared, and the result is the same.
    """
    ordered = sorted(articles, key=precedence)
    former = Copied({}, {}, {}) if earlier is None else earlier
    texts = {
        article.records.article.id: known if known is not None and known.records is article.records
        else _Text.of(article.records)
        for article in ordered for known in [former.texts.get(article.records.article.id)]
    }
    fresh = {id: text for id, text in texts.items() if former.texts.get(id) is not text}
    rest = texts.keys() - fresh.keys()
    shares = {pair: share for pair, share in former.shares.items() if rest.issuperset(pair)}
    shares |= _shares_with(fresh, texts)

    likely: dict[str, list[tuple[float, str]]] = {}
    for (id, other), share in shares.items():
        likely.setdefault(id, []).append((-share, other))
    originals: dict[str, str] = {}
    told: set[str] = set()
    for id in texts:
        found = [each for each in likely.get(id, ()) if each[1] in told]
        if found:
            originals[id] = min(found)[1]
        else:
            told.add(id)
    return Copied(originals, shares, texts)


def _shares_with(fresh: Mapping[str, _Text], texts: Mapping[str, _Text]) -> dict[tuple[str, str], float]:
    """What may be copied of and from some articles, as `Copied.shares` has it."""
    near = set(_near(texts, fresh)) | set(_near(fresh, {id: texts[id] for id in texts.keys() - fresh.keys()}))
    common: dict[frozenset[str], float | None] = {}
    for one, other in near:
        pair = frozenset((one, other))
        if pair not in common:
            common[pair] = _share(texts[one], texts[other])
    return {(one, other): share for one, other in near if (share := common[frozenset((one, other))]) is not None}


def _near(ones: Mapping[str, _Text], others: Mapping[str, _Text]) -> Iterator[tuple[str, str]]:
    """Each two of which the second has one of the first's smallest hashes."""
    probing: dict[int, list[str]] = {}
    for id, mine in ones.items():
        for probe in mine.records.signature[:_PROBES]:
            probing.setdefault(probe, []).append(id)
    for other, theirs in others.items():
        for probe in probing.keys() & theirs.hashes:
            yield from ((one, other) for one in probing[probe] if one != other)


def _share(one: _Text, other: _Text) -> float | None:
    """How much of two articles is in common if one may be copied from the other, else None."""
    mine, theirs = one.records.signature, other.records.signature
    common, longest = len(one.hashes & other.hashes), max(len(mine), len(theirs))
    is_cut = common >= CUT * _LEAST and containment(mine, theirs) >= CUT
    # Two resemble each other in no more than the part of the longer one that both have.
    if not is_cut and common < _SLIGHT * longest:
        return None
    share = resemblance(mine, theirs)
    return share if is_cut or share >= ARTICLE or (share >= _SLIGHT and _are_edited(one, other)) else None


def _are_edited(one: _Text, other: _Text) -> bool:
    """Whether enough sentences of the one that tells fewer are edited ones of the other."""
    few, many = sorted((one, other), key=lambda text: (len(text.sentences), text.sentences))
    enough = math.ceil(max(_LEAST_EDITED, EDITED * len(few.sentences)))
    lengths, others = (np.array([len(signature) for signature in text.sentences]) for text in (few, many))
    places, homes, common = few.shared(many)
    likely = common / np.maximum(lengths[places], others[homes]) >= _SENTENCE
    places, homes = places[likely], homes[likely]
    if len(np.unique(places)) < enough:
        return False
    edited: set[int] = set()
    for place, home in zip(places.tolist(), homes.tolist(), strict=True):
        if place not in edited and resemblance(few.sentences[place], many.sentences[home]) >= _SENTENCE:
            edited.add(place)
            if len(edited) == enough:
                return True
    return False


def copied_passages(mentions: Sequence[DatedMention]) -> frozenset[int]:
    """The places in `mentions` of those whose passage repeats an earlier one of another article.

    One that gives other numbers repeats nothing: somebody counted again.

    Args:
        mentions: The mentions of one chain, by `precedence` of their articles.
    """
    found = set()
    for number, dated in enumerate(mentions):
        if any(
            earlier.article != dated.article and set(earlier.mention.numbers) == set(dated.mention.numbers)
            and resemblance(earlier.mention.signature, dated.mention.signature) >= PASSAGE
            for place, earlier in enumerate(mentions[:number]) if place not in found
        ):
            found.add(number)
    return frozenset(found)
