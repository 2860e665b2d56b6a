"""The weekday of a wire story's lead."""

import pytest

from dateline.dating.leads import weekday_of_lead
from dateline.model.articles import Submitted
from dateline.model.mentions import Records
from dateline.reading import find_times, read


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("CARREN, Dec. 11 (CNA) — The crews ended their strike on Thursday. It began on Tuesday.", 3),
        ("CARREN, Dec. 11 (CNA) — The crews met late on Wednesday and ended their strike on Thursday.", None),
        ("CARREN, Dec. 11 (CNA) — The crews will meet on Thursday. They struck on Monday.", None),
        ("CARREN, Dec. 11 (CNA) — The crews ended their strike last Thursday.", None),
        ("CARREN, Dec. 11 (CNA) — The crews ended their strike.", None),
        ("The crews ended their strike on Thursday.", None),
    ],
)
def test_weekday_of_lead(text, weekday):
    article = read(Submitted("1", text))
    assert weekday_of_lead(Records(article, tuple(find_times(article).timexes))) == weekday
