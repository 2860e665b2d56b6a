"""Torn phrases: words that the parser gave to the phrase beside their own, though word order tells where they belong.

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from dateline.calendars.display import MONTH_NAMES
from dateline.extraction.gazetteer import is_given_name, takes_object, type_referred, word_list
from dateline.extraction.lexicon import words
from dateline.model.states import state_meant

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_MANY = frozenset({"NNS", "NNPS"})
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_COUNTED = frozenset({"week", "month", "year", "spring", "summer", "autumn", "fall", "winter", *map(str.lower, _DAYS)})
_TURNS = frozenset({"next", "last", "this", "following"})
_FOUNDED = frozenset({"base", "establish", "found", "headquarter", "incorporate"})
_LASTING = frozenset({"start", "begin", "end", "last"})
_QUARTERS = frozenset({"north", "south", "east", "west"})
_PLACING = frozenset({"to", "in", "at", "from", "for"})


def mend_torn(token: Token) -> None:
    """Give a word to its phrase where the words' order leaves no doubt."""
    mend = _MENDERS.get(token.dep_)
    if mend is not None:
        mend(token)
    if token.dep_ == "acl" and (name := founded_after(token)) is not None:
        token.head = name
    if token.tag_ in ("VBN", "VBD") and token.dep_ == "acl" and (noun := row_doing(token)) is not None:
        _make_deed(token, noun)
    if token.dep_ == "npadvmod" and is_beaten(token):
        token.dep_ = "dobj"
    if token.lower_ == "way" and token.dep_ in ("advmod", "npadvmod") and token.i and yields(token.nbor(-1)):
        token.head, token.dep_ = token.nbor(-1), "dobj"


def _mend_compound(token: Token) -> None:
    """Mend a time or place before a noun."""
    if token.dep_ == "compound" and token.head.i == token.i + 1 and starts_subject(token):
        _make_time(token)
    elif token.pos_ == "PROPN" and is_place_before_time(token):
        _make_place(token)


def _mend_subject(token: Token) -> None:
    """Mend what is read as a subject beside another."""
    if token.tag_ in ("WDT", "WP") and has_subject_after(token):
        token.dep_ = "dobj"
    elif is_quoted_before(token):
        token.dep_ = "ccomp"
    else:
        _mend_compound(token)


def _mend_prep(token: Token) -> None:
    """Mend "about" in "was about to", and "among them" before a noun."""
    if token.lower_ == "among" and (noun := singled_out(token)) is not None:
        noun.head, noun.dep_ = token.left_edge.nbor(-2), "appos"
        token.head = noun
    verb = verb_about_to(token) if token.lower_ == "about" else None
    if verb is not None:
        verb.head, verb.dep_ = token.head, "advcl"
        token.head, token.dep_ = verb, "acomp"


def _mend_name(token: Token) -> None:
    """Mend a name read as a predicate or as that of a place or body, or a noun in a row read as a name."""
    if token.dep_ == "attr" and token.pos_ == "PROPN" and is_second(token):
        token.head, token.dep_ = token.nbor(-1), "appos"
    elif token.dep_ == "appos" and is_holder_of_post(token):
        token.head = token.head.head.head
    elif token.dep_ == "appos" and (verb := timed_after_name(token)) is not None:
        token.head, token.dep_ = verb, "npadvmod"
    elif token.dep_ == "appos" and is_owned_in_row(token):
        token.dep_ = "conj"


def _mend_row(token: Token) -> None:
    """Mend what goes on with a noun or adjective, read as going on with the verb."""
    if token.pos_ == "NUM" and (noun := object_in_row(token)) is not None:
        joint = next(child for child in reversed(list(token.head.rights)) if child.dep_ == "cc" and child.i < token.i)
        joint.head = token.head = noun
    elif token.tag_ == "VBN" and (word := called_in_row(token)) is not None:
        token.nbor(-1).head = token.head = word
        token.tag_, token.pos_ = "JJ", "ADJ"


def _mend_clause(token: Token) -> None:
    """Mend a verb read as completing another, or as an aside to it."""
    if token.dep_ == "ccomp" and token.tag_ in _TENSED and is_report_behind(token):
        _make_report(token)
    elif token.dep_ == "ccomp" and token.tag_ in _TENSED and is_failing_to_have(token):
        _make_failing(token)
    elif token.dep_ == "advcl" and token.tag_ == "VBN" and (noun := new_before(token)) is not None:
        token.head, token.dep_ = noun, "acl"
    elif token.dep_ == "xcomp" and token.tag_ == "VBD" and token.i and token.nbor(-1).text == ",":
        token.dep_ = "conj"
    elif token.dep_ == "advcl" and token.tag_ == "VBG" and is_becoming(token):
        token.head, token.dep_ = token.nbor(-1), "acl"
    elif token.dep_ == "advcl" and token.tag_ == "VBG" and (noun := going_on(token)) is not None:
        token.head, token.dep_ = noun, "acl"


