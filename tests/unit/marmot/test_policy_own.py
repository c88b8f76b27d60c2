"""What we may commit ourselves, which groups we join, and how we leave."""

from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    CIPHER_SUITE,
    EXTENSION_GROUP_DATA,
    PROPOSAL_SELF_REMOVE,
    Capabilities,
)
from marmot_desktop.marmot.engine import WelcomePreview
from marmot_desktop.marmot.errors import (
    ForbiddenChangeError,
    GroupDataLimitError,
    InvalidWelcomeError,
)
from marmot_desktop.marmot.group_view import GroupView
from marmot_desktop.marmot.policy import (
    MAX_ADDS_PER_COMMIT,
    IntendedCommit,
    LeaveStep,
    Newcomer,
    check_joined_group,
    check_new_group,
    check_own_commit,
    choose_leave_proposal,
    required_proposals,
)
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import PubKey
from tests.unit.marmot.builders import (
    ALICE,
    BOB,
    CAROL,
    DAVE,
    OFF_CURVE,
    PLAIN,
    context,
    group_data,
    members,
    person,
    view,
)
from tests.unit.marmot.real_groups import create, invite

BEFORE = view(ALICE, BOB, CAROL)
"""Alice, at leaf 0, is the admin."""
BLIND = Capabilities((1,), (1,), (0x000A,), (0x000A,), (1,))
"""An app that does not know Marmot groups."""


def forbidden(
    before: GroupView, me: PubKey, intended: IntendedCommit, error: type[MarmotDesktopError] = ForbiddenChangeError
) -> ErrorCode:
    with pytest.raises(error) as caught:
        check_own_commit(before, me, intended)
    return caught.value.code


def newcomers(*people: PubKey, capabilities: Capabilities = ADVERTISED) -> tuple[Newcomer, ...]:
    return tuple(Newcomer(who, capabilities) for who in people)


def test_any_member_may_renew_their_own_leaf() -> None:
    check_own_commit(BEFORE, BOB, IntendedCommit())
    assert ErrorCode.NOT_MEMBER == forbidden(BEFORE, DAVE, IntendedCommit())


def test_an_admin_may_add_remove_and_rename() -> None:
    intended = IntendedCommit(newcomers(DAVE), (2,), group_data(name="Long walks", admins=(ALICE, DAVE)))
    check_own_commit(BEFORE, ALICE, intended)


@pytest.mark.parametrize(
    "intended",
    [IntendedCommit(add=newcomers(DAVE)), IntendedCommit(remove=(2,)), IntendedCommit(data=group_data())],
    ids=["add", "remove", "data"],
)
def test_a_member_who_is_no_admin_changes_nothing(intended: IntendedCommit) -> None:
    assert ErrorCode.NOT_ADMIN == forbidden(BEFORE, BOB, intended)


def test_nobody_commits_their_own_removal_or_that_of_a_stranger() -> None:
    assert ErrorCode.NOT_AVAILABLE == forbidden(BEFORE, ALICE, IntendedCommit(remove=(0,)))
    assert ErrorCode.NOT_FOUND == forbidden(BEFORE, ALICE, IntendedCommit(remove=(9,)))


def test_at_most_twenty_people_are_added_at_once() -> None:
    crowd = tuple(person(number) for number in range(10, 10 + MAX_ADDS_PER_COMMIT + 1))
    check_own_commit(BEFORE, ALICE, IntendedCommit(add=newcomers(*crowd[:-1])))
    assert ErrorCode.WELCOME_TOO_LARGE == forbidden(BEFORE, ALICE, IntendedCommit(add=newcomers(*crowd)))


def test_a_member_is_added_again_only_as_a_device_or_when_removed_in_the_same_step() -> None:
    assert ErrorCode.ALREADY_MEMBER == forbidden(BEFORE, ALICE, IntendedCommit(add=newcomers(BOB)))
    assert ErrorCode.ALREADY_MEMBER == forbidden(BEFORE, ALICE, IntendedCommit(add=newcomers(DAVE, DAVE)))
    check_own_commit(BEFORE, ALICE, IntendedCommit(add=newcomers(BOB), further_devices=True))
    check_own_commit(BEFORE, ALICE, IntendedCommit(add=newcomers(BOB), remove=(1,)))


def test_a_newcomer_must_be_a_key_and_fit_the_group() -> None:
    assert ErrorCode.KP_IDENTITY_MISMATCH == forbidden(BEFORE, ALICE, IntendedCommit(add=newcomers(OFF_CURVE)))
    for capabilities in (PLAIN, BLIND):
        lacking = IntendedCommit(add=newcomers(DAVE, capabilities=capabilities))
        assert ErrorCode.INVITEE_MISSING_CAPABILITY == forbidden(BEFORE, ALICE, lacking)
    check_own_commit(view(ALICE, BOB, required=None), ALICE, IntendedCommit(add=newcomers(DAVE, capabilities=PLAIN)))


def test_a_group_keeps_a_name_and_its_limits() -> None:
    assert ErrorCode.GD_LIMIT_EXCEEDED == forbidden(BEFORE, ALICE, IntendedCommit(data=group_data(name="")))
    long = IntendedCommit(data=group_data(name="x" * 256))
    assert ErrorCode.GD_LIMIT_EXCEEDED == forbidden(BEFORE, ALICE, long, GroupDataLimitError)


