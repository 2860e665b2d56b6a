"""The engine: a cascade of rules over plain tokens, linear in their number.

Tokens become symbols (`alphabet.py`); stretches of symbols that any rule can use ("islands") go
through the stages of the grammar, each of which replaces what its rules match by constituents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dateline.grammar.alphabet import glued
from dateline.grammar.captures import Match, Node, Part
from dateline.grammar.compiler import CompiledRule, CompiledStage, compile_grammar
from dateline.grammar.lexicon import Lexicon
from dateline.grammar.rule import Seeds, Stage
from dateline.grammar.tokens import Token
from dateline.model.times import Rejected

#: A stretch of symbols that repeats up to two dozen of them eight times and more.
_REPEATED = re.compile(r"(.{1,24}?)\1{7,}", re.DOTALL)


@dataclass(slots=True)
class Analysis:
    """What the cascade leaves: nodes in order of place, and what was turned down on the way."""

    nodes: list[Node] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


class _Found(NamedTuple):
    """What replaces a match: its parts, their symbols, and where the match ended."""

    parts: list[Part]
    codes: str
    end: int


class Grammar:
    """Stages of rules and a lexicon, compiled; shared, and never changed but for patterns made at first need."""

    def __init__(self, stages: Sequence[Stage], lexicon: Lexicon, seeds: Seeds) -> None:
        """Compile the stages; only stretches of text that hold one of the `seeds` are looked at."""
        self._lexicon = lexicon
        self._compiled = compile_grammar(stages, lexicon, seeds)

    def analyse(self, tokens: Sequence[Token]) -> Analysis:
        """Run the cascade over the tokens of one block."""
        analysis = Analysis()
        codes = self._encode(tokens)
        for island in self._compiled.island.finditer(codes):
            start, end = island.span()
            if self._compiled.seed.search(codes, start, end):
                start, end = max(start - 1, 0), min(end + 1, len(codes))
                self._reduce(list(tokens[start:end]), codes[start:end], analysis)
        return analysis

    def _encode(self, tokens: Sequence[Token]) -> str:
        coder = self._compiled.coder
        codes = "".join([coder[token[0]] for token in tokens])
        glue = [
            (m.start(), self._compiled.glue[m.group()])
            for m in self._compiled.punctuation.finditer(codes)
            if glued(tokens, m.start())
        ]
        if glue:
            symbols = list(codes)
            for index, symbol in glue:
                symbols[index] = symbol
            codes = "".join(symbols)
        return _REPEATED.sub(lambda match: self._blank(match, tokens), codes)

    def _blank(self, match: re.Match[str], tokens: Sequence[Token]) -> str:
        """Fillers for what repeats the words before it; no text says a time that way."""
        start, end = match.span()
        period = match.end(1) - start
        if any(tokens[index][0] != tokens[index - period][0] for index in range(start + period, end)):
            return match.group()
        return match.group(1) + self._compiled.filler * (end - start - period)

    def _reduce(self, parts: list[Part], codes: str, analysis: Analysis) -> None:
        for stage in self._compiled.stages:
            for _ in range(stage.passes):
                before = codes
                parts, codes = self._apply(stage, parts, codes, analysis.rejected)
                if codes == before:
                    break
        analysis.nodes += [part for part in parts if isinstance(part, Node)]

    def _apply(
        self, stage: CompiledStage, parts: list[Part], codes: str, rejected: list[Rejected]
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
        self, rules: Iterable[CompiledRule], parts: list[Part], codes: str, at: int, rejected: list[Rejected]
    ) -> _Found | None:
        matches = [(match, compiled) for compiled in rules if (match := compiled.match(codes, at))]
        if len(matches) > 1:
            matches.sort(key=lambda pair: -pair[0].end())
        for match, compiled in matches:
            found = self._build(match, compiled, parts, codes)
            if found is not None:
                return found
            if compiled.rule.gives == "rejected":
                continue  # it had nothing to turn down
            first, last = parts[match.start()], parts[match.end() - 1]
            rejected.append(Rejected(first.start_char, last.end_char, compiled.rule.id, "no such time"))
        return None

    def _build(
        self, match: re.Match[str], compiled: CompiledRule, parts: list[Part], codes: str
    ) -> _Found | None:
        captures = Match(match, compiled.groups, parts, self._lexicon)
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
        for emit, new in zip(compiled.emits, values, strict=True):
            index = captures.index(emit.name) - start
            if index >= 0:
                changed[index] = _node(compiled, emit.kinds, new, [changed[index]])
                symbols[index] = emit.symbol
        return _Found(changed, "".join(symbols), end)


def _node(compiled: CompiledRule, kinds: tuple[str, ...], value: Any, parts: Sequence[Part]) -> Node:
    rules = [rule for part in parts if isinstance(part, Node) for rule in part.derivation]
    return Node(parts[0].start_char, parts[-1].end_char, kinds, value, (compiled.rule.id, *rules))
