"""The parse, as triggers, times and statuses ask about it: clauses, tense, reporting complements."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.parse import Word, asked_once
from dateline.model.times import Tense

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# Words that point to what is known already.
POINTING = frozenset({"the", "this", "that", "these", "those"})
# So many verbs of a row share what stands with the first; no sentence has a longer one.
LONGEST_ROW = 20
_RANKS = frozenset({"first", "second", "third", "last", "only"})
_PARTICLES = frozenset({"apart", "back", "down", "through"})
_DONE_TO = frozenset({"dobj", "ccomp", "oprd", "nsubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_SHARED = frozenset({"VB", "VBN", "VBG"})
# Past forms that are participles, too; so are nearly all in -d and -t.
_ALIKE = frozenset({"won", "made", "struck", "hung", "dug", "stuck", "swung"})


def upwards(token: Word) -> Iterator[Word]:
    """The token and what governs it, up to the root of its sentence."""
    yield token
    yield from token.ancestors


def clause_head(token: Word) -> Word:
    """The verb of the clause that a token stands in, itself if it is one; else the sentence's root."""
    above = (each for each in upwards(token) if each.pos_ in _VERBAL and each.dep_ not in ("aux", "auxpass"))
    return next(above, token.sent.root)


def row_head(word: Word) -> Word:
    """The first word of a row of coordinated ones, itself where it stands in none."""
    for _ in range(LONGEST_ROW):
        if word.dep_ != "conj":
            break
        word = word.head
    return word


def coordinator(word: Word) -> str | None:
    """What joins a word to the one before it in a row, lower case; with a comma alone, what joins the row's last."""
    member: Word | None = word.head
    for _ in range(LONGEST_ROW):
        if member is None:
            break
        joints = [child.lower_ for child in member.children if child.dep_ == "cc"]
        if joints:
            return joints[-1]
        member = next((child for child in member.children if child.dep_ == "conj"), None)
    return None


def word_before(word: Word) -> Word | None:
    """The word right before all that hangs on a word; None at the beginning of its sentence."""
    first = word.left_edge.i
    return word.doc[first - 1] if first > word.sent.start else None


def opening_bracket(word: Word) -> Word | None:
    """The bracket that opens the innermost pair around a word, in its sentence; None outside of any."""
    marks = [token for token in word.doc[word.sent.start : word.i] if token.text in ("(", ")")]
    return marks[-1] if marks and marks[-1].text == "(" else None


def is_set_off(word: Word) -> bool:
    """Whether a comma stands right before all that hangs on a word."""
    before = word_before(word)
    return before is not None and before.text == ","


def is_parted(word: Word) -> bool:
    """Whether a semicolon stands between a word and the one that it hangs on."""
    first, last = sorted((word.i, word.head.i))
    return any(token.text == ";" for token in word.doc[first:last])


def particle(verb: Word) -> str:
    """The particle of a phrasal verb ("put off", "fell through"); "" without one."""
    parts = (child for child in verb.children if child.dep_ == "prt" or child.dep_ == "advmod" and child.i > verb.i)
    return next((child.lower_ for child in parts if child.dep_ == "prt" or child.lower_ in _PARTICLES), "")


def phrasal(verb: Word) -> str:
    """The lemma of a verb with its particle ("put_off"), the lemma alone without one."""
    added = particle(verb)
    return f"{verb.lemma_}_{added}" if added else verb.lemma_


def has_auxpass(verb: Word) -> bool:
    """Whether a verb has an auxiliary of the passive with it."""
    return any(child.dep_ == "auxpass" for child in verb.children)


@asked_once
def auxiliaries(verb: Word) -> list[Word]:
    """The auxiliaries of a verb in order; a coordinated verb without a subject shares its neighbour's."""
    own: list[Word] = []
    for _ in range(LONGEST_ROW):
        own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        if own or not shares_auxiliaries(verb):
            break
        verb = verb.head
    return own


