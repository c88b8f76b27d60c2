"""Tests of `marmot_desktop.machine.link_handler`: what we write is what the desktop's own programs then say."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.machine.desktop_entry import read_entry
from marmot_desktop.machine.link_handler import DesktopFolders, LinkHandler

ROOT = Path(__file__).resolve().parents[3]


class Home:
    """A user's folders, and what the machine's programs say in them."""

    def __init__(self, folder: Path) -> None:
        self.config, self.data, self.system = folder / "config", folder / "data", folder / "system"
        for each in (self.config, self.data, self.system / "applications"):
            each.mkdir(parents=True)
        self.folders = DesktopFolders((self.config,), (self.data, self.system))
        # A desktop looks away from an entry whose program is not there.
        self.program = folder / "marmot-desktop"
        self.program.write_text("#!/bin/sh\n")
        self.program.chmod(0o755)
        self.handler = LinkHandler((str(self.program),), "<svg/>", self.folders)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "DISPLAY"))},
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(self.config),
            "XDG_DATA_HOME": str(self.data),
            "XDG_DATA_DIRS": str(self.system),
            "XDG_CONFIG_DIRS": str(folder / "etc"),
        }

    def ask_xdg_mime(self, mime: str) -> str:
        """What xdg-mime takes for the default."""
        command = ["xdg-mime", "query", "default", mime]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout.strip()

    def ask_gio(self, mime: str) -> str:
        """What gio says of a type."""
        command = ["gio", "mime", mime]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    return Home(tmp_path)


def test_at_first_nobody_opens_our_links_then_we_do_and_then_nobody_again(home: Home) -> None:
    defaults = home.handler.defaults()
    assert (False, False, "") == (defaults.is_us, defaults.by_hand, defaults.other)
    home.handler.turn_on()
    defaults = home.handler.defaults()
    assert (True, True, "") == (defaults.is_us, defaults.by_hand, defaults.other)
    entry = read_entry(home.data / "applications" / "marmot-desktop.desktop") or {}
    assert entry["Exec"] == f"{home.program} %u"
    assert entry["MimeType"] == "x-scheme-handler/nostr;x-scheme-handler/marmot;"
    home.handler.turn_off()
    assert not home.handler.defaults().is_us
    assert not list(home.data.rglob("marmot-desktop.*"))


def test_another_program_is_named_and_gets_its_links_back(home: Home) -> None:
    (home.system / "applications" / "other.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Other\nExec=true %u\n"
    )
    text = "[Default Applications]\nx-scheme-handler/nostr=other.desktop\n"
    (home.config / "mimeapps.list").write_text(text)
    assert home.handler.defaults().other == "other.desktop"
    home.handler.turn_on()
    assert home.handler.defaults().is_us
    home.handler.turn_off()
    assert home.handler.defaults().other == "other.desktop"
    assert (home.config / "mimeapps.list").read_text() == text


def test_an_installed_entry_is_left_alone(home: Home) -> None:
    file = home.data / "applications" / "marmot-desktop.desktop"
    file.parent.mkdir()
    file.write_text("[Desktop Entry]\nType=Application\nName=Installed\nExec=marmot-desktop %u\n")
    home.handler.turn_on()
    assert (True, False) == (home.handler.defaults().is_us, home.handler.defaults().by_hand)
    home.handler.turn_off()
    assert "Installed" in file.read_text()


def test_a_list_that_cannot_be_read_is_not_written_anew(home: Home) -> None:
    (home.config / "mimeapps.list").write_bytes(b"\xff\xff")
    with pytest.raises(EnvironmentFaultError):
        home.handler.turn_on()
    assert (home.config / "mimeapps.list").read_bytes() == b"\xff\xff"


@pytest.mark.parametrize("scheme", ["nostr", "marmot"])
@pytest.mark.skipif(shutil.which("xdg-mime") is None or shutil.which("gio") is None, reason="needs xdg-utils and gio")
def test_the_programs_of_the_desktop_say_the_same(home: Home, scheme: str) -> None:
    mime = f"x-scheme-handler/{scheme}"
    assert home.ask_xdg_mime(mime) == ""
    home.handler.turn_on()
    assert home.ask_xdg_mime(mime) == "marmot-desktop.desktop"
    assert "marmot-desktop.desktop" in home.ask_gio(mime).splitlines()[0]
    home.handler.turn_off()
    assert home.ask_xdg_mime(mime) == ""
    assert "marmot-desktop.desktop" not in home.ask_gio(mime)


@pytest.mark.skipif(shutil.which("xdg-open") is None, reason="needs xdg-utils")
def test_xdg_open_starts_us_with_the_link(home: Home, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    # In a bare session xdg-open reads the command itself, and knows no quotes.
    home.program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{heard}.new" && mv "{heard}.new" "{heard}"\n')
    home.handler.turn_on()
    environment = {**home.environment, "DISPLAY": ":none", "BROWSER": "/bin/false"}
    subprocess.run(["xdg-open", "nostr:npub1abc"], env=environment, capture_output=True, timeout=60, check=False)
    for _ in range(500):
        if heard.exists():
            break
        subprocess.run(["sleep", "0.01"], check=True)
    assert heard.read_text() == "nostr:npub1abc"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_what_we_write_and_what_packages_install_is_what_desktops_expect(home: Home) -> None:
    home.handler.turn_on()
    packaged = ROOT / "packaging" / "desktop" / "marmot-desktop.desktop"
    written = home.data / "applications" / "marmot-desktop.desktop"
    for file in (packaged, written):
        judged = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
        assert (judged.returncode, judged.stdout) == (0, "")
    told, ours = read_entry(packaged) or {}, read_entry(written) or {}
    assert (told["MimeType"], told["Exec"]) == (ours["MimeType"], "marmot-desktop %u")
