"""People of ours and of marmot-ts in one group: both invite, all read what all write, both see the same group."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.interop_story import add_ours, agree, chat, join, our_group_with, own_key
from tests.helpers.rpc_process import Json
from tests.helpers.rpc_story import history
from tests.helpers.ts_story import people, their_group_with

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_ts"), pytest.mark.timeout(240)]


@pytest.mark.parametrize("kind", [30443, 443])
async def test_we_join_a_group_of_theirs_and_chat(tmp_path: Path, kind: int) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        group = await their_group_with(tom, alice, kind=kind)
        view = await agree(group, [alice], [tom])
        assert [tom.pubkey] == view["admins"]
        assert sorted([tom.pubkey, await own_key(alice)]) == view["members"]
        await chat(group, [alice], [tom], "first")
        await agree(group, [alice], [tom])


@pytest.mark.parametrize("kind", [30443, 443])
async def test_they_join_a_group_of_ours_and_chat(tmp_path: Path, kind: int) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        package = await tom("publish_key_package", kind=kind)
        group = (await alice.call("group.create", name="Garden", description="Vegetables"))["group"]
        invited = await alice.call("group.invite", group=group, key_package_event_id=package["event_id"])
        assert invited["accepted_by"]
        await tom("accept")
        view = await agree(group, [alice], [tom])
        assert [await own_key(alice)] == view["admins"]
        await chat(group, [alice], [tom], "first")


async def test_both_invite_into_one_group_and_all_five_agree(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob carol", "tom tina") as ((alice, bob, carol), (tom, tina)):
        group = await our_group_with(alice, tom, admins=(tom.pubkey,))
        await add_ours(alice, group, bob)
        await tom.sync(group)
        await tom("invite", group=group, pubkeys=[await own_key(carol)])
        await join(carol, group)
        await tom.sync(group)
        await tom("invite", group=group, pubkeys=[tina.pubkey])
        await tina("accept")
        view = await agree(group, [alice, bob, carol], [tom, tina])
        assert 5 == len(view["members"])
        assert sorted([tom.pubkey, await own_key(alice)]) == view["admins"]
        await chat(group, [alice, bob, carol], [tom, tina], "five")


async def test_two_of_ours_invited_by_one_commit_both_join(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = (await tom("create_group", name="Garden"))["group"]
        await tom("invite", group=group, pubkeys=[await own_key(alice), await own_key(bob)])
        await join(alice, group)
        await join(bob, group)
        view = await agree(group, [alice, bob], [tom])
        assert 3 == len(view["members"])
        await chat(group, [alice, bob], [tom], "three")


async def test_replies_name_what_they_answer_on_both_sides(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        group = await their_group_with(tom, alice)
        question = await tom("send", group=group, text="Beans?")
        await alice.heard("message", is_message(question["message"]))
        answer = await alice.call("message.send", group=group, text="Beans!", reply_to=question["message"])
        await tom.sync(group)
        (heard,) = [row for row in await tom("messages", group=group) if row["id"] == answer["message"]]
        assert [["q", question["message"], "", tom.pubkey]] == [tag for tag in heard["tags"] if tag[0] in "qeh"]
        assert heard["content"].startswith("nostr:nevent1")
        assert heard["content"].endswith("\nBeans!")

        quoted = await tom(
            "send",
            group=group,
            text="nostr:nevent1qqsqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\nToday",
            tags=[["q", answer["message"], "", await own_key(alice)]],
        )
        by_e = await tom("send", group=group, text="Peas", tags=[["e", question["message"]]])
        rows = {}
        for sent in (quoted["message"], by_e["message"]):
            rows[sent] = await alice.heard("message", is_message(sent))
        assert ("Today", answer["message"]) == (rows[quoted["message"]]["text"], rows[quoted["message"]]["reply_to"])
        assert ("Peas", question["message"]) == (rows[by_e["message"]]["text"], rows[by_e["message"]]["reply_to"])
        assert 4 == len(await history(alice, group))


def is_message(message: str) -> Callable[[Json], bool]:
    """Tells whether a notification is of this message."""
    return lambda params: bool(params["message"] == message)


async def test_an_app_that_sends_no_reply_tag_but_the_text_is_shown_whole(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        group = await their_group_with(tom, alice)
        text = "see nostr:nevent1qqsqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq there"
        sent = await tom("send", group=group, text=text)
        heard = await alice.heard("message", is_message(sent["message"]))
        assert text == heard["text"]


async def test_everybody_renews_their_leaf_and_the_group_goes_on(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "tom tina") as ((alice,), (tom, tina)):
        group = await our_group_with(alice, tom, tina)
        await agree(group, [alice], [tom, tina])
        await tom("self_update", group=group)
        await agree(group, [alice], [tom, tina])
        await alice.call("group.rotate_key", group=group)
        await agree(group, [alice], [tom, tina])
        await tina("self_update", group=group)
        await agree(group, [alice], [tom, tina])
        await chat(group, [alice], [tom, tina], "renewed")


async def test_our_changes_of_name_admins_and_members_arrive(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom tina") as ((alice, bob), (tom, tina)):
        group = await our_group_with(alice, tom, tina)
        await add_ours(alice, group, bob)
        await alice.call("group.update", group=group, name="Ünser Garten 🌻", description="")
        await alice.call("group.set_admins", group=group, admins=[await own_key(alice), await own_key(bob)])
        await alice.call("group.remove_member", group=group, pubkey=tina.pubkey)
        view = await agree(group, [alice, bob], [tom])
        assert ("Ünser Garten 🌻", "") == (view["name"], view["description"])
        assert sorted([await own_key(alice), await own_key(bob)]) == view["admins"]
        outdated = await tina.synced(group)
        assert view["epoch"] - 1 == outdated["epoch"]  # ts-mls cannot read the commit by which it is removed
        await chat(group, [alice, bob], [tom], "without Tina")
        await alice.call("group.invite", group=group, pubkey=tina.pubkey)
        await tina("accept")
        await agree(group, [alice, bob], [tom, tina])
        await chat(group, [alice, bob], [tom, tina], "with Tina")
