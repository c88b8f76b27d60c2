"""The people this program can act as."""

from dataclasses import dataclass
from enum import StrEnum

from marmot_desktop.nostr.types import PubKey


class SecretProtection(StrEnum):
    """Where the key that opens an account's database is kept."""

    KEYRING = "keyring"
    KEY_FILE = "key_file"


@dataclass(frozen=True, slots=True)
class Account:
    """One identity on this device.

    Args:
        pubkey: the Nostr public key.
        npub: the same for people (NIP-19).
        name: what the user called it; may be empty.
        protection: where the database key is kept.
        backed_up: the user has seen or exported the secret key.
    """

    pubkey: PubKey
    npub: str
    name: str
    protection: SecretProtection
    backed_up: bool
