"""Write the parts of the documentation that the program itself knows: `python docs/generate.py`.

A part stands between `<!-- begin NAME -->` and `<!-- end -->`; a test holds each against what is written here.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from dateline.cli import main as command_line
from dateline.errors import DatelineError
from dateline.grammar.en import STAGES
from dateline.settings import PREFIX, Settings

DOCS = Path(__file__).parent
PART = re.compile(r"(<!-- begin ([a-z ]+) -->\n).*?(<!-- end -->\n)", re.DOTALL)


def settings() -> str:
    """The table of settings."""
    rows = [
        f"| `{PREFIX}{field.name.upper()}` | `{field.default}` | {field.metadata['help']} |"
        for field in dataclasses.fields(Settings)
    ]
    return "\n".join(["| Variable | Default | What it is |", "| --- | --- | --- |", *rows])


def commands() -> str:
    """The help of the command line and of each of its commands."""
    parent = click.Context(
        command_line, info_name="dateline", terminal_width=80, help_option_names=["-h", "--help"]
    )
    return "\n\n".join(f"```text\n{text}\n```" for text in helps(command_line, parent))


def helps(command: click.Command, context: click.Context) -> Iterator[str]:
    """The help of a command, then that of the commands below it."""
    yield command.get_help(context)
    if isinstance(command, click.Group):
        for name, below in sorted(command.commands.items()):
            yield from helps(below, click.Context(below, context, name, terminal_width=80))


def errors() -> str:
    """The table of errors: status, code, meaning, exit code."""
    found, open_ = [], [DatelineError]
    while open_:
        found.append(open_.pop())
        open_ += found[-1].__subclasses__()
    rows = [
        f"| {each.status} | `{each.code}` | {each.title} | {each.exit_code} |"
        for each in sorted(found, key=lambda each: (each.status, each.code))
    ]
    return "\n".join(["| Status | Code | Meaning | Exit code |", "| --- | --- | --- | --- |", *rows])


def rules() -> str:
    """The table of grammar rules, stage by stage: id, pattern, an example and its TIMEX3 value."""
    lines = ["| Rule | Pattern | Example | Value |", "| --- | --- | --- | --- |"]
    for stage in STAGES:
        for rule in stage.rules:
            value, texts = next(iter(rule.yes.items()))
            pattern = rule.pattern.replace("|", "\\|")
            lines.append(f"| `{rule.id}` | `{pattern}` | {texts[0]} | {value.replace('?', 'open')} |")
    return "\n".join(lines)


PARTS: dict[str, Callable[[], str]] = {
    "settings": settings,
    "commands": commands,
    "errors": errors,
    "rules": rules,
}


def rendered(page: str) -> str:
    """A page with its parts written anew."""
    return PART.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n\n{part[3]}", page)


def main() -> None:
    """Write every page anew."""
    for path in sorted(DOCS.glob("*.md")):
        path.write_text(rendered(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
