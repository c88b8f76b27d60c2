"""Puts one account together: store, engine, relays, services, managers; and takes it apart again in the right order."""

import logging
import os
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from marmot_desktop.background.change_redoer import ChangeRedoer
from marmot_desktop.background.contact_refresher import ContactRefresher
from marmot_desktop.background.group_subscription_manager import GroupSubscriptionManager
from marmot_desktop.background.invitation_inbox_manager import InvitationInboxManager
from marmot_desktop.background.key_package_manager import KeyPackageManager
from marmot_desktop.background.leave_committer import LeaveCommitter
from marmot_desktop.background.notification_keeper import NotificationKeeper
from marmot_desktop.background.outbox_publisher import OutboxPublisher
from marmot_desktop.background.picture_loader import PictureLoader
from marmot_desktop.background.publication_keeper import PublicationKeeper
from marmot_desktop.background.retention_keeper import RetentionKeeper
from marmot_desktop.background.runtime import HeadStart, Manager, running
from marmot_desktop.background.self_updater import SelfUpdater
from marmot_desktop.background.unread_counter import UnreadCounter
from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SyncState
from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.gateway_port import GatewayPort
from marmot_desktop.marmot.engine import MlsEngine
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.transport.link import SignAuth
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.pool_port import PoolPort, status_of
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.admin_rights import AdminRightsService
from marmot_desktop.services.blocking import BlockingService
from marmot_desktop.services.changes import ChangeService
from marmot_desktop.services.chat_marks import ChatMarkService
from marmot_desktop.services.commit_gate import CommitGate
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.conversations import ConversationService
from marmot_desktop.services.diagnostics import DiagnosticsService
from marmot_desktop.services.follows import FollowService
from marmot_desktop.services.gateways import Gateways, NoGateways
from marmot_desktop.services.group_log import GroupLogService
from marmot_desktop.services.group_refresh import GroupRefresh
from marmot_desktop.services.group_security import GroupSecurityService
from marmot_desktop.services.group_starting import GroupStartService
from marmot_desktop.services.groups import GroupService
from marmot_desktop.services.handles import HandleService
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.ingest import IngestService, abandon_commit, confirm_commit
from marmot_desktop.services.invite_checks import InviteCheckService
from marmot_desktop.services.invitees import InviteeFinder
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.key_packages import KeyPackageService
from marmot_desktop.services.leaving import LeaveService
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.mailbox import MailboxService
from marmot_desktop.services.manager_board import ManagerBoard
from marmot_desktop.services.messages import MessageService
from marmot_desktop.services.notifications import NotificationService
from marmot_desktop.services.onboarding import OnboardingService
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.own_relays import parse_list
from marmot_desktop.services.package_requests import PackageRequestService
from marmot_desktop.services.package_search import PackageSearchService
from marmot_desktop.services.pictures import PictureService, Shrink
from marmot_desktop.services.ports import (
    EventSource,
    Publisher,
    RelayDirectory,
)
from marmot_desktop.services.publications import PublicationService
from marmot_desktop.services.reachability import ReachabilityService
from marmot_desktop.services.redoing import RedoService
from marmot_desktop.services.relays import RelayService
from marmot_desktop.services.retention import RetentionService
from marmot_desktop.services.self_updates import SelfUpdateService
from marmot_desktop.services.sent_invites import SentInviteService
from marmot_desktop.services.session import AccountSession
from marmot_desktop.services.stock import StockService
from marmot_desktop.services.sync import SyncService
from marmot_desktop.services.unread_counts import UnreadCountService
from marmot_desktop.services.visibility import VisibilityService
from marmot_desktop.services.web import NoWeb, WebSource
from marmot_desktop.services.welcome_delivery import WelcomeDelivery
from marmot_desktop.storage.outbox import OutboxPurpose
from marmot_desktop.web_port import WebPort

log = logging.getLogger(__name__)


class Surroundings(Frozen, frozen=True):
    """What every account of a run shares.

    Args:
        hub: tells what has happened.
        accounts: opens stores.
        clock: wall time.
        first_relays: of an account that has none yet; as typed.
        discovery_relays: where accounts on public relays look for strangers' lists, and publish their own.
        jitter: 0 to 1; spreads retries.
        delays: false to wait for nothing that has no need to be waited for.
        shrink_picture: decodes pictures of people; `None` where nobody looks at them.
        local_web: pictures may lie on this computer; only for tests, since anybody may write any address into a profile.
        head_start: of a face that shows what is stored, before the managers begin.
    """

    hub: Hub
    accounts: AccountService
    clock: Clock
    first_relays: Sequence[str]
    discovery_relays: Sequence[str]
    jitter: Callable[[], float] = random.random
    delays: bool = True
    shrink_picture: Shrink | None = None
    local_web: bool = False
    head_start: HeadStart | None = None


class RelayPort(EventSource, Publisher, RelayDirectory, Protocol):
    """Everything an account needs of relays, in one object."""


class Assembly(Frozen, frozen=True):
    """The parts of one account.

    Args:
        services: what faces are given.
        outbox: what still has to reach a relay.
        committer: brings commits through.
        ingest: what comes from relays.
        board: where the managers are shown.
        managers: to be run while the account is signed in.
    """

    services: AccountServices
    outbox: OutboxService
    committer: Committer
    ingest: IngestService
    board: ManagerBoard
    managers: tuple[Manager, ...] = ()


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
        hub.publish(pubkey, RelayChanged(status_of(state)))

    try:
        async with RelayPool(
            clock,
            _auth_signer(secret, clock),
            jitter=surroundings.jitter,
            on_state=on_state,
            new_stranger=lambda: _auth_signer(generate_secret(os.urandom), clock),
        ) as pool:
            web = WebPort(allow_local=surroundings.local_web)
            parts = assemble(surroundings, session, engine, PoolPort(pool), GatewayPort(clock), web)
            await _first_steps(surroundings, parts.services)
            async with running(parts.managers, clock.monotonic, surroundings.head_start, parts.board):
                yield parts.services
    finally:
        await session.close()


