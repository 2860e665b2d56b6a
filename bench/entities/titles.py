"""Write docs/titles.md: the titles of the dated mentions of every sample article.

Usage: `python bench/entities/titles.py [--seeds FOLDER] [--check]`; with `--check` it only compares.
`python bench/entities/titles.py --faults ../shared/data [--examples 5]` prints how many titles of the dated mentions of
the corpora have faults that their words show (`title_faults.py`), in percent of all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from title_faults import rates, read_titles

from dateline import reading
from dateline.extraction import Extractor
from dateline.merging.standing import CLEAR
from dateline.model.articles import Submitted
from dateline.model.mentions import Mention, Records

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "titles.md"
HEAD = """# Titles

Every event has a title: one clause in the words of its source, or the phrase of an event noun.

- Subject, verb, objects and complements stay; so do auxiliaries, negation, particles and numbers.
- Times, attributions, subordinate clauses and asides are left out.
- A short quotation stands between quotation marks, word for word; a long one is told without them.
- A pronoun or "the company" gives way to a name, or to the phrase that it most likely stands for, and never twice.
- Who is named twice is "it" or "she" the second time, where the sentence has it so.
- What an infinitive serves, what somebody is charged with and what was not done stay with the verb above them.
- What a verb cannot do without stays: whether, how much, by how many points, for how many years.
- A verb takes the subject that is passed on to it; a participle that got its subject so is put into the present.
- What is said comes after its verb, also where the sentence has it the other way round.
- A bare noun ("the talks") is told by the clause that it stands in, an infinitive with the verb that it completes.
- What is the oldest or most important of its kind stays so; "a second strike" is told by the clause that it stands in.
- A noun that leaves it to what follows a colon what was done ("its actions in 2018: it sold …") is told by that.
- An amount of time stays ("sentenced to nine years", "jailed for nine years"), also how long something lasted.
- So does the bound of what is not done or what somebody has ("will not reopen before April", "has until June to pay").
- What comes after a comma and only adds goes, but for the name of who or what is meant; so do brackets.
- A title says how clear it is to who reads nothing else: "It was closed", "Warning" or a repetition weighs less.
- Words that hyphens join stay whole; "little", "hardly", "former" and what else turns the meaning always stay.
- In an interview "I" of the answers and "you" of the questions give way to the name of who is asked.
- A question keeps its mark, and counts as unclear.
- A title with "I", "we" or "you" in it, for which there is no name, counts as unclear.
- A participle that only modifies its noun is told as a clause ("Acme, founded in 1934" as "Acme was founded").
- A title has at most 90 characters: the outermost and last modifiers go first.

- What comes after another event is not told by it ("the mayor resigned after the flood" is no title of the flood).
- A number alone is told with the persons that it counts ("two people died, nine were hurt": "Nine people were hurt").
- One of several is told by name ("one of the men, Karl Bauer, was jailed" as "Karl Bauer was jailed").
- A bare noun keeps the clause that tells it apart ("deal that ended in a loss"), or its day ("attacks of 11 May").

Of 7,038 titles of dated mentions in wikiwars, tempeval3-train and both SemEval corpora, words alone show a fault in:
none longer than 90 characters, 0.01 % with one quotation mark or bracket of two, 0.06 % that end in "of", "and" or the
like, 0.04 % with a word twice in a row, 2.2 % that begin with a pronoun, 1.7 % with a pronoun as an object that nothing
in the title explains, 1.1 % of one word, 1.1 % with a day or date in them (bounds, quotations and names among these).
`python bench/entities/titles.py --faults ../shared/data` counts them, and the floors hold them.

Limits: a wrong parse gives a wrong clause, and a wrong antecedent a wrong name.
Headings have few verbs, and their titles read like headings.

The titles below are those of all mentions in `seeds/` that a time or the publication date dates.
Those that tell their event too little by themselves (`clarity` below 0.75) weigh less on a timeline and are left out.
They are written by `python bench/entities/titles.py`.
"""


def articles(seeds: Path) -> Iterator[tuple[str, Submitted]]:
    """Every sample article with the name of its affair, in order of file."""
    for request in sorted(seeds.glob("*/request.json")):
        told = {one["id"]: one for one in json.loads(request.read_text(encoding="utf-8"))["articles"]}
        for path in sorted(request.parent.glob("*.txt")):
            one = told.get(path.stem, {})
            text = path.read_text(encoding="utf-8")
            yield request.parent.name, Submitted(path.stem, text, one.get("title"), published=one.get("published"))


def is_dated(mention: Mention) -> bool:
    """Whether a mention has a time of its own or may take the publication date."""
    return mention.tlink is not None or mention.publishable


def section(records: Records) -> list[str]:
    """The titles of one article, each once, in order of place."""
    told = [mention for mention in records.mentions if is_dated(mention) and mention.clarity >= CLEAR]
    titles = dict.fromkeys(mention.title for mention in told)
    return [f"- {title}" for title in titles]


def page(seeds: Path) -> str:
    """The whole page."""
    extractor = Extractor.load()
    lines, last = [HEAD], ""
    for affair, submitted in articles(seeds):
        if affair != last:
            lines += [f"## {affair}", ""]
            last = affair
        lines += [f"### {submitted.id}", "", *section(extractor.read(reading.read(submitted))), ""]
    return "\n".join(lines)


def main() -> None:
    """Write or compare the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--faults", type=Path, metavar="DATA", help="count faults in the corpora of this folder")
    parser.add_argument("--examples", type=int, default=0, help="with --faults: titles to print of each fault")
    parser.add_argument("--dateline", help="accepted for the floors; titles are always those of this project")
    options = parser.parse_args()
    if options.faults:
        told = list(read_titles(options.faults, Extractor.load(), is_dated))
        print(json.dumps({"titles": len(told), **rates(told, options.examples)}))
        return
    if not options.seeds.is_dir():
        sys.exit(f"no sample articles in {options.seeds}")
    text = page(options.seeds)
    if options.check:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == text else "docs/titles.md is not what the extractor writes")
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
