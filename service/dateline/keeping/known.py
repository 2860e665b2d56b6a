"""Known articles: which article of a timeline one that comes in is again, and whether it is a newer version of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.model.articles import Issue, Submitted
from dateline.model.kept import KeptArticle
from dateline.model.received import Recalled


def known_article(articles: Iterable[KeptArticle], submitted: Submitted) -> KeptArticle | None:
    """The article that this one is again: a wire item by its id; others by URL, or by text where not both have one.

    One that was withdrawn is known too, where there is no other.
    """
    there = list(articles)
    if submitted.details.issue is not None:
        for article in there:
            if article.submitted.id == submitted.id:
                return article
    same = [article for article in there if _is_same(article.submitted, submitted)]
    return min(same, key=lambda article: article.is_withdrawn, default=None)


def is_news(articles: Iterable[KeptArticle], submitted: Submitted) -> bool:
    """Whether a timeline of these articles does not have this one, in this version or a newer one."""
    known = known_article(articles, submitted)
    return known is None or supersedes(submitted, known)


def supersedes(submitted: Submitted, known: KeptArticle) -> bool:
    """Whether an article is a newer version of a wire item that is known under its id.

    What a person has withdrawn stays so; what its newsroom has taken back, it may give out anew.
    """
    issue, former = submitted.details.issue, known.submitted.details.issue
    if issue is None or submitted.id != known.submitted.id:
        return False
    if known.is_withdrawn and (former is None or not former.is_recalled):
        return False
    return former is None or _is_after(issue, former)


def recalled_by(known: KeptArticle, one: Recalled) -> KeptArticle | None:
    """An article as its newsroom takes it back; None where it does not: another one, or an older version of it."""
    told, issue = known.submitted, one.issue or Issue()
    is_meant = told.id == one.id or (one.url is not None and told.url == one.url)
    former = told.details.issue
    if known.is_withdrawn or not is_meant or (former is not None and _is_after(former, issue)):
        return None
    details = replace(told.details, issue=replace(issue, is_recalled=True))
    return replace(known, submitted=replace(told, details=details), is_withdrawn=True)


def with_issue_of(submitted: Submitted, known: KeptArticle) -> Submitted:
    """An article that a person puts in place of another, after which older versions of that are still old."""
    issue = known.submitted.details.issue
    if submitted.details.issue is not None or issue is None:
        return submitted
    return replace(submitted, details=replace(submitted.details, issue=replace(issue, is_recalled=False)))


def _is_same(known: Submitted, other: Submitted) -> bool:
    return known.url == other.url if known.url and other.url else known.text == other.text


def _is_after(issue: Issue, former: Issue) -> bool:
    """Whether a version comes after another: by its number, else by when it was made."""
    if issue.number is not None and former.number is not None and issue.number != former.number:
        return issue.number > former.number
    return issue.made is not None and former.made is not None and issue.made > former.made
