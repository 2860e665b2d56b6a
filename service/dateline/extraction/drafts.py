"""Drafts: the tokens of a title, chosen along the parse and dropped again until it is short enough."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from dateline.extraction.clauses import OBJECTS, is_infinitive, is_passive, is_relative, is_verbal, own_subject, subject
from dateline.extraction.coreference import Cast
from dateline.extraction.gazetteer import DATA
from dateline.extraction.wording import finite_form, listed, possessive, present, shared_auxiliaries
from dateline.model.states import state_meant

SUBJECT_LENGTH = 60
_VERB_DROPPED = frozenset(
    ["mark", "parataxis", "intj", "npadvmod", "punct", "cc", "conj", "dep", "meta", "preconj", "relcl"]
)
_NOUN_DROPPED = frozenset(["relcl", "punct", "intj", "parataxis", "advcl", "preconj", "predet"])
_TIME_SLOTS = frozenset(["nsubj", "nsubjpass", "dobj", "attr", "ROOT", "conj"])
_OBJECT_LIKE = frozenset([*OBJECTS, "ccomp", "xcomp", "attr"])
_COMPLEMENTS = frozenset(["ccomp", "xcomp"])
_LISTED = frozenset(("conj", "cc"))
_JOINED = frozenset("-–—/’'%$€£#")
_NEEDY = frozenset(("prep", "agent", "dative", "case", "mark"))


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads((DATA / "titles.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


class Draft:
    """A title in the making: the clause or phrase of `root`, told for the event at `event`.

    `kept` holds the indices of the tokens that stay, `said` what is written instead of a token.
    """

    def __init__(self, root: Token, event: Token, cast: Cast, timed: frozenset[int]) -> None:
        self.root = root
        self.event = event
        self.event_line = {event.i, *(token.i for token in event.ancestors)}
        self.cast = cast
        self.timed = timed
        self.kept: set[int] = set()
        self.said: dict[int, str] = {}
        self.subject = ""
        self.helpers: list[str] = []
        self.agent: Token | None = None
        self._keep(root)

    def add_subject(self, found: Token) -> None:
        """Put the subject first, as it stands in the clause or as it was passed on to it."""
        self.agent = found
        for child in self.root.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj") or child.dep_ == "advmod" and child.i < found.i:
                self.drop(child)
        self.subject = phrase_text(found, self.cast, self.timed)
        written = finite_form(self.root, found)
        if written:
            self.said[self.root.i] = written
        elif found.pos_ == "PRON" and self.cast.meant_by(found) is not None:
            self._agree()
        if not any(child.i in self.kept for child in self.root.children if child.dep_ in ("aux", "auxpass")):
            self.helpers = shared_auxiliaries(self.root)
        self._spare_subject()

    def _agree(self) -> None:
        """Put the finite verb in the third person, as the name needs that stands for "I" or "they"."""
        for token in (self.root, *self.root.children):
            if token.tag_ == "VBP" and (token == self.root or token.dep_ in ("aux", "auxpass")):
                self.said[token.i] = present(token.lemma_.lower(), is_many=False)

    def add_content(self, said: Token, limit: int) -> None:
        """Put what is said after the verb of saying that stands behind it in the sentence."""
        draft = clause_draft(said, said, self.cast, self.timed)
        verb = self.said.get(self.root.i, self.root.text)
        self.drop(said)
        room = limit - len(self._joined()) - 1
        draft.shorten(room)
        text = draft.text(room, is_first=False)
        if text and len(text) > room // 3:
            self.said[self.root.i] = f"{verb} {text}"

    def _spare_subject(self) -> None:
        """Leave the pronouns as they are that mean the subject anyway ("Chile raised its rates")."""
        meant = self.cast.meant_by(self.agent) if self.agent is not None else None
        for i in list(self.said):
            is_pronoun = self.root.doc[i].pos_ == "PRON"
            if is_pronoun and meant is not None and self.cast.meant_by(self.root.doc[i]) is meant:
                del self.said[i]

    def add_object(self, found: Token) -> None:
        """Put an object after the verb that stands elsewhere in the sentence."""
        for child in self.root.children:
            if child.tag_ in ("WDT", "WP"):
                self.drop(child)
        verb = self.said.get(self.root.i, self.root.text)
        self.said[self.root.i] = f"{verb} {phrase_text(found, self.cast, self.timed, with_article=True)}"

    def _keep(self, token: Token) -> None:
        """Keep a token and what belongs to it."""
        self.kept.add(token.i)
        self._say(token)
        for child in token.children:
            if self._belongs(child, token):
                self._keep(child)

    def restore_list(self) -> None:
        """Keep what is coordinated with the root, too."""
        for child in self.root.children:
            if child.dep_ in _LISTED or child.text == ",":
                is_verb = is_verbal(child)
                if not is_verb and not (child.text == "," and child.i < self.root.i):
                    self._keep(child)

    def drop(self, token: Token) -> None:
        """Leave out a token and all that hangs on it."""
        self.kept.difference_update(each.i for each in token.subtree)

    def _say(self, token: Token) -> None:
        """Write out what a pronoun stands for."""
        group = self.cast.group_of(token)
        if group:
            self.said[token.i] = group_text(token, [entity.name for entity in group])
            return
        entity = self.cast.meant_by(token)
        if entity is None or token.pos_ != "PRON" and token.tag_ not in ("PRP", "PRP$"):
            return
        if token.tag_ == "PRP$" or token.dep_ == "poss":
            self.said[token.i] = possessive(entity.name)
        elif not token.lower_.endswith(("self", "selves")):
            self.said[token.i] = entity.name

    def _belongs(self, child: Token, head: Token) -> bool:
        """Whether a child of a kept token is kept too."""
        if self._is_time(child) or child.is_space or head.i in self.said and head.i != self.root.i:
            return False
        if child.i in self.event_line:
            return True
        if child.is_punct:
            return self._is_kept_mark(child)
        if is_verbal(head):
            return self._belongs_to_verb(child, head)
        if child.lower_ in ("neither", "either"):
            return True
        if child.dep_ in _LISTED:
            is_told = any(each.dep_ == "conj" and each.i in self.event_line for each in head.children)
            return (head != self.root or is_told and child.dep_ == "cc") and not is_verbal(child)
        if child.dep_ == "appos":
            return not any(token.is_punct for token in child.doc[head.i + 1 : child.left_edge.i])
        if child.dep_ == "acl" and any(each.dep_ in ("ccomp", "mark") for each in child.children):
            return False
        return child.dep_ not in _NOUN_DROPPED and not self._is_aside(child)

    def _belongs_to_verb(self, child: Token, verb: Token) -> bool:
        if child.tag_ in ("WDT", "WP", "WRB"):
            return False
        if child.dep_ == "advcl":
            return child.i > verb.i and is_infinitive(child)
        if child.dep_ in _VERB_DROPPED:
            return False
        if child.dep_ == "advmod":
            return self._is_kept_adverb(child, verb)
        if child.dep_ == "prep":
            return child.i > verb.i and not self._is_aside(child)
        if child.dep_ == "csubj":
            return verb != self.root
        if child.dep_ == "ccomp":
            return child.i > verb.i and self._is_main(verb)
        return True

    def _is_main(self, verb: Token) -> bool:
        """Whether a verb is the clause's, or completes it ("continues to say that …")."""
        while verb.dep_ == "xcomp" and verb != self.root:
            verb = verb.head
        return verb == self.root

    def _is_kept_adverb(self, child: Token, verb: Token) -> bool:
        if child.lower_ in _words()["kept"] or any(each.lower_ == "no" for each in child.children):
            return True
        return child.i > verb.i and child.lower_ not in _words()["adverbs"]

    def _is_kept_mark(self, token: Token) -> bool:
        """Whether a mark stays: hyphens and signs within words, and commas of a list."""
        if token.text in _JOINED:
            return True
        if token.text != "," or is_verbal(token.head) or token.i < token.head.i or token.head == self.root:
            return False
        return any(child.dep_ == "conj" and child.i > token.i for child in token.head.children)

    def _is_aside(self, child: Token) -> bool:
        return child.lower_ in _words()["attributions"]

    def _is_time(self, token: Token) -> bool:
        """Whether a token begins or makes up a phrase of time; one that is subject or object stays."""
        if token.i in self.timed:
            return token.dep_ not in _TIME_SLOTS or token.i in self.event_line
        if token.dep_ in ("prep", "mark", "advmod") or token.pos_ == "ADP":
            objects = [child for child in token.children if child.dep_ in ("pobj", "pcomp")]
            return bool(objects) and all(child.i in self.timed for child in objects)
        return False

    def shorten(self, limit: int) -> None:
        """Drop modifiers, the outermost and last first, until the text fits; then what is left hanging."""
        for token in self._dispensable():
            self._tidy()
            if len(self._joined()) <= limit:
                return
            if token is None:
                self._name_subject()
            elif token.i in self.kept and token.i not in self.event_line and token != self.root:
                self.drop(token)
        self._tidy()

    def _name_subject(self) -> None:
        """Call the subject by its name alone."""
        meant = self.cast.meant_by(self.agent) if self.agent is not None else None
        is_list = self.agent is not None and any(child.dep_ == "conj" for child in self.agent.children)
        if meant is not None and not is_list and len(meant.name) < len(self.subject):
            self.subject = meant.name

    def _dispensable(self) -> Iterator[Token | None]:
        """What can be dropped, in order; None stands for the subject's titles and modifiers."""
        kept = [self.root.doc[i] for i in sorted(self.kept, reverse=True)]
        core = _words()["kept"]
        yield from (
            t for t in kept if t.dep_ in ("acl", "relcl", "advcl") or t.dep_ == "pcomp" and not is_complement(t)
        )
        yield from (whole_phrase(t) for t in kept if t.dep_ == "prep" and t.head.pos_ in ("NOUN", "PROPN"))
        yield from (t for t in kept if t.dep_ in ("advmod", "amod") and t.lower_ not in core and t.head.pos_ != "NUM")
        yield None
        yield from (t for t in kept if t.dep_ == "prep" and is_verbal(t.head) and not _has_clause(t))
        yield from (t for t in kept if t.dep_ in _LISTED and t.head != self.root)
        yield from (t for t in kept if t.lower_ == "of" and t.head.dep_ != "ROOT")
        yield from (t for t in kept if t.dep_ in _COMPLEMENTS or t.dep_ == "pcomp")
        yield None

    def _tidy(self) -> None:
        """Drop what lost its complement: prepositions, conjunctions, commas, halves of compounds."""
        for i in sorted(self.kept, reverse=True):
            token = self.root.doc[i]
            if self._lost_complement(token) or self._lost_list(token) or self._lost_half(token):
                self.kept.discard(i)

    def _lost_complement(self, token: Token) -> bool:
        if token.dep_ not in _NEEDY or token == self.root or any(child.i in self.kept for child in token.children):
            return False
        return any(child.dep_ in ("pobj", "pcomp", "prep") for child in token.children)

    def _lost_list(self, token: Token) -> bool:
        if token.dep_ != "cc" and token.text != ",":
            return False
        sisters = (child for child in token.head.children if child.dep_ == "conj" and child.i > token.i)
        return not any(sister.i in self.kept for sister in sisters)

    def _lost_half(self, token: Token) -> bool:
        """Whether a hyphen or what stands before it lost what comes after it."""
        doc, i = token.doc, token.i
        if token.text == "-":
            return i + 1 not in self.kept or i - 1 not in self.kept
        is_before_hyphen = i + 2 < len(doc) and doc[i + 1].text == "-" and not token.whitespace_
        return is_before_hyphen and i + 2 not in self.kept and i + 2 < token.sent.end

    def text(self, limit: int, *, is_first: bool = True, with_article: bool = False) -> str:
        """The title, or what stands within one; cut at a word where nothing else would make it fit."""
        words = self._joined(with_article=with_article)
        if len(words) > limit:
            words = words[:limit].rsplit(" ", 1)[0]
        words = words.strip(" ,;:-–—")
        return words[:1].upper() + words[1:] if is_first else words

    def _joined(self, *, with_article: bool = False) -> str:
        pieces: list[str] = [self.subject, *self.helpers] if self.subject else []
        indices = sorted(self.kept)
        while not with_article and indices and not pieces and self.root.doc[indices[0]].lower_ in _words()["articles"]:
            indices.pop(0)
        glued = False
        for place, i in enumerate(indices):
            token = self.root.doc[i]
            follower = self.root.doc[indices[place + 1]] if place + 1 < len(indices) else None
            written = self.said.get(i) or as_within(token, follower)
            if glued or token.text == "," and pieces:
                pieces[-1] += written
            else:
                pieces.append(written)
            glued = indices[place + 1 : place + 2] == [i + 1] and not token.whitespace_
        return " ".join(pieces)


