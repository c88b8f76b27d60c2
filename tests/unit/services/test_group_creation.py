"""A group comes into being whole: its data, its first members, their Welcomes; or not at all."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.services.group_creation import create_group
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import RELAY, Pair


async def test_a_new_group_has_its_maker_as_admin_and_stays_in_its_first_epoch(pair: Pair) -> None:
    group, welcomes = await pair.alice.session.run(create_group, "Garden", "Trees", (), (), ())
    assert (group.name, group.description, group.epoch, group.admins, group.relays, welcomes) == (
        "Garden",
        "Trees",
        0,
        (pair.alice.session.me,),
        (RELAY,),
        (),
    )


async def test_the_commit_that_adds_the_first_members_is_published_nowhere(pair: Pair) -> None:
    found = await pair.alice.services.groups._finder.find_all([pair.bob.session.me])
    group, welcomes = await pair.alice.session.run(
        create_group, "Garden", "", (RELAY,), (pair.bob.session.me,), tuple(found), required=(0x000A,)
    )
    await pair.alice.send()
    assert (group.epoch, len(welcomes), pair.relay.of_kind(GROUP_EVENT)) == (1, 1, ())

    def required(turn: Turn) -> tuple[int, ...]:
        return view_group(turn.group(group.key)).required.proposals

    assert await pair.alice.session.run(required) == (0x000A,)


async def test_an_admin_who_is_no_member_makes_no_group(pair: Pair) -> None:
    with pytest.raises(RefusedError) as refused:
        await pair.alice.session.run(create_group, "Garden", "", (RELAY,), (pair.bob.session.me,), ())
    assert (refused.value.code, refused.value.data) == (
        ErrorCode.NOT_FOUND,
        {"pubkeys": [pair.bob.session.me.hex()]},
    )
    assert await pair.alice.services.groups.list() == ()
