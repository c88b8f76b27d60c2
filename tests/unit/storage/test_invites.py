"""Invites: each once, moved only as the table of moves allows."""

from itertools import product

import pytest

from marmot_desktop.domain.invite import INVITE_MOVES, InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, event_id, invite_row


def test_an_invite_comes_back_as_it_was_stored(tx: UnitOfWork) -> None:
    readable = invite_row(1)
    unreadable = replace(
        invite_row(
            2,
            group_name="",
            members=0,
            admins=(),
            relays=(),
            key_package_event_id=None,
            cipher_suite=None,
            problem=ErrorCode.NO_MATCHING_KEY_PACKAGE,
            inviter_is_admin=False,
        ),
        mls_group_id=None,
        epoch=None,
    )
    for row in (readable, unreadable):
        assert tx.invites.add(row)
        assert tx.invites.row(row.invite.id) == row
        assert tx.invites.get(row.invite.id) == row.invite
    assert tx.invites.row(event_id(9)) is None
    assert tx.invites.get(event_id(9)) is None


def test_the_same_wrap_or_the_same_rumor_is_stored_once(tx: UnitOfWork) -> None:
    assert tx.invites.add(invite_row(1))
    assert not tx.invites.add(invite_row(1, group_name="again"))
    assert not tx.invites.add(invite_row(2, rumor_id=invite_row(1).invite.rumor_id))
    assert tx.invites.list() == (invite_row(1).invite,)


def test_invites_are_listed_newest_first(tx: UnitOfWork) -> None:
    for number in (2, 1, 3):
        tx.invites.add(invite_row(number))
    tx.invites.move(event_id(2), InviteStatus.ARCHIVED, NOW)
    assert [invite.id for invite in tx.invites.list()] == [event_id(3), event_id(2), event_id(1)]
    assert [invite.id for invite in tx.invites.list(InviteStatus.PENDING)] == [event_id(3), event_id(1)]
    assert [invite.id for invite in tx.invites.list(InviteStatus.ARCHIVED)] == [event_id(2)]
    assert tx.invites.list(InviteStatus.ACCEPTED) == ()


@pytest.mark.parametrize(("start", "to"), list(product(InviteStatus, InviteStatus)))
def test_an_invite_moves_as_the_table_says(tx: UnitOfWork, start: InviteStatus, to: InviteStatus) -> None:
    tx.invites.add(invite_row(1, status=start))
    if to in INVITE_MOVES[start]:
        assert tx.invites.move(event_id(1), to, NOW).status is to
        return
    with pytest.raises(RefusedError) as caught:
        tx.invites.move(event_id(1), to, NOW)
    expected = ErrorCode.ALREADY_JOINED if start is InviteStatus.ACCEPTED else ErrorCode.NOT_FOUND
    assert caught.value.code is expected
    invite = tx.invites.get(event_id(1))
    assert invite is not None
    assert invite.status is start


def test_an_accepted_invite_has_no_problem_any_more(tx: UnitOfWork) -> None:
    tx.invites.add(invite_row(1, problem=ErrorCode.NO_MATCHING_KEY_PACKAGE))
    assert tx.invites.move(event_id(1), InviteStatus.ARCHIVED, NOW).problem is ErrorCode.NO_MATCHING_KEY_PACKAGE
    assert tx.invites.move(event_id(1), InviteStatus.ACCEPTED, NOW).problem is None


def test_pending_invites_are_found_by_their_problem_until_they_are_read(tx: UnitOfWork) -> None:
    problem = ErrorCode.NO_MATCHING_KEY_PACKAGE
    for number in (1, 2, 3):
        tx.invites.add(invite_row(number, problem=problem))
    tx.invites.move(event_id(2), InviteStatus.ARCHIVED, NOW)
    found = tx.invites.pending_with_problem(problem)
    assert [row.invite.id for row in found] == [event_id(1), event_id(3)]
    read = replace(found[0], invite=replace(found[0].invite, problem=None, group_name="Garden", members=3), epoch=7)
    assert tx.invites.put_inside(read) == read.invite
    assert tx.invites.row(event_id(1)) == read
    assert len(tx.invites.pending_with_problem(problem)) == 1


def test_an_invite_that_stays_unreadable_goes_some_time(tx: UnitOfWork) -> None:
    problem = ErrorCode.NO_MATCHING_KEY_PACKAGE
    tx.invites.add(invite_row(1, problem=problem))
    tx.invites.add(invite_row(2))
    received = tx.invites.list()[-1].received_at
    assert tx.invites.drop_unreadable(problem, received) == 0
    assert tx.invites.drop_unreadable(problem, Timestamp(received + 1)) == 1
    assert [invite.id for invite in tx.invites.list()] == [event_id(2)]


def test_an_unknown_invite_is_not_found(tx: UnitOfWork) -> None:
    with pytest.raises(NotFoundError):
        tx.invites.move(event_id(1), InviteStatus.ACCEPTED, NOW)
    with pytest.raises(NotFoundError):
        tx.invites.put_inside(invite_row(1))


def test_a_row_shows_neither_its_events_nor_the_mls_group_id() -> None:
    shown = repr(invite_row(1))
    assert "kind" not in shown
    assert "mls group" not in shown


def test_the_date_of_the_newest_accepted_welcome_is_found(tx: UnitOfWork) -> None:
    for number, at in ((1, 50), (2, 70), (3, 90)):
        tx.invites.add(replace(invite_row(number), rumor=f'{{"created_at": {at}}}', mls_group_id=GroupId(b"one")))
    assert tx.invites.newest_accepted_at(GroupId(b"one")) == 0
    for number in (1, 2):
        tx.invites.move(invite_row(number).invite.id, InviteStatus.ACCEPTED, NOW)
    assert tx.invites.newest_accepted_at(GroupId(b"one")) == 70
    assert tx.invites.newest_accepted_at(GroupId(b"two")) == 0


def test_an_archived_invite_goes_when_its_time_is_over(tx: UnitOfWork) -> None:
    for number in (1, 2, 3):
        tx.invites.add(invite_row(number))
    tx.invites.move(event_id(1), InviteStatus.ARCHIVED, NOW)
    tx.invites.move(event_id(2), InviteStatus.ARCHIVED, NOW)
    tx.invites.move(event_id(2), InviteStatus.PENDING, NOW)
    assert tx.invites.drop_archived(NOW) == 0
    assert tx.invites.drop_archived(Timestamp(NOW + 1)) == 1
    assert {invite.id for invite in tx.invites.list()} == {event_id(2), event_id(3)}