def phrase_text(found: Token, cast: Cast, timed: frozenset[int], *, with_article: bool = False) -> str:
    """An argument written out: the name of whom it refers to, else its phrase without clauses."""
    group = cast.group_of(found)
    if group:
        return group_text(found, [each.name for each in group])
    entity = cast.meant_by(found)
    if entity is not None and found.pos_ in ("PRON", "NOUN") and not _has_name(found):
        return entity.name
    draft = Draft(found, found, cast, timed)
    draft.restore_list()
    for child in list(found.subtree):
        if child.dep_ in ("acl", "relcl", "advcl") and child.i in draft.kept:
            draft.drop(child)
    draft.shorten(SUBJECT_LENGTH)
    return draft.text(SUBJECT_LENGTH, is_first=False, with_article=with_article)


def whole_phrase(prep: Token) -> Token:
    """What goes with a preposition when it is dropped: with "of", the phrase of its noun ("as part of")."""
    if prep.lower_ == "of":
        return prep.head.head if prep.head.dep_ == "pobj" else prep.head.doc[prep.sent.root.i]
    return prep


def as_within(token: Token, follower: Token | None) -> str:
    """A word as it stands within a title: no capital of the sentence's beginning, "an" before a vowel."""
    if token.lower_ in ("a", "an") and follower is not None and follower.i != token.i + 1:
        return "an" if follower.text[0].lower() in "aeiou" else "a"
    is_capital_by_place = token.is_sent_start and token.pos_ != "PROPN" and not token.text.isupper()
    return token.lower_ if is_capital_by_place else token.text


