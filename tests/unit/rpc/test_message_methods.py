"""Talking, catching up, subscribing."""

import asyncio

import pytest

from marmot_desktop.errors import CODES, ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import encode_message
from marmot_desktop.rpc.methods import METHODS
from marmot_desktop.rpc.notifications import ALL_KINDS
from marmot_desktop.rpc.parameters import BadParameterError
from tests.unit.rpc.fake_desk import GROUP, OTHER_GROUP, FakeDesk, account, caller_of, event_id, message


async def call(caller: Caller, method: str, **params: object) -> object:
    return await METHODS[method].call(caller, params, False)


async def test_queued_answers_before_a_relay_has_the_message() -> None:
    desk = FakeDesk(account())
    answer = await call(caller_of(desk), "message.send", group=GROUP.hex(), text="z", wait="queued")
    assert answer == {"message": event_id(1).hex(), "state": "queued"}


async def test_accepted_is_the_default_and_waits_for_a_relay() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    await caller.services()
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(call(caller, "message.send", group=GROUP.hex(), text="z"))
        for _ in range(20):
            await asyncio.sleep(0)
        assert not sending.done()
        desk.services.accepted.set()
    assert sending.result() == {"message": event_id(1).hex(), "state": "sent"}


async def test_a_program_that_closes_answers_queued_at_once() -> None:
    caller = caller_of(FakeDesk(account()))
    caller.leave()
    answer = await call(caller, "message.send", group=GROUP.hex(), text="z")
    assert answer == {"message": event_id(1).hex(), "state": "queued"}


async def test_sends_to_one_group_keep_the_order_of_the_requests() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    desk_texts = [f"{letter}{number}" for number in range(5) for letter in "amz"]
    async with asyncio.TaskGroup() as group:
        for text in desk_texts:
            # The routing id may be written in either case: it is the same group.
            group_id = GROUP.hex().upper() if text[0] == "m" else GROUP.hex()
            group.create_task(call(caller, "message.send", group=group_id, text=text, wait="queued"))
    assert [each[2] for each in desk.services.calls if each[0] == "send"] == desk_texts
    assert caller.lanes.busy == 0


async def test_a_slow_group_does_not_hold_up_another() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    await caller.services()
    desk.services.storing.clear()
    async with asyncio.TaskGroup() as group:
        for group_id in (GROUP, OTHER_GROUP):
            group.create_task(call(caller, "message.send", group=group_id.hex(), text="z", wait="queued"))
        for _ in range(20):
            await asyncio.sleep(0)
        assert [each[0] for each in desk.services.calls] == ["begin", "begin"]
        desk.services.storing.set()


async def test_a_refused_message_lets_the_next_one_pass() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    with pytest.raises(RefusedError):
        await call(caller, "message.send", group=GROUP.hex(), text="refuse", wait="queued")
    with pytest.raises(RefusedError) as caught:
        await call(caller, "message.send", group="cc" * 32, text="z", wait="queued")
    assert caught.value.code is ErrorCode.GROUP_UNKNOWN
    await call(caller, "message.send", group=GROUP.hex(), text="z", wait="queued")
    assert caller.lanes.busy == 0


async def test_a_reply_names_what_it_answers() -> None:
    desk = FakeDesk(account())
    await call(caller_of(desk), "message.send", group=GROUP.hex(), text="z", wait="queued", reply_to=event_id(4).hex())
    assert desk.services.calls[-1] == ("send", GROUP, "z", event_id(4))


async def test_a_conversation_is_listed_by_page() -> None:
    desk = FakeDesk(account())
    answer = await call(
        caller_of(desk),
        "message.list",
        group=GROUP.hex(),
        limit=500,
        before=event_id(3).hex(),
        include=["system"],
    )
    assert answer == [encode_message(message(2, "Second")), encode_message(message(1, "First"))]
    assert desk.services.calls[-1] == (
        "messages",
        GROUP,
        {"limit": 500, "before": event_id(3), "include_system": True, "include_invalidated": False},
    )


async def test_catching_up_is_told_by_group() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    expected = [{"group": GROUP.hex(), "state": "live", "done": 5, "left": 0}]
    assert await call(caller, "sync.status") == expected
    assert await call(caller, "sync.status", before=GROUP.hex()) == []
    desk.services.accepted.set()
    assert await call(caller, "sync.wait", timeout=3) == expected
    assert desk.services.calls[-1] == ("sync", 3.0)


async def test_a_group_is_asked_for_again_and_its_trouble_is_named() -> None:
    desk = FakeDesk(account())
    caller = caller_of(desk)
    assert await call(caller, "sync.status")
    desk.services.accepted.set()
    found = await call(caller, "sync.refetch", group=GROUP.hex(), timeout=3)
    assert found == {
        "group": GROUP.hex(),
        "state": "needs_attention",
        "done": 5,
        "left": 0,
        "code": "history_gap",
        "sentence": CODES[ErrorCode.HISTORY_GAP].sentence,
    }
    assert desk.services.calls[-1] == ("refetch", GROUP, 3.0)


async def test_asking_again_ends_with_the_program() -> None:
    caller = caller_of(FakeDesk(account()))
    caller.leave()
    with pytest.raises(RefusedError) as caught:
        await call(caller, "sync.refetch", group=GROUP.hex())
    assert caught.value.code is ErrorCode.SHUTTING_DOWN


async def test_catching_up_ends_with_the_program() -> None:
    caller = caller_of(FakeDesk(account()))
    caller.leave()
    with pytest.raises(RefusedError) as caught:
        await call(caller, "sync.wait")
    assert caught.value.code is ErrorCode.SHUTTING_DOWN


async def test_kinds_add_up_and_are_taken_away() -> None:
    caller = caller_of(FakeDesk())
    assert await call(caller, "events.subscribe", kinds=["message"]) == {}
    await call(caller, "events.subscribe", kinds=["invite", "sync"])
    await call(caller, "events.unsubscribe", kinds=["sync"])
    assert caller.kinds == {"message", "invite"}
    await call(caller, "events.subscribe")
    assert caller.kinds == ALL_KINDS
    await call(caller, "events.unsubscribe")
    assert caller.kinds == frozenset()


@pytest.mark.parametrize(
    ("method", "params", "parameter"),
    [
        ("message.send", {"group": GROUP.hex()}, "text"),
        ("message.send", {"group": "x", "text": "z"}, "group"),
        ("message.send", {"group": GROUP.hex(), "text": "z", "wait": "forever"}, "wait"),
        ("message.send", {"group": GROUP.hex(), "text": "z", "reply_to": "x"}, "reply_to"),
        ("message.list", {"group": GROUP.hex(), "before": "x"}, "before"),
        ("message.list", {"group": GROUP.hex(), "include": ["everything"]}, "include"),
        ("sync.wait", {"timeout": -1}, "timeout"),
        ("sync.refetch", {"group": "x"}, "group"),
        ("events.subscribe", {"kinds": ["nonsense"]}, "kinds"),
    ],
)
async def test_bad_parameters_are_named(method: str, params: dict[str, object], parameter: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        await call(caller_of(FakeDesk(account())), method, **params)
    assert caught.value.parameter == parameter
