"""Hears the first line of the programs that a test started, and ends them."""

import os
import select
import subprocess
import time

from tests.helpers.patience import PATIENCE_S


def first_line(descriptor: int, *, timeout_s: float) -> str:
    """The line that a program writes once it is ready, without its end; empty if it wrote none in time.

    It is read up to the line break: a program may write text and break apart, and die of a reader that left between.
    """
    heard = b""
    until = time.monotonic() + timeout_s
    while not heard.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(until - time.monotonic(), 0))
        piece = os.read(descriptor, 4096) if ready else b""
        if not piece:
            return ""
        heard += piece
    return heard.decode().strip()


def end(process: subprocess.Popen[bytes], *, timeout_s: float = 5.0) -> None:
    """Ask the process to end, insist if it does not, and wait until it is gone."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(PATIENCE_S)
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()
