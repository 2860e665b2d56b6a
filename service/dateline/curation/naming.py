"""Names of mentions that outlive corrected articles: the sentence and its word, not offsets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dateline.model.articles import Article
from dateline.model.edits import Edit, MentionName
from dateline.model.mentions import DatedMention

#: A mention's place among all: its article's id and its index there.
MentionKey = tuple[str, int]

#: How much of two sentences must agree, 0 to 1, for one to be taken as the correction of the other.
_LIKE = 2 / 3
_WORD = re.compile(r"\w+")


class Naming:
    """The mentions of some articles by name.

    Args:
        mentions: all of them.
        articles: the articles that they stand in; those of others are left out.
    """

    def __init__(self, mentions: Iterable[DatedMention], articles: Iterable[Article]) -> None:
        by_id = {article.id: article for article in articles}
        self._names: dict[MentionKey, MentionName] = {}
        self._by_article: dict[str, list[MentionKey]] = {}
        for dated in mentions:
            key = (dated.article, dated.index)
            if dated.article in by_id:
                self._names[key] = name_mention(dated, by_id[dated.article])
                self._by_article.setdefault(dated.article, []).append(key)

    def name(self, key: MentionKey) -> MentionName:
        """The name of a mention."""
        return self._names[key]

    def find(self, name: MentionName) -> list[MentionKey]:
        """The mentions of a name, in order of place; none where nothing like them is there any more.

        The one that is named; where there is none, every mention that says the very same; where none does, the
        one of the same word in the sentence most like the one named, if two thirds of the two agree.
        """
        keys = self._by_article.get(name.article, [])
        same = [key for key in keys if replace(self._names[key], nth=name.nth) == name]
        if same:
            return [key for key in same if self._names[key].nth == name.nth] or same
        like = [(_likeness(self._names[key], name), key) for key in keys]
        best, key = max(like, key=lambda each: (each[0], -each[1][1]), default=(0.0, None))
        return [key] if key is not None and best >= _LIKE else []


def without_words(edit: Edit, article: str) -> Edit:
    """An edit that names no mention of an article any more, and so quotes nothing of it."""
    targets = (
        replace(target, mentions=tuple(name for name in target.mentions if name.article != article))
        for target in edit.targets
    )
    return replace(edit, targets=tuple(targets))


def name_mention(dated: DatedMention, article: Article) -> MentionName:
    """The name of a mention in the article that it stands in."""
    mention = dated.mention
    text = article.field_text(mention.field)
    quote = text[mention.quote.start_char : mention.quote.end_char]
    return MentionName(
        article=dated.article,
        field=mention.field,
        quote=quote,
        trigger=text[mention.trigger.start_char : mention.trigger.end_char],
        start_char=mention.trigger.start_char - mention.quote.start_char,
        nth=text.count(quote, 0, mention.quote.start_char),
    )


def _likeness(one: MentionName, other: MentionName) -> float:
    """How much of two sentences agrees, 0 to 1 (Dice over their words); 0 where the trigger is another word."""
    if one.trigger.casefold() != other.trigger.casefold():
        return 0.0
    mine, theirs = _words(one.quote), _words(other.quote)
    return 2 * (mine & theirs).total() / max(mine.total() + theirs.total(), 1)


def _words(quote: str) -> Counter[str]:
    return Counter(_WORD.findall(quote.casefold()))