def singled_out(among: Token) -> Token | None:
    """The noun after "among them", which tells of some of those before the comma; None for others.

    Example: "It lent three works, among them a map, to Rome": the map is no second object.
    """
    doc = among.doc
    if among.i < 2 or among.i + 2 >= len(doc) or among.nbor(-1).text != "," or among.nbor().lower_ != "them":  # noqa: PLR2004
        return None
    noun = next((each for each in doc[among.i + 2 : among.sent.end] if each.pos_ in ("NOUN", "PROPN")), None)
    is_next = noun is not None and noun.left_edge.i == among.i + 2
    return noun if is_next and noun is not None and among.nbor(-2) not in noun.subtree else None


def new_before(participle: Token) -> Token | None:
    """The new thing right before a comma that a dated participle is told of, read as told of the subject; else None.

    Example: "The house was pledged for a loan of £186,000, taken out in 2014": the loan was.
    """
    verb = participle.head
    if participle.i < 2 or participle.nbor(-1).text != "," or verb.i > participle.i:  # noqa: PLR2004
        return None
    if any(child.dep_ not in ("prep", "prt", "advmod", "npadvmod", "punct") for child in participle.children):
        return None
    years = (each for prep in participle.rights for each in prep.children if each.is_digit and len(each) == 4)  # noqa: PLR2004
    ended = [each for each in verb.subtree if each.right_edge.i == participle.i - 2 and each.dep_ in ("dobj", "pobj")]
    new = (each for each in ended if any(child.lower_ in ("a", "an") for child in each.lefts))
    return next(new, None) if any(True for _ in years) else None


def founded_after(participle: Token) -> Token | None:
    """Who was founded, read as what is its ("shares of Harrow, founded in 1911, rose"); None for what is no name."""
    if participle.tag_ != "VBN" or participle.lemma_ not in _FOUNDED or participle.i < 2:
        return None
    if participle.nbor(-1).text != ",":
        return None
    name = participle.nbor(-2)
    of = name.head
    is_its = name.pos_ == "PROPN" and name.dep_ == "pobj" and of.lower_ == "of" and of.head == participle.head
    return name if is_its else None


def timed_after_name(time: Token) -> Token | None:
    """The verb of a time read as naming what stands before it ("sold it to Denby, the following year"); else None."""
    turn = next((child for child in time.lefts if child.lower_ in _TURNS), None)
    is_apart = time.left_edge.i and time.left_edge.nbor(-1).text == "," and time.head.pos_ == "PROPN"
    if time.lower_ not in _COUNTED or turn is None or not is_apart:
        return None
    return next((each for each in time.ancestors if each.pos_ == "VERB" and each.i < time.i), None)


def going_on(participle: Token) -> Token | None:
    """The object of which "starting on Friday" after a comma tells when it is; None where somebody starts something."""
    verb = participle.head
    is_time = all(child.dep_ in ("prep", "npadvmod", "punct") for child in participle.children)
    is_apart = verb.i < participle.i and participle.nbor(-1).text == ","
    if participle.lemma_ not in _LASTING or not is_time or not is_apart or not any(True for _ in participle.children):
        return None
    return next((child for child in verb.rights if child.dep_ == "dobj" and child.i < participle.i), None)


def is_holder_of_post(name: Token) -> bool:
    """Whether a name is read as that of what its bearer is head or member of ("the mayor of Hull, Ana Berg,").

    Of a state nothing but its president can be named so; else the given name tells a person from a region
    ("the mayor of Durham, North Carolina").
    """
    held = name.head
    post = held.head.head
    first = name.left_edge
    if held.dep_ != "pobj" or held.head.lower_ != "of" or held.head.dep_ != "prep" or name.pos_ != "PROPN":
        return False
    if not first.i:
        return False
    is_post = type_referred(post.lemma_.lower()) == "PERSON" or post.lemma_.lower() in word_list("leaders")
    if not is_post or post.pos_ != "NOUN" or first == name or first.pos_ != "PROPN" or first.nbor(-1).text != ",":
        return False
    return is_given_name(first.text) and first.lower_ not in _QUARTERS or state_meant(held.text) is not None


