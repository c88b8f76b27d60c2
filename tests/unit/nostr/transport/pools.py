"""Pools for tests, and ways to wait for what they do."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from marmot_desktop.clock import Clock, SystemClock
from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.transport.link import SignAuth
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_state import ConnectionState, RelayState
from marmot_desktop.nostr.transport.subscription import Batch, Eose, Subscription
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from tests.helpers.patience import PATIENCE_S
from tests.unit.nostr.people import ALICE

IN_TIME_S: Final = 3.0
"""A limit that a test waits out: long enough for whoever answers, also where others work too."""
T = TypeVar("T")


async def within(waited_for: Awaitable[T], seconds: float = PATIENCE_S) -> T:
    """The result, or a failed test."""
    async with asyncio.timeout(seconds):
        return await waited_for


class Watcher:
    """Hears of every state of a pool, and waits for one."""

    def __init__(self) -> None:
        self.states: list[RelayState] = []
        self._changed = asyncio.Event()

    def note(self, state: RelayState) -> None:
        """The callback."""
        self.states.append(state)
        self._changed.set()

    async def until(self, is_there: Callable[[RelayState], bool]) -> RelayState:
        """The next state for which this holds, looking at every state once."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                while self.states:
                    state = self.states.pop(0)
                    if is_there(state):
                        return state
                self._changed.clear()
                await self._changed.wait()

    async def until_in(self, wanted: ConnectionState) -> RelayState:
        """Wait for a connection to come into this state."""
        return await self.until(lambda state: state.state is wanted)


async def sign_as_alice(relay: RelayUrl, challenge: str) -> Event | None:
    """Answers every challenge."""
    now = Timestamp(SystemClock().now())
    return sign_event(build_auth_event(relay, challenge, ALICE.public, now), ALICE, aux=bytes(32))


async def stay_unknown(relay: RelayUrl, challenge: str) -> Event | None:
    """Answers no challenge."""
    return None


def new_pool(
    watcher: Watcher | None = None,
    *,
    sign_auth: Callable[[RelayUrl, str], Awaitable[Event | None]] = sign_as_alice,
    clock: Clock | None = None,
    idle_s: float = 60.0,
    new_stranger: Callable[[], SignAuth] | None = None,
) -> RelayPool:
    """A pool that comes back as fast as it may."""
    heard = watcher.note if watcher is not None else lambda _: None
    return RelayPool(
        clock or SystemClock(),
        sign_auth,
        jitter=lambda: 0.0,
        on_state=heard,
        idle_s=idle_s,
        new_stranger=new_stranger,
    )


async def next_events(subscription: Subscription, count: int) -> list[Event]:
    """The next so many events, whatever ends come between."""
    events: list[Event] = []
    while len(events) < count:
        item = await within(anext(subscription))
        if isinstance(item, Batch):
            events.extend(item.events)
    return events


async def next_end(subscription: Subscription) -> tuple[list[Event], Eose]:
    """What comes up to the next end of stored events."""
    events: list[Event] = []
    while True:
        item = await within(anext(subscription))
        if isinstance(item, Eose):
            return events, item
        events.extend(item.events)
