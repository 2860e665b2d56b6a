"""The date that an article gives a mention: tied, from the lead's day, from the publication date, or none."""

from dataclasses import replace

import pytest

from dateline.calendars import day, display, hull, month, parse_iso, year
from dateline.dating.mentions import REASONS, bound, date_mentions, published
from dateline.model.articles import Article, Block, BlockKind, Dct, DctBasis, Span, TextField
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.expressions import Unresolved
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass
from dateline.model.times import ResolvedTimex, Tense, Timex, TimexType

DCT = Dct(parse_iso("2025-12-12"), DctBasis.GIVEN)
UNKNOWN = Dct(None, DctBasis.NONE)
MENTION = Mention(
    TextField.TEXT, Span(0, 20), Span(5, 9), "open", "open", "VERB", TriggerClass.OCCURRENCE, Status.OCCURRED,
    "Bridge opens", sentence=0, publishable=True,
)  # fmt: skip


def at(interval, granularity=Granularity.DAY, relation=Relation.IN):
    return Date(interval, granularity, Basis.RESOLVED, relation=relation)


def time(date, *, sentence=0, event=None):
    timex = Timex(TextField.TEXT, 10, 16, "Monday", TimexType.DATE, Unresolved(), ("rule",),
                  sentence=sentence, event=event)  # fmt: skip
    return ResolvedTimex(timex, "", None, date, ("rule",))


def dated(mention, *times, dct=DCT):
    records = Records(Article("a", "x" * 40), tuple(one.timex for one in times), (mention,))
    return date_mentions(records, times, dct)[0]


@pytest.mark.parametrize(("relation", "text"), [
    (Relation.IN, "March–June 2021"), (Relation.DURING, "March–June 2021"), (Relation.SINCE, "since March 2021"),
    (Relation.UNTIL, "until June 2021"), (Relation.BEFORE, "before March 2021"), (Relation.AFTER, "after June 2021"),
])
def test_bound_opens_the_side_that_the_relation_leaves_open(relation, text):
    assert display(bound(at(hull(month(2021, 3), month(2021, 6)), Granularity.RANGE), relation)) == text


def test_another_sentence_takes_over_the_day_and_not_its_early_hours():
    early = replace(at(day(2025, 12, 8)), modifier=Modifier.EARLY)
    found = dated(replace(MENTION, tlink=Tlink(0, basis=Basis.INHERITED, rule="inherited.lead")), time(early))
    assert display(found.date) == "8 December 2025"


def test_bound_keeps_a_time_that_is_open_already():
    since = at(Interval(year(2000).start, None), Granularity.RANGE)
    assert bound(since, Relation.SINCE).interval == since.interval


@pytest.mark.parametrize(("mention", "text"), [
    (replace(MENTION, tense=Tense.PAST), "8–12 December 2025"),
    (replace(MENTION, tense=Tense.PRESENT), "week of 8 December 2025"),
    (replace(MENTION, tense=Tense.PAST, status=Status.ONGOING), "week of 8 December 2025"),
    (replace(MENTION, tense=Tense.FUTURE, status=Status.PLANNED), "week of 8 December 2025"),
])
def test_what_was_done_this_week_was_done_by_the_publication(mention, text):
    week = hull(day(2025, 12, 8), day(2025, 12, 14))
    found = dated(replace(mention, tlink=Tlink(0)), time(at(week, Granularity.WEEK)))
    assert display(found.date) == text


def test_what_was_done_this_week_may_have_been_done_all_day_of_the_publication():
    week = hull(day(2025, 12, 8), day(2025, 12, 14))
    found = dated(replace(MENTION, tense=Tense.PAST, tlink=Tlink(0)), time(at(week, Granularity.WEEK)),
                  dct=Dct(parse_iso("2025-12-12T09:30"), DctBasis.GIVEN))  # fmt: skip
    assert found.date.interval == hull(day(2025, 12, 8), day(2025, 12, 12))


def test_what_was_done_last_week_may_have_been_done_on_any_of_its_days():
    week = hull(day(2025, 12, 1), day(2025, 12, 7))
    found = dated(replace(MENTION, tense=Tense.PAST, tlink=Tlink(0)), time(at(week, Granularity.WEEK)))
    assert display(found.date) == "week of 1 December 2025"


def test_tied_mention_takes_the_date_and_the_words_of_its_time():
    found = dated(replace(MENTION, tlink=Tlink(0, rule="tlink.clause")), time(at(day(2025, 12, 8))))
    assert display(found.date) == "8 December 2025"
    assert (found.when, found.derivation) == (Span(10, 16), ("rule", "tlink.clause"))


def test_inherited_time_is_marked_as_inherited():
    found = dated(replace(MENTION, tlink=Tlink(0, basis=Basis.INHERITED)), time(at(day(2025, 12, 8))))
    assert found.date.basis is Basis.INHERITED


@pytest.mark.parametrize(("rule", "text"), [
    ("inherited.lead", "8 December 2025"), ("tlink.shared", "8 December 2025, 14:22"),
])
def test_another_sentence_takes_over_the_day_and_not_the_minute(rule, text):
    minute = Date(parse_iso("2025-12-08T14:22").interval, Granularity.MINUTE, Basis.RESOLVED)
    found = dated(replace(MENTION, tlink=Tlink(0, basis=Basis.INHERITED, rule=rule)), time(minute))
    assert display(found.date) == text


