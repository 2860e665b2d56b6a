"""Wording: the few words of a title that its source does not have as they stand."""

from __future__ import annotations

from unicodedata import category

from dateline.extraction.entities.cast import Cast
from dateline.extraction.gazetteer import takes_object, title_words, type_referred
from dateline.extraction.parsing.clauses import OBJECTS, SUBJECTS, is_verbal, phrase
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import is_set_off, may_be_participle, row_head
from dateline.model.states import state_of_people

_CLITICS = {f"{mark}{rest}": word for mark in "'’" for rest, word in
            (("ve", "have"), ("re", "are"), ("ll", "will"), ("m", "am"), ("d", "would"))}  # fmt: skip
# Characters of what is added to a bare noun.
LONGEST_ADDED = 40
_MANY = frozenset(("they", "them", "their"))
_FIRST_PICTURE = "\u2190"
_CASES = {
    "subject": ("i", "we", "you"), "object": ("me", "us"), "owner": ("my", "our", "your"),
    "self": ("myself", "ourselves", "yourself"),
}  # fmt: skip
_THIRD: dict[str | None, dict[str, str]] = {
    "female": {"subject": "she", "object": "her", "owner": "her", "self": "herself"},
    "male": {"subject": "he", "object": "him", "owner": "his", "self": "himself"},
    "thing": {"subject": "it", "object": "it", "owner": "its", "self": "itself"},
    None: {"subject": "they", "object": "them", "owner": "their", "self": "themselves"},
}
_IRREGULAR = {"be": ("is", "are"), "have": ("has", "have")}


def shared_auxiliaries(verb: Word) -> list[str]:
    """The auxiliaries that a coordinated verb shares with the one before it ("will go and see")."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return []
    is_alike = verb.tag_ in ("VB", "VBN", "VBG") and verb.tag_ == verb.head.tag_ or _is_ordered(verb)
    if verb.dep_ != "conj" or not is_alike:
        return []
    helpers = [child for child in verb.head.children if child.dep_ in ("aux", "auxpass", "neg")]
    return [child.text for child in helpers if child.i < verb.head.i] or shared_auxiliaries(verb.head)


def _is_ordered(verb: Word) -> bool:
    """Whether a participle stands in a row with a passive, read as a past or not ("was fined and ordered to leave")."""
    first = row_head(verb)
    is_passive = first.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in first.children)
    lemma = verb.lemma_.lower()
    is_spelt_so = verb.tag_ in ("JJ", "VBN") or verb.tag_ == "VBD" and may_be_participle(verb)
    if not is_passive or not is_spelt_so or _has_object(verb):
        return False
    if takes_object(lemma) is True or lemma in title_words("ordering") | title_words("appointing"):
        return True
    has_agent = any(child.dep_ == "agent" for child in verb.children)
    return has_agent or takes_object(lemma) is not False and _is_of_three(verb)


def _is_of_three(verb: Word) -> bool:
    """Whether a verb is one of three or more in a row that go on as a passive ("was refused, appealed and granted")."""
    is_third = verb.head.dep_ == "conj" and (verb.head.tag_ == "VBN" or _is_ordered(verb.head))
    return is_third or any(child.dep_ == "conj" and child.tag_ == "VBN" for child in verb.rights)


def _has_object(verb: Word) -> bool:
    """Whether a verb has an object that a passive does not leave to it ("named chairman", "told that it was late")."""
    lemma = verb.lemma_.lower()
    if lemma in title_words("appointing"):
        objects = [child for child in verb.children if child.dep_ in OBJECTS]
        if lemma == "make" and any(type_referred(child.lemma_.lower()) != "PERSON" for child in objects):
            return True  # "made a profit", not "made a knight"
        return any(each.dep_ == "poss" for child in objects for each in child.children)
    is_told = lemma in title_words("ordering")
    return any(child.dep_ in OBJECTS or child.dep_ == "ccomp" and not is_told for child in verb.children)


def understood_auxiliary(verb: Word, noun: Word, *, is_many: bool) -> list[str]:
    """What a participle lacks that tells what was done to its noun ("Acme, founded in 1934" → "Acme was founded").

    Nothing in a headline, with an object, and for what nobody does to a thing ("a tree fallen in May").
    """
    has_agent = any(child.dep_ == "agent" for child in verb.children)
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBN" else verb
    is_opening = verb.is_sent_start and verb.tag_ == "VBN"  # "Founded in 1934, Acme …"
    is_caused = verb.dep_ == "ccomp" and verb.tag_ == "VBN" and verb.head.lemma_ == "have"  # "had his ban lifted"
    is_done = first.dep_ == "acl" and first.head == noun or verb.dep_ == "advcl" and (has_agent or is_opening)
    is_done |= is_caused
    is_done &= is_verbal(verb.sent.root) and (verb.is_lower or is_opening) and noun.pos_ != "ADV"
    is_mistagged = verb.tag_ == "VBD" and verb.dep_ == "acl"  # "Polls published on Friday put …"
    is_participle = verb.tag_ == "VBN" or has_agent or is_mistagged
    before = (child for child in verb.lefts if child.dep_ != "advmod" and (not is_caused or child != noun))
    is_other = _has_object(verb) or next(before, None) is not None
    is_other |= any(child.dep_ == "ccomp" for child in verb.children)
    is_undone = is_other or takes_object(verb.lemma_) is False and not has_agent
    return ["were" if is_many else "was"] if is_done and is_participle and not is_undone else []


def finite_form(verb: Word, *, is_many: bool) -> str | None:
    """The present of a participle that got its subject from elsewhere; None where the form stays."""
    first = verb
    while first.dep_ == "conj" and is_verbal(first.head):
        first = first.head
    is_apart = first.dep_ == "acl" and first.lemma_ in title_words("phases") and is_set_off(first)
    if verb.tag_ != "VBG" or first.dep_ not in ("advcl", "pcomp", "ccomp") and not is_apart:
        return None
    if any(child.dep_ in ("aux", "auxpass") for child in (*verb.children, *first.children)):
        return None
    return present(verb.lemma_.lower(), is_many=is_many)


def present(lemma: str, *, is_many: bool) -> str:
    """The third person present of a verb.

    Example:
        >>> present("try", is_many=False), present("push", is_many=False), present("be", is_many=True)
        ('tries', 'pushes', 'are')
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma][is_many]
    if is_many:
        return lemma
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def in_third_person(pronoun: str, gender: str | None) -> str:
    """A first or second person as others tell of it.

    Example:
        >>> in_third_person("my", "female"), in_third_person("ourselves", None), in_third_person("her", "female")
        ('her', 'themselves', 'her')
    """
    case = next((case for case, persons in _CASES.items() if pronoun in persons), None)
    return pronoun if case is None else _THIRD[gender][case]