def test_a_chat_of_two_needs_a_name_before_a_third_joins() -> None:
    nameless = view(ALICE, data=group_data(name=""))
    check_own_commit(nameless, ALICE, IntendedCommit(add=newcomers(BOB)))
    assert ErrorCode.GD_LIMIT_EXCEEDED == forbidden(nameless, ALICE, IntendedCommit(add=newcomers(BOB, CAROL)))


def test_an_admin_must_be_a_member_afterwards() -> None:
    stranger = IntendedCommit(data=group_data(admins=(ALICE, DAVE)))
    assert ErrorCode.NOT_FOUND == forbidden(BEFORE, ALICE, stranger)


def test_a_removed_admin_is_dropped_from_the_list_in_the_same_commit() -> None:
    before = view(ALICE, BOB, CAROL, data=group_data(admins=(ALICE, BOB)))
    assert ErrorCode.NOT_FOUND == forbidden(before, ALICE, IntendedCommit(remove=(1,)))
    check_own_commit(before, ALICE, IntendedCommit(remove=(1,), data=group_data()))


@pytest.mark.parametrize("admins", [(), (DAVE,), (OFF_CURVE,)], ids=["nobody", "a stranger", "no key"])
def test_the_last_admin_does_not_step_down(admins: tuple[PubKey, ...]) -> None:
    before = view(ALICE, BOB, OFF_CURVE)
    assert ErrorCode.LAST_ADMIN == forbidden(before, ALICE, IntendedCommit(data=group_data(admins=admins)))
    check_own_commit(before, ALICE, IntendedCommit(data=group_data(admins=(BOB,))))


def test_an_admin_who_left_long_ago_does_not_hinder_an_invitation() -> None:
    stale = view(ALICE, BOB, data=group_data(admins=(ALICE, CAROL)))
    check_own_commit(stale, ALICE, IntendedCommit(add=newcomers(DAVE)))


def test_a_group_newer_than_this_program_is_not_changed() -> None:
    newer = replace(BEFORE, data=group_data(version=4))
    assert ErrorCode.GD_UNSUPPORTED_VERSION == forbidden(newer, ALICE, IntendedCommit(data=group_data()))


def test_self_remove_is_required_only_when_every_invitee_knows_it() -> None:
    assert (PROPOSAL_SELF_REMOVE,) == required_proposals([ADVERTISED, ADVERTISED])
    assert () == required_proposals([ADVERTISED, PLAIN])
    assert () == required_proposals([])


def preview(*people: PubKey, own: int = 1, signer: int = 0, **changes: Any) -> WelcomePreview:
    return WelcomePreview(replace(context(group_data()), **changes), members(*people), own, signer)


def test_a_group_in_order_can_be_joined_and_tells_who_signed() -> None:
    found = check_new_group(preview(ALICE, BOB), BOB)
    assert (group_data(), {ALICE, BOB}, ALICE) == (found.data, set(found.members), found.signer)
    assert found.is_admin(ALICE)
    assert not found.is_admin(BOB)


@pytest.mark.parametrize(
    "wrong",
    [
        preview(ALICE, BOB, cipher_suite=CIPHER_SUITE + 1),
        preview(ALICE, BOB, group_id=GroupId(b"")),
        preview(ALICE, BOB, group_id=GroupId(b"x" * 256)),
        preview(ALICE, BOB, extensions=()),
        preview(ALICE, BOB, extensions=((EXTENSION_GROUP_DATA, b"damaged"),)),
        preview(ALICE, CAROL),
        preview(ALICE, BOB, own=7),
        preview(ALICE, BOB, PubKey(b"short")),
        preview(ALICE, BOB, signer=7),
    ],
    ids=["suite", "no id", "long id", "no data", "damaged data", "other leaf", "no leaf", "identity", "signer"],
)
def test_a_group_out_of_order_is_not_joined(wrong: WelcomePreview) -> None:
    with pytest.raises(InvalidWelcomeError) as caught:
        check_new_group(wrong, BOB)
    assert ErrorCode.WELCOME_INVALID_GROUP == caught.value.code


def test_a_member_leaves_by_self_remove_where_the_group_requires_it_and_by_remove_elsewhere() -> None:
    assert LeaveStep.SELF_REMOVE is choose_leave_proposal(BEFORE, BOB)
    assert LeaveStep.REMOVE is choose_leave_proposal(view(ALICE, BOB, required=()), BOB)
    assert LeaveStep.REMOVE is choose_leave_proposal(view(ALICE, BOB, required=None), BOB)


def test_an_admin_steps_down_first_and_the_last_one_stays() -> None:
    two = view(ALICE, BOB, CAROL, data=group_data(admins=(ALICE, BOB)))
    assert LeaveStep.DEMOTE is choose_leave_proposal(two, ALICE)
    with pytest.raises(ForbiddenChangeError) as caught:
        choose_leave_proposal(BEFORE, ALICE)
    assert ErrorCode.LAST_ADMIN == caught.value.code


def test_the_last_member_just_forgets_the_group() -> None:
    assert LeaveStep.FORGET is choose_leave_proposal(view(ALICE, ALICE), ALICE)


def test_somebody_who_is_no_member_cannot_leave() -> None:
    with pytest.raises(ForbiddenChangeError) as caught:
        choose_leave_proposal(BEFORE, DAVE)
    assert ErrorCode.NOT_MEMBER == caught.value.code


def test_a_joined_group_is_in_order_for_whoever_joined_and_for_nobody_else() -> None:
    (joined,), _ = invite(create(), BOB)
    assert (ALICE,) == check_joined_group(joined, BOB).admins
    with pytest.raises(InvalidWelcomeError):
        check_joined_group(joined, ALICE)
