"""A pair of real sessions in one process: real engine, real encrypted database files, scripted relays.

Nothing runs by itself: `Party.send` and `Party.sync` move what waits, so a test decides the order of everything.
`Party.publishing` runs the real publisher for as long as something has to wait for a relay's OK.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from marmot_desktop.background.outbox_publisher import OutboxPublisher
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.chat import DeliveryState, Group
from marmot_desktop.domain.facts import Fact, Published
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.gateways import Gateways
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.own_relays import IMPORTED_SETTING
from marmot_desktop.services.pictures import Shrink
from marmot_desktop.services.secrets import SecretVault
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.web import WebSource
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from marmot_desktop.wiring import Assembly, Surroundings, assemble
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_S
from tests.helpers.scripted_relay import RelayNetwork, ScriptedPort, ScriptedRelay

RELAY = RelayUrl("ws://127.0.0.1:7001")
OTHER_RELAY = RelayUrl("ws://127.0.0.1:7002")
DATABASE_KEY = bytes(range(32))


class LostPowerError(Exception):
    """A test let the power fail in the middle of something."""


@dataclass
class Party:
    """One account with everything of it, on scripted relays.

    Args:
        name: for people.
        secret: a throw-away key.
        path: of its database.
        network: the relays.
        clock: shared by everybody.
        facts: everything its hub has told, in order.
        delays: messages and commits keep away from one another; the clock of tests stands still, so they do not.
    """

    name: str
    secret: SecretKey
    path: Path
    network: RelayNetwork
    clock: FakeClock
    relays: tuple[RelayUrl, ...] = (RELAY,)
    facts: list[Fact] = field(default_factory=list)
    hub: Hub = field(default_factory=Hub)
    delays: bool = False

    def __post_init__(self) -> None:
        self.port = ScriptedPort(self.network)
        self.hub.subscribe(self._on_fact)
        self.gateways: Gateways | None = None
        self.web: WebSource | None = None
        self.shrink_picture: Shrink | None = None
        self._database: Database | None = None
        self._session: AccountSession | None = None
        self._parts: Assembly | None = None

    def _on_fact(self, published: Published) -> None:
        self.facts.append(published.fact)

    @property
    def account(self) -> Account:
        """As faces see it."""
        pubkey = self.secret.public
        return Account(pubkey, bech32.encode_npub(pubkey), self.name, SecretProtection.KEY_FILE, backed_up=False)

    @property
    def session(self) -> AccountSession:
        """Its open session."""
        assert self._session is not None
        return self._session

    @property
    def parts(self) -> Assembly:
        """Services and managers."""
        assert self._parts is not None
        return self._parts

    @property
    def services(self) -> AccountServices:
        """What a face would be given."""
        return self.parts.services

    @property
    def relay(self) -> ScriptedRelay:
        """The first of its relays."""
        return self.network[self.relays[0]]

    def open(self) -> None:
        """Open the store, new or as it was left, and put the services together; nothing runs yet."""
        self._database = open_account_database(self.path, DATABASE_KEY)
        with self._database.unit_of_work() as tx:
            if tx.identity.get() is None:
                tx.identity.put(IdentityRow(self.secret.expose(), self.name, False, Timestamp(self.clock.now())))
        engine = MlsRsEngine(self.secret.public)
        secret = SecretKey(self.secret.expose())
        self._session = AccountSession(
            self.account, self._database, engine, secret, self.hub, self.clock, os.urandom, delays=self.delays
        )
        paths = ProfilePaths.portable(self.path.parent / "profile")
        vault = SecretVault(lambda npub: paths.data / npub, passphrase="unused")
        surroundings = Surroundings(
            hub=self.hub,
            accounts=AccountService(paths, vault, self.clock, os.urandom),
            clock=self.clock,
            first_relays=self.relays,
            discovery_relays=(),
            jitter=lambda: 0.0,
            shrink_picture=self.shrink_picture,
        )
        self._parts = assemble(surroundings, self._session, engine, self.port, self.gateways, self.web)

    async def reopen_with(self, gateways: Gateways) -> None:
        """Let some of its relays hand out key packages."""
        self.gateways = gateways
        await self.crash()

    async def reopen_with_web(self, web: WebSource, shrink: Shrink | None = None) -> None:
        """Let it ask a web, and look at pictures."""
        self.web, self.shrink_picture = web, shrink
        await self.crash()

    def mark_imported(self) -> None:
        """As if the key had come from elsewhere; before the first start."""
        assert self._database is not None
        with self._database.unit_of_work() as tx:
            tx.settings.put(IMPORTED_SETTING, True)

    async def close(self) -> None:
        """As sign-out does."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def crash(self) -> None:
        """End as a killed process does: what was not committed is gone, memory too; then open again."""
        await self.close()
        self.facts.clear()
        self.port.streams.clear()
        self.open()

    async def onboard(self) -> None:
        """Publish relay lists, profile and a key package."""
        await self.services.onboarding.start(self.relays, ())
        await self.send()

    async def send(self, *, rounds: int = 8) -> None:
        """Send what is due until nothing is; each attempt is settled before the next one."""
        for _ in range(rounds):
            if not await self.try_once():
                return

    async def try_once(self) -> int:
        """One attempt for everything that is due; how much that was."""
        parcels = await self.parts.outbox.claim()
        for parcel in parcels:
            receipts = () if parcel.expired else await self.port.publish(parcel.event, parcel.relays)
            await self.parts.outbox.answered(parcel, receipts, 0.0)
        return len(parcels)

    async def sync(self) -> None:
        """Take in what the relays have."""
        await self.services.sync.wait(PATIENCE_S)

    async def take(self, *events: Event) -> None:
        """Take in these stored group events, and no others."""
        await self.parts.ingest.ingest(events, backlog=True)

    async def look(self, read: Callable[[UnitOfWork], object]) -> object:
        """What is in the store."""
        return await self.session.run(_look, read)

    @asynccontextmanager
    async def publishing(self) -> AsyncIterator[None]:
        """Run the real publisher inside the block."""
        publisher = next(each for each in self.parts.managers if isinstance(each, OutboxPublisher))
        async with running([publisher], self.clock.monotonic):
            yield

    @asynccontextmanager
    async def managed(self) -> AsyncIterator[None]:
        """Run every manager inside the block, as a signed-in account does."""
        async with running(self.parts.managers, self.clock.monotonic):
            yield

    async def wait_for(self, wanted: Callable[[Fact], bool], *, timeout_s: float = PATIENCE_S) -> Fact:
        """The first fact of this kind, told already or to come."""
        heard: asyncio.Future[Fact] = asyncio.get_running_loop().create_future()

        def listen(published: Published) -> None:
            if wanted(published.fact) and not heard.done():
                heard.set_result(published.fact)

        for fact in self.facts:
            if wanted(fact):
                return fact
        unsubscribe = self.hub.subscribe(listen)
        try:
            async with asyncio.timeout(timeout_s):
                return await heard
        finally:
            unsubscribe()

    async def texts(self, group: NostrGroupId) -> list[str]:
        """The conversation, oldest first."""
        return [message.text for message in (await self.services.messages.list(group))[::-1]]

    async def states(self, group: NostrGroupId) -> dict[str, DeliveryState]:
        """What became of each message."""
        return {message.text: message.state for message in await self.services.messages.list(group)}

    async def say(self, group: NostrGroupId, text: str) -> Event:
        """Write and send one message; its event."""
        message = await self.services.messages.send(group, text)
        await self.send()
        row = await self.session.run(lambda turn: turn.tx.outbox.find_by_rumor(message.id))
        (event,) = [each for each in self.relay.events if row is not None and each.id == row.event_id]
        return event


