"""Relays that a group has left."""

from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import RELAYS, add_group


def test_a_relay_that_was_left_is_known_for_the_epochs_after(tx: UnitOfWork) -> None:
    group = add_group(tx)
    other = add_group(tx, 2)
    tx.former_relays.add(group, RELAYS[:1], 3)
    tx.former_relays.add(other, RELAYS[1:2], 3)
    assert (RELAYS[0],) == tx.former_relays.since(group, 2)
    assert () == tx.former_relays.since(group, 3)


def test_a_relay_that_is_left_again_counts_from_then(tx: UnitOfWork) -> None:
    group = add_group(tx)
    tx.former_relays.add(group, RELAYS[:2], 3)
    tx.former_relays.add(group, RELAYS[:1], 7)
    assert (RELAYS[0],) == tx.former_relays.since(group, 3)
    tx.former_relays.delete_until(group, 3)
    assert (RELAYS[0],) == tx.former_relays.since(group, 0)
