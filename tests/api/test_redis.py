"""Rate limits that all workers share: counted by a real Redis server, and still held when that is gone."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path
from typing import Any, cast

import pytest

from dateline.api import create_app
from dateline.settings import Settings
from tests.fakes import WordExtractor
from tests.servers import free_port

FAR = {"REMOTE_ADDR": "203.0.113.7"}


def started(port: int, folder: Path) -> subprocess.Popen[bytes]:
    """A Redis server that answers."""
    import redis

    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    with redis.Redis(port=port) as client:
        for _ in range(100):
            try:
                client.ping()
                return process
            except redis.ConnectionError:
                time.sleep(0.05)
    process.kill()
    pytest.fail("redis-server did not answer in time")


def test_limit_holds_across_workers_and_without_redis(settings: Settings, tmp_path: Path) -> None:
    from dataclasses import replace

    port = free_port()
    server = started(port, tmp_path)
    told = replace(settings, access="open", rate_limit="2 per hour", rate_limit_url=f"redis://127.0.0.1:{port}/0")
    apps = [create_app(told, cast(Any, WordExtractor())) for _ in range(2)]
    try:
        clients = [app.test_client() for app in apps]
        asked = [client.get("/v1/timelines", environ_base=FAR).status_code for client in (*clients, *clients)]
        assert asked == [200, 200, 429, 429]
    finally:
        server.terminate()
        server.wait(timeout=30)
    alone = [clients[0].get("/v1/timelines", environ_base=FAR).status_code for _ in range(3)]
    assert alone == [200, 200, 429]
    for app in apps:
        app.extensions["dateline_keeper"].store.close()
