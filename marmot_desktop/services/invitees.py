"""Finds the key package a person is invited with: fetched at that moment, judged for the group, never from a cache.

Source: MIP-00 (choosing key packages), MIP-02 (the Welcome names exactly the event that was taken).
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import Capabilities, RequiredCapabilities
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.policy import Newcomer
from marmot_desktop.nostr.event import check_event, parse_event
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.commits import Invitee
from marmot_desktop.services.lookup import FoundKeyPackage, PersonLookup, inbox_relays_of
from marmot_desktop.services.package_requests import PackageRequestService
from marmot_desktop.services.session import AccountSession

log = logging.getLogger(__name__)

FRESH_S: Final = 60
"""An app may delete the private part of a package seconds after it was used; older than this none is taken."""
AT_ONCE: Final = 8
"""How many people are looked up at the same time."""


class Candidate(Frozen, frozen=True):
    """A person with the key package that was chosen for them.

    Args:
        invitee: what the commit and the Welcome need.
        capabilities: of the leaf.
        kind: of the event: 30443 or 443.
        slot: of the device; empty if the package does not say.
        found_at: when it was fetched; `None` for one that the caller has brought.
    """

    invitee: Invitee
    capabilities: Capabilities
    kind: int
    slot: str
    found_at: Timestamp | None

    @property
    def newcomer(self) -> Newcomer:
        """As the rules see it."""
        return Newcomer(self.invitee.pubkey, self.capabilities)


class OutdatedPackageError(RefusedError):
    """A package was fetched too long ago to be used: it has to be fetched anew."""

    def __init__(self) -> None:
        super().__init__(ErrorCode.KP_NOT_FOUND, "fetched too long ago")


def check_fresh(candidate: Candidate, now: Timestamp) -> None:
    """Refuse a package that was fetched too long ago.

    Raises:
        OutdatedPackageError: it was.
    """
    if candidate.found_at is not None and now > candidate.found_at + FRESH_S:
        raise OutdatedPackageError


class InviteeFinder:
    """Finds packages for people.

    Args:
        session: of the account.
        lookup: asks the relays.
        requests: takes packages out of the stock of relays that keep one.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup, requests: PackageRequestService) -> None:
        self._session = session
        self._lookup = lookup
        self._requests = requests

    async def find(
        self,
        person: PubKey | None,
        *,
        required: RequiredCapabilities | None = None,
        event_id: EventId | None = None,
        group_relays: Sequence[RelayUrl] = (),
    ) -> Candidate:
        """The best package of a person, or the one that is named.

        Args:
            person: whose; may be left out where an event is named.
            required: by the group.
            event_id: of the package to use.
            group_relays: asked when the person names no relay.

        Raises:
            RefusedError: `kp_not_found`, or what is wrong with the only one there is.
        """
        if person is None and event_id is not None:
            person = await self._lookup.owner_of(event_id, group_relays)
        if person is None:
            raise RefusedError(ErrorCode.KP_NOT_FOUND)
        return (await self._packages(person, required, group_relays, event_id=event_id))[0]

    async def find_devices(
        self, person: PubKey, *, required: RequiredCapabilities | None = None, group_relays: Sequence[RelayUrl] = ()
    ) -> tuple[Candidate, ...]:
        """The live package of every device of a person, the best first; none if there is none."""
        try:
            found = await self._packages(person, required, group_relays)
        except RefusedError as err:
            log.info("no device of a person can be invited: %s", err.code.value)
            return ()
        slots: dict[str, Candidate] = {}
        for each in found:
            if each.kind == KEY_PACKAGE:
                slots.setdefault(each.slot, each)
        return tuple(slots.values())

    async def find_all(self, people: Sequence[PubKey]) -> tuple[Candidate, ...]:
        """The best package of each of these people, all of them fresh.

        Raises:
            RefusedError: `kp_not_found` with everybody who cannot be invited.
        """
        gate = asyncio.Semaphore(AT_ONCE)

        async def find(pubkey: PubKey) -> Candidate | None:
            async with gate:
                try:
                    return await self.find(pubkey)
                except RefusedError as err:
                    log.info("a member cannot be invited: %s", err.code.value)
                    return None

        async with asyncio.TaskGroup() as tasks:
            finding = {pubkey: tasks.create_task(find(pubkey)) for pubkey in people}
        missing = [pubkey.hex() for pubkey, task in finding.items() if task.result() is None]
        if missing:
            raise RefusedError(ErrorCode.KP_NOT_FOUND, data={"pubkeys": missing})
        return tuple(found for task in finding.values() if (found := task.result()) is not None)

    async def given(self, event_json: str, required: RequiredCapabilities | None) -> Candidate:
        """A package that the caller has brought, whole and signed.

        Raises:
            RefusedError: what is wrong with it.
        """
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
        return _candidates(judged, inbox_relays_of(row), None)[0]

    async def _packages(
        self,
        person: PubKey,
        required: RequiredCapabilities | None,
        group_relays: Sequence[RelayUrl],
        *,
        event_id: EventId | None = None,
    ) -> list[Candidate]:
        row = await self._lookup.person(person)
        if event_id is None:
            await self._requests.claim(row)
        found_at = Timestamp(self._session.clock.now())
        found = await self._lookup.key_packages(row, required=required, further_relays=group_relays, event_id=event_id)
        if event_id is not None:
            found = tuple(each for each in found if each.event.id == event_id)
        usable = [each for each in found if each.valid is not None]
        if not usable:
            code = found[0].problem if found and found[0].problem is not None else ErrorCode.KP_NOT_FOUND
            raise RefusedError(code, data={"pubkeys": [person.hex()]})
        return _candidates(usable, inbox_relays_of(row), found_at)


def _candidates(
    found: Sequence[FoundKeyPackage], inbox_relays: tuple[RelayUrl, ...], found_at: Timestamp | None
) -> list[Candidate]:
    return [
        Candidate(
            Invitee(
                each.valid.owner,
                each.event.id,
                each.valid.content,
                inbox_relays,
                leaf_key=read_key_package(each.valid.content).signature_key,
            ),
            each.valid.capabilities,
            each.event.kind,
            each.valid.slot,
            found_at,
        )
        for each in found
        if each.valid is not None
    ]