@asked_once
def shares_auxiliaries(verb: Word) -> bool:
    """Whether a coordinated verb can stand under the auxiliaries of the verb before it."""
    if verb.dep_ != "conj" or verb.head.pos_ not in _VERBAL:
        return False
    has_own = any(child.dep_ in SUBJECTS or child.dep_ in ("aux", "auxpass") for child in verb.children)
    if has_own:
        return False
    return verb.tag_ in _SHARED and verb.tag_ == verb.head.tag_ or _is_misread_participle(verb)


def may_be_participle(past: Word) -> bool:
    """Whether a past form is spelt as a participle ("sold", not "sank")."""
    return past.lower_.endswith(("d", "t")) or past.lower_ in _ALIKE


def _is_misread_participle(verb: Word) -> bool:
    """Whether a past form goes on with a perfect, as the participle spelt like it does ("has closed one, sold two")."""
    if verb.tag_ != "VBD" or not may_be_participle(verb):
        return False
    for _ in range(LONGEST_ROW):
        verb = verb.head
        helpers = [child.lemma_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
        if helpers or verb.dep_ != "conj" or verb.tag_ != "VBD":
            return helpers == ["have"]
    return False


@asked_once
def tense(verb: Word) -> Tense | None:
    """The tense of a finite verb with its auxiliaries; a perfect is past; None for other forms."""
    helpers = auxiliaries(verb)
    lemmas = {helper.lemma_.lower() for helper in helpers}
    if lemmas & {"will", "shall", "'ll"} or _is_going_to(verb):
        return Tense.FUTURE
    if "have" in lemmas and verb.tag_ == "VBN" or verb.tag_ == "VBD":
        return Tense.PAST
    finite = [t.tag_ for t in helpers if t.tag_ in ("VBD", "VBZ", "VBP")]
    if finite:
        return Tense.PAST if finite[0] == "VBD" else Tense.PRESENT
    if verb.tag_ in ("VBZ", "VBP") and not is_watched(verb):
        return Tense.PRESENT
    if verb.tag_ == "VBN" and not helpers and (verb.dep_ == "ROOT" or _is_misread_past(verb)):
        return Tense.PAST
    return None


def is_watched(verb: Word) -> bool:
    """Whether a bare form tells what somebody saw or let others do ("saw them leave")."""
    is_bare = verb.tag_ in ("VB", "VBP") and not any(child.dep_ in ("aux", "mark") for child in verb.children)
    return is_bare and verb.dep_ == "ccomp" and verb.head.lemma_ in words("clauses", "watching")


def _is_misread_past(verb: Word) -> bool:
    """Whether a participle is one by its tag alone: "wrote it off and parted with him", "after a ferry capsized"."""
    before = {child.dep_ for child in verb.children if child.i < verb.i}
    is_clause = verb.dep_ == "advcl" and {"mark", "nsubj"} <= before
    return is_clause or verb.dep_ == "conj" and verb.head.tag_ == "VBD"


def is_present_perfect(verb: Word) -> bool:
    """Whether a verb tells what is over by now, at a time left open ("has denied")."""
    return any(helper.lemma_ == "have" and helper.tag_ in ("VBZ", "VBP") for helper in auxiliaries(verb))


def is_pluperfect(verb: Word) -> bool:
    """Whether a verb tells what lay before something past ("had denied")."""
    return any(helper.lemma_ == "have" and helper.tag_ == "VBD" for helper in auxiliaries(verb))


def is_plain_past(verb: Word) -> bool:
    """Whether a verb stands in the simple past, its passive or its progressive."""
    return tense(verb) is Tense.PAST and not any(helper.lemma_ == "have" for helper in auxiliaries(verb))


def _is_going_to(verb: Word) -> bool:
    head = verb.head
    return verb.dep_ == "xcomp" and head.lower_ == "going" and any(c.lemma_ == "be" for c in head.children)


def is_finite(verb: Word) -> bool:
    """Whether a verb has a tense of its own or through an auxiliary."""
    return tense(verb) is not None


def is_infinitive(verb: Word) -> bool:
    """Whether a verb stands with "to", its own or that of the verb it is coordinated with."""
    return verb.tag_ in ("VB", "VBN") and any(helper.lower_ == "to" for helper in auxiliaries(verb))


def is_outcome(infinitive: Word) -> bool:
    """Whether an infinitive tells what came of its verb: "beat Spain to win the cup", "were the first to cross"."""
    verb = infinitive.head
    if infinitive.dep_ == "relcl" and any(child.lower_ in _RANKS for child in verb.children):
        return is_infinitive(infinitive)  # "the first woman to chair it"
    if infinitive.dep_ not in ("advcl", "xcomp") or not is_infinitive(infinitive) or infinitive.i < verb.i:
        return False
    is_first = any(token.lower_ in _RANKS for token in infinitive.doc[verb.i : infinitive.left_edge.i])
    return verb.lemma_ in words("clauses", "outcome") or is_first


def reporting_above(token: Word) -> Word | None:
    """The verb of saying or thinking whose complement a token lies in; None outside of any."""
    for each in upwards(token):
        if each.dep_ == "ccomp" and each.head.lemma_.lower() in words("classes", "reporting"):
            return each.head
        if each.dep_ in ("acl", "relcl") and each.i != token.i:
            return None
    return None


def is_saying(verb: Word) -> bool:
    """Whether a verb tells what somebody said or thought, not what was seen or found ("found them by the door")."""
    lemma = verb.lemma_.lower()
    if lemma not in words("classes", "reporting") or is_performed(verb):
        return False
    return lemma not in words("classes", "perceiving") or any(child.dep_ == "ccomp" for child in verb.children)


def is_performed(verb: Word) -> bool:
    """Whether a verb of saying does what it says ("declared her the winner", "was pronounced dead")."""
    if verb.lemma_.lower() not in words("classes", "performing"):
        return False
    contents = (child for child in verb.children if child.dep_ == "ccomp" and child.pos_ in _VERBAL)
    return next(contents, None) is None and any(child.dep_ in _DONE_TO for child in verb.children)


def is_command(verb: Word) -> bool:
    """Whether a verb heads a command, be it one that is quoted first: a bare form without subject and auxiliary."""
    is_quoted = verb.dep_ == "ccomp" and verb.i < verb.head.i
    if verb.tag_ != "VB" or verb.dep_ != "ROOT" and not is_quoted:
        return False
    return not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)


