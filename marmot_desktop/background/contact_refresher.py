"""Looks up the profiles of people who turn up in groups and invites, slowly, and again every now and then."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import ContactChanged, Fact, GroupChanged, GroupJoined, InviteReceived, Published
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.hub import Hub

log = logging.getLogger(__name__)

MAX_PEOPLE: Final = 1_000
"""People beyond these are looked up when they turn up again after a restart."""
ROUND_S: Final = 3_600.0
"""So often everybody who has turned up is gone through; the service knows who is due."""


class ContactRefresher:
    """Finds names for public keys.

    Args:
        me: the account.
        contacts: asks the relays.
        hub: tells who has turned up.
    """

    name = "contact refresher"

    def __init__(self, me: PubKey, contacts: ContactService, hub: Hub) -> None:
        self._me = me
        self._contacts = contacts
        self._hub = hub
        self._waiting: dict[PubKey, None] = {}
        self._seen: dict[PubKey, None] = {me: None}
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._wake.clear()
                while self._waiting:
                    pubkey = next(iter(self._waiting))
                    del self._waiting[pubkey]
                    await self._contacts.fetch_names((pubkey,))
                try:
                    async with asyncio.timeout(ROUND_S):
                        await self._wake.wait()
                except TimeoutError:
                    self._waiting.update(self._seen)
                    del self._waiting[self._me]
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        for pubkey in _people(published.fact):
            if pubkey not in self._seen and len(self._seen) < MAX_PEOPLE:
                self._seen[pubkey] = None
                self._waiting[pubkey] = None
                self._wake.set()


def _people(fact: Fact) -> tuple[PubKey, ...]:
    match fact:
        case GroupJoined(group, _) | GroupChanged(group, _):
            return tuple(member.pubkey for member in group.members)
        case InviteReceived(invite):
            return (invite.inviter,)
        case ContactChanged(contact):
            return (contact.pubkey,)
        case _:
            return ()
