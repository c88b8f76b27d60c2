"""What people have published of themselves: profile, relay lists, key packages; looked up, checked and remembered.

Source: protocol rules on relay lists and on choosing key packages (MIP-00, NIP-17, NIP-65).
"""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.contact import Profile
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import RequiredCapabilities
from marmot_desktop.marmot.engine import MlsEngine
from marmot_desktop.marmot.key_package_event import (
    ValidKeyPackage,
    check_key_package_event,
    choose_key_packages,
    drop_deleted,
    slot_of,
)
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.profile import ProfileFields, parse_profile
from marmot_desktop.nostr.relay_lists import parse_general_list, parse_inbox_list, parse_key_package_list
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.own_relays import search_relays
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.people import PersonRow

log = logging.getLogger(__name__)

LOOKUP_TIMEOUT_S: Final = 6.0
MAX_HANDED_OUT: Final = 200
"""Packages out of a relay's stock that are remembered, for as long as the program runs."""
MAX_AUTHORS: Final = 100
MAX_AHEAD_S: Final = 3_600
"""A list dated further ahead is ignored, as White Noise does."""

PERSON_KINDS: Final = (kinds.PROFILE, kinds.RELAY_LIST, kinds.INBOX_RELAYS, kinds.KEY_PACKAGE_RELAYS)


class FoundKeyPackage(Frozen, frozen=True):
    """One key package event of a person and whether it can be used.

    Args:
        event: as published.
        valid: what was read from it, if it passed every check.
        problem: the first check that failed.
    """

    event: Event
    valid: ValidKeyPackage | None
    problem: ErrorCode | None


