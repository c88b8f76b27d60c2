"""Commits and proposals as marmot-ts makes them: what is right is followed, what is not splits nobody silently."""

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
    until_gone,
    until_group,
    warned_of,
)
from tests.helpers.peer_process import PeerRefusedError
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.ts_peer import TsPeer
from tests.helpers.ts_story import people, their_group_with

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_ts"), pytest.mark.timeout(240)]


async def refused_by_name(process: RpcProcess, group: str, event_id: str, code: str, admin: TsPeer) -> None:
    """The change was refused with its code, and the user was told, by name where only one other admin can have made it."""
    assert ("refused", code) == await outcome_of(process, group, event_id)
    assert group == (await warned_of(process, "fork_detected"))["group"]
    others = set((await process.call("group.get", group=group))["admins"]) - {await own_key(process)}
    rows = await process.call("log.group", group=group)
    (author,) = [row.get("author") for row in rows if row["event_id"] == event_id]
    assert author == (admin.pubkey if others == {admin.pubkey} else None)


async def brought_back(tom: TsPeer, group: str, *ours: RpcProcess) -> None:
    """Their admin removes people from where the group went on and invites them again."""
    keys = [await own_key(process) for process in ours]
    state = await tom("state", group=group)
    gone = [key for key in keys if key in state["members"]]
    if gone:
        await tom("remove", group=group, pubkeys=gone)
    for process in ours:
        await tom("invite", group=group, pubkeys=[await own_key(process)])
        await join(process, group)
        await tom.sync(group)


