"""Own changes that a better commit took back are made anew, or dropped where they make no sense any more."""

import json

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Group
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.redoing import RedoService
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, Party, party

STRANGER = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
"""Nobody's key: the generator's point. Nothing is published under it."""


def redoing(someone: Party) -> RedoService:
    """The service as the composition root puts it together."""
    return RedoService(someone.session, someone.services.groups, someone.services.changes, someone.parts.committer)


async def lose(someone: Party, group: NostrGroupId, intent: dict[str, object]) -> None:
    """As if a change had been taken back with its branch."""

    def work(turn: Turn) -> None:
        turn.tx.lost.add_change(turn.resolve(group).group_key, json.dumps(intent), Timestamp(turn.now))

    await someone.session.run(work)


async def redo(someone: Party, group: NostrGroupId, intent: dict[str, object]) -> Group:
    """Lose a change and make it anew."""
    await lose(someone, group, intent)
    async with someone.publishing():
        assert not await redoing(someone).redo_all()
    assert await someone.session.run(lambda turn: turn.tx.lost.changes()) == ()
    return await someone.services.groups.get(group)


async def test_names_admins_and_keys_are_changed_again(pair: Pair) -> None:
    group = await pair.meet()
    assert (await redo(pair.alice, group, {"do": "update", "name": "Yard"})).name == "Yard"
    both = sorted((pair.alice.session.me, pair.bob.session.me))
    changed = await redo(pair.alice, group, {"do": "update", "admins": [each.hex() for each in both]})
    assert sorted(changed.admins) == both
    relays = ["ws://127.0.0.1:7001", "ws://127.0.0.1:7002"]
    assert (await redo(pair.alice, group, {"do": "update", "relays": relays})).relays == tuple(relays)
    assert (await redo(pair.alice, group, {"do": "self_update"})).epoch == changed.epoch + 2


async def test_people_are_invited_and_removed_again(pair: Pair) -> None:
    group = await pair.meet()
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        carols = carol.session.me
        assert len((await redo(pair.alice, group, {"do": "invite", "pubkey": carols.hex()})).members) == 3
        await carol.sync()
        assert len(await carol.services.invites.list()) == 1
        assert len((await redo(pair.alice, group, {"do": "remove", "pubkey": carols.hex()})).members) == 2


async def lines(someone: Party, group: Group) -> list[dict[str, object]]:
    """What the conversation says of itself."""
    told = await someone.services.messages.list(group.id, limit=50, include_system=True)
    return [json.loads(each.text) for each in told if each.kind == SYSTEM_LINE_KIND]


@pytest.mark.parametrize("intent", [{"do": "commit_leaves"}, {"do": "remove", "pubkey": "00" * 32}])
async def test_what_is_so_without_us_is_dropped_in_silence(pair: Pair, intent: dict[str, object]) -> None:
    group = await pair.meet()
    before = await lines(pair.alice, await pair.alice.services.groups.get(group))
    after = await redo(pair.alice, group, intent)
    assert after.epoch == 1
    assert await lines(pair.alice, after) == before


async def test_somebody_who_is_there_already_need_not_be_told_of(pair: Pair) -> None:
    group = await pair.meet()
    after = await redo(pair.alice, group, {"do": "invite", "pubkey": pair.bob.session.me.hex()})
    assert "not_redone" not in [line["line"] for line in await lines(pair.alice, after)]


async def test_who_cannot_be_invited_any_more_is_told_in_the_conversation(pair: Pair) -> None:
    group = await pair.meet()
    after = await redo(pair.alice, group, {"do": "invite", "pubkey": STRANGER})
    told = [line for line in await lines(pair.alice, after) if line["line"] == "not_redone"]
    assert [(line["do"], line["people"]) for line in told] == [("invite", [STRANGER])]
    # Each time anew: a second loss is a second line.
    after = await redo(pair.alice, group, {"do": "update", "relays": ["http://no.relay"]})
    assert len([line for line in await lines(pair.alice, after) if line["line"] == "not_redone"]) == 2


async def test_what_no_relay_takes_now_waits(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    await lose(pair.alice, group, {"do": "self_update"})
    async with pair.alice.publishing():
        assert await redoing(pair.alice).redo_all()
    assert len(await pair.alice.session.run(lambda turn: turn.tx.lost.changes())) == 1
