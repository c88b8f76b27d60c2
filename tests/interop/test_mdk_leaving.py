"""People of ours and of MDK 0.8.0 leave shared groups, by either kind of proposal, whoever is there to let them go."""

from pathlib import Path

import pytest

from marmot_desktop.clock import SystemClock
from tests.helpers.interop_story import agree, chat, join, our_group_with, our_view, own_key, until_gone, until_group
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.peer_process import PeerRefusedError

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(240)]


async def test_we_leave_a_group_of_mdk_and_mdk_lets_us_go(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice)
        state = await mia.synced(group)
        assert ["SelfRemove"] == state["required"]
        await agree(group, [alice], [mia])
        left = await alice.call("group.leave", group=group)
        assert left["state"] in ("leaving", "left")
        outcomes = await mia.sync(group)
        assert "committed_proposal" in outcomes.values()
        await until_group(alice, group, state="left")
        assert [mia.pubkey] == (await mia.synced(group))["members"]
        await mia("invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        await chat(group, [bob], [mia], "without Alice")


async def test_mdk_leaves_a_group_and_we_let_it_go(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await our_group_with(alice, mia)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        await agree(group, [alice, bob], [mia])
        await mia("leave", group=group)
        gone = await until_gone(alice, group, mia.pubkey)
        await until_group(bob, group, epoch=gone["epoch"])
        assert "inactive" == (await mia("sync", group=group))["state"]["state"]
        await chat(group, [alice, bob], [], "without Mia")


async def test_one_mdk_member_leaves_and_another_lets_it_go_before_us(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia max") as ((alice, bob), (mia, max_)):
        group = await our_group_with(alice, mia, max_)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        await agree(group, [alice, bob], [mia, max_])
        for process in (alice, bob):
            await process.shut_down()
        await mia("leave", group=group)
        assert "committed_proposal" in (await max_.sync(group)).values()
        for process in (alice, bob):
            await process.start()
            await process.call("events.subscribe")
            await until_gone(process, group, mia.pubkey)
        view = await agree(group, [alice, bob], [max_])
        assert mia.pubkey not in view["members"]
        await chat(group, [alice, bob], [max_], "three")


async def test_an_mdk_member_who_reads_of_a_leave_after_our_commit_is_alone_until_invited_again(tmp_path: Path) -> None:
    """MDK commits a leave the moment it reads of it, without a look at what follows, and never yields.

    Its commit is later than ours and loses with everybody else. An admin has to take the person in again.
    """
    async with people(tmp_path, "alice bob", "mia max") as ((alice, bob), (mia, max_)):
        group = await our_group_with(alice, mia, max_)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        before = await agree(group, [alice, bob], [mia, max_])
        await mia("leave", group=group)
        for process in (alice, bob):
            await until_gone(process, group, mia.pubkey)
        rows = await alice.call("log.group", group=group)
        (ours,) = [
            row
            for row in rows
            if row["what"] == "commit" and row.get("epoch") == before["epoch"] and row["outcome"] in ("own", "applied")
        ]
        await alice.until(
            lambda: alice.call("group.get", group=group), lambda _: SystemClock().now() > ours["created_at"]
        )
        assert "committed_proposal" in (await max_.sync(group)).values()
        alone, (first, second) = await max_.synced(group), [await our_view(each, group) for each in (alice, bob)]
        assert (alone["epoch"], first) == (first["epoch"], second)
        assert alone["secret"] != first["secret"]
        await alice.until(
            lambda: alice.call("log.group", group=group),
            lambda rows: any(row.get("code") == "stale_commit" for row in rows),
        )
        await alice.call("group.remove_member", group=group, pubkey=max_.pubkey)
        await max_("publish_key_packages")
        await alice.call("group.invite", group=group, pubkey=max_.pubkey)
        (joined,) = await max_("accept")
        assert group == joined["group"]
        await agree(group, [alice, bob], [max_])
        await chat(group, [alice, bob], [max_], "three")


async def test_mdk_leaves_by_a_removal_where_self_removal_is_not_required(tmp_path: Path) -> None:
    """A group made without anybody requires nothing, and MDK then proposes the removal of its own leaf."""
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = (await alice.call("group.create", name="Garden"))["group"]
        await alice.call("group.invite", group=group, pubkey=mia.pubkey)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await mia("accept")
        await join(bob, group)
        await agree(group, [alice, bob], [mia])
        assert [] == (await mia.synced(group))["required"]
        await mia("leave", group=group)
        gone = await until_gone(alice, group, mia.pubkey)
        await until_group(bob, group, epoch=gone["epoch"])
        assert "inactive" == (await mia("sync", group=group))["state"]["state"]
        await chat(group, [alice, bob], [], "without Mia")


async def test_the_empty_commit_of_an_mdk_admin_lets_nobody_go_and_an_admin_of_ours_does_it(tmp_path: Path) -> None:
    """MDK 0.8.0 answers the removal that a member proposes of itself with a commit that removes nobody."""
    async with people(tmp_path, "alice bob", "mia max") as ((alice, bob), (mia, max_)):
        group = (await mia("create_group", name="Garden", members=[]))["group"]
        for pubkey in (await own_key(alice), await own_key(bob), max_.pubkey):
            await mia("invite", group=group, pubkey=pubkey)
        await join(alice, group)
        await join(bob, group)
        await max_("accept")
        await agree(group, [alice, bob], [mia, max_])
        await mia("update", group=group, admins=[mia.pubkey, await own_key(alice)])
        before = await agree(group, [alice, bob], [mia, max_])
        await alice.shut_down()
        await max_("leave", group=group)
        assert "committed_proposal" in (await mia.sync(group)).values()
        state = await mia.synced(group)
        assert (before["epoch"] + 1, 4) == (state["epoch"], len(state["members"]))
        await alice.start()
        await alice.call("events.subscribe")
        await until_gone(alice, group, max_.pubkey)
        view = await agree(group, [alice, bob], [mia])
        assert max_.pubkey not in view["members"]
        await chat(group, [alice, bob], [mia], "without Max")


async def test_we_leave_by_a_removal_that_an_mdk_admin_answers_with_an_empty_commit(tmp_path: Path) -> None:
    """There is nobody to let us go: the group goes on, and we stay in it, as those who want to leave."""
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = (await mia("create_group", name="Garden", members=[]))["group"]
        await mia("invite", group=group, pubkey=await own_key(alice))
        await join(alice, group)
        await agree(group, [alice], [mia])
        await alice.call("group.leave", group=group)
        await mia.sync(group)
        assert "leaving" == (await alice.call("group.get", group=group))["state"]
        await mia("remove", group=group, pubkeys=[await own_key(alice)])
        await until_group(alice, group, state="left")


async def test_an_admin_of_mdk_steps_down_and_leaves(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob, admins=[await own_key(alice)])
        await agree(group, [alice, bob], [mia])
        with pytest.raises(PeerRefusedError, match="demote"):
            await mia("leave", group=group)
        await mia("demote", group=group)
        assert [await own_key(alice)] == (await agree(group, [alice, bob], [mia]))["admins"]
        await mia("leave", group=group)
        await until_gone(alice, group, mia.pubkey)
        assert "inactive" == (await mia("sync", group=group))["state"]["state"]
        await chat(group, [alice, bob], [], "without Mia")


async def test_an_admin_of_ours_steps_down_and_leaves_a_group_of_mdk(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia max") as ((alice,), (mia, max_)):
        group = await our_group_with(alice, mia, max_, admins=(mia.pubkey,))
        await agree(group, [alice], [mia, max_])
        await alice.call("group.leave", group=group)
        assert "committed_proposal" in (await mia.sync(group)).values()
        await until_group(alice, group, state="left")
        await max_.sync(group)
        for peer in (mia, max_):
            state = await peer.synced(group)
            assert ([mia.pubkey], 2) == (state["admins"], len(state["members"]))
