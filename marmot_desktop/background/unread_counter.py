"""Keeps the unread count of an account true, a moment after what changes it."""

import asyncio
import contextlib
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import (
    BlockingChanged,
    ChatMarksChanged,
    GroupChanged,
    GroupJoined,
    InviteChanged,
    InviteReceived,
    MessageChanged,
    MessageStored,
    Published,
)
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.unread_counts import UnreadCountService

QUIET_S: Final = 0.2
"""So long further changes are waited for: a backlog is counted a few times a second, not once for each message."""
LONGEST_S: Final = 86_400.0
"""A clock that was set is noticed within this time."""
_COUNTED: Final = (
    MessageStored,
    MessageChanged,
    GroupChanged,
    GroupJoined,
    ChatMarksChanged,
    InviteReceived,
    InviteChanged,
    BlockingChanged,
)


class UnreadCounter:
    """Counts when something has changed, and when a chat stops being muted.

    Args:
        me: the account.
        counts: of the account.
        hub: tells what has changed.
        clock: wall time.
    """

    name = "unread counter"

    def __init__(self, me: PubKey, counts: UnreadCountService, hub: Hub, clock: Clock) -> None:
        self._me = me
        self._counts = counts
        self._hub = hub
        self._clock = clock
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._wake.clear()
                until = await self._counts.count()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._rest(until)):
                        await self._wake.wait()
                await asyncio.sleep(QUIET_S)
        finally:
            unsubscribe()
            self._counts.forget()

    def _rest(self, until: int | None) -> float | None:
        return None if until is None else min(max(until - self._clock.now(), 0.0), LONGEST_S)

    def _on_fact(self, published: Published) -> None:
        if published.account == self._me and isinstance(published.fact, _COUNTED):
            self._wake.set()
