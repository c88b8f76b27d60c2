"""Tests of `marmot_desktop.machine.mime_defaults`."""

from pathlib import Path

import pytest

from marmot_desktop.machine.mime_defaults import drop_default, find_default, put_default, user_list

MIME = "x-scheme-handler/nostr"
THEIRS = """\
# by hand
[Added Associations]
x-scheme-handler/nostr=other.desktop;

[Default Applications]
text/html=browser.desktop
x-scheme-handler/nostr=other.desktop;third.desktop;

[Removed Associations]
text/plain=editor.desktop;
"""


def test_a_default_is_put_in_front_and_taken_back_without_a_trace() -> None:
    ours = put_default(THEIRS, MIME, "marmot-desktop.desktop")
    assert "x-scheme-handler/nostr=marmot-desktop.desktop;other.desktop;third.desktop;" in ours.splitlines()
    assert put_default(ours, MIME, "marmot-desktop.desktop") == ours
    assert drop_default(ours, MIME, "marmot-desktop.desktop") == THEIRS


@pytest.mark.parametrize("text", ["", "[Added Associations]\na=b;\n", "[Default Applications]\n"])
def test_a_list_without_a_default_gets_one_and_loses_it_again(text: str) -> None:
    ours = put_default(text, MIME, "marmot-desktop.desktop")
    lines = ours.splitlines()
    at = lines.index("[Default Applications]")
    assert lines[at + 1] == "x-scheme-handler/nostr=marmot-desktop.desktop"
    assert "nostr" not in drop_default(ours, MIME, "marmot-desktop.desktop")
    assert drop_default(text, MIME, "marmot-desktop.desktop") == text


def install(folder: Path, entry: str) -> None:
    (folder / "applications").mkdir(parents=True, exist_ok=True)
    (folder / "applications" / entry).write_text("[Desktop Entry]\n")


def test_the_first_list_with_an_installed_program_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "Wonder:GNOME")
    home, machine, data = tmp_path / "home", tmp_path / "machine", tmp_path / "data"
    for folder in (home, machine):
        folder.mkdir()
    install(data, "b.desktop")
    install(data, "c.desktop")
    assert find_default(MIME, [home, machine], [data]) == ""
    (data / "applications" / "mimeinfo.cache").write_text(f"[MIME Cache]\n{MIME}=gone.desktop;c.desktop;\n")
    assert find_default(MIME, [home, machine], [data]) == "c.desktop"
    user_list(machine).write_text(f"[Default Applications]\n{MIME}=b.desktop\n")
    assert find_default(MIME, [home, machine], [data]) == "b.desktop"
    user_list(home).write_text(f"[Default Applications]\n{MIME}=gone.desktop;c.desktop;\n")
    assert find_default(MIME, [home, machine], [data]) == "c.desktop"
    (home / "gnome-mimeapps.list").write_text(f"[Default Applications]\n{MIME}=b.desktop\n")
    assert find_default(MIME, [home, machine], [data]) == "b.desktop"


def test_what_cannot_be_read_names_nobody(tmp_path: Path) -> None:
    user_list(tmp_path).write_bytes(b"\xff\xfe[Default Applications\n\0=;;;\n[[[\n=\n")
    assert find_default(MIME, [tmp_path], [tmp_path]) == ""
