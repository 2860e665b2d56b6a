"""Telling: which clauses go on with the story, and which step out of its line of time."""

from __future__ import annotations

from dateline.extraction.gazetteer import type_referred
from dateline.extraction.lexicon import ordinals, words
from dateline.extraction.linking.periods import is_figure
from dateline.extraction.parsing.parse import Word, asked_once
from dateline.extraction.parsing.syntax import (
    LONGEST_ROW,
    SUBJECTS,
    auxiliaries,
    clause_head,
    has_auxpass,
    opening_bracket,
    phrasal,
    row_head,
    shares_auxiliaries,
    tense,
)
from dateline.model.times import Tense

_PERSONS = frozenset({"he", "she", "who"})


def is_story_line(head: Word, *, is_lead: bool = False) -> bool:
    """Whether a trigger goes on with the story: the verb of a main clause in the simple past.

    Args:
        is_lead: Whether it stands in the lead, which tells the news in the perfect, too.
    """
    if head.pos_ not in ("VERB", "AUX") or tense(head) is not Tense.PAST:
        return False
    perfect = [helper.tag_ for helper in auxiliaries(head) if helper.lemma_ == "have"]
    is_news = is_lead and not {"VBD", "VB"} & set(perfect)
    is_apart = is_elsewhen(head) or is_after_span(head) or is_beside(head)
    return (not perfect or is_news) and not is_apart and is_main(head)


@asked_once
def is_main(verb: Word) -> bool:
    """Whether a verb heads a main clause, is coordinated with one that does, or reports in one; not in brackets."""
    if opening_bracket(verb) is not None:
        return False
    for _ in range(LONGEST_ROW):
        if verb.dep_ != "conj" or clause_head(verb.head) != verb.head:
            break
        verb = verb.head
    return verb.dep_ in ("ROOT", "parataxis") or verb.dep_ == "ccomp" and verb.i < verb.head.i


def is_beside(verb: Word) -> bool:
    """Whether a verb tells what has a day of its own, not that of the story.

    A firm's figure, or a price of the day of writing ("fell in early trading").
    """
    return is_figure(verb) or is_in_trading(verb)


def is_in_trading(verb: Word) -> bool:
    """Whether a verb tells a price of the day of writing ("fell 17% in early trading")."""
    nouns = (noun for prep in verb.children if prep.lower_ in ("in", "at") for noun in prep.children)
    return any(noun.lemma_ in words("elsewhen", "markets") for noun in nouns)


def is_elsewhen(verb: Word) -> bool:
    """Whether its clause puts a verb elsewhere than in the news: an adverb, a time noun, an end, an age.

    So does that of the verb whose auxiliaries it shares ("has since closed two mills and sold a third").
    """
    for _ in range(LONGEST_ROW):
        if _is_told_elsewhen(verb):
            return True
        if not shares_auxiliaries(verb):
            break
        verb = verb.head
    return False


def _is_told_elsewhen(verb: Word) -> bool:
    if any(child.dep_ == "advcl" and _is_end(child) for child in verb.children):
        return True
    if any(child.dep_ == "advmod" and _leads_away(child) for child in verb.children):
        return True
    is_made = verb.lemma_ in words("dating", "beginnings") - {"bear"}  # a birth may be news
    is_begun = is_made and has_auxpass(verb)  # "the ferry was built in Poland"
    if is_begun or phrasal(verb) in words("elsewhen", "careers") or _lasted(verb):
        return True
    inner = [word for prep in verb.children if prep.dep_ == "prep" for word in prep.children]
    if any(map(_is_described, (*inner, *verb.children))):
        return True
    return any(map(_is_elsewhen_noun, inner)) or _is_of_an_age(verb)


def _is_described(noun: Word) -> bool:
    """Whether a noun is a time of which no more is told than what was so then ("in the year his son was born")."""
    is_time = noun.lemma_ in words("elsewhen", "described") and noun.left_edge.lower_ == "the"
    return is_time and any(child.dep_ == "relcl" for child in noun.children)


def _lasted(verb: Word) -> bool:
    """Whether it is told for how many weeks or more somebody did what is a living ("taught for ten years")."""
    if verb.lemma_ not in words("elsewhen", "callings") | words("dating", "lasting"):
        return False
    nouns = (noun for prep in verb.children if prep.lower_ == "for" for noun in prep.children)
    return any(noun.lemma_ in words("elsewhen", "spans") and noun.lemma_ not in ("day", "night") for noun in nouns)


def _is_elsewhen_noun(noun: Word) -> bool:
    """Whether a noun tells of another time ("over the years"); not one to come, of what was announced for it."""
    is_ahead = any(child.lower_ in ("next", "coming") for child in noun.children)
    return noun.lower_ in words("elsewhen", "nouns") and not is_ahead


def _leads_away(adverb: Word) -> bool:
    """Whether an adverb tells of another time; not "immediately afterwards", which is the same."""
    if adverb.lower_ not in words("elsewhen", "adverbs"):
        return False
    return not any(child.lower_ in words("elsewhen", "at_once") for child in adverb.lefts)


def is_after_span(verb: Word) -> bool:
    """Whether a verb tells what was done so long after what was told ("left after five days", "died within a week").

    So does what was done in a later one of several periods ("in his second season he broke a leg").
    """
    nouns = [(prep, noun) for prep in verb.children for noun in prep.children if noun.dep_ == "pobj"]
    return any(
        prep.lower_ in ("after", "within") and noun.lemma_ in words("elsewhen", "spans")
        or noun.lemma_ in words("elsewhen", "periods") and any(map(_is_later_one, noun.children))
        for prep, noun in nouns
    )


def _is_later_one(word: Word) -> bool:
    """Whether a word says that a period is not the first of several."""
    return ordinals().get(word.lower_, "first") != "first"


def _is_end(clause: Word) -> bool:
    """Whether a clause tells until when something was so ("governed until she lost an election")."""
    return any(child.dep_ == "mark" and child.lower_ in ("till", "until") for child in clause.children)


def _is_of_an_age(verb: Word) -> bool:
    """Whether a clause tells somebody's birth, or how old they were then ("left school at 14", "when she was nine").

    A death at an age is news.
    """
    if verb.lemma_ == "die":
        return False
    is_of_one = any(child.dep_ in SUBJECTS and _is_person(child) for child in row_head(verb).children)
    if is_birth(verb) or any(child.dep_ == "advcl" and is_birth(child) for child in verb.children):
        return True
    ages = (word for child in verb.children if child.lower_ == "at" for word in child.children)
    if any(word.lower_ == "age" or word.tag_ == "CD" and is_of_one for word in ages):
        return True
    states = (child for child in verb.children if child.dep_ == "advcl" and child.lemma_ == "be")
    return any(each.dep_ == "attr" and each.tag_ == "CD" for state in states for each in state.children)


def is_birth(verb: Word) -> bool:
    """Whether a main clause, or a participle before one, tells somebody's birth ("Born in Cork, she …")."""
    if verb.lemma_ != "bear":
        return False
    told = verb.head if verb.dep_ == "advcl" else verb
    return is_main(told) and any(child.dep_ in SUBJECTS and _is_person(child) for child in told.children)


def _is_person(noun: Word) -> bool:
    named = (noun, *(child for child in noun.children if child.dep_ == "appos"))
    is_named = any(word.ent_type_ == "PERSON" for word in named)
    return is_named or noun.lower_ in _PERSONS or type_referred(noun.lemma_.lower()) == "PERSON"
