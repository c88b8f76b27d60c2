"""Where database keys are kept: a keyring that hangs stops nobody, and no way of keeping is taken for another."""

import asyncio
import json
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.services import secrets
from marmot_desktop.services.secrets import SecretVault, in_daemon_thread
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.patience import PATIENCE_S
from tests.helpers.refusals import code_of

KEY = bytes(range(32))
KEYRING, KEY_FILE = SecretProtection.KEYRING, SecretProtection.KEY_FILE


class HangingKeyring(MemoryKeyring):
    """A keyring whose password dialog nobody answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get(self, npub: str) -> bytes | None:
        self.answered.wait(PATIENCE_S)
        return super().get(npub)

    def put(self, npub: str, key: bytes) -> None:
        self.answered.wait(PATIENCE_S)


class BrokenKeyring(MemoryKeyring):
    """A keyring that is locked."""

    def get(self, npub: str) -> bytes | None:
        raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)

    def put(self, npub: str, key: bytes) -> None:
        raise EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingKeyring]:
    monkeypatch.setattr(secrets, "PROBE_TIMEOUT_S", 0.02)
    monkeypatch.setattr(secrets, "KEYRING_TIMEOUT_S", 0.02)
    keyring = HangingKeyring()
    yield keyring
    keyring.answered.set()


def vault(folder: Path, **more: object) -> SecretVault:
    arguments: dict[str, object] = {"passphrase": None} | more
    return SecretVault(lambda npub: folder / f"{npub}.key", **arguments)  # type: ignore[arg-type]


async def test_a_keyring_keeps_gives_back_and_forgets(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    kept = vault(tmp_path, keyring=keyring)
    assert await kept.choose_protection() is KEYRING
    assert keyring.entries == {}, "the probe is taken away again"
    await kept.put("npub", KEY, KEYRING)
    assert await kept.get("npub", KEYRING) == KEY
    await kept.delete("npub", KEYRING)
    await kept.delete("npub", KEYRING)
    assert await code_of(kept.get("npub", KEYRING)) is ErrorCode.KEYRING_UNAVAILABLE


async def test_a_keyring_that_hangs_is_taken_for_none_and_the_loop_goes_on(
    tmp_path: Path, hanging: HangingKeyring
) -> None:
    kept = vault(tmp_path, keyring=hanging)
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as tasks:
        counting = tasks.create_task(count())
        assert await code_of(kept.choose_protection()) is ErrorCode.KEYRING_UNAVAILABLE
        counting.cancel()
    assert turns
    assert await code_of(kept.get("npub", KEYRING)) is ErrorCode.KEYRING_UNAVAILABLE
    assert await code_of(kept.put("npub", KEY, KEYRING)) is ErrorCode.KEYRING_UNAVAILABLE


async def test_the_thread_of_a_hanging_keyring_cannot_keep_the_process_alive(hanging: HangingKeyring) -> None:
    with pytest.raises(TimeoutError):
        await in_daemon_thread(lambda: hanging.get("npub"), 0.02)
    left = [thread for thread in threading.enumerate() if thread.name == "keyring call"]
    assert left
    assert all(thread.daemon for thread in left)


async def test_what_a_hanging_call_says_at_last_disturbs_nobody(hanging: HangingKeyring) -> None:
    finished = threading.Event()

    def slow() -> None:
        hanging.answered.wait(PATIENCE_S)
        finished.set()

    with pytest.raises(TimeoutError):
        await in_daemon_thread(slow, 0.01)
    hanging.answered.set()
    assert await asyncio.to_thread(finished.wait, PATIENCE_S)


async def test_an_error_of_the_call_reaches_who_waits() -> None:
    def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        await in_daemon_thread(fail, PATIENCE_S)


async def test_a_locked_keyring_is_told_as_unavailable(tmp_path: Path) -> None:
    kept = vault(tmp_path, keyring=BrokenKeyring())
    assert await code_of(kept.choose_protection()) is ErrorCode.KEYRING_UNAVAILABLE
    assert await code_of(kept.get("npub", KEYRING)) is ErrorCode.KEYRING_UNAVAILABLE


async def test_a_passphrase_leaves_the_keyring_alone(tmp_path: Path, hanging: HangingKeyring) -> None:
    kept = vault(tmp_path, keyring=hanging, passphrase="open sesame")
    assert await kept.choose_protection() is KEY_FILE
    await kept.put("npub", KEY, KEY_FILE)
    assert await kept.get("npub", KEY_FILE) == KEY
    assert await code_of(vault(tmp_path, passphrase="wrong").get("npub", KEY_FILE)) is ErrorCode.WRONG_PASSPHRASE
    await kept.delete("npub", KEY_FILE)
    assert list(tmp_path.iterdir()) == []


async def test_without_a_passphrase_a_wrapped_key_stays_shut_until_one_is_typed(tmp_path: Path) -> None:
    kept = vault(tmp_path)
    for act in (kept.put("npub", KEY, KEY_FILE), kept.get("npub", KEY_FILE)):
        assert await code_of(act) is ErrorCode.WRONG_PASSPHRASE
    kept.use_passphrase("typed")
    await kept.put("npub", KEY, KEY_FILE)
    assert await kept.get("npub", KEY_FILE) == KEY


async def test_a_plain_key_file_is_this_users_alone_and_holds_every_account(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "keys.json"
    kept = vault(tmp_path, plain_file=file)
    assert await kept.choose_protection() is KEY_FILE
    await kept.put("npub1", KEY, KEY_FILE)
    await kept.put("npub2", KEY[::-1], KEY_FILE)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (await kept.get("npub1", KEY_FILE), await kept.get("npub2", KEY_FILE)) == (KEY, KEY[::-1])
    await kept.delete("npub1", KEY_FILE)
    assert await code_of(kept.get("npub1", KEY_FILE)) is ErrorCode.NOT_FOUND
    assert await kept.get("npub2", KEY_FILE) == KEY[::-1]


async def test_a_plain_key_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    kept = vault(tmp_path, plain_file=file)
    await kept.put("npub", KEY, KEY_FILE)
    file.chmod(0o644)
    assert await code_of(kept.get("npub", KEY_FILE)) is ErrorCode.KEYRING_UNAVAILABLE


@pytest.mark.parametrize("text", ["", "[]", '{"npub": 5}', '{"npub": "zz"}', "\udce4"])
async def test_a_damaged_plain_key_file_is_told_as_such_and_left(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    file.chmod(0o600)
    before = file.read_bytes()
    kept = vault(tmp_path, plain_file=file)
    assert await code_of(kept.get("npub", KEY_FILE)) is ErrorCode.STORE_CORRUPT
    assert await code_of(kept.put("npub", KEY, KEY_FILE)) is ErrorCode.STORE_CORRUPT
    assert file.read_bytes() == before


async def test_keys_of_one_file_that_are_put_at_once_are_all_kept(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    kept = vault(tmp_path, plain_file=file)
    async with asyncio.TaskGroup() as tasks:
        for number in range(8):
            tasks.create_task(kept.put(f"npub{number}", KEY, KEY_FILE))
    assert len(json.loads(file.read_text())) == 8


async def test_the_keyring_says_what_it_is_and_whether_it_works(tmp_path: Path) -> None:
    assert await vault(tmp_path).keyring_state() == KeyringState("", works=False)
    assert (await vault(tmp_path, keyring=MemoryKeyring()).keyring_state()).works
    assert not (await vault(tmp_path, keyring=BrokenKeyring()).keyring_state()).works


async def test_each_account_has_a_passphrase_of_its_own(tmp_path: Path) -> None:
    kept = vault(tmp_path)
    kept.use_passphrase("first")
    await kept.put("npub1", KEY, KEY_FILE)
    kept.use_passphrase("second")
    await kept.put("npub2", KEY, KEY_FILE)
    assert await kept.get("npub1", KEY_FILE) == KEY
    after = vault(tmp_path)
    after.use_passphrase("first", "npub1")
    assert await code_of(after.get("npub2", KEY_FILE)) is ErrorCode.WRONG_PASSPHRASE
    after.use_passphrase("second", "npub2")
    assert await after.get("npub1", KEY_FILE) == await after.get("npub2", KEY_FILE) == KEY
    after.use_passphrase("second", "npub1")
    assert await code_of(after.get("npub1", KEY_FILE)) is ErrorCode.WRONG_PASSPHRASE


async def test_a_passphrase_opens_what_the_keyring_has_lost_and_gives_it_back(tmp_path: Path) -> None:
    old, new = MemoryKeyring(), MemoryKeyring()
    before = vault(tmp_path, keyring=old)
    await before.put("npub", KEY, KEYRING)
    assert not before.has_fallback("npub")
    await before.put_fallback("npub", KEY, "fallback")
    assert before.has_fallback("npub")
    after = vault(tmp_path, keyring=new)
    assert await code_of(after.get("npub", KEYRING)) is ErrorCode.KEYRING_UNAVAILABLE
    after.use_passphrase("wrong")
    assert await code_of(after.get("npub", KEYRING)) is ErrorCode.WRONG_PASSPHRASE
    after.use_passphrase("fallback")
    assert await after.get("npub", KEYRING) == KEY
    assert new.entries == {"npub": KEY}


async def test_a_passphrase_opens_an_account_while_the_keyring_is_locked(tmp_path: Path) -> None:
    await vault(tmp_path).put_fallback("npub", KEY, "fallback")
    locked = vault(tmp_path, keyring=BrokenKeyring(), passphrase="fallback")
    assert await locked.get("npub", KEYRING) == KEY


async def test_a_deleted_account_leaves_no_fallback(tmp_path: Path) -> None:
    store = vault(tmp_path, keyring=MemoryKeyring())
    await store.put_fallback("npub", KEY, "fallback")
    await store.delete("npub", KEYRING)
    assert not store.has_fallback("npub")
