"""Models: which one of a line of products its bare name means ("the new Vela" after "the Vela 4").

The name of the line alone is another thing: it is older than its newest model and goes on after it.
"""

from __future__ import annotations

from dateline.extraction.entities.entities import Entity
from dateline.extraction.entities.view import View
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.parse import Word

# Words that a model has beyond the name of its line ("Vela 4", "Vela Air 2").
_MARKS = 2


def model_meant(name: Word, place: int, view: View) -> int | None:
    """The place of the model that the name of a line means; None where it means the line itself.

    That is the one in apposition ("the Vela, the Vela 4"), else the only model told so far where it is called new.

    Args:
        name: The head of the name.
        place: The place of the line in the cast.
        view: What the article has referred to so far.
    """
    entities = view.cast.entities
    apposed = (view.heads.get(child.i) for child in name.children if child.dep_ == "appos")
    for other in apposed:
        if other is not None and _is_model(entities[other], entities[place]):
            return other
    before = [child.lower_ for child in name.lefts]
    if "a" in before or "an" in before or word_list("newest").isdisjoint(before):
        return None
    told = [other for other in view.last if _is_model(entities[other], entities[place])]
    is_product = {entities[each].type for each in (place, *told)} <= {"PRODUCT", ""}
    return told[0] if len(told) == 1 and is_product else None


def _is_model(model: Entity, line: Entity) -> bool:
    """Whether a name is that of a line with a mark of its own ("Vela 4" of "Vela")."""
    mark = model.name.removeprefix(f"{line.name} ")
    return mark != model.name and len(mark.split()) <= _MARKS
