"""Create groups, invite people, read what a group is.

Source: MIP-01 (groups and their data), MIP-02 (Welcomes), MIP-03 (commits).
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from marmot_desktop.domain.chat import CreatedGroup, Group, InviteResult
from marmot_desktop.domain.facts import GroupJoined
from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.marmot.capabilities import Capabilities, RequiredCapabilities
from marmot_desktop.marmot.group_context import first_extensions
from marmot_desktop.marmot.group_data import GroupData, check_writable
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.policy import IntendedCommit, Newcomer, check_own_commit, required_proposals
from marmot_desktop.marmot.types import GroupId, NostrGroupId
from marmot_desktop.nostr.event import check_event, parse_event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services import epochs, leaf_renewals
from marmot_desktop.services.commits import Invitee, check_welcomes, send_welcomes, stage_commit
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.group_subscriptions import FIRST_LOOK_BACK_S
from marmot_desktop.services.lookup import FoundKeyPackage, PersonLookup, inbox_relays_of
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.session import AccountSession, Turn

log = logging.getLogger(__name__)

WELCOME_TIMEOUT_S: Final = 15.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A person with the key package that was chosen for them."""

    invitee: Invitee
    capabilities: Capabilities


class GroupService:
    """The groups of an account.

    Args:
        session: of the account.
        outbox: tells when a commit or a Welcome has reached a relay.
        committer: brings commits through.
        lookup: finds people and their key packages.
    """

    def __init__(
        self, session: AccountSession, outbox: OutboxService, committer: Committer, lookup: PersonLookup
    ) -> None:
        self._session = session
        self._outbox = outbox
        self._committer = committer
        self._lookup = lookup

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
        candidates = await self._find_all(others)
        group, outbox_ids = await self._session.run(
            create_group, name, description, group_relays, tuple(admins), candidates
        )
        invitations = await self._await_welcomes([each.invitee for each in candidates], outbox_ids, None)
        return CreatedGroup(group, invitations)

    async def invite(
        self,
        group: NostrGroupId,
        *,
        person: PubKey | None = None,
        key_package_event_id: EventId | None = None,
        key_package_event: str | None = None,
    ) -> InviteResult:
        """Add a person: commit, wait for a relay's OK, then send the Welcome.

        Args:
            group: which.
            person: whom; may be left out where an event is given.
            key_package_event_id: the package to use; the best one if none is named.
            key_package_event: the signed event itself, as JSON.

        Raises:
            RefusedError: `not_admin`, `already_member`, `kp_not_found`, `welcome_too_large`, `stale_commit`, …
            EnvironmentFaultError: `publish_failed`.
        """
        view = await self._session.run(_invite_view, group)
        candidate = await self._find(person, view.required, key_package_event_id, key_package_event, view.relays)
        outbox_id, settlement = await self._committer.commit(
            view.group_key, lambda turn: stage_invite(turn, view.group_key, candidate)
        )
        commit_event = await self._session.run(_event_of_row, outbox_id)
        results = await self._await_welcomes([candidate.invitee], settlement.followers, commit_event)
        return results[0]

    async def _find_all(self, people: Sequence[PubKey]) -> tuple[_Candidate, ...]:
        candidates = []
        missing: list[str] = []
        for pubkey in people:
            try:
                candidates.append(await self._find(pubkey, None, None, None, ()))
            except RefusedError as err:
                log.info("a member cannot be invited: %s", err.code.value)
                missing.append(pubkey.hex())
        if missing:
            raise RefusedError(ErrorCode.KP_NOT_FOUND, data={"pubkeys": missing})
        return tuple(candidates)

    async def _find(
        self,
        person: PubKey | None,
        required: RequiredCapabilities | None,
        event_id: EventId | None,
        event_json: str | None,
        group_relays: Sequence[RelayUrl],
    ) -> _Candidate:
        if event_json is not None:
            return await self._given(event_json, required)
        if person is None and event_id is not None:
            person = await self._lookup.owner_of(event_id, group_relays)
        if person is None:
            raise RefusedError(ErrorCode.KP_NOT_FOUND)
        row = await self._lookup.person(person)
        found = await self._lookup.key_packages(row, required=required, further_relays=group_relays)
        if event_id is not None:
            found = tuple(each for each in found if each.event.id == event_id)
        usable = next((each for each in found if each.valid is not None), None)
        if usable is None:
            code = found[0].problem if found and found[0].problem is not None else ErrorCode.KP_NOT_FOUND
            raise RefusedError(code, data={"pubkeys": [person.hex()]})
        return _candidate(usable, inbox_relays_of(row))

    async def _given(self, event_json: str, required: RequiredCapabilities | None) -> _Candidate:
        try:
            event = parse_event(event_json)
            check_event(event)
        except PeerFaultError as err:
            raise RefusedError(err.code, err.detail) from err
        row = await self._lookup.person(event.pubkey)
        judged = self._lookup.judge_now([event], event.pubkey, required)
        if not judged or judged[0].valid is None:
            problem = judged[0].problem if judged else None
            raise RefusedError(problem or ErrorCode.KP_NOT_FOUND)
        return _candidate(judged[0], inbox_relays_of(row))

    async def _await_welcomes(
        self, invitees: Sequence[Invitee], outbox_ids: Sequence[int], commit_event: EventId | None
    ) -> tuple[InviteResult, ...]:
        results = []
        for invitee, outbox_id in zip(invitees, outbox_ids, strict=True):
            try:
                accepted_by = (await self._outbox.wait(outbox_id, WELCOME_TIMEOUT_S)).accepted_by
            except TimeoutError:
                accepted_by = ()
            event_id = await self._session.run(_event_of_row, outbox_id)
            results.append(
                InviteResult(
                    pubkey=invitee.pubkey,
                    key_package_event_id=invitee.key_package_event_id,
                    commit_event_id=commit_event,
                    welcome_event_id=event_id,
                    accepted_by=accepted_by,
                    inbox_relays=invitee.inbox_relays,
                )
            )
        return tuple(results)


