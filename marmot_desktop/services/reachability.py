"""Whether somebody, or this account itself, can be invited now: asks each relay by itself and says how every test went.

Source: MIP-00 (key packages and their relays), NIP-17 (inbox relays), protocol of the key package gateway.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Final

from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.key_package_event import drop_deleted
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.contacts import judge_reachability, set_reachability
from marmot_desktop.services.gateways import Gateways
from marmot_desktop.services.lookup import (
    LOOKUP_TIMEOUT_S,
    PERSON_KINDS,
    PersonLookup,
    inbox_relays_of,
    read_person,
    record_of,
    store_person_events,
)
from marmot_desktop.services.own_relays import search_relays
from marmot_desktop.services.ports import EventSource
from marmot_desktop.services.reachability_checks import Findings, judge
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.stock import list_stock
from marmot_desktop.storage.people import PersonRow

log = logging.getLogger(__name__)

MAX_RELAYS: Final = 16
"""So many are asked in one step."""
_PACKAGE_KINDS: Final = (kinds.KEY_PACKAGE, kinds.KEY_PACKAGE_LEGACY)

Answers = Mapping[RelayUrl, Sequence[Event]]
"""What each relay that has answered has."""


class ReachabilityService:
    """Looks at people from the place of somebody who wants to invite them.

    Args:
        session: of the account.
        lookup: knows where people publish, and judges key packages.
        source: the relays.
        gateways: relays that may keep a stock of key packages.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup, source: EventSource, gateways: Gateways) -> None:
        self._session = session
        self._lookup = lookup
        self._source = source
        self._gateways = gateways

    async def check(self, pubkey: PubKey | None = None) -> ReachabilityReport:
        """Make every test now.

        Args:
            pubkey: of whom; the account itself if left out.

        Returns:
            One line for each test. That nobody has answered is a result too, not an error.
        """
        whom = pubkey or self._session.me
        person, lists = await self._find_lists(whom)
        async with asyncio.TaskGroup() as tasks:
            packages = tasks.create_task(self._find_packages(person))
            inbox = tasks.create_task(self._reach_inbox(person))
            stocked = tasks.create_task(self._find_stock(person))
        findings = await self._bring_together(person, lists, packages.result(), inbox.result(), stocked.result())
        records = [
            replace(record_of(each), relays_accepted=_places(findings.packages_on, each.event.id))
            for each in findings.packages
        ]
        reachability = judge_reachability(findings.packages)
        report = ReachabilityReport(
            pubkey=whom,
            is_self=findings.is_self,
            checks=judge(findings),
            packages=tuple(records),
            reachability=reachability,
            checked_at=findings.now,
        )
        if not report.is_offline and not findings.is_self:
            await self._session.run(set_reachability, whom, reachability)
        return report

    async def _find_lists(self, pubkey: PubKey) -> tuple[PersonRow, Answers]:
        person = await self._session.run(read_person, pubkey)
        found: dict[RelayUrl, Sequence[Event]] = {}
        asked: set[RelayUrl] = set()
        for _ in range(2):
            # Once more on the relays that their own list names, as the look-up does.
            relays = [relay for relay in await self._lookup.places_of(person) if relay not in asked]
            if not relays:
                break
            asked.update(relays)
            answers = await self._ask_each(pubkey, relays, [Filter(kinds=PERSON_KINDS, authors=(pubkey,))])
            found.update(answers)
            events = tuple(event for each in answers.values() for event in each)
            person = await self._session.run(store_person_events, pubkey, events, looked_up=bool(answers))
        return person, found

    async def _find_packages(self, person: PersonRow) -> Answers:
        wanted = [
            Filter(kinds=_PACKAGE_KINDS, authors=(person.pubkey,)),
            Filter(kinds=(kinds.DELETION,), authors=(person.pubkey,)),
        ]
        found: dict[RelayUrl, Sequence[Event]] = {}
        own = await self._session.run(search_relays)
        for step in self._lookup.package_places_of(person, own):
            relays = [relay for relay in dict.fromkeys(step) if relay not in found]
            answers = await self._ask_each(person.pubkey, relays, wanted)
            found.update(answers)
            if any(event.kind in _PACKAGE_KINDS for events in answers.values() for event in events):
                break
            if answers and step is person.key_package_relays:
                break
        return found

    async def _reach_inbox(self, person: PersonRow) -> Answers:
        """Their own inbox list is asked for: every relay may show that one."""
        wanted = Filter(kinds=(kinds.INBOX_RELAYS,), authors=(person.pubkey,), limit=1)
        return await self._ask_each(person.pubkey, inbox_relays_of(person), [wanted])

    async def _find_stock(self, person: PersonRow) -> tuple[RelayUrl, ...]:
        relays = person.key_package_relays[:MAX_RELAYS]
        async with asyncio.TaskGroup() as tasks:
            told = [tasks.create_task(self._gateways.information(relay)) for relay in relays]
        return tuple(
            relay
            for relay, task in zip(relays, told, strict=True)
            if (information := task.result()) is not None and information.gateway is not None
        )

    async def _bring_together(
        self, person: PersonRow, lists: Answers, packages: Answers, inbox: Answers, stocked: tuple[RelayUrl, ...]
    ) -> Findings:
        is_self = person.pubkey == self._session.me
        everything = {event.id: event for events in packages.values() for event in events}
        deletions = [event for event in everything.values() if event.kind == kinds.DELETION]
        there = drop_deleted([event for event in everything.values() if event.kind in _PACKAGE_KINDS], deletions)
        return Findings(
            person=person,
            is_self=is_self,
            now=await self._session.run(_now),
            lists=lists,
            packages=self._lookup.judge_now(there, person.pubkey, None),
            packages_on=packages,
            inbox_relays=inbox_relays_of(person)[:MAX_RELAYS],
            inbox_answered=tuple(inbox),
            stocked=stocked,
            reserved=self._lookup.has_handed_out(person.pubkey),
            own_stock=await self._session.run(list_stock) if is_self else (),
        )

    async def _ask_each(self, owner: PubKey, relays: Sequence[RelayUrl], wanted: Sequence[Filter]) -> Answers:
        async with asyncio.TaskGroup() as tasks:
            asked = {
                relay: tasks.create_task(self._source.fetch([relay], wanted, timeout_s=LOOKUP_TIMEOUT_S))
                for relay in relays[:MAX_RELAYS]
            }
        results = {relay: task.result() for relay, task in asked.items()}
        return {
            relay: tuple(event for event in result.events if event.pubkey == owner)
            for relay, result in results.items()
            if relay in result.answered
        }


def _places(found_on: Answers, event_id: EventId) -> tuple[RelayUrl, ...]:
    return tuple(relay for relay, events in found_on.items() if any(event.id == event_id for event in events))


def _now(turn: Turn) -> Timestamp:
    return turn.now
