"""A conversation over two pipes, from the first line to the end."""

import asyncio
import contextlib
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from marmot_desktop.domain.facts import MessageStored, RelayChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.server import RpcServer
from marmot_desktop.rpc.standard_streams import MAX_LINE_BYTES, LineSplitter
from tests.helpers.patience import PATIENCE_S
from tests.unit.rpc.fake_desk import ALICE, BOB, GROUP, RELAY_LISTS, FakeDesk, account, caller_of, event_id, message


class Client:
    """The other end of a server's pipes."""

    def __init__(self, caller: Caller) -> None:
        server_in, self._to_server = os.pipe()
        self._from_server, server_out = os.pipe()
        self._ends = [server_in, server_out, self._to_server, self._from_server]
        self.server = RpcServer(caller, server_in, server_out)
        self._splitter = LineSplitter(64 * 1024 * 1024)
        self._lines: list[bytes] = []

    def send(self, line: bytes) -> None:
        os.write(self._to_server, line + b"\n")

    def request(self, number: int, method: str, **params: object) -> None:
        self.send(json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode())

    def close_requests(self) -> None:
        os.close(self._to_server)
        self._ends.remove(self._to_server)

    async def next(self) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE_S):
            while not self._lines:
                chunk = await asyncio.to_thread(os.read, self._from_server, 65_536)
                self._lines += [line for line in self._splitter.feed(chunk) if line is not None]
        value = json.loads(self._lines.pop(0))
        assert isinstance(value, dict)
        return value

    def close(self) -> None:
        for end in self._ends:
            with contextlib.suppress(OSError):
                os.close(end)


@asynccontextmanager
async def serving(desk: FakeDesk, *, end: bool = True) -> AsyncIterator[Client]:
    client = Client(caller_of(desk))
    try:
        async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as group:
            group.create_task(client.server.run())
            yield client
            if end:
                client.server.stop()
    finally:
        client.close()


async def test_a_request_is_answered_under_its_id() -> None:
    async with serving(FakeDesk(account())) as client:
        client.request(41, "sync.status")
        answer = await client.next()
        assert (answer["jsonrpc"], answer["id"]) == ("2.0", 41)
        assert answer["result"][0]["group"] == GROUP.hex()


async def test_malformed_lines_are_answered_and_end_nothing() -> None:
    async with serving(FakeDesk()) as client:
        for line, number in (
            (b"{", -32700),
            (b"\xff\x00", -32700),
            (b"[]", -32600),
            (b'[{"jsonrpc":"2.0","id":1,"method":"account.list"}]', -32600),
        ):
            client.send(line)
            answer = await client.next()
            assert (answer["id"], answer["error"]["code"]) == (None, number)
        client.send(b"")
        client.send(b'{"jsonrpc":"2.0","id":"still here","method":"account.list"}\r')
        assert (await client.next())["id"] == "still here"


async def test_a_line_that_is_too_long_is_refused_and_the_next_is_served() -> None:
    async with serving(FakeDesk()) as client:
        await asyncio.to_thread(client.send, b'"' + b"x" * MAX_LINE_BYTES + b'"')
        answer = await client.next()
        assert (answer["id"], answer["error"]["code"]) == (None, -32600)
        client.request(2, "account.list")
        assert (await client.next())["result"] == []


async def test_unknown_methods_bad_parameters_and_refusals_have_their_numbers() -> None:
    async with serving(FakeDesk(account())) as client:
        client.request(1, "group.destroy")
        answer = await client.next()
        assert answer["error"]["code"] == -32601
        client.request(2, "group.get", group="zz")
        answer = await client.next()
        assert answer["error"]["code"] == -32602
        assert "group" in answer["error"]["message"]
        assert answer["error"]["data"]["parameter"] == "group"
        client.request(3, "message.search", query="x")
        answer = await client.next()
        assert answer["error"]["code"] == -32000
        assert answer["error"]["data"] == {"code": "not_available", "sent": "nothing", "retry": False}


async def test_a_slow_request_does_not_hold_up_the_next() -> None:
    desk = FakeDesk(account())
    async with serving(desk) as client:
        client.request(1, "sync.wait")
        client.request(2, "sync.status")
        assert (await client.next())["id"] == 2
        desk.services.accepted.set()
        assert (await client.next())["id"] == 1


