"""Keeps fresh key packages published: looks at the start, after each join, when stock runs low, and every hour."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import GroupJoined, Published, RelayListsChanged, StockRanLow
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.key_packages import KeyPackageService
from marmot_desktop.services.mailbox import MailboxService
from marmot_desktop.services.stock import StockService

log = logging.getLogger(__name__)

REST_S: Final = 3_600.0
RETRY_S: Final = 300.0
"""Rest when a relay could not be asked for its stock."""


class KeyPackageManager:
    """Does the owner's duties of MIP-00 and of the key package gateway.

    Args:
        me: the account.
        key_packages: knows what is due.
        stock: fills up relays that hand packages out.
        mailbox: Welcomes that wait at those relays.
        hub: tells of joins, and of notices that stock runs low.
    """

    name = "key packages"

    def __init__(
        self, me: PubKey, key_packages: KeyPackageService, stock: StockService, mailbox: MailboxService, hub: Hub
    ) -> None:
        self._me = me
        self._key_packages = key_packages
        self._stock = stock
        self._mailbox = mailbox
        self._hub = hub
        self._due = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._due.clear()
                await self._key_packages.maintain()
                all_answered = await self._stock.check()
                await self._mailbox.collect()
                try:
                    async with asyncio.timeout(REST_S if all_answered else RETRY_S):
                        await self._due.wait()
                except TimeoutError:
                    log.debug("key packages are looked at again")
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case GroupJoined(_, created_here=False) | RelayListsChanged() | StockRanLow():
                self._due.set()
            case _:
                pass
