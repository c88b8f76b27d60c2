"""Groups shared with MDK 0.8.0: made by either, with invitations by both, and a chat that all read alike."""

from pathlib import Path

import pytest

from tests.helpers.interop_story import agree, chat, join, our_group_with, own_key
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.rpc_story import history

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(240)]


async def test_a_person_of_ours_joins_a_group_of_mdk_and_all_read_alike(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice)
        view = await agree(group, [alice], [mia])
        assert [mia.pubkey] == view["admins"]
        await chat(group, [alice], [mia], "first")
        await agree(group, [alice], [mia])


async def test_a_person_of_mdk_joins_a_group_of_ours_and_all_read_alike(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        view = await agree(group, [alice], [mia])
        assert [await own_key(alice)] == view["admins"]
        await chat(group, [alice], [mia], "first")
        await agree(group, [alice], [mia])


async def test_both_invite_and_everybody_ends_in_the_same_epoch(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia max") as ((alice, bob), (mia, max_)):
        group = await our_group_with(alice, mia)
        await alice.call("group.set_admins", group=group, admins=[await own_key(alice), mia.pubkey])
        await mia.sync(group)
        await mia("invite", group=group, pubkey=max_.pubkey)
        await mia("invite", group=group, pubkey=await own_key(bob))
        assert [group] == [joined["group"] for joined in await max_("accept")]
        await join(bob, group)
        await agree(group, [alice, bob], [mia, max_])
        await chat(group, [alice, bob], [mia, max_], "four")


async def test_five_people_in_a_group_of_mdk_into_which_ours_invites(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob carol", "mia max") as ((alice, bob, carol), (mia, max_)):
        alice_key = await own_key(alice)
        group = await mdk_group_with(mia, alice, bob, admins=[alice_key])
        invited = await alice.call("group.invite", group=group, pubkey=max_.pubkey)
        assert invited["accepted_by"]
        (joined,) = await max_("accept")
        assert (group, alice_key, invited["key_package_event_id"]) == (
            joined["group"],
            joined["inviter"],
            joined["key_package_event_id"],
        )
        await alice.call("group.invite", group=group, pubkey=await own_key(carol))
        await join(carol, group)
        view = await agree(group, [alice, bob, carol], [mia, max_])
        assert 5 == len(view["members"])
        await chat(group, [alice, bob, carol], [mia, max_], "five")


async def test_the_old_form_of_our_key_package_serves_mdk_as_well(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice, kind=443)
        await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "old")


async def test_a_reply_of_either_is_a_reply_for_the_other(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        question = await alice.call("message.send", group=group, text="Beans?")
        await mia.sync(group)
        tags = [["q", question["message"], "", await own_key(alice)]]
        answer = await mia("send", group=group, text="Beans!", tags=tags)
        heard = await alice.heard("message", lambda params: params["message"] == answer["message"])
        assert (question["message"], "Beans!") == (heard["reply_to"], heard["text"])
        reply = await alice.call("message.send", group=group, text="Good", reply_to=answer["message"])
        await mia.sync(group)
        (seen,) = [row for row in await mia("messages", group=group) if row["message"] == reply["message"]]
        assert [["q", answer["message"], "", mia.pubkey]] == [tag for tag in seen["tags"] if tag[0] == "q"]
        assert ["Beans?", "Beans!", "Good"] == [row["text"] for row in await history(alice, group)]
