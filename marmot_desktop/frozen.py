"""Frozen values: what the parts of the core pass to one another, and what never changes.

A `Frozen` is written like a frozen dataclass and means the same: annotated fields, equality and hash by content, no new
attributes. It is made by msgspec, which needs a twentieth of a dataclass's time to define and a third to fill: the core
has more than two hundred, all of them defined before the first chat can be shown. Source: ADR 0021.
"""

from functools import cache
from typing import Annotated, Final, TypeVar, get_args

import msgspec
from msgspec import field
from msgspec.structs import replace

__all__ = ["Frozen", "Hidden", "field", "replace"]

T = TypeVar("T")

_HIDE: Final = "hidden"

Hidden = Annotated[T, _HIDE]
"""A field that a log must not show, or that is too large to be looked at: left out of `repr`."""


class Frozen(msgspec.Struct, frozen=True):
    """Base of every value. `replace` makes a changed copy, `field(default_factory=...)` a fresh default."""

    def __repr__(self) -> str:
        hidden = _hidden_of(type(self))
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name not in hidden)
        return f"{type(self).__qualname__}({', '.join(shown)})"


@cache
def _hidden_of(kind: type) -> frozenset[str]:
    annotations = [item for each in kind.__mro__ for item in vars(each).get("__annotations__", {}).items()]
    return frozenset(name for name, annotation in annotations if _HIDE in get_args(annotation)[1:])
