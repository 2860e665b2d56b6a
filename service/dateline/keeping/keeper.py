"""The keeper: reads and changes kept timelines, whoever else changes them at the same time."""

from __future__ import annotations

import gc
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from dateline.curation import without_words
from dateline.errors import Conflict, Unavailable
from dateline.formats.native import Changes
from dateline.keeping.clock import hours_before, random_id, utc_now
from dateline.keeping.moves import Incoming, Move, Plan, add_articles
from dateline.keeping.printing import Press, is_printed, printed
from dateline.keeping.standings import Ledger, changes_of, moved
from dateline.keeping.views import View, derive
from dateline.model.articles import Submitted
from dateline.model.kept import Answered, Change, Deed, Kept, KeptEdit, Snapshot, Standing
from dateline.model.mentions import Records
from dateline.storage import Store
from dateline.timeline import uncollected

#: Views that a keeper has at hand: those that were asked for last.
_VIEWS = 16
#: Timelines of so many events are out of the collector's reach.
_LARGE = 1000
#: A change is planned anew so often when others are faster; each time, another's has gone through.
_ATTEMPTS = 20
#: For so long an answer is kept under its idempotency key.
_ANSWER_HOURS = 24


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change did, or would do: the timeline before and after, and the event ids that it moved."""

    before: View
    after: View
    standings: tuple[Standing, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether there was anything to do."""
        return self.after is not self.before

    @property
    def changes(self) -> Changes:
        """What happened to the events."""
        return changes_of(self.after, self.standings, self.before.kept.revision)


#: Makes the answer that is kept under an idempotency key.
Answer = Callable[[Outcome], Answered]


class Keeper:
    """Kept timelines in a store. Threads may share it; processes have one each, over the same store.

    Args:
        store: where they are kept.
        now: gives the time, ISO 8601 in UTC to the second.
        new_id: gives a new id for a timeline.
    """

    def __init__(
        self, store: Store, now: Callable[[], str] = utc_now, new_id: Callable[[], str] = random_id
    ) -> None:
        self.store = store
        self.now = now
        self._new_id = new_id
        self._views: OrderedDict[str, View] = OrderedDict()
        self._ledgers: dict[str, Ledger] = {}
        self._presses: dict[str, Press] = {}
        self._lock = threading.RLock()

    def view(self, id_: str) -> View:
        """A timeline as it is.

        Raises:
            NotFound: there is none.
        """
        known = self._views.get(id_)
        if known is not None and self.store.timeline(id_) == known.kept:
            # Without the lock, under which others may be deriving; they may have put it away meanwhile.
            with suppress(KeyError):
                self._views.move_to_end(id_)
            return known
        with self._lock:
            known = self._known(id_)
            snapshot = self.store.snapshot(id_, None if known is None else known.snapshot)
            return self._remember(derive(snapshot, known))

    def _known(self, id_: str) -> View | None:
        """The view at hand, if the timeline has only gone on since; none where its database was restored."""
        known = self._views.get(id_)
        kept = self.store.timeline(id_)
        if known is None or kept == known.kept:
            return known
        # One that has only gone on came to the revision at hand once, at this time.
        if kept.revision > known.kept.revision and self.store.moment(id_, known.kept.revision) == known.kept.changed:
            return known
        self._forget(id_)
        return None

    def create(self, kept: Kept, incoming: Sequence[Incoming], author: str | None, answer: Answer | None) -> Outcome:
        """Keep a new timeline of some articles.

        Args:
            kept: its name, entity and filters; its id, revision and times are given here.
            incoming: the articles, read.
            author: who makes it.
            answer: makes the answer to keep, if the request has an idempotency key.
        """
        now = self.now()
        kept = replace(kept, id=self._new_id(), revision=0, created=now, changed=now)
        before = derive(Snapshot(kept))
        move = add_articles(incoming)(before) or Move("create", "", kept)
        move = replace(move, what="create", subject=kept.id)
        outcome, press = self._outcome(before, move, {}), Press()
        self.store.create(_change(outcome, move, author, answer, press))
        self._presses[kept.id] = press
        self._remember(outcome.after)
        return outcome

    @uncollected()
    def change(self, id_: str, plan: Plan, author: str | None, answer: Answer | None = None) -> Outcome:
        """Carry a plan out, all of it or nothing; it is made anew where another was faster.

        Args:
            id_: the timeline.
            plan: what to do with it; its errors are raised as they are.
            author: who does it.
            answer: makes the answer to keep, if the request has an idempotency key.

        Raises:
            NotFound: there is no such timeline.
            Unavailable: others have always been faster.
        """
        for _ in range(_ATTEMPTS):
            with self._lock:
                before = self.view(id_)
                move = plan(before)
                if move is None:
                    return Outcome(before, before)
                outcome = self._commit(before, move, author, answer)
                if outcome is not None:
                    return outcome
        raise _crowded()

    def reread(self, id_: str, records: Mapping[Submitted, Records]) -> Outcome:
        """Derive a timeline anew, with these records in place of those that are kept; nothing to do makes no change.

        Raises:
            NotFound: there is no such timeline.
            Unavailable: others have always been faster; records that cannot be read are not among these.
        """
        before: View | None = None
        for _ in range(_ATTEMPTS):
            with self._lock:
                # Once others were faster, only what they changed is looked at.
                known = None if before is None else before.snapshot
                before = derive(self.store.snapshot(id_, known, instead=records), before)
                again = tuple(one for one in before.snapshot.articles if one.submitted in records)
                move = Move("read again", ", ".join(one.submitted.id for one in again), before.kept, again)
                if not again and not moved(Ledger(self.store, id_).at(before.kept.revision), before, before):
                    self._reprint(before)
                    return Outcome(before, before)
                outcome = self._commit(before, move, None, None)
                if outcome is not None:
                    return outcome
        raise _crowded()

    def preview(self, id_: str, plan: Plan) -> Outcome:
        """What a plan would do; nothing is written."""
        before = self.view(id_)
        move = plan(before)
        return Outcome(before, before) if move is None else self._outcome(before, move, self._standings(before))

    def changes(self, id_: str, since: int) -> tuple[View, Changes]:
        """A timeline as it is, and what happened to its events after a revision.

        Raises:
            NotFound: there is no such timeline.
            Unavailable: it is being changed all the time.
        """
        for _ in range(_ATTEMPTS):
            view = self.view(id_)
            standings = self.store.standings(id_, since=since)
            if self.store.timeline(id_).revision == view.kept.revision:
                return view, changes_of(view, standings, since)
        raise _crowded()

    def _commit(self, before: View, move: Move, author: str | None, answer: Answer | None) -> Outcome | None:
        """What a move did; None where another was faster.

        Raises:
            Conflict: the same request has been answered meanwhile.
        """
        outcome = self._outcome(before, move, self._standings(before))
        press = self._presses.setdefault(before.kept.id, Press())
        change = _change(outcome, move, author, answer, press)
        try:
            self.store.commit(change)
        except Conflict:
            if change.answered is not None and self.store.answered(change.answered.key) is not None:
                raise
            return None
        self._remember(outcome.after)
        return outcome

    def _reprint(self, view: View) -> None:
        """Print a timeline anew where another version of Dateline printed it in another form."""
        text = printed(view)
        if not is_printed(self.store, view.kept.id, text):
            self.store.reprint(view.kept.id, view.kept.revision, Press().packed(view))

    def _standings(self, view: View) -> Mapping[str, Standing]:
        ledger = self._ledgers.setdefault(view.kept.id, Ledger(self.store, view.kept.id))
        return ledger.at(view.kept.revision)

    def _outcome(self, before: View, move: Move, known: Mapping[str, Standing]) -> Outcome:
        after = derive(_moved_snapshot(before.snapshot, move, self.now()), before)
        return Outcome(before, after, tuple(moved(known, before, after)))

    def _remember(self, view: View) -> View:
        with self._lock:
            if view.kept.id not in self._views and len(view.events) >= _LARGE:
                # Millions of objects, of which none is in a cycle: no need to look through them again and again.
                # Cycles that other threads hold just now are never collected, so this is not for small ones.
                gc.collect()
                gc.freeze()
            self._views[view.kept.id] = view
            self._views.move_to_end(view.kept.id)
            while len(self._views) > _VIEWS:
                self._forget(next(iter(self._views)))
        return view

    def _forget(self, id_: str) -> None:
        del self._views[id_]
        self._ledgers.pop(id_, None)
        self._presses.pop(id_, None)


