"""Receive gift wraps, keep the invites in them, accept or archive them.

Source: NIP-59 (gift wraps), MIP-02 (Welcomes).
"""

import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import GroupJoined, InviteChanged, InviteReceived, KeyPackagesChanged, SecurityNoticed
from marmot_desktop.domain.invite import Invite, InviteDetails, InviteStatus
from marmot_desktop.errors import CODES, ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.log import short
from marmot_desktop.marmot.policy import check_joined_group, check_new_group
from marmot_desktop.marmot.types import Epoch, GroupId, NostrGroupId
from marmot_desktop.marmot.welcome_event import WelcomeRumor, parse_welcome_rumor
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, Rumor, parse_rumor
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.nip59 import open_wrap
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services import epochs, leaf_renewals
from marmot_desktop.services.group_batch import GroupBatch
from marmot_desktop.services.group_lines import add_line
from marmot_desktop.services.group_refresh import GroupRefresh
from marmot_desktop.services.group_subscriptions import JOIN_LOOK_BACK_S
from marmot_desktop.services.invite_details import find_way_back, read_details
from marmot_desktop.services.own_relays import has_other_devices
from marmot_desktop.services.rejoining import BehindError, check_rejoin, check_routing_id
from marmot_desktop.services.routing_ids import notice_clash
from marmot_desktop.services.session import AccountSession, Turn, found
from marmot_desktop.services.stock_notices import take_notice
from marmot_desktop.storage.invites import InviteRow
from marmot_desktop.storage.key_packages import KeyPackageRow
from marmot_desktop.storage.seen_events import SeenRow

log = logging.getLogger(__name__)

INBOX_TOPIC: Final = "inbox"
WRAP_OVERLAP_S: Final = 7 * 86_400
"""Wraps carry random dates up to two days back; White Noise asks for a week more than it has seen."""

ONE_TIME_GRACE_S: Final = 3_600
"""A one-time package accepts a further Welcome for this long after its first use."""

UNREADABLE_KEPT_S: Final = 30 * 86_400
"""So long an invite for another device or an old key waits for its key."""

BATCH: Final = 64

Wanted = tuple[tuple[RelayUrl, tuple[Filter, ...]], ...]


class InviteService:
    """The invites of an account.

    Args:
        session: of the account.
        refresh: brings a group up to date that we are invited to again.
    """

    def __init__(self, session: AccountSession, refresh: GroupRefresh) -> None:
        self._session = session
        self._refresh = refresh

    async def wanted(self) -> Wanted:
        """For each of our own relays the filter to read gift wraps with."""
        return await self._session.run(wanted_subscriptions)

    async def receive(self, events: Sequence[Event]) -> None:
        """Open gift wraps and keep the invites in them; what is no invite is remembered and not shown."""
        for start in range(0, len(events), BATCH):
            await self._session.run(receive_wraps, tuple(events[start : start + BATCH]))

    async def retry(self) -> None:
        """Look once more into invites that no key package here fits: keys may have come meanwhile."""
        await self._session.run(retry_unreadable)

    async def stored_end(self, relay: RelayUrl, at: Timestamp) -> None:
        """A relay has answered with all the wraps it had at this time."""
        await self._session.run(_move_cursor, relay, at)

    async def list(self, status: InviteStatus | None = None) -> tuple[Invite, ...]:
        """Invites, newest first."""
        return await self._session.run(_list, status)

    async def get(self, invite: EventId) -> Invite:
        """One invite.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(_get, invite)

    async def inspect(self, invite: EventId) -> InviteDetails:
        """What one invite is made of.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(read_details, invite)

    async def way_back(self, group: NostrGroupId) -> Invite | None:
        """The invite that waits for an answer and leads back into a group that we are out of; `None` without one.

        Raises:
            RefusedError: `group_unknown`.
        """
        return await self._session.run(find_way_back, group)

    async def accept(self, invite: EventId) -> Group:
        """Join the group of an invite; the same Welcome again is harmless.

        Raises:
            RefusedError: `not_found`, `no_matching_key_package` (the invite stays pending and the package is kept),
                `already_joined`, `routing_id_clash`, `sync_timeout` where it has to be known first whether we were
                removed from the group we are in, and no relay of it answers.
            PeerFaultError: `welcome_malformed`, `welcome_invalid_group`.
        """
        try:
            return await self._session.run(join_from_invite, invite)
        except BehindError as behind:
            log.info("a newer invite to a group we are in: catching up first")
            if not await self._refresh.run(behind.group_key):
                raise
        return await self._session.run(join_from_invite, invite, caught_up=True)

    async def archive(self, invite: EventId) -> Invite:
        """Put an invite aside; nobody is told. Idempotent."""
        return await self._session.run(move_invite, invite, InviteStatus.ARCHIVED)

    async def restore(self, invite: EventId) -> Invite:
        """Take an archived invite back. Idempotent."""
        return await self._session.run(move_invite, invite, InviteStatus.PENDING)


