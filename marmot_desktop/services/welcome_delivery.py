"""Follows the Welcomes of an invitation until relays have them.

Source: MIP-02 (gift-wrapped Welcomes); protocol of the key package gateway, mailbox.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import InviteResult
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.key_package import compute_ref
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.services.commits import Invitee
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.mailbox import MailboxService
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.session import AccountSession, Turn

WELCOME_TIMEOUT_S: Final = 15.0
DEPOSIT_TIMEOUT_S: Final = 4.0


class WelcomeDelivery:
    """Waits for Welcomes, and leaves them in the mailboxes of the relays that had handed the packages out.

    Args:
        session: of the account.
        outbox: tells when a Welcome has reached a relay.
        lookup: knows which packages were handed out.
        mailbox: takes deposits.
    """

    def __init__(
        self, session: AccountSession, outbox: OutboxService, lookup: PersonLookup, mailbox: MailboxService
    ) -> None:
        self._session = session
        self._outbox = outbox
        self._lookup = lookup
        self._mailbox = mailbox

    async def follow(
        self, invitees: Sequence[Invitee], outbox_ids: Sequence[int], commit_id: int | None
    ) -> tuple[InviteResult, ...]:
        """What became of each Welcome, within `WELCOME_TIMEOUT_S`; those on their way go on afterwards.

        Args:
            invitees: who is invited.
            outbox_ids: of their Welcomes.
            commit_id: the outbox row of the commit that adds them; `None` in a group's first epoch.
        """
        commit_event = None if commit_id is None else await self._session.run(_event_id_of, commit_id)
        async with asyncio.TaskGroup() as tasks:
            for invitee, outbox_id in zip(invitees, outbox_ids, strict=True):
                if (relay := self._lookup.use_up(invitee.key_package_event_id)) is not None:
                    tasks.create_task(self._deposit(relay, invitee, outbox_id))
            following = [
                tasks.create_task(self._follow(invitee, outbox_id, commit_event))
                for invitee, outbox_id in zip(invitees, outbox_ids, strict=True)
            ]
        return tuple(task.result() for task in following)

    async def _follow(self, invitee: Invitee, outbox_id: int, commit_event: EventId | None) -> InviteResult:
        try:
            accepted_by = (await self._outbox.wait(outbox_id, WELCOME_TIMEOUT_S)).accepted_by
        except TimeoutError:
            accepted_by = ()
        return InviteResult(
            pubkey=invitee.pubkey,
            key_package_event_id=invitee.key_package_event_id,
            commit_event_id=commit_event,
            welcome_event_id=await self._session.run(_event_id_of, outbox_id),
            accepted_by=accepted_by,
            inbox_relays=invitee.inbox_relays,
        )

    async def _deposit(self, relay: RelayUrl, invitee: Invitee, outbox_id: int) -> None:
        wrap = await self._session.run(_event_of, outbox_id)
        if wrap is None:
            return
        try:
            async with asyncio.timeout(DEPOSIT_TIMEOUT_S):
                await self._mailbox.deposit(relay, wrap, compute_ref(invitee.key_package))
        except TimeoutError:
            return


def _event_id_of(turn: Turn, outbox_id: int) -> EventId:
    row = turn.tx.outbox.get(outbox_id)
    if row is None or row.event_id is None:
        raise RefusedError(ErrorCode.NOT_FOUND)
    return row.event_id


def _event_of(turn: Turn, outbox_id: int) -> Event | None:
    row = turn.tx.outbox.get(outbox_id)
    return None if row is None or row.event is None else parse_event(row.event)
