"""The gateway at work: answers requests, delivers what waited, tells owners to refill.

Everything durable happens in the stock's transactions; here is only who is connected now.

Source: protocol of the key package gateway.
"""

import asyncio
import logging
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final, Protocol

from marmot_desktop.clock import Clock
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.log import short
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.gateway import answer
from marmot_desktop.relay.gateway.deliveries import Listener, Readers, choose_listeners, send_packages
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult, KeyPackageStock, LowSlot, Package, Waiting
from marmot_desktop.relay.gateway.receipt import build_receipt
from marmot_desktop.relay.gateway.replenishment import build_notice
from marmot_desktop.relay.gateway.request import KeyPackageRequest, RefusedRequestError, parse_request
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads

log = logging.getLogger(__name__)

IDENTITY: Final = "identity"
_TIDY_EVERY: Final = 60
_LOOKS_LIKE_STOCK: Final = b'"kind":443,'


class Tally(Protocol):
    """What is counted; see `Metrics`."""

    def count_request(self, result: str) -> None:
        """A request was answered."""
        ...

    def count_delivery(self, sent: int, preserved: int, seconds: float) -> None:
        """Packages were written to a socket."""
        ...

    def count_lost_delivery(self, packages: int) -> None:
        """Packages went back to the stock."""
        ...

    def count_reads(self, packages: int, used_up: int = 0) -> None:
        """Packages were sent to a plain query."""
        ...

    def count_notice(self) -> None:
        """An owner was told to refill."""
        ...


class Requester(Listener, Protocol):
    """A connection that sent a request."""

    @property
    def network(self) -> str | None:
        """Of its address; `None` for this machine."""
        ...

    def settle(self, event: Event, *, accepted: bool, message: str) -> None:
        """Answer OK for the event."""
        ...


class PublishedRequest(Frozen, frozen=True):
    """A kind 447 whose signature was verified.

    Args:
        sender: who published it.
        event: the request.
        arrived: monotonic seconds.
    """

    sender: Requester
    event: Event
    arrived: float


