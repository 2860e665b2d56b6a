"""The metrics of several workers: a file for each in one folder, so that any of them can answer for all.

A worker has a slot, and its successor has the same one: so the files are as few as the workers ever were at one time,
however many of them end, and counters go on.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from itertools import count
from pathlib import Path

from prometheus_client import multiprocess, values

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_PARENT = "parent"


#: The slot of each worker, by its age, which is the one number that no two workers share. It is kept here, since
#: a reload runs the file of gunicorn's settings anew while the workers of before still end.
_slots: dict[int, int] = {}


class _Process:
    """This process."""

    slot = _PARENT


def share(folder: str) -> None:
    """Keep the metrics of this process, and of those that are forked from it, in a folder.

    To be called before any metric is made.

    Args:
        folder: an empty one, that nobody else uses.
    """
    os.environ[_FOLDER] = folder
    values.ValueClass = values.MultiProcessValue(lambda: _Process.slot)  # type: ignore[no-untyped-call]


def shared_folder() -> str | None:
    """The folder with the metrics of all workers; None where there is one process alone."""
    return os.environ.get(_FOLDER)


def free_slot(taken: Collection[int]) -> int:
    """The first slot that nobody has.

    >>> free_slot({1, 2, 4})
    3
    """
    return next(number for number in count(1) if number not in taken)


def hold(age: int) -> None:
    """Give a worker that is about to be forked the slot of one that has ended."""
    _slots[age] = free_slot(_slots.values())


def take(age: int) -> None:
    """Have this process, a worker that has just been forked, keep its metrics in its slot.

    Who cleans the folders of temporary files may have taken that of the metrics away meanwhile.
    """
    Path(os.environ[_FOLDER]).mkdir(parents=True, exist_ok=True)
    _Process.slot = str(_slots[age])


def release(age: int) -> None:
    """Forget what holds only while a worker lives, however it ended; what it has counted stays."""
    slot = _slots.pop(age, None)
    if slot is not None:
        multiprocess.mark_process_dead(slot)  # type: ignore[no-untyped-call]
