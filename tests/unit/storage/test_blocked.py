"""The list of blocked people."""

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, person


def test_who_is_blocked_is_blocked_once(tx: UnitOfWork) -> None:
    assert tx.blocked.add(person(1), NOW)
    assert not tx.blocked.add(person(1), NOW)
    assert tx.blocked.add(person(2), Timestamp(NOW + 1))
    assert tx.blocked.list() == (person(2), person(1))
    assert tx.blocked.has(person(1))
    assert tx.blocked.remove(person(1))
    assert not tx.blocked.remove(person(1))
    assert not tx.blocked.has(person(1))
