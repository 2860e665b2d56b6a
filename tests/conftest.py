"""What tests of several rooms share: an application and a command line over a fake extractor."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from dateline.settings import Settings
from tests.fakes import WordExtractor

if TYPE_CHECKING:
    from click.testing import Result
    from flask import Flask
    from flask.testing import FlaskClient

pytest_plugins = ["tests.databases"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where every optional part is required (.ci/run), a test that is skipped has failed."""
    report = yield
    if os.environ.get("REQUIRE_ALL_TESTS") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, though every optional part is required: {report.longrepr}"
    return report


@pytest.fixture
def extractor() -> WordExtractor:
    """An extractor that needs no language model."""
    return WordExtractor()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Small limits, and a database of the test's own."""
    url = f"sqlite:///{tmp_path / 'dateline.db'}"
    return Settings(database_url=url, max_request_bytes=20_000, max_articles=5, max_characters=2_000)


@pytest.fixture
def app(settings: Settings, extractor: WordExtractor) -> Iterator[Flask]:
    """The service over the fake extractor."""
    from dateline.api import create_app

    app = create_app(settings, cast(Any, extractor))
    yield app
    app.extensions["dateline_keeper"].store.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client that speaks to the service without a network."""
    return app.test_client()


@pytest.fixture
def run(extractor: WordExtractor) -> Callable[..., Result]:
    """The command line over the fake extractor: `run("timeline", path, stdin=b"")`."""
    from click.testing import CliRunner

    from dateline.cli import main

    def invoke(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin, obj=lambda: extractor)

    return invoke
