"""The root of the error tree and the one table of error codes.

Logs, the window and JSON-RPC all speak of the codes in `ErrorCode`; nothing else in the program invents one. A caller
decides by branch: `RefusedError` (shown to who asked), `PeerFaultError` (bytes from outside broke a rule; logged, the
event is dropped) and `EnvironmentFaultError` (disk, keyring, network; retried or shown).

Source: Marmot protocol line MIP-00 to MIP-05, error taxonomy; the codes of the app itself are ours.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from types import MappingProxyType

from marmot_desktop.error_codes import CODES, CodeInfo, ErrorCode

__all__ = [
    "CODES",
    "CodeInfo",
    "EnvironmentFaultError",
    "ErrorCode",
    "MarmotDesktopError",
    "PeerFaultError",
    "RefusedError",
    "Sent",
    "as_one_error",
]


class Sent(StrEnum):
    """How much of what was asked for has left this machine when the error was raised."""

    NOTHING = "nothing"
    MAYBE = "maybe"
    YES = "yes"


class MarmotDesktopError(Exception):
    """Anything this program raises on purpose. Raise a branch or a leaf of it, never this class.

    Args:
        code: what went wrong, for programs; its sentence in `CODES` is for people.
        detail: technical words for the log. Never a key, a plaintext, a path of the user or an MLS group id.
        sent: what had left this machine.
        data: further values for a program, such as the public keys concerned; JSON types only.
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: str = "",
        *,
        sent: Sent = Sent.NOTHING,
        data: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail
        self.sent = sent
        self.data: Mapping[str, object] = MappingProxyType(dict(data or {}))

    @property
    def sentence(self) -> str:
        """The English sentence for a person; the window translates it by code."""
        return CODES[self.code].sentence

    @property
    def retry(self) -> bool:
        """Whether the same request may succeed later without the user changing anything."""
        return CODES[self.code].retry


class RefusedError(MarmotDesktopError):
    """The user or the caller asked for what cannot be; shown to them."""


class PeerFaultError(MarmotDesktopError):
    """Bytes from outside broke a rule; logged, the event is dropped, never fatal."""


class EnvironmentFaultError(MarmotDesktopError):
    """Disk, keyring or network did not do its part; retried or shown."""


@contextmanager
def as_one_error() -> Iterator[None]:
    """Let tasks that worked side by side fail as one task does: with the first of our errors, where all of them are ours.

    A `TaskGroup` ends with a group, which nobody who asks expects: who signs out meanwhile makes each of its tasks fail.
    The faces ask services inside of this; a bug stays the group that it is.
    """
    try:
        yield
    except ExceptionGroup as group:
        ours, others = group.split(MarmotDesktopError)
        if ours is None or others is not None:
            raise
        raise _first_of(ours) from group


def _first_of(group: ExceptionGroup[MarmotDesktopError]) -> MarmotDesktopError:
    first = group.exceptions[0]
    return _first_of(first) if isinstance(first, ExceptionGroup) else first
