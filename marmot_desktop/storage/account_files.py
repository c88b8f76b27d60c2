"""Which accounts a profile has: one small file each, beside the database and readable without its key.

Nothing in it is secret: the public key, the name the account shows to others, where its database key is kept.
"""

import json
import logging
import os
from pathlib import Path
from typing import Final

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, parse_pubkey

log = logging.getLogger(__name__)

_FILE: Final = "account.json"
_WRAPPED_KEY: Final = "store.key"


class AccountRecord(Frozen, frozen=True):
    """One line of the account list.

    Args:
        pubkey: whose.
        name: what the user called it.
        protection: where the database key is kept.
        backed_up: the user has seen or exported the secret key.
        damaged: the file could not be read: only the public key is certain, from the folder's name.
    """

    pubkey: PubKey
    name: str
    protection: SecretProtection
    backed_up: bool
    damaged: bool = False


def read_accounts(folder: Path) -> tuple[AccountRecord, ...]:
    """Every account of a profile, by public key; one whose file is damaged stands there with what its folder tells.

    Args:
        folder: `<data>/accounts`.
    """
    if not folder.is_dir():
        return ()
    records = (_read(file) for file in sorted(folder.glob(f"*/{_FILE}")))
    return tuple(record for record in records if record is not None)


def write_account(folder: Path, record: AccountRecord) -> None:
    """Add or replace an account, atomically.

    Args:
        folder: of this account, made private if it is not there.
        record: what to store.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps(
        {
            "pubkey": record.pubkey.hex(),
            "name": record.name,
            "protection": record.protection.value,
            "backed_up": record.backed_up,
        }
    )
    temporary = folder / f"{_FILE}.new"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / _FILE)


def _read(file: Path) -> AccountRecord | None:
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
        return AccountRecord(
            pubkey=parse_pubkey(value["pubkey"]),
            name=str(value["name"]),
            protection=SecretProtection(value["protection"]),
            backed_up=bool(value["backed_up"]),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError, PeerFaultError):
        log.warning("the account file of a folder cannot be read")
    try:
        pubkey = parse_pubkey(file.parent.name)
    except PeerFaultError:
        return None
    wrapped = (file.parent / _WRAPPED_KEY).exists()
    protection = SecretProtection.KEY_FILE if wrapped else SecretProtection.KEYRING
    return AccountRecord(pubkey, "", protection, backed_up=False, damaged=True)
