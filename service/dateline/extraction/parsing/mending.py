"""Mending: what the parser often gets wrong about events, put right (component `dateline_mending`).

Readings are mended that hide an event or its time: a participle that belongs to the noun after it, read as a verb
("its reported October request"), a verb of amount that has the form of a noun ("loans amount to …"), a verb read as
a participle before who reports it ("a lorry overturned, police said"), and the time of a saying read as that of what
is said ("said on Monday it had left"). A lemma gets its "e" back ("fined" is no form of "fin"). A verb is given its
subject (`subjects`), also after a date (`dates`), a sentence its verb (`verbless`), a cleft its main clause
(`clefts`), a participle its row (`rows`), a relative clause the noun that it tells of (`relatives`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.adrift import is_name_elsewhere, make_name, mend_name
from dateline.extraction.parsing.clefts import mend_cleft
from dateline.extraction.parsing.dates import mend_date
from dateline.extraction.parsing.labels import join_labels
from dateline.extraction.parsing.relatives import mend_relative
from dateline.extraction.parsing.rows import mend_row
from dateline.extraction.parsing.subjects import mend_subject
from dateline.extraction.parsing.torn import mend_torn
from dateline.extraction.parsing.verbless import mend_verbless

_DOUBLING = re.compile(r"(?:[^aeiou]|qu)+[aeiou][^aeiouwxy]")
_INFLECTED = frozenset({"VBD", "VBN", "VBG"})
_WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_PARTICIPLES = frozenset({"VBD", "VBN"})
_ADDED = frozenset({"prep", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_FIGURES = frozenset({"NUM", "SYM"})


@Language.factory(
    "dateline_mending",
    assigns=["token.dep", "token.head", "token.pos", "token.tag"],
    requires=["token.pos", "token.dep", "token.lemma"],
)
def make_mending(nlp: Language, name: str) -> Mender:
    """The component `dateline_mending`."""
    return Mender()


class Mender:
    """Corrects the parse of a Doc where the words' order leaves no doubt."""

    def __call__(self, doc: Doc) -> Doc:
        """Mend and return the Doc."""
        read = [(token.head.i, token.dep_) for token in doc]
        join_labels(doc)
        self._mend(doc)
        unring(doc, read)
        return doc

    def _mend(self, doc: Doc) -> None:
        """Mend each token's reading in turn."""
        amounts = words("classes", "amount")
        names = {token.text for token in doc if token.pos_ == "PROPN" and token.is_title}
        for token in doc:
            _mend_form(token, names, amounts)
            if token.dep_ in _ADDED and says_when(token):
                token.head = token.head.head
            elif token.dep_ in _ADDED and (content := said_then(token)) is not None:
                token.head = content
            if token.lower_ == "ago" and (verb := done_ago(token)) is not None:
                token.head = verb
            mend_verbless(token)
            mend_date(token)
            if token.lower_ in ("a", "an") and is_stray(token):
                token.head, token.dep_ = token.nbor(), "det"
            if token.dep_ == "cc" and (noun := joined_before(token)) is not None:
                token.head = noun
            mend_cleft(token)
            mend_row(token)
            mend_subject(token)
            mend_torn(token)
            mend_name(token)
            if token.lower_ == "to" and is_after_year(token):
                _make_goal(token)
            if token.lower_ == "to" and is_nearing(token):
                _make_nearing(token)
            if token.tag_ == "VBD" and is_bare(token):
                token.tag_ = "VB"
            mend_relative(token)


def _mend_form(token: Token, names: set[str], amounts: frozenset[str]) -> None:
    """Mend what kind of word a token is read as: its lemma, a name, a participle, a word for an amount."""
    if token.tag_ in _INFLECTED and is_cut_short(token):
        token.lemma_ += "e"
    if is_name_elsewhere(token, names):
        make_name(token)
    if token.tag_ in _PARTICIPLES:
        noun = modified_noun(token)
        if noun is not None:
            _make_modifier(token, noun)
        elif is_reported(token):
            _make_content(token)
    elif token.tag_ == "NN" and token.lower_ in amounts and is_amounting(token):
        _make_verb(token)
    if token.pos_ == "VERB" and token.lemma_ in amounts:
        _make_object(token)


def is_cut_short(verb: Token) -> bool:
    """Whether a lemma lacks its "e": one that ends in one vowel and one consonant would double this ("hoped")."""
    return bool(_DOUBLING.fullmatch(verb.lemma_)) and verb.lower_ in (f"{verb.lemma_}ed", f"{verb.lemma_}ing")


