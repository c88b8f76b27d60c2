"""Accounts: made whole or not at all, and what a user gives wrongly is refused by name and harms nothing."""

import asyncio
import json
import os
from pathlib import Path

import pytest

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.nostr import bech32, nip49
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.accounts import AccountService, read_secret
from marmot_desktop.services.secrets import SecretVault
from tests.helpers.fake_clock import FakeClock
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.refusals import code_of

THROW_AWAY = SecretKey(b"\x07" * 32)
NSEC = bech32.encode_nsec(THROW_AWAY)


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    return ProfilePaths.portable(tmp_path / "profile")


@pytest.fixture
def accounts(paths: ProfilePaths, tmp_path: Path, fake_clock: FakeClock) -> AccountService:
    vault = SecretVault(lambda npub: paths.data / npub, passphrase=None, plain_file=tmp_path / "keys.json")
    return AccountService(paths, vault, fake_clock, os.urandom)


async def test_a_created_account_is_listed_and_opens_with_its_own_key(accounts: AccountService) -> None:
    created = await accounts.create("  Alice  ")
    assert await accounts.list() == (created,)
    assert (created.name, created.backed_up, created.protection) == ("Alice", False, SecretProtection.KEY_FILE)
    account, database, secret = await accounts.open(created.pubkey)
    database.close()
    assert (account, secret.public) == (created, created.pubkey)


async def test_the_account_used_last_comes_first(accounts: AccountService) -> None:
    made = [await accounts.create(name) for name in ("Alice", "Bob", "Carol")]
    for account in made:
        await accounts.note_used(account.pubkey)
        assert (await accounts.list())[0] == account
    assert set(await accounts.list()) == set(made)


@pytest.mark.parametrize("form", ["nsec", "nostr:", "hex", "spaces", "ncryptsec"])
async def test_a_key_is_imported_in_every_form_that_people_have_it_in(accounts: AccountService, form: str) -> None:
    wrapped = nip49.encrypt_secret(THROW_AWAY, "passphrase", salt=bytes(16), nonce=bytes(24))
    text = {
        "nsec": NSEC,
        "nostr:": f"nostr:{NSEC}",
        "hex": THROW_AWAY.expose().hex(),
        "spaces": f"  {NSEC}\n",
        "ncryptsec": wrapped,
    }[form]
    imported = await accounts.import_key(text, "passphrase", "Alice")
    assert (imported.pubkey, imported.name) == (THROW_AWAY.public, "Alice")


async def test_importing_what_is_here_already_changes_nothing(accounts: AccountService, paths: ProfilePaths) -> None:
    first = await accounts.import_key(NSEC, name="Alice")
    before = paths.store(first.pubkey).read_bytes()
    assert await accounts.import_key(NSEC, name="Other") == first
    assert paths.store(first.pubkey).read_bytes() == before


async def test_importing_the_same_key_at_the_same_time_makes_one_account(accounts: AccountService) -> None:
    async with asyncio.TaskGroup() as tasks:
        imports = [tasks.create_task(accounts.import_key(NSEC, name=name)) for name in ("one", "two", "three")]
    assert len({task.result() for task in imports}) == 1
    _, database, secret = await accounts.open(THROW_AWAY.public)
    database.close()
    assert secret == THROW_AWAY


@pytest.mark.parametrize(
    ("text", "passphrase", "code"),
    [
        ("", None, ErrorCode.INVALID_SECRET),
        ("nsec1qqqq", None, ErrorCode.INVALID_SECRET),
        (NSEC[:-1] + ("q" if NSEC[-1] != "q" else "p"), None, ErrorCode.INVALID_SECRET),
        ("npub1" + NSEC[5:], None, ErrorCode.INVALID_SECRET),
        ("0" * 64, None, ErrorCode.INVALID_SECRET),
        ("f" * 64, None, ErrorCode.INVALID_SECRET),
        ("z" * 64, None, ErrorCode.INVALID_SECRET),
        ("ncryptsec1qqqq", "x", ErrorCode.INVALID_SECRET),
        ("ncryptsec1qqqq", None, ErrorCode.WRONG_PASSPHRASE),
        ("ü" * 64, None, ErrorCode.INVALID_SECRET),
    ],
)
async def test_what_is_no_secret_is_refused_and_makes_nothing(
    accounts: AccountService, text: str, passphrase: str | None, code: ErrorCode
) -> None:
    assert await code_of(accounts.import_key(text, passphrase)) is code
    assert await accounts.list() == ()


def test_a_wrong_passphrase_of_an_ncryptsec_is_told_apart_from_a_wrong_text() -> None:
    wrapped = nip49.encrypt_secret(THROW_AWAY, "right", salt=bytes(16), nonce=bytes(24))
    with pytest.raises(RefusedError) as refused:
        read_secret(wrapped, "wrong")
    assert refused.value.code is ErrorCode.WRONG_PASSPHRASE
    assert read_secret(wrapped, "right") == THROW_AWAY


