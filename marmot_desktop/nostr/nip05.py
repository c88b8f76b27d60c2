"""An address of a person, `name@domain`: how it is written, where it is asked about, and what the answer says.

The answer vouches for nothing but that the owner of a domain names a key; nobody is trusted by it.

Source: NIP-05.
"""

import re
from typing import Final

import msgspec

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import InvalidKeyError, WireError
from marmot_desktop.nostr.types import PubKey, parse_pubkey

MAX_BYTES: Final = 1024 * 1024
"""Of an answer: some domains list all their people in one file."""
MAX_CHARS: Final = 320
ROOT_NAME: Final = "_"

_NAME: Final = re.compile(r"[a-z0-9._-]{1,64}\Z")
_LABEL: Final = r"(?!-)[a-z0-9-]{1,63}(?<!-)"
_DOMAIN: Final = re.compile(rf"(?:{_LABEL}\.)+{_LABEL}(?::[0-9]{{1,5}})?\Z")
_MAX_RELAYS: Final = 20


class Handle(Frozen, frozen=True):
    """An address, in lower case.

    Args:
        name: before the `@`; `_` for the domain itself.
        domain: after it, perhaps with a port.
    """

    name: str
    domain: str

    def __str__(self) -> str:
        return self.domain if self.name == ROOT_NAME else f"{self.name}@{self.domain}"

    @property
    def url(self) -> str:
        """Where it is asked about."""
        return f"https://{self.domain}/.well-known/nostr.json?name={self.name}"


def parse_handle(text: str) -> Handle:
    """An address as people write it; a bare domain stands for `_@domain`.

    Domains are ASCII: one with other letters is written in its `xn--` form, as look-alikes are no use to anybody.

    Raises:
        InvalidKeyError: `invalid_reference`.
    """
    folded = text.strip().lower()
    if len(folded) > MAX_CHARS:
        raise InvalidKeyError(ErrorCode.INVALID_REFERENCE, "an address is too long")
    name, at, domain = folded.rpartition("@")
    if not at:
        name = ROOT_NAME
    if not _NAME.match(name) or not _DOMAIN.match(domain):
        raise InvalidKeyError(ErrorCode.INVALID_REFERENCE, "no address")
    return Handle(name, domain)


def is_handle(text: str) -> bool:
    """Whether this looks like an address with an `@`, and not like a key or a mere word."""
    try:
        parse_handle(text)
    except InvalidKeyError:
        return False
    return "@" in text


def parse_well_known(document: bytes, handle: Handle) -> tuple[PubKey | None, tuple[str, ...]]:
    """Whom a domain names under an address.

    Args:
        document: the answer.
        handle: that was asked about.

    Returns:
        The key, `None` where the name is not in the answer, and the relays it recommends, unchecked.

    Raises:
        WireError: no such document.
    """
    if len(document) > MAX_BYTES:
        raise WireError("the list of names is too large")
    try:
        value = msgspec.json.decode(document, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise WireError("a list of names is a JSON object") from err
    names = value.get("names")
    if not isinstance(names, dict):
        raise WireError("a list of names lacks them")
    key = names.get(handle.name)
    if not isinstance(key, str):
        return None, ()
    try:
        pubkey = parse_pubkey(key)
    except InvalidKeyError as err:
        # An npub is a mistake that the NIP names: keys are in hex.
        raise WireError("a name leads to no key") from err
    relays = value.get("relays")
    listed = relays.get(key) if isinstance(relays, dict) else None
    return pubkey, tuple(each for each in listed if isinstance(each, str))[:_MAX_RELAYS] if isinstance(
        listed, list
    ) else ()
