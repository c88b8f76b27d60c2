"""The keyring of the desktop, a real one; and the file that replaces it where there is none."""

import json
import os
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.storage.errors import CorruptStoreError, NotFoundError, StorageError
from marmot_desktop.storage.keyring_store import SERVICE, KeyFile
from tests.helpers.canary import Canaries
from tests.helpers.keyring_session import KeyringSession
from tests.helpers.session_bus import SessionBus
from tests.unit.storage.values import KEY

NPUB: Final = "npub1ofatest"
OTHER_NPUB: Final = "npub1another"
LOW_COST: Final = 4
"""Enough for tests that are not about the cost."""


_CALLS: Final = """
import json, sys
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.storage.keyring_store import KeyringStore

answers = []
for service, method, *arguments in json.loads(sys.stdin.read()):
    if method == "put":
        arguments[1] = bytes.fromhex(arguments[1])
    if method == "raw":
        import keyring
        answers.append(keyring.set_password(service, *arguments))
        continue
    try:
        answer = getattr(KeyringStore(service), method)(*arguments)
        answers.append(answer.hex() if isinstance(answer, bytes) else answer)
    except MarmotDesktopError as err:
        answers.append(str(err.code) + " " + str(err))
print(json.dumps(answers))
"""

Call = tuple[str, ...]

_EVERY_CALL: Final[tuple[Call, ...]] = (
    (SERVICE, "get", NPUB),
    (SERVICE, "put", NPUB, KEY.hex()),
    (SERVICE, "delete", NPUB),
    (SERVICE, "is_usable"),
)


def _call(environment: dict[str, str], *calls: Call) -> list[object]:
    """What the calls answer in a program of its own; each keyring library lives as long as its process."""
    done = subprocess.run(
        [sys.executable, "-c", _CALLS],
        input=json.dumps(calls).encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=60,
        check=True,
    )
    answers: list[object] = json.loads(done.stdout)
    return answers


def _assert_unavailable(environment: dict[str, str]) -> None:
    *refused, usable = _call(environment, *_EVERY_CALL)
    assert [str(answer).split()[0] for answer in refused] == ["keyring_unavailable"] * 3
    assert KEY.hex() not in str(refused)
    assert usable is False


def test_a_real_keyring_keeps_gives_and_forgets_keys(keyring_session: KeyringSession) -> None:
    environment = keyring_session.environment()
    other = bytes(32).hex()
    assert _call(
        environment,
        (SERVICE, "get", NPUB),
        (SERVICE, "put", NPUB, KEY.hex()),
        (SERVICE, "put", OTHER_NPUB, other),
        (SERVICE, "get", NPUB),
        (SERVICE, "put", NPUB, KEY[::-1].hex()),
    ) == [None, None, None, KEY.hex(), None]
    assert _call(
        environment,
        (SERVICE, "get", NPUB),
        (SERVICE, "delete", NPUB),
        (SERVICE, "delete", NPUB),
        (SERVICE, "get", NPUB),
        (SERVICE, "get", OTHER_NPUB),
        ("another program", "get", OTHER_NPUB),
    ) == [KEY[::-1].hex(), None, None, None, other, None]


def test_a_real_keyring_is_usable_and_the_probe_leaves_nothing(keyring_session: KeyringSession) -> None:
    assert _call(keyring_session.environment(), (SERVICE, "is_usable"), (SERVICE, "get", "probe")) == [True, None]


def test_an_entry_that_is_no_key_is_corrupt(keyring_session: KeyringSession) -> None:
    for text in ("not hex", "00ff"):
        _, answer = _call(keyring_session.environment(), (SERVICE, "raw", NPUB, text), (SERVICE, "get", NPUB))
        assert str(answer).startswith("store_corrupt")
        assert text not in str(answer)


def test_without_a_bus_the_keyring_is_unavailable(tmp_path: Path) -> None:
    nobody = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'nobody'}"}
    for backend in ("keyring.backends.SecretService.Keyring", "keyring.backends.fail.Keyring"):
        _assert_unavailable({**nobody, "PYTHON_KEYRING_BACKEND": backend})


def test_a_bus_without_a_keyring_is_unavailable(session_bus: SessionBus) -> None:
    backend = {"PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring"}
    _assert_unavailable({**session_bus.environment(), **backend})


def test_a_daemon_that_has_no_keyring_yet_is_unavailable(session_bus: SessionBus, tmp_path: Path) -> None:
    """It would ask for a password, and there is no screen to ask on."""
    with KeyringSession(session_bus, tmp_path / "keyring", unlocked=False) as session:
        _assert_unavailable(session.environment())


