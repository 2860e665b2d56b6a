"""Bad input ends with exit code 2 and one line on standard error that names it, before anything is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dateline.settings import Settings
from tests.fakes import WordExtractor

Run = Callable[..., Result]

FILES: dict[str, tuple[str, bytes, str]] = {
    # name: file, what it holds, what is said after "dateline: <folder>/"
    "empty": ("a.txt", b"", "a.txt: text: expected a text that is not blank, got ''"),
    "blank": ("a.txt", b" \n\xef\xbb\xbf", r"a.txt: text: expected a text that is not blank, got ' \n\ufeff'"),
    "no UTF-8": ("a.txt", b"caf\xe9", "a.txt: expected UTF-8, got the byte 0xe9 at offset 3"),
    "a NUL": ("a.txt", b"a\0b", "a.txt: text: expected Unicode text, got a NUL character at offset 1"),
    "another kind": ("a.pdf", b"%PDF", "a.pdf: expected a .txt, .json, .jsonl, .html, .xml or .csv file, got .pdf"),
    "no JSON": ("a.json", b"{", "a.json: expected JSON, got something else at line 1, column 2: Expecting property "
                "name enclosed in double quotes"),
    "nested": ("a.json", b"[" * 50_000, "a.json: expected JSON, got one that is nested too deeply"),
    "no text": ("a.json", b"{}", "a.json: text: expected a string, got nothing"),
    "a list": ("a.json", b"[]", "a.json: expected an object, got a list"),
    "no articles": ("a.json", b'{"articles": []}', "a.json: articles: expected at least one article, got an empty "
                    "list"),
    "a field": ("a.json", b'{"text": "x", "body": "y"}', "a.json: body: expected no field of this name, got 'y'"),
    "two fields": ("a.json", b'{"text": "x", "b": 1, "c": 2}', "a.json: b: expected no field of this name, got 1; and "
                   "1 more"),
    "in a request": ("a.json", b'{"articles": [{"text": "x"}, {"text": ""}]}', "a.json: articles[1]: text: expected "
                     "a text that is not blank, got ''"),
    "a surrogate": ("a.json", b'{"text": "a\\ud800"}', "a.json: text: expected Unicode text, got a lone surrogate at "
                    "offset 1"),
    "a line": ("a.jsonl", b'{"text": "x"}\n\n{"text": 3}\n', "a.jsonl, line 3: text: expected a string, got 3"),
    "a broken line": ("a.jsonl", b'{"text": "x"}\n{"text"\n', "a.jsonl, line 2: expected JSON, got something else at "
                      "line 1, column 8: Expecting ':' delimiter"),
    "a published": ("a.jsonl", b'{"text": "x", "published": "5/4/2020"}', "a.jsonl, line 1: published: expected an "
                    "ISO 8601 date; write 2020-04-05 or 2020-05-04, got '5/4/2020'"),
    "an id twice": ("a.jsonl", b'{"id": "1", "text": "x"}\n{"id": "1", "text": "y"}', "a.jsonl, line 2: id: expected "
                    "an id that no other article has, got '1'"),
    "a feed": ("a.json", b'{"version": "https://jsonfeed.org/version/1.1"}', "a.json: items: expected a feed with an "
               "entry that has a text, got none"),
    "no line": ("a.jsonl", b"\n", "a.jsonl: articles: expected at least one article, got none"),
}  # fmt: skip


def assert_refused(result: Result, message: str) -> None:
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"dateline: {message}\n"


@pytest.mark.parametrize("command", ["timeline", "times"])
@pytest.mark.parametrize("name", FILES)
def test_bad_file_is_refused_before_work_starts(
    run: Run, extractor: WordExtractor, tmp_path: Path, command: str, name: str
) -> None:
    file, data, message = FILES[name]
    (tmp_path / file).write_bytes(data)
    assert_refused(run(command, tmp_path / file), f"{tmp_path}/{message}")
    assert extractor.read_ids == []


def test_missing_file_is_refused(run: Run, tmp_path: Path) -> None:
    assert_refused(run("timeline", tmp_path / "none.txt"), f"{tmp_path}/none.txt: no such file")


def test_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert_refused(run("timeline", tmp_path), f"{tmp_path}: expected a file, got a folder; name the files in it")


def test_address_is_refused(run: Run) -> None:
    said = "expected a file, got an address, and nothing is fetched; try curl … | dateline … -"
    assert_refused(run("timeline", "https://post.example/weir"), f"https://post.example/weir: {said}")


def test_name_with_a_line_feed_is_told_on_one_line(run: Run, tmp_path: Path) -> None:
    assert_refused(run("timeline", tmp_path / "a\nb.txt"), f"{tmp_path}/a b.txt: no such file")


def test_files_of_one_name_are_refused(run: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("x")
    expected = f"{tmp_path}/two/a.txt: id: expected an id that no other article has, got 'a'"
    assert_refused(run("timeline", tmp_path / "one/a.txt", tmp_path / "two/a.txt"), expected)


def test_bad_standard_input_is_refused(run: Run) -> None:
    assert_refused(run("timeline", "-", stdin=b"\xff"), "standard input: expected UTF-8, got the byte 0xff at offset 0")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--published", "12/2/13", "standard input: published: expected an ISO 8601 date; write 2013-02-12 or "
         "2013-12-02, got '12/2/13'"),
        ("--status", "done", "--status: expected all, or of occurred, ongoing, planned, cancelled, alleged, denied, "
         "not_occurred, hypothetical, with commas between, got 'done'"),
        ("--limit", "0", "--limit: expected a whole number from 1 to 1000000, got '0'"),
        ("--min-confidence", "2", "--min-confidence: expected a number from 0 to 1, got '2'"),
        ("--from", "2013-02-30", "--from: expected a day of the calendar, got '2013-02-30'"),
        ("--entity", " ", "--entity: expected a name of 1 to 200 characters, no control characters, got ' '"),
        ("--sources", "few", "--sources: expected one of all, none, got 'few'"),
    ],
)  # fmt: skip
def test_bad_option_is_refused(run: Run, option: str, value: str, message: str) -> None:
    assert_refused(run("timeline", "-", option, value, stdin=b"The school opened."), message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("explain", " "), "TEXT: text: expected a text that is not blank, got ' '"),
        (("explain", "x", "--published", "then"), "TEXT: published: expected an ISO 8601 date; write for "
         "example 2013-02-12, got 'then'"),
        (("serve", "--port", "many"), "--port must be a whole number from 1 to 65535, got 'many'"),
        (("serve", "--port", "99999"), "--port must be a whole number from 1 to 65535, got '99999'"),
    ],
)  # fmt: skip
def test_bad_argument_is_refused(run: Run, arguments: tuple[str, ...], message: str) -> None:
    assert_refused(run(*arguments), message)


@pytest.mark.parametrize("arguments", [("timeline",), ("timeline", "--colour", "red", "a.txt"), ("chart",)])
def test_wrong_usage_is_exit_2(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


def test_command_line_has_no_limit_on_articles(run: Run, tmp_path: Path) -> None:
    count = Settings().max_articles + 1
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"text": "The school opened.", "published": "2020"}) for _ in range(count)))
    result = run("timeline", path, "--json")
    assert (result.exit_code, len(json.loads(result.stdout)["articles"])) == (0, count)
