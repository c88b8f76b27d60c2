"""Looks for the key packages of somebody relay by relay, and tells after each answer how far it is.

Unlike the look-up of an invitation, which takes the best package there is, this shows a person what there is and where.

Source: MIP-00 (key packages and their relays).
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.facts import PackageSearchMoved
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.package_search import AskedRelay, PackageSearch, RelayAnswer
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import RequiredCapabilities
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.key_package_event import drop_deleted
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.services.lookup import PersonLookup, record_of
from marmot_desktop.services.own_relays import search_relays
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.session import AccountSession, Turn

SEARCH_S: Final = 10.0
"""So long a search lasts; then it shows what was found."""
MAX_RELAYS: Final = 16
"""So many are asked in one step."""

_PACKAGE_KINDS: Final = (kinds.KEY_PACKAGE, kinds.KEY_PACKAGE_LEGACY)

Wanted = tuple[tuple[RelayUrl, ...], RequiredCapabilities | None]
"""The relays of the group somebody is to join, and what it requires."""


class PackageSearchService:
    """Searches.

    Args:
        session: of the account.
        lookup: knows where people publish, and judges key packages.
        source: the relays.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup, source: EventSource) -> None:
        self._session = session
        self._lookup = lookup
        self._source = source

    async def search(self, person: PubKey, group: NostrGroupId | None = None) -> PackageSearch:
        """Ask every relay that may have some, for at most `SEARCH_S`; each answer is told by `PackageSearchMoved`.

        Args:
            person: whose key packages.
            group: they are to join: its relays are asked too, and packages are judged by what it requires.

        Returns:
            What was found until then. That nobody has answered is a result too.

        Raises:
            RefusedError: `group_unknown`, `not_member`.
        """
        relays, required = await self._session.run(_wanted, group)
        search = _Search(self._session, self._source, person)
        try:
            async with asyncio.timeout(SEARCH_S):
                await self._ask_step_by_step(search, relays)
        except TimeoutError:
            search.give_up()
        events = [event for event in search.events() if event.kind in _PACKAGE_KINDS]
        deletions = [event for event in search.events() if event.kind == kinds.DELETION]
        there = [*drop_deleted(events, deletions), *self._lookup.handed_out_of(person)]
        records = [
            replace(record_of(each), relays_accepted=search.places_of(each.event.id))
            for each in self._lookup.judge_now(there, person, required)
        ]
        used = await self._session.run(_used_before, person)
        return replace(search.state(), packages=_best_of_each(records), used_before=used)

    async def _ask_step_by_step(self, search: "_Search", group_relays: Sequence[RelayUrl]) -> None:
        person = await self._lookup.person(search.person)
        own = await self._session.run(search_relays)
        for step in self._lookup.package_places_of(person, (*group_relays, *own)):
            await search.ask(step)
            if any(event.kind in _PACKAGE_KINDS for event in search.events()):
                return


class _Search:
    """One search: whom it has asked and what they said."""

    def __init__(self, session: AccountSession, source: EventSource, person: PubKey) -> None:
        self.person = person
        self._session = session
        self._source = source
        self._relays: dict[RelayUrl, AskedRelay] = {}
        self._found: dict[RelayUrl, tuple[Event, ...]] = {}

    async def ask(self, relays: Sequence[RelayUrl]) -> None:
        """Ask those of these relays that were not asked yet, all at once."""
        new = [relay for relay in dict.fromkeys(relays) if relay not in self._relays][:MAX_RELAYS]
        self._relays.update({relay: AskedRelay(relay) for relay in new})
        self._tell()
        async with asyncio.TaskGroup() as tasks:
            for relay in new:
                tasks.create_task(self._ask_one(relay))

    async def _ask_one(self, relay: RelayUrl) -> None:
        wanted = [
            Filter(kinds=_PACKAGE_KINDS, authors=(self.person,)),
            Filter(kinds=(kinds.DELETION,), authors=(self.person,)),
        ]
        result = await self._source.fetch([relay], wanted, timeout_s=SEARCH_S)
        self._found[relay] = tuple(event for event in result.events if event.pubkey == self.person)
        count = sum(event.kind in _PACKAGE_KINDS for event in self._found[relay])
        answer = RelayAnswer.ANSWERED if relay in result.answered else RelayAnswer.SILENT
        self._relays[relay] = AskedRelay(relay, answer, count)
        self._tell()

    def give_up(self) -> None:
        """Time is over for those that have not answered."""
        for relay in self._relays.values():
            if relay.answer is RelayAnswer.WAITING:
                self._relays[relay.url] = AskedRelay(relay.url, RelayAnswer.SILENT)
        self._tell()

    def events(self) -> tuple[Event, ...]:
        """What was found so far, each event once."""
        return tuple({event.id: event for events in self._found.values() for event in events}.values())

    def places_of(self, event_id: EventId) -> tuple[RelayUrl, ...]:
        """Relays that have an event."""
        return tuple(relay for relay, events in self._found.items() if any(event.id == event_id for event in events))

    def state(self) -> PackageSearch:
        """How far it is."""
        return PackageSearch(self.person, tuple(self._relays.values()))

    def _tell(self) -> None:
        self._session.hub.publish(self._session.me, PackageSearchMoved(self.state()))


def _best_of_each(records: Sequence[KeyPackageRecord]) -> tuple[KeyPackageRecord, ...]:
    """Of each device the first, which is the best: the others are its twin of the other kind, or were replaced by it."""
    best: dict[str, KeyPackageRecord] = {}
    for each in records:
        best.setdefault(each.slot or each.event_id.hex(), each)
    return tuple(best.values())


def _wanted(turn: Turn, group: NostrGroupId | None) -> Wanted:
    if group is None:
        return (), None
    row = turn.resolve(group)
    return row.relays, view_group(turn.group(row.group_key)).required


def _used_before(turn: Turn, person: PubKey) -> frozenset[EventId]:
    return turn.tx.sent_invites.packages_used(person)
