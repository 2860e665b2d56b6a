"""Every format gives back, through the program that reads it, the days that went in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from dateline import timeline
from dateline.calendars import first_day, last_day
from dateline.formats import native
from dateline.formats.catalogue import FORMATS
from dateline.formats.entries import Export
from dateline.selection import Options
from tests.formats.consumers import READERS, Days, vis
from tests.formats.samples import all_dates, id_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*/request.json"))
#: Formats that know no open end, and show an event at the end that it has.
CLOSED = {"timelinejs", "vis", "ics"}
#: What a format says it leaves out, or shows less precisely than it is.
LEFT_OUT = {
    "ics": {id_of(kind) for kind in ("leap day before Christ", "before Christ", "far year")},
    "timelinejs": {id_of("leap day before Christ")},
}


def told(export: Export, name: str) -> dict[str, Days]:
    """The days of each event, as a format is to give them back."""
    days = {}
    for event in export.timeline.events:
        assert event.date is not None and event.date.interval is not None
        first, last = first_day(event.date.interval), last_day(event.date.interval)
        if name in CLOSED:
            days[event.id] = Days(last if first is None else first, first if last is None else last)
        else:
            days[event.id] = Days(first, last)
    return days


def check(export: Export, name: str, left_out: set[str] | frozenset[str] = frozenset()) -> None:
    found = READERS[name](FORMATS[name].write(export).body)
    expected = told(export, name)
    assert {id_: days for id_, days in found.items() if id_ not in left_out} == {
        id_: days for id_, days in expected.items() if id_ not in left_out
    }


@pytest.mark.parametrize("name", READERS)
def test_days_of_every_kind_come_back(name: str) -> None:
    export = all_dates()
    closed = {id_of(kind) for kind in ("since", "until")} if name == "timelinejs" else set()
    check(export, name, LEFT_OUT.get(name, set()) | closed)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"])
def test_vis_shows_the_same_days_in_every_time_zone(zone: str) -> None:
    export = all_dates()
    assert vis(FORMATS["vis"].write(export).body, zone) == told(export, "vis")


def test_markdown_names_every_date_in_words() -> None:
    export = all_dates()
    page = FORMATS["markdown"].write(export).body.decode().replace("\\", "")
    assert [entry.when for entry in export.dated if f"- **{entry.when}:**" not in page] == []


@pytest.fixture(scope="module")
def exports() -> Mapping[str, Export]:
    """The timelines of the sample articles, with events of every status."""
    extractor = timeline.load_extractor("en_core_web_sm")
    made = {}
    for path in SEEDS:
        articles = native.read_articles(json.loads(path.read_text(encoding="utf-8")))
        filters = native.read_filters({"status": "all"})
        built = timeline.build(timeline.extract(articles, extractor), options=Options(**filters.chosen))
        made[path.parent.name] = Export(built)
    return made


@pytest.mark.model
@pytest.mark.parametrize("affair", [path.parent.name for path in SEEDS])
@pytest.mark.parametrize("name", READERS)
def test_days_of_the_sample_articles_come_back(exports: Mapping[str, Export], name: str, affair: str) -> None:
    export = exports[affair]
    one_end = {entry.event.id for entry in export.dated if entry.ends and entry.ends.open}
    check(export, name, one_end if name == "timelinejs" else frozenset())
    assert len(export.dated) > 20
