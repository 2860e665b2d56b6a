"""Drafts: the tokens of a title, chosen along the parse and dropped again until it is short enough."""

from __future__ import annotations

from itertools import takewhile

from dateline.extraction.entities.cast import Cast
from dateline.extraction.gazetteer import title_words
from dateline.extraction.parsing.clauses import is_relative, is_verbal
from dateline.extraction.parsing.parse import Passage, Word
from dateline.extraction.parsing.syntax import opening_bracket
from dateline.extraction.titling.keeping import Keeper, hyphened
from dateline.extraction.titling.references import written_for
from dateline.extraction.titling.shortening import (
    dispensable,
    is_stripped,
    lost_complement,
    lost_conjunction,
    lost_half,
    lost_list,
    may_hang,
)
from dateline.extraction.titling.timing import is_day, is_moment, is_of_duration, is_time
from dateline.extraction.titling.wording import (
    as_title,
    as_within,
    finite_form,
    present,
    shared_auxiliaries,
    understood_auxiliary,
    without_pictures,
)

_LISTED = frozenset(("conj", "cc"))
_MARKS = " ,;:-–—#*|="
# Tokens from its event within which a title's words stand, but for those that the event hangs on.
REACH = 60
# Tokens of a clause that tells a noun apart, at most.
LONGEST_CLAUSE = 14


