"""The service as gunicorn loads it."""

import pytest

from dateline.api import create_served_app


@pytest.mark.parametrize(
    ("name", "value", "code", "told"),
    [
        ("DATELINE_PIPELINE", "no_such_pipeline", 1, "the spaCy pipeline 'no_such_pipeline' is not installed"),
        ("DATELINE_DATABASE_URL", "lindow", 2, "DATELINE_DATABASE_URL must be a database URL, got 'lindow'"),
    ],
)
def test_served_app_that_cannot_start_ends_in_one_line(monkeypatch, tmp_path, capsys, name, value, code, told):
    monkeypatch.setenv("DATELINE_DATABASE_URL", f"sqlite:///{tmp_path / 'dateline.db'}")
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        create_served_app()
    assert ended.value.code == code
    assert capsys.readouterr().err.startswith(f"dateline: {told}")