def test_a_keyring_that_vanishes_is_unavailable(session_bus: SessionBus, tmp_path: Path) -> None:
    with KeyringSession(session_bus, tmp_path / "keyring") as session:
        environment = session.environment()
        assert _call(environment, (SERVICE, "put", NPUB, KEY.hex())) == [None]
    _assert_unavailable(environment)


def test_a_keyring_that_keeps_nothing_is_not_usable() -> None:
    assert _call({"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, (SERVICE, "is_usable")) == [False]


def test_a_key_file_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "keys" / "key.json")
    assert not file.exists()
    file.write(KEY, "correct horse")
    assert file.exists()
    assert file.read("correct horse") == KEY
    with pytest.raises(RefusedError) as caught:
        file.read("correct horse ")
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE
    fields = json.loads((tmp_path / "keys" / "key.json").read_text())
    assert (fields["kdf"], fields["log_n"], fields["r"], fields["p"]) == ("scrypt", 17, 8, 1)


def test_a_key_file_is_for_this_user_alone_and_shows_no_key(tmp_path: Path, canaries: Canaries) -> None:
    canaries.add(KEY, "database key")
    canaries.add("correct horse", "passphrase")
    KeyFile(tmp_path / "keys" / "key.json", log_n=LOW_COST).write(KEY, "correct horse")
    assert canaries.found_below(tmp_path) == {}
    assert [(file.name, stat.S_IMODE(file.stat().st_mode)) for file in (tmp_path / "keys").iterdir()] == [
        ("key.json", 0o600)
    ]


def test_a_key_file_is_replaced_and_deleted(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "key.json", log_n=LOW_COST)
    file.write(KEY, "old")
    (tmp_path / "key.json.new").write_text("of a crash")
    file.write(bytes(32), "new")
    assert file.read("new") == bytes(32)
    with pytest.raises(RefusedError):
        file.read("old")
    file.delete()
    file.delete()
    with pytest.raises(NotFoundError):
        file.read("new")


def test_the_same_key_and_passphrase_never_make_the_same_file(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "key.json", log_n=LOW_COST)
    texts = set()
    for _ in range(3):
        file.write(KEY, "same")
        texts.add((tmp_path / "key.json").read_bytes())
    assert len(texts) == 3


def test_a_passphrase_is_the_same_however_its_accents_are_typed(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "key.json", log_n=LOW_COST)
    file.write(KEY, unicodedata.normalize("NFC", "Maßlöffel é"))
    assert file.read(unicodedata.normalize("NFD", "Maßlöffel é")) == KEY


@pytest.mark.parametrize(
    "damage",
    [
        {"version": 2},
        {"kdf": "none"},
        {"log_n": 40},
        {"log_n": 0},
        {"log_n": True},
        {"log_n": "17"},
        {"r": 1},
        {"salt": "00"},
        {"nonce": "zz"},
        {"sealed": 7},
    ],
)
def test_a_damaged_key_file_is_corrupt_and_costs_no_memory(tmp_path: Path, damage: dict[str, object]) -> None:
    file = KeyFile(tmp_path / "key.json", log_n=LOW_COST)
    file.write(KEY, "passphrase")
    fields = json.loads((tmp_path / "key.json").read_text())
    (tmp_path / "key.json").write_text(json.dumps(fields | damage))
    with pytest.raises(CorruptStoreError):
        file.read("passphrase")


@pytest.mark.parametrize("text", [b"", b"{}", b"[1]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_key_file_that_is_none_is_corrupt(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "key.json").write_bytes(text)
    with pytest.raises(CorruptStoreError):
        KeyFile(tmp_path / "key.json").read("passphrase")


def test_what_is_said_about_the_cost_is_authenticated(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "key.json", log_n=LOW_COST)
    file.write(KEY, "passphrase")
    fields = json.loads((tmp_path / "key.json").read_text())
    (tmp_path / "key.json").write_text(json.dumps(fields | {"log_n": LOW_COST + 1}))
    with pytest.raises(RefusedError) as caught:
        file.read("passphrase")
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE


def test_a_disk_that_fails_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    file = KeyFile(tmp_path / "file" / "key.json", log_n=LOW_COST)
    for use in (lambda: file.write(KEY, "passphrase"), lambda: file.read("passphrase")):
        with pytest.raises(StorageError) as caught:
            use()
        assert str(tmp_path) not in str(caught.value)
