"""A real server for a session: `dateline serve` on a free loopback port."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
AFFAIRS = sorted(path.parent.name for path in ROOT.glob("seeds/*/request.json"))
ATTEMPTS = 600


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    content_type: str
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Client:
    """Speaks to one server in the plainest way."""

    url: str

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self.url + path))

    def post(self, path: str, body: bytes, content_type: str = "application/json") -> Answer:
        headers = {"Content-Type": content_type}
        return self._ask(urllib.request.Request(self.url + path, body, headers, method="POST"))

    def extract(self, articles: list[dict[str, str]], query: str = "") -> Any:
        """The timeline of some articles, which must be accepted."""
        answer = self.post(f"/v1/extract{query}", json.dumps({"articles": articles}).encode())
        assert answer.status == 200, answer.body
        return answer.json

    def _ask(self, request: urllib.request.Request) -> Answer:
        try:
            with urllib.request.urlopen(request, timeout=120) as response:
                return Answer(response.status, response.headers["Content-Type"], response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers["Content-Type"], error.read())


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(client: Client, process: subprocess.Popen[bytes]) -> None:
    """Wait for the readiness route; fail if the server ends first."""
    for _ in range(ATTEMPTS):
        if process.poll() is not None:
            pytest.fail(f"the server ended with {process.returncode}")
        try:
            if client.get("/health/ready").status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail("the server was not ready in time")


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server that lives as long as the session, over a database of its own."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("dateline")), "serve", "--port", str(port)]
    url = f"sqlite:///{tmp_path_factory.mktemp('database') / 'dateline.db'}"
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATELINE_DATABASE_URL": url})
    client = Client(f"http://127.0.0.1:{port}")
    try:
        wait_until_ready(client, process)
        yield client
    finally:
        process.terminate()
        process.wait(timeout=60)


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
