"""Ends the programs that a test started."""

import subprocess


def end(process: subprocess.Popen[bytes], *, timeout_s: float = 5.0) -> None:
    """Ask the process to end, insist if it does not, and wait until it is gone."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout_s)
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()
