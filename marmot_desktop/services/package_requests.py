"""Asks the relays that keep a stock for somebody's key packages: each package is handed out to one requester only.

Source: protocol of the key package gateway, Discovery and Request.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.log import short
from marmot_desktop.marmot.capabilities import EXTENSION_GROUP_DATA
from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.key_package_request import build_key_package_request
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services.gateways import Gateways
from marmot_desktop.services.lookup import PersonLookup, record_of
from marmot_desktop.services.session import AccountSession
from marmot_desktop.storage.people import PersonRow

log = logging.getLogger(__name__)

MAX_RELAYS: Final = 5
CLAIM_S: Final = 8.0
"""So long an invitation waits for a package out of a stock; then it takes what everybody is shown."""


class PackageRequestService:
    """Requests key packages.

    Args:
        session: of the account.
        lookup: finds a person's relays, and checks packages.
        gateways: the relays.
    """

    def __init__(self, session: AccountSession, lookup: PersonLookup, gateways: Gateways) -> None:
        self._session = session
        self._lookup = lookup
        self._gateways = gateways

    async def request(self, pubkey: PubKey, wanted: int = 1) -> tuple[KeyPackageRecord, ...]:
        """Ask the person's relays, one after the other, until one has handed packages out.

        Args:
            pubkey: whose.
            wanted: of each device.

        Returns:
            The packages handed out, usable ones first.

        Raises:
            RefusedError: `gw_unsupported` where none of their relays keeps a stock, `gw_refused`.
            EnvironmentFaultError: `gw_timeout`, `gw_none_available`, `relay_unreachable`.
        """
        person = await self._lookup.person(pubkey)
        delivered = await self._take(person, wanted)
        return tuple(record_of(found) for found in self._lookup.judge_now(delivered, pubkey, None))

    async def claim(self, person: PersonRow) -> None:
        """Take a package for an invitation, for which a plain look-up is always good enough: this never fails.

        What is handed out is remembered by the look-up and comes first there. Nothing is asked for while a package that
        was handed out earlier is still unused.

        Args:
            person: as the look-up has found them.
        """
        if self._lookup.has_handed_out(person.pubkey):
            return
        try:
            async with asyncio.timeout(CLAIM_S):
                await self._take(person, 1)
        except TimeoutError:
            log.info("no key package was handed out in time")
        except MarmotDesktopError as error:
            log.debug("no key package was handed out: %s", error.code.value)

    async def _take(self, person: PersonRow, wanted: int) -> Sequence[Event]:
        relays = person.key_package_relays[:MAX_RELAYS]
        async with asyncio.TaskGroup() as tasks:
            told = [tasks.create_task(self._gateways.information(relay)) for relay in relays]
        worst: ErrorCode | None = None
        for relay, task in zip(relays, told, strict=True):
            information = task.result()
            terms = None if information is None else information.gateway
            if terms is None or terms.work_bits:
                continue
            code, delivered = await self._ask(relay, person.pubkey, min(wanted, terms.max_wanted), terms)
            if delivered:
                self._lookup.keep_handed_out(relay, delivered)
                return delivered
            worst = code
        if worst in (None, ErrorCode.GW_REFUSED):
            raise RefusedError(worst or ErrorCode.GW_UNSUPPORTED)
        raise EnvironmentFaultError(worst)

    async def _ask(
        self, relay: RelayUrl, owner: PubKey, wanted: int, terms: GatewayTerms
    ) -> tuple[ErrorCode, Sequence[Event]]:
        session = self._session
        secret = session.secret if terms.needs_account_key else generate_secret(session.random)
        unsigned = build_key_package_request(
            secret.public,
            owner,
            relay,
            Timestamp(session.clock.now()),
            wanted=wanted,
            needs=(EXTENSION_GROUP_DATA,),
        )
        request = sign_event(unsigned, secret, aux=session.random(32))

        def authenticate(challenge: str) -> Event:
            now = Timestamp(session.clock.now())
            return sign_event(build_auth_event(relay, challenge, secret.public, now), secret, aux=session.random(32))

        try:
            reply = await self._gateways.request_key_packages(
                relay, owner, request, authenticate if terms.needs_account_key else None
            )
        except EnvironmentFaultError as error:
            return error.code, ()
        log.info("request %s: %d packages, %s", short(request.id), len(reply.delivered), reply.text[:80])
        if reply.accepted is None:
            return ErrorCode.GW_TIMEOUT, reply.delivered
        return (ErrorCode.GW_NONE_AVAILABLE if reply.accepted else ErrorCode.GW_REFUSED), reply.delivered
