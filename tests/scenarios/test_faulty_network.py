"""Five hundred messages while one was away, behind a network that shuffles, repeats, loses and cuts: each is there once.

`MARMOT_NETWORK_SEED` says where the random numbers begin.
"""

import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.helpers.faulty_proxy import Faults, FaultyProxy
from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import Meeting, all_received, count_texts, history, meet, say

MESSAGES: Final = 500
SEED: Final = int(os.environ.get("MARMOT_NETWORK_SEED", "1"))


@dataclass
class Stage:
    """Two people who know each other, over two relays behind faulty networks; Bob is away."""

    meeting: Meeting
    one: FaultyProxy
    other: FaultyProxy
    said: list[str]


@asynccontextmanager
async def bob_is_away(folder: Path) -> AsyncIterator[Stage]:
    """Both meet while the network is sound; then Bob ends his program and Alice writes."""
    rng = random.Random(SEED)
    async with AsyncExitStack() as stack:
        one, other = [await stack.enter_async_context(FaultyProxy(rng)) for _ in range(2)]
        for number, proxy in enumerate((one, other)):
            # A relay that is signed in to wants to be called by the address that programs know.
            relay = RelayProcess(folder / f"relay{number}.db", "--public-url", proxy.url)
            proxy.relay = (await stack.enter_async_context(relay)).url
        alice = await stack.enter_async_context(RpcProcess("Alice", folder / "alice", one.url, other.url))
        bob = await stack.enter_async_context(RpcProcess("Bob", folder / "bob", one.url, other.url))
        meeting = await meet(alice, bob)
        await say(alice, bob, meeting.group, "See you")
        await bob.shut_down()
        said = [f"missed {number}" for number in range(MESSAGES)]
        answers = [alice.begin("message.send", group=meeting.group, text=text) for text in said]
        for answer in answers:
            assert (await alice.answer_to("message.send", answer, timeout_s=120.0))["state"] == "sent"
        yield Stage(meeting, one, other, said)


async def check(stage: Stage, *, in_one_go: bool = True) -> None:
    """Everything is there once, in order, nothing is left, and nothing was refused.

    What comes in parts keeps the order of its dates, which are of whole seconds.
    """
    bob, group = stage.meeting.bob, stage.meeting.group
    received = await all_received(bob, group, set(stage.said), timeout_s=60.0)
    assert set(count_texts(received).values()) == {1}
    dates = [message["created_at"] for message in received]
    assert dates == sorted(dates)
    assert sorted(count_texts(received)) == sorted(["See you", *stage.said])
    if in_one_go:
        assert [message["text"] for message in received] == ["See you", *stage.said]
    assert count_texts(await history(bob, group)) == count_texts(received)
    rows = await bob.call("log.group", group=group, limit=100_000)
    outcomes = Counter((row["what"], row["outcome"]) for row in rows)
    assert outcomes["message", "applied"] == len(received)
    # Bob cannot read the commit that has let him in.
    assert {outcome for _, outcome in outcomes} <= {"applied", "own", "duplicate", "undecryptable"}, outcomes
    assert outcomes["", "undecryptable"] <= 1
    assert len({row["event_id"] for row in rows}) == len(rows)


async def test_over_two_relays_of_which_one_loses_every_third(tmp_path: Path) -> None:
    async with bob_is_away(tmp_path) as stage:
        stage.one.faults = Faults(shuffle=True, repeat=0.3)
        stage.other.faults = Faults(shuffle=True, repeat=0.3, drop_every=3)
        await stage.meeting.bob.start()
        await stage.meeting.bob.call("events.subscribe")
        await check(stage)
        assert stage.other.lost > MESSAGES / 4
        (status,) = await stage.meeting.bob.call("sync.wait", timeout=30)
        assert (status["state"], status["left"]) == ("live", 0)


async def test_over_connections_that_are_cut_again_and_again(tmp_path: Path) -> None:
    async with bob_is_away(tmp_path) as stage:
        stage.one.faults = Faults(shuffle=True, cut_every=700)
        stage.other.faults = Faults(repeat=0.5, cut_every=450)
        await stage.meeting.bob.start()
        await stage.meeting.bob.call("events.subscribe")
        await check(stage, in_one_go=False)
        assert stage.one.cuts + stage.other.cuts > 0
        stage.one.faults = stage.other.faults = Faults()
        await say(stage.meeting.alice, stage.meeting.bob, stage.meeting.group, "Still there?")


@pytest.mark.parametrize("lost", ["one", "other"])
async def test_over_two_relays_of_which_one_is_gone(tmp_path: Path, lost: str) -> None:
    """The other one has everything, and nobody waits for the dead."""
    async with bob_is_away(tmp_path) as stage:
        gone: FaultyProxy = getattr(stage, lost)
        await gone.__aexit__(None, None, None)
        await stage.meeting.bob.start()
        await stage.meeting.bob.call("events.subscribe")
        await check(stage)
        (status,) = await stage.meeting.bob.call("sync.status")
        assert status["state"] == "live"
