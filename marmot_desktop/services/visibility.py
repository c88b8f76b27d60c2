"""What this account has sent so that strangers find it, and what each relay hands out of it now.

`told` reads the store; `look` asks the relays. Source: MIP-00, NIP-17, NIP-65; protocol rules on being found.
"""

import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.domain.visibility import (
    Publication,
    PublicationState,
    PublicItem,
    RelaySight,
    Visibility,
)
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, UnsignedEvent, parse_event
from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.services.holdings import PACKAGES, Holdings, ask_holdings, is_as_new
from marmot_desktop.services.own_relays import own_profile_event, publication_relays
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.relays import own_lists
from marmot_desktop.services.sending import add_event
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from marmot_desktop.storage.outbox_figures import SendingRow

log = logging.getLogger(__name__)

LOOK_TIMEOUT_S: Final = 8.0

_ITEMS: Final = {
    kinds.PROFILE: PublicItem.PROFILE,
    kinds.RELAY_LIST: PublicItem.GENERAL_RELAYS,
    kinds.INBOX_RELAYS: PublicItem.INBOX_RELAYS,
    kinds.KEY_PACKAGE_RELAYS: PublicItem.KEY_PACKAGE_RELAYS,
}
_STATES: Final = {
    OutboxState.WAITING: PublicationState.WAITING,
    OutboxState.ACCEPTED: PublicationState.PUBLISHED,
    OutboxState.FAILED: PublicationState.REFUSED,
}


class VisibilityService:
    """How the account looks from outside.

    Args:
        session: of the account.
        source: the relays.
    """

    def __init__(self, session: AccountSession, source: EventSource) -> None:
        self._session = session
        self._source = source

    async def told(self) -> tuple[Publication, ...]:
        """How far each publication has come, by what relays have said to it; nobody is asked."""
        return await self._session.run(read_publications)

    async def look(self) -> Visibility:
        """Ask every relay of ours what it hands out to strangers."""
        relays = await self._session.run(publication_relays)
        holdings = await ask_holdings(self._source, relays, self._session.me, LOOK_TIMEOUT_S)
        seen = await self._session.run(judge_holdings, relays, holdings)
        log.info("%d of %d relays have told what they have of us", len(holdings), len(relays))
        return seen

    async def send_again(self, event_id: EventId) -> None:
        """Send a standing key package to all of its relays once more.

        Raises:
            RefusedError: `not_found`, for an event that is none of ours, was taken back, or is no longer kept.
        """
        await self._session.run(send_package_again, event_id)


def read_publications(turn: Turn) -> tuple[Publication, ...]:
    """How far each publication has come."""
    ids = {each.kind: each.id if isinstance(each, Event) else each.id() for each in _own_publications(turn)}
    told = [_publication(turn, item, ids.get(kind)) for kind, item in _ITEMS.items()]
    return (*told, _package_publication(turn))


def _own_publications(turn: Turn) -> tuple[Event | UnsignedEvent, ...]:
    profile = own_profile_event(turn)
    return (*own_lists(turn), *(() if profile is None else (profile,)))


def _publication(turn: Turn, item: PublicItem, event_id: EventId | None) -> Publication:
    if event_id is None:
        return Publication(item, PublicationState.ABSENT)
    sending = turn.tx.outbox_figures.sending_of(event_id)
    if sending is None:
        # Found on a relay, or sent so long ago that the outbox has forgotten it.
        return Publication(item, PublicationState.PUBLISHED)
    return _sent(item, sending)


def _sent(item: PublicItem, sending: SendingRow) -> Publication:
    return Publication(item, _STATES[sending.state], sending.accepted_by, sending.relays, sending.words)


def _package_publication(turn: Turn) -> Publication:
    sendings = [turn.tx.outbox_figures.sending_of(event_id) for event_id, _ in _standing(turn)]
    known = [_sent(PublicItem.KEY_PACKAGE, sending) for sending in sendings if sending is not None]
    if not known:
        return Publication(PublicItem.KEY_PACKAGE, PublicationState.ABSENT)
    best = (PublicationState.PUBLISHED, PublicationState.WAITING, PublicationState.REFUSED)
    return min(known, key=lambda each: best.index(each.state))


def _standing(turn: Turn) -> tuple[tuple[EventId, tuple[RelayUrl, ...]], ...]:
    """The events of our last-resort package, newest first, and where they belong."""
    return tuple(
        (event.event_id, event.relays)
        for row in turn.tx.key_packages.live(turn.now)
        if row.last_resort
        for event in turn.tx.key_packages.events_of(row.ref)
        if event.deleted_at is None
    )


def judge_holdings(turn: Turn, relays: Sequence[RelayUrl], holdings: Holdings) -> Visibility:
    """What each relay has of what it should have."""
    own = _own_publications(turn)
    packages = {event_id for event_id, _ in _standing(turn)}
    sights = tuple(_sight(relay, holdings.get(relay), own, packages) for relay in relays)
    return Visibility(sights, turn.now)


def _sight(
    relay: RelayUrl, held: Sequence[Event] | None, own: Sequence[Event | UnsignedEvent], packages: set[EventId]
) -> RelaySight:
    if held is None:
        return RelaySight(relay, answered=False)
    found = [_ITEMS[event.kind] for event in own if any(is_as_new(each, event) for each in held)]
    older = [_ITEMS[event.kind] for event in own if any(each.kind == event.kind for each in held)]
    events = tuple(each.id for each in held if each.kind in PACKAGES)
    if packages.intersection(events):
        found.append(PublicItem.KEY_PACKAGE)
    return RelaySight(relay, True, tuple(found), tuple(item for item in older if item not in found), events)


def send_package_again(turn: Turn, event_id: EventId) -> None:
    """Put a standing key package event into the outbox for all of its relays."""
    ref = turn.tx.key_packages.ref_of(event_id)
    standing = [] if ref is None else [e for e in turn.tx.key_packages.events_of(ref) if e.deleted_at is None]
    row = turn.tx.outbox.find_by_event(event_id)
    event = next((each for each in standing if each.event_id == event_id), None)
    if event is None or row is None or row.event is None:
        raise RefusedError(ErrorCode.NOT_FOUND)
    if row.state is OutboxState.WAITING:
        turn.tx.outbox.wake_all(turn.now)
        turn.outbox_changed()
        return
    add_event(turn, OutboxPurpose.KEY_PACKAGE, parse_event(row.event), event.relays)
    turn.publish(KeyPackagesChanged())
