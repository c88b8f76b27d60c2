"""The account list: readable without any key, whole after a crash."""

import stat
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.storage.account_files import AccountRecord, read_accounts, write_account
from tests.unit.storage.values import person

ADA: Final = AccountRecord(person(1), "Ada ☃", SecretProtection.KEYRING, backed_up=False)
BERT: Final = AccountRecord(person(2), "", SecretProtection.KEY_FILE, backed_up=True)


def test_every_account_is_listed_once(tmp_path: Path) -> None:
    assert read_accounts(tmp_path / "accounts") == ()
    for record in (ADA, BERT):
        write_account(tmp_path / "accounts" / record.pubkey.hex(), record)
    assert set(read_accounts(tmp_path / "accounts")) == {ADA, BERT}


def test_an_account_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "accounts" / ADA.pubkey.hex()
    write_account(folder, ADA)
    (folder / "account.json.new").write_text("half of it, from a crash")
    renamed = AccountRecord(ADA.pubkey, "Ada L.", ADA.protection, backed_up=True)
    write_account(folder, renamed)
    assert read_accounts(tmp_path / "accounts") == (renamed,)
    assert [file.name for file in folder.iterdir()] == ["account.json"]


def test_the_files_are_for_this_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "accounts" / ADA.pubkey.hex()
    write_account(folder, ADA)
    assert stat.S_IMODE((folder / "account.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"\xff", b'{"pubkey": "zz"}', b"null", b"[" * 100_000])
def test_a_damaged_file_hides_neither_its_account_nor_the_others(tmp_path: Path, text: bytes) -> None:
    for record in (ADA, BERT):
        write_account(tmp_path / "accounts" / record.pubkey.hex(), record)
    (tmp_path / "accounts" / ADA.pubkey.hex() / "account.json").write_bytes(text)
    found = {record.pubkey: record for record in read_accounts(tmp_path / "accounts")}
    assert found[BERT.pubkey] == BERT
    assert found[ADA.pubkey] == AccountRecord(ADA.pubkey, "", SecretProtection.KEYRING, backed_up=False, damaged=True)


def test_a_damaged_file_beside_a_wrapped_key_tells_where_the_key_is(tmp_path: Path) -> None:
    folder = tmp_path / "accounts" / BERT.pubkey.hex()
    write_account(folder, BERT)
    (folder / "account.json").write_bytes(b"")
    (folder / "store.key").write_bytes(b"wrapped")
    (record,) = read_accounts(tmp_path / "accounts")
    assert (record.protection, record.damaged) == (SecretProtection.KEY_FILE, True)


def test_a_damaged_file_in_a_folder_of_another_name_is_nobodys(tmp_path: Path) -> None:
    folder = tmp_path / "accounts" / "something else"
    folder.mkdir(parents=True)
    (folder / "account.json").write_bytes(b"")
    assert read_accounts(tmp_path / "accounts") == ()