@pytest.mark.parametrize("change", ["rename", "admins", "removal", "committed leave"])
async def test_a_change_without_a_path_is_refused_by_name_and_a_new_invitation_heals(
    tmp_path: Path, change: str
) -> None:
    async with people(tmp_path, "alice bob", "tom tina") as ((alice, bob), (tom, tina)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        await agree(group, [alice, bob], [tom, tina])
        if change == "rename":
            made = await tom("update", group=group, changes={"name": "Orchard"})
        elif change == "admins":
            made = await tom("update", group=group, changes={"admins": [tom.pubkey, await own_key(alice)]})
        elif change == "removal":
            made = await tom("remove", group=group, pubkeys=[tina.pubkey])
        else:
            await tina("leave", group=group)
            await tom.sync(group)
            made = await tom("commit", group=group)
        for process in (alice, bob):
            await refused_by_name(process, group, made["event_id"], "commit_missing_path", tom)
        await chat(group, [alice, bob], [], "among ourselves")

        await brought_back(tom, group, alice, bob)
        view = await agree(group, [alice, bob], [tom])
        assert ("Orchard" if change == "rename" else "Garden") == view["name"]
        assert (tina.pubkey in view["members"]) is (change in ("rename", "admins"))
        await chat(group, [alice, bob], [tom], "together")


async def test_our_admin_brings_back_who_split_off(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom, admins=(tom.pubkey,))
        await add_ours(alice, group, bob)
        await agree(group, [alice, bob], [tom])
        made = await tom("update", group=group, changes={"name": "Orchard"})
        for process in (alice, bob):
            await refused_by_name(process, group, made["event_id"], "commit_missing_path", tom)
        await alice.call("group.remove_member", group=group, pubkey=tom.pubkey)
        await alice.call("group.invite", group=group, pubkey=tom.pubkey)
        await tom("accept")
        view = await agree(group, [alice, bob], [tom])
        assert ("Garden", [await own_key(alice)]) == (view["name"], view["admins"])
        await chat(group, [alice, bob], [tom], "together")


async def test_additions_own_renewals_and_removals_of_several_are_followed(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom tina tim") as ((alice, bob), (tom, tina, tim)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        await tom("invite", group=group, pubkeys=[tim.pubkey])
        await tim("accept")
        await tom("self_update", group=group)
        await agree(group, [alice, bob], [tom, tina, tim])
        await tina("self_update", group=group)
        await tom.sync(group)
        await tom("remove", group=group, pubkeys=[await own_key(bob), tina.pubkey])
        view = await agree(group, [alice], [tom, tim])
        assert sorted([await own_key(alice), tom.pubkey, tim.pubkey]) == view["members"]
        await until_group(bob, group, state="removed")
        assert [] == [row for row in alice.security if row["code"] == "fork_detected"]
        await chat(group, [alice], [tom, tim], "the rest")
        await tom("invite", group=group, pubkeys=[await own_key(bob)])
        await join(bob, group)
        await agree(group, [alice, bob], [tom, tim])
        await chat(group, [alice, bob], [tom, tim], "with Bob")


async def test_who_leaves_with_marmot_ts_is_let_go_by_our_admin(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom)
        await add_ours(alice, group, bob)
        await agree(group, [alice, bob], [tom])
        (left,) = await tom("leave", group=group)
        for process in (alice, bob):
            assert ("applied", None) == await outcome_of(process, group, left["event_id"])
            await until_gone(process, group, tom.pubkey)
        await chat(group, [alice, bob], [], "without Tom")
        await alice.call("group.invite", group=group, pubkey=tom.pubkey)
        await tom("accept")
        await agree(group, [alice, bob], [tom])
        await chat(group, [alice, bob], [tom], "with Tom")


async def test_we_leave_a_group_of_theirs_and_their_admin_lets_us_go_with_another(tmp_path: Path) -> None:
    """A Remove of the own leaf, as nobody there has SelfRemove; marmot-ts writes a path once two go at a time."""
    async with people(tmp_path, "alice bob carol", "tom") as ((alice, bob, carol), (tom,)):
        group = await their_group_with(tom, alice, bob, carol)
        await agree(group, [alice, bob, carol], [tom])
        for process in (alice, bob):
            assert "leaving" == (await process.call("group.leave", group=group))["state"]
        await tom.sync(group)
        assert 2 == (await tom("state", group=group))["pending"]
        await tom("commit", group=group)
        view = await agree(group, [carol], [tom])
        assert sorted([tom.pubkey, await own_key(carol)]) == view["members"]
        for process in (alice, bob):
            await until_group(process, group, state="left")
        await chat(group, [carol], [tom], "the rest")


async def test_a_strangers_change_of_admins_in_an_invite_of_theirs_is_refused(tmp_path: Path) -> None:
    """marmot-ts puts whatever anybody proposed into its next commit: there Tina is the admin now."""
    async with people(tmp_path, "alice bob carol", "tom tina") as ((alice, bob, carol), (tom, tina)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        before = await agree(group, [alice, bob], [tom, tina])
        proposed = await tina("propose_change", group=group, changes={"admins": [tina.pubkey]})
        for process in (alice, bob):
            outcome, _ = await outcome_of(process, group, proposed["event_id"])
            assert outcome in ("applied", "refused")
        await tom.sync(group)
        made = await tom("invite", group=group, pubkeys=[await own_key(carol)])
        assert [tina.pubkey] == (await tom("state", group=group))["admins"]
        for process in (alice, bob):
            await refused_by_name(process, group, made["event_id"], "commit_missing_path", tom)
            now = await process.call("group.get", group=group)
            assert before["admins"] == now["admins"]
            assert before["epoch"] == now["epoch"]
        await chat(group, [alice, bob], [], "among ourselves")


async def test_a_strangers_addition_that_their_admin_commits_is_followed(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom tina tim") as ((alice, bob), (tom, tina, tim)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        await agree(group, [alice, bob], [tom, tina])
        proposed = await tina("propose_addition", group=group, pubkey=tim.pubkey)
        for process in (alice, bob):
            assert ("applied", None) == await outcome_of(process, group, proposed["event_id"])
        await chat(group, [alice, bob], [], "not silenced")
        await tom.sync(group)
        await tom("commit", group=group)
        view = await agree(group, [alice, bob], [tom, tina])
        assert tim.pubkey in view["members"]
        await chat(group, [alice, bob], [tom, tina], "with Tim's leaf")


async def test_a_commit_in_the_clear_is_refused_whoever_makes_it(tmp_path: Path) -> None:
    """marmot-ts applies one without asking who made it: a member takes the group that way."""
    async with people(tmp_path, "alice bob", "tom tina") as ((alice, bob), (tom, tina)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        before = await agree(group, [alice, bob], [tom, tina])
        mine = {"name": "Mine", "admins": [tina.pubkey]}
        taken = await tina("update", group=group, changes=mine, as_public=True, as_member=True)
        assert "Mine" == (await tom.synced(group))["name"]
        for process in (alice, bob):
            # That it lacks a path, too, is seen first.
            assert ("refused", "commit_missing_path") == await outcome_of(process, group, taken["event_id"])
            now = await process.call("group.get", group=group)
            assert (before["epoch"], before["admins"]) == (now["epoch"], now["admins"])
        await chat(group, [alice, bob], [], "among ourselves")


async def test_a_renewal_in_the_clear_by_their_admin_is_refused_by_name(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await their_group_with(tom, alice, bob)
        await agree(group, [alice, bob], [tom])
        made = await tom("self_update", group=group, as_public=True)
        for process in (alice, bob):
            await refused_by_name(process, group, made["event_id"], "commit_public_message", tom)
        await chat(group, [alice, bob], [], "among ourselves")
        await brought_back(tom, group, alice, bob)
        await agree(group, [alice, bob], [tom])
        await chat(group, [alice, bob], [tom], "together")


async def test_a_relay_that_is_none_is_refused_and_what_a_member_then_does_with_it_is_too(tmp_path: Path) -> None:
    """After it marmot-ts cannot read who the admins are, and takes commits of everybody."""
    async with people(tmp_path, "alice", "tom tina") as ((alice,), (tom, tina)):
        group = await their_group_with(tom, alice, others=(tina,))
        before = await agree(group, [alice], [tom, tina])
        made = await tom("update", group=group, changes={"relays": ["not a relay"]})
        await refused_by_name(alice, group, made["event_id"], "commit_missing_path", tom)
        await tina.sync(group)
        taken = await tina("self_update", group=group)
        assert before["epoch"] + 2 == (await tom.synced(group))["epoch"]
        assert ("undecryptable", "undecryptable") == await outcome_of(alice, group, taken["event_id"])
        now = await alice.call("group.get", group=group)
        assert (before["epoch"], before["relays"]) == (now["epoch"], [url.rstrip("/") for url in now["relays"]])


async def test_changed_group_data_with_a_path_is_followed_by_nobody_and_the_group_goes_on(tmp_path: Path) -> None:
    """ts-mls encrypts such a path for the group data before the change; RFC 9420 section 7.6 wants that after it."""
    async with people(tmp_path, "alice bob", "tom tina tim") as ((alice, bob), (tom, tina, tim)):
        group = await our_group_with(alice, tom, tina, tim, admins=(tom.pubkey,))
        await add_ours(alice, group, bob)
        before = await agree(group, [alice, bob], [tom, tina, tim])
        await tom("propose_change", group=group, changes={"name": "Orchard"})
        made = await tom("remove", group=group, pubkeys=[tina.pubkey, tim.pubkey])
        for process in (alice, bob):
            assert ("refused", "undecryptable") == await outcome_of(process, group, made["event_id"])
        assert before == await agree(group, [alice, bob], [tim, tina])
        with pytest.raises(PeerRefusedError, match="unapplied proposals"):
            await tina("send", group=group, text="muted by a proposal")
        await alice.call("group.rotate_key", group=group)
        await agree(group, [alice, bob], [tim, tina])
        await chat(group, [alice, bob], [tina, tim], "without Tom")


async def test_changes_by_a_member_who_is_no_admin_are_refused_on_both_sides(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom tina tim") as ((alice, bob), (tom, tina, tim)):
        group = await our_group_with(alice, tom, tina, tim)
        await add_ours(alice, group, bob)
        before = await agree(group, [alice, bob], [tom, tina, tim])
        alone = {"as_member": True, "apply": False}
        removal = await tom("remove", group=group, pubkeys=[await own_key(bob), tim.pubkey], **alone)
        rename = await tom("update", group=group, changes={"name": "Mine"}, **alone)
        for process in (alice, bob):
            assert ("refused", "commit_not_authorized") == await outcome_of(process, group, removal["event_id"])
            outcome, code = await outcome_of(process, group, rename["event_id"])
            assert ("refused", True) == (outcome, code in ("commit_missing_path", "commit_not_authorized"))
        assert before == await agree(group, [alice, bob], [tina, tim])
        await chat(group, [alice, bob], [tina, tim], "unharmed")
