"""What a kind 447 event asks for, or why it asks for nothing.

Source: protocol of the key package gateway, Request; NIP-13 (work), NIP-40 (expiry).
"""

import re
from collections.abc import Collection
from typing import Final

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.tags import all_values, expiration, first
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp, parse_pubkey, parse_relay_url
from marmot_desktop.relay.gateway.rules import GatewayRules

_NUMBER: Final = re.compile(r"0x[0-9a-f]{4}")
_WANTED: Final = re.compile(r"[0-9]{1,4}")
_MAX_NEEDS: Final = 16

NEED_TAGS: Final = {"ciphersuite": "mls_ciphersuite", "ext": "mls_extensions", "prop": "mls_proposals"}
"""Tags of a request, and the tags of a key package event that answer them."""


class RefusedRequestError(PeerFaultError):
    """A request that is answered with OK false.

    Args:
        detail: the text of that answer.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(ErrorCode.GW_REFUSED, detail)


class KeyPackageRequest(Frozen, frozen=True):
    """Somebody wants to invite somebody.

    Args:
        id: of the kind 447 event.
        requester: its author; often a key made for this one request.
        owner: whose key packages are wanted.
        wanted: how many of each slot.
        needs: as `mls_extensions=0xf2ee`; a package has to offer them all.
        created_at: of the event.
    """

    id: EventId
    requester: PubKey
    owner: PubKey
    wanted: int
    needs: frozenset[str]
    created_at: Timestamp


def parse_request(event: Event, *, now: int, own_urls: Collection[RelayUrl], rules: GatewayRules) -> KeyPackageRequest:
    """Read a request.

    Args:
        event: of kind 447, verified.
        now: our clock.
        own_urls: normalised addresses of this relay.
        rules: of the gateway.

    Raises:
        RefusedRequestError: It is malformed, stale, meant for another relay, or without the work asked for.
    """
    if event.created_at < now - rules.max_request_age_s:
        raise RefusedRequestError("invalid: the request is too old")
    if event.created_at > now + rules.max_request_future_s:
        raise RefusedRequestError("invalid: the request is dated ahead of the clock")
    _check_binding(event, now, own_urls, rules)
    if _leading_zero_bits(event.id) < rules.work_bits:
        raise RefusedRequestError(f"pow: a request needs {rules.work_bits} leading zero bits")
    owner = _read_owner(event)
    if owner == event.pubkey:
        raise RefusedRequestError("invalid: own key packages are found by REQ")
    return KeyPackageRequest(
        event.id, event.pubkey, owner, _read_wanted(event, rules), _read_needs(event), event.created_at
    )


def _check_binding(event: Event, now: int, own_urls: Collection[RelayUrl], rules: GatewayRules) -> None:
    named = first(event.tags, "relay")
    ends = expiration(event.tags)
    if rules.require_binding and (named is None or ends is None):
        raise RefusedRequestError("invalid: a request names its relay and its expiration")
    if ends is not None and ends <= now:
        raise RefusedRequestError("invalid: the request has expired")
    if named is not None and not _is_own(named, own_urls):
        raise RefusedRequestError("invalid: wrong relay")


def _is_own(text: str, own_urls: Collection[RelayUrl]) -> bool:
    try:
        return parse_relay_url(text, allow_plain_everywhere=True) in own_urls
    except PeerFaultError:
        return False


def _read_owner(event: Event) -> PubKey:
    owners = [tag for tag in event.tags if tag and tag[0] == "p"]
    if not owners:
        raise RefusedRequestError("invalid: missing p tag")
    if len(owners) > 1:
        raise RefusedRequestError("invalid: exactly one p tag")
    try:
        return parse_pubkey(owners[0][1] if len(owners[0]) > 1 else "")
    except PeerFaultError as error:
        raise RefusedRequestError("invalid: the p tag is not a public key") from error


def _read_wanted(event: Event, rules: GatewayRules) -> int:
    text = first(event.tags, "min")
    if text is None:
        return 1
    if not _WANTED.fullmatch(text) or not 1 <= int(text) <= rules.max_wanted:
        raise RefusedRequestError(f"invalid: min is a number from 1 to {rules.max_wanted}")
    return int(text)


def _read_needs(event: Event) -> frozenset[str]:
    needs = {f"{offer}={value.lower()}" for need, offer in NEED_TAGS.items() for value in all_values(event.tags, need)}
    if len(needs) > _MAX_NEEDS or not all(_NUMBER.fullmatch(need.partition("=")[2]) for need in needs):
        raise RefusedRequestError("invalid: ciphersuite, ext and prop are numbers as 0xf2ee")
    return frozenset(needs)


def _leading_zero_bits(event_id: EventId) -> int:
    return 256 - int.from_bytes(event_id, "big").bit_length()
