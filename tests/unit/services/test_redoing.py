"""Own changes that a better commit took back are made anew, or dropped where they make no sense any more."""

import json

import pytest

from marmot_desktop.domain.chat import Group
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.redoing import RedoService
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, Party, party


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


@pytest.mark.parametrize("intent", [{"do": "commit_leaves"}, {"do": "remove", "pubkey": "00" * 32}])
async def test_what_makes_no_sense_any_more_is_dropped(pair: Pair, intent: dict[str, object]) -> None:
    group = await pair.meet()
    assert (await redo(pair.alice, group, intent)).epoch == 1


async def test_what_no_relay_takes_now_waits(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    await lose(pair.alice, group, {"do": "self_update"})
    async with pair.alice.publishing():
        assert await redoing(pair.alice).redo_all()
    assert len(await pair.alice.session.run(lambda turn: turn.tx.lost.changes())) == 1
