"""`dateline webhooks`: telling what is due without the service."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from dateline.keeping import Keeper
from dateline.keeping.webhooks import add_webhook
from dateline.storage import Store
from tests.keeping.receivers import receiving
from tests.keeping.samples import made


def test_deliver_tells_what_is_due(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'dateline.db'}"
    monkeypatch.setenv("DATELINE_DATABASE_URL", url)
    monkeypatch.setenv("DATELINE_WEBHOOK_ADDRESSES", "all")
    with receiving() as receiver:
        with closing(Store.open(url)) as store:
            keeper = Keeper(store)
            add_webhook(
                store, desk="main", url=receiver.url, timeline=None, now=keeper.now(), allows_private=True
            )
            made(keeper, "The school opened.")
        printed = [run("webhooks", "deliver").stdout for _ in range(2)]
        assert len(receiver.came) == 1
    assert printed == ["1 deliveries tried\n", "0 deliveries tried\n"]
