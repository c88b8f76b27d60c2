"""What relays really have of ours: lists and key packages that one has lost go there again, dead packages are taken back.

Asked at the start and daily: relays forget, come back empty, or miss a deletion. Source: MIP-00 (stock check), NIP-65.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Final

from marmot_desktop.domain.facts import KeyPackagesChanged, RelayListsChanged
from marmot_desktop.domain.relay import RelayLists
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.key_package_event import build_deletion, content_ref, slot_of
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.holdings import PACKAGES, Holdings, ask_holdings, is_as_new
from marmot_desktop.services.key_packages import renew_slot
from marmot_desktop.services.lookup import store_person_events
from marmot_desktop.services.own_relays import own_profile_event, publication_relays, write_other_slots
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.relays import own_list_events, read_lists
from marmot_desktop.services.sending import add_event, sign_own
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

log = logging.getLogger(__name__)

CHECK_TIMEOUT_S: Final = 15.0


class _Standing(Frozen, frozen=True):
    """A last-resort package event that should be on its relays."""

    event_id: EventId
    kind: int
    created_at: Timestamp
    relays: tuple[RelayUrl, ...]


class PublicationService:
    """Compares what relays have of this account with what they should have.

    Args:
        session: of the account.
        source: the relays.
    """

    def __init__(self, session: AccountSession, source: EventSource) -> None:
        self._session = session
        self._source = source

    async def check(self) -> bool:
        """Ask every relay of ours, and put into the outbox what has to be put right.

        Returns:
            Whether all of them have answered.
        """
        relays = await self._session.run(publication_relays)
        holdings = await ask_holdings(self._source, relays, self._session.me, CHECK_TIMEOUT_S)
        await self._session.run(put_right, holdings)
        return len(holdings) == len(relays)


def put_right(turn: Turn, holdings: Holdings) -> None:
    """Adopt what is newer there, send again what is missing there, take back what is dead."""
    before = read_lists(turn)
    everything = {event.id: event for events in holdings.values() for event in events}
    store_person_events(turn, turn.me, list(everything.values()))
    after = read_lists(turn)
    if after != before:
        turn.publish(RelayListsChanged(RelayLists(*after)))
    _restore_lists(turn, holdings, everything.values())
    _check_packages(turn, holdings)


def _restore_lists(turn: Turn, holdings: Holdings, published: Iterable[Event]) -> None:
    profile = own_profile_event(turn)
    for event in (*own_list_events(turn), *(() if profile is None else (profile,))):
        # Where another program has written it, its own words go on, not ours about the same.
        original = next((each for each in published if is_as_new(each, event)), event)
        lacking = [relay for relay, held in holdings.items() if not any(is_as_new(each, event) for each in held)]
        if lacking and not _is_on_its_way(turn, original.id):
            log.info("%d relays have lost our kind %d", len(lacking), event.kind)
            add_event(turn, OutboxPurpose.OWN_LIST, original, lacking)


def _is_on_its_way(turn: Turn, event_id: EventId) -> bool:
    row = turn.tx.outbox.find_by_event(event_id)
    return row is not None and row.state is OutboxState.WAITING


def _check_packages(turn: Turn, holdings: Holdings) -> None:
    slot = turn.tx.key_packages.slot()
    packages = {relay: tuple(event for event in events if event.kind in PACKAGES) for relay, events in holdings.items()}
    slots = {slot_of(event) for events in packages.values() for event in events if event.kind == kinds.KEY_PACKAGE}
    if holdings:
        write_other_slots(turn, sorted(slots - {slot or ""}))
    if slot is None:
        return
    dead = {
        relay: [event for event in events if slot_of(event) == slot and _is_dead(turn, event)]
        for relay, events in packages.items()
    }
    _bury(turn, dead)
    hidden_until = max(
        (event.created_at for events in dead.values() for event in events if event.kind == kinds.KEY_PACKAGE),
        default=Timestamp(0),
    )
    standing = _standing(turn)
    if any(each.kind == kinds.KEY_PACKAGE and each.created_at <= hidden_until for each in standing):
        # A dead one that is newer than ours hides it on every relay.
        log.info("a key package that is not ours has taken our slot; it is renewed")
        renew_slot(turn, above=hidden_until)
        turn.publish(KeyPackagesChanged())
        return
    if not _send_again(turn, standing, packages):
        renew_slot(turn)
        turn.publish(KeyPackagesChanged())


def _is_dead(turn: Turn, event: Event) -> bool:
    """Whether nobody should use a package of our slot: it was taken back, or its private part is not here."""
    if turn.tx.key_packages.ref_of(event.id) is not None:
        return turn.tx.key_packages.is_deleted(event.id)
    try:
        ref = content_ref(event)
    except PeerFaultError:
        return True
    return not turn.tx.key_packages.find([ref])


def _bury(turn: Turn, dead: Mapping[RelayUrl, list[Event]]) -> None:
    relays = [relay for relay, events in dead.items() if events]
    named = {event.id: event.kind for events in dead.values() for event in events}
    if named:
        log.info("%d relays still have dead key packages of this device", len(relays))
        deletion = sign_own(turn, build_deletion(turn.me, list(named.items()), turn.now))
        add_event(turn, OutboxPurpose.DELETION, deletion, relays)


def _standing(turn: Turn) -> tuple[_Standing, ...]:
    """The events of our last-resort package. One-time packages are gone from a relay when it has handed them out."""
    return tuple(
        _Standing(event.event_id, event.kind, event.created_at, event.relays)
        for row in turn.tx.key_packages.live(turn.now)
        if row.last_resort
        for event in turn.tx.key_packages.events_of(row.ref)
        if event.deleted_at is None
    )


def _send_again(turn: Turn, standing: Iterable[_Standing], packages: Holdings) -> bool:
    """Give relays what they have lost.

    Returns:
        False if the bytes of an event are gone and the package has to be made anew.
    """
    for each in standing:
        lacking = [
            relay
            for relay in each.relays
            if relay in packages and all(event.id != each.event_id for event in packages[relay])
        ]
        row = turn.tx.outbox.find_by_event(each.event_id)
        if not lacking or (row is not None and row.state is OutboxState.WAITING):
            continue
        if row is None or row.event is None:
            return False
        log.info("%d relays have lost a key package of ours", len(lacking))
        add_event(turn, OutboxPurpose.KEY_PACKAGE, parse_event(row.event), lacking)
    return True
