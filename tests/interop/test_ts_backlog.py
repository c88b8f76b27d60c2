"""What either missed while away, and the few keys marmot-ts keeps: everything is there once, on both sides."""

import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.helpers.faulty_proxy import Faults, FaultyProxy
from tests.helpers.interop_story import ARGUMENTS, agree, chat, our_group_with
from tests.helpers.rpc_process import Json, RpcProcess
from tests.helpers.rpc_story import all_received, count_texts, history
from tests.helpers.ts_peer import TsPeer
from tests.helpers.ts_story import people, their_group_with

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_ts"), pytest.mark.timeout(400)]


async def they_say(tom: TsPeer, group: str, *, with_commits: bool = False) -> list[str]:
    """Tom writes five hundred messages and may renew his leaf in between; what was said."""
    said = []
    for part in range(10):
        texts = [f"part {part} {number}" for number in range(50)]
        await tom("send_many", group=group, texts=texts)
        said += texts
        if with_commits:
            await tom("self_update", group=group)
    return said


async def we_say(process: RpcProcess, group: str, count: int, prefix: str = "ours") -> list[str]:
    """Our program is given messages as quickly as it can be."""
    said = [f"{prefix} {number}" for number in range(count)]
    answers = [process.begin("message.send", group=group, text=text) for text in said]
    for answer in answers:
        assert (await process.answer_to("message.send", answer, timeout_s=200))["state"] == "sent"
    return said


async def check_ours(process: RpcProcess, group: str, said: list[str]) -> None:
    """Our program has everything once, left nothing over, and found nothing wrong."""
    assert Counter(said) == count_texts(await all_received(process, group, set(said)))
    rows = await process.call("log.group", group=group, limit=100_000)
    assert {"applied", "duplicate"} >= {row["outcome"] for row in rows if row["what"] == "message"}
    (status,) = await process.call("sync.wait", timeout=60)
    assert ("live", 0) == (status["state"], status["left"])


@pytest.mark.parametrize("with_commits", [False, True])
async def test_what_they_wrote_while_we_were_away_is_there_once(tmp_path: Path, with_commits: bool) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        group = await their_group_with(tom, alice)
        await agree(group, [alice], [tom])
        await alice.shut_down()
        said = await they_say(tom, group, with_commits=with_commits)
        await alice.start()
        await alice.call("events.subscribe")
        await check_ours(alice, group, said)
        dates = [row["created_at"] for row in await history(alice, group)]
        assert sorted(dates) == dates
        await agree(group, [alice], [tom])
        await chat(group, [alice], [tom], "afterwards")


async def test_what_they_published_backwards_is_read(tmp_path: Path) -> None:
    """marmot-ts itself would lose all but ten."""
    async with people(tmp_path, "alice", "tom tina") as ((alice,), (tom, tina)):
        group = await our_group_with(alice, tom, tina)
        await agree(group, [alice], [tom, tina])
        texts = [f"backwards {number}" for number in range(200)]
        await tom("send_backwards", group=group, texts=texts)
        await check_ours(alice, group, texts)


async def test_what_we_write_in_a_burst_is_read_by_marmot_ts_from_the_store_and_live(tmp_path: Path) -> None:
    """It keeps ten skipped keys: what is dated in one second may come in any order, and nothing is lost."""
    async with people(tmp_path, "alice", "tom tina") as ((alice,), (tom, tina)):
        group = await our_group_with(alice, tom, tina)
        await agree(group, [alice], [tom, tina])
        said = await we_say(alice, group, 120)
        outcomes = await tom.sync(group)
        assert Counter(said) == Counter(await tom.texts(group)), Counter(outcomes.values())
        await tina.sync(group, one_by_one=True)
        assert Counter(said) == Counter(await tina.texts(group))
        rows = await alice.call("log.group", group=group, limit=1000)
        per_second = Counter(row["created_at"] for row in rows if row["what"] == "message")
        assert max(per_second.values()) <= 10


async def test_messages_keep_a_second_away_from_our_commits(tmp_path: Path) -> None:
    """marmot-ts opens what is of its present epoch, and nothing else: online, what overtakes a commit is lost there."""
    delayed = tuple(word for word in ARGUMENTS if word not in ("--test-delays", "none"))
    async with people(tmp_path, "alice", "tom", arguments=delayed) as ((alice,), (tom,)):
        group = await our_group_with(alice, tom)
        said = []
        for number in range(3):
            said += await we_say(alice, group, 5, prefix=f"before {number}")
            await alice.call("group.update", group=group, name=f"Garden {number}")
            said += await we_say(alice, group, 5, prefix=f"after {number}")
        await tom.sync(group, one_by_one=True)
        assert Counter(said) == Counter(await tom.texts(group))
        rows = sorted(await alice.call("log.group", group=group, limit=1000), key=epoch_and_date)
        for one, other in pairwise(rows):
            if one["what"] != other["what"]:
                assert other["created_at"] - one["created_at"] >= 1


def epoch_and_date(row: Json) -> tuple[int, int]:
    """The order in which our program made events of its own."""
    return row["created_at"], row["epoch"]


async def test_a_program_killed_while_it_reads_over_a_bad_network_has_everything_once(tmp_path: Path) -> None:
    proxy = FaultyProxy(random.Random(5))
    async with people(tmp_path, "alice", "tom", proxy) as ((alice,), (tom,)):
        group = await their_group_with(tom, alice)
        await agree(group, [alice], [tom])
        await alice.shut_down()
        said = await they_say(tom, group, with_commits=True)
        proxy.faults = Faults(shuffle=True, repeat=0.3, drop_every=9, cut_every=331, delay_s=0.01)
        for wanted in (100, 200, 300):
            begun = proxy.events
            await alice.start()
            await proxy.until(lambda: proxy.events >= begun + wanted)  # noqa: B023 - awaited at once
            await alice.kill()
        await alice.start()
        await alice.call("events.subscribe")
        await proxy.until(lambda: proxy.cuts > 1)
        proxy.faults = Faults()
        await alice.call("sync.wait", timeout=60)
        await check_ours(alice, group, said)
        await agree(group, [alice], [tom])
        await chat(group, [alice], [tom], "afterwards")
