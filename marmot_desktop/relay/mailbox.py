"""Welcomes by HTTP: deposit one for somebody, list and fetch one's own, and the key packages to make them with.

Every answer is JSON. A fetched Welcome is gone: asked for again it is 410, which its reader takes for "already joined".

Source: protocol of the key package gateway, mailbox; requirements 32 to 37; NIP-98.
"""

import re
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final

import msgspec

from marmot_desktop.clock import Clock
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.bech32 import parse_person
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, check_event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.tags import first, is_expired
from marmot_desktop.nostr.types import EventId, parse_event_id, parse_pubkey
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, Fetched, FetchResult, WelcomeBox
from marmot_desktop.relay.http_gate import HttpGate
from marmot_desktop.relay.listener import HttpRequest, HttpResponse
from marmot_desktop.relay.metrics import Metrics
from marmot_desktop.relay.store.ports import EventStore, Reader

_JSON: Final = "application/json"
_REF: Final = re.compile(r"[0-9a-f]{64}")
_MAX_PACKAGES: Final = 500
_MAX_ANSWER_BYTES: Final = 8 * 1024 * 1024
_STRANGER: Final = Reader(frozenset())


class Mailbox:
    """The routes below `/v1/`.

    Args:
        box: Welcomes that wait.
        store: of events; key packages are read from it.
        gate: who asks.
        clock: of the relay.
        metrics: counts what was done.
    """

    def __init__(self, box: WelcomeBox, store: EventStore, gate: HttpGate, clock: Clock, metrics: Metrics) -> None:
        self._box = box
        self._store = store
        self._gate = gate
        self._clock = clock
        self._metrics = metrics

    async def get_key_packages(self, request: HttpRequest, person: str) -> HttpResponse:
        """`GET /v1/key-packages/<pubkey>`: all that a stranger's query would show."""
        if self._gate.is_too_fast(request):
            return refuse(HTTPStatus.TOO_MANY_REQUESTS, "slow down")
        try:
            owner = parse_person(person)
        except PeerFaultError:
            return refuse(HTTPStatus.BAD_REQUEST, "not a public key")
        wanted = Filter(kinds=(kinds.KEY_PACKAGE_LEGACY, kinds.KEY_PACKAGE), authors=(owner,))
        now = self._clock.now()
        found = await self._store.find([wanted], _STRANGER, now=now, max_results=_MAX_PACKAGES)
        events = await self._read(found.keys)
        return HttpResponse(HTTPStatus.OK, b'{"key_packages":[' + b",".join(events) + b"]}", _JSON)

    async def post_welcome(self, request: HttpRequest) -> HttpResponse:
        """`POST /v1/welcomes`: keep a gift wrap for its recipient; anybody may, also under a one-time key."""
        if self._gate.is_too_fast(request):
            return refuse(HTTPStatus.TOO_MANY_REQUESTS, "slow down")
        try:
            self._gate.authenticate(request)
        except InvalidEventError as error:
            return refuse(HTTPStatus.UNAUTHORIZED, error.detail)
        now = self._clock.now()
        try:
            deposit = read_deposit(request.body, now)
        except PeerFaultError as error:
            return self._refuse_deposit(error.detail or error.code.value)
        result = await self._box.deposit(deposit, now=now)
        self._metrics.count_welcome(result.value)
        match result:
            case DepositResult.CREATED:
                return answer(HTTPStatus.CREATED, {"id": deposit.id.hex()})
            case DepositResult.KNOWN:
                return answer(HTTPStatus.OK, {"id": deposit.id.hex()})
            case DepositResult.UNKNOWN_PACKAGE:
                return refuse(HTTPStatus.BAD_REQUEST, "key_package_ref names no key package here")
            case DepositResult.FULL:
                return refuse(HTTPStatus.TOO_MANY_REQUESTS, "the mailbox of this person is full")

    async def list_welcomes(self, request: HttpRequest) -> HttpResponse:
        """`GET /v1/welcomes`: what waits for who asks; consumes nothing."""
        try:
            recipient = self._gate.authenticate(request)
        except InvalidEventError as error:
            return refuse(HTTPStatus.UNAUTHORIZED, error.detail)
        waiting = await self._box.list_waiting(recipient, now=self._clock.now())
        rows = [
            {
                "id": each.id.hex(),
                "key_package_ref": None if each.ref is None else each.ref.hex(),
                "created_at": each.created_at,
            }
            for each in waiting
        ]
        return answer(HTTPStatus.OK, {"welcomes": rows})

    async def get_welcome(self, request: HttpRequest, welcome: str) -> HttpResponse:
        """`GET /v1/welcomes/<id>`: the gift wrap, once; it and the key package it names are used up together."""
        try:
            recipient = self._gate.authenticate(request)
        except InvalidEventError as error:
            return refuse(HTTPStatus.UNAUTHORIZED, error.detail)
        try:
            welcome_id = parse_event_id(welcome)
        except PeerFaultError:
            return refuse(HTTPStatus.NOT_FOUND, "no such Welcome")
        fetched: Fetched = await self._box.fetch(EventId(welcome_id), recipient, now=self._clock.now())
        self._metrics.count_welcome(fetched.result.value)
        match fetched.result:
            case FetchResult.FETCHED:
                return HttpResponse(HTTPStatus.OK, b'{"event":' + fetched.json + b"}", _JSON)
            case FetchResult.GONE:
                return refuse(HTTPStatus.GONE, "this Welcome was fetched already, or its key package is used up")
            case FetchResult.FORBIDDEN:
                return refuse(HTTPStatus.FORBIDDEN, "this Welcome is for somebody else")
            case FetchResult.UNKNOWN:
                return refuse(HTTPStatus.NOT_FOUND, "no such Welcome")

    async def _read(self, keys: Sequence[int]) -> list[bytes]:
        events: list[bytes] = []
        while keys:
            page, used = await self._store.read(keys, max_bytes=_MAX_ANSWER_BYTES)
            events += page
            keys = keys[used:]
        return events

    def _refuse_deposit(self, reason: str) -> HttpResponse:
        self._metrics.count_welcome("refused")
        return refuse(HTTPStatus.BAD_REQUEST, reason)


