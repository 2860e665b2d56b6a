"""Naming: a title names everybody once; who stands in it already is "its", "she" or "it" after that."""

from __future__ import annotations

from dateline.extraction.entities.pronouns import SPEAKING
from dateline.extraction.parsing.clauses import phrase
from dateline.extraction.parsing.parse import Word
from dateline.extraction.titling.drafts import Draft
from dateline.extraction.titling.wording import as_within, in_third_person, possessive

_ALONE = frozenset(("i", "me", "my", "myself"))
_TOGETHER = frozenset(("us", "our", "ourselves"))

_REPORTING = frozenset(("me", "us"))
_GIVEN = frozenset(("dobj", "dative"))

#: Whom words name, each by its keys.
Named = set[tuple[str, ...]]


def name_once(draft: Draft) -> None:
    """Leave the pronouns as they are whose names stand before them ("Chile raised its rates")."""
    named = draft.named | {draft.cast.keys_of(token) for token in _before(draft)}
    told = draft.agent.subtree if draft.agent is not None else ()
    own = draft.cast.keys_of(draft.agent) if draft.agent is not None else ()
    has_speaker = any(token.lower_ in _ALONE and draft.cast.meant_by(token) for token in told)
    for i in sorted(draft.kept):
        token = draft.kept.get(i)
        if token is None:  # it went with the reporter
            continue
        meant = draft.cast.keys_of(token)
        if token.lower_ in _REPORTING and token.dep_ in _GIVEN and meant in ((), own) and _is_told(token.head):
            _leave_reporter(draft, token)
            continue
        if meant and meant in named and i != draft.root.i and token.tag_ in ("PRP", "PRP$"):
            draft.said.pop(i, None)
            if token.lower_ in SPEAKING:
                case = "me" if token.lower_ == "you" and token.dep_ in _GIVEN | {"pobj"} else token.lower_
                draft.said[i] = in_third_person(case, _kind_of(token, meant, draft))
                if draft.said[i] in ("he", "she"):
                    draft.agree(token.head, token)
        elif has_speaker and token.lower_ in _TOGETHER and not meant:
            draft.said[i] = in_third_person(token.lower_, None)
        _name_owner_once(draft, token, named)
        _name_family_once(draft, token)
        named.add(meant)
        entity = draft.cast.meant_by(token)
        named.add((entity.key,) if entity is not None else ())


def _is_told(verb: Word) -> bool:
    """Whether what somebody gives a reporter is words or a thing, not what to do ("told me to leave")."""
    return not any(child.dep_ in ("xcomp", "advcl") for child in verb.rights)


def _leave_reporter(draft: Draft, token: Word) -> None:
    """Leave out the reporter whom somebody told something ("she told me": "she said")."""
    verb = token.head
    draft.drop(token)
    if verb.lemma_ == "tell":
        draft.said[verb.i] = {"VBD": "said", "VBN": "said", "VBZ": "says"}.get(verb.tag_, "say")


def _kind_of(token: Word, keys: tuple[str, ...], draft: Draft) -> str | None:
    """The gender of a person, "thing" for one firm or state, None for several and for what is open."""
    entity = draft.cast.meant_by(token)
    is_thing = entity is not None and entity.type != "PERSON" and len(keys) == 1
    return "thing" if is_thing else draft.cast.gender_of(keys)


def _name_owner_once(draft: Draft, token: Word, named: Named) -> None:
    """Leave the possessive in what a pronoun stands for, whose owner stands before it ("began her novel")."""
    meant = draft.cast.stand_in(token)
    owner = phrase(meant)[0] if meant is not None and token.i in draft.said else token
    entity = draft.cast.meant_by(draft.cast.stand_in(owner) or owner)
    if owner.tag_ == "PRP$" and owner != token and entity is not None and draft.cast.keys_of(owner) in named:
        pronoun = in_third_person(owner.lower_, draft.cast.gender_of((entity.key,)))
        draft.said[token.i] = draft.said[token.i].replace(possessive(entity.called), pronoun, 1)


def _name_family_once(draft: Draft, token: Word) -> None:
    """Leave a pronoun whose person's last name is the subject already ("Berg sold his car", where Berg is Ana Berg)."""
    entity = draft.cast.meant_by(draft.cast.stand_in(token) or token) if token.i in draft.said else None
    if entity is None or entity.type != "PERSON" or token.tag_ not in ("PRP", "PRP$") or token.i == draft.root.i:
        return
    if token.lower_ not in SPEAKING and draft.subject == entity.name.rsplit(" ", 1)[-1]:
        draft.said.pop(token.i)


def name_speaker_once(draft: Draft, content: Draft) -> None:
    """Say "it", or the pronoun that the sentence has, where who speaks is named again in what is said."""
    if draft.agent is None or content.agent is None or content.agent.pos_ != "PROPN":
        return
    entity = draft.cast.meant_by(draft.agent)
    if entity is None or entity is not draft.cast.meant_by(content.agent):
        return
    if draft.agent.pos_ == "PRON":
        content.subject = as_within(draft.agent, None).lower()
    elif draft.agent.pos_ == "NOUN" and entity.type != "PERSON":
        content.subject = "it"


def all_named(draft: Draft) -> Named:
    """Whom the title names by now."""
    told = [*_before(draft), *draft.kept.values()]
    return (draft.named | {draft.cast.keys_of(token) for token in told}) - {()}


def _before(draft: Draft) -> list[Word]:
    """The tokens of the subject, without the clause itself where that hangs on its subject."""
    if draft.agent is None:
        return []
    own = set() if draft.root.is_ancestor(draft.agent) else set(draft.root.subtree)
    return [token for token in draft.agent.subtree if token not in own and _is_shown(draft, token)]


def _is_shown(draft: Draft, token: Word) -> bool:
    """Whether a word of the subject's phrase stands in the subject, a possessive by itself or by its name."""
    if token.tag_ != "PRP$" or token.lower_ in draft.subject.lower().split():
        return True
    entity = draft.cast.meant_by(token)
    return entity is not None and entity.name in draft.subject
