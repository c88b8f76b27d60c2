"""Groups: their routes, their people, and how faces see them."""

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, GroupState, Member
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import Epoch, GroupId
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.groups import GroupRow
from marmot_desktop.storage.mls_state import Checkpoint
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, RELAYS, add_group, event_id, new_message, person, route


def test_a_group_comes_back_as_it_was_stored(tx: UnitOfWork) -> None:
    group_key = add_group(tx, 1, admins=(person(2), person(1)))
    expected = GroupRow(
        group_key=group_key,
        mls_group_id=GroupId(b"mls group 1"),
        nostr_group_id=route(1),
        name="group 1",
        description="",
        relays=RELAYS,
        admins=(person(2), person(1)),
        epoch=Epoch(1),
        state=GroupState.ACTIVE,
        created_at=NOW,
        subscribe_since=Timestamp(NOW - 100),
        newest_event_at=Timestamp(0),
        last_sent_at=Timestamp(0),
        read_sort_at=Timestamp(0),
        read_position=0,
        self_update_due=None,
        leaf_renewed_at=None,
        joined_with=None,
        problem=None,
        last_commit_at=Timestamp(0),
    )
    assert tx.groups.row(group_key) == expected
    assert tx.groups.rows() == (expected,)
    assert tx.groups.find_by_mls_id(GroupId(b"mls group 1")) == expected
    assert tx.groups.find_by_mls_id(GroupId(b"another")) is None


def test_an_unknown_group_is_not_found(tx: UnitOfWork) -> None:
    for use in (tx.groups.row, tx.groups.group):
        with pytest.raises(NotFoundError) as caught:
            use(1)
        assert caught.value.code is ErrorCode.GROUP_UNKNOWN
    with pytest.raises(NotFoundError):
        tx.groups.update(1, name="x")
    assert tx.groups.all() == ()
    assert tx.groups.resolve(route(1)) == ()


