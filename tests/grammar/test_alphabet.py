"""The symbols of words: those of words that no rule knows are kept, but not without bound."""

from __future__ import annotations

from dateline.grammar import alphabet
from dateline.grammar.alphabet import Alphabet, Coder
from dateline.grammar.lexicon import Lexicon


def coder() -> Coder:
    return Coder(Alphabet(), Lexicon(), ["may"])


def test_coder_gives_a_word_the_same_symbol_each_time() -> None:
    code = coder()
    assert [code["wort"], code["Wort"]] == [code["wort"], code["Wort"]]
    assert code["wort"] != code["Wort"]


def test_coder_keeps_no_words_beyond_its_bound(monkeypatch) -> None:
    monkeypatch.setattr(alphabet, "_MOST_KEPT", 3)
    code = coder()
    assert len({code[word] for word in ("a", "b", "c", "d", "e")}) == 1
    assert set(code) == {"a", "b", "c"}


def test_coder_keeps_no_long_words() -> None:
    code = coder()
    assert code["x" * 100] == code["x"]
    assert set(code) == {"x"}
