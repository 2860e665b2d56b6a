"""How long pages of one megabyte take to read: `python bench/reading/documents.py`. Processor time, in seconds."""

from __future__ import annotations

import random
import time

from dateline.model.received import Kind
from dateline.receiving import receive

SIZE = 1_000_000
WORDS = ("the", "council", "closed", "bridge", "after", "storm", "March", "engineers", "found", "cracks", "north")
STORY = "<article><h1>The bridge closes</h1>{}</article>"


def pages() -> dict[str, str]:
    """Pages of about one megabyte, each large in another way; the same ones each time."""
    chance = random.Random(7)

    def sentence() -> str:
        return f"{' '.join(chance.choices(WORDS, k=16)).capitalize()}."

    def filled(make: str, story: str) -> str:
        return story + make * ((SIZE - len(story)) // len(make))

    def paragraph() -> str:
        return f"<p>{' '.join(sentence() for _ in range(4))}</p>"

    story = STORY.format("".join(paragraph() for _ in range(12)))
    teaser = '<div><a href="/x"><span>More of this</span></a><ul><li><a href="#">one</a></li><li>two</li></ul></div>'
    return {
        "scripts": filled("<script>if (a < b) { c() }</script>", story),
        "one long story": STORY.format("".join(paragraph() for _ in range(SIZE // len(paragraph())))),
        "navigation": filled(teaser, story),
        "tables": filled("<table><tr><td>12</td><td>May</td></tr></table>", story),
        "elements left out": STORY.format(f"<p>{'word<button>x</button> ' * (SIZE // 23)}</p>"),
        "inline elements": STORY.format(f"<p>{'<span>word</span> ' * 6}</p>" * (SIZE // 115)),
    }


def main() -> None:
    """Print the time that each page takes."""
    receive(b"<p>It warms up.</p>", Kind.HTML)
    for name, page in pages().items():
        data = page.encode()
        start = time.process_time()
        (read,) = receive(data, Kind.HTML)
        print(f"{name:20} {time.process_time() - start:5.2f} s, {len(data):9,} bytes, {len(read.text):9,} characters")


if __name__ == "__main__":
    main()
