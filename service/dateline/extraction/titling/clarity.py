"""Clarity: how well a title tells its event to somebody who reads nothing else.

"Kenya seized two tankers" tells all; "It was closed", "Founded" and "Warning" leave open what, and
two titles of one sentence of which one holds the other tell no two events. What is unclear is kept,
but weighs less on a timeline (`dateline.merging.standing`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.extraction.entities.names import is_capitalised
from dateline.extraction.entities.pronouns import SPEAKING
from dateline.extraction.gazetteer import title_words, word_list
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.clauses import is_verbal
from dateline.extraction.parsing.parse import Word
from dateline.extraction.titling.drafts import Draft
from dateline.model.states import state_meant

_WORD = re.compile(r"[\w’'-]+")
# What each fault leaves of a title's clarity.
_LEFT = {
    "subject": 0.3, "speaker": 0.3, "loose": 0.6, "describing": 0.7,
    "opening": 0.4, "owner": 0.6, "object": 0.6, "said": 0.3, "kind": 0.7, "phrase": 0.4, "short": 0.8, "cut": 0.5,
}  # fmt: skip
# What is left where a title only repeats another one of its sentence.
REPEATED = 0.4
_HELPERS = frozenset(["aux", "auxpass", "neg", "prt", "punct", "advmod"])
_TELLING = frozenset(["of", "in", "at", "between", "against", "with", "into", "on", "over", "to", "by", "for", "from"])
_POINTING = frozenset(["it", "him", "her", "them", "this", "that"])
_COMPLETING = frozenset(["xcomp", "ccomp", "dobj"])
_OWNERS = frozenset(["its", "his", "her", "their", "our", "my", "your"])


@dataclass(frozen=True, slots=True)
class Title:
    """A title with its clarity, 0 to 1.

    `rank` says what it tells its event by: 2 its own clause, 1 its own phrase, 0 another word's; `is_saying`
    that it tells what somebody said.
    """

    text: str
    clarity: float
    rank: int = 2
    is_saying: bool = False


def clarity(draft: Draft, text: str) -> float:
    """From 0 to 1, by the graver of its faults.

    Args:
        draft: What the title was written from.
        text: The title.
    """
    faults = [_LEFT[fault] for fault in _faults(draft, text.lower().split())]
    return min(faults, default=1.0)


def _faults(draft: Draft, words: list[str]) -> list[str]:
    """The names of the faults of a title."""
    faults = ["cut"] if draft.is_cut else []
    if words and words[-1].endswith("?"):
        faults.append("opening")
    first = words[0] if words else ""
    is_open = first in title_words("open") and first == _head(draft).lower_ and not _is_counted(draft)
    if is_open and not set(words[1:2]) & _TELLING:
        faults.append("opening")
    if first in _OWNERS:
        faults.append("owner")
    return faults + (_clause_faults(draft) if is_verbal(draft.root) else _phrase_faults(draft))


def _clause_faults(draft: Draft) -> list[str]:
    """What a clause lacks: its subject, what its verb is about, or being no question."""
    faults = []
    if not draft.subject and not any(child.dep_ == "expl" for child in draft.root.children):
        faults.append("subject")
    if {"whom", "which", "whose"} & set(draft.subject.lower().split()):
        faults.append("opening")
    if _is_bare_number(draft) or _is_asking_or_aside(draft.root):
        faults.append("opening")
    if any(child.lower_ == "what" and child.dep_ in ("dobj", "pobj", "attr") for child in draft.root.lefts):
        faults.append("opening")
    if draft.root.dep_ == "acl" and (draft.root.tag_ == "VBG" or draft.root.lemma_ in words("clauses", "naming")):
        faults.append("describing")
    if draft.kept and _is_loose(draft.kept[max(draft.kept)]):
        faults.append("loose")
    if draft.agent is not None and any(_is_same(child, draft.agent) for child in draft.root.children):
        faults.append("phrase")
    if draft.subject.lower() in SPEAKING or any(_speaks(token, draft) for token in draft.kept.values()):
        faults.append("speaker")
    if any(_points(token, draft) for token in draft.kept.values()):
        faults.append("object")
    if any(_is_cut(token, draft) for token in draft.kept.values()):
        faults.append("object")
    others = [(i, token) for i, token in draft.kept.items() if i != draft.root.i]
    beyond = [token for i, token in others if token.dep_ not in _HELPERS or i in draft.said]
    if not beyond and draft.root.i not in draft.said:
        is_named = draft.agent is not None and draft.cast.meant_by(draft.agent) is not None
        is_saying = draft.root.lemma_.lower() in word_list("sayings")
        faults += ["said"] if is_saying else ["phrase"] if draft.root.dep_ == "acl" else [] if is_named else ["short"]
    return faults


def _is_counted(draft: Draft) -> bool:
    """Whether a number that is the subject is told with what it counts ("one man" for "one")."""
    return draft.agent is not None and draft.agent.tag_ == "CD" and " " in draft.subject.removeprefix("the ")


def _is_bare_number(draft: Draft) -> bool:
    """Whether a subject does not tell of what it is a number or a kind ("The two met", "The old one broke")."""
    agent = draft.agent
    if agent is None or _is_counted(draft):
        return False
    is_alone = agent.pos_ == "NUM" and all(child.dep_ == "det" for child in agent.children)
    return is_alone or agent.lower_ in ("one", "ones") and agent.pos_ != "NUM" and any(agent.children)


def _is_asking_or_aside(root: Word) -> bool:
    """Whether a clause asks, or only tells how another goes ("as planned")."""
    is_aside = root.tag_ == "VBN" and [child.lower_ for child in root.children if child.is_alpha] == ["as"]
    return is_aside or any(map(_is_asking, root.children))


def _speaks(token: Word, draft: Draft) -> bool:
    """Whether a word stands for who speaks or is spoken to, with no name in its place ("told me")."""
    return token.tag_ == "PRP" and token.i not in draft.said and token.lower_ in SPEAKING


def _is_cut(verb: Word, draft: Draft) -> bool:
    """Whether a verb within a title lost the clause or phrase that completes it ("agree the law amounted")."""
    if not is_verbal(verb) or verb.dep_ in ("aux", "auxpass") or verb.i in draft.said and verb == draft.root:
        return False
    completing = [child for child in verb.children if child.dep_ in _COMPLETING and child.i > verb.i]
    kept = [child for child in verb.children if child.i in draft.kept and child.i > verb.i and child.text not in ",;:-"]
    return bool(completing) and not kept and not any(child.i in draft.timed for child in completing)


def _is_loose(last: Word) -> bool:
    """Whether a title ends in a preposition ("came from")."""
    return last.dep_ == "prep" and last.tag_ == "IN" and last.lower_ not in title_words("particles")


def _is_same(token: Word, agent: Word) -> bool:
    """Whether a predicate only says its subject again ("a vote is a vote")."""
    return token.dep_ == "attr" and token.lemma_ == agent.lemma_ and not any(c.dep_ != "det" for c in token.children)


def _points(token: Word, draft: Draft) -> bool:
    """Whether an object is a pronoun that the title leaves open ("ruled that out", "won against them")."""
    is_pronoun = token.dep_ == "dobj" and token.tag_ in ("DT", "PRP", "IN")
    is_pronoun |= token.dep_ == "pobj" and token.lower_ in _POINTING
    return is_pronoun and draft.cast.meant_by(token) is None and draft.cast.stand_in(token) is None


def _is_asking(token: Word) -> bool:
    """Whether a word opens a question within a sentence ("how the bridges are run")."""
    return token.lower_ in ("how", "why", "whether", "what") and token.i < token.head.i


def _head(draft: Draft) -> Word:
    """The head of what a title begins with: the subject's, where there is one."""
    return draft.agent if draft.agent is not None else draft.root.doc[draft.root.left_edge.i]


