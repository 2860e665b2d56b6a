"""What the commands print."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from flask.testing import FlaskClient

from dateline import __version__, timeline
from dateline.cli.screen import show_explanation, show_timeline
from dateline.model.articles import Submitted
from dateline.model.times import Rejected
from tests.fakes import WordExtractor

Run = Callable[..., Result]

TEXT = "The school in Türkiye opened.\r\nThe bridge opened. 😀"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_json_is_the_answer_of_the_service_byte_for_byte(run: Run, client: FlaskClient, story: Path) -> None:
    body = {"articles": [{"id": "story", "text": TEXT, "published": "2021-05-07"}]}
    printed = run("timeline", story, "--published", "2021-05-07", "--status", "all", "--limit", "1", "--json")
    answered = client.post("/v1/extract?status=all&limit=1", json=body)
    assert (printed.exit_code, answered.status_code) == (0, 200)
    assert printed.stdout_bytes == answered.data


def test_times_are_those_of_the_service(run: Run, client: FlaskClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It closed in May 2019, and again last week.")
    body = {"articles": [{"id": "a", "text": path.read_text(), "published": "2021-05-07"}]}
    printed = json.loads(run("times", path, "--published", "2021-05-07", "--json").stdout)
    assert printed == client.post("/v1/times", json=body).json["articles"][0]
    assert [time["text"] for time in printed["times"]] == ["May 2019", "last week"]


def test_several_entities_are_a_timeline_a_line(run: Run, story: Path) -> None:
    lines = run("timeline", story, "--entity", "Ada", "--entity", "Bob", "--json").stdout.splitlines()
    assert [json.loads(line)["entity"] for line in lines] == ["Ada", "Bob"]


def test_entity_that_takes_no_part_is_told(run: Run, story: Path) -> None:
    said = "dateline: Ada takes part in no event that is shown; most often nobody\n"
    assert said in run("timeline", story, "--entity", "Ada").stderr


def test_articles_are_read_once_for_several_entities(run: Run, extractor: WordExtractor, story: Path) -> None:
    run("timeline", story, "--entity", "Ada", "--entity", "Bob", "--json")
    assert extractor.read_ids == ["story"]


def test_ids_are_file_stems_fields_and_numbers(run: Run, extractor: WordExtractor, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("x")
    (tmp_path / "two.json").write_text('{"text": "x"}')
    (tmp_path / "three.json").write_text('{"articles": [{"text": "x"}, {"text": "x", "id": "b"}]}')
    (tmp_path / "four.jsonl").write_text('{"id": "c", "text": "x"}\n{"text": "x"}\n')
    result = run("timeline", *(tmp_path / name for name in ("one.txt", "two.json", "three.json", "four.jsonl")))
    assert result.exit_code == 0
    assert extractor.read_ids == ["one", "two", "1", "b", "c", "2"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"The school opened.", ["stdin"]),
        (b'{"text": "x"}', ["stdin"]),
        (b'{"text": "x", "id": "a"}\n{"text": "y"}\n', ["a", "2"]),
        (b'{"articles": [\n {"text": "x"},\n {"text": "y"}]}', ["1", "2"]),
        (b"{so to say} it rained", []),
    ],
)
def test_standard_input_may_be_text_or_json(run: Run, extractor: WordExtractor, data: bytes, ids: list[str]) -> None:
    result = run("timeline", "-", "--json", stdin=data)
    assert result.exit_code == (0 if ids else 2)
    assert extractor.read_ids == ids


def test_published_is_for_articles_that_come_without_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x", "published": "2019-01-02"}\n{"text": "x"}\n')
    articles = json.loads(run("timeline", path, "--published", "2021-05-07", "--json").stdout)["articles"]
    assert [article["published"]["start"] for article in articles] == ["2019-01-02", "2021-05-07"]


def test_offsets_count_line_ends_as_they_are(run: Run, story: Path) -> None:
    told = json.loads(run("timeline", story, "--published", "2021-05-07", "--json").stdout)
    sources = [source for event in told["events"] for source in event["sources"]]
    assert len(sources) == 2
    assert all(TEXT[source["start"] : source["end"]] == source["quote"] for source in sources)


def test_timeline_is_readable_without_colour_where_it_is_piped(run: Run, story: Path) -> None:
    result = run("timeline", story, "--published", "2021-05-07")
    assert "“The school in Türkiye opened.” story" in result.stdout
    assert "\x1b" not in result.stdout
    assert [line for line in result.stdout.splitlines() if line != line.rstrip()] == []


def test_sentence_that_tells_an_event_twice_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    article = Submitted("a", "The bridge opened.", published="2021-05-07")
    made = timeline.build(timeline.extract([article], WordExtractor()))
    event = made.events[0]
    show_timeline(replace(made, events=(replace(event, sources=event.sources * 2),)))
    assert capsys.readouterr().out.count("“The bridge opened.”") == 1


def test_control_characters_of_a_text_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The \x1b[31mred\x07 school opened. [bold]")
    result = run("timeline", path, "--published", "2021-05-07")
    assert "The [31mred school opened. [bold]" in result.stdout
    assert "\x1b" not in result.stdout


def test_warnings_go_to_standard_error(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nothing at all.")
    result = run("timeline", path)
    assert (result.exit_code, result.stdout) == (0, "Timeline · 0 events · 1 article\n\n")
    assert result.stderr.startswith("dateline: a: ")


def test_explain_tells_value_date_and_rules(run: Run) -> None:
    result = run("explain", "It closed in May 2019.", "--published", "2021-05-07")
    assert result.stdout.startswith("May 2019  DATE 2019-05\n  May 2019 (2019-05), stated\n  date.")


def test_explain_tells_what_is_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    show_explanation("It ran 24/7.", [], [Rejected(7, 11, "reject.round_the_clock", "round the clock")])
    assert capsys.readouterr().out == "24/7  no time: round the clock (reject.round_the_clock)\n"


def test_explain_says_when_there_is_nothing(run: Run) -> None:
    assert run("explain", "Rain.").stdout == "no times\n"


def test_why_tells_what_was_not_joined(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The school in Lindow opened.")
    (event,) = json.loads(run("timeline", path, "--published", "2021-05-07", "--json").stdout)["events"]
    told = run("timeline", path, "--published", "2021-05-07", "--why", event["id"]).stdout
    assert told.startswith("The school in Lindow opened  reported 7 May 2021\nOne article dates it.\n  a: Only the ")
    assert "\nMentions join where they score +" in told
    assert told.endswith("One mention tells it; nothing was joined.\n")


def test_why_refuses_an_event_that_is_not_there(run: Run, story: Path) -> None:
    result = run("timeline", story, "--why", "e0")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("dateline: these articles tell no event 'e0'; ")


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"dateline, version {__version__}\n"


@pytest.mark.parametrize("command", [["--help"], ["timeline", "--help"], ["serve", "--help"]])
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    code = (
        "import sys; from dateline.cli import main; main(sys.argv[1:], standalone_mode=False); "
        "print([name for name in ('spacy', 'numpy', 'flask', 'marshmallow', 'rich.console') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
