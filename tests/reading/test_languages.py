"""The language of a text."""

import pytest

from dateline.reading import languages
from dateline.reading.languages import identify, of_script, script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council has not said when the bridge will open to traffic.", "en"),
        # "To", "by" and "a" are Czech, too.
        ("Last week Norden Foods refused to resign by a narrow margin.", "en"),
        ("Die Brücke wird nach Angaben der Stadt erst im Herbst wieder für den Verkehr geöffnet.", "de"),
        ("El puente no se abrirá al tráfico hasta el otoño, según el ayuntamiento.", "es"),
        ("Мост откроют для движения только осенью, сообщили в городской администрации.", "ru"),
        ("Мост адкрыюць для руху толькі ўвосень, паведамілі ў гарадской адміністрацыі.", "be"),
    ],
)
def test_identify_names_the_language(text, language):
    assert identify(text) == language


@pytest.mark.parametrize(
    "text", ["", "Maduro", "11.12.2025", "All news", "Upper Dale", "Anna Soto opened a museum in autumn 2022."]
)
def test_identify_leaves_short_texts_open(text):
    assert identify(text) is None


def test_identify_needs_no_model_for_plain_english(monkeypatch):
    monkeypatch.setattr(languages, "_identifier", lambda: pytest.fail("the model was loaded"))
    assert identify("It was said that the gate would be closed for the winter.") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "He believes that man's time is running out",
        "Stanmere bakery wins national pie award",
        "Cuba: a sharp statement by the foreign minister Bruno Rodríguez",
        "Союзники на папері, як завжди. А потім дивуються.",
        "Mi hermano salió de la ciudad y no piensa volver hasta que caiga este gobierno.",
        "Das war doch klar, seit zehn Jahren bröckelt da alles, und nicht nur im Keller.",
    ],
)
def test_identify_needs_no_model_for_plain_blocks(text, monkeypatch):
    monkeypatch.setattr(languages, "_identifier", lambda: pytest.fail("the model was loaded"))
    assert identify(text, page="en") in (None, "en", "uk", "es", "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [("Конечно", "ru"), ("Їжак", "uk"), ("Ёсік", "be"), ("Ναι", "el"), ("はい", "ja"),
     ("浜風市は橋を全面通行止め", "ja"), ("北京市政府宣布", "zh"), ("Sí", None), ("12", None)],
)
def test_of_script_tells_the_language_by_letters(text, language):
    assert of_script(text) == language


@pytest.mark.parametrize(("text", "expected"), [("Да! Okay", "LATIN"), ("Ναι, ok", "GREEK"), ("12:30", None)])
def test_script_is_that_of_most_letters(text, expected):
    assert script(text) == expected
