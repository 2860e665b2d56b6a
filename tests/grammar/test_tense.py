from __future__ import annotations

import pytest

from dateline.grammar import Place, recognise, tokenize
from dateline.model.times import Tense, Timex


def read(text: str) -> list[Timex]:
    return recognise(tokenize(text), text).timexes


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The board met on Friday.", Tense.PAST),
        ("She announced the plan in October.", Tense.PAST),
        ("The board will meet on Friday.", Tense.FUTURE),
        ("At 4 am they rode in.", Tense.PAST),
        ("They could leave as soon as Tuesday.", Tense.FUTURE),
        ("It is to reopen on Monday.", Tense.FUTURE),
        ("A memorial will be held in September.", Tense.FUTURE),
        ("The bridge reopens on Friday.", Tense.FUTURE),
        ("They meet on Friday.", Tense.FUTURE),
        ("They did not meet on Friday.", Tense.PAST),
        ("It was extended to 20 November.", Tense.FUTURE),
        ("They agreed to meet in March.", Tense.FUTURE),
        ("They voted for it in March.", Tense.PAST),
        ("They looked after it, and on Friday it opens.", Tense.FUTURE),
        ("They will look after it, but on Friday it was open.", Tense.PAST),
        ("They agreed to a meeting in March.", Tense.PAST),
        ("In March they agreed to meet.", Tense.PAST),
        ("It had been due to end on Friday.", Tense.PAST),
        ("They will appeal against Friday's verdict.", Tense.PAST),
        ("They will appeal in Friday's hearing.", Tense.FUTURE),
        ("They will be fined over the leak in March.", Tense.PAST),
        ("They will be fined in March.", Tense.FUTURE),
        ("They will be fined over the leak on Friday.", Tense.FUTURE),
        ("They will be tried over the leak in March.", Tense.FUTURE),
        ("They will sue over the merger in March.", Tense.FUTURE),
        ("If it is not handed back by June, she will sue.", Tense.FUTURE),
        ("If he left in June, she will know.", Tense.PAST),
        ("If the man who is accused of lying in June goes, she will know.", Tense.PRESENT),
        ("It has slept since losing the vote in June.", Tense.PAST),
        ("It has slept since losing the vote and will meet in June.", Tense.FUTURE),
        ("Soto hoped to win in June, but lost.", Tense.PAST),
        ("Soto hoped to win in June.", Tense.FUTURE),
        ("It will go on sale here, and elsewhere before Christmas, Acme said.", Tense.FUTURE),
        ("Talks are planned on 14 January.", Tense.FUTURE),
        ("She wants to put it to the vote in June.", Tense.FUTURE),
        ("Doors will open at 9:30 on Friday.", Tense.FUTURE),
        ("The council called an election for 6 June.", Tense.FORESEEN),
        ("He urged parliament to vote on the bill in June.", Tense.FORESEEN),
        ("He pleaded guilty to fraud in June.", Tense.PAST),
        ("He told parliament about the vote in June.", Tense.PAST),
        ("Talks planned for Friday were called off.", Tense.FORESEEN),
        ("A hearing was fixed for Monday.", Tense.FORESEEN),
        ("The launch was pencilled in for Monday.", Tense.FORESEEN),
        ("She apologised for Monday.", Tense.PAST),
        ("She was praised for Saturday's performance.", Tense.PAST),
        ("They called for Monday's vote to be annulled.", Tense.PAST),
        ("It was due to close in June.", Tense.FORESEEN),
        ("She was to fly home in June.", Tense.FORESEEN),
        ("It was to have opened in June.", Tense.FORESEEN),
        ("The hearing, set for Monday, was adjourned.", Tense.FORESEEN),
        ("The vote planned for Monday was never held.", Tense.PAST),
        ("The bank will cut jobs by June.", Tense.FUTURE),
        ("The results, due on Monday, came late.", Tense.PAST),
        ("He was due to speak on Monday but fell ill.", Tense.PAST),
        ("He is due to fly on Monday, said his wife.", Tense.FUTURE),
        ("The bishop is coming on Monday.", Tense.FUTURE),
        ("They could quit in June.", None),
        ("It would be paid on a still unspecified date in June.", Tense.FUTURE),
        ("They will finish the planned bridge in June.", Tense.FUTURE),
        ("It is going to start getting beat up in June.", Tense.FUTURE),
        ("The long delayed line opened in June.", Tense.PAST),
        ("Call me on Friday.", Tense.FUTURE),
        ("He phoned to book the call on Friday.", Tense.PAST),
        ("Storm to hit on Sunday", Tense.FUTURE),
        ("Trip to Paris on Sunday", None),
        ("Since taking office in June she has won.", Tense.PAST),
        ("At a hearing in June she heard the charge.", Tense.PAST),
        ("It will be over when the case is heard in June.", Tense.PRESENT),
        ("The report may be released in March.", Tense.FUTURE),
        ("None of them could be found on Wednesday.", None),
        ("A walk in May", None),
        ("The talks of the summer suggest that peace will not last.", None),
    ],
)
def test_tense_is_that_of_the_nearest_verb(text: str, tense: Tense | None) -> None:
    assert [timex.tense for timex in read(text)] == [tense]


def test_tense_counts_sentences_past_abbreviations() -> None:
    assert [timex.sentence for timex in read("Mr. Brown left in May 2019. He died in 2020.")] == [0, 1]


def test_tense_numbers_sentences_on_from_the_place() -> None:
    text = "It rained in 2020. It snowed."
    recognition = recognise(tokenize(text), text, place=Place(sentence=7))
    assert (recognition.timexes[0].sentence, recognition.next_sentence) == (7, 9)


def test_tense_knows_what_is_possessive() -> None:
    assert [timex.is_possessive for timex in read("Monday's vote was lost on Friday.")] == [True, False]


def test_tense_knows_what_is_quoted() -> None:
    assert [timex.is_quoted for timex in read('In 2019 he said: "We lost it in 2020."')] == [False, True]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It began six months before the invasion of the island.", "invasion"),
        ("They left two days after the final vote.", "final vote"),
    ],
)
def test_tense_finds_the_event_that_tells_a_time(text: str, event: str) -> None:
    span = read(text)[0].event
    assert span is not None
    assert text[span.start_char : span.end_char] == event


@pytest.mark.parametrize(
    "text",
    ['He saw "a risk". In May it fell.', 'He saw "a risk." In May it fell.', 'It broke. "In May it fell," he said.'],
)
def test_a_sentence_ends_beside_a_quotation_mark(text: str) -> None:
    timex = read(text)[-1]
    assert (timex.sentence, timex.is_fronted) == (1, True)
