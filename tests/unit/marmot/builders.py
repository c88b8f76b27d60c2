"""Throw-away people, leaves and groups for the tests of the protocol."""

import json
from pathlib import Path
from typing import Any

from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    CIPHER_SUITE,
    EXTENSION_GROUP_DATA,
    EXTENSION_REQUIRED_CAPABILITIES,
    PROPOSAL_SELF_REMOVE,
    Capabilities,
    RequiredCapabilities,
    encode_required_capabilities,
)
from marmot_desktop.marmot.engine import GroupContext, MlsMember
from marmot_desktop.marmot.group_data import GroupData, encode_group_data
from marmot_desktop.marmot.group_view import GroupView
from marmot_desktop.marmot.types import Epoch, GroupId, NostrGroupId
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp

NOW = Timestamp(1_760_000_000)
GROUP_ID = NostrGroupId(bytes(range(32)))
RELAY = RelayUrl("wss://relay.example.com")
OFF_CURVE = PubKey(b"\xff" * 32)
PLAIN = Capabilities((1,), (1,), ADVERTISED.extensions, (), (1,))
"""An app without SelfRemove, such as marmot-ts."""

_VECTORS = Path(__file__).parents[2] / "vectors"


def load_vectors(name: str) -> Any:
    """One of the recorded files, as JSON."""
    return json.loads((_VECTORS / name).read_text("utf-8"))


def secret_of(number: int) -> SecretKey:
    """A throw-away key for person `number`."""
    return SecretKey(number.to_bytes(32, "big"))


def person(number: int) -> PubKey:
    """The public key of person `number`."""
    return secret_of(number).public


ALICE, BOB, CAROL, DAVE = (person(number) for number in range(1, 5))


def an_id(number: int) -> EventId:
    """Some event id."""
    return EventId(number.to_bytes(32, "big"))


def group_data(**changes: Any) -> GroupData:
    """A group of Alice's making, with what is to differ."""
    values: dict[str, Any] = {
        "version": 2,
        "nostr_group_id": GROUP_ID,
        "name": "Walks",
        "description": "",
        "admins": (ALICE,),
        "relays": (RELAY,),
    }
    return GroupData(**(values | changes))


def members(*people: PubKey, capabilities: Capabilities = ADVERTISED) -> tuple[MlsMember, ...]:
    """A leaf for each, in this order."""
    return tuple(MlsMember(index, who, capabilities, None) for index, who in enumerate(people))


def context(data: GroupData, *, required: tuple[int, ...] | None = (PROPOSAL_SELF_REMOVE,)) -> GroupContext:
    """A group context with these data; `required` of `None` leaves required_capabilities out."""
    extensions = [(EXTENSION_GROUP_DATA, encode_group_data(data))]
    if required is not None:
        body = encode_required_capabilities(RequiredCapabilities((EXTENSION_GROUP_DATA,), required))
        extensions.append((EXTENSION_REQUIRED_CAPABILITIES, body))
    return GroupContext(GroupId(b"m" * 32), Epoch(7), CIPHER_SUITE, tuple(extensions))


def view(
    *people: PubKey,
    data: GroupData | None = None,
    own: int = 0,
    required: tuple[int, ...] | None = (PROPOSAL_SELF_REMOVE,),
) -> GroupView:
    """A group of these people as the rules see it."""
    data = data or group_data()
    return GroupView(context(data, required=required), members(*people), data, own)
