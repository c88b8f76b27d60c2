"""Make members admins and take the right away, one at a time: each is decided on the list as it is when it is committed.

Source: MIP-01 (admin list), MIP-03 (who may commit what).
"""

from contextlib import suppress

from marmot_desktop.domain.chat import Group
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.group_view import live_admins, view_group
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.changes import stage_data
from marmot_desktop.services.committing import Committer, UnchangedError
from marmot_desktop.services.session import AccountSession, Turn


class AdminRightsService:
    """Who may change a group.

    Args:
        session: of the account.
        committer: brings commits through.
    """

    def __init__(self, session: AccountSession, committer: Committer) -> None:
        self._session = session
        self._committer = committer

    async def grant(self, group: NostrGroupId, person: PubKey) -> Group:
        """Make a member an admin. Idempotent.

        Raises:
            RefusedError: `not_admin`, `not_found` for somebody who is no member.
        """
        return await self._change(group, person, is_admin=True)

    async def withdraw(self, group: NostrGroupId, person: PubKey) -> Group:
        """Take a person off the admin list; they stay a member. Idempotent.

        Raises:
            RefusedError: `not_admin`, `last_admin`.
        """
        return await self._change(group, person, is_admin=False)

    async def _change(self, group: NostrGroupId, person: PubKey, *, is_admin: bool) -> Group:
        group_key = await self._session.run(_key_of, group)
        # Unchanged is what it is when somebody else has done the same first.
        with suppress(UnchangedError):
            await self._committer.commit(
                group_key, lambda turn: stage_right(turn, group_key, person, is_admin=is_admin)
            )
        return await self._session.run(_group, group_key)


def stage_right(turn: Turn, group_key: int, person: PubKey, *, is_admin: bool) -> int:
    """Stage one admin more, or one less.

    Raises:
        UnchangedError: it is so already.
        RefusedError: `not_member`, or whatever `stage_data` refuses.
    """
    if not turn.tx.groups.row(group_key).state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    view = view_group(turn.group(group_key))
    admins = live_admins(view.data, view.identities())
    wanted = admins | {person} if is_admin else admins - {person}
    return stage_data(turn, group_key, admins=tuple(sorted(wanted)))


def _key_of(turn: Turn, group: NostrGroupId) -> int:
    return turn.resolve(group).group_key


def _group(turn: Turn, group_key: int) -> Group:
    return turn.tx.groups.group(group_key)
