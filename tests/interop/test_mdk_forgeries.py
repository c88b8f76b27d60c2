"""What a member with a changed MDK can send against the rules: refused with its code, and the group goes on."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.interop_story import agree, chat, join, our_group_with, outcome_of, own_key
from tests.helpers.mdk_story import mdk_group_with, people
from tests.helpers.raw_client import RawKey
from tests.helpers.rpc_story import all_received

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_mdk"), pytest.mark.timeout(240)]


def rumor(author: str, text: str, **more: Any) -> str:
    """The JSON of a message with a right id."""
    rest = {"pubkey": author, "created_at": 1_790_000_000, "kind": 9, "tags": more.pop("tags", []), "content": text}
    listed = [0, author, rest["created_at"], rest["kind"], rest["tags"], text]
    digest = hashlib.sha256(json.dumps(listed, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
    whole = {"id": digest, **rest, **more}
    return json.dumps({name: value for name, value in whole.items() if value is not None}, ensure_ascii=False)


async def test_false_messages_are_refused_each_with_its_code_and_the_true_ones_between_are_read(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob)
        await agree(group, [alice, bob], [mia])
        bob_key, me = await own_key(bob), mia.pubkey
        false = {
            "author_mismatch": rumor(bob_key, "in Bob's name"),
            "invalid_rumor_id": rumor(me, "wrong id", id="00" * 32),
            "signed_rumor": rumor(me, "signed", sig=RawKey(3).sign()["sig"]),
            "invalid_event": "[]",
            "too_large": rumor(me, "x" * 102_400),
        }
        sent = {}
        for code, payload in false.items():
            sent[code] = (await mia("send_raw", group=group, payload=payload))["event_id"]
            await mia("send", group=group, text=f"after {code}")
        tagged = await mia("send_raw", group=group, payload=rumor(me, "with h", tags=[["h", group]]))
        forged = await mia("send", group=group, text="by MDK itself", author=bob_key)
        for process in (alice, bob):
            for code, event_id in sent.items():
                assert ("refused", code) == await outcome_of(process, group, event_id)
            assert "refused" == (await outcome_of(process, group, tagged["event_id"]))[0]
            assert ("refused", "author_mismatch") == await outcome_of(process, group, forged["event_id"])
            texts = {f"after {code}" for code in false}
            assert texts == {row["text"] for row in await all_received(process, group, texts)}
            assert [group] == [row["group"] for row in await process.call("group.list")]
        assert {"author_mismatch", "invalid_rumor_id", "signed_rumor"} == {row["code"] for row in alice.security}
        await chat(group, [alice, bob], [mia], "true")


async def test_commits_of_a_member_who_is_no_admin_are_refused_and_nothing_stalls(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob carol", "mia") as ((alice, bob, carol), (mia,)):
        group = await our_group_with(alice, mia)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        before = await agree(group, [alice, bob], [mia])
        forged: list[dict[str, Any]] = [
            {"what": "data", "name": "Mine"},
            {"what": "data", "admins": [mia.pubkey]},
            {"what": "remove", "pubkey": await own_key(bob)},
            {"what": "add", "pubkey": await own_key(carol)},
        ]
        for one in forged:
            event_id = (await mia("forge_commit", group=group, **one))["event_id"]
            for process in (alice, bob):
                assert ("refused", "commit_not_authorized") == await outcome_of(process, group, event_id)
        assert before == await agree(group, [alice, bob], [mia])
        await alice.call("group.update", group=group, name="Orchard")
        assert "Orchard" == (await agree(group, [alice, bob], [mia]))["name"]
        await chat(group, [alice, bob], [mia], "true")


async def test_commits_that_no_admin_may_make_are_refused_each_with_its_code(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = await mdk_group_with(mia, alice, bob)
        before = await agree(group, [alice, bob], [mia])
        stranger = RawKey(7).public
        forged: list[tuple[str, dict[str, Any]]] = [
            ("commit_public_message", {"what": "self_update", "wire": "public"}),
            ("identity_change", {"what": "identity", "pubkey": stranger}),
            ("no_admin_left", {"what": "data", "admins": [stranger]}),
            ("no_admin_left", {"what": "data", "admins": []}),
            ("gd_missing", {"what": "data", "drop": True}),
            ("gd_malformed", {"what": "data", "trailing": "!"}),
        ]
        for code, one in forged:
            event_id = (await mia("forge_commit", group=group, **one))["event_id"]
            for process in (alice, bob):
                assert ("refused", code) == await outcome_of(process, group, event_id), one
        assert before == await agree(group, [alice, bob], [mia])
        assert {"fork_detected"} <= {row["code"] for row in alice.security}
        await mia("update", group=group, name="Orchard")
        assert "Orchard" == (await agree(group, [alice, bob], [mia]))["name"]
        await chat(group, [alice, bob], [mia], "true")


async def test_proposals_of_a_member_change_nothing_and_silence_nobody(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob carol", "mia") as ((alice, bob, carol), (mia,)):
        group = await our_group_with(alice, mia)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await join(bob, group)
        before = await agree(group, [alice, bob], [mia])
        proposed: list[dict[str, Any]] = [
            {"what": "data", "admins": [mia.pubkey]},
            {"what": "remove", "pubkey": await own_key(bob)},
            {"what": "add", "pubkey": await own_key(carol)},
            {"what": "update"},
        ]
        for one in proposed:
            event_id = (await mia("forge_proposal", group=group, **one))["event_id"]
            for process in (alice, bob):
                outcome, _ = await outcome_of(process, group, event_id)
                assert outcome in ("applied", "refused"), one
        await chat(group, [alice, bob], [mia], "with proposals")
        await alice.call("group.update", group=group, name="Orchard")
        after = await agree(group, [alice, bob], [mia])
        assert (before["members"], before["admins"], "Orchard") == (after["members"], after["admins"], after["name"])
        await chat(group, [alice, bob], [mia], "afterwards")


async def test_an_admin_may_not_leave_before_stepping_down_and_a_removal_of_another_is_no_leave(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "mia") as ((alice, bob), (mia,)):
        group = (await mia("create_group", name="Garden", members=[]))["group"]
        for process in (alice, bob):
            await mia("invite", group=group, pubkey=await own_key(process))
            await join(process, group)
            await mia.sync(group)
        await mia("update", group=group, admins=[mia.pubkey, await own_key(alice)])
        before = await agree(group, [alice, bob], [mia])
        own = await mia("forge_proposal", group=group, what="remove", pubkey=mia.pubkey)
        for process in (alice, bob):
            outcome, _ = await outcome_of(process, group, own["event_id"])
            assert outcome in ("applied", "refused")
        await chat(group, [alice, bob], [mia], "all here")
        assert before == await agree(group, [alice, bob], [mia])


async def test_rubbish_in_the_outer_layer_is_refused_and_forgotten(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "mia") as ((alice,), (mia,)):
        group = await mdk_group_with(mia, alice)
        await agree(group, [alice], [mia])
        now = (await mia("send", group=group, text="now"))["event"]["created_at"]
        rubbish = {
            "not base64": ["h", group],
            "AAAA": ["h", group],
            "A" * 200: ["h", group],
        }
        for content, tag in rubbish.items():
            event = RawKey(11).sign(445, content, [tag, ["encoding", "base64"]], now)
            await mia("publish", event=event)
            outcome, _ = await outcome_of(alice, group, event["id"])
            assert outcome in ("refused", "undecryptable")
        await chat(group, [alice], [mia], "true")
