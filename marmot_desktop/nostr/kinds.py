"""Every event kind this program speaks of, by name, and the classes NIP-01 sorts kinds into."""

from typing import Final

PROFILE: Final = 0
FOLLOWS: Final = 3
DELETION: Final = 5
REACTION: Final = 7
CHAT: Final = 9
SEAL: Final = 13
REQUEST_TO_VANISH: Final = 62
KEY_PACKAGE_LEGACY: Final = 443
WELCOME: Final = 444
GROUP_EVENT: Final = 445
PUSH_TRIGGER: Final = 446
KEY_PACKAGE_REQUEST: Final = 447
KEY_PACKAGE_RECEIPT: Final = 448
GIFT_WRAP: Final = 1059
FILE_METADATA: Final = 1063
MUTE_LIST: Final = 10000
RELAY_LIST: Final = 10002
INBOX_RELAYS: Final = 10050
KEY_PACKAGE_RELAYS: Final = 10051
BLOSSOM_SERVERS: Final = 10063
EPHEMERAL_GIFT_WRAP: Final = 21059
AUTH: Final = 22242
BLOSSOM_AUTH: Final = 24242
HTTP_AUTH: Final = 27235
KEY_PACKAGE: Final = 30443

MAX_KIND: Final = 65535


def is_replaceable(kind: int) -> bool:
    """Only the newest event of an author and kind counts (NIP-01)."""
    return kind in {PROFILE, FOLLOWS} or 10000 <= kind < 20000


def is_ephemeral(kind: int) -> bool:
    """Passed on and not stored (NIP-01)."""
    return 20000 <= kind < 30000


def is_addressable(kind: int) -> bool:
    """Only the newest event of an author, kind and `d` tag counts (NIP-01)."""
    return 30000 <= kind < 40000
