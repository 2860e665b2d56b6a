"""The engine: a cascade of rules over plain tokens, linear in their number.

Tokens become symbols (`alphabet.py`); stretches of symbols that any rule can use ("islands") go
through the stages of the grammar, each of which replaces what its rules match by constituents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dateline.grammar import pattern as patterns
from dateline.grammar.alphabet import NAME, WORD, Alphabet, Coder, all_number_classes, glued
from dateline.grammar.lexicon import Lexicon
from dateline.grammar.rule import Rule, Seeds, Stage
from dateline.grammar.tokens import Token, tokenize
from dateline.model.times import Rejected

_REPEATED = re.compile(r"(.)\1{7,}|(..)\2{7,}|(...)\3{7,}", re.DOTALL)


class Node(NamedTuple):
    """A constituent: its characters, what it is, what it means, and the rules that made it, outermost first."""

    start_char: int
    end_char: int
    kinds: tuple[str, ...]
    value: Any
    derivation: tuple[str, ...]


Part = Token | Node


@dataclass(slots=True)
class Analysis:
    """What the cascade leaves: nodes in order of place, and what was turned down on the way."""

    nodes: list[Node] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


class _Match:
    """The captures of one match (`rule.Captures`)."""

    __slots__ = ("_groups", "_lexicon", "_match", "_parts")

    def __init__(
        self,
        match: re.Match[str],
        groups: dict[str, list[tuple[int, tuple[str, ...]]]],
        parts: Sequence[Part],
        lexicon: Lexicon,
    ) -> None:
        self._match, self._groups, self._parts, self._lexicon = match, groups, parts, lexicon

    def index(self, name: str) -> int:
        """The place of a captured item among the parts; -1 where it was missing."""
        starts = (self._match.start(group) for group, _ in self._groups[name])
        return next((start for start in starts if start >= 0), -1)

    def __contains__(self, name: object) -> bool:
        return name in self._groups and self.index(str(name)) >= 0

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self else default

    def __getitem__(self, name: str) -> Any:
        for group, classes in self._groups[name]:
            start = self._match.start(group)
            if start >= 0:
                return self._value(self._parts[start], classes)
        raise KeyError(name)

    def _value(self, part: Part, classes: tuple[str, ...]) -> Any:
        if isinstance(part, Node):
            return part.value
        if part.text.isdigit():
            return int(part.text)
        for name in classes:
            value = self._lexicon.value(name, part.text)
            if value is not None:
                return value
        return part.text.lower()


@dataclass(slots=True)
class _Compiled:
    rule: Rule
    regex: re.Pattern[str]
    captures: dict[str, list[tuple[int, tuple[str, ...]]]]
    kinds: tuple[str, ...]
    symbol: str
    emits: tuple[tuple[str, tuple[str, ...], str], ...]


@dataclass(slots=True)
class _CompiledStage:
    starts: re.Pattern[str]
    by_symbol: dict[str, tuple[_Compiled, ...]]
    passes: int


class Grammar:
    """Stages of rules and a lexicon, compiled; shared and never changed afterwards."""

    def __init__(self, stages: Sequence[Stage], lexicon: Lexicon, seeds: Seeds) -> None:
        """Compile the stages; only stretches of text that hold one of the `seeds` are looked at."""
        stages = (Stage("phrases", tuple(_phrase_rule(*phrase) for phrase in lexicon.phrases)), *stages)
        self._lexicon = lexicon
        self._alphabet = Alphabet()
        parsed = {rule.id: _parse(rule) for stage in stages for rule in stage.rules}
        literals = {
            name[1:]
            for group in parsed.values()
            for item in group
            for name in item.classes()
            if name.startswith("=")
        }
        self._glue = self._register(stages, literals)
        self._coder = Coder(self._alphabet, lexicon, sorted(word.removeprefix("~") for word in literals))
        self._stages = [self._compile_stage(stage, parsed) for stage in stages]
        self._set_scanners(seeds)

    def _register(self, stages: Sequence[Stage], literals: set[str]) -> dict[str, str]:
        """Make the symbols of numbers, constituents and glued characters; the last are returned."""
        for classes in all_number_classes():
            self._alphabet.symbol(classes)
        for stage in stages:
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

    def _set_scanners(self, seeds: Seeds) -> None:
        symbols = self._alphabet.symbols_of
        filler = "".join(symbols(name) for name in (WORD, NAME, "other"))
        kinds = {kind for _, kind in self._lexicon.words()} - set(seeds.not_kinds)
        last_words = {
            [word for word in _words(phrase) if word.isalnum()][-1] for _, phrase, _ in self._lexicon.phrases
        }
        names = [*sorted(kinds), *(f"={word}" for word in sorted(last_words | set(seeds.words)))]
        single = "".join(sorted({symbol for name in names for symbol in symbols(name)}))
        several = [patterns.parse(pattern).regex(symbols) for pattern in seeds.patterns]
        self._filler = self._alphabet.symbol({WORD})
        self._island = re.compile(f"[^{filler}]+")
        self._seed = re.compile("|".join((f"[{single}]", *several)))
        self._punctuation = re.compile(f"[{''.join(self._glue)}]")

    def _compile_stage(self, stage: Stage, parsed: dict[str, list[patterns.Pattern]]) -> _CompiledStage:
        by_symbol: dict[str, list[_Compiled]] = defaultdict(list)
        for rule in stage.rules:
            compiled, starts = self._compile(rule, parsed[rule.id])
            for symbol in starts:
                by_symbol[symbol].append(compiled)
        starts = re.compile(f"[{''.join(by_symbol)}]")
        return _CompiledStage(starts, {s: tuple(rules) for s, rules in by_symbol.items()}, stage.passes)

    def _compile(self, rule: Rule, parts: list[patterns.Pattern]) -> tuple[_Compiled, str]:
        main, after, before, not_after, not_before = parts
        symbols = self._alphabet.symbols_of
        body = main.regex(symbols)
        regex = "".join(
            (
                f"(?<={after.regex(symbols)})" if after.parts else "",
                f"(?<!{not_after.regex(symbols)})" if not_after.parts else "",
                f"(?:{body})",
                f"(?={before.regex(symbols)})" if before.parts else "",
                f"(?!{not_before.regex(symbols)})" if not_before.parts else "",
            )
        )
        kinds = tuple(rule.gives.split())
        emits = tuple(
            (name, tuple(given.split()), self._alphabet.symbol(given.split()))
            for name, given in rule.emits.items()
        )
        symbol = self._alphabet.symbol(kinds) if kinds else ""
        return _Compiled(rule, re.compile(regex), main.captures, kinds, symbol, emits), "".join(
            sorted({s for name in main.starts() for s in symbols(name)})
        )

    def analyse(self, tokens: Sequence[Token]) -> Analysis:
        """Run the cascade over the tokens of one block."""
        analysis = Analysis()
        codes = self._encode(tokens)
        for island in self._island.finditer(codes):
            start, end = island.span()
            if self._seed.search(codes, start, end):
                start, end = max(start - 1, 0), min(end + 1, len(codes))
                self._reduce(list(tokens[start:end]), codes[start:end], analysis)
        return analysis

    def _encode(self, tokens: Sequence[Token]) -> str:
        coder = self._coder
        codes = "".join([coder[token[0]] for token in tokens])
        glue = [
            (m.start(), self._glue[m.group()])
            for m in self._punctuation.finditer(codes)
            if glued(tokens, m.start())
        ]
        if glue:
            symbols = list(codes)
            for index, symbol in glue:
                symbols[index] = symbol
            codes = "".join(symbols)
        return _REPEATED.sub(lambda match: self._blank(match, tokens), codes)

    def _blank(self, match: re.Match[str], tokens: Sequence[Token]) -> str:
        """Fillers for a stretch that repeats a word or three; no text says a time that way."""
        start, end = match.span()
        if len({token.text for token in tokens[start:end]}) > 3:
            return match.group()
        return self._filler * (end - start)

    def _reduce(self, parts: list[Part], codes: str, analysis: Analysis) -> None:
        for stage in self._stages:
            for _ in range(stage.passes):
                before = codes
                parts, codes = self._apply(stage, parts, codes, analysis.rejected)
                if codes == before:
                    break
        analysis.nodes += [part for part in parts if isinstance(part, Node)]

    def _apply(
        self, stage: _CompiledStage, parts: list[Part], codes: str, rejected: list[Rejected]
    ) -> tuple[list[Part], str]:
        search = stage.starts.search
        match = search(codes)
        if match is None:
            return parts, codes
        kept: list[Part] = []
        symbols: list[str] = []
        done = 0
        while match is not None:
            at = match.start()
            found = self._longest(stage.by_symbol[codes[at]], parts, codes, at, rejected)
            if found is not None:
                kept += parts[done:at]
                symbols.append(codes[done:at])
                kept += found.parts
                symbols.append(found.codes)
                done = found.end
            match = search(codes, found.end if found is not None else at + 1)
        kept += parts[done:]
        symbols.append(codes[done:])
        return kept, "".join(symbols)

    def _longest(
        self, rules: Iterable[_Compiled], parts: list[Part], codes: str, at: int, rejected: list[Rejected]
    ) -> _Found | None:
        matches = [(match, compiled) for compiled in rules if (match := compiled.regex.match(codes, at))]
        if len(matches) > 1:
            matches.sort(key=lambda pair: -pair[0].end())
        for match, compiled in matches:
            found = self._build(match, compiled, parts, codes)
            if found is not None:
                return found
            first, last = parts[match.start()], parts[match.end() - 1]
            rejected.append(Rejected(first.start_char, last.end_char, compiled.rule.id, "no such time"))
        return None

    def _build(
        self, match: re.Match[str], compiled: _Compiled, parts: list[Part], codes: str
    ) -> _Found | None:
        captures = _Match(match, compiled.captures, parts, self._lexicon)
        value = compiled.rule.build(captures)
        if value is None:
            return None
        start, end = match.span()
        if not compiled.emits:
            node = _node(compiled, compiled.kinds, value, parts[start:end])
            return _Found([node], compiled.symbol, end)
        changed = list(parts[start:end])
        symbols = list(codes[start:end])
        values = value if len(compiled.emits) > 1 else (value,)
        for (name, kinds, symbol), new in zip(compiled.emits, values, strict=True):
            index = captures.index(name) - start
            if index >= 0:
                changed[index] = _node(compiled, kinds, new, [changed[index]])
                symbols[index] = symbol
        return _Found(changed, "".join(symbols), end)


class _Found(NamedTuple):
    parts: list[Part]
    codes: str
    end: int


def _node(compiled: _Compiled, kinds: tuple[str, ...], value: Any, parts: Sequence[Part]) -> Node:
    rules = [rule for part in parts if isinstance(part, Node) for rule in part.derivation]
    return Node(parts[0].start_char, parts[-1].end_char, kinds, value, (compiled.rule.id, *rules))


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
