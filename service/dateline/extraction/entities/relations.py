"""Relations: whom "her son" or "its chief executive" means once the article has named somebody so.

What is told by name once ("Her son, Jonas Berg", "Zellpay's founder, Ana Soto") is meant wherever the same noun
stands with the same owner; from a child or spouse the mother, father or other spouse is known, too.
"""

from __future__ import annotations

from dateline.extraction.entities.anaphora import is_particular
from dateline.extraction.entities.view import View
from dateline.extraction.gazetteer import gender_of, type_referred, word_list
from dateline.extraction.parsing.parse import Word

_BESIDE = frozenset(("amod", "compound", "nmod"))
_CHILDREN = frozenset(("son", "daughter"))
_PARENTS = {"female": "mother", "male": "father"}
_SPOUSES = {"husband": "wife", "wife": "husband"}


class Relations:
    """Who is whose what, by what an article has told so far.

    Args:
        view: What the article has referred to, kept by its reader.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        # By the owner's place and the noun with its modifiers; None where that was said of two.
        self._known: dict[tuple[int, str], int | None] = {}

    def note(self, noun: Word, place: int) -> None:
        """Keep whom a noun with an owner was put to by name."""
        owner, called = self._owner(noun), _called(noun)
        if owner is None or called is None or owner == place or self.view.type_of(place) != "PERSON":
            return
        self._keep(owner, called, place)
        word = noun.lemma_.lower()
        gender = self.view.gender_at(owner)
        if word in _CHILDREN and gender is not None:
            self._keep(place, _PARENTS[gender], owner)
        elif word in _SPOUSES:
            self._keep(place, _SPOUSES[word], owner)

    def meant_by(self, noun: Word) -> int | None:
        """The place of whom a noun with an owner means; None where the article has named nobody so."""
        owner, called = self._owner(noun), _called(noun)
        return None if owner is None or called is None else self._known.get((owner, called))

    def _keep(self, owner: int, called: str, place: int) -> None:
        is_same = self._known.setdefault((owner, called), place) == place
        if not is_same:
            self._known[owner, called] = None

    def _owner(self, noun: Word) -> int | None:
        """The place of whom a noun is told with: "her son", "Acme's chairman"."""
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        return None if owner is None else self.view.cast.means.get(owner.i, self.view.heads.get(owner.i))


def _called(noun: Word) -> str | None:
    """A noun for a person with what stands before it ("chief executive"); None for others, and for what is past."""
    word = noun.lemma_.lower()
    if noun.tag_ != "NN" or not (type_referred(word) == "PERSON" or gender_of(word) or word in word_list("executives")):
        return None
    before = [child.lower_ for child in noun.lefts if child.dep_ in _BESIDE]
    if is_particular(noun) or not word_list("bygone").isdisjoint(before) or "new" in before:
        return None
    return " ".join((*before, word))
