"""What is written when a group enters an epoch: keys of few epochs, members, lines."""

import json

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.services.changes import stage_data, stage_self_update
from marmot_desktop.services.epochs import leaf_counts
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair


async def test_keys_of_the_present_and_five_past_epochs_are_kept(pair: Pair) -> None:
    group = await pair.meet()
    for _ in range(LOOK_BACK_EPOCHS + 3):
        await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
        await pair.alice.send()
    key = (await pair.alice.services.groups.get(group)).key
    secrets = await pair.alice.session.run(lambda turn: turn.tx.mls.secrets(key))
    newest = (await pair.alice.services.groups.get(group)).epoch
    assert [row.epoch for row in secrets] == list(range(newest, newest - LOOK_BACK_EPOCHS - 1, -1))
    checkpoints = await pair.alice.session.run(lambda turn: turn.tx.mls.checkpoints(key))
    assert len(checkpoints) <= LOOK_BACK_EPOCHS


async def test_every_change_has_a_line_of_its_own_that_is_not_told_twice(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    me, bob = pair.alice.session.me, pair.bob.session.me
    await pair.alice.session.run(
        lambda turn: stage_data(
            turn, key, name="Orchard", description="Trees", relays=(RELAY, OTHER_RELAY), admins=(me, bob)
        )
    )
    await pair.alice.send()
    await pair.bob.sync()
    await pair.bob.sync()
    lines = [
        json.loads(message.text)
        for message in (await pair.bob.services.messages.list(group, include_system=True))[::-1]
        if message.kind == SYSTEM_LINE_KIND
    ]
    assert [line["line"] for line in lines[1:]] == ["renamed", "described", "admins_added", "relays_changed"]
    assert lines[3]["people"] == [bob.hex()]


async def test_leaves_are_counted_per_person(pair: Pair) -> None:
    group = await pair.meet()
    counts = await pair.alice.session.run(lambda turn: leaf_counts(turn.group(turn.resolve(group).group_key)))
    assert counts == {pair.alice.session.me: 1, pair.bob.session.me: 1}