async def test_a_name_that_other_apps_refuse_is_refused_before_anything_is_made(accounts: AccountService) -> None:
    assert await code_of(accounts.create("ü" * 128)) is ErrorCode.GD_LIMIT_EXCEEDED
    assert await accounts.list() == ()


async def test_showing_or_exporting_the_key_gives_it_back_and_counts_as_a_backup(accounts: AccountService) -> None:
    imported = await accounts.import_key(NSEC)
    assert not (await accounts.find(imported.pubkey)).backed_up
    assert await accounts.reveal_key(imported.pubkey) == NSEC
    assert (await accounts.find(imported.pubkey)).backed_up
    other = await accounts.create("Bob")
    wrapped = await accounts.export_key(other.pubkey, "passphrase")
    assert (await accounts.find(other.pubkey)).backed_up
    assert read_secret(wrapped, "passphrase").public == other.pubkey
    assert await code_of(accounts.export_key(other.pubkey, "")) is ErrorCode.WRONG_PASSPHRASE
    assert await code_of(accounts.reveal_key(PubKey(bytes(32)))) is ErrorCode.NOT_FOUND


async def test_the_key_can_be_shown_while_the_account_is_open_and_at_work(accounts: AccountService) -> None:
    imported = await accounts.import_key(NSEC)
    _, database, _ = await accounts.open(imported.pubkey)
    try:
        with database.unit_of_work() as tx:
            tx.settings.put("held", True)
            assert await accounts.reveal_key(imported.pubkey) == NSEC
    finally:
        database.close()


async def test_a_removed_account_leaves_no_file_and_no_key(
    accounts: AccountService, paths: ProfilePaths, tmp_path: Path
) -> None:
    kept, gone = await accounts.create("Kept"), await accounts.create("Gone")
    await accounts.note_used(gone.pubkey)
    await accounts.remove(gone.pubkey)
    assert await accounts.list() == (kept,)
    assert not paths.account(gone.pubkey).exists()
    assert list(json.loads((tmp_path / "keys.json").read_text())) == [kept.npub]
    assert await code_of(accounts.remove(gone.pubkey)) is ErrorCode.NOT_FOUND


async def test_an_account_that_is_in_use_is_not_removed(accounts: AccountService, paths: ProfilePaths) -> None:
    alice = await accounts.create("Alice")
    with accounts.in_use(alice.pubkey):
        assert await code_of(accounts.remove(alice.pubkey)) is ErrorCode.SIGNED_IN
    assert paths.store(alice.pubkey).exists()
    await accounts.remove(alice.pubkey)
    assert await accounts.list() == ()


async def test_a_damaged_account_file_is_written_anew_when_the_account_is_opened(
    accounts: AccountService, paths: ProfilePaths
) -> None:
    alice, bob = await accounts.create("Alice"), await accounts.create("Bob")
    (paths.account(alice.pubkey) / "account.json").write_text("{")
    assert {account.pubkey for account in await accounts.list()} == {alice.pubkey, bob.pubkey}
    account, database, _ = await accounts.open(alice.pubkey)
    database.close()
    assert account == alice
    assert set(await accounts.list()) == {alice, bob}


async def test_importing_the_key_of_an_account_with_a_damaged_file_keeps_its_store(
    accounts: AccountService, paths: ProfilePaths
) -> None:
    alice = await accounts.import_key(NSEC, name="Alice")
    before = paths.store(alice.pubkey).stat().st_ino
    (paths.account(alice.pubkey) / "account.json").write_text("")
    assert (await accounts.import_key(NSEC)).pubkey == alice.pubkey
    assert paths.store(alice.pubkey).stat().st_ino == before


async def test_a_damaged_file_of_an_account_without_a_key_is_an_error_that_says_so(
    accounts: AccountService, paths: ProfilePaths, tmp_path: Path
) -> None:
    alice = await accounts.create("Alice")
    (paths.account(alice.pubkey) / "account.json").write_text("")
    (tmp_path / "keys.json").unlink()
    assert await code_of(accounts.open(alice.pubkey)) is ErrorCode.KEYRING_UNAVAILABLE


async def test_a_database_file_that_is_damaged_is_refused_and_left_as_it_is(
    accounts: AccountService, paths: ProfilePaths
) -> None:
    created = await accounts.create("Alice")
    store = paths.store(created.pubkey)
    damaged = b"\x00" * 4096
    store.write_bytes(damaged)
    assert await code_of(accounts.open(created.pubkey)) is ErrorCode.STORE_CORRUPT
    assert store.read_bytes() == damaged
    assert await accounts.list() == (created,)


