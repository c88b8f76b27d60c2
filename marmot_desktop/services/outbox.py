"""What still has to reach a relay: claimed by the publisher, settled by what relays answer.

A row waits until one relay has accepted its event. An application message is encrypted at the first attempt to send
it; a later attempt puts the same MLS bytes into a new event (or, when the epoch has moved, encrypts the same rumor
again), so no ratchet generation is ever used twice. Source: MIP-03 and the sending rules in `docs/protocol-map.md`.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import DeliveryChanged, PublicationChanged
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.invite_progress import tell_receipts
from marmot_desktop.services.ports import EventSource, Receipt
from marmot_desktop.services.sending import encrypt_row
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow, OutboxState

log = logging.getLogger(__name__)

SAME_EVENT_S: Final = 30
"""How long an application message is retried as the same event before it gets a new one."""

COMMIT_ATTEMPTS: Final = 3
COMMIT_RETRY_S: Final = 2.0
LONGEST_RETRY_S: Final = 60.0

_FINAL_REFUSALS: Final = ("invalid:", "blocked:", "restricted:", "pow:", "mute:", "replaced:")
"""Answers that will be the same next time."""
_REFUSALS: Final[Mapping[str, ErrorCode]] = {
    "auth-required": ErrorCode.AUTH_REQUIRED,
    "rate-limited": ErrorCode.RATE_LIMITED,
}
"""Answers that have a code of their own (NIP-01, machine-readable prefixes)."""


class Parcel(Frozen, frozen=True):
    """An event on its way.

    Args:
        outbox_id: its row.
        purpose: what it is for.
        event: complete and signed.
        relays: where it goes.
        attempts: how often it was sent before.
        expired: a commit too old to be sent: published now, it would throw everybody back (MIP-03).
        group_key: of the group it is for.
        deciding: relays one of which has to say OK; any of `relays` if empty. A commit that moves its group counts where
            the group is now: on its new relays nobody listens yet.
    """

    outbox_id: int
    purpose: OutboxPurpose
    event: Event
    relays: tuple[RelayUrl, ...]
    attempts: int
    expired: bool = False
    group_key: int | None = None
    deciding: frozenset[RelayUrl] = frozenset()

    def is_taken(self, receipts: Iterable[Receipt]) -> bool:
        """Whether a relay that counts has said OK."""
        return any(each.accepted and (not self.deciding or each.relay in self.deciding) for each in receipts)


class Settlement(Frozen, frozen=True):
    """How a row ended.

    Args:
        accepted_by: relays that said OK; empty if it failed.
        error: why it failed; `None` if it was accepted.
        followers: rows that came into being by its acceptance: the Welcomes after a commit.
    """

    accepted_by: tuple[RelayUrl, ...]
    error: ErrorCode | None = None
    followers: tuple[int, ...] = ()


Confirm = Callable[[Turn, OutboxRow], None]
"""What a purpose does in the transaction that settles it."""


class OutboxService:
    """Hands out what is due, takes in what relays said, and lets callers wait for the end of a row.

    Args:
        session: of the account.
        source: asked whether an unanswered commit is stored after all.
        on_accepted: by purpose, what happens in the transaction that accepts a row.
        on_failed: by purpose, what happens in the one that gives it up.
    """

    def __init__(
        self,
        session: AccountSession,
        source: EventSource,
        on_accepted: dict[OutboxPurpose, Confirm],
        on_failed: dict[OutboxPurpose, Callable[[Turn, OutboxRow, ErrorCode], None]],
    ) -> None:
        self._session = session
        self._source = source
        self._on_accepted = on_accepted
        self._on_failed = on_failed
        self._waiting: dict[int, list[asyncio.Future[Settlement]]] = {}

    async def claim(self, limit: int = 64, exclude: Iterable[int] = ()) -> tuple[Parcel, ...]:
        """What is due now, encrypted and stored: it may leave when this returns."""
        claimed = await self._session.run(claim_due, limit, frozenset(exclude))
        for outbox_id, error in claimed.failed.items():
            self._settle(outbox_id, Settlement((), error))
        return claimed.parcels

    async def next_due_at(self) -> Timestamp | None:
        """When the earliest waiting row is due; `None` if none waits."""
        return await self._session.run(_next_due_at)

    async def accept(self, parcel: Parcel, receipts: Sequence[Receipt]) -> None:
        """At least one relay has said OK; does at once what hangs on it."""
        await self._session.run(accept_row, parcel, tuple(receipts), self._on_accepted)
        await self._settle_if_ended(parcel.outbox_id)

    async def answered(self, parcel: Parcel, receipts: Sequence[Receipt], jitter: float) -> None:
        """All relays have answered, or time was up: accept, try again later, or give up.

        Args:
            parcel: what was sent.
            receipts: one for each relay.
            jitter: 0 to 1; spreads the next attempt.
        """
        if parcel.is_taken(receipts):
            await self.accept(parcel, receipts)
            return
        error = give_up_error(parcel, receipts)
        if error is None:
            delay_s = retry_delay_s(parcel, jitter)
            await self._session.run(postpone_row, parcel, tuple(receipts), delay_s)
            return
        # No answer does not mean not stored: a commit that peers can see must not be forgotten (MIP-03).
        if parcel.purpose is OutboxPurpose.COMMIT and await self.accept_if_stored(parcel):
            return
        await self._session.run(fail_row, parcel, tuple(receipts), error, self._on_failed)
        # Waiters of other rows too: when an own commit is given up, a rival that was held back has its way.
        await self.settle_ended()

    async def accept_if_stored(self, parcel: Parcel) -> bool:
        """Take it for accepted where a relay hands it out; whether one does."""
        relays = tuple(relay for relay in parcel.relays if not parcel.deciding or relay in parcel.deciding)
        found = await self._source.fetch(relays, [Filter(ids=(parcel.event.id,))], timeout_s=4.0)
        if all(event.id != parcel.event.id for event in found.events):
            return False
        await self.accept(parcel, [Receipt(relays[0], True, "found on a relay", True)])
        return True

    async def is_handed_out(self, row: OutboxRow) -> bool:
        """Whether a relay hands out what one has accepted; true as well where none can be asked now."""
        if row.event_id is None:
            return True
        found = await self._source.fetch(row.relays, [Filter(ids=(row.event_id,))], timeout_s=4.0)
        return not found.answered or any(event.id == row.event_id for event in found.events)

    async def wake_all(self) -> None:
        """Try everything that waits at once: a relay is back."""
        await self._session.run(_wake_all)

    async def wait(self, outbox_id: int, timeout_s: float) -> Settlement:
        """How a row ends.

        Raises:
            TimeoutError: it has not ended in time; it goes on.
        """
        future: asyncio.Future[Settlement] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(outbox_id, []).append(future)
        try:
            settled = await self._session.run(read_settlement, outbox_id)
            if settled is not None:
                return settled
            async with asyncio.timeout(timeout_s):
                return await future
        finally:
            waiters = self._waiting.get(outbox_id, [])
            if future in waiters:
                waiters.remove(future)
            if not waiters:
                self._waiting.pop(outbox_id, None)

    async def settle_ended(self) -> None:
        """Tell waiters of rows that have ended by what others sent: a commit came back, lost a race, we were removed."""
        for outbox_id in tuple(self._waiting):
            await self._settle_if_ended(outbox_id)

    async def _settle_if_ended(self, outbox_id: int) -> None:
        settled = await self._session.run(read_settlement, outbox_id)
        if settled is not None:
            self._settle(outbox_id, settled)

    def _settle(self, outbox_id: int, settlement: Settlement) -> None:
        for future in self._waiting.pop(outbox_id, []):
            if not future.done():
                future.set_result(settlement)


def retry_delay_s(parcel: Parcel, jitter: float) -> float:
    """How long to wait before the next attempt: short for a commit, which others wait for, up to a minute otherwise."""
    if parcel.purpose is OutboxPurpose.COMMIT:
        return COMMIT_RETRY_S
    return min(LONGEST_RETRY_S, 2.0 ** min(parcel.attempts, 6)) * (0.5 + 0.5 * jitter)


def give_up_error(parcel: Parcel, receipts: Sequence[Receipt]) -> ErrorCode | None:
    """Why a row is not tried again; `None` if it is."""
    if parcel.purpose is OutboxPurpose.COMMIT:
        if parcel.expired:
            return ErrorCode.STALE_COMMIT
        spent = parcel.attempts + 1 >= COMMIT_ATTEMPTS
        return _why_refused(receipts) if spent or is_final_refusal(receipts) else None
    if not parcel.relays:
        return ErrorCode.NO_RELAYS
    if not is_final_refusal(receipts):
        return None
    return ErrorCode.WELCOME_DELIVERY_FAILED if parcel.purpose is OutboxPurpose.WELCOME else ErrorCode.RELAY_REJECTED


def _why_refused(receipts: Sequence[Receipt]) -> ErrorCode:
    """What every relay that has answered says, where all say the same."""
    said = {receipt.message.partition(":")[0] for receipt in receipts if receipt.reached}
    return _REFUSALS.get(said.pop(), ErrorCode.PUBLISH_FAILED) if len(said) == 1 else ErrorCode.PUBLISH_FAILED


def is_final_refusal(receipts: Sequence[Receipt]) -> bool:
    """Whether every relay has answered, and each with a refusal that will be the same next time."""
    return bool(receipts) and all(
        receipt.reached and not receipt.accepted and receipt.message.startswith(_FINAL_REFUSALS) for receipt in receipts
    )


class Claimed(Frozen, frozen=True):
    """What a look at the outbox gave.

    Args:
        parcels: may leave.
        failed: rows that cannot be sent, and why.
    """

    parcels: tuple[Parcel, ...]
    failed: dict[int, ErrorCode]


def claim_due(turn: Turn, limit: int, exclude: frozenset[int]) -> Claimed:
    """Make what is due ready to leave: encrypt new messages, renew events that have grown old."""
    parcels: list[Parcel] = []
    failed: dict[int, ErrorCode] = {}
    for row in turn.tx.outbox.due(turn.now, limit + len(exclude)):
        if row.outbox_id in exclude or len(parcels) >= limit:
            continue
        try:
            event = _ready_event(turn, row)
        except MarmotDesktopError as err:
            log.warning("outbox row %d cannot be sent: %s", row.outbox_id, err.code.value)
            end_row(turn, row, err.code)
            failed[row.outbox_id] = err.code
            continue
        if event is not None:
            old = row.event_at is not None and turn.now - row.event_at > SAME_EVENT_S
            expired = old and row.purpose is OutboxPurpose.COMMIT
            parcels.append(_parcel(turn, row, event, expired=expired))
    return Claimed(tuple(parcels), failed)


def _parcel(turn: Turn, row: OutboxRow, event: Event, *, expired: bool) -> Parcel:
    deciding: frozenset[RelayUrl] = frozenset()
    if row.purpose is OutboxPurpose.COMMIT and row.group_key is not None:
        deciding = frozenset(turn.tx.groups.row(row.group_key).relays) & frozenset(row.relays)
    return Parcel(row.outbox_id, row.purpose, event, row.relays, row.attempts, expired, row.group_key, deciding)


def _ready_event(turn: Turn, row: OutboxRow) -> Event | None:
    if row.purpose is not OutboxPurpose.APPLICATION:
        return None if row.event is None else parse_event(row.event)
    young = row.event_at is not None and turn.now - row.event_at < SAME_EVENT_S
    if row.event is not None and young:
        return parse_event(row.event)
    return encrypt_row(turn, row)


def record_receipts(turn: Turn, outbox_id: int, receipts: tuple[Receipt, ...]) -> None:
    """Store what relays said; tell the face where the row is a message."""
    row = turn.tx.outbox.get(outbox_id)
    if row is None:
        return
    for receipt in receipts:
        if receipt.reached:
            turn.tx.outbox.add_receipt(outbox_id, receipt.relay, receipt.accepted, receipt.message[:200], turn.now)
    if row.purpose in (OutboxPurpose.OWN_LIST, OutboxPurpose.KEY_PACKAGE):
        turn.publish(PublicationChanged())
    if row.state is OutboxState.ACCEPTED and row.purpose is OutboxPurpose.APPLICATION:
        _tell_delivery(turn, row, DeliveryState.SENT)
    if receipts:
        tell_receipts(turn, row)


def _row_of(turn: Turn, parcel: Parcel) -> OutboxRow | None:
    """The row, unless it carries another event by now: what was sent belongs to a branch that was taken back."""
    row = turn.tx.outbox.get(parcel.outbox_id)
    return None if row is None or row.event_id != parcel.event.id else row


def accept_row(
    turn: Turn, parcel: Parcel, receipts: tuple[Receipt, ...], on_accepted: dict[OutboxPurpose, Confirm]
) -> None:
    """One relay has the event: do what follows from it, in the same transaction; nothing if the row had ended before."""
    row = _row_of(turn, parcel)
    if row is None:
        return
    if row.state is not OutboxState.WAITING:
        record_receipts(turn, row.outbox_id, receipts)
        return
    turn.tx.outbox.set_state(row.outbox_id, OutboxState.ACCEPTED)
    record_receipts(turn, row.outbox_id, receipts)
    confirm = on_accepted.get(row.purpose)
    if confirm is not None:
        confirm(turn, row)


def postpone_row(turn: Turn, parcel: Parcel, receipts: tuple[Receipt, ...], delay_s: float) -> None:
    """Store what relays said and try again later."""
    row = _row_of(turn, parcel)
    if row is None or row.state is not OutboxState.WAITING:
        return
    record_receipts(turn, row.outbox_id, receipts)
    words = next((receipt.message for receipt in receipts if receipt.message), "")
    turn.tx.outbox.postpone(row.outbox_id, Timestamp(turn.now + max(1, round(delay_s))), row.attempts + 1, words[:200])


def fail_row(
    turn: Turn,
    parcel: Parcel,
    receipts: tuple[Receipt, ...],
    error: ErrorCode,
    on_failed: dict[OutboxPurpose, Callable[[Turn, OutboxRow, ErrorCode], None]],
) -> None:
    """Give a row up and undo what hung on it."""
    row = _row_of(turn, parcel)
    if row is None or row.state is not OutboxState.WAITING:
        return
    record_receipts(turn, row.outbox_id, receipts)
    end_row(turn, row, error)
    undo = on_failed.get(row.purpose)
    if undo is not None:
        undo(turn, row, error)


def end_row(turn: Turn, row: OutboxRow, error: ErrorCode) -> None:
    """Give a row up; a message in it has failed, and the user may try it again."""
    turn.tx.outbox.set_state(row.outbox_id, OutboxState.FAILED, error.value)
    if row.purpose is OutboxPurpose.APPLICATION:
        _tell_delivery(turn, row, DeliveryState.FAILED)
    if row.purpose is OutboxPurpose.WELCOME:
        tell_receipts(turn, row)


def _tell_delivery(turn: Turn, row: OutboxRow, state: DeliveryState) -> None:
    if row.rumor_id is None or row.group_key is None:
        return
    accepted = len(turn.tx.outbox.accepted_relays(row.outbox_id))
    turn.tx.messages.set_state(row.rumor_id, row.group_key, state, event_id=row.event_id, relays_accepted=accepted)
    turn.publish(DeliveryChanged(row.rumor_id, row.group_key, state, accepted, len(row.relays)))


def read_settlement(turn: Turn, outbox_id: int) -> Settlement | None:
    """How a row ended, if it has."""
    row = turn.tx.outbox.get(outbox_id)
    if row is None:
        return Settlement((), ErrorCode.NOT_FOUND)
    if row.state is OutboxState.WAITING:
        return None
    if row.state is OutboxState.FAILED:
        return Settlement((), ErrorCode(row.last_error))
    followers = turn.tx.outbox.welcomes_after(outbox_id) if row.purpose is OutboxPurpose.COMMIT else ()
    return Settlement(turn.tx.outbox.accepted_relays(outbox_id), None, followers)


def _next_due_at(turn: Turn) -> Timestamp | None:
    return turn.tx.outbox.next_due_at()


def _wake_all(turn: Turn) -> None:
    turn.tx.outbox.wake_all(turn.now)
    turn.outbox_changed()
