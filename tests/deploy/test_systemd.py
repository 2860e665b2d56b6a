"""The systemd unit: valid, and hardened, in the eyes of systemd itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.settings import Settings

UNIT = Path(__file__).parents[2] / "deploy" / "systemd" / "dateline.service"
#: What `systemd-analyze security` may find at most, of 10.
EXPOSURE = 2.0


def analyzed(*arguments: object) -> str:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    done = subprocess.run(["systemd-analyze", *map(str, arguments)], capture_output=True, text=True)
    return done.stdout + done.stderr


def test_unit_is_valid() -> None:
    told = [line for line in analyzed("verify", UNIT).splitlines() if "dateline.service" in line]
    # The one thing that it may miss is the program, which is installed elsewhere here.
    assert [line for line in told if "is not executable" not in line] == []


def test_unit_is_hardened() -> None:
    (exposure,) = re.findall(r"Overall exposure level for dateline.service: ([\d.]+)", analyzed(
        "security", "--offline=true", "--no-pager", UNIT
    ))  # fmt: skip
    assert float(exposure) <= EXPOSURE


def test_service_has_time_to_finish() -> None:
    (seconds,) = re.findall(r"^TimeoutStopSec=(\d+)$", UNIT.read_text(), re.MULTILINE)
    assert int(seconds) > Settings().graceful_seconds
