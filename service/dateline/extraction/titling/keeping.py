"""Keeping: which parts of a clause or phrase belong into a title."""

from __future__ import annotations

from dateline.extraction.gazetteer import takes_object, title_words
from dateline.extraction.parsing.clauses import OBJECTS, SUBJECTS, is_infinitive, is_passive, is_saying, is_verbal
from dateline.extraction.parsing.parse import Passage, Word
from dateline.extraction.parsing.syntax import is_set_off, opening_bracket, word_before
from dateline.extraction.titling.timing import is_time

_VERB_DROPPED = frozenset(
    ["mark", "parataxis", "intj", "npadvmod", "punct", "cc", "conj", "dep", "meta", "preconj", "relcl"]
)
_NOUN_DROPPED = frozenset(["relcl", "punct", "intj", "parataxis", "advcl", "preconj"])
_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_LISTED = frozenset(("conj", "cc"))
_DASHES = frozenset("-–—")
_MARKUP = frozenset("#*|_=")
_CUTS = frozenset([",", ";", ":", "-", "–", "—"])
_TAILS = frozenset(["appos", "npadvmod", "attr", "oprd", "dobj", "dep", "advmod", "acomp", "amod"])
_TOLD = frozenset([*OBJECTS, "prep", "attr", "acomp", "npadvmod"])
_TAIL_MARKS = frozenset([",", "-", "–", "—", "("])
_JOINED = frozenset("-–—/’'%$€£#")


