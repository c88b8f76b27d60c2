"""One account in the simulation: the real store, engine, services and managers, on simulated relays."""

import asyncio
import random
import shutil
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from marmot_desktop.background.contact_refresher import ContactRefresher
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.facts import GroupChanged, GroupJoined, Published, RelayChanged
from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.secrets import SecretVault
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.groups import GroupRow
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.wiring import Surroundings, assemble
from tests.simulator.diary import Diary
from tests.simulator.epoch_tree import EpochTree
from tests.simulator.network import Network
from tests.simulator.port import SimPort
from tests.simulator.virtual_time import VirtualClock, running_loop

DATABASE_KEY = bytes(range(32))

T = TypeVar("T")


@dataclass
class Client:
    """One person with one device.

    Args:
        name: for people.
        folder: for its database.
        network: the relays.
        relays: those of them that stand in its lists.
        rng: of its own.
        skew_s: how far its clock is off.
        tasks: what it does runs in here.
        diary: is told what it is refused.
        tree: is told which epochs it enters.
        honest: it does nothing but what the program does.
    """

    name: str
    folder: Path
    network: Network
    relays: tuple[RelayUrl, ...]
    rng: random.Random
    skew_s: int
    tasks: asyncio.TaskGroup
    diary: Diary
    tree: EpochTree
    honest: bool = True
    hub: Hub = field(default_factory=Hub)
    joined_at: dict[GroupId, list[int]] = field(default_factory=dict)
    """When it has come into a group, by its own clock."""

    def __post_init__(self) -> None:
        self.secret = SecretKey(self.rng.randbytes(32))
        self.clock = VirtualClock(running_loop(), self.skew_s)
        self.port = SimPort(self.network, self.clock, self._on_state)
        self.hub.subscribe(self._on_fact)
        self._database: Database | None = None
        self._session: AccountSession | None = None
        self._services: AccountServices | None = None
        self._running: list[asyncio.Task[None]] = []

    def _on_state(self, status: RelayStatus) -> None:
        self.hub.publish(self.me, RelayChanged(status))

    def _on_fact(self, published: Published) -> None:
        match published.fact:
            case GroupJoined(group, _):
                self.observe(group.key, entered=True)
            case GroupChanged(group, rolled_back) if rolled_back or self.tree.is_news(self.me, group.key, group.epoch):
                self.observe(group.key)

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
        path = self.folder / f"{self.name}.db"
        if not path.exists():
            shutil.copyfile(_empty_store(self.folder), path)
        self._database = open_account_database(path, DATABASE_KEY)
        # Power never fails here, processes do: what was committed stays without waiting for a disk.
        self._database._connection.pragma("synchronous", "off")
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
            first_relays=self.relays,
            discovery_relays=self.network.urls,
            jitter=self.rng.random,
        )
        parts = assemble(surroundings, self._session, engine, self.port)
        self._services = parts.services
        # Names and pictures of people are another subject, and a chatty one.
        managers = [each for each in parts.managers if not isinstance(each, ContactRefresher)]

        async def live() -> None:
            await parts.services.onboarding.start(self.relays, self.network.urls)
            async with running(managers, self.clock.monotonic):
                await asyncio.Event().wait()

        self._spawn(live())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self._running = [task for task in self._running if not task.done()]
        self._running.append(self.tasks.create_task(work))

    async def crash(self) -> None:
        """End at once, wherever it is; what was committed stays, and nothing is tidied up."""
        assert self._database is not None
        running_now, self._running = self._running, []
        self.session._closed = True
        for stream in tuple(self.port.streams):
            stream.end()
        self._database.close()
        self._database = self._session = self._services = None
        while unfinished := [task for task in running_now if not task.done()]:
            for task in unfinished:
                task.cancel()
            await asyncio.wait(unfinished, timeout=1.0)

    def do(self, what: str, work: Coroutine[Any, Any, object]) -> None:
        """Let the user do something; that it is refused is no failure."""

        async def attempt() -> None:
            try:
                await work
            except MarmotDesktopError as err:
                self.diary.tell(f"{self.name} is told {err.code.value!r}: {what}.")
            else:
                self.diary.note(self.name, "has done", what)

        self._spawn(attempt())

    def look(self, read: Callable[[Turn], T]) -> T:
        """Something in the store, now: nothing else runs in the meantime."""
        loop = running_loop()
        return self.session._turn(loop, read, (), {})

    def group(self, group_id: GroupId) -> GroupRow | None:
        """The group as stored, if it has ever heard of it."""
        return self.look(lambda turn: turn.tx.groups.find_by_mls_id(group_id)) if self.is_up else None

    def observe(self, group_key: int, *, entered: bool = False) -> None:
        """Tell the tree which epoch a group is in, and how it got there."""
        if self.is_up:
            if entered:
                row = self.look(lambda turn: turn.tx.groups.row(group_key))
                self.joined_at.setdefault(row.mls_group_id, []).append(self.clock.now())
            self.tree.observe(self.me, self.look(lambda turn: self.tree.read(turn, group_key)), entered=entered)


def _empty_store(folder: Path) -> Path:
    """An encrypted store with the whole schema and nothing in it: made once for a story."""
    path = folder / "empty.db"
    if not path.exists():
        open_account_database(path, DATABASE_KEY).close()
    return path
