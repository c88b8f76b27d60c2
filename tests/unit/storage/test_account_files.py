"""The account list: readable without any key, whole after a crash."""

import stat
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.storage.account_files import AccountRecord, read_accounts, write_account
from marmot_desktop.storage.errors import CorruptStoreError
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


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"\xff", b'{"pubkey": "zz"}', b"null"])
def test_a_file_that_cannot_be_read_is_corrupt(tmp_path: Path, text: bytes) -> None:
    folder = tmp_path / "accounts" / ADA.pubkey.hex()
    write_account(folder, ADA)
    (folder / "account.json").write_bytes(text)
    with pytest.raises(CorruptStoreError):
        read_accounts(tmp_path / "accounts")