def _change(outcome: Outcome, move: Move, author: str | None, answer: Answer | None, press: Press) -> Change:
    """What is to be written for an outcome."""
    kept = outcome.after.kept
    written = {one.submitted.id for one in move.articles}
    return Change(
        kept=kept,
        deed=Deed(kept.revision, move.what, move.subject, author, kept.changed),
        articles=tuple(one for one in outcome.after.snapshot.articles if one.submitted.id in written),
        edit=move.edit,
        undone=move.undone,
        standings=outcome.standings,
        printed=press.packed(outcome.after),
        answered=answer and answer(outcome),
        forget_before=hours_before(kept.changed, _ANSWER_HOURS),
        erased=move.erased,
        without_words=_others(outcome) if move.erased is not None else (),
    )


def _crowded() -> Unavailable:
    return Unavailable("the timeline is being changed too often; try again in a few seconds")


def _moved_snapshot(before: Snapshot, move: Move, now: str) -> Snapshot:
    """What a timeline is derived from after a move."""
    revision = before.kept.revision + 1
    changed = {one.submitted.id: replace(one, revision=revision) for one in move.articles}
    articles = [changed.pop(one.submitted.id, one) for one in before.articles]
    edits = [replace(one, undone=revision) if one.edit.id == move.undone else one for one in before.edits]
    if move.erased is not None:
        edits = [replace(one, edit=without_words(one.edit, move.erased)) for one in edits]
    if move.edit is not None:
        edits.append(KeptEdit(move.edit, revision))
    kept = replace(move.kept, revision=revision, changed=now)
    return Snapshot(kept, (*articles, *changed.values()), tuple(edits))


def _others(outcome: Outcome) -> tuple[KeptEdit, ...]:
    """The edits that a change made others."""
    pairs = zip(outcome.before.snapshot.edits, outcome.after.snapshot.edits, strict=True)
    return tuple(after for before, after in pairs if after != before)
