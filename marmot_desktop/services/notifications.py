"""What there is to tell the user of one account, read from its store; and what the desktop shows of it already."""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.identifiers import npub
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.notification import ChatLook, NotificationHandle, ShownNotification
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.errors import NotFoundError

NPUB_SHOWN: Final = 12


class NotificationService:
    """Looks for notifications; `NotificationDesk` decides and shows.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def look(self, chats: Sequence[tuple[int, int]]) -> tuple[ChatLook, ...]:
        """What is unread in these chats; one without anything is left out.

        Args:
            chats: for each the position of the first message that counts.
        """
        return await self._session.run(_look, tuple(chats))

    async def look_at_invite(self, invite: EventId) -> tuple[str, str] | None:
        """Who has invited us, and to which group; `None` where it waits no more or is of somebody blocked."""
        return await self._session.run(_look_at_invite, invite)

    async def name_of(self, group_key: int) -> str:
        """What a chat is called."""
        return await self._session.run(_name_of, group_key)

    async def find(self, group: NostrGroupId) -> tuple[int, str] | None:
        """The key of a group and what it is called; `None` where it is none of ours."""
        return await self._session.run(_find, group)

    async def route(self, group_key: int) -> NostrGroupId | None:
        """The routing id of a chat; `None` where it is gone."""
        return await self._session.run(_route, group_key)

    async def remember(self, shown: ShownNotification) -> None:
        """It is on the screen now."""
        await self._session.run(_remember, shown)

    async def forget(self, handle: NotificationHandle) -> None:
        """It is on the screen no more."""
        await self._session.run(_forget, handle)

    async def forget_all(self) -> None:
        """Nothing of this account is on the screen."""
        await self._session.run(_forget_all)

    async def remembered(self) -> tuple[ShownNotification, ...]:
        """What was on the screen when the program ended."""
        return await self._session.run(_remembered)


def _look(turn: Turn, chats: tuple[tuple[int, int], ...]) -> tuple[ChatLook, ...]:
    found = (_look_at(turn, group_key, since) for group_key, since in chats)
    return tuple(look for look in found if look is not None)


def _look_at(turn: Turn, group_key: int, since: int) -> ChatLook | None:
    told = turn.tx.notifications.told(group_key, since)
    if told is None:
        return None
    group = turn.tx.groups.group(group_key)
    return ChatLook(
        group_key=group_key,
        name="" if group.is_direct else group.name,
        person=_person(turn, told.newest.author),
        count=told.count,
        text=told.newest.text,
        first=told.first,
        muted=turn.tx.chat_marks.get(group_key).is_muted(turn.now),
        hidden=group.hidden,
        about_me=turn.tx.notifications.is_about(group_key, since, npub(turn.me)),
    )


def _look_at_invite(turn: Turn, invite_id: EventId) -> tuple[str, str] | None:
    invite = turn.tx.invites.get(invite_id)
    if invite is None or invite.status is not InviteStatus.PENDING or turn.tx.blocked.has(invite.inviter):
        return None
    return _person(turn, invite.inviter), invite.group_name


def _name_of(turn: Turn, group_key: int) -> str:
    try:
        group = turn.tx.groups.group(group_key)
    except NotFoundError:
        return ""
    if not group.is_direct:
        return group.name
    others = [member.pubkey for member in group.members if member.pubkey != turn.me]
    return _person(turn, others[0]) if others else ""


def _find(turn: Turn, group: NostrGroupId) -> tuple[int, str] | None:
    rows = turn.tx.groups.resolve(group)
    return (rows[0].group_key, _name_of(turn, rows[0].group_key)) if rows else None


def _route(turn: Turn, group_key: int) -> NostrGroupId | None:
    try:
        return turn.tx.groups.row(group_key).nostr_group_id
    except NotFoundError:
        return None


def _person(turn: Turn, pubkey: PubKey) -> str:
    return turn.tx.people.names((pubkey,)).get(pubkey) or f"{npub(pubkey)[:NPUB_SHOWN]}…"


def _remember(turn: Turn, shown: ShownNotification) -> None:
    turn.tx.notifications.put(shown)


def _forget(turn: Turn, handle: NotificationHandle) -> None:
    turn.tx.notifications.remove(handle)


def _forget_all(turn: Turn) -> None:
    turn.tx.notifications.clear()


def _remembered(turn: Turn) -> tuple[ShownNotification, ...]:
    return turn.tx.notifications.all()
