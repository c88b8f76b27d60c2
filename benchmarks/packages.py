"""Key packages of many owners and requests for them, made beforehand as frames for a lean client."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.relay_client import frame
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import make_key_package_event, make_package

_REQUEST_S: Final = 300


@dataclass(frozen=True, slots=True)
class Package:
    """One key package event.

    Args:
        id: of the event.
        json: as a relay's client writes it.
        frame: the masked frame that publishes it.
    """

    id: str
    json: dict[str, object]
    frame: bytes


def make_packages(owner: RawKey, count: int) -> list[Package]:
    """Packages that serve once, of different dates."""
    now = int(time.time())
    made = []
    for number in range(count):
        event = make_key_package_event(
            owner, slot="device", created_at=now - 60 + number % 60, content=make_package(owner, now=now)
        )
        made.append(Package(str(event["id"]), event, frame(["EVENT", event])))
    return made


def make_request_frame(requester: RawKey, owner: RawKey, relay: str, number: int) -> tuple[str, bytes]:
    """Id and frame of a request as our client writes it; `number` keeps two of one second apart."""
    now = int(time.time())
    tags: Sequence[Sequence[str]] = (
        ("p", owner.public),
        ("min", "1"),
        ("relay", relay),
        ("expiration", str(now + _REQUEST_S)),
        ("n", str(number)),
    )
    event = requester.sign(447, "", tags, now)
    return str(event["id"]), frame(["EVENT", event])
