"""Puts one account together: store, engine, relays, services, managers; and takes it apart again in the right order.

The pool of `nostr.transport` is wrapped here into the ports that services know; below this module nobody sees it.
"""

import logging
import os
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, Protocol

from marmot_desktop.background.change_redoer import ChangeRedoer
from marmot_desktop.background.contact_refresher import ContactRefresher
from marmot_desktop.background.group_subscription_manager import GroupSubscriptionManager
from marmot_desktop.background.invitation_inbox_manager import InvitationInboxManager
from marmot_desktop.background.key_package_manager import KeyPackageManager
from marmot_desktop.background.leave_committer import LeaveCommitter
from marmot_desktop.background.outbox_publisher import OutboxPublisher
from marmot_desktop.background.publication_keeper import PublicationKeeper
from marmot_desktop.background.retention_keeper import RetentionKeeper
from marmot_desktop.background.runtime import Manager, running
from marmot_desktop.background.self_updater import SelfUpdater
from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SyncState
from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.gateway_port import GatewayPort
from marmot_desktop.marmot.engine import MlsEngine
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.transport.http import fetch_relay_information
from marmot_desktop.nostr.transport.link import SignAuth
from marmot_desktop.nostr.transport.pool import Receipt as PoolReceipt
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.transport.subscription import Batch, Subscription
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.changes import ChangeService
from marmot_desktop.services.commit_gate import CommitGate
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.group_log import GroupLogService
from marmot_desktop.services.group_refresh import GroupRefresh
from marmot_desktop.services.groups import GroupService
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.ingest import IngestService, abandon_commit, confirm_commit
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.key_packages import KeyPackageService
from marmot_desktop.services.leaving import LeaveService
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.messages import MessageService
from marmot_desktop.services.onboarding import OnboardingService
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.package_requests import PackageRequestService
from marmot_desktop.services.ports import (
    Arrival,
    ArrivedEvents,
    EventSource,
    FetchResult,
    Publisher,
    Receipt,
    RelayDirectory,
    StoredEventsEnd,
)
from marmot_desktop.services.publications import PublicationService
from marmot_desktop.services.redoing import RedoService
from marmot_desktop.services.relays import RelayService
from marmot_desktop.services.retention import RetentionService
from marmot_desktop.services.self_updates import SelfUpdateService
from marmot_desktop.services.session import AccountSession
from marmot_desktop.services.sync import SyncService
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

