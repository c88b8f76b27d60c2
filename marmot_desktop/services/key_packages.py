"""Make, publish, rotate and list own key packages; list other people's.

Every slot has one last-resort package, published as kind 30443 with a kind 443 twin for apps that read only the old
kind. Private parts outlive their events. Source: MIP-00; ADR 0007.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import ADVERTISED
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.key_package_event import build_deletion, build_key_package_events, build_one_time_event
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.commits import CLIENT_NAME
from marmot_desktop.services.lookup import PersonLookup, record_of
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import waits_for_user
from marmot_desktop.services.ports import Publisher
from marmot_desktop.services.sending import add_event, sign_own
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.key_packages import KeyPackageEventRow, KeyPackageRow
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

PUBLISH_TIMEOUT_S: Final = 15.0
_LONG_AGO: Final = Timestamp(0)
GOODBYE_TIMEOUT_S: Final = 6.0
_GIVEN_UP_SETTING: Final = "slot_given_up"
MAX_NAMED: Final = 500
"""The most events that one deletion names."""
MAX_PER_CALL: Final = 20
"""The most a client publishes a day and gateway (protocol, gateway rules)."""


class _Published(Frozen, frozen=True):
    event_id: EventId
    outbox_id: int


class KeyPackageService:
    """The key packages of an account.

    Args:
        session: of the account.
        outbox: tells which relays have taken a package.
        lookup: finds other people's.
        publisher: the relays, for the last word of an account.
    """

    def __init__(
        self, session: AccountSession, outbox: OutboxService, lookup: PersonLookup, publisher: Publisher
    ) -> None:
        self._session = session
        self._outbox = outbox
        self._lookup = lookup
        self._publisher = publisher

    async def publish(self, count: int = 1, last_resort: bool = True) -> tuple[KeyPackageRecord, ...]:
        """Publish new packages and wait until a relay has them, or time is up; they go out later then.

        Args:
            count: how many packages, 1 to `MAX_PER_CALL`.
            last_resort: the first of them renews the slot (kind 30443 and its twin); the others are for one use.

        Returns:
            One record for each event.

        Raises:
            RefusedError: `no_relays`.
        """
        published = await self._session.run(publish_packages, max(1, min(count, MAX_PER_CALL)), last_resort)
        try:
            async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                for each in published:
                    await self._outbox.wait(each.outbox_id, PUBLISH_TIMEOUT_S)
        except TimeoutError:
            log.info("a key package still waits for a relay")
        ids = [each.event_id for each in published]
        records = {record.event_id: record for record in await self.list_own()}
        return tuple(records[event_id] for event_id in ids if event_id in records)

    async def list_own(self) -> tuple[KeyPackageRecord, ...]:
        """Own packages, newest first; used and deleted ones with `valid` false."""
        return await self._session.run(_records)

    async def list_of(self, pubkey: PubKey) -> tuple[KeyPackageRecord, ...]:
        """What a person has published now; usable ones first, the recommended one in front."""
        if pubkey == self._session.me:
            return await self.list_own()
        person = await self._lookup.person(pubkey)
        return tuple(record_of(found) for found in await self._lookup.key_packages(person))

    async def delete(self, event_id: EventId) -> None:
        """Take a package back: kind 5 names its event and its twin. The private part stays, for Welcomes on their way.

        Raises:
            RefusedError: `not_found`, for an event that is none of ours; one that was taken back is no error.
        """
        await self._session.run(delete_package, event_id)

    async def give_up_slot(self) -> None:
        """Take back every package of this device for good, because the account is about to be removed from it.

        Sent at once and not by the outbox, which is removed as well. Relays that cannot be reached keep theirs.
        """
        goodbye = await self._session.run(give_up_slot)
        if goodbye is None:
            return
        deletion, relays = goodbye
        receipts = await self._publisher.publish(deletion, relays, timeout_s=GOODBYE_TIMEOUT_S)
        log.info("%d of %d relays have taken our key packages back", sum(r.accepted for r in receipts), len(receipts))

    async def resume(self) -> None:
        """Publish again although the slot was given up, because the account was not removed after all."""
        await self._session.run(_resume)

    async def maintain(self) -> None:
        """Replace what is used or has two thirds of its life behind it; forget private parts that are due."""
        await self._session.run(maintain)


def publish_packages(turn: Turn, count: int, last_resort: bool) -> tuple[_Published, ...]:
    """Make packages and put their events into the outbox, private parts first."""
    relays = _relays(turn)
    if not relays:
        raise RefusedError(ErrorCode.NO_RELAYS)
    slot = turn.tx.key_packages.slot() or turn.random(32).hex()
    published: list[_Published] = []
    if last_resort:
        published.extend(_renew_slot(turn, slot, relays))
    for _ in range(count - (1 if last_resort else 0)):
        published.append(publish_one_time(turn, slot, relays))
    turn.publish(KeyPackagesChanged())
    return tuple(published)


def _relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """Where own packages go; nowhere once the slot was given up, or before the user has said what is published."""
    if is_given_up(turn) or waits_for_user(turn):
        return ()
    me = turn.tx.people.get(turn.me)
    return me.key_package_relays or tuple(url for url, marker in me.general_relays if marker != "read")


def is_given_up(turn: Turn) -> bool:
    """Whether the account is about to be removed from this device: no package is published any more."""
    return turn.tx.settings.get(_GIVEN_UP_SETTING, False) is True


def _resume(turn: Turn) -> None:
    if is_given_up(turn):
        turn.tx.settings.put(_GIVEN_UP_SETTING, False)


def renew_slot(turn: Turn, *, above: Timestamp = _LONG_AGO) -> None:
    """Publish a new last-resort package.

    Args:
        turn: the open turn.
        above: the date of a foreign event that lies in our slot.
    """
    relays = _relays(turn)
    if relays:
        _renew_slot(turn, turn.tx.key_packages.slot() or turn.random(32).hex(), relays, above)


def _renew_slot(turn: Turn, slot: str, relays: tuple[RelayUrl, ...], above: Timestamp = _LONG_AGO) -> list[_Published]:
    """A new last-resort package under the same `d`; the twin of the old one is taken back."""
    old_events = [
        event
        for row in turn.tx.key_packages.live(turn.now)
        if row.last_resort
        for event in turn.tx.key_packages.events_of(row.ref)
        if event.deleted_at is None
    ]
    # Also above events that are used or taken back: of two in one slot with one date a relay keeps either.
    dates = (record.created_at for record in _records(turn) if record.kind == KEY_PACKAGE)
    created_at = Timestamp(max(turn.now, max(dates, default=0) + 1, above + 1))
    row = _make(turn, slot, last_resort=True)
    pair = build_key_package_events(turn.me, row.content, row.ref, slot, relays, created_at, CLIENT_NAME)
    published = [_send(turn, sign_own(turn, unsigned), row.ref, relays) for unsigned in pair]
    _take_back(turn, old_events, relays)
    return published


def publish_one_time(turn: Turn, slot: str, relays: tuple[RelayUrl, ...]) -> _Published:
    """A new package that serves once, for the stock of these relays."""
    row = _make(turn, slot, last_resort=False)
    unsigned = build_one_time_event(turn.me, row.content, row.ref, slot, relays, turn.now, CLIENT_NAME)
    return _send(turn, sign_own(turn, unsigned), row.ref, relays)


def _make(turn: Turn, slot: str, *, last_resort: bool) -> KeyPackageRow:
    made = turn.engine.generate_key_package(now=turn.now, last_resort=last_resort)
    row = KeyPackageRow(
        ref=made.ref,
        content=made.content,
        private=made.private,
        slot=slot,
        last_resort=last_resort,
        created_at=turn.now,
        not_after=made.not_after,
        consumed_at=None,
    )
    turn.tx.key_packages.add(row)
    return row


def _send(turn: Turn, event: Event, ref: KeyPackageRef, relays: tuple[RelayUrl, ...]) -> _Published:
    turn.tx.key_packages.add_event(event.id, ref, event.kind, event.created_at, relays)
    return _Published(event.id, add_event(turn, OutboxPurpose.KEY_PACKAGE, event, relays))


def _take_back(turn: Turn, events: Sequence[KeyPackageEventRow], relays: Sequence[RelayUrl]) -> None:
    """Kind 5 for events of packages that are used or replaced; a replaced 30443 vanishes by itself, but is named too.

    It goes to the present relays and to those where the events lie.
    """
    if not events:
        return
    deletion = sign_own(turn, build_deletion(turn.me, [(event.event_id, event.kind) for event in events], turn.now))
    turn.tx.key_packages.mark_deleted([event.event_id for event in events], turn.now)
    everywhere = dict.fromkeys((*relays, *(relay for event in events for relay in event.relays)))
    add_event(turn, OutboxPurpose.DELETION, deletion, tuple(everywhere))


def delete_package(turn: Turn, event_id: EventId) -> None:
    """Take a package back from the relays."""
    ref = turn.tx.key_packages.ref_of(event_id)
    if ref is None:
        raise RefusedError(ErrorCode.NOT_FOUND)
    live = [each for each in turn.tx.key_packages.events_of(ref) if each.deleted_at is None]
    _take_back(turn, live, _relays(turn))
    turn.publish(KeyPackagesChanged())


def give_up_slot(turn: Turn) -> tuple[Event, tuple[RelayUrl, ...]] | None:
    """The kind 5 that names every event of this device and its slot, and where it goes; `None` if there is nothing."""
    slot = turn.tx.key_packages.slot()
    events = turn.tx.key_packages.newest_events(MAX_NAMED)
    if slot is None or not events:
        return None
    named = [(event.event_id, event.kind) for event in events]
    deletion = sign_own(turn, build_deletion(turn.me, named, turn.now, slots_given_up=(slot,)))
    turn.tx.key_packages.mark_deleted([event.event_id for event in events], turn.now)
    relays = dict.fromkeys((*_relays(turn), *(relay for event in events for relay in event.relays)))
    turn.tx.settings.put(_GIVEN_UP_SETTING, True)
    turn.publish(KeyPackagesChanged())
    return deletion, tuple(relays)


def maintain(turn: Turn) -> None:
    """The owner's duties of MIP-00, in one turn."""
    turn.tx.key_packages.drop_private(turn.now)
    relays = _relays(turn)
    if not relays:
        return
    live = turn.tx.key_packages.live(turn.now)
    slot = turn.tx.key_packages.slot() or turn.random(32).hex()
    last_resort = [row for row in live if row.last_resort]
    fresh = [
        row
        for row in last_resort
        if not _two_thirds_gone(row, turn.now) and _is_on(turn, row, relays) and _tells_what_we_can(row)
    ]
    changed = False
    if not fresh:
        _renew_slot(turn, slot, relays)
        changed = True
    for ref in turn.tx.key_packages.consumed_with_live_events():
        standing = [event for event in turn.tx.key_packages.events_of(ref) if event.deleted_at is None]
        _take_back(turn, standing, relays)
        changed = True
    if changed:
        turn.publish(KeyPackagesChanged())


def _is_on(turn: Turn, row: KeyPackageRow, relays: Sequence[RelayUrl]) -> bool:
    """Whether a package was published on every relay where it will be looked for."""
    standing = [event for event in turn.tx.key_packages.events_of(row.ref) if event.deleted_at is None]
    return any(set(relays) <= set(event.relays) for event in standing)


def _two_thirds_gone(row: KeyPackageRow, now: Timestamp) -> bool:
    return now > row.created_at + (row.not_after - row.created_at) * 2 // 3


def _tells_what_we_can(row: KeyPackageRow) -> bool:
    """Whether a package was made by a program that can do what this one can."""
    made_with = read_key_package(row.content).capabilities
    return set(made_with.extensions) == set(ADVERTISED.extensions) and set(made_with.proposals) == set(
        ADVERTISED.proposals
    )


def _records(turn: Turn) -> tuple[KeyPackageRecord, ...]:
    return turn.tx.key_packages.records(turn.now, owner=turn.me, client=CLIENT_NAME)
