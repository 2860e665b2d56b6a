"""Recognition of times: rules and lexicons as data, and the engine that runs them over plain tokens."""

from dateline.grammar.recognise import Place, Recognition, recognise
from dateline.grammar.tokens import Token, tokenize

__all__ = ["Place", "Recognition", "Token", "recognise", "tokenize"]