def starts_subject(time: Token) -> bool:
    """Whether a month or day after its preposition is read as part of the subject ("in August pupils read aloud")."""
    noun = time.head
    prep, verb = noun.head, noun.head.head
    is_time = time.text in MONTH_NAMES or time.text in _DAYS
    is_phrase = noun.dep_ == "pobj" and prep.dep_ == "prep" and prep.i == time.i - 1 and prep.i < verb.i
    if not is_time or not is_phrase or noun.tag_ not in _MANY and noun.lower_ != "police":
        return False
    if verb.tag_ not in _TENSED and not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts):
        return False
    is_opening = verb.left_edge == prep and verb.dep_ in ("ROOT", "conj", "ccomp")
    return is_opening and not any(child.dep_ in _SUBJECTS for child in verb.children) and noun.right_edge.i < verb.i


def _make_time(time: Token) -> None:
    """Read a time as the object of its preposition, the noun after it as the subject."""
    noun = time.head
    prep, verb = noun.head, noun.head.head
    is_passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubjpass" if is_passive else "nsubj"
    time.head, time.dep_ = prep, "pobj"


def is_place_before_time(name: Token) -> bool:
    """Whether a name after its preposition is read as part of a time ("will travel to Toledo next autumn")."""
    noun = name.head
    if noun.lower_ not in _COUNTED or noun.dep_ != "pobj" or noun.head.i > name.i or noun.head.lower_ not in _PLACING:
        return False
    between = noun.doc[name.i + 1 : noun.i]
    return len(between) == 1 and between[0].lower_ in _TURNS and noun.head == name.left_edge.nbor(-1)


def _make_place(name: Token) -> None:
    """Read a name as the object of its preposition, the time after it as told of the verb."""
    noun = name.head
    prep = noun.head
    noun.head, noun.dep_ = prep.head, "npadvmod"
    name.head, name.dep_ = prep, "pobj"


def has_subject_after(pronoun: Token) -> bool:
    """Whether a relative pronoun is read as the subject beside another one ("tritium, which bombs spread")."""
    others = [child for child in pronoun.head.lefts if child.dep_ in _SUBJECTS and child.i > pronoun.i]
    return bool(others) and not any(child.dep_ == "dobj" for child in pronoun.head.rights)


def row_doing(verb: Token) -> Token | None:
    """The first of a row, read as the root, of which a verb tells that needs no object ("a bus and a car collided").

    It is done to nobody, so that it is no participle of the last one; None for others. In a line without its full stop,
    which may lack a verb, it must be one that takes none.
    """
    last = verb.head
    first = last.head
    is_row = last.dep_ == "conj" and first.dep_ == "ROOT" and first.pos_ in ("NOUN", "PROPN") and verb.i == last.i + 1
    is_free = takes_object(verb.lemma_) is False or takes_object(verb.lemma_) is None and verb.sent[-1].text == "."
    is_past = verb.lower_.endswith("ed") and is_free
    return first if is_row and is_past and not any(child.dep_ == "agent" for child in verb.children) else None


