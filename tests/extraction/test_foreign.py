"""Articles in another language give their explicit dates."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.extraction.foreign import read_foreign
from dateline.model.articles import Article, Block, BlockKind, Furniture, TextField
from dateline.model.mentions import Records

FIRST = "Der Bau begann am 12. Mai 2019. Niemand kam."
SECOND = "Der Turm wurde 2021 fertig."


def _read(furniture: Furniture | None = None, kind: BlockKind = BlockKind.PARAGRAPH) -> Records:
    text = f"{FIRST}\n\n{SECOND}"
    start = len(FIRST) + 2
    blocks = (
        Block(TextField.TEXT, 0, len(FIRST), BlockKind.PARAGRAPH),
        Block(TextField.TEXT, start, len(text), kind, furniture=furniture),
    )
    return read_foreign(Article("a", text, language="de", blocks=blocks), "test")


def test_foreign_gives_one_mention_a_dated_sentence() -> None:
    records = _read()

    assert [mention.title for mention in records.mentions] == ["Der Bau begann am 12. Mai 2019", SECOND[:-1]]


def test_foreign_triggers_are_the_times() -> None:
    records = _read()
    text = records.article.text

    assert [text[m.trigger.start_char : m.trigger.end_char] for m in records.mentions] == ["12. Mai 2019", "2021"]
    assert [m.tlink.timex if m.tlink else None for m in records.mentions] == [0, 1]


def test_foreign_leaves_furniture_out() -> None:
    assert len(_read(Furniture.COMMENT).mentions) == 1


def test_foreign_datelines_tell_nothing() -> None:
    assert len(_read(kind=BlockKind.DATELINE).mentions) == 1


def test_foreign_shortens_long_sentences() -> None:
    text = "Im Jahr 2019 " + "wuchs die Stadt sehr " * 8
    article = Article("a", text, language="de", blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))
    title = read_foreign(article, "test").mentions[0].title

    assert len(title) <= 90
    assert title.endswith("…")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Am Dienstag wurde der Turm geschlossen, der im Mai 2019 fertig war.", []),
        ("Am Dienstag, dem 14. Mai 2019, wurde der Turm geschlossen.", ["14. Mai 2019"]),
        ("Der Turm, der im Mai 2019 fertig war, wurde am Dienstag geschlossen.", ["Mai 2019"]),
    ],
)
def test_foreign_date_behind_a_day_told_otherwise_is_not_that_of_the_sentence(text: str, dates: list[str]) -> None:
    article = Article("a", text, language="de", blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))
    triggers = [one.trigger for one in read_foreign(article, "test").mentions]

    assert [text[trigger.start_char : trigger.end_char] for trigger in triggers] == dates


def test_foreign_titles_have_no_marks_of_direction() -> None:
    text = "Der \u202eBau\u202c begann am \u206612. Mai 2019\u2069."
    article = Article("a", text, language="de", blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))

    assert [one.title for one in read_foreign(article, "test").mentions] == ["Der Bau begann am 12. Mai 2019"]


class Counted(str):
    """A text that counts the characters that are copied of it."""

    copied = 0

    def __getitem__(self, place: Any) -> str:
        piece = super().__getitem__(place)
        self.copied += len(piece)
        return piece

    def translate(self, table: Any) -> str:
        self.copied += len(self)
        return super().translate(table)


def _copied(sentences: int) -> int:
    text = Counted("Según contó el alcalde, la feria abrió el 3 de mayo de 2019. Después llovió. " * sentences)
    block = Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH)
    assert len(read_foreign(Article("a", text, language="es", blocks=(block,)), "test").mentions) == sentences
    return text.copied


def test_foreign_reads_each_sentence_apart() -> None:
    assert 0 < _copied(80) <= 4.2 * _copied(20)


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Der Turm wurde am 12. Mai 2019 eröffnet.", "occurred"),
        ("de", "Der Turm sollte am 12. Mai 2019 fertig sein.", "planned"),
        ("de", "Der Turm wurde am 12. Mai 2019 nicht eröffnet.", "not_occurred"),
        ("de", "Der Turm fiel am 12. Mai 2019, was nicht alle freute.", "occurred"),
        ("fr", "La tour n'a pas ouvert le 12 mai 2019.", "not_occurred"),
        ("fr", "Le pont du Pas-de-Calais a ouvert le 12 mai 2019.", "occurred"),
        ("de", "Der Turm wurde am 12. Mai 2019 nicht nur eröffnet.", "occurred"),
        ("es", "La torre debía abrir el 12 de mayo de 2019.", "planned"),
        ("ru", "Башня не открылась 12 мая 2019 года.", "not_occurred"),
        ("zh", "大桥原定于2019年5月12日通车。", "planned"),
        ("sw", "Mnara ulifunguliwa tarehe 12 Mei 2019.", "occurred"),
    ],
)
def test_foreign_words_tell_what_was_not_and_what_was_to_be(language: str, text: str, status: str) -> None:
    article = Article("a", text, language=language, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))

    assert [mention.status.value for mention in read_foreign(article, "test").mentions] == [status]
