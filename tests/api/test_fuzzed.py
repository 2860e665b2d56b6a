"""Requests that are made from the API's document, good and bad ones: whatever is asked, the answer is as it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from dateline.api import create_app
from dateline.settings import Settings
from tests.api.test_errors import OPERATIONS
from tests.fakes import WordExtractor

ROOT = Path(__file__).parents[2]
BODY = {"articles": [{"id": "a", "text": "The school opened.\nThe bridge opened.", "published": "2021-05-07"}]}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One service for all requests, as a real one would be."""
    url = f"sqlite:///{tmp_path_factory.mktemp('fuzzed') / 'dateline.db'}"
    app = create_app(Settings(database_url=url), cast(Any, WordExtractor()))
    yield app
    app.extensions["dateline_keeper"].store.close()


@pytest.fixture(scope="module")
def document(app: Any) -> Any:
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    return schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)


@pytest.fixture(scope="module")
def paths(document: Any) -> dict[str, str]:
    """The paths of the document by those that are filled in."""
    return {re.sub(r"{\w+}", "1", path): path for path in document.raw_schema["paths"]}


def known(app: Any) -> dict[str, str]:
    """The ids of a timeline, and of an article, an event and an edit on it."""
    client = app.test_client()
    told = client.post("/v1/timelines", json=BODY).json
    path, event = f"/v1/timelines/{told['id']}", told["events"][0]["id"]
    edit = client.post(f"{path}/edits", json={"op": "pin", "event": event}).json
    return {"timeline_id": told["id"], "article_id": "a", "event_id": event, "edit_id": edit["id"]}


ASKED = [each for each in OPERATIONS if each[0] != "/openapi.json"]
ASKED_OF_KEPT = [each for each in ASKED if "/timelines/1" in each[0]]
WITH_A_BODY = [each for each in ASKED if each[1] in ("POST", "PUT", "PATCH")]


def each_case(operation: Any, mode: GenerationMode, check: Callable[[Any], None]) -> None:
    """Check some requests, always the same ones, that are as the document says or, in the other mode, are not."""

    @settings(max_examples=5, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        check(case)

    run()


@pytest.mark.parametrize(("route", "method"), ASKED)
def test_answers_are_as_the_document_says(document: Any, paths: dict[str, str], route: str, method: str) -> None:
    each_case(document[paths[route]][method], GenerationMode.POSITIVE, lambda case: case.call_and_validate())


@pytest.mark.parametrize(("route", "method"), WITH_A_BODY)
def test_requests_that_are_not_as_the_document_says_are_refused(
    document: Any, paths: dict[str, str], route: str, method: str
) -> None:
    each_case(document[paths[route]][method], GenerationMode.NEGATIVE, lambda case: case.call_and_validate())


@pytest.mark.parametrize(("route", "method"), ASKED_OF_KEPT)
def test_answers_about_what_is_there_are_as_the_document_says(
    document: Any, paths: dict[str, str], app: Any, route: str, method: str
) -> None:
    ids = known(app)

    def check(case: Any) -> None:
        case.path_parameters = {name: ids[name] for name in case.path_parameters}
        # The client without a network does not unpack what it gets.
        case.headers["Accept-Encoding"] = "identity"
        if "If-Match" in case.headers:
            case.headers["If-Match"] = "*"
        case.call_and_validate()

    each_case(document[paths[route]][method], GenerationMode.POSITIVE, check)
