"""Where an invite can go from where it stands."""

from marmot_desktop.domain.invite import INVITE_MOVES, InviteStatus


def test_every_status_has_its_moves() -> None:
    assert set(INVITE_MOVES) == set(InviteStatus)
    assert all(status not in moves for status, moves in INVITE_MOVES.items())


def test_an_accepted_invite_stays_accepted() -> None:
    assert INVITE_MOVES[InviteStatus.ACCEPTED] == frozenset()


def test_an_archived_invite_can_come_back() -> None:
    assert InviteStatus.PENDING in INVITE_MOVES[InviteStatus.ARCHIVED]
    assert InviteStatus.ACCEPTED in INVITE_MOVES[InviteStatus.ARCHIVED]
