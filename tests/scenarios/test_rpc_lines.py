"""The real program at the end of two pipes: what it does with lines, signals and the end of its input."""

import json
import signal
from pathlib import Path

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.rpc_process import RpcError, RpcProcess, run_once
from tests.helpers.rpc_story import meet

NOBODY = "ws://127.0.0.1:1"


async def test_malformed_lines_are_answered_without_id_and_end_nothing(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY) as alice:
        for line in (
            b"not json",
            b"\xff\xfe\x00",
            b"{" * 100_000,
            b"[]",
            b'[{"jsonrpc":"2.0","id":1,"method":"account.list"}]',
            b'"' + b"x" * 2_000_000 + b'"',
        ):
            alice.write(line)
        assert await alice.call("account.list") == []
        numbers = [answer["error"]["code"] for answer in alice.errors_without_id]
        assert numbers == [-32700, -32700, -32700, -32600, -32600, -32600]
        assert all(answer["id"] is None for answer in alice.errors_without_id)


async def test_unknown_methods_and_bad_parameters_have_the_numbers_of_json_rpc(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY) as alice:
        with pytest.raises(RpcError) as unknown:
            await alice.call("no.such.method")
        assert unknown.value.number == -32601
        with pytest.raises(RpcError) as bad:
            await alice.call("group.get", group=5)
        assert (bad.value.number, bad.value.data["parameter"]) == (-32602, "group")
        assert "group" in bad.value.message


async def test_the_end_of_its_input_is_a_shutdown(tmp_path: Path) -> None:
    async with RpcProcess("alice", tmp_path / "alice", NOBODY) as alice:
        answer = alice.begin("account.list")
        assert await alice.close_requests() == 0
        assert await alice.answer_to("account.list", answer) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_is_a_shutdown_too(number: signal.Signals, tmp_path: Path) -> None:
    import os

    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
    ):
        await alice.call("account.create", name="Alice")
        os.kill(alice.pid, number)
        assert await alice.wait_ended() == 0


async def test_a_reader_that_sleeps_does_not_keep_the_program_from_working(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        meeting = await meet(alice, bob)
        assert bob._process is not None
        assert bob._process.stdout is not None
        transport = bob._process._transport.get_pipe_transport(1)  # type: ignore[attr-defined]
        transport.pause_reading()
        for number in range(60):
            text = f"{number} " + "x" * 3_000
            await alice.call("message.send", group=meeting.group, text=text, wait="queued")
        sent = bob.begin("message.send", group=meeting.group, text="I am not stuck")
        await alice.heard("message", lambda params: bool(params["text"] == "I am not stuck"))
        transport.resume_reading()
        assert (await bob.answer_to("message.send", sent))["state"] == "sent"


async def test_one_shot_commands_do_the_whole_story_for_one_person(tmp_path: Path) -> None:
    profile = tmp_path / "alice"
    async with RelayProcess(tmp_path / "relay.db") as relay:

        async def marmot(*arguments: str) -> str:
            status, out, err = await run_once(*arguments, profile=profile, relays=(relay.url,))
            assert status == 0, err
            return out

        npub = json.loads(await marmot("account.create", "--name", "Alice", "--json"))["npub"]
        group = json.loads(await marmot("group.create", "--name", "Garden", "--json"))["group"]
        assert (
            json.loads(await marmot("message.send", "--group", group, "--text", "Hello", "--json"))["state"] == "sent"
        )
        table = await marmot("message.list", "--group", group)
        assert "Hello" in table
        assert table.splitlines()[0].split()[:2] == ["message", "group"]
        assert npub in await marmot("account.list")


async def test_the_command_line_never_loads_qt() -> None:
    import asyncio
    import sys

    code = "import sys, marmot_desktop.app as app; app.command_main(['--help']); assert 'PySide6' not in sys.modules"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.DEVNULL)
    async with asyncio.timeout(PATIENCE_S):
        assert await process.wait() == 0
