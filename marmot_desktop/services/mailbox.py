"""Welcomes over the HTTP mailbox of relays that keep one: fetched for us, deposited for others.

A deposit is a second way beside the inbox relays: whatever fails here, the gift wrap goes to those. A Welcome that is gone
(410) was fetched by us before, or its key package is used up: we have joined already.

Source: protocol of the key package gateway, NIP-98 for the HTTP mailbox; requirements 32 to 37.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Final

import msgspec

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, PeerFaultError
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event, check_event, parse_event, sign_event
from marmot_desktop.nostr.http_auth import build_http_auth, format_header
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.kinds import GIFT_WRAP
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp, parse_event_id
from marmot_desktop.services.gateways import Gateways
from marmot_desktop.services.session import AccountSession, Turn

log = logging.getLogger(__name__)

PATH: Final = "/v1/welcomes"
MAX_FETCHED: Final = 100
"""Of one relay at a time; what is left comes with the next look."""


class _Listed(msgspec.Struct):
    id: str


class _Listing(msgspec.Struct):
    welcomes: list[_Listed]


class MailboxService:
    """The mailboxes of relays.

    Args:
        session: of the account.
        gateways: speaks HTTP to relays.
        take: has gift wraps in the store when it returns.
    """

    def __init__(
        self, session: AccountSession, gateways: Gateways, take: Callable[[Sequence[Event]], Awaitable[None]]
    ) -> None:
        self._session = session
        self._gateways = gateways
        self._take = take

    async def collect(self) -> int:
        """Fetch what waits for us on our own relays.

        Returns:
            How many Welcomes were fetched.
        """
        relays = await self._session.run(_own_gateways)
        return sum([await self._collect_from(relay) for relay in relays])

    async def deposit(self, relay: RelayUrl, wrap: Event, ref: KeyPackageRef) -> bool:
        """Leave a Welcome at the relay that has handed out the package it was made with.

        Args:
            relay: which.
            wrap: the gift wrap, as it goes to the inbox relays.
            ref: of the package.

        Returns:
            Whether the relay has it.
        """
        body = msgspec.json.encode({"event": msgspec.Raw(wrap.to_json().encode()), "key_package_ref": ref.hex()})
        # The account's own key would tell the relay who invites whom.
        one_time = generate_secret(self._session.random)
        try:
            status, _ = await self._call(relay, "POST", PATH, body, one_time)
        except MarmotDesktopError as error:
            log.info("a Welcome could not be deposited: %s", error.code.value)
            return False
        log.debug("a Welcome was deposited: %d", status)
        return status in (HTTPStatus.OK, HTTPStatus.CREATED)

    async def _collect_from(self, relay: RelayUrl) -> int:
        try:
            status, body = await self._call(relay, "GET", PATH, b"", self._session.secret)
            if status != HTTPStatus.OK:
                log.debug("a mailbox answers %d", status)
                return 0
            waiting = read_listing(body)
            fetched = [await self._fetch(relay, each) for each in waiting[:MAX_FETCHED]]
        except EnvironmentFaultError as error:
            log.info("a mailbox could not be read: %s", error.code.value)
            return 0
        except PeerFaultError as error:
            log.info("a mailbox answers nonsense: %s", error.detail)
            return 0
        return sum(fetched)

    async def _fetch(self, relay: RelayUrl, welcome: EventId) -> bool:
        status, body = await self._call(relay, "GET", f"{PATH}/{welcome.hex()}", b"", self._session.secret)
        if status == HTTPStatus.GONE:
            log.info("a Welcome was fetched before, or its package is used up: already joined")
            return False
        if status != HTTPStatus.OK:
            return False
        # In the store before anything is done with it: the relay gives it once.
        await self._take((read_wrap(body, welcome),))
        return True

    async def _call(self, relay: RelayUrl, method: str, path: str, body: bytes, secret: SecretKey) -> tuple[int, bytes]:
        return await self._gateways.call_mailbox(relay, method, path, body, self._signer(method, body, secret))

    def _signer(self, method: str, body: bytes, secret: SecretKey) -> Callable[[str], str]:
        def sign(url: str) -> str:
            now = Timestamp(self._session.clock.now())
            unsigned = build_http_auth(secret.public, url, method, body, now, nonce=self._session.random(8).hex())
            return format_header(sign_event(unsigned, secret, aux=self._session.random(32)))

        return sign


class MailboxAnswerError(PeerFaultError):
    """A mailbox has answered with something else than its protocol says."""


def read_listing(body: bytes) -> tuple[EventId, ...]:
    """The ids of the Welcomes that wait.

    Raises:
        PeerFaultError: It is no such answer.
    """
    try:
        listing = msgspec.json.decode(body, type=_Listing)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MailboxAnswerError(ErrorCode.INVALID_EVENT, "no list of Welcomes") from error
    return tuple(dict.fromkeys(parse_event_id(each.id) for each in listing.welcomes))


def read_wrap(body: bytes, welcome: EventId) -> Event:
    """The gift wrap of an answer, verified.

    Args:
        body: of the answer.
        welcome: the id that was asked for.

    Raises:
        PeerFaultError: It is no gift wrap, or another one.
    """
    try:
        value = msgspec.json.decode(body, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MailboxAnswerError(ErrorCode.INVALID_EVENT, "no Welcome") from error
    event = parse_event(bytes(value.get("event", b"")))
    if event.id != welcome or event.kind != GIFT_WRAP:
        raise MailboxAnswerError(ErrorCode.INVALID_EVENT, "another event")
    check_event(event)
    return event


def _own_gateways(turn: Turn) -> tuple[RelayUrl, ...]:
    known = {row.relay for row in turn.tx.gateways.all()}
    return tuple(relay for relay in turn.tx.people.get(turn.me).key_package_relays if relay in known)
