"""The parameters of a method: a msgspec struct each, and the readers of the ids in them."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Annotated, Final, TypeVar

import msgspec

from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError

Limit = Annotated[int, msgspec.Meta(ge=1, le=100_000)]
"""How many rows of a list."""

Count = Annotated[int, msgspec.Meta(ge=1, le=100)]
"""How many of something to make."""

SecretLength = Annotated[int, msgspec.Meta(ge=1, le=255)]
"""How many bytes of a secret."""

Seconds = Annotated[float, msgspec.Meta(ge=0, le=3_600)]
"""How long a call may wait."""

_PLACE: Final = re.compile(r" - at `\$\.(\w+)")
_FIELD: Final = re.compile(r"field `(\w+)`")

P = TypeVar("P", bound="Parameters")
V = TypeVar("V")
H = TypeVar("H", bound=Hashable)


class Parameters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a method may be given; one without fields takes none."""


class BadParameterError(RefusedError):
    """A parameter is missing, unknown, of the wrong type or cannot be read; answered with JSON-RPC's -32602.

    Args:
        parameter: its name.
        reason: what is wrong with it, for a person; never its value.
        known_code: the code that says the same, where there is one.
    """

    def __init__(self, parameter: str, reason: str, *, known_code: ErrorCode | None = None) -> None:
        super().__init__(known_code or ErrorCode.NOT_AVAILABLE, f"bad parameter {parameter}")
        self.parameter = parameter
        self.reason = reason
        self.known_code = known_code


def parse_parameters(given: Mapping[str, object], kind: type[P], *, from_text: bool = False) -> P:
    """The parameters as the method wants them.

    Args:
        given: by name, as they came.
        kind: the method's own struct.
        from_text: numbers and truth values are written out, as on a command line.

    Raises:
        BadParameterError: naming the first one that is wrong.
    """
    try:
        return msgspec.convert(dict(given), kind, strict=not from_text)
    except msgspec.ValidationError as err:
        text = str(err)
        found = _PLACE.search(text) or _FIELD.search(text)
        raise BadParameterError(found[1] if found else "params", text.partition(" - at ")[0]) from None


def parse_id_of(name: str, text: str, parse: Callable[[str], V]) -> V:
    """The id that the text of a parameter stands for.

    Args:
        name: of the parameter.
        text: as it came.
        parse: one of `domain.identifiers`.

    Raises:
        BadParameterError: naming the parameter.
    """
    try:
        return parse(text)
    except MarmotDesktopError as err:
        raise BadParameterError(name, err.sentence, known_code=err.code) from err


def parse_ids_of(name: str, texts: Sequence[str], parse: Callable[[str], H]) -> tuple[H, ...]:
    """The ids of a list, each once, in order.

    Raises:
        BadParameterError: naming the parameter.
    """
    return tuple(dict.fromkeys(parse_id_of(name, text, parse) for text in texts))
