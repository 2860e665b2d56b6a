"""Titles: one clause or noun phrase for each event, in the source's words, shortened along the parse.

A verb keeps subject, auxiliaries, negation, particle, objects and complements; an event noun its
phrase, or, where that is bare, the clause it stands in. Times, attributions, subordinate clauses,
appositions and asides are left out; a pronoun gives way to what it stands for. What is still too long
loses its outermost modifiers first.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from dateline.extraction.entities.cast import Cast, read_cast
from dateline.extraction.extensions import TRIGGERS, spans_of, values_of
from dateline.extraction.gazetteer import title_words, word_list
from dateline.extraction.parsing.attachment import Time, datable
from dateline.extraction.parsing.clauses import is_infinitive, is_saying, is_verbal, light_verb, own_subject, subject
from dateline.extraction.parsing.parse import Parse, Passage, Word, parse_of
from dateline.extraction.parsing.syntax import is_set_off, measured_by, tense
from dateline.extraction.titling.clarity import Title, clarity, without_repeats
from dateline.extraction.titling.composing import add_content, clause_draft
from dateline.extraction.titling.naming import name_once
from dateline.extraction.titling.timing import is_time, untold_times
from dateline.model.times import Tense

_CLIMBING = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "conj"])
_BESIDE = frozenset(["aux", "punct", "cc", "conj", "mark", "nsubj"])
_LEANING = frozenset(["ADJ", "ADP", "SCONJ"])
_COMPLETING = frozenset(["of", "on", "with", "from", "for", "without"])
_TOLD_NEXT = frozenset(["ROOT", "ccomp", "parataxis", "conj"])
_MATTERS = frozenset(["about", "against", "for", "into", "over"])
_SETTING = frozenset(["in", "at", "on", "during", "after", "since"])


@Language.factory(
    "dateline_titles",
    default_config={"max_length": 90},
    assigns=["doc._.dateline"],
    requires=["token.dep", "token.tag", "token.lemma"],
)
def make_titles(nlp: Language, name: str, max_length: int) -> TitleWriter:
    """The component `dateline_titles`; needs triggers and `dateline_participants` before it."""
    return TitleWriter(max_length=max_length)


class TitleWriter:
    """Writes the title of each trigger of a Doc.

    Args:
        max_length: Characters; a title is never longer.
    """

    def __init__(self, *, max_length: int) -> None:
        self.max_length = max_length

    def __call__(self, doc: Doc) -> Doc:
        """Find and annotate."""
        self.annotate(doc, self.find(parse_of(doc)))
        return doc

    def find(self, doc: Parse) -> list[Title]:
        """The titles of the triggers, in their order."""
        cast = read_cast(doc)
        timed = untold_times(doc)
        times = {time.governor.i: time for time in datable(doc).values()}
        titles = []
        triggers = [values_of(doc, span.id_) for span in spans_of(doc, TRIGGERS)]
        repeated = {values["head"] for values in triggers if values.get("repeat") is not None}
        for _, spans in groupby(spans_of(doc, TRIGGERS), key=lambda span: span.sent.start):
            titles += without_repeats([self._title(span, cast, timed, times, repeated) for span in spans])
        return titles

    def annotate(self, doc: Doc, titles: list[Title]) -> None:
        """Write each trigger's title and its clarity."""
        for span, title in zip(spans_of(doc, TRIGGERS), titles, strict=True):
            values_of(doc, span.id_).update(title=title.text, clarity=title.clarity)

    def _title(
        self, trigger: Passage, cast: Cast, timed: frozenset[int], times: Mapping[int, Time], repeated: Container[int]
    ) -> Title:
        values = values_of(trigger.doc, trigger.id_)
        head = trigger.doc[values.get("head", trigger.root.i)]
        root = told_in(head, timed)
        if root != head and _is_of_another_time(head, root, times):
            root = head
        placed = _placed_in_time(root, timed)
        root = root if placed is None else placed
        is_comment = head.dep_ == "relcl" and head.head == root and is_verbal(root)
        is_apart = is_comment or placed is not None or _spelt_out(head) == root
        draft = clause_draft(root, root if is_apart else head, cast, timed)
        name_once(draft)
        content = said_before(root)
        if content is not None:
            add_content(draft, content, self.max_length)
        counts = _counts(root) if root.i in repeated else []
        for count in counts:
            draft.drop(count)
        repeat = values.get("repeat")  # "again", or a time: "her parents died in 2010 and 2014" says no such thing
        again = " again" if repeat is not None and head.doc[repeat].lower_ == "again" and not counts else ""
        end = again + ("?" if _is_asked(root) else "")
        room = self.max_length - len(end)
        draft.shorten(room + draft.article_length())
        text = (draft.text(room) or trigger.text) + end
        rank = 0 if root != head else 2 if is_verbal(root) else 1
        return Title(text, clarity(draft, text), rank, content is not None or is_saying(root))


