"""Anaphora: what the grammar around a word says of what it can refer to."""

from __future__ import annotations

from collections import Counter

from dateline.extraction.entities.entities import Entity, retype
from dateline.extraction.entities.names import Name
from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.gazetteer import gender_of, gender_of_name, is_deed, is_given_name, type_referred, word_list
from dateline.extraction.parsing.clauses import OBJECTS, is_passive, is_verbal
from dateline.extraction.parsing.parse import Parse, Word
from dateline.extraction.parsing.syntax import is_set_off
from dateline.model.entities import make_key
from dateline.model.states import state_meant

SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
DEFINITE = frozenset(("the", "this", "that"))
PAIRS = frozenset(("both", "neither"))
# Prepositions between a part and its owner ("shares in Acme").
LINKS = frozenset(("of", "in", "for", "at", "on"))
# Types of what can do something.
SOMEBODY = frozenset(("PERSON", "ORG", "NORP", "GROUP", "GPE"))
# Tokens.
SHORTEST_SPEECH = 8
# Digits: an age has fewer, but for the oldest.
_AGE_DIGITS = 3
_LIVING = frozenset(("person", "group", "organism"))
#: Verbs whose predicate noun tells what their subject is.
COPULAS = frozenset(("be", "become", "remain"))
_BESIDE = frozenset(("appos", "compound", "amod", "nmod"))
_IDENTIFYING = frozenset(("identify", "name"))
_ADNOMINAL = frozenset(("compound", "amod", "nmod", "poss"))


def describe(head: Word, entity: Entity) -> None:
    """Note the common nouns and states that a name's phrase puts to its entity, outside of the name itself."""
    own = {i for name in entity.names if name.head == head.i for i in range(name.start, name.end)}
    nouns = [child for child in head.children if child.dep_ in _BESIDE and child.i not in own]
    kind = next((noun for name in entity.names if name.head == head.i and (noun := kind_before(head.doc, name))), None)
    if kind is not None:
        nouns.append(kind)
    elif head.dep_ == "appos":
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns.extend(child for child in head.head.children if child.dep_ == "attr")
    for noun in nouns:
        if noun.pos_ == "NOUN" and not _is_calling(noun, entity) or _is_title(noun):
            entity.nouns.add(noun.lemma_.lower())
        for word in (noun, *noun.children):
            state = state_meant(word.text)
            if state:
                entity.states.add(state)


def _is_title(noun: Word) -> bool:
    """Whether a word is a title, also one that goes on behind a name ("Otto Berg, Duke of Marsk")."""
    is_behind = noun.dep_ == "appos" and any(child.lower_ == "of" for child in noun.rights)
    return noun.lower_ in word_list("titles") or is_behind and type_referred(noun.lower_) == "PERSON"


def _is_calling(noun: Word, entity: Entity) -> bool:
    """Whether a noun for a firm tells what a person does, by the given name ("Hans Berg, a publisher")."""
    given, _, family = entity.name.lower().partition(" ")
    is_named = entity.type == "PERSON" and bool(family) and gender_of_name(given) is not None
    is_new = noun.dep_ == "appos" and is_indefinite(noun)
    is_both = noun.lemma_.lower() in word_list("callings")
    return is_named and (is_new or is_both) and type_referred(noun.lemma_.lower()) == "ORG"


def kind_before(doc: Parse, name: Name) -> Word | None:
    """The noun that tells what bears a name, right before it or named as it; None where there is none.

    So "insurer" in "the insurer Acme", "suspect" in "named the suspect as Karl Renner".
    """
    if (named := _named_as(doc[name.head])) is not None:
        return named
    noun = doc[name.start - 1] if name.start else None
    is_told = noun is not None and noun.tag_ == "NN" and type_referred(noun.lemma_.lower()) in ("ORG", "PRODUCT")
    return noun if is_told and noun is not None and any(child.dep_ == "det" for child in noun.lefts) else None


def _named_as(name: Word) -> Word | None:
    """The object of a verb that says what its name is ("identified the victim as Ada Holm"); None for other names."""
    prep = name.head
    if name.dep_ != "pobj" or prep.lower_ != "as" or prep.head.lemma_ not in _IDENTIFYING:
        return None
    objects = (child for child in prep.head.children if child.dep_ in ("dobj", "nsubjpass") and child.tag_ == "NN")
    return next(objects, None)


