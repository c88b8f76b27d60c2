"""Tests of `marmot_desktop.machine.desktop_entry`; the quoting is judged by the desktop's own reader."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from marmot_desktop.errors import EnvironmentFaultError, RefusedError
from marmot_desktop.machine import desktop_entry
from marmot_desktop.machine.desktop_entry import (
    entry_text,
    own_command,
    quote_exec,
    read_entry,
    remove,
    write_whole,
)

ODD = [
    "/opt/a b/marmot",
    'say "hi"',
    "$HOME",
    "100%",
    "back\\slash",
    "`id`",
    "",
    "it's",
    "a;b|c&d",
    "~",
    "(x)",
    "ünïcode",
]


def test_a_command_is_written_plainly_where_it_needs_no_quotes() -> None:
    assert quote_exec(["/usr/bin/marmot-desktop", "--hidden"]) == "/usr/bin/marmot-desktop --hidden"
    assert quote_exec(["/usr/bin/marmot-desktop"], "%u") == "/usr/bin/marmot-desktop %u"
    assert quote_exec(["/opt/a b/c%d"]) == '"/opt/a b/c%%d"'


@pytest.mark.parametrize("argument", ["a\nb", "a\0b", "\x1b[2J", "\x7f"])
def test_a_control_character_is_not_written(argument: str) -> None:
    with pytest.raises(RefusedError):
        quote_exec(["/bin/true", argument])


@pytest.mark.skipif(not Path("/usr/bin/gio").exists(), reason="gio is not installed")
def test_the_desktop_starts_a_program_with_the_very_arguments_that_were_quoted(tmp_path: Path) -> None:
    out = tmp_path / "arguments"
    script = tmp_path / "show arguments.py"
    script.write_text(
        f"import os, sys\nwith open({str(out)!r} + '.new', 'w') as f: f.write('\\0'.join(sys.argv[1:]))\n"
        f"os.rename({str(out)!r} + '.new', {str(out)!r})\n"
    )
    arguments = [argument for argument in ODD if argument]
    entry = tmp_path / "odd.desktop"
    command = quote_exec([sys.executable, str(script), *arguments])
    write_whole(entry, entry_text({"Type": "Application", "Name": "Odd", "Exec": command}))
    with subprocess.Popen(["gio", "launch", str(entry)], env={**os.environ, "HOME": str(tmp_path)}) as launched:
        assert launched.wait(timeout=30) == 0
    # What was launched is a child of the machine by now, not ours: its file says when it is done.
    for _ in range(3000):
        if out.exists():
            break
        subprocess.run(["sleep", "0.01"], check=True)
    assert out.read_text().split("\0") == arguments


def test_an_entry_is_read_back_and_other_groups_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "x.desktop"
    write_whole(file, entry_text({"Name": "A", "Exec": "b = c"}) + "[Desktop Action x]\nName=Z\n")
    assert read_entry(file) == {"Name": "A", "Exec": "b = c"}


def test_what_is_no_entry_is_none_and_garbage_is_empty(tmp_path: Path) -> None:
    assert read_entry(tmp_path / "none.desktop") is None
    (tmp_path / "garbage.desktop").write_bytes(bytes(range(256)) * 1000)
    assert read_entry(tmp_path / "garbage.desktop") == {}


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "folder" / "a.desktop"
    write_whole(file, "one")
    write_whole(file, "two")
    assert (file.read_text(), [each.name for each in file.parent.iterdir()]) == ("two", ["a.desktop"])


def test_a_link_that_the_user_has_put_there_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link = tmp_path / "mimeapps.list"
    link.symlink_to(tmp_path / "kept" / "list")
    write_whole(link, "text")
    assert (link.is_symlink(), (tmp_path / "kept" / "list").read_text()) == (True, "text")


def test_a_folder_that_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFaultError):
        write_whole(tmp_path / "file" / "a.desktop", "text")
    with pytest.raises(EnvironmentFaultError):
        remove(tmp_path / "file" / "a.desktop")
    remove(tmp_path / "not there")


def test_an_installed_program_is_started_by_its_script_and_another_one_as_a_module(tmp_path: Path) -> None:
    script = tmp_path / "marmot-desktop"
    script.write_text("")
    assert own_command(None, argv0=str(script)) == (str(script),)
    assert own_command(Path("/p q"), argv0="/x/__main__.py") == (
        sys.executable,
        "-m",
        "marmot_desktop",
        "--profile",
        "/p q",
    )


def test_a_frozen_program_is_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command(None) == (sys.executable,)


def test_folders_are_those_of_the_environment_unless_they_are_relative(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setenv("XDG_DATA_DIRS", "/a:b:/c")
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert desktop_entry.config_dirs() == (tmp_path / "c", Path("/etc/xdg"))
    assert desktop_entry.data_dirs() == (tmp_path / ".local/share", Path("/a"), Path("/c"))
    assert desktop_entry.has_desktop_entries() is (
        sys.platform.startswith("linux") and not Path("/.flatpak-info").exists()
    )
