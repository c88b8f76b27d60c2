"""Groups change over RPC: names, admins, members, keys; people leave; the log tells what became of every event."""

from pathlib import Path
from typing import Any

import pytest

from tests.helpers.rpc_process import RpcError, RpcProcess
from tests.helpers.rpc_story import meet, say
from tests.scenarios.test_two_people_rpc import relay_of, two_people


async def until_group(process: RpcProcess, group: str, **wanted: Any) -> dict[str, Any]:
    """Wait until a group is as described."""
    found: dict[str, Any] = await process.until(
        lambda: process.call("group.get", group=group),
        lambda now: all(now[name] == value for name, value in wanted.items()),
    )
    return found


async def test_an_admin_renames_the_group_and_shares_the_right(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        group = meeting.group
        await bob.call("events.subscribe")
        renamed = await alice.call("group.update", group=group, name="Orchard", description="Apples")
        assert ("Orchard", "Apples") == (renamed["name"], renamed["description"])
        await until_group(bob, group, name="Orchard", description="Apples", epoch=renamed["epoch"])
        with pytest.raises(RpcError) as refused:
            await bob.call("group.update", group=group, name="Mine")
        assert refused.value.code == "not_admin"
        admins = [row["pubkey"] for row in renamed["members"]]
        await alice.call("group.set_admins", group=group, admins=admins)
        await until_group(bob, group, admins=sorted(admins))
        assert (await bob.call("group.update", group=group, name="Ours"))["name"] == "Ours"


async def test_keys_are_renewed_and_the_talk_goes_on(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await alice.call("events.subscribe")
        renewed = await bob.call("group.rotate_key", group=meeting.group)
        await until_group(alice, meeting.group, epoch=renewed["epoch"])
        await say(alice, bob, meeting.group, "still readable")
        await say(bob, alice, meeting.group, "both ways")


async def test_who_was_removed_is_told_and_cannot_send(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await bob.call("events.subscribe")
        bobs_key = (await bob.call("account.list"))[0]["pubkey"]
        left = await alice.call("group.remove_member", group=meeting.group, pubkey=bobs_key)
        assert [row["pubkey"] for row in left["members"]] == left["admins"]
        gone = await until_group(bob, meeting.group, state="removed")
        assert [row["pubkey"] for row in gone["members"]] == left["admins"], "who is out is no member"
        with pytest.raises(RpcError) as refused:
            await bob.call("message.send", group=meeting.group, text="hello?")
        assert ("not_member", "nothing") == (refused.value.data["code"], refused.value.data["sent"])


async def test_a_member_leaves_and_the_other_side_lets_them_go(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await alice.call("events.subscribe")
        await bob.call("events.subscribe")
        # An admin who is there commits at once, perhaps before this answer.
        assert (await bob.call("group.leave", group=meeting.group))["state"] in {"leaving", "left"}
        await until_group(bob, meeting.group, state="left")
        alone = await alice.call("group.get", group=meeting.group)
        assert len(alone["members"]) == 1


async def test_the_log_names_every_event_once(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await say(alice, bob, meeting.group, "one")
        await say(bob, alice, meeting.group, "two")
        await bob.call("sync.wait", timeout=30)
        rows = await bob.call("log.group", group=meeting.group, limit=1000)
        assert len(rows) == len({row["event_id"] for row in rows})
        outcomes = sorted((row["what"], row["outcome"]) for row in rows if row["what"] == "message")
        assert [("message", "applied"), ("message", "own")] == outcomes
        assert all(row["kind"] == 445 for row in rows)
        page = await bob.call("log.group", group=meeting.group, limit=1, before=rows[0]["event_id"])
        assert page == rows[1:2]


async def test_a_deleted_key_package_is_gone_from_the_relay_with_its_twin(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await alice.call("account.create", name="Alice")
        await bob.call("account.create", name="Bob")
        bobs_key = (await bob.call("account.list"))[0]["pubkey"]
        rows = [row for row in await bob.call("key_package.list") if row["last_resort"]]
        await bob.call("key_package.delete", event_id=rows[0]["event_id"])
        # The account looks after its stock while this goes on, and may have published another one by now.
        gone = {row["event_id"] for row in rows}
        assert not any(row["valid"] for row in await bob.call("key_package.list") if row["event_id"] in gone)
        await bob.call("sync.wait", timeout=30)
        found = await alice.call("key_package.list", pubkey=bobs_key)
        assert not {row["event_id"] for row in rows} & {row["event_id"] for row in found}