@dataclass(frozen=True, slots=True)
class _InviteView:
    group_key: int
    relays: tuple[RelayUrl, ...]
    required: RequiredCapabilities


def _candidate(found: FoundKeyPackage, inbox_relays: tuple[RelayUrl, ...]) -> _Candidate:
    if found.valid is None:
        raise RefusedError(found.problem or ErrorCode.KP_NOT_FOUND)
    invitee = Invitee(found.valid.owner, found.event.id, found.valid.content, inbox_relays)
    return _Candidate(invitee, found.valid.capabilities)


def create_group(
    turn: Turn,
    name: str,
    description: str,
    relays: tuple[RelayUrl, ...],
    admins: tuple[PubKey, ...],
    candidates: tuple[_Candidate, ...],
) -> tuple[Group, tuple[int, ...]]:
    """Create a group with its first members in one transaction; the first commit is applied here and not published.

    Returns:
        The group, and the outbox rows of the Welcomes.
    """
    group_relays = relays or _own_group_relays(turn)
    if not group_relays:
        raise RefusedError(ErrorCode.NO_RELAYS)
    people = {turn.me, *(each.invitee.pubkey for each in candidates)}
    strangers = [admin.hex() for admin in admins if admin not in people]
    if strangers:
        raise RefusedError(ErrorCode.NOT_FOUND, "an admin is no member", data={"pubkeys": strangers})
    data = GroupData(
        version=2,
        nostr_group_id=NostrGroupId(turn.random(32)),
        name=name,
        description=description,
        admins=tuple(dict.fromkeys((turn.me, *admins))),
        relays=group_relays,
    )
    check_writable(data)
    group = turn.engine.create_group(
        group_id=GroupId(turn.random(32)),
        extensions=first_extensions(data),
        required_proposals=required_proposals([each.capabilities for each in candidates]),
        now=turn.now,
    )
    outbox_ids: tuple[int, ...] = ()
    welcome = None
    invitees = [each.invitee for each in candidates]
    if invitees:
        welcome = group.commit(add=[invitee.key_package for invitee in invitees], now=turn.now).welcome
        group.apply_pending_commit()
    group_key = epochs.record_first_epoch(turn, group, since=Timestamp(turn.now - FIRST_LOOK_BACK_S))
    leaf_renewals.note_renewal(turn, group_key)
    if welcome is not None:
        check_welcomes(turn, welcome, invitees, group_relays)
        outbox_ids = send_welcomes(turn, group_key, welcome, invitees)
    created = turn.tx.groups.group(group_key)
    turn.publish(GroupJoined(created, created_here=True))
    return created, outbox_ids


def stage_invite(turn: Turn, group_key: int, candidate: _Candidate) -> int:
    """Check that we may, then stage the commit that adds a person."""
    intended = IntendedCommit(add=(Newcomer(candidate.invitee.pubkey, candidate.capabilities),))
    if not turn.tx.groups.row(group_key).state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    check_own_commit(view_group(turn.group(group_key)), turn.me, intended)
    return stage_commit(
        turn,
        group_key,
        add=[candidate.invitee],
        intent={"do": "invite", "pubkey": candidate.invitee.pubkey.hex()},
    )


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


def _own_group_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """A new group's relays where the user names none: those the account writes to."""
    general = turn.tx.people.get(turn.me).general_relays
    return tuple(url for url, marker in general if marker != "read")


def _invite_view(turn: Turn, group: NostrGroupId) -> _InviteView:
    row = turn.resolve(group)
    if not row.state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    view = view_group(turn.group(row.group_key))
    if not view.is_admin(turn.me):
        raise RefusedError(ErrorCode.NOT_ADMIN)
    return _InviteView(row.group_key, row.relays, view.required)


def _event_of_row(turn: Turn, outbox_id: int) -> EventId:
    row = turn.tx.outbox.get(outbox_id)
    if row is None or row.event_id is None:
        raise RefusedError(ErrorCode.NOT_FOUND)
    return row.event_id