def assemble(
    surroundings: Surroundings,
    session: AccountSession,
    engine: MlsEngine,
    port: RelayPort,
    gateways: Gateways | None = None,
    web: WebSource | None = None,
) -> Assembly:
    """The services and managers of one account, put together and not started.

    Args:
        surroundings: of the run.
        session: open.
        engine: the one inside the session.
        port: the relays.
        gateways: the same relays, asked for key packages and Welcomes; none if left out.
        web: where pictures and lists of names lie; nowhere if left out.
    """
    gateways, web = gateways or NoGateways(), web or NoWeb()
    outbox = _outbox_of(session, port)
    committer, ingest = Committer(session, outbox), IngestService(session, outbox)
    lookup = PersonLookup(session, port, engine)
    invites = InviteService(session, refresh := GroupRefresh(session, ingest, port))
    mailbox = MailboxService(session, gateways, invites.receive)
    finder = InviteeFinder(session, lookup, requests := PackageRequestService(session, lookup, gateways))
    groups = GroupService(session, committer, finder, WelcomeDelivery(session, outbox, lookup, mailbox), port)
    changes = ChangeService(session, outbox, committer)
    services = AccountServices(
        account=session.account,
        groups=groups,
        starts=GroupStartService(session, groups, finder),
        invite_checks=InviteCheckService(session, finder, port),
        sent_invites=SentInviteService(session, outbox, lookup, changes),
        package_search=PackageSearchService(session, lookup, port),
        changes=changes,
        invites=invites,
        messages=MessageService(session, outbox, port),
        conversations=ConversationService(session),
        chat_marks=ChatMarkService(session),
        contacts=ContactService(session, lookup),
        key_packages=KeyPackageService(session, outbox, lookup, port),
        package_requests=requests,
        stock=StockService(session, port, gateways),
        relays=RelayService(session, port),
        log=GroupLogService(session),
        security=GroupSecurityService(session),
        admin_rights=AdminRightsService(session, committer),
        sync=SyncService(session, ingest, invites, port, port),
        onboarding=OnboardingService(session, outbox, lookup),
        reachability=ReachabilityService(session, lookup, port, gateways),
        visibility=VisibilityService(session, port),
        diagnostics=DiagnosticsService(session, port, board := ManagerBoard()),
        handles=HandleService(session, web),
        follows=FollowService(session, port, lookup),
        blocking=BlockingService(session),
        pictures=PictureService(session, web, surroundings.shrink_picture),
        notifications=NotificationService(session),
    )
    return _managed(Assembly(services, outbox, committer, ingest, board), surroundings, session, port, refresh, mailbox)


def _outbox_of(session: AccountSession, source: EventSource) -> OutboxService:
    return OutboxService(
        session,
        source,
        {OutboxPurpose.COMMIT: confirm_commit},
        {OutboxPurpose.COMMIT: abandon_commit},
    )


def _managed(
    parts: Assembly,
    surroundings: Surroundings,
    session: AccountSession,
    port: RelayPort,
    refresh: GroupRefresh,
    mailbox: MailboxService,
) -> Assembly:
    me, hub, clock = session.me, surroundings.hub, surroundings.clock
    services, outbox, committer = parts.services, parts.outbox, parts.committer
    gate = CommitGate(session, outbox, refresh, lambda group_key: _is_live(services.sync, group_key))
    managers: tuple[Manager, ...] = (
        OutboxPublisher(me, outbox, port, hub, gate, clock, surroundings.jitter),
        InvitationInboxManager(me, services.invites, port, hub, clock),
        GroupSubscriptionManager(me, parts.ingest, services.sync, port, hub, clock),
        KeyPackageManager(me, services.key_packages, services.stock, mailbox, hub),
        ContactRefresher(me, services.contacts, hub),
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
        PictureLoader(services.pictures),
        NotificationKeeper(services.notifications),
        UnreadCounter(me, UnreadCountService(session), hub, clock),
    )
    return replace(parts, managers=managers)


def _is_live(sync: SyncService, group_key: int) -> bool:
    """Whether a group was told to hear of everything as it happens."""
    up_to_date = (SyncState.LIVE, SyncState.NEEDS_ATTENTION)
    return any(status.group_key == group_key and status.state in up_to_date for status in sync.told())


async def _first_steps(surroundings: Surroundings, services: AccountServices) -> None:
    """An account without relays gets its first ones; what is missing is put into the outbox."""
    await services.key_packages.resume()
    try:
        first = parse_list(surroundings.first_relays) if surroundings.first_relays else ()
        # Before anything connects: a relay asks who we are once, at the start of a connection.
        await services.relays.apply_auth(first)
        await services.onboarding.start(first, surroundings.discovery_relays)
        await services.relays.apply_auth()
    except MarmotDesktopError as err:
        # The account opens all the same: its relays can be set right in the settings.
        log.warning("the first relays could not be set up: %s", err.code.value)


def _auth_signer(secret: SecretKey, clock: Clock) -> SignAuth:
    async def sign(relay: RelayUrl, challenge: str) -> Event | None:
        unsigned = build_auth_event(relay, challenge, secret.public, Timestamp(clock.now()))
        return sign_event(unsigned, secret, aux=os.urandom(32))

    return sign
