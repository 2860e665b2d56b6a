"""The recipes are run as they stand, against a service with keys."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from dateline.keeping.access import add_key
from dateline.model.access import Scope
from dateline.storage import Store
from tests.keeping.receivers import receiving
from tests.operations.service import ATTEMPTS, Service, served

DOCS = Path(__file__).parents[2] / "docs"
RECIPES = DOCS / "recipes"
ARTICLE = {"text": "The school opened.", "published": "2021-05-07", "url": "https://paper.example/school"}
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>
<description>News</description><item><title>Bridge</title><link>https://paper.example/bridge</link>
<pubDate>Fri, 07 May 2021 08:00:00 GMT</pubDate><description>The bridge opened.</description></item></channel></rss>"""


@dataclass(frozen=True)
class Desk:
    """A service, its address, and a key of a desk."""

    service: Service
    url: str
    key: str

    def told(self, method: str, path: str, body: Any = None) -> Any:
        return self.service.told(method, path, body, Authorization=f"Bearer {self.key}").json

    def timeline(self) -> str:
        """The id of a new public timeline."""
        return str(self.told("POST", "/v1/timelines", {"name": "N", "public": True, "articles": [ARTICLE]})["id"])


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    url = f"sqlite:///{tmp_path_factory.mktemp('recipes') / 'dateline.db'}"
    with closing(Store.open(url)) as store:
        _, key = add_key(store.keys, desk="news", scope=Scope.ADMIN, note=None)
    with served(url, DATELINE_WEBHOOK_ADDRESSES="all", DATELINE_CORS_ORIGINS="https://paper.example") as service:
        yield Desk(service, f"http://127.0.0.1:{service.port}", key)