def reports_in_passing(verb: Word) -> bool:
    """Whether a verb reports between commas, within the story that it reports ("in May, the paper said, he left")."""
    if verb.lemma_.lower() not in words("classes", "reporting"):
        return False
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
    if subject is None or subject.left_edge.i == verb.sent.start or verb.i + 2 >= verb.sent.end:
        return False
    return verb.nbor(1).text == "," and subject.left_edge.nbor(-1).text == ","


def is_known(noun: Word) -> bool:
    """Whether a noun tells of something known already ("the bid", "its bid")."""
    return any(child.dep_ == "poss" or child.lower_ in POINTING for child in noun.children)


def measured_by(noun: Word) -> Word | None:
    """The verb that only says how much, how long or how well ("losses total …", "it went well"); None without one."""
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.pos_ != "NOUN" or verb.pos_ != "VERB":
        return None
    if verb.lemma_ == "last" and tense(verb) is not Tense.PAST:  # "the strike could last into May" is about its end
        return None
    is_course = verb.lemma_ == "go" and any(child.lower_ in words("classes", "course") for child in verb.children)
    return verb if is_course or verb.lemma_ in words("classes", "amount") else None


def is_ended(noun: Word) -> bool:
    """Whether a noun is the subject of a verb that tells what came of it ("the talks broke down")."""
    is_subject = noun.dep_ == "nsubj" and noun.pos_ == "NOUN" and noun.head.pos_ == "VERB"
    return is_subject and phrasal(noun.head) in words("clauses", "fail")


def path(token: Word, other: Word) -> str:
    """The dependencies from one token up to the nearest common governor and down to the other."""
    above = {each.i: place for place, each in enumerate(upwards(token))}
    down: list[str] = []
    for each in upwards(other):
        if each.i in above:
            up = [t.dep_ for t in list(upwards(token))[: above[each.i]]]
            return "<".join(up) + "^" + ">".join(reversed(down))
        down.append(each.dep_)
    return "none"