def wanted_subscriptions(turn: Turn) -> Wanted:
    """Wraps come to our inbox relays, and by other apps' habits to our general and key package relays."""
    me = turn.tx.people.get(turn.me)
    general = tuple(url for url, _ in me.general_relays)
    relays = dict.fromkeys((*me.inbox_relays, *general, *me.key_package_relays))
    wanted = []
    for relay in relays:
        last = turn.tx.cursors.get(relay, INBOX_TOPIC)
        since = None if last is None else Timestamp(max(0, last - WRAP_OVERLAP_S))
        wanted.append((relay, (Filter(kinds=(kinds.GIFT_WRAP,), tags={"p": (turn.me.hex(),)}, since=since),)))
    return tuple(wanted)


def receive_wraps(turn: Turn, events: Sequence[Event]) -> None:
    """Open each wrap once; a failure is remembered, so that spam is not tried again."""
    known = turn.tx.seen.known([event.id for event in events])
    for event in events:
        if event.id in known:
            continue
        try:
            outcome, code = _receive_one(turn, event)
        except PeerFaultError as err:
            log.info("gift wrap %s refused: %s", short(event.id), err.code.value)
            outcome, code = "refused", err.code
            if CODES[err.code].security:
                turn.publish(SecurityNoticed(err.code, None, event.id))
        turn.tx.seen.mark(
            SeenRow(
                event_id=event.id,
                event_kind=event.kind,
                group_key=None,
                created_at=event.created_at,
                received_at=turn.now,
                epoch=None,
                what="",
                outcome=outcome,
                code=code,
                author=None,
                event=None,
            )
        )


def _receive_one(turn: Turn, event: Event) -> tuple[str, ErrorCode | None]:
    opened = open_wrap(event, turn.secret)
    if opened.rumor.kind == kinds.KEY_PACKAGE_REQUEST:
        take_notice(turn, opened.author, opened.rumor)
        return "applied", None
    if opened.rumor.kind != kinds.WELCOME:
        return "refused", ErrorCode.UNEXPECTED_KIND
    row = read_invite(turn, event, opened.rumor, opened.author)
    if not turn.tx.invites.add(row):
        return "duplicate", ErrorCode.DUPLICATE
    # Every device of ours gets every wrap: one that another device can open is listed, and nobody is called to it.
    if turn.tx.blocked.has(row.invite.inviter):
        return "applied", None
    silent = row.invite.problem is ErrorCode.NO_MATCHING_KEY_PACKAGE and has_other_devices(turn)
    turn.publish(InviteChanged(row.invite) if silent else InviteReceived(row.invite))
    return "applied", None


def retry_unreadable(turn: Turn) -> None:
    """Read what can be read by now of invites for another device or an old key; forget those that are too old."""
    problem = ErrorCode.NO_MATCHING_KEY_PACKAGE
    turn.tx.invites.drop_unreadable(problem, Timestamp(turn.now - UNREADABLE_KEPT_S))
    for row in turn.tx.invites.pending_with_problem(problem):
        try:
            welcome = parse_welcome_rumor(parse_rumor(row.rumor))
        except PeerFaultError as err:
            log.warning("a stored invite cannot be read any more: %s", err.code.value)
            continue
        invite, mls_group_id, epoch = _look_inside(turn, replace(row.invite, problem=None), welcome)
        if invite.problem is not problem:
            read = turn.tx.invites.put_inside(replace(row, invite=invite, mls_group_id=mls_group_id, epoch=epoch))
            turn.publish(InviteReceived(read))


def read_invite(turn: Turn, wrap: Event, rumor: Rumor, inviter: PubKey) -> InviteRow:
    """What can be told of an invite without joining: with our private key the whole group, without it the tags."""
    welcome = parse_welcome_rumor(rumor)
    base = Invite(
        id=wrap.id,
        rumor_id=rumor.id,
        inviter=inviter,
        group_name="",
        description="",
        members=0,
        admins=(),
        relays=welcome.relays,
        key_package_event_id=welcome.key_package_event_id,
        cipher_suite=None,
        received_at=turn.now,
        status=InviteStatus.PENDING,
        problem=None,
        inviter_is_admin=False,
    )
    invite, mls_group_id, epoch = _look_inside(turn, base, welcome)
    return InviteRow(invite=invite, wrap=wrap.to_json(), rumor=rumor.to_json(), mls_group_id=mls_group_id, epoch=epoch)


