from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.model.articles import Submitted
from dateline.model.mentions import Records

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def read_samples() -> list[Records]:
    """What extraction gives for the sample articles of one affair."""
    from dateline import timeline

    told = json.loads((SEEDS / "wexmoor-bridge" / "request.json").read_bytes())["articles"]
    submitted = [Submitted(**{"id": str(number), **one}) for number, one in enumerate(told, 1)]
    return timeline.extract(submitted, timeline.load_extractor("en_core_web_sm"))
