"""Loading what reads articles, when there is something to read and not before."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.extraction import Extractor

Loader: TypeAlias = "Callable[[], Extractor]"


def load_extractor() -> Extractor:
    """The extractor over the pipeline that the settings name. This imports spaCy.

    Raises:
        SettingError: the environment has a setting that cannot be.
        Unavailable: the pipeline is not installed.
    """
    from dateline import timeline

    return timeline.load_extractor(Settings.from_environment(os.environ).pipeline)