class Keeper:
    """Decides for the clause or phrase of one root.

    Args:
        root: Its head token.
        event_line: The indices of the event's token and of what it hangs on; these always stay.
        timed: The indices of the tokens of timexes.
    """

    def __init__(self, root: Word, event_line: set[int], timed: frozenset[int]) -> None:
        self.root = root
        self.event_line = event_line
        self.timed = timed
        self._has_brackets = any(token.text == "(" for token in root.sent)

    def belongs(self, child: Word, head: Word) -> bool:
        """Whether a child of a kept token is kept too."""
        if is_time(child, self.timed) or child.is_space or _is_tail(child, head) and not _is_its_name(child, head):
            return False
        if child.whitespace_ and set(child.text) <= _MARKUP:
            return False
        if child.i in self.event_line:
            return True
        if child.i > head.i and _is_after_colon(child) and head == self.root or self._is_bracketed(child):
            return False
        if is_not_only(child):  # of a verb the other verb goes, of a phrase "but" stays
            return not is_verbal(head)
        if child.text == "&":
            return child.i + 1 < len(child.doc) and child.nbor().pos_ == "PROPN"
        if child.is_punct:
            return self._is_kept_mark(child)
        if is_verbal(head):
            return self._belongs_to_verb(child, head)
        if child.lower_ in ("neither", "either"):
            return True
        if child.dep_ in _LISTED:
            is_told = any(each.dep_ == "conj" and each.i in self.event_line for each in head.children)
            return (head != self.root or is_told and child.dep_ == "cc") and not is_verbal(child)
        if child.lower_ in ("a", "an"):  # "a former aide, Anna Berg"
            return not any(_is_its_name(each, head) for each in head.children)
        if child.dep_ == "appos":
            is_apart = any(token.is_punct for token in child.doc[head.i + 1 : child.left_edge.i])
            return _is_its_name(child, head) if is_apart else child.i > head.i and child.tag_ != "PRP"
        if child.dep_ == "acl" and (head == self.root or child.lemma_ in title_words("phases")) and is_set_off(child):
            return False  # "the invasion, followed by sanctions, …", "two days of mourning, starting …"
        if child.dep_ == "acl" and any(each.dep_ == "mark" for each in child.children):
            return head.dep_ in OBJECTS and head.head == self.root
        if has_own_clause(child) or child.dep_ == "relcl" and is_infinitive(child):
            return not has_own_clause(child)
        if child.dep_ == "relcl" and (head.lower_ in title_words("anybody") or _is_hollow(head)):
            return head != self.root and not is_set_off(child)
        if child.dep_ == "prep" and head == self.root and (child.i < head.i or is_set_off(child)):
            return False  # "in particular their action", "the chairman, in a hurry, left"
        return child.dep_ not in _NOUN_DROPPED and not self._is_aside(child)

    def _belongs_to_verb(self, child: Word, verb: Word) -> bool:
        if verb != self.root and verb.dep_ == "ccomp" and child.left_edge.lower_ in title_words("askers"):
            return child.i < verb.i or any(each.dep_ == "acomp" for each in verb.children)
        if child.lower_ == "whether" and verb != self.root and is_infinitive(verb, marked=True):
            return True
        if child.lower_ == "that" and child.dep_ == "mark" and verb != self.root and _is_after_object(verb):
            return True
        if verb.dep_ in ("relcl", "pcomp") and verb != self.root and child.tag_ in ("WDT", "WP"):
            return True
        if child.tag_ in ("WDT", "WP", "WRB") or child.i < verb.i and child.lower_ in title_words("openers"):
            return False
        if has_own_clause(child):
            return False
        if child.dep_ == "advcl":
            return child.i > verb.i and _completes(child)
        if child.dep_ == "mark" and child.lower_ == "for":
            return verb != self.root
        if child.dep_ == "npadvmod" and (_is_measure(child, verb) or verb.dep_ == "amod" and child.i < verb.i):
            return True
        if child.dep_ == "cc" and any(each.dep_ == "conj" and each.i in self.event_line for each in verb.children):
            return True
        if child.dep_ in _LISTED and verb != self.root and _shares_object(verb):
            return True  # "agreed to buy or lease the yard"
        if child.dep_ in _VERB_DROPPED:
            return False
        if child.dep_ == "advmod":
            is_within = verb.dep_ == "amod" and child.i < verb.i and child.lower_ not in title_words("adverbs")
            return is_within or self._is_kept_adverb(child, verb)  # "the oldest known bridge"
        if child.dep_ == "prep":
            if verb.dep_ == "relcl" and verb != self.root and any(each.tag_ == "WDT" for each in child.children):
                return True  # "the deal under which they met"
            is_near = child.i > verb.i and not self._is_added(child, verb)
            return is_near and not self._is_aside(child) and not _is_adrift(child, verb) and not _is_pointing(child)
        if child.dep_ in ("csubj", "csubjpass"):
            return verb != self.root
        if child.dep_ == "ccomp":
            return self._is_kept_content(child, verb)
        return True

    def _is_kept_content(self, child: Word, verb: Word) -> bool:
        """Whether what is said or thought stands right behind its verb, in a clause that tells the event."""
        before = word_before(child)
        while before is not None and before.is_quote and before.i and not is_saying(verb):
            before = before.nbor(-1)  # "dismissed it: “All is well”"
        is_tail = before is not None and before.text in _CUTS or child.left_edge.tag_ == "MD"
        is_near = self._is_main(verb) or verb.head == self.root or child.tag_ not in _FINITE
        return child.i > verb.i and not is_tail and is_near

    def _is_bracketed(self, child: Word) -> bool:
        """Whether a part stands in brackets that the clause is outside of ("Acme (the firm) and Orbex")."""
        if not self._has_brackets or child.text == "(" or child.i < self.root.left_edge.i:
            return False
        return opening_bracket(child) is not None and opening_bracket(self.root) is None

    def _is_main(self, verb: Word) -> bool:
        """Whether a verb is the clause's, or completes it ("continues to say that …")."""
        while verb.dep_ == "xcomp" and verb != self.root:
            verb = verb.head
        return verb == self.root

    def _is_kept_adverb(self, child: Word, verb: Word) -> bool:
        if child.lower_ in ("here", "there") and (verb.lemma_ == "be" or is_passive(verb)):
            return verb.lemma_ == "be"  # none in "was knocked down there"
        if child.lower_ in title_words("kept") or any(each.lower_ == "no" for each in child.children):
            return True
        if child.lower_ == "so" and verb.lemma_ in ("do", "say", "think"):
            return True
        return child.i > verb.i and child.lower_ not in title_words("adverbs")

    def _is_added(self, prep: Word, verb: Word) -> bool:
        """Whether a single comma parts a phrase from what its verb has already ("taught in English, in Arabic")."""
        between = prep.doc[verb.i + 1 : prep.i]
        if prep.doc[prep.i - 1].text != "," or sum(word.text == "," for word in between) > 1:
            return False
        near = (child for child in verb.children if verb.i < child.i < prep.i and child.dep_ in _TOLD)
        return not all(is_time(each, self.timed) for each in near)

    def _is_kept_mark(self, token: Word) -> bool:
        """Whether a mark stays: hyphens and signs within words, commas of a list, and that of "No. 1"."""
        if token.text == "." and 0 < token.i < len(token.doc) - 1:
            return token.nbor(-1).text == "No" and not token.nbor(-1).whitespace_ and token.nbor().like_num
        if token.tag_ in ("``", "''") and not _is_apostrophe(token):
            return False
        if token.text in _JOINED:
            return not token.whitespace_ or token.text not in _DASHES
        if token.text != "," or is_verbal(token.head) or token.i < token.head.i or token.head == self.root:
            return False
        return any(child.dep_ == "conj" and child.i > token.i for child in token.head.children)

    def _is_aside(self, child: Word) -> bool:
        is_share = child.i + 1 < len(child.doc) and child.nbor().lower_ in ("cent", "capita")
        return child.lower_ in title_words("attributions") and not is_share