def read_deposit(body: bytes, now: int) -> Deposit:
    """A deposit from the body of a request.

    Args:
        body: JSON with `event` and perhaps `key_package_ref`.
        now: our clock.

    Raises:
        InvalidEventError: It is none; `detail` says why.
    """
    try:
        value: Any = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise InvalidEventError(detail="the body is not JSON") from error
    if not isinstance(value, dict) or not isinstance(value.get("event"), dict):
        raise InvalidEventError(detail="event is missing")
    ref = value.get("key_package_ref")
    if ref is not None and not (isinstance(ref, str) and _REF.fullmatch(ref)):
        raise InvalidEventError(detail="key_package_ref is not 64 hexadecimal digits")
    event = parse_event(msgspec.json.encode(value["event"]))
    _check_wrap(event, now)
    recipient = parse_pubkey(first(event.tags, "p") or "")
    package = None if ref is None else KeyPackageRef(bytes.fromhex(ref))
    return Deposit(event.id, recipient, package, event.created_at, event.to_json().encode())


def _check_wrap(event: Event, now: int) -> None:
    if event.kind != kinds.GIFT_WRAP:
        raise InvalidEventError(detail="event is not a gift wrap")
    if is_expired(event.tags, now):
        raise InvalidEventError(detail="event has expired")
    check_event(event)


def answer(status: HTTPStatus, value: object) -> HttpResponse:
    """A JSON answer."""
    return HttpResponse(status, msgspec.json.encode(value), _JSON)


def refuse(status: HTTPStatus, reason: str) -> HttpResponse:
    """A JSON answer that says why not."""
    headers = {"www-authenticate": "Nostr"} if status is HTTPStatus.UNAUTHORIZED else {}
    return HttpResponse(status, msgspec.json.encode({"error": reason}), _JSON, headers)