async def test_pipelined_messages_are_stored_in_the_order_of_the_requests() -> None:
    desk = FakeDesk(account())
    texts = [f"{letter}{number}" for number in range(10) for letter in "az"]
    async with serving(desk) as client:
        for number, text in enumerate(texts):
            client.request(number, "message.send", group=GROUP.hex(), text=text, wait="queued")
        for _ in texts:
            await client.next()
        assert [each[2] for each in desk.services.calls if each[0] == "send"] == texts


async def test_a_notification_from_the_caller_is_done_and_not_answered() -> None:
    desk = FakeDesk(account())
    async with serving(desk) as client:
        client.send(b'{"jsonrpc":"2.0","method":"no.such.method"}')
        client.send(b'{"jsonrpc":"2.0","method":"contact.remove","params":{"pubkey":"%s"}}' % BOB.hex().encode())
        client.request(1, "sync.status")
        assert (await client.next())["id"] == 1
        assert ("remove", BOB) in desk.services.calls


async def test_a_bug_is_an_internal_error_and_the_server_lives_on() -> None:
    async with serving(FakeDesk(account())) as client:
        client.request(1, "message.send", group=GROUP.hex(), text="bug")
        answer = await client.next()
        assert (answer["error"]["code"], answer["error"]["data"]["sent"]) == (-32603, "maybe")
        client.request(2, "sync.status")
        assert "result" in await client.next()


async def test_facts_are_told_after_subscribing_and_only_the_kinds_asked_for() -> None:
    desk = FakeDesk(account())
    async with serving(desk) as client:
        client.request(1, "sync.status")
        await client.next()
        desk.hub.publish(ALICE, MessageStored(message(1, "before")))
        client.request(2, "events.subscribe", kinds=["message"])
        assert await client.next() == {"jsonrpc": "2.0", "id": 2, "result": {}}
        desk.hub.publish(None, RelayChanged(RELAY_LISTS.states[0]))
        desk.hub.publish(BOB, MessageStored(message(2, "of another account")))
        desk.hub.publish(ALICE, MessageStored(message(3, "after")))
        told = await client.next()
        assert (told["jsonrpc"], told["method"], "id" in told) == ("2.0", "message", False)
        assert told["params"]["text"] == "after"


async def test_a_reader_that_sleeps_is_told_how_many_notifications_it_missed() -> None:
    desk = FakeDesk(account())
    async with serving(desk) as client:
        client.request(1, "events.subscribe")
        await client.next()
        for number in range(12_000):
            desk.hub.publish(None, MessageStored(message(number, "x" * 1000)))
        told = [await client.next()]
        while told[-1]["method"] != "dropped":
            told.append(await client.next())
        early = len(told) - 1
        dropped = told[-1]["params"]["count"]
        assert dropped >= 1
        rest = [await client.next() for _ in range(10_000)]
        assert early + dropped + len(rest) == 12_000
        assert rest[-1]["params"]["message"] == event_id(11_999).hex()


async def test_shutdown_answers_everything_before_it_and_closes_the_desk_first() -> None:
    desk = FakeDesk(account())
    async with serving(desk, end=False) as client:
        client.request(1, "message.send", group=GROUP.hex(), text="z")
        client.request(2, "sync.wait")
        client.request(3, "shutdown")
        client.request(4, "sync.status")
        answers = {answer["id"]: answer for answer in [await client.next() for _ in range(3)]}
        assert answers[1]["result"]["state"] == "queued"
        assert answers[2]["error"]["data"]["code"] == "shutting_down"
        assert answers[3]["result"] == {}
        assert desk.closed
    assert desk.hub.subscriber_count == 0


async def test_the_end_of_the_requests_is_a_shutdown_after_all_are_answered() -> None:
    desk = FakeDesk(account())
    async with serving(desk, end=False) as client:
        client.request(1, "message.send", group=GROUP.hex(), text="a", wait="queued")
        client.close_requests()
        assert (await client.next())["id"] == 1
    assert desk.closed


async def test_an_account_that_cannot_be_signed_in_does_not_end_the_server() -> None:
    desk = FakeDesk(account())
    desk.refusal = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    async with serving(desk) as client:
        client.request(1, "group.list")
        assert (await client.next())["error"]["data"]["code"] == "wrong_passphrase"
        client.request(2, "account.list")
        assert len((await client.next())["result"]) == 1
