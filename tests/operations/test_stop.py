"""A service that is told to stop finishes what it has begun, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.operations.service import Answer, Service, served
from tests.operations.test_kill import article


def posted(service: Service, answers: list[Answer | None]) -> threading.Thread:
    """A request under way that takes two seconds."""
    thread = threading.Thread(target=lambda: answers.append(service.ask("POST", "/v1/timelines", article("long", 2))))
    thread.start()
    while 'dateline_requests_running 1' in service.told("GET", "/metrics").body.decode():
        pass
    return thread


def test_stop_in_the_middle_of_a_request_finishes_it(database_url: str) -> None:
    answers: list[Answer | None] = []
    with served(database_url, pause=2) as service:
        thread = posted(service, answers)
        assert service.stop() == 0
        thread.join()
    (answer,) = answers
    assert answer is not None
    assert answer.status == 201
    with served(database_url) as service:
        assert service.told("GET", f"/v1/timelines/{answer.json['id']}").json == answer.json


def test_reload_replaces_the_workers_and_goes_on(database_url: str) -> None:
    answers: list[Answer | None] = []
    with served(database_url, pause=2) as service:
        before = service.workers()
        thread = posted(service, answers)
        service.process.send_signal(signal.SIGHUP)
        thread.join()
        while set(service.workers()) & set(before):
            assert service.process.poll() is None
        assert service.told("GET", "/v1/timelines").status == 200
        assert service.stop() == 0
    (answer,) = answers
    assert answer is not None
    assert answer.status == 201


def test_service_that_cannot_start_leaves_nothing(tmp_path: Path) -> None:
    settings = {"DATELINE_DATABASE_URL": f"sqlite:///{tmp_path / 'd.db'}", "DATELINE_HOST": "0.0.0.0"}
    environment = {**os.environ, **settings, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "gunicorn", "--config", "python:dateline.api.gunicorn_conf"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert "there is no key yet" in ended.stderr
    assert list(tmp_path.glob("dateline-metrics-*")) == []


def test_workers_count_together_and_clear_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with served(f"sqlite:///{tmp_path / 'dateline.db'}") as service:
        for _ in range(20):
            assert service.told("GET", "/v1/timelines").status == 200
        told = service.told("GET", "/metrics").body.decode()
        line = 'dateline_request_seconds_count{method="GET",route="/v1/timelines",status="200"} '
        assert f"{line}20.0" in told
        assert service.stop() == 0
    assert list(tmp_path.glob("dateline-metrics-*")) == []
