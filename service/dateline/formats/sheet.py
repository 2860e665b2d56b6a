"""CSV (RFC 4180): a row for each event, those without a date last.

Source for what spreadsheets take for a formula: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from dateline.calendars import edtf, iso_end, iso_start
from dateline.formats import losses
from dateline.formats.entries import Entry, Export, Written, one_line
from dateline.model.dates import Interval
from dateline.model.events import Notice
from dateline.model.mentions import Argument

COLUMNS = (
    "id", "when", "edtf", "start", "end", "granularity", "basis", "status", "title", "participants", "places",
    "confidence", "salience", "independent_sources", "articles", "publishers", "urls", "quotes", "remarks",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_OPEN = Interval(None, None)


def write(export: Export) -> Written:
    """A sheet. Cells that a spreadsheet would take for a formula, even dates before Christ, begin with `'`."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    for entry in (*export.dated, *export.undated):
        writer.writerow([_safe(cell) for cell in _cells(entry)])
    return Written(page.getvalue().encode(), losses.losses(export, _no_articles))


def _no_articles(export: Export) -> Notice | None:
    count = len(export.timeline.warnings)
    return Notice("warnings", f"{count} warnings about the articles are left out") if count else None


def _cells(entry: Entry) -> Sequence[str]:
    event, date = entry.event, entry.event.date
    interval = date.interval if date is not None and date.interval is not None else _OPEN
    offset = None if date is None else date.offset
    return (
        event.id,
        entry.when,
        "" if date is None else edtf(date),
        iso_start(interval, offset) or "",
        iso_end(interval, offset) or "",
        "" if date is None else date.granularity.value,
        "" if date is None else date.basis.value,
        event.status.value,
        entry.title,
        _names(event.participants),
        _names(event.places),
        f"{event.confidence:.3f}",
        f"{event.salience:.3f}",
        str(event.independent_sources),
        _list([telling.article.id for telling in entry.tellings]),
        _list([telling.article.publisher or "" for telling in entry.tellings]),
        _list([telling.url or "" for telling in entry.tellings]),
        _list([telling.quote for telling in entry.tellings]),
        _list(entry.remarks),
    )


def _names(arguments: Sequence[Argument]) -> str:
    return _list([argument.name for argument in arguments])


def _list(parts: Sequence[str]) -> str:
    return " | ".join(one_line(part) for part in parts)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
