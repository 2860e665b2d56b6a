"""The arrays that merging counts with, by what they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
#: Numbers of which there may be many, all below 2**31.
Small = NDArray[np.int32]
#: Scores of pairs, in thousandths of a logit (`scores.LIMIT` at most).
Scores = NDArray[np.int16]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
