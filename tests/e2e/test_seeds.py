"""The sample articles over HTTP and on the command line, and what a journalist expects of them."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.seeds import pack, score
from tests.e2e.conftest import AFFAIRS, ROOT
from tests.servers import Client

Json = dict[str, Any]

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


def folder(affair: str) -> Path:
    return ROOT / "seeds" / affair


def paths(affair: str) -> list[Path]:
    """The files of text, in the order of the request."""
    return sorted(folder(affair).glob("*.txt"))


def texts(affair: str) -> list[dict[str, str]]:
    """What the files hold, as articles of which nothing else is known."""
    return [{"id": path.stem, "text": path.read_text(encoding="utf-8")} for path in paths(affair)]


def expected(affair: str) -> Json:
    return dict(json.loads((folder(affair) / "expected.json").read_text(encoding="utf-8")))


def dateline(*arguments: str) -> bytes:
    """What the command line prints; it must succeed."""
    command = [str(Path(sys.executable).with_name("dateline")), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def assert_floors(timeline: Json, affair: str, mode: str) -> None:
    """Compare a timeline's figures with the pinned ones: shares and counts that may only get better."""
    result = score(timeline, expected(affair), bare=mode == "bare")
    floor = FLOORS[affair][mode]
    notes = "\n".join(result.notes)
    assert result.dated >= floor["dated"], notes
    assert result.sources[0] >= floor["sources"], notes
    assert result.joined[0] >= floor["joined"], notes
    for name in ("misdated", "misjudged", "split", "lumped", "never"):
        assert getattr(result, name) <= floor[name], f"{name}\n{notes}"


@pytest.mark.parametrize("affair", AFFAIRS)
def test_request_holds_the_text_files(affair: str) -> None:
    shipped = (folder(affair) / "request.json").read_text(encoding="utf-8")
    assert pack(folder(affair)) == shipped, f"run: python bench/seeds.py pack seeds/{affair}"


@pytest.mark.parametrize("affair", AFFAIRS)
def test_articles_are_of_a_newspaper_s_length(affair: str) -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").split()) for path in folder(affair).glob("*.txt")}
    assert all(300 <= words <= 700 for words in lengths.values()), lengths


@pytest.mark.parametrize("affair", AFFAIRS)
def test_expectations_name_articles_that_tell_the_event(affair: str) -> None:
    articles = {path.stem for path in folder(affair).glob("*.txt")}
    for event in expected(affair)["events"]:
        assert articles.issuperset(event["dated_by"] + event["told_by"]), event["id"]


@pytest.mark.model
def test_timeline_is_what_a_journalist_expects(timeline: Json, affair: str) -> None:
    assert_floors(timeline, affair, "given")


@pytest.mark.model
@pytest.mark.parametrize("affair", AFFAIRS)
def test_texts_alone_give_what_a_journalist_expects(client: Client, affair: str) -> None:
    assert_floors(client.extract(texts(affair), "?status=all"), affair, "bare")


@pytest.mark.model
def test_command_line_prints_the_bytes_of_the_answer(client: Client) -> None:
    answer = client.post("/v1/extract?status=all", json.dumps({"articles": texts("wexmoor-bridge")[:2]}).encode())
    files = map(str, paths("wexmoor-bridge")[:2])
    assert dateline("timeline", *files, "--status", "all", "--json") == answer.body


@pytest.mark.model
def test_order_of_articles_does_not_change_events(client: Client, timeline: Json, body: bytes) -> None:
    articles = json.loads(body)["articles"]
    random.Random(7).shuffle(articles)
    shuffled = client.extract(articles, "?status=all")
    assert summary(shuffled) == summary(timeline)


def summary(timeline: Json) -> list[Any]:
    """What must not depend on the order in which articles come."""
    entries = [*timeline["events"], *timeline["undated"]]
    return sorted(
        [entry["title"], json.dumps(entry["date"]), entry["status"], round(entry["confidence"], 6)]
        + sorted([source["article"], source["start"], source["trigger"]["start"]] for source in entry["sources"])
        for entry in entries
    )


@pytest.mark.model
def test_near_copy_is_no_independent_source(client: Client) -> None:
    body = (folder("venezuela-allies") / "request.json").read_bytes()
    articles = [entry for entry in json.loads(body)["articles"] if entry["id"][:2] in ("04", "05")]
    timeline = client.extract(articles)
    copies = [entry["copy_of"] for entry in timeline["articles"]]
    assert copies == [None, articles[0]["id"]]
    assert {event["independent_sources"] for event in timeline["events"] if is_shared(event)} == {1}


def is_shared(event: Json) -> bool:
    """Whether both articles tell the event."""
    return len({source["article"] for source in event["sources"]}) == 2
