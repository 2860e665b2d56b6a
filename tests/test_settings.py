"""Settings: read from the environment, strictly."""

from __future__ import annotations

import pytest

from dateline.errors import SettingError
from dateline.settings import Settings


def test_environment_is_read_by_name() -> None:
    settings = Settings.from_environment({"DATELINE_MAX_ARTICLES": "3", "DATELINE_PIPELINE": " other ", "PATH": "x"})
    assert (settings.max_articles, settings.pipeline) == (3, "other")


def test_blank_value_is_the_default() -> None:
    assert Settings.from_environment({"DATELINE_PORT": " "}) == Settings()


def test_key_of_a_client_in_the_same_environment_is_no_setting() -> None:
    assert Settings.from_environment({"DATELINE_KEY": "dateline_1"}) == Settings()


@pytest.mark.parametrize("value", ["0", "-1", "65536", "many", "1.5", "9" * 20, "٣"])
def test_number_must_be_whole_and_within_bounds(value: str) -> None:
    with pytest.raises(SettingError, match="DATELINE_PORT must be a whole number from 1 to 65535, got"):
        Settings.from_environment({"DATELINE_PORT": value})


def test_number_without_a_bound_of_its_own_may_be_any_but_nought() -> None:
    with pytest.raises(SettingError, match="DATELINE_WORKERS must be a whole number above 0, got '0'"):
        Settings.from_environment({"DATELINE_WORKERS": "0"})


def test_unknown_name_is_refused() -> None:
    with pytest.raises(SettingError, match="DATELINE_MAX_ARTICELS is no setting; they are DATELINE_PIPELINE, "):
        Settings.from_environment({"DATELINE_MAX_ARTICELS": "3"})
