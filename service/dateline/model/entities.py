"""Entity keys: one canonical string for each thing that takes part in events.

A key is `kind:name`, with `|` before what else is known of the name:

- `state:RU`: a state by its ISO 3166-1 code; its people, capital and seat of government share it
- `person:maduro|nicolas`: family name, then given names
- `org:european space agency|esa`: name, then acronyms; likewise `product:`, `place:`, `group:`, `name:`
- `market:nasdaq composite`: a stock index, by the one of its names that every article shares

Names are folded (`fold`). Two articles may know more or less of one name; `same_entity` says whether
their keys can be one thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from dateline.model.markets import market_named
from dateline.model.states import state_meant

_APOSTROPHES = re.compile(r"[’']s?\b|[.,\"“”]")
_KINDS = {"ORG": "org", "PRODUCT": "product", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
#: Small words that belong to the family name after them ("Ana de la Cruz").
_PARTICLES = frozenset(
    ("al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le",
     "los", "san", "st", "ten", "ter", "van", "von", "zu")
)  # fmt: skip
#: How names end that come from other alphabets, or are pet names ("Zelenskyy", "Sergey", "Bettie"), and British words.
_ENDINGS = tuple((re.compile(f"{ending}$"), plain) for ending, plain in (
    ("(?:[eiy][iyj]|ie|y)", "i"), ("tre", "ter"), ("our", "or"), ("ence", "ense"),
))
_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")
#: Shorter words are spelt as they are.
_LONG = 4
_SEPARATORS = re.compile(r"[\s\-–—_/|:&]+")


def has_digit(text: str) -> bool:
    """Whether a name, or a word of one, has a figure in it."""
    return any(c.isdigit() for c in text)


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name without case, diacritics, punctuation and leading article.

    Example:
        >>> fold("The Élysée Palace"), fold("U.S. Air-Force")
        ('elysee palace', 'us air force')
    """
    flat = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    plain = "".join(c for c in flat if not unicodedata.combining(c)).casefold()
    words = _SEPARATORS.sub(" ", _APOSTROPHES.sub("", plain)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def make_key(kind: str, name: str, *more: str) -> str:
    """The key of a thing by its name and what else is known of it (given names or acronyms)."""
    rest = " ".join(part for part in (fold(each) for each in more) if part)
    return f"{kind}:{fold(name)}" + (f"|{rest}" if rest else "")


def person_key(words: Sequence[str]) -> str:
    """The key of a person by the folded words of the name, given names first.

    Example:
        >>> person_key(["ana", "de", "la", "cruz"]), person_key(["ruiz"])
        ('person:de la cruz|ana', 'person:ruiz')
    """
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return make_key("person", " ".join(words[start:]), *words[:start])


def key_of(name: str, type_: str) -> str:
    """The key of a name that a person gives, by its label (OntoNotes; "" where there is none).

    Example:
        >>> key_of("Ana Ruiz", "PERSON"), key_of("Kenya", "GPE"), key_of("Delta 4", "")
        ('person:ruiz|ana', 'state:KE', 'name:delta 4')
    """
    state = state_meant(name) if type_ in ("GPE", "NORP", "") else None
    if state is not None:
        return f"state:{state}"
    market = market_named(fold(name))
    if market is not None and type_ in ("MARKET", ""):
        return make_key("market", market)
    words = fold(name).split()
    if type_ == "PERSON" and words:
        return person_key(words)
    return make_key(_KINDS.get(type_, "name"), name)


def same_entity(key: str, other: str) -> bool:
    """Whether two keys can name one thing.

    How names are spelt does not matter (`spelt_plainly`).
    Persons agree when the family names do and no given name speaks against it, or when one of them has a further
    family name, and with what has their full or family name but is not known for a person; other things when a name
    or acronym is shared. A state agrees with itself alone.

    Example:
        >>> same_entity("person:chavez|hugo", "person:chavez"), same_entity("state:RU", "state:CN")
        (True, False)
        >>> same_entity("person:soto|ana", "name:ana soto"), same_entity("person:soto|ana", "name:eva soto")
        (True, False)
        >>> same_entity("person:soto|ana", "person:mata|ana soto"), same_entity("person:soto", "person:mata|soto")
        (True, False)
    """
    if key == other:
        return True
    kind, _, rest = key.partition(":")
    other_kind, _, other_rest = other.partition(":")
    if "state" in (kind, other_kind):
        return False
    name, _, more = rest.partition("|")
    other_name, _, other_more = other_rest.partition("|")
    if "person" in (kind, other_kind):
        return _same_person((name, more), (other_name, other_more), are_known=kind == other_kind)
    return bool({spelt_plainly(name), *more.split()} & {spelt_plainly(other_name), *other_more.split()})


def _same_person(one: tuple[str, str], other: tuple[str, str], *, are_known: bool) -> bool:
    """Whether family and given names can be one person's; `are_known`: both are known for a person's."""
    (name, more), (other_name, other_more) = (tuple(map(spelt_plainly, each)) for each in (one, other))
    if not are_known:
        return name == other_name or f"{more} {name}" == other_name or name == f"{other_more} {other_name}"
    is_one = name == other_name and _given_agree(more, other_more)
    return is_one or _goes_on(f"{more} {name}".split(), f"{other_more} {other_name}".split())


@lru_cache(maxsize=16384)
def spelt_plainly(name: str) -> str:
    """A folded name without what newspapers spell in several ways: how it ends, and letters that are doubled.

    Example:
        >>> spelt_plainly("zelenskyy") == spelt_plainly("zelensky"), spelt_plainly("sergei") == spelt_plainly("sergey")
        (True, True)
        >>> spelt_plainly("sports centre")
        'sports center'
    """
    return " ".join(_spelt_plainly(word) if len(word) >= _LONG else word for word in name.split())


def _spelt_plainly(word: str) -> str:
    for ending, plain in _ENDINGS:
        word = ending.sub(plain, word)
    return _DOUBLED.sub(r"\1", word)


def _goes_on(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one of two full names is the other with more behind it ("Ana Soto", "Ana Soto Mata")."""
    few, many = sorted((words, others), key=len)
    return 1 < len(few) < len(many) and list(many[: len(few)]) == list(few)


def _given_agree(given: str, other: str) -> bool:
    """Whether given names do not speak against each other; an initial stands for a name."""
    mine, theirs = given.split(), other.split()
    if not mine or not theirs or set(mine) & set(theirs):
        return True
    return mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])


def marks_of(key: str) -> list[str]:
    """What two keys, both or neither of them a person's, must share at least one of to be one entity."""
    kind, _, rest = key.partition(":")
    if kind == "state":
        return [key]
    name, _, more = rest.partition("|")
    return [spelt_plainly(name), *(() if kind == "person" else more.split())]


def names_in(key: str) -> list[str]:
    """The folded names and acronyms in the key of what is no state and no person.

    Example:
        >>> names_in("org:european space agency|esa")
        ['european space agency', 'esa']
    """
    name, _, acronyms = key.partition(":")[2].partition("|")
    return [name, *acronyms.split()]


def initials(words: Sequence[str]) -> str | None:
    """The acronym of a name, given its folded words; None for a single word.

    Example:
        >>> initials(["bank", "of", "kenya"])
        'bk'
    """
    return "".join(word[0] for word in words if word not in ("of", "and", "for", "the")) if len(words) > 1 else None