def is_complement(token: Token) -> bool:
    """Whether a clause completes a verb through its preposition ("accused the bank of hiding losses")."""
    return token.dep_ == "pcomp" and is_verbal(token.head.head) and token.head.lower_ in ("of", "from", "for", "to")


def _has_clause(prep: Token) -> bool:
    return any(is_complement(child) for child in prep.children)


def group_text(token: Token, names: list[str]) -> str:
    """The names that a word for several stands for, as its clause needs them."""
    if token.lower_ == "neither" or any(child.lower_ == "neither" for child in token.children):
        return "neither " + listed(names, "nor")
    return possessive(listed(names)) if token.dep_ == "poss" else listed(names)


def _has_name(noun: Token) -> bool:
    """Whether a name stands in a phrase, so that the phrase tells by itself who is meant."""
    return any(child.pos_ == "PROPN" or state_meant(child.text) for child in noun.children)


def clause_draft(root: Token, event: Token, cast: Cast, timed: frozenset[int]) -> Draft:
    """The draft of a clause or phrase with its subject, and with the object that stands elsewhere."""
    draft = Draft(root, event, cast, timed)
    if is_verbal(root):
        found = subject(root) or clausal_subject(root)
        if found is not None:
            draft.add_subject(found)
        missing = object_elsewhere(root)
        if missing is not None:
            draft.add_object(missing)
    return draft


def clausal_subject(verb: Token) -> Token | None:
    """The clause that is a verb's subject ("defending the bank carries risks")."""
    return next((child for child in verb.children if child.dep_ in ("csubj", "csubjpass")), None)


def object_elsewhere(verb: Token) -> Token | None:
    """The object of a verb that stands before or after its clause: an antecedent, or a shared object."""
    if is_passive(verb) or any(child.dep_ in _OBJECT_LIKE and not is_relative(child) for child in verb.children):
        return None
    if verb.dep_ == "relcl" and subject(verb) != verb.head:
        return None if any(map(_is_stranded, verb.children)) else verb.head
    for child in verb.children:
        if child.dep_ == "conj" and child.i - verb.i <= 3 and own_subject(child) is None:
            return next((each for each in child.children if each.dep_ in OBJECTS), None)
    return None


def _is_stranded(child: Token) -> bool:
    """Whether a relative clause ties its antecedent by a preposition or adverb ("where", "in which")."""
    if child.tag_ == "WRB":
        return True
    objects = list(child.children)
    return child.dep_ == "prep" and (not objects or any(is_relative(each) for each in objects))
