"""Values for the tests of the store: ids by number, and rows where a test cares for one or two fields."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import GroupId, KeyPackageRef, NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.database import Database
from marmot_desktop.storage.invites import InviteRow
from marmot_desktop.storage.key_packages import KeyPackageRow
from marmot_desktop.storage.messages import NewMessage
from marmot_desktop.storage.seen_events import SeenRow
from marmot_desktop.storage.unit_of_work import UnitOfWork

KEY: Final = bytes(range(32))
"""A throw-away key of a test's database."""

NOW: Final = Timestamp(1_800_000_000)

RELAYS: Final = (RelayUrl("wss://one.test"), RelayUrl("wss://two.test"))


def digest(kind: str, number: int) -> bytes:
    return hashlib.sha256(f"{kind} {number}".encode()).digest()


def person(number: int) -> PubKey:
    return PubKey(digest("person", number))


def event_id(number: int) -> EventId:
    return EventId(digest("event", number))


def route(number: int) -> NostrGroupId:
    return NostrGroupId(digest("route", number))


def package_ref(number: int) -> KeyPackageRef:
    return KeyPackageRef(digest("package", number))


def add_group(
    tx: UnitOfWork,
    number: int = 1,
    *,
    routing: int | None = None,
    state: GroupState = GroupState.ACTIVE,
    created_at: int = NOW,
    admins: tuple[PubKey, ...] = (),
) -> int:
    """Store a group and return its group key."""
    return tx.groups.add(
        mls_group_id=GroupId(b"mls group %d" % number),
        nostr_group_id=route(number if routing is None else routing),
        name=f"group {number}",
        description="",
        relays=RELAYS,
        admins=admins,
        epoch=1,
        state=state,
        created_at=Timestamp(created_at),
        subscribe_since=Timestamp(created_at - 100),
    )


def new_message(number: int, group_key: int, *, at: int | None = None, **changes: object) -> NewMessage:
    """A message of somebody else, `number` seconds after `NOW` unless told otherwise."""
    sort_at = Timestamp(NOW + number if at is None else at)
    message = NewMessage(
        group_key=group_key,
        rumor_id=event_id(number),
        author=person(1),
        kind=9,
        text=f"text {number}",
        created_at=sort_at,
        received_at=sort_at,
        sort_at=sort_at,
        reply_to=None,
        state=DeliveryState.RECEIVED,
        mine=False,
        epoch=1,
        event_id=None,
        rumor=f'{{"content":"text {number}"}}',
    )
    return replace(message, **changes)


def seen_row(number: int, group_key: int | None, **changes: object) -> SeenRow:
    """A final verdict."""
    row = SeenRow(
        event_id=event_id(number),
        event_kind=445,
        group_key=group_key,
        created_at=Timestamp(NOW + number),
        received_at=Timestamp(NOW + number),
        epoch=1,
        what="message",
        outcome="applied",
        code=None,
        author=person(1),
        event=None,
    )
    return replace(row, **changes)


def invite_row(number: int, **changes: object) -> InviteRow:
    """A pending invite; `changes` are of its domain value."""
    invite = Invite(
        id=event_id(number),
        rumor_id=event_id(1_000 + number),
        inviter=person(2),
        group_name="the moles",
        description="under ground",
        members=3,
        admins=(person(2), person(3)),
        relays=RELAYS,
        key_package_event_id=event_id(77),
        cipher_suite=1,
        received_at=Timestamp(NOW + number),
        status=InviteStatus.PENDING,
        problem=None,
        inviter_is_admin=True,
    )
    return InviteRow(
        replace(invite, **changes),
        wrap='{"kind":1059}',
        rumor='{"kind":444}',
        mls_group_id=GroupId(b"mls group of an invite"),
        epoch=4,
    )


def key_package(number: int, **changes: object) -> KeyPackageRow:
    """A last-resort package that lives for 90 days."""
    row = KeyPackageRow(
        ref=package_ref(number),
        content=b"content %d" % number,
        private=b"private %d" % number,
        slot="slot of this device",
        last_resort=True,
        created_at=Timestamp(NOW + number),
        not_after=Timestamp(NOW + 90 * 86_400),
    )
    return replace(row, **changes)


class _TakenBackError(Exception):
    """Ends a unit of work without storing it."""


@contextmanager
def taken_back(database: Database) -> Iterator[UnitOfWork]:
    """A unit of work that leaves the database as it was."""
    try:
        with database.unit_of_work() as tx:
            yield tx
            raise _TakenBackError
    except _TakenBackError:
        pass
