"""Links into the pages of articles, at the sentence that is quoted (text fragments).

Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

from urllib.parse import quote as percent

from dateline.formats.entries import web_url

#: A quote of so many characters is named in full; of a longer one its first and last words are.
_WHOLE = 80
_WORDS = 5


def quote_link(url: str | None, quote: str) -> str | None:
    """The address of a quote in the page of its article; None where the article has no page.

    Args:
        url: of the page; other addresses than those of the web have no sentences to go to.
        quote: a sentence of it.

    >>> quote_link("https://paper.example/lindow", "It closed, in May.")
    'https://paper.example/lindow#:~:text=It%20closed%2C%20in%20May.'
    """
    page = web_url(url)
    if page is None or not quote.split():
        return None
    mark = ":~:" if "#" in page else "#:~:"
    return f"{page}{mark}text={_directive(quote.split())}"


def _directive(words: list[str]) -> str:
    whole = " ".join(words)
    if len(whole) <= _WHOLE or len(words) <= 2 * _WORDS:
        return _encoded(whole)
    return f"{_encoded(' '.join(words[:_WORDS]))},{_encoded(' '.join(words[-_WORDS:]))}"


def _encoded(words: str) -> str:
    """Words as a directive has them: commas, ampersands and hyphens would be read as its own signs."""
    return percent(words, safe="").replace("-", "%2D")