def possessive(name: str) -> str:
    """A name in the possessive, which is a firm's already where it ends so.

    Example:
        >>> possessive("Kenya"), possessive("Airbus"), possessive("Bellamy's")
        ("Kenya's", "Airbus'", "Bellamy's")
    """
    if name.endswith(("'s", "’s")):
        return name
    return name + ("'" if name.endswith("s") else "'s")


def without_pictures(words: str) -> str:
    """Words without the signs that are pictures, or do not show (soft hyphens, marks of direction).

    Example:
        >>> without_pictures("Mayor resigned 😱 at 20 °C")
        'Mayor resigned at 20 °C'
    """
    kinds = ((c, category(c)) for c in words)
    plain = "".join(c for c, kind in kinds if kind != "Cf" and (c < _FIRST_PICTURE or kind not in ("So", "Cs", "Mn")))
    return " ".join(plain.split()) if plain != words else words


def listed(names: list[str], conjunction: str = "and") -> str:
    """Names in a row.

    Example:
        >>> listed(["Chile", "Peru", "Bolivia"]), listed(["Chile"])
        ('Chile, Peru and Bolivia', 'Chile')
    """
    head, last = names[:-1], names[-1]
    return f"{', '.join(head)} {conjunction} {last}" if head else last


def group_text(token: Word, names: list[str]) -> str:
    """The names that a word for several stands for, as its clause needs them."""
    if token.lower_ == "neither" or any(child.lower_ == "neither" for child in token.children):
        return "neither " + listed(names, "nor")
    return possessive(listed(names)) if token.dep_ == "poss" else listed(names)