class PersonLookup:
    """Asks relays about people.

    Args:
        session: of the account; remembers what was found.
        source: the relays.
        engine: checks the signatures inside key packages.
    """

    def __init__(self, session: AccountSession, source: EventSource, engine: MlsEngine) -> None:
        self._session = session
        self._source = source
        self._engine = engine
        self._handed_out: OrderedDict[EventId, tuple[RelayUrl, Event]] = OrderedDict()

    def keep_handed_out(self, relay: RelayUrl, events: Sequence[Event]) -> None:
        """Remember packages that a relay's stock gave to us alone: no query finds them any more."""
        for event in events:
            self._handed_out[event.id] = (relay, event)
        while len(self._handed_out) > MAX_HANDED_OUT:
            self._handed_out.popitem(last=False)

    def has_handed_out(self, pubkey: PubKey) -> bool:
        """Whether a package of this person was handed out to us and is still unused."""
        return any(event.pubkey == pubkey for _, event in self._handed_out.values())

    def handed_out_of(self, pubkey: PubKey) -> tuple[Event, ...]:
        """Packages of this person that were handed out to us and are still unused."""
        return tuple(event for _, event in self._handed_out.values() if event.pubkey == pubkey)

    def use_up(self, event_id: EventId) -> RelayUrl | None:
        """Forget a package, because a Welcome was made with it.

        Returns:
            The relay that had handed it out, if one has.
        """
        relay, _ = self._handed_out.pop(event_id, (None, None))
        return relay

    async def person(self, pubkey: PubKey) -> PersonRow:
        """Fetch profile and relay lists now; returns the newest known of each."""
        await self.refresh(pubkey)
        return await self._session.run(read_person, pubkey)

    async def refresh(self, pubkey: PubKey, further_relays: Sequence[RelayUrl] = ()) -> frozenset[RelayUrl]:
        """Fetch profile and relay lists now.

        Args:
            pubkey: whose.
            further_relays: asked as well.

        Returns:
            The relays that have answered.
        """
        asked: set[RelayUrl] = set()
        answered: set[RelayUrl] = set()
        row = await self._session.run(read_person, pubkey)
        for _ in range(2):
            # Once where we and the discovery relays look, once more on the relays that their own list names.
            known = (*further_relays, *await self.places_of(row))
            relays = [relay for relay in dict.fromkeys(known) if relay not in asked]
            if not relays:
                break
            asked.update(relays)
            found = await self._source.fetch(
                relays, [Filter(kinds=PERSON_KINDS, authors=(pubkey,))], timeout_s=LOOKUP_TIMEOUT_S
            )
            answered.update(found.answered)
            row = await self._session.run(store_person_events, pubkey, found.events, looked_up=bool(found.answered))
        return frozenset(answered)

    async def refresh_many(self, people: Sequence[PubKey]) -> None:
        """Fetch profiles and relay lists of many people where we and the discovery relays look, a hundred at a time."""
        relays = await self._session.run(search_relays)
        for start in range(0, len(people), MAX_AUTHORS):
            authors = tuple(people[start : start + MAX_AUTHORS])
            found = await self._source.fetch(
                relays, [Filter(kinds=PERSON_KINDS, authors=authors)], timeout_s=LOOKUP_TIMEOUT_S
            )
            await self._session.run(store_people_events, authors, found.events, looked_up=bool(found.answered))

    async def places_of(self, person: PersonRow) -> tuple[RelayUrl, ...]:
        """Where a person's profile and lists may be: our relays, theirs, and the discovery relays."""
        own = await self._session.run(search_relays)
        theirs = tuple(url for url, _ in person.general_relays)
        return tuple(dict.fromkeys((*theirs, *person.key_package_relays, *own)))

    def package_places_of(self, person: PersonRow, own: Sequence[RelayUrl]) -> tuple[tuple[RelayUrl, ...], ...]:
        """Where a person's key packages may be; each step is tried where the one before has given nothing."""
        written_to = tuple(url for url, marker in person.general_relays if marker != "read")
        return (person.key_package_relays, written_to, tuple(own))

    async def key_packages(
        self,
        person: PersonRow,
        *,
        required: RequiredCapabilities | None = None,
        further_relays: Sequence[RelayUrl] = (),
        event_id: EventId | None = None,
    ) -> tuple[FoundKeyPackage, ...]:
        """Fetch a person's key packages now, never from a cache.

        Their key package relays are asked; where they name none, or none answers, the relays they write to; then
        `further_relays`, our own and the discovery relays.

        Args:
            person: as `person` returned it.
            required: by the group they are to join.
            further_relays: asked when the person names none.
            event_id: of the package that is looked for: asked for everywhere until it is found.

        Returns:
            All that were found, usable ones first and the best of them in front.
        """
        own = await self._session.run(search_relays)
        steps = self.package_places_of(person, (*further_relays, *own))
        judged: tuple[FoundKeyPackage, ...] = ()
        asked: set[RelayUrl] = set()
        for step in steps:
            relays = tuple(dict.fromkeys(relay for relay in step if relay not in asked))
            asked.update(relays)
            if not relays:
                continue
            judged, answered = await self._fetch_packages(person.pubkey, relays, required)
            if event_id is not None:
                if any(each.event.id == event_id for each in judged):
                    break
            elif judged or (answered and step is person.key_package_relays):
                break
        return judged

    async def _fetch_packages(
        self, pubkey: PubKey, relays: Sequence[RelayUrl], required: RequiredCapabilities | None
    ) -> tuple[tuple[FoundKeyPackage, ...], bool]:
        """What these relays have, judged, and whether any of them has answered."""
        filters = [
            Filter(kinds=(kinds.KEY_PACKAGE, kinds.KEY_PACKAGE_LEGACY), authors=(pubkey,)),
            Filter(kinds=(kinds.DELETION,), authors=(pubkey,)),
        ]
        found = await self._source.fetch(relays, filters, timeout_s=LOOKUP_TIMEOUT_S)
        packages = [event for event in found.events if event.kind in (kinds.KEY_PACKAGE, kinds.KEY_PACKAGE_LEGACY)]
        given = [event for _, event in self._handed_out.values() if event.pubkey == pubkey]
        packages += [event for event in given if event not in packages]
        deletions = [event for event in found.events if event.kind == kinds.DELETION]
        return self.judge_now(drop_deleted(packages, deletions), pubkey, required), bool(found.answered)

    async def owner_of(self, event_id: EventId, further_relays: Sequence[RelayUrl]) -> PubKey | None:
        """Who published a key package event; `None` where no relay of ours or of the group has it."""
        if (given := self._handed_out.get(event_id)) is not None:
            return given[1].pubkey
        own = await self._session.run(search_relays)
        relays = tuple(dict.fromkeys((*own, *further_relays)))
        found = await self._source.fetch(relays, [Filter(ids=(event_id,))], timeout_s=LOOKUP_TIMEOUT_S)
        return next((event.pubkey for event in found.events if event.id == event_id), None)

    def judge_now(
        self, events: Sequence[Event], owner: PubKey, required: RequiredCapabilities | None
    ) -> tuple[FoundKeyPackage, ...]:
        """`judge` by the present time."""
        return self.judge(events, owner, Timestamp(self._session.clock.now()), required)

    def judge(
        self, events: Sequence[Event], owner: PubKey, now: Timestamp, required: RequiredCapabilities | None
    ) -> tuple[FoundKeyPackage, ...]:
        """Check each event; usable ones first, the best of them in front."""
        found: dict[EventId, FoundKeyPackage] = {}
        for event in events:
            if event.pubkey != owner:
                continue
            try:
                valid = check_key_package_event(
                    event, now=now, required=required, check_signatures=self._engine.check_key_package
                )
                found[event.id] = FoundKeyPackage(event, valid, None)
            except PeerFaultError as err:
                found[event.id] = FoundKeyPackage(event, None, err.code)
        chosen = choose_key_packages(
            [each.valid for each in found.values() if each.valid is not None],
            required=required,
            handed_out=self._handed_out,
        )
        ordered = [found.pop(package.event_id) for package in chosen]
        rest = sorted(found.values(), key=lambda each: (each.valid is None, -each.event.created_at, each.event.id))
        return (*ordered, *rest)