def _counts(verb: Word) -> list[Word]:
    """What says how often something was done, of which each entry is one time ("was refused three times")."""
    return [child for child in verb.children if child.lower_ in ("times", "twice", "thrice")]


def _is_of_another_time(noun: Word, verb: Word, times: Mapping[int, Time]) -> bool:
    """Whether a clause has another time than a noun of it, which it does not tell, by the words that times hang on.

    Examples: the crash of "she will sue over the crash in May", the abuse of "jailed him on Monday for abuse in 1990".
    """
    if noun.i not in times:
        return False
    if tense(verb) is Tense.FUTURE:
        return times[noun.i].is_past
    return verb.i in times and noun.dep_ == "pobj" and noun.head.lower_ in _MATTERS


def _is_asked(root: Word) -> bool:
    """Whether a clause is the main one of a question."""
    marks = root.doc[max(root.sent.end - 2, root.sent.start) : root.sent.end]
    return root == root.sent.root and is_verbal(root) and any(mark.text == "?" for mark in marks)


def _placed_in_time(verb: Word, timed: frozenset[int]) -> Word | None:
    """The subject of a form of "be" that only says when ("the election was on 5 May"); None for others."""
    if verb.lemma_ != "be" or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return None
    noun = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    rest = [child for child in verb.children if child.dep_ not in _BESIDE]
    is_when = all(is_time(child, timed) for child in rest)
    return noun if noun is not None and noun.pos_ in ("NOUN", "PROPN", "ADJ") and rest and is_when else None


def told_in(head: Word, timed: frozenset[int]) -> Word:
    """The token whose clause or phrase makes the title of a trigger.

    An infinitive is told with the word it completes, a noun with its light verb, and a bare noun
    with what it depends on.

    Args:
        head: The trigger's head token.
        timed: The indices of the tokens of timexes, which tell nothing in a title.
    """
    for _ in range(8):
        above = _teller(head, timed)
        if above == head and head.i not in timed:
            break
        above = head.head if above == head else above
        if above == head:
            break
        head = above
    return head


def _teller(head: Word, timed: frozenset[int]) -> Word:
    """The next token up that tells more of an event; the token itself when it tells enough."""
    above = head.head
    if is_verbal(head):
        first = head.head if head.dep_ == "conj" and head.tag_ == "VB" else head
        is_open = first.dep_ == "xcomp" and own_subject(head) is None
        is_aim = head.dep_ in ("acl", "advcl", "relcl") and is_infinitive(head)
        is_consequence = head.dep_ == "advcl" and head.tag_ == "VBG"
        is_comment = head.dep_ == "relcl" and is_verbal(above)  # "it closes, which is expected soon"
        is_consequence &= head.lemma_.lower() in title_words("consequences")
        if head.dep_ == "amod" or is_comment or is_consequence or _is_wished(first):
            return above
        is_counted = above.head.i in timed  # "a week after joining, she left"
        hangs_on_noun = head.dep_ == "pcomp" and not is_verbal(above.head) and not is_counted and subject(head) is None
        hangs_on_noun |= head.dep_ == "pcomp" and head.left_edge.lower_ == "what"  # "half of what …"
        completes = head.dep_ == "pcomp" and is_verbal(above.head) and above.lower_ in _COMPLETING
        completes |= head.dep_ == "pcomp" and above.dep_ == "agent" and head.tag_ == "VBG"  # "is met by raising fees"
        return above if is_open or hangs_on_noun or completes or is_aim else head
    if (deed := _spelt_out(head)) is not None:
        return deed
    if head.pos_ in _LEANING or light_verb(head) is not None or _is_held(head) or measured_by(head) is not None:
        return above
    is_other = above.lower_ in ("after", "before", "since", "until") or not is_verbal(above.head)
    is_apart = head.dep_ == "pobj" and above.lower_ in title_words("loose") and is_other
    return above if head.dep_ in _CLIMBING and not is_apart and _is_bare(head, timed) else head