def doubt_person(doc: Parse, entity: Entity) -> None:
    """Take back that a name is a person's where it stands with "the" ("the Pelita sank") or only as places do."""
    heads = [doc[name.head] for name in entity.names]
    with_the = sum(any(child.lower_ == "the" and child.dep_ == "det" for child in head.children) for head in heads)
    if entity.type != "PERSON" or entity.is_known:
        return
    if any(_is_datelined(doc, name) for name in entity.names):
        entity.type = "GPE"
        entity.key = make_key("place", entity.name)
        return
    if entity.nouns:
        return
    if 2 * with_the > len(heads):
        entity.type = ""
        entity.key = make_key("name", entity.name)
    elif " " not in entity.name and all(map(_is_placed, heads)) and any(head.head.lower_ == "in" for head in heads):
        entity.type = "GPE"
        entity.key = make_key("place", entity.name)


def _is_datelined(doc: Parse, name: Name) -> bool:
    """Whether a name opens a sentence in capitals as the place of a dateline does ("PORT ROYAL, Feb. 9 -")."""
    follows = doc[name.end].text if name.end < len(doc) else ""
    return bool(doc[name.start].is_sent_start) and name.text.isupper() and follows in (",", "(", "-", "–", "—")


def has_article(doc: Parse, entity: Entity) -> bool:
    """Whether most writings of a name that are arguments stand with "the" ("the Met Office")."""
    written = (doc[name.head] for name in entity.names if name.text == entity.name)
    heads = [head for head in written if head.dep_ not in _BESIDE]
    with_the = sum(any(child.lower_ == "the" and child.dep_ == "det" for child in head.children) for head in heads)
    return entity.type != "PERSON" and 2 * with_the > len(heads)


def _is_placed(head: Word) -> bool:
    """Whether a name stands after a preposition of place ("in Orrin", "the harbour of Orrin")."""
    return head.dep_ == "pobj" and head.head.lower_ in ("in", "of", "to", "from", "near", "at")


def retype_by_deeds(doc: Parse, entity: Entity) -> None:
    """Take a name of several words for an organisation's, or a person's, that does what only those do.

    Example: "Acme Foods agreed", "Acme shareholders", "Acme hopes it gains", "Acme raised its forecast"; "Lena Dask was
    born".
    """
    heads = [doc[name.head] for name in entity.names]
    is_long = 2 <= len(entity.name.split()) <= 3 and all(map(str.isalpha, entity.name.split()))
    if entity.type == "PERSON" and " " not in entity.name and not entity.nouns and any(map(_hopes, heads)):
        retype(entity, Counter(ORG=1))
        return
    is_unlikely = entity.type == "PERSON" and not entity.nouns and not is_given_name(entity.name.split()[0])
    if is_unlikely and not entity.is_known and any(map(_has_its, heads)):
        retype(entity, Counter(ORG=1))
        return
    is_person = any(map(_lives, heads)) or any(age_behind(doc, name) for name in entity.names)
    if is_long and is_person and entity.type in ("", "ORG", "WORK_OF_ART", "FAC"):
        retype(entity, Counter(PERSON=1))
        return
    acts = any(head.dep_ == "nsubj" and head.head.lemma_.lower() in word_list("acting") for head in heads)
    is_open = entity.type in ("", "WORK_OF_ART", "FAC", "LAW")
    if acts and is_open and len(entity.name.split()) > 1:
        retype(entity, Counter(ORG=1))
    if (is_open or entity.type == "GPE") and any(_owns_as_firm(head) for head in heads):
        retype(entity, Counter(ORG=1))


def _hopes(head: Word) -> bool:
    """Whether what a name says, "it" does as only somebody does ("Acme said it would seek a loan")."""
    said = [child for child in head.head.children if child.dep_ == "ccomp"] if head.dep_ == "nsubj" else []
    return any(child.lower_ == "it" and is_doer(child) for verb in said for child in verb.children)


