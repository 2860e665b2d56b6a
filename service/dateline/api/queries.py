"""Query parameters: each at most once, unknown ones refused."""

from __future__ import annotations

from flask import request

from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats import native


def single_values() -> dict[str, str]:
    """The query parameters of the request by name.

    Raises:
        InvalidRequest: a name that is given twice.
    """
    if not request.args:
        return {}
    faults = [
        Fault(f"query.{shown(name)[1:-1]}", "the parameter once", f"it {len(values)} times")
        for name, values in request.args.lists()
        if len(values) > 1
    ]
    if faults:
        raise InvalidRequest(faults)
    return request.args.to_dict()


def filters(*, beside: frozenset[str] = frozenset()) -> native.Filters:
    """The filters that the query asks for.

    Args:
        beside: names of parameters that are no filters and are read elsewhere.

    Raises:
        InvalidRequest: unknown names, values that they cannot have.
    """
    asked = {name: value for name, value in single_values().items() if name not in beside}
    return native.read_filters(asked) if asked else native.Filters({})


def refuse_others(known: frozenset[str] = frozenset()) -> None:
    """Refuse every query parameter but the known ones.

    Raises:
        InvalidRequest: there is another.
    """
    faults = [
        Fault(f"query.{shown(name)[1:-1]}", "no parameter of this name", shown(value))
        for name, value in single_values().items()
        if name not in known
    ]
    if faults:
        raise InvalidRequest(faults)
