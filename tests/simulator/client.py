"""One account in the simulation: the real store, engine, services and managers, on simulated relays."""

import asyncio
import random
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marmot_desktop.background.contact_refresher import ContactRefresher
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.chat import DeliveryState, Group, GroupState
from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.secrets import SecretVault
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.wiring import Surroundings, assemble
from tests.simulator.network import RELAYS, Network, SimPort
from tests.simulator.virtual_time import VirtualClock

DATABASE_KEY = bytes(range(32))


@dataclass(frozen=True, slots=True)
class Standing:
    """What a client holds of the group.

    Args:
        state: what it thinks it is to the group.
        epoch: its number.
        authenticator: equal for all who agree on the epoch; empty when out of the group.
        members: who is in it.
        admins: its admin list.
        messages: by rumor id: epoch it came in, author and text.
        unsent: own messages that no relay has said OK to; others may have them all the same.
        joined_epoch: the first epoch this client could read, since it came in last.
        unsettled: things it has not got rid of: waiting outbox rows and commits on their way.
    """

    state: GroupState
    epoch: int
    authenticator: bytes
    members: frozenset[PubKey]
    admins: frozenset[PubKey]
    messages: dict[EventId, tuple[int, PubKey, str]]
    unsent: frozenset[EventId]
    unsettled: int


@dataclass
class Client:
    """One person with one device.

    Args:
        name: for people.
        folder: for its database.
        network: the relays.
        rng: of its own.
        skew_s: how far its clock is off.
    """

    name: str
    folder: Path
    network: Network
    rng: random.Random
    skew_s: int
    tasks: asyncio.TaskGroup
    failures: list[str]
    hub: Hub = field(default_factory=Hub)
    joined_epoch: int = 0
    rejoined: bool = False

    def __post_init__(self) -> None:
        self.secret = SecretKey(self.rng.randbytes(32))
        self.port = SimPort(self.network, self._on_state)
        self.clock = VirtualClock(asyncio.get_running_loop(), self.skew_s)
        self._database: Database | None = None
        self._session: AccountSession | None = None
        self._services: AccountServices | None = None
        self._running: list[asyncio.Task[None]] = []

    def _on_state(self, status: RelayStatus) -> None:
        self.hub.publish(self.me, RelayChanged(status))

    @property
    def me(self) -> PubKey:
        """Its public key."""
        return self.secret.public

    @property
    def session(self) -> AccountSession:
        """Its open session."""
        assert self._session is not None
        return self._session

    @property
    def services(self) -> AccountServices:
        """What a face would be given."""
        assert self._services is not None
        return self._services

    @property
    def is_up(self) -> bool:
        """Whether the program runs."""
        return self._session is not None

    def start(self) -> None:
        """Open the store, new or as it was left, and run every manager."""
        self._database = open_account_database(self.folder / f"{self.name}.db", DATABASE_KEY)
        with self._database.unit_of_work() as tx:
            if tx.identity.get() is None:
                tx.identity.put(IdentityRow(self.secret.expose(), self.name, False, Timestamp(self.clock.now())))
        account = Account(self.me, bech32.encode_npub(self.me), self.name, SecretProtection.KEY_FILE, backed_up=False)
        engine = MlsRsEngine(self.me)
        self._session = AccountSession(
            account, self._database, engine, SecretKey(self.secret.expose()), self.hub, self.clock, self.rng.randbytes
        )
        paths = ProfilePaths.portable(self.folder / "profile")
        vault = SecretVault(lambda npub: paths.data / npub, passphrase="unused")
        surroundings = Surroundings(
            hub=self.hub,
            accounts=AccountService(paths, vault, self.clock, self.rng.randbytes),
            clock=self.clock,
            first_relays=RELAYS,
            discovery_for=lambda relays: (),
            jitter=self.rng.random,
        )
        parts = assemble(surroundings, self._session, engine, self.port)
        self._services = parts.services
        managers = [each for each in parts.managers if not isinstance(each, ContactRefresher)]

        async def live() -> None:
            await parts.services.onboarding.start(RELAYS, ())
            async with running(managers, self.clock.monotonic):
                await asyncio.Event().wait()

        self._spawn(live())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self._running = [task for task in self._running if not task.done()]
        self._running.append(self.tasks.create_task(work))

    async def crash(self) -> None:
        """End at once, wherever it is; what was committed stays."""
        running_now, self._running = self._running, []
        for task in running_now:
            task.cancel()
        for task in running_now:
            await asyncio.wait([task])
        assert self._database is not None
        self._database.close()
        self._database = self._session = self._services = None
        for stream in tuple(self.port.streams):
            await stream.close()

    def do(self, what: str, work: Coroutine[Any, Any, object]) -> None:
        """Let the user do something; that it is refused is no failure."""

        async def attempt() -> None:
            try:
                await work
            except MarmotDesktopError as err:
                self.failures.append(f"{self.name} {what}: {err.code.value}")

        self._spawn(attempt())

    async def accept_invites(self) -> None:
        """Accept whatever can be accepted now."""
        for invite in await self.services.invites.list(InviteStatus.PENDING):
            try:
                joined = await self.services.invites.accept(invite.id)
            except MarmotDesktopError:
                continue
            self.rejoined = self.joined_epoch > 0
            self.joined_epoch = joined.epoch

    async def group(self, group_id: NostrGroupId) -> Group | None:
        """The group, if it has ever heard of it."""
        try:
            return await self.services.groups.get(group_id)
        except MarmotDesktopError:
            return None

    async def standing(self, group_id: NostrGroupId) -> Standing | None:
        """What it holds of the group."""
        if await self.group(group_id) is None:
            return None
        return await self.session.run(_standing, group_id)


def _standing(turn: Turn, group_id: NostrGroupId) -> Standing:
    row = turn.resolve(group_id)
    is_in = row.state in (GroupState.ACTIVE, GroupState.LEAVING)
    messages = {}
    unsent = []
    for message in turn.tx.messages.page(row.group_key, 10_000):
        if message.state in (DeliveryState.QUEUED, DeliveryState.FAILED):
            unsent.append(message.id)
        else:
            found = turn.tx.messages._tx.one(
                "SELECT epoch FROM message WHERE rumor_id = ? AND group_key = ?", (message.id, row.group_key)
            )
            assert found is not None
            messages[message.id] = (found[0], message.author, message.text)
    return Standing(
        state=row.state,
        epoch=row.epoch,
        authenticator=turn.group(row.group_key).epoch_authenticator() if is_in else b"",
        members=frozenset(turn.tx.groups.members(row.group_key)),
        admins=frozenset(row.admins),
        messages=messages,
        unsent=frozenset(unsent),
        unsettled=len(turn.tx.outbox.waiting(group_key=row.group_key)),
    )
