"""Workers that are killed in the middle of requests: nothing acknowledged is lost, nothing half-written is seen."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from dateline import keeping, storage
from tests.operations.service import Answer, Service, served

KILLS = 50
#: Requests that are answered between two kills; there are two workers and four clients, so more are always under way.
BETWEEN = 3


def article(name: str, lines: int) -> dict[str, Any]:
    """A timeline of one article that tells so many events."""
    text = "\n".join(f"In district {name} number {line} the library opened." for line in range(lines))
    return {"articles": [{"text": text, "published": "2021-05-07"}]}


@dataclass
class Acknowledged:
    """What clients were told is done: timelines, and in them articles, titles of events and edits by id."""

    articles: list[tuple[str, str, str]] = field(default_factory=list)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    edits: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    count: int = 0


def made(service: Service, name: str, lines: int) -> tuple[str, list[str]]:
    """The path of a new timeline, and its event ids."""
    told = service.told("POST", "/v1/timelines", article(name, lines), Idempotency_Key=name).json
    path = f"/v1/timelines/{told['id']}"
    return path, [event["id"] for event in told["events"]]


def feed(service: Service, name: str, done: Acknowledged) -> None:
    """Add articles to a timeline; one without an answer is sent again under its key."""
    path, _ = made(service, name, 2)
    for number in range(4):
        key = f"{name}-{number}"
        answer = service.told("POST", f"{path}/articles", article(key, 2), Idempotency_Key=key)
        expect(done, answer, 201)
        done.articles.append((path, answer.json["articles"][0]["id"], article(key, 2)["articles"][0]["text"]))


def merge(service: Service, name: str, done: Acknowledged) -> None:
    """Merge the events of a timeline, two at a time."""
    path, events = made(service, name, 6)
    for number, pair in enumerate(zip(events[::2], events[1::2], strict=True)):
        body = {"op": "merge", "events": list(pair)}
        answer = service.told("POST", f"{path}/edits", body, Idempotency_Key=f"{name}-{number}")
        expect(done, answer, 201)
        done.edits.append((path, answer.json["id"]))


def rename(service: Service, name: str, done: Acknowledged) -> None:
    """Give the events of a timeline other titles; one without an answer is looked at before it is tried again."""
    path, events = made(service, name, 3)
    for event, title in ((event, f"{name} {turn}") for turn in range(3) for event in events):
        url = f"{path}/events/{event}"
        answer = None
        while answer is None:
            tag = service.told("GET", url).headers["ETag"]
            answer = service.ask("PATCH", url, {"title": title}, If_Match=tag)
        expect(done, answer, 200)
        done.titles[path, event] = title


def look(service: Service, name: str, done: Acknowledged) -> None:
    """See every article with all of its events or none of them."""
    path, _ = made(service, name, 3)
    for number in range(3):
        service.ask("POST", f"{path}/articles", article(f"{name}-{number}", 3))
        told = service.told("GET", f"{path}?status=all").json
        seen = [source["article"] for event in told["events"] for source in event["sources"]]
        if any(seen.count(one["id"]) != 3 for one in told["articles"]):
            done.faults.append(f"{path} shows a part of an article at revision {told['revision']}")


def expect(done: Acknowledged, answer: Answer, status: int) -> None:
    done.count += 1
    if answer.status != status:
        done.faults.append(f"{answer.status} instead of {status}: {answer.body[:200]!r}")


def busy(service: Service, done: Acknowledged, ends: threading.Event) -> list[threading.Thread]:
    """Clients of each kind that go on until they are told to end."""

    def run(act: Callable[[Service, str, Acknowledged], None]) -> None:
        for number in count():
            if ends.is_set():
                return
            act(service, f"{act.__name__}{number}", done)

    threads = [threading.Thread(target=run, args=(act,)) for act in (feed, merge, rename, look)]
    for thread in threads:
        thread.start()
    return threads


def kill(service: Service, done: Acknowledged, times: int) -> None:
    """Kill a worker so many times, each time in the middle of work."""
    chance = random.Random(7)
    for _ in range(times):
        before = done.count
        while done.count < before + BETWEEN and not done.faults:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.05))
        os.kill(chance.choice(service.workers()), signal.SIGKILL)


def test_killed_workers_lose_nothing_acknowledged(database_url: str) -> None:
    done, ends = Acknowledged(), threading.Event()
    with served(database_url, pause=0.01) as service:
        threads = busy(service, done, ends)
        kill(service, done, KILLS)
        ends.set()
        for thread in threads:
            thread.join()
        assert done.faults == []
        check(service, done)
    with closing(storage.Store.open(database_url)) as store:
        for kept in storage.all_timelines(store):
            assert keeping.audit_timeline(store, kept.id) == []


def check(service: Service, done: Acknowledged) -> None:
    """Everything that was acknowledged is there."""
    assert min(len(done.articles), len(done.titles), len(done.edits)) > 0
    for path, id_, text in done.articles:
        assert service.told("GET", f"{path}/articles/{id_}").json["text"] == text
    for (path, event), title in done.titles.items():
        assert service.told("GET", f"{path}/events/{event}").json["title"] == title
    for path, id_ in done.edits:
        assert service.told("GET", f"{path}/edits/{id_}").json["orphaned"] is False
