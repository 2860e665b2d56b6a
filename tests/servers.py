"""Real servers for tests: `dateline serve` on a free loopback port, and the plainest client."""

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
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
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

    def delete(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self.url + path, headers={"If-Match": "*"}, method="DELETE"))

    def post_json(self, path: str, value: object) -> Any:
        """What is answered to a JSON body, which must be accepted."""
        answer = self.post(path, json.dumps(value).encode())
        assert answer.status < 300, answer.body
        return answer.json

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


@contextmanager
def served(database: Path, **settings: str) -> Iterator[Client]:
    """A client of a server that lives as long as the context, over SQLite unless a setting names another database."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("dateline")), "serve", "--port", str(port)]
    environment = {**os.environ, "DATELINE_DATABASE_URL": f"sqlite:///{database}", **settings}
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    client = Client(f"http://127.0.0.1:{port}")
    try:
        wait_until_ready(client, process)
        yield client
    finally:
        process.terminate()
        process.wait(timeout=60)
