"""Tests of `marmot_desktop.resources`."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from marmot_desktop import resources
from marmot_desktop.resources import program_picture, resource_folder


def test_icons_and_translations_are_there() -> None:
    assert (resource_folder() / "icons").is_dir()
    assert (resource_folder() / "translations").is_dir()


def test_our_picture_is_a_file_that_another_program_finds() -> None:
    address = urlsplit(program_picture())
    picture = Path(unquote(address.path)).read_bytes()
    assert ("file", "") == (address.scheme, address.netloc)
    assert picture.startswith(b"\x89PNG\r\n")
    # Width and height, as the first chunk of a PNG says them.
    assert (64, 64) == (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24]))


def test_in_a_sandbox_our_picture_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "info").touch()
    monkeypatch.setattr(resources, "_SANDBOX", tmp_path / "info")
    assert program_picture() == "marmot-desktop"
