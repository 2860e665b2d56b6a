"""Editors and feeds at once, on two workers: nothing is lost, and whoever follows the changes sees it all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from tests.operations.service import Service, served
from tests.operations.test_kill import article

ARTICLES = 12
RECANTED = 3


def feed(service: Service, path: str, _events: list[str]) -> int:
    """Add articles, one at a time; how many changes that made."""
    for number in range(ARTICLES):
        answer = service.told("POST", f"{path}/articles", article(f"feed{number}", 1))
        assert answer.status == 201, answer.body
    return ARTICLES


def retitle(service: Service, path: str, events: list[str]) -> int:
    """Set titles, each on what the editor has seen: seen again where another was faster."""
    for event in events:
        url, status = f"{path}/events/{event}", 412
        while status == 412:
            tag = service.told("GET", url).headers["ETag"]
            status = service.told("PATCH", url, {"title": f"title of {event}"}, If_Match=tag).status
        assert status == 200
    return len(events)


def note(service: Service, path: str, events: list[str]) -> int:
    """Note something on the same events, from the last one on."""
    for event in reversed(events):
        body = {"op": "note", "event": event, "note": f"note on {event}", "author": "Ana"}
        assert service.told("POST", f"{path}/edits", body).status == 201
    return len(events)


def recant(service: Service, path: str, _events: list[str]) -> int:
    """Add articles, correct them, and withdraw them."""
    for number in range(RECANTED):
        first, second = (article(f"recanted{number}{turn}", 2)["articles"] for turn in "ab")
        told = service.told("POST", f"{path}/articles", {"articles": first}).json["articles"]
        url = f"{path}/articles/{told[0]['id']}"
        for method, body in (("PUT", second[0]), ("DELETE", None)):
            tag = service.told("GET", url).headers["ETag"]
            assert service.told(method, url, body, If_Match=tag).status == 200
    return 3 * RECANTED


def waver(service: Service, path: str, _events: list[str]) -> int:
    """Hide, merge and pin what an article of one's own tells, undo each, and note something that stays."""
    told = service.told("POST", f"{path}/articles", article("wavered", 4)).json
    one, other, third, last = [event["id"] for event in told["added"]]
    bodies = [{"op": "hide", "event": one}, {"op": "merge", "events": [other, third]}, {"op": "pin", "event": third}]
    for body in bodies:
        url = f"{path}/edits/{service.told('POST', f'{path}/edits', body).json['id']}"
        tag = service.told("GET", url).headers["ETag"]
        assert service.told("DELETE", url, If_Match=tag).json["undone"] is not None
    assert service.told("POST", f"{path}/edits", {"op": "note", "event": last, "note": "last"}).status == 201
    return 2 + 2 * len(bodies)


def follow(service: Service, path: str, ends: threading.Event) -> dict[str, Any]:
    """The events of a timeline as a front-end has them that asks for changes alone."""
    since, known, is_last = 0, {}, False
    while not is_last:
        is_last = ends.is_set()
        told = service.told("GET", f"{path}/changes?since={since}").json
        for event in told["added"] + told["changed"]:
            known[event["id"]] = event
        for gone in told["removed"]:
            known.pop(gone["id"], None)
        since = told["revision"]
    return known


def at_once(service: Service, path: str, events: list[str]) -> tuple[int, dict[str, Any]]:
    """How many changes all of them made, and what a follower has seen."""
    made: list[int] = []
    seen: list[dict[str, Any]] = []
    ends = threading.Event()

    def run(act: Callable[[Service, str, list[str]], int]) -> None:
        made.append(act(service, path, events))

    follower = threading.Thread(target=lambda: seen.append(follow(service, path, ends)))
    threads = [threading.Thread(target=run, args=(act,)) for act in (feed, retitle, note, recant, waver)]
    for thread in (follower, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    ends.set()
    follower.join()
    assert len(made) == len(threads)
    return sum(made), seen[0]


def test_two_editors_and_a_feed_lose_nothing(database_url: str) -> None:
    with served(database_url) as service:
        told = service.told("POST", "/v1/timelines", article("first", 8)).json
        path, events = f"/v1/timelines/{told['id']}", [event["id"] for event in told["events"]]
        changes, seen = at_once(service, path, events)
        now = service.told("GET", f"{path}?status=all").json
        by_id = {event["id"]: event for event in now["events"] + now["undated"]}
        assert now["revision"] == 1 + changes
        assert len(now["articles"]) == 1 + ARTICLES + 1
        assert [event["note"] for event in by_id.values() if event["edited"] and event["id"] not in events] == ["last"]
        for event in events:
            shown = by_id[event]
            assert (shown["title"], shown["note"]) == (f"title of {event}", f"note on {event}")
            assert shown["edited"] is True
        edits = service.told("GET", f"{path}/edits").json["edits"]
        in_force = sorted(each["op"] for each in edits if each["undone"] is None)
        assert in_force == ["note"] * (len(events) + 1) + ["set"] * len(events)
        assert {id_: {**event, "reason": None} for id_, event in by_id.items()} == {
            id_: {**event, "reason": None} for id_, event in seen.items()
        }
