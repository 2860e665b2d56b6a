"""What stands around the words of a mail."""

import pytest

STORY = "The gate was hit by a barge on Monday evening.\n\nNobody was hurt, but the canal is shut.\n\n"


def test_furniture_of_a_mail_is_its_header_and_signature(marked):
    text = f"From: Ada\nTo: Desk\nSubject: Teacher\n\n{STORY}--\nAda Brandt\nTel. 960 112"
    assert set(marked(text)) == {"From: Ada", "To: Desk", "Subject: Teacher", "--", "Ada Brandt", "Tel. 960 112"}


@pytest.mark.parametrize("closing", ["Kind regards,", "Mit freundlichen Grüßen", "Yours faithfully"])
def test_signatures_follow_a_closing(marked, closing):
    signed = [closing, "Hilde Roth", "Head of Operations", "T +31 20 555 0199"]
    assert list(marked(STORY + "\n".join(signed))) == signed


def test_signatures_end_where_the_mail_goes_on(marked):
    after = "P.S. The gate was last replaced in 2004, and nobody knows why."
    assert after not in marked(f"{STORY}Best wishes\nHilde\n\n{after}")


def test_reply_lines_stand_above_what_is_answered(marked):
    line = "On 5 Feb 2020, at 21:40, Tam Reid wrote:"
    assert list(marked(f"{STORY}{line}\n> The boat did not turn up on Monday.")) == [line]