def _has_its(head: Word) -> bool:
    """Whether a name does something to what is "its" own ("raised its forecast"), as no person does."""
    objects = (child for child in head.head.rights if child.dep_ in OBJECTS) if head.dep_ == "nsubj" else ()
    return any(child.lower_ == "its" for each in objects for child in each.lefts)


def _lives(head: Word) -> bool:
    """Whether a name is the subject of what only persons do ("has died", "was born")."""
    verb = head.head
    if head.dep_ == "nsubjpass":
        return verb.lower_ == "born"
    return head.dep_ == "nsubj" and verb.lemma_.lower() in word_list("living")


def age_behind(doc: Parse, name: Name) -> str | None:
    """The age between commas after a name ("Otto Brandt, 84, said"); None without one."""
    after = [word.text for word in doc[name.end : name.end + 3]]
    is_set_off = len(after) == 3 and after[0] == "," and after[2] in (",", ".")
    return after[1] if is_set_off and after[1].isdigit() and len(after[1]) < _AGE_DIGITS else None


def _owns_as_firm(head: Word) -> bool:
    """Whether a name owns what only firms have ("Acme's shareholders", "Acme shares")."""
    return head.dep_ in ("poss", "compound") and head.head.lemma_.lower() in word_list("firm_parts")


def is_plural_reference(token: Word) -> bool:
    """Whether a word stands for two that were told before ("both", "neither country", "the two sides")."""
    if token.lower_ in PAIRS:
        return token.dep_ not in ("preconj", "cc", "det", "predet", "amod") and not any(
            child.lower_ == "of" for child in token.children
        )
    if token.pos_ != "NOUN":
        return False
    words = {child.lower_ for child in token.children if child.dep_ in ("det", "nummod", "predet", "poss", "preconj")}
    is_party = type_referred(token.lemma_.lower()) in ("GPE", "ORG", "PERSON") or token.lemma_ in word_list("parties")
    return is_party and (bool(words & PAIRS) or "two" in words and bool(words & DEFINITE))


def modifiers(token: Word) -> list[str]:
    """The words that stand before a noun and qualify it, and each with the one before it ("South Korean")."""
    found = [child for child in token.lefts if child.dep_ in _ADNOMINAL]
    capital = [child for child in found if child.is_title and child.i > child.sent.start and child.nbor(-1).is_title]
    return [*(f"{child.nbor(-1).text} {child.text}" for child in capital), *(child.text for child in found)]


def is_particular(token: Word) -> bool:
    """Whether modifiers single out something of its own ("the second company", "the firm it bought")."""
    return any(
        child.dep_ in ("nummod", "relcl", "acl")
        or child.dep_ in ("amod", "compound")
        and child.lower_ in word_list("contrasting")
        for child in token.children
        if child.i < token.i or child.dep_ == "acl"
    )


def is_defining(clause: Word) -> bool:
    """Whether a clause tells which thing is meant ("the firm that it bought"), and is set off by no comma."""
    return clause.dep_ == "relcl" and not is_set_off(clause)


def is_said_again(token: Word) -> bool:
    """Whether a phrase only tells of the pronoun that is the subject after it ("A nurse's son, he left")."""
    later = (child for child in token.head.children if child.i > token.i and child.dep_ in SUBJECTS)
    return token.dep_ in SUBJECTS and any(child.pos_ == "PRON" and child.nbor(-1).text == "," for child in later)


def is_someone(token: Word) -> bool:
    """Whether a clause with "who" says that a noun is a person ("a 19-year-old who had never played")."""
    clauses = (child for child in token.children if child.dep_ == "relcl")
    return any(word.lower_ == "who" for clause in clauses for word in clause.children)


def is_of_age(token: Word) -> bool:
    """Whether somebody is told again by age alone ("the 54-year-old", "the 54-year-old man")."""
    age = token if token.lower_ == "old" else next((each for each in token.lefts if each.lower_ == "old"), None)
    is_told = age is not None and any(each.lemma_ == "year" for each in age.lefts)
    is_plain = token.lower_ == "old" or gender_of(token.lower_) is not None and token.tag_ == "NN"
    return is_told and is_plain and any(each.lower_ == "the" for each in token.lefts)


