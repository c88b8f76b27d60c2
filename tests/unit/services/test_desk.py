"""The desk: who is signed in, and nothing of whoever is not."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import fields

from marmot_desktop.domain.facts import Fact, SignedIn, SignedOut
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.desk import Desk
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.secrets import SecretVault
from tests.helpers.fake_clock import FakeClock


class Opener:
    """Opens accounts that do nothing, and remembers which are open; the test decides how each opening goes."""

    def __init__(self) -> None:
        self.open: list[PubKey] = []
        self.most = 0
        self.error: Exception | None = None
        self.late_error: Exception | None = None
        self.gate = asyncio.Event()
        self.closing_gate = asyncio.Event()
        self.gate.set()
        self.closing_gate.set()
        self.waiting = asyncio.Event()
        self.closing = asyncio.Event()
        self.accounts: AccountService | None = None

    @asynccontextmanager
    async def __call__(self, pubkey: PubKey) -> AsyncIterator[AccountServices]:
        assert self.accounts is not None
        account = await self.accounts.find(pubkey)
        self.open.append(pubkey)
        self.most = max(self.most, self.open.count(pubkey))
        try:
            self.waiting.set()
            await self.gate.wait()
            if self.error is not None:
                raise self.error
            nothing: dict[str, Any] = {each.name: None for each in fields(AccountServices)}
            yield AccountServices(**{**nothing, "account": account})
            if self.late_error is not None:
                raise self.late_error
        finally:
            self.closing.set()
            await self.closing_gate.wait()
            self.open.remove(pubkey)


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def make_desk(tmp_path: Path, fake_clock: FakeClock, opener: Opener) -> Callable[[], Desk]:
    def make() -> Desk:
        paths = ProfilePaths.portable(tmp_path)
        vault = SecretVault(lambda npub: paths.data, passphrase=None, plain_file=tmp_path / "keys.json")
        opener.accounts = AccountService(paths, vault, fake_clock, os.urandom)
        return Desk(Hub(), opener.accounts, opener)

    return make


async def test_signing_in_opens_the_account_and_tells(make_desk: Callable[[], Desk], opener: Opener) -> None:
    facts: list[Fact] = []
    async with make_desk() as desk:
        desk.hub.subscribe(lambda published: facts.append(published.fact))
        alice = await desk.accounts.create("Alice")
        assert desk.current is None
        assert await desk.sign_in(alice.pubkey) == alice
        assert desk.current is not None
        assert (desk.current.account, opener.open) == (alice, [alice.pubkey])
        await desk.sign_out()
        assert (desk.current, desk.live, opener.open) == (None, (), [])
    assert facts == [SignedIn(alice), SignedOut(alice.pubkey)]


async def test_signing_in_twice_opens_once(make_desk: Callable[[], Desk], opener: Opener) -> None:
    async with make_desk() as desk:
        alice = await desk.accounts.create("Alice")
        async with asyncio.TaskGroup() as tasks:
            for _ in range(3):
                tasks.create_task(desk.sign_in(alice.pubkey))
        assert (opener.most, len(desk.live)) == (1, 1)


async def test_two_accounts_live_at_once_and_the_last_one_is_current(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    async with make_desk() as desk:
        alice, bob = await desk.accounts.create("Alice"), await desk.accounts.create("Bob")
        await desk.sign_in(alice.pubkey)
        await desk.sign_in(bob.pubkey)
        assert desk.current is not None
        assert desk.current.account == bob
        assert {each.account.pubkey for each in desk.live} == set(opener.open) == {alice.pubkey, bob.pubkey}
        await desk.sign_out()
        assert desk.current is not None
        assert desk.current.account == alice
        assert opener.open == [alice.pubkey]
        assert [account.pubkey for account in await desk.accounts.list()] == [bob.pubkey, alice.pubkey]
    assert opener.open == []


async def test_who_cannot_be_opened_is_refused_and_leaves_nothing(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    async with make_desk() as desk:
        alice = await desk.accounts.create("Alice")
        opener.error = EnvironmentFaultError(ErrorCode.STORE_CORRUPT)
        with pytest.raises(EnvironmentFaultError):
            await desk.sign_in(alice.pubkey)
        assert (desk.current, desk.live, opener.open) == (None, (), [])
        opener.error = None
        await desk.sign_in(alice.pubkey)
        assert opener.open == [alice.pubkey]


async def test_an_unknown_account_cannot_sign_in(make_desk: Callable[[], Desk]) -> None:
    async with make_desk() as desk:
        with pytest.raises(RefusedError) as refused:
            await desk.sign_in(PubKey(bytes(32)))
        assert refused.value.code is ErrorCode.NOT_FOUND


async def test_a_sign_in_that_is_cancelled_leaves_nothing_open(make_desk: Callable[[], Desk], opener: Opener) -> None:
    async with make_desk() as desk:
        alice = await desk.accounts.create("Alice")
        opener.gate.clear()
        async with asyncio.TaskGroup() as tasks:
            signing_in = tasks.create_task(desk.sign_in(alice.pubkey))
            await opener.waiting.wait()
            signing_in.cancel()
            opener.gate.set()
        assert (desk.current, desk.live, opener.open) == (None, (), [])
        await desk.sign_in(alice.pubkey)
        assert (opener.open, opener.most) == ([alice.pubkey], 1)


async def test_a_cancelled_sign_out_is_still_carried_out_before_the_next_sign_in(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    """Two sessions on one store would use the same message keys twice."""
    facts: list[Fact] = []
    async with make_desk() as desk:
        alice = await desk.accounts.create("Alice")
        await desk.sign_in(alice.pubkey)
        desk.hub.subscribe(lambda published: facts.append(published.fact))
        opener.closing_gate.clear()
        async with asyncio.TaskGroup() as tasks:
            signing_out = tasks.create_task(desk.sign_out())
            await opener.closing.wait()
            signing_out.cancel()
            again = tasks.create_task(desk.sign_in(alice.pubkey))
            opener.closing_gate.set()
        assert signing_out.cancelled()
        assert again.result() == alice
        assert (opener.open, opener.most) == ([alice.pubkey], 1)
        assert facts == [SignedOut(alice.pubkey), SignedIn(alice)]


async def test_closing_is_idempotent_and_nobody_signs_in_afterwards(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    async with make_desk() as desk:
        alice = await desk.accounts.create("Alice")
        await desk.sign_in(alice.pubkey)
        await desk.close()
        await desk.close()
        assert opener.open == []
        with pytest.raises(RefusedError) as refused:
            await desk.sign_in(alice.pubkey)
        assert refused.value.code is ErrorCode.SHUTTING_DOWN


async def test_closing_ends_a_sign_in_that_is_on_its_way(make_desk: Callable[[], Desk], opener: Opener) -> None:
    async with asyncio.TaskGroup() as tasks:
        async with make_desk() as desk:
            alice = await desk.accounts.create("Alice")
            opener.gate.clear()
            tasks.create_task(desk.sign_in(alice.pubkey))
            await opener.waiting.wait()
            opener.gate.set()
        assert (desk.live, opener.open) == ((), [])


async def test_what_a_face_asks_of_an_account_is_answered_by_it(make_desk: Callable[[], Desk]) -> None:
    async def who(services: AccountServices) -> str:
        return services.account.name

    async with make_desk() as desk:
        with pytest.raises(RefusedError) as refused:
            await desk.ask(who)
        assert refused.value.code is ErrorCode.SIGNED_OUT
        alice, bob = await desk.accounts.create("Alice"), await desk.accounts.create("Bob")
        for account in (alice, bob):
            await desk.sign_in(account.pubkey)
        assert (await desk.ask(who), await desk.ask(who, alice.pubkey)) == ("Bob", "Alice")
        await desk.sign_out(alice.pubkey)
        with pytest.raises(RefusedError):
            await desk.ask(who, alice.pubkey)


async def test_what_a_face_has_asked_ends_before_its_account_is_closed_and_the_others_go_on(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    """A look-up that went on would ask connections and a store that are closed."""
    open_at_the_end: list[PubKey] = []
    begun = asyncio.Semaphore(0)

    async def ask_for_ever(_services: AccountServices) -> None:
        begun.release()
        try:
            await asyncio.Event().wait()
        finally:
            open_at_the_end.extend(opener.open)

    async with make_desk() as desk:
        alice, bob = await desk.accounts.create("Alice"), await desk.accounts.create("Bob")
        for account in (alice, bob):
            await desk.sign_in(account.pubkey)
        async with asyncio.TaskGroup() as tasks:
            asked, other = (tasks.create_task(desk.ask(ask_for_ever, each.pubkey)) for each in (alice, bob))
            await begun.acquire()
            await begun.acquire()
            await desk.sign_out(alice.pubkey)
            assert asked.cancelled()
            assert alice.pubkey in open_at_the_end
            assert not other.done()
            await desk.close()
            assert other.cancelled()


async def test_signing_out_nobody_is_no_error(make_desk: Callable[[], Desk]) -> None:
    async with make_desk() as desk:
        await desk.sign_out()
        await desk.sign_out(PubKey(bytes(32)))


async def test_a_fault_of_a_live_account_reaches_who_runs_the_desk(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    async def run() -> None:
        async with make_desk() as desk:
            alice = await desk.accounts.create("Alice")
            await desk.sign_in(alice.pubkey)
            opener.late_error = LookupError("a bug")

    with pytest.raises(BaseExceptionGroup) as caught:
        await run()
    assert caught.group_contains(LookupError)
    assert opener.open == []


async def test_an_error_of_the_face_comes_out_as_it_is_with_everyone_signed_out(
    make_desk: Callable[[], Desk], opener: Opener
) -> None:
    async def run() -> None:
        async with make_desk() as desk:
            alice = await desk.accounts.create("Alice")
            await desk.sign_in(alice.pubkey)
            raise LookupError("of the face")

    with pytest.raises(LookupError, match="of the face"):
        await run()
    assert opener.open == []
