"""The server's configuration: what the settings say, and what is fixed for a reason."""

from __future__ import annotations

import os
import runpy
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gunicorn.util
import pytest
from prometheus_client import values

import dateline.api
from dateline.api.refusing import write_error

CONFIGURATION = Path(__file__).parents[2] / "deploy" / "gunicorn.conf.py"
BLAS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


METRICS = "PROMETHEUS_MULTIPROC_DIR"


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """What the file sets where nothing but the port is in the environment."""
    monkeypatch.setattr(values, "ValueClass", values.ValueClass)
    monkeypatch.setattr(gunicorn.util, "write_error", gunicorn.util.write_error)
    for name in [*BLAS, METRICS, *(name for name in os.environ if name.startswith("DATELINE_"))]:
        # Set before it is removed, so that what the file sets is undone as well.
        monkeypatch.setenv(name, "1")
        monkeypatch.delenv(name)
    monkeypatch.setenv("DATELINE_PORT", "8123")
    yield runpy.run_path(str(CONFIGURATION))
    shutil.rmtree(os.environ[METRICS])


def test_settings_decide_addresses_and_numbers(configured: dict[str, Any]) -> None:
    assert (configured["bind"], configured["workers"], configured["worker_class"]) == ("127.0.0.1:8123", 2, "gthread")


def test_pipeline_is_loaded_before_workers_are_forked(configured: dict[str, Any]) -> None:
    assert configured["preload_app"] is True
    assert configured["wsgi_app"] == "dateline.api:create_served_app()"


def test_each_worker_has_one_blas_thread(configured: dict[str, Any]) -> None:
    assert {name: os.environ[name] for name in BLAS} == dict.fromkeys(BLAS, "1")


def test_no_socket_takes_commands(configured: dict[str, Any]) -> None:
    assert configured["control_socket_disable"] is True


def test_connections_on_which_nothing_is_asked_take_no_thread(configured: dict[str, Any]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        configured["keep_idle_connections"](listening)
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT) > 0


def test_what_is_refused_is_told_in_the_one_shape(configured: dict[str, Any]) -> None:
    assert gunicorn.util.write_error is write_error


def test_command_line_serves_with_the_same_file() -> None:
    assert (Path(dateline.api.__file__).parent / "gunicorn_conf.py").resolve() == CONFIGURATION


def test_metrics_folder_that_is_gone_is_made_anew(configured: dict[str, Any], tmp_path: Path,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    made = os.environ[METRICS]
    monkeypatch.setenv(METRICS, str(tmp_path / "gone"))
    runpy.run_path(str(CONFIGURATION))
    assert Path(os.environ[METRICS]).is_dir()
    shutil.rmtree(made)