def is_indefinite(token: Word) -> bool:
    """Whether a noun brings in something new ("a firm", "another firm")."""
    return any(child.dep_ == "det" and child.lower_ in ("a", "an", "another") for child in token.children)


def is_empty_it(token: Word) -> bool:
    """Whether "it" stands for the clause that follows ("it is thought that …"), or for what was claimed before it."""
    if token.lower_ != "it" or token.dep_ not in SUBJECTS:
        return False
    if token.head.lemma_ == "take" and any(child.dep_ in ("xcomp", "advcl") for child in token.head.rights):
        return True  # "it took them a year to leave"
    if token.head.lemma_ in ("emerge", "transpire") and any(_is_told(child) for child in token.head.rights):
        return True  # "it emerged that he had left"
    if _is_of_claim(token):
        return True
    told = (token.head, *(child for child in token.head.rights if child.dep_ == "xcomp"))
    if any(each.lemma_.lower() in word_list("weather") for each in told):
        return True  # "it began to snow"
    if not is_verbal(token.head) and _takes_clause(token.head):
        return True  # "made it a crime to leave"
    return any(
        child.dep_ in ("ccomp", "csubj", "csubjpass") or child.dep_ == "acomp" and _takes_clause(child)
        for child in token.head.children
        if child.i > token.head.i
    ) and (is_passive(token.head) or not is_deed(token.head.lemma_.lower()))


def _is_of_claim(token: Word) -> bool:
    """Whether "it" is what the clause before claims or asks for ("The club appealed, but it was dismissed")."""
    verb = token.head
    is_decided = token.dep_ == "nsubjpass" and verb.lemma_.lower() in word_list("deciding")
    return is_decided and verb.dep_ == "conj" and verb.head.lemma_.lower() in word_list("claiming")


def _is_told(clause: Word) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _takes_clause(token: Word) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp", "advcl") for child in token.children)


def is_bygone(token: Word) -> bool:
    """Whether a name only tells where somebody was once ("a former Acme manager")."""
    return token.dep_ in _ADNOMINAL and any(child.lower_ in word_list("bygone") for child in token.head.children)


def part_of(token: Word) -> Word | None:
    """The noun for a part or a voice of what a word names ("shares in Acme", "a spokesman for Acme"), if any."""
    tie = token.head if token.dep_ == "pobj" and token.head.lower_ in LINKS else token
    is_tied = tie is not token or token.dep_ in ("poss", "compound", "nmod")
    noun = tie.head if is_tied else token
    is_part = is_tied and noun.lemma_.lower() in word_list("shares") | word_list("voices")
    return (part_of(noun) or noun) if is_part else None


def is_doer(token: Word) -> bool:
    """Whether a word is the subject of what only somebody, a body or a state does ("it hoped to reopen")."""
    return token.dep_ == "nsubj" and not is_passive(token.head) and is_deed(token.head.lemma_.lower())


def is_lifeless(noun: Word) -> bool:
    """Whether a common noun, by its most frequent sense, names a thing, a place or an act that does nothing itself."""
    known = noun_classes().get(noun.lemma_.lower())
    is_somebody = type_referred(noun.lemma_.lower()) in SOMEBODY
    return noun.pos_ == "NOUN" and known is not None and not is_somebody and _LIVING.isdisjoint(known.classes)


def is_told_us(verb: Word) -> bool:
    """Whether what a verb says is said to who writes, whom its subject cannot be ("told us that", "asked me to")."""
    told = (each for child in verb.rights for each in (child, *(child.rights if child.dep_ == "prep" else child.lefts)))
    return any(each.lower_ in ("me", "us") for each in told)


def is_speech(opening: Word) -> bool:
    """Whether what stands between quotation marks was said, and is no mere name (“The Lacemaker” was sold)."""
    for word in opening.doc[opening.i + 1 : opening.i + 1 + SHORTEST_SPEECH]:
        if word.text in ("”", '"'):
            return False
        if word.tag_ in ("VBD", "VBZ", "VBP", "MD") or word.text[-1] in ".,!?":
            return True
    return True
