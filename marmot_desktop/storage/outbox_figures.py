"""The outbox in figures: how far one event has come over all its sendings, and how much of everything waits."""

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.storage.columns import decode_relays
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from marmot_desktop.storage.transaction import Transaction


class SendingRow(Frozen, frozen=True):
    """How far one event has come.

    Args:
        state: accepted if a relay has said OK; else waiting while any row of it waits; else failed.
        relays: where it goes, or went.
        accepted_by: relays that have said OK to it.
        words: of the newest refusal; empty if none refused.
    """

    state: OutboxState
    relays: tuple[RelayUrl, ...]
    accepted_by: tuple[RelayUrl, ...]
    words: str


class WaitingRow(Frozen, frozen=True):
    """What waits for one purpose.

    Args:
        purpose: which.
        count: rows.
        oldest: when the first of them was put there.
    """

    purpose: OutboxPurpose
    count: int
    oldest: Timestamp


class OutboxFiguresRepository:
    """Reads the outbox; changes nothing."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def sending_of(self, event_id: EventId) -> SendingRow | None:
        """How far an event has come; `None` if it was never put into the outbox, or is long forgotten there."""
        rows = self._tx.all("SELECT state, relays FROM outbox WHERE event_id = ? ORDER BY outbox_id", (event_id,))
        if not rows:
            return None
        receipts = self._tx.all(
            "SELECT r.relay, r.accepted, r.message FROM outbox_receipt AS r JOIN outbox AS o USING (outbox_id)"
            " WHERE o.event_id = ? ORDER BY r.at, r.relay",
            (event_id,),
        )
        accepted = dict.fromkeys(relay for relay, taken, _ in receipts if taken)
        words = [text for relay, taken, text in receipts if not taken and text and relay not in accepted]
        relays = dict.fromkeys(relay for _, stored in rows for relay in decode_relays(stored))
        states = {OutboxState(state) for state, _ in rows}
        if accepted or OutboxState.ACCEPTED in states:
            state = OutboxState.ACCEPTED
        else:
            state = OutboxState.WAITING if OutboxState.WAITING in states else OutboxState.FAILED
        return SendingRow(state, tuple(relays), tuple(accepted), words[-1] if words else "")

    def waiting(self) -> tuple[WaitingRow, ...]:
        """What waits, by purpose."""
        rows = self._tx.all(
            "SELECT purpose, count(*), min(created_at) FROM outbox WHERE state = 'waiting'"
            " GROUP BY purpose ORDER BY purpose"
        )
        return tuple(WaitingRow(OutboxPurpose(purpose), count, oldest) for purpose, count, oldest in rows)

    def count_failed(self) -> int:
        """How many rows were given up."""
        row = self._tx.one("SELECT count(*) FROM outbox WHERE state = 'failed'")
        return 0 if row is None else int(row[0])

    def schema(self) -> int:
        """How many steps the database has taken."""
        row = self._tx.one("PRAGMA user_version")
        return 0 if row is None else int(row[0])
