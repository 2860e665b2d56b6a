"""What tests of several rooms share: an application and a command line over a fake extractor."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
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


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that only has its tables, to be copied: to make them takes longer than most tests."""
    from dateline.storage import Store

    path = tmp_path_factory.mktemp("database") / "dateline.db"
    Store.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def settings(tmp_path: Path, empty_database: Path) -> Settings:
    """Small limits, and a database of the test's own."""
    return small_settings(copyfile(empty_database, tmp_path / "dateline.db"))


def small_settings(database: Path) -> Settings:
    """Limits that a test can go over."""
    return Settings(
        database_url=f"sqlite:///{database}", max_request_bytes=20_000, max_articles=5, max_characters=2_000
    )


@pytest.fixture
def app(settings: Settings, extractor: WordExtractor) -> Iterator[Flask]:
    """The service over the fake extractor."""
    with made_app(settings, extractor) as app:
        yield app


@contextmanager
def made_app(settings: Settings, extractor: WordExtractor) -> Iterator[Flask]:
    """A service that lives as long as the context."""
    from dateline.api import create_app

    app = create_app(settings, cast(Any, extractor))
    yield app
    app.extensions["dateline_keeper"].store.close()


@pytest.fixture
def client(request: pytest.FixtureRequest) -> FlaskClient:
    """A client that speaks to the service without a network; to one for all tests of a file that is `one_service`."""
    is_shared = request.node.get_closest_marker("one_service") is not None
    app: Flask = request.getfixturevalue("shared_app" if is_shared else "app")
    return app.test_client()


@pytest.fixture(scope="module")
def shared_extractor() -> WordExtractor:
    """That of `shared_app`."""
    return WordExtractor()


@pytest.fixture(scope="module")
def shared_app(
    tmp_path_factory: pytest.TempPathFactory, empty_database: Path, shared_extractor: WordExtractor
) -> Iterator[Flask]:
    """One service for the tests of a file that leave nothing behind which another of them could see."""
    database = copyfile(empty_database, tmp_path_factory.mktemp("shared") / "dateline.db")
    with made_app(small_settings(database), shared_extractor) as app:
        yield app


@pytest.fixture(scope="module")
def shared_client(shared_app: Flask) -> FlaskClient:
    """A client of `shared_app`."""
    return shared_app.test_client()


@pytest.fixture
def run(extractor: WordExtractor) -> Callable[..., Result]:
    """The command line over the fake extractor: `run("timeline", path, stdin=b"")`."""
    from click.testing import CliRunner

    from dateline.cli import main

    def invoke(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin, obj=lambda: extractor)

    return invoke