def _look(turn: Turn, read: Callable[[UnitOfWork], object]) -> object:
    return read(turn.tx)


def facts_of(party: Party, *kinds: type) -> list[Fact]:
    """The facts of these kinds that a party has heard, in order."""
    return [fact for fact in party.facts if isinstance(fact, kinds)]


@asynccontextmanager
async def party(
    name: str, folder: Path, network: RelayNetwork, clock: FakeClock, *, relays: tuple[RelayUrl, ...] = (RELAY,)
) -> AsyncIterator[Party]:
    """An account with an open store; it has published nothing."""
    number = sum(name.encode()) + 1
    someone = Party(
        name, SecretKey(number.to_bytes(32, "big")), folder / name.lower() / "store.db", network, clock, relays
    )
    someone.open()
    try:
        yield someone
    finally:
        await someone.close()


@dataclass
class Pair:
    """Two people who can reach each other over the same relays."""

    alice: Party
    bob: Party
    network: RelayNetwork
    clock: FakeClock

    @property
    def relay(self) -> ScriptedRelay:
        """The relay both use."""
        return self.network[RELAY]

    async def create_group(self, *, with_bob: bool = True, name: str = "Garden") -> Group:
        """Alice makes a group, Bob's invite is sent with it; he has not joined."""
        async with self.alice.publishing():
            members = (self.bob.session.me,) if with_bob else ()
            return (await self.alice.services.groups.create(name, members=members)).group

    async def join(self, joiner: Party | None = None) -> Group:
        """Bob takes in his invite and accepts it."""
        someone = joiner or self.bob
        await someone.sync()
        (invite,) = await someone.services.invites.list(InviteStatus.PENDING)
        return await someone.services.invites.accept(invite.id)

    async def meet(self) -> NostrGroupId:
        """Both are in a group; its routing id."""
        group = await self.create_group()
        await self.join()
        return group.id

    async def pending(self) -> tuple[Invite, ...]:
        """Bob's invites that wait."""
        await self.bob.sync()
        return await self.bob.services.invites.list(InviteStatus.PENDING)


@asynccontextmanager
async def two_accounts(folder: Path, *, clock: FakeClock | None = None) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    network = RelayNetwork()
    time = clock or FakeClock()
    async with party("Alice", folder, network, time) as alice, party("Bob", folder, network, time) as bob:
        await alice.onboard()
        await bob.onboard()
        yield Pair(alice, bob, network, time)
