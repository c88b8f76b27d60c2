"""The door `group_info` without a core behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marmot_desktop.domain.chat import Group, GroupState, Member, SyncState, SyncStatus
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow, LogPart, UnreadableEvents
from marmot_desktop.domain.group_security import GroupSecurity
from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.doors.group_info import GroupInfoDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions

UNREADABLE = (EventOutcome.HELD, EventOutcome.UNDECRYPTABLE)


class FakeGroupInfoDoor(GroupInfoDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.rows: tuple[GroupLogRow, ...] = ()
        self.securities: dict[int, GroupSecurity] = {}
        self.found: UnreadableEvents | None = None

    def _change(self, group: Group) -> None:
        self.world.groups[group.key] = group
        self.world.tell(GroupChanged(group))

    def _now(self, group: Group) -> Group:
        return self.world.groups.get(group.key, group)

    async def describe(self, group: Group, name: str, description: str) -> None:
        await self.world.note("describe", group.key, name, description)
        self._change(replace(self._now(group), name=name, description=description))

    async def set_relays(self, group: Group, urls: Sequence[str]) -> None:
        await self.world.note("set_relays", group.key, tuple(urls))
        self._change(replace(self._now(group), relays=tuple(map(RelayUrl, urls))))

    async def make_admin(self, group: Group, member: Member) -> None:
        await self.world.note("make_admin", group.key, member.pubkey)
        self._set_admin(group, member, admin=True)

    async def withdraw_admin(self, group: Group, member: Member) -> None:
        await self.world.note("withdraw_admin", group.key, member.pubkey)
        self._set_admin(group, member, admin=False)

    def _set_admin(self, group: Group, member: Member, *, admin: bool) -> None:
        now = self._now(group)
        members = tuple(replace(each, admin=admin) if each.pubkey == member.pubkey else each for each in now.members)
        self._change(replace(now, members=members))

    async def remove_member(self, group: Group, member: Member) -> None:
        await self.world.note("remove_member", group.key, member.pubkey)
        now = self._now(group)
        self._change(replace(now, members=tuple(each for each in now.members if each.pubkey != member.pubkey)))

    async def leave(self, group: Group, heir: Member | None = None) -> None:
        await self.world.note("leave", group.key, None if heir is None else heir.pubkey)
        self._change(replace(self._now(group), state=GroupState.LEAVING))

    async def renew_keys(self, group: Group) -> None:
        await self.world.note("renew_keys", group.key)
        now = self._now(group)
        self._change(replace(now, epoch=type(now.epoch)(now.epoch + 1)))

    async def security(self, group: Group) -> GroupSecurity:
        await self.world.note("security", group.key)
        return self.securities.get(group.key) or make.security()

    async def relay_states(self) -> tuple[RelayStatus, ...]:
        await self.world.note("relay_states")
        return self.world.relays.states

    async def log(
        self, group: Group, limit: int, before: GroupLogRow | None = None, part: LogPart = LogPart.ALL
    ) -> tuple[GroupLogRow, ...]:
        await self.world.note("log", group.key, limit, before, part)
        rows = [row for row in self.rows if _is_in(row, part)]
        start = rows.index(before) + 1 if before is not None else 0
        return tuple(rows[start : start + limit])

    async def unreadable(self, group: Group) -> UnreadableEvents:
        await self.world.note("unreadable", group.key)
        if self.found is not None:
            return self.found
        rows = [row for row in self.rows if row.outcome in UNREADABLE]
        return UnreadableEvents(len(rows), 0, rows[0] if rows else None, None)

    async def fetch_again(self, group: Group) -> SyncStatus:
        await self.world.note("fetch_again", group.key)
        return SyncStatus(group.id, group.key, SyncState.LIVE, 0, 0)


def _is_in(row: GroupLogRow, part: LogPart) -> bool:
    return {
        LogPart.ALL: True,
        LogPart.UNREADABLE: row.outcome in UNREADABLE,
        LogPart.REFUSED: row.outcome is EventOutcome.REFUSED,
        LogPart.COMMITS: row.what == "commit",
    }[part]
