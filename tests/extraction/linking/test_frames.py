"""Frames: how long a time that was set holds."""

from __future__ import annotations

from dateline.extraction.linking.frames import DETOUR, Frames


def test_frames_hold_for_two_sentences() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 4, is_saying=False, is_deictic=False)

    assert [frames.inherited(n, is_saying=False) is not None for n in (4, 6, 7)] == [True, True, False]


def test_frames_of_a_sentence_end_with_its_paragraph() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 4, is_saying=False, is_deictic=False)
    frames.enter_paragraph()

    assert frames.inherited(5, is_saying=False) is None
    assert frames.last is not None


def test_frames_of_a_sentence_that_goes_on_to_another_time_hold_for_nothing() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 4, is_saying=False, is_deictic=False, is_last=False)

    assert frames.inherited(5, is_saying=False) is None


def test_frames_of_the_lead_hold_for_nothing_after_a_year_in_its_paragraph() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 0, is_saying=False, is_deictic=True)
    frames.pass_by()

    assert frames.inherited(1, is_saying=False) is None
    frames.enter_paragraph()
    assert frames.inherited(2, is_saying=False) is not None


def test_frames_keep_saying_and_doing_apart() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 4, is_saying=True, is_deictic=False)

    assert frames.inherited(5, is_saying=False) is None


def test_frames_of_the_lead_hold_for_the_story() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 0, is_saying=False, is_deictic=True)
    found = frames.inherited(9, is_saying=False)

    assert found is not None
    assert found.rule == "inherited.lead"


def test_frames_of_the_lead_hold_again_some_paragraphs_after_another_time() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 0, is_saying=False, is_deictic=True)
    frames.set_by_sentence(1, 10, is_saying=False, is_deictic=False)
    held = []
    for _ in range(DETOUR + 1):
        held.append(frames.inherited(20, is_saying=False) is not None)
        frames.enter_paragraph()

    assert held == [False] * DETOUR + [True]


def test_frames_of_the_lead_wait_for_the_next_paragraph_after_another_day() -> None:
    frames = Frames()
    frames.set_by_sentence(0, 0, is_saying=False, is_deictic=True)
    frames.set_by_sentence(1, 4, is_saying=False, is_deictic=True, is_last=False)
    assert frames.inherited(5, is_saying=False) is None

    frames.enter_paragraph()
    assert frames.inherited(6, is_saying=False) is not None


def test_frames_of_a_heading_need_most_of_it() -> None:
    frames = Frames()
    frames.set_by_heading(0, 0.2)
    assert frames.inherited(1, is_saying=False) is None

    frames.set_by_heading(0, 1.0)
    assert frames.inherited(30, is_saying=False) is not None


def test_frames_end_with_the_next_heading() -> None:
    frames = Frames()
    frames.set_by_heading(0, 1.0)
    frames.enter_heading()

    assert frames.inherited(1, is_saying=False) is None
