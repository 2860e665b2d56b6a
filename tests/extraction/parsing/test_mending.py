"""What the parser often gets wrong about events, put right; the parses are those that it really gives."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.extraction.parsing.mending import Mender, is_amounting, is_reported, modified_noun, unring
from tests.extraction.parsed import build, read, word


def _misread_participle() -> Doc:
    rows = [
        ("Despite", "SCONJ", "prep", 3),
        ("Chile", "PROPN", "pobj", 0),
        ("'s", "PART", "case", 1),
        ("reported", "VERB", "advcl", 7),
        ("October", "PROPN", "compound", 5),
        ("request", "NOUN", "dobj", 3),
        ("nobody", "PRON", "nsubj", 7),
        ("paid", "VERB", "ROOT", 7),
    ]
    return build(*rows, tags={2: "POS", 3: "VBD"})


def _misread_amount(*, plural: bool = True) -> Doc:
    rows = [
        ("Her", "PRON", "poss", 2),
        ("holdings", "NOUN", "compound", 2),
        ("amount", "NOUN", "ROOT", 2),
        ("to", "ADP", "prep", 2),
        ("40", "NUM", "nummod", 5),
        ("hotels", "NOUN", "pobj", 3),
    ]
    return build(*rows, tags={1: "NNS" if plural else "NN", 2: "NN"})


def test_a_participle_after_a_possessor_modifies_the_noun() -> None:
    doc = _misread_participle()
    assert modified_noun(doc[3]) == doc[5]
    Mender()(doc)
    assert [(doc[i].dep_, doc[i].head.text) for i in (0, 1, 3, 5)] == [
        ("prep", "paid"), ("poss", "request"), ("amod", "request"), ("pobj", "Despite"),
    ]  # fmt: skip
    assert doc[3].tag_ == "VBN"


def test_a_participle_that_all_hangs_on_leaves_its_place_to_the_preposition() -> None:
    rows = [
        ("Despite", "SCONJ", "prep", 3), ("Chile", "PROPN", "pobj", 0), ("'s", "PART", "case", 1),
        ("reported", "VERB", "ROOT", 3), ("October", "PROPN", "compound", 5), ("request", "NOUN", "dobj", 3),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={2: "POS", 3: "VBD"}))
    assert [token.text for token in doc if token.head == token] == ["Despite"]


def test_a_verb_with_its_subject_is_left_alone() -> None:
    rows = [("Chile", "PROPN", "nsubj", 1), ("reported", "VERB", "ROOT", 1), ("losses", "NOUN", "dobj", 1)]
    doc = build(*rows, tags={1: "VBD"})
    assert modified_noun(doc[1]) is None


def test_an_amount_after_a_plural_is_a_verb() -> None:
    doc = Mender()(_misread_amount())
    assert (doc[2].pos_, doc[2].tag_) == ("VERB", "VBP")
    assert [(doc[i].dep_, doc[i].head.text) for i in (0, 1)] == [("poss", "holdings"), ("nsubj", "amount")]


def test_an_amount_after_a_singular_stays_a_noun() -> None:
    assert not is_amounting(_misread_amount(plural=False)[2])


def test_a_sum_is_the_object_of_its_verb() -> None:
    rows = [
        ("debts", "NOUN", "nsubj", 1),
        ("total", "VERB", "ROOT", 1),
        ("€", "SYM", "quantmod", 4),
        ("4", "NUM", "compound", 4),
        ("billion", "NUM", "npadvmod", 1),
    ]
    doc = Mender()(build(*rows, tags={1: "VBP", 2: "$"}))
    assert doc[4].dep_ == "dobj"


def _misread_content(determiner: str = "det") -> Doc:
    rows = [
        ("A", "DET", determiner, 1), ("lorry", "NOUN", "nsubj", 5), ("overturned", "VERB", "acl", 1),
        (",", "PUNCT", "punct", 5), ("police", "NOUN", "nsubj", 5), ("say", "VERB", "ROOT", 5),
    ]  # fmt: skip
    return build(*rows, tags={2: "VBN"})


def test_a_participle_before_who_reports_it_is_its_verb() -> None:
    doc = Mender()(_misread_content())
    assert [(doc[i].dep_, doc[i].head.text) for i in (1, 2, 4)] == [
        ("nsubj", "overturned"), ("ccomp", "say"), ("nsubj", "say"),
    ]  # fmt: skip
    assert doc[2].tag_ == "VBD"


def test_a_participle_of_a_bare_noun_may_be_a_headline() -> None:
    assert not is_reported(_misread_content("punct")[2])


def test_the_verb_after_a_set_off_participle_is_the_main_one() -> None:
    rows = [
        ("ship", "NOUN", "nsubj", 2), (",", "PUNCT", "punct", 0), ("built", "VERB", "ROOT", 2),
        ("here", "ADV", "advmod", 2), (",", "PUNCT", "punct", 2), ("had", "AUX", "aux", 6), ("sunk", "VERB", "conj", 2),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={2: "VBN", 6: "VBN"}))
    hung = [(doc[i].dep_, doc[i].head.text) for i in (0, 2, 6)]
    assert hung == [("nsubj", "sunk"), ("acl", "ship"), ("ROOT", "sunk")]


def test_a_noun_goes_with_the_name_after_it() -> None:
    rows = [
        ("the", "DET", "det", 1), ("tanker", "NOUN", "ROOT", 1), ("Braer", "PROPN", "nsubj", 3),
        ("sank", "VERB", "relcl", 1), (".", "PUNCT", "punct", 1),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={3: "VBD"}))
    assert [(doc[i].dep_, doc[i].head.text) for i in (1, 3)] == [("compound", "Braer"), ("ROOT", "sank")]


def test_a_year_is_no_part_of_the_figure_after_to() -> None:
    rows = [
        ("cut", "VERB", "ROOT", 0), ("forecasts", "NOUN", "dobj", 0), ("for", "ADP", "prep", 0),
        ("2020", "NUM", "quantmod", 5), ("to", "ADP", "quantmod", 5), ("3", "NUM", "nummod", 6),
        ("percent", "NOUN", "pobj", 2),
    ]  # fmt: skip
    doc = Mender()(build(*rows))
    assert [(doc[i].dep_, doc[i].head.text) for i in (3, 4, 6)] == [("pobj", "for"), ("prep", "cut"), ("pobj", "to")]


def test_an_article_that_is_read_as_a_subject_goes_with_the_time_after_it() -> None:
    rows = [
        ("a", "DET", "nsubj", 4), ("Friday", "PROPN", "npadvmod", 4), (",", "PUNCT", "punct", 4),
        ("Ruiz", "PROPN", "nsubj", 4), ("left", "VERB", "ROOT", 4),
    ]  # fmt: skip
    article = Mender()(build(*rows, tags={0: "DT", 4: "VBD"}))[0]
    assert (article.dep_, article.head.text) == ("det", "Friday")


def test_what_joins_a_phrase_hangs_on_what_the_phrase_is_joined_to() -> None:
    rows = [
        ("Peru", "PROPN", "nsubj", 1), ("got", "VERB", "ROOT", 1), ("support", "NOUN", "dobj", 1),
        ("from", "ADP", "prep", 2), ("Chile", "PROPN", "pobj", 3), ("and", "CCONJ", "cc", 4),
        ("wide", "ADJ", "amod", 7), ("backing", "NOUN", "conj", 2),
    ]  # fmt: skip
    assert Mender()(build(*rows))[5].head.text == "support"


def test_a_figure_that_is_no_object_after_a_year_is_left_alone() -> None:
    rows = [
        ("fell", "VERB", "ROOT", 0), ("from", "ADP", "prep", 0), ("2020", "NUM", "quantmod", 4),
        ("to", "PART", "quantmod", 4), ("3", "NUM", "nummod", 0),
    ]  # fmt: skip
    assert [token.dep_ for token in Mender()(build(*rows))] == [dep for _, _, dep, _ in rows]


def test_a_clause_that_opens_a_text_has_no_name_before_it() -> None:
    rows = [("sank", "VERB", "relcl", 2), ("the", "DET", "det", 2), ("ship", "NOUN", "ROOT", 2)]
    assert [token.dep_ for token in Mender()(build(*rows, tags={0: "VBD"}))] == [dep for _, _, dep, _ in rows]


@pytest.mark.model
def test_what_is_told_by_phone_is_told_and_no_kind_of_call() -> None:
    doc = read("Chief Executive Marc Dale told analysts on a call that the company had found no sign of contamination.")
    assert (word(doc, "found").dep_, word(doc, "found").head.text) == ("ccomp", "told")


@pytest.mark.model
def test_a_plan_that_does_something_is_told_of_the_plan() -> None:
    doc = read("The chairman told staff of a plan that would close the bank.")
    assert word(doc, "close").head.text == "plan"


def test_a_noun_after_close_to_is_no_infinitive() -> None:
    rows = [
        ("Banks", "NOUN", "nsubj", 1),
        ("came", "VERB", "ROOT", 1),
        ("close", "ADV", "advmod", 1),
        ("to", "PART", "aux", 4),
        ("collapse", "VERB", "advcl", 1),
    ]
    doc = Mender()(build(*rows, tags={1: "VBD", 3: "TO", 4: "VB"}))
    assert [(token.dep_, token.head.text, token.pos_) for token in doc[3:]] == [
        ("prep", "close", "ADP"), ("pobj", "to", "NOUN"),
    ]  # fmt: skip


def test_an_infinitive_after_near_enough_stays_one() -> None:
    rows = [
        ("They", "PRON", "nsubj", 1),
        ("live", "VERB", "ROOT", 1),
        ("near", "ADV", "advmod", 1),
        ("enough", "ADV", "advmod", 2),
        ("to", "PART", "aux", 5),
        ("help", "VERB", "xcomp", 1),
    ]
    doc = Mender()(build(*rows, tags={1: "VBP", 4: "TO", 5: "VB"}))
    assert (doc[4].dep_, doc[5].pos_) == ("aux", "VERB")


def test_words_that_were_hung_on_each_other_get_back_what_the_parser_read() -> None:
    rows = [
        ("she", "PRON", "nsubj", 1),
        ("left", "VERB", "ROOT", 1),
        ("in", "ADP", "prep", 1),
        ("May", "PROPN", "pobj", 2),
    ]
    doc = build(*rows)
    read_first = [(token.head.i, token.dep_) for token in doc]
    doc[2].head, doc[2].dep_ = doc[3], "dep"
    unring(doc, read_first)
    assert [(token.head.i, token.dep_) for token in doc] == read_first


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Acme was fined on Monday.", "fined", "fine"),
        ("She hoped to win.", "hoped", "hope"),
        ("They are staging a protest.", "staging", "stage"),
        ("The firm planned it.", "planned", "plan"),
        ("The clerk fixed it.", "fixed", "fix"),
    ],
)
def test_a_lemma_keeps_the_e_that_its_forms_show(text: str, verb: str, lemma: str) -> None:
    assert word(read(text), verb).lemma_ == lemma


@pytest.mark.parametrize(
    ("text", "time", "verb"),
    [
        ("His wife sued the bank yesterday, a spokesman said.", "yesterday", "sued"),
        ("The coach merged with a rival two years ago.", "ago", "merged"),
        ("Profit fell 8 percent from a year ago.", "ago", "from"),
    ],
)
def test_a_time_hangs_on_what_was_done_then(text: str, time: str, verb: str) -> None:
    assert word(read(text), time).head.text == verb
