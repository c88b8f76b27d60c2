"""The search for leaked secrets finds every form that a leak is likely to take."""

import base64
from pathlib import Path

import pytest

from tests.helpers.canary import Canaries

_KEY = bytes(range(0x80, 0xA0))


@pytest.mark.parametrize(
    "leak",
    [
        _KEY.hex(),
        _KEY.hex().upper(),
        base64.b64encode(_KEY).decode(),
        base64.urlsafe_b64encode(_KEY).decode(),
        repr(_KEY),
        str(list(_KEY)),
    ],
)
def test_a_key_is_found_in_each_of_its_forms(canaries: Canaries, leak: str) -> None:
    canaries.add(_KEY, "key")
    assert canaries.found_in(f"before {leak} after") == {"key"}


def test_a_plaintext_is_found_raw_and_escaped(canaries: Canaries) -> None:
    canaries.add("grüße, nobody", "text")
    assert canaries.found_in("x grüße, nobody x") == {"text"}
    assert canaries.found_in(r"x gr\xfc\xdfe, nobody x") == {"text"}


def test_clean_text_has_no_finds(canaries: Canaries) -> None:
    canaries.add(_KEY, "key")
    assert canaries.found_in("nothing here") == set()


def test_files_are_searched_byte_by_byte(canaries: Canaries, tmp_path: Path) -> None:
    canaries.add(_KEY, "key")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "leak.bin").write_bytes(b"\x00" + _KEY + b"\x00")
    (tmp_path / "clean.bin").write_bytes(b"\x00" * 100)
    assert canaries.found_below(tmp_path) == {tmp_path / "deep" / "leak.bin": {"key"}}


def test_a_short_secret_is_refused(canaries: Canaries) -> None:
    with pytest.raises(ValueError, match="at least 8"):
        canaries.add(b"1234567", "short")
