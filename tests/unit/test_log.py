"""The log is one line an event and shows no secret, whatever was given to it."""

import base64
import io
import logging
import os
import stat
from pathlib import Path

import pytest

from marmot_desktop.log import redact, set_up_logging, short
from tests.helpers.canary import Canaries

_KEY = bytes(range(0x90, 0xB0))
_NSEC = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"  # throw-away, of NIP-19

log = logging.getLogger("marmot_desktop.unit")


@pytest.fixture
def lines() -> io.StringIO:
    stream = io.StringIO()
    set_up_logging(logging.DEBUG, stream=stream)
    return stream


@pytest.mark.parametrize("identifier", [bytes.fromhex("a1b2c3d4e5f6"), "a1b2c3d4e5f6"])
def test_an_id_is_shortened_to_eight_digits(identifier: bytes | str) -> None:
    assert short(identifier) == "a1b2c3d4"


@pytest.mark.parametrize(
    "leak",
    [
        _NSEC,
        _NSEC.upper(),
        "ncryptsec1qgg9947rlpvqu76pj5ecreduf9jxhselq2nae2kghhvd5g7dgjtcxfqtd67p9m0w57lspw8gsq6yphnm8623nsl8xn9j4jdzz84zm3frztj3z7s35vpzmqf6ksu8r89qk5z2zxfmu5gv8th8wclt0h4p",
        _KEY.hex(),
        _KEY.hex().upper(),
        f"0x{_KEY.hex()}",
        base64.b64encode(_KEY).decode(),
        repr(_KEY),
        repr(bytearray(_KEY)),
        _KEY,
        bytearray(_KEY),
        memoryview(_KEY),
        {"secret": _KEY},
        (_KEY, _KEY),
    ],
)
def test_a_secret_argument_never_reaches_the_log(lines: io.StringIO, leak: object, canaries: Canaries) -> None:
    canaries.add(_KEY, "key")
    canaries.add(_NSEC[:20], "nsec")
    log.debug("value %s", leak)
    assert "DEBUG   marmot_desktop.unit: value " in lines.getvalue()
    assert canaries.found_in(lines.getvalue()) == set()
    assert not any(len(word) >= 40 for word in lines.getvalue().split())


def test_a_secret_under_a_name_never_reaches_the_log(lines: io.StringIO) -> None:
    log.debug("value %(key)s", {"key": _KEY})
    assert "value <32 bytes>" in lines.getvalue()


def test_a_secret_in_a_traceback_never_reaches_the_log(lines: io.StringIO, canaries: Canaries) -> None:
    canaries.add(_KEY, "key")
    try:
        raise ValueError(f"bad key {_KEY.hex()}")
    except ValueError:
        log.exception("failed")
    assert "ValueError: bad key <hex>" in lines.getvalue()
    assert canaries.found_in(lines.getvalue()) == set()


def test_ordinary_words_are_left_as_they_are() -> None:
    line = "relay wss://relay.example.com/inbox answered OK for a1b2c3d4 after 12.5 ms (epoch 7), b'ok'"
    assert redact(line) == line


def test_a_line_break_from_outside_forges_no_line(lines: io.StringIO) -> None:
    log.warning("relay says %s", "sorry\n2026-01-01 ERROR we lost something\u202e")
    assert lines.getvalue().count("\n") == 1
    assert r"sorry\n2026" in lines.getvalue()
    assert "\u202e" not in lines.getvalue()


def test_libraries_warn_but_do_not_chat(lines: io.StringIO) -> None:
    logging.getLogger("websockets.client").debug("< TEXT plaintext of a frame")
    logging.getLogger("websockets.client").warning("connection lost")
    assert "plaintext" not in lines.getvalue()
    assert "connection lost" in lines.getvalue()


def test_the_level_holds_for_our_own_loggers() -> None:
    stream = io.StringIO()
    set_up_logging(logging.ERROR, stream=stream)
    log.warning("not told")
    log.error("told")
    assert "told" in stream.getvalue()
    assert "not told" not in stream.getvalue()


def test_a_second_set_up_replaces_the_first() -> None:
    first, second = io.StringIO(), io.StringIO()
    set_up_logging(logging.INFO, stream=first)
    set_up_logging(logging.INFO, stream=second)
    log.info("once")
    assert first.getvalue() == ""
    assert second.getvalue().count("once") == 1


def test_the_log_file_is_for_this_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "window.log"
    set_up_logging(logging.INFO, file=file, stream=io.StringIO())
    log.info("kept")
    assert "kept" in file.read_text(encoding="utf-8")
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_log_file_stays_small(tmp_path: Path) -> None:
    file = tmp_path / "window.log"
    set_up_logging(logging.INFO, file=file, stream=io.StringIO())
    for _ in range(60):
        log.info("%s", "words " * 20_000)
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 5
    assert sum(path.stat().st_size for path in kept) < 6_000_000
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
