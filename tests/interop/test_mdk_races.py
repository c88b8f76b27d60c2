"""We and MDK 0.8.0 change the same epoch: the earlier commit wins for everybody, the lower id where both are of one second.

MDK never takes back a commit of its own that it has merged. So where ours has to win, MDK's author publishes and reads
before merging, as somebody whose relay is slow.
"""

from pathlib import Path

import pytest

from tests.helpers.interop_story import agree, chat, join, our_group_with, outcome_of, own_key, until_group
from tests.helpers.mdk_peer import MdkPeer
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.rpc_process import Json, RpcProcess
from tests.helpers.rpc_story import all_received

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(240)]


async def prepare_rename(mdk: MdkPeer, group: str, name: str) -> None:
    """MDK has made a commit and keeps it."""
    await mdk("update", group=group, name=name, mode="prepare")


async def own_commit(process: RpcProcess, group: str) -> Json:
    """The newest commit of our own in the log."""
    rows = await process.call("log.group", group=group)
    row = next(row for row in rows if row["what"] == "commit" and row["outcome"] in ("own", "rolled_back"))
    assert isinstance(row, dict)
    return row


async def test_an_earlier_commit_of_mdk_wins_and_ours_is_made_again(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia max") as ((alice,), (mia, max_)):
        group = await our_group_with(alice, mia, max_, admins=(mia.pubkey,))
        await agree(group, [alice], [mia, max_])
        await prepare_rename(mia, group, "by Mia")
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        await mia("publish_prepared", group=group, created_at=ours["created_at"] - 5)
        await mia("merge", group=group)
        await until_group(alice, group, name="by Mia", description="by Alice")
        view = await agree(group, [alice], [mia, max_])
        assert ("by Mia", "by Alice") == (view["name"], view["description"])
        await chat(group, [alice], [mia, max_], "after the race")


async def test_a_later_commit_of_mdk_loses_against_ours(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia max") as ((alice,), (mia, max_)):
        group = await our_group_with(alice, mia, max_, admins=(mia.pubkey,))
        await agree(group, [alice], [mia, max_])
        await prepare_rename(mia, group, "by Mia")
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        theirs = await mia("publish_prepared", group=group, created_at=ours["created_at"] + 5)
        rows = await alice.until(
            lambda: alice.call("log.group", group=group),
            lambda rows: any(row["event_id"] == theirs["event_id"] for row in rows),
        )
        (row,) = [row for row in rows if row["event_id"] == theirs["event_id"]]
        assert ("stale", "stale_commit") == (row["outcome"], row["code"])
        view = await agree(group, [alice], [mia, max_])
        assert ("Garden", "by Alice") == (view["name"], view["description"])
        await chat(group, [alice], [mia, max_], "after the race")


@pytest.mark.parametrize("ours_first", [True, False])
async def test_of_two_commits_of_one_second_the_lower_id_wins(tmp_path: Path, ours_first: bool) -> None:
    async with people(tmp_path, "alice", "mia max") as ((alice,), (mia, max_)):
        group = await our_group_with(alice, mia, max_, admins=(mia.pubkey,))
        await agree(group, [alice], [mia, max_])
        await prepare_rename(mia, group, "by Mia")
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        theirs = await published_with_id(mia, group, ours, is_lower=not ours_first)
        if ours_first:
            await mia.sync(group)
        else:
            await mia("merge", group=group)
        await until_group(alice, group, description="by Alice", name="Garden" if ours_first else "by Mia")
        view = await agree(group, [alice], [mia, max_])
        assert ("by Alice", "Garden" if ours_first else "by Mia") == (view["description"], view["name"])
        assert (theirs["event_id"] < ours["event_id"]) is not ours_first


async def published_with_id(mdk: MdkPeer, group: str, ours: Json, *, is_lower: bool) -> Json:
    """MDK's prepared commit in the second of ours, in a wrapper whose id sorts as asked for."""
    for _ in range(200):
        made = await mdk("publish_prepared", group=group, created_at=ours["created_at"], dry=True)
        if (made["event"]["id"] < ours["event_id"]) is is_lower:
            await mdk("publish", event=made["event"])
            return {"event_id": made["event"]["id"]}
    raise AssertionError("no fitting id in 200 tries")


async def test_a_better_commit_that_comes_late_takes_us_back_by_several_epochs(tmp_path: Path) -> None:
    """MDK published before us, and its relay was slow: everything since then happens again on its branch."""
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await our_group_with(alice, mia, admins=(mia.pubkey,))
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        before = await agree(group, [alice, bob], [mia])
        await prepare_rename(mia, group, "by Mia")
        for number in range(4):
            await alice.call("group.update", group=group, description=f"by Alice {number}")
            await alice.call("message.send", group=group, text=f"on the lost branch {number}")
        await until_group(bob, group, epoch=before["epoch"] + 4)
        rows = await alice.call("log.group", group=group)
        first = min(
            row["created_at"] for row in rows if row.get("epoch") == before["epoch"] and row["what"] == "commit"
        )
        await mia("publish_prepared", group=group, created_at=first - 5)
        await mia("merge", group=group)
        for process in (alice, bob):
            await until_group(process, group, name="by Mia", description="by Alice 3")
        view = await agree(group, [alice, bob], [mia])
        assert "by Alice 3" == view["description"]
        said = {f"on the lost branch {number}" for number in range(4)}
        for process in (alice, bob):
            assert said <= {row["text"] for row in await all_received(process, group, said)}
        await mia.sync(group)
        assert said <= set(await mia.texts(group))
        await chat(group, [alice, bob], [mia], "after all")


async def test_a_better_commit_that_comes_too_late_is_left_alone(tmp_path: Path) -> None:
    """Six epochs later its outer key is gone, by design: there is no way back."""
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob, admins=[await own_key(alice)])
        before = await agree(group, [alice, bob], [mia])
        await prepare_rename(mia, group, "by Mia")
        for number in range(6):
            await alice.call("group.update", group=group, description=f"by Alice {number}")
        await until_group(bob, group, epoch=before["epoch"] + 6)
        rows = await alice.call("log.group", group=group)
        first = min(
            row["created_at"] for row in rows if row.get("epoch") == before["epoch"] and row["what"] == "commit"
        )
        late = await mia("publish_prepared", group=group, created_at=first - 5)
        for process in (alice, bob):
            assert ("undecryptable", "undecryptable") == await outcome_of(process, group, late["event_id"])
            assert "by Alice 5" == (await process.call("group.get", group=group))["description"]
        await agree(group, [alice, bob], [])
        await chat(group, [alice, bob], [], "too late")


async def test_the_content_of_an_applied_commit_with_an_earlier_date_changes_nothing(tmp_path: Path) -> None:
    """Anybody can wrap what a relay shows again."""
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob)
        await agree(group, [alice, bob], [mia])
        sent = await mia("send", group=group, text="once")
        renamed = await mia("update", group=group, name="Orchard")
        await agree(group, [alice, bob], [mia])
        for event_id in (sent["event_id"], renamed["event_id"]):
            again = await mia("rewrap", event_id=event_id, created_at=renamed["created_at"] - 3600)
            for process in (alice, bob):
                assert "duplicate" == (await outcome_of(process, group, again["event_id"]))[0]
        view = await agree(group, [alice, bob], [mia])
        assert "Orchard" == view["name"]
        for process in (alice, bob):
            assert ["once"] == [row["text"] for row in await all_received(process, group, {"once"})]