@pytest.mark.parametrize(("resolved", "code"), [
    (time(None), "vague_time"),
    (time(Date(None, Granularity.MONTH, Basis.RESOLVED, pattern="XXXX-10")), "year_unknown"),
    (time(None, event=Span(2, 4)), "event_time"),
])
def test_tied_mention_without_a_date_says_why(resolved, code):
    found = dated(replace(MENTION, tlink=Tlink(0)), resolved)
    assert (found.reason.code, found.reason.text) == (code, REASONS[code])


def test_untied_mention_is_about_the_publication_day():
    found = dated(MENTION)
    assert (display(found.date), found.date.basis, found.when) == ("reported 12 December 2025", Basis.PUBLISHED, None)


def test_untied_mention_takes_the_day_that_the_lead_tells():
    found = dated(MENTION, time(at(day(2025, 12, 8)), sentence=1))
    assert (display(found.date), found.date.basis) == ("8 December 2025", Basis.INHERITED)
    assert found.when == Span(10, 16)


def test_headline_that_takes_the_day_of_the_lead_has_no_time_words_of_its_own():
    found = dated(replace(MENTION, field=TextField.TITLE), time(at(day(2025, 12, 8))))
    assert (display(found.date), found.when) == ("8 December 2025", None)


@pytest.mark.parametrize("told", [
    time(at(day(2025, 12, 8)), sentence=5), time(at(day(2025, 11, 8))), time(at(day(2025, 12, 20))),
    time(at(month(2025, 12), Granularity.MONTH)),
], ids=["not in the lead", "older than a week", "to come", "no day"])
def test_lead_gives_its_day_only_if_it_is_news(told):
    assert dated(MENTION, told).date.basis is Basis.PUBLISHED


def test_day_of_a_dateline_is_none_that_the_lead_tells():
    told = time(at(day(2025, 12, 8)))
    article = Article("a", "x" * 40, blocks=(Block(TextField.TEXT, 0, 20, BlockKind.DATELINE),))
    found = date_mentions(Records(article, (told.timex,), (MENTION,)), [told], DCT)[0]
    assert found.date.basis is Basis.PUBLISHED


def test_what_is_said_of_a_day_since_that_of_the_lead_was_said_later():
    later = time(at(day(2025, 12, 9)))
    lead = replace(later, timex=replace(later.timex, start_char=30, end_char=36), date=at(day(2025, 12, 7)))
    assert dated(MENTION, lead).date.basis is Basis.INHERITED
    assert dated(MENTION, lead, later).date.basis is Basis.PUBLISHED


def test_present_perfect_takes_no_day_of_the_lead():
    assert dated(replace(MENTION, is_perfect=True), time(at(day(2025, 12, 8)))).date.basis is Basis.PUBLISHED


@pytest.mark.parametrize(("mention", "dct", "code"), [
    (replace(MENTION, publishable=False), DCT, "no_time"),
    (replace(MENTION, status=Status.PLANNED), DCT, "no_time"),
    (replace(MENTION, status=Status.HYPOTHETICAL), DCT, "no_time"),
    (MENTION, UNKNOWN, "no_publication_date"),
])
def test_untied_mention_stays_undated_with_a_reason(mention, dct, code):
    found = dated(mention, dct=dct)
    assert (found.date, found.reason.code) == (None, code)


def test_published_keeps_the_window_of_an_inferred_publication_date():
    window = Dct(at(hull(day(2025, 12, 5), day(2025, 12, 11)), Granularity.RANGE), DctBasis.FURNITURE)
    assert published(window).interval == window.date.interval


@pytest.mark.parametrize(("told", "status"), [
    (day(2025, 12, 20), Status.PLANNED), (day(2025, 12, 12), Status.OCCURRED), (year(2025), Status.OCCURRED),
])
def test_what_is_told_for_a_day_after_publication_is_planned(told, status):
    assert dated(replace(MENTION, tlink=Tlink(0)), time(at(told))).mention.status is status


def test_nothing_is_planned_where_the_publication_date_is_not_known():
    assert dated(replace(MENTION, tlink=Tlink(0)), time(at(day(2025, 12, 20))), dct=UNKNOWN).mention.status \
        is Status.OCCURRED


@pytest.mark.parametrize(("tense", "status", "reason"), [(Tense.PAST, "occurred", "not_yet"), (None, "planned", None)])
def test_time_to_come_of_what_is_told_as_past_is_wrong(tense, status, reason):
    found = dated(replace(MENTION, tense=tense, tlink=Tlink(0)), time(at(day(2026, 2, 1))))
    assert (found.mention.status, found.reason and found.reason.code) == (status, reason)


@pytest.mark.parametrize(("last", "basis"), [(day(1971, 2, 1), None), (day(2025, 11, 1), Basis.PUBLISHED)])
def test_what_goes_on_with_a_time_long_past_is_not_of_the_publication(last, basis):
    told = time(at(last))
    told = replace(told, timex=replace(told.timex, is_main=True))
    article = Article("a", "x" * 40, blocks=(Block(TextField.TEXT, 0, 40, BlockKind.PARAGRAPH),))
    records = Records(article, (told.timex,), (replace(MENTION, tense=Tense.PAST),))
    (found,) = date_mentions(records, [told], DCT)
    assert (found.date and found.date.basis) == basis
