"""From rules and a lexicon to the regular expressions over symbols that the engine runs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from dateline.grammar import pattern as patterns
from dateline.grammar.alphabet import LETTERS, NAME, OTHER, WORD, Alphabet, Coder, all_number_classes
from dateline.grammar.captures import Groups
from dateline.grammar.lexicon import Lexicon
from dateline.grammar.rule import Rule, Seeds, Stage
from dateline.grammar.tokens import tokenize

_MOST_SYMBOLS = 20_000  # looked through for what a rule needs; about the time that compiling it takes


@dataclass(frozen=True, slots=True)
class Emit:
    """A captured item that a rule gives new kinds, and their symbol."""

    name: str
    kinds: tuple[str, ...]
    symbol: str


@dataclass(slots=True)
class CompiledRule:
    """A rule with its regular expression; `kinds` and `symbol` are those of the constituent it makes.

    The expression is compiled at the first stretch that has a symbol of each item in `required`: most
    texts need few of the rules; at the latest once looking for these costs more than compiling.
    `source` gives it, with the groups of its captures.
    """

    rule: Rule
    kinds: tuple[str, ...]
    symbol: str
    emits: tuple[Emit, ...]
    required: tuple[frozenset[str], ...]
    source: Callable[[], tuple[str, Groups]]
    groups: Groups = field(default_factory=dict)
    match: Callable[[str, int], re.Match[str] | None] = field(init=False)
    looked_through: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.match = self._first_match

    def _first_match(self, codes: str, at: int) -> re.Match[str] | None:
        self.looked_through += len(codes)
        if self.looked_through <= _MOST_SYMBOLS and any(symbols.isdisjoint(codes) for symbols in self.required):
            return None
        regex, self.groups = self.source()
        self.match = re.compile(regex).match
        return self.match(codes, at)


@dataclass(frozen=True, slots=True)
class CompiledStage:
    """The rules of a stage by the symbol that their matches begin with; `starts` finds such symbols."""

    starts: re.Pattern[str]
    by_symbol: dict[str, tuple[CompiledRule, ...]]
    passes: int


@dataclass(frozen=True, slots=True)
class CompiledGrammar:
    """Everything the engine needs.

    `coder` gives a token's symbol, `glue` the symbol of a character between two neighbours that it
    touches; `island` is a stretch of symbols that rules know, with the place of "Baghdad time", `seed` what
    makes one worth reading, `filler` the symbol of a word that no rule knows.
    """

    stages: tuple[CompiledStage, ...]
    coder: Coder
    glue: dict[str, str]
    punctuation: re.Pattern[str]
    island: re.Pattern[str]
    seed: re.Pattern[str]
    filler: str


_OF_PLACE = "=time"  # which stands behind the name of a place whose time it is


def compile_grammar(stages: Sequence[Stage], lexicon: Lexicon, seeds: Seeds) -> CompiledGrammar:
    """Compile stages of rules; the phrases of the lexicon become a stage before them."""
    return _Compiler((_phrase_stage(lexicon), *stages), lexicon).compile(seeds)


class _Compiler:
    def __init__(self, stages: Sequence[Stage], lexicon: Lexicon) -> None:
        self._stages, self._lexicon = stages, lexicon
        self._alphabet = Alphabet()
        self._parsed = {rule.id: _parse(rule) for stage in stages for rule in stage.rules}

    def compile(self, seeds: Seeds) -> CompiledGrammar:
        literals = {
            name[1:]
            for sides in self._parsed.values()
            for side in sides
            for name in side.classes()
            if name.startswith("=")
        }
        glue = self._register(literals)
        coder = Coder(self._alphabet, self._lexicon, sorted(word.removeprefix("~") for word in literals))
        filler = "".join(self._alphabet.symbols_of(name) for name in (WORD, NAME, OTHER))
        time = self._alphabet.symbols_of(_OF_PLACE)
        return CompiledGrammar(
            stages=tuple(self._stage(stage) for stage in self._stages),
            coder=coder,
            glue=glue,
            punctuation=re.compile(f"[{''.join(glue)}]"),
            island=re.compile(f"[^{filler}]+(?:[{filler}]{{1,2}}[{time}][^{filler}]*)*"),
            seed=self._seed(seeds),
            filler=self._alphabet.symbol({WORD, LETTERS}),
        )

    def _register(self, literals: set[str]) -> dict[str, str]:
        """Make the symbols of numbers, constituents and glued characters; the last are returned."""
        for classes in all_number_classes():
            self._alphabet.symbol(classes)
        for stage in self._stages:
            for rule in stage.rules:
                for kinds in (rule.gives, *rule.emits.values()):
                    if kinds:
                        self._alphabet.symbol(kinds.split())
        glue = {}
        for literal in sorted(literals):
            if literal.startswith("~"):
                plain = self._alphabet.symbol({f"={literal[1:]}"})
                glue[plain] = self._alphabet.symbol({f"={literal}", f"={literal[1:]}"})
        return glue

    def _seed(self, seeds: Seeds) -> re.Pattern[str]:
        symbols = self._alphabet.symbols_of
        kinds = {kind for _, kind in self._lexicon.words()} - set(seeds.not_kinds)
        last_words = {
            [word for word in _words(phrase) if word.isalnum()][-1] for _, phrase, _ in self._lexicon.phrases
        }
        names = [*sorted(kinds), *(f"={word}" for word in sorted(last_words | set(seeds.words)))]
        single = "".join(sorted({symbol for name in names for symbol in symbols(name)}))
        several = [patterns.parse(pattern).regex(symbols) for pattern in seeds.patterns]
        return re.compile("|".join((f"[{single}]", *several)))

    def _stage(self, stage: Stage) -> CompiledStage:
        by_symbol: dict[str, list[CompiledRule]] = defaultdict(list)
        for rule in stage.rules:
            compiled = self._rule(rule)
            for symbol in self._first_symbols(rule):
                by_symbol[symbol].append(compiled)
        starts = re.compile(f"[{''.join(by_symbol)}]")
        return CompiledStage(
            starts, {symbol: tuple(rules) for symbol, rules in by_symbol.items()}, stage.passes
        )

    def _first_symbols(self, rule: Rule) -> str:
        starts = self._parsed[rule.id][0].starts()
        return "".join(sorted({symbol for name in starts for symbol in self._alphabet.symbols_of(name)}))

    def _rule(self, rule: Rule) -> CompiledRule:
        kinds = tuple(rule.gives.split())
        emits = tuple(
            Emit(name, tuple(given.split()), self._alphabet.symbol(given.split()))
            for name, given in rule.emits.items()
        )
        symbol = self._alphabet.symbol(kinds) if kinds else ""
        required = tuple(map(self._symbols, self._parsed[rule.id][0].required()))
        return CompiledRule(rule, kinds, symbol, emits, required, partial(self._source, rule.id))

    def _symbols(self, classes: Iterable[str]) -> frozenset[str]:
        return frozenset("".join(map(self._alphabet.symbols_of, classes)))

    def _source(self, rule_id: str) -> tuple[str, Groups]:
        """The regular expression of a rule and the groups of its captures."""
        symbols = self._alphabet.symbols_of
        main, after, before, not_after, not_before = self._parsed[rule_id]
        pieces = [f"(?:{main.regex(symbols)})"]
        if after.parts:
            pieces.insert(0, f"(?:(?<={after.regex(symbols)}){'|^' if after.can_start else ''})")
        if not_after.parts:
            pieces.insert(0, f"(?<!{not_after.regex(symbols)})")
        if before.parts:
            pieces.append(f"(?={before.regex(symbols)})")
        if not_before.parts:
            pieces.append(f"(?!{not_before.regex(symbols)})")
        return "".join(pieces), main.captures


def _phrase_stage(lexicon: Lexicon) -> Stage:
    return Stage("phrases", tuple(_phrase_rule(*phrase) for phrase in lexicon.phrases))


def _words(phrase: str) -> list[str]:
    return [token.text for token in tokenize(phrase)]


def _phrase_rule(kind: str, phrase: str, value: Any) -> Rule:
    """A phrase of the lexicon as a rule."""
    return Rule(
        id=f"lexicon.{kind}.{phrase}",
        pattern=" ".join(_words(phrase)),
        build=lambda captures: value,
        gives=kind,
        yes={},
        no=[],
    )


def _parse(rule: Rule) -> list[patterns.Pattern]:
    sides = (rule.pattern, rule.after, rule.before, rule.not_after, rule.not_before)
    return [patterns.parse(side) for side in sides]
