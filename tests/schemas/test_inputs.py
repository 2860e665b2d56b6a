"""Input schemas: what passes, and what their errors say was expected."""

from __future__ import annotations

from typing import Any

import pytest

from dateline_schemas import ArticlesInputSchema, TimelineQuerySchema


def test_null_means_absent() -> None:
    loaded = ArticlesInputSchema().load({"articles": [{"text": "It rained.", "title": None, "mood": None}]})
    assert loaded == {"articles": [{"text": "It rained."}]}


@pytest.mark.parametrize(
    ("raw", "messages"),
    [
        ([], {"_schema": ["an object"]}),
        ({}, {"articles": ["a list of articles"]}),
        ({"articles": None}, {"articles": ["a list of articles"]}),
        ({"articles": "x"}, {"articles": ["a list of articles"]}),
        ({"articles": [], "name": "x"}, {"name": ["no field of this name"]}),
        ({"articles": [7]}, {"articles": {0: {"_schema": ["an object"]}}}),
        ({"articles": [None]}, {"articles": {0: ["an article (an object)"]}}),
        ({"articles": [{"text": 7}]}, {"articles": {0: {"text": ["a string"]}}}),
        ({"articles": [{"text": "x", "author": "y"}]}, {"articles": {0: {"author": ["no field of this name"]}}}),
        (
            {"articles": [{"text": "x", "published": 20130212}]},
            {"articles": {0: {"published": ["an ISO 8601 date as a string, such as 2013-02-12"]}}},
        ),
    ],
)
def test_articles_errors_say_what_was_expected(raw: Any, messages: dict[str, Any]) -> None:
    assert ArticlesInputSchema().validate(raw) == messages


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("limit", "0", "a whole number from 1 to 1000000"),
        ("limit", "9" * 5_000, "a whole number from 1 to 1000000"),
        ("limit", "2.5", "a whole number from 1 to 1000000"),
        ("min_confidence", "1.01", "a number from 0 to 1"),
        ("min_confidence", "nan", "a number from 0 to 1"),
        ("from", "12/2/13", "a date as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("to", "2013-02-12\n", "a date as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("sources", "few", "one of all, none"),
        ("entity", " ", "a name of 1 to 200 characters, no control characters"),
        ("entity", "a\0b", "a name of 1 to 200 characters, no control characters"),
        ("colour", "red", "no parameter of this name"),
    ],
)
def test_query_errors_say_what_was_expected(name: str, value: str, expected: str) -> None:
    assert TimelineQuerySchema().validate({name: value}) == {name: [expected]}


@pytest.mark.parametrize("value", ["", "some", "planned,", "all,planned"])
def test_query_refuses_unknown_statuses(value: str) -> None:
    (message,) = TimelineQuerySchema().validate({"status": value})["status"]
    assert message.startswith("all, or of occurred, ongoing, ")


def test_query_status_lists_are_read() -> None:
    loaded = TimelineQuerySchema().load({"status": "planned, occurred"})
    assert loaded["statuses"] == {"planned", "occurred"}


def test_query_status_all_is_every_status() -> None:
    assert len(TimelineQuerySchema().load({"status": "all"})["statuses"]) == 8
