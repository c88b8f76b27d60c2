"""`python -m tests.fuzz "group data" --minutes 5`: a fuzzer that sees the branches works on one border, or on each in turn.

What it found interesting is kept in build/fuzz/ and taken up again; a crash leaves its bytes there.
"""

import argparse
import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path("build/fuzz")


def main() -> int:
    """Fuzz what the command line names; 1 if a border broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", default="all")
    parser.add_argument("--minutes", type=float, default=1)
    given = parser.parse_args()
    if given.target == "all":
        return _run_each(given.minutes)
    # Installed by `make fuzz` only.
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["marmot_desktop"]):
        from tests.fuzz.targets import TARGETS
    if given.target not in TARGETS:
        parser.error(f"one of: {', '.join(TARGETS)}")
    target, folder = TARGETS[given.target], FOLDER / given.target.replace(" ", "-")
    folder.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(target.samples):
        (folder / f"sample-{number}").write_bytes(sample)
    options = [
        f"-max_total_time={round(given.minutes * 60)}",
        f"-artifact_prefix={folder}-",
        "-max_len=8192",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder)], target.judge)
    atheris.Fuzz()
    return 0


def _run_each(minutes: float) -> int:
    from tests.fuzz.targets import TARGETS

    broken = []
    for name in TARGETS:
        print(f"{name}: {minutes:g} minutes", flush=True)
        command = [sys.executable, "-m", "tests.fuzz", name, "--minutes", str(minutes)]
        if subprocess.run(command, check=False).returncode != 0:
            broken.append(name)
    print(f"{len(TARGETS)} borders, broken: {', '.join(broken) or 'none'}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
