"""What a group says of itself."""

import pytest

from marmot_desktop.domain.chat import Group, GroupState, Member
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.types import PubKey, Timestamp

_ALICE, _BOB, _CAROL = (PubKey(bytes([number]) * 32) for number in (1, 2, 3))


def _group(name: str, *members: Member, admins: tuple[PubKey, ...] = ()) -> Group:
    return Group(
        key=1,
        id=NostrGroupId(bytes(32)),
        name=name,
        description="",
        epoch=Epoch(0),
        members=members,
        admins=admins,
        relays=(),
        state=GroupState.ACTIVE,
        unread=0,
        last_message=None,
        created_at=Timestamp(1_800_000_000),
    )


def _people(count: int) -> tuple[Member, ...]:
    return tuple(Member(pubkey, admin=False, leaves=1) for pubkey in (_ALICE, _BOB, _CAROL)[:count])


@pytest.mark.parametrize(
    ("name", "people", "direct"), [("", 2, True), ("", 1, True), ("", 3, False), ("Book club", 2, False)]
)
def test_two_people_without_a_name_are_a_direct_chat(name: str, people: int, direct: bool) -> None:
    assert _group(name, *_people(people)).is_direct is direct


def test_an_admin_is_a_member_who_stands_in_the_list() -> None:
    group = _group(
        "", Member(_ALICE, admin=True, leaves=1), Member(_BOB, admin=False, leaves=1), admins=(_ALICE, _CAROL)
    )
    assert group.is_admin(_ALICE)
    assert not group.is_admin(_BOB)
    assert not group.is_admin(_CAROL), "who is in the list and not in the group is no admin"