def unring(doc: Doc, read: Sequence[tuple[int, str]]) -> None:
    """Give words that hang on each other in a ring what the parser read, so that all hang on a root.

    Args:
        read: The place of each word's head and its label, as the parser gave them.
    """
    heads = [token.head.i for token in doc]
    rooted = {i for i, head in enumerate(heads) if head == i}
    for i in range(len(heads)):
        climbed: set[int] = set()
        at = i
        while at not in rooted and at not in climbed:
            climbed.add(at)
            at = heads[at]
        if at in rooted:
            rooted.update(climbed)
    for i in range(len(heads)):
        if i not in rooted:
            token, (head, label) = doc[i], read[i]
            token.head, token.dep_ = doc[head], label


def modified_noun(participle: Token) -> Token | None:
    """The noun that a participle after a possessor modifies though it is parsed as governing it; else None."""
    before = participle.nbor(-1) if participle.i else None
    if before is None or before.tag_ != "POS" or before.head.head != _outermost(participle, before.head):
        return None
    noun = next((child for child in participle.rights if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    if noun is None or any(token.pos_ not in _WITHIN for token in participle.doc[participle.i + 1 : noun.i]):
        return None
    return noun


def _outermost(participle: Token, owner: Token) -> Token:
    """What a possessor hangs on in the wrong reading: the preposition before it, else the participle itself."""
    return owner.head if owner.dep_ == "pobj" and owner.head.head == participle else participle


def _make_modifier(participle: Token, noun: Token) -> None:
    """Give the place of a participle to its noun, and the possessor and what stands about them too."""
    owner, above = participle.nbor(-1).head, participle.head
    prep = owner.head if owner.dep_ == "pobj" else None
    role, is_root = participle.dep_, above == participle
    others = [child for child in participle.children if child not in (noun, prep, owner)]
    if prep is None:
        noun.head, noun.dep_ = (noun if is_root else above), role
    else:
        prep.head, prep.dep_ = (prep, role) if is_root else (above, "prep")
        noun.head, noun.dep_ = prep, "pobj"
    participle.head, participle.dep_ = noun, "amod"
    participle.tag_ = "VBN"
    owner.head, owner.dep_ = noun, "poss"
    for child in others:
        child.head = noun if child.i > participle.i and child.dep_ == "prep" or is_root else above


def is_reported(participle: Token) -> bool:
    """Whether a participle is the verb of what somebody reports after it: "a lorry overturned, police said".

    The verb of reporting then has two subjects, the first of them before the participle.
    """
    noun, saying = participle.head, participle.head.head
    if participle.dep_ != "acl" or not participle.lower_.endswith("ed") or noun.dep_ != "nsubj":
        return False
    is_whole = noun.pos_ == "PROPN" or any(child.dep_ in ("det", "nummod", "poss") for child in noun.lefts)
    after = (child for child in saying.lefts if child.dep_ == "nsubj" and child.i > participle.i)
    sayer = next(after, None)
    if sayer is None or not is_whole or saying.lemma_ not in words("classes", "reporting"):
        return False
    return sayer.doc[sayer.left_edge.i - 1].text == ","


def _make_content(participle: Token) -> None:
    """Read a participle as the verb of what is reported, the noun before it as its subject."""
    noun, saying = participle.head, participle.head.head
    participle.head, participle.dep_, participle.tag_ = saying, "ccomp", "VBD"
    noun.head = participle


def says_when(addition: Token) -> bool:
    """Whether a phrase right after a verb of reporting is its own, not its content's: "said on Monday it had left"."""
    verb = addition.head
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in words("classes", "reporting"):
        return False
    is_right_after = addition.left_edge.i == verb.head.i + 1
    return is_right_after and any(child.dep_ in _SUBJECTS and child.i > addition.i for child in verb.lefts)


def said_then(addition: Token) -> Token | None:
    """The verb of what is said with a phrase right before the comma, read as the saying's; None for others.

    Example: "She sued the bank yesterday, a spokesman said".
    """
    saying, end = addition.head, addition.right_edge.i + 1
    if addition.i > saying.i:
        return None
    before = [child for child in saying.lefts if child.dep_ == "ccomp" and child.i < addition.i]
    if not before or saying.lemma_ not in words("classes", "reporting") or addition.doc[end].text != ",":
        return None
    is_next = before[-1].right_edge.i + 1 == addition.left_edge.i
    return before[-1] if is_next and any(child.dep_ in _SUBJECTS and child.i > end for child in saying.lefts) else None


def done_ago(ago: Token) -> Token | None:
    """The verb that "ago" tells the time of, read as a new or named thing's ("merged with a rival a year ago")."""
    above = ago.head
    if above.pos_ not in _NOUNS:  # "fell 8 percent from a year ago"
        return None
    while above.pos_ in ("NOUN", "PROPN", "ADP") and above.head != above:
        if any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in above.lefts):
            return None  # "left after the fire two years ago"
        above = above.head
    return above if above.pos_ == "VERB" else None


def is_bare(verb: Token) -> bool:
    """Whether a form that may be past or not goes on with an infinitive ("will reach the coast and spread west")."""
    return verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.lower_ == verb.lemma_


def is_stray(article: Token) -> bool:
    """Whether an article is hung on a verb beside the time that it belongs to ("on 9 March, a Friday, he left")."""
    noun = article.nbor() if article.i + 1 < len(article.doc) else None
    is_beside = noun is not None and noun.dep_ == "npadvmod" and noun.head == article.head
    return is_beside and article.head.pos_ == "VERB"


def joined_before(joint: Token) -> Token | None:
    """What "and" joins to the phrase after it where it is read as going with a part of that; None where all is well.

    Example: "support from Chile and backing": "and backing" goes with "support".
    """
    if joint.i + 1 == len(joint.doc) or any(child.dep_ == "conj" for child in joint.head.rights if child.i > joint.i):
        return None
    after = joint.nbor()
    phrases = (each for each in (after, *after.ancestors) if each.dep_ == "conj" and each.left_edge == after)
    noun = next((each.head for each in phrases), None)
    return noun if noun is not None and noun != joint.head and noun.is_ancestor(joint) else None


def is_after_year(to: Token) -> bool:
    """Whether "to" after a year is read as a part of the figure after it ("cut its forecast for 2020 to 3 percent")."""
    year = to.nbor(-1) if to.i > 1 else None
    is_year = year is not None and year.is_digit and len(year) == 4 and year.nbor(-1).dep_ == "prep"
    has_figure = is_year and any(child.dep_ == "pobj" for child in to.nbor(-2).rights)
    return has_figure and to.dep_ == "quantmod" and to.head.i > to.i


def _make_goal(to: Token) -> None:
    """Read a year as the object of the preposition before it, and the figure as that of "to"."""
    year = to.nbor(-1)
    prep = year.nbor(-1)
    figure = next(child for child in prep.rights if child.dep_ == "pobj")
    year.head, year.dep_ = prep, "pobj"
    to.head, to.dep_, to.pos_ = prep.head, "prep", "ADP"
    figure.head = to


def is_nearing(to: Token) -> bool:
    """Whether a noun after "close to" is read as an infinitive ("came close to collapse")."""
    verb = to.head
    is_infinitive = to.dep_ == "aux" and verb.tag_ == "VB" and verb.i == to.i + 1
    return is_infinitive and to.i > 0 and to.nbor(-1).lemma_ in words("clauses", "nearly") and verb.head.i < to.i


def _make_nearing(to: Token) -> None:
    """Read "to" as the preposition of "close", and the infinitive after it as its noun."""
    noun = to.nbor()
    to.head, to.dep_, to.tag_, to.pos_ = to.nbor(-1), "prep", "IN", "ADP"
    noun.head, noun.dep_, noun.tag_, noun.pos_ = to, "pobj", "NN", "NOUN"


def is_amounting(noun: Token) -> bool:
    """Whether the noun that a sentence is parsed to hang on is its verb: "holdings amount to 40 hotels"."""
    if noun.dep_ != "ROOT" or noun.i + 1 >= len(noun.doc):
        return False
    subject = next((t for t in reversed(list(noun.lefts)) if t.tag_ in ("NNS", "NNPS")), None)
    after = [child for child in noun.rights if child.dep_ in ("prep", "dobj", "npadvmod")]
    if subject is None or not after:
        return False
    figures = after[0].subtree if after[0].lower_ == "to" or after[0].dep_ != "prep" else ()
    return subject.dep_ in ("compound", "nsubj") and any(token.pos_ in _FIGURES or token.like_num for token in figures)


def _make_object(verb: Token) -> None:
    """Read a sum that is parsed as an adverb of a verb of amount as its object ("debts total €4 billion")."""
    for child in verb.rights:
        if child.dep_ == "npadvmod" and any(token.tag_ == "$" for token in child.lefts):
            child.dep_ = "dobj"


def _make_verb(noun: Token) -> None:
    """Read a noun as the verb of its sentence, the plural before it as the subject."""
    subject = next(t for t in reversed(list(noun.lefts)) if t.tag_ in ("NNS", "NNPS"))
    noun.tag_, noun.pos_ = "VBP", "VERB"
    subject.dep_ = "nsubj"
    for child in list(noun.lefts):
        if child.i < subject.i and child.dep_ in ("poss", "det", "amod", "compound", "nummod"):
            child.head = subject
