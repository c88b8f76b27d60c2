"""Something asked of a relay, and who takes what comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import Timestamp


class EventSink(Protocol):
    """Takes what a relay sends for one request. Its methods are called one after another."""

    async def take(self, events: Sequence[Event]) -> None:
        """Verified, matching events in order of arrival; waits while there is no room."""
        ...

    async def ended(self) -> None:
        """All stored events have come."""
        ...

    async def interrupted(self, known_until: Timestamp | None) -> None:
        """The connection is gone, or the relay has closed the request. A lasting one is asked again later, anew.

        Args:
            known_until: the relay was heard of until then, long ago where the machine has slept; `None` if what came
                on this connection counts for nothing.
        """
        ...


@dataclass(slots=True, eq=False)
class Request:
    """Something asked of a relay.

    Args:
        filters: what for; the sink of a lasting request may change them for the next time.
        sink: takes what comes.
        lasting: asked again after a lost connection or a refusal.
        name: its subscription id on the wire, another one each time it is asked.
        asked_at: by the monotonic clock.
        began: when it was asked, by the wall clock; `None` before.
        strays: events that have come for it and match none of its filters.
        refusals: in a row.
    """

    filters: tuple[Filter, ...]
    sink: EventSink
    lasting: bool
    name: str = ""
    asked_at: float = 0.0
    began: Timestamp | None = None
    strays: int = 0
    refusals: int = 0
