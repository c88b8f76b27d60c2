"""A relay that stores and answers, and one that does so badly: it caps answers, forgets, lies, hangs up."""

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import is_addressable, is_replaceable
from marmot_desktop.nostr.types import EventId, RelayUrl

REFUSALS = ("error: no room left", "blocked: not here", "rate-limited: slow down")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is wrong with a relay; chances between 0 and 1.

    Args:
        cap: most events in one answer; 0 for no limit.
        swallow: it says OK and stores nothing.
        deny: it stores and says that it does not.
        hang_up: it ends a subscription when it has sent what it had stored.
    """

    cap: int = 0
    swallow: float = 0.0
    deny: float = 0.0
    hang_up: float = 0.0


GOOD = Habits()


def random_habits(rng: random.Random, *, honest: bool) -> Habits:
    """From faultless to hostile; an honest relay does not say OK to what it does not store."""
    return Habits(
        cap=rng.choice((0, 0, 30, 100)),
        swallow=0.0 if honest else rng.choice((0.0, 0.05, 0.2)),
        deny=rng.choice((0.0, 0.0, 0.05, 0.2)),
        hang_up=rng.choice((0.0, 0.0, 0.3)),
    )


class Listener(Protocol):
    """A subscription, as a relay sees it."""

    def hear(self, url: RelayUrl, event: Event) -> None:
        """A new event."""
        ...


@dataclass
class SimRelay:
    """Stores what it is sent and hands it to whoever asks.

    Args:
        url: its name.
        happens: decides by chance.
        on_stored: told of each event that is new to it.
    """

    url: RelayUrl
    happens: Callable[[float], bool]
    on_stored: Callable[[RelayUrl, Event], None]
    habits: Habits = GOOD
    events: dict[EventId, Event] = field(default_factory=dict)
    listeners: list[Listener] = field(default_factory=list)

    def take(self, event: Event) -> tuple[bool, str]:
        """What it answers to an event: OK or not, and its words."""
        if self.happens(self.habits.swallow):
            return True, ""
        self.store(event)
        if self.happens(self.habits.deny):
            return False, REFUSALS[event.id[0] % len(REFUSALS)]
        return True, ""

    def store(self, event: Event) -> None:
        """Keep an event and hand it on, unless it is known or outdated (NIP-01)."""
        if event.id in self.events or any(_replaces(other, event) for other in self.events.values()):
            return
        for outdated in [other.id for other in self.events.values() if _replaces(event, other)]:
            del self.events[outdated]
        self.events[event.id] = event
        self.on_stored(self.url, event)
        for listener in tuple(self.listeners):
            listener.hear(self.url, event)

    def answer(self, filters: Sequence[Filter]) -> list[Event]:
        """Stored events, newest first, as many as it gives at once."""
        found = [event for event in self.events.values() if any(each.matches(event) for each in filters)]
        found.sort(key=lambda event: (-event.created_at, event.id))
        limits: list[int] = [each.limit for each in filters if each.limit is not None]
        if self.habits.cap:
            limits.append(self.habits.cap)
        most: int = min(limits, default=len(found))
        return found[:most]

    def forget(self, ids: Collection[EventId]) -> None:
        """As a relay does whose disk is full."""
        for event_id in ids:
            self.events.pop(event_id, None)


def _replaces(new: Event, old: Event) -> bool:
    """Whether only the newer of the two is kept."""
    if new.kind != old.kind or new.pubkey != old.pubkey:
        return False
    if is_addressable(new.kind):
        if new.first_tag("d") != old.first_tag("d"):
            return False
    elif not is_replaceable(new.kind):
        return False
    return (-new.created_at, new.id) < (-old.created_at, old.id)
