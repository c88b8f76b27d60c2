"""We and marmot-ts 0.5.1 change the same epoch: the earlier commit wins here; marmot-ts stays where it is, always.

What it commits here has a path: renewals of a leaf, additions. The rest of its commits we refuse anyway.
"""

from pathlib import Path

import pytest

from tests.helpers.interop_story import (
    add_ours,
    agree,
    chat,
    join,
    our_group_with,
    outcome_of,
    own_key,
    until_group,
    until_renewed,
)
from tests.helpers.rpc_process import Json, RpcError, RpcProcess
from tests.helpers.rpc_story import all_received
from tests.helpers.ts_peer import TsPeer
from tests.helpers.ts_story import people

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_ts"), pytest.mark.timeout(240)]


async def own_commit(process: RpcProcess, group: str) -> Json:
    """The newest commit of our own in the log."""
    rows = await process.call("log.group", group=group)
    row = next(row for row in rows if row["what"] == "commit" and row["outcome"] in ("own", "rolled_back"))
    assert isinstance(row, dict)
    return row


async def test_an_earlier_commit_of_theirs_wins_and_ours_is_made_again(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom, admins=(tom.pubkey,))
        await add_ours(alice, group, bob)
        before = await agree(group, [alice, bob], [tom])
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        await alice.call("message.send", group=group, text="on the lost branch")
        await until_group(bob, group, epoch=before["epoch"] + 1)
        theirs = await tom("self_update", group=group, created_at=ours["created_at"] - 5)
        for process in (alice, bob):
            assert ("applied", None) == await outcome_of(process, group, theirs["event_id"])
            await until_group(process, group, epoch=before["epoch"] + 2, description="by Alice")
        view = await agree(group, [alice, bob], [tom])
        assert "by Alice" == view["description"]
        for process in (alice, bob):
            await all_received(process, group, {"on the lost branch"})
        assert "on the lost branch" in await tom.texts(group)
        await chat(group, [alice, bob], [tom], "after the race")


async def test_a_later_commit_of_theirs_loses_and_who_stays_on_it_is_brought_back(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom)
        await add_ours(alice, group, bob)
        before = await agree(group, [alice, bob], [tom])
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        theirs = await tom("self_update", group=group, created_at=ours["created_at"] + 5)
        for process in (alice, bob):
            assert ("stale", "stale_commit") == await outcome_of(process, group, theirs["event_id"])
        lost = await tom("send", group=group, text="from the lost branch")
        assert before["description"] == (await tom.synced(group))["description"]
        await chat(group, [alice, bob], [], "among ourselves")
        for process in (alice, bob):
            assert "undecryptable" == (await outcome_of(process, group, lost["event_id"]))[0]
            assert "active" == (await process.call("group.get", group=group))["state"]

        await alice.call("group.remove_member", group=group, pubkey=tom.pubkey)
        await alice.call("group.invite", group=group, pubkey=tom.pubkey)
        await tom("accept")
        view = await agree(group, [alice, bob], [tom])
        assert "by Alice" == view["description"]
        await chat(group, [alice, bob], [tom], "together")


@pytest.mark.parametrize("ours_first", [True, False])
async def test_of_two_commits_of_one_second_the_lower_id_wins(tmp_path: Path, ours_first: bool) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom, admins=(tom.pubkey,))
        await add_ours(alice, group, bob)
        await agree(group, [alice, bob], [tom])
        await alice.call("group.update", group=group, description="by Alice")
        ours = await own_commit(alice, group)
        made = await made_with_id(tom, group, ours, is_lower=not ours_first)
        await tom("publish", event=made["event"])
        for process in (alice, bob):
            wanted = ("stale", "stale_commit") if ours_first else ("applied", None)
            assert wanted == await outcome_of(process, group, made["event_id"])
            await until_group(process, group, description="by Alice")
        await agree(group, [alice, bob], [tom] if ours_first else [])
        await chat(group, [alice, bob], [tom] if ours_first else [], "after the race")


async def made_with_id(tom: TsPeer, group: str, ours: Json, *, is_lower: bool) -> Json:
    """A renewal by Tom in the second of our commit, kept back, whose id sorts as asked for."""
    for _ in range(100):
        made = await tom("self_update", group=group, created_at=ours["created_at"], publish=False, apply=False)
        if (made["event_id"] < ours["event_id"]) is is_lower:
            return dict(made)
    raise AssertionError("no fitting id in 100 tries")


async def test_an_addition_of_theirs_that_wins_brings_its_newcomer_and_ours_is_invited_again(tmp_path: Path) -> None:
    """Who was welcomed on the branch that lost holds a void state, and gets a new Welcome by itself."""
    async with people(tmp_path, "alice bob", "tom tina") as ((alice, bob), (tom, tina)):
        group = await our_group_with(alice, tom, admins=(tom.pubkey,))
        await agree(group, [alice], [tom])
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        ours = await own_commit(alice, group)
        await tom("invite", group=group, pubkeys=[tina.pubkey], created_at=ours["created_at"] - 5)
        await tina("accept")
        key = await own_key(bob)
        await alice.until(
            lambda: alice.call("group.get", group=group),
            lambda now: {key, tina.pubkey} <= {row["pubkey"] for row in now["members"]},
        )
        await bob.until(lambda: bob.call("invite.list", status="pending"), bool)
        await joined_by_the_newest(bob, group)
        view = await agree(group, [alice, bob], [tom, tina])
        assert 4 == len(view["members"])
        await chat(group, [alice, bob], [tom, tina], "four")


async def joined_by_the_newest(process: RpcProcess, group: str) -> None:
    """Accept invitations of a group until the program is on the branch where somebody's renewal is taken."""

    async def try_all() -> bool:
        for invite in await process.call("invite.list", status="pending"):
            try:
                await process.call("invite.accept", invite=invite["invite"])
            except RpcError as err:
                assert "already_joined" == err.code  # the one to the branch that lost, tried after the other
        rows = await process.call("group.list")
        return [row["epoch"] for row in rows if row["group"] == group] > [2]

    await process.until(try_all, bool)
    await until_renewed(process, group)


async def test_somebody_of_theirs_and_of_ours_renew_at_once_many_times(tmp_path: Path) -> None:
    """Each round both commit before reading; where ours is earlier, Tom is brought back."""
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom)
        await add_ours(alice, group, bob)
        await agree(group, [alice, bob], [tom])
        for number in range(3):
            await bob.call("group.rotate_key", group=group)
            ours = await own_commit(bob, group)
            await tom("self_update", group=group, created_at=ours["created_at"] - 2)
            await agree(group, [alice, bob], [tom])
            await chat(group, [alice, bob], [tom], f"round {number}")


async def test_a_removal_that_lost_against_a_renewal_is_made_again(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom)
        invited = alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await invited
        await join(bob, group)
        before = await agree(group, [alice, bob], [tom])
        await alice.call("group.remove_member", group=group, pubkey=tom.pubkey)
        ours = await own_commit(alice, group)
        await tom("self_update", group=group, created_at=ours["created_at"] - 5)
        for process in (alice, bob):
            now = await until_group(process, group, epoch=before["epoch"] + 2)
            assert tom.pubkey not in {row["pubkey"] for row in now["members"]}
        await chat(group, [alice, bob], [], "without Tom")