def _shares_object(verb: Word) -> bool:
    """Whether a verb has its object from the one that is coordinated with it right after it."""
    row = next((child for child in verb.rights if child.dep_ == "conj" and child.tag_ == verb.tag_), None)
    if row is None or takes_object(verb.lemma_.lower()) is False or is_passive(verb):
        return False
    has_own = any(child.dep_ not in _LISTED and child.i > verb.i for child in verb.children)
    return not has_own and any(child.dep_ in OBJECTS for child in row.children)


def hyphened(token: Word) -> Passage:
    """The word that a token is part of: what hyphens or a figure join without a blank ("long-awaited", "£48m")."""
    doc, start, end = token.doc, token.i, token.i + 1
    while end + 1 < len(doc) and _is_joint(doc[end]):
        end += 2
    while start > 1 and _is_joint(doc[start - 1]):
        start -= 2
    if end < len(doc) and doc[end - 1].like_num and not doc[end - 1].whitespace_ and doc[end].text.isalpha():
        end += 1
    return doc[start:end]


def _is_joint(mark: Word) -> bool:
    """Whether a mark is a hyphen with no blank about it."""
    return mark.text == "-" and mark.i > 0 and not mark.whitespace_ and not mark.nbor(-1).whitespace_


def _is_apostrophe(mark: Word) -> bool:
    """Whether a mark at the end of a word closes no quotation ("the actors' union")."""
    before = mark.doc[mark.sent.start : mark.i]
    return mark.tag_ == "''" and len(mark.text) == 1 and not any(word.tag_ == "``" for word in before)


def is_not_only(token: Word) -> bool:
    """Whether a word is one of "not only", without which what follows is not meant, or not alone."""
    if token.lower_ == "not" and token.i + 1 < len(token.doc):
        return token.nbor().lower_ in ("only", "just", "merely")
    return token.lower_ in ("only", "just", "merely") and token.i > 0 and token.nbor(-1).lower_ == "not"


def _is_measure(noun: Word, verb: Word) -> bool:
    """Whether a noun after a verb is by how much ("rose ten points"), or an object that the parse took for a time."""
    is_rank = noun.text[0].isdigit()  # "finished 14th"
    is_thing = noun.pos_ in ("NOUN", "PROPN", "NUM") or is_rank
    is_often = noun.lower_ == "times" and any(child.dep_ == "nummod" for child in noun.children)
    if noun.i < verb.i or not is_thing or noun.lemma_.lower() == "time" and not is_often:
        return False
    before = word_before(noun)
    if before is not None and before.is_punct:
        return False
    has_object = any(child.dep_ in OBJECTS for child in verb.children)
    own = {child.dep_ for child in noun.children}
    return is_rank or noun.pos_ == "NUM" or "nummod" in own or "det" in own and not has_object


