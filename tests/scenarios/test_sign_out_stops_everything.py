"""After sign-out nothing of an account is left: no task, no thread, no subscriber, no open connection, no open file."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.session import AccountSession
from marmot_desktop.storage.database import Database
from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_desks import Person, meet


def connections(port: int) -> int:
    """Open connections of this process to a relay."""
    found = psutil.Process().net_connections("tcp")
    ports = [getattr(each.raddr, "port", 0) for each in found if each.status == psutil.CONN_ESTABLISHED]
    return ports.count(port)


async def at_rest(port: int, number: int) -> None:
    """Return when so many connections are open: one for each account, once what it asked over HTTP is answered."""
    async with asyncio.timeout(PATIENCE_S):
        while connections(port) != number:  # noqa: ASYNC110 - the system tells nobody
            await asyncio.sleep(0.02)


def open_stores(folder: Path) -> list[str]:
    """Database files of a profile that this process has open."""
    return [each.path for each in psutil.Process().open_files() if each.path.startswith(str(folder / "accounts"))]


def threads(kind: str) -> int:
    """Running threads of this kind."""
    return sum(1 for thread in threading.enumerate() if thread.name.startswith(kind))


HELD = (AccountSession, Database, MlsRsEngine, RelayPool)


def parts() -> list[object]:
    """The large parts of accounts that this process holds, used or not."""
    gc.collect()
    return [each for each in gc.get_objects() if type(each) in HELD]


def held(besides: list[object]) -> dict[str, int]:
    """How many there are of each kind, besides those of tests before."""
    others = {id(each) for each in besides}
    alive = [type(each) for each in parts() if id(each) not in others]
    return {kind.__name__: count for kind in HELD if (count := alive.count(kind))}


class SilentServer:
    """Takes every connection and never says a word on it."""

    def __init__(self) -> None:
        self.port = 0
        self.asked = asyncio.Semaphore(0)
        self.visitors = 0

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["SilentServer"]:
        """Until the end of the block."""
        server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            yield self

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.visitors += 1
        self.asked.release()
        try:
            await reader.read()
        finally:
            self.visitors -= 1
            writer.close()

    async def is_left(self) -> None:
        """Return when nobody is connected any more."""
        async with asyncio.timeout(PATIENCE_S):
            while self.visitors:  # noqa: ASYNC110 - counted by whoever comes and goes
                await asyncio.sleep(0.01)


async def sign_out_while_asking(alice: Person, silent: SilentServer) -> None:
    """Ask a relay and a web server for things, and sign out before they answer."""

    async def try_relay(services: AccountServices) -> object:
        return await services.relays.test(f"ws://127.0.0.1:{silent.port}")

    async def read_document(services: AccountServices) -> object:
        return await services.relays.document(f"ws://127.0.0.1:{silent.port}")

    async with asyncio.TaskGroup() as tasks:
        asking = [tasks.create_task(alice.desk.ask(work)) for work in (try_relay, read_document)]
        async with asyncio.timeout(PATIENCE_S):
            for _ in asking:
                await silent.asked.acquire()
        await alice.desk.sign_out()
        assert [task.cancelled() for task in asking] == [True, True]


async def test_what_pages_had_asked_ends_with_the_account_and_nothing_of_it_is_held(tmp_path: Path) -> None:
    """A server that does not answer holds up nobody: it was asked for pages that are gone."""
    async with SilentServer().listening() as silent, RelayProcess(tmp_path / "relay.db") as relay:
        alice = Person("Alice", tmp_path / "alice", relay.url)
        async with alice.at_desk(sign_in=False):
            account = await alice.desk.accounts.create("Alice")
            before = parts()
            await alice.desk.sign_in(account.pubkey)
            await alice.services.onboarding.wait_published(60.0)
            assert set(held(before)) == {kind.__name__ for kind in HELD}

            await sign_out_while_asking(alice, silent)
            await silent.is_left()
            assert open_stores(alice.folder) == []
            assert held(before) == {}


async def test_nothing_of_an_account_survives_sign_out(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        before = asyncio.all_tasks()
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with bob.at_desk():
            await at_rest(relay.port, 1)
            async with alice.at_desk(sign_in=False):
                account = await alice.desk.accounts.create("Alice")
                tasks = asyncio.all_tasks()
                subscribers = alice.desk.hub.subscriber_count
                for _ in range(2):
                    await alice.desk.sign_in(account.pubkey)
                    await alice.services.onboarding.wait_published(20.0)
                    alice.facts.clear()
                    bob.facts.clear()
                    group = await meet(alice, bob)
                    await alice.says(group, "hello")
                    await bob.hears("hello")
                    await at_rest(relay.port, 2)
                    assert open_stores(alice.folder)
                    await alice.desk.sign_out()
                    left = {task.get_name() for task in asyncio.all_tasks() - tasks}
                    assert {name for name in left if name.startswith(("manager", "account"))} == set()
                    assert threads("account") == 1, "of Bob"
                    assert alice.desk.hub.subscriber_count == subscribers
                    assert open_stores(alice.folder) == []
                    await at_rest(relay.port, 1)
        assert asyncio.all_tasks() == before
        assert (threads("account"), threads("verifier"), connections(relay.port)) == (0, 0, 0)


async def test_two_accounts_of_one_profile_live_and_leave_apart(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice = Person("Alice", tmp_path / "alice", relay.url)
        async with alice.at_desk():
            first = alice.services
            second = await alice.desk.accounts.create("Work")
            await alice.desk.sign_in(second.pubkey)
            await alice.services.onboarding.wait_published(20.0)
            group = (await alice.services.groups.create("Office")).group.id
            await alice.services.groups.invite(group, person=first.account.pubkey)
            await alice.desk.sign_out()
            assert alice.desk.current is not None
            assert alice.desk.current.account == first.account
            assert await alice.joins("Office") == group
            await alice.says(group, "still here")


async def test_an_account_that_is_removed_leaves_no_file_and_the_other_goes_on(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice = Person("Alice", tmp_path / "alice", relay.url)
        async with alice.at_desk():
            first = alice.services.account
            second = await alice.desk.accounts.create("Work")
            await alice.desk.sign_in(second.pubkey, current=False)
            assert alice.services.account == first, "opened behind it"
            assert (alice.folder / "accounts" / second.pubkey.hex()).is_dir()
            await alice.desk.remove(second.pubkey)
            left = [path for path in alice.folder.rglob("*") if second.pubkey.hex() in path.name]
            assert left == []
            assert second.npub not in (alice.folder / "keys.json").read_text()
            assert [each.account for each in alice.desk.live] == [first]
            assert [account.pubkey for account in await alice.desk.accounts.list()] == [first.pubkey]
            assert (await alice.services.groups.create("Still here")).group.name == "Still here"
            assert threads("account") == 1
