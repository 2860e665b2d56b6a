"""Names: where an article writes a name.

`find_names` joins the entities of the recogniser with runs of proper nouns and of words that only
names look like ("iPod", "A380"), so that a model number stays with its make and a title outside
("President | Ana Ruiz"). A number is a name where the article has it as a model's elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span

from dateline.extraction.entities.indices import index_names
from dateline.extraction.extensions import TIMEXES, spans_of
from dateline.extraction.gazetteer import gender_of, type_referred, word_list
from dateline.extraction.parsing.parse import Parse, Passage, Word
from dateline.model.entities import fold, has_digit
from dateline.model.firms import is_of_firms
from dateline.model.states import state_meant, state_of_people

_NAMED = frozenset(["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"])
_COUNTED = frozenset(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"])
_BRAND = re.compile(r"^[A-Za-z]*[a-z][A-Z]|^[A-Z][A-Za-z]*-?\d+[A-Za-z]*(-\d+\w*)?$|^\d{3,4}(-\d+)?[A-Z]+$")
_BARE = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "poss"])
_PLACED = frozenset(["GPE", "LOC", "FAC", "PRODUCT"])
_SCALES = frozenset(["hundred", "thousand", "million", "billion", "trillion"])
_LOWER_BRAND = re.compile(r"^[a-z]{1,2}[A-Z][a-z]")
_ROMAN = re.compile(r"^[IVX]+$|^JR$|^SR$")
_PIXELS = re.compile(r"^\d+px$")
_SCORE = re.compile(r"^\d{1,2}[-–]\d{1,2}\b")
_MODEL = re.compile(r"^\d{1,4}([A-Z]{1,3}|-\d+\w*)?s?$")


@dataclass(frozen=True, slots=True)
class Name:
    """One writing of a name: tokens `start` up to, not including, `end`, its head token and type.

    `short_for` is the name before it that it gives the short form of in brackets, "" where it gives none.
    """

    start: int
    end: int
    head: int
    text: str
    type: str
    short_for: str = ""


def find_names(doc: Parse) -> list[Name]:
    """The names written in a Doc, in order of place; they do not overlap.

    In a heading every word has a capital: there only names count that the article writes elsewhere,
    as long as it has other sentences.
    """
    models = _models(doc)
    proper = frozenset(token.text for token in doc if token.pos_ == "PROPN" and token.is_title and len(token) > 2)
    indices = index_names(doc)
    taken = frozenset(i for start, end in indices for i in range(start, end))
    flags = [
        token.i not in taken and (_is_name_token(token, models) or _is_repeated(token, proper) or _is_acronym(token))
        for token in doc
    ]
    flags = [flag or _is_joint(doc, flags, i) for i, flag in enumerate(flags)]
    markets = [Name(start, end, doc[start:end].root.i, doc[start:end].text, "MARKET") for start, end in indices]
    return sorted([*markets, *_in_brackets(doc, _outside_headings(doc, flags))], key=lambda name: name.start)


def _outside_headings(doc: Parse, flags: list[bool]) -> list[Name]:
    """The names in the runs of name tokens; in headings only those that the article writes elsewhere."""
    capital = {token.i for sent in doc.sents if is_capitalised(sent) for token in sent}
    timed = frozenset(token.i for span in spans_of(doc, TIMEXES) for token in span)
    parts = [part for start, end in _runs(doc, flags) for part in _split(doc, start, end) if not _is_time(part, timed)]
    parts = [_without_times(part, timed) for part in parts]
    names = [_name(doc, start, end) for start, end in parts if start not in capital]
    plain = _parted(doc, [name for name in names if name is not None])
    if capital and len(capital) < len(doc):
        return [*plain, *_known(doc, sorted(i for i in capital if flags[i]), plain)]
    names = [_name(doc, start, end) for start, end in parts]
    return _parted(doc, [name for name in names if name is not None])


def _is_time(parts: tuple[int, int], timed: frozenset[int]) -> bool:
    """Whether a stretch of tokens is nothing but a time ("May", "Monday")."""
    return all(i in timed for i in range(*parts))


def _without_times(part: tuple[int, int], timed: frozenset[int]) -> tuple[int, int]:
    """A stretch of tokens that is no time, without the times at its ends ("In July Kundt left")."""
    start, end = part
    while start in timed:
        start += 1
    while end - 1 in timed:
        end -= 1
    return start, end


def is_capitalised(sent: Passage | Span) -> bool:
    """Whether a sentence is written as headlines are, with a capital on nearly every word."""
    words = [token for token in sent if token.is_alpha and len(token) > 3]
    return len(words) >= 3 and not sent[-1].is_punct and 4 * sum(not word.is_lower for word in words) >= 3 * len(words)


def _known(doc: Parse, indices: list[int], plain: list[Name]) -> list[Name]:
    """The names among some tokens that stand elsewhere too, or are states; the longest first."""
    types = {name.text: name.type for name in plain}
    types |= {name.text.split()[-1]: "PERSON" for name in plain if name.type == "PERSON"}
    found = []
    taken = -1
    for i in indices:
        for end in range(min(i + 5, len(doc)), i, -1):
            span = doc[i:end]
            is_name = span.text in types or bool(state_meant(span.text))
            if is_name and i > taken and span[0].pos_ not in ("DET", "ADP"):
                found.append(Name(i, end, span.root.i, span.text, types.get(span.text) or _type(span)))
                taken = end - 1
                break
    return found


def _models(doc: Parse) -> frozenset[str]:
    """The numbers that the article joins to a name or takes for one ("Boeing 777", "the 777 landed")."""
    return frozenset(
        token.text.removesuffix("s")
        for token in doc
        if len(token) >= 3
        and _MODEL.match(token.text)
        and token.ent_type_ not in _COUNTED
        and (_is_model_number(token) or _is_counted_as_thing(token))
    )


def _is_counted_as_thing(token: Word) -> bool:
    """Whether a number of three digits stands with an article as a noun does."""
    if len(token.text.rstrip("s")) != 3 or token.dep_ not in _BARE:
        return False
    return any(child.lower_ == "the" for child in token.children)


def _is_name_token(token: Word, models: frozenset[str]) -> bool:
    """Whether a token can belong to a name."""
    if token.is_space or token.is_punct and token.text != "-":
        return False
    if token.text.removesuffix("s") in models:
        return not (token.i + 1 < len(token.doc) and token.nbor().lower_ in _SCALES)
    if token.ent_type_ in _COUNTED:
        return False
    if token.ent_type_ in _NAMED:
        return token.text not in ("'s", "’s")
    return token.pos_ == "PROPN" or bool(_BRAND.match(token.text)) or _is_model_number(token) or _is_proper(token)


def _is_joint(doc: Parse, flags: list[bool], i: int) -> bool:
    """Whether "&" joins two parts of one name."""
    return doc[i].text == "&" and 0 < i < len(doc) - 1 and flags[i - 1] and flags[i + 1]


def _is_proper(token: Word) -> bool:
    """Whether a common noun is written as a name is, within a sentence that is no heading."""
    if token.pos_ not in ("NOUN", "ADJ") or not token.is_title or token.is_sent_start or token.is_stop:
        return False
    return token.head.text[:1].islower() or token.dep_ in ("compound", "appos") and token.sent[-1].is_punct


def _is_repeated(token: Word, proper: frozenset[str]) -> bool:
    """Whether a word that the tagger takes for a common noun is a proper one elsewhere ("Jobs said")."""
    if token.text not in proper or token.pos_ not in ("NOUN", "ADJ") or token.is_stop:
        return False
    return token.dep_ in _BARE and not any(child.dep_ in ("det", "amod", "compound") for child in token.children)


def _is_acronym(token: Word) -> bool:
    """Whether a word in capitals that the tagger takes for a common noun is a name ("HBOS")."""
    if token.pos_ not in ("NOUN", "ADJ", "X") or not token.is_upper or not token.is_alpha or len(token) < 3:
        return False
    return fold(token.text) not in word_list("titles") | word_list("initialisms") and not is_shouted(token.sent)


def is_shouted(sent: Passage) -> bool:
    """Whether a sentence is written in capitals."""
    words = [token for token in sent if token.is_alpha and len(token) > 1]
    return 2 * sum(word.is_upper for word in words) > len(words)


def _is_model_number(token: Word) -> bool:
    """Whether a token with digits goes on with the name before it ("777", "A380-800", "3G")."""
    if token.i == 0 or not (_MODEL.match(token.text) or _BRAND.match(token.text)):
        return False
    before = token.nbor(-1)
    if before.ent_type_ in _COUNTED | {"PERSON", "GPE", "NORP"} or token.ent_type_ in _COUNTED:
        return False
    follows = token.nbor().tag_ if token.i + 1 < len(token.doc) else ""
    is_counting = token.dep_ == "nummod" and token.head.i > token.i and follows == "NNS"
    return not is_counting and (before.pos_ == "PROPN" or bool(_BRAND.match(before.text)))


def _runs(doc: Parse, flags: list[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that can belong to names, within sentences."""
    start = None
    for token in doc:
        if start is not None and (not flags[token.i] or token.is_sent_start):
            yield start, token.i
            start = None
        if flags[token.i] and start is None:
            start = token.i
    if start is not None:
        yield start, len(doc)


