"""What all schemas share: the words of their errors, and that null means absent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import RAISE, Schema, fields, pre_load, validate

#: Of what is found under a name: no control characters, no half characters, not too long.
NAME = validate.Regexp(
    r"\A(?=.*\S)[^\x00-\x1f\ud800-\udfff]{1,200}\Z", error="a name of 1 to 200 characters, no control characters"
)
_KEYS = ("required", "null", "invalid", "invalid_utf8", "validator_failed", "too_large", "special", "type")


def expecting(expected: str) -> dict[str, Any]:
    """Error messages of a field that all say what was expected; the reader adds what was got.

    >>> expecting("a string")["required"]
    'a string'
    """
    return dict.fromkeys(_KEYS, expected)


def one_of(choices: tuple[str, ...]) -> validate.OneOf:
    """A validator that says in its error which choices there are."""
    return validate.OneOf(choices, error=f"one of {', '.join(choices)}")


def string(description: str, *, expected: str = "a string", **options: Any) -> fields.String:
    """A string field of a request, required or not, that is described in the API's document."""
    return fields.String(error_messages=expecting(expected), metadata={"description": description}, **options)


class Flag(fields.Boolean):
    """True or false, and not what Python takes for the same (0, 1, 1.0)."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class InputSchema(Schema):
    """Base of what comes in: unknown fields are refused, null means absent.

    Error messages are not sentences but what was expected ("an ISO 8601 date").
    """

    error_messages = {"type": "an object", "unknown": "no field of this name"}

    class Meta:
        """Refuse what the schema does not name."""

        unknown = RAISE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Describe a field that may be absent as one that may be null."""
        field_obj.allow_none = not field_obj.required

    @pre_load
    def drop_nulls(self, data: Any, **_: Any) -> Any:
        """The fields that are not null."""
        if not isinstance(data, Mapping):
            return data
        return {name: value for name, value in data.items() if value is not None}


class QuerySchema(InputSchema):
    """Base of what stands in a query, where nothing can be null."""

    error_messages = {"unknown": "no parameter of this name"}

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Leave fields as they are."""


class AnswerSchema(Schema):
    """Base of what goes out. Fields are always there, in the order of the class; null is not known."""

    class Meta:
        """Describe answers as closed objects."""

        unknown = RAISE
