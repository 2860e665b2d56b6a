"""The contract over HTTP: every promise about a timeline, on sample articles and on odd texts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.e2e.invariants import check_timeline
from tests.servers import Client

pytestmark = pytest.mark.model

ODD_TEXTS = {
    "emoji": "🚨🚨 The mayor of Lindow resigned on 3 March 2021. 👩‍👩‍👧 She had won the election in 2019! 🎉",
    "cyrillic": "Мэр ушёл в отставку.\n\nThe company sold its mill in Tver in May 2014. Потом всё стихло.",
    "crlf": "The lock gate broke on 2 May 2018.\r\n\r\nCrews repaired it in\r\nlate June 2018.\r\n",
    "combining marks": "Zoe\u0308 Gagne\u0301 left Que\u0301bec on 9 July 1997 and ne\u0301ver returned.",
    "no space": "The firm closed in 2011.It reopened in 2013.Nobody noticed.",
    "wide spaces": "The\u00a0bank failed\u2003on 5\u00a0October\u00a02008.\u2028The state bought it\u3000in 2009.",
    "right to left": "\u200fأعلن المتحدث\u200f that the port was closed on 4 April 2022 — \u202bمغلق\u202c.",
    "one long line": "On 1 June 2020 the court ruled; " * 60,
    "byte order mark": "\ufeffThe dam burst on 12 November 1965, and the village was evacuated.",
    "far years": "Rome burned in AD 64. Troy fell in 1184 BC. The capsule is to be opened in 2150.",
    "impossible dates": "On 31 February 2019 he won. On 29 February 2023 he lost. In month 13 of 2020 he slept.",
    "markup": "<p>The <b>ferry</b> sank on 6 March 1987.</p> & the owners were fined in 1988 &amp; again.",
}


def test_contract_holds_for_the_sample_articles(timeline: Any, body: bytes) -> None:
    check_timeline(timeline, json.loads(body)["articles"])


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_contract_holds_for_odd_texts(client: Client, name: str) -> None:
    articles = [{"id": "odd", "text": ODD_TEXTS[name]}]
    check_timeline(client.extract(articles, "?status=all"), articles)


PIECES = st.sampled_from(
    [
        "On 5 May 2016", " the minister resigned", ". ", "\n\n", "\r\n", "- ", "🎭", "é", "e\u0301", "Ж", "\t",
        "In March ", "the strike was called off", ", 1999", " “We will win,” she said", "2020-13-45", "12/5/2011",
        " two days later", " the late 1990s", "…", "\u200b", " Ms. Ortiz sold the club ", "since 2003", "?!", "\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=40).map("".join).filter(lambda text: text.strip()))
@settings(max_examples=40, deadline=None, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much])  # fmt: skip
def test_contract_holds_for_any_mixture(client: Client, text: str) -> None:
    articles = [{"id": "1", "text": text, "published": "2022-06-15"}]
    check_timeline(client.extract(articles, "?status=all"), articles)
