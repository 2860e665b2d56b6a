from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from dateline.keeping import Keeper
from dateline.storage import Store

AT = "2024-05-16T10:00:00Z"


@pytest.fixture
def new_keeper() -> Callable[[Store], Keeper]:
    """Makes keepers of stores; the time stands still, and ids are t1, t2, …"""
    numbers = count(1)
    return lambda store: Keeper(store, lambda: AT, lambda: f"t{next(numbers)}")


@pytest.fixture
def keeper(tmp_path: Path, new_keeper: Callable[[Store], Keeper]) -> Iterator[Keeper]:
    with closing(Store.open(f"sqlite:///{tmp_path / 'dateline.db'}")) as store:
        yield new_keeper(store)
