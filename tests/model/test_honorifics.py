"""What stands before names."""

from dateline.model.honorifics import honorifics, titleless


def test_how_one_is_addressed_is_a_title() -> None:
    assert honorifics()["addresses"] <= honorifics()["titles"]


def test_a_title_alone_stays() -> None:
    assert titleless(["president"]) == ["president"]
