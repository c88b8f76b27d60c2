"""Tests of `marmot_desktop.machine.handover_server` and of whoever calls it, over real sockets."""

import asyncio
import json
import os
import socket
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from marmot_desktop.machine import handover, handover_server
from marmot_desktop.machine.handover import (
    ANSWER,
    MAX_LINK_CHARS,
    MAX_MESSAGE_BYTES,
    Handed,
    build_message,
    hand_over,
)
from marmot_desktop.machine.handover_server import MAX_CALLERS, HandoverServer
from tests.helpers.patience import PATIENCE_S


class First:
    """A first window: what was handed to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.heard: asyncio.Queue[Handed] = asyncio.Queue()
        self.server = HandoverServer(folder, self.heard.put_nowait)

    async def next(self) -> Handed:
        async with asyncio.timeout(PATIENCE_S):
            return await self.heard.get()


@pytest.fixture
async def first(tmp_path: Path) -> AsyncIterator[First]:
    window = First(tmp_path / "profile")
    async with window.server:
        yield window


async def say(folder: Path, data: bytes) -> bytes:
    """Send bytes as a stranger might, and hear the answer until the other end hangs up."""
    async with asyncio.timeout(PATIENCE_S):
        reader, writer = await asyncio.open_unix_connection(str(folder / handover.SOCKET_NAME))
        try:
            writer.write(data)
            await writer.drain()
            return await reader.read()
        except ConnectionError:
            return b""
        finally:
            writer.close()


@pytest.mark.parametrize(
    "handed", [Handed(), Handed("nostr:npub1x", "token-1"), Handed("nostr:ü\n\0 %s"), Handed("n" * MAX_LINK_CHARS)]
)
async def test_what_a_second_start_hands_over_arrives_as_it_is(first: First, handed: Handed) -> None:
    assert await asyncio.to_thread(hand_over, first.folder, handed)
    assert await first.next() == handed


async def test_a_link_that_is_too_long_arrives_cut_so_that_it_is_refused_by_whoever_reads_it(first: First) -> None:
    assert await asyncio.to_thread(hand_over, first.folder, Handed("x" * 70_000, "t" * 70_000))
    assert await first.next() == Handed("x" * (MAX_LINK_CHARS + 1))


async def test_without_a_first_window_nobody_takes_it(tmp_path: Path) -> None:
    assert not hand_over(tmp_path, Handed("nostr:x"))
    assert not hand_over(tmp_path / "no such folder", Handed("nostr:x"))


async def test_the_socket_is_this_users_alone_and_goes_with_the_window(tmp_path: Path) -> None:
    window = First(tmp_path / "profile")
    async with window.server:
        file = window.folder / handover.SOCKET_NAME
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(window.folder.stat().st_mode) & 0o077 == 0
    assert not file.exists()


async def test_the_socket_of_a_window_that_has_crashed_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(str(folder / handover.SOCKET_NAME))
    assert not hand_over(folder, Handed())
    window = First(folder)
    async with window.server:
        assert await asyncio.to_thread(hand_over, folder, Handed("nostr:a"))
        assert (await window.next()).link == "nostr:a"


@pytest.mark.parametrize(
    "garbage",
    [
        b"\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"[]\n",
        b'{"link": 7}\n',
        b'{"token": null}\n',
        b'{"link": "x"}'[:-1] + b"\n",
        b'{"token": "a\\u0000b"}\n',
        b"[" * 20_000 + b"\n",
        b"\xff\xfe\n",
        b"x" * (MAX_MESSAGE_BYTES + 1),
        json.dumps({"link": "x" * (MAX_LINK_CHARS + 2)}).encode() + b"\n",
    ],
)
async def test_garbage_gets_no_answer_and_harms_nobody(first: First, garbage: bytes) -> None:
    assert await say(first.folder, garbage) == b""
    assert first.heard.empty()
    assert await say(first.folder, build_message(Handed("nostr:after"))) == ANSWER
    assert (await first.next()).link == "nostr:after"


async def test_a_message_in_pieces_is_one_message(first: First) -> None:
    async with asyncio.timeout(PATIENCE_S):
        reader, writer = await asyncio.open_unix_connection(str(first.folder / handover.SOCKET_NAME))
        for byte in build_message(Handed("nostr:pieces")):
            writer.write(bytes([byte]))
            await writer.drain()
        assert await reader.read() == ANSWER
        writer.close()
    assert (await first.next()).link == "nostr:pieces"


async def test_who_says_nothing_is_cut_off(first: First, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover_server, "MESSAGE_TIMEOUT_S", 0.05)
    assert await say(first.folder, b'{"link"') == b""


async def test_only_so_many_may_wait_at_once(first: First) -> None:
    path = str(first.folder / handover.SOCKET_NAME)
    waiting = [await asyncio.open_unix_connection(path) for _ in range(MAX_CALLERS)]
    assert await say(first.folder, build_message(Handed("nostr:late"))) == b""
    for _, writer in waiting:
        writer.close()


async def test_another_user_is_not_heard(first: First, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    assert await say(first.folder, build_message(Handed("nostr:x"))) == b""
    assert first.heard.empty()


async def test_a_profile_in_a_very_deep_folder_has_its_socket_too(tmp_path: Path) -> None:
    window = First(tmp_path / ("d" * 90) / ("e" * 90))
    async with window.server:
        assert await asyncio.to_thread(hand_over, window.folder, Handed("nostr:deep"))
        assert (await window.next()).link == "nostr:deep"
