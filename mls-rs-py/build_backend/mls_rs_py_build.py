"""The build backend of mls-rs-py: maturin, after preparing the one patched crate.

The stock mls-rs-core numbers the SelfRemove proposal 0xF003; every other implementation uses 0x000A
(draft-ietf-mls-extensions). The number cannot be changed from outside, so the crate is built from a
prepared copy: cargo fetches the release named in ``upstream/Cargo.lock`` (and checks its checksum),
``prepare`` copies it to ``patched/mls-rs-core`` and changes that constant. No upstream source is kept
in this repository.

Cargo reads the patched path before anything else, so whatever calls cargo by itself (clippy, tests, an
editor) runs ``python mls-rs-py/build_backend/mls_rs_py_build.py prepare`` first; it takes 0.1 s.

Source: PEP 517 and PEP 660 for the hooks.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parent.parent
CRATE: Final = "mls-rs-core"
RELEASE: Final = "0.27.0"
PATCHED_FILE: Final = Path("src/group/proposal_type.rs")
STOCK_SHA256: Final = "5a98228dfa3c97860de8cecbb9f71c422ae7691a1c71939d5e2aed1cb9cfd87f"
STOCK_LINE: Final = b"SELF_REMOVE: ProposalType = ProposalType(0xF003);"
PATCHED_LINE: Final = b"SELF_REMOVE: ProposalType = ProposalType(0x000A);"

# Marks of cargo's own cache and a lock file that a path dependency does not use.
_LEFT_OUT: Final = (".cargo-ok", ".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml.orig")


class PrepareError(RuntimeError):
    """The patched crate cannot be prepared; the text says what to look at."""


def prepare(project: Path = PROJECT) -> Path:
    """Make sure that ``patched/mls-rs-core`` is there and right; give its folder.

    Args:
        project: the folder that holds ``upstream/`` and gets ``patched/``.

    Raises:
        PrepareError: cargo is missing or fails, or the fetched source is not the one known here.
    """
    target = project / "patched" / CRATE
    if is_prepared(target):
        return target
    source = _fetched_source(project / "upstream")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".preparing-") as scratch:
        fresh = Path(scratch) / CRATE
        shutil.copytree(source, fresh, ignore=shutil.ignore_patterns(*_LEFT_OUT), copy_function=shutil.copy2)
        _patch(fresh)
        _move_into_place(fresh, target, Path(scratch) / "replaced")
    return target


def is_prepared(target: Path) -> bool:
    """Tell whether ``target`` is the known release with exactly our one change."""
    try:
        found = (target / PATCHED_FILE).read_bytes()
    except OSError:
        return False
    if not (target / "Cargo.toml").is_file() or found.count(PATCHED_LINE) != 1:
        return False
    return hashlib.sha256(found.replace(PATCHED_LINE, STOCK_LINE)).hexdigest() == STOCK_SHA256


def _fetched_source(upstream: Path) -> Path:
    """Let cargo fetch and verify the locked release; give the folder it lies in."""
    command = [os.environ.get("CARGO", "cargo"), "metadata", "--format-version", "1", "--locked"]
    try:
        done = subprocess.run(command, cwd=upstream, capture_output=True, check=False)
    except OSError as err:
        raise PrepareError("cargo was not found; install Rust from https://rustup.rs") from err
    if done.returncode != 0:
        raise PrepareError(f"cargo metadata failed in {upstream.name}/:\n{done.stderr.decode(errors='replace')}")
    for package in json.loads(done.stdout)["packages"]:
        if package["name"] == CRATE and package["version"] == RELEASE:
            return Path(package["manifest_path"]).parent
    raise PrepareError(f"{CRATE} {RELEASE} is not what upstream/Cargo.lock names")


def _patch(folder: Path) -> None:
    """Change the one constant in ``folder``, refusing any source but the known one."""
    path = folder / PATCHED_FILE
    stock = path.read_bytes()
    if hashlib.sha256(stock).hexdigest() != STOCK_SHA256 or stock.count(STOCK_LINE) != 1:
        raise PrepareError(f"{CRATE}/{PATCHED_FILE} is not the source of release {RELEASE}; refusing to patch it")
    # A new file, so that its time stamp is new too: cargo rebuilds by time stamp.
    path.unlink()
    path.write_bytes(stock.replace(STOCK_LINE, PATCHED_LINE))


def _move_into_place(fresh: Path, target: Path, replaced: Path) -> None:
    """Put ``fresh`` at ``target`` in one step; another build that was quicker is fine."""
    if target.exists():
        target.rename(replaced)
    try:
        fresh.rename(target)
    except OSError:
        if not is_prepared(target):
            raise


def _locked(config_settings: dict[str, Any] | None, project: Path = PROJECT) -> dict[str, Any]:
    """Let cargo refuse to change the lock file, in the repository.

    A source distribution leaves out ``vectors/``, so there cargo has to drop its packages from the lock; what stays is
    still what was locked.
    """
    settings = dict(config_settings or {})
    if (project / "vectors").is_dir():
        settings.setdefault("build-args", "--locked")
    return settings


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """PEP 517: nothing beyond ``build-system.requires``."""
    return []


def get_requires_for_build_sdist(config_settings: dict[str, Any] | None = None) -> list[str]:
    """PEP 517: nothing beyond ``build-system.requires``."""
    return []


def get_requires_for_build_editable(config_settings: dict[str, Any] | None = None) -> list[str]:
    """PEP 660: nothing beyond ``build-system.requires``."""
    return []


def build_wheel(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """PEP 517: prepare, then build the abi3 wheel."""
    prepare()
    import maturin

    return str(maturin.build_wheel(wheel_directory, _locked(config_settings), metadata_directory))


def build_sdist(sdist_directory: str, config_settings: dict[str, Any] | None = None) -> str:
    """PEP 517: prepare (maturin asks cargo for the crate's metadata), then pack the sources."""
    prepare()
    import maturin

    return str(maturin.build_sdist(sdist_directory, config_settings))


def build_editable(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """PEP 660: prepare, then build the editable wheel."""
    prepare()
    import maturin

    return str(maturin.build_editable(wheel_directory, _locked(config_settings), metadata_directory))


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: dict[str, Any] | None = None) -> str:
    """PEP 517: prepare, then write the wheel's metadata."""
    prepare()
    import maturin

    return str(maturin.prepare_metadata_for_build_wheel(metadata_directory, _locked(config_settings)))


def prepare_metadata_for_build_editable(metadata_directory: str, config_settings: dict[str, Any] | None = None) -> str:
    """PEP 660: prepare, then write the editable wheel's metadata."""
    prepare()
    import maturin

    return str(maturin.prepare_metadata_for_build_editable(metadata_directory, _locked(config_settings)))


def main(arguments: list[str]) -> int:
    """The command line: ``prepare`` and nothing else."""
    if arguments != ["prepare"]:
        print("usage: mls_rs_py_build.py prepare", file=sys.stderr)
        return 2
    try:
        prepare()
    except PrepareError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
