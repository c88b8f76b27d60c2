"""Own key packages: the private part outlives the event, and goes when its time is over."""

from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.helpers.canary import Canaries
from tests.unit.storage.values import NOW, RELAYS, event_id, key_package, package_ref, person

DAY_S: Final = 86_400


def _at(seconds: int) -> Timestamp:
    return Timestamp(NOW + seconds)


def _publish(tx: UnitOfWork, number: int, **changes: object) -> None:
    """A package with its kind 30443 and the kind 443 twin."""
    tx.key_packages.add(key_package(number, **changes))
    tx.key_packages.add_event(event_id(number), package_ref(number), 30443, _at(number), RELAYS)
    tx.key_packages.add_event(event_id(100 + number), package_ref(number), 443, _at(number), RELAYS)


def test_private_parts_are_found_by_ref_whatever_was_published_since(tx: UnitOfWork) -> None:
    for number in (1, 2, 3):
        _publish(tx, number)
    tx.key_packages.mark_deleted([event_id(1), event_id(101)], NOW)
    refs = [package_ref(9), package_ref(3), package_ref(1), package_ref(3)]
    assert tx.key_packages.find(refs) == (key_package(3), key_package(1))
    assert tx.key_packages.find([]) == ()


def test_a_used_package_is_still_found_and_says_when_it_was_used_first(tx: UnitOfWork) -> None:
    _publish(tx, 1)
    tx.key_packages.consume(package_ref(1), _at(5))
    tx.key_packages.consume(package_ref(1), _at(9))
    (row,) = tx.key_packages.find([package_ref(1)])
    assert row.consumed_at == _at(5)


def test_live_packages_are_unused_unexpired_and_published(tx: UnitOfWork) -> None:
    for number in range(1, 6):
        _publish(tx, number)
    tx.key_packages.add(key_package(6))
    tx.key_packages.consume(package_ref(1), NOW)
    tx.key_packages.mark_deleted([event_id(2)], NOW)
    tx.key_packages.mark_deleted([event_id(3), event_id(103)], NOW)
    _publish(tx, 7, not_after=_at(50))
    assert [row.ref for row in tx.key_packages.live(_at(49))] == [package_ref(n) for n in (7, 5, 4, 2)]
    assert [row.ref for row in tx.key_packages.live(_at(50))] == [package_ref(n) for n in (5, 4, 2)]


def test_records_tell_what_others_can_use(tx: UnitOfWork) -> None:
    _publish(tx, 1)
    _publish(tx, 2, last_resort=False)
    _publish(tx, 3, not_after=_at(10))
    _publish(tx, 4)
    tx.key_packages.consume(package_ref(1), NOW)
    tx.key_packages.consume(package_ref(2), NOW)
    tx.key_packages.mark_deleted([event_id(104)], NOW)
    records = tx.key_packages.records(_at(60), owner=person(1), client="Marmot Desktop")
    by_id = {record.event_id: record for record in records}
    assert [record.created_at for record in records] == sorted((r.created_at for r in records), reverse=True)
    assert {record_id for record_id, record in by_id.items() if record.valid} == {
        event_id(1),  # a last-resort package may serve again
        event_id(101),
        event_id(4),
    }
    assert by_id[event_id(3)].problem is ErrorCode.KP_EXPIRED
    first = by_id[event_id(101)]
    assert (first.kind, first.owner, first.ref, first.slot) == (443, person(1), package_ref(1), "slot of this device")
    assert (first.last_resort, first.problem, first.client) == (True, None, "Marmot Desktop")


def test_records_name_the_relays_that_accepted(tx: UnitOfWork) -> None:
    _publish(tx, 1)
    outbox_id = tx.outbox.add(
        purpose=OutboxPurpose.KEY_PACKAGE, event_id=event_id(1), relays=RELAYS, created_at=NOW, next_try_at=NOW
    )
    tx.outbox.add_receipt(outbox_id, RELAYS[1], True, "", NOW)
    tx.outbox.add_receipt(outbox_id, RELAYS[0], False, "blocked:", NOW)
    tx.outbox.set_state(outbox_id, OutboxState.ACCEPTED)
    tx.outbox.drop_ended(_at(1_000))
    records = {record.event_id: record for record in tx.key_packages.records(NOW, owner=person(1), client="")}
    assert records[event_id(1)].relays_accepted == (RELAYS[1],)
    assert records[event_id(101)].relays_accepted == ()


def test_used_packages_that_are_still_offered_are_found(tx: UnitOfWork) -> None:
    for number in (1, 2, 3):
        _publish(tx, number)
    for number in (1, 2):
        tx.key_packages.consume(package_ref(number), NOW)
    tx.key_packages.mark_deleted([event_id(1), event_id(101), event_id(102)], NOW)
    assert tx.key_packages.consumed_with_live_events() == (package_ref(2),)


def test_the_events_of_a_package_tell_where_they_went(tx: UnitOfWork) -> None:
    _publish(tx, 1)
    tx.key_packages.mark_deleted([event_id(101), event_id(999)], _at(7))
    tx.key_packages.mark_deleted([event_id(101)], _at(9))
    twin, first = tx.key_packages.events_of(package_ref(1))
    assert (first.event_id, first.kind, first.relays, first.deleted_at) == (event_id(1), 30443, RELAYS, None)
    assert (twin.event_id, twin.kind, twin.deleted_at) == (event_id(101), 443, _at(7))
    assert tx.key_packages.events_of(package_ref(2)) == ()


def test_the_slot_is_that_of_the_newest_last_resort_package(tx: UnitOfWork) -> None:
    assert tx.key_packages.slot() is None
    _publish(tx, 1, slot="a")
    _publish(tx, 2, slot="b")
    _publish(tx, 3, slot="c", last_resort=False)
    assert tx.key_packages.slot() == "b"


def test_a_one_time_private_part_goes_an_hour_after_use(tx: UnitOfWork) -> None:
    _publish(tx, 1, last_resort=False)
    _publish(tx, 2, last_resort=True)
    for number in (1, 2):
        tx.key_packages.consume(package_ref(number), NOW)
    assert tx.key_packages.drop_private(_at(3_600)) == 0
    assert tx.key_packages.drop_private(_at(3_601)) == 1
    assert [row.ref for row in tx.key_packages.find([package_ref(1), package_ref(2)])] == [package_ref(2)]
    assert not any(
        record.valid
        for record in tx.key_packages.records(NOW, owner=person(1), client="")
        if record.ref == package_ref(1)
    )


def test_a_private_part_goes_thirty_days_after_its_lifetime(tx: UnitOfWork) -> None:
    _publish(tx, 1, not_after=NOW)
    assert tx.key_packages.drop_private(_at(30 * DAY_S)) == 0
    assert tx.key_packages.drop_private(_at(30 * DAY_S + 1)) == 1
    assert tx.key_packages.drop_private(_at(30 * DAY_S + 2)) == 0
    assert tx.key_packages.find([package_ref(1)]) == ()
    assert tx.key_packages.live(NOW) == ()


def test_a_row_does_not_show_its_private_part(canaries: Canaries) -> None:
    canaries.add(b"\xa1" * 16, "private part")
    assert canaries.found_in(repr(key_package(1, private=b"\xa1" * 16))) == set()
