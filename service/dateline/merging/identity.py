"""Event ids that survive: each is the digest of the mention that the event is anchored in.

The anchor is the first mention in the article that appeared first, so that articles which come later,
or go again, leave the id alone; and it is named by its article, its word and the how-manieth of that
word it is, not by offsets, so that a correction elsewhere in the text leaves the id alone.
Where the anchor itself goes, `successors` says which event carries on an old id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

from dateline.merging.copies import age
from dateline.model.events import Event
from dateline.model.mentions import DatedArticle, DatedMention

_DIGEST_BYTES = 8


def mention_names(article: DatedArticle) -> dict[int, str]:
    """A name for each mention of an article by its index: article, field, lemma, which of its lemma it is, from 1."""
    names: dict[int, str] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for dated in sorted(article.mentions, key=lambda m: m.index):
        word = (dated.mention.field.value, dated.mention.lemma)
        seen[word] += 1
        names[dated.index] = "\x1f".join((dated.article, *word, str(seen[word])))
    return names


def ages(articles: Iterable[DatedArticle]) -> dict[str, tuple[bool, int, str]]:
    """A key for each article id that puts articles in the order in which they appeared."""
    return {a.records.article.id: (*age(a.dct), a.records.article.id) for a in articles}


def event_id(mentions: Sequence[DatedMention], names_in: Callable[[str], Mapping[int, str]],
             order: Mapping[str, tuple[bool, int, str]]) -> str:
    """The id of the event that these mentions tell; `names_in` gives the `mention_names` of an article by its id."""
    anchor = min(mentions, key=lambda m: (order[m.article], m.index))
    name = names_in(anchor.article)[anchor.index]
    return "e" + blake2b(name.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def successors(earlier: Iterable[Event], events: Iterable[Event]) -> dict[str, str | None]:
    """For each id that is gone, the id of the event with most of its mentions, None when all are gone.

    Mentions are known by article, field and place of the trigger. Of equals the smallest id is taken.
    """
    events = list(events)
    holder = {place: event.id for event in events for place in _places(event)}
    alive = {event.id for event in events}
    found: dict[str, str | None] = {}
    for event in earlier:
        if event.id not in alive:
            heirs = Counter(holder[place] for place in _places(event) if place in holder)
            found[event.id] = min(heirs, key=lambda id: (-heirs[id], id), default=None)
    return found


def _places(event: Event) -> list[tuple[str, str, int]]:
    return [
        (s.dated.article, s.dated.mention.field.value, s.dated.mention.trigger.start_char)
        for s in event.sources
    ]
