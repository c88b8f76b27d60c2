"""What each relay hands out of this account, asked for now: the question under every comparison of ours with theirs.

Source: NIP-65, NIP-17, MIP-00.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.ports import EventSource

LISTS: Final = (kinds.PROFILE, kinds.RELAY_LIST, kinds.INBOX_RELAYS, kinds.KEY_PACKAGE_RELAYS)
PACKAGES: Final = (kinds.KEY_PACKAGE, kinds.KEY_PACKAGE_LEGACY)

Holdings = Mapping[RelayUrl, tuple[Event, ...]]
"""What each relay that has answered has of ours."""


async def ask_holdings(source: EventSource, relays: Sequence[RelayUrl], owner: PubKey, timeout_s: float) -> Holdings:
    """Ask each relay for profile, lists and key packages of an account.

    Args:
        source: the relays.
        relays: to ask, all at once.
        owner: whose events; others are left out.
        timeout_s: for each.

    Returns:
        What they have; a relay that has not answered is not in it.
    """
    filters = [Filter(kinds=wanted, authors=(owner,)) for wanted in (LISTS, PACKAGES)]
    async with asyncio.TaskGroup() as tasks:
        asked = {
            relay: tasks.create_task(source.fetch([relay], filters, timeout_s=timeout_s), name="ask for holdings")
            for relay in relays
        }
    answers = {relay: task.result() for relay, task in asked.items()}
    return {
        relay: tuple(event for event in answer.events if event.pubkey == owner)
        for relay, answer in answers.items()
        if relay in answer.answered
    }


def is_as_new(held: Event, event: Event | UnsignedEvent) -> bool:
    """Whether what a relay has replaces, or is, one of our replaceable events."""
    return held.kind == event.kind and held.created_at >= event.created_at
