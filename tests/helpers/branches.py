"""Two branches of one group, made with real commits: what a test of going back begins with."""

from dataclasses import dataclass

from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.commits import stage_commit
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, Party


async def stage(party: Party, group: NostrGroupId, *, intent: dict[str, object] | None = None) -> Event:
    """A self-update in the outbox, not sent; its event."""

    def work(turn: Turn) -> Event:
        group_key = turn.resolve(group).group_key
        if intent is None:
            outbox_id = stage_self_update(turn, group_key)
        else:
            outbox_id = stage_commit(turn, group_key, intent=intent)
        row = turn.tx.outbox.get(outbox_id)
        assert row is not None
        assert row.event is not None
        return parse_event(row.event)

    return await party.session.run(work)


async def secret(party: Party, group: NostrGroupId) -> bytes:
    """Equal for all who are in the same epoch of the same branch."""
    return await party.services.groups.export_secret(group, b"test", b"", 16)


@dataclass(frozen=True, slots=True)
class Branches:
    """Bob has given a commit up, then made another one, which both are on.

    Args:
        group: whose.
        better: the one given up; it is the earlier one and shows up late.
        present: the one both have applied.
    """

    group: NostrGroupId
    better: Event
    present: Event


async def part_ways(pair: Pair, *, intent: dict[str, object] | None = None) -> Branches:
    """Alice and Bob on a branch that is to lose; Bob has written "on the branch" there, and Alice has read it."""
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    better = await stage(pair.bob, group)
    await pair.bob.send()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    present = await stage(pair.bob, group, intent=intent)
    await pair.bob.send()
    await pair.bob.say(group, "on the branch")
    await pair.alice.sync()
    assert await pair.alice.texts(group) == ["on the branch"]
    assert await secret(pair.alice, group) == await secret(pair.bob, group)
    return Branches(group, better, present)
