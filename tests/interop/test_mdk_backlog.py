"""Five hundred messages between us and MDK 0.8.0 while one was away, and programs killed on a bad network: each is there once."""

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.helpers.faulty_proxy import Faults, FaultyProxy
from tests.helpers.interop_story import agree, chat, our_group_with
from tests.helpers.mdk_peer import MdkPeer
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import all_received, count_texts, history

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(400)]

PARTS = 10
PART = 50


async def mdk_says(mdk: MdkPeer, group: str, *, with_commits: bool) -> list[str]:
    """MDK's author writes five hundred messages, between them gives the group other names and renews keys; what was said."""
    said = []
    for part in range(PARTS):
        await mdk("send_many", group=group, prefix=f"part {part}", count=PART)
        said += [f"part {part} {number}" for number in range(PART)]
        if with_commits:
            await mdk("update", group=group, name=f"Garden {part}")
            await mdk("self_update", group=group)
    return said


async def check_ours(process: RpcProcess, group: str, said: list[str]) -> None:
    """Our program has everything once, left nothing over, and found nothing wrong."""
    received = await all_received(process, group, set(said))
    assert Counter(said) == count_texts(received)
    rows = await process.call("log.group", group=group, limit=100_000)
    messages = Counter(row["outcome"] for row in rows if row["what"] == "message")
    assert {"applied": len(said)} == {name: count for name, count in messages.items() if name == "applied"}
    assert set(messages) <= {"applied", "duplicate"}
    (status,) = await process.call("sync.wait", timeout=60)
    assert ("live", 0) == (status["state"], status["left"])


async def check_mdk(mdk: MdkPeer, group: str, said: list[str]) -> None:
    """MDK has everything once, after reading what is stored one time."""
    outcomes = Counter((await mdk.sync(group)).values())
    assert Counter(said) == Counter(await mdk.texts(group)), outcomes


async def test_what_mdk_wrote_while_we_were_away_is_there_once_and_in_order(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice)
        await agree(group, [alice], [mia])
        await alice.shut_down()
        said = await mdk_says(mia, group, with_commits=False)
        await alice.start()
        await alice.call("events.subscribe")
        await check_ours(alice, group, said)
        dates = [row["created_at"] for row in await history(alice, group)]
        assert sorted(dates) == dates
        await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "afterwards")


async def test_what_mdk_wrote_over_twenty_epochs_while_we_were_away_is_there_once(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice)
        before = await agree(group, [alice], [mia])
        await alice.shut_down()
        said = await mdk_says(mia, group, with_commits=True)
        await alice.start()
        await alice.call("events.subscribe")
        await check_ours(alice, group, said)
        after = await agree(group, [alice], [mia])
        assert (before["epoch"] + 2 * PARTS, "Garden 9") == (after["epoch"], after["name"])
        await chat(group, [alice], [mia], "afterwards")


async def test_what_we_wrote_while_mdk_was_away_is_there_once(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        await agree(group, [alice], [mia])
        said = await we_say(alice, group)
        await check_mdk(mia, group, said)
        await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "afterwards")


async def test_what_we_wrote_over_twenty_epochs_while_mdk_was_away_is_there_once(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        before = await agree(group, [alice], [mia])
        said = []
        for part in range(PARTS):
            said += await we_say(alice, group, prefix=f"part {part}", count=PART)
            await alice.call("group.update", group=group, name=f"Garden {part}")
            await alice.call("group.rotate_key", group=group)
        await check_mdk(mia, group, said)
        after = await agree(group, [alice], [mia])
        assert (before["epoch"] + 2 * PARTS, "Garden 9") == (after["epoch"], after["name"])
        await chat(group, [alice], [mia], "afterwards")


async def test_a_program_killed_while_it_reads_over_a_bad_network_has_everything_once(tmp_path: Path) -> None:
    proxy = FaultyProxy(random.Random(1))
    async with people(tmp_path, "alice", "mia", proxy) as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice)
        await agree(group, [alice], [mia])
        await alice.shut_down()
        said = await mdk_says(mia, group, with_commits=True)
        proxy.faults = Faults(shuffle=True, repeat=0.3, drop_every=9, cut_every=331, delay_s=0.01)
        for wanted in (100, 200, 300):
            begun = proxy.events
            await alice.start()
            await proxy.until(lambda: proxy.events >= begun + wanted)  # noqa: B023 - awaited at once
            await alice.kill()
        assert proxy.lost > 50
        await alice.start()
        await alice.call("events.subscribe")
        await proxy.until(lambda: proxy.cuts > 1)
        proxy.faults = Faults()
        await alice.call("sync.wait", timeout=60)
        await check_ours(alice, group, said)
        await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "afterwards")


async def test_a_program_killed_while_it_writes_over_a_bad_network_has_sent_everything_once(tmp_path: Path) -> None:
    proxy = FaultyProxy(random.Random(2))
    async with people(tmp_path, "alice", "mia", proxy) as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        await agree(group, [alice], [mia])
        said = [f"queued {number}" for number in range(PARTS * PART)]
        proxy.faults = Faults(repeat=0.3, delay_s=0.02, repeat_sent=0.3, drop_sent_every=7, drop_ok_every=5)
        for wanted in (60, 120):
            await queue_what_is_missing(alice, group, said)
            begun = proxy.published
            await proxy.until(lambda: proxy.published >= begun + wanted)  # noqa: B023 - awaited at once
            await alice.kill()
            await alice.start()
        proxy.faults = Faults()
        await queue_what_is_missing(alice, group, said)
        await alice.until(
            lambda: history(alice, group), lambda rows: all(row["state"] == "sent" for row in rows), timeout_s=120
        )
        assert proxy.unheard > 10
        assert Counter(said) == count_texts(await history(alice, group))
        await check_mdk(mia, group, said)
        await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "afterwards")


async def we_say(process: RpcProcess, group: str, prefix: str = "missed", count: int = PARTS * PART) -> list[str]:
    """Our author writes as quickly as the program takes it; what was said."""
    said = [f"{prefix} {number}" for number in range(count)]
    answers = [process.begin("message.send", group=group, text=text) for text in said]
    for answer in answers:
        assert "sent" == (await process.answer_to("message.send", answer, timeout_s=120.0))["state"]
    return said


async def queue_what_is_missing(process: RpcProcess, group: str, said: list[str]) -> None:
    """What a careful caller does after a crash: look what is there, and give in what is not.

    The last ones are not waited for: the program may be killed before it has them.
    """
    await process.call("events.subscribe")
    there = {row["text"] for row in await all_received(process, group, set())}
    missing = [text for text in said if text not in there]
    answers = [process.begin("message.send", group=group, text=text, wait="queued") for text in missing]
    for answer in answers[: len(answers) // 2]:
        assert "nothing" != (await process.answer_to("message.send", answer))["state"]
