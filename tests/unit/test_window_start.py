"""Tests of `marmot_desktop.window_start`."""

import asyncio
import threading
from pathlib import Path

import pytest

from marmot_desktop import window_start
from marmot_desktop.machine.handover import Handed
from marmot_desktop.machine.handover_server import HandoverServer
from marmot_desktop.storage.profile_lock import ProfileLock
from marmot_desktop.window_start import NO_SCREEN, Start, parse, starting


@pytest.fixture(autouse=True)
def _a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)


def test_the_command_line_says_what_a_start_is_for() -> None:
    start = parse(["--profile", "/p", "--hidden", "nostr:npub1x"])
    assert (start.flags.profile, start.hidden, start.link) == (Path("/p"), True, "nostr:npub1x")
    assert parse([]) == Start(parse([]).flags)


def test_without_a_screen_there_is_nothing_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with starting(["--profile", str(tmp_path)]) as start:
        assert start == 1
    assert capsys.readouterr().err == f"{NO_SCREEN}\n"


def test_the_first_start_has_the_window_until_it_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_start, "PATIENCE_S", 0.0)
    arguments = ["--profile", str(tmp_path)]
    with starting(arguments) as first, starting(arguments) as second:
        assert isinstance(first, Start)
        assert isinstance(second, Start)
        assert (first.is_first, second.is_first) == (True, False)
    with starting(arguments) as again:
        assert isinstance(again, Start)
        assert again.is_first


async def test_a_second_start_hands_over_its_link_and_has_nothing_more_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "a-token")
    heard: list[Handed] = []

    def second_start() -> object:
        with starting(["--profile", str(tmp_path), "nostr:npub1x"]) as second:
            return second

    with ProfileLock(tmp_path / "window.lock"):
        async with HandoverServer(tmp_path, heard.append):
            assert await asyncio.to_thread(second_start) == 0
    assert heard == [Handed("nostr:npub1x", "a-token")]


def test_a_start_beside_a_window_that_is_just_closing_becomes_the_first(tmp_path: Path) -> None:
    closing = ProfileLock(tmp_path / "window.lock")
    closing.acquire()
    timer = threading.Timer(0.1, closing.release)
    timer.start()
    with starting(["--profile", str(tmp_path)]) as start:
        assert isinstance(start, Start)
        assert start.is_first
    timer.join()


def test_a_profile_that_cannot_be_locked_is_left_to_whoever_opens_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with starting(["--profile", str(tmp_path / "file")]) as start:
        assert isinstance(start, Start)
        assert not start.is_first
