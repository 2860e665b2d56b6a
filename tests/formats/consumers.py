"""The programs that newsrooms read our formats with, and the days that they make of our dates."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pyld
import pytest
from icalendar import Calendar

from dateline.calendars import day_number, first_day, last_day, month, parse_iso, year
from dateline.formats.atom import EVENT

HERE = Path(__file__).parent
NODE = HERE / "node"
NINJS = json.loads((HERE / "ninjs-3.1.json").read_text(encoding="utf-8"))
SCHEMA_ORG = json.loads((HERE / "schema-org.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Days:
    """The first and the last day of an event, included; None where the program is told of none."""

    first: int | None
    last: int | None


def install_node() -> None:
    """Install what `node/package-lock.json` names, once; skip the test where node or the packages cannot be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed")
    stamp = NODE / "node_modules" / ".installed"
    lock = (NODE / "package-lock.json").read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == lock:
        return
    done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=NODE, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"npm ci failed: {done.stderr[-300:]}")
    stamp.write_text(lock, encoding="utf-8")


def run_node(script: str, document: bytes, zone: str = "UTC") -> Any:
    """What a script of ours says that a program made of a document, on a machine in some time zone."""
    install_node()
    environment = {**os.environ, "TZ": zone}
    done = subprocess.run(["node", script], cwd=NODE, input=document, capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def timelinejs(document: bytes) -> dict[str, Days]:
    """The days that TimelineJS shows: a slide's own parts, to their end."""
    told = run_node("timelinejs.js", document)
    assert told["errors"] == []
    return {
        slide["id"]: Days(_of_parts(slide["start"]).first, _of_parts(slide["end"] or slide["start"]).last)
        for slide in told["slides"]
    }


def _of_parts(parts: Mapping[str, int | None]) -> Days:
    number = parts["year"]
    assert number is not None
    number = number if number > 0 else number + 1
    if parts["day"] is not None and parts["month"] is not None:
        only = day_number(number, parts["month"], parts["day"])
        return Days(only, only)
    interval = year(number) if parts["month"] is None else month(number, parts["month"])
    return Days(first_day(interval), last_day(interval))


def vis(document: bytes, zone: str = "UTC") -> dict[str, Days]:
    """The days that vis-timeline shows; the end of an item is the moment after it."""
    found = {}
    for item in run_node("vis.js", document, zone)["items"]:
        first, after = day_number(*item["start"]), item.get("end")
        found[item["id"]] = Days(first, first if after is None else day_number(*after) - 1)
    return found


def ics(document: bytes) -> dict[str, Days]:
    """The days that a calendar has; the end of an event is the day after it."""
    found = {}
    for event in Calendar.from_ical(document).walk("VEVENT"):
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert type(start) is type(end) is date
        found[str(event["uid"]).partition("@")[0]] = Days(_number(start), _number(end) - 1)
    return found


def _number(day: date) -> int:
    return day_number(day.year, day.month, day.day)


def atom(document: bytes) -> dict[str, Days]:
    """The days that a feed reader finds in the extensions of each entry."""
    feed = feedparser.parse(document)
    assert not feed.bozo, feed.bozo_exception
    assert EVENT in feed.namespaces.values()
    return {
        entry.id.rpartition(":")[2]: Days(_first(entry.get("ev_startdate")), _last(entry.get("ev_enddate")))
        for entry in feed.entries
        if "dcterms_temporal" in entry
    }


def jsonld(document: bytes) -> dict[str, Days]:
    """The days that are left when the document is expanded, which drops every term that means nothing."""
    (graph,) = expand(document)
    items = graph["http://schema.org/itemListElement"][0]["@list"]
    events = [item["http://schema.org/item"][0] for item in items]
    return {
        event["@id"].rpartition(":")[2]: Days(_first(_value(event, "startDate")), _last(_value(event, "endDate")))
        for event in events
    }


def expand(document: bytes) -> list[Any]:
    """The lists of an expanded document."""
    options = {"documentLoader": _load_context}
    expanded = pyld.jsonld.expand(json.loads(document), options)
    return [node for node in expanded if node["@type"] == ["http://schema.org/ItemList"]]


def _load_context(url: str, options: object) -> dict[str, object]:
    assert url == "https://schema.org", f"{url} would be fetched"
    return {"contextUrl": None, "documentUrl": url, "document": SCHEMA_ORG}


def _value(node: Mapping[str, Any], name: str) -> str | None:
    values = node.get(f"http://schema.org/{name}")
    return values[0]["@value"] if values else None


def ninjs(document: bytes) -> dict[str, Days]:
    """The days of the associated events of a valid ninjs item."""
    item = json.loads(document)
    jsonschema.Draft202012Validator(NINJS).validate(item)
    found = {}
    for each in item["associations"]:
        if "eventDetails" in each:
            dates = each["eventDetails"]["dates"]
            first, last = _first(dates.get("expectedStartDate")), _last(dates.get("expectedEndDate"))
            found[each["uri"].rpartition(":")[2]] = Days(first, last)
    return found


def sheet(document: bytes) -> dict[str, Days]:
    """The days in the rows of a sheet."""
    rows = csv.DictReader(io.StringIO(document.decode(), newline=""))
    found = {row["id"]: Days(_first(_bare(row["start"])), _last(_bare(row["end"]))) for row in rows}
    return {id_: days for id_, days in found.items() if days != Days(None, None)}


def _bare(cell: str) -> str:
    return cell.removeprefix("'")


def native(document: bytes) -> dict[str, Days]:
    """The days of the interface's own format."""
    events = json.loads(document)["events"]
    return {event["id"]: Days(_first(event["date"]["start"]), _last(event["date"]["end"])) for event in events}


def _first(text: str | None) -> int | None:
    return _end(text, first_day)


def _last(text: str | None) -> int | None:
    return _end(text, last_day)


def _end(text: str | None, end: Callable[..., int | None]) -> int | None:
    """An end of an ISO date, which may be of a year that `parse_iso` does not take."""
    if not text:
        return None
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    number, *rest = digits.partition("T")[0].split("-")
    if len(rest) == 2:
        return day_number(int(sign + number), int(rest[0]), int(rest[1]))
    if not sign and len(number) == 4:
        date_ = parse_iso(digits)
        assert date_ is not None and date_.interval is not None
        return end(date_.interval)
    return end(year(int(sign + number)) if not rest else month(int(sign + number), int(rest[0])))


READERS: Mapping[str, Callable[[bytes], dict[str, Days]]] = {
    "json": native,
    "timelinejs": timelinejs,
    "vis": vis,
    "ninjs": ninjs,
    "jsonld": jsonld,
    "ics": ics,
    "atom": atom,
    "csv": sheet,
}