@pytest.fixture(scope="module")
def client() -> Any:
    spec = importlib.util.spec_from_file_location("dateline_client", RECIPES / "dateline_client.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*command: object, **environment: str) -> str:
    done = subprocess.run(
        list(map(str, command)), env={**os.environ, **environment}, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def test_curl(desk: Desk, tmp_path: Path) -> None:
    (block,) = re.findall(r"^## curl\n\n((?:    .*\n)+)", (DOCS / "recipes.md").read_text(), re.MULTILINE)
    make, add = [line.strip() for line in block.splitlines() if line.strip().startswith("curl")]
    page = "<html><head><title>School</title></head><body><article><p>The school opened.</p></article></body></html>"
    (tmp_path / "page.html").write_text(page)

    def asked(command: str) -> Any:
        command = command.replace("https://timelines.example", desk.url).replace(
            "page.html", str(tmp_path / "page.html")
        )
        told = [word.replace("$DATELINE_KEY", desk.key) for word in shlex.split(command)]
        return json.loads(run(program("curl"), "-s", *told[1:]))

    made = asked(make)
    assert (made["name"], made["revision"]) == ("Lindow", 1)
    assert len(asked(add.replace("TIMELINE", made["id"]))["articles"]) == 1


def test_client_reads_keeps_and_corrects(desk: Desk, client: Any) -> None:
    dateline = client.Dateline(desk.url, key=desk.key)
    assert len(dateline.extract([ARTICLE], status="all")["events"]) == 1
    assert dateline.times([ARTICLE])["articles"][0]["id"] == "1"
    made = dateline.create(name="N", articles=[ARTICLE])
    edit = dateline.edit(made["id"], "note", event=made["events"][0]["id"], note="n")
    assert dateline.undo(made["id"], edit["id"])["undone"] == 3
    assert dateline.add(made["id"], [ARTICLE])["articles"] == [{"id": "1", "version": 1, "existed": True}]
    assert dateline.withdraw(made["id"], "1")["withdrawn"] is True
    assert dateline.changes(made["id"], since=1)["revision"] == 4
    assert dateline.timeline(made["id"])["revision"] == 4
    assert dateline.delete(made["id"]) is None
    with pytest.raises(client.DatelineError) as refused:
        dateline.timeline(made["id"])
    assert (refused.value.status, refused.value.problem["code"]) == (404, "not_found")


@pytest.mark.parametrize("first_answer", [503, 0], ids=["unavailable", "no answer"])
def test_client_comes_again_under_one_key(client: Any, first_answer: int) -> None:
    with receiving(first_answer, 204) as receiver:
        assert client.Dateline(receiver.url.rstrip("/")).create(name="N") is None
    first, second = (headers["Idempotency-Key"] for headers, _ in receiver.came)
    assert first == second


def test_client_checks_signatures(desk: Desk, client: Any) -> None:
    with receiving() as receiver:
        hook = desk.told("POST", "/v1/webhooks", {"url": receiver.url})
        desk.timeline()
        for _ in range(ATTEMPTS):
            if receiver.came:
                break
            time.sleep(0.05)
        headers, body = receiver.came[0]
    assert client.is_from_dateline(hook["secret"], headers, body)
    assert not client.is_from_dateline(hook["secret"], headers, body + b" ")
    assert not client.is_from_dateline("another", headers, body)
    assert not client.is_from_dateline(hook["secret"], {**headers, "Dateline-Timestamp": "1"}, body)
    assert not client.is_from_dateline(hook["secret"], {}, body)
    assert not client.is_from_dateline(hook["secret"], {**headers, "Dateline-Signature": "sha256=é"}, body)
    assert not client.is_from_dateline(hook["secret"], {**headers, "Dateline-Timestamp": "1" * 5_000}, body)


def test_javascript_shows_and_follows(desk: Desk) -> None:
    id_ = desk.timeline()
    assert run(program("node"), RECIPES / "follow.js", desk.url, id_).splitlines() == [
        "reported 7 May 2021: The school opened"
    ]
    script = """
const { follow } = await import(process.env.RECIPE);
const known = new Map();
const revision = await follow(process.argv[1], process.argv[2], known, 0, process.env.DATELINE_KEY);
console.log(JSON.stringify([revision, [...known.values()].map((event) => event.title)]));
"""
    recipe = str(RECIPES / "follow.js")
    told = run("node", "--input-type=module", "-e", script, desk.url, id_, DATELINE_KEY=desk.key, RECIPE=recipe)
    assert json.loads(told) == [1, ["The school opened"]]


def test_timelinejs_may_fetch_what_it_draws(desk: Desk) -> None:
    page = (RECIPES / "timeline.html").read_text()
    (path,) = re.findall(r'new TL\.Timeline\("timeline", "https://timelines\.example(.*?)"\)', page)
    answer = desk.service.told("GET", path.replace("TIMELINE", desk.timeline()), Origin="https://paper.example")
    assert answer.headers["Access-Control-Allow-Origin"] == "https://paper.example"
    assert [slide["start_date"] for slide in answer.json["events"]] == [{"year": 2021, "month": 5, "day": 7}]


def test_wordpress(desk: Desk) -> None:
    php = program("php")
    run(php, "-l", RECIPES / "dateline.php")
    told = json.loads(
        run(php, Path(__file__).parent / "wordpress.php", desk.url, RECIPES / "dateline.php", desk.timeline())
    )
    assert told["first"] == '<dl class="dateline"><dt>reported 7 May 2021</dt><dd>The school opened</dd></dl>'
    assert (told["second"], told["asked"]) == (told["first"], 1)
    assert told["providers"] == {f"{desk.url}/embed/*": f"{desk.url}/oembed"}


def test_what_wordpress_asks_for_is_answered(desk: Desk) -> None:
    id_ = desk.timeline()
    shown = desk.service.told("GET", f"/v1/timelines/{id_}?sources=none").json
    assert [(event["date"]["text"], event["title"]) for event in shown["events"]] == [
        ("reported 7 May 2021", "The school opened")
    ]
    told = desk.service.told("GET", f"/oembed?url={desk.url}/embed/{id_}&maxwidth=600&maxheight=1000&format=json").json
    assert told["html"].startswith("<iframe ")


def test_feed_is_added_once(desk: Desk, tmp_path: Path) -> None:
    program("curl")
    (tmp_path / "feed.xml").write_text(FEED)
    id_ = desk.timeline()

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, directory=str(tmp_path), **more)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        feed = f"http://127.0.0.1:{server.server_port}/feed.xml"
        told = [json.loads(run(RECIPES / "feed", desk.url, id_, feed, DATELINE_KEY=desk.key)) for _ in range(2)]
        server.shutdown()
        thread.join()
    assert [one["existed"] for each in told for one in each["articles"]] == [False, True]


def test_spreadsheet(desk: Desk) -> None:
    (formula,) = re.findall(r'=IMPORTDATA\("https://timelines\.example(.*?)"\)', (DOCS / "recipes.md").read_text())
    answer = desk.service.told("GET", formula.replace("TIMELINE", desk.timeline()))
    rows = list(csv.DictReader(answer.body.decode("utf-8-sig").splitlines()))
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "The school opened" in rows[0].values()
