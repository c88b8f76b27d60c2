"""Looks up the profiles of people who turn up in groups and invites, slowly and once."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import ContactChanged, Fact, GroupChanged, GroupJoined, InviteReceived, Published
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.hub import Hub

log = logging.getLogger(__name__)

MAX_WAITING: Final = 1_000
"""People beyond these are looked up when they turn up again."""


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
        self._asked: set[PubKey] = {me}
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
                await self._wake.wait()
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        for pubkey in _people(published.fact):
            if pubkey not in self._asked and len(self._waiting) < MAX_WAITING:
                self._asked.add(pubkey)
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
