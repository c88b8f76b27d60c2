"""People of whom the user wants nothing: their invites and direct chats are not shown. Nobody is told, nothing is sent.

In a group that both are in, a blocked person goes on to be seen: leaving it is the user's to decide.
"""

from marmot_desktop.domain.facts import BlockingChanged, ContactChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.session import AccountSession, Turn


class BlockingService:
    """Blocks people on this device.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def block(self, pubkey: PubKey) -> None:
        """Show nothing more of somebody. Idempotent.

        Raises:
            RefusedError: `not_available`, for the account itself.
        """
        await self._session.run(set_blocked, pubkey, blocked=True)

    async def unblock(self, pubkey: PubKey) -> None:
        """Show again what has come meanwhile. Idempotent."""
        await self._session.run(set_blocked, pubkey, blocked=False)

    async def list(self) -> tuple[PubKey, ...]:
        """Everybody who is blocked, the last one in front."""
        return await self._session.run(_list)


def set_blocked(turn: Turn, pubkey: PubKey, *, blocked: bool) -> None:
    """Block somebody, or no longer; direct chats with them and their row in the contacts change with it."""
    if pubkey == turn.me:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "to block oneself")
    changed = turn.tx.blocked.add(pubkey, turn.now) if blocked else turn.tx.blocked.remove(pubkey)
    if not changed:
        return
    turn.publish(BlockingChanged(pubkey, blocked))
    contact = turn.tx.contacts.get(pubkey)
    if contact is not None:
        turn.publish(ContactChanged(contact))
    for group in turn.tx.groups.all():
        if group.is_direct and any(member.pubkey == pubkey for member in group.members):
            turn.group_changed(group.key)


def _list(turn: Turn) -> tuple[PubKey, ...]:
    return turn.tx.blocked.list()
