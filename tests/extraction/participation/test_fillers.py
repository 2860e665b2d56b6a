"""Who and what stands about verbs and event nouns, and in which role."""

from dateline.extraction.parsing.clauses import is_passive
from dateline.extraction.participation.fillers import fillers
from tests.extraction.parsed import build


def test_passive_roles() -> None:
    doc = build(
        ("ship", "NOUN", "nsubjpass", 2), ("was", "AUX", "auxpass", 2), ("seized", "VERB", "ROOT", 2),
        ("by", "ADP", "agent", 2), ("Chile", "PROPN", "pobj", 3), tags={2: "VBN"},
    )  # fmt: skip
    assert is_passive(doc[2])
    assert [(f.token.text, f.role) for f in fillers(doc[2])] == [("ship", "patient"), ("Chile", "agent")]


def test_noun_roles() -> None:
    doc = build(
        ("Chile", "PROPN", "poss", 2), ("'s", "PART", "case", 0), ("seizure", "NOUN", "ROOT", 2),
        ("of", "ADP", "prep", 2), ("ships", "NOUN", "pobj", 3),
    )  # fmt: skip
    assert [(f.token.text, f.role) for f in fillers(doc[2])] == [("Chile", "agent"), ("ships", "patient")]


def test_light_verb_lends_its_subject() -> None:
    doc = build(("Chile", "PROPN", "nsubj", 1), ("held", "VERB", "ROOT", 1), ("talks", "NOUN", "dobj", 1))
    doc[1].lemma_ = "hold"
    assert [(f.token.text, f.tie) for f in fillers(doc[2])] == [("Chile", "light")]


def test_possessor_stands_before_a_misread_participle() -> None:
    doc = build(
        ("Despite", "ADP", "prep", 3), ("Chile", "PROPN", "pobj", 0), ("'s", "PART", "case", 1),
        ("reported", "VERB", "ROOT", 3), ("May", "PROPN", "compound", 5), ("request", "NOUN", "dobj", 3),
        tags={2: "POS", 3: "VBD"},
    )  # fmt: skip
    assert [(f.token.text, f.tie) for f in fillers(doc[5]) if f.tie == "possessor"] == [("Chile", "possessor")]


def test_whose_thing_a_clause_tells_of_is_not_its_object() -> None:
    doc = build(
        ("court", "NOUN", "ROOT", 0), ("whose", "PRON", "poss", 2), ("ruling", "NOUN", "amod", 3),
        ("Soto", "PROPN", "nsubj", 4), ("welcomed", "VERB", "relcl", 0), tags={1: "WP$", 4: "VBD"},
    )  # fmt: skip
    assert [f.token.text for f in fillers(doc[4])] == ["Soto"]


def _on(verb: str, article: str) -> list[str]:
    doc = build(
        ("Soto", "PROPN", "nsubj", 1), (verb, "VERB", "ROOT", 1), ("on", "ADP", "prep", 1),
        (article, "DET", "det", 4), ("visit", "NOUN", "pobj", 2),
    )  # fmt: skip
    return [f.token.text for f in fillers(doc[4])]


def test_who_is_on_a_visit_visits() -> None:
    assert _on("go", "a") == ["Soto"]


def test_who_speaks_on_a_visit_does_not() -> None:
    assert (_on("comment", "a"), _on("go", "the")) == ([], [])
