"""The two doors of Dateline: `extract` reads articles into records, `build` turns records into a timeline.

Nothing here reads a clock or a network; the same records give the same timeline, in any order of the articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dateline import dating, merging, reading
from dateline.calendars import display
from dateline.curation import Naming, curate
from dateline.errors import NotFound, Unavailable
from dateline.merging import successors, uncollected
from dateline.model.articles import Article, DctBasis, Submitted
from dateline.model.edits import Edit
from dateline.model.events import Event, Notice, Timeline, TimelineArticle
from dateline.model.mentions import DatedArticle, DatedMention, Records
from dateline.model.reasons import Why
from dateline.model.times import Rejected, ResolvedTimex
from dateline.selection import Options, select

if TYPE_CHECKING:
    from dateline.extraction import Extractor

__all__ = [
    "Joined", "Options", "Why", "build", "check", "correct", "explain", "extract", "join",
    "load_extractor", "show", "successors", "times", "uncollected", "why",
]

#: Rungs of the ladder on which a publication date is read, not inferred.
_READ = {DctBasis.GIVEN, DctBasis.METADATA, DctBasis.DATELINE}


def load_extractor(pipeline: str) -> Extractor:
    """What reads articles, over a spaCy pipeline by its name or folder; this loads spaCy.

    Raises:
        Unavailable: the pipeline is not installed.
    """
    from dateline.extraction import Extractor

    try:
        return Extractor.load(pipeline)
    except OSError as error:
        raise Unavailable(f"the spaCy pipeline {pipeline!r} is not installed; run 'make install'") from error


def check(submitted: Sequence[Submitted], *, is_alone: bool = False) -> None:
    """Let articles pass that can be read.

    Args:
        submitted: the articles.
        is_alone: whether there is one, and its fields were told without a list around them.

    Raises:
        InvalidRequest: naming every article and field that cannot.
    """
    reading.check(submitted, is_alone=is_alone)


def extract(submitted: Sequence[Submitted], extractor: Extractor) -> list[Records]:
    """What each article says, in the order given; times are symbolic, nothing depends on other articles.

    The articles have been checked (`reading.check`).
    """
    return list(extractor.read_all(reading.read(article) for article in submitted))


def times(submitted: Sequence[Submitted]) -> Iterator[tuple[str, list[ResolvedTimex]]]:
    """The id and the times of each article in turn, by word forms alone: no pipeline is needed.

    The articles have been checked; every block is read, furniture too.
    """
    for one in submitted:
        article = reading.read(one)
        yield article.id, dating.date_times(article, reading.find_times(article).timexes)


def explain(submitted: Submitted) -> tuple[list[ResolvedTimex], list[Rejected]]:
    """How the times of one checked article are got, and the candidates that were turned down, with reasons."""
    article = reading.read(submitted)
    found = reading.find_times(article)
    return dating.date_times(article, found.timexes), found.rejected


def build(records: Sequence[Records], edits: Sequence[Edit] = (), options: Options | None = None) -> Timeline:
    """One timeline from the records of any number of articles with distinct ids, in any order.

    Args:
        records: what the articles say.
        edits: what people say against it, oldest first; they outlive whatever the articles come to say.
        options: which events to show.
    """
    return show(correct(join(records), edits), options or Options())


@dataclass(frozen=True, slots=True)
class Joined:
    """Articles dated in both passes, in the order given, the chains of their mentions, and the events these tell.

    `once` and `merged_once` are what the first pass gave; `words` how many words the story of each article has, by id.
    Once edits have been applied (`correct`), `told` is as people corrected it, `hidden` are the events that they
    hide, `orphaned` the ids of edits that apply to nothing any more; `homes` gives for each edit that added an
    event or speaks of a single one the id of that event.
    """

    articles: tuple[DatedArticle, ...] = ()
    merged: merging.Merged = merging.Merged(())
    told: merging.Told = merging.Told((), ())
    once: tuple[DatedArticle, ...] = ()
    merged_once: merging.Merged = merging.Merged(())
    words: Mapping[str, int] = field(default_factory=dict)
    hidden: tuple[Event, ...] = ()
    orphaned: tuple[str, ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)


def join(records: Sequence[Records], *, earlier: Joined | None = None) -> Joined:
    """Date and merge articles with distinct ids, in any order.

    Dates what each article tells by itself, joins what tells the same event, dates again with what
    the chains say (publication dates inferred from other articles, times told by events) and joins
    anew: two fixed passes.

    Args:
        records: what the articles say.
        earlier: what an earlier call gave for most of the same articles, `Joined()` where others are to follow;
            what nothing touched is taken over, and the result is the same without it.
    """
    known = {} if earlier is None else {one.records.article.id: one for one in earlier.once}
    once = tuple(_dated(one, known.get(one.article.id)) for one in records)
    merged_once = merging.merge(once, earlier=None if earlier is None else earlier.merged_once)
    articles = dating.date_again(once, [chain.mentions for chain in merged_once.chains])
    merged = merged_once
    if any(mine is not theirs for mine, theirs in zip(once, articles, strict=True)):
        merged = merging.merge(articles, earlier=merged_once if earlier is None else earlier.merged)
    told = merging.tell(merged.chains, articles, earlier=None if earlier is None else earlier.told)
    words = {
        id: earlier.words[id] if earlier and known.get(id) is one else _words(one.records.article)
        for one in once for id in [one.records.article.id]
    }
    return Joined(articles, merged, told, once, merged_once, words)


def _dated(records: Records, known: DatedArticle | None) -> DatedArticle:
    """An article after the first pass, taken over where it is known."""
    return known if known is not None and known.records is records else dating.date_article(records)


def correct(joined: Joined, edits: Sequence[Edit]) -> Joined:
    """What has been joined, as people corrected it.

    Args:
        joined: as `join` gave it.
        edits: those in force, oldest first.
    """
    if not edits:
        return joined
    mentions = [mention for article in joined.articles for mention in article.mentions]
    naming = Naming(mentions, [article.records.article for article in joined.articles])
    events = [*joined.told.events, *joined.told.undated]
    curated = curate(events, edits, naming=naming, tell=merging.Teller(joined.articles).tell)
    shown = [
        replace(event, disagreements=merging.held_against(event)) if event.is_edited else event
        for event in curated.events
    ]
    return replace(
        joined,
        told=replace(merging.in_order(shown), teller=joined.told.teller),
        hidden=curated.hidden,
        orphaned=curated.orphaned,
        homes=curated.homes,
    )


def show(joined: Joined, options: Options) -> Timeline:
    """The timeline of what has been joined, with the events that the options ask for."""
    shown = select(joined.told.events, joined.told.undated, options)
    copies = {} if joined.told.teller is None else joined.told.teller.copies
    return Timeline(
        events=shown.dated,
        undated=shown.undated,
        articles=tuple(_on_timeline(article, joined.words, copies) for article in joined.articles),
        warnings=(
            *(notice for article in joined.articles for notice in _notices(article)),
            *(Notice("orphaned_edit", f"edit {id_} applies to nothing any more") for id_ in joined.orphaned),
        ),
        entity=options.entity,
        is_partial=shown.is_partial,
        orphaned=joined.orphaned,
        following=shown.following,
    )


def why(joined: Joined, event_id: str) -> Why:
    """Why the event of an id is one entry and has its date, and what was kept apart from it.

    Args:
        joined: as `join` or `correct` gave it; hidden events have no reasons.
        event_id: the event.

    Raises:
        NotFound: the articles tell no event of this id.
    """
    events = [*joined.told.events, *joined.told.undated]
    event = next((one for one in events if one.id == event_id), None)
    if event is None:
        raise NotFound(f"these articles tell no event {event_id!r}; 'dateline timeline FILE… --json' gives the ids")
    chains = {one.id: merging.Chain(tuple(source.dated for source in one.sources)) for one in events if one.sources}
    merged = replace(joined.merged, chains=tuple(chains.values()))
    articles = {one.records.article.id: one for one in joined.articles}
    return Why(
        event=event,
        reasons=merging.explain(chains.get(event_id, merging.Chain(())), merged),
        articles=articles,
        homes={(dated.article, dated.index): one for one in events for dated in _mentions(one)},
        choice=dating.account_of_choice(event),
        accounts=tuple(dating.account(dated, articles[dated.article]) for dated in _mentions(event)),
    )


def _mentions(event: Event) -> list[DatedMention]:
    return [source.dated for source in event.sources]


def _on_timeline(article: DatedArticle, words: Mapping[str, int], copies: Mapping[str, str]) -> TimelineArticle:
    told = article.records.article
    return TimelineArticle(told, article.dct, words[told.id], copies.get(told.id))


def _words(article: Article) -> int:
    """Words of the story, furniture left out, by white space."""
    return sum(
        len(article.field_text(block.field)[block.start_char : block.end_char].split())
        for block in article.blocks
        if block.furniture is None
    )


def _notices(dated: DatedArticle) -> Iterator[Notice]:
    article, dct = dated.records.article, dated.dct
    if reading.has_markup(article.text):
        told = "the text has tags of HTML in it, which are read as words; send it as text/html, or as an .html file"
        yield Notice("markup", told, article.id)
    if article.language != "en":
        yield Notice(
            "other_language",
            f"the article is not in English ({article.language}): only its explicit dates were read",
            article.id,
        )
    if not dated.records.times:
        yield Notice("no_times", "the article has no time expressions, so it dates no event", article.id)
    elif not dated.mentions:
        yield Notice("no_events", "the article has time expressions, but no sentence that tells an event", article.id)
    if dct.date is None or dct.date.interval is None:
        yield Notice(
            "no_publication_date",
            f"no publication date was given or found{dating.known_of(dct)}, so times that need one may stay "
            "open; give 'published'",
            article.id,
        )
    elif dct.basis not in _READ:
        yield Notice(
            "inferred_publication_date",
            f"the publication date was inferred ({display(dct.date)}); give 'published' to correct it",
            article.id,
        )