async def test_another_accounts_database_in_the_folder_is_refused(
    accounts: AccountService, paths: ProfilePaths, tmp_path: Path
) -> None:
    alice, bob = await accounts.create("Alice"), await accounts.create("Bob")
    paths.store(alice.pubkey).write_bytes(paths.store(bob.pubkey).read_bytes())
    assert await code_of(accounts.open(alice.pubkey)) is ErrorCode.STORE_CORRUPT
    keys = json.loads((tmp_path / "keys.json").read_text())
    keys[alice.npub] = keys[bob.npub]
    (tmp_path / "keys.json").write_text(json.dumps(keys))
    assert await code_of(accounts.open(alice.pubkey)) is ErrorCode.STORE_CORRUPT


async def test_a_database_file_that_is_gone_is_an_error_and_not_made_anew(
    accounts: AccountService, paths: ProfilePaths
) -> None:
    created = await accounts.create("Alice")
    paths.store(created.pubkey).unlink()
    assert await code_of(accounts.open(created.pubkey)) is ErrorCode.NOT_FOUND
    assert not paths.store(created.pubkey).exists()


class StoppedError(Exception):
    """The process ended here."""


@pytest.mark.parametrize("step", ["key", "store", "record"])
async def test_a_creation_that_was_interrupted_is_no_account_and_can_be_made_again(
    accounts: AccountService, paths: ProfilePaths, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def stop(*args: object, **kwargs: object) -> None:
        raise StoppedError

    name = {
        "key": "marmot_desktop.services.secrets._write_plain",
        "store": "marmot_desktop.services.accounts.open_account_database",
        "record": "marmot_desktop.services.accounts.write_account",
    }[step]
    with monkeypatch.context() as patch:
        patch.setattr(name, stop)
        with pytest.raises(StoppedError):
            await accounts.import_key(NSEC, name="Alice")
    assert await accounts.list() == ()
    imported = await accounts.import_key(NSEC, name="Alice")
    _, database, secret = await accounts.open(imported.pubkey)
    database.close()
    assert secret == THROW_AWAY


async def test_without_a_keyring_and_without_a_passphrase_nothing_is_made(
    paths: ProfilePaths, fake_clock: FakeClock
) -> None:
    accounts = AccountService(
        paths, SecretVault(lambda npub: paths.data / npub, passphrase=None), fake_clock, os.urandom
    )
    assert await code_of(accounts.create("Alice")) is ErrorCode.KEYRING_UNAVAILABLE
    assert await code_of(accounts.protection()) is ErrorCode.KEYRING_UNAVAILABLE
    assert not paths.accounts.exists()


async def test_a_passphrase_protects_the_store_and_a_wrong_one_opens_nothing(
    paths: ProfilePaths, fake_clock: FakeClock
) -> None:
    def of(passphrase: str | None) -> AccountService:
        vault = SecretVault(lambda npub: paths.key_file(bech32.decode_npub(npub)), passphrase=passphrase)
        return AccountService(paths, vault, fake_clock, os.urandom)

    created = await of("right").create("Alice")
    assert await code_of(of("wrong").open(created.pubkey)) is ErrorCode.WRONG_PASSPHRASE
    assert await code_of(of(None).open(created.pubkey)) is ErrorCode.WRONG_PASSPHRASE
    _, database, _ = await of("right").open(created.pubkey)
    database.close()


async def test_noting_who_was_used_last_never_stops_a_sign_in(accounts: AccountService, paths: ProfilePaths) -> None:
    created = await accounts.create("Alice")
    paths.current_account.mkdir()
    await accounts.note_used(created.pubkey)
    assert await accounts.list() == (created,)


async def test_a_fault_of_the_disk_is_no_refusal(accounts: AccountService, paths: ProfilePaths) -> None:
    created: Account = await accounts.create("Alice")
    paths.store(created.pubkey).unlink()
    paths.store(created.pubkey).mkdir()
    with pytest.raises(EnvironmentFaultError):
        await accounts.open(created.pubkey)


async def test_a_fallback_is_told_with_the_account_and_opens_it_without_the_keyring(
    paths: ProfilePaths, fake_clock: FakeClock
) -> None:
    keyring = MemoryKeyring()
    vault = SecretVault(lambda npub: paths.data / npub, passphrase=None, keyring=keyring)
    accounts = AccountService(paths, vault, fake_clock, os.urandom)
    assert (await accounts.keyring_state()).works
    made = await accounts.create("Alice")
    assert await code_of(accounts.add_fallback(made.pubkey, "")) is ErrorCode.WRONG_PASSPHRASE
    await accounts.add_fallback(made.pubkey, "fallback")
    assert (await accounts.find(made.pubkey)).has_fallback
    keyring.entries.clear()
    assert await code_of(accounts.open(made.pubkey)) is ErrorCode.KEYRING_UNAVAILABLE
    vault.use_passphrase("fallback")
    opened, database, _ = await accounts.open(made.pubkey)
    database.close()
    assert opened.pubkey == made.pubkey
    assert keyring.entries


async def test_where_there_is_no_keyring_no_fallback_is_needed(accounts: AccountService) -> None:
    made = await accounts.create("Alice")
    await accounts.add_fallback(made.pubkey, "fallback")
    assert not (await accounts.find(made.pubkey)).has_fallback
