"""Asks the relays that keep a stock for somebody's key packages: each package is handed out to one requester only.

Source: protocol of the key package gateway, Discovery and Request.
"""

import logging
from collections.abc import Sequence
from typing import Final, Protocol

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.log import short
from marmot_desktop.marmot.capabilities import EXTENSION_GROUP_DATA
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.key_package_request import build_key_package_request
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services.lookup import PersonLookup, record_of
from marmot_desktop.services.session import AccountSession

log = logging.getLogger(__name__)

MAX_RELAYS: Final = 5


class Reply(Protocol):
    """What a relay did with a request; see `GatewayReply`."""

    @property
    def stored(self) -> Sequence[Event]:
        """Packages that anybody is shown."""
        ...

    @property
    def delivered(self) -> Sequence[Event]:
        """Packages handed out for the request."""
        ...

    @property
    def accepted(self) -> bool | None:
        """Whether it took the request; `None` without an answer in time."""
        ...

    @property
    def text(self) -> str:
        """Its words."""
        ...


class Gateways(Protocol):
    """Relays that may keep a stock."""

    async def gateway_terms(self, relay: RelayUrl) -> GatewayTerms | None:
        """How a relay hands out key packages; `None` if it does not, or says nothing."""
        ...

    async def request_key_packages(self, relay: RelayUrl, owner: PubKey, request: Event) -> Reply:
        """Send a request on a connection of its own.

        Raises:
            EnvironmentFaultError: `relay_unreachable`.
        """
        ...


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
        worst: ErrorCode | None = None
        for relay in person.key_package_relays[:MAX_RELAYS]:
            terms = await self._gateways.gateway_terms(relay)
            if terms is None or terms.work_bits:
                continue
            code, delivered = await self._ask(relay, pubkey, min(wanted, terms.max_wanted), terms)
            if delivered:
                self._lookup.keep_handed_out(delivered)
                return tuple(record_of(found) for found in self._lookup.judge_now(delivered, pubkey, None))
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
        try:
            reply = await self._gateways.request_key_packages(relay, owner, request)
        except EnvironmentFaultError as error:
            return error.code, ()
        log.info("request %s: %d packages, %s", short(request.id), len(reply.delivered), reply.text[:80])
        if reply.accepted is None:
            return ErrorCode.GW_TIMEOUT, reply.delivered
        return (ErrorCode.GW_NONE_AVAILABLE if reply.accepted else ErrorCode.GW_REFUSED), reply.delivered