def _is_adrift(prep: Word, verb: Word) -> bool:
    """Whether "of" with a participle hangs on a verb that takes none ("appeared … of stealing"), or what goes on with a
    relative clause on the verb above that ("gave her a medal, which she kept, they say, in a drawer").
    """
    between = prep.doc[verb.i + 1 : prep.i]
    if prep.lower_ == "for" and not prep.children:  # "slept for", whose hours the parser gave to "before"
        return not any(child.dep_ == "agent" for child in verb.rights)  # "paid for by the town"
    if prep.doc[prep.i - 1].text == "," and any(word.dep_ == "relcl" and is_set_off(word) for word in between):
        return True
    if prep.lower_ != "of" or not any(child.dep_ == "pcomp" for child in prep.children):
        return False
    return prep.i > verb.i + 1 and not is_passive(verb) and not any(child.dep_ in OBJECTS for child in verb.children)


def _is_its_name(child: Word, noun: Word) -> bool:
    """Whether an apposition is the name of who or what its noun tells ("the firm's owner, Anna Berg, resigned")."""
    is_plain = noun.tag_ == "NNS" and all(each.dep_ in ("compound", "punct") for each in child.children)
    is_one = child.dep_ == "appos" and child.tag_ == "NNP" and (noun.tag_ == "NN" or is_plain)
    return is_one and child.left_edge.i == noun.i + 2 and not any(each.dep_ == "conj" for each in child.children)


def _is_hollow(noun: Word) -> bool:
    """Whether a noun tells nothing without the clause that says what was done ("avoids steps that cost money")."""
    is_alone = all(child.dep_ in ("det", "relcl") for child in noun.children)
    return is_alone and noun.lemma_.lower() in title_words("deeds")


def _is_after_colon(child: Word) -> bool:
    """Whether a colon stands right before a part of a phrase ("Berg trial: aide tells of cash")."""
    before = word_before(child)
    return before is not None and before.text == ":"


def _is_pointing(prep: Word) -> bool:
    """Whether a phrase only points to what was told before ("resigned because of that")."""
    objects = [child for word in (prep, *prep.children) for child in word.children if child.dep_ == "pobj"]
    is_open = any(child.tag_ == "DT" and not any(child.children) for child in objects)
    return is_open and prep.lower_ in title_words("tying")


def _is_after_object(clause: Word) -> bool:
    """Whether an object stands before what is told to it ("told the council that …")."""
    return clause.dep_ == "ccomp" and any(
        child.dep_ in OBJECTS or child.dep_ == "dative" for child in clause.head.children if child.i < clause.i
    )


def _completes(clause: Word) -> bool:
    """Whether an adverbial clause belongs to what its verb tells: an aim, a question, a comparison, a state."""
    if clause.pos_ == "ADJ" and not any(clause.children):  # "were brought up alive"
        return True
    is_asked = clause.left_edge.lower_ == "whether" and is_infinitive(clause, marked=True)
    is_compared = clause.left_edge.tag_ in ("RBR", "JJR") and any(child.lower_ == "than" for child in clause.subtree)
    is_content = clause.left_edge.lower_ == "that"  # "it emerged that he had left"
    return is_infinitive(clause) or is_content or is_asked or is_compared or _is_called_for(clause)


def _is_called_for(clause: Word) -> bool:
    """Whether a clause tells what its verb is for somebody to do ("called for the bank to be sold")."""
    has_for = any(child.dep_ == "mark" and child.lower_ == "for" for child in clause.children)
    return has_for and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)


def _is_tail(child: Word, head: Word) -> bool:
    """Whether a noun after a comma only adds to what the clause told ("cut 900 jobs, a tenth of them")."""
    if child.i < head.i or child.dep_ not in _TAILS or child.pos_ == "VERB":
        return False
    before = word_before(child)
    if before is None or before.i <= head.i:
        return False
    is_apart = before.text in (",", "(") or before.nbor(-1).whitespace_ != ""
    return before.text in _TAIL_MARKS and is_apart


def has_own_clause(token: Word) -> bool:
    """Whether a modifier carries a finite clause, without which it says nothing ("as prices fell")."""
    if token.lower_ == "of" and token.head.lower_ in title_words("fractions"):
        return False
    for child in token.children:
        if token.dep_ == "prep" and child.dep_ == "pcomp" and any(c.dep_ in SUBJECTS for c in child.children):
            return True
        if token.dep_ in ("acl", "advcl", "pcomp") and child.dep_ == "ccomp" and child.tag_ in _FINITE:
            return True
    return token.dep_ == "prep" and any(child.dep_ == "pcomp" and has_own_clause(child) for child in token.children)
