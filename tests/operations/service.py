"""A service of several workers as it runs in a newsroom, whose workers can be killed."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.operations.serving import PAUSE
from tests.servers import free_port

ROOT = Path(__file__).parents[2]
ATTEMPTS = 600


@dataclass(frozen=True)
class Answer:
    """What was answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Service:
    """A running service."""

    process: subprocess.Popen[bytes]
    port: int

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer | None:
        """What is answered to a request; None where there was no answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, json.dumps(body), {"Content-Type": "application/json", **named})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def told(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """What is answered to a request, which is repeated until it is answered."""
        for _ in range(ATTEMPTS):
            answer = self.ask(method, path, body, **headers)
            if answer is not None and answer.status != 503:
                return answer
            time.sleep(0.05)
        raise AssertionError(f"{method} {path} was not answered")

    def workers(self) -> list[int]:
        """The ids of the worker processes."""
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def stop(self) -> int:
        """Ask the service to stop, and give its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)


@contextmanager
def served(database_url: str, *, pause: float = 0, **settings: str) -> Iterator[Service]:
    """A service over a database; reading an article takes `pause` seconds."""
    port = free_port()
    environment = {
        **os.environ, **settings, "DATELINE_DATABASE_URL": database_url, "DATELINE_PORT": str(port),
        "DATELINE_LOG_LEVEL": "error", "PYTHONPATH": f"{ROOT}:{os.environ.get('PYTHONPATH', '')}", PAUSE: str(pause),
    }  # fmt: skip
    # By its path, as in docs/deploy.md: a reload runs the file anew.
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "deploy" / "gunicorn.conf.py")]
    process = subprocess.Popen([*command, "tests.operations.serving:create()"], cwd=ROOT, env=environment)
    service = Service(process, port)
    try:
        assert service.told("GET", "/health/ready").status == 200
        yield service
    finally:
        process.terminate()
        process.wait(timeout=60)
