"""Key package events with packages of the real engine, and requests for them, as plain JSON."""

import base64
from collections.abc import Sequence
from typing import Final

from marmot_desktop.marmot.key_package import compute_ref
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.helpers.raw_client import Json, RawKey

NOW: Final = 1_800_000_000
RELAY: Final = "wss://relay.example"


def make_package(owner: RawKey, *, now: int = NOW, last_resort: bool = False) -> bytes:
    """A fresh KeyPackage struct of this owner."""
    engine = MlsRsEngine(PubKey(bytes.fromhex(owner.public)))
    return engine.generate_key_package(now=Timestamp(now), last_resort=last_resort).content


def make_key_package_event(
    owner: RawKey,
    *,
    kind: int = 443,
    slot: str | None = None,
    created_at: int = NOW,
    last_resort: bool = False,
    content: bytes | None = None,
    extra: Sequence[Sequence[str]] = (),
) -> Json:
    """A signed key package event.

    Args:
        owner: signs, and stands in the credential.
        kind: 443 or 30443.
        slot: of the device.
        created_at: of the event.
        last_resort: marks the package inside.
        content: a KeyPackage struct; a fresh one by default.
        extra: further tags.
    """
    package = make_package(owner, last_resort=last_resort) if content is None else content
    named = [["d" if kind == 30443 else "slot", slot]] if slot is not None else []
    tags = [
        *named,
        ["mls_protocol_version", "1.0"],
        ["mls_ciphersuite", "0x0001"],
        ["mls_extensions", "0x000a", "0xf2ee"],
        ["mls_proposals", "0x000a"],
        ["relays", RELAY],
        ["i", compute_ref(package).hex()],
        ["encoding", "base64"],
        *extra,
    ]
    return owner.sign(kind, base64.b64encode(package).decode(), tags, created_at)


def make_request(
    requester: RawKey,
    owner: RawKey,
    *,
    wanted: str | None = None,
    created_at: int = NOW,
    extra: Sequence[Sequence[str]] = (),
) -> Json:
    """A signed kind 447; two with the same arguments are the same event."""
    tags = [["p", owner.public], *([["min", wanted]] if wanted is not None else []), *extra]
    return requester.sign(447, "", tags, created_at)
