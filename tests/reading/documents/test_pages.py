"""Web pages: the story with its blocks, and what the page says of it."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidRequest
from dateline.model.articles import NamedEntity
from dateline.model.received import Received
from dateline.reading.documents.pages import read_page

STORY = (
    "<h1>Weir at Lindow gives way</h1><p>The weir gave way on <b>Monday</b> after a week of rain.</p>"
    "<h2>What the council knew</h2><p>In March 2019 the council was told of cracks.<br>It did nothing.</p>"
    "<ul><li>June 2020: divers look at the gate.</li><li>April 2021: a bolt breaks.</li></ul>"
    "<table><tr><td>3 May</td><td>The weir breaks.</td></tr></table><blockquote><p>We were not told.</p></blockquote>"
)


def page(head: str = "", body: str = f"<article>{STORY}</article>") -> Received:
    return read_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def test_story_keeps_its_blocks() -> None:
    assert page().text.split("\n\n") == [
        "The weir gave way on Monday after a week of rain.",
        "What the council knew",
        "In March 2019 the council was told of cracks.\nIt did nothing.",
        "- June 2020: divers look at the gate.\n- April 2021: a bolt breaks.\n- 3 May | The weir breaks.",
        "We were not told.",
    ]


def test_what_stands_around_the_story_is_left_out() -> None:
    body = f"<nav>Home Sport</nav><article>{STORY}</article><aside>Also read</aside><footer>Imprint</footer>"
    assert page(body=body).text == page().text


def test_title_stands_once_and_apart() -> None:
    read = page()
    assert read.title == "Weir at Lindow gives way"
    assert not read.text.startswith("Weir at Lindow gives way")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Weir breaks | The Post</title><meta property='og:site_name' content='The Post'>", "Weir breaks"),
        ("<title>x</title><meta property='og:title' content='Weir &amp; gate'>", "Weir & gate"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Weir &amp; lock"}</script>',
            "Weir & lock",
        ),
    ],
)
def test_title_is_the_surest(head: str, expected: str) -> None:
    assert page(head, "<main><p>The weir broke.</p></main>").title == expected


LD = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (LD % '{"@type":"NewsArticle","dateModified":"2021-06-01","datePublished":"2021-05-07"}', "2021-05-07"),
        (LD % '{"@graph":[{"@type":"WebPage"},{"@type":["Article"],"datePublished":"2021-05-07T23:30:00-05:00"}]}',
         "2021-05-07T23:30:00-05:00"),
        (LD % '{"@type":"BlogPosting","datePublished":"May 7, 2021"}', "2021-05-07"),
        ('<meta property="article:modified_time" content="2021-06-01">'
         '<meta property="article:published_time" content="2021-05-07">', "2021-05-07"),
        ('<meta name="DC.date.issued" content="2021-05-07">', "2021-05-07"),
        ('<meta name="pubdate" content="Fri, 07 May 2021 10:00:00 GMT">', "2021-05-07T10:00+00:00"),
        ('<meta name="date" content="20210507">', "2021-05-07"),
        (LD % '{"@type":"NewsArticle","dateModified":"2021-06-01"}', "2021-06-01"),
        (LD % '{"@type":"LiveBlogPosting","datePublished":"2021-05-07T05:50Z","dateModified":"2021-05-07T16:40Z"}',
         "2021-05-07"),
        (LD % '{"@type":"NewsArticle","datePublished":"2021-05-07T05:50Z","dateModified":"2021-05-07T05:55Z"}',
         "2021-05-07T05:50Z"),
        (LD % "{not json", None),
        ('<meta name="date" content="soon">', None),
    ],
)  # fmt: skip
def test_publication_comes_before_modification(head: str, expected: str | None) -> None:
    assert page(head).published == expected


def test_time_element_dates_the_page() -> None:
    body = f"<article><time itemprop='datePublished' datetime='2021-05-07T08:00'>Friday</time>{STORY}</article>"
    assert page(body=body).published == "2021-05-07T08:00"


def test_page_says_who_published_it_and_where() -> None:
    ld = LD % '{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Lindow Post"}}'
    read = page(f'{ld}<link rel="canonical" href="https://post.example/weir">')
    assert (read.publisher, read.url) == ("The Lindow Post", "https://post.example/weir")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/weir", "file:///etc/passwd"])
def test_other_addresses_are_none(url: str) -> None:
    assert page(f'<link rel="canonical" href="{url}">').url is None


def test_short_article_is_read() -> None:
    assert page(body="<article><p>The weir broke on Monday.</p></article>").text == "The weir broke on Monday."


def test_page_without_marks_is_read() -> None:
    assert page(body="<div>The weir broke on Monday.</div>").text == "The weir broke on Monday."


def test_story_that_only_json_ld_has_is_read() -> None:
    long = " ".join(["The weir broke on Monday."] * 40)
    read = page(LD % f'{{"@type":"NewsArticle","articleBody":"{long}"}}', "<main><p>Subscribe to read on.</p></main>")
    assert read.text == long


def test_marks_of_footnotes_are_no_part_of_a_number() -> None:
    body = "<article><p>It was cut in 2020.<sup><a href='#n'>1</a></sup> It was <sup>half</sup> full.</p></article>"
    assert page(body=body).text == "It was cut in 2020. It was half full."


def test_figures_that_stand_higher_do_not_run_on() -> None:
    body = "<article><p>10<sup>3</sup> or 10<sup>-3</sup> in 2020<sup>[2]</sup>, on the 3<sup>rd</sup>.</p></article>"
    assert page(body=body).text == "10³ or 10⁻³ in 2020, on the 3rd."


def test_marked_words_stay_in_their_sentence() -> None:
    told = "On <time datetime='2019-05-03'>3 May</time> the <q>weir</q> broke, on the 3<sup>rd</sup> day of rain."
    rest = "The town was cut off for a week. " * 12
    assert page(body=f"<article><p>{told}</p><p>{rest}</p></article>").text.startswith(
        "On 3 May the “weir” broke, on the 3rd day of rain.\n\n"
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>He left on <del>3</del><ins>4</ins> May.</p>", "He left on 4 May."),
        ("<p>He left in May.</p><p hidden>He left in June.</p>", "He left in May."),
        ("<p>He left in May.</p><div style='color: red; display: none'>He left in June.</div>", "He left in May."),
        ("<del><p>He left in May.</p><p>She stayed.</p>", "He left in May.\n\nShe stayed."),
        ("<dl><dt>3 May</dt><dd>It broke.</dd><dt>4 May</dt><dd>It was shut.</dd></dl>",
         "- 3 May: It broke.\n- 4 May: It was shut."),
        ("<dl><dt>3 May</dt><dd><p>It broke.</p></dd><dd>It rained.</dd></dl>", "- 3 May: It broke. It rained."),
        ("<dl><dt>3 May</dt><dd><p>It broke.</p><p>It rained.</p></dd></dl>", "- 3 May: It broke. It rained."),
        ("<dl><dt>3 May</dt><dd><p>Broken weirs</p><p>It rained.</p></dd></dl>",
         "- 3 May: Broken weirs\n- It rained."),
        ("<p>On <time>3 May</time><time>4 May</time>, he left.</p>", "On 3 May 4 May, he left."),
        ("<div><time>12:05</time><p>He left an hour ago.</p></div><p>It rained.</p>",
         "12:05\n\nHe left an hour ago.\n\nIt rained."),
    ],
)  # fmt: skip
def test_marked_text_is_as_it_is_shown(body: str, text: str) -> None:
    assert page(body=f"<article>{body}</article>").text == text


def test_story_that_is_found_without_its_blocks_is_read_as_marked() -> None:
    body = "<article><p>The bank lost its head.</p><div><h2>Subscribe</h2><ul><li>Only £1</li></ul></div></article>"
    assert page(body=body).text == "The bank lost its head.\n\nSubscribe\n\n- Only £1"


def test_story_beside_what_the_page_marks_as_one_is_read() -> None:
    told = "The weir broke on 3 May 2019, and the council met in the hall to talk of its cost. " * 4
    assert page(body=f"<article><h1>Weir</h1></article><div><p>{told}</p></div>").text == told.strip()


def test_title_of_a_wiki_is_its_name() -> None:
    told = '{"@type":"Article","name":"Siege of Marrow","headline":"siege of 1612"}'
    assert page(LD % told, "<h1>Siege of Marrow</h1><p>It was laid in 1612.</p>").title == "Siege of Marrow"


def test_page_of_a_clip_has_its_facts() -> None:
    told = '{"@type":"VideoObject","name":"Dam blown up","uploadDate":"2020-07-19T14:03+01:00"}'
    read = page(LD % told, "<h1>Watch</h1><p>The dam was blown up on Sunday.</p>")
    assert (read.title, read.published) == ("Dam blown up", "2020-07-19T14:03+01:00")


def test_clip_within_a_page_that_has_its_own_day_does_not_date_it() -> None:
    clip = LD % '{"@type":"VideoObject","name":"Dam in 1990","uploadDate":"2011-01-01"}'
    head = f'{clip}<meta property="article:published_time" content="2020-07-19">'
    assert page(head, "<h1>Dam</h1><p>The dam was blown up on Sunday.</p>").published == "2020-07-19"


def test_date_in_words_is_in_the_language_of_the_page() -> None:
    marked = "<span itemprop='datePublished'>Jueves, 1 marzo 2018</span><p>El puerto se cerró el miércoles.</p>"
    assert read_page(f"<html lang='es-ES'><body>{marked}</body></html>".encode()).published == "2018-03-01"


def test_posts_of_a_live_blog_keep_their_order_and_their_times() -> None:
    posts = "".join(
        f"<div class='post'><time>{time}</time><h2>{head}</h2><p>{told}</p></div>"
        for time, head, told in (
            ("16:32", "Bridge shut", "The bridge at Lindow was shut at 4pm after a lorry overturned."),
            ("14:05", "Man hurt in Lowick", "A man was hurt by a falling tree near Lowick shortly after 1pm."),
            ("06:10", "First gusts", "A gust of 80mph was recorded at Ambry at 5.40am."),
        )
    )
    read = page(body=f"<main><h1>Storm hits the coast</h1><p>Friday 7 May 2021</p>{posts}</main>")
    assert [line for line in read.text.split("\n\n") if len(line) < 20] == [
        "Friday 7 May 2021", "16:32", "Bridge shut", "14:05", "Man hurt in Lowick", "06:10", "First gusts",
    ]  # fmt: skip


def test_tables_that_only_set_the_page_are_no_lists() -> None:
    body = "<center><table><tr><td><b>Mill burns down</b></td></tr><tr><td>The mill burned on Friday.</td></tr></table>"
    assert page(body=body).text == "Mill burns down\n\nThe mill burned on Friday."


def test_page_without_words_is_an_error() -> None:
    with pytest.raises(InvalidRequest):
        page(body="<img src='https://post.example/a.png'>")


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<p>café</p>".encode("cp1252"), None),
        ("<meta charset='utf-8'><p>café</p>".encode("cp1252"), "utf-8"),
        ("<p>café</p>".encode(), "iso-8859-1"),
        ("<meta charset='iso-8859-1'><p>café</p>".encode(), None),
        ("<p>café</p>".encode("utf-16"), None),
        ("<meta charset='windows-1252'><p>café</p>".encode("cp1252"), None),
        ("<meta charset='utf-16'><p>café</p>".encode(), None),
    ],
)
def test_charset_is_found_out(data: bytes, charset: str | None) -> None:
    assert read_page(data, charset).text == "café"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("<time datetime='2021-05-07T08:00'>Friday</time>", "2021-05-07T08:00"),
        ("<div><span class='meta-date'>Friday, 7 May 2021, 8.00 am</span></div>", "2021-05-07T08:00"),
        ("<time datetime='2021-05-07'>7 May</time> <time datetime='2021-05-08'>8 May</time>", "2021-05-07"),
        ("<time class='updated' datetime='2021-05-08'>8 May</time>", None),
        ("<aside><time datetime='2019-01-02'>2 January</time></aside>", None),
        ("<p class='event-date'>12 December 2030</p>", None),
        ("<p>It was on 7 May 2021.</p>", None),
        ("<p class='date'>7.5.2021</p>", "2021-05-07"),
        ("<p class='date'>Friday, 7th of May 2021</p>", "2021-05-07"),
        ("<p class='date'>May 7, 2021</p>", "2021-05-07"),
        ("<p class='date'>Published: 05/17/2021</p>", "2021-05-17"),
        ("<p class='date'>Published: 17/05/2021</p>", "2021-05-17"),
        ("<p class='date'>Published: 05/05/21</p>", "2021-05-05"),
        ("<p class='date'>Published: 05/07/2021</p>", None),
        ("<time datetime='2021-05'>May</time>", None),
        ("<time datetime='2021-02-30'>then</time>", None),
        ("<time datetime='1970-01-01T00:00:00Z'>then</time>", None),
    ],
)
def test_page_that_marks_nothing_has_the_day_beside_its_headline(stamp: str, day: str | None) -> None:
    assert page(body=f"<article>{stamp}{STORY}</article>").published == day
    after = STORY.replace("</h1>", f"</h1>{stamp}")
    assert page(body=after).published == day


@pytest.mark.parametrize(
    "body",
    [
        "<article><h1>Weir</h1>{long}<time datetime='1998-03-03'>3 March 1998</time></article>",
        "<main><article><h1>Weir</h1>{long}</article><article><time datetime='2019-01-02'>Mill</time></article></main>",
        "<p class='date'>23 November 2026</p><h1>Weir</h1>{long}<div><time datetime='2021-05-09'>Ann</time></div>",
        "<article><time datetime='2021-05-07'>Weir</time></article><article><time datetime='2021-05-08'/></article>",
        "<article><h1>Weir</h1><div>{words}<br>{words}</div><span class='date'>3 March 1998</span></article>",
    ],
)
def test_page_has_no_day_of_other_things(body: str) -> None:
    words = "The weir at Lindow gave way after a week of rain and the town was under water at once. "
    assert page(body=body.format(words=words, long=f"<p>{words}</p>")).published is None


@pytest.mark.parametrize("told", ["2021-02-30", "31/02/2021", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00"])
def test_published_that_is_no_day_gives_none(told: str) -> None:
    head = f'<meta property="article:published_time" content="{told}">'
    assert page(head).published is None


def test_page_is_about_what_its_json_ld_names() -> None:
    about = (
        '"about": {"@type": "Person", "name": "Ana &amp; Ruiz", "alternateName": ["Ruiz"]}, "mentions": '
        '[{"@type": ["Thing", "https://schema.org/NewsMediaOrganization"], "name": "The Post"}, '
        '{"@type": "City", "name": "Lindow"}, {"@type": "Thing", "name": "weather"}, "x", {"@type": "Place"}]'
    )
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", {about}}}</script>'
    assert page(head).entities == (
        NamedEntity("Ana & Ruiz", "PERSON", ("Ruiz",)), NamedEntity("The Post", "ORG"), NamedEntity("Lindow", "GPE")
    )  # fmt: skip
