"""The MLS engine from Python, beside mls-rs in Rust.

The bound is `vectors/src/bin/engine_bound.rs`: the same library, suite, padding and message size without Python. Both sides
run in turn, five rounds, each figure the median of processor time; so a busy machine slows both alike.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import mls_rs_py as mls
from benchmarks.figure import Figure

PROJECT: Final = Path(__file__).resolve().parent.parent
TEXT: Final = b"a" * 200
NOW: Final = 1_800_000_000
ROUNDS: Final = 5
SIZES: Final = (2, 100, 1000)
SHARE_OF_BOUND: Final = 0.85
MAX_STATE_BYTES: Final = 2048
BOUND: Final = "mls-rs in Rust"

Rows = dict[str, float]


def client(number: int) -> mls.Client:
    """A client of its own identity."""
    return mls.Client(number.to_bytes(32, "big"), *mls.generate_signature_keypair())


class Filled:
    """A group of `size` that one commit has filled, and its first joiner."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.owner = client(0).create_group(required_extensions=[], now=NOW)
        self.joiner = client(1)
        self.bundle = self.joiner.generate_key_package(now=NOW)
        others = [client(number).generate_key_package(now=NOW).key_package for number in range(2, size)]
        output = self.owner.commit(add=[self.bundle.key_package, *others], now=NOW)
        self.owner.apply_pending_commit()
        assert output.welcome is not None
        self.welcome = output.welcome
        self.joined = self.join()
        self.joined.take_changes()
        self.state_bytes = 0

    def join(self) -> mls.Group:
        """Join by the one Welcome."""
        return self.joiner.join(self.welcome, self.bundle.private)

    def commit(self) -> None:
        """Build an empty commit and drop it."""
        self.owner.commit()
        self.owner.clear_pending_commit()

    def round(self) -> Rows:
        """Measure everything once; seconds of one operation."""
        sent: list[bytes] = []
        rows = {f"join_{self.size}": measure(2 if self.size > 500 else 20, self.join)}
        rows[f"encrypt_{self.size}"] = measure(2000, lambda: sent.append(self.owner.encrypt(TEXT)))
        waiting = iter(sent)
        rows[f"decrypt_{self.size}"] = measure(1000, lambda: self.joined.process(next(waiting)))
        rows[f"decrypt_many_{self.size}"] = measure(1, lambda: self.joined.process_many(sent[1000:])) / 1000
        rows[f"save_{self.size}"] = measure(20, self.joined.take_changes)
        rows[f"commit_{self.size}"] = measure(3 if self.size > 500 else 20, self.commit)
        self.state_bytes = len(self.joined.take_changes().state)
        return rows


def measure(times: int, work: Callable[[], object]) -> float:
    """Processor seconds of one `work`, out of `times`."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def bound() -> Rows:
    """Run the Rust side once."""
    subprocess.run([sys.executable, PROJECT / "build_backend" / "mls_rs_py_build.py", "prepare"], check=True)
    command = ["cargo", "run", "--release", "--locked", "--quiet", "-p", "mls-rs-py-vectors", "--bin", "engine_bound"]
    done = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    rows: Rows = json.loads(done.stdout)
    return rows


def figures() -> Iterator[Figure]:
    """Measure both sides in turn and tell the medians."""
    bound()  # builds it, if need be
    groups = [Filled(size) for size in SIZES]
    me = client(0)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(bound())
        rows = {"key_package": measure(1000, lambda: me.generate_key_package(now=NOW))}
        for group in groups:
            rows |= group.round()
        ours.append(rows)
    our = {name: statistics.median(one[name] for one in ours) for name in ours[0]}
    their = {name: statistics.median(one[name] for one in theirs) for name in theirs[0]}

    yield rate("key packages", our["key_package"], their["key_package"])
    for size in SIZES:
        suffix = f"200 bytes, {size} members"
        yield rate(f"decrypt, {suffix}", our[f"decrypt_{size}"], their[f"decrypt_{size}"], SHARE_OF_BOUND)
        yield rate(f"decrypt many, {suffix}", our[f"decrypt_many_{size}"], their[f"decrypt_{size}"])
        yield rate(f"encrypt, {suffix}", our[f"encrypt_{size}"], their[f"encrypt_{size}"], SHARE_OF_BOUND)
    for size in SIZES:
        yield duration(f"join, {size} members", our[f"join_{size}"], their[f"join_{size}"])
        yield duration(f"commit, {size} members", our[f"commit_{size}"], their[f"commit_{size}"])
        yield duration(f"take changes, {size} members", our[f"save_{size}"])
    for group in groups:
        name = f"state without tree, {group.size} members"
        yield Figure(name, group.state_bytes, "bytes", "lower", limit=MAX_STATE_BYTES)


def rate(name: str, ours: float, theirs: float, share: float | None = None) -> Figure:
    """Operations a second."""
    limit = None if share is None else share / theirs
    return Figure(name, 1 / ours, "1/s", "higher", 1 / theirs, BOUND, limit)


def duration(name: str, ours: float, theirs: float | None = None) -> Figure:
    """Milliseconds."""
    beside = None if theirs is None else theirs * 1000
    return Figure(name, ours * 1000, "ms", "lower", beside, BOUND if beside else "")
