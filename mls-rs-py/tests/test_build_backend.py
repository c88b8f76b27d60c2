"""The build backend: prepares the one patched crate, from the known source only."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parent.parent
BACKEND = PROJECT / "build_backend" / "mls_rs_py_build.py"


@pytest.fixture
def backend() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mls_rs_py_build", BACKEND)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path, backend: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose upstream release is our prepared copy with the stock constant put back."""
    backend.prepare()
    source = tmp_path / "fetched"
    shutil.copytree(PROJECT / "patched" / "mls-rs-core", source)
    file = source / backend.PATCHED_FILE
    file.write_bytes(file.read_bytes().replace(backend.PATCHED_LINE, backend.STOCK_LINE))
    for mark in (".cargo-ok", "Cargo.lock"):
        (source / mark).write_text("")
    (tmp_path / "upstream").mkdir()
    monkeypatch.setattr(backend, "_fetched_source", lambda _upstream: source)
    return tmp_path


def test_preparing_changes_one_line_of_one_file(backend: ModuleType, project: Path) -> None:
    target = backend.prepare(project)
    assert target == project / "patched" / "mls-rs-core"
    stock = (project / "fetched" / backend.PATCHED_FILE).read_text().splitlines()
    patched = (target / backend.PATCHED_FILE).read_text().splitlines()
    changed = [(old.strip(), new.strip()) for old, new in zip(stock, patched, strict=True) if old != new]
    assert changed == [
        (
            "pub const SELF_REMOVE: ProposalType = ProposalType(0xF003);",
            "pub const SELF_REMOVE: ProposalType = ProposalType(0x000A);",
        )
    ]
    files = {path.relative_to(target) for path in target.rglob("*") if path.is_file()}
    fetched = {path.relative_to(project / "fetched") for path in (project / "fetched").rglob("*") if path.is_file()}
    assert fetched - files == {Path(".cargo-ok"), Path("Cargo.lock")}
    assert list((project / "patched").iterdir()) == [target]


def test_preparing_twice_touches_nothing(backend: ModuleType, project: Path) -> None:
    """Cargo rebuilds by time stamp: a second preparation must not look like a change."""
    file = backend.prepare(project) / backend.PATCHED_FILE
    os.utime(file, (1, 1))
    backend.prepare(project)
    assert file.stat().st_mtime == 1


def test_a_damaged_copy_is_made_again(backend: ModuleType, project: Path) -> None:
    target = backend.prepare(project)
    file = target / backend.PATCHED_FILE
    file.write_text(file.read_text() + "// changed by hand\n")
    assert not backend.is_prepared(target)
    backend.prepare(project)
    assert backend.is_prepared(target)


def test_an_unknown_source_is_refused_and_leaves_nothing(backend: ModuleType, project: Path) -> None:
    file = project / "fetched" / backend.PATCHED_FILE
    file.write_text(file.read_text() + "// another release\n")
    with pytest.raises(backend.PrepareError, match="refusing"):
        backend.prepare(project)
    assert list((project / "patched").iterdir()) == []


def test_a_missing_cargo_is_named(backend: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARGO", str(PROJECT / "no-such-cargo"))
    with pytest.raises(backend.PrepareError, match=r"rustup\.rs"):
        backend._fetched_source(PROJECT / "upstream")


def test_building_needs_nothing_beyond_what_the_project_lists(backend: ModuleType) -> None:
    assert backend.get_requires_for_build_wheel() == []
    assert backend.get_requires_for_build_sdist() == []
    assert backend.get_requires_for_build_editable() == []


def test_the_lock_is_binding_in_the_repository_only(backend: ModuleType, tmp_path: Path) -> None:
    assert backend._locked(None) == {"build-args": "--locked"}
    assert backend._locked({"build-args": "--offline"}) == {"build-args": "--offline"}
    assert backend._locked(None, tmp_path) == {}


def test_the_command_line_prepares_and_nothing_else() -> None:
    done = subprocess.run([sys.executable, BACKEND, "prepare"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")
    refused = subprocess.run([sys.executable, BACKEND, "clean"], capture_output=True, check=False)
    assert (refused.returncode, refused.stderr) == (2, b"usage: mls_rs_py_build.py prepare\n")
