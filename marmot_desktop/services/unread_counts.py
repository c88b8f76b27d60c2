"""How much waits to be read in an account: one figure for the tray, the dock and the switcher."""

from marmot_desktop.domain.facts import UnreadCounted
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.session import AccountSession, Turn


class UnreadCountService:
    """Counts what may disturb.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session
        self._told: UnreadCounted | None = None

    async def count(self) -> Timestamp | None:
        """Count, and publish `UnreadCounted` if something has changed.

        Returns:
            When the count changes by itself, because a chat is not muted any longer; `None` if it does not.
        """
        counted, until = await self._session.run(count_unread)
        self._tell(counted)
        return until

    def forget(self) -> None:
        """The account closes: nothing waits in it any more."""
        self._tell(UnreadCounted(self._session.me, 0, 0))

    def _tell(self, counted: UnreadCounted) -> None:
        if counted != self._told:
            self._told = counted
            self._session.hub.publish(self._session.me, counted)


def count_unread(turn: Turn) -> tuple[UnreadCounted, Timestamp | None]:
    """See `UnreadCountService.count`."""
    unread = turn.tx.messages.unread_by_group()
    marks = {each.group_key: each for each in turn.tx.chat_marks.all()}
    by_hand = {key for key, each in marks.items() if each.is_unread}
    messages, ends = 0, []
    for key in unread.keys() | by_hand:
        kept = marks.get(key)
        if kept is not None and kept.is_muted(turn.now):
            ends.append(kept.muted_until)
            continue
        group = turn.tx.groups.group(key)
        if not group.hidden and not (kept is not None and kept.is_archived(group, turn.now)):
            messages += max(unread.get(key, 0), int(key in by_hand))
    blocked = frozenset(turn.tx.blocked.list())
    waiting = turn.tx.invites.list(InviteStatus.PENDING)
    invites = sum(invite.inviter not in blocked for invite in waiting)
    return UnreadCounted(turn.me, messages, invites), min((end for end in ends if end is not None), default=None)
