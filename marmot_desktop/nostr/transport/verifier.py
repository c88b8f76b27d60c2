"""Verifies what comes from relays, beside the loop; an event that several relays send costs one signature check."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, check_event, has_true_id
from marmot_desktop.nostr.types import EventId, Sig

INLINE: Final = 2
"""So few are verified on the loop: 60 µs each is less than the way to another thread and back."""
REMEMBERED: Final = 20_000

Verdict = Event | InvalidEventError


class Verifier:
    """Id and signature of every event, on a thread of its own; `close` it."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="verifier")
        self._verified: dict[EventId, Sig] = {}

    async def verify(self, events: Sequence[Event]) -> list[Verdict]:
        """For each event itself, or what is wrong with it."""
        if len(events) <= INLINE:
            verdicts = self._check_all(events)
        else:
            verdicts = await asyncio.get_running_loop().run_in_executor(self._thread, self._check_all, events)
        for verdict in verdicts:
            if isinstance(verdict, Event):
                self._verified[verdict.id] = verdict.sig
        while len(self._verified) > REMEMBERED:
            del self._verified[next(iter(self._verified))]
        return verdicts

    def close(self) -> None:
        """End the thread; a batch in work is finished, at most some milliseconds."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _check_all(self, events: Sequence[Event]) -> list[Verdict]:
        """Reads the memory from whichever thread; only the loop writes to it."""
        return [self._check(event) for event in events]

    def _check(self, event: Event) -> Verdict:
        # The id binds every field but the signature, and the remembered signature was found right for that id.
        if self._verified.get(event.id) == event.sig and has_true_id(event):
            return event
        try:
            check_event(event)
        except InvalidEventError as err:
            return err
        return event
