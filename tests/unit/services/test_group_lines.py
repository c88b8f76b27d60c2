"""Lines name what has changed and whom it concerns, in the order people would tell it."""

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.group_lines import Standing, add_line, lines_of_change
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair
from tests.unit.marmot.builders import ALICE, BOB, CAROL, group_data


def change(
    new: GroupData,
    members: dict[bytes, int] | None = None,
    *,
    old: GroupData | None = None,
    left: tuple[bytes, ...] = (),
) -> list[dict[str, object]]:
    """The lines of a change from a group of Alice and Bob."""
    before = Standing(old or group_data(), {ALICE: 1, BOB: 1})
    after = Standing(new, {ALICE: 1, BOB: 1} if members is None else members)  # type: ignore[arg-type]
    return lines_of_change(before, after, left)  # type: ignore[arg-type]


def test_nothing_is_told_where_nothing_has_changed() -> None:
    assert change(group_data()) == []


def test_who_came_who_left_and_who_was_removed_are_three_lines() -> None:
    data = group_data()
    assert change(data, {ALICE: 1, CAROL: 1}) == [
        {"line": "members_added", "people": [CAROL.hex()]},
        {"line": "members_removed", "people": [BOB.hex()]},
    ]
    assert change(data, {ALICE: 1}, left=(BOB,)) == [{"line": "members_left", "people": [BOB.hex()]}]


def test_a_further_device_is_no_new_member() -> None:
    assert change(group_data(), {ALICE: 1, BOB: 2}) == [{"line": "device_added", "people": [BOB.hex()]}]
    assert change(group_data(), {ALICE: 1, BOB: 1}) == []


def test_name_description_admins_relays_and_image_have_a_line_each() -> None:
    old = replace(group_data(), admins=(ALICE,), relays=(RELAY,))
    image = replace(old, image_hash=b"h" * 32, image_key=b"k" * 32, image_nonce=b"n" * 12)
    new = replace(image, name="Orchard", description="Trees", admins=(BOB,), relays=(OTHER_RELAY,))
    assert [line["line"] for line in change(new, old=old)] == [
        "renamed",
        "described",
        "admins_added",
        "admins_removed",
        "relays_changed",
        "image_changed",
    ]
    assert change(old, old=image) == [{"line": "image_removed"}]
    other = replace(image, image_key=b"K" * 32)
    assert change(other, old=image) == [{"line": "image_changed"}]


async def test_a_line_is_stored_once_under_its_seed(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    for _ in range(2):
        await pair.alice.session.run(
            add_line, group.key, actor=ALICE, at=Timestamp(5), line={"line": "renamed", "text": "x"}, seed=b"once"
        )
    page = await pair.alice.services.messages.list(group.id, include_system=True)
    assert [line.text for line in page if line.kind == SYSTEM_LINE_KIND] == ['{"line":"renamed","text":"x"}']
