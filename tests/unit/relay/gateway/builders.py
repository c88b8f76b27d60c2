"""Entries of the stock for tests of pure decisions."""

from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.gateway.stock import Candidate, KeyPackageEntry

NOW = 1_800_000_000
DAY = 86_400
OWNER = PubKey(bytes([0xB0]) * 32)


def make_entry(
    number: int,
    *,
    slot: str = "",
    kind: int = 443,
    ref: int | None = None,
    last_resort: bool = False,
    days_left: float = 80,
    offers: frozenset[str] = frozenset({"mls_extensions=0xf2ee"}),
    is_pooled: bool = True,
) -> KeyPackageEntry:
    """A package; the number is its age, its event id and, unless another is given, its ref."""
    return KeyPackageEntry(
        event_id=EventId(number.to_bytes(32, "big")),
        owner=OWNER,
        kind=kind,
        slot=slot,
        ref=KeyPackageRef((number if ref is None else ref).to_bytes(32, "big")),
        created_at=Timestamp(NOW + number),
        not_after=Timestamp(NOW + round(days_left * DAY)),
        last_resort=last_resort or kind == 30443,
        offers=offers,
        is_pooled=is_pooled,
    )


def make_candidate(number: int, *, was_preserved: bool = False, **fields: object) -> Candidate:
    """An available package."""
    return Candidate(make_entry(number, **fields), was_preserved)  # type: ignore[arg-type]
