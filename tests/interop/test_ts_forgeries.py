"""What a member with marmot-ts can say against the rules, and what its faults make of true messages."""

from pathlib import Path

import pytest

from tests.helpers.interop_story import agree, chat, our_group_with, outcome_of, own_key
from tests.helpers.rpc_story import all_received, count_texts
from tests.helpers.ts_story import people, their_group_with

pytestmark = [pytest.mark.interop, pytest.mark.usefixtures("_ts"), pytest.mark.timeout(240)]


async def test_false_messages_are_refused_each_with_its_code_and_the_true_ones_between_are_read(tmp_path: Path) -> None:
    async with people(tmp_path, "alice bob", "tom tina") as ((alice, bob), (tom, tina)):
        group = await their_group_with(tom, alice, bob, others=(tina,))
        await agree(group, [alice, bob], [tom, tina])
        false = [
            ("author_mismatch", {"form": "author", "author": await own_key(bob), "text": "in Bob's name"}),
            ("author_mismatch", {"form": "stranger", "text": "in nobody's name"}),
            ("signed_rumor", {"form": "signed", "text": "signed"}),
            ("invalid_event", {"form": "group_tag", "text": "with the routing id", "group": group}),
            ("invalid_rumor_id", {"form": "wrong_id", "text": "wrong id"}),
            ("too_large", {"form": "author", "author": tom.pubkey, "text": "x" * 102_400}),
            ("invalid_event", {"form": "bytes", "text": "[]"}),
            ("invalid_event", {"form": "bytes", "text": "{"}),
            ("invalid_event", {"form": "bytes", "text": "[" * 50_000}),
        ]
        sent = []
        for number, (_, wish) in enumerate(false):
            sent.append((await tom("send_forged", **{**wish, "group": group}))["event_id"])
            await tom("send", group=group, text=f"true {number}")
        without_id = await tom("send_forged", group=group, form="no_id", text="without id")
        true = {f"true {number}" for number in range(len(false))} | {"without id"}
        for process in (alice, bob):
            seen = [await outcome_of(process, group, event_id) for event_id in sent]
            assert [("refused", code) for code, _ in false] == seen
            assert ("applied", None) == await outcome_of(process, group, without_id["event_id"])
            received = await all_received(process, group, true)
            assert sorted(true) == sorted(row["text"] for row in received)
            assert {tom.pubkey} == {row["author"] for row in received}
            assert "author_mismatch" in {row["code"] for row in process.security}
        await chat(group, [alice, bob], [tom, tina], "afterwards")


async def test_a_key_used_again_after_a_restart_costs_one_message_and_no_more(tmp_path: Path) -> None:
    """marmot-ts publishes before it saves: whoever ends it in between sends the next message with the same key."""
    async with people(tmp_path, "alice bob", "tom") as ((alice, bob), (tom,)):
        group = await our_group_with(alice, tom)
        await alice.call("group.invite", group=group, pubkey=await own_key(bob))
        await alice.call("group.rotate_key", group=group)
        await tom.sync(group)
        await tom("send", group=group, text="before")
        first = await tom("send", group=group, text="published and not saved", ends_before_saving=True)
        await tom("restart", group=group)
        assert ("applied", None) == await outcome_of(alice, group, first["event_id"])
        lost = await tom("send", group=group, text="with the same key")
        await tom("send", group=group, text="after")
        assert ("refused", "generation_reused") == await outcome_of(alice, group, lost["event_id"])
        received = await all_received(alice, group, {"before", "published and not saved", "after"})
        assert {"before": 1, "published and not saved": 1, "after": 1} == count_texts(received)
        await chat(group, [alice], [tom], "goes on")


async def test_the_same_message_in_another_wrapper_is_no_reuse_and_shown_once(tmp_path: Path) -> None:
    async with people(tmp_path, "alice", "tom") as ((alice,), (tom,)):
        group = await their_group_with(tom, alice)
        event = (await tom("self_update", group=group))["event"]
        again = await tom("rewrap", event=event)
        assert ("duplicate", "duplicate") == await outcome_of(alice, group, again["event_id"])
        assert [] == alice.security
        await agree(group, [alice], [tom])
        await chat(group, [alice], [tom], "once")