class Gateway:
    """Hands out key packages.

    Args:
        stock: the database's part.
        rules: of the gateway.
        identity: the relay's own key, named `self` in NIP-11.
        own_urls: normalised addresses of this relay; the first is written into notices.
        clock: of the relay.
        publish: stores and pushes an event that the relay has signed.
        tally: counts what happens.
    """

    def __init__(
        self,
        stock: KeyPackageStock,
        rules: GatewayRules,
        identity: SecretKey,
        own_urls: Sequence[RelayUrl],
        clock: Clock,
        publish: Callable[[Event], None],
        tally: Tally,
    ) -> None:
        self.readers = Readers()
        self._stock = stock
        self._rules = rules
        self._identity = identity
        self._own_urls = own_urls
        self._clock = clock
        self._publish = publish
        self._tally = tally
        self._awaited: set[bytes] = set()
        self._sent: list[EventId] = []
        self._unsent: list[EventId] = []

    async def serve(self, batch: Sequence[PublishedRequest]) -> None:
        """Answer requests: packages first, then the OK."""
        taken: list[tuple[PublishedRequest, Claim]] = []
        for each in batch:
            try:
                taken.append((each, self._read(each)))
            except RefusedRequestError as error:
                each.sender.settle(each.event, accepted=False, message=error.detail)
                self._tally.count_request("refused")
        if not taken:
            return
        claims = [claim for _, claim in taken]
        answers = await self._stock.claim(claims, own_urls=self._own_urls, now=self._clock.now())
        for (published, claim), claimed in zip(taken, answers, strict=True):
            if claimed.packages:
                is_sent = self._deliver(published, claim.request, claimed)
                (self._sent if is_sent else self._unsent).append(claim.request.id)
            accepted = claimed.result not in (ClaimResult.FAILED, ClaimResult.STILL_WAITING)
            published.sender.settle(published.event, accepted=accepted, message=claimed.text)
            self._tally.count_request(_name_result(claimed))
            if claimed.waits:
                self._awaited |= {claim.request.requester, claim.connection}
        await self._write_down()
        self._tell_owners(low for claimed in answers for low in claimed.low)

    def is_awaited(self, listener: Listener) -> bool:
        """Whether something may wait for this connection."""
        return bool(self._awaited) and not self._awaited.isdisjoint((listener.name, *listener.authenticated))

    async def serve_waiting(self, listener: Listener) -> None:
        """A connection has opened a subscription or proved a key: deliver what waited for it."""
        now = self._clock.now()
        try:
            for requester in (None, *listener.authenticated):
                name = listener.name if requester is None else None
                for waiting in await self._stock.find_waiting(requester, name, now=now):
                    await self._try_to_deliver(waiting, [listener])
        except EnvironmentFaultError as error:
            log.warning("what waits cannot be delivered now: %s", error)

    async def note_read(self, reader: Requester, events: Sequence[bytes]) -> None:
        """A connection was sent these stored events; in one of the modes that uses packages up."""
        read = [parse_event(json) for json in events if _LOOKS_LIKE_STOCK in json]
        packages = [
            each.id for each in read if each.kind == KEY_PACKAGE_LEGACY and each.pubkey not in reader.authenticated
        ]
        if not packages:
            return
        used_up = 0
        if self._rules.intercept and self._rules.reads is KeyPackageReads.CONSUME_ON_REQ:
            used_up = await self._stock.note_read(packages, reader.network, now=self._clock.now())
        self._tally.count_reads(len(packages), used_up)

    async def run(self) -> None:
        """Sweep until cancelled: deliver what can be delivered, return what nobody fetched."""
        count = 0
        while True:
            await asyncio.sleep(self._rules.sweep_interval_s)
            count += 1
            try:
                await self.sweep()
                if count % _TIDY_EVERY == 0:
                    await self._stock.tidy(now=self._clock.now())
            except EnvironmentFaultError as error:
                log.warning("the stock cannot be looked through now: %s", error)

    async def sweep(self) -> None:
        """Look once at everything that waits."""
        await self._write_down()
        now = self._clock.now()
        if released := await self._stock.release_expired(now=now):
            log.info("%s reserved packages went back to the stock", released)
            self._tally.count_lost_delivery(released)
        all_waiting = await self._stock.find_waiting(None, None, now=now)
        self._awaited = {key for each in all_waiting for key in (each.requester, each.connection)}
        for waiting in all_waiting:
            await self._try_to_deliver(waiting, self.readers.of(waiting.requester))

    def _read(self, published: PublishedRequest) -> Claim:
        sender, now = published.sender, self._clock.now()
        if not self._rules.intercept:
            raise RefusedRequestError(answer.NOT_A_GATEWAY)
        request = parse_request(published.event, now=now, own_urls=self._own_urls, rules=self._rules)
        self._check_author(request, sender.authenticated)
        listeners = choose_listeners(request.owner, sender, self.readers.of(request.requester))
        admitted = frozenset().union(*listeners.values()) if listeners else None
        return Claim(request, sender.name, sender.network, admitted, request.requester in sender.authenticated)

    def _check_author(self, request: KeyPackageRequest, authenticated: Collection[PubKey]) -> None:
        if not self._rules.require_auth or request.requester in authenticated:
            return
        if authenticated:
            raise RefusedRequestError("restricted: a request is sent by its author")
        raise RefusedRequestError("auth-required: a request is sent by its author")

    def _deliver(self, published: PublishedRequest, request: KeyPackageRequest, claimed: Claimed) -> bool:
        listeners = choose_listeners(request.owner, published.sender, self.readers.of(request.requester))
        sent = send_packages(claimed.packages, listeners)
        log.info("request %s: %s of %s packages sent", short(request.id), sent, len(claimed.packages))
        self._count_delivery(claimed.packages, sent, published.arrived)
        if self._rules.send_receipts:
            receipt = build_receipt(
                request, claimed.packages, identity=self._identity, now=self._clock.now(), random=os.urandom
            )
            published.sender.deliver(receipt, receipt.to_json().encode())
        return sent > 0

    async def _try_to_deliver(self, waiting: Waiting, readers: Collection[Listener]) -> None:
        """Deliver what waited, if somebody takes all of what would be used up."""
        if not self._rules.deliver or not waiting.packages:
            return
        kinds = {package.entry.kind for package in waiting.packages if not package.preserved}
        owner = waiting.packages[0].entry.owner
        listening = [each for each in readers if (taken := each.admitted_kinds(owner)) and kinds <= taken]
        if not listening or not await self._stock.begin_sending(waiting.request_id, now=self._clock.now()):
            return
        sent = send_packages(waiting.packages, listening)
        log.info("request %s: %s waiting packages sent", short(waiting.request_id), sent)
        self._count_delivery(waiting.packages, sent, self._clock.monotonic())
        (self._sent if sent else self._unsent).append(waiting.request_id)
        await self._write_down()

    async def _write_down(self) -> None:
        """Tell the stock what became of deliveries.

        A database that cannot be written now is told by a later sweep, or the relay's next start counts them as handed
        out. Until then their packages stay reserved: nobody else gets them.
        """
        sent, self._sent = self._sent, []
        unsent, self._unsent = self._unsent, []
        try:
            if sent:
                await self._stock.mark_handed_out(sent, now=self._clock.now())
                sent = []
            if unsent:
                await self._stock.put_back(unsent, now=self._clock.now())
        except EnvironmentFaultError as error:
            log.error("%s deliveries could not be written down: %s", len(sent) + len(unsent), error)
            self._sent += sent
            self._unsent += unsent

    def _tell_owners(self, low_slots: Iterable[LowSlot]) -> None:
        for low in low_slots:
            log.info("a slot holds %s packages, its owner is told", low.remaining)
            notice = build_notice(
                low,
                relay=self._own_urls[0],
                target=self._rules.target,
                identity=self._identity,
                now=self._clock.now(),
                random=os.urandom,
            )
            self._publish(notice)
            self._tally.count_notice()

    def _count_delivery(self, packages: Sequence[Package], sent: int, arrived: float) -> None:
        if sent:
            preserved = sum(package.preserved for package in packages)
            self._tally.count_delivery(sent, min(preserved, sent), self._clock.monotonic() - arrived)


def _name_result(claimed: Claimed) -> str:
    if claimed.result is not ClaimResult.SERVED:
        return str(claimed.result.value)
    if claimed.waits:
        return "pending"
    return "fulfilled" if claimed.packages else "empty"
