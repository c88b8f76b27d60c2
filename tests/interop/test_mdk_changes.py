"""Every change of a group, made by us and by MDK 0.8.0, means the same on both sides."""

from pathlib import Path

import pytest

from tests.helpers.interop_story import agree, chat, join, our_group_with, own_key, until_group
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.peer_process import PeerRefusedError
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import all_received

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(240)]


async def test_keys_are_renewed_by_each_and_the_talk_goes_on(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia)
        for _ in range(3):
            await mia("self_update", group=group)
            await agree(group, [alice], [mia])
            await alice.call("group.rotate_key", group=group)
            await agree(group, [alice], [mia])
        await chat(group, [alice], [mia], "renewed")


async def test_names_and_descriptions_given_by_each_are_read_by_the_other(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await our_group_with(alice, mia, admins=(mia.pubkey,))
        for name, description in (("Obst & Gemüse 🍏", "Zeile\nzwei"), ("a" * 255, "b" * 2000)):
            await alice.call("group.update", group=group, name=name, description=description)
            view = await agree(group, [alice], [mia])
            assert (name, description) == (view["name"], view["description"])
            await mia("update", group=group, name=name[::-1], description=description[::-1])
            view = await agree(group, [alice], [mia])
            assert (name[::-1], description[::-1]) == (view["name"], view["description"])
        await chat(group, [alice], [mia], "named")


async def test_admins_chosen_by_each_are_admins_for_the_other(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        alice_key, bob_key = await own_key(alice), await own_key(bob)
        group = await mdk_group_with(mia, alice, bob)
        await mia("update", group=group, admins=[mia.pubkey, alice_key])
        assert sorted([mia.pubkey, alice_key]) == (await agree(group, [alice, bob], [mia]))["admins"]
        await alice.call("group.set_admins", group=group, admins=[alice_key, bob_key])
        assert sorted([alice_key, bob_key]) == (await agree(group, [alice, bob], [mia]))["admins"]
        with pytest.raises(PeerRefusedError, match="admin"):
            await mia("update", group=group, name="no more")
        await bob.call("group.update", group=group, name="by Bob")
        assert "by Bob" == (await agree(group, [alice, bob], [mia]))["name"]


async def test_relays_chosen_by_each_are_where_both_write_then(tmp_path: Path) -> None:
    from tests.helpers.local_relay import RelayProcess

    async with (
        people(tmp_path, "alice", "mia") as ((alice,), (mia,)),
        RelayProcess(tmp_path / "second.db") as second,
    ):
        (first,) = mia.relays
        group = await our_group_with(alice, mia, admins=(mia.pubkey,))
        await alice.call("group.update", group=group, relays=[first, second.url])
        assert sorted([first, second.url]) == (await agree(group, [alice], [mia]))["relays"]
        await chat(group, [alice], [mia], "two relays")
        await mia("update", group=group, relays=[first])
        assert [first] == (await agree(group, [alice], [mia]))["relays"]
        await chat(group, [alice], [mia], "one relay")


async def test_a_new_routing_id_given_by_mdk_is_followed(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob)
        await agree(group, [alice, bob], [mia])
        route = "5a" * 32
        await mia("update", group=group, nostr_group_id=route)
        for process in (alice, bob):
            await until_group(process, group, group=route)
        await agree(route, [alice, bob], [mia])
        await chat(route, [alice, bob], [mia], "moved")


async def test_who_is_removed_by_us_is_out_and_comes_back_when_invited_again(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await our_group_with(alice, mia)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        await agree(group, [alice, bob], [mia])
        await alice.call("group.remove_member", group=group, pubkey=mia.pubkey)
        assert "inactive" == (await mia("sync", group=group))["state"]["state"]
        await alice.call("message.send", group=group, text="not for Mia")
        await mia("publish_key_packages")
        await alice.call("group.invite", group=group, pubkey=mia.pubkey)
        (joined,) = await mia("accept")
        assert group == joined["group"]
        await agree(group, [alice, bob], [mia])
        assert "not for Mia" not in await mia.texts(group)
        await chat(group, [alice, bob], [mia], "again")


async def test_we_are_removed_by_mdk_and_come_back_when_invited_again(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob)
        await agree(group, [alice, bob], [mia])
        await mia("remove", group=group, pubkeys=[await own_key(alice)])
        await until_group(alice, group, state="removed")
        await mia("send", group=group, text="not for Alice")
        await mia("invite", group=group, pubkey=await own_key(alice))
        await join(alice, group)
        await agree(group, [alice, bob], [mia])
        await chat(group, [alice, bob], [mia], "again")
        assert "not for Alice" not in {row["text"] for row in await all_received(alice, group, set())}


async def test_an_admin_who_is_removed_by_mdk_is_no_admin_any_more(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob, admins=[await own_key(alice)])
        await agree(group, [alice, bob], [mia])
        await mia("remove", group=group, pubkeys=[await own_key(alice)])
        view = await agree(group, [bob], [mia])
        assert [mia.pubkey] == view["admins"]
        assert sorted([mia.pubkey, await own_key(bob)]) == view["members"]


async def test_who_was_added_and_removed_by_mdk_while_we_were_away_is_known_when_we_return(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob carol", "mia max") as ((alice, bob, carol), (mia, max_)):
        group = await mdk_group_with(mia, alice, bob)
        await agree(group, [alice, bob], [mia])
        await alice.shut_down()
        await mia("invite", group=group, pubkey=max_.pubkey)
        await max_("accept")
        await mia("invite", group=group, pubkey=await own_key(carol))
        await join(carol, group)
        await agree(group, [bob, carol], [mia, max_])
        await mia("remove", group=group, pubkeys=[await own_key(bob)])
        await mia("update", group=group, name="Orchard")
        await max_.sync(group)
        await max_("send", group=group, text="Where is Alice?")
        await alice.start()
        await back(alice)
        view = await agree(group, [alice, carol], [mia, max_])
        assert sorted([await own_key(alice), await own_key(carol), mia.pubkey, max_.pubkey]) == view["members"]
        assert "Where is Alice?" in {row["text"] for row in await all_received(alice, group, {"Where is Alice?"})}
        await chat(group, [alice, carol], [mia, max_], "back")


async def test_who_was_added_and_removed_by_us_while_mdk_was_away_is_known_there_later(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia max") as ((alice, bob), (mia, max_)):
        group = await our_group_with(alice, mia)
        await agree(group, [alice], [mia])
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        await alice.call("group.invite", group=group, pubkey=max_.pubkey)
        await max_("accept")
        await agree(group, [alice, bob], [max_])
        await alice.call("group.update", group=group, name="Orchard")
        await alice.call("group.remove_member", group=group, pubkey=max_.pubkey)
        await alice.call("message.send", group=group, text="Where is Mia?")
        view = await agree(group, [alice, bob], [mia])
        assert "Orchard" == view["name"]
        assert 3 == len(view["members"])
        assert "Where is Mia?" in await mia.texts(group)
        await chat(group, [alice, bob], [mia], "back")


async def back(process: RpcProcess) -> None:
    """A program that was started again has caught up."""
    await process.call("events.subscribe")
    await process.call("sync.wait", timeout=60)
