"""The dates of our leaves: owed at once after joining, weekly afterwards."""

import json

from marmot_desktop.marmot.self_update import ROTATION, ROTATION_JITTER
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.leaf_renewals import note_own_commit
from marmot_desktop.storage.groups import GroupRow
from tests.helpers.two_accounts import Pair, Party


async def row_of(party: Party, group: NostrGroupId) -> GroupRow:
    return await party.session.run(lambda turn: turn.resolve(group))


async def test_who_joins_owes_a_renewal_at_once(pair: Pair) -> None:
    row = await row_of(pair.bob, await pair.meet())
    assert (row.self_update_due, row.leaf_renewed_at) == (pair.clock.now(), None)
    assert row.joined_with is not None


async def test_who_makes_a_group_is_due_in_a_week(pair: Pair) -> None:
    row = await row_of(pair.alice, await pair.meet())
    assert row.leaf_renewed_at == pair.clock.now()
    assert row.self_update_due is not None
    weekly = ROTATION.total_seconds()
    assert weekly <= row.self_update_due - pair.clock.now() <= weekly + ROTATION_JITTER.total_seconds()


async def test_rotating_the_key_by_hand_counts_as_the_renewal_that_joining_owes(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    row = await row_of(pair.bob, group)
    assert row.leaf_renewed_at == pair.clock.now()
    assert row.self_update_due is not None
    assert row.self_update_due > pair.clock.now()


async def test_an_own_commit_that_keeps_the_signature_key_does_not_count(pair: Pair) -> None:
    group = await pair.meet()
    key = (await row_of(pair.bob, group)).group_key
    for intent in ("", json.dumps({"do": "update", "name": "x"})):
        await pair.bob.session.run(note_own_commit, key, intent)
    assert (await row_of(pair.bob, group)).leaf_renewed_at is None


async def test_a_package_used_twice_makes_both_leaves_due(pair: Pair) -> None:
    first = await pair.meet()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(first)
    ref = (await row_of(pair.bob, first)).joined_with
    assert ref is not None
    pair.clock.advance(600)
    second = await pair.meet()
    assert (await row_of(pair.bob, second)).joined_with == ref
    for group in (first, second):
        row = await row_of(pair.bob, group)
        assert (row.self_update_due, row.leaf_renewed_at) == (pair.clock.now(), None)
