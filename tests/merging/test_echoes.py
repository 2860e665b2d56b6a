from __future__ import annotations

import pytest

from dateline.merging import Chain, tell
from dateline.merging.echoes import echoes_in, folded
from dateline.model.dates import Basis
from dateline.model.mentions import DatedArticle, Status
from tests.merging.builders import article, in_month, mention, on_day

MAY, JUNE = on_day(2024, 5, 6), on_day(2024, 6, 7)
BEGAN = (mention("begin", title="Talks began"), MAY)


def talks(date=None, *, title: str = "Talks began", pos: str = "NOUN", sentence: int = 0, status=Status.OCCURRED):
    return mention("talk", title=title, pos=pos, sentence=sentence, status=status), date


def alone(told: DatedArticle) -> list[Chain]:
    """Each mention as a chain of its own."""
    return [Chain((each,)) for each in told.mentions]


def told_once(*articles: DatedArticle, chains: list[Chain] | None = None) -> list[Chain]:
    """The chains once those that echo others are folded; each mention is one at first when None."""
    echoes = {echo: lead for each in articles for echo, lead in echoes_in(each.mentions).items()}
    return folded(chains or [chain for each in articles for chain in alone(each)], echoes)


@pytest.mark.parametrize(
    "echo",
    [
        talks(), talks(MAY), talks(on_day(2024, 5, 6, Basis.INHERITED)), talks(MAY, pos="VERB"),
        talks(title="TALKS began"), talks(in_month(2024, 5)),
    ],
)
def test_one_title_of_one_sentence_is_told_once(echo):
    (chain,) = told_once(article("a", BEGAN, echo))
    assert [each.mention.lemma for each in chain.mentions] == ["begin", "talk"]


@pytest.mark.parametrize(
    "other",
    [
        talks(JUNE), talks(pos="VERB"), talks(title="Summit"), talks(MAY, sentence=1),
        talks(status=Status.CANCELLED), talks(title="Talks of war"), talks(title="Talk"), talks(JUNE, title="Talks"),
        talks(title="Talks", status=Status.PLANNED), talks(MAY, title="Talks", pos="VERB"),
        talks(in_month(2024, 6)), talks(in_month(2024, 5), pos="VERB"),
    ],
    ids=["another date", "a verb without a date", "another title", "another sentence", "called off",
         "a noun that says more", "a part of a word", "a noun of another day", "a noun of another status",
         "a verb that says less", "another month", "a verb of the month"],
)
def test_another_entry(other):
    assert len(told_once(article("a", BEGAN, other))) == 2


@pytest.mark.parametrize(
    "noun",
    [talks(title="Talks"), talks(MAY, title="The talks"), talks(MAY, title="Talks in Lodz")],
    ids=["without a day", "of the day", "of the day, with a tail"],
)
def test_noun_in_what_its_verb_tells_is_told_once_and_by_the_verb(noun):
    told = article("a", noun, BEGAN)
    (event,) = tell(alone(told), [told]).events
    assert [(event.title, source.dated.mention.lemma) for source in event.sources] == [("Talks began", "begin")]


def test_what_is_told_elsewhere_too_is_an_entry():
    told, elsewhere = article("a", BEGAN, talks()), article("b", talks(JUNE, title="Talks in Lodz"))
    noun = Chain((told.mentions[1], elsewhere.mentions[0]))
    assert len(told_once(told, elsewhere, chains=[Chain(told.mentions[:1]), noun])) == 2


def test_an_echo_is_no_evidence_of_another_status():
    denied = talks(title="Talks planned", status=Status.DENIED)
    told = article("a", (mention("plan", title="Talks planned"), MAY), denied)
    (event,) = tell(alone(told), [told]).events
    assert (event.status, event.disagreements, len(event.sources)) == (Status.OCCURRED, (), 1)


def test_a_noun_that_only_speaks_of_it_as_known_goes_with_an_echo():
    known = mention("disaster", title="Disaster", pos="NOUN", sentence=3, is_definite=True), None
    told = article("a", BEGAN, talks(), known)
    began, echo, disaster = told.mentions
    (chain,) = told_once(told, chains=[Chain((began,)), Chain((echo, disaster))])
    assert [each.mention.lemma for each in chain.mentions] == ["begin", "talk", "disaster"]