def _look_inside(turn: Turn, base: Invite, welcome: WelcomeRumor) -> tuple[Invite, GroupId | None, Epoch | None]:
    try:
        package = _private_package(turn, welcome)
        preview = turn.engine.preview_welcome(welcome.welcome, _private_of(package))
        new_group = check_new_group(preview, turn.me)
    except (RefusedError, PeerFaultError) as err:
        return replace(base, problem=err.code), None, None
    present = turn.tx.groups.find_by_mls_id(preview.context.group_id)
    besides = None if present is None else present.group_key
    problem: ErrorCode | None = None
    try:
        check_routing_id(turn, new_group.data.nostr_group_id, besides=besides, inviter=base.inviter)
    except RefusedError as err:
        problem = err.code
        notice_clash(turn, new_group.data.nostr_group_id, base.id)
    invite = replace(
        base,
        problem=problem,
        group_name=new_group.data.name,
        description=new_group.data.description,
        members=len(new_group.members),
        admins=new_group.data.admins,
        cipher_suite=preview.context.cipher_suite,
        inviter_is_admin=new_group.is_admin(base.inviter),
    )
    return invite, preview.context.group_id, preview.context.epoch


def _private_package(turn: Turn, welcome: WelcomeRumor) -> KeyPackageRow:
    """Our key package that a Welcome is for, among all whose private part is kept, not only the newest (MIP-02).

    Raises:
        RefusedError: `no_matching_key_package`.
    """
    packages = turn.tx.key_packages.find(turn.engine.read_welcome_refs(welcome.welcome))
    for package in packages:
        spent = package.consumed_at is not None and turn.now - package.consumed_at > ONE_TIME_GRACE_S
        if package.last_resort or not spent:
            return package
    detail = "package already used" if packages else ""
    raise RefusedError(ErrorCode.NO_MATCHING_KEY_PACKAGE, detail)


def _private_of(package: KeyPackageRow) -> bytes:
    if package.private is None:
        raise RefusedError(ErrorCode.NO_MATCHING_KEY_PACKAGE, "private part deleted")
    return package.private


def join_from_invite(turn: Turn, invite_id: EventId, *, caught_up: bool = False) -> Group:
    """Store the group, use up the package and mark the invite, all or nothing.

    Args:
        turn: the open turn.
        invite_id: which.
        caught_up: a group that we are in already was brought up to date just now.

    Raises:
        BehindError: bring it up to date first.
    """
    row = found(turn.tx.invites.row(invite_id))
    if row.invite.status is InviteStatus.ACCEPTED:
        raise RefusedError(ErrorCode.ALREADY_JOINED)
    rumor = parse_rumor(row.rumor)
    welcome = parse_welcome_rumor(rumor)
    package = _private_package(turn, welcome)
    private = _private_of(package)
    # Joined in memory alone; before all is found to be in order nothing is stored and no package used up.
    group = turn.engine.join(welcome.welcome, private)
    data = check_joined_group(group, turn.me)
    present = turn.tx.groups.find_by_mls_id(group.group_id)
    besides = None if present is None else present.group_key
    check_routing_id(turn, data.nostr_group_id, besides=besides, inviter=row.invite.inviter)
    since = Timestamp(max(0, rumor.created_at - JOIN_LOOK_BACK_S))
    if present is not None:
        inviter, sent_at = row.invite.inviter, rumor.created_at
        check_rejoin(turn, present, group, sent_at=sent_at, inviter=inviter, caught_up=caught_up)
        group_key = epochs.record_rejoin(turn, present.group_key, group, since=since)
        # What came meanwhile and could not be read waits in the store.
        GroupBatch(turn, group_key, ()).run(with_held=True)
    else:
        group_key = epochs.record_first_epoch(turn, group, since=since)
    epochs.note_commit_date(turn, group_key, rumor.created_at)
    add_line(
        turn,
        group_key,
        actor=turn.me,
        at=turn.now,
        line={"line": "joined", "people": [row.invite.inviter.hex()]},
        seed=invite_id,
    )
    leaf_renewals.note_join(turn, group_key, package.ref)
    turn.tx.key_packages.consume(package.ref, turn.now)
    turn.tx.invites.move(invite_id, InviteStatus.ACCEPTED, turn.now)
    joined = turn.tx.groups.group(group_key)
    turn.publish(GroupJoined(joined, created_here=False))
    turn.publish(InviteChanged(found(turn.tx.invites.get(invite_id))))
    turn.publish(KeyPackagesChanged())
    return joined


def move_invite(turn: Turn, invite_id: EventId, to: InviteStatus) -> Invite:
    """Archive or restore; doing it twice is no error."""
    if found(turn.tx.invites.get(invite_id)).status is not to:
        turn.tx.invites.move(invite_id, to, turn.now)
        turn.publish(InviteChanged(found(turn.tx.invites.get(invite_id))))
    return found(turn.tx.invites.get(invite_id))


def _list(turn: Turn, status: InviteStatus | None) -> tuple[Invite, ...]:
    blocked = frozenset(turn.tx.blocked.list())
    return tuple(invite for invite in turn.tx.invites.list(status) if invite.inviter not in blocked)


def _get(turn: Turn, invite: EventId) -> Invite:
    return found(turn.tx.invites.get(invite))


def _move_cursor(turn: Turn, relay: RelayUrl, at: Timestamp) -> None:
    turn.tx.cursors.put(relay, INBOX_TOPIC, at)
