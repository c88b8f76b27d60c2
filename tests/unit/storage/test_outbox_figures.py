"""How far events have come, over all their sendings."""

from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from marmot_desktop.storage.outbox_figures import WaitingRow
from marmot_desktop.storage.unit_of_work import UnitOfWork

EVENT = EventId(b"\x01" * 32)
ONE, TWO = RelayUrl("wss://one.example"), RelayUrl("wss://two.example")
AT = Timestamp(100)


def add(tx: UnitOfWork, *relays: RelayUrl, at: Timestamp = AT) -> int:
    return tx.outbox.add(
        purpose=OutboxPurpose.OWN_LIST, relays=relays, created_at=at, next_try_at=at, event_id=EVENT, event="{}"
    )


def test_an_event_that_was_never_sent_is_unknown(tx: UnitOfWork) -> None:
    assert tx.outbox_figures.sending_of(EVENT) is None


def test_one_ok_is_enough_and_stays_whatever_becomes_of_later_sendings(tx: UnitOfWork) -> None:
    first = add(tx, ONE, TWO)
    tx.outbox.add_receipt(first, ONE, True, "", AT)
    tx.outbox.add_receipt(first, TWO, False, "blocked: no", AT)
    tx.outbox.set_state(first, OutboxState.ACCEPTED)
    add(tx, TWO)
    sending = tx.outbox_figures.sending_of(EVENT)
    assert sending is not None
    assert (sending.state, sending.accepted_by, sending.relays) == (OutboxState.ACCEPTED, (ONE,), (ONE, TWO))
    assert sending.words == "blocked: no"


def test_what_waits_and_what_was_given_up_is_told_apart(tx: UnitOfWork) -> None:
    row = add(tx, ONE)
    waiting = tx.outbox_figures.sending_of(EVENT)
    tx.outbox.set_state(row, OutboxState.FAILED, "relay_rejected")
    failed = tx.outbox_figures.sending_of(EVENT)
    assert waiting is not None
    assert failed is not None
    assert (waiting.state, failed.state) == (OutboxState.WAITING, OutboxState.FAILED)
    assert tx.outbox_figures.count_failed() == 1


def test_what_waits_is_counted_by_purpose_with_its_oldest(tx: UnitOfWork) -> None:
    assert tx.outbox_figures.waiting() == ()
    add(tx, ONE, at=Timestamp(90))
    add(tx, ONE)
    assert tx.outbox_figures.waiting() == (WaitingRow(OutboxPurpose.OWN_LIST, 2, Timestamp(90)),)


def test_the_version_of_the_database_is_known(tx: UnitOfWork) -> None:
    assert tx.outbox_figures.schema() >= 7
