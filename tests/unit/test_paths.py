"""Every file of a profile has one place."""

import os
import stat
from pathlib import Path

import pytest

from marmot_desktop.paths import ProfilePaths, make_private_folder

_PUBKEY = bytes(range(32))


def test_a_portable_profile_lies_in_one_folder(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    everything = [
        paths.lock,
        paths.config_file,
        paths.current_account,
        paths.store(_PUBKEY),
        paths.key_file(_PUBKEY),
        paths.relay_database,
        paths.relay_port,
        paths.window_log,
        paths.relay_log,
        paths.cache,
    ]
    assert all(path.is_relative_to(tmp_path) for path in everything)
    assert len(set(everything)) == len(everything)


def test_an_account_lies_under_its_key_in_hex(tmp_path: Path) -> None:
    assert ProfilePaths.portable(tmp_path).store(_PUBKEY) == tmp_path / "accounts" / _PUBKEY.hex() / "store.db"


def test_a_relative_folder_stays_where_it_was_when_the_program_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = ProfilePaths.portable(Path("profile"))
    monkeypatch.chdir("/")
    assert paths.data == tmp_path / "profile"


@pytest.mark.skipif(os.name != "posix", reason="the platform has no XDG folders")
def test_without_a_folder_the_platform_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert ProfilePaths.choose(None).data == tmp_path / "data" / "marmot-desktop"
    assert ProfilePaths.choose(tmp_path / "here").data == tmp_path / "here"


def test_stored_accounts_are_the_folders_that_are_named_by_a_key(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    assert paths.stored_accounts() == ()
    for name in ("ff" * 32, "00" * 32, "not-a-key", "FF" * 32, "aa" * 31):
        (paths.accounts / name).mkdir(parents=True)
    (paths.accounts / ("ee" * 32)).write_text("a file")
    assert paths.stored_accounts() == (b"\x00" * 32, b"\xff" * 32)


@pytest.mark.skipif(os.name != "posix", reason="the platform has no modes")
def test_a_private_folder_shuts_others_out_even_if_it_was_open(tmp_path: Path) -> None:
    fresh = make_private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o700
    opened = tmp_path / "open"
    opened.mkdir()
    opened.chmod(0o755)
    assert stat.S_IMODE(make_private_folder(opened).stat().st_mode) == 0o700
