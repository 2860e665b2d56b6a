"""The service behind a real nginx with our configuration: caching by ETag, conditions, keys, addresses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.keeping.access import add_key
from dateline.model.access import Scope
from dateline.storage import Store
from tests.operations.service import Answer, Service, served
from tests.servers import free_port

CONFIGURATION = Path(__file__).parents[2] / "deploy" / "nginx" / "dateline.conf"
#: Seconds after which nginx asks again; it counts whole ones.
STALE = 2.1
ARTICLE = {"text": "The school opened.", "published": "2021-05-07"}
FRAME = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/log;
events {{}}
http {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
{configuration} }}
"""


def configuration(folder: Path, port: int, behind: int) -> str:
    """Ours, with folders and ports of the test's own."""
    text = CONFIGURATION.read_text()
    for told, instead in (
        ("/var/cache/nginx/dateline", str(folder / "cache")),
        ("server 127.0.0.1:8000;", f"server 127.0.0.1:{behind};"),
        ("listen 80;", f"listen 127.0.0.1:{port};"),
    ):
        assert told in text
        text = text.replace(told, instead)
    return FRAME.format(folder=folder, configuration=text)


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The URL of a database, and keys of two desks in it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('behind') / 'dateline.db'}"
    with closing(Store.open(url)) as store:
        keys = {desk: add_key(store.keys, desk=desk, scope=Scope.ADMIN, note=None)[1] for desk in ("one", "two")}
    return {"url": url, **keys}


@pytest.fixture(scope="module")
def front(secrets: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The service as it is reached through nginx."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pytest.skip("nginx is not installed")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    with served(secrets["url"], DATELINE_PROXIES="1") as service:
        (folder / "nginx.conf").write_text(configuration(folder, port, service.port))
        process = subprocess.Popen([program, "-c", folder / "nginx.conf", "-p", folder], env=dict(os.environ))
        try:
            through = replace(service, process=process, port=port)
            assert through.told("GET", "/health/ready").status == 200
            yield through
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture
def key(secrets: dict[str, str]) -> dict[str, str]:
    return {"Authorization": f"Bearer {secrets['one']}"}


@pytest.fixture
def path(front: Service, key: dict[str, str]) -> str:
    """The path of a new timeline."""
    made = front.told("POST", "/v1/timelines", {"articles": [ARTICLE]}, **key)
    assert made.status == 201
    return f"/v1/timelines/{made.json['id']}"


def cached(answer: Answer) -> str | None:
    return answer.headers["X-Cache"]


def test_what_was_asked_before_is_answered_from_the_cache(front: Service, path: str, key: dict[str, str]) -> None:
    first, second = front.told("GET", path, **key), front.told("GET", path, **key)
    assert (first.body, first.headers["ETag"]) == (second.body, second.headers["ETag"])
    assert [cached(first), cached(second)] == ["MISS", "HIT"]


def test_kept_answer_is_asked_about_by_its_tag(front: Service, path: str, key: dict[str, str]) -> None:
    first = front.told("GET", path, **key)
    time.sleep(STALE)
    second = front.told("GET", path, **key)
    assert (cached(second), second.body) == ("REVALIDATED", first.body)


def test_change_is_seen(front: Service, path: str, key: dict[str, str]) -> None:
    first = front.told("GET", path, **key)
    changed = front.told("PATCH", path, {"name": "N"}, If_Match=first.headers["ETag"], **key)
    assert changed.status == 200
    time.sleep(STALE)
    second = front.told("GET", path, **key)
    assert (second.json["name"], second.json["revision"]) == ("N", 2)


def test_conditions_hold(front: Service, path: str, key: dict[str, str]) -> None:
    tag = front.told("GET", path, **key).headers["ETag"]
    assert front.told("GET", path, If_None_Match=tag, **key).status == 304
    assert front.told("PATCH", path, {"name": "N"}, **key).status == 428
    assert front.told("PATCH", path, {"name": "N"}, If_Match=tag, **key).status == 200
    stale = front.told("PATCH", path, {"name": "M"}, If_Match=tag, **key)
    assert (stale.status, stale.headers["Content-Type"]) == (412, "application/problem+json")
    assert front.told("DELETE", path, If_Match=tag, **key).status == 412


def test_tag_of_a_compressed_answer_changes_what_it_is_of(front: Service, path: str, key: dict[str, str]) -> None:
    answer = front.told("GET", path, Accept_Encoding="gzip", **key)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert front.told("PATCH", path, {"name": "N"}, If_Match=answer.headers["ETag"], **key).status == 200


def test_nobody_gets_what_another_may_see(
    front: Service, path: str, key: dict[str, str], secrets: dict[str, str]
) -> None:
    assert front.told("GET", path, **key).status == 200
    assert front.told("GET", path).status == 401
    assert front.told("GET", path, Authorization=f"Bearer {secrets['two']}").status == 404
    csv = front.told("GET", path, Accept="text/csv", **key)
    assert csv.headers["Content-Type"].startswith("text/csv")


def test_metrics_are_not_for_strangers(front: Service, key: dict[str, str]) -> None:
    assert front.told("GET", "/metrics", **key).status == 403


def test_request_has_one_id_on_both_sides(front: Service, key: dict[str, str]) -> None:
    answer = front.told("GET", "/v1/timelines", X_Request_ID="made-up", **key)
    assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["X-Request-ID"])


def test_addresses_are_made_with_the_name_that_was_asked(front: Service, key: dict[str, str]) -> None:
    made = front.told("POST", "/v1/timelines", {"public": True}, **key).json
    page = f"https://timelines.example/embed/{made['id']}"
    answer = front.told("GET", f"/oembed?url={page}", Host="timelines.example")
    assert f'src="http://timelines.example/embed/{made["id"]}"' in answer.json["html"]
