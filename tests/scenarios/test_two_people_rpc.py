"""Two people, two `marmot rpc` programs, one relay: from nothing to a chat, and all of it still there after a restart."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.helpers.local_relay import NostrSdkRelay, RelayProcess
from tests.helpers.rpc_process import Json, RpcProcess
from tests.helpers.rpc_story import Meeting, all_received, create_account, history, meet, say, texts

Relay = RelayProcess | NostrSdkRelay


@asynccontextmanager
async def relay_of(kind: str, folder: Path) -> AsyncIterator[Relay]:
    async with RelayProcess(folder / "relay.db") if kind == "ours" else NostrSdkRelay() as relay:
        yield relay


@asynccontextmanager
async def two_people(relay: Relay, folder: Path) -> AsyncIterator[tuple[RpcProcess, RpcProcess]]:
    async with (
        RpcProcess("alice", folder / "alice", relay.url) as alice,
        RpcProcess("bob", folder / "bob", relay.url) as bob,
    ):
        yield alice, bob


async def chat(meeting: Meeting, prefix: str) -> list[str]:
    """Each writes and each reads, twice; what was said."""
    said = [f"{prefix}: {text}" for text in ("Hello Bob", "Hello Alice", "Shall we plant beans?", "Ja, Böhnchen 🌱")]
    for number, text in enumerate(said):
        pair = (meeting.alice, meeting.bob) if number % 2 == 0 else (meeting.bob, meeting.alice)
        await say(*pair, meeting.group, text)
    return said


@pytest.mark.parametrize("kind", ["ours", "nostr_sdk"])
async def test_two_people_meet_and_chat_and_go_on_after_everything_was_restarted(kind: str, tmp_path: Path) -> None:
    async with relay_of(kind, tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        said = await chat(meeting, "first day")

        await alice.shut_down()
        await bob.shut_down()
        if isinstance(relay, RelayProcess):  # the other one keeps everything in memory
            await relay.restart()
        await alice.start()
        await bob.start()

        for process in (alice, bob):
            await process.call("events.subscribe")
            assert await texts(process, meeting.group) == said
            (group,) = await process.call("group.list")
            assert (group["group"], group["state"]) == (meeting.group, "active")
        said += await chat(meeting, "second day")
        for process in (alice, bob):
            assert await texts(process, meeting.group) == said
            assert process.errors_without_id == []


async def test_a_group_tells_its_people_admins_epoch_and_unread_messages(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await say(alice, bob, meeting.group, "Hello Bob")
        for process in (alice, bob):
            group = await process.call("group.get", group=meeting.group)
            assert group["name"] == "Garden"
            assert group["description"] == "Vegetables"
            assert group["admins"] == [meeting.alice_key]
            assert group["relays"] == [relay.url]
            assert group["members"] == [
                {"pubkey": meeting.alice_key, "admin": True, "leaves": 1},
                {"pubkey": meeting.bob_key, "admin": False, "leaves": 1},
            ]
        assert (await bob.call("group.get", group=meeting.group))["unread"] == 1
        assert (await alice.call("group.get", group=meeting.group))["unread"] == 0


async def test_both_derive_the_same_secrets_and_the_same_epoch(tmp_path: Path) -> None:
    arguments = ("--unsafe-test-methods", "--test-delays", "none")
    async with (
        relay_of("ours", tmp_path) as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url, arguments=arguments) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url, arguments=arguments) as bob,
    ):
        meeting = await meet(alice, bob)
        await say(bob, alice, meeting.group, "Hello Alice")
        await say(alice, bob, meeting.group, "Hello Bob")
        secrets = [
            await process.call("group.export_secret", group=meeting.group, label="test", context="c", length=16)
            for process in (alice, bob)
        ]
        assert secrets[0] == secrets[1]
        assert len(secrets[0]) == 32


async def test_a_group_is_created_with_its_members_or_not_at_all(tmp_path: Path) -> None:
    from tests.helpers.rpc_process import RpcError

    stranger = "c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bob_key = await create_account(bob, "Bob")
        with pytest.raises(RpcError) as caught:
            await alice.call("group.create", name="Nobody", members=[bob_key, stranger])
        assert (caught.value.code, caught.value.data["sent"]) == ("kp_not_found", "nothing")
        assert caught.value.data["pubkeys"] == [stranger]
        assert await alice.call("group.list") == []

        created = await alice.call("group.create", name="Both", members=[bob_key])
        (invitation,) = created["invitations"]
        assert invitation["pubkey"] == bob_key
        assert invitation["accepted_by"] == [relay.url]
        invite = await bob.heard("invite")
        await bob.call("invite.accept", invite=invite["invite"])
        await say(alice, bob, created["group"], "Welcome")


async def test_an_invite_made_with_an_old_key_package_still_works_after_a_new_one_was_published(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bob_key = await create_account(bob, "Bob")
        group = (await alice.call("group.create", name="Garden"))["group"]
        invited = await alice.call("group.invite", group=group, pubkey=bob_key)
        invite = await bob.heard("invite")
        assert invite["key_package_event_id"] == invited["key_package_event_id"]
        published = await bob.call("key_package.publish", count=2)
        assert [row["kind"] for row in published] == [30443, 443, 443]
        assert all(row["relays_accepted"] == 1 for row in published)
        assert (await bob.call("invite.accept", invite=invite["invite"]))["group"] == group
        await say(alice, bob, group, "It worked")


async def test_an_archived_invite_stays_and_can_still_be_accepted_once(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bob_key = await create_account(bob, "Bob")
        group = (await alice.call("group.create", name="Garden", members=[bob_key]))["group"]
        invite = (await bob.heard("invite"))["invite"]
        for _ in range(2):  # idempotent
            assert (await bob.call("invite.archive", invite=invite))["status"] == "archived"
        assert await bob.call("invite.list", status="pending") == []
        await bob.restart()
        await bob.call("events.subscribe")
        (archived,) = await bob.call("invite.list", status="archived")
        assert archived["invite"] == invite
        assert (await bob.call("invite.accept", invite=invite))["group"] == group
        (accepted,) = await bob.call("invite.list")
        assert accepted["status"] == "accepted"
        assert len(await bob.call("group.list")) == 1


async def test_an_invite_sent_while_one_was_away_is_there_when_they_have_caught_up(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        await create_account(alice, "Alice")
        bob_key = await create_account(bob, "Bob")
        await bob.shut_down()
        group = (await alice.call("group.create", name="Garden", members=[bob_key]))["group"]
        await alice.call("message.send", group=group, text="Written before Bob joined")
        await bob.start()
        await bob.call("events.subscribe")
        assert await bob.call("sync.wait", timeout=30) == []
        (invite,) = await bob.call("invite.list")
        await bob.call("invite.accept", invite=invite["invite"])
        await bob.call("sync.wait", timeout=30)
        assert await texts(bob, group) == ["Written before Bob joined"]


async def test_what_was_said_while_one_was_away_is_there_when_they_return(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        await say(alice, bob, meeting.group, "See you")
        await bob.shut_down()
        missed = [f"missed {number}" for number in range(20)]
        for text in missed:
            await alice.call("message.send", group=meeting.group, text=text)
        await bob.start()
        await bob.call("events.subscribe")
        statuses = await bob.call("sync.wait", timeout=30)
        assert [(status["group"], status["state"], status["left"]) for status in statuses] == [
            (meeting.group, "live", 0)
        ]
        assert await texts(bob, meeting.group) == ["See you", *missed]


async def test_pipelined_messages_arrive_in_the_order_of_the_requests(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        said = [f"number {number}" for number in range(100)]
        answers = [alice.begin("message.send", group=meeting.group, text=text) for text in said]
        for answer in answers:
            assert (await alice.answer_to("message.send", answer))["state"] == "sent"
        received = await all_received(bob, meeting.group, set(said))
        assert [message["text"] for message in received] == said
        assert [message["text"] for message in await history(alice, meeting.group)] == said


async def test_messages_are_read_by_pages_that_neither_overlap_nor_leave_gaps(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        said = [f"number {number}" for number in range(23)]
        for answer in [alice.begin("message.send", group=meeting.group, text=text, wait="queued") for text in said]:
            await alice.answer_to("message.send", answer)
        read: list[str] = []
        before: Json = {}
        while page := await alice.call("message.list", group=meeting.group, limit=5, **before):
            assert len(page) <= 5
            read += [message["text"] for message in page]
            before = {"before": page[-1]["message"]}
        assert read == said[::-1]


async def test_a_reply_names_what_it_answers_on_both_sides(tmp_path: Path) -> None:
    async with relay_of("ours", tmp_path) as relay, two_people(relay, tmp_path) as (alice, bob):
        meeting = await meet(alice, bob)
        question = await alice.call("message.send", group=meeting.group, text="Beans?")
        await bob.heard("message")
        answer = await bob.call("message.send", group=meeting.group, text="Beans!", reply_to=question["message"])
        heard = await alice.heard("message")
        assert (heard["message"], heard["reply_to"], heard["text"]) == (
            answer["message"],
            question["message"],
            "Beans!",
        )
        own = (await bob.call("message.list", group=meeting.group, limit=1))[0]
        assert (own["reply_to"], own["text"], own["relays_accepted"]) == (question["message"], "Beans!", 1)
