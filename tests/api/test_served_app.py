"""The service as gunicorn loads it."""

import pytest

from dateline.api import create_served_app


def test_served_app_ends_in_one_line_where_the_pipeline_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_PIPELINE", "no_such_pipeline")
    monkeypatch.setenv("DATELINE_DATABASE_URL", f"sqlite:///{tmp_path / 'dateline.db'}")
    with pytest.raises(SystemExit, match="^dateline: the spaCy pipeline 'no_such_pipeline' is not installed"):
        create_served_app()
