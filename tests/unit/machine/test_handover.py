"""Tests of `marmot_desktop.machine.handover`; what the first window makes of it, `test_handover_server.py` tells."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.machine.handover import MAX_LINK_CHARS, SOCKET_NAME, Handed, build_message, hand_over, parse_message


@pytest.mark.parametrize("handed", [Handed(), Handed("nostr:npub1x", "token-1"), Handed("nostr:\u00fc\n\0 %s")])
def test_a_message_is_read_as_it_was_written(handed: Handed) -> None:
    line = build_message(handed)
    assert line.count(b"\n") == 1
    assert parse_message(line) == handed


def test_what_is_too_long_is_cut_so_that_it_is_refused() -> None:
    assert parse_message(build_message(Handed("x" * 70_000, "t" * 70_000))) == Handed("x" * (MAX_LINK_CHARS + 1))


def test_what_is_no_message_is_a_fault_of_the_peer() -> None:
    with pytest.raises(PeerFaultError):
        parse_message(b"{")
    assert parse_message(b"{}") == Handed()


def test_a_first_window_that_hangs_keeps_nobody_waiting(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(tmp_path / SOCKET_NAME))
        hanging.listen()
        assert not hand_over(tmp_path, Handed(), 0.05)


def test_a_second_start_imports_neither_qt_nor_a_loop() -> None:
    """It has to end within a fraction of a second."""
    script = (
        "import sys, marmot_desktop.window_start\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'qasync', 'asyncio', 'ssl')])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
