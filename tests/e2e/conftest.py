"""A real server for a session: `dateline serve` on a free loopback port."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.servers import ROOT, Client, served

AFFAIRS = sorted(path.parent.name for path in ROOT.glob("seeds/*/request.json"))


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server that lives as long as the session, over a database of its own."""
    with served(tmp_path_factory.mktemp("database") / "dateline.db") as client:
        yield client


@pytest.fixture(scope="session", params=AFFAIRS)
def affair(request: pytest.FixtureRequest) -> str:
    """The name of a folder of sample articles."""
    return str(request.param)


@pytest.fixture(scope="session")
def body(affair: str) -> bytes:
    """The request that the folder ships."""
    return (ROOT / "seeds" / affair / "request.json").read_bytes()


@pytest.fixture(scope="session")
def answer(client: Client, body: bytes) -> bytes:
    """What the server answers to the request, with events of every status."""
    answer = client.post("/v1/extract?status=all", body)
    assert answer.status == 200, answer.body
    return answer.body


@pytest.fixture(scope="session")
def timeline(answer: bytes) -> Any:
    """The timeline of the request, with events of every status."""
    return json.loads(answer)
