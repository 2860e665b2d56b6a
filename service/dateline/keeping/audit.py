"""Checking kept timelines against what is derived from them."""

from __future__ import annotations

from dateline.errors import Unavailable
from dateline.keeping.printing import is_printed, printed
from dateline.keeping.standings import Ledger, moved
from dateline.keeping.views import derive, in_force
from dateline.model.edits import Op
from dateline.storage import Store, audit


def audit_timeline(store: Store, id_: str) -> list[str]:
    """What is wrong with a timeline, a sentence for each thing; empty where nothing is.

    What the store finds (`storage.audit`); then that every event has a source, unless a person added it, and
    is as it was last told, and printed so.
    """
    faults = audit(store, id_)
    try:
        view = derive(store.snapshot(id_))
    except Unavailable:
        return faults
    added = {edit.id for edit in in_force(view.snapshot) if edit.op is Op.ADD}
    without = [id_ for id_, event in view.events.items() if not event.sources and id_ not in added]
    faults += [f"event {id_} has no source" for id_ in without]
    stale = moved(Ledger(store, id_).at(view.kept.revision), view, view)
    if stale:
        faults.append(f"{len(stale)} events are not as they were last told; run 'dateline db reread'")
    elif not is_printed(store, id_, printed(view)):
        faults.append("the printed form is not as it would be now; run 'dateline db reread'")
    return faults