INFORMATION_TIMEOUT_S: Final = 4.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every account of a run shares.

    Args:
        hub: tells what has happened.
        accounts: opens stores.
        clock: wall time.
        first_relays: of an account that has none yet; as typed.
        discovery_for: where accounts with these relays look for strangers' lists.
        jitter: 0 to 1; spreads retries.
        delays: false to wait for nothing that has no need to be waited for.
    """

    hub: Hub
    accounts: AccountService
    clock: Clock
    first_relays: Sequence[str]
    discovery_for: Callable[[Sequence[str]], Sequence[str]]
    jitter: Callable[[], float] = random.random
    delays: bool = True


class PoolStream:
    """A subscription of the pool as an `EventStream`."""

    def __init__(self, subscription: Subscription) -> None:
        self._subscription = subscription

    async def __aiter__(self) -> AsyncIterator[Arrival]:
        """What arrives, until `close`."""
        async for item in self._subscription:
            if isinstance(item, Batch):
                yield ArrivedEvents(item.relay, item.events, item.stored)
            else:
                yield StoredEventsEnd(item.relay, item.complete, item.filters, item.began, item.is_cut)

    async def replace(self, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> None:
        """See `EventStream`."""
        await self._subscription.replace(wanted)

    async def close(self) -> None:
        """See `EventStream`."""
        await self._subscription.close()


class PoolPort:
    """The pool as `EventSource`, `Publisher` and `RelayDirectory`."""

    def __init__(self, pool: RelayPool) -> None:
        self._pool = pool

    def subscribe(self, topic: str, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> PoolStream:
        """See `EventSource`."""
        log.debug("subscription %s to %d relays", topic, len(wanted))
        return PoolStream(self._pool.subscribe(topic, wanted))

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """See `EventSource`."""
        found = await self._pool.fetch(relays, filters, timeout_s=timeout_s)
        return FetchResult(found.events, found.answered, found.failed, found.cut)

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """See `Publisher`."""

        def hear(receipt: PoolReceipt) -> None:
            if on_receipt is not None:
                on_receipt(_receipt(receipt))

        receipts = await self._pool.publish(event, relays, timeout_s=timeout_s, on_receipt=hear)
        return tuple(_receipt(receipt) for receipt in receipts)

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """See `Publisher`."""
        return self._pool.is_connected(relays)

    def statuses(self) -> tuple[RelayStatus, ...]:
        """See `RelayDirectory`."""
        return tuple(_status(state) for state in self._pool.states())

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """See `RelayDirectory`."""
        return _status(await self._pool.probe(relay))

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """See `RelayDirectory`."""
        self._pool.set_auth_relays(relays)

    def reveal_sender(self, reveals: bool) -> None:
        """See `RelayDirectory`."""
        self._pool.set_reveals_sender(reveals)

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """See `RelayDirectory`."""
        try:
            return (await fetch_relay_information(relay, timeout_s=INFORMATION_TIMEOUT_S)).max_message_bytes
        except MarmotDesktopError as err:
            log.debug("a relay says nothing of itself: %s", err.code.value)
            return None

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """See `RelayDirectory`."""
        try:
            information = await fetch_relay_information(relay, timeout_s=INFORMATION_TIMEOUT_S)
        except MarmotDesktopError as err:
            log.debug("a relay says nothing of itself: %s", err.code.value)
            return ()
        return tuple(
            concern
            for concern, applies in (
                (RelayConcern.AUTH_REQUIRED, information.auth_required),
                (RelayConcern.RESTRICTED_WRITES, information.restricted_writes),
            )
            if applies
        )


class RelayPort(EventSource, Publisher, RelayDirectory, Protocol):
    """Everything an account needs of relays, in one object."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """The parts of one account.

    Args:
        services: what faces are given.
        outbox: what still has to reach a relay.
        committer: brings commits through.
        ingest: what comes from relays.
        managers: to be run while the account is signed in.
    """

    services: AccountServices
    outbox: OutboxService
    committer: Committer
    ingest: IngestService
    managers: tuple[Manager, ...]


@asynccontextmanager
async def open_account(surroundings: Surroundings, pubkey: PubKey) -> AsyncIterator[AccountServices]:
    """Everything of one account, alive inside the block; afterwards no task, thread or connection of it is left.

    Raises:
        RefusedError: `not_found`, `wrong_passphrase`.
        EnvironmentFaultError: `keyring_unavailable`, `store_corrupt`, `store_too_new`.
    """
    with surroundings.accounts.in_use(pubkey):
        async with _opened(surroundings, pubkey) as services:
            yield services


@asynccontextmanager
async def _opened(surroundings: Surroundings, pubkey: PubKey) -> AsyncIterator[AccountServices]:
    account, database, secret = await surroundings.accounts.open(pubkey)
    hub, clock = surroundings.hub, surroundings.clock
    engine = MlsRsEngine(account.pubkey)
    session = AccountSession(account, database, engine, secret, hub, clock, os.urandom, delays=surroundings.delays)

    def on_state(state: RelayState) -> None:
        hub.publish(pubkey, RelayChanged(_status(state)))

    try:
        async with RelayPool(
            clock,
            _auth_signer(secret, clock),
            jitter=surroundings.jitter,
            on_state=on_state,
            new_stranger=lambda: _auth_signer(generate_secret(os.urandom), clock),
        ) as pool:
            parts = assemble(surroundings, session, engine, PoolPort(pool))
            await _first_steps(surroundings, parts.services)
            async with running(parts.managers, clock.monotonic):
                yield parts.services
    finally:
        await session.close()


def assemble(surroundings: Surroundings, session: AccountSession, engine: MlsEngine, port: RelayPort) -> Assembly:
    """The services and managers of one account, put together and not started.

    Args:
        surroundings: of the run.
        session: open.
        engine: the one inside the session.
        port: the relays.
    """
    me, hub, clock = session.me, surroundings.hub, surroundings.clock
    outbox = OutboxService(
        session,
        port,
        {OutboxPurpose.COMMIT: confirm_commit},
        {OutboxPurpose.COMMIT: abandon_commit},
    )
    committer = Committer(session, outbox)
    lookup = PersonLookup(session, port, engine, _discovery(surroundings))
    ingest = IngestService(session, outbox)
    refresh = GroupRefresh(session, ingest, port)
    invites = InviteService(session, refresh)
    contacts = ContactService(session, lookup)
    services = AccountServices(
        account=session.account,
        groups=GroupService(session, outbox, committer, lookup, port),
        changes=ChangeService(session, outbox, committer),
        invites=invites,
        messages=MessageService(session, outbox, port),
        contacts=contacts,
        key_packages=KeyPackageService(session, outbox, lookup, port),
        package_requests=PackageRequestService(session, lookup, GatewayPort()),
        relays=RelayService(session, port),
        log=GroupLogService(session),
        sync=SyncService(session, ingest, invites, port, port),
        onboarding=OnboardingService(session, outbox, lookup),
    )
    gate = CommitGate(session, outbox, refresh, lambda group_key: _is_live(services.sync, group_key))
    managers = (
        OutboxPublisher(me, outbox, port, hub, gate, clock, surroundings.jitter),
        InvitationInboxManager(me, invites, port, hub, clock),
        GroupSubscriptionManager(me, ingest, services.sync, port, hub, clock),
        KeyPackageManager(me, services.key_packages, hub),
        ContactRefresher(me, contacts, hub),
        LeaveCommitter(me, LeaveService(session, committer, services.changes), hub, surroundings.jitter),
        PublicationKeeper(me, services.onboarding, PublicationService(session, port), hub),
        SelfUpdater(
            me,
            SelfUpdateService(session, committer),
            services.sync,
            hub,
            clock,
            surroundings.jitter,
            delays=surroundings.delays,
        ),
        ChangeRedoer(me, RedoService(session, services.groups, services.changes, committer), hub),
        RetentionKeeper(RetentionService(session)),
    )
    return Assembly(services, outbox, committer, ingest, managers)


def _is_live(sync: SyncService, group_key: int) -> bool:
    """Whether a group was told to hear of everything as it happens."""
    up_to_date = (SyncState.LIVE, SyncState.NEEDS_ATTENTION)
    return any(status.group_key == group_key and status.state in up_to_date for status in sync.told())


async def _first_steps(surroundings: Surroundings, services: AccountServices) -> None:
    """An account without relays gets its first ones; what is missing is put into the outbox."""
    try:
        first = parse_list(surroundings.first_relays) if surroundings.first_relays else ()
        # Before anything connects: a relay asks who we are once, at the start of a connection.
        await services.relays.apply_auth(first)
        await services.onboarding.start(first, _discovery(surroundings))
        await services.relays.apply_auth()
    except MarmotDesktopError as err:
        # The account opens all the same: its relays can be set right in the settings.
        log.warning("the first relays could not be set up: %s", err.code.value)


def _discovery(surroundings: Surroundings) -> tuple[RelayUrl, ...]:
    return tuple(RelayUrl(url) for url in surroundings.discovery_for(surroundings.first_relays))


def _auth_signer(secret: SecretKey, clock: Clock) -> SignAuth:
    async def sign(relay: RelayUrl, challenge: str) -> Event | None:
        unsigned = build_auth_event(relay, challenge, secret.public, Timestamp(clock.now()))
        return sign_event(unsigned, secret, aux=os.urandom(32))

    return sign


def _receipt(receipt: PoolReceipt) -> Receipt:
    return Receipt(receipt.relay, receipt.accepted, receipt.message, receipt.reached)


def _status(state: RelayState) -> RelayStatus:
    return RelayStatus(
        url=state.url,
        state=RelayConnectionState(state.state.value),
        authenticated=state.authenticated,
        last_error=state.last_error,
        latency_ms=state.latency_ms,
    )