def _split(doc: Parse, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run where one name ends and another begins."""
    left = start
    for i in range(start + 1, end):
        if _is_border(doc[i - 1], doc[i]):
            yield left, i
            left = i
    yield left, end


def _is_border(before: Word, token: Word) -> bool:
    """Whether two neighbouring name tokens belong to different names."""
    same_entity = token.ent_iob_ == "I" and token.ent_type_ in _NAMED
    if fold(before.text) in word_list("titles") and not same_entity:
        return True
    if token.ent_iob_ == "I" or _is_model_number(token):
        return False
    if _is_model_number(before) and token.ent_type_ not in ("PERSON", "GPE", "NORP"):
        return False
    if fold(token.text) in word_list("titles") and before.ent_type_ in _NAMED and not token.ent_type_:
        return True
    types = {before.ent_type_ or "", token.ent_type_ or ""} - {""}
    if len(types) == 2:
        return not types <= {"ORG", "PRODUCT", "WORK_OF_ART"}
    if before.ent_type_ in ("NORP", "GPE") and state_meant(before.text):
        return True
    return not (token == before.head or before == token.head or token.head == before.head)


def _name(doc: Parse, start: int, end: int) -> Name | None:
    """The name in a stretch of tokens without article, titles and trailing small words."""
    while start < end and _is_edge(doc[start]):
        start += 1
    end = next((i for i in range(start + 1, end) if _SCORE.match(doc[i : i + 3].text)), end)  # "Ana Ruiz 6-4"
    while end > start and _is_tail(doc[end - 1], end - start):
        end -= 1
    if start and doc[start - 1].text.isdigit() and not doc[start - 1].whitespace_:  # "3G" is two tokens
        start -= 1
    span = doc[start:end]
    if not span or not any(c.isupper() or c.isdigit() for c in span.text):
        return None
    if len(span) == 1 and fold(span.text) in word_list("titles") or span.text.isdigit() and len(span.text) < 3:
        return None
    return Name(start, end, span.root.i, span.text, _type(span))


def _is_tail(token: Word, length: int) -> bool:
    """Whether a token after a name does not belong to it: marks, small words, the title of a holder."""
    if token.is_punct or token.is_stop and token.is_lower:
        return True
    return length > 1 and fold(token.text) in word_list("titles") and token.ent_type_ != "PERSON"


def _is_edge(token: Word) -> bool:
    """Whether a token before a name does not belong to it."""
    if token.is_punct or token.pos_ in ("DET", "PRON", "ADP") or _PIXELS.match(token.text):
        return True
    follows = token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"
    if follows and token.is_sent_start and token.lower_ in word_list("leading"):
        return True
    if not follows:
        return False
    word = fold(token.text)
    return word in word_list("addresses") or word in word_list("titles") and token.ent_type_ != "ORG" or _is_role(token)


def _is_role(token: Word) -> bool:
    """Whether a noun before a person's full name says what the person is ("Curator Ana de Souza")."""
    names = token.doc[token.i + 1 : token.i + 3]
    is_full = len(names) == 2 and all(each.is_alpha and each.ent_type_ == "PERSON" for each in names)
    return is_full and type_referred(token.lower_) == "PERSON"


def _type(span: Passage) -> str:
    """The entity type of one writing, by tables first and the recogniser second; "" if open."""
    if state_of_people(span.text):
        return "NORP"
    if state_meant(span.text):
        return "GPE"
    labels = Counter(token.ent_type_ for token in span if token.ent_type_ in _NAMED)
    label = max(labels, key=lambda each: (labels[each], each)) if labels else ""
    if label == "PERSON" and not span[-1].is_upper and any(map(_is_technical, span[1 : len(span) - 1])):
        label = "PRODUCT"
    if label not in ("PERSON", "GPE", "EVENT") and any(has_digit(token.text) for token in span):
        return "LAW" if span[0].lower_ in word_list("sections") else "PRODUCT"  # "Chapter 11"
    if label != "PERSON" and _LOWER_BRAND.match(span[0].text):
        return "PRODUCT"
    if len(span) > 1 and label not in _PLACED and is_of_firms(fold(span[-1].text)):
        return "ORG"
    if span.start and _is_of_person(span.doc[span.start - 1], label):
        return "PERSON"
    return label


def _is_technical(token: Word) -> bool:
    """Whether a word within a name is an acronym, which none of a person's has ("Mac OS X Lion")."""
    return token.is_upper and token.is_alpha and len(token) > 1 and not _ROMAN.match(token.text)


def _is_of_person(before: Word, label: str) -> bool:
    """Whether the word before a name makes it a person's, also where the recogniser took the two for a firm's."""
    is_title = fold(before.text) in word_list("titles")
    is_leading = bool(before.is_sent_start) and before.lower_ in word_list("leading")
    is_address = fold(before.text) in word_list("addresses") or gender_of(fold(before.text)) is not None
    return is_title and (label in ("", "PERSON") or is_leading or is_address)


def _parted(doc: Parse, names: list[Name]) -> list[Name]:
    """The names, two of them apart where a hyphen or "and" only joins them ("the Lima-Quito talks")."""
    known = {name.text for name in names}
    return [part for name in names for part in _parts(doc, name, known)]


def _parts(doc: Parse, name: Name, known: set[str]) -> Iterator[Name]:
    """A name, or the two that it joins: by a hyphen after a name that is known, by "and" beside one."""
    for i in range(name.start + 1, name.end - 1):
        sides = (doc[name.start : i], doc[i + 1 : name.end])
        is_hyphen = doc[i].text in ("-", "–") and sides[0].text in known
        if is_hyphen or doc[i].lower_ == "and" and not known.isdisjoint(side.text for side in sides):
            for side in sides:
                yield Name(side.start, side.end, side.root.i, side.text, _type(side))
            return
    yield name


def _in_brackets(doc: Parse, names: list[Name]) -> list[Name]:
    """The names, each short form in brackets with the name before it that it is short for ("Acme Air Lines (AAL)")."""
    ends = {name.end: name for name in names}
    return [
        replace(name, short_for=ends[name.start - 1].text) if _is_short_form(doc, name, ends) else name
        for name in names
    ]


def _is_short_form(doc: Parse, name: Name, ends: dict[int, Name]) -> bool:
    """Whether a name stands in brackets after another one and is made of its letters in order."""
    if name.end >= len(doc) or name.start < 2 or doc[name.end].text != ")" or doc[name.start - 1].text != "(":
        return False
    long = ends.get(name.start - 1)
    if long is None or not name.text.isupper() or long.text[0].lower() != name.text[0].lower():
        return False
    letters = iter(fold(long.text).replace(" ", ""))
    return all(letter in letters for letter in fold(name.text) if letter.isalnum())
