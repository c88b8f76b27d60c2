"""`kill -9` of either side at a random point of the story: nothing is lost, nothing is there twice, no key is used twice.

Each story takes five kills, one in each of its parts. `MARMOT_KILLS` says how many in all (default 50), `MARMOT_KILL_SEED`
where the random numbers begin; a failing test prints the points at which it killed.
"""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.rpc_process import Json, ProcessEndedError, RpcError, RpcProcess
from tests.helpers.rpc_story import all_received, count_texts, history, say

KILLS_PER_STORY: Final = 5
STORIES: Final = max(1, int(os.environ.get("MARMOT_KILLS", "50")) // KILLS_PER_STORY)
FIRST_SEED: Final = int(os.environ.get("MARMOT_KILL_SEED", "1"))
MESSAGES: Final = 8

Step = Callable[[], Awaitable[None]]


@dataclass
class Story:
    """A story that can be told again from any point: each part looks first what is there already.

    Args:
        alice: creates the group and invites.
        bob: is invited and joins.
        rng: chooses whom to kill and when.
        acknowledged: texts whose sending was answered; each must be there once in the end.
        attempted: texts whose sending was asked for; each may be there once at most.
    """

    alice: RpcProcess
    bob: RpcProcess
    rng: random.Random
    acknowledged: set[str] = field(default_factory=set)
    attempted: set[str] = field(default_factory=set)
    keys: dict[str, str] = field(default_factory=dict)
    group: str = ""

    async def begin(self, process: RpcProcess) -> None:
        """Start a program and hear everything it tells."""
        await process.start()
        await process.call("events.subscribe")

    async def killing(self, part: str, victims: tuple[RpcProcess, ...], latest_s: float, step: Step) -> None:
        """Tell a part, kill one of these in its midst, start it again, and tell the part to its end."""
        victim = self.rng.choice(victims)
        delay_s = self.rng.uniform(0.0, latest_s)
        print(f"kill {victim.name} {delay_s * 1000:.0f} ms into: {part}")
        telling = asyncio.create_task(self._told(step))
        await asyncio.sleep(delay_s)  # a random point in time is what this test is about
        await victim.kill()
        await self.begin(victim)
        await telling
        async with asyncio.timeout(PATIENCE_S):
            await self._told_to_its_end(step)

    @staticmethod
    async def _told(step: Step) -> None:
        """A part that may be cut anywhere."""
        try:
            await step()
        except (ProcessEndedError, RpcError, TimeoutError, ConnectionError, AssertionError) as err:
            print(f"  cut: {err!r}")

    @staticmethod
    async def _told_to_its_end(step: Step) -> None:
        while True:
            try:
                return await step()
            except RpcError as err:
                if not err.data.get("retry"):
                    raise
                await asyncio.sleep(0.2)  # a commit of before the kill is still on its way

    async def accounts(self) -> None:
        """Both have an account, one each."""
        await _both(self._account(self.alice), self._account(self.bob))

    async def _account(self, process: RpcProcess) -> None:
        accounts = await process.call("account.list")
        assert len(accounts) <= 1
        if not accounts:
            await process.call("account.create", name=process.name)
            accounts = await process.call("account.list")
        (account,) = accounts
        assert self.keys.setdefault(process.name, account["pubkey"]) == account["pubkey"]
        await process.until(lambda: process.call("key_package.list"), lambda rows: any(row["valid"] for row in rows))

    async def created(self) -> None:
        """Alice has a group, one."""
        groups = await self.alice.call("group.list")
        if not groups:
            groups = [await self.alice.call("group.create", name="Garden")]
        (group,) = groups
        self.group = group["group"]

    async def invited(self) -> None:
        """Bob is in Alice's group, once."""
        members = (await self.alice.call("group.get", group=self.group))["members"]
        if self.keys["bob"] not in {member["pubkey"] for member in members}:
            try:
                await self.alice.call("group.invite", group=self.group, pubkey=self.keys["bob"])
            except RpcError as err:
                if err.code != "already_member":  # the commit of before the kill went out meanwhile
                    raise
        members = (await self.alice.call("group.get", group=self.group))["members"]
        assert sorted(member["leaves"] for member in members) == [1, 1], members

    async def joined(self) -> None:
        """Bob has heard of it and joined, once."""
        if not await self.bob.call("group.list"):
            (invite,) = await self.bob.until(
                lambda: self.bob.call("invite.list", status="pending"), lambda invites: bool(invites)
            )
            await self.bob.call("invite.accept", invite=invite["invite"])
        (group,) = await self.bob.call("group.list")
        assert (group["group"], group["state"]) == (self.group, "active")
        assert len(await self.bob.call("invite.list")) == 1

    async def chatted(self) -> None:
        """Both write at the same time; texts never asked for before."""
        await _both(self._write(self.alice), self._write(self.bob))

    async def _write(self, process: RpcProcess) -> None:
        new = [f"{process.name} {len(self.attempted) + number}" for number in range(MESSAGES)]
        self.attempted |= set(new)
        try:
            waits = [self.rng.choice(("queued", "accepted")) for _ in new]
            answers = [
                process.begin("message.send", group=self.group, text=text, wait=wait)
                for text, wait in zip(new, waits, strict=True)
            ]
            for text, answer in zip(new, answers, strict=True):
                await process.answer_to("message.send", answer)
                self.acknowledged.add(text)
        except ProcessEndedError:
            print(f"  {process.name} was cut while writing")

    async def check(self) -> None:
        """What was acknowledged is with both, once; nothing is with one alone; nobody saw a key used twice."""
        everywhere: set[str] = set(self.acknowledged)
        for process in (self.alice, self.bob):
            everywhere |= {message["text"] for message in await history(process, self.group)}
        for process in (self.alice, self.bob):
            found = count_texts(await all_received(process, self.group, everywhere))
            assert set(found) == everywhere
            assert set(found.values()) <= {1}, [text for text, count in found.items() if count > 1]
        assert everywhere <= self.attempted
        for process in (self.alice, self.bob):
            assert process.security == [], process.security
            assert "generation_reused" not in process.log
            assert "Traceback" not in process.log
            assert process.errors_without_id == []
        self._check_order(await history(self.alice, self.group), await history(self.bob, self.group))

    def _check_order(self, alices: list[Json], bobs: list[Json]) -> None:
        """What one author wrote stands in the same order with both, which is the order of writing."""
        for name, key in self.keys.items():
            orders = [
                [int(message["text"].split()[1]) for message in messages if message["author"] == key]
                for messages in (alices, bobs)
            ]
            assert orders[0] == orders[1] == sorted(orders[0]), name


async def _both(one: Awaitable[None], other: Awaitable[None]) -> None:
    """Do both to their ends, also where one fails."""
    for error in await asyncio.gather(one, other, return_exceptions=True):
        if error is not None:
            raise error


@pytest.mark.parametrize("seed", range(FIRST_SEED, FIRST_SEED + STORIES))
async def test_nothing_is_lost_and_nothing_is_there_twice_after_kills(seed: int, tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        story = Story(alice, bob, random.Random(seed))
        for process in (alice, bob):
            await process.call("events.subscribe")
        await story.killing("accounts", (alice, bob), 1.0, story.accounts)
        await story.killing("group", (alice,), 0.03, story.created)
        await story.killing("invite", (alice, alice, bob), 0.1, story.invited)
        await story.killing("join", (bob, bob, alice), 0.05, story.joined)
        await story.killing("chat", (alice, bob), 0.25, story.chatted)
        await story.check()
        for author, reader in ((alice, bob), (bob, alice)):
            text = f"{author.name} {len(story.attempted)}"
            story.attempted.add(text)
            await say(author, reader, story.group, text)
        await story.check()