def read_person(turn: Turn, pubkey: PubKey) -> PersonRow:
    """What is known of a person."""
    return turn.tx.people.get(pubkey)


def store_person_events(turn: Turn, pubkey: PubKey, events: Sequence[Event], *, looked_up: bool = True) -> PersonRow:
    """Remember profile and lists where they are newer than what is known.

    Args:
        turn: the open turn.
        pubkey: whose they should be; others are left out.
        events: of the kinds of profile and lists.
        looked_up: a relay was asked and has answered.
    """
    if looked_up:
        turn.tx.people.note_looked_up(pubkey, turn.now)
    for event in events:
        if event.pubkey != pubkey or event.created_at > turn.now + MAX_AHEAD_S:
            continue
        try:
            _store(turn, event)
        except PeerFaultError as err:
            log.info("a published list cannot be read: %s", err.code.value)
    return turn.tx.people.get(pubkey)


def store_people_events(
    turn: Turn, people: Sequence[PubKey], events: Sequence[Event], *, looked_up: bool = True
) -> None:
    """`store_person_events` for many people at once."""
    by_author: dict[PubKey, list[Event]] = {pubkey: [] for pubkey in people}
    for event in events:
        by_author.setdefault(event.pubkey, []).append(event)
    for pubkey in people:
        store_person_events(turn, pubkey, by_author[pubkey], looked_up=looked_up)


def _store(turn: Turn, event: Event) -> None:
    match event.kind:
        case kinds.PROFILE:
            fields = parse_profile(event)
            profile = profile_of(fields)
            own = event.to_json() if event.pubkey == turn.me else ""
            turn.tx.people.put_profile(event.pubkey, profile, event.created_at, event=own)
        case kinds.RELAY_LIST:
            turn.tx.people.put_general(event.pubkey, parse_general_list(event), event.created_at)
        case kinds.INBOX_RELAYS:
            turn.tx.people.put_inbox(event.pubkey, parse_inbox_list(event), event.created_at)
        case kinds.KEY_PACKAGE_RELAYS:
            turn.tx.people.put_key_package_relays(event.pubkey, parse_key_package_list(event), event.created_at)
        case _:
            pass


def profile_of(fields: ProfileFields) -> Profile:
    """The fields of a kind 0 as faces show them."""
    return Profile(fields.name, fields.about, fields.picture, fields.nip05, fields.display_name, fields.website)


def inbox_relays_of(person: PersonRow) -> tuple[RelayUrl, ...]:
    """Where a person's gift wraps go: their inbox list, else their read relays and key package relays (NIP-17, MIP-02)."""
    if person.inbox_relays:
        return person.inbox_relays
    readable = tuple(url for url, marker in person.general_relays if marker != "write")
    return tuple(dict.fromkeys((*readable, *person.key_package_relays)))


def record_of(found: FoundKeyPackage) -> KeyPackageRecord:
    """A found key package as faces show it."""
    valid = found.valid
    return KeyPackageRecord(
        event_id=found.event.id,
        kind=found.event.kind,
        owner=found.event.pubkey,
        ref=valid.ref if valid is not None else None,
        slot=slot_of(found.event),
        created_at=found.event.created_at,
        not_after=valid.not_after if valid is not None else None,
        last_resort=valid.last_resort if valid is not None else False,
        valid=valid is not None,
        problem=found.problem,
        client=found.event.first_tag("client") or "",
    )
