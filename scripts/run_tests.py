"""Runs every test, Python's and Rust's, and ends with the counts of both.

Arguments go to pytest. With arguments only pytest runs, so that `make test ARGS=tests/unit/nostr` is quick.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).resolve().parent.parent
REPORTS: Final = ROOT / "build" / "tests"
ENGINE: Final = ROOT / "mls-rs-py"
_CARGO_RESULT: Final = re.compile(r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tests ended which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Self) -> "Counts":
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_junit(report: Path) -> Counts:
    """The counts in pytest's report; none at all if it could not write one."""
    if not report.is_file():
        return Counts(failed=1)
    total = Counts()
    for suite in ET.parse(report).getroot().iter("testsuite"):
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        total += Counts(max(tests - skipped - failed, 0), failed, skipped)
    return total


def read_cargo(output: str) -> Counts:
    """The counts in what cargo printed."""
    total = Counts()
    for passed, failed, ignored in _CARGO_RESULT.findall(output):
        total += Counts(int(passed), int(failed), int(ignored))
    return total


PARTS: Final[Mapping[str, Sequence[str]]] = {
    "core": [
        *("-n", "2", "--dist", "loadfile"),
        *("--ignore=tests/ui", "--ignore=tests/unit/ui", "--ignore=tests/simulator"),
    ],
    "stories": ["-n", "2", "tests/simulator"],
    "widgets": ["tests/unit/ui"],
    "pages": ["tests/ui"],
}
"""What runs in a process of its own. Qt's objects must die in the thread that made them: where there is a QApplication no
test with worker threads may follow, because Python collects garbage in whichever thread allocates (ADR 0004)."""


def python_tests(arguments: Sequence[str]) -> tuple[int, Counts]:
    """Run pytest, once for each part; with arguments just once, with these."""
    total, worst = Counts(), 0
    for name, options in ({"asked": list(arguments)} if arguments else PARTS).items():
        report = REPORTS / f"{name}.xml"
        report.unlink(missing_ok=True)
        command = [sys.executable, "-m", "pytest", f"--junit-xml={report}", *options]
        # A process that died by a signal has a negative status: anything but zero is a failure.
        # A story that fails is to be told again by its seed: sets have one order everywhere.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        ended = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
        worst = ended.returncode or worst
        total += read_junit(report)
    return worst, total


def rust_tests() -> tuple[int, Counts]:
    """Run the tests of the engine's crates.

    The binding itself links against Python's shared library, which not every Python has; its own tests run where it does,
    the official vectors and everything else run anywhere.
    """
    prepare = [sys.executable, str(ENGINE / "build_backend" / "mls_rs_py_build.py"), "prepare"]
    subprocess.run(prepare, cwd=ROOT, check=True)
    packages = ["--package", "mls-rs-py-vectors"]
    if _python_can_be_linked():
        packages += ["--package", "mls-rs-py"]
    else:
        print("This Python has no shared library: the binding's own Rust tests are left out.", flush=True)
    if not official_vectors().is_dir():
        print(
            "The official vectors are not here (MARMOT_OFFICIAL_VECTORS): the tests of them have nothing to read.",
            flush=True,
        )
    manifest = str(ENGINE / "Cargo.toml")
    # The release profile: most of it is built already, for the wheel.
    command = ["cargo", "test", "--locked", "--release", "--tests", "--manifest-path", manifest, *packages]
    output = []
    with subprocess.Popen(
        command, cwd=ROOT, env=_rust_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as cargo:
        for line in _lines(cargo):
            print(line, end="", flush=True)
            output.append(line)
    return cargo.returncode, read_cargo("".join(output))


def main(arguments: Sequence[str]) -> int:
    """Run and count.

    Returns:
        0 if everything passed.
    """
    REPORTS.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    python_status, python_counts = python_tests(arguments)
    if arguments:
        return python_status
    rust_status, rust_counts = rust_tests() if shutil.which("cargo") else (1, Counts(failed=1))
    print(f"\nall tests in {time.monotonic() - begun:.0f} s")
    print(f"python: {python_counts}")
    print(f"rust: {rust_counts}")
    print(python_counts + rust_counts)
    return 1 if python_status or rust_status else 0


def _lines(process: subprocess.Popen[str]) -> Iterable[str]:
    return process.stdout if process.stdout is not None else ()


def _python_can_be_linked() -> bool:
    folder, library = sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LDLIBRARY")
    return bool(
        sysconfig.get_config_var("Py_ENABLE_SHARED") and folder and library and (Path(folder) / library).is_file()
    )


def _rust_environment() -> dict[str, str]:
    folder = str(sysconfig.get_config_var("LIBDIR") or "")
    found = os.environ.get("LD_LIBRARY_PATH")
    return {
        **os.environ,
        "PYO3_PYTHON": sys.executable,
        "LD_LIBRARY_PATH": f"{folder}:{found}" if found else folder,
        "MARMOT_OFFICIAL_VECTORS": str(official_vectors()),
    }


def official_vectors() -> Path:
    """Where the vectors published by others lie."""
    given = os.environ.get("MARMOT_OFFICIAL_VECTORS")
    return Path(given) if given else ROOT.parent / "shared" / "vectors" / "official"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
