"""The relay's process: how it starts, stops, dies and comes back."""

import asyncio
import sys
import time
from pathlib import Path

import psutil
import pytest
from websockets.exceptions import ConnectionClosed

from tests.helpers.local_relay import RelayProcess
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client

KEY = RawKey(21)


async def run_relay(*arguments: str) -> tuple[int, str, str]:
    """Exit status, output and errors of a relay that is expected to end by itself."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "marmot_desktop.relay",
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(PATIENCE_S):
        output, errors = await process.communicate()
    assert process.returncode is not None
    return process.returncode, output.decode(), errors.decode()


def group_event(number: int) -> Json:
    return KEY.sign(445, f"message {number}", [["h", "group"]], int(time.time()))


async def test_it_says_where_it_listens_and_ends_in_order(tmp_path: Path) -> None:
    relay = RelayProcess(tmp_path / "relay.db")
    async with relay:
        assert relay.port > 0
        async with raw_client(relay.url) as client:
            assert await client.publish(group_event(1)) == (True, "")
        assert await relay.stop() == 0
        port = relay.port
        await relay.start()
        assert relay.port == port
        async with raw_client(relay.url) as client:
            assert len(await client.fetch({"#h": ["group"]})) == 1
    assert "Traceback" not in relay.log


async def test_it_may_hold_more_connections_than_a_shell_allows_a_process(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("asks the Linux kernel")
    async with RelayProcess(tmp_path / "relay.db") as relay:
        soft, hard = psutil.Process(relay.pid).rlimit(psutil.RLIMIT_NOFILE)
        assert soft == hard


async def test_ctrl_c_ends_it_in_order_too(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        psutil.Process(relay.pid).send_signal(2)
        assert await relay.stop() == 0
        assert "Traceback" not in relay.log


async def test_a_second_relay_on_the_same_database_is_refused_in_one_line(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        status, output, errors = await run_relay("--listen", "127.0.0.1:0", "--database", str(tmp_path / "relay.db"))
        assert (status, output) == (1, "")
        assert errors.splitlines() == ["marmot-relay: another relay uses this database"]
        async with raw_client(relay.url) as client:
            assert await client.publish(group_event(1)) == (True, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--listen", "nowhere", "--database", "relay.db"),
        ("--listen", "127.0.0.1:0", "--database", "missing/folder/relay.db"),
        ("--listen", "127.0.0.1:0", "--database", "relay.db", "--public-url", "http://relay.example"),
        ("--listen", "192.0.2.1:1", "--database", "relay.db"),
    ],
)
async def test_what_cannot_be_done_is_said_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    absolute = [str(tmp_path / each) if each.endswith(".db") else each for each in arguments]
    status, output, errors = await run_relay(*absolute)
    assert (status, output) == (1, "")
    (line,) = errors.splitlines()
    assert line.startswith("marmot-relay: ")


async def test_a_file_of_something_else_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    diary = tmp_path / "diary.db"
    diary.write_bytes(b"dear diary\n" * 1000)
    status, _, errors = await run_relay("--listen", "127.0.0.1:0", "--database", str(diary))
    assert status == 1
    assert len(errors.splitlines()) == 1
    assert diary.read_bytes() == b"dear diary\n" * 1000


@pytest.mark.parametrize("sign", ["stdin", "SIGTERM"])
async def test_it_ends_with_the_program_that_started_it_or_when_told(sign: str, tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "marmot_desktop.relay",
        "--listen",
        "127.0.0.1:0",
        "--database",
        str(tmp_path / "relay.db"),
        "--stop-with-stdin",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE_S):
        assert (await process.stdout.readline()).startswith(b"listening on ws://127.0.0.1:")
        if sign == "stdin":
            process.stdin.close()
        else:
            process.terminate()
        _, errors = await process.communicate()
    assert (process.returncode, errors) == (0, b"")


async def publish_until_cut_off(client: RawClient, numbers: range, accepted: set[str]) -> None:
    """Keep a window of unanswered events open and note what got its OK, until the relay is gone."""
    events = [group_event(number) for number in numbers]
    for event in events:
        await client.send("EVENT", event)
    for _ in events:
        message = await client.receive()
        assert message[0] == "OK"
        assert message[2] is True
        accepted.add(message[1])


@pytest.mark.parametrize("after", [1, 40, 350])
async def test_every_event_that_got_its_ok_survives_kill_9(after: int, tmp_path: Path) -> None:
    accepted: set[str] = set()
    async with RelayProcess(tmp_path / "relay.db") as relay:
        for round_ in range(3):
            enough = asyncio.Event()
            before = len(accepted)

            async def publish(start: int, before: int = before, enough: asyncio.Event = enough) -> None:
                try:
                    async with raw_client(relay.url) as client:
                        for number in range(start, start + 2000, 20):
                            await publish_until_cut_off(client, range(number, number + 20), accepted)
                            if len(accepted) - before >= after:
                                enough.set()
                except (OSError, ConnectionClosed) as error:
                    assert enough.is_set(), error

            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(publish(10_000 * round_))
                tasks.create_task(publish(10_000 * round_ + 5_000))
                await enough.wait()
                await relay.kill()
            await relay.start()
            async with raw_client(relay.url) as client:
                stored: set[str] = set()
                for chunk in chunks(sorted(accepted), 500):
                    stored.update(await client.fetch_ids({"ids": chunk}))
                assert accepted <= stored
                assert await client.publish(group_event(90_000 + round_)) == (True, "")


def chunks(values: list[str], size: int) -> list[list[str]]:
    return [values[start : start + size] for start in range(0, len(values), size)]
