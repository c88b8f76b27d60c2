"""Create groups, invite people, read what a group is.

Source: MIP-01 (groups and their data), MIP-02 (Welcomes), MIP-03 (commits).
"""

import logging
from collections.abc import Awaitable, Callable, MutableSequence, Sequence
from functools import partial
from typing import Final

from marmot_desktop.domain.chat import CreatedGroup, Group, InviteResult
from marmot_desktop.domain.facts import InviteProgressed
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep
from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.policy import MAX_ADDS_PER_COMMIT, required_proposals
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.services.additions import (
    AdditionView,
    choose_devices,
    note_slots,
    own_slot,
    read_addition_view,
    read_expiring,
    stage_addition,
)
from marmot_desktop.services.commits import Invitee
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.group_creation import create_group
from marmot_desktop.services.invitees import Candidate, InviteeFinder, OutdatedPackageError
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.ports import RelayDirectory
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.welcome_delivery import WelcomeDelivery
from marmot_desktop.services.welcome_room import find_room, may_fit

log = logging.getLogger(__name__)

FRESH_TRIES: Final = 3
"""How often key packages are fetched anew because they have grown old before their commit."""


class GroupService:
    """The groups of an account.

    Args:
        session: of the account.
        committer: brings commits through.
        finder: finds people and their key packages.
        welcomes: follows what was sent to them.
        directory: tells how large a Welcome a relay takes.
    """

    def __init__(
        self,
        session: AccountSession,
        committer: Committer,
        finder: InviteeFinder,
        welcomes: WelcomeDelivery,
        directory: RelayDirectory,
    ) -> None:
        self._session = session
        self._directory = directory
        self._committer = committer
        self._finder = finder
        self._welcomes = welcomes

    async def list(self) -> tuple[Group, ...]:
        """All groups, newest activity first."""
        return await self._session.run(list_groups)

    async def get(self, group: NostrGroupId) -> Group:
        """One group, by any routing id it has had.

        Raises:
            RefusedError: `group_unknown`.
        """
        return await self._session.run(get_group, group)

    async def by_key(self, group_key: int) -> Group:
        """One group by its number in the store."""
        return await self._session.run(_by_key, group_key)

    async def export_secret(self, group: NostrGroupId, label: bytes, context: bytes, length: int) -> bytes:
        """MLS-Exporter of the current epoch, for interoperability tests. Secrets: returns one."""
        return await self._session.run(_export_secret, group, label, context, length)

    async def create(
        self,
        name: str,
        description: str = "",
        relays: Sequence[str] = (),
        admins: Sequence[PubKey] = (),
        members: Sequence[PubKey] = (),
    ) -> CreatedGroup:
        """Create a group with ourselves as admin and invite its first members.

        Args:
            name: empty only for a direct chat with one other person.
            description: plain text.
            relays: where its events go; the account's own general relays if none are named.
            admins: beside ourselves; each has to be among `members`.
            members: people to invite; if one has no usable key package, nothing is created.

        Raises:
            RefusedError: `kp_not_found` with the people concerned, `no_relays`, `invalid_relay_url`, `gd_limit_exceeded`.
        """
        others = tuple(dict.fromkeys(pubkey for pubkey in members if pubkey != self._session.me))
        if not name and len(others) != 1:
            raise RefusedError(ErrorCode.GD_LIMIT_EXCEEDED, "a group needs a name")
        group_relays = parse_list(relays) if relays else ()
        found = await self._finder.find_all(others)
        return await self.create_with(found, name, description, group_relays, admins)

    async def create_with(
        self,
        found: Sequence[Candidate],
        name: str,
        description: str = "",
        group_relays: tuple[RelayUrl, ...] = (),
        admins: Sequence[PubKey] = (),
    ) -> CreatedGroup:
        """Create a group with people whose key packages were found just now; otherwise as `create`.

        Args:
            found: whom to invite.
            name: empty only for a direct chat with one other person.
            description: plain text.
            group_relays: where its events go; the account's own general relays if none are named.
            admins: beside ourselves; each has to be among the people.

        Raises:
            RefusedError: as `create`.
        """
        # Admins have to be in the group from the start.
        candidates = sorted(found, key=lambda each: each.invitee.pubkey not in admins)
        first, later = candidates[:MAX_ADDS_PER_COMMIT], candidates[MAX_ADDS_PER_COMMIT:]
        make = partial(create_group, required=required_proposals([each.capabilities for each in candidates]))
        details = (name, description, group_relays, tuple(admins))
        try:
            group, outbox_ids = await self._session.run(make, *details, tuple(first))
        except RefusedError as err:
            if not may_fit(err):
                raise
            first = list(await find_room(self._directory, first))
            group, outbox_ids = await self._session.run(make, *details, tuple(first))
        invitations = await self._welcomes.follow([each.invitee for each in first], outbox_ids, None)
        for start in range(0, len(later), MAX_ADDS_PER_COMMIT):
            invitations += await self._add_later(group.id, later[start:])
        return CreatedGroup(await self.get(group.id) if later else group, invitations)

    async def _add_later(self, group: NostrGroupId, people: Sequence[Candidate]) -> tuple[InviteResult, ...]:
        """Add the next of many first members of a new group; the group stays if that cannot be done.

        Raises:
            RefusedError: with the group and those who are not in it.
        """
        part = people[:MAX_ADDS_PER_COMMIT]

        async def find() -> Sequence[Candidate]:
            return await self._finder.find_all([each.invitee.pubkey for each in part])

        try:
            view = await self._session.run(read_addition_view, group)
            return await self._add(view, find, renew_expiring=False, further_devices=False)
        except RefusedError as err:
            missing = [each.invitee.pubkey.hex() for each in people]
            data = {**err.data, "group": group.hex(), "pubkeys": missing}
            raise RefusedError(err.code, err.detail, sent=Sent.YES, data=data) from err

    async def invite(
        self,
        group: NostrGroupId,
        *,
        person: PubKey | None = None,
        key_package_event_id: EventId | None = None,
        key_package_event: str | None = None,
        further_device: bool = False,
        renew_expiring: bool = False,
    ) -> InviteResult:
        """Add a person: commit, wait for a relay's OK, then send the Welcome.

        Args:
            group: which.
            person: whom; may be left out where an event is given.
            key_package_event_id: the package to use; the best one if none is named.
            key_package_event: the signed event itself, as JSON.
            further_device: the person may be a member already, with another device.
            renew_expiring: in the same commit, remove members whose key package expires in the group and add them again
                with fresh ones; they get a new Welcome.

        Raises:
            RefusedError: `not_admin`, `already_member`, `kp_not_found`, `welcome_too_large`, `stale_commit`, …
            EnvironmentFaultError: `publish_failed`.
        """
        view = await self._session.run(read_addition_view, group)

        async def find() -> Sequence[Candidate]:
            if key_package_event is not None:
                return [await self._finder.given(key_package_event, view.required)]
            found = await self._finder.find(
                person, required=view.required, event_id=key_package_event_id, group_relays=view.relays
            )
            return [found]

        return (await self._add(view, find, renew_expiring=renew_expiring, further_devices=further_device))[0]

    async def add_devices(self, group: NostrGroupId, person: PubKey) -> tuple[InviteResult, ...]:
        """Add every device of a person that has a key package and is not known to be in the group.

        Raises:
            RefusedError: `already_member` where there is no such device; otherwise as `invite`.
        """
        view = await self._session.run(read_addition_view, group)
        here = await self._session.run(own_slot)

        async def find() -> Sequence[Candidate]:
            devices = await self._finder.find_devices(person, required=view.required, group_relays=view.relays)
            chosen = choose_devices(view, devices, here)
            if not chosen:
                raise RefusedError(ErrorCode.ALREADY_MEMBER)
            return chosen

        return await self._add(view, find, renew_expiring=False, further_devices=True)

    async def expiring(self, group: NostrGroupId) -> tuple[PubKey, ...]:
        """Members whose key package is about to expire in the group, or has: some apps cannot join until it is renewed."""
        return await self._session.run(read_expiring, group)

    async def _add(
        self,
        view: AdditionView,
        find: Callable[[], Awaitable[Sequence[Candidate]]],
        *,
        renew_expiring: bool,
        further_devices: bool,
    ) -> tuple[InviteResult, ...]:
        """Fetch packages and commit them; fetch anew what has grown old while the commit waited for its turn."""
        is_large = False
        for _ in range(FRESH_TRIES):
            candidates = await find()
            self._tell_prepared(view.group_key, candidates)
            renewals = await self._renewals(view) if renew_expiring else []
            if is_large:
                candidates = await find_room(self._directory, candidates)
                renewals = await find_room(self._directory, renewals)
            added: MutableSequence[Invitee] = []

            def stage(
                turn: Turn,
                candidates: Sequence[Candidate] = candidates,
                renewals: Sequence[Candidate] = renewals,
                added: MutableSequence[Invitee] = added,
            ) -> int:
                outbox_id, invitees = stage_addition(
                    turn, view.group_key, candidates, renewals=renewals, further_devices=further_devices
                )
                added[:] = invitees
                return outbox_id

            try:
                outbox_id, settlement = await self._committer.commit(view.group_key, stage)
            except OutdatedPackageError:
                log.info("a key package has grown old before it was used; it is fetched anew")
                continue
            except RefusedError as err:
                if is_large or not may_fit(err):
                    raise
                is_large = True
                continue
            await self._session.run(note_slots, view.group_key, (*candidates, *renewals))
            results = await self._welcomes.follow(added, settlement.followers, outbox_id)
            renewed = {each.pubkey for each in added[len(candidates) :]}
            left = tuple(dict.fromkeys(pubkey for pubkey in view.expiring if pubkey not in renewed))
            return tuple(replace(result, expiring=left) for result in results)
        raise RefusedError(ErrorCode.KP_NOT_FOUND, "key packages could not be used in time")

    def _tell_prepared(self, group_key: int, candidates: Sequence[Candidate]) -> None:
        for each in candidates:
            progress = InviteProgress(group_key, each.invitee.pubkey, InviteStep.PREPARE)
            self._session.hub.publish(self._session.me, InviteProgressed(progress))

    async def _renewals(self, view: AdditionView) -> Sequence[Candidate]:
        """Fresh packages of those whose leaf expires; who has none stays as they are."""
        found: MutableSequence[Candidate] = []
        for person in dict.fromkeys(view.expiring):
            found.extend(await self._finder.find_devices(person, required=view.required, group_relays=view.relays))
        return found


def list_groups(turn: Turn) -> tuple[Group, ...]:
    """All groups, newest activity first."""
    return turn.tx.groups.all()


def get_group(turn: Turn, group: NostrGroupId) -> Group:
    """One group, by any routing id it has had."""
    return turn.tx.groups.group(turn.resolve(group).group_key)


def _by_key(turn: Turn, group_key: int) -> Group:
    return turn.tx.groups.group(group_key)


def _export_secret(turn: Turn, group: NostrGroupId, label: bytes, context: bytes, length: int) -> bytes:
    row = turn.resolve(group)
    if not row.state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    return turn.group(row.group_key).export_secret(label, context, length)
