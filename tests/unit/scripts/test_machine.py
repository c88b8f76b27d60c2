"""What is missing on a machine is named, with the one line to run, and installed only where that is ours to do."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

SCRIPT: Final = Path(__file__).resolve().parents[3] / "scripts" / "machine.sh"
_TOOLS: Final = ("sh", "sed", "sort", "tr", "find", "mktemp", "cat", "rm", "printf", "uname")

pytestmark = pytest.mark.skipif(os.uname().sysname != "Linux", reason="the packages are those of Linux")


class Machine:
    """A search path with a few plain tools and whatever programs the test puts there."""

    def __init__(self, folder: Path) -> None:
        self._bin = folder / "bin"
        self._bin.mkdir()
        self.calls = folder / "calls"
        self.calls.write_text("")
        for tool in _TOOLS:
            found = shutil.which(tool)
            if found:
                (self._bin / tool).symlink_to(found)
        self.has("id", "echo 1000")
        self.has("ldconfig", "true")

    def has(self, name: str, body: str = "true") -> None:
        program = self._bin / name
        program.unlink(missing_ok=True)
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.calls}"\n{body}\n')
        program.chmod(0o755)

    def run(self, what: str) -> tuple[int, str]:
        answer = subprocess.run(
            ["/bin/sh", str(SCRIPT), what],
            env={"PATH": str(self._bin), "HOME": "/nowhere"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return answer.returncode, answer.stderr

    def called(self, name: str) -> list[str]:
        return [line for line in self.calls.read_text().splitlines() if line.startswith(name)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_each_missing_tool_is_named_with_its_line(machine: Machine) -> None:
    machine.has("apt-get")
    status, text = machine.run("tools")
    assert status == 1
    assert "    sudo apt-get install --no-install-recommends -y python3 python3-venv\n" in text
    assert "    sudo apt-get install --no-install-recommends -y gcc\n" in text
    assert "https://sh.rustup.rs" in text
    assert machine.called("apt-get") == []


def test_an_old_cargo_is_not_enough(machine: Machine) -> None:
    machine.has("apt-get")
    machine.has("cc")
    machine.has("python3")
    machine.has("cargo", "echo 'cargo 1.63.0 (fd9c4297c 2022-07-01)'")
    status, text = machine.run("tools")
    assert status == 1
    assert text == "Too old: cargo 1.63; Rust 1.88 or newer is needed. Run:\n    rustup update stable\n"


def test_a_machine_with_everything_is_silent(machine: Machine) -> None:
    machine.has("cc")
    machine.has("python3")
    machine.has("cargo", "echo 'cargo 1.95.0 (f2d3ce0bd 2026-03-21)'")
    assert machine.run("tools") == (0, "")


def test_an_ordinary_user_gets_the_line_and_nothing_is_installed(machine: Machine) -> None:
    machine.has("apt-get")
    status, text = machine.run("window")
    assert status == 1
    assert "    sudo apt-get install --no-install-recommends -y libdbus-1-3 libegl1 " in text
    assert "libxcb-cursor0" in text
    assert machine.called("apt-get") == []


def test_root_on_debian_installs_what_is_missing_and_no_more(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get")
    machine.has(
        "ldconfig",
        "for l in EGL GL dbus-1 fontconfig glib-2.0 xkbcommon-x11 xcb-icccm xcb-keysyms xcb-shape gssapi_krb5; do "
        'for v in 0 1 2 3 4; do echo "lib$l.so.$v"; done; done',
    )
    status, text = machine.run("window")
    assert (status, text) == (0, "Installing what Qt needs for its window: libxcb-cursor0\n")
    assert machine.called("apt-get") == [
        "apt-get update",
        "apt-get install --no-install-recommends -y libxcb-cursor0",
    ]


def test_a_failed_installation_stops_with_the_line(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", "echo 'E: no network'; exit 100")
    status, text = machine.run("tests")
    assert status == 1
    assert "E: no network" in text
    assert "xvfb" in text.splitlines()[-1]


def test_another_distribution_has_other_names(machine: Machine) -> None:
    machine.has("dnf")
    status, text = machine.run("window")
    assert status == 1
    assert "    sudo dnf install -y dbus-libs fontconfig glib2 " in text
