"""Tests of `marmot_desktop.window_end`; whatever ends a process is tried in one of its own."""

import signal
import subprocess
import sys
from pathlib import Path

from marmot_desktop.window_end import EXIT_NO_DESKTOP, EXIT_TOO_LATE

ROOT = Path(__file__).resolve().parents[2]


def run(*lines: str) -> tuple[int, str]:
    """A program of its own: its exit status and what it has printed."""
    preface = (
        "import os, signal, threading",
        "from functools import partial",
        "from marmot_desktop.window_end import *",
        "say = partial(print, flush=True)",
    )
    ended = subprocess.run(
        [sys.executable, "-c", "\n".join([*preface, *lines])],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stdout


def test_without_a_desktop_everything_is_kept_before_the_core_ends_and_then_the_process() -> None:
    status, said = run(
        "def keep(): say('kept')",
        "loss = DesktopLoss()",
        "loss.keep_writing, loss.stop_core = keep, lambda: say('stopped')",
        "try: loss.meet()",
        "finally: say('not reached')",
    )
    assert status == EXIT_NO_DESKTOP
    assert "the desktop is gone" in said
    assert said.split()[-2:] == ["kept", "stopped"]


def test_without_a_desktop_a_fault_in_keeping_leaves_no_core_behind_and_is_logged() -> None:
    status, said = run(
        "def keep(): raise KeyError('a widget')",
        "loss = DesktopLoss()",
        "loss.keep_writing, loss.stop_core = keep, lambda: say('stopped')",
        "loss.meet()",
    )
    assert status == EXIT_NO_DESKTOP
    assert "stopped\nnot everything could be kept" in said
    assert "KeyError: 'a widget'" in said


def test_a_second_complaint_while_everything_is_being_kept_ends_nothing_twice() -> None:
    status, said = run(
        "loss = DesktopLoss()",
        "def stop(): say('stopping'); loss.meet()",
        "loss.stop_core = stop",
        "loss.meet()",
    )
    assert (status, said.count("stopping")) == (EXIT_NO_DESKTOP, 1)


def test_before_there_is_anything_to_keep_the_process_ends_all_the_same() -> None:
    assert run("DesktopLoss().meet()")[0] == EXIT_NO_DESKTOP


def test_an_end_that_takes_too_long_is_cut_short() -> None:
    status, said = run("with ending_within(0.1): threading.Event().wait(50)", "say('in time')")
    assert status == EXIT_TOO_LATE
    assert "in time" not in said
    assert run("with ending_within(50): pass", "say('in time')") == (0, "in time\n")


def test_each_signal_of_an_end_ends_the_program_once() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asked = ("end_on_signals(lambda: say('end'))", f"os.kill(os.getpid(), {int(number)})", "say('on')")
        assert run(*asked) == (0, "end\non\n"), number


def test_a_signal_that_was_ignored_before_the_start_stays_ignored() -> None:
    """`nohup` asks for that: the program goes on when its terminal is closed."""
    status, said = run(
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)",
        "end_on_signals(lambda: say('end'))",
        "os.kill(os.getpid(), signal.SIGHUP)",
        "say('on')",
    )
    assert (status, said) == (0, "on\n")