def _phrase_faults(draft: Draft) -> list[str]:
    """What a noun's phrase lacks that does not tell which event it is, by a name or by what it was about."""
    if any(_names(token, draft) and token.dep_ != "amod" for token in draft.kept.values()):
        return []
    own = [token for token in draft.kept.values() if token.head == draft.root and token != draft.root]
    if any(token.dep_ == "prep" and token.lower_ in _TELLING for token in own):
        return []
    is_kind = any(token.dep_ in ("compound", "nmod") or _names(token, draft) for token in own)
    return ["kind" if is_kind else "phrase"]


def _names(token: Word, draft: Draft) -> bool:
    """Whether a token belongs to a name; in a heading all words look as if they did."""
    is_name = draft.cast.meant_by(token) is not None or token.pos_ == "PROPN" and not is_capitalised(token.sent)
    return is_name or token.i in draft.said or bool(state_meant(token.text))


def without_repeats(titles: Sequence[Title]) -> list[Title]:
    """The titles of one sentence, in order; what another holds too is less clear, the first of equals is not."""
    bags = [frozenset(_WORD.findall(title.text.lower())) for title in titles]
    found = []
    for i, title in enumerate(titles):
        is_repeated = any(_holds(other, bags[j], title, bags[i], j < i) for j, other in enumerate(titles) if i != j)
        found.append(replace(title, clarity=REPEATED * title.clarity) if is_repeated else title)
    return found


def _holds(other: Title, theirs: frozenset[str], title: Title, mine: frozenset[str], is_before: bool) -> bool:
    """Whether another title tells all that this one tells, and is the one to stay."""
    if mine == theirs:
        return (other.rank, is_before) > (title.rank, not is_before)
    if theirs < mine:
        return title.rank == 0 and other.rank == 2 and other.clarity == 1
    return mine < theirs and other.clarity >= title.clarity and other.rank >= title.rank and not other.is_saying
