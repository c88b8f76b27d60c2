import pytest

from marmot_desktop.marmot.capabilities import EXTENSION_GROUP_DATA, RequiredCapabilities
from marmot_desktop.marmot.group_view import live_admins, prune_admins
from tests.unit.marmot.builders import ALICE, BOB, CAROL, DAVE, OFF_CURVE, group_data, view


def test_a_view_knows_people_and_their_leaves() -> None:
    seen = view(ALICE, BOB, BOB)
    assert {ALICE, BOB} == seen.identities()
    assert (1, 2) == seen.leaves_of(BOB)
    assert () == seen.leaves_of(CAROL)
    assert seen.is_admin(ALICE)
    assert not seen.is_admin(BOB)
    found = seen.member_at(1)
    assert found is not None
    assert BOB == found.identity
    assert seen.member_at(9) is None


@pytest.mark.parametrize(
    ("required", "expected"),
    [
        (None, RequiredCapabilities()),
        ((), RequiredCapabilities((EXTENSION_GROUP_DATA,))),
        ((0x000A,), RequiredCapabilities((EXTENSION_GROUP_DATA,), (0x000A,))),
    ],
)
def test_a_view_knows_what_the_group_requires(required: tuple[int, ...] | None, expected: RequiredCapabilities) -> None:
    assert expected == view(ALICE, required=required).required


def test_an_admin_counts_only_as_a_member_with_a_real_key() -> None:
    data = group_data(admins=(ALICE, DAVE, OFF_CURVE))
    assert {ALICE} == live_admins(data, (ALICE, BOB, OFF_CURVE))
    assert (ALICE,) == prune_admins(data, (ALICE, BOB, OFF_CURVE)).admins