class Draft:
    """A title in the making: the clause or phrase of `root`, told for the event at `event`.

    `kept` holds the tokens that stay by their indices, `said` what is written instead of a token; `is_cut` tells that
    the text had to end within a phrase.
    """

    def __init__(self, root: Word, event: Word, cast: Cast, timed: frozenset[int]) -> None:
        self.root = root
        self.event = event
        self.event_line = {event.i, *(token.i for token in event.ancestors)}
        self.keeper = Keeper(root, self.event_line, timed)
        self.cast = cast
        self.timed = timed
        self.kept: dict[int, Word] = {}
        self._least = 0
        self.said: dict[int, str] = {}
        self.is_cut = False
        self.subject = ""
        self.helpers: list[str] = []
        self.agent: Word | None = None
        self.named: set[tuple[str, ...]] = set()
        self._keep(root)

    def add_subject(self, found: Word, text: str) -> None:
        """Put the subject first, as it stands in the clause or as it was passed on to it.

        Args:
            found: Its head token.
            text: It, written out.
        """
        self.agent = found
        for child in self.root.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj") or child.dep_ == "advmod" and child.i < found.i:
                self.drop(child)
        if found.head.head == self.root and found.head.dep_ in ("aux", "auxpass"):
            self.drop(found)
        self.subject = text
        is_named = found.pos_ == "PRON" and self._is_one_name(found, text)
        is_many = self._is_many(found) and not is_named
        written = finite_form(self.root, is_many=is_many)
        being = next((each for each in self.root.lefts if each.lower_ == "being" and self.root.dep_ == "acl"), None)
        having = next((child for child in self.root.children if child.dep_ == "aux" and child.lower_ == "having"), None)
        if written:
            self.said[self.root.i] = written
        elif having is not None:
            self.said[having.i] = "had"
        elif being is not None:
            self.said[being.i] = "are being" if is_many else "is being"
        elif found.pos_ == "PRON" and text.lower() != found.lower_ and self._is_one_name(found, text):
            self.agree(self.root, found)
        if not any(child.i in self.kept for child in self.root.children if child.dep_ in ("aux", "auxpass")):
            self.helpers = shared_auxiliaries(self.root) or understood_auxiliary(self.root, found, is_many=is_many)

    def _is_many(self, found: Word) -> bool:
        """Whether a subject is in the plural."""
        is_number = found.tag_ == "CD" and found.lower_ != "one" and not any(found.lefts)
        is_row = any(child.dep_ == "conj" for child in found.children)
        is_firm = found.tag_ == "NNPS" and {child.dep_ for child in found.lefts} == {"compound"}  # "Acme Foods"
        is_plural = found.tag_ in ("NNS", "NNPS") or found.lower_ in ("they", "we", "several", "many")
        return is_plural and not is_firm or is_number or is_row or len(self.cast.keys_of(found)) > 1

    def _is_one_name(self, pronoun: Word, text: str) -> bool:
        """Whether a pronoun gives way to one name, or to a pronoun for one, and to nothing beside it."""
        entity = self.cast.meant_by(self.cast.stand_in(pronoun) or pronoun)
        return text in ("he", "she") or entity is not None and entity.called == text

    def agree(self, verb: Word, pronoun: Word) -> None:
        """Put a finite verb in the third person, as the name or pronoun needs that stands for "I" or "they"."""
        for token in (verb, *verb.children):
            if token != verb and token.dep_ not in ("aux", "auxpass"):
                continue
            if token.lower_ == "were" and pronoun.lower_ == "you":
                self.said[token.i] = "was"
            elif token.tag_ == "VBP":
                lemma = {"am": "be", "are": "be"}.get(as_within(token, None), token.lemma_.lower())
                self.said[token.i] = present(lemma if lemma.isalpha() else as_within(token, None), is_many=False)

    def is_named(self, token: Word) -> bool:
        """Whether what a word refers to stands in the title before this draft."""
        return self.cast.keys_of(token) in self.named

    def add_object(self, text: str, verb: Word) -> None:
        """Put an object after its verb, the clause's or one below it, that stands elsewhere in the sentence."""
        for child in verb.children:
            if is_relative(child):
                self.drop(child)
        given = (child for child in verb.rights if child.i in self.kept and child.dep_ in ("dative", "dobj"))
        particle = next((child for child in verb.rights if child.dep_ == "prt" and child.i in self.kept), verb)
        taker = next((child for child in given if child.pos_ != "ADP"), particle)
        self.said[taker.i] = f"{self.said.get(taker.i, taker.text)} {text}"

    def append(self, text: str) -> None:
        """Put words at the end."""
        last = self.kept[max(self.kept)] if self.kept else self.root
        self.said[last.i] = f"{self.said.get(last.i, last.text)} {text}"

    def _keep(self, token: Word) -> None:
        """Keep a token and what belongs to it."""
        self.kept[token.i] = token
        self.kept.update((part.i, part) for part in hyphened(token) if part.i not in self.timed)
        written = written_for(token, self.cast)
        if written is not None:
            self.said[token.i] = written
        for child in token.children:
            if self._belongs(child, token):
                self._keep(child)
            else:
                self._keep_stranded(child)
                self._restore_article(child, token)

    def _restore_article(self, left_out: Word, noun: Word) -> None:
        """Put "the" in place of a time that was possessor ("the result of that year's election")."""
        if left_out.dep_ == "poss" and left_out.i in self.timed:
            first = noun.doc[left_out.right_edge.i + 1]
            self.said[first.i] = f"the {first.text}"

    def _keep_stranded(self, left_out: Word) -> None:
        """Keep the phrases that the parse hung on a time ("jailed for nine years over the fraud")."""
        for token in left_out.subtree if is_time(left_out, self.timed) else ():
            is_stranded = token.dep_ == "prep" and token.head.i in self.timed and token.i not in self.timed
            if token.lower_ == "of" and token.head.pos_ == "NOUN":
                continue
            is_stranded &= opening_bracket(token) is None  # "at noon (2 p.m. in Lima)"
            is_stranded &= not is_of_duration(token)
            if is_stranded and not is_time(token, self.timed) and not self.kept.get(token.i):
                self._keep(token)

    def _belongs(self, child: Word, head: Word) -> bool:
        is_replaced = head.i in self.said and head != self.root
        is_near = abs(child.i - self.event.i) <= REACH or child.i in self.event_line
        return is_near and not is_replaced and self.keeper.belongs(child, head)

    def restore_list(self) -> None:
        """Keep what is coordinated with the root, too."""
        for child in self.root.children:
            is_listed = child.dep_ in _LISTED or child.text == "," and child.i > self.root.i
            if is_listed and not is_verbal(child):
                self._keep(child)

    def restore_clause(self) -> None:
        """Keep the clause, or the date, that alone tells a noun apart ("the attacks of 11 May")."""
        if any(token.i != self.root.i and token.dep_ != "det" for token in self.kept.values()):
            return
        for child in self.root.rights:
            is_told = child.dep_ == "relcl" and child.doc[child.left_edge.i - 1].text != ","
            if is_told and child.right_edge.i - child.left_edge.i < LONGEST_CLAUSE:
                self._keep(child)
                if not any(
                    each.i in self.kept and each.dep_ in ("dobj", "prep", "attr", "agent") for each in child.rights
                ):
                    self.drop(child)
            elif child.lower_ == "of" and any(each.i in self.timed and is_day(each) for each in child.children):
                self.kept.update((token.i, token) for token in child.subtree)

    def restore_duration(self) -> None:
        """Keep where a clause tells nothing else how long it was, or that it was once more ("ran for ten years").

        A time that is the verb's object stays in any case ("spent Christmas in hiding").
        """
        for child in self.root.rights:
            if child.dep_ in ("dobj", "npadvmod") and self.root.lemma_ == "spend" and is_moment(child, self.timed):
                self.kept.update((token.i, token) for token in child.subtree)
        if any(child.i in self.kept and child.i > self.root.i and not child.is_punct for child in self.root.children):
            return
        is_lasting = self.root.lemma_.lower() in title_words("lasting")
        for child in self.root.children:
            if child.lower_ == "again" and child.dep_ == "advmod":
                self.kept[child.i] = child
            is_bound = child.lower_ == "for" or is_lasting and child.lower_ in title_words("bounds")
            times = [each for bound in child.children if bound.dep_ == "pobj" for each in (bound, *bound.lefts)]
            is_near = any(each.lower_ in title_words("relative_times") for each in times)
            if is_bound and not is_near and child.dep_ == "prep" and child.children and child.i > self.root.i:
                self.kept.update((token.i, token) for token in self._span_of(child, is_lasting))

    def _span_of(self, prep: Word, is_lasting: bool) -> Passage:
        """The words of a preposition that tell for how long, with all of a time ("set for Sept. 15")."""
        inner = takewhile(lambda each: each.lower_ != "on", prep.subtree)
        end = max((each.i for each in inner if is_lasting or each.head == prep and each.dep_ == "pobj"), default=prep.i)
        doc = prep.doc
        while end + 1 in self.timed and doc[end + 1].lower_ != "on":
            if not is_lasting and doc[end].pos_ != "PROPN" and doc[end + 1].lower_ != "of":
                break
            end = doc[end + 1].right_edge.i if doc[end + 1].lower_ == "of" else end + 1
        return doc[prep.i : end + 1]

    def drop(self, token: Word) -> None:
        """Leave out a token and all that hangs on it."""
        for each in token.subtree:
            if each.i in self.kept:
                self._leave(each)

    def _leave(self, token: Word) -> None:
        del self.kept[token.i]
        self._least -= self._written(token)

    def shorten(self, limit: int) -> None:
        """Drop modifiers, the outermost and last first, until the text fits; then what is left hanging."""
        self._least = sum(map(self._written, self.kept.values()))
        hanging = [self.kept[i] for i in sorted(self.kept, reverse=True) if may_hang(self.kept[i])]
        is_settled = self._tidy(hanging)
        if self._fits(limit):
            return
        if self.agent is not None and any(child.dep_ == "appos" for child in self.agent.children):
            self._name_subject()  # "Acme's owner Anna Berg" → "Anna Berg"
        is_pressed = False
        for token in dispensable(self.kept, self.root):
            if token is None:
                self._name_subject(is_pressed=is_pressed)
                is_pressed = True
            elif token.i in self.kept and token.i not in self.event_line and token != self.root:
                self.drop(token)
            elif is_settled:
                continue
            is_settled = self._tidy(hanging)
            if self._fits(limit):
                return

    def _written(self, token: Word) -> int:
        """The characters that a token has in the text at least: a comma may be left out, "an" become "a"."""
        return len(self.said.get(token.i, token.text)) - (token.lower_ in (",", "an"))

    def _fits(self, limit: int) -> bool:
        """Whether the text is short enough; it is only written out where it can be."""
        return self._least <= limit and self.length() <= limit

    def _name_subject(self, *, is_pressed: bool = False) -> None:
        """Call the subject by its name alone; when pressed, by its noun ("guests at the inn" → "guests")."""
        if self.agent is None or any(child.dep_ == "conj" for child in self.agent.children):
            return
        meant = self.cast.meant_by(self.agent)
        if meant is not None:
            self.subject = min(self.subject, meant.name, key=len)
            return
        noun = as_within(self.agent, None)
        before, found, _ = self.subject.partition(f"{noun} ")
        if found and is_pressed:
            self.subject = before + noun

    def bare(self) -> None:
        """Leave out where and by what means it was, and call the subject by its name alone."""
        for child in self.root.children:
            if child.dep_ == "prep" and child.i not in self.event_line:
                self.drop(child)
        self._name_subject()

    def _tidy(self, hanging: list[Word]) -> bool:
        """Drop what lost its complement: prepositions, conjunctions, commas, halves of compounds.

        Args:
            hanging: The tokens that this can happen to, last first.

        Returns:
            Whether all was in order.
        """
        count = len(self.kept)
        for token in hanging:
            if token.i not in self.kept or token == self.root:
                continue
            if lost_complement(token, self.kept) or lost_list(token, self.kept) or lost_half(token, self.kept):
                for part in (token, *token.rights):  # "a loan taken out" goes with its "out"
                    if part == token or part.dep_ == "prt" and part.i in self.kept:
                        self._leave(part)
            elif token.i in self.event_line:
                continue
            elif lost_conjunction(token, self.kept) or is_stripped(token, self.kept):
                self.drop(token)
        return len(self.kept) == count

    def length(self) -> int:
        """The characters of the text as it stands."""
        return len(self._joined())

    def article_length(self) -> int:
        """The characters of the article that the text, as a title, will begin without."""
        words = self._joined()
        return len(words) - len(as_title(words))

    def text(self, limit: int, *, is_first: bool = True) -> str:
        """The title, or what stands within one; cut at a word where nothing else would make it fit."""
        words = without_pictures(self._joined())
        if is_first:
            is_pointing = self.subject.lower() in title_words("articles")
            words = words[:1].upper() + words[1:] if is_pointing else as_title(words.strip(_MARKS))
        self.is_cut = len(words) > limit
        if self.is_cut:
            words = words[: limit + 1].rsplit(" ", 1)[0]
            while words.rsplit(" ", 1)[-1].lower() in title_words("unfinished"):
                words = words.rsplit(" ", 1)[0]
        return words.strip(_MARKS)

    def _in_order(self) -> list[Word]:
        """The tokens as they are written, what stood before the subject behind ("after a drought he left")."""
        first = self.agent.i if self.agent is not None else -1
        before = (child for child in self.root.lefts if child.dep_ == "prep" and child.i < first)
        fronted = {token.i for child in before for token in child.subtree}
        return [self.kept[i] for i in sorted(self.kept, key=lambda i: (i in fronted, i))]

    def _joined(self) -> str:
        pieces: list[str] = [self.subject, *self.helpers] if self.subject else []
        tokens = self._in_order()
        glued = False
        for token, follower in zip(tokens, [*tokens, None][1:], strict=True):
            written = as_within(token, follower)
            is_clitic = written != token.text and token.pos_ in ("AUX", "VERB")
            written = self.said.get(token.i, written)
            if token.text == "," and pieces and pieces[-1].endswith(","):
                continue
            if pieces and written == pieces[-1] and written.islower() and written not in ("had", "that", "very"):
                continue  # "she she left"
            if glued and not is_clitic or token.text == "," and pieces:
                pieces[-1] += written
            else:
                pieces.append(written)
            glued = follower is not None and follower.i == token.i + 1 and not token.whitespace_
        return " ".join(pieces)