def _make_deed(verb: Token, noun: Token) -> None:
    """Read a verb as the root, the row before it as its subject."""
    later = [child for child in noun.rights if child.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def is_beaten(name: Token) -> bool:
    """Whether a name right after a verb without an object is read as a time ("beat Rovers 3-1")."""
    verb = name.head
    is_next = name.pos_ == "PROPN" and name.left_edge.i == verb.i + 1 and verb.pos_ == "VERB"
    if not is_next or name.text in _DAYS or name.text in MONTH_NAMES or takes_object(verb.lemma_) is False:
        return False
    return verb.tag_ != "VBN" and not any(child.dep_ in ("dobj", "ccomp") for child in verb.rights)


def yields(verb: Token) -> bool:
    """Whether a verb right before "way" takes it as its object ("the dam gave way")."""
    return verb.lemma_ in ("give", "make", "lose")


def verb_about_to(about: Token) -> Token | None:
    """The "was" of "as he was about to leave" that is read as going with "about"; None elsewhere."""
    verb = about.nbor(-1) if about.i else None
    has_aim = any(child.dep_ == "xcomp" and child.i > about.i for child in about.rights)
    return verb if verb is not None and verb.lemma_ == "be" and verb.head == about and has_aim else None


def is_second(name: Token) -> bool:
    """Whether a name after its noun is read as a second predicate ("may be a lake on the asteroid Themora")."""
    before = name.nbor(-1) if name.i else None
    others = (child for child in name.head.rights if child.dep_ == "attr" and child.i < name.i)
    return before is not None and before.pos_ == "NOUN" and next(others, None) is not None and before != name.head


def is_report_behind(verb: Token) -> bool:
    """Whether a verb of reporting, with its subject behind a comma, is read as the content ("It sank, police said")."""
    content = verb.head
    sayer = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if content.dep_ != "ROOT" or sayer is None or sayer.left_edge.i <= content.i:
        return False
    is_first = verb.left_edge.i >= sayer.left_edge.i - 1 and sayer.left_edge.nbor(-1).text == ","
    has_content = any(child.dep_ in ("ccomp", "dobj") for child in verb.rights)
    is_open = any(child.dep_ == "cc" and child.i < verb.i for child in content.rights)
    return is_first and not has_content and not is_open and verb.lemma_ in words("classes", "reporting")


def _make_report(verb: Token) -> None:
    """Read a verb as the root, what it hung on as what is reported."""
    content = verb.head
    verb.head, verb.dep_ = verb, "ROOT"
    content.head, content.dep_ = verb, "ccomp"


def is_quoted_before(noun: Token) -> bool:
    """Whether a quotation without verb is read as who says it ("“Three hours of coughing,” wrote the Herald")."""
    verb = noun.head
    if verb.lemma_ not in words("classes", "reporting") or not verb.i or not verb.nbor(-1).is_quote:
        return False
    is_phrase = noun.i < verb.i and noun.left_edge != noun.right_edge
    return is_phrase and any(child.dep_ == "nsubj" for child in verb.rights)


def object_in_row(figure: Token) -> Token | None:
    """The object with which a sum is in a row that is read as going with the verb ("a flat and $2 million")."""
    verb = figure.head
    joint = figure.left_edge.nbor(-1) if figure.left_edge.i else None
    if verb.pos_ != "VERB" or joint is None or joint.dep_ != "cc" or joint.head != verb:
        return None
    return next(_objects_between(verb, joint), None)


def _objects_between(verb: Token, joint: Token) -> Iterator[Token]:
    return (child for child in verb.rights if child.dep_ == "dobj" and child.i < joint.i)


def called_in_row(participle: Token) -> Token | None:
    """What somebody is called besides what a participle says (called them "sweet but misled"); None elsewhere."""
    joint = participle.nbor(-1) if participle.i > 1 else None
    word = joint.nbor(-1) if joint is not None and joint.dep_ == "cc" else None
    is_called = word is not None and word.dep_ == "oprd" and word.head == participle.head
    is_done = any(child.dep_ in ("agent", "dobj") for child in participle.children)
    return word if is_called and not is_done else None


def is_owned_in_row(noun: Token) -> bool:
    """Whether a noun is one of three in a row, read as another name for the first ("my house, my car and more")."""
    owners = [any(child.tag_ == "PRP$" for child in each.lefts) for each in (noun.head, noun)]
    has_third = any(child.dep_ == "conj" for child in noun.rights) and any(child.dep_ == "cc" for child in noun.rights)
    return all(owners) and has_third and noun.left_edge.nbor(-1).text == ","


def is_becoming(participle: Token) -> bool:
    """Whether a participle tells what happens to a noun of "of" ("within days of the ruling becoming")."""
    noun = participle.nbor(-1) if participle.i else None
    is_object = noun is not None and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return is_object and participle.lower_ in ("becoming", "being", "having")


def is_failing_to_have(verb: Token) -> bool:
    """Whether a verb is read as what its subject is for: "His attempt to have the diary excluded failed"."""
    aim, noun = verb.head, verb.head.head
    if aim.dep_ != "acl" or aim.tag_ != "VB" or noun.dep_ != "ROOT" or noun.pos_ != "NOUN":
        return False
    things = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
    is_done = bool(things) and any(child.dep_ == "acl" and child.i == verb.i - 1 for child in things[-1].rights)
    return is_done and aim.lemma_ in ("have", "get")


def _make_failing(verb: Token) -> None:
    """Read a verb as the root, the noun at the beginning as its subject, its own as the object of the aim."""
    aim, noun = verb.head, verb.head.head
    thing = next(child for child in verb.lefts if child.dep_ in _SUBJECTS)
    thing.head, thing.dep_ = aim, "dobj"
    for child in [child for child in noun.rights if child.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"


_MENDERS: dict[str, Callable[[Token], None]] = {
    "compound": _mend_compound, "nmod": _mend_compound, "nsubj": _mend_subject, "prep": _mend_prep, "attr": _mend_name,
    "appos": _mend_name, "conj": _mend_row, "ccomp": _mend_clause, "xcomp": _mend_clause, "advcl": _mend_clause,
}  # fmt: skip
