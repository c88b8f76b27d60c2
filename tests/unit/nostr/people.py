"""Throw-away keys and events for the tests of the Nostr layer."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey, Timestamp

NOW = Timestamp(1_760_000_000)
OFF_CURVE = PubKey(b"\xff" * 32)

_VECTORS = Path(__file__).parents[2] / "vectors" / "marmot_v1.json"


def load_vectors(part: str) -> Any:
    """One part of our recorded vectors."""
    return json.loads(_VECTORS.read_text("utf-8"))[part]


def secret_of(number: int) -> SecretKey:
    """A throw-away key for person `number`, from 1."""
    return SecretKey(number.to_bytes(32, "big"))


ALICE, BOB = secret_of(1), secret_of(2)


def unsigned(
    kind: int = 1,
    content: str = "",
    tags: Sequence[Sequence[str]] = (),
    *,
    created_at: int = NOW,
    author: SecretKey = ALICE,
) -> UnsignedEvent:
    """An event of Alice's, with what is to differ."""
    return UnsignedEvent(author.public, Timestamp(created_at), kind, tuple(tuple(tag) for tag in tags), content)


def signed(
    kind: int = 1,
    content: str = "",
    tags: Sequence[Sequence[str]] = (),
    *,
    created_at: int = NOW,
    author: SecretKey = ALICE,
) -> Event:
    """The same, signed."""
    return sign_event(unsigned(kind, content, tags, created_at=created_at, author=author), author, aux=bytes(32))


class CountedBytes:
    """Stands for the operating system's random source: every call gives other bytes, every run the same."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, length: int) -> bytes:
        self.calls += 1
        return self.calls.to_bytes(length, "big")
