"""Pronouns: what kind of thing each refers to."""

from __future__ import annotations

#: PERSON, THING and MANY are told of; a SPEAKER and SPEAKERS speak; whoever is ASKED is spoken to.
KINDS = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "PERSON"),
    **dict.fromkeys(("it", "its", "itself"), "THING"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "MANY"),
    **dict.fromkeys(("i", "me", "my", "myself"), "SPEAKER"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "ASKED"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "SPEAKERS"),
}
SPEECH = frozenset(("SPEAKER", "SPEAKERS", "ASKED"))
#: The words for who speaks, and who is spoken to; a "mine" is as often dug.
SPEAKING = frozenset(word for word, kind in KINDS.items() if kind in SPEECH)
FIRST_PERSON = frozenset(word for word, kind in KINDS.items() if kind == "SPEAKER")
SECOND_PERSON = frozenset(word for word, kind in KINDS.items() if kind == "ASKED")
