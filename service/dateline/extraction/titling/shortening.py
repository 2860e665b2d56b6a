"""Shortening: what of a title can go, outermost and last first, and what is left hanging when something went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.extraction.gazetteer import title_words
from dateline.extraction.parsing.clauses import OBJECTS, is_infinitive, is_verbal
from dateline.extraction.parsing.parse import Word
from dateline.extraction.titling.keeping import hyphened, is_not_only

_COMPLEMENTS = frozenset(["ccomp", "xcomp"])
_LISTED = frozenset(("conj", "cc"))
_DASHES = frozenset("-–—")
_NEEDY = frozenset(("prep", "agent", "dative", "case", "mark"))
_TELLING = frozenset(["prep", "acl", "relcl", "ccomp"])
_MODIFYING = frozenset(["amod", "compound", "nmod"])
_HANGING = _NEEDY | _LISTED | {"amod", "acl"}


def dispensable(tokens: Mapping[int, Word], root: Word) -> Iterator[Word | None]:
    """What can be dropped, in order; None stands for the subject's titles and modifiers, then for all but its noun."""
    kept = [tokens[i] for i in sorted(tokens, reverse=True)]
    core = title_words("kept") | title_words("weighing")
    yield from (t for t in kept if t.lower_ == "that" and t.dep_ == "mark" or t.dep_ == "appos" and t.pos_ == "PROPN")
    yield from (t for t in kept if t.dep_ == "prep" and _is_within_aim(t, root))
    yield from (
        _with_aim(t) for t in kept if t.dep_ in ("acl", "relcl", "advcl") or t.dep_ == "pcomp" and not is_complement(t)
    )
    preps = (t for t in kept if t.dep_ == "prep" and not t.like_num)
    yield from (whole_phrase(t) for t in preps if t.head.pos_ in ("NOUN", "PROPN"))
    modifiers = (t for t in kept if t.dep_ in ("advmod", "amod") and t.head.pos_ != "NUM" and not _is_counted(t))
    modifiers = (t for t in modifiers if not is_not_only(t) and t.head not in hyphened(t) and t.lower_ not in core)
    ranked = [(t, _is_highest(t)) for t in modifiers]
    yield from (t for t, is_highest in ranked if not is_highest)
    yield None
    on_verbs = [t for t in kept if t.dep_ == "prep" and is_verbal(t.head) and not _has_clause(t)]
    yield from (t for t in on_verbs if not _completes(t))
    yield from (t for t in kept if t.dep_ in _LISTED and t.head != root)
    yield from (t for t in kept if t.lower_ == "of" and t.head.dep_ != "ROOT")
    yield None
    yield from (t for t, is_highest in ranked if is_highest)
    yield from (t for t in kept if t.dep_ in _COMPLEMENTS or t.dep_ == "pcomp")
    yield from on_verbs
    yield None


def _is_within_aim(prep: Word, root: Word) -> bool:
    """Whether a phrase stands in the infinitive that tells what an object is for ("plans to close two schools")."""
    above = prep.head if is_verbal(prep.head) else prep.head.head
    is_aim = above.dep_ == "acl" and is_infinitive(above) and above.head.dep_ in OBJECTS
    return is_aim and prep.head != root and prep.lower_ not in title_words("particles") and not _completes(prep)


def _is_counted(modifier: Word) -> bool:
    """Whether an article needs what stands between it and a number ("an estimated 400 tonnes")."""
    before, after = modifier.doc[max(modifier.i - 1, 0)], modifier.doc[modifier.i + 1 : modifier.i + 2]
    return before.lower_ in ("a", "an") and any(word.dep_ == "nummod" for word in after)


def _is_highest(modifier: Word) -> bool:
    """Whether what a word tells apart is another thing without it ("the oldest bridge", "the most important ally")."""
    return any(each.tag_ in ("JJS", "RBS") for each in (modifier, *modifier.children))


def _with_aim(clause: Word) -> Word:
    """What goes with a clause: the phrase of what it tells the aim or content of ("in a bid to", "on suspicion of")."""
    prep = clause.head.head
    if clause.dep_ == "pcomp" and clause.head.lower_ == "of" and prep.dep_ == "pobj":
        return prep.head
    is_aim = clause.dep_ == "acl" and is_infinitive(clause) and clause.head.dep_ == "pobj" and prep.dep_ == "prep"
    return prep if is_aim and is_verbal(prep.head) and not _completes(prep) else clause


def may_hang(token: Word) -> bool:
    """Whether a word is of those that something may be lost to, whatever goes."""
    is_joined = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return is_joined or token.text in _DASHES or token.text == "," or token.dep_ in _HANGING


