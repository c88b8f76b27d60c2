"""What the window may ask about a group: name, members, admins, relays, keys, its log and its tree."""

from collections.abc import Sequence

from marmot_desktop.domain.chat import Group, Member, SyncStatus
from marmot_desktop.domain.group_log import GroupLogRow, LogPart, UnreadableEvents
from marmot_desktop.domain.group_security import GroupSecurity
from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.ui.doors.core_line import CoreLine


class GroupInfoDoor:
    """See the module. Changes come back as facts; what is returned here is for looking only.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def describe(self, group: Group, name: str, description: str) -> None:
        """Change name and description in one commit."""
        await self._line.ask(
            lambda services: services.changes.update(group.id, name=name.strip(), description=description.strip())
        )

    async def set_relays(self, group: Group, urls: Sequence[str]) -> None:
        """Change where the group runs.

        Raises:
            RefusedError: `invalid_relay_url`, and whatever a change is refused for.
        """
        await self._line.ask(lambda services: services.changes.update(group.id, relays=tuple(urls)))

    async def make_admin(self, group: Group, member: Member) -> None:
        """Give a member the right to change the group."""
        await self._line.ask(lambda services: services.admin_rights.grant(group.id, member.pubkey))

    async def withdraw_admin(self, group: Group, member: Member) -> None:
        """Take that right away; they stay a member."""
        await self._line.ask(lambda services: services.admin_rights.withdraw(group.id, member.pubkey))

    async def remove_member(self, group: Group, member: Member) -> None:
        """Remove a person with all of their devices."""
        await self._line.ask(lambda services: services.changes.remove_member(group.id, member.pubkey))

    async def leave(self, group: Group, heir: Member | None = None) -> None:
        """Leave; where we are the only admin, another member becomes one first.

        Args:
            group: to leave.
            heir: who becomes an admin.
        """

        async def work(services: AccountServices) -> None:
            if heir is not None:
                await services.admin_rights.grant(group.id, heir.pubkey)
            await services.changes.leave(group.id)

        await self._line.ask(work)

    async def renew_keys(self, group: Group) -> None:
        """Renew this device's keys in the group."""
        await self._line.ask(lambda services: services.changes.rotate_key(group.id))

    async def security(self, group: Group) -> GroupSecurity:
        """Epoch, keys, devices and the tree."""
        return await self._line.ask(lambda services: services.security.read(group.id))

    async def relay_states(self) -> tuple[RelayStatus, ...]:
        """Every relay in use."""
        return (await self._line.ask(lambda services: services.relays.get())).states

    async def log(
        self, group: Group, limit: int, before: GroupLogRow | None = None, part: LogPart = LogPart.ALL
    ) -> tuple[GroupLogRow, ...]:
        """A page of what became of the group's events, newest first."""
        edge = before.event_id if before is not None else None
        return await self._line.ask(lambda services: services.log.list(group.id, limit=limit, before=edge, part=part))

    async def unreadable(self, group: Group) -> UnreadableEvents:
        """What of the group cannot be read."""
        return await self._line.ask(lambda services: services.log.unreadable(group.id))

    async def fetch_again(self, group: Group) -> SyncStatus:
        """Ask all relays of the group for what they have, and try once more to read what could not be read.

        Raises:
            EnvironmentFaultError: `sync_timeout`, when a relay did not come to its end in time.
        """
        return await self._line.ask(lambda services: services.sync.refetch(group.id))
