"""What a relay says of itself (NIP-11). Untrusted: every field of the wrong type is read as absent."""

from typing import Final

import msgspec

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import InvalidKeyError, WireError
from marmot_desktop.nostr.types import PubKey, parse_pubkey

MEDIA_TYPE: Final = "application/nostr+json"
MAX_BYTES: Final = 64 * 1024
_MAX_NIPS: Final = 200
_MAX_TEXT_CHARS: Final = 200
_MAX_DESCRIPTION_CHARS: Final = 2_000
_MAX_NUMBER: Final = 2**53
_GATEWAY_VERSION: Final = 1
_MAX_WANTED: Final = 10
_MAX_WORK_BITS: Final = 256
_MAX_TARGET: Final = 20
"""More packages a relay does not get a day."""


class GatewayTerms(Frozen, frozen=True):
    """How a relay hands out key packages on request (kind 447).

    Args:
        max_wanted: packages of one device that a request may ask for.
        needs_account_key: it serves requests of proved accounts only, not of keys made for one request.
        work_bits: leading zero bits it wants in the id of a request (NIP-13).
        low_water: it tells an owner when it has fewer packages of a device than these.
        target: how many it wants to have then.
    """

    max_wanted: int = 10
    needs_account_key: bool = False
    work_bits: int = 0
    low_water: int = 3
    target: int = 10


class RelayInformation(Frozen, frozen=True):
    """The parts of the document that bear on what we do.

    Args:
        name: for people.
        description: for people; may have lines.
        software, version, contact: for people.
        supported_nips: numbers.
        own_key: the relay's own public key (`self`), with which it signs and seals.
        auth_required: strangers are not served.
        payment_required: who does not pay is not served.
        restricted_writes: not everybody may write.
        max_message_bytes: longest frame it takes; `None` if not told, as are the next.
        max_subscriptions: at a time.
        max_limit: stored events in one answer.
        work_bits: leading zero bits it wants in the id of every event (NIP-13).
        gateway: how it hands out key packages; `None` if it does not.
    """

    name: str = ""
    description: str = ""
    software: str = ""
    version: str = ""
    contact: str = ""
    supported_nips: frozenset[int] = frozenset()
    own_key: PubKey | None = None
    auth_required: bool = False
    payment_required: bool = False
    restricted_writes: bool = False
    max_message_bytes: int | None = None
    max_subscriptions: int | None = None
    max_limit: int | None = None
    work_bits: int = 0
    gateway: GatewayTerms | None = None


def parse_relay_information(document: str | bytes) -> RelayInformation:
    """The document of a relay.

    Raises:
        WireError: too large, or not a JSON object.
    """
    if len(document) > MAX_BYTES:
        raise WireError("relay information too large")
    try:
        value = msgspec.json.decode(document, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise WireError("relay information is a JSON object") from err
    limitation = value.get("limitation")
    limits: dict[str, object] = limitation if isinstance(limitation, dict) else {}
    return RelayInformation(
        name=_text(value, "name"),
        description=_text(value, "description", _MAX_DESCRIPTION_CHARS),
        software=_text(value, "software"),
        version=_text(value, "version"),
        contact=_text(value, "contact"),
        supported_nips=_nips(value.get("supported_nips")),
        own_key=_key(value.get("self")),
        auth_required=limits.get("auth_required") is True,
        payment_required=limits.get("payment_required") is True,
        restricted_writes=limits.get("restricted_writes") is True,
        max_message_bytes=_number(limits, "max_message_length"),
        max_subscriptions=_number(limits, "max_subscriptions"),
        max_limit=_number(limits, "max_limit"),
        work_bits=min(_number_or(limits, "min_pow_difficulty", 0), _MAX_WORK_BITS),
        gateway=_gateway(value.get("mls_gateway")),
    )


def _gateway(value: object) -> GatewayTerms | None:
    if not isinstance(value, dict) or value.get("version") != _GATEWAY_VERSION:
        return None
    terms: dict[str, object] = value
    return GatewayTerms(
        max_wanted=min(_number(terms, "max_min") or 1, _MAX_WANTED),
        needs_account_key=terms.get("auth") is True or terms.get("request_key") == "account",
        work_bits=min(_number(terms, "pow") or 0, _MAX_WORK_BITS),
        low_water=min(_number_or(terms, "low_water", 3), _MAX_TARGET),
        target=min(_number_or(terms, "target", 10), _MAX_TARGET),
    )


def _text(value: dict[str, object], name: str, max_chars: int = _MAX_TEXT_CHARS) -> str:
    text = value.get(name)
    return text.strip()[:max_chars] if isinstance(text, str) else ""


def _number(value: dict[str, object], name: str) -> int | None:
    number = value.get(name)
    return number if type(number) is int and 0 <= number <= _MAX_NUMBER else None


def _number_or(value: dict[str, object], name: str, default: int) -> int:
    number = _number(value, name)
    return default if number is None else number


def _nips(value: object) -> frozenset[int]:
    listed = value[:_MAX_NIPS] if isinstance(value, list) else []
    return frozenset(each for each in listed if type(each) is int)


def _key(value: object) -> PubKey | None:
    try:
        return parse_pubkey(value) if isinstance(value, str) else None
    except InvalidKeyError:
        return None