def test_only_what_is_given_changes(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    before = tx.groups.row(group_key)
    tx.groups.update(group_key)
    assert tx.groups.row(group_key) == before
    tx.groups.update(group_key, self_update_due=Timestamp(7), epoch=5)
    assert tx.groups.row(group_key).self_update_due == 7
    tx.groups.update(
        group_key,
        nostr_group_id=route(8),
        name="new",
        description="newer",
        relays=(RELAYS[1],),
        admins=(person(9),),
        state=GroupState.LEAVING,
        self_update_due=None,
        newest_event_at=Timestamp(1),
        last_sent_at=Timestamp(2),
        subscribe_since=Timestamp(3),
        problem=ErrorCode.FORK_DETECTED,
    )
    row = tx.groups.row(group_key)
    assert (row.nostr_group_id, row.name, row.description) == (route(8), "new", "newer")
    assert (row.relays, row.admins) == ((RELAYS[1],), (person(9),))
    assert (row.epoch, row.state, row.self_update_due) == (5, GroupState.LEAVING, None)
    assert (row.newest_event_at, row.last_sent_at, row.subscribe_since) == (1, 2, 3)
    assert row.problem is ErrorCode.FORK_DETECTED
    tx.groups.update(group_key, problem=None)
    assert tx.groups.row(group_key).problem is None


def test_what_may_not_change_is_an_error_of_the_program(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    with pytest.raises(TypeError):
        tx.groups.update(group_key, mls_group_id=b"other")  # type: ignore[call-arg]


def test_a_routing_id_leads_to_every_group_that_had_it_ours_first(tx: UnitOfWork) -> None:
    """The id is public and not unique: a stranger may start another group under it."""
    left = add_group(tx, 1, routing=1, state=GroupState.LEFT, created_at=NOW + 50)
    older = add_group(tx, 2, routing=1, created_at=NOW)
    newer = add_group(tx, 3, routing=1, created_at=NOW + 10, state=GroupState.LEAVING)
    moved = add_group(tx, 4, routing=2, created_at=NOW + 5)
    tx.groups.add_route(route(1), moved, 3)
    tx.groups.add_route(route(1), moved, 9)
    assert [row.group_key for row in tx.groups.resolve(route(1))] == [newer, moved, older, left]
    assert [row.group_key for row in tx.groups.resolve(route(2))] == [moved]


def test_routes_are_those_of_groups_we_are_in_or_may_come_back_to_past_ones_too(tx: UnitOfWork) -> None:
    first = add_group(tx, 1)
    add_group(tx, 2, state=GroupState.REMOVED)
    returning = add_group(tx, 4, state=GroupState.REMOVED)
    tx.mls.put_checkpoint(
        Checkpoint(returning, 1, b"state", b"tree", event_id(5), NOW, b"h" * 32, commit_is_own=False, created_at=NOW)
    )
    third = add_group(tx, 3, state=GroupState.LEAVING)
    tx.groups.add_route(route(9), first, 4)
    assert tx.groups.routes() == ((route(1), first), (route(9), first), (route(4), returning), (route(3), third))


def test_members_are_replaced_as_a_whole(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    tx.groups.set_members(other, {person(1): 1})
    tx.groups.set_members(group_key, {person(1): 1, person(2): 2, person(3): 1})
    tx.groups.set_members(group_key, {person(2): 1, person(3): 1, person(4): 1})
    assert tx.groups.members(group_key) == {person(2): 1, person(3): 1, person(4): 1}
    assert tx.groups.members(other) == {person(1): 1}
    tx.groups.set_members(group_key, {})
    assert tx.groups.members(group_key) == {}


def test_a_face_sees_admins_first_and_each_person_once(tx: UnitOfWork) -> None:
    people = sorted([person(1), person(2), person(3), person(4)])
    group_key = add_group(tx, 1, admins=(people[3], person(99), people[1]))
    tx.groups.set_members(group_key, dict.fromkeys(people, 1) | {people[0]: 2})
    group = tx.groups.group(group_key)
    assert group.members == (
        Member(people[1], admin=True, leaves=1),
        Member(people[3], admin=True, leaves=1),
        Member(people[0], admin=False, leaves=2),
        Member(people[2], admin=False, leaves=1),
    )
    assert group.admins == (people[3], person(99), people[1]), "the list as it stands, departed ones too"
    assert (group.key, group.id, group.name, group.epoch) == (group_key, route(1), "group 1", 1)
    assert (group.relays, group.state, group.created_at) == (RELAYS, GroupState.ACTIVE, NOW)
    assert (group.unread, group.last_message) == (0, None)


def test_groups_stand_by_their_newest_activity(tx: UnitOfWork) -> None:
    quiet = add_group(tx, 1, created_at=NOW + 30)
    busy = add_group(tx, 2, created_at=NOW)
    empty = add_group(tx, 3, created_at=NOW + 10)
    tx.messages.add(new_message(1, busy, at=NOW + 40))
    tx.messages.add(new_message(2, quiet, at=NOW + 5, kind=SYSTEM_LINE_KIND))
    groups = tx.groups.all()
    assert [group.key for group in groups] == [busy, empty, quiet]
    assert [group.unread for group in groups] == [1, 0, 0]
    assert groups[0].last_message == tx.messages.last(busy)


def test_the_place_read_last_never_goes_back(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for sort_at, position, expected in ((50, 5, (50, 5)), (40, 9, (50, 5)), (50, 4, (50, 5)), (50, 6, (50, 6))):
        tx.groups.mark_read(group_key, Timestamp(sort_at), position)
        row = tx.groups.row(group_key)
        assert (row.read_sort_at, row.read_position) == expected


def test_a_row_shows_neither_the_mls_group_id_nor_the_name(tx: UnitOfWork) -> None:
    shown = repr(tx.groups.row(add_group(tx)))
    assert "mls group" not in shown
    assert "group 1" not in shown
