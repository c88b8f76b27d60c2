"""Starts a group or a direct chat with its first people: who cannot be invited is left out and named.

Source: MIP-01 (groups and their data), MIP-02 (Welcomes).
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import Group, GroupState
from marmot_desktop.domain.facts import GroupStartProgressed
from marmot_desktop.domain.group_start import StartedGroup, StartProgress, StartStep
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.marmot.policy import MAX_ADDS_PER_COMMIT
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.groups import GroupService
from marmot_desktop.services.invitees import AT_ONCE, Candidate, InviteeFinder
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.session import AccountSession

log = logging.getLogger(__name__)

MAX_FIRST_PEOPLE: Final = MAX_ADDS_PER_COMMIT
"""A new group takes so many at once; more are invited when it is there."""


class GroupStartService:
    """Starts groups.

    Args:
        session: of the account.
        groups: makes them.
        finder: finds key packages.
    """

    def __init__(self, session: AccountSession, groups: GroupService, finder: InviteeFinder) -> None:
        self._session = session
        self._groups = groups
        self._finder = finder

    async def start(
        self, name: str, people: Sequence[PubKey], *, description: str = "", relays: Sequence[str] = ()
    ) -> StartedGroup:
        """Make a group with those of some people who can be invited; `GroupStartProgressed` tells how far each is.

        Args:
            name: of the group.
            people: to invite; nobody for a group of one's own.
            description: plain text.
            relays: where its events go; the account's own general relays if none are named.

        Raises:
            RefusedError: `kp_not_found` where none of them can be invited, and then nothing is made; `no_relays`,
                `invalid_relay_url`, `gd_limit_exceeded`, also for a missing name or too many people.
        """
        others = self._others(people)
        if not name.strip() or len(others) > MAX_FIRST_PEOPLE:
            raise RefusedError(ErrorCode.GD_LIMIT_EXCEEDED)
        group_relays = parse_list(relays) if relays else ()
        found, missing = await self._find(others)
        if others and not found:
            raise RefusedError(ErrorCode.KP_NOT_FOUND, data={"pubkeys": [person.hex() for person in others]})
        created = await self._groups.create_with(found, name.strip(), description.strip(), group_relays)
        return StartedGroup(created.group, created.invitations, missing)

    async def direct(self, person: PubKey, *, relays: Sequence[str] = ()) -> StartedGroup:
        """The direct chat with somebody: the one there is, or a new one. It has no name and two members.

        Args:
            person: with whom.
            relays: of a new one; the account's own general relays if none are named.

        Raises:
            RefusedError: `not_available` for oneself; what is wrong with their key package, and then nothing is made.
        """
        if person == self._session.me:
            raise RefusedError(ErrorCode.NOT_AVAILABLE)
        there = await self.find_direct(person)
        if there is not None:
            return StartedGroup(there, ())
        group_relays: tuple[RelayUrl, ...] = parse_list(relays) if relays else ()
        found, missing = await self._find((person,))
        if not found:
            problem = missing[0].problem or ErrorCode.KP_NOT_FOUND
            raise RefusedError(problem, data={"pubkeys": [person.hex()]})
        created = await self._groups.create_with(found, "", "", group_relays)
        return StartedGroup(created.group, created.invitations)

    async def find_direct(self, person: PubKey) -> Group | None:
        """The direct chat with somebody that we are in and they are in, the one with the newest activity."""
        both = {self._session.me, person}
        for group in await self._groups.list():
            if group.is_direct and group.state is GroupState.ACTIVE and {each.pubkey for each in group.members} == both:
                return group
        return None

    def _others(self, people: Sequence[PubKey]) -> tuple[PubKey, ...]:
        return tuple(dict.fromkeys(person for person in people if person != self._session.me))

    async def _find(self, people: Sequence[PubKey]) -> tuple[tuple[Candidate, ...], tuple[StartProgress, ...]]:
        """Who can be invited, and who cannot."""
        gate = asyncio.Semaphore(AT_ONCE)

        async def find(person: PubKey) -> Candidate | StartProgress:
            self._tell(StartProgress(person, StartStep.LOOKING))
            async with gate:
                try:
                    candidate = await self._finder.find(person)
                except MarmotDesktopError as err:
                    log.info("one of the first people cannot be invited: %s", err.code.value)
                    missing = StartProgress(person, StartStep.MISSING, err.code)
                    self._tell(missing)
                    return missing
            self._tell(StartProgress(person, StartStep.READY))
            return candidate

        async with asyncio.TaskGroup() as tasks:
            finding = [tasks.create_task(find(person)) for person in people]
        results = [task.result() for task in finding]
        return (
            tuple(each for each in results if isinstance(each, Candidate)),
            tuple(each for each in results if isinstance(each, StartProgress)),
        )

    def _tell(self, progress: StartProgress) -> None:
        self._session.hub.publish(self._session.me, GroupStartProgressed(progress))
