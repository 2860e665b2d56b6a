"""Small records for the tests of the store."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.articles import Article, Submitted, TextField
from dateline.model.edits import Edit, MentionName, Op, Target, Wording
from dateline.model.kept import Change, Deed, Kept, KeptArticle, Standing
from dateline.model.mentions import Records

AT = "2024-05-16T10:00:00Z"
KEPT = Kept("t1", "The bridge", None, {"status": "all"}, 1, AT, AT)


def article(id_: str, *, text: str = "The bridge opened.", version: int = 1, revision: int = 1) -> KeptArticle:
    """An article with records that hold its text."""
    submitted = Submitted(id_, text, title="Ünïcode", published="2024-05-16")
    return KeptArticle(submitted, Records(Article(id_, text, title="Ünïcode"), version="words-1"), version, revision)


def edit(id_: str) -> Edit:
    """A title for an event of article 1."""
    target = Target((MentionName("1", TextField.TEXT, "It opened.", "opened", 3),))
    return Edit(id_, Op.SET, (target,), Wording(title="It opens"), "Ana", AT)


def change(revision: int = 1, *articles: KeptArticle, id_: str = "t1", printed: bytes = b"{}") -> Change:
    """A change that makes a revision."""
    kept = replace(KEPT, id=id_, revision=revision)
    return Change(kept, Deed(revision, "articles", "1", "Ana", AT), articles=articles, printed=printed)


def standing(event: str, revision: int, digest: str | None = "d") -> Standing:
    """An event id that appeared in a revision."""
    return Standing(event, digest, revision, revision)
