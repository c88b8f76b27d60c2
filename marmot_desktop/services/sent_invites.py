"""The invitations that we have sent: list them, send a Welcome again, take an invitation back.

Source: MIP-02 (a Welcome is sent again as the event it was, never wrapped anew).
"""

import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.facts import SentInviteChanged
from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.tags import is_expired
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.changes import ChangeService
from marmot_desktop.services.lookup import PersonLookup, inbox_relays_of
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.storage.outbox import OutboxRow, OutboxState

log = logging.getLogger(__name__)

RESEND_TIMEOUT_S: Final = 15.0
_OPEN: Final = (SentInviteState.SENDING, SentInviteState.DELIVERED, SentInviteState.UNDELIVERED)
"""States of an invitation that nobody has answered."""


class SentInviteService:
    """The sent invitations of an account.

    Args:
        session: of the account.
        outbox: has their Welcomes.
        lookup: knows where people's gift wraps go now.
        changes: removes members.
    """

    def __init__(
        self, session: AccountSession, outbox: OutboxService, lookup: PersonLookup, changes: ChangeService
    ) -> None:
        self._session = session
        self._outbox = outbox
        self._lookup = lookup
        self._changes = changes

    async def list(self) -> tuple[SentInvite, ...]:
        """The last invitation of each person to each group, newest first."""
        return await self._session.run(_list)

    async def invited(self, group: NostrGroupId) -> frozenset[PubKey]:
        """Members of a group who were invited from here and have not been heard of since.

        Raises:
            RefusedError: `group_unknown`.
        """
        return await self._session.run(_invited, group)

    async def resend(self, number: int) -> SentInvite:
        """Send the Welcome again, to the inbox relays the person has now as well, and wait for a relay to take it.

        Returns:
            The invitation as it is then; it may still be on its way.

        Raises:
            RefusedError: `not_found`, `not_available` where they have taken it or are out of the group, `expired` where
                relays would not keep the Welcome any more.
        """
        sent = await self._session.run(_get, number)
        if sent.state not in _OPEN:
            raise RefusedError(ErrorCode.NOT_AVAILABLE)
        person = await self._lookup.person(sent.person)
        outbox_id = await self._session.run(send_again, number, inbox_relays_of(person))
        try:
            await self._outbox.wait(outbox_id, RESEND_TIMEOUT_S)
        except TimeoutError:
            log.info("a Welcome that was sent again has reached no relay yet")
        return await self._session.run(_get, number)

    async def withdraw(self, number: int) -> None:
        """Take an invitation back: remove the person from the group.

        Raises:
            RefusedError: `not_found`, and all that removing a member may raise.
        """
        sent = await self._session.run(_get, number)
        await self._changes.remove_member(sent.group, sent.person)


def _list(turn: Turn) -> tuple[SentInvite, ...]:
    return turn.tx.sent_invites.all()


def _get(turn: Turn, number: int) -> SentInvite:
    return found(turn.tx.sent_invites.get(number))


def _invited(turn: Turn, group: NostrGroupId) -> frozenset[PubKey]:
    group_key = turn.resolve(group).group_key
    return frozenset(
        sent.person for sent in turn.tx.sent_invites.all() if sent.group_key == group_key and sent.state in _OPEN
    )


def send_again(turn: Turn, number: int, inbox_relays: Sequence[RelayUrl]) -> int:
    """Let the Welcome of an invitation wait for a relay once more.

    Args:
        turn: the open turn.
        number: of the invitation.
        inbox_relays: where the person's gift wraps go now; added to where it went before.

    Returns:
        Its row in the outbox.
    """
    outbox_id = found(turn.tx.sent_invites.welcome_of(number))
    row = found(turn.tx.outbox.get(outbox_id))
    _check_kept(turn, row)
    turn.tx.outbox.put_relays(outbox_id, tuple(dict.fromkeys((*row.relays, *inbox_relays))))
    turn.tx.outbox.postpone(outbox_id, turn.now, 0, "")
    turn.tx.outbox.set_state(outbox_id, OutboxState.WAITING)
    turn.outbox_changed()
    turn.publish(SentInviteChanged(_get(turn, number)))
    return outbox_id


def _check_kept(turn: Turn, row: OutboxRow) -> None:
    if row.event is not None and is_expired(parse_event(row.event).tags, turn.now):
        raise RefusedError(ErrorCode.EXPIRED)
