"""Keeps a fresh key package published: looks at the start, after each join, and every hour."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import GroupJoined, Published, RelayListsChanged
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.key_packages import KeyPackageService

log = logging.getLogger(__name__)

REST_S: Final = 3_600.0


class KeyPackageManager:
    """Does the owner's duties of MIP-00.

    Args:
        me: the account.
        key_packages: knows what is due.
        hub: tells of joins.
    """

    name = "key packages"

    def __init__(self, me: PubKey, key_packages: KeyPackageService, hub: Hub) -> None:
        self._me = me
        self._key_packages = key_packages
        self._hub = hub
        self._due = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._due.clear()
                await self._key_packages.maintain()
                try:
                    async with asyncio.timeout(REST_S):
                        await self._due.wait()
                except TimeoutError:
                    log.debug("key packages are looked at again")
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case GroupJoined(_, created_here=False) | RelayListsChanged():
                self._due.set()
            case _:
                pass
