"""Makes own changes anew that were taken back with a lost branch: after each rollback, and at the start."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import GroupChanged, Published
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.redoing import RedoService

log = logging.getLogger(__name__)

RETRY_S: Final = 30.0


class ChangeRedoer:
    """Wakes when a branch was lost.

    Args:
        me: the account.
        redo: makes the changes.
        hub: tells of rollbacks.
    """

    name = "change redoer"

    def __init__(self, me: PubKey, redo: RedoService, hub: Hub) -> None:
        self._me = me
        self._redo = redo
        self._hub = hub
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._wake.clear()
                left = await self._redo.redo_all()
                try:
                    async with asyncio.timeout(RETRY_S if left else None):
                        await self._wake.wait()
                except TimeoutError:
                    log.debug("lost changes are tried again")
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account == self._me and isinstance(published.fact, GroupChanged) and published.fact.rolled_back:
            self._wake.set()