def lost_complement(token: Word, kept: Mapping[int, Word]) -> bool:
    """Whether a preposition, or an adjective after its noun ("a rate equal to …"), lost what it needs."""
    if token.pos_ == "ADJ" and token.dep_ == "amod" and token.i > token.head.i:
        after = [child for child in token.children if child.i > token.i and child.lower_ != "than"]
        own = [child for child in after if child.dep_ in ("prep", "xcomp")]
        return bool(own) and not any(child.i in kept for child in after)
    if token.dep_ == "acl" and token.tag_ == "VBN":
        own = [child for child in token.rights if not child.is_punct and child.dep_ != "prt"]
        is_clause = any(child.dep_ in ("mark", "aux", "auxpass") for child in token.children)
        is_caused = is_clause or token.head.dep_ in OBJECTS and token.head.head.lemma_ in title_words("causing")
        is_last = max(kept) in (token.i, *(child.i for child in token.rights if child.dep_ == "prt"))
        return bool(own) and not is_caused and not any(child.i in kept for child in own) and is_last
    if token.lower_ in title_words("loose") and token.dep_ == "prep" and token.i == max(kept):
        return True
    is_particle = token.lower_ in title_words("particles")
    if token.dep_ not in _NEEDY or is_particle or any(child.i in kept for child in token.children):
        return False
    return any(child.dep_ in ("pobj", "pcomp", "prep") for child in token.children)


def is_stripped(prep: Word, kept: Mapping[int, Word]) -> bool:
    """Whether what came before or after lost all that told what it was ("after sales in May beat forecasts"), or a noun
    the clause that tells what it holds ("on condition that it moved").
    """
    if prep.dep_ == "conj" and prep.tag_ == "IN":
        own = [child for child in prep.children if child.dep_ in ("pobj", "pcomp")]
        return bool(own) and not any(child.i in kept for child in own)
    nouns = [child for child in prep.children if child.dep_ == "pobj" and child.pos_ == "NOUN"]
    is_hollow = any(noun.lower_ in title_words("hollow") for noun in nouns)
    told = [child for noun in nouns for child in noun.children if not is_hollow or child.dep_ != "det"]
    telling = _TELLING | _MODIFYING if is_hollow else _TELLING
    is_told = any(child.dep_ in telling for child in told)
    return (is_hollow or prep.lower_ in title_words("loose")) and is_told and not any(child.i in kept for child in told)


def lost_list(token: Word, kept: Mapping[int, Word]) -> bool:
    """Whether "and" or a comma of a row lost what it joins, or the comma stands before "and" without need."""
    if token.dep_ != "cc" and token.text != "," or token.lower_ == "of":
        return False
    sisters = [child for child in token.head.children if child.dep_ == "conj" and child.i > token.i]
    if token.text == "," and len(sisters) == 1 and not any(child.dep_ == "conj" for child in sisters[0].children):
        return any(child.dep_ == "cc" and child.i > token.i for child in token.head.children)
    return not any(sister.i in kept for sister in sisters)


def lost_conjunction(token: Word, kept: Mapping[int, Word]) -> bool:
    """Whether one of several in a row lost the "and" that came after it ("Chile, Peru" for three)."""
    if token.dep_ != "conj":
        return False
    row = {token, token.head, *token.conjuncts}
    joints = [child for each in row for child in each.children if child.dep_ == "cc"]
    is_cut = bool(joints) and not any(joint.i in kept for joint in joints)
    return is_cut and token.pos_ in ("NOUN", "PROPN")


def lost_half(token: Word, kept: Mapping[int, Word]) -> bool:
    """Whether a hyphen or what stands before it lost what comes after it."""
    i = token.i
    if token.text in _DASHES:
        return i + 1 not in kept or i - 1 not in kept
    if token.whitespace_ or i + 2 in kept or i + 2 >= len(token.doc) or token.nbor().text != "-":
        return False
    return not token.nbor().whitespace_ and token.nbor(2).is_alpha


def whole_phrase(prep: Word) -> Word:
    """What goes with a preposition when it is dropped: the phrase of its noun ("as part of", "in connection with").

    What completes a verb stays without "of" ("depended on a reform" for "depended on a reform of taxes"), but for
    "one of", "some of".
    """
    noun = prep.head
    completes = noun.dep_ == "pobj" and is_verbal(noun.head.head) and _completes(noun.head)
    if prep.lower_ == "of" and (not completes or noun.lower_ in title_words("open")):
        return _with_bare_noun(noun.head) if noun.dep_ == "pobj" else noun.doc[prep.sent.root.i]
    return _with_bare_noun(prep)


def _with_bare_noun(prep: Word) -> Word:
    """A preposition, or the one before it where but a bare noun stands between them ("in connection with")."""
    noun = prep.head
    is_bare = noun.dep_ == "pobj" and noun.tag_ == "NN" and list(noun.children) == [prep]
    return noun.head if is_bare and noun.head.lower_ == "in" and prep.lower_ in ("with", "to", "for") else prep


def is_complement(token: Word) -> bool:
    """Whether a clause completes a verb through its preposition ("accused the bank of hiding losses")."""
    governor = token.head.head
    is_told = is_verbal(governor) or governor.dep_ in OBJECTS
    return token.dep_ == "pcomp" and is_told and token.head.lower_ in ("of", "from", "for", "to")


def _completes(prep: Word) -> bool:
    """Whether a verb without object needs the phrase right after it ("amounted to a ban")."""
    verb = prep.head
    return prep.i == verb.i + 1 and not any(child.dep_ in OBJECTS for child in verb.children)


def _has_clause(prep: Word) -> bool:
    return any(is_complement(child) for child in prep.children)
