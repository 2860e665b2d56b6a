"""The catalogue: every format by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.formats import atom, ical, jsonld, markdown, native, ninjs, sheet, timelinejs, vis
from dateline.formats.entries import Export, Written

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Format:
    """A format that timelines are written in.

    `has_own_type` says whether its media type means this format and no other, so that it can be asked for by it.
    """

    name: str
    media_type: str
    write: Callable[[Export], Written]
    has_own_type: bool = True

    @property
    def is_line(self) -> bool:
        """Whether a timeline is one line of JSON, so that several can follow one another."""
        return "json" in self.media_type


def _native(export: Export) -> Written:
    """The format of the interface itself, which carries everything."""
    return Written(native.timeline_json(export.timeline, kept=export.kept, has_sources=export.has_sources))


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("json", JSON, _native),
        Format("timelinejs", JSON, timelinejs.write, has_own_type=False),
        Format("vis", JSON, vis.write, has_own_type=False),
        Format("ninjs", JSON, ninjs.write, has_own_type=False),
        Format("jsonld", "application/ld+json", jsonld.write),
        Format("ics", "text/calendar", ical.write),
        Format("atom", "application/atom+xml", atom.write),
        Format("csv", "text/csv", sheet.write),
        Format("markdown", "text/markdown", markdown.write),
    )
}