def _spelt_out(noun: Word) -> Word | None:
    """The past verb after a colon that tells what a noun means that tells nothing ("its acts in 2018: it sold …")."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in title_words("deeds"):
        return None
    after = noun.doc[noun.i + 1 : noun.sent.end]
    colon = next((token.i for token in after if token.text == ":"), noun.sent.end)
    if any(noun not in token.ancestors for token in noun.doc[noun.i + 1 : colon]):
        return None
    found = (token for token in noun.doc[colon + 1 : noun.sent.end] if is_verbal(token) and token.dep_ in _TOLD_NEXT)
    verb = next(found, None)
    return verb if verb is not None and tense(verb) is Tense.PAST else None


def _is_wished(verb: Word) -> bool:
    """Whether an infinitive with a subject of its own completes the verb above it ("expects sales to grow")."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "mark")}
    is_bare = verb.tag_ == "VB" and helpers <= {"to"}
    return verb.dep_ == "ccomp" and is_bare and is_verbal(verb.head) and verb.i > verb.head.i


def _is_held(noun: Word) -> bool:
    """Whether a noun is the subject of a light verb in the passive ("an election will be held")."""
    verb = noun.head
    is_light = noun.dep_ == "nsubjpass" and verb.lemma_.lower() in word_list("light")
    return is_light and not any(child.dep_ == "prt" for child in verb.children)


def _is_bare(noun: Word, timed: frozenset[int]) -> bool:
    """Whether a noun stands without anything that tells which event it is."""
    if noun.pos_ == "PROPN":
        return False
    return not any(
        (child.dep_ in ("compound", "amod", "nmod", "poss") or child.dep_ == "acl" and not is_set_off(child))
        and child.lower_ not in title_words("empty")
        or child.dep_ == "prep"
        and (child.lower_ == "of" or not is_time(child, timed))
        and (child.lower_ not in _SETTING or child.lower_ == "on" and _is_object(noun))
        for child in noun.children
        if child.i not in timed
    )


def _is_object(noun: Word) -> bool:
    """Whether a preposition takes a noun that does not tell where something is said ("in a statement on its site")."""
    return noun.dep_ == "pobj" and noun.head.lower_ != "in"


def said_before(verb: Word) -> Word | None:
    """The clause of a saying that stands before its verb ("…, she said"); None when there is none."""
    if verb.lemma_.lower() not in word_list("sayings"):
        return None
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    contents = [each for each in clauses if each.i < verb.i or each.left_edge.lower_ != "when"]
    if not contents and verb.dep_ == "parataxis" and is_verbal(verb.head) and verb.i > verb.head.i:
        return verb.head  # "the mill closed, the study says, when …"
    if contents and contents[-1].i > verb.i:
        return None
    content = contents[0] if contents else None
    while content is not None and content.tag_ == "VBP" and any(child.lower_ == "i" for child in content.children):
        inner = next((child for child in content.children if child.dep_ == "ccomp"), None)
        if inner is None or any(child.dep_ == "neg" for child in content.children):
            break
        content = inner
    return content
