"""The people this program can act as."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey


class SecretProtection(StrEnum):
    """Where the key that opens an account's database is kept."""

    KEYRING = "keyring"
    KEY_FILE = "key_file"


class KeyringState(Frozen, frozen=True):
    """The keyring of this desktop, just tried.

    Args:
        backend: the program behind it, in its own name; empty where there is none.
        works: an entry was written, read back and removed.
    """

    backend: str
    works: bool


class Account(Frozen, frozen=True):
    """One identity on this device.

    Args:
        pubkey: the Nostr public key.
        npub: the same for people (NIP-19).
        name: what the user called it; may be empty.
        protection: where the database key is kept.
        backed_up: the user has seen or exported the secret key.
        has_fallback: a passphrase opens it as well, should the keyring fail.
    """

    pubkey: PubKey
    npub: str
    name: str
    protection: SecretProtection
    backed_up: bool
    has_fallback: bool = False