def stand_in_text(token: Word, cast: Cast) -> str | None:
    """What a pronoun without a certain name most likely stands for, as a definite phrase; None when open.

    Example: in "A nurse wrote to the council. She …", "the nurse" for "she".
    """
    meant = cast.stand_in(token)
    if meant is None:
        return None
    entity = cast.meant_by(meant)
    if token.lower_ in _MANY and meant.conjuncts:
        return listed([_told(each, cast) for each in sorted((meant, *meant.conjuncts), key=lambda each: each.i)])
    if entity is not None:
        return entity.called
    if meant.pos_ != "NOUN":
        return None
    if token.lower_ == "one":
        return _as_the_one(token, meant) or as_one(meant)
    if token.lower_ == "those":
        return meant.text.lower()
    first, *rest = phrase(meant)
    owner = cast.meant_by(cast.stand_in(first) or first) if first.tag_ == "PRP$" else None
    words = rest if first.tag_ == "PRP$" else [first, *rest]
    counts = [each for each in words if each.dep_ == "nummod" and any(each.children)]
    words = [each for each in words if not any(each == count or count.is_ancestor(each) for count in counts)] or words
    told = " ".join("".join(each.text_with_ws for each in words).split()) + _told_of(meant)
    if owner is not None:
        return f"{possessive(owner.called)} {told}"
    if words[0].is_sent_start and words[0].pos_ != "PROPN" and not words[0].is_upper:
        told = told[0].lower() + told[1:]
    return told if words[0].dep_ == "poss" or words[0].head.dep_ == "poss" else f"the {told}"


def _told_of(noun: Word) -> str:
    """What a bare noun is of ("the yield on the ten-year note"), with a blank before it; "" where nothing is told."""
    prep = next((child for child in noun.rights if child.dep_ == "prep" and child.i == noun.i + 1), None)
    is_bare = all(child.dep_ == "det" for child in noun.lefts)
    if prep is None or prep.lower_ not in ("of", "on") or not is_bare:
        return ""
    words = prep.subtree
    is_plain = all(word.pos_ not in ("VERB", "AUX", "PRON", "PUNCT") or word.text == "-" for word in words)
    text = "".join(word.text_with_ws for word in words).strip()
    return f" {text}" if is_plain and len(text) <= LONGEST_ADDED else ""


def _told(token: Word, cast: Cast) -> str:
    """One of several things as a definite phrase, or its name."""
    entity = cast.meant_by(token)
    words = phrase(token)
    told = "".join(each.text_with_ws for each in words).strip()
    is_certain = token.pos_ == "PROPN" or words[0].tag_ == "PRP$" or words[0].head.dep_ == "poss"
    return entity.called if entity is not None else told if is_certain else f"the {told}"


def _as_the_one(token: Word, plural: Word) -> str | None:
    """What "the one" is one of, with the phrase that tells it apart ("the one in York": "the library in York")."""
    is_certain = any(child.lower_ == "the" for child in token.lefts)
    prep = next((child for child in token.rights if child.dep_ == "prep" and child.i == token.i + 1), None)
    words = list(prep.subtree) if prep is not None and is_certain else []
    told = "".join(word.text_with_ws for word in words).strip()
    return f"the {plural.lemma_.lower()} {told}" if told and len(told) <= LONGEST_ADDED else None


def as_one(plural: Word) -> str:
    """One of the things that a plural noun tells ("letters" → "a letter")."""
    lemma = plural.lemma_.lower()
    return f"{'an' if lemma[0] in 'aeiou' else 'a'} {lemma}"


def as_within(token: Word, follower: Word | None) -> str:
    """A word as it stands within a title: no capital of the sentence's beginning, "an" before a vowel."""
    if token.lower_ in ("a", "an") and follower is not None and follower.i != token.i + 1:
        return "an" if follower.text[0].lower() in "aeiou" else "a"
    if token.lower_ in ("'s", "’s") and token.pos_ in ("AUX", "VERB"):
        return "has" if token.lemma_ == "have" or token.head.tag_ == "VBN" and token.dep_ == "aux" else "is"
    if token.lower_ in _CLITICS and token.pos_ == "AUX":
        return _CLITICS[token.lower_]
    begins = token.is_sent_start or token.is_stop and (token.nbor(-1).is_punct or token.nbor(-1).is_quote)
    is_acronym = token.text.isupper() and token.lower_ != "a"
    is_name = token.pos_ == "PROPN" or state_of_people(token.text) is not None or token.text == "I"
    is_capital_by_place = begins and not is_name and not is_acronym
    return token.lower_ if is_capital_by_place else token.text


def as_title(words: str) -> str:
    """Words as a title begins: without article, but in "a few", with a capital.

    Example:
        >>> as_title("the ship sank"), as_title("iron prices fell"), as_title("a few men fled")
        ('Ship sank', 'Iron prices fell', 'A few men fled')
    """
    first, _, rest = words.partition(" ")
    while rest and first.lower() in title_words("articles"):
        following = rest.split(" ", 1)[0]
        if following in title_words("telling") or first.lower() == "a" and following in ("few", "little"):
            break
        first, _, rest = rest.partition(" ")
    words = f"{first} {rest}".rstrip()
    return words[:1].upper() + words[1:]
