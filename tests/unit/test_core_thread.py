"""The core of a window runs in a thread of its own, and is gone when it was stopped."""

import threading
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from marmot_desktop import launch
from marmot_desktop.config import Config
from marmot_desktop.core_thread import CoreThread
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.desk import Desk

CONFIG = Config(relays=("ws://127.0.0.1:9",), passphrase="correct horse", discovery_relays=())


def desk_of(folder: Path) -> AbstractAsyncContextManager[Desk]:
    return launch.open_desk(CONFIG, ProfilePaths.portable(folder))


def test_the_desk_lives_on_another_thread_until_it_is_stopped(tmp_path: Path) -> None:
    core = CoreThread(lambda: desk_of(tmp_path))
    ready = core.start().result(timeout=30)
    assert any(thread.name == "core" for thread in threading.enumerate())
    assert ready.loop.is_running()
    core.stop()
    assert not any(thread.name == "core" for thread in threading.enumerate())
    assert ready.loop.is_closed()


def test_why_a_profile_cannot_be_opened_comes_back(tmp_path: Path) -> None:
    first = CoreThread(lambda: desk_of(tmp_path))
    first.start().result(timeout=30)
    second = CoreThread(lambda: desk_of(tmp_path))
    try:
        with pytest.raises(RefusedError) as refused:
            second.start().result(timeout=30)
        assert ErrorCode.PROFILE_IN_USE is refused.value.code
    finally:
        second.stop()
        first.stop()


def test_stopping_twice_or_before_the_start_is_harmless(tmp_path: Path) -> None:
    CoreThread(lambda: desk_of(tmp_path)).stop()
    core = CoreThread(lambda: desk_of(tmp_path))
    core.start().result(timeout=30)
    core.stop()
    core.stop()


def test_a_fault_after_the_start_ends_the_thread_and_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    @asynccontextmanager
    async def breaking() -> AsyncIterator[Desk]:
        async with desk_of(tmp_path) as desk:
            yield desk
        raise RuntimeError("broken on the way out")

    core = CoreThread(breaking)
    core.start().result(timeout=30)
    core.stop()
    assert "the core ended by a fault" in caplog.text


def test_a_desk_that_is_not_wanted_any_more_is_closed_once_it_is_open(tmp_path: Path) -> None:
    asked, go_on = threading.Event(), threading.Event()
    closed: list[str] = []

    @asynccontextmanager
    async def slow() -> AsyncIterator[Desk]:
        async with desk_of(tmp_path) as desk:
            asked.set()
            go_on.wait(30)
            yield desk
        closed.append("closed")

    core = CoreThread(slow)
    core.start()
    assert asked.wait(30)
    stopping = threading.Thread(target=core.stop)
    stopping.start()
    go_on.set()
    stopping.join(30)
    assert not stopping.is_alive()
    assert closed == ["closed"]
