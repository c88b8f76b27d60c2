"""Relays of ours that keep a stock of our key packages: by which key they are known, and what they had last."""

# ruff: noqa: S608 - what is formatted into SQL is the column list of this module; values are always bound.

from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.transaction import Row, Transaction

_NEVER: Final = Timestamp(0)
_COLUMNS: Final = "relay, own_key, other_key, low_water, target, available, checked_at, wanted, notices_from, notices"


class GatewayRow(Frozen, frozen=True):
    """One relay that keeps a stock.

    Args:
        relay: its address.
        own_key: the key it named first; `None` if it has named none over a way that can be trusted.
        other_key: the key it names now, where that is another one.
        low_water: it wants more packages when it has fewer than these.
        target: how many it wants then.
        available: packages for one use that it had when it was asked last.
        checked_at: when that was; 0 for never.
        wanted: packages that its last notice has asked for, until they are made.
        notices_from: when the day began in which notices are counted.
        notices: taken in that day.
    """

    relay: RelayUrl
    own_key: PubKey | None = None
    other_key: PubKey | None = None
    low_water: int = 0
    target: int = 0
    available: int = 0
    checked_at: Timestamp = _NEVER
    wanted: int = 0
    notices_from: Timestamp = _NEVER
    notices: int = 0


class GatewaysRepository:
    """Reads and writes what is known of these relays."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> tuple[GatewayRow, ...]:
        """Every one of them, by address."""
        return tuple(map(_row, self._tx.all(f"SELECT {_COLUMNS} FROM gateway ORDER BY relay")))

    def get(self, relay: RelayUrl) -> GatewayRow | None:
        """One of them."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM gateway WHERE relay = ?", (relay,))
        return None if row is None else _row(row)

    def put(self, row: GatewayRow) -> None:
        """Remember one."""
        self._tx.run(
            f"INSERT OR REPLACE INTO gateway ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.relay,
                row.own_key,
                row.other_key,
                row.low_water,
                row.target,
                row.available,
                row.checked_at,
                row.wanted,
                row.notices_from,
                row.notices,
            ),
        )


def _row(row: Row) -> GatewayRow:
    return GatewayRow(*row)
