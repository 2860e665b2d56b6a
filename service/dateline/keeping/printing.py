"""Printing: a kept timeline as it is shown unless asked otherwise, compressed once for all who read it."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.formats import native
from dateline.keeping.views import Line, View
from dateline.model.kept import Kept
from dateline.storage import Store
from dateline.timeline import Options

#: How hard a timeline is compressed, of 9.
_EFFORT = 6
#: A line whose digest ends so ends a chunk: one of 16 does.
_LAST = "0"
#: A gzip file's first bytes: deflated, without a name or a time, from an unknown system.
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
#: The last block of a compressed stream, with nothing in it.
_END = zlib.compressobj(wbits=-zlib.MAX_WBITS).flush()
_SIZES = 1 << 32


@dataclass(slots=True)
class Press:
    """Prints one timeline again and again, and takes over what is as it was.

    Lines of events are compressed in chunks, each as if nothing came before it, so that a chunk of the same lines is
    the same bytes wherever it stands. Which lines end a chunk is told by the lines themselves: where one comes or
    goes, only its chunk is another one.
    """

    _chunks: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    _bare: Mapping[str, Line] = field(default_factory=dict)

    def packed(self, view: View) -> bytes:
        """A timeline as gzip."""
        chunks: dict[tuple[str, ...], bytes] = {}
        parts, crc, size = [_HEAD], 0, 0
        for lines, text in self._pieces(view):
            part = self._chunks.get(lines) or _deflated(text)
            if lines:
                chunks[lines] = part
            parts.append(part)
            crc, size = zlib.crc32(text, crc), size + len(text)
        self._chunks = chunks
        return b"".join((*parts, _END, struct.pack("<LL", crc, size % _SIZES)))

    def _pieces(self, view: View) -> Iterator[tuple[tuple[str, ...], bytes]]:
        """The text in order: chunks with the digests of their lines, and what stands around them with none."""
        filters = native.read_filters(own_filters(view.kept))
        made = view.shown(Options(**filters.chosen))
        lines = view.lines if filters.has_sources else self._without_sources(view)
        before, between, after = native.timeline_frame(made, view.kept)
        yield (), before
        yield from _chunks([lines[event.id] for event in made.events])
        yield (), between
        yield from _chunks([lines[event.id] for event in made.undated])
        yield (), after

    def _without_sources(self, view: View) -> Mapping[str, Line]:
        known = self._bare
        self._bare = {
            id_: line if (line := known.get(id_)) is not None and line.event is event else Line.of(event, None)
            for id_, event in view.events.items()
        }
        return self._bare


def _chunks(lines: Sequence[Line]) -> Iterator[tuple[tuple[str, ...], bytes]]:
    """Lines with commas between them, which the first chunk does not begin with."""
    first = 0
    for place, line in enumerate(lines, 1):
        if place == len(lines) or line.digest.endswith(_LAST):
            comma = "," if first else ""
            chunk = lines[first:place]
            yield (comma, *(one.digest for one in chunk)), comma.encode() + b",".join(one.json for one in chunk)
            first = place


def _deflated(text: bytes) -> bytes:
    """A part of a compressed stream that looks back to nothing before it."""
    press = zlib.compressobj(_EFFORT, wbits=-zlib.MAX_WBITS)
    return press.compress(text) + press.flush(zlib.Z_FULL_FLUSH)


def printed(view: View) -> bytes:
    """A timeline as it is shown unless asked otherwise: with its own entity and filters."""
    filters = native.read_filters(own_filters(view.kept))
    made = view.shown(Options(**filters.chosen))
    lines = {id_: line.json for id_, line in view.lines.items()} if filters.has_sources else None
    return native.timeline_json(made, kept=view.kept, has_sources=filters.has_sources, lines=lines)


def is_printed(store: Store, id_: str, text: bytes) -> bool:
    """Whether this is what a store has printed of a timeline."""
    try:
        return gzip.decompress(store.printed(id_)[1]) == text
    except (OSError, EOFError, zlib.error):
        return False


def own_filters(kept: Kept) -> Mapping[str, str]:
    """A timeline's own filters, its entity among them, as query parameters."""
    return {**kept.filters, **({"entity": kept.entity} if kept.entity else {})}
