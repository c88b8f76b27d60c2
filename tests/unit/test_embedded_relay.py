"""The app's own relay: its port stays, it answers, and it ends with the app."""

import asyncio
import socket
from pathlib import Path

import pytest

from marmot_desktop import embedded_relay as module
from marmot_desktop.embedded_relay import HOST, embedded_relay
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.paths import ProfilePaths
from tests.helpers.raw_client import raw_client


def port_of(url: str) -> int:
    return int(url.rpartition(":")[2])


async def is_open(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


async def test_it_answers_inside_the_block_and_is_gone_after_it(tmp_path: Path) -> None:
    async with embedded_relay(ProfilePaths.portable(tmp_path)) as url:
        async with raw_client(url):
            pass
        assert await is_open(port_of(url))
    assert not await is_open(port_of(url))


async def test_the_next_run_has_the_same_address(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    async with embedded_relay(paths) as first:
        pass
    async with embedded_relay(paths) as second:
        assert first == second


@pytest.mark.parametrize("stored", ["", "none", "80", "70000"])
async def test_a_port_file_that_names_no_port_is_replaced(tmp_path: Path, stored: str) -> None:
    paths = ProfilePaths.portable(tmp_path)
    paths.relay.mkdir(parents=True)
    paths.relay_port.write_text(stored)
    async with embedded_relay(paths) as url:
        assert port_of(url) == int(paths.relay_port.read_text())


async def test_it_moves_when_another_program_sits_on_its_port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BIND_TRIES", 1)
    monkeypatch.setattr(module, "BIND_PAUSE_S", 0.0)
    paths = ProfilePaths.portable(tmp_path)
    with socket.socket() as squatter:
        squatter.bind((HOST, 0))
        squatter.listen()
        taken = squatter.getsockname()[1]
        paths.relay.mkdir(parents=True)
        paths.relay_port.write_text(str(taken))
        async with embedded_relay(paths) as url:
            assert port_of(url) != taken


async def test_a_relay_that_cannot_start_is_told(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    paths.relay_database.mkdir(parents=True)
    with pytest.raises(EnvironmentFaultError) as fault:
        async with embedded_relay(paths):
            pytest.fail("a folder is no database")
    assert ErrorCode.RELAY_UNREACHABLE is fault.value.code
