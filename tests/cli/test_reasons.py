"""Why an event is one entry: what is printed of the pairs that joined and that did not."""

from __future__ import annotations

import pytest

from dateline.calendars import month
from dateline.cli.reasons import show_why
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.events import Event, Source
from dateline.model.mentions import DatedArticle, DatedMention, Mention, Records, Status, TriggerClass
from dateline.model.reasons import PairReasons, Reasons, Share, Why

TEXTS = {"a": "The school opened in May.", "b": "It opened late.", "c": "The shop opened."}
DATE = Date(month(2021, 5), Granularity.MONTH, Basis.STATED)


def dated(article: str) -> DatedMention:
    text = TEXTS[article]
    at = text.index("opened")
    mention = Mention(
        TextField.TEXT, Span(0, len(text)), Span(at, at + 6), "open", "open", "VERB", TriggerClass.OCCURRENCE,
        Status.OCCURRED, text, 0,
    )  # fmt: skip
    return DatedMention(article, 0, mention, DATE)


def test_why_tells_pairs_with_scores_and_features(capsys: pytest.CaptureFixture[str]) -> None:
    articles = {
        name: DatedArticle(Records(Article(name, text)), Dct(None, DctBasis.NONE), (dated(name),))
        for name, text in TEXTS.items()
    }
    shares = (Share("same_lemma", 1.0, 2.75), Share("like_names", 0.5, -0.5), Share("same_place", 0.0, 1.5))
    near = PairReasons(("a", 0), ("c", 0), -120, (Share("number_conflict", 1.0, -2.0),))
    event = Event("e1", DATE, "The school opened", Status.OCCURRED, "open", (Source(dated("a")),))
    reasons = Reasons((PairReasons(("a", 0), ("b", 0), 1230, shares),), (near,), 200)
    show_why(Why(event, reasons, articles, {}, "One article dates it.", ("“May” names it.",)))
    assert capsys.readouterr().out.splitlines() == [
        "The school opened  May 2021",
        "One article dates it.",
        "  a: “May” names it.",
        "",
        "Mentions join where they score +0.20 on average.",
        "",
        "joined at +1.23",
        "  “The school opened in May.” a",
        "  “It opened late.” b",
        "    +2.75  same_lemma 1",
        "    -0.25  like_names 0.5",
        "",
        "kept apart at -0.12",
        "  “The school opened in May.” a",
        "  “The shop opened.” c",
        "    -2.00  number_conflict 1",
    ]
